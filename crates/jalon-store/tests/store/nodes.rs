//! Several processes on one database.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use jalon_store::*;

use crate::site::{NOW, Site, append, block_on, commit, event, note, said};

pub(crate) async fn two_nodes_share_the_jobs(site: &Site) {
    let nodes = [site.open().await, site.open().await];
    let person = PersonId::random();
    let job = |i: usize| NewJob {
        queue: "out".into(),
        key: i.to_string(),
        due_at: NOW,
        stream: None,
        person,
        plain: "x".into(),
        lane: i.is_multiple_of(3).then(|| (i % 4).to_string()),
    };
    nodes[0].commit(Commit { jobs: (0..200).map(job).collect(), ..Commit::default() }).await.unwrap();
    let taken = Arc::new(Mutex::new(Vec::new()));
    let in_lane = Arc::new(Mutex::new(BTreeMap::<String, u32>::new()));
    let workers: Vec<_> = (0..6)
        .map(|i| {
            let (store, taken, in_lane) = (nodes[i % 2].clone(), Arc::clone(&taken), Arc::clone(&in_lane));
            tokio::spawn(async move {
                while store.next_due("out").await.unwrap().is_some_and(|due| due <= NOW) {
                    for job in store.claim("out", NOW, 60_000, 5, "worker").await.unwrap() {
                        if let Some(lane) = job.lane.clone() {
                            let before = in_lane.lock().unwrap().insert(lane, 1);
                            assert_ne!(before, Some(1), "two of one lane at a time");
                        }
                        taken.lock().unwrap().push((job.lane.clone(), job.key.parse::<usize>().unwrap()));
                        tokio::task::yield_now().await;
                        if let Some(lane) = job.lane {
                            in_lane.lock().unwrap().insert(lane, 0);
                        }
                        store.finish(job.claim).await.unwrap();
                    }
                }
            })
        })
        .collect();
    for worker in workers {
        worker.await.unwrap();
    }
    // A worker may have looked while the last of a lane were still with another.
    while let [job] = &nodes[0].claim("out", NOW, 60_000, 1, "last").await.unwrap()[..] {
        taken.lock().unwrap().push((job.lane.clone(), job.key.parse::<usize>().unwrap()));
        nodes[0].finish(job.claim).await.unwrap();
    }
    let taken = taken.lock().unwrap().clone();
    for lane in ["0", "1", "2", "3"] {
        let order: Vec<_> = taken.iter().filter(|(of, _)| of.as_deref() == Some(lane)).map(|(_, key)| *key).collect();
        assert!(order.is_sorted(), "lane {lane}: {order:?}");
    }
    let mut keys: Vec<_> = taken.into_iter().map(|(_, key)| key).collect();
    keys.sort_unstable();
    assert_eq!(keys, (0..200).collect::<Vec<_>>());
}

/// Whatever holds a job's key, past the store: a commit with that job waits, half done, until the session rolls back.
async fn hold_a_key(site: &Site) -> tokio_postgres::Client {
    let Address::Postgres(address) = site.address() else { panic!("it is on a server") };
    let (session, connection) = tokio_postgres::connect(&address, tokio_postgres::NoTls).await.unwrap();
    tokio::spawn(connection);
    let hold = "BEGIN; INSERT INTO job (id, queue, key, state, ready_at, due_at, attempts, person) \
                SELECT '\\x00', 'out', 'held', 2, 0, 0, 0, id FROM person LIMIT 1";
    session.batch_execute(hold).await.unwrap();
    session
}

/// A commit with the job that is held: one event, one row.
fn held_commit(stream: StreamId, person: PersonId) -> Commit {
    let job = NewJob { queue: "out".into(), key: "held".to_owned(), due_at: NOW, stream: None, person, plain: "x".into(), lane: None };
    let views = vec![row(stream)];
    Commit { jobs: vec![job], views, ..commit(vec![append(stream, 0, vec![event(person, "slow")])]) }
}

fn row(stream: StreamId) -> ViewChange {
    let (name, scope, key) = ("inbox".into(), "all".to_owned(), stream.as_bytes().to_vec());
    ViewChange::Put(ViewRow { name, scope, key, rank: 0, stream: None, owner: Owner::Nobody, open: vec![] })
}

/// How many of the store's connections wait for a lock of this kind.
fn waiting(site: &Site, kind: &str) -> i64 {
    site.number(&format!(
        "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND wait_event = '{kind}' \
         AND application_name = 'jalon' AND datname = current_database()"
    ))
}

/// On PostgreSQL positions are drawn before the commit. One that drew and has not ended hides those that drew after.
#[test]
fn readers_wait_for_those_that_drew_before() {
    let Some(site) = Site::postgres() else { return };
    block_on(async {
        let store = site.open().await;
        let person = PersonId::random();
        let early = note(&store, person, "early").await;
        let session = hold_a_key(&site).await;
        let slow = StreamId::random();
        let committing = tokio::spawn({
            let store = store.clone();
            async move { store.commit(held_commit(slow, person)).await.unwrap() }
        });
        while waiting(&site, "transactionid") == 0 {
            tokio::task::yield_now().await;
        }
        let quick = note(&store, person, "quick").await;
        let streams = async || store.read_all(0, 9).await.unwrap().into_iter().map(|event| event.stream).collect::<Vec<_>>();
        assert_eq!(said(&store, quick).await, ["quick"], "it is there for who asks for it");
        assert_eq!(streams().await, [early], "but not settled");
        session.batch_execute("ROLLBACK").await.unwrap();
        committing.await.unwrap();
        assert_eq!(streams().await, [early, slow, quick]);
    });
}

/// The last step of a rebuild waits for commits that are half done: their rows would be of the generation before.
#[test]
fn a_rebuild_waits_for_those_that_write() {
    let Some(site) = Site::postgres() else { return };
    block_on(async {
        let store = site.open().await;
        let person = PersonId::random();
        note(&store, person, "early").await;
        let session = hold_a_key(&site).await;
        let committing = tokio::spawn({
            let store = store.clone();
            async move { store.commit(held_commit(StreamId::random(), person)).await.unwrap() }
        });
        while waiting(&site, "transactionid") == 0 {
            tokio::task::yield_now().await;
        }
        let rebuilding = tokio::spawn({
            let store = store.clone();
            async move { store.rebuild_views(&["inbox".into()], |event| vec![row(event.stream)]).await.unwrap() }
        });
        while waiting(&site, "advisory") == 0 {
            assert!(!rebuilding.is_finished(), "it waits");
            tokio::task::yield_now().await;
        }
        session.batch_execute("ROLLBACK").await.unwrap();
        committing.await.unwrap();
        assert_eq!(rebuilding.await.unwrap(), Rebuilt { events: 2 });
        assert_eq!(store.count("inbox", "all").await.unwrap(), 2);
    });
}

pub(crate) async fn two_nodes_migrate_once(site: &Site) {
    let starting: Vec<_> = (0..5)
        .map(|_| {
            let config = site.config();
            tokio::spawn(async move { Store::open(&config).await.unwrap() })
        })
        .collect();
    let mut stores = Vec::new();
    for store in starting {
        stores.push(store.await.unwrap());
    }
    assert_eq!(site.number("SELECT count(*) FROM schema_version"), 2);
    let blinded: Vec<_> = stores.iter().map(|store| store.blind("purpose", b"value")).collect();
    assert!(blinded.iter().all(|one| *one == blinded[0]), "they share one index key");
    let stream = note(&stores[0], PersonId::random(), "x").await;
    assert_eq!(said(&stores[4], stream).await, ["x"]);
}

pub(crate) async fn a_node_with_an_old_ring_follows(site: &Site) {
    let (old, new) = (MasterKey::random(), MasterKey::random());
    site.keys.set(Keyring::new(vec![old.clone()]).unwrap());
    let rotating = site.open().await;
    let theirs = Arc::new(KeysInMemory::new(Keyring::new(vec![old.clone()]).unwrap()));
    let following = Store::open(&StoreConfig { keys: theirs.clone(), ..site.config() }).await.unwrap();
    let stream = note(&following, PersonId::random(), "x").await;
    site.keys.set(Keyring::new(vec![old.clone(), new.clone()]).unwrap());
    rotating.rotate_master_key(100).await.unwrap();
    // It can neither read nor, above all, make keys that nobody could open once the old key is gone.
    assert_eq!(following.read(stream, 1, 9).await, Err(StoreError::MasterKeyMissing(new.id())));
    let made = following.commit(Commit { new_people: vec![PersonId::random()], ..Commit::default() }).await;
    assert_eq!(made, Err(CommitError::MasterKeyMissing(new.id())));
    // Once the new key is in its source it goes on, without a restart.
    theirs.set(Keyring::new(vec![old, new]).unwrap());
    assert_eq!(said(&following, stream).await, ["x"]);
    note(&following, PersonId::random(), "y").await;
}
