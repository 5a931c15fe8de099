//! What is changed from the check comes back to the check; and what a body needs of the plan's answers is asked before anything leaves.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::http::StatusCode;
use jalon_casework::{Carrier, Served};
use jalon_identity::SignIn;
use jalon_intake::Scanner;
use jalon_journey::{Answers, Command, Who};
use jalon_store::{KeysInMemory, Store, StoreConfig};

use crate::harness::{Page, between, birth};
use crate::private::private_on;
use crate::tell::{CAF, CPAM, Teller};

/// A person who has filled everything, in a browser that also keeps answers.
async fn ready() -> Teller {
    let mut teller = Teller::new().await;
    let signed_in = teller.browser.cookie.take().unwrap();
    teller.browser.others.insert("__Host-jalon-in".into(), signed_in);
    teller.choose(&[CAF, CPAM]).await;
    teller.fill().await;
    teller.bring().await;
    teller
}

/// Presses the button of the check that leads to a question: gives its address.
async fn pressed(teller: &mut Teller, check: &Page, question: &str) -> String {
    let form = between(check.html(), &format!("<form id=\"ask-{question}\""), "</form>").unwrap_or_else(|| panic!("no {question} in {}", check.html()));
    assert!(form.contains(&format!("action=\"/fr/mes-demarches/{}\"", teller.journey)));
    let fields = check.with_hidden(&[("to", "check"), ("question", question)]);
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let path = format!("/fr/mes-demarches/{}", teller.journey);
    let page = teller.browser.post_raw(&path, &fields).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.html());
    page.header("location").to_owned()
}

#[tokio::test]
async fn an_answer_of_the_plan_changed_from_the_check_comes_back_to_the_check() {
    let mut teller = ready().await;
    let check = teller.get("verifier").await;
    assert!(check.has("data-ask=\"children-birth-dates\""), "{}", check.html());
    let question = pressed(&mut teller, &check, "children-birth-dates").await;
    assert_eq!(question, "/fr/naissance/questions/children-birth-dates?back=check");
    let page = teller.browser.get(&question).await;
    let at_check = teller.path("verifier");
    assert!(page.has(&format!("href=\"{at_check}\"")) && page.has("name=\"back\" value=\"check\""), "{}", page.html());
    assert!(!page.has("data-action=\"see-plan\""), "it leads back to one place");
    // A mistake keeps the way back.
    let token = page.token();
    let typed = |day: [(&'static str, &'static str); 3]| {
        [("token", token.as_str()), ("back", "check"), day[0], day[1], day[2]].map(|(n, v)| (n.to_owned(), v.to_owned()))
    };
    let post = async |teller: &mut Teller, fields: &[(String, String)]| {
        let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        teller.browser.post_raw("/fr/naissance/questions/children-birth-dates", &fields).await
    };
    let wrong = post(&mut teller, &typed(birth("31", "2", "2026"))).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.has("name=\"back\" value=\"check\""));
    let changed = post(&mut teller, &typed(birth("3", "5", "2026"))).await;
    assert_eq!((changed.status, changed.header("location")), (StatusCode::SEE_OTHER, at_check.as_str()));
    let check = teller.get("verifier").await;
    assert!(check.has("3 mai 2026"), "{}", check.html());
    assert_eq!(teller.member().await.answers.facts["naissance@enfants/0"].value, "2026-05-03");
    // What was shown before is not what would leave now: it is this page that sends.
    let sent = teller.post_from(&check, "verifier", &[("signature", "Amina Durand")]).await;
    assert!(sent.header("location").ends_with("/envoye"), "{}", sent.html());
}

#[tokio::test]
async fn a_field_changed_from_the_check_comes_back_to_the_check() {
    let mut teller = ready().await;
    let check = teller.get("verifier").await;
    let at_check = teller.path("verifier");
    let at = between(check.html(), &format!("href=\"{}", teller.path("formulaire/contact")), "\"").unwrap().to_owned();
    assert_eq!(at, "?back=check#f-postal-address");
    let shown = teller.get("formulaire/contact?back=check").await;
    assert!(shown.has(&format!("href=\"{at_check}\"")) && shown.has("name=\"back\" value=\"check\""), "{}", shown.html());
    let wrong = teller.post_from(&shown, "formulaire/contact", &[("back", "check"), ("postal-address", "x"), ("phone", "06")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.has("name=\"back\" value=\"check\""), "a mistake keeps the way back");
    let saved = teller.post_from(&wrong, "formulaire/contact", &[("back", "check"), ("postal-address", "5 rue des Lilas\r\n69001 Lyon")]).await;
    assert_eq!((saved.status, saved.header("location")), (StatusCode::SEE_OTHER, at_check.as_str()));
    assert!(teller.get("verifier").await.has("5 rue des Lilas"));
}

#[tokio::test]
async fn the_way_back_is_of_a_journey_that_is_the_person_s() {
    let mut teller = ready().await;
    // Answers of a browser that keeps nothing lead back to their plan, whatever the address says.
    let mut other = teller.browser.beside();
    other.post("/fr/naissance", &[]).await;
    let page = other.get("/fr/naissance/questions/children-count?back=check").await;
    assert!(page.has("name=\"back\" value=\"plan\""), "{}", page.html());
    let answered = other.post("/fr/naissance/questions/children-count", &[("enfants", "1"), ("back", "check")]).await;
    assert_eq!(answered.header("location"), "/fr/naissance/plan");
    // A question that the event does not have.
    let check = teller.get("verifier").await;
    let fields = check.with_hidden(&[("to", "check"), ("question", "no-such-question")]);
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let path = format!("/fr/mes-demarches/{}", teller.journey);
    assert_eq!(teller.browser.post_raw(&path, &fields).await.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn what_a_body_needs_of_the_plan_is_asked_before_anything_leaves() {
    let mut teller = ready().await;
    let who = Who::Person { person: teller.person };
    teller.does(who, Command::Answer(Answers::default())).await;
    let check = teller.get("verifier").await;
    assert!(check.service(CAF).contains("data-complete=\"false\"") && check.service(CAF).contains("data-lacks=\"children-count\""), "{}", check.html());
    teller.post_from(&check, "verifier", &[("signature", "Amina Durand")]).await;
    assert!(teller.loaded().await.journey.request_for(&CAF.into()).is_none());
    assert_eq!(teller.get("formulaire").await.header("location"), teller.path("verifier"), "the form has nothing to ask: the check says what lacks");

    let check = teller.get("verifier").await;
    let question = pressed(&mut teller, &check, "children-count").await;
    let answered = teller.browser.post(&question, &[("enfants", "1"), ("back", "check")]).await;
    assert_eq!(answered.header("location"), teller.path("verifier"), "{}", answered.html());
    let check = teller.get("verifier").await;
    assert!(check.service(CAF).contains("data-lacks=\"children-birth-dates\""), "{}", check.html());
    // Whoever does not know has answered.
    let question = pressed(&mut teller, &check, "children-birth-dates").await;
    let answered = teller.browser.post(&question, &[("action", "unknown"), ("back", "check")]).await;
    assert_eq!(answered.header("location"), teller.path("verifier"), "{}", answered.html());
    assert!(teller.get("verifier").await.service(CAF).contains("data-complete=\"true\""));
}

#[tokio::test]
async fn what_is_between_the_person_and_a_body_is_said_before_anything_leaves_and_until_the_body_answers() {
    let store = Store::open(&StoreConfig::new("sqlite::memory:".parse().unwrap(), Arc::new(KeysInMemory::random()))).await.unwrap();
    let by = |by| Served { by, ..Served::SYSTEM };
    let served = BTreeMap::from([("caf".into(), by(Carrier::Platform("HubEE"))), ("cpam".into(), by(Carrier::Post))]);
    let mut teller = Teller::at(private_on(store, SignIn::None, Scanner::none_because("test"), served), "birth").await;
    teller.choose(&[CAF, CPAM]).await;
    teller.fill().await;
    teller.bring().await;
    let (platform, post) = ("Elle passe par HubEE, la plateforme", "Elle part sur papier, par la poste.");
    let check = teller.get("verifier").await;
    let said = [CAF, CPAM].map(|service| (check.service(service).contains(platform), check.service(service).contains(post)));
    assert_eq!(said, [(true, false), (false, true)], "{}", check.html());
    teller.post_from(&check, "verifier", &[("signature", "Amina Durand")]).await;
    for service in [CAF, CPAM] {
        let page = format!("demandes/{}", teller.request(service).await);
        let shown = teller.get(&page).await;
        let unconfirmed = shown.has("L’organisme n’a pas encore dit qu’il l’a reçue.");
        assert_eq!((shown.has(platform), shown.has(post), unconfirmed), (service == CAF, service == CPAM, service == CAF), "{}", shown.html());
    }
    // Once the body has said that it has it, how it went matters no more.
    let received = Command::Receive { request: teller.request(CAF).await, reference: Some("CAF-1".into()) };
    teller.does(Who::Body { body: "caf".into() }, received).await;
    let page = format!("demandes/{}", teller.request(CAF).await);
    assert!(!teller.get(&page).await.has(platform));
}

#[tokio::test]
async fn nothing_is_said_to_be_between_where_nothing_is() {
    let mut teller = ready().await;
    let check = teller.get("verifier").await;
    assert!(!check.has("HubEE") && !check.has("par la poste"), "{}", check.html());
}
