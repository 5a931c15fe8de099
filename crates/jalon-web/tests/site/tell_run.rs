//! From a choice to requests that left: each thing is told once, nothing leaves unseen, and each body receives what it declares.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use jalon_catalogue::Catalogue;
use jalon_intake::Scanner;
use jalon_journey::{Answers, Command, Origin, Who};
use jalon_rules::FactValue;

use crate::tell::{CAF, CPAM, GivenFile, Teller, multipart};

#[tokio::test]
async fn what_applies_can_be_chosen_and_nothing_else() {
    let mut teller = Teller::new().await;
    let page = teller.get("choisir").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.has("value=\"family-benefits-declaration\"") && page.has("value=\"child-health-insurance\""));
    assert!(!page.has("value=\"pregnancy-first-exam\""), "what cannot be asked for here is not offered");
    // Ticked all the same: the death of somebody else, nothing that exists.
    teller.choose(&[CAF, "death-declaration", "x", CAF]).await;
    assert_eq!(teller.member().await.chosen, BTreeSet::from([CAF.into()]));
    assert!(teller.get("choisir").await.has("value=\"family-benefits-declaration\" checked"));
    let none = teller.post("choisir", &[]).await;
    assert!(none.header("location").ends_with(&teller.journey.to_string()));
    assert!(teller.get("formulaire").await.header("location").ends_with("/choisir"), "nothing is chosen, so nothing is asked");
}

#[tokio::test]
async fn two_bodies_are_told_once_and_each_receives_what_it_declares() {
    let mut teller = Teller::new().await;
    teller.choose(&[CAF, CPAM]).await;
    let first = teller.get("formulaire").await.header("location").to_owned();
    assert!(first.ends_with("/formulaire/you"));
    let page = teller.browser.get(&first).await;
    assert_eq!(page.html().matches("name=\"family-name\"").count(), 1, "asked once");
    assert!(page.has("Pour\u{a0}: Assurance Maladie, CAF.") && page.has("Pour\u{a0}: CAF."), "{}", page.html());
    teller.fill().await;
    let lacking = teller.get("verifier").await;
    assert!(lacking.has("Aucune demande n’est prête") && lacking.has("#proof-birth-certificate-copy"));
    teller.bring().await;
    let page = teller.get("verifier").await;
    assert!(page.has("2 demandes prêtes"), "{}", page.html());
    assert!(page.has("FR14 2004 1010 0505 0001 3M02 606"), "in groups");
    let cpam = page.service(CPAM);
    assert!(cpam.contains("2 90 03 69 123 456 05") && !cpam.contains("FR14 2004"), "{cpam}");
    assert!(cpam.contains("Ne reçoit pas\u{a0}:") && cpam.contains("IBAN"));
    let sent = teller.post_from(&page, "verifier", &[("signature", "Amina Durand")]).await;
    assert!(sent.header("location").ends_with("/envoye"), "{}", sent.html());

    let catalogue = Catalogue::embedded();
    let journey = teller.loaded().await.journey;
    assert_eq!(journey.requests.len(), 2);
    for request in journey.requests.values() {
        let form = &catalogue.requests[&request.service];
        let declared: BTreeSet<&str> = form.asks.iter().map(|asked| asked.concept.as_str()).collect();
        let received: BTreeSet<&str> = request.content.fields.keys().map(|key| key.concept.as_str()).collect();
        assert!(received.is_subset(&declared), "{}: {received:?}", request.service);
        let facts: BTreeSet<&str> = form.facts.iter().map(|fact| &*catalogue.law.fact(*fact).name).collect();
        assert!(request.content.facts.keys().all(|key| facts.contains(key.split('@').next().unwrap())), "{:?}", request.content.facts);
        assert_eq!(request.disclosure.signature.as_deref(), Some("Amina Durand"));
        assert_eq!(request.disclosure.basis, &*form.basis.source.text);
    }
    let caf = journey.request_for(&CAF.into()).unwrap();
    assert_eq!(caf.content.fields[&"bank-account".parse().unwrap()], "FR1420041010050500013M02606");
    assert_eq!(caf.content.fields[&"child-given-names.0".parse().unwrap()], "Noé");
    let cpam = journey.request_for(&CPAM.into()).unwrap();
    assert!(!cpam.content.fields.contains_key(&"bank-account".parse().unwrap()));

    let page = teller.get("envoye").await;
    assert!(page.has("Vos 2 demandes sont envoyées") && page.has("n’a pas encore confirmé"), "{}", page.html());
    assert!(teller.get("verifier").await.header("location").ends_with("/choisir"), "nothing is left to send");
    let chosen = teller.get("choisir").await;
    assert!(chosen.has("Déjà demandé ici") && !chosen.has("value=\"child-health-insurance\""));
}

#[tokio::test]
async fn what_an_identity_says_is_shown_and_kept_as_its_word_until_the_person_says_otherwise() {
    let mut teller = Teller::new().await;
    teller.choose(&[CPAM]).await;
    let page = teller.get("formulaire/you").await;
    assert!(page.has("value=\"DURAND\"") && page.has("Connu par FranceConnect, le "), "{}", page.html());
    assert!(page.has("id=\"f-birth-date-day\" name=\"birth-date-day\" type=\"text\" inputmode=\"numeric\" autocomplete=\"bday-day\" value=\"12\""));
    assert!(teller.member().await.fields.is_empty(), "a page that is shown keeps nothing");
    let date = [("birth-date-day", "12"), ("birth-date-month", "mars"), ("birth-date-year", "1990")];
    let fields: Vec<_> = [("family-name", "DURAND"), ("given-names", "Amina")].into_iter().chain(date).collect();
    teller.post("formulaire/you", &fields).await;
    let kept = teller.member().await.fields;
    let origin = |name: &str| kept[&name.parse().unwrap()].origin.clone();
    assert_eq!(origin("family-name"), Origin::Identity { provider: "FranceConnect".into() });
    assert_eq!(origin("birth-date"), Origin::Identity { provider: "FranceConnect".into() });
    assert_eq!(origin("given-names"), Origin::Declared);
    let again = teller.get("formulaire/you").await;
    assert!(again.has("Vous l’avez dit le ") && again.has("value=\"Amina\""));
    // Without an identity nothing is known.
    let mut other = Teller::new().await;
    other.browser.cookie = Some(other.session(other.person, None).await);
    other.choose(&[CPAM]).await;
    assert!(!other.get("formulaire/you").await.has("DURAND"));
}

#[tokio::test]
async fn mistakes_are_told_in_words_and_what_was_typed_stays() {
    let mut teller = Teller::new().await;
    teller.choose(&[CAF]).await;
    for (step, fields, words) in [
        ("bank", [("bank-account", "FR14 2004 1010 0505 0001 3M02 607"), ("account-holder", "A")], "Il y a une erreur dans cet IBAN"),
        ("numbers", [("social-security-number", "2 90 03 69 123 456 06"), ("caf-number", "")], "La clé ne correspond pas au numéro"),
        ("contact", [("email", "amina@"), ("phone", "06")], "Écrivez une adresse électronique"),
        ("you", [("birth-date-day", "31"), ("birth-date-month", "2")], "Il manque l’année"),
    ] {
        let page = teller.post(&format!("formulaire/{step}"), &fields).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.has(words) && page.title().starts_with("Erreur\u{a0}: "), "{step}: {}", page.html());
        assert!(page.has(&format!("value=\"{}\"", fields[0].1)), "{step}");
        for href in page.html().split("<li><a href=\"#").skip(1).map(|rest| rest.split('"').next().unwrap()) {
            assert!(page.has(&format!("id=\"{href}\"")), "{step}: {href}");
        }
    }
    assert!(teller.member().await.fields.is_empty());
    // What is left empty is emptied, and lacks later.
    teller.fill().await;
    let page = teller.post("formulaire/bank", &[("back", "check")]).await;
    assert!(page.header("location").ends_with("/verifier"));
    assert!(!teller.member().await.fields.contains_key(&"bank-account".parse().unwrap()));
    assert!(teller.get("verifier").await.has("formulaire/bank?back=check#f-bank-account"));
    let page = teller.post("formulaire/bank", &[("account-holder", "A"), ("action", "later")]).await;
    assert!(page.header("location").ends_with(&teller.journey.to_string()));
}

#[tokio::test]
async fn nothing_leaves_that_was_not_shown_agreed_to_and_signed() {
    let mut teller = Teller::new().await;
    teller.choose(&[CAF, CPAM]).await;
    teller.fill().await;
    let early = teller.get("verifier").await;
    let refused = teller.post_from(&early, "verifier", &[("signature", "Amina Durand")]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT, "nothing is complete");
    teller.bring().await;
    let refused = teller.post_from(&early, "verifier", &[("signature", "Amina Durand")]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT, "the page is from before the papers");
    assert!(refused.has("Rien n’est parti"));
    let shown = teller.get("verifier").await;
    for signature in ["", " \u{a0} ", "12", "\u{202e}x"] {
        let refused = teller.post_from(&shown, "verifier", &[("signature", signature)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{signature}");
        assert!(refused.has("href=\"#signature\""));
    }
    // Another page changes an answer meanwhile.
    teller.post("formulaire/bank", &[("bank-account", "DE89 3704 0044 0532 0130 00"), ("account-holder", "Amina Durand")]).await;
    let refused = teller.post_from(&shown, "verifier", &[("signature", "Amina Durand")]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.has("DE89 3704 0044 0532 0130 00"), "what would leave now is shown");
    // A page that says it is newer than it is, with what it would have shown.
    let now = teller.get("verifier").await;
    let forged = [("token", now.hidden("token")), ("act", now.hidden("act")), ("shown", now.hidden("shown")), ("previewed", "9999".into())];
    let fields: Vec<_> = forged.iter().map(|(name, value)| (*name, value.as_str())).chain([("signature", "Amina Durand")]).collect();
    let path = teller.path("verifier");
    assert_eq!(teller.browser.post_raw(&path, &fields).await.status, StatusCode::CONFLICT);
    assert!(teller.loaded().await.journey.requests.is_empty(), "nothing was sent");
}

/// An answer to each question that a form needs.
fn answered(catalogue: &Catalogue, event: &jalon_catalogue::LifeEvent, form: &jalon_catalogue::RequestForm) -> Answers {
    let mut answers = Answers::default();
    for question in &event.questions {
        let jalon_catalogue::Asks::Household(asked) = &question.asks else { continue };
        for fact in asked.iter().filter(|fact| form.facts.contains(fact)) {
            let value = match catalogue.law.fact(*fact).of_type {
                jalon_rules::Type::YesNo => FactValue::YesNo(true),
                jalon_rules::Type::Date | jalon_rules::Type::Month => FactValue::Date(jiff::civil::date(2026, 11, 1)),
                jalon_rules::Type::Choice(_) => FactValue::Choice(0),
                _ => FactValue::Number(1.into()),
            };
            let value = jalon_catalogue::write_value(&catalogue.law, *fact, value);
            let share = jalon_journey::Share::Household;
            answers.facts.insert(catalogue.law.fact(*fact).name.to_string(), jalon_journey::Answer { value, share });
        }
    }
    answers
}

#[tokio::test]
async fn agreement_is_asked_where_the_law_asks_it() {
    let catalogue = Catalogue::embedded();
    let (service, form) = catalogue.requests.iter().find(|(_, form)| form.consent == jalon_catalogue::Consent::Asked).expect("a service asks for agreement");
    let event = catalogue.events.values().find(|event| event.services.contains(service)).unwrap();
    let mut teller = Teller::of(Scanner::none_because("test"), event.id.as_str()).await;
    // Chosen and filled without the pages: which of them it has is not what is tested.
    let who = Who::Person { person: teller.person };
    teller.does(who.clone(), Command::Choose { services: BTreeSet::from([service.clone()]) }).await;
    let fields = form.asks.iter().map(|asked| {
        let value = if catalogue.concepts[&asked.concept].kind == jalon_catalogue::FieldKind::Date { "2026-11-20" } else { "Durand" };
        let value = jalon_journey::FieldValue { value: value.into(), origin: Origin::Declared, on: jiff::civil::date(2026, 11, 28) };
        (jalon_journey::FieldKey::own(asked.concept.clone()), Some(value))
    });
    teller.does(who.clone(), Command::Fill { fields: fields.collect() }).await;
    teller.does(who, Command::Answer(answered(&catalogue, event, form))).await;
    teller.bring().await;
    let shown = teller.get("verifier").await;
    assert!(shown.has("une demande prête") || shown.has("Une demande prête"), "{}", shown.html());
    let consent = format!("consent-{service}");
    let refused = teller.post_from(&shown, "verifier", &[("signature", "Amina Durand")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.has(&format!("href=\"#{consent}\"")));
    assert!(teller.loaded().await.journey.requests.is_empty());
    let sent = teller.post_from(&shown, "verifier", &[("signature", "Amina Durand"), (&consent, "yes")]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.html());
    let journey = teller.loaded().await.journey;
    assert!(journey.request_for(service).unwrap().disclosure.consent.is_some());
}

#[tokio::test]
async fn each_request_has_its_own_fate_and_a_second_click_sends_nothing_twice() {
    let mut teller = Teller::new().await;
    teller.choose(&[CAF, CPAM]).await;
    teller.fill().await;
    teller.bring().await;
    teller.post("formulaire/bank", &[("account-holder", "A")]).await;
    let shown = teller.get("verifier").await;
    assert!(shown.has("Une demande prête.") && shown.has("Une est incomplète\u{a0}: elle ne part pas."), "{}", shown.html());
    let signed = [("signature", "Amina Durand")];
    let first = teller.post_from(&shown, "verifier", &signed).await;
    assert!(first.header("location").ends_with("/envoye"));
    let again = teller.post_from(&shown, "verifier", &signed).await;
    assert!(again.header("location").ends_with("/envoye"), "{}", again.html());
    let journey = teller.loaded().await.journey;
    let sent: Vec<&str> = journey.requests.values().map(|request| request.service.as_str()).collect();
    assert_eq!(sent, [CPAM], "the other is incomplete, and stays");
    assert!(teller.get("envoye").await.has("Une démarche choisie n’est pas envoyée."));
    // The other page that lay open is too old.
    teller.post("formulaire/bank", &[("bank-account", "FR1420041010050500013M02606"), ("account-holder", "A")]).await;
    let other = teller.get("verifier").await;
    assert!(!other.has(&format!("data-service=\"{CPAM}\"")));
    assert_eq!(teller.post_from(&other, "verifier", &signed).await.status, StatusCode::SEE_OTHER);
    assert_eq!(teller.loaded().await.journey.requests.len(), 2);
}

#[tokio::test]
async fn what_another_person_shares_changes_what_would_leave() {
    let mut teller = Teller::new().await;
    teller.choose(&[CPAM]).await;
    teller.fill().await;
    teller.bring().await;
    let shown = teller.get("verifier").await;
    let who = Who::Person { person: teller.person };
    let invitation = teller.casework.invite(teller.journey, &jalon_casework::Deed::online(who, [3; 16])).await.unwrap();
    let second = jalon_journey::PersonId([2; 16]);
    teller.casework.join(&invitation, second, [4; 16]).await.unwrap().unwrap();
    let said = jalon_journey::Answer { value: "2".into(), share: jalon_journey::Share::Household };
    let answers = Answers { facts: [("#enfants".to_owned(), said)].into(), ..Answers::default() };
    teller.does(Who::Person { person: second }, Command::Answer(answers)).await;
    let refused = teller.post_from(&shown, "verifier", &[("signature", "Amina Durand")]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(teller.loaded().await.journey.requests.is_empty());
}

#[tokio::test]
async fn nobody_else_sees_or_changes_it() {
    let mut teller = Teller::new().await;
    teller.sent(&[CPAM]).await;
    let shown = teller.get("verifier").await;
    let request = teller.request(CPAM).await;
    let paper = *teller.member().await.papers.keys().next().unwrap();
    let mut stranger = teller.browser.beside();
    stranger.cookie = Some(teller.session(jalon_journey::PersonId([5; 16]), Some("FranceConnect")).await);
    let mut nobody = teller.browser.beside();
    let pages = ["choisir", "formulaire", "formulaire/you", "pieces", "verifier", "envoye"].map(str::to_owned);
    let more = [format!("demandes/{request}"), format!("demandes/{request}/retirer"), format!("demandes/{request}/copie.pdf"), format!("pieces/{paper}")];
    for page in pages.iter().chain(&more) {
        assert_eq!(stranger.get(&teller.path(page)).await.status, StatusCode::NOT_FOUND, "{page}");
        assert_eq!(nobody.get(&teller.path(page)).await.status, StatusCode::UNAUTHORIZED, "{page}");
    }
    for page in ["choisir", "formulaire/you", "pieces", "verifier"] {
        let fields = [("token", shown.hidden("token")), ("act", shown.hidden("act"))];
        let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert_eq!(stranger.post_raw(&teller.path(page), &fields).await.status, StatusCode::NOT_FOUND, "{page}");
        let without = teller.path(page);
        assert_eq!(teller.browser.post_raw(&without, &[]).await.status, StatusCode::FORBIDDEN, "{page}: no token");
    }
    let shown = teller.get("choisir").await;
    let fields = [("token", shown.hidden("token")), ("act", shown.hidden("act")), ("action", "add".into()), ("evidence", "bank-details".into())];
    let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let file = teller.send_parts("pieces", multipart(&fields, &[GivenFile::pdf("file", "a.pdf")])).await;
    assert_eq!(file.status, StatusCode::CONFLICT, "no paper of that kind is needed any more");
}
