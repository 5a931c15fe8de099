//! Tampering, full disks, servers that fall.

use std::sync::Arc;

use jalon_store::testing::Postgres;
use jalon_store::*;

use crate::site::{NOW, Site, append, block_on, commit, event, note, said};

fn row(key: &str, person: PersonId) -> ViewChange {
    let owner = Owner::Sealed { person, plain: key.into() };
    let (name, scope, key) = ("inbox".into(), "all".to_owned(), key.as_bytes().to_vec());
    ViewChange::Put(ViewRow { name, scope, key, rank: 1, stream: None, owner, open: vec![] })
}

/// Swaps the sealed column of the two rows of a table, which `column` tells apart.
fn swap(site: &Site, table: &str, column: &str, sealed: &str) {
    site.sql(&format!(
        "CREATE TEMP TABLE swapped AS SELECT {column} AS a, {sealed} AS b FROM {table}; \
         UPDATE {table} SET {sealed} = (SELECT b FROM swapped WHERE a <> {table}.{column}); DROP TABLE swapped"
    ));
}

pub(crate) async fn what_was_moved_does_not_open(site: &Site) {
    let store = site.open().await;
    let person = PersonId::random();
    let stream = StreamId::random();
    let job = |key: &str| NewJob { queue: "out".into(), key: key.to_owned(), due_at: NOW, stream: None, person, plain: key.into(), lane: None };
    store
        .commit(Commit {
            appends: vec![append(stream, 0, vec![event(person, "one"), event(person, "two")])],
            views: vec![row("a", person), row("b", person)],
            jobs: vec![job("a"), job("b")],
            ..Commit::default()
        })
        .await
        .unwrap();
    let session = NewSession { kind: "citizen".into(), person, now: NOW, idle: 99, ends: NOW + 99, plain: "".into() };
    let token = store.create_session(session.clone()).await.unwrap();
    store.create_session(session).await.unwrap();

    swap(site, "event", "version", "sealed");
    assert!(matches!(store.read(stream, 1, 9).await, Err(StoreError::Corrupt(what)) if what.starts_with("event 1 of stream")));
    swap(site, "event", "version", "sealed");
    assert_eq!(said(&store, stream).await, ["one", "two"], "put back, they open");
    // Neither its kind nor its time can be changed.
    site.sql("UPDATE event SET kind = 'refused' WHERE version = 1");
    assert!(matches!(store.read(stream, 1, 9).await, Err(StoreError::Corrupt(_))));
    site.sql("UPDATE event SET kind = 'noted', at = at + 1 WHERE version = 1");
    assert!(matches!(store.read(stream, 1, 9).await, Err(StoreError::Corrupt(_))));

    swap(site, "view_row", "key", "sealed");
    assert!(matches!(store.view("inbox", "all", b"a").await, Err(StoreError::Corrupt(_))));
    swap(site, "session", "id", "sealed");
    assert!(matches!(store.session(&token, NOW).await, Err(StoreError::Corrupt(_))));
    // A job that does not open does not stop its queue.
    swap(site, "job", "key", "sealed");
    store.commit(Commit { jobs: vec![job("c")], ..Commit::default() }).await.unwrap();
    let claimed = store.claim("out", NOW, 99, 9, "test").await.unwrap();
    assert_eq!(claimed.iter().map(|job| &*job.key).collect::<Vec<_>>(), ["c"]);
    let dead = store.dead("out", DeadPage { after: 0, limit: 9 }).await.unwrap();
    assert_eq!(dead.iter().map(|job| job.error.as_deref()).collect::<Vec<_>>(), [Some("unreadable"); 2]);
    // A person's key is theirs.
    let other = note(&store, PersonId::random(), "x").await;
    swap(site, "person", "id", "wrapped");
    assert!(matches!(store.read(other, 1, 9).await, Err(StoreError::Corrupt(what)) if what.starts_with("the key of person")));
}

pub(crate) async fn a_blob_that_was_cut_does_not_open(site: &Site) {
    let store = site.open().await;
    let person = PersonId::random();
    let corrupt = async |blob| matches!(store.blob(blob).await, Err(StoreError::Corrupt(_)));
    let blob = store.put_blob(person, vec![1; 700_000]).await.unwrap();
    // Whole chunks, and a size to fit.
    site.sql("DELETE FROM blob_chunk WHERE place = 2; UPDATE blob_head SET size = 524288");
    assert!(corrupt(blob).await);
    site.sql("DELETE FROM blob_chunk; UPDATE blob_head SET size = 0");
    assert!(corrupt(blob).await);
    store.delete_blob(blob).await.unwrap();
    let blob = store.put_blob(person, vec![1; 700_000]).await.unwrap();
    site.sql("UPDATE blob_chunk SET place = place + 10; UPDATE blob_chunk SET place = CASE place WHEN 10 THEN 1 WHEN 11 THEN 0 ELSE 2 END");
    assert!(corrupt(blob).await);
}

pub(crate) async fn later_and_altered_schemas_are_refused(site: &Site) {
    drop(site.open().await);
    site.sql("INSERT INTO schema_version (version, checksum) VALUES (99, 'x')");
    assert!(matches!(Store::open(&site.config()).await, Err(OpenError::Newer { found: 99, known: 2 })));
    site.sql("DELETE FROM schema_version WHERE version = 99; UPDATE schema_version SET checksum = 'x'");
    assert!(matches!(Store::open(&site.config()).await, Err(OpenError::Altered { version: 1 })));
}

#[test]
fn a_full_disk_loses_nothing() {
    block_on(async {
        let site = Site::sqlite();
        let store = Store::open(&StoreConfig { quota: Some(600_000), ..site.config() }).await.unwrap();
        let (stream, person) = (StreamId::random(), PersonId::random());
        assert_eq!(std::os::unix::fs::PermissionsExt::mode(&site.file().metadata().unwrap().permissions()) & 0o777, 0o600);
        let mut version = 0;
        let big = "x".repeat(5_000);
        loop {
            match store.commit(commit(vec![append(stream, version, vec![event(person, &big)])])).await {
                Ok(_) => version += 1,
                Err(error) => break assert_eq!(error, CommitError::Full),
            }
        }
        assert!(version > 20, "{version} fitted");
        assert_eq!(store.version(stream).await.unwrap(), version);
        // One that is too large does not take down those that share its transaction.
        let large = StreamId::random();
        let together: Vec<_> = (0..40)
            .map(|i| {
                let (store, stream) = (store.clone(), if i == 20 { large } else { StreamId::random() });
                let events = if i == 20 { vec![event(person, &"x".repeat(2_000_000))] } else { vec![] };
                tokio::spawn(async move { store.commit(commit(vec![append(stream, 0, events)])).await.map(drop) })
            })
            .collect();
        for (i, one) in together.into_iter().enumerate() {
            assert_eq!(one.await.unwrap(), if i == 20 { Err(CommitError::Full) } else { Ok(()) }, "{i}");
        }
        store.set_quota(0).await.unwrap();
        store.commit(commit(vec![append(stream, version, vec![event(person, &big)])])).await.unwrap();
        let events = store.read(stream, 1, 10_000).await.unwrap();
        assert_eq!(events.len() as u64, version + 1);
        assert!(events.iter().all(|event| event.plain() == Some(big.as_bytes())));
        assert_eq!(Store::verify(site.file()).await.unwrap().events, version + 1);
    });
}

#[test]
fn a_server_that_falls_is_waited_for() {
    let Some(server) = Postgres::start().map(Arc::new) else { return };
    let site = Site::on(Arc::clone(&server));
    block_on(async {
        let store = site.open().await;
        let person = PersonId::random();
        let before = note(&store, person, "before").await;
        let streams: Vec<_> = (0..4).map(|_| StreamId::random()).collect();
        // Each writer does its acts in order, each again until it is known to be done.
        let writers: Vec<_> = streams
            .iter()
            .map(|&stream| {
                let store = store.clone();
                tokio::spawn(async move {
                    let mut unavailable = 0;
                    for act in 0..60_u8 {
                        let append = Append { stream, expected: ExpectedVersion::Any, events: vec![event(person, &act.to_string())] };
                        let commit = Commit { act: Some(ActKey { stream, key: [act; 16] }), ..commit(vec![append]) };
                        loop {
                            match store.commit(commit.clone()).await {
                                Ok(committed) => break assert_eq!(committed.version(stream), Some(u64::from(act) + 1)),
                                Err(CommitError::Unavailable(_)) => unavailable += 1,
                                Err(other) => panic!("{other}"),
                            }
                            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
                        }
                        // The server falls while the writers are under way.
                        if act < 59 {
                            tokio::time::sleep(std::time::Duration::from_millis(10)).await;
                        }
                    }
                    unavailable
                })
            })
            .collect();
        tokio::task::spawn_blocking({
            let server = Arc::clone(&server);
            move || {
                std::thread::sleep(std::time::Duration::from_millis(300));
                server.crash();
            }
        })
        .await
        .unwrap();
        assert!(matches!(store.read(before, 1, 9).await, Err(StoreError::Unavailable(_))));
        assert!(matches!(store.health().await, Err(StoreError::Unavailable(_))));
        let lost = store.commit(commit(vec![append(before, 1, vec![event(person, "while it is down")])])).await;
        assert!(matches!(lost, Err(CommitError::Unavailable(_))));
        tokio::task::spawn_blocking(move || server.start_again()).await.unwrap();
        let mut unavailable = 0;
        for writer in writers {
            unavailable += writer.await.unwrap();
        }
        assert!(unavailable > 0, "the writers met the fall");
        let expected: Vec<_> = (0..60).map(|act| act.to_string()).collect();
        for stream in streams {
            assert_eq!(said(&store, stream).await, expected);
        }
        assert_eq!(said(&store, before).await, ["before"]);
    });
}

#[test]
fn the_way_to_the_server_is_encrypted_when_asked() {
    let Some(server) = Postgres::start().map(Arc::new) else { return };
    let site = Site::on(Arc::clone(&server));
    let make = || rcgen::generate_simple_self_signed(["127.0.0.1".to_owned()]).unwrap();
    let (ours, other) = (make(), make());
    let file = |name: &str, text: &str| {
        let path = server.home().join(name);
        std::fs::write(&path, text).unwrap();
        std::fs::set_permissions(&path, std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
        server.give(&path);
        path
    };
    let certificate = file("server.crt", &ours.cert.pem());
    let key = file("server.key", &ours.signing_key.serialize_pem());
    let stranger = file("other.crt", &other.cert.pem());
    let Address::Postgres(address) = site.address() else { panic!("it is on a server") };
    let at = |suffix: &str| StoreConfig::new(format!("{address}{suffix}").parse().unwrap(), site.keys.clone());
    let trusting = |roots: &std::path::Path| at(&format!("?sslmode=verify-full&sslrootcert={}", roots.display()));
    block_on(async {
        assert!(Store::open(&trusting(&certificate)).await.is_err(), "a server without TLS is refused");
        server.sql(&address, &format!("ALTER SYSTEM SET ssl_cert_file = '{}'", certificate.display()));
        server.sql(&address, &format!("ALTER SYSTEM SET ssl_key_file = '{}'", key.display()));
        server.sql(&address, "ALTER SYSTEM SET ssl = on");
        server.crash();
        server.start_again();
        let store = Store::open(&trusting(&certificate)).await.unwrap();
        note(&store, PersonId::random(), "x").await;
        let encrypted = "SELECT count(*) FROM pg_stat_ssl s JOIN pg_stat_activity a USING (pid) WHERE s.ssl AND a.application_name = 'jalon'";
        assert!(site.number(encrypted) > 0);
        assert!(Store::open(&trusting(&stranger)).await.is_err(), "a certificate of another authority is refused");
        assert!(matches!(Store::open(&at("?sslmode=require")).await, Err(OpenError::Address(_))), "nobody to trust");
    });
}

#[test]
fn a_server_that_would_lose_what_it_acknowledged_is_refused() {
    let Some(site) = Site::postgres() else { return };
    block_on(async {
        site.sql("DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET synchronous_commit = off', current_database()); END $$");
        assert!(matches!(Store::open(&site.config()).await, Err(OpenError::Unfit(_))));
    });
}
