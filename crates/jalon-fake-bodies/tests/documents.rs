//! A body over plain REST, with documents of its own shape: whatever fails and whichever answer is lost, each request is one document there, and ends as the body
//! ended it.

mod common;

use common::site::{MINUTE, asks, site};
use jalon_casework::{Casework, Deed, Workers};
use jalon_exchange::{BodySettings, Stage, probe_body};
use jalon_fake_bodies::documents::{self, Documents, KEY};
use jalon_fake_bodies::odds::Odds;
use jalon_journey::{Command, JourneyId, Outcome, PersonId, RequestState, What, Who};
use jalon_store::DeadPage;
use serde_json::{Value, json};

const HOUR: i64 = 60 * MINUTE;

/// A change of settings, and the stage at which a trial then ends.
type Trial<'a> = (&'a dyn Fn(&mut Value), Stage);

fn settings(address: &str, method: &str, change: impl Fn(&mut Value)) -> BodySettings {
    let mut settings = json!({
        "way": "rest",
        "address": format!("{address}/demandes"),
        "key": { "header": KEY.0, "value": { "file": common::secret(KEY.1) } },
        "rest": documents::settings(address, method),
        "poll": { "address": format!("{address}/demandes"), "every_minutes": 10 },
    });
    change(&mut settings);
    serde_json::from_value(settings).unwrap()
}

async fn body(odds: Odds) -> (Documents, String) {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let body = Documents::new(9, odds);
    let router = body.router();
    tokio::spawn(async move { axum::serve(listener, router).await });
    (body, address)
}

async fn at(casework: &Casework, workers: &Workers, body: &Documents, ahead: i64) {
    casework.clock().set_ahead(ahead);
    body.set_now(casework.clock().now().as_millisecond());
    while workers.step().await > 0 {}
    for queue in casework.queues() {
        for job in casework.store().dead(&queue, DeadPage { after: 0, limit: 100 }).await.unwrap() {
            casework.store().replay(job.job, casework.clock().now().as_millisecond()).await.unwrap();
        }
    }
}

async fn does(casework: &Casework, id: JourneyId, person: PersonId, command: Command) {
    casework.act(id, &Deed::online(Who::Person { person }, jalon_casework::random()), command).await.unwrap();
}

async fn through(method: &str) {
    let (body, address) = body(Odds { fails: 0.4, delay_ms: 3 * HOUR, ..Odds::GOOD }).await;
    let (casework, workers) = site("https://jalon.example", &settings(&address, method, |_| {})).await;
    let mut asked = Vec::new();
    for _ in 0..12 {
        asked.push(asks(&casework).await);
    }
    // The body counts by its own clock, which is that of the site.
    body.set_now(casework.clock().now().as_millisecond());
    for (id, request, person) in &asked[..4] {
        does(&casework, *id, *person, Command::Write { request: *request, words: "Bonjour.".into() }).await;
    }
    for step in 0..(40 * 6) {
        at(&casework, &workers, &body, step * 10 * MINUTE).await;
    }
    let (requests, after) = (body.requests(), body.after());
    assert_eq!((requests.len(), after.len(), body.altered()), (asked.len(), 4, 0), "one document each, always the same");
    let mut lacked = 0;
    for (place, (id, request, _)) in asked.iter().enumerate() {
        let number = requests.iter().position(|document| document.id == request.to_string()).unwrap();
        let document = &requests[number];
        assert_eq!(document.content["demandeur"], json!({ "nom": "Durand", "prenoms": "Ély" }));
        assert_eq!((&document.content["origine"], &document.content["demarche"]), (&json!("jalon"), &json!("family-benefits-declaration")));
        let held = casework.load(*id).await.unwrap().unwrap().journey.request(*request).unwrap().clone();
        let outcome = if document.ends == "ACCEPTE" { Outcome::Granted } else { Outcome::Refused };
        assert_eq!((held.state, held.reference), (RequestState::Decided(outcome), Some(format!("D-{number}"))));
        let decided = held.history.iter().filter(|event| matches!(event.what, What::Decided { .. })).count();
        assert_eq!(decided, 1, "it is decided once");
        let missing: Vec<_> =
            held.history.iter().filter_map(|event| if let What::MissingAsked { missing, .. } = &event.what { Some(missing) } else { None }).collect();
        if let [asked, more @ ..] = missing.as_slice() {
            assert!(number % 3 == 0 && more.is_empty(), "it is told once that something is missing");
            assert_eq!(
                (&*asked.words, asked.evidence.iter().map(jalon_catalogue::EvidenceId::as_str).collect::<Vec<_>>()),
                ("Votre RIB est illisible.", vec!["bank-details"])
            );
            lacked += 1;
        }
        if place < 4 {
            let words = after.iter().find(|document| document.content["demande"] == request.to_string()).unwrap();
            assert_eq!((&words.content["nature"], &words.content["texte"]), (&json!("message"), &json!("Bonjour.")));
        }
    }
    assert!(lacked > 0, "a body that asks every ten minutes is heard between two of its steps");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_posted_is_one_document_by_its_key() {
    through("post").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_put_is_one_document_by_its_address() {
    through("put").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_trial_says_what_works_and_where_it_ends() {
    let (body, address) = body(Odds::GOOD).await;
    let last = async |change: &dyn Fn(&mut Value)| {
        let findings = probe_body(&settings(&address, "post", change)).await;
        let last = findings.last().unwrap();
        (last.stage, last.works)
    };
    assert_eq!(last(&|_| {}).await, (Stage::Answer, true));
    let trials: &[Trial<'_>] = &[
        (&|settings| settings["rest"]["document"][0]["at"] = "nom".into(), Stage::Settings),
        (&|settings| settings["rest"]["status"]["refused"] = Value::Null, Stage::Settings),
        (&|settings| settings["token"] = json!({ "env": "JALON_NO_SUCH_SECRET" }), Stage::Settings),
        (&|settings| settings["key"]["value"] = json!({ "env": "JALON_NO_SUCH_SECRET" }), Stage::Secret),
        (&|settings| settings["address"] = "http://127.0.0.1:9".into(), Stage::Connection),
        (&|settings| settings["poll"]["address"] = "http://127.0.0.1:9".into(), Stage::Answer),
    ];
    for &(change, stage) in trials {
        assert_eq!(last(change).await, (stage, false));
    }
    assert!(body.requests().is_empty(), "nothing is given by a trial");
}
