//! HubEE over real HTTP: whatever fails and whichever answer is lost, each request is one complete folder, what comes of it is one more, and it ends as the body
//! ended it.

mod common;

use std::collections::BTreeMap;

use common::site::{MINUTE, asks, site};
use jalon_casework::{Casework, Courier as _, Deed, Parcel, Undelivered, Workers};
use jalon_exchange::{BodySettings, HttpCourier, Stage, probe_body};
use jalon_fake_bodies::hubee::{BODY, CLIENT, Folder, PROCESS, Platform};
use jalon_fake_bodies::odds::Odds;
use jalon_journey::{Command, JourneyId, Outcome, Paper, PaperId, PersonId, Request, RequestId, RequestState, Scan, What, Who};
use jalon_store::DeadPage;
use serde_json::{Value, json};

const HOUR: i64 = 60 * MINUTE;

/// A change of settings, and the stage at which a trial then ends.
type Trial<'a> = (&'a dyn Fn(&mut Value), Stage);

const REASONS: &str = "Les motifs vous sont écrits.";
const APPEAL: &str = "Vous avez deux mois pour contester.";

async fn platform(odds: Odds) -> (Platform, BodySettings) {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let platform = Platform::new(5, odds);
    let router = platform.router();
    tokio::spawn(async move { axum::serve(listener, router).await });
    (platform, settings(&address, &|_| {}))
}

fn settings(address: &str, change: &dyn Fn(&mut Value)) -> BodySettings {
    let mut settings = json!({
        "way": "hubee",
        "address": address,
        "oauth": { "address": format!("{address}/token"), "client_id": CLIENT.0, "client_secret": { "file": common::secret(CLIENT.1) } },
        "hubee": {
            "process": PROCESS, "recipient": BODY.0, "branch": BODY.1,
            "done": { "outcome": "granted", "reasons": "Votre demande est traitée." }, "refused": { "reasons": REASONS, "appeal": APPEAL },
        },
        "poll": { "every_minutes": 10 },
    });
    change(&mut settings);
    serde_json::from_value(settings).unwrap()
}

struct World {
    casework: Casework,
    workers: Workers,
    platform: Platform,
}

impl World {
    async fn new(odds: Odds) -> Self {
        let (platform, settings) = platform(odds).await;
        let (casework, workers) = site("https://jalon.example", &settings).await;
        Self { casework, workers, platform }
    }

    async fn at(&self, ahead: i64) {
        self.casework.clock().set_ahead(ahead);
        self.platform.set_now(self.casework.clock().now().as_millisecond());
        while self.workers.step().await > 0 {}
    }

    /// From one hour to another, ten minutes at a time; what was given up is tried again, as an operator would.
    async fn pass(&self, from: i64, to: i64) {
        let mut ahead = from;
        while ahead < to {
            self.at(ahead).await;
            for queue in self.casework.queues() {
                for job in self.casework.store().dead(&queue, DeadPage { after: 0, limit: 100 }).await.unwrap() {
                    self.casework.store().replay(job.job, self.casework.clock().now().as_millisecond()).await.unwrap();
                }
            }
            ahead += 10 * MINUTE;
        }
    }

    async fn does(&self, id: JourneyId, person: PersonId, command: Command) {
        self.casework.act(id, &Deed::online(Who::Person { person }, jalon_casework::random()), command).await.unwrap();
    }

    async fn request(&self, id: JourneyId, request: RequestId) -> Request {
        self.casework.load(id).await.unwrap().unwrap().journey.request(request).unwrap().clone()
    }

    /// Folders that reached the body, by what their content says: the type of the message, and the request.
    fn complete(&self) -> BTreeMap<(String, String), Vec<Folder>> {
        let mut complete = BTreeMap::<_, Vec<_>>::new();
        for folder in self.platform.folders().into_iter().filter(|folder| folder.completed.is_some()) {
            let content = said(&folder);
            let name = |member: &str| content[member].as_str().unwrap().to_owned();
            complete.entry((name("type"), name("request"))).or_default().push(folder);
        }
        complete
    }
}

fn said(folder: &Folder) -> Value {
    serde_json::from_slice(folder.attachments[0].content.as_ref().unwrap()).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn each_request_is_one_complete_folder_and_ends_as_the_body_ends_it() {
    let bad = Odds { fails: 0.25, refuses: 0.05, delay_ms: 2 * HOUR, ..Odds::GOOD };
    let world = World::new(bad).await;
    let mut asked = Vec::new();
    for _ in 0..12 {
        asked.push(asks(&world.casework).await);
    }
    // Some say more before anything left: it goes after the request.
    for (id, request, person) in &asked[..4] {
        world.does(*id, *person, Command::Write { request: *request, words: "Bonjour.".into() }).await;
    }
    world.pass(0, 40 * HOUR).await;

    let complete = world.complete();
    let externals: Vec<String> = complete.values().flatten().map(|folder| folder.external.clone()).collect();
    assert_eq!(complete.values().filter(|folders| folders.len() != 1).count(), 0, "one folder each: {:?}", complete.keys());
    assert!(externals.iter().all(|external| externals.iter().filter(|other| *other == external).count() == 1));
    assert_eq!(complete.len(), asked.len() + 4);
    for (id, request, _) in &asked {
        let folder = &complete[&("jalon.request.sent.v1".to_owned(), request.to_string())][0];
        assert_eq!(folder.applicant, ("Ély".to_owned(), "Durand".to_owned()));
        assert_eq!(folder.attachments.iter().map(|file| file.name.as_str()).collect::<Vec<_>>(), ["demande.json", "demande.pdf"]);
        assert!(folder.attachments[1].content.as_ref().unwrap().starts_with(b"%PDF-1.7"));
        assert_eq!(said(folder)["fields"], json!({ "family-name": "Durand", "given-names": "Ély" }));
        let held = world.request(*id, *request).await;
        let outcome = if folder.ends == "DONE" { Outcome::Granted } else { Outcome::Refused };
        assert_eq!((held.state, held.reference.as_deref()), (RequestState::Decided(outcome), Some(&*folder.external)));
        let decision = held.decision().unwrap();
        if outcome == Outcome::Refused {
            assert!([REASONS, "Vous n’habitez pas la commune."].contains(&&*decision.reasons) && decision.appeal == APPEAL, "{decision:?}");
        }
        let of = |is: &dyn Fn(&What) -> bool| held.history.iter().filter(|event| event.who.body().is_some() && is(&event.what)).count();
        let counts = (
            of(&|what| matches!(what, What::Wrote { .. })),
            of(&|what| matches!(what, What::Examining { .. })),
            of(&|what| matches!(what, What::Decided { .. })),
        );
        assert_eq!(counts.0, 1, "words of the body are told once: {:?}", held.history);
        assert!(counts.1 <= 1 && counts.2 == 1, "{:?}", held.history);
    }
    for (_, request, _) in &asked[..4] {
        let folder = &complete[&("jalon.request.message.v1".to_owned(), request.to_string())][0];
        let first = &complete[&("jalon.request.sent.v1".to_owned(), request.to_string())][0];
        assert_eq!((&said(folder)["folder"], &said(folder)["words"]), (&json!(first.external), &json!("Bonjour.")));
        assert!(first.completed <= folder.completed, "what comes of a request comes after it");
    }
    let asked = world.platform.asked();
    world.at(60 * HOUR).await;
    assert_eq!(world.platform.asked(), asked, "nobody asks about what is settled");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_on_its_way_is_not_said_to_be_received() {
    let world = World::new(Odds { delay_ms: 0, ..Odds::GOOD }).await;
    let (id, request, _) = asks(&world.casework).await;
    world.casework.clock().set_ahead(0);
    while world.workers.step().await > 0 {}
    assert_eq!(world.complete().len(), 1, "it left");
    assert_eq!(world.request(id, request).await.state, RequestState::Sent, "and nobody at the body has opened it");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_taken_back_before_it_left_never_does_and_after_it_left_the_body_is_told() {
    let world = World::new(Odds::GOOD).await;
    let (before, after) = (asks(&world.casework).await, asks(&world.casework).await);
    // The first is declared by a try that gets no further, which the platform keeps hidden.
    world.platform.set_odds(Odds { down: true, ..Odds::GOOD });
    world.at(0).await;
    world.does(before.0, before.2, Command::Withdraw { request: before.1 }).await;
    world.platform.set_odds(Odds::GOOD);
    world.pass(HOUR, 3 * HOUR).await;
    assert_eq!(world.complete().into_keys().map(|(_, request)| request).collect::<Vec<_>>(), [after.1.to_string()]);
    let (late, ends) = (asks(&world.casework).await, world.complete().len());
    world.at(3 * HOUR).await;
    world.does(late.0, late.2, Command::Withdraw { request: late.1 }).await;
    world.pass(3 * HOUR, 4 * HOUR).await;
    let complete = world.complete();
    assert_eq!(complete.len(), ends + 2);
    assert!(complete.contains_key(&("jalon.request.withdrawn.v1".to_owned(), late.1.to_string())));
}

#[tokio::test(flavor = "multi_thread")]
async fn papers_are_files_of_the_folder_and_one_that_was_declared_goes_on_where_it_stood() {
    let (platform, settings) = platform(Odds::GOOD).await;
    let (casework, _) = site("https://jalon.example", &settings).await;
    let clerk = std::sync::Arc::new(jalon_web::Scribe::new(casework.catalogue().clone(), "https://jalon.example"));
    let store = casework.store().clone();
    let courier = HttpCourier::new(store.clone(), "https://jalon.example").with_clerk(clerk).with("caf".into(), &settings).unwrap();
    let (id, request, person) = asks(&casework).await;
    let mut held = casework.load(id).await.unwrap().unwrap().journey.request(request).unwrap().clone();
    let kept = store.put_blob(jalon_store::PersonId::from_bytes(person.0), b"%PDF-1.7 a card".to_vec()).await.unwrap();
    let paper = Paper {
        id: PaperId(*kept.as_bytes()),
        evidence: "identity-card".into(),
        name: "ma carte.pdf".into(),
        kind: "application/pdf".into(),
        bytes: 15,
        scan: Scan::Clean,
    };
    held.content.papers = vec![paper.id];
    let parcel = Parcel { request: &held, entry: None, papers: std::slice::from_ref(&paper) };
    // Every second answer is lost: what was done stays done.
    let mut tries = 0;
    let dice = [1, 2, 3, 4, 5, 6, 7, 8];
    for (place, _) in dice.iter().cycle().enumerate() {
        platform.set_odds(Odds { fails: if place % 2 == 0 { 0.7 } else { 0.3 }, ..Odds::GOOD });
        tries += 1;
        match courier.deliver(parcel).await {
            Ok(_) => break,
            Err(Undelivered::Temporary(_)) => assert!(tries < 300),
            Err(other) => panic!("{other:?}"),
        }
    }
    assert!(tries > 1, "some answers were lost");
    platform.set_odds(Odds::GOOD);
    // It comes again after its answer was lost, or when somebody replays it.
    courier.deliver(parcel).await.unwrap();
    let complete: Vec<Folder> = platform.folders().into_iter().filter(|folder| folder.completed.is_some()).collect();
    let [folder] = &complete[..] else { panic!("{} folders", complete.len()) };
    let card = &folder.attachments[2];
    assert_eq!((card.name.as_str(), card.kind.as_str(), card.content.as_deref()), ("01-ma-carte.pdf", "application/pdf", Some(&b"%PDF-1.7 a card"[..])));
    assert_eq!(said(folder)["papers"][0]["file"], "01-ma-carte.pdf");
    // Two workers at once, each with the same request of somebody else.
    let (id, request, _) = asks(&casework).await;
    let other = casework.load(id).await.unwrap().unwrap().journey.request(request).unwrap().clone();
    let parcel = Parcel { request: &other, entry: None, papers: &[] };
    let (one, two) = tokio::join!(courier.deliver(parcel), courier.deliver(parcel));
    assert!(one.is_ok() && two.is_ok(), "{one:?} {two:?}");
    assert_eq!(platform.folders().iter().filter(|folder| folder.completed.is_some()).count(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_trial_says_what_works_and_where_it_ends() {
    let (platform, good) = platform(Odds::GOOD).await;
    let stages = async |settings: &BodySettings| {
        let findings = probe_body(settings).await;
        let last = findings.last().unwrap();
        (last.stage, last.works)
    };
    assert_eq!(stages(&good).await, (Stage::Meaning, true));
    let changed = |change: &dyn Fn(&mut Value)| settings(&good.address, change);
    let trials: &[Trial<'_>] = &[
        (&|settings| settings["hubee"]["branch"] = "75056".into(), Stage::Meaning),
        (&|settings| settings["oauth"]["scope"] = "SI".into(), Stage::Authorisation),
        (&|settings| settings["oauth"]["client_secret"] = json!({ "env": "JALON_NO_SUCH_SECRET" }), Stage::Secret),
        (&|settings| settings["hubee"]["recipient"] = "12".into(), Stage::Settings),
        (&|settings| settings["address"] = "http://127.0.0.1:9".into(), Stage::Connection),
    ];
    for &(change, stage) in trials {
        assert_eq!(stages(&changed(change)).await, (stage, false));
    }
    platform.set_odds(Odds { down: true, ..Odds::GOOD });
    assert_eq!(stages(&good).await, (Stage::Answer, false));
    assert!(platform.folders().is_empty(), "nothing is sent by a trial");
}
