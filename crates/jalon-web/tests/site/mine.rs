//! A person's own pages.

use axum::http::StatusCode;

use crate::harness::Browser;
use crate::private::Kept;

#[tokio::test]
async fn a_plan_is_kept_without_an_account_and_shows_its_code_once() {
    let site = Kept::new().await;
    let (mut browser, journey, code) = site.keeping().await;
    assert_eq!(code.replace(' ', "").len(), 16);
    let page = browser.get(&journey).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.has("birth-declaration") && page.has("Démarche ouverte par un code"));
    assert!(browser.get("/fr/naissance/plan").await.has(&journey), "the plan leads to the journey");
}

#[tokio::test]
async fn a_site_that_keeps_nothing_has_no_such_pages() {
    let mut browser = Browser::with_a_child().await;
    for path in ["/fr/naissance/garder", "/fr/connexion", "/fr/mes-demarches", "/fr/reprendre", "/fr/rejoindre", "/sign-in/return"] {
        assert_eq!(browser.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    assert!(!browser.get("/fr/naissance/plan").await.has("data-action=\"keep\""));
}

#[tokio::test]
async fn a_code_opens_the_journey_elsewhere_once_and_a_session_ends() {
    let site = Kept::new().await;
    let (_, journey, code) = site.keeping().await;
    let mut elsewhere = site.browser();
    assert_eq!(elsewhere.get(&journey).await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(elsewhere.act("/fr/reprendre", &[("code", &code)]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(elsewhere.get(&journey).await.status, StatusCode::OK);
    let mut third = site.browser();
    assert_ne!(third.act("/fr/reprendre", &[("code", &code)]).await.status, StatusCode::SEE_OTHER, "it is used up");
    site.pass(121);
    assert_eq!(elsewhere.get(&journey).await.status, StatusCode::UNAUTHORIZED, "two hours without a word");
}

#[tokio::test]
async fn another_person_s_journey_answers_as_if_it_did_not_exist() {
    let site = Kept::new().await;
    let (_, journey, _) = site.keeping().await;
    let person = site.casework.catalogue().personas.len();
    assert!(person > 0);
    let mut other = site.signed_in("camille").await;
    let (theirs, never) = (other.get(&journey).await, other.get("/fr/mes-demarches/0123456789abcdef0123456789abcdef").await);
    assert_eq!((theirs.status, never.status), (StatusCode::NOT_FOUND, StatusCode::NOT_FOUND));
}
