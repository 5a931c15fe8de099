//! Somebody of whom a register told that they died reads it, and says that they live.

use std::sync::Arc;

use axum::http::StatusCode;
use jalon_casework::{Extract, News, Pivot, PivotFields, Senders, Workers};
use jalon_catalogue::Catalogue;
use jalon_journey::{Command, Death, Told, Who};
use jalon_message::code::SiteKey;
use jalon_web::Scribe;
use jiff::Timestamp;
use jiff::civil::date;

use crate::desk::Office;
use crate::tell::{CAF, Teller};

/// The civil register tells of the death of somebody.
async fn told(teller: &Teller) {
    let pivot: Pivot = PivotFields {
        given_name: "Amina Lou".into(),
        family_name: "DURAND".into(),
        birthdate: "1990-03-12".into(),
        gender: "female".into(),
        birthplace: "69123".into(),
        birthcountry: "99100".into(),
    }
    .try_into()
    .unwrap();
    let casework = &teller.casework;
    casework.recognise(teller.person, &pivot).await.unwrap();
    let news = News {
        register: "civil-status".into(),
        kind: "death.registered".into(),
        name: casework.name_of_news(&"civil-status".into(), "https://register.example", "1"),
        subject: "act-1".into(),
        at: Timestamp::from_second(1_790_000_000).unwrap(),
        people: Vec::new(),
        died: Some((pivot, date(2026, 9, 20))),
        extract: Extract { on: date(2026, 9, 21), ..Extract::default() },
    };
    casework.take_in(&news).await.unwrap();
    let workers = Workers {
        casework: casework.clone(),
        senders: Senders::default(),
        scribe: Arc::new(Scribe::new(Catalogue::embedded(), "https://jalon.example")),
        courier: None,
        looker: None,
        key: SiteKey::new(&[4; 32]),
        name: "test".into(),
    };
    while workers.step().await > 0 {}
}

#[tokio::test]
async fn a_death_that_is_not_one_is_read_and_denied() {
    let mut teller = Teller::new().await;
    teller.sent(&[CAF]).await;
    let mine = "/fr/mes-demarches";
    assert!(!teller.browser.get(mine).await.has("data-died"));
    told(&teller).await;
    let page = teller.browser.get(mine).await;
    assert!(page.has("Un registre a annoncé votre décès") && page.has("C’est une erreur, je suis en vie"), "{}", page.html());
    let journey = format!("{mine}/{}", teller.journey);
    assert!(teller.browser.get(&journey).await.has("data-died"));
    let fields = page.with_hidden(&[("alive", "yes")]);
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let said = teller.browser.post_raw(mine, &fields).await;
    assert_eq!((said.status, said.header("location")), (StatusCode::SEE_OTHER, mine), "{}", said.html());
    for page in [mine, &journey] {
        assert!(!teller.browser.get(page).await.has("data-died"));
    }
    assert!(teller.member().await.denied.is_some());
}

#[tokio::test]
async fn whoever_works_on_a_request_reads_both() {
    let office = Office::new().await;
    let asked = office.asked(CAF, "caf", None).await;
    let mut agent = office.agent("petit").await;
    let told = Told { at: Timestamp::from_second(1_790_000_000).unwrap(), name: [1; 16] };
    let death = Death { person: asked.person, on: date(2026, 9, 20), register: "civil-status".into(), told };
    office.does(asked.journey, Who::Body { body: "mairie".into() }, Command::NoteDeath(death)).await;
    let page = agent.get(&asked.path()).await;
    assert!(page.has("data-died") && page.has("20 septembre 2026") && !page.has("data-denied"), "{}", page.html());
    office.does(asked.journey, Who::Person { person: asked.person }, Command::DenyDeath).await;
    let page = agent.get(&asked.path()).await;
    assert!(page.has("data-denied") && page.has("dit être en vie") && !page.has("data-died"), "{}", page.html());
}
