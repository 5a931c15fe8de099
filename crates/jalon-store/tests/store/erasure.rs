//! Erasure and master keys.

use std::path::{Path, PathBuf};

use jalon_store::testing::unwraps;
use jalon_store::*;

use crate::site::{NOW, Site, append, commit, event, note, said};

/// What no byte of the database may show. One for each place where data of a person goes.
const MARKERS: [&str; 5] = ["Zéphyrine-in-an-event", "Zéphyrine-in-a-view", "Zéphyrine-in-a-job", "Zéphyrine-in-a-file", "Zéphyrine-in-a-session"];
/// What the database shows, so that the search is known to find.
const CONTROL: &str = "control-in-the-open-part-of-a-view";

struct Planted {
    person: PersonId,
    stream: StreamId,
    blob: BlobId,
    token: SessionToken,
    subject: [u8; 32],
}

async fn plant(store: &Store) -> Planted {
    let (person, stream) = (PersonId::random(), StreamId::random());
    let subject = store.blind("subject", format!("Zephyrine-as-a-subject {person}").as_bytes());
    let row = |scope: &str, key: Vec<u8>| ViewRow {
        name: "inbox".into(),
        scope: scope.to_owned(),
        key,
        rank: 1,
        stream: Some(stream),
        owner: Owner::Sealed { person, plain: MARKERS[1].into() },
        open: CONTROL.into(),
    };
    let job = NewJob {
        queue: "out".into(),
        key: format!("{stream}/1"),
        due_at: NOW,
        stream: Some(stream),
        person,
        plain: MARKERS[2].into(),
        lane: Some(stream.to_string()),
    };
    let views = vec![ViewChange::Put(row("all", stream.as_bytes().to_vec())), ViewChange::Put(row("subjects", subject.to_vec()))];
    let appends = vec![append(stream, 0, vec![event(person, MARKERS[0]), event(person, MARKERS[0])])];
    store.commit(Commit { appends, views, jobs: vec![job], ..Commit::default() }).await.unwrap();
    let file = [vec![b'.'; 300_000], MARKERS[3].as_bytes().to_vec()].concat();
    let blob = store.put_blob(person, file).await.unwrap();
    let session = NewSession { kind: "citizen".into(), person, now: NOW, idle: 1000, ends: NOW + 1000, plain: MARKERS[4].into() };
    let token = store.create_session(session).await.unwrap();
    Planted { person, stream, blob, token, subject }
}

fn files(path: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(path).unwrap().flatten() {
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => files(&entry.path(), found),
            Ok(kind) if kind.is_file() => found.push(entry.path()),
            _ => {}
        }
    }
}

/// The files of the database.
fn database_files(site: &Site) -> Vec<PathBuf> {
    let mut all = Vec::new();
    if site.is_sqlite() {
        files(site.file().parent().unwrap(), &mut all);
    } else {
        // All of the server's: tables, logs, statistics, what it prints; but for the tables of other databases.
        site.sql("CHECKPOINT");
        files(site.server().home(), &mut all);
        let ours = format!("/base/{}/", site.number("SELECT oid FROM pg_database WHERE datname = current_database()"));
        all.retain(|file| !file.to_string_lossy().contains("/base/") || file.to_string_lossy().contains(&ours));
        assert!(all.len() > 100, "a server has many files");
    }
    all
}

/// Which of the needles are in the files of the database.
fn search<'a>(site: &Site, needles: &[&'a [u8]]) -> Vec<&'a [u8]> {
    let finders: Vec<_> = needles.iter().map(|needle| (*needle, memchr::memmem::Finder::new(*needle))).collect();
    let mut found = Vec::new();
    for file in database_files(site) {
        // A file that is gone meanwhile holds nothing.
        let bytes = std::fs::read(file).unwrap_or_default();
        found.extend(finders.iter().filter(|(_, finder)| finder.find(&bytes).is_some()).map(|(needle, _)| *needle));
    }
    found.sort_unstable();
    found.dedup();
    found
}

fn assert_nowhere(site: &Site, planted: &Planted) {
    let token = planted.token.reveal();
    let mut needles: Vec<&[u8]> = MARKERS.iter().map(|marker| marker.as_bytes()).collect();
    needles.extend([CONTROL.as_bytes(), b"Zephyrine", b"phyrine-", token.as_bytes()]);
    assert_eq!(search(site, &needles), [CONTROL.as_bytes()], "the search finds what is in the open, and nothing else");
}

/// A column of the rows that a condition selects, which ends with an identifier.
fn column(site: &Site, column: &str, condition: &str, id: &impl std::fmt::Display) -> Vec<u8> {
    let (hex, literal) =
        if site.is_sqlite() { (format!("lower(hex({column}))"), format!("x'{id}'")) } else { (format!("encode({column}, 'hex')"), format!("'\\x{id}'")) };
    let text = site.text(&format!("SELECT {hex} FROM {condition} = {literal}"));
    text.as_bytes().chunks(2).map(|pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap()).collect()
}

pub(crate) async fn nothing_is_left_of_the_erased(site: &Site) {
    let store = site.open().await;
    // Enough others for the tables to have many pages.
    for _ in 0..150 {
        note(&store, PersonId::random(), "of somebody else").await;
    }
    let (planted, other) = (plant(&store).await, plant(&store).await);
    assert_nowhere(site, &planted);
    let key = column(site, "wrapped", "person WHERE id", &planted.person);
    let file = column(site, "substr(sealed, 1, 64)", "blob_chunk WHERE place = 0 AND blob", &planted.blob);
    assert_eq!(search(site, &[&key, &file]).len(), 2, "the search finds the wrapped key and the sealed file before");

    let erasure = store.erase(planted.person).await.unwrap();
    assert_eq!(erasure, Erasure { views: 2, blobs: 1, sessions: 1, jobs: 1 });
    assert_nowhere(site, &planted);
    if site.is_sqlite() {
        let parts = [&key[..], &key[..30], &key[43..], &file[..]];
        assert_eq!(search(site, &parts), Vec::<&[u8]>::new(), "the wrapped key is overwritten, in the log as well");
    }
    let events = store.read(planted.stream, 1, 9).await.unwrap();
    assert_eq!(events.iter().map(|event| (event.version, event.content.clone())).collect::<Vec<_>>(), [(1, Content::Erased), (2, Content::Erased)]);
    assert_eq!(store.read_all(0, 1000).await.unwrap().iter().filter(|event| event.plain().is_none()).count(), 2);
    assert_eq!(store.view("inbox", "all", planted.stream.as_bytes()).await.unwrap(), None);
    assert_eq!(store.view("inbox", "subjects", &planted.subject).await.unwrap(), None, "they are not found by what they were known by");
    assert_eq!(store.blob(planted.blob).await.unwrap(), None);
    assert_eq!(store.session(&planted.token, NOW).await.unwrap(), None);
    // Of another nothing is gone.
    assert_eq!(said(&store, other.stream).await, [MARKERS[0]; 2]);
    assert!(store.view("inbox", "subjects", &other.subject).await.unwrap().is_some());
    assert!(store.view("inbox", "all", other.stream.as_bytes()).await.unwrap().is_some());
    assert!(store.blob(other.blob).await.unwrap().is_some());
    assert!(store.session(&other.token, NOW).await.unwrap().is_some());
    assert_eq!(store.claim("out", NOW, 1000, 9, "test").await.unwrap().len(), 1);
}

pub(crate) async fn the_erased_stay_erased(site: &Site) {
    let store = site.open().await;
    let (person, other) = (PersonId::random(), PersonId::random());
    let stream = note(&store, person, "x").await;
    store.erase(person).await.unwrap();
    assert_eq!(store.erase(person).await.unwrap(), Erasure { views: 0, blobs: 0, sessions: 0, jobs: 0 });
    let of = |person| commit(vec![append(stream, 1, vec![event(person, "y")])]);
    assert_eq!(store.commit(of(person)).await, Err(CommitError::Erased(person)));
    let named = Commit { new_people: vec![person], ..of(other) };
    assert_eq!(store.commit(named).await, Err(CommitError::Erased(person)));
    assert_eq!(store.put_blob(person, "file").await, Err(StoreError::Erased(person)));
    let session = NewSession { kind: "citizen".into(), person, now: NOW, idle: 9, ends: NOW + 9, plain: "".into() };
    assert_eq!(store.create_session(session).await.err(), Some(StoreError::Erased(person)));
    // The stream goes on with others.
    store.commit(of(other)).await.unwrap();
    assert_eq!(said(&store, stream).await, ["erased", "y"]);
    // Who was never written of is erased as well.
    let stranger = PersonId::random();
    store.erase(stranger).await.unwrap();
    assert_eq!(store.put_blob(stranger, "file").await, Err(StoreError::Erased(stranger)));
}

pub(crate) async fn master_keys_are_rotated(site: &Site) {
    let (old, new) = (MasterKey::random(), MasterKey::random());
    site.keys.set(Keyring::new(vec![old.clone()]).unwrap());
    let store = site.open().await;
    let erased = PersonId::random();
    let mut streams = vec![note(&store, erased, "gone").await];
    for i in 0..25 {
        streams.push(note(&store, PersonId::random(), &i.to_string()).await);
    }
    let wrapped = column(site, "wrapped", "person WHERE id", &erased);
    store.erase(erased).await.unwrap();
    // Where old pages, archives or backups keep it, the wrapped key opens as long as its master key is there.
    assert!(unwraps(&store, erased, &wrapped));
    let blinded = store.blind("purpose", b"value");
    assert_eq!(store.rotate_master_key(10).await.unwrap(), Rotation { master: old.id(), people: 0 });
    site.keys.set(Keyring::new(vec![old.clone(), new.clone()]).unwrap());
    // It serves meanwhile.
    let writing = tokio::spawn({
        let store = store.clone();
        async move {
            let mut streams = Vec::new();
            for _ in 0..20 {
                streams.push(note(&store, PersonId::random(), "meanwhile").await);
            }
            streams
        }
    });
    let rotation = store.rotate_master_key(4).await.unwrap();
    assert_eq!(rotation.master, new.id());
    assert!(rotation.people >= 25);
    streams.extend(writing.await.unwrap());
    assert_eq!(store.rotate_master_key(4).await.unwrap().people, 0, "there is nothing left to do");
    // Without the old one everything opens, for a store that runs and for one that starts.
    site.keys.set(Keyring::new(vec![new]).unwrap());
    drop(store);
    let store = site.open().await;
    assert_eq!(said(&store, streams[0]).await, ["erased"]);
    assert!(!unwraps(&store, erased, &wrapped), "with the old master key goes what is left of the erased");
    for stream in &streams[1..] {
        assert_ne!(said(&store, *stream).await, ["erased"]);
    }
    assert_eq!(store.blind("purpose", b"value"), blinded);
    note(&store, PersonId::random(), "after").await;
}

pub(crate) async fn a_store_without_its_master_key_does_not_open(site: &Site) {
    let key = MasterKey::random();
    site.keys.set(Keyring::new(vec![key.clone()]).unwrap());
    drop(site.open().await);
    site.keys.set(Keyring::new(vec![MasterKey::random()]).unwrap());
    match Store::open(&site.config()).await {
        Err(OpenError::Store(StoreError::MasterKeyMissing(id))) => assert_eq!(id, key.id()),
        other => panic!("{other:?}"),
    }
}

#[test]
fn key_files_are_for_their_owner_only() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("master.keys");
    let file = KeyFile::create(&path).unwrap();
    assert!(matches!(KeyFile::create(&path), Err(KeyError::Io(_))), "what is there is not overwritten");
    let first = file.load().unwrap().newest().id();
    file.add().unwrap();
    let ring = file.load().unwrap();
    assert_ne!(ring.newest().id(), first);
    assert!(ring.get(first).is_some());
    let text = std::fs::read_to_string(&path).unwrap();
    for secret in text.lines().filter(|line| !line.is_empty()) {
        assert!(!format!("{ring:?} {file:?}").contains(secret));
    }
    file.keep_newest().unwrap();
    assert_eq!(std::fs::read_dir(directory.path()).unwrap().count(), 1, "nothing is left beside it");
    let kept = file.load().unwrap();
    assert!(kept.get(first).is_none());
    assert_eq!(kept.newest().id(), ring.newest().id());
    std::fs::set_permissions(&path, std::os::unix::fs::PermissionsExt::from_mode(0o640)).unwrap();
    assert!(matches!(file.load(), Err(KeyError::Open { mode: 0o640 })));
    std::fs::set_permissions(&path, std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
    std::fs::write(&path, "# a remark\n\nbm90IDMyIGJ5dGVz\n").unwrap();
    assert!(matches!(file.load(), Err(KeyError::Malformed { place: 1 })));
    std::fs::write(&path, "# nothing\n").unwrap();
    assert!(matches!(file.load(), Err(KeyError::Empty)));
    assert!(matches!(KeyVariable::new("JALON_NOT_SET_ANYWHERE").load(), Err(KeyError::Unset(_))));
}
