//! A body that is written to: each request is one letter with its papers, whatever fails, and what comes of it is one more.

mod common;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use common::site::{MINUTE, asks};
use jalon_casework::{Casework, Courier as _, Deed, Enclosed, Later, LetterBox, Parcel};
use jalon_exchange::{BodySettings, HttpCourier, Stage, probe_body};
use jalon_journey::{Command, Paper, PaperId, RequestState, Scan, Who};
use jalon_message::{Cause, MessageId, SendError};
use serde_json::{Value, json};

/// A letter and what is in its envelope.
type Envelope = (Vec<u8>, Vec<Enclosed>);

/// Letters by their names, from which somebody takes them away; it fails as often as it is told.
#[derive(Default)]
struct Drawer {
    fails: Mutex<usize>,
    letters: Mutex<BTreeMap<String, Envelope>>,
    posted: Mutex<usize>,
}

impl LetterBox for Drawer {
    fn post<'a>(&'a self, id: &'a MessageId, pdf: Vec<u8>) -> Later<'a, Result<(), SendError>> {
        self.post_with(id, pdf, Vec::new())
    }

    fn post_with<'a>(&'a self, id: &'a MessageId, pdf: Vec<u8>, enclosed: Vec<Enclosed>) -> Later<'a, Result<(), SendError>> {
        let mut fails = self.fails.lock().unwrap();
        if *fails > 0 {
            *fails -= 1;
            return Box::pin(async { Err(SendError::Temporary(Cause::Unreachable)) });
        }
        *self.posted.lock().unwrap() += 1;
        self.letters.lock().unwrap().insert(id.to_string(), (pdf, enclosed));
        Box::pin(async { Ok(()) })
    }
}

fn settings(change: impl Fn(&mut Value)) -> BodySettings {
    let mut settings = json!({
        "way": "letter",
        "letter": { "to": ["Caisse d’allocations familiales", "1 place de la Mairie", "92000 Nanterre"], "reply": ["Ville d’Exemple", "2 rue du Port", "92000 Nanterre"] },
    });
    change(&mut settings);
    serde_json::from_value(settings).unwrap()
}

struct World {
    casework: Casework,
    workers: jalon_casework::Workers,
    courier: Arc<HttpCourier>,
    drawer: Arc<Drawer>,
}

impl World {
    async fn new() -> Self {
        let drawer = Arc::new(Drawer::default());
        let (casework, workers, courier) = common::site::site_with(&settings(|_| {}), drawer.clone()).await;
        Self { casework, workers, courier, drawer }
    }

    async fn pass(&self) {
        for step in 0..24 {
            self.casework.clock().set_ahead(self.casework.clock().ahead() + if step == 0 { 0 } else { 30 * MINUTE });
            while self.workers.step().await > 0 {}
        }
    }

    fn letters(&self) -> Vec<String> {
        self.drawer.letters.lock().unwrap().keys().cloned().collect()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_and_what_comes_of_it_are_a_letter_each() {
    let world = World::new().await;
    *world.drawer.fails.lock().unwrap() = 2;
    let (id, request, person) = asks(&world.casework).await;
    world.pass().await;
    assert_eq!(world.letters(), [format!("request-{request}")]);
    let held = world.casework.load(id).await.unwrap().unwrap().journey.request(request).unwrap().clone();
    assert_eq!(held.state, RequestState::Sent, "it is in the post, and nobody said that they have it");
    let deed = Deed::online(Who::Person { person }, jalon_casework::random());
    world.casework.act(id, &deed, Command::Withdraw { request }).await.unwrap();
    world.pass().await;
    assert_eq!(world.letters(), [format!("request-{request}"), format!("request-{request}-1")]);
    assert_eq!(*world.drawer.posted.lock().unwrap(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_taken_back_before_it_was_written_is_no_letter() {
    let world = World::new().await;
    let (id, request, person) = asks(&world.casework).await;
    let deed = Deed::online(Who::Person { person }, jalon_casework::random());
    world.casework.act(id, &deed, Command::Withdraw { request }).await.unwrap();
    world.pass().await;
    assert_eq!(world.letters(), [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn papers_are_in_the_envelope_and_a_letter_that_was_taken_away_is_not_written_again() {
    let world = World::new().await;
    let (id, request, person) = asks(&world.casework).await;
    let mut held = world.casework.load(id).await.unwrap().unwrap().journey.request(request).unwrap().clone();
    let kept = world.casework.store().put_blob(jalon_store::PersonId::from_bytes(person.0), b"%PDF-1.7 a card".to_vec()).await.unwrap();
    let paper = Paper {
        id: PaperId(*kept.as_bytes()),
        evidence: "identity-card".into(),
        name: "carte.pdf".into(),
        kind: "application/pdf".into(),
        bytes: 15,
        scan: Scan::Clean,
    };
    held.content.papers = vec![paper.id];
    let parcel = Parcel { request: &held, entry: None, papers: std::slice::from_ref(&paper) };
    world.courier.deliver(parcel).await.unwrap();
    let (pdf, enclosed) = world.drawer.letters.lock().unwrap().pop_first().unwrap().1;
    assert!(pdf.starts_with(b"%PDF-1.7"));
    assert_eq!(enclosed, [Enclosed { kind: "application/pdf".into(), bytes: b"%PDF-1.7 a card".to_vec() }]);
    world.courier.deliver(parcel).await.unwrap();
    assert_eq!(world.letters(), [""; 0], "it left");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_trial_says_whether_the_address_can_be_printed() {
    let last = async |change: &dyn Fn(&mut Value)| {
        let findings = probe_body(&settings(change)).await;
        let last = findings.last().unwrap();
        (last.stage, last.works)
    };
    assert_eq!(last(&|_| {}).await, (Stage::Answer, true));
    let trials: [&dyn Fn(&mut Value); 4] = [
        &|settings| settings["letter"]["to"] = json!(["CAF"]),
        &|settings| settings["letter"]["to"][0] = "語".into(),
        &|settings| settings["letter"]["to"][0] = "Caisse ".repeat(200).into(),
        &|settings| settings["address"] = "https://caf.example".into(),
    ];
    for change in trials {
        assert_eq!(last(change).await, (Stage::Settings, false));
    }
}
