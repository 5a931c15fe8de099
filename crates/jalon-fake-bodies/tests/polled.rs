//! A body that says nothing by itself and is asked, over real HTTP: requests end as it decided, whatever fails, comes twice or out of order, and nobody is asked
//! about what is settled.

mod common;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use common::site::{MINUTE, OURS, THEIRS, asks, site, webhook_secret};
use jalon_casework::{Casework, Workers};
use jalon_exchange::BodySettings;
use jalon_fake_bodies::odds::Odds;
use jalon_fake_bodies::submissions::{Settings, System};
use jalon_journey::{Outcome, RequestState, What};

struct World {
    casework: Casework,
    workers: Workers,
    system: System,
}

impl World {
    async fn new(odds: Odds) -> Self {
        let body = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}/requests", body.local_addr().unwrap());
        let system = System::new(Settings { body: "caf".into(), site: String::new(), theirs: THEIRS.into(), ours: OURS.into(), seed: 3 }, odds);
        let settings: BodySettings = serde_json::from_value(serde_json::json!({
            "address": address,
            "secret": { "file": webhook_secret(&THEIRS) },
            "poll": { "address": address, "token": { "file": common::secret(&STANDARD.encode(OURS)) }, "every_minutes": 10 },
        }))
        .unwrap();
        let (casework, workers) = site("https://jalon.example", &settings).await;
        let router = system.router();
        tokio::spawn(async move { axum::serve(body, router).await });
        Self { casework, workers, system }
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
        requests.push(asks(&world.casework).await);
    }
    let mut ahead = 0;
    while ahead < 48 * 60 * MINUTE {
        world.at(ahead).await;
        ahead += 10 * MINUTE;
    }
    let decided = world.system.decided();
    for (id, request, _) in &requests {
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
