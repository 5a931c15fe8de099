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
    assert!(page.has("birth-declaration") && page.has("Parcours ouvert par un code"));
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
