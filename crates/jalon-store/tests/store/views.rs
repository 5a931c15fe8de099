//! Read models and their rebuilding.

use std::collections::HashMap;

use jalon_store::*;

use crate::site::{NOW, Site, append, event, note};

fn put(scope: &str, key: &str, rank: i64, owner: Owner) -> ViewChange {
    let (name, scope, key) = ("inbox".into(), scope.to_owned(), key.as_bytes().to_vec());
    ViewChange::Put(ViewRow { name, scope, key, rank, stream: None, owner, open: b"open".to_vec() })
}

async fn change(store: &Store, views: Vec<ViewChange>) {
    store.commit(Commit { views, ..Commit::default() }).await.unwrap();
}

async fn keys(store: &Store, page: Page) -> String {
    let rows = store.list("inbox", "s", &page).await.unwrap();
    rows.iter().map(|row| String::from_utf8_lossy(&row.key).into_owned()).collect()
}

pub(crate) async fn rows_are_kept_listed_and_counted(site: &Site) {
    let store = site.open().await;
    let person = PersonId::random();
    let sealed = |plain: &str| Owner::Sealed { person, plain: plain.into() };
    change(&store, vec![put("s", "a", 3, sealed("one")), put("s", "b", 1, Owner::Nobody), put("t", "a", 1, Owner::Person(person))]).await;
    let row = store.view("inbox", "s", b"a").await.unwrap().unwrap();
    let expected = View { key: b"a".to_vec(), rank: 3, stream: None, person: Some(person), open: b"open".to_vec(), plain: Some("one".into()) };
    assert_eq!(row, expected);
    assert_eq!(store.view("inbox", "t", b"a").await.unwrap().unwrap().plain, None);
    assert_eq!(store.view("inbox", "s", b"z").await.unwrap(), None);
    assert_eq!((store.count("inbox", "s").await.unwrap(), store.count("inbox", "none").await.unwrap()), (2, 0));
    // In its place.
    change(&store, vec![put("s", "a", 5, sealed("two"))]).await;
    assert_eq!(store.view("inbox", "s", b"a").await.unwrap().unwrap().plain, Some("two".into()));
    assert_eq!(store.count("inbox", "s").await.unwrap(), 2);
    let delete = |key: &str| ViewChange::Delete { name: "inbox".into(), scope: "s".to_owned(), key: key.as_bytes().to_vec() };
    change(&store, vec![delete("a"), delete("never there")]).await;
    assert_eq!((store.view("inbox", "s", b"a").await.unwrap(), store.count("inbox", "s").await.unwrap()), (None, 1));
    change(&store, vec![delete("b")]).await;
    assert_eq!(site.number("SELECT count(*) FROM view_count WHERE scope = 's'"), 0, "an empty scope leaves no count behind");
}

pub(crate) async fn pages_follow_each_other(site: &Site) {
    let store = site.open().await;
    let rows = [("a", 1), ("b", 2), ("c", 2), ("d", 2), ("e", 9), ("f", -4)];
    change(&store, rows.map(|(key, rank)| put("s", key, rank, Owner::Nobody)).to_vec()).await;
    assert_eq!(keys(&store, Page::first(10)).await, "fabcde");
    assert_eq!(keys(&store, Page { order: Order::Descending, ..Page::first(10) }).await, "edcbaf");
    assert_eq!(keys(&store, Page { ranks: 1..=2, ..Page::first(10) }).await, "abcd");
    for (order, expected) in [(Order::Ascending, "fabcde"), (Order::Descending, "edcbaf")] {
        let (mut page, mut all) = (Page { order, ..Page::first(2) }, String::new());
        loop {
            let rows = store.list("inbox", "s", &page).await.unwrap();
            let Some(last) = rows.last() else { break };
            all.extend(rows.iter().map(|row| char::from(row.key[0])));
            page = page.after(last);
        }
        assert_eq!(all, expected);
    }
}

pub(crate) async fn dropping_a_scope_keeps_its_place_in_the_order(site: &Site) {
    let store = site.open().await;
    change(&store, vec![put("s", "a", 1, Owner::Nobody), put("s", "b", 1, Owner::Nobody), put("t", "c", 1, Owner::Nobody)]).await;
    let drop_scope = ViewChange::DeleteScope { name: "inbox".into(), scope: "s".to_owned() };
    let delete = ViewChange::Delete { name: "inbox".into(), scope: "s".to_owned(), key: b"y".to_vec() };
    let changes = vec![put("s", "x", 1, Owner::Nobody), drop_scope, put("s", "y", 1, Owner::Nobody), delete, put("s", "z", 1, Owner::Nobody)];
    change(&store, changes).await;
    assert_eq!(keys(&store, Page::first(10)).await, "z");
    assert_eq!((store.count("inbox", "s").await.unwrap(), store.count("inbox", "t").await.unwrap()), (1, 1));
}

/// The inbox has one row for each stream, ranked by its number of events.
fn project(counts: &mut HashMap<StreamId, i64>, event: &Event) -> Vec<ViewChange> {
    let rank = counts.entry(event.stream).and_modify(|count| *count += 1).or_insert(1);
    let owner = match event.plain() {
        Some(plain) => Owner::Sealed { person: event.person, plain: plain.into() },
        None => Owner::Person(event.person),
    };
    vec![put("s", &event.stream.to_string(), *rank, owner)]
}

fn projection() -> impl FnMut(&Event) -> Vec<ViewChange> + Send + 'static {
    let mut counts = HashMap::new();
    move |event| project(&mut counts, event)
}

pub(crate) async fn a_rebuild_goes_on_while_others_write(site: &Site) {
    let store = site.open().await;
    let person = PersonId::random();
    // A row that no event speaks of, and one of a view that is not rebuilt.
    let other =
        ViewChange::Put(ViewRow { name: "other".into(), scope: "s".to_owned(), key: b"k".to_vec(), rank: 0, stream: None, owner: Owner::Nobody, open: vec![] });
    change(&store, vec![put("s", "stale", 0, Owner::Nobody), other]).await;
    for _ in 0..60 {
        note(&store, person, "old").await;
    }
    let writing = tokio::spawn({
        let store = store.clone();
        async move {
            for _ in 0..20 {
                let stream = StreamId::random();
                for version in 0..5 {
                    let rank = i64::try_from(version).unwrap() + 1;
                    let owner = Owner::Sealed { person, plain: "new".into() };
                    let views = vec![put("s", &stream.to_string(), rank, owner)];
                    let appends = vec![append(stream, version, vec![event(person, "new")])];
                    store.commit(Commit { appends, views, ..Commit::default() }).await.unwrap();
                }
            }
        }
    });
    let mut rebuilt = store.rebuild_views(&["inbox".into()], projection()).await.unwrap();
    while !writing.is_finished() {
        rebuilt = store.rebuild_views(&["inbox".into()], projection()).await.unwrap();
    }
    writing.await.unwrap();
    assert!(rebuilt.events >= 60);
    // 60 streams of one event, 20 of five; the stale row is gone; nothing was lost between the two ways of writing.
    assert_eq!(store.count("inbox", "s").await.unwrap(), 80);
    let rows = store.list("inbox", "s", &Page::first(200)).await.unwrap();
    assert_eq!(rows.iter().map(|row| row.rank).collect::<Vec<_>>(), [vec![1; 60], vec![5; 20]].concat());
    assert_eq!(rows[79].plain, Some("new".into()));
    assert_eq!(store.count("other", "s").await.unwrap(), 1);
    assert_eq!(site.number("SELECT count(*) FROM view_row"), 81, "old generations are deleted");
}

pub(crate) async fn a_rebuild_leaves_out_the_erased(site: &Site) {
    let store = site.open().await;
    let (ada, bob) = (PersonId::random(), PersonId::random());
    note(&store, ada, "one").await;
    note(&store, bob, "two").await;
    store.erase(ada).await.unwrap();
    store.rebuild_views(&["inbox".into()], projection()).await.unwrap();
    let rows = store.list("inbox", "s", &Page::first(9)).await.unwrap();
    assert_eq!(rows.iter().map(|row| row.person).collect::<Vec<_>>(), [Some(bob)]);
}

pub(crate) async fn the_later_rebuild_takes_over(site: &Site) {
    let store = site.open().await;
    note(&store, PersonId::random(), "x").await;
    // The earlier one is held in the middle of its projection until the later one is through.
    let (reached, reaching) = std::sync::mpsc::channel();
    let (release, released) = std::sync::mpsc::channel::<()>();
    let earlier = tokio::spawn({
        let store = store.clone();
        let mut project = projection();
        async move {
            let projection = move |event: &Event| {
                reached.send(()).unwrap();
                released.recv().unwrap();
                project(event)
            };
            store.rebuild_views(&["inbox".into()], projection).await
        }
    });
    tokio::task::spawn_blocking(move || reaching.recv().unwrap()).await.unwrap();
    store.rebuild_views(&["inbox".into()], projection()).await.unwrap();
    release.send(()).unwrap();
    assert_eq!(earlier.await.unwrap(), Err(StoreError::Superseded));
    assert_eq!(store.count("inbox", "s").await.unwrap(), 1);
    // What it left behind goes with the next.
    store.rebuild_views(&["inbox".into()], projection()).await.unwrap();
    assert_eq!(site.number("SELECT count(*) FROM view_row"), 1);
    assert_eq!(store.read_all(0, 1).await.unwrap()[0].at, NOW);
}
