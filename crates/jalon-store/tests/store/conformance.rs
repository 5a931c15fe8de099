//! Events, acts, files, indexes, numbers.

use std::collections::BTreeSet;

use jalon_store::*;

use crate::site::{NOW, Site, append, commit, event, note, said};

pub(crate) async fn events_come_back_in_order(site: &Site) {
    let store = site.open().await;
    let (stream, ada, bob) = (StreamId::random(), PersonId::random(), PersonId::random());
    assert_eq!(store.version(stream).await.unwrap(), 0);
    assert_eq!(store.read(stream, 1, 10).await.unwrap(), []);
    let first = store.commit(commit(vec![append(stream, 0, vec![event(ada, "one"), event(bob, "two")])])).await.unwrap();
    assert_eq!(first, Committed::Done { versions: vec![(stream, 2)] });
    let second = store.commit(commit(vec![append(stream, 2, vec![event(ada, "three")])])).await.unwrap();
    assert_eq!(second.version(stream), Some(3));
    assert_eq!(said(&store, stream).await, ["one", "two", "three"]);
    assert_eq!(store.version(stream).await.unwrap(), 3);
    let middle = store.read(stream, 2, 1).await.unwrap();
    assert_eq!((middle.len(), middle[0].version, middle[0].person, &*middle[0].kind, middle[0].at), (1, 2, bob, "noted", NOW));
    // What is durable is there for who opens the store again.
    drop(store);
    assert_eq!(said(&site.open().await, stream).await, ["one", "two", "three"]);
}

pub(crate) async fn a_conflict_is_told(site: &Site) {
    let store = site.open().await;
    let (stream, person) = (StreamId::random(), PersonId::random());
    let at = |version| commit(vec![append(stream, version, vec![event(person, "x")])]);
    assert_eq!(store.commit(at(1)).await, Err(CommitError::Conflict { stream, actual: 0 }));
    store.commit(at(0)).await.unwrap();
    assert_eq!(store.commit(at(0)).await, Err(CommitError::Conflict { stream, actual: 1 }));
    assert_eq!(store.commit(at(7)).await, Err(CommitError::Conflict { stream, actual: 1 }));
    // Of many that come at once, one is first.
    let together: Vec<_> = (0..8)
        .map(|_| {
            tokio::spawn({
                let store = store.clone();
                async move { store.commit(at_of(stream, person)).await }
            })
        })
        .collect();
    let mut done = 0;
    for one in together {
        match one.await.unwrap() {
            Ok(_) => done += 1,
            Err(error) => assert_eq!(error, CommitError::Conflict { stream, actual: 2 }),
        }
    }
    assert_eq!(done, 1);
}

fn at_of(stream: StreamId, person: PersonId) -> Commit {
    commit(vec![append(stream, 1, vec![event(person, "y")])])
}

fn job(person: PersonId, key: &str) -> NewJob {
    NewJob { queue: "out".into(), key: key.to_owned(), due_at: NOW, stream: None, person, plain: "payload".into(), lane: None }
}

fn row(key: &[u8], owner: Owner) -> ViewChange {
    ViewChange::Put(ViewRow { name: "inbox".into(), scope: "all".to_owned(), key: key.to_vec(), rank: 1, stream: None, owner, open: vec![] })
}

pub(crate) async fn a_commit_is_all_or_nothing(site: &Site) {
    let store = site.open().await;
    let (taken, free, person) = (note(&store, PersonId::random(), "before").await, StreamId::random(), PersonId::random());
    let all = |version| Commit {
        appends: vec![append(free, 0, vec![event(person, "x")]), append(taken, version, vec![event(person, "x")])],
        views: vec![row(b"k", Owner::Person(person))],
        jobs: vec![job(person, "k")],
        act: Some(ActKey { stream: free, key: [7; 16] }),
        ..Commit::default()
    };
    assert_eq!(store.commit(all(0)).await, Err(CommitError::Conflict { stream: taken, actual: 1 }));
    assert_eq!(store.version(free).await.unwrap(), 0);
    assert_eq!(store.count("inbox", "all").await.unwrap(), 0);
    assert_eq!(store.next_due("out").await.unwrap(), None);
    assert_eq!(store.commit(all(1)).await.unwrap().version(taken), Some(2));
    assert_eq!((store.version(free).await.unwrap(), store.count("inbox", "all").await.unwrap()), (1, 1));
    assert_eq!(store.next_due("out").await.unwrap(), Some(NOW));
}

pub(crate) async fn an_act_is_done_once(site: &Site) {
    let store = site.open().await;
    let (stream, person) = (StreamId::random(), PersonId::random());
    let act = |key, version| Commit { act: Some(ActKey { stream, key: [key; 16] }), ..commit(vec![append(stream, version, vec![event(person, "x")])]) };
    assert_eq!(store.commit(act(1, 0)).await.unwrap(), Committed::Done { versions: vec![(stream, 1)] });
    assert_eq!(store.commit(act(2, 1)).await.unwrap(), Committed::Done { versions: vec![(stream, 2)] });
    // Sent again, with the version of then or of now.
    for version in [0, 2] {
        assert_eq!(store.commit(act(1, version)).await.unwrap(), Committed::Already { versions: vec![(stream, 1)] });
    }
    assert_eq!(store.version(stream).await.unwrap(), 2);
    // The same key on another stream is another act.
    let other = StreamId::random();
    let elsewhere = Commit { act: Some(ActKey { stream: other, key: [1; 16] }), ..commit(vec![append(other, 0, vec![event(person, "x")])]) };
    assert!(matches!(store.commit(elsewhere).await.unwrap(), Committed::Done { .. }));
    // An act of any version remembers what it led to.
    let any = Append { stream, expected: ExpectedVersion::Any, events: vec![event(person, "x")] };
    let any = Commit { act: Some(ActKey { stream, key: [3; 16] }), ..commit(vec![any]) };
    assert_eq!(store.commit(any.clone()).await.unwrap(), Committed::Done { versions: vec![(stream, 3)] });
    assert_eq!(store.commit(any).await.unwrap(), Committed::Already { versions: vec![(stream, 3)] });
}

pub(crate) async fn acts_sent_together_are_done_once(site: &Site) {
    let store = site.open().await;
    let person = PersonId::random();
    for _ in 0..10 {
        let stream = StreamId::random();
        let act = Commit { act: Some(ActKey { stream, key: [1; 16] }), ..commit(vec![append(stream, 0, vec![event(person, "x")])]) };
        let together: Vec<_> = (0..4)
            .map(|_| {
                tokio::spawn({
                    let (store, act) = (store.clone(), act.clone());
                    async move { store.commit(act).await.unwrap() }
                })
            })
            .collect();
        let mut done = 0;
        for one in together {
            let committed = one.await.unwrap();
            assert_eq!(committed.version(stream), Some(1));
            done += u32::from(matches!(committed, Committed::Done { .. }));
        }
        assert_eq!(done, 1);
    }
}

pub(crate) async fn any_version_takes_all_comers(site: &Site) {
    let store = site.open().await;
    let (stream, person) = (StreamId::random(), PersonId::random());
    let together: Vec<_> = (0..20)
        .map(|i| {
            let store = store.clone();
            tokio::spawn(async move {
                let append = Append { stream, expected: ExpectedVersion::Any, events: vec![event(person, &i.to_string()), event(person, "and")] };
                store.commit(commit(vec![append])).await.unwrap();
            })
        })
        .collect();
    for one in together {
        one.await.unwrap();
    }
    let events = store.read(stream, 1, 100).await.unwrap();
    assert_eq!(events.iter().map(|event| event.version).collect::<Vec<_>>(), (1..=40).collect::<Vec<_>>());
    assert_eq!(said(&store, stream).await.into_iter().collect::<BTreeSet<_>>().len(), 21);
}

pub(crate) async fn readers_of_all_miss_nothing(site: &Site) {
    let store = site.open().await;
    let writers: Vec<_> = (0..6)
        .map(|_| {
            let store = store.clone();
            tokio::spawn(async move {
                let (stream, person) = (StreamId::random(), PersonId::random());
                for version in 0..25 {
                    store.commit(commit(vec![append(stream, version, vec![event(person, "x")])])).await.unwrap();
                    // Transactions that draw positions and give them back leave gaps.
                    store.commit(commit(vec![append(stream, 99, vec![event(person, "x")])])).await.unwrap_err();
                }
            })
        })
        .collect();
    let (mut after, mut seen) = (0, Vec::new());
    loop {
        // Looked at before reading: what is read then is all there is.
        let ended = writers.iter().all(tokio::task::JoinHandle::is_finished);
        let events = store.read_all(after, 7).await.unwrap();
        seen.extend(events.iter().map(|event| (event.position, event.stream, event.version)));
        match events.last() {
            Some(last) => after = last.position,
            None if ended => break,
            None => tokio::task::yield_now().await,
        }
    }
    for writer in writers {
        writer.await.unwrap();
    }
    assert!(seen.is_sorted_by(|a, b| a.0 < b.0), "positions grow");
    assert_eq!(seen.iter().map(|(_, stream, version)| (stream, version)).collect::<BTreeSet<_>>().len(), 150);
    let later: Vec<_> = store.read_all(0, 1000).await.unwrap().into_iter().map(|event| (event.position, event.stream, event.version)).collect();
    assert_eq!(seen, later, "who reads later sees the same, in the same order");
}

pub(crate) async fn blobs_come_back(site: &Site) {
    let store = site.open().await;
    let person = PersonId::random();
    for size in [0, 1, 262_143, 262_144, 262_145, 1_000_000] {
        let bytes: Vec<u8> = (0..size).map(|i: u32| (i % 251) as u8).collect();
        let blob = store.put_blob(person, bytes.clone()).await.unwrap();
        assert_eq!(store.blob(blob).await.unwrap().unwrap().into_vec(), bytes);
        store.delete_blob(blob).await.unwrap();
        assert_eq!(store.blob(blob).await.unwrap(), None);
    }
    assert_eq!(site.number("SELECT count(*) FROM blob_chunk"), 0);
    store.delete_blob(BlobId::random()).await.unwrap();
}

pub(crate) async fn a_blind_index_is_the_same_each_time(site: &Site) {
    let blinded = site.open().await.blind("resume code", b"AB12");
    assert_eq!(site.open().await.blind("resume code", b"AB12"), blinded);
    assert_ne!(site.another().open().await.blind("resume code", b"AB12"), blinded);
}

pub(crate) async fn statistics_count(site: &Site) {
    let store = site.open().await;
    let health = store.health().await.unwrap();
    assert_eq!((health.backend == Backend::Sqlite, health.schema), (site.is_sqlite(), 2));
    let person = PersonId::random();
    note(&store, person, "x").await;
    let laned = |key: &str| NewJob { lane: Some("lane".to_owned()), ..job(person, key) };
    let jobs = vec![job(person, "a"), job(person, "b"), job(person, "c"), job(person, "d"), laned("e"), laned("f")];
    store.commit(Commit { jobs, ..Commit::default() }).await.unwrap();
    let claimed = store.claim("out", NOW, 1000, 3, "test").await.unwrap();
    store.bury(claimed[0].claim, "gone").await.unwrap();
    store.finish(claimed[1].claim).await.unwrap();
    let statistics = store.statistics().await.unwrap();
    assert_eq!((statistics.events, statistics.streams), (1, 1));
    assert!(statistics.bytes > 10_000);
    let counts: Vec<_> = statistics.jobs.iter().map(|jobs| (&*jobs.queue, jobs.state, jobs.count, jobs.oldest_due)).collect();
    let expected = [(JobState::Waiting, 2), (JobState::Held, 1), (JobState::Dead, 1), (JobState::Leased, 1)];
    assert_eq!(counts, expected.map(|(state, count)| ("out", state, count, NOW)));
}

pub(crate) async fn appending_does_not_read_what_is_there(site: &Site) {
    let person = PersonId::random();
    let stream = note(&site.open().await, person, "x").await;
    // 100,000 events that cannot be opened: whoever opens one fails.
    site.sql(
        "WITH RECURSIVE n(v) AS (SELECT 2 UNION ALL SELECT v + 1 FROM n WHERE v < 100000) \
         INSERT INTO event (stream, version, person, kind, at, sealed) SELECT stream, v, person, kind, at, sealed FROM event, n; \
         UPDATE stream SET version = 100000",
    );
    let store = site.open().await;
    let append = async || store.commit(commit(vec![append(stream, 100_000, vec![event(person, "y")])])).await.unwrap();
    if site.is_sqlite() {
        append().await;
    } else {
        // The server says how many rows were fetched.
        let fetched = || {
            site.sql("SELECT pg_stat_force_next_flush(); SELECT pg_sleep(1)");
            site.number("SELECT coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) FROM pg_stat_user_tables WHERE relname = 'event'")
        };
        let before = fetched();
        append().await;
        assert_eq!(fetched(), before);
    }
    let last = store.read(stream, 100_001, 10).await.unwrap();
    assert_eq!(last[0].plain(), Some(&b"y"[..]));
    assert!(matches!(store.read(stream, 2, 1).await, Err(StoreError::Corrupt(_))));
}

pub(crate) async fn empty_commits_and_guards(site: &Site) {
    let store = site.open().await;
    let (stream, person) = (StreamId::random(), PersonId::random());
    assert_eq!(store.commit(Commit::default()).await.unwrap(), Committed::Done { versions: vec![] });
    store.commit(Commit { new_people: vec![person], ..Commit::default() }).await.unwrap();
    assert_eq!(site.number("SELECT count(*) FROM person"), 1);
    // An append without events holds the version and nothing else.
    assert_eq!(store.commit(commit(vec![append(stream, 0, vec![])])).await.unwrap().version(stream), Some(0));
    assert_eq!(store.commit(commit(vec![append(stream, 3, vec![])])).await, Err(CommitError::Conflict { stream, actual: 0 }));
    store.commit(commit(vec![append(stream, 0, vec![event(person, "x")])])).await.unwrap();
    assert_eq!(store.commit(commit(vec![append(stream, 1, vec![])])).await.unwrap().version(stream), Some(1));
}

pub(crate) async fn two_that_cross_both_end(site: &Site) {
    let store = site.open().await;
    let person = PersonId::random();
    let (one, other) = (StreamId::random(), StreamId::random());
    let any = |stream| Append { stream, expected: ExpectedVersion::Any, events: vec![event(person, "x")] };
    let mut running = Vec::new();
    for i in 0..40 {
        let appends = if i % 2 == 0 { vec![any(one), any(other)] } else { vec![any(other), any(one)] };
        let store = store.clone();
        running.push(tokio::spawn(async move { store.commit(commit(appends)).await.unwrap() }));
    }
    for one in running {
        one.await.unwrap();
    }
    assert_eq!((store.version(one).await.unwrap(), store.version(other).await.unwrap()), (40, 40));
}
