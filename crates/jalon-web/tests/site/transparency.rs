//! What everybody may know: generated from the catalogue, in every language.

use axum::http::StatusCode;
use jalon_agreements::{Agreements, Fetching, Scope};
use jalon_catalogue::Catalogue;
use jalon_journey::{Command, Decision, Outcome};
use serde_json::{Value, json};

use crate::harness::{Browser, config};
use crate::tell::{CAF, CPAM, Teller, agent};

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

#[tokio::test]
async fn the_notice_of_an_event_tells_all_that_is_done_and_all_that_the_law_wants_told() {
    // Regulation (EU) 2016/679, art. 13(1) and (2), art. 14(1) and (2).
    const ITEMS: [&str; 14] = [
        "controller",
        "officer",
        "purpose",
        "basis",
        "categories",
        "recipients",
        "transfers",
        "retention",
        "rights",
        "consent",
        "complaint",
        "obligation",
        "automated",
        "source",
    ];
    let catalogue = Catalogue::embedded();
    let agreements = Agreements::of(&catalogue).unwrap();
    let operator = jalon_web::Operator {
        name: "Ville de Puteaux & associés".into(),
        contact: "mairie@puteaux.example".into(),
        data_protection_officer: "dpo@puteaux.example".into(),
    };
    let mut browser = Browser::of(jalon_web::Config { operator: Some(operator), ..config() });
    for (language, path) in [("fr", "vos-donnees"), ("en", "your-data")] {
        let tag = catalogue.languages.iter().find(|tag| *tag.0 == *language).unwrap();
        let text = |key: String, attribute| jalon_text(catalogue.texts.get(tag, &key, attribute).unwrap());
        for event in catalogue.events.values() {
            let front = browser.get(&format!("/{language}/{}", event.slugs[tag])).await;
            let address = format!("/{language}/{}/{path}", event.slugs[tag]);
            assert!(front.has(&format!("href=\"{address}\"")), "{address}");
            let page = browser.get(&address).await;
            assert_eq!(page.status, StatusCode::OK, "{address}");
            for item in ITEMS {
                assert!(page.has(&format!("data-item=\"{item}\"")), "{item} is not told at {address}");
            }
            for said in ["Ville de Puteaux &#38; associés", "mairie@puteaux.example", "dpo@puteaux.example", "https://www.cnil.fr/"] {
                assert!(page.has(said), "{said} at {address}");
            }
            let mut told = 0;
            for service in event.services.iter().filter(|service| catalogue.requests.contains_key(service)) {
                let agreement = agreements.about(&catalogue.services[service].body, service).unwrap();
                let part = page.html().split("<details").find(|part| part.contains(&format!("data-agreement=\"{}\"", agreement.id))).unwrap();
                let Scope::Receive { to, .. } = &agreement.scope else { panic!("{}", agreement.id) };
                for said in [
                    format!("data-recipient=\"{to}\""),
                    text(format!("purpose-{}", agreement.purpose), None),
                    text(format!("service-{service}"), None),
                    text(format!("agreement-{}", agreement.id), Some("kept")),
                    jalon_text(&agreement.basis.source.text),
                ] {
                    assert!(part.contains(&said), "{said} is not told of {service} at {address}");
                }
                told += 1;
            }
            assert!(told > 0, "{}", event.id);
            for register in catalogue.registers.values() {
                let of = |scope: &Scope| matches!(scope, Scope::Fetch { from, events } if *from == register.id && events.contains(&event.id));
                let Some(agreement) = agreements.all().iter().find(|agreement| of(&agreement.scope)) else { continue };
                let needed = Fetching::needed(&catalogue, &register.id, event).unwrap();
                let part = page.html().split("<details").find(|part| part.contains(&format!("data-register=\"{}\"", register.id))).unwrap();
                assert!(part.contains(&text(format!("purpose-{}", agreement.purpose), None)), "{} at {address}", register.id);
                for concept in &needed.concepts {
                    assert!(part.contains(&text(format!("concept-{concept}"), None)), "{concept} of {} at {address}", register.id);
                }
            }
        }
    }
    // Whoever has not said who they are is not said to be somebody.
    assert!(Browser::new().get("/fr/naissance/vos-donnees").await.has("ne s’est pas nommé"));
}

#[tokio::test]
async fn figures_name_a_service_once_enough_was_decided_and_no_other() {
    let mut teller = Teller::new().await;
    let before = teller.browser.get("/fr/transparence/chiffres").await;
    assert!(before.has("data-nothing") && !before.has("data-total"), "{}", before.html());
    for number in 1..=jalon_casework::FEWEST {
        let mut one = teller.another(u8::try_from(100 + number).unwrap()).await;
        one.sent(&[CAF, CPAM]).await;
        // One fewer of the other.
        let services: &[&str] = if number == 1 { &[CAF] } else { &[CAF, CPAM] };
        for service in services {
            let body = if *service == CAF { "caf" } else { "cpam" };
            let decision = Decision { outcome: Outcome::Granted, reasons: String::new(), appeal: String::new() };
            let request = one.request(service).await;
            one.does(agent(body), Command::Decide { request, decision }).await;
        }
    }
    let page = teller.browser.get("/en/transparency/figures").await;
    assert!(page.has("<strong data-total>11</strong>") && page.has("data-body=\"caf\"") && !page.has("data-body=\"cpam\""), "{}", page.html());
    let file: Value = serde_json::from_slice(&teller.browser.get("/figures.json").await.body).unwrap();
    assert_eq!(file, json!({ "country": "FR", "fewest": 11, "total": 11, "decided": [{ "body": "caf", "service": CAF, "decided": 11 }] }));
}
