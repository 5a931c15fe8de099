//! A body that says nothing by itself and is asked, over real HTTP: requests end as it decided, whatever fails, comes twice or out of order, and nobody is asked
//! about what is settled.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jalon_casework::{Casework, Clock, Deed, Mailed, Pause, Scribe, Senders, Telling, Workers, Written};
use jalon_catalogue::{BodyId, Catalogue, LanguageTag};
use jalon_exchange::{BodySettings, HttpCourier};
use jalon_fake_bodies::odds::Odds;
use jalon_fake_bodies::submissions::{Settings, System};
use jalon_journey::{Answers, Command, Content, Disclosure, JourneyId, Outcome, PersonId, RequestId, RequestState, Sending, Submission, What, Who};
use jalon_message::code::SiteKey;
use jalon_message::letter::Letter;
use jalon_store::{KeysInMemory, Store, StoreConfig};

const MINUTE: i64 = 60_000;
const THEIRS: [u8; 32] = [5; 32];
const OURS: [u8; 32] = [6; 32];

/// Nobody is reachable here, so no words are looked for.
struct Nothing;

impl Scribe for Nothing {
    fn words(&self, _: &Telling<'_>) -> Written {
        unreachable!("nobody is reachable")
    }

    fn letter(&self, _: &Telling<'_>) -> Letter {
        unreachable!("nobody is reachable")
    }

    fn paused(&self, _: &BodyId, _: &Pause) -> Mailed {
        unreachable!("the body has no contact")
    }
}

struct World {
    casework: Casework,
    workers: Workers,
    system: System,
    _secrets: tempfile::TempDir,
}

impl World {
    async fn new(odds: Odds) -> Self {
        let secrets = tempfile::tempdir().unwrap();
        let kept = |name: &str, text: String| {
            let file = secrets.path().join(name);
            std::fs::write(&file, text).unwrap();
            file
        };
        let body = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}/requests", body.local_addr().unwrap());
        let system = System::new(Settings { body: "caf".into(), site: String::new(), theirs: THEIRS.into(), ours: OURS.into(), seed: 3 }, odds);
        let settings: BodySettings = serde_json::from_value(serde_json::json!({
            "address": address,
            "secret": { "file": kept("theirs", format!("whsec_{}", STANDARD.encode(THEIRS))) },
            "poll": { "address": address, "token": { "file": kept("token", STANDARD.encode(OURS)) }, "every_minutes": 10 },
        }))
        .unwrap();
        let store = Store::open(&StoreConfig::new("sqlite::memory:".parse().unwrap(), Arc::new(KeysInMemory::random()))).await.unwrap();
        let catalogue = Catalogue::embedded();
        let clock = Clock::of(&catalogue);
        let casework = Casework::new(store.clone(), catalogue, clock.clone(), BTreeSet::from(["caf".into()]));
        let courier = HttpCourier::new(store, "https://jalon.example").by(clock).with("caf".into(), &settings).unwrap();
        let workers = Workers {
            casework: casework.clone(),
            senders: Senders::default(),
            scribe: Arc::new(Nothing),
            courier: Some(Arc::new(courier)),
            looker: None,
            key: SiteKey::new(&[7; 32]),
            name: "polled".into(),
        };
        let router = system.router();
        tokio::spawn(async move { axum::serve(body, router).await });
        Self { casework, workers, system, _secrets: secrets }
    }

    /// A journey with a request.
    async fn asks(&self) -> (JourneyId, RequestId) {
        let (person, request) = (PersonId(jalon_casework::random()), RequestId(jalon_casework::random()));
        let id = self.casework.begin(person, "birth".into(), LanguageTag("fr".into()), Answers::default(), jalon_casework::random()).await.unwrap().id;
        let sending = Sending {
            request,
            service: "family-benefits-declaration".into(),
            body: "caf".into(),
            content: Content { fields: BTreeMap::from([("family-name".parse().unwrap(), "Durand".into())]), ..Content::default() },
            disclosure: Disclosure { basis: "CSS, art. L531-2".into(), consent: None, signature: None, under: None },
            silence: None,
        };
        let deed = Deed::online(Who::Person { person }, jalon_casework::random());
        self.casework.act(id, &deed, Command::Submit(Submission { requests: vec![sending], previewed: 2 })).await.unwrap();
        (id, request)
    }

    async fn at(&self, ahead: i64) {
        self.casework.clock().set_ahead(ahead);
        self.system.set_now(self.casework.clock().now().as_millisecond());
        while self.workers.step().await > 0 {}
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_that_is_asked_is_heard_to_its_decision_and_then_left_alone() {
    let odds = Odds { fails: 0.3, refuses: 0.0, repeats: 0.5, garbles: 0.5, delay_ms: 6 * 60 * MINUTE, down: false };
    let world = World::new(odds).await;
    world.system.set_now(world.casework.clock().now().as_millisecond());
    let mut requests = Vec::new();
    for _ in 0..8 {
        requests.push(world.asks().await);
    }
    let mut ahead = 0;
    while ahead < 48 * 60 * MINUTE {
        world.at(ahead).await;
        ahead += 10 * MINUTE;
    }
    let decided = world.system.decided();
    for (id, request) in &requests {
        let journey = world.casework.load(*id).await.unwrap().unwrap().journey;
        let held = journey.request(*request).unwrap();
        let outcome = if decided[&request.to_string()] == "granted" { Outcome::Granted } else { Outcome::Refused };
        assert_eq!(held.state, RequestState::Decided(outcome));
        let count = |is: fn(&What) -> bool| held.history.iter().filter(|event| is(&event.what)).count();
        let counts = (
            count(|what| matches!(what, What::Examining { .. })),
            count(|what| matches!(what, What::Wrote { .. })),
            count(|what| matches!(what, What::Decided { .. })),
        );
        assert_eq!(counts, (1, 1, 1), "each word once, and in its order");
    }
    let asked = world.system.asked();
    assert!(asked > requests.len(), "it was asked");
    world.at(ahead + 24 * 60 * MINUTE).await;
    assert_eq!(world.system.asked(), asked, "nobody is asked about what is settled");
}
