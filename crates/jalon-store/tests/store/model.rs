//! Random commits, many at once, against what they should come to.

use std::collections::BTreeMap;

use jalon_store::*;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRunner};

use crate::site::{NOW, Site, event};

/// One act: on which streams, how many events on each, how often it is sent.
#[derive(Debug, Clone)]
struct Act {
    streams: Vec<(usize, usize)>,
    sent: usize,
    any: bool,
}

const STREAMS: usize = 4;

fn act() -> impl Strategy<Value = Act> {
    let streams = prop::collection::btree_map(0..STREAMS, 0_usize..3, 1..3);
    (streams, 1_usize..3, any::<bool>()).prop_map(|(streams, sent, any)| Act { streams: streams.into_iter().collect(), sent, any })
}

pub(crate) async fn random_commits_agree_with_the_model(site: &Site) {
    let store = site.open().await;
    let mut runner = TestRunner::new(Config::default());
    for round in 0..12 {
        let acts = prop::collection::vec(act(), 1..24).new_tree(&mut runner).unwrap().current();
        check(&store, round, &acts).await;
    }
}

async fn check(store: &Store, round: u32, acts: &[Act]) {
    let streams: Vec<_> = (0..STREAMS).map(|_| StreamId::random()).collect();
    let people: Vec<_> = (0..3).map(|_| PersonId::random()).collect();
    let scope = format!("round {round}");
    let mut running = Vec::new();
    for (number, act) in acts.iter().enumerate() {
        for _ in 0..act.sent {
            let (store, act, streams, scope) = (store.clone(), act.clone(), streams.clone(), scope.clone());
            let person = people[number % people.len()];
            running.push(tokio::spawn(async move { (number, send(&store, &act, number, &streams, person, &scope).await) }));
        }
    }
    // Whatever attempt did it, all attempts of an act are told the same versions.
    let mut led_to = BTreeMap::new();
    for one in running {
        let (number, (versions, done)) = one.await.unwrap();
        let (known, times) = led_to.entry(number).or_insert((versions.clone(), 0));
        assert_eq!(*known, versions, "{acts:?}");
        *times += u32::from(done);
    }
    assert!(led_to.values().all(|(_, times)| *times == 1), "each act is done once: {acts:?}");
    for (i, stream) in streams.iter().enumerate() {
        let events = store.read(*stream, 1, 1000).await.unwrap();
        let versions: Vec<_> = events.iter().map(|event| event.version).collect();
        assert_eq!(versions, (1..=events.len() as u64).collect::<Vec<_>>(), "versions are dense");
        assert_eq!(store.version(*stream).await.unwrap(), events.len() as u64);
        let expected: usize = acts.iter().flat_map(|act| &act.streams).filter(|(of, _)| *of == i).map(|(_, count)| count).sum();
        assert_eq!(events.len(), expected, "no append is lost, none is done twice: {acts:?}");
        // The events of an act stand together, where it was told they do.
        for (number, act) in acts.iter().enumerate() {
            let Some((_, count)) = act.streams.iter().find(|(of, _)| *of == i) else { continue };
            let (versions, _) = &led_to[&number];
            let last = versions.iter().find(|(of, _)| of == stream).unwrap().1;
            for k in 0..*count {
                let version = usize::try_from(last).unwrap() - count + k;
                assert_eq!(events[version].plain(), Some(format!("{number}.{k}").as_bytes()), "{acts:?}");
            }
        }
    }
    assert_eq!(store.count("acts", &scope).await.unwrap(), acts.len() as u64);
    let jobs = store.claim(&scope, NOW, 1, 1000, "model").await.unwrap();
    assert_eq!(jobs.len(), acts.len());
}

/// Sends an act until it is done, by this or by another attempt. Says where it led, and whether this attempt did it.
async fn send(store: &Store, act: &Act, number: usize, streams: &[StreamId], person: PersonId, scope: &str) -> (Vec<(StreamId, u64)>, bool) {
    loop {
        let mut appends = Vec::new();
        for (stream, count) in &act.streams {
            let stream = streams[*stream];
            let expected = if act.any { ExpectedVersion::Any } else { ExpectedVersion::Exactly(store.version(stream).await.unwrap()) };
            let events = (0..*count).map(|k| event(person, &format!("{number}.{k}"))).collect();
            appends.push(Append { stream, expected, events });
        }
        let mut key = [0; 16];
        key[..8].copy_from_slice(&(number as u64).to_be_bytes());
        let row =
            ViewRow { name: "acts".into(), scope: scope.to_owned(), key: key.to_vec(), rank: 0, stream: None, owner: Owner::Person(person), open: vec![] };
        let job = NewJob { queue: scope.to_owned().into(), key: number.to_string(), due_at: NOW, stream: None, person, plain: "x".into(), lane: None };
        let commit = Commit { appends, views: vec![ViewChange::Put(row)], jobs: vec![job], act: Some(ActKey { stream: streams[0], key }), ..Commit::default() };
        match store.commit(commit).await {
            Ok(Committed::Done { versions }) => return (versions, true),
            Ok(Committed::Already { versions }) => return (versions, false),
            Err(CommitError::Conflict { .. }) => {}
            Err(other) => panic!("{other}"),
        }
    }
}
