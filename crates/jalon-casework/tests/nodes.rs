//! Two nodes on one database: each job is done by one of them.

mod common;

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use common::{Body, Place, mails};
use jalon_message::sink::{Behaviour, Sink, SinkSettings};
use jalon_store::DeadPage;

const JOURNEYS: usize = 200;
const DAYS: i64 = 75;

#[tokio::test(flavor = "multi_thread")]
async fn two_nodes_share_the_work_and_do_none_of_it_twice() {
    let Some(place) = Place::postgres() else { return };
    let (one, two) = (place.node(&["caf"]).await, place.node(&["caf"]).await);
    let sink = Sink::start(SinkSettings { keep: 10_000, ..SinkSettings::default() }).await.unwrap();
    let body = Arc::new(Body::default());
    let mut asked = Vec::new();
    for number in 0..JOURNEYS {
        asked.push(if number % 2 == 0 { one.asked().await } else { two.asked().await });
    }
    let (a, b) = (one.workers(&sink, Some(body.clone())), two.workers(&sink, Some(body.clone())));
    let at_once = async || {
        let each = async |workers: &jalon_casework::Workers| while workers.step().await > 0 {};
        tokio::join!(each(&a), each(&b));
    };
    at_once().await;
    for node in [&one, &two] {
        node.casework.clock().set_ahead(DAYS * 86_400_000);
    }
    at_once().await;

    let handed = body.0.lock().unwrap().clone();
    assert_eq!(handed.len(), JOURNEYS, "each request is handed over once");
    assert_eq!(handed.into_iter().collect::<BTreeSet<_>>(), asked.iter().map(|(_, request)| *request).collect());
    for (id, _) in &asked {
        for (kind, count) in [("received", 1), ("silence-fell", 1), ("notified", 2)] {
            assert_eq!(one.count(*id, kind).await, count, "{kind}");
        }
    }
    let told = mails(&sink);
    assert_eq!(told.len(), 2 * JOURNEYS, "each notice leaves once");
    let due: BTreeSet<String> = asked.iter().flat_map(|(id, _)| [format!("sent {id}"), format!("silence {id}")]).collect();
    assert_eq!(told.iter().map(|(subject, _)| subject.clone()).collect::<BTreeSet<_>>(), due);
    assert_eq!(told.into_iter().map(|(_, identity)| identity).collect::<BTreeSet<_>>().len(), 2 * JOURNEYS);
}

/// Each node then takes what the other has in hand for abandoned, and both do it: what is seen of it outside is still one.
#[tokio::test(flavor = "multi_thread")]
async fn nodes_whose_clocks_are_further_apart_than_a_lease_note_each_thing_once() {
    let Some(place) = Place::postgres() else { return };
    let (one, two) = (place.node(&["caf"]).await, place.node(&["caf"]).await);
    let sink = Sink::start(SinkSettings { keep: 10_000, ..SinkSettings::default() }).await.unwrap();
    // Mails take so long that most are under way when the first has arrived.
    sink.behave(Behaviour::Slow(Duration::from_millis(20)));
    let body = Arc::new(Body::default());
    let mut asked = Vec::new();
    // No more than one node takes at once.
    for _ in 0..12 {
        asked.push(one.asked().await);
    }
    two.casework.clock().set_ahead(5 * 60_000);
    let (a, b) = (one.workers(&sink, Some(body.clone())), two.workers(&sink, Some(body.clone())));
    let each = async |workers: &jalon_casework::Workers| while workers.step().await > 0 {};
    // The one whose clock is behind has all of them in hand when the other comes.
    tokio::join!(each(&a), async {
        sink.wait_for(1).await;
        each(&b).await;
    });
    // What one of them could not end by its own clock is due by now.
    for node in [&one, &two] {
        node.casework.clock().set_ahead(60 * 60_000);
    }
    tokio::join!(each(&a), each(&b));

    let told = mails(&sink);
    assert!(told.len() > asked.len(), "the two met: {} mails", told.len());
    let distinct: BTreeSet<_> = told.into_iter().collect();
    assert_eq!(distinct.iter().map(|(subject, _)| subject.clone()).collect::<BTreeSet<_>>(), asked.iter().map(|(id, _)| format!("sent {id}")).collect());
    assert_eq!(distinct.len(), asked.len(), "a mail that left twice has one identity");
    assert_eq!(body.0.lock().unwrap().iter().collect::<BTreeSet<_>>(), asked.iter().map(|(_, request)| request).collect());
    for (id, _) in &asked {
        for kind in ["received", "notified"] {
            assert_eq!(one.count(*id, kind).await, 1, "{kind}");
        }
    }
    for queue in one.casework.queues() {
        assert_eq!(one.casework.store().dead(&queue, DeadPage { after: 0, limit: 9 }).await.unwrap(), [], "{queue}");
    }
}
