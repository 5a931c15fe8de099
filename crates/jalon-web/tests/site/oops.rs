//! Pages shown instead of the one asked for.

use axum::body::Body;
use axum::http::{Method, StatusCode};
use jalon_web::{Rate, RateLimits};

use crate::harness::{Browser, config};

#[tokio::test]
async fn an_address_where_nothing_is_has_a_page_in_its_language() {
    let mut browser = Browser::new();
    let page = browser.get("/en/nothing/here").await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    assert!(page.has("This page does not exist") && page.has("<html lang=\"en\""));
    browser.headers.insert("accept-language", "en".parse().unwrap());
    assert!(browser.get("/nothing").await.has("This page does not exist"));
    assert!(browser.get("/fr/rien").await.has("Cette page n’existe pas"));
}

#[tokio::test]
async fn wrong_methods_are_refused_with_a_page_and_the_right_ones() {
    let mut browser = Browser::new();
    for (method, path) in
        [(Method::POST, "/fr"), (Method::DELETE, "/fr/naissance"), (Method::PUT, "/"), (Method::TRACE, "/fr"), (Method::POST, "/fr/naissance/plan")]
    {
        let page = browser.send(method.clone(), path, Body::empty()).await;
        assert_eq!(page.status, StatusCode::METHOD_NOT_ALLOWED, "{method} {path}");
        assert!(page.header("allow").contains("GET"));
        assert!(page.has("<h1"));
    }
}

#[tokio::test]
async fn ten_megabytes_are_not_read() {
    let mut browser = Browser::new();
    browser.headers.insert("content-type", "application/x-www-form-urlencoded".parse().unwrap());
    // Once with its length said, once without.
    let page = browser.send(Method::POST, "/fr/chercher", Body::from(vec![b'a'; 10 << 20])).await;
    assert_eq!(page.status, StatusCode::PAYLOAD_TOO_LARGE);
    browser.headers.insert("content-length", (10 << 20).into());
    let page = browser.send(Method::POST, "/fr/chercher", Body::empty()).await;
    assert_eq!(page.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(page.has("C’est trop long"));
}

#[tokio::test]
async fn what_is_not_a_form_is_refused() {
    let mut browser = Browser::new();
    browser.headers.insert("content-type", "application/json".parse().unwrap());
    let page = browser.send(Method::POST, "/fr/chercher", Body::from("{}")).await;
    assert_eq!(page.status, StatusCode::BAD_REQUEST);
    assert!(page.has("<h1"));
}

#[tokio::test]
async fn too_many_requests_are_told_when_to_come_back_and_styles_stay_free() {
    let slow = Rate { per_second: 1, burst: 3 };
    let mut browser = Browser::of(jalon_web::Config { rate: RateLimits { client: slow, everyone: slow }, ..config() });
    for _ in 0..3 {
        assert_eq!(browser.get("/fr").await.status, StatusCode::OK);
    }
    let page = browser.get("/fr").await;
    assert_eq!(page.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(page.header("retry-after").parse::<u64>().unwrap() >= 1);
    assert!(page.has("Trop de demandes"));
    assert_eq!(browser.get("/health").await.status, StatusCode::OK);
    assert_eq!(browser.get("/favicon.ico").await.status, StatusCode::OK);
}

#[tokio::test]
async fn odd_addresses_never_make_a_fault() {
    let mut browser = Browser::started().await;
    for path in [
        "/fr/%00",
        "/fr/%ff%fe",
        "/fr/naissance?answers=%ff",
        "/fr/naissance/questions/%2e%2e",
        "/fr/naissance/questions/income?back=plan&back=x",
        "//",
        "/fr//",
        "/fr/naissance/plan/%20",
    ] {
        let status = browser.get(path).await.status;
        assert!(status.is_client_error() || status.is_success(), "{path}: {status}");
    }
}
