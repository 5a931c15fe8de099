//! Word of bodies: whatever comes twice, late or out of order, requests end where they would have ended.

mod common;

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock, Mutex};

use common::{Node, Place, submit};
use jalon_casework::{ActError, Answer, Casework, Clock, Courier, Delivered, Heard, Later, Parcel, Said, Served, Undelivered, Word};
use jalon_journey::{Command, Decision, JourneyId, MissingAsk, Outcome, PersonId, Refusal, Request, RequestId, RequestState, Settled, What, Who};
use jalon_store::{KeysInMemory, Store, StoreConfig};
use jiff::ToSpan as _;
use jiff::civil::Date;

const DAY: i64 = 86_400_000;

/// Begins, and sends a request; quietly: nobody is to be told anything.
async fn asked(node: &Node) -> (JourneyId, RequestId) {
    let person = PersonId(jalon_casework::random());
    let answers = jalon_journey::Answers::default();
    let id = node.casework.begin(person, "birth".into(), jalon_catalogue::LanguageTag("fr".into()), answers, jalon_casework::random()).await.unwrap().id;
    let request = RequestId(jalon_casework::random());
    node.does(id, &Who::Person { person }, submit(request)).await.unwrap();
    (id, request)
}

async fn held(node: &Node, id: JourneyId, request: RequestId) -> Request {
    node.casework.load(id).await.unwrap().unwrap().journey.request(request).unwrap().clone()
}

/// Until when something is missing: a body says the same each time, also after midnight.
static UNTIL: LazyLock<Date> = LazyLock::new(|| Clock::of(&jalon_catalogue::Catalogue::embedded()).today().checked_add(30.days()).unwrap());

/// What a body says of a request, in the order in which it says it.
fn said() -> [Said; 6] {
    let until = *UNTIL;
    [
        Said::Received { reference: Some("CAF-7".into()) },
        Said::Examining,
        Said::Missing(MissingAsk { evidence: BTreeSet::from(["bank-details".into()]), words: "Il manque un RIB.".into(), until }),
        Said::Wrote { words: "Le RIB est arrivé par la poste.".into() },
        Said::Wrote { words: "Vous aurez une réponse demain.".into() },
        Said::Decided(Decision { outcome: Outcome::Granted, reasons: String::new(), appeal: String::new() }),
    ]
}

/// All orders of six things.
fn orders() -> Vec<Vec<usize>> {
    fn go(left: &[usize], begun: &[usize], all: &mut Vec<Vec<usize>>) {
        if left.is_empty() {
            all.push(begun.to_vec());
        }
        for one in left {
            let rest: Vec<usize> = left.iter().copied().filter(|other| other != one).collect();
            go(&rest, &[begun, &[*one]].concat(), all);
        }
    }
    let mut all = Vec::new();
    go(&[0, 1, 2, 3, 4, 5], &[], &mut all);
    all
}

async fn hear(node: &Node, request: RequestId, at: usize, counted: bool) -> Result<Heard, ActError> {
    let name = node.casework.name_of_word(&"caf".into(), "https://caf.example", &format!("{request}/{at}"));
    let place = counted.then_some(at as u64 + 1);
    node.casework.hear(&"caf".into(), Word { request, name, place, said: said()[at].clone() }).await
}

/// All that a request came to, but for its identity and the times of its history.
fn end(request: &Request) -> (RequestState, Option<Settled>, Option<String>, Option<MissingAsk>, Vec<String>) {
    let named = |text: String| text.replace(&request.id.to_string(), "REQUEST");
    let history = request.history[1..].iter().map(|event| named(serde_json::to_string(&(&event.what, &event.who)).unwrap())).collect();
    (request.state, request.settled.clone(), request.reference.clone(), request.missing.clone(), history)
}

/// One node on a store in memory: there is much to write.
async fn quick(served: Served) -> Node {
    let config = StoreConfig::new("sqlite::memory:".parse().unwrap(), Arc::new(KeysInMemory::random()));
    let catalogue = jalon_catalogue::Catalogue::embedded();
    let clock = Clock::of(&catalogue);
    Node { casework: Casework::new(Store::open(&config).await.unwrap(), catalogue, clock, [("caf".into(), served)].into()) }
}

#[tokio::test(flavor = "multi_thread")]
async fn words_that_are_counted_end_the_same_in_each_of_720_orders_with_each_said_twice() {
    let node = quick(Served::SYSTEM).await;
    let mut ends = Vec::new();
    for order in orders() {
        let (id, request) = asked(&node).await;
        let twice: Vec<usize> = order.iter().flat_map(|at| [*at, order[(*at + 1) % 6]]).collect();
        for at in twice {
            hear(&node, request, at, true).await.unwrap();
        }
        ends.push(end(&held(&node, id, request).await));
    }
    assert_eq!(ends.len(), 720);
    let (id, request) = asked(&node).await;
    for at in 0..6 {
        assert_eq!(hear(&node, request, at, true).await.unwrap(), Heard::Taken);
    }
    let in_order = held(&node, id, request).await;
    assert_eq!((in_order.state, in_order.reference.as_deref(), in_order.history.len()), (RequestState::Decided(Outcome::Granted), Some("CAF-7"), 7));
    let in_order = end(&in_order);
    for end in ends {
        assert_eq!(end, in_order);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn words_that_are_not_counted_settle_the_same_in_each_of_720_orders() {
    let node = quick(Served::SYSTEM).await;
    for order in orders() {
        let (id, request) = asked(&node).await;
        for at in order.iter().chain(&order) {
            hear(&node, request, *at, false).await.unwrap();
        }
        let held = held(&node, id, request).await;
        let settled = (held.state, held.reference.as_deref(), held.missing.as_ref());
        assert_eq!(settled, (RequestState::Decided(Outcome::Granted), Some("CAF-7"), None), "{order:?}");
        let messages: BTreeSet<&str> =
            held.history.iter().filter_map(|event| if let What::Wrote { words, .. } = &event.what { Some(words.as_str()) } else { None }).collect();
        let written = held.history.iter().filter(|event| matches!(event.what, What::Wrote { .. })).count();
        assert_eq!((messages.len(), written), (2, 2), "each is written once: {order:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn words_that_come_together_are_each_taken_once_and_none_is_left_behind() {
    for place in Place::all() {
        let node = place.node(&["caf"]).await;
        for _ in 0..20 {
            let (id, request) = asked(&node).await;
            let all = (0..12).map(|n| {
                let node = node.clone();
                tokio::spawn(async move { while hear(&node, request, n % 6, true).await.is_err() {} })
            });
            for one in all.collect::<Vec<_>>() {
                one.await.unwrap();
            }
            let held = held(&node, id, request).await;
            assert_eq!((held.state, held.history.len()), (RequestState::Decided(Outcome::Granted), 7), "{:?}", held.history);
            assert_eq!(hear(&node, request, 3, true).await.unwrap(), Heard::Before);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_word_that_never_comes_holds_the_others_up_for_a_day() {
    let place = Place::sqlite();
    let node = place.node(&["caf"]).await;
    let sink = jalon_message::sink::Sink::start(jalon_message::sink::SinkSettings::default()).await.unwrap();
    let workers = node.workers(&sink, None);
    let (id, request) = asked(&node).await;
    for at in [5, 1, 3] {
        assert_eq!(hear(&node, request, at, true).await.unwrap(), Heard::Early);
    }
    node.casework.clock().set_ahead(DAY - 60_000);
    while workers.step().await > 0 {}
    assert_eq!(held(&node, id, request).await.state, RequestState::Sent, "the day is not over");
    node.casework.clock().set_ahead(DAY + 60_000);
    while workers.step().await > 0 {}
    let after = held(&node, id, request).await;
    assert_eq!((after.state, after.history.len()), (RequestState::Decided(Outcome::Granted), 4), "{:?}", after.history);
    assert_eq!(hear(&node, request, 1, true).await.unwrap(), Heard::Before, "it had its turn");
    // What comes even later is taken as it comes: a number and words to the person still say something, what was missing says nothing any more.
    for (at, first) in [(4, Heard::Taken), (0, Heard::Taken), (2, Heard::Late)] {
        assert_eq!(hear(&node, request, at, true).await.unwrap(), first, "{at}");
        assert_eq!(hear(&node, request, at, true).await.unwrap(), if first == Heard::Late { Heard::Late } else { Heard::Before }, "{at}");
    }
    let after = held(&node, id, request).await;
    assert_eq!((after.state, after.history.len(), after.reference.as_deref()), (RequestState::Decided(Outcome::Granted), 6, Some("CAF-7")));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_belongs_to_another_body_is_not_there() {
    let place = Place::sqlite();
    let node = place.node(&["caf"]).await;
    let (id, request) = asked(&node).await;
    let never = RequestId(jalon_casework::random());
    for (body, request) in [("cpam", request), ("caf", never)] {
        for place in [None, Some(1), Some(9)] {
            let name = jalon_casework::random();
            let heard = node.casework.hear(&body.into(), Word { request, name, place, said: Said::Examining }).await;
            assert!(matches!(heard, Err(ActError::Refused(Refusal::Unseen))), "{heard:?}");
        }
    }
    assert_eq!(held(&node, id, request).await.history.len(), 1);
    let person = held(&node, id, request).await.by;
    node.does(id, &Who::Person { person }, Command::Withdraw { request }).await.unwrap();
    assert_eq!(hear(&node, request, 5, false).await.unwrap(), Heard::Late, "what the person took back is settled");
}

/// A body that is asked where requests stand, and says a little more each time.
#[derive(Default)]
struct Asked(Mutex<Vec<RequestId>>);

impl Courier for Asked {
    fn deliver<'a>(&'a self, _: Parcel<'a>) -> Later<'a, Result<Delivered, Undelivered>> {
        Box::pin(async { Ok(Delivered::default()) })
    }

    fn ask<'a>(&'a self, request: &'a Request, casework: &'a Casework) -> Later<'a, Result<Answer, Undelivered>> {
        let mut asked = self.0.lock().unwrap();
        asked.push(request.id);
        let known = if asked.len() == 2 { return Box::pin(async { Err(Undelivered::Temporary("timed-out")) }) } else { asked.len().min(2) * 3 };
        let word = |(at, said): (usize, Said)| {
            let name = casework.name_of_word(&"caf".into(), "urn:caf", &at.to_string());
            Word { request: request.id, name, place: Some(at as u64 + 1), said }
        };
        let words = said().into_iter().enumerate().take(known).map(word).collect();
        Box::pin(async { Ok(Answer { words, again: Some(3_600) }) })
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_that_cannot_call_is_asked_each_hour_until_the_request_is_settled() {
    let node = quick(Served { asked: true, ..Served::SYSTEM }).await;
    let sink = jalon_message::sink::Sink::start(jalon_message::sink::SinkSettings::default()).await.unwrap();
    let body = Arc::new(Asked::default());
    let workers = node.workers(&sink, Some(body.clone()));
    let (id, request) = asked(&node).await;
    let mut states = Vec::new();
    // The second time it does not answer, and is asked again some seconds later.
    for minutes in [0, 59, 61, 62, 200, 2_000] {
        node.casework.clock().set_ahead(minutes * 60_000);
        while workers.step().await > 0 {}
        let handed = body.0.lock().unwrap().len();
        states.push((handed, held(&node, id, request).await.state));
    }
    let (missing, granted) = (RequestState::Missing, RequestState::Decided(Outcome::Granted));
    assert_eq!(states, [(1, missing), (1, missing), (2, missing), (3, granted), (3, granted), (3, granted)]);
    assert_eq!(held(&node, id, request).await.history.len(), 8, "each word is noted once, and the receipt by the hand-over");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_that_calls_is_not_asked() {
    let node = quick(Served::SYSTEM).await;
    let sink = jalon_message::sink::Sink::start(jalon_message::sink::SinkSettings::default()).await.unwrap();
    let body = Arc::new(Asked::default());
    let workers = node.workers(&sink, Some(body.clone()));
    let (id, request) = asked(&node).await;
    while workers.step().await > 0 {}
    assert_eq!(held(&node, id, request).await.state, RequestState::Received);
    node.casework.clock().set_ahead(200 * 60_000);
    while workers.step().await > 0 {}
    assert_eq!(*body.0.lock().unwrap(), []);
}
