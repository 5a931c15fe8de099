//! Before one starts, the start, and starting again.

use axum::http::StatusCode;

use crate::harness::Browser;

#[tokio::test]
async fn before_the_start_everything_is_said_and_nothing_is_kept() {
    let mut browser = Browser::new();
    let page = browser.get("/fr/naissance").await;
    assert!(page.has("data-action=\"start\"") && page.has("Pas de compte à créer"));
    assert!(!page.has("data-action=\"resume\""));
    assert_eq!(browser.cookie, None);
}

#[tokio::test]
async fn the_start_sets_the_cookie_and_leads_to_a_question() {
    let mut browser = Browser::new();
    let page = browser.post("/fr/naissance", &[]).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER);
    assert_eq!(page.header("location"), "/fr/naissance/questions/children-count");
    let cookie = page.header("set-cookie");
    assert!(cookie.starts_with("__Host-jalon="));
    for attribute in ["; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax", "; Max-Age=43200"] {
        assert!(cookie.contains(attribute), "{attribute}");
    }
    assert!(!cookie.contains("Domain"));
}

#[tokio::test]
async fn one_can_resume_or_start_again() {
    let mut browser = Browser::with_a_child().await;
    let page = browser.get("/fr/naissance").await;
    assert!(page.has("data-action=\"resume\"") && page.has("data-action=\"restart\""));
    let page = browser.post("/fr/naissance", &[]).await;
    assert_eq!(page.header("location"), "/fr/naissance/questions/children-count", "nothing is known any more");
    assert!(!browser.get("/fr/naissance/questions/children-birth-dates").await.has("value=\"2026\""));
}

#[tokio::test]
async fn pages_that_need_answers_lead_to_the_start_without_them() {
    let mut browser = Browser::new();
    for path in ["plan", "plan/imprimer", "plan/calendrier.ics", "reponses", "questions/income", "plan/birth-declaration"] {
        let page = browser.get(&format!("/fr/naissance/{path}")).await;
        assert_eq!((page.status, page.header("location")), (StatusCode::SEE_OTHER, "/fr/naissance?answers=none"), "{path}");
    }
    assert!(browser.get("/fr/naissance?answers=none").await.has("data-notice=\"answers-gone\""));
}

#[tokio::test]
async fn a_cookie_that_cannot_be_read_is_as_none_and_is_said() {
    let good = Browser::started().await.cookie.unwrap();
    let mut tampered = good.clone().into_bytes();
    tampered[60] ^= 1;
    let tampered = String::from_utf8(tampered).unwrap();
    for cookie in ["__Host-jalon=garbage", "__Host-jalon=", "__Host-jalon=%00%ff", &good[..good.len() / 2], &tampered, "__Host-jalon=AAAA; x=y"] {
        let mut browser = Browser::new();
        browser.cookie = Some(cookie.to_owned());
        assert_eq!(browser.get("/fr/naissance/plan").await.header("location"), "/fr/naissance?answers=none", "{cookie}");
        let page = browser.get("/fr/naissance").await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.has("data-notice=\"answers-gone\""), "{cookie}");
        assert!(page.header("set-cookie").contains("Max-Age=0"), "the browser is told to forget it");
        browser.cookie = Some(cookie.to_owned());
        assert_eq!(browser.post("/fr/naissance", &[]).await.status, StatusCode::SEE_OTHER);
    }
}
