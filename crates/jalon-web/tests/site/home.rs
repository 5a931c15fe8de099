//! The front door, and pages that are the same for everybody.

use axum::http::StatusCode;

use crate::harness::Browser;

#[tokio::test]
async fn the_front_door_leads_to_the_reader_s_language() {
    for (wanted, place) in [("", "/fr"), ("en-GB, fr;q=0.5", "/en"), ("fr", "/fr"), ("de, en;q=0.3", "/en"), ("xx", "/fr")] {
        let mut browser = Browser::new();
        browser.headers.insert("accept-language", wanted.parse().unwrap());
        let page = browser.get("/").await;
        assert_eq!((page.status, page.header("location")), (StatusCode::SEE_OTHER, place), "{wanted}");
    }
}

#[tokio::test]
async fn pages_for_everybody_exist_in_both_languages_and_know_each_other() {
    let mut browser = Browser::new();
    for (french, english) in [
        ("/fr", "/en"),
        ("/fr/chercher", "/en/find"),
        ("/fr/aide", "/en/help"),
        ("/fr/accessibilite", "/en/accessibility"),
        ("/fr/donnees", "/en/data"),
        ("/fr/naissance", "/en/birth"),
    ] {
        let page = browser.get(french).await;
        assert_eq!(page.status, StatusCode::OK, "{french}");
        assert!(page.has("<html lang=\"fr\" dir=\"ltr\""));
        assert!(page.has(&format!("<link rel=\"alternate\" hreflang=\"en\" href=\"{english}\">")), "{french}");
        let page = browser.get(english).await;
        assert!(page.has("<html lang=\"en\" dir=\"ltr\""), "{english}");
        assert!(page.has(&format!("href=\"{french}\" rel=\"alternate\" lang=\"fr\" hreflang=\"fr\"")), "{english}");
        assert!(!page.headers.contains_key("set-cookie"), "no cookie before it is needed");
    }
}

#[tokio::test]
async fn the_home_page_asks_and_lists() {
    let page = Browser::new().get("/fr").await;
    assert!(page.has(">Que vous arrive-t-il\u{a0}?</h1>"));
    assert!(page.has("href=\"/fr/naissance\""));
    assert!(page.has("method=\"post\" action=\"/fr/chercher\""));
    assert!(page.title().ends_with("Jalon – Mes moments de vie"));
}

#[tokio::test]
async fn small_things_answer() {
    let mut browser = Browser::new();
    assert_eq!(browser.get("/health").await.html(), "ok\n");
    assert_eq!(browser.get("/robots.txt").await.status, StatusCode::OK);
    assert_eq!(browser.get("/favicon.ico").await.header("content-type"), "image/svg+xml");
}
