//! What must be true of every response, and of every form (OWASP ASVS 5.0, sections 3.3 to 3.5 and 14.2).

use axum::body::Body;
use axum::http::{Method, StatusCode};

use crate::harness::Browser;

#[tokio::test]
async fn every_response_carries_the_headers() {
    let mut browser = Browser::with_a_child().await;
    let css = stylesheet(&mut browser).await;
    for path in [
        "/",
        "/fr",
        "/fr/naissance",
        "/fr/naissance/plan",
        "/fr/naissance/questions/income",
        "/fr/nothing",
        "/health",
        "/favicon.ico",
        "/fr/naissance/plan/calendrier.ics",
        &css,
    ] {
        let page = browser.get(path).await;
        let csp = page.header("content-security-policy");
        for part in ["default-src 'none'", "style-src 'self'", "form-action 'self'", "base-uri 'none'", "object-src 'none'", "frame-ancestors 'none'"] {
            assert!(csp.contains(part), "{path}: {part}");
        }
        assert!(!csp.contains("unsafe") && !csp.contains("script-src"));
        assert!(page.header("strict-transport-security").contains("max-age=63072000; includeSubDomains"), "{path}");
        assert_eq!(page.header("x-content-type-options"), "nosniff");
        assert_eq!(page.header("referrer-policy"), "no-referrer");
        assert_eq!(page.header("cross-origin-opener-policy"), "same-origin");
        assert!(!page.header("permissions-policy").is_empty());
        assert!(!page.header("cache-control").is_empty(), "{path}");
    }
}

#[tokio::test]
async fn no_page_has_script_or_style_of_its_own_or_anything_from_elsewhere() {
    let mut browser = Browser::with_a_child().await;
    for path in ["/fr", "/fr/naissance", "/fr/naissance/plan", "/fr/naissance/plan/imprimer", "/fr/naissance/questions/income", "/fr/aide"] {
        let page = browser.get(path).await;
        for forbidden in ["<script", "<style", " style=", " onclick", "javascript:", "<img", "<iframe", "src=\"http", "@import"] {
            assert!(!page.has(forbidden), "{path}: {forbidden}");
        }
        for link in page.html().split("<link ").skip(1) {
            assert!(!link.split('>').next().unwrap().contains("http"), "{path}");
        }
    }
}

#[tokio::test]
async fn forms_from_elsewhere_are_refused_and_nothing_is_written() {
    let paths = ["/fr/naissance", "/fr/naissance/questions/children-count"];
    for (name, value) in [("sec-fetch-site", "cross-site"), ("sec-fetch-site", "same-site"), ("origin", "https://evil.example"), ("origin", "null, x")] {
        for path in paths {
            let mut browser = Browser::started().await;
            let before = browser.cookie.clone();
            browser.headers.insert("host", "jalon.example".parse().unwrap());
            browser.headers.insert(name, value.parse().unwrap());
            let page = browser.post(path, &[("enfants", "1")]).await;
            assert_eq!(page.status, StatusCode::FORBIDDEN, "{name}: {value} {path}");
            assert!(!page.headers.contains_key("set-cookie"));
            assert_eq!(browser.cookie, before);
        }
    }
}

#[tokio::test]
async fn forms_without_the_token_of_this_session_are_refused() {
    let other = Browser::started().await.get("/fr/naissance/questions/children-count").await.token();
    let mut browser = Browser::started().await;
    let path = "/fr/naissance/questions/children-count";
    for token in ["", "garbage", &other] {
        let page = browser.post_raw(path, &[("token", token), ("enfants", "1")]).await;
        assert_eq!(page.status, StatusCode::FORBIDDEN, "{token}");
        assert!(!page.headers.contains_key("set-cookie"));
    }
    assert_eq!(browser.post_raw("/fr/naissance", &[]).await.status, StatusCode::FORBIDDEN);
    assert_eq!(browser.post(path, &[("enfants", "1")]).await.status, StatusCode::SEE_OTHER, "its own form passes");
}

#[tokio::test]
async fn asking_for_a_page_never_writes() {
    let mut browser = Browser::with_a_child().await;
    for path in [
        "/",
        "/fr",
        "/fr/naissance",
        "/fr/naissance?action=restart",
        "/fr/naissance/questions/children-count?enfants=3",
        "/fr/naissance/plan",
        "/fr/naissance/reponses",
        "/fr/naissance/plan/imprimer",
    ] {
        for method in [Method::GET, Method::HEAD] {
            let page = browser.send(method, path, Body::empty()).await;
            assert!(!page.headers.contains_key("set-cookie"), "{path}");
        }
    }
    assert!(browser.get("/fr/naissance/reponses").await.has("2 mai 2026"));
}

#[tokio::test]
async fn answers_are_in_no_address() {
    let mut browser = Browser::with_a_child().await;
    let html = browser.get("/fr/naissance/plan").await.html().to_owned();
    for href in html.split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap()) {
        assert!(!href.contains("2026-05-02") && !href.contains("naissance="), "{href}");
    }
}

async fn stylesheet(browser: &mut Browser) -> String {
    crate::harness::between(browser.get("/fr").await.html(), "rel=\"stylesheet\" href=\"", "\"").unwrap().to_owned()
}
