//! Jobs: once, when due, under a lease, in the order of their lane.

use jalon_store::*;

use crate::site::{NOW, Site, append, event};

const MINUTE: i64 = 60_000;

fn job(person: PersonId, key: &str, due_at: i64) -> NewJob {
    NewJob { queue: "out".into(), key: key.to_owned(), due_at, stream: None, person, plain: key.into(), lane: None }
}

fn laned(person: PersonId, key: &str) -> NewJob {
    NewJob { lane: Some("lane".to_owned()), ..job(person, key, NOW) }
}

async fn enqueue(store: &Store, jobs: Vec<NewJob>) {
    store.commit(Commit { jobs, ..Commit::default() }).await.unwrap();
}

async fn cancel(store: &Store, key: &str) {
    let cancel_jobs = vec![JobKey { queue: "out".into(), key: key.to_owned() }];
    store.commit(Commit { cancel_jobs, ..Commit::default() }).await.unwrap();
}

async fn claim(store: &Store, now: i64) -> Vec<Claimed> {
    store.claim("out", now, MINUTE, 10, "worker").await.unwrap()
}

fn keys(claimed: &[Claimed]) -> Vec<&str> {
    claimed.iter().map(|job| &*job.key).collect()
}

pub(crate) async fn a_job_is_done_once(site: &Site) {
    let store = site.open().await;
    let (person, stream) = (PersonId::random(), StreamId::random());
    enqueue(&store, vec![NewJob { stream: Some(stream), ..job(person, "a", NOW) }, job(person, "a", NOW)]).await;
    enqueue(&store, vec![job(person, "a", NOW)]).await;
    let claimed = claim(&store, NOW).await;
    assert_eq!(keys(&claimed), ["a"]);
    let a = &claimed[0];
    assert_eq!((a.attempts, a.person, a.stream, a.due_at, &*a.plain), (1, person, Some(stream), NOW, &b"a"[..]));
    assert_eq!(claim(&store, NOW).await.len(), 0, "nobody gets it while the lease holds");
    store.finish(a.claim).await.unwrap();
    assert_eq!(store.finish(a.claim).await, Err(StoreError::LeaseLost));
    enqueue(&store, vec![job(person, "a", NOW)]).await;
    assert_eq!(claim(&store, NOW + 10 * MINUTE).await.len(), 0, "never twice");
    // A queue of another name is another queue.
    enqueue(&store, vec![NewJob { queue: "other".into(), ..job(person, "a", NOW) }]).await;
    assert_eq!(store.claim("other", NOW, MINUTE, 10, "worker").await.unwrap().len(), 1);
    assert_eq!(site.number("SELECT count(*) FROM job WHERE state = 2 AND sealed IS NOT NULL"), 0, "what is done keeps no payload");
}

pub(crate) async fn a_job_waits_until_it_is_due(site: &Site) {
    let store = site.open().await;
    let person = PersonId::random();
    assert_eq!(store.next_due("out").await.unwrap(), None);
    enqueue(&store, vec![job(person, "late", NOW + 9), job(person, "early", NOW + 5), job(person, "soon", NOW + 7)]).await;
    assert_eq!(store.next_due("out").await.unwrap(), Some(NOW + 5));
    assert_eq!(claim(&store, NOW + 4).await.len(), 0);
    assert_eq!(keys(&store.claim("out", NOW + 20, MINUTE, 2, "worker").await.unwrap()), ["early", "soon"]);
    assert_eq!(store.next_due("out").await.unwrap(), Some(NOW + 9));
    assert_eq!(keys(&claim(&store, NOW + 20).await), ["late"]);
    assert_eq!(store.next_due("out").await.unwrap(), Some(NOW + 20 + MINUTE), "the end of the first lease");
}

pub(crate) async fn a_lease_that_ended_is_lost(site: &Site) {
    let store = site.open().await;
    let person = PersonId::random();
    enqueue(&store, vec![job(person, "a", NOW)]).await;
    let first = claim(&store, NOW).await;
    let second = claim(&store, NOW + MINUTE).await;
    assert_eq!((second[0].attempts, second[0].claim.job), (2, first[0].claim.job));
    assert_eq!(store.finish(first[0].claim).await, Err(StoreError::LeaseLost));
    assert_eq!(store.retry(first[0].claim, NOW, "x").await, Err(StoreError::LeaseLost));
    assert_eq!(store.bury(first[0].claim, "x").await, Err(StoreError::LeaseLost));
    let late = Commit { finish: Some(first[0].claim), jobs: vec![job(person, "b", NOW)], ..Commit::default() };
    assert_eq!(store.commit(late).await, Err(CommitError::LeaseLost));
    assert_eq!(store.next_due("out").await.unwrap(), Some(NOW + 2 * MINUTE), "the commit changed nothing");
    // A lease that ended but that nobody took is still ours.
    store.finish(second[0].claim).await.unwrap();
}

pub(crate) async fn failures_are_tried_again_buried_and_replayed(site: &Site) {
    let store = site.open().await;
    let person = PersonId::random();
    enqueue(&store, vec![job(person, "a", NOW), job(person, "b", NOW)]).await;
    let first = claim(&store, NOW).await;
    store.retry(first[0].claim, NOW + 5, "timeout").await.unwrap();
    store.bury(first[1].claim, "refused").await.unwrap();
    assert_eq!(claim(&store, NOW + 4).await.len(), 0);
    let again = claim(&store, NOW + 5).await;
    assert_eq!((keys(&again), again[0].attempts, again[0].error.as_deref()), (vec!["a"], 2, Some("timeout")));
    let dead = store.dead("out", DeadPage { after: 0, limit: 10 }).await.unwrap();
    assert_eq!((dead.len(), &*dead[0].key, dead[0].error.as_deref(), dead[0].attempts), (1, "b", Some("refused"), 1));
    assert_eq!(store.dead("out", DeadPage { after: dead[0].seq, limit: 10 }).await.unwrap(), []);
    assert_eq!(store.replay(again[0].claim.job, NOW).await, Err(StoreError::LeaseLost), "it is not dead");
    store.replay(dead[0].job, NOW + 7).await.unwrap();
    assert_eq!(store.replay(dead[0].job, NOW + 7).await, Err(StoreError::LeaseLost));
    let replayed = claim(&store, NOW + 7).await;
    assert_eq!((keys(&replayed), replayed[0].attempts, &*replayed[0].plain), (vec!["b"], 1, &b"b"[..]));
}

pub(crate) async fn what_is_done_again_counts_from_then(site: &Site) {
    let store = site.open().await;
    enqueue(&store, vec![job(PersonId::random(), "asked", NOW)]).await;
    store.retry(claim(&store, NOW).await[0].claim, NOW + 1, "timeout").await.unwrap();
    store.again(claim(&store, NOW + 1).await[0].claim, NOW + 9).await.unwrap();
    assert_eq!(store.statistics().await.unwrap().jobs[0].oldest_due, NOW + 9, "it has not waited");
    assert_eq!(claim(&store, NOW + 8).await.len(), 0);
    let asked = claim(&store, NOW + 9).await;
    assert_eq!((asked[0].attempts, asked[0].due_at, asked[0].error.as_deref(), &*asked[0].plain), (1, NOW + 9, None, &b"asked"[..]));
    store.finish(asked[0].claim).await.unwrap();
    assert_eq!(store.again(asked[0].claim, NOW + 10).await, Err(StoreError::LeaseLost));
}

pub(crate) async fn a_timer_is_moved_in_one_commit(site: &Site) {
    let store = site.open().await;
    let person = PersonId::random();
    enqueue(&store, vec![job(person, "timer", NOW)]).await;
    let cancel_jobs = vec![JobKey { queue: "out".into(), key: "timer".to_owned() }];
    store.commit(Commit { cancel_jobs, jobs: vec![job(person, "timer", NOW + 9)], ..Commit::default() }).await.unwrap();
    assert_eq!(store.next_due("out").await.unwrap(), Some(NOW + 9));
    let claimed = claim(&store, NOW + 9).await;
    cancel(&store, "timer").await;
    assert_eq!(store.finish(claimed[0].claim).await, Err(StoreError::LeaseLost), "it was cancelled under its worker");
    // What is done stays done.
    enqueue(&store, vec![job(person, "done", NOW)]).await;
    store.finish(claim(&store, NOW).await[0].claim).await.unwrap();
    cancel(&store, "done").await;
    enqueue(&store, vec![job(person, "done", NOW)]).await;
    assert_eq!(store.next_due("out").await.unwrap(), None);
}

pub(crate) async fn lanes_keep_their_order(site: &Site) {
    let store = site.open().await;
    let person = PersonId::random();
    // The first of the lane is due last.
    let slow = NewJob { due_at: NOW + 5, ..laned(person, "1") };
    let elsewhere = NewJob { lane: Some("elsewhere".to_owned()), ..laned(person, "other lane") };
    enqueue(&store, vec![slow, laned(person, "2"), laned(person, "3"), job(person, "free", NOW), elsewhere]).await;
    assert_eq!(keys(&claim(&store, NOW).await), ["free", "other lane"]);
    let first = claim(&store, NOW + 5).await;
    assert_eq!(keys(&first), ["1"]);
    // To try again holds the lane.
    store.retry(first[0].claim, NOW + 20, "timeout").await.unwrap();
    assert_eq!(claim(&store, NOW + 19).await.len(), 0);
    assert_eq!(store.next_due("out").await.unwrap(), Some(NOW + 20));
    for key in ["1", "2", "3"] {
        let next = claim(&store, NOW + 20).await;
        assert_eq!(keys(&next), [key]);
        store.finish(next[0].claim).await.unwrap();
    }
}

pub(crate) async fn lanes_go_on_whatever_takes_the_first_away(site: &Site) {
    let store = site.open().await;
    let (ada, bob) = (PersonId::random(), PersonId::random());
    let jobs = [("1", bob), ("2", bob), ("3", ada), ("4", bob), ("5", bob)];
    enqueue(&store, jobs.map(|(key, person)| laned(person, key)).to_vec()).await;
    let first = claim(&store, NOW).await;
    assert_eq!(keys(&first), ["1"]);
    store.bury(first[0].claim, "refused").await.unwrap();
    cancel(&store, "2").await;
    assert_eq!(store.erase(ada).await.unwrap().jobs, 1);
    let fourth = claim(&store, NOW).await;
    assert_eq!(keys(&fourth), ["4"]);
    // Back from the dead it waits for the one before its eyes, then goes before the others.
    store.replay(first[0].claim.job, NOW).await.unwrap();
    assert_eq!(claim(&store, NOW).await.len(), 0);
    let commit = Commit { finish: Some(fourth[0].claim), jobs: vec![laned(bob, "6")], ..Commit::default() };
    store.commit(commit).await.unwrap();
    for key in ["1", "5", "6"] {
        let next = claim(&store, NOW).await;
        assert_eq!(keys(&next), [key]);
        store.finish(next[0].claim).await.unwrap();
    }
    // An empty lane takes the next that comes.
    enqueue(&store, vec![laned(bob, "7")]).await;
    assert_eq!(keys(&claim(&store, NOW).await), ["7"]);
}

pub(crate) async fn a_commit_finishes_its_job(site: &Site) {
    let store = site.open().await;
    let (person, stream) = (PersonId::random(), StreamId::random());
    enqueue(&store, vec![job(person, "a", NOW)]).await;
    let claimed = claim(&store, NOW).await;
    let appends = vec![append(stream, 0, vec![event(person, "sent")])];
    let commit = Commit { appends, finish: Some(claimed[0].claim), jobs: vec![job(person, "b", NOW)], ..Commit::default() };
    store.commit(commit.clone()).await.unwrap();
    assert!(matches!(store.commit(Commit { appends: vec![], ..commit }).await, Err(CommitError::LeaseLost)));
    assert_eq!(keys(&claim(&store, NOW).await), ["b"]);
    assert_eq!(store.version(stream).await.unwrap(), 1);
}
