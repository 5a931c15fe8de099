//! Somebody invented begins with the answers of the persona they play, and with forms that are filled in.

use axum::http::StatusCode;

use crate::harness::between;
use crate::private::Kept;

#[tokio::test]
async fn an_invented_person_begins_with_the_answers_of_their_persona() {
    let site = Kept::new().await;
    let mut browser = site.signed_in("camille").await;
    let plan = browser.get("/fr/naissance/plan").await;
    assert_eq!(plan.status, StatusCode::OK, "there is a plan at once");
    assert!(plan.has("data-service=\"family-support-allowance\""), "{}", plan.html());
    let answers = browser.get("/fr/naissance/reponses").await;
    assert!(answers.has("2 mai 2026") && answers.has("Métropole") || answers.has("métropole"), "{}", answers.html());

    let kept = browser.act("/fr/naissance/garder", &[]).await;
    let journey = kept.header("location").to_owned();
    let chosen = browser.act(&format!("{journey}/choisir"), &[("service", "family-benefits-declaration")]).await;
    assert_eq!(chosen.status, StatusCode::SEE_OTHER, "{}", chosen.html());
    let you = browser.get(&format!("{journey}/formulaire/you")).await;
    assert!(you.has("value=\"Lyon (Rhône)\"") && you.has("value=\"Martin\""), "{}", you.html());
    assert!(you.has("Connu par la démonstration"), "and it says who says so");
    assert!(browser.get(&format!("{journey}/formulaire/contact")).await.has("value=\"06 39 98 00 01\""));
    assert!(browser.get(&format!("{journey}/formulaire/child-1")).await.has("value=\"Noé\""), "of each member of the household");
}

#[tokio::test]
async fn what_was_answered_before_signing_in_stays() {
    let site = Kept::new().await;
    let mut browser = site.browser();
    browser.post("/fr/naissance", &[]).await;
    browser.post("/fr/naissance/questions/children-count", &[("enfants", "3")]).await;
    let page = browser.act("/fr/connexion", &[("person", "camille")]).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER);
    let answers = browser.get("/fr/naissance/reponses").await;
    let rows = between(answers.html(), "<main", "</main>").unwrap();
    assert!(rows.contains('3') && !rows.contains("2 mai 2026"), "{rows}");
}
