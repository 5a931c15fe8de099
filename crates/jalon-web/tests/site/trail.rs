//! What a person sees of their data: all that the log says of them, and nothing of anybody else.

use axum::http::StatusCode;
use jalon_identity::SignIn;
use jalon_intake::Scanner;
use jalon_journey::{Command, Decision, MissingAsk, Outcome, Who};
use jalon_log::{KeyUse, Receipt, Signer, Trust};
use serde_json::Value;

use crate::private::private;
use crate::tell::{CAF, CPAM, Teller, agent};

async fn teller() -> Teller {
    let mut site = private(SignIn::None, Scanner::none_because("test")).await;
    site.casework = site.casework.with_log(Signer::new("jalon.example/log", KeyUse::Log, &[1; 32]).unwrap());
    Teller::at(site, "birth").await
}

#[tokio::test]
async fn everything_that_the_log_says_of_a_person_is_on_their_page_and_in_their_file() {
    let mut teller = teller().await;
    assert!(teller.get("donnees").await.has("data-nothing"), "nothing left yet");
    let me = Who::Person { person: teller.person };
    let register = || jalon_catalogue::RegisterId::from("health-insurance");
    let asked = || {
        let (told, found) = (["family-name".into()].into(), jalon_journey::Found::Known);
        Command::NoteFetch(jalon_journey::Fetching { register: register(), body: "cpam".into(), told, basis: "CRPA, art. L114-8".into(), found, under: None })
    };
    teller.does(me.clone(), asked()).await;
    teller.does(me.clone(), Command::Decline { register: register() }).await;
    teller.does(me.clone(), asked()).await;
    let (value, on) = ("oui".to_owned(), jiff::civil::date(2026, 11, 28));
    let attested = jalon_journey::Attested { value, register: register(), body: "cpam".into(), on, until: None };
    let facts = [("grossesse_déclarée".to_owned(), attested)].into();
    teller.does(me.clone(), Command::Accept { register: register(), facts, fields: [].into(), disputed: [].into() }).await;
    teller.sent(&[CAF, CPAM]).await;
    let (caf, cpam) = (teller.request(CAF).await, teller.request(CPAM).await);
    teller.does(agent("caf"), Command::View { request: caf }).await;
    let until = jiff::civil::date(2030, 1, 1);
    let missing = MissingAsk { evidence: [].into(), words: "Le nom de la rue ?".into(), until };
    teller.does(agent("caf"), Command::AskMissing { request: caf, missing }).await;
    teller.does(me.clone(), Command::Supply { request: caf, papers: Vec::new(), words: "Rue des Lilas".into() }).await;
    teller.does(me.clone(), Command::Write { request: caf, words: "Bonjour".into() }).await;
    let decision = Decision { outcome: Outcome::Granted, reasons: String::new(), appeal: String::new() };
    teller.does(agent("caf"), Command::Decide { request: caf, decision }).await;
    teller.does(me, Command::Withdraw { request: cpam }).await;

    let page = teller.get("donnees").await;
    assert_eq!(page.status, StatusCode::OK);
    let text = std::str::from_utf8(&page.body).unwrap();
    // What nobody did here: silence; an erasure, after which there is no page; rights and what registers tell by themselves, which have tests of their own.
    let elsewhere = ["silence-fell", "erased", "right-asked", "right-answered", "announced", "died", "death-denied"];
    for (_, kind) in jalon_casework::LOGGED.iter().filter(|(event, _)| !elsewhere.contains(event)) {
        assert!(page.has(&format!("data-trace=\"{kind}\"")), "{kind} is not on the page");
    }
    assert_eq!(text.matches("La preuve a été vérifiée").count(), text.matches("data-trace=").count());
    // Purpose, basis and agreement, in words.
    assert!(page.has("Prestations familiales") && page.has("Calculer et payer des prestations familiales") && page.has("CSS, art. L553-1"));
    // By day and folded up, whole all the same; open for who prints.
    assert_eq!(text.matches("<details").count(), text.matches("data-trace=").count() + 1);
    assert!(!text.contains("<details class=\"govuk-details\" data-held open"));
    let open = teller.get("donnees?open=all").await;
    assert_eq!(open.html().matches(" open><summary").count(), open.html().matches("data-trace=").count() + 1);
    // Only one body.
    let only = teller.get("donnees?body=cpam").await;
    assert!(only.has("data-trace=\"withdrawal\"") && !only.has("data-trace=\"view\""));

    let file = teller.get("donnees.json").await;
    assert_eq!((file.status, file.header("content-type")), (StatusCode::OK, "application/json"));
    let data: Value = serde_json::from_slice(&file.body).unwrap();
    let schema: Value = serde_json::from_slice(&teller.browser.get("/schemas/my-data-1.schema.json").await.body).unwrap();
    jsonschema::draft202012::new(&schema).unwrap().validate(&data).unwrap();
    assert_eq!(data["trail"].as_array().unwrap().len(), text.matches("data-trace=").count());
    assert_eq!(data["held"]["attested"]["grossesse_déclarée"]["register"], "health-insurance");
    assert!(data["held"]["fields"].as_object().unwrap().contains_key("bank-account"));
    let key = teller.browser.get("/log/key").await;
    let trust = Trust::of_log(std::str::from_utf8(&key.body).unwrap().parse().unwrap());
    for told in data["trail"].as_array().unwrap() {
        let receipt = Receipt::parse(&told["receipt"].to_string()).unwrap();
        receipt.verify(&trust).unwrap();
        assert_eq!(receipt.entry.kind(), told["kind"]);
    }
    // A file of another form is told.
    let mut wrong = data;
    wrong["held"]["more"] = Value::Null;
    assert!(jsonschema::draft202012::new(&schema).unwrap().validate(&wrong).is_err());
}

#[tokio::test]
async fn what_was_sent_names_the_agreement_under_which_it_left() {
    let mut teller = teller().await;
    teller.sent(&[CAF]).await;
    let request = teller.request(CAF).await;
    let loaded = teller.loaded().await;
    let under = loaded.journey.request(request).unwrap().disclosure.under.clone().unwrap();
    assert_eq!((under.agreement.as_str(), under.purpose.as_str()), ("caf-family-benefits", "family-benefits"));
}

#[tokio::test]
async fn a_right_is_asked_for_on_a_page_that_says_by_when_it_is_answered() {
    let mut teller = teller().await;
    let wrong = teller.post("donnees/droits", &[("right", ""), ("words", "Non")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.has("href=\"#right-rectify\""));
    assert_eq!(teller.post("donnees/droits", &[("right", "object"), ("words", " ")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(teller.post("donnees/droits", &[("right", "object"), ("words", "Je ne veux pas")]).await.status, StatusCode::SEE_OTHER);
    let page = teller.get("donnees/droits").await;
    assert!(page.has("Je ne veux pas") && page.has("Réponse au plus tard le") && !page.has("data-answer"));
    let right = teller.casework.open_rights(1).await.unwrap().remove(0).asked.ask.id;
    teller.casework.answer_right(right, "Nous arrêtons.".into()).await.unwrap();
    assert!(teller.get("donnees/droits").await.has("Nous arrêtons."));
    let trail = teller.get("donnees").await;
    assert!(trail.has("data-trace=\"right\"") && trail.has("data-trace=\"right-answer\""));
}
