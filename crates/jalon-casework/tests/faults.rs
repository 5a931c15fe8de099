//! Clocks that jump, disks that fill, servers that fall, workers that die: nothing is lost, nothing is done twice.

mod common;

use std::sync::Arc;

use common::{Body, Node, Place, mails, submit};
use jalon_casework::{ActError, Courier, Deed, Delivered, Later, Parcel, Undelivered, Workers};
use jalon_catalogue::LanguageTag;
use jalon_journey::{Answers, Command, Decision, JourneyId, Outcome, PersonId, Refusal, RequestId, RequestState, Who};
use jalon_message::sink::{Behaviour, Sink, SinkSettings};
use jalon_store::DeadPage;
use jiff::{SignedDuration, Timestamp, ToSpan as _};

const DAY: i64 = 86_400_000;

async fn drained(workers: &Workers) {
    while workers.step().await > 0 {}
}

async fn sink() -> Sink {
    Sink::start(SinkSettings { keep: 10_000, ..SinkSettings::default() }).await.unwrap()
}

async fn state(node: &Node, id: JourneyId, request: RequestId) -> RequestState {
    node.casework.load(id).await.unwrap().unwrap().journey.request(request).unwrap().state
}

/// Sets the clock to an instant.
fn at(node: &Node, when: Timestamp) {
    node.casework.clock().set_ahead(when.duration_since(Timestamp::now()).as_millis().try_into().unwrap());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_journey_whose_keeping_was_not_answered_is_kept_once() {
    for place in Place::all() {
        let node = place.node(&[]).await;
        let (person, key) = (PersonId([1; 16]), jalon_casework::random());
        let begin = async |person| node.casework.begin(person, "birth".into(), LanguageTag("fr".into()), Answers::default(), key).await;
        let first = begin(person).await.unwrap();
        assert_eq!(begin(person).await.unwrap().journey, first.journey, "the same act again is the same journey");
        assert!(matches!(begin(PersonId([2; 16])).await, Err(ActError::Refused(Refusal::Unseen))), "who only knows its name learns nothing");
        assert_eq!(node.kinds(first.id).await, ["begun", "answered"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn clocks_that_jump_lose_no_timer_and_let_none_fall_early() {
    for place in Place::all() {
        let (node, sink) = (place.node(&[]).await, sink().await);
        let workers = node.workers(&sink, None);
        let (id, request) = node.asked().await;
        let jumps = async |days: &[i64]| {
            for day in days {
                node.casework.clock().set_ahead(day * DAY);
                drained(&workers).await;
            }
        };
        jumps(&[1, -1, 0, 30, -60, 58, -1, 58, 0]).await;
        assert_eq!(state(&node, id, request).await, RequestState::Sent, "two months have not passed on any of these clocks");
        assert_eq!(node.count(id, "silence-fell").await, 0);
        // Beyond the day and back, several times: it falls once.
        jumps(&[75, 0, 75, -60, 140, 75]).await;
        assert_eq!(state(&node, id, request).await, RequestState::Decided(Outcome::Refused));
        assert_eq!(node.count(id, "silence-fell").await, 1);
        let subjects: Vec<_> = mails(&sink).into_iter().map(|(subject, _)| subject).collect();
        assert_eq!(subjects, [format!("sent {id}"), format!("silence {id}")]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_worker_that_dies_with_its_clock_far_ahead_leaves_its_jobs_to_be_done_once() {
    for place in Place::all() {
        let (node, sink) = (place.node(&["caf"]).await, sink().await);
        let body = Arc::new(Body::default());
        let workers = node.workers(&sink, Some(body.clone()));
        let (id, request) = node.asked().await;
        let clock = node.casework.clock();
        clock.set_ahead(DAY);
        for queue in ["notice", "errand/caf"] {
            assert_eq!(node.casework.store().claim(queue, clock.now().as_millisecond(), 60_000, 9, "dying").await.unwrap().len(), 1);
        }
        // Its lease is of a day that has not come on the clocks of others: they wait, and do not think that it is theirs.
        for ahead in [0, -DAY, DAY] {
            clock.set_ahead(ahead);
            drained(&workers).await;
            assert_eq!((mails(&sink).len(), body.0.lock().unwrap().len()), (0, 0), "somebody has them in hand");
        }
        clock.set_ahead(DAY + 61_000);
        drained(&workers).await;
        clock.set_ahead(0);
        drained(&workers).await;
        assert_eq!(mails(&sink).into_iter().map(|(subject, _)| subject).collect::<Vec<_>>(), [format!("sent {id}")]);
        assert_eq!(*body.0.lock().unwrap(), [request]);
        assert_eq!((node.count(id, "notified").await, node.count(id, "received").await), (1, 1));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn silence_falls_after_its_legal_day_on_both_sides_of_a_change_of_hour() {
    let place = Place::sqlite();
    let (node, sink) = (place.node(&[]).await, sink().await);
    let workers = node.workers(&sink, None);
    let calendar = node.casework.catalogue().calendar.clone();
    // Sent in winter, silent in summer; and the other way round.
    for sent in ["2027-02-10T22:30:00Z", "2027-09-15T21:30:00Z"] {
        at(&node, sent.parse().unwrap());
        let (id, request) = node.asked().await;
        let last = node.casework.load(id).await.unwrap().unwrap().journey.request(request).unwrap().silent_on(&calendar).unwrap().on;
        let clock = node.casework.clock();
        let over = Timestamp::from_millisecond(clock.start_of(last.tomorrow().unwrap())).unwrap();
        let before = over - SignedDuration::from_secs(60);
        assert_eq!((clock.day_of(before), clock.day_of(over)), (last, last.saturating_add(1.day())), "the day ends by the midnight of here");
        at(&node, before);
        drained(&workers).await;
        assert_eq!(node.count(id, "silence-fell").await, 0, "{sent}: {last} is not over");
        at(&node, over + SignedDuration::from_secs(1));
        drained(&workers).await;
        assert_eq!(node.count(id, "silence-fell").await, 1, "{sent}: {last} is over");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_refuses_whole_acts_and_goes_on_once_there_is_room() {
    let place = Place::sqlite();
    let (node, sink) = (place.node(&[]).await, sink().await);
    let workers = node.workers(&sink, None);
    let (id, request) = node.asked().await;
    drained(&workers).await;
    let store = node.casework.store();
    store.set_quota(store.statistics().await.unwrap().bytes).await.unwrap();
    let caf = Who::Agent { agent: PersonId([8; 16]), name: "A. Petit".into(), body: "caf".into() };
    let mut written = 0;
    let refused = loop {
        let before = node.kinds(id).await.len();
        match node.does(id, &caf, Command::Write { request, words: "x".repeat(4_000) }).await {
            Ok(_) => written += 1,
            Err(error) => break (before, error),
        }
        assert!(written < 100, "the disk is full");
    };
    assert!(matches!(refused.1, ActError::Unavailable), "{:?}", refused.1);
    assert_eq!(node.kinds(id).await.len(), refused.0, "nothing of it is done, and reading goes on");
    let decide = Command::Decide { request, decision: Decision { outcome: Outcome::Granted, reasons: "y".repeat(4_900), appeal: String::new() } };
    let deed = Deed::online(caf, jalon_casework::random());
    assert!(matches!(node.casework.act(id, &deed, decide.clone()).await, Err(ActError::Unavailable)));
    // Those who work meanwhile may send a mail, and find no room to note it.
    for ahead in [0, 120_000, 240_000] {
        node.casework.clock().set_ahead(ahead);
        workers.step().await;
    }
    store.set_quota(0).await.unwrap();
    node.casework.act(id, &deed, decide.clone()).await.unwrap();
    node.casework.act(id, &deed, decide).await.unwrap();
    assert_eq!(node.count(id, "decided").await, 1, "the act that was refused is done once");
    node.casework.clock().set_ahead(DAY);
    drained(&workers).await;
    let told: std::collections::BTreeSet<_> = mails(&sink).into_iter().collect();
    let of = |what: &str| told.iter().filter(|(subject, _)| subject.starts_with(what)).count();
    assert_eq!((of("sent"), of("message"), of("decided")), (1, written, 1), "each act that was done is told under one identity, and no other");
    assert_eq!(node.count(id, "notified").await, written + 2, "and noted once");
    for queue in node.casework.queues() {
        assert_eq!(store.dead(&queue, DeadPage { after: 0, limit: 9 }).await.unwrap(), [], "nothing is given up for want of room");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_comes_back_finds_its_node_where_it_was() {
    let Some(place) = Place::postgres() else { return };
    let (node, sink) = (place.node(&["caf"]).await, sink().await);
    let body = Arc::new(Body::default());
    let workers = node.workers(&sink, Some(body.clone()));
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let (id, request) = node.asked().await;
    let postgres = place.postgres.as_ref().unwrap();
    tokio::task::block_in_place(|| postgres.crash());
    let working = tokio::spawn(workers.run(async move { drop(stopped.await) }));
    let person = node_person(&node, id).await;
    assert!(person.is_none(), "nothing can be read now");
    let who = Who::Person { person: PersonId([3; 16]) };
    let (deed, late) = (Deed::online(who, [9; 16]), JourneyId([9; 16]));
    let begin = || Command::Begin { event: "birth".into(), language: LanguageTag("fr".into()), answers: Answers::default() };
    assert!(matches!(node.casework.act(late, &deed, begin()).await, Err(ActError::Unavailable)));
    tokio::task::block_in_place(|| postgres.start_again());
    node.casework.act(late, &deed, begin()).await.unwrap();
    assert_eq!(node.kinds(late).await, ["begun", "answered"]);
    // The same workers do what was due, without being started again.
    sink.wait_for(1).await;
    while state(&node, id, request).await != RequestState::Received {
        // A claim that the crash cut off is taken up when its lease has ended.
        node.casework.clock().set_ahead(120_000);
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    stop.send(()).unwrap();
    working.await.unwrap();
    drained(&node.workers(&sink, Some(body.clone()))).await;
    let told: std::collections::BTreeSet<_> = mails(&sink).into_iter().collect();
    assert_eq!(told.iter().map(|(subject, _)| subject.clone()).collect::<Vec<_>>(), [format!("sent {id}")], "told under one identity");
    assert_eq!(body.0.lock().unwrap().iter().collect::<std::collections::BTreeSet<_>>(), [&request].into(), "handed over under one key");
    assert_eq!((node.count(id, "notified").await, node.count(id, "received").await), (1, 1), "and noted once");
    let sent = node.kinds(id).await.iter().filter(|kind| *kind == "sent").count();
    assert_eq!(sent, 1, "what was acknowledged before the fall is there once");
}

/// A body whose system takes the call and never answers.
struct Silent;

impl Courier for Silent {
    fn deliver<'a>(&'a self, _: Parcel<'a>) -> Later<'a, Result<Delivered, Undelivered>> {
        Box::pin(std::future::pending())
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_that_does_not_answer_holds_up_no_mail_and_no_day() {
    let place = Place::sqlite();
    let (node, sink) = (place.node(&["caf"]).await, sink().await);
    let working = tokio::spawn(node.workers(&sink, Some(Arc::new(Silent))).run(std::future::pending()));
    let patience = std::time::Duration::from_secs(20);
    let (first, _) = node.asked().await;
    tokio::time::timeout(patience, sink.wait_for(1)).await.expect("the first mail leaves");
    let (second, _) = node.asked().await;
    tokio::time::timeout(patience, sink.wait_for(2)).await.expect("the second does, too");
    node.casework.clock().set_ahead(75 * DAY);
    node.casework.wake();
    tokio::time::timeout(patience, sink.wait_for(4)).await.expect("silence falls");
    working.abort();
    let told: std::collections::BTreeSet<_> = mails(&sink).into_iter().map(|(subject, _)| subject).collect();
    assert_eq!(told, [first, second].iter().flat_map(|id| [format!("sent {id}"), format!("silence {id}")]).collect());
}

/// The first person of a journey; none while the store does not answer.
async fn node_person(node: &Node, id: JourneyId) -> Option<PersonId> {
    node.casework.load(id).await.ok()??.journey.holder().map(|member| member.person)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_worker_that_dies_after_sending_sends_the_same_mail_again() {
    for place in Place::all() {
        let (dying, sink) = (place.node(&[]).await, sink().await);
        let person = PersonId(jalon_casework::random());
        let id = dying.begun(person).await;
        dying.does(id, &Who::Person { person }, submit(RequestId([5; 16]))).await.unwrap();
        // The server has the mail and has not said so.
        sink.behave(Behaviour::DropAfterData);
        let workers = dying.workers(&sink, None);
        drained(&workers).await;
        assert_eq!(dying.count(id, "notified").await, 0, "nobody knows that it left");
        // A worker that takes the job up again, and dies with it in hand.
        let now = Timestamp::now().as_millisecond();
        assert_eq!(dying.casework.store().claim("notice", now + 30_000, 60_000, 9, "dying").await.unwrap().len(), 1);
        drop((workers, dying));
        sink.behave(Behaviour::Accept);
        let next = place.node(&[]).await;
        next.casework.clock().set_ahead(120_000);
        drained(&next.workers(&sink, None)).await;
        let mails = mails(&sink);
        assert!(mails.len() > 1 && mails.iter().all(|mail| *mail == mails[0]), "{mails:?}");
        assert_eq!(next.count(id, "notified").await, 1);
    }
}
