//! The search from a person's own words.

use axum::http::StatusCode;

use crate::harness::Browser;

#[tokio::test]
async fn words_of_the_person_find_the_event_and_are_shown() {
    let page = Browser::new().post("/fr/chercher", &[("q", "ma femme est enceinte")]).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.has("href=\"/fr/naissance\"") && page.has("Mots reconnus"));
    assert!(page.has("value=\"ma femme est enceinte\""), "the words stay in the field");
    assert_eq!(page.header("cache-control"), "no-store");
}

#[tokio::test]
async fn finding_nothing_is_admitted_and_help_offered() {
    let page = Browser::new().post("/en/find", &[("q", "zzz qqq")]).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.has("We found nothing for these words") && page.has("href=\"/en/help\"") && page.has("href=\"/en/birth\""));
}

#[tokio::test]
async fn nothing_typed_is_told_with_a_link_to_the_field() {
    let page = Browser::new().post("/fr/chercher", &[("q", "   ")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.title().starts_with("Erreur\u{a0}: "));
    assert!(page.has("href=\"#q\"") && page.has("tabindex=\"-1\" autofocus"));
}

#[tokio::test]
async fn what_is_typed_is_never_markup() {
    let page = Browser::new().post("/fr/chercher", &[("q", "\"><script>alert(1)</script>")]).await;
    assert!(!page.has("<script>"));
}
