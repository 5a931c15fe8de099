//! Exports, imports, backups.

use std::io::Cursor;
use std::sync::{Arc, Mutex};

use jalon_store::*;

use crate::site::{NOW, Site, append, block_on, commit, event, note, said};

/// Something of everything.
pub(crate) struct Filled {
    pub(crate) living: StreamId,
    pub(crate) erased: StreamId,
    pub(crate) blob: BlobId,
    pub(crate) size: usize,
    pub(crate) token: SessionToken,
}

pub(crate) const ACT: [u8; 16] = [5; 16];

pub(crate) async fn fill(store: &Store, living: StreamId, size: usize) -> Filled {
    let (person, gone) = (PersonId::random(), PersonId::random());
    let erased = note(store, gone, "gone").await;
    store.erase(gone).await.unwrap();
    let job = |key: &str| NewJob {
        queue: "out".into(),
        key: key.to_owned(),
        due_at: NOW,
        stream: Some(living),
        person,
        plain: key.into(),
        lane: Some("lane".to_owned()),
    };
    let row = ViewRow {
        name: "inbox".into(),
        scope: "all".to_owned(),
        key: b"k".to_vec(),
        rank: -3,
        stream: Some(living),
        owner: Owner::Sealed { person, plain: "row".into() },
        open: b"open".to_vec(),
    };
    let done = Commit {
        appends: vec![append(living, 0, vec![event(person, "one"), event(person, "deux, à suivre")])],
        views: vec![ViewChange::Put(row)],
        jobs: vec![job("done"), job("first"), job("second")],
        act: Some(ActKey { stream: living, key: ACT }),
        ..Commit::default()
    };
    store.commit(done).await.unwrap();
    let claimed = store.claim("out", NOW, 1000, 1, "test").await.unwrap();
    store.finish(claimed[0].claim).await.unwrap();
    store.rebuild_views(&["other".into()], |_| vec![]).await.unwrap();
    let blob = store.put_blob(person, vec![7; size]).await.unwrap();
    let session = NewSession { kind: "citizen".into(), person, now: NOW, idle: 1000, ends: NOW + 1000, plain: "session".into() };
    Filled { living, erased, blob, size, token: store.create_session(session).await.unwrap() }
}

/// Everything is there and opens, and the store goes on from it.
pub(crate) async fn inspect(store: &Store, filled: &Filled) {
    assert_eq!(said(store, filled.living).await, ["one", "deux, à suivre"]);
    assert_eq!(said(store, filled.erased).await, ["erased"]);
    assert_eq!(store.read_all(0, 9).await.unwrap().len(), 3);
    let row = store.view("inbox", "all", b"k").await.unwrap().unwrap();
    assert_eq!((row.rank, row.stream, row.plain), (-3, Some(filled.living), Some("row".into())));
    assert_eq!(store.count("inbox", "all").await.unwrap(), 1);
    assert_eq!(store.blob(filled.blob).await.unwrap().unwrap().into_vec(), vec![7; filled.size]);
    let session = store.session(&filled.token, NOW).await.unwrap().unwrap();
    assert_eq!(&*session.plain, b"session");
    let person = session.person;
    let act = Commit { act: Some(ActKey { stream: filled.living, key: ACT }), ..commit(vec![append(filled.living, 2, vec![event(person, "x")])]) };
    assert_eq!(store.commit(act).await.unwrap(), Committed::Already { versions: vec![(filled.living, 2)] });
    let next = Commit {
        jobs: vec![NewJob { queue: "out".into(), key: "done".to_owned(), due_at: NOW, stream: None, person, plain: "".into(), lane: None }],
        ..commit(vec![append(filled.living, 2, vec![event(person, "three")])])
    };
    store.commit(next).await.unwrap();
    assert_eq!(said(store, filled.living).await, ["one", "deux, à suivre", "three"]);
    for key in ["first", "second"] {
        let claimed = store.claim("out", NOW, 1000, 9, "test").await.unwrap();
        assert_eq!(claimed.iter().map(|job| &*job.key).collect::<Vec<_>>(), [key]);
        assert_eq!(&*claimed[0].plain, key.as_bytes());
        store.finish(claimed[0].claim).await.unwrap();
    }
}

/// A writer whose bytes can be had afterwards.
#[derive(Clone, Default)]
pub(crate) struct Shared(Arc<Mutex<Vec<u8>>>);

impl std::io::Write for Shared {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

pub(crate) async fn exported(store: &Store) -> (Vec<u8>, Contents) {
    let shared = Shared::default();
    let contents = store.export(shared.clone()).await.unwrap();
    let bytes = shared.0.lock().unwrap().clone();
    (bytes, contents)
}

pub(crate) async fn an_export_comes_back_anywhere(site: &Site) {
    let store = site.open().await;
    let filled = fill(&store, StreamId::random(), 600_000).await;
    let blinded = store.blind("purpose", b"value");
    let (bytes, contents) = exported(&store).await;
    assert_eq!(contents, Contents { people: 2, streams: 2, events: 3, views: 1, jobs: 3, blobs: 1, sessions: 1 });
    assert!(!bytes.windows(6).any(|window| window == b"suivre"), "it is still sealed");
    for target in [Site::sqlite(), site.another()] {
        let config = StoreConfig { keys: site.keys.clone(), ..target.config() };
        let (imported, read) = Store::import(&config, Cursor::new(bytes.clone())).await.unwrap();
        assert_eq!(read, contents);
        assert_eq!(imported.blind("purpose", b"value"), blinded);
        assert_eq!(exported(&imported).await.0, bytes, "what came in goes out, byte for byte");
        inspect(&imported, &filled).await;
        assert!(matches!(Store::import(&config, Cursor::new(bytes.clone())).await, Err(TransferError::NotEmpty)));
        inspect_again(&Store::open(&config).await.unwrap(), &filled).await;
    }
}

async fn inspect_again(store: &Store, filled: &Filled) {
    assert_eq!(store.version(filled.living).await.unwrap(), 3);
}

pub(crate) async fn a_damaged_export_leaves_nothing(site: &Site) {
    let store = site.open().await;
    let filled = fill(&store, StreamId::random(), 600_000).await;
    let (bytes, _) = exported(&store).await;
    let target = site.another();
    let config = StoreConfig { keys: site.keys.clone(), ..target.config() };
    let import = async |bytes: Vec<u8>| Store::import(&config, Cursor::new(bytes)).await.map(drop);
    for cut in [0, 5, 40, bytes.len() / 2, bytes.len() - 1] {
        assert!(matches!(import(bytes[..cut].to_vec()).await, Err(TransferError::Damaged(_))), "cut at {cut}");
    }
    // A byte in the middle of a ciphertext, which only the hash can tell.
    let mut altered = bytes.clone();
    altered[bytes.len() / 2] ^= 1;
    assert!(matches!(import(altered).await, Err(TransferError::Damaged(_) | TransferError::Store(_))));
    let mut longer = bytes.clone();
    longer.push(0);
    assert!(matches!(import(longer).await, Err(TransferError::Damaged(_))));
    let mut newer = bytes.clone();
    newer[20] = 9;
    assert!(matches!(import(newer).await, Err(TransferError::Newer { found: 9, known: 2 })));
    // After all this the target is as new, and takes in the whole.
    let (imported, _) = Store::import(&config, Cursor::new(bytes)).await.unwrap();
    inspect(&imported, &filled).await;
}

#[test]
fn a_backup_is_made_while_others_write_and_opens_as_a_store() {
    block_on(async {
        let site = Site::sqlite();
        let store = site.open().await;
        let filled = fill(&store, StreamId::random(), 600_000).await;
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("copy.db");
        let writing = tokio::spawn({
            let store = store.clone();
            async move {
                for _ in 0..50 {
                    note(&store, PersonId::random(), "meanwhile").await;
                }
            }
        });
        let contents = store.backup(&path).await.unwrap();
        writing.await.unwrap();
        assert!(contents.events >= 3);
        assert!(matches!(store.backup(&path).await, Err(BackupError::Exists(_))));
        assert_eq!(Store::verify(&path).await.unwrap(), contents);
        let config = StoreConfig::new(Address::Sqlite(path), site.keys.clone());
        let copy = Store::open(&config).await.unwrap();
        assert_eq!(said(&copy, filled.living).await, ["one", "deux, à suivre"]);
        assert_eq!(said(&copy, filled.erased).await, ["erased"]);
    });
}

#[test]
fn a_damaged_database_is_not_verified() {
    block_on(async {
        let site = Site::sqlite();
        let store = site.open().await;
        fill(&store, StreamId::random(), 600_000).await;
        for (damage, repair) in [
            ("DELETE FROM event WHERE version = 1 AND person IN (SELECT id FROM person WHERE erased = 0)", ""),
            ("UPDATE view_count SET total = total + 1", "UPDATE view_count SET total = total - 1"),
            ("UPDATE job SET state = 1 WHERE state = 0", ""),
        ] {
            site.sql(damage);
            assert!(matches!(Store::verify(site.file()).await, Err(BackupError::Unsound(_))), "{damage}");
            site.sql(repair);
        }
        let directory = tempfile::tempdir().unwrap();
        assert!(matches!(store.backup(directory.path().join("copy.db")).await, Err(BackupError::Unsound(_))));
        site.sql("UPDATE schema_version SET version = 7 WHERE version = 2");
        assert!(matches!(Store::verify(site.file()).await, Err(BackupError::Schema(7))));
        let stranger = directory.path().join("stranger.db");
        rusqlite::Connection::open(&stranger).unwrap().execute_batch("CREATE TABLE cake (id)").unwrap();
        assert!(matches!(Store::verify(&stranger).await, Err(BackupError::Schema(0))));
        let Some(server) = Site::postgres() else { return };
        assert!(matches!(server.open().await.backup(directory.path().join("x")).await, Err(BackupError::NotSqlite)));
    });
}
