//! What everybody may know: generated from the catalogue, in every language.

use axum::http::StatusCode;
use jalon_agreements::Agreements;
use jalon_catalogue::Catalogue;
use serde_json::Value;

use crate::harness::Browser;

#[tokio::test]
async fn every_agreement_is_on_the_page_and_in_the_file() {
    let mut browser = Browser::new();
    let catalogue = Catalogue::embedded();
    let agreements = Agreements::of(&catalogue).unwrap();
    let data: Value = serde_json::from_slice(&browser.get("/exchanges.json").await.body).unwrap();
    assert_eq!(data["agreements"].as_array().unwrap().len(), agreements.all().len());
    for page in ["/fr/transparence/echanges", "/en/transparency/exchanges"] {
        let page = browser.get(page).await;
        assert_eq!(page.status, StatusCode::OK);
        for agreement in agreements.all() {
            assert!(page.has(&format!("data-agreement=\"{}\"", agreement.id)), "{}", agreement.id);
            assert!(page.has(&jalon_text(&agreement.basis.source.text)), "{}", agreement.basis.source.text);
        }
        // What nobody has compared says so.
        assert!(agreements.bans().iter().all(|_| page.has("data-ban")));
    }
    let caf = data["agreements"].as_array().unwrap().iter().find(|agreement| agreement["id"] == "caf-changes").unwrap();
    assert_eq!((&caf["action"], &caf["body"], &caf["ground"]), (&"receive".into(), &"caf".into(), &"legal-obligation".into()));
    assert_eq!(caf["name"]["en"], "Changes of situation told to the CAF");
}

/// As a page writes it.
fn jalon_text(text: &str) -> String {
    text.replace('&', "&#38;").replace('<', "&#60;")
}

#[tokio::test]
async fn every_event_has_its_record_and_every_rule_that_proposes_its_row() {
    let mut browser = Browser::new();
    let catalogue = Catalogue::embedded();
    let record = browser.get("/fr/transparence/traitements").await;
    for event in catalogue.events.keys() {
        assert!(record.has(&format!("data-activity=\"{event}\"")), "{event}");
    }
    let register = browser.get("/fr/transparence/algorithmes").await;
    let csv = browser.get("/fr/transparence/algorithmes.csv").await;
    let csv = std::str::from_utf8(&csv.body).unwrap();
    let rules: std::collections::BTreeSet<_> = catalogue.services.values().filter_map(|service| service.rule).collect();
    for rule in &rules {
        let name = &catalogue.law.rule(*rule).name;
        assert!(register.has(&format!("data-rule=\"{name}\"")), "{name}");
        assert!(csv.contains(&format!("«\u{a0}{name}\u{a0}»")), "{name}");
    }
    assert_eq!(csv.lines().count(), rules.len() + 1);
    // Sixteen fields a line, each in quotes.
    assert!(csv.lines().all(|line| line.matches("\",\"").count() == 15), "{csv}");
    // They are led to from the page about data.
    let data = browser.get("/fr/donnees").await;
    assert!(data.has("/fr/transparence/echanges") && data.has("/fr/transparence/traitements") && data.has("/fr/transparence/algorithmes"));
}
