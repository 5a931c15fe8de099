//! Questions: what is asked, what is understood, what is told when it is not.

use axum::http::StatusCode;

use crate::harness::{Browser, birth};

const INCOME: &str = "/fr/naissance/questions/income";
const DATES: &str = "/fr/naissance/questions/children-birth-dates";

#[tokio::test]
async fn a_question_says_what_why_and_how_to_answer() {
    let mut browser = Browser::started().await;
    let page = browser.get("/fr/naissance/questions/children-count").await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(page.header("cache-control"), "no-store");
    for part in [
        "data-question=\"children-count\"",
        "name=\"enfants\"",
        "name=\"action\" value=\"continue\"",
        "name=\"action\" value=\"unknown\"",
        "data-action=\"see-plan\"",
        "<details",
    ] {
        assert!(page.has(part), "{part}");
    }
    assert_eq!(page.html().matches("<h1").count(), 1);
}

#[tokio::test]
async fn an_answer_leads_to_the_next_question_and_is_kept() {
    let mut browser = Browser::started().await;
    let page = browser.post("/fr/naissance/questions/children-count", &[("enfants", "1"), ("action", "continue")]).await;
    assert_eq!((page.status, page.header("location")), (StatusCode::SEE_OTHER, DATES));
    let page = browser.post(DATES, &birth("2", "mai", "2026")).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER);
    let page = browser.get("/en/birth/questions/children-birth-dates").await;
    assert!(page.has("value=\"2\"") && page.has("value=\"5\"") && page.has("value=\"2026\""), "kept, in whatever language");
}

#[tokio::test]
async fn i_don_t_know_is_an_answer_and_is_not_asked_again() {
    let mut browser = Browser::started().await;
    let page = browser.post("/fr/naissance/questions/children-count", &[("action", "unknown"), ("enfants", "3")]).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER);
    let mut place = page.header("location").to_owned();
    let mut asked = vec!["/fr/naissance/questions/children-count".to_owned()];
    while place.contains("/questions/") {
        assert!(!asked.contains(&place), "{place} comes again");
        asked.push(place.clone());
        place = browser.post(&place, &[("action", "unknown")]).await.header("location").to_owned();
    }
    assert_eq!(place, "/fr/naissance/plan");
    assert_eq!(browser.get(&place).await.status, StatusCode::OK);
}

#[tokio::test]
async fn letters_in_a_number_are_told_and_everything_typed_stays() {
    let mut browser = Browser::with_a_child().await;
    browser.post("/fr/naissance/questions/parents-count", &[("parents", "1")]).await;
    let fields = [
        ("salaires_n_2.0", "douze mille"),
        ("chômage_n_2.0", "1 234,56"),
        ("retraites_n_2.0", "0"),
        ("invalidité_n_2.0", "-5"),
        ("pension_alimentaire_reçue_n_2.0", ""),
    ];
    let page = browser.post(INCOME, &fields).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.title().starts_with("Erreur\u{a0}: "));
    for part in [
        "tabindex=\"-1\" autofocus",
        "href=\"#salaires-n-2-0\"",
        "id=\"salaires-n-2-0-error\"",
        "aria-describedby=\"salaires-n-2-0-error\"",
        "value=\"douze mille\"",
        "value=\"1 234,56\"",
        "Ce n’est pas un montant",
        "C’est trop petit. Écrivez 0\u{a0}€ ou plus",
        "Écrivez un montant, 0 s’il n’y en a pas",
    ] {
        assert!(page.has(part) || page.has(&part.replace("aria-describedby=\"", "aria-describedby=\"salaires-n-2-0-hint ")), "{part}");
    }
    // Nothing of a page with a mistake is kept.
    assert!(!browser.get(INCOME).await.has("1\u{202f}234,56"));
    let good = [
        ("salaires_n_2.0", "18 000"),
        ("chômage_n_2.0", "1.234,56"),
        ("retraites_n_2.0", "0"),
        ("invalidité_n_2.0", "0"),
        ("pension_alimentaire_reçue_n_2.0", "0"),
    ];
    assert_eq!(browser.post(INCOME, &good).await.status, StatusCode::SEE_OTHER);
    assert!(browser.get(INCOME).await.has("value=\"1\u{202f}234,56\""));
}

#[tokio::test]
async fn dates_that_cannot_be_are_told() {
    let mut browser = Browser::started().await;
    browser.post("/fr/naissance/questions/children-count", &[("enfants", "1")]).await;
    for (fields, told) in [
        (birth("2", "5", "2062"), "trop loin"),
        (birth("5", "3", "2027"), "Elle doit être le 4 mars 2027 ou avant"),
        (birth("2", "5", "1826"), "trop ancienne"),
        (birth("31", "2", "2026"), "n’existe pas"),
        (birth("2", "", "2026"), "Il manque le mois"),
        (birth("2", "5", "26"), "quatre chiffres"),
        (birth("", "", ""), "Écrivez la date"),
        (birth("deux", "5", "2026"), "de 1 à 31"),
    ] {
        let page = browser.post(DATES, &fields).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{told}");
        assert!(page.has(told), "{told}");
        for (_, typed) in fields.iter().filter(|(_, typed)| !typed.is_empty()) {
            assert!(page.has(&format!("value=\"{typed}\"")), "{typed} stays");
        }
    }
    assert_eq!(browser.post(DATES, &birth("1er", "Août", "2026")).await.status, StatusCode::SEE_OTHER, "a due date may be to come");
}

#[tokio::test]
async fn each_member_has_fields_of_its_own() {
    let mut browser = Browser::started().await;
    browser.post("/fr/naissance/questions/children-count", &[("enfants", "3")]).await;
    let page = browser.get(DATES).await;
    for part in ["Enfant 1", "Enfant 3", "name=\"naissance.2-year\"", "id=\"naissance-2-year\""] {
        assert!(page.has(part), "{part}");
    }
    let page = browser.post(DATES, &birth("2", "5", "2026")).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.has("Enfant 2 – Écrivez la date") && page.has("href=\"#naissance-1-day\""));
}

#[tokio::test]
async fn a_change_leads_back_to_the_plan_and_other_answers_stay() {
    let mut browser = Browser::with_a_child().await;
    let path = "/fr/naissance/questions/children-birth-dates?back=plan";
    let page = browser.get(path).await;
    assert!(page.has("name=\"back\" value=\"plan\"") && page.has("value=\"2026\""));
    let fields: Vec<_> = birth("3", "5", "2026").into_iter().chain([("back", "plan")]).collect();
    let page = browser.post(path, &fields).await;
    assert_eq!(page.header("location"), "/fr/naissance/plan");
    let page = browser.get("/fr/naissance/reponses").await;
    assert!(page.has("3 mai 2026") && page.has("data-action=\"change\""));
    assert!(page.has("Combien d’enfants"));
}

#[tokio::test]
async fn there_is_no_page_for_a_question_that_does_not_exist() {
    let mut browser = Browser::started().await;
    for path in ["/fr/naissance/questions/nothing", "/fr/nothing/questions/income", "/fr/birth/questions/income"] {
        assert_eq!(browser.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    assert_eq!(browser.post_raw("/fr/naissance/questions/nothing", &[]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn every_question_of_every_event_can_be_asked_in_every_language() {
    let mut browser = Browser::started().await;
    for event in jalon_catalogue::Catalogue::embedded().events.values() {
        browser.post(&format!("/fr/{}", event.slugs[&jalon_catalogue::LanguageTag("fr".into())]), &[]).await;
        for question in &event.questions {
            for (lang, slug) in &event.slugs {
                let page = browser.get(&format!("/{}/{slug}/questions/{}", lang.0, question.id)).await;
                assert_eq!(page.status, StatusCode::OK, "{}", question.id);
                assert_eq!(page.html().matches("<h1").count(), 1, "{}", question.id);
                for key in ["question-", "fact-", "choice-", "list-"] {
                    assert!(!page.has(&format!(">{key}")), "{} shows a text key {key}", question.id);
                }
            }
        }
    }
}
