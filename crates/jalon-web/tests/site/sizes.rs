//! The weight of pages: what a person on a slow line and a small plan pays.

use axum::http::StatusCode;

use crate::harness::{Browser, between};

const KB: usize = 1024;

#[tokio::test]
async fn a_first_visit_weighs_at_most_20_kb_in_three_requests() {
    let mut browser = Browser::new();
    let html = browser.get("/fr").await;
    let css = between(html.html(), "rel=\"stylesheet\" href=\"", "\"").unwrap().to_owned();
    assert_eq!(html.html().matches("rel=\"stylesheet\"").count(), 1);
    browser.headers.insert("accept-encoding", "br".parse().unwrap());
    let page = browser.get("/fr").await;
    let style = browser.get(&css).await;
    let icon = browser.get("/favicon.ico").await;
    assert_eq!((page.header("content-encoding"), style.header("content-encoding")), ("br", "br"));
    let total = page.body.len() + style.body.len() + icon.body.len();
    assert!(total <= 20 * KB, "{total}");
}

#[tokio::test]
async fn later_pages_weigh_at_most_8_kb() {
    let mut empty = Browser::started().await;
    let mut some = Browser::with_a_child().await;
    for browser in [&mut empty, &mut some] {
        browser.headers.insert("accept-encoding", "gzip, deflate, br".parse().unwrap());
        for path in [
            "/fr/naissance",
            "/fr/naissance/questions/income",
            "/fr/naissance/plan",
            "/en/birth/plan",
            "/fr/naissance/plan/paje-base-allowance",
            "/fr/naissance/reponses",
            "/fr/aide",
        ] {
            let size = browser.get(path).await.body.len();
            assert!(size <= 8 * KB, "{path}: {size}");
        }
        // On paper everything is open, and asked for once.
        let size = browser.get("/fr/naissance/plan/imprimer").await.body.len();
        assert!(size <= 20 * KB, "{size}");
    }
}

#[tokio::test]
async fn the_stylesheet_is_kept_for_ever_and_not_sent_twice() {
    let mut browser = Browser::new();
    let css = between(browser.get("/fr").await.html(), "rel=\"stylesheet\" href=\"", "\"").unwrap().to_owned();
    let style = browser.get(&css).await;
    assert_eq!(style.header("cache-control"), "public, max-age=31536000, immutable");
    assert_eq!(style.header("content-type"), "text/css; charset=utf-8");
    let etag = style.header("etag").to_owned();
    browser.headers.insert("if-none-match", etag.parse().unwrap());
    let again = browser.get(&css).await;
    assert_eq!((again.status, again.body.len()), (StatusCode::NOT_MODIFIED, 0));
}

#[tokio::test]
async fn every_coding_gives_the_same_page() {
    let mut browser = Browser::new();
    let plain = browser.get("/fr/aide").await.body;
    browser.headers.insert("accept-encoding", "gzip".parse().unwrap());
    let mut unzipped = Vec::new();
    std::io::Read::read_to_end(&mut flate2::read::GzDecoder::new(browser.get("/fr/aide").await.body.as_slice()), &mut unzipped).unwrap();
    browser.headers.insert("accept-encoding", "br".parse().unwrap());
    let mut expanded = Vec::new();
    brotli::BrotliDecompress(&mut browser.get("/fr/aide").await.body.as_slice(), &mut expanded).unwrap();
    assert!(unzipped == plain && expanded == plain);
}
