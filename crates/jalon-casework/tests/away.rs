//! Bodies that do not answer, or ask to be left alone; and what a person does after a request was sent.

mod common;

use std::sync::{Arc, Mutex};

use common::{Place, mails, submit};
use jalon_casework::{Courier, Delivered, Later, Parcel, Undelivered};
use jalon_catalogue::BodyId;
use jalon_journey::{Command, Decision, Outcome, PersonId, RequestId, What, Who};
use jalon_message::mail::MailAddress;
use jalon_message::sink::{Sink, SinkSettings};

const MINUTE: i64 = 60_000;

/// A body that answers as it is told, and remembers what came: the kinds of events by request.
struct Moody {
    answers: Mutex<Result<(), Undelivered>>,
    came: Mutex<Vec<(RequestId, &'static str)>>,
    contact: MailAddress,
}

impl Moody {
    fn new(answers: Result<(), Undelivered>) -> Arc<Self> {
        Arc::new(Self { answers: Mutex::new(answers), came: Mutex::default(), contact: "exploitation@caf.example.org".parse().unwrap() })
    }

    fn turns(&self, to: Result<(), Undelivered>) {
        *self.answers.lock().unwrap() = to;
    }

    fn came(&self) -> Vec<&'static str> {
        self.came.lock().unwrap().iter().map(|(_, kind)| *kind).collect()
    }
}

impl Courier for Moody {
    fn deliver<'a>(&'a self, parcel: Parcel<'a>) -> Later<'a, Result<Delivered, Undelivered>> {
        let event = &parcel.request.history[parcel.entry.unwrap_or(0)];
        self.came.lock().unwrap().push((parcel.request.id, event.what.kind()));
        let answer = self.answers.lock().unwrap().map(|()| Delivered::default());
        Box::pin(async move { answer })
    }

    fn contact(&self, _: &BodyId) -> Option<&MailAddress> {
        Some(&self.contact)
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_that_does_not_answer_is_left_alone_its_contact_told_once_and_nothing_given_up() {
    for place in Place::all() {
        let node = place.node(&["caf"]).await;
        let sink = Sink::start(SinkSettings::default()).await.unwrap();
        let body = Moody::new(Err(Undelivered::Temporary("timed-out")));
        let workers = node.workers(&sink, Some(body.clone()));
        for _ in 0..3 {
            node.asked().await;
        }
        let mut tries = Vec::new();
        for minutes in 0..(20 * 6) {
            node.casework.clock().set_ahead(minutes * 10 * MINUTE);
            while workers.step().await > 0 {}
            tries.push(body.came().len());
        }
        let pauses = node.casework.pauses().await.unwrap();
        assert!(pauses.len() == 1 && pauses[0].0.as_str() == "caf" && pauses[0].1.told, "{pauses:?}");
        // Three requests over twenty hours: after the first minutes, once an hour each at most.
        assert!(tries.last().unwrap() < &(3 * 30) && tries[6] - tries[3] <= 6, "{tries:?}");
        let told = mails(&sink).into_iter().filter(|(subject, _)| subject.starts_with("paused caf")).count();
        assert_eq!(told, 1, "its contact is told once");
        body.turns(Ok(()));
        node.casework.clock().set_ahead(22 * 60 * MINUTE);
        while workers.step().await > 0 {}
        assert_eq!(node.casework.store().dead("errand/caf", jalon_store::DeadPage { after: 0, limit: 9 }).await.unwrap(), []);
        assert_eq!(node.casework.pauses().await.unwrap(), []);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_says_when_it_wants_to_be_asked_again() {
    let place = Place::sqlite();
    let node = place.node(&["caf"]).await;
    let sink = Sink::start(SinkSettings::default()).await.unwrap();
    let body = Moody::new(Err(Undelivered::Later { cause: "busy", seconds: 1_800 }));
    let workers = node.workers(&sink, Some(body.clone()));
    node.asked().await;
    let mut came = Vec::new();
    for minutes in [0, 10, 29, 31] {
        node.casework.clock().set_ahead(minutes * MINUTE);
        while workers.step().await > 0 {}
        came.push(body.came().len());
    }
    assert_eq!(came, [1, 1, 1, 2]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_person_does_after_sending_is_handed_over_in_its_order_and_what_is_taken_back_does_not_leave() {
    let place = Place::sqlite();
    let node = place.node(&["caf"]).await;
    let sink = Sink::start(SinkSettings::default()).await.unwrap();
    let body = Moody::new(Err(Undelivered::Temporary("timed-out")));
    let workers = node.workers(&sink, Some(body.clone()));
    let person = PersonId([1; 16]);
    let who = Who::Person { person };
    let id = node.begun(person).await;
    let request = RequestId([5; 16]);
    node.does(id, &who, submit(request)).await.unwrap();
    node.does(id, &who, Command::Write { request, words: "Bonjour.".into() }).await.unwrap();
    while workers.step().await > 0 {}
    assert_eq!(body.came(), ["sent"], "what was written waits behind the request");
    body.turns(Ok(()));
    node.casework.clock().set_ahead(30 * MINUTE);
    while workers.step().await > 0 {}
    assert_eq!(body.came(), ["sent", "sent", "wrote"]);
    // What the body says is its own, and does not come back to it.
    let caf = Who::Body { body: "caf".into() };
    let missing = jalon_journey::MissingAsk { evidence: [].into(), words: "Une date manque.".into(), until: node.casework.clock().today() };
    node.does(id, &caf, Command::AskMissing { request, missing }).await.unwrap();
    node.does(id, &who, Command::Supply { request, papers: Vec::new(), words: "Le 3 mai.".into() }).await.unwrap();
    node.does(id, &caf, Command::Write { request, words: "Merci.".into() }).await.unwrap();
    while workers.step().await > 0 {}
    assert_eq!(body.came(), ["sent", "sent", "wrote", "supplied"]);
    node.does(id, &who, Command::Withdraw { request }).await.unwrap();
    while workers.step().await > 0 {}
    assert_eq!(body.came()[4..], ["withdrawn"]);

    // Taken back before it left: nothing of it leaves, but that it was taken back.
    body.turns(Err(Undelivered::Temporary("timed-out")));
    let (late, gone) = node.asked().await;
    while workers.step().await > 0 {}
    let asker = node.casework.load(late).await.unwrap().unwrap().journey.request(gone).unwrap().by;
    node.does(late, &Who::Person { person: asker }, Command::Withdraw { request: gone }).await.unwrap();
    body.turns(Ok(()));
    node.casework.clock().set_ahead(90 * MINUTE);
    while workers.step().await > 0 {}
    let came: Vec<_> = body.came.lock().unwrap().iter().filter(|(of, _)| *of == gone).map(|(_, kind)| *kind).collect();
    assert_eq!(came, ["sent", "withdrawn"], "only the first try had it, and that one failed");
    let held = node.casework.load(late).await.unwrap().unwrap();
    let kinds: Vec<_> = held.journey.request(gone).unwrap().history.iter().map(|event| event.what.kind()).collect();
    assert_eq!(kinds, ["sent", "withdrawn"]);
    let decision = Decision { outcome: Outcome::Granted, reasons: String::new(), appeal: String::new() };
    assert!(node.does(late, &caf, Command::Decide { request: gone, decision }).await.is_err());
    assert!(held.journey.request(gone).unwrap().history.iter().all(|event| !matches!(event.what, What::Received { .. })));
}

/// A body may have taken a request whose answer was lost each time: what was given up is not what never left.
#[tokio::test(flavor = "multi_thread")]
async fn what_was_given_up_and_is_done_again_keeps_what_was_taken_back() {
    let place = Place::sqlite();
    let node = place.node(&["caf"]).await;
    let sink = Sink::start(SinkSettings::default()).await.unwrap();
    let body = Moody::new(Err(Undelivered::Permanent("garbled")));
    let workers = node.workers(&sink, Some(body.clone()));
    let (id, request) = node.asked().await;
    while workers.step().await > 0 {}
    let person = node.casework.load(id).await.unwrap().unwrap().journey.request(request).unwrap().by;
    node.does(id, &Who::Person { person }, Command::Withdraw { request }).await.unwrap();
    while workers.step().await > 0 {}
    assert_eq!(body.came(), ["sent", "withdrawn"]);
    body.turns(Ok(()));
    let store = node.casework.store();
    for dead in store.dead("errand/caf", jalon_store::DeadPage { after: 0, limit: 9 }).await.unwrap() {
        store.replay(dead.job, 0).await.unwrap();
        while workers.step().await > 0 {}
    }
    assert_eq!(body.came(), ["sent", "withdrawn", "withdrawn"], "the body may have it: it is told");
}
