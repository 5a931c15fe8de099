//! Sessions.

use jalon_store::*;

use crate::site::{NOW, Site};

const MINUTE: i64 = 60_000;

fn new(person: PersonId) -> NewSession {
    NewSession { kind: "citizen".into(), person, now: NOW, idle: 30 * MINUTE, ends: NOW + 60 * MINUTE, plain: "signed in by France".into() }
}

pub(crate) async fn a_session_opens_until_it_ends(site: &Site) {
    let store = site.open().await;
    let person = PersonId::random();
    let token = store.create_session(new(person)).await.unwrap();
    let token: SessionToken = token.reveal().parse().unwrap();
    let session = store.session(&token, NOW).await.unwrap().unwrap();
    assert_eq!((session.person, &*session.kind, &*session.plain), (person, "citizen", &b"signed in by France"[..]));
    assert_eq!(store.session(&token, NOW + 30 * MINUTE - 1).await.unwrap().as_ref(), Some(&session));
    assert_eq!(store.session(&token, NOW + 30 * MINUTE).await.unwrap(), None, "unused for too long");
    store.touch_session(&session, NOW + 29 * MINUTE).await.unwrap();
    let session = store.session(&token, NOW + 58 * MINUTE).await.unwrap().unwrap();
    store.touch_session(&session, NOW + 58 * MINUTE).await.unwrap();
    assert_eq!(store.session(&token, NOW + 60 * MINUTE).await.unwrap(), None, "at its end, used or not");
    let guess: SessionToken = "A".repeat(43).parse().unwrap();
    assert_eq!(store.session(&guess, NOW).await.unwrap(), None);
    assert!("short".parse::<SessionToken>().is_err());
}

pub(crate) async fn a_token_is_changed_once(site: &Site) {
    let store = site.open().await;
    let old = store.create_session(new(PersonId::random())).await.unwrap();
    let before = store.session(&old, NOW).await.unwrap().unwrap();
    let together: Vec<_> = (0..4)
        .map(|_| {
            let (store, old) = (store.clone(), old.clone());
            tokio::spawn(async move { store.rotate_session(&old, NOW + MINUTE).await.unwrap() })
        })
        .collect();
    let mut fresh = Vec::new();
    for one in together {
        fresh.extend(one.await.unwrap());
    }
    assert_eq!(fresh.len(), 1);
    assert_eq!(store.session(&old, NOW + MINUTE).await.unwrap(), None);
    let after = store.session(&fresh[0], NOW + MINUTE).await.unwrap().unwrap();
    assert_eq!((after.created, after.ends, after.plain), (before.created, before.ends, before.plain));
    assert_eq!(store.rotate_session(&fresh[0], NOW + 60 * MINUTE).await.unwrap(), None, "a session that is over is not renewed");
}

pub(crate) async fn sessions_are_ended_and_listed(site: &Site) {
    let store = site.open().await;
    let (ada, bob) = (PersonId::random(), PersonId::random());
    let first = store.create_session(new(ada)).await.unwrap();
    let second = store.create_session(NewSession { now: NOW + 1, ..new(ada) }).await.unwrap();
    let third = store.create_session(NewSession { now: NOW + 2, ends: NOW + MINUTE, ..new(ada) }).await.unwrap();
    let bobs = store.create_session(new(bob)).await.unwrap();
    let listed = |sessions: Vec<Session>| sessions.into_iter().map(|session| session.id).collect::<Vec<_>>();
    assert_eq!(listed(store.sessions(ada, NOW + 5).await.unwrap()), [third.session(), second.session(), first.session()]);
    assert_eq!(listed(store.sessions(ada, NOW + MINUTE).await.unwrap()), [second.session(), first.session()]);
    // Nobody ends the session of another.
    store.end_session(bob, first.session()).await.unwrap();
    assert!(store.session(&first, NOW).await.unwrap().is_some());
    store.end_session(ada, first.session().to_string().parse().unwrap()).await.unwrap();
    assert_eq!(store.session(&first, NOW).await.unwrap(), None);
    assert_eq!(store.end_sessions(ada, Some(second.session())).await.unwrap(), 1);
    assert_eq!(listed(store.sessions(ada, NOW).await.unwrap()), [second.session()]);
    assert_eq!(store.end_sessions(ada, None).await.unwrap(), 1);
    assert!(store.session(&bobs, NOW).await.unwrap().is_some());
    assert_eq!((store.purge_sessions(NOW).await.unwrap(), store.purge_sessions(NOW + 30 * MINUTE).await.unwrap()), (0, 1));
}

pub(crate) async fn touching_writes_once_a_minute(site: &Site) {
    let store = site.open().await;
    let token = store.create_session(new(PersonId::random())).await.unwrap();
    for (now, seen) in [(NOW + MINUTE - 1, NOW), (NOW + MINUTE, NOW + MINUTE), (NOW + MINUTE + 1, NOW + MINUTE)] {
        let session = store.session(&token, now).await.unwrap().unwrap();
        store.touch_session(&session, now).await.unwrap();
        assert_eq!(store.session(&token, now).await.unwrap().unwrap().seen, seen);
    }
    // A request that was slow does not turn the clock back.
    let stale = Session { seen: NOW - 10 * MINUTE, ..store.session(&token, NOW).await.unwrap().unwrap() };
    store.touch_session(&stale, NOW).await.unwrap();
    assert_eq!(store.session(&token, NOW).await.unwrap().unwrap().seen, NOW + MINUTE);
}
