//! Many journeys through a body's system that fails, refuses, repeats itself, comes late and out of order, sends garbage and is away for hours, by a clock that is
//! set: all end as the body decided, nothing was taken twice, and what was given up is there to be sent again.
//!
//! `JALON_CHAOS_JOURNEYS=1000` says how many journeys; `JALON_CHAOS_SEED` what goes wrong.

mod common;

use std::collections::BTreeSet;

use common::site::{MINUTE, OURS, PROOF, THEIRS, site, webhook_secret};
use jalon_casework::{Casework, Deed, Workers};
use jalon_exchange::BodySettings;
use jalon_fake_bodies::odds::Odds;
use jalon_fake_bodies::submissions::{Settings, System};
use jalon_identity::{DemoPeople, SignIn};
use jalon_intake::Scanner;
use jalon_journey::{Command, JourneyId, Outcome, PersonId, RequestId, RequestState, What, Who};
use jalon_message::code::SiteKey;
use jalon_store::DeadPage;
use jalon_web::{Base, ClientAddress, Config, Exchange, Private, Rate, RateLimits, SessionKey, Staff};

const HOUR: i64 = 60 * MINUTE;

struct World {
    casework: Casework,
    workers: Workers,
    system: System,
    journeys: Vec<(JourneyId, RequestId, PersonId)>,
    start: i64,
}

impl World {
    async fn new(seed: u64, odds: Odds) -> Self {
        let door = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let body = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let origin = format!("http://{}", door.local_addr().unwrap());
        let system = System::new(Settings { body: "caf".into(), site: origin.clone(), theirs: THEIRS.into(), ours: OURS.into(), seed }, odds);
        let settings: BodySettings = serde_json::from_value(serde_json::json!({
            "address": format!("http://{}/requests", body.local_addr().unwrap()),
            "secret": { "file": webhook_secret(&THEIRS) },
            "word": { "secrets": [{ "file": webhook_secret(&OURS) }] },
        }))
        .unwrap();
        let (casework, workers) = site(&origin, &settings).await;
        let clock = casework.clock().clone();
        let people: DemoPeople = serde_json::from_value(serde_json::json!([{ "id": "a", "name": "A", "born": "1990-01-01", "plays": "first-child" }])).unwrap();
        let scanner = Scanner::none_because("nobody gives a file");
        let mut private = Private::new(casework.clone(), SignIn::Demo(people), Staff::default(), scanner, SiteKey::new(&PROOF), origin);
        let mut exchange = Exchange::default();
        exchange.listeners = exchange.listeners.with("caf".into(), settings.word.as_ref().unwrap()).unwrap();
        private.exchange = exchange;
        let every = Rate { per_second: 1_000_000, burst: 1_000_000 };
        let config = Config {
            today: jalon_web::Clock::Shared(clock.clone()),
            catalogue: casework.catalogue().clone(),
            key: SessionKey::random(),
            rate: RateLimits { client: every, everyone: every },
            client: ClientAddress::Peer,
            names: Base::example(),
            operator: None,
            private: Some(private),
        };
        tokio::spawn(jalon_web::serve(door, jalon_web::router(config), std::future::pending()));
        let router = system.router();
        tokio::spawn(async move { axum::serve(body, router).await });
        let start = clock.now().as_millisecond();
        Self { casework, workers, system, journeys: Vec::new(), start }
    }

    async fn does(&self, id: JourneyId, person: PersonId, command: Command) {
        self.casework.act(id, &Deed::online(Who::Person { person }, jalon_casework::random()), command).await.unwrap();
    }

    /// A journey with a request.
    async fn asks(&mut self) {
        self.journeys.push(common::site::asks(&self.casework).await);
    }

    /// Sets all clocks, and lets everybody do what is due.
    async fn at(&self, ahead: i64) {
        self.casework.clock().set_ahead(ahead);
        self.system.set_now(self.casework.clock().now().as_millisecond());
        while self.workers.step().await > 0 {}
        let system = self.system.clone();
        while tokio::task::spawn_blocking({
            let system = system.clone();
            move || system.speak()
        })
        .await
        .unwrap()
            > 0
        {}
    }

    /// Requests that are not settled.
    async fn undecided(&self) -> BTreeSet<String> {
        let mut left = BTreeSet::new();
        for (id, request, _) in &self.journeys {
            let loaded = self.casework.load(*id).await.unwrap().unwrap();
            if !loaded.journey.request(*request).unwrap().state.is_decided() {
                left.insert(request.to_string());
            }
        }
        left
    }

    async fn dead(&self) -> Vec<jalon_store::DeadJob> {
        let mut dead = Vec::new();
        for queue in self.casework.queues() {
            dead.extend(self.casework.store().dead(&queue, DeadPage { after: 0, limit: 10_000 }).await.unwrap());
        }
        dead
    }

    /// Whether nothing is to be handed over any more, now or later.
    async fn is_handed_over(&self) -> bool {
        self.casework.store().next_due("errand/caf").await.unwrap().is_none()
    }
}

fn number(name: &str, usual: u64) -> u64 {
    std::env::var(name).map_or(usual, |value| value.parse().unwrap_or_else(|_| panic!("{name} is a number")))
}

#[tokio::test(flavor = "multi_thread")]
async fn journeys_through_a_body_that_misbehaves_end_as_it_decided_and_nothing_is_taken_twice() {
    let (count, seed) = (number("JALON_CHAOS_JOURNEYS", 60), number("JALON_CHAOS_SEED", 1));
    let bad = Odds { fails: 0.3, refuses: 0.1, repeats: 0.3, garbles: 0.2, delay_ms: 24 * HOUR, down: false };
    let mut world = World::new(seed, bad).await;
    // They come over half a day; the body is away for four hours of it.
    let (mut now, mut left_alone) = (0, 0);
    for place in 0..count {
        world.asks().await;
        now = i64::try_from(place * 12 * 3_600_000 / count).unwrap();
        let down = (3 * HOUR..7 * HOUR).contains(&now);
        world.system.set_odds(Odds { down, ..bad });
        if place % 8 == 7 {
            world.at(now).await;
            let pauses = world.casework.pauses().await.unwrap();
            left_alone += usize::from(down && pauses.iter().any(|(_, pause)| pause.until.is_some()));
        }
    }
    assert!(left_alone > 0, "the body was away for hours, and was left alone for some time");
    // One in ten writes, and that is handed over behind the request.
    let writes: Vec<_> = world.journeys.iter().step_by(10).copied().collect();
    for (id, request, person) in &writes {
        world.does(*id, *person, Command::Write { request: *request, words: "Bonjour.".into() }).await;
    }
    world.system.set_odds(bad);
    while !(world.is_handed_over().await && world.system.unsaid() == 0) {
        now += 20 * MINUTE;
        assert!(now < 8 * 24 * HOUR, "after eight days {} words are not said", world.system.unsaid());
        world.at(now).await;
    }

    // What the body refused for good waits for somebody, and is all that is missing.
    let dead = world.dead().await;
    assert!(!dead.is_empty(), "one in ten tries is refused");
    assert!(dead.iter().all(|job| job.error.as_deref() == Some("http-422")), "{dead:?}");
    // Of those some were taken by a try whose answer was lost, and have ended.
    let given_up: BTreeSet<String> = dead.iter().map(|job| job.key.clone()).collect();
    let undecided = world.undecided().await;
    assert!(undecided.is_subset(&given_up), "whatever did not end is among what was given up");
    world.system.set_odds(Odds { refuses: 0.0, ..bad });
    for job in &dead {
        world.casework.store().replay(job.job, world.start + now).await.unwrap();
    }
    while !(world.is_handed_over().await && world.system.unsaid() == 0) {
        now += 20 * MINUTE;
        assert!(now < 16 * 24 * HOUR, "what is sent again arrives");
        world.at(now).await;
    }
    assert_eq!(world.dead().await, []);
    assert_eq!(world.undecided().await, BTreeSet::new());

    let log = world.system.log();
    let decided = world.system.decided();
    for (id, request, _) in &world.journeys {
        let loaded = world.casework.load(*id).await.unwrap().unwrap();
        let held = loaded.journey.request(*request).unwrap();
        let outcome = match decided[&request.to_string()] {
            "granted" => Outcome::Granted,
            _ => Outcome::Refused,
        };
        assert_eq!(held.state, RequestState::Decided(outcome));
        assert_eq!(held.reference.as_deref(), Some(&*format!("F-{}", &request.to_string()[..8])));
        let of = |kind: &str| held.history.iter().filter(|event| event.what.kind() == kind).count();
        let written = held.history.iter().filter(|event| matches!(event.what, What::Wrote { .. }) && event.who.body().is_some()).count();
        assert_eq!((of("examining"), written, of("decided")), (1, 1, 1), "each word is noted once: {:?}", held.history);
        // By the body's own log: under one identity, with one content, and taken at most once more than answered.
        let came: Vec<_> = log.iter().filter(|came| came.request == request.to_string() && came.kind == "jalon.request.sent.v1").collect();
        let (ids, contents): (BTreeSet<_>, BTreeSet<_>) = came.iter().map(|came| (&came.id, &came.digest)).unzip();
        assert_eq!((ids.len(), contents.len()), (1, 1), "one identity and one content, however often it came");
    }
    let taken = |kind: &str| log.iter().filter(|came| came.taken && came.kind == kind).map(|came| &came.id).collect::<BTreeSet<_>>().len();
    assert_eq!((taken("jalon.request.sent.v1"), taken("jalon.request.message.v1")), (world.journeys.len(), writes.len()));
    assert_eq!((world.system.forged(), world.system.garbage_heard()), (0, 0));
    let repeated = log.len() - log.iter().map(|came| &came.id).collect::<BTreeSet<_>>().len();
    println!(
        "{count} journeys, {} deliveries of which {repeated} came again, {} given up and sent again, over {} days of the clock",
        log.len(),
        dead.len(),
        now / (24 * HOUR)
    );
}
