//! The plan: what it says, in order, and why.

use axum::http::StatusCode;

use crate::harness::Browser;

#[tokio::test]
async fn the_plan_comes_in_order_of_urgency_with_dates_and_reasons() {
    let mut browser = Browser::with_a_child().await;
    let page = browser.get("/fr/naissance/plan").await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(page.header("cache-control"), "no-store");
    let urgencies: Vec<usize> = ["overdue", "week", "month", "half-year", "later", "no-date", "automatic"]
        .iter()
        .filter_map(|u| page.html().find(&format!("data-urgency=\"{u}\"")))
        .collect();
    assert!(urgencies.len() > 2 && urgencies.is_sorted());
    let declaration = page.service("birth-declaration");
    assert!(declaration.contains("data-verdict=\"yes\"") && declaration.contains("À faire"));
    // Five days after Saturday 2 May 2026: Thursday 7 May.
    assert!(declaration.contains("jeudi 7 mai 2026"), "{declaration}");
    assert!(declaration.contains("C. civ., art. 55"));
}

#[tokio::test]
async fn questions_that_are_left_are_counted_and_offered() {
    let mut browser = Browser::with_a_child().await;
    let page = browser.get("/fr/naissance/plan").await;
    assert!(page.has("peuvent encore changer ce plan") && page.has("data-action=\"continue-questions\""));
    let unknown = page.service("paje-base-allowance");
    assert!(unknown.contains("data-verdict=\"unknown\"") && unknown.contains("À vérifier") && unknown.contains("?back=plan"));
}

#[tokio::test]
async fn one_service_has_a_page_with_every_reason() {
    let mut browser = Browser::with_a_child().await;
    let page = browser.get("/fr/naissance/plan/paje-base-allowance").await;
    assert_eq!(page.status, StatusCode::OK);
    for part in ["Conditions", "vous l’avez dit", "CSS, art. L531-3", "vérifié le", "data-state=\"unknown\""] {
        assert!(page.has(part), "{part}");
    }
    assert_eq!(browser.get("/fr/naissance/plan/nothing").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_service_says_what_would_change_the_answer() {
    let mut browser = Browser::with_a_child().await;
    let page = browser.get("/fr/naissance/plan/family-support-allowance").await;
    assert!(page.has("Ce qui changerait la réponse") && page.has("la réponse s"));
}

#[tokio::test]
async fn the_plan_holds_papers_answers_and_ways_to_keep_it() {
    let mut browser = Browser::with_a_child().await;
    let page = browser.get("/fr/naissance/plan").await;
    for part in [
        "Les papiers à réunir",
        "Vos réponses",
        "data-action=\"change\"",
        "data-action=\"print\"",
        "data-action=\"calendar\"",
        "data-action=\"restart\"",
        "Ce qui ne vous concerne pas",
    ] {
        assert!(page.has(part), "{part}");
    }
}

#[tokio::test]
async fn the_printed_plan_is_open_and_without_navigation() {
    let mut browser = Browser::with_a_child().await;
    let page = browser.get("/fr/naissance/plan/imprimer").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(!page.has("<details") && !page.has("<nav") && !page.has("<header"));
    assert!(page.has("jeudi 7 mai 2026") && page.has("Conditions"));
}

#[tokio::test]
async fn no_page_of_a_plan_shows_a_text_key() {
    let mut browser = Browser::started().await;
    let services = jalon_catalogue::Catalogue::embedded().events[&"birth".into()].services.clone();
    for plan in ["/fr/naissance/plan", "/en/birth/plan"] {
        let of_services = services.iter().map(|id| format!("{plan}/{id}"));
        for path in of_services.chain([plan.to_owned()]) {
            let page = browser.get(&path).await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
            for key in ["service-", "body-", "evidence-", "criterion-", "parameter-", "deadline-", "fact-", "list-", "choice-"] {
                assert!(!page.has(&format!(">{key}")), "{path} shows a text key {key}");
            }
        }
    }
}

#[tokio::test]
async fn amounts_and_figures_appear_once_incomes_are_known() {
    let mut browser = Browser::with_a_child().await;
    browser.post("/fr/naissance/questions/parents-count", &[("parents", "1")]).await;
    let mut place = "/fr/naissance/questions/income".to_owned();
    for _ in 0..30 {
        if !place.contains("/questions/") {
            break;
        }
        let page = browser.get(&place).await;
        let fields: Vec<(String, String)> = fields(page.html());
        let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        let page = browser.post(&place, &fields).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{place}: {}", page.html());
        place = page.header("location").to_owned();
    }
    assert_eq!(place, "/fr/naissance/plan");
    let page = browser.get(&place).await;
    assert!(!page.has("data-action=\"continue-questions\""));
    let allowance = page.service("paje-base-allowance");
    assert!(allowance.contains("data-verdict=\"yes\"") && allowance.contains("€ par mois"), "{allowance}");
    let reasons = browser.get("/fr/naissance/plan/paje-base-allowance").await;
    assert!(reasons.has("Chiffres de la loi") && reasons.has("depuis le"));
}

/// A modest answer to each field of a page: the last choice, or no money.
fn fields(html: &str) -> Vec<(String, String)> {
    let mut fields: Vec<(String, String)> = Vec::new();
    for input in html.split("<input class=").skip(1) {
        let attribute = |name: &str| crate::harness::between(input, &format!(" {name}=\""), "\"").unwrap_or_default().to_owned();
        let (name, value) = (attribute("name"), if attribute("type") == "radio" { attribute("value") } else { "0".to_owned() });
        fields.retain(|(n, _)| *n != name);
        fields.push((name, value));
    }
    fields
}
