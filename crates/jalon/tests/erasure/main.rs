//! Erasing a person leaves nothing of theirs that anybody can read: not in the database, its logs and old pages, not in backups made after, not in what the
//! program says, not in what waits to leave; and the verifiable log still holds.
//!
//! Four people put words of theirs everywhere. Ada, alone, and Camille, who shares a journey with Basile, are erased; Basile and Denis keep all that is theirs.

#[path = "../house/mod.rs"]
mod house;
mod people;
mod search;

use std::collections::BTreeSet;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpListener;
use std::path::Path;
use std::process::Command;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use house::{Home, Site, complains, copied, get, prints};
use jalon_casework::{Casework, LOGGED};
use jalon_log::{Receipt, Trust, Verifier};
use jalon_message::sink::{Sink, SinkSettings};
use jalon_store::testing::{Postgres, Tried, try_every_key};
use jalon_store::{BlobId, PersonId};
use people::Somebody;
use search::Search;

/// A body's system: it answers all requests alike, some with all that they said, and remembers them.
struct Body {
    address: String,
    came: Arc<Mutex<Vec<String>>>,
}

impl Body {
    fn saying(status: &'static str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let (address, came) = (format!("http://{}/", listener.local_addr().unwrap()), Arc::new(Mutex::new(Vec::new())));
        let remembered = came.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let mut stream = BufReader::new(stream.unwrap());
                let mut length = 0;
                loop {
                    let mut line = String::new();
                    stream.read_line(&mut line).unwrap();
                    if let Some(value) = line.to_lowercase().strip_prefix("content-length:") {
                        length = value.trim().parse().unwrap();
                    }
                    if line.trim().is_empty() {
                        break;
                    }
                }
                let mut said = vec![0; length];
                stream.read_exact(&mut said).unwrap();
                let said = String::from_utf8_lossy(&said).into_owned();
                let _ = write!(stream.get_mut(), "HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{said}", said.len());
                remembered.lock().unwrap().push(said);
            }
        });
        Self { address, came }
    }

    fn came(&self) -> String {
        self.came.lock().unwrap().concat()
    }
}

fn until(mut done: impl FnMut() -> bool) {
    while !done() {
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// How many entries the log has once it has come by.
async fn entries(casework: &Casework) -> u64 {
    let events = casework.store().read_all(0, 100_000).await.unwrap();
    events.iter().filter(|event| LOGGED.iter().any(|(kind, _)| *kind == event.kind)).count() as u64
}

/// Nobody is to be told anything at the moment.
async fn all_told(casework: &Casework) {
    while casework.store().next_due("notice").await.unwrap().is_some() {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// The receipts of a person verify; there is one at least.
async fn proved(casework: &Casework, somebody: &Somebody, trust: &Trust) -> Vec<String> {
    let receipts = casework.receipts(somebody.journey, somebody.nursery).await.unwrap();
    assert!(receipts.len() > 3);
    for receipt in &receipts {
        Receipt::parse(&receipt.to_string()).unwrap().verify(trust).unwrap();
    }
    receipts.iter().map(ToString::to_string).collect()
}

/// Of each of the erased there are their sealed events and the place of their key, and no key at hand opens any; all that is others' opens.
async fn hold_against_every_key(casework: &Casework, erased: &[&Somebody]) {
    let erased: Vec<PersonId> = erased.iter().map(|somebody| PersonId::from_bytes(somebody.person.0)).collect();
    let tried = try_every_key(casework.store()).await.unwrap();
    for Tried { table, person, opens } in &tried {
        assert_eq!(*opens, !erased.contains(person), "{table} of {person}");
    }
    let left: BTreeSet<&str> = tried.iter().filter(|tried| erased.contains(&tried.person)).map(|tried| tried.table).collect();
    assert_eq!(left, BTreeSet::from(["event", "person"]));
}

/// Restores a backup on SQLite elsewhere, with the keys and the list of erasures of a site or without the list; gives what it said.
fn restored(home: &Home, backup: &Path, with_list: bool) -> (Home, String) {
    let elsewhere = Home::sqlite();
    for file in ["master.keys", "session.key", "proof.key"].into_iter().chain(with_list.then_some("erasures")) {
        std::fs::copy(home.path(file), elsewhere.path(file)).unwrap();
    }
    let config = elsewhere.config("");
    let said = prints(&["restore", "--config", config.to_str().unwrap(), "--from", backup.to_str().unwrap()]);
    (elsewhere, said)
}

/// All files of a site, and of the server of its database, but for letters that wait for the printer: they have left.
fn assert_nowhere(search: &Search, home: &Home, server: Option<&Postgres>) {
    // A copy, made by another process: whoever closes a file of SQLite drops the locks that its process has on it.
    let copy = tempfile::tempdir().unwrap();
    // It complains of a file that is gone meanwhile, which holds nothing.
    Command::new("cp").arg("-r").arg(home.directory.path()).arg(copy.path().join("home")).output().unwrap();
    assert!(copy.path().join("home/jalon.yaml").exists());
    let (found, files) = search.below(copy.path(), &[copy.path().join("home/letters")]);
    assert!(found.is_empty() && files > 5, "{found:?} of {files} files");
    if let Some(server) = server {
        // Memory to disk, so that all that the server knows is looked at.
        server.sql("postgres", "CHECKPOINT");
        let (found, files) = search.below(server.home(), &[]);
        assert!(found.is_empty() && files > 100, "{found:?} of {files} files");
    }
}

fn nothing_is_left(home: &Home, server: Option<&Postgres>) {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let sink = runtime.block_on(Sink::start(SinkSettings::default())).unwrap();
    let (rude, kind) = (Body::saying("422 No"), Body::saying("202 Thanks"));
    std::fs::write(home.path("body.secret"), "whsec_YSBzZWNyZXQgdGhhdCBib3RoIHNpZGVzIGtub3c=").unwrap();
    let body = |name: &str, at: &Body| format!("  {name}: {{ address: \"{}\", secret: {{ file: {} }} }}\n", at.address, home.path("body.secret").display());
    let config = home.config(&format!(
        "letters: {}\nmail: {{ server: 127.0.0.1, port: {}, security: plain, from_name: Jalon, from: jalon@example.org, domain: example.org }}\nbodies:\n{}{}",
        home.path("letters").display(),
        sink.address().port(),
        body("caf", &rude),
        body("cpam", &kind),
    ));
    let text = std::fs::read_to_string(&config).unwrap().replacen("\nscanner:", &format!("\n  log: {}\nscanner:", home.path("log.key").display()), 1);
    std::fs::write(&config, text).unwrap();
    let config = config.to_str().unwrap().to_owned();
    let serve = || Site::start(&["serve", "--config", &config, "--unlimited", "--log", "json"], &[("JALON_LOG", "debug")]);
    let dead = || prints(&["dead-letters", "--config", &config, "--format", "json"]);

    // They live, and what is to leave leaves.
    let site = serve();
    let casework = runtime.block_on(home.casework(&["caf", "cpam"]));
    let [ada, basile, camille, denis] = runtime.block_on(async {
        let mut all = Vec::new();
        for tag in ["ada", "basile", "camille", "denis"] {
            all.push(Somebody::signed_in(&casework, tag).await);
        }
        let [mut ada, mut basile, mut camille, mut denis] = <[Somebody; 4]>::try_from(all).ok().unwrap();
        for alone in [&ada, &basile, &denis] {
            alone.begins(&casework).await;
        }
        camille.joins(&casework, &basile).await;
        for somebody in [&mut ada, &mut basile, &mut camille, &mut denis] {
            somebody.gives(&casework).await;
            somebody.fetches(&casework).await;
        }
        for somebody in [&ada, &camille, &denis] {
            somebody.goes_through_it(&casework).await;
        }
        all_told(&casework).await;
        [ada, basile, camille, denis]
    });
    until(|| dead().lines().count() == 3);
    let before = runtime.block_on(entries(&casework));
    copied(&site, before, &home.path("log-before"));
    let key = site.get("/log/key").1;
    let trust = Trust::of_log(key.trim().parse::<Verifier>().unwrap());
    let mut said = get(&format!("{}/metrics", site.metrics)).1;
    said += &site.stop();

    // More is to leave, and nobody does it; there is a backup of that day.
    let (proofs, mails) = runtime.block_on(async {
        for somebody in [&ada, &camille, &denis] {
            somebody.queues(&casework).await;
        }
        hold_against_every_key_before(&casework, &[&ada, &camille, &denis]).await;
        (proved(&casework, &denis, &trust).await, sink.mails().len())
    });
    let old = home.path("old.jalon");
    said += &prints(&["backup", "--config", &config, "--to", old.to_str().unwrap()]);
    assert!(kind.came().is_empty());

    runtime.block_on(async {
        casework.erase(ada.person).await.unwrap();
        casework.erase(camille.person).await.unwrap();
    });
    let erased = [&ada, &camille];
    let search = Search::new(erased.iter().flat_map(|somebody| somebody.words()));
    assert_nowhere(&search, home, server);
    runtime.block_on(async {
        hold_against_every_key(&casework, &erased).await;
        for somebody in erased {
            assert!(casework.trail(somebody.journey, somebody.person).await.unwrap().is_empty(), "the salts are gone");
            assert!(casework.receipts(somebody.journey, somebody.nursery).await.unwrap().is_empty());
            assert_eq!(casework.store().blob(BlobId::from_bytes(somebody.paper.0)).await.unwrap(), None);
        }
        // Of the two who shared a journey the other keeps theirs.
        let shared = casework.load(basile.journey).await.unwrap().unwrap().journey;
        assert!(shared.member(camille.person).is_none() && shared.requests.is_empty());
        let kept = shared.member(basile.person).unwrap();
        assert_eq!(kept.fields[&"family-name".parse().unwrap()].value, basile.word("name"));
        assert_eq!(kept.answers.facts["territoire"].value, basile.word("answer"));
        assert!(casework.store().blob(BlobId::from_bytes(basile.paper.0)).await.unwrap().is_some());
        assert!(casework.store().session(basile.token.as_ref().unwrap(), casework.clock().now().as_millisecond()).await.unwrap().is_some());
        assert!(casework.trail(basile.journey, basile.person).await.unwrap().len() > 3);
        assert_eq!(basile.comes_back(&casework).await, basile.person);
        assert_eq!(proved(&casework, &denis, &trust).await, proofs);
    });

    // A backup made after holds as little.
    let new = home.path("new.jalon");
    said += &prints(&["backup", "--config", &config, "--to", new.to_str().unwrap()]);
    assert!(search.of(&std::fs::read(&new).unwrap()).is_empty());
    let (elsewhere, told) = restored(home, &new, false);
    runtime.block_on(async { hold_against_every_key(&elsewhere.casework(&[]).await, &erased).await });
    assert_nowhere(&search, &elsewhere, None);
    said += &told;

    // One made before has them still: for whoever restores it with the list of erasures they are erased again.
    let (elsewhere, told) = restored(home, &old, true);
    assert!(told.contains("Erased again, as the list of erasures says: 2 of them."), "{told}");
    runtime.block_on(async { hold_against_every_key(&elsewhere.casework(&[]).await, &erased).await });
    assert_nowhere(&search, &elsewhere, None);
    said += &told;
    let (elsewhere, told) = restored(home, &old, false);
    assert!(told.contains("0 of them"), "{told}");
    runtime.block_on(async { hold_against_every_key_before(&elsewhere.casework(&[]).await, &[&ada, &camille, &denis]).await });

    // All goes on: what is others' leaves, and nothing of the erased does, nor waits, nor fails.
    let letters = || std::fs::read_dir(home.path("letters")).unwrap().count();
    let posted = letters();
    let site = serve();
    until(|| kind.came().contains(&denis.word("name")));
    let after = runtime.block_on(async {
        all_told(&casework).await;
        entries(&casework).await
    });
    copied(&site, after, &home.path("log-after"));
    assert_eq!(after, before + 2 + 3 + 3, "two erasures; three who sent one thing more and were asked for one");
    said += &get(&format!("{}/metrics", site.metrics)).1;
    said += &site.stop();
    assert!(search.of(kind.came().as_bytes()).is_empty());
    let late: Vec<_> = sink.mails().split_off(mails);
    assert!(!late.is_empty() && late.iter().all(|mail| mail.to == [denis.mail()]), "{late:?}");
    assert_eq!(letters(), posted + 1);
    assert_eq!(dead().lines().count(), 1, "what was given up went too");
    said += &dead();

    // The log begins with what it was, and whoever was proved something still is.
    let at = |name: &str| home.path(name).display().to_string();
    let told = prints(&["verify", "log", &at("log-after"), "--key", &at("log-after/key"), "--from", &at("log-before/checkpoint")]);
    assert!(told.starts_with("It holds") && told.contains(&format!("begins with the {before} entries")), "{told}");
    runtime.block_on(async {
        for proof in &proofs {
            Receipt::parse(proof).unwrap().verify(&trust).unwrap();
        }
        proved(&casework, &denis, &trust).await;
        // Their identities lead to nobody who was here.
        for somebody in erased {
            assert_ne!(somebody.comes_back(&casework).await, somebody.person);
        }
    });

    // What was said meanwhile, and every file at the end.
    assert!(said.contains("a job is given up") && said.contains("jalon_jobs"), "{said}");
    assert!(search.of(said.as_bytes()).is_empty(), "{:?} in {said}", search.of(said.as_bytes()));
    let identities = erased.iter().flat_map(|somebody| [somebody.person.to_string(), somebody.journey.to_string()]);
    for identity in identities {
        assert!(!said.contains(&identity), "{identity} in {said}");
    }
    assert_nowhere(&search, home, server);

    // Once the master key of that day is gone nobody restores the old backup, with or without the list.
    prints(&["rotate-key", "--config", &config]);
    prints(&["rotate-key", "--config", &config, "--finish"]);
    let elsewhere = Home::sqlite();
    for file in ["master.keys", "session.key", "proof.key"] {
        std::fs::copy(home.path(file), elsewhere.path(file)).unwrap();
    }
    let refused = complains(&["restore", "--config", elsewhere.config("").to_str().unwrap(), "--from", old.to_str().unwrap()]);
    assert!(refused.contains("master key"), "{refused}");
}

/// What the trial of keys finds while nobody is erased: of each of these something in every table, and all of it opens.
async fn hold_against_every_key_before(casework: &Casework, living: &[&Somebody]) {
    let tried = try_every_key(casework.store()).await.unwrap();
    assert!(tried.iter().all(|tried| tried.opens));
    for somebody in living {
        let of: BTreeSet<&str> = tried.iter().filter(|tried| tried.person.as_bytes() == &somebody.person.0).map(|tried| tried.table).collect();
        assert_eq!(of, BTreeSet::from(["blob_chunk", "event", "job", "person", "session", "view_row"]));
    }
}

#[test]
fn nothing_is_left_of_the_erased_on_sqlite() {
    nothing_is_left(&Home::sqlite(), None);
}

#[test]
fn nothing_is_left_of_the_erased_on_postgresql() {
    let Some(server) = Postgres::start() else { return };
    nothing_is_left(&Home::postgres(server.database()), Some(&server));
}
