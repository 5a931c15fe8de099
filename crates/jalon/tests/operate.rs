//! Looking after a site while it serves.

mod house;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use house::{Home, Site, complains, prints};
use jalon_casework::Casework;
use jalon_catalogue::LanguageTag;
use jalon_journey::{Answers, JourneyId, PersonId};
use jalon_store::testing::Postgres;

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap()
}

async fn keep(casework: &Casework, number: u32) -> JourneyId {
    let person = PersonId(u128::from(number).to_be_bytes());
    casework.begin(person, "birth".into(), LanguageTag("fr".into()), Answers::default(), jalon_casework::random()).await.unwrap().id
}

fn argument(path: &std::path::Path) -> &str {
    path.to_str().unwrap()
}

/// Backs a site up while somebody writes, restores it elsewhere, and compares every journey that was there before.
fn restored(from: &Home, to: &Home) {
    let config = from.config("");
    let site = Site::serve(&config, &[]);
    let runtime = runtime();
    let casework = runtime.block_on(from.casework(&[]));
    let mut before = Vec::new();
    for number in 0..20 {
        before.push(runtime.block_on(keep(&casework, number)));
    }
    let writing = Arc::new(AtomicBool::new(true));
    let writer = {
        let (casework, writing) = (casework.clone(), writing.clone());
        runtime.spawn(async move {
            let mut number = 1000;
            while writing.load(Ordering::Relaxed) {
                keep(&casework, number).await;
                number += 1;
            }
            number - 1000
        })
    };
    let backup = from.path("backup.jalon");
    let said = prints(&["backup", "--config", argument(&config), "--to", argument(&backup)]);
    assert!(said.contains("restored once"), "{said}");
    writing.store(false, Ordering::Relaxed);
    let meanwhile: u32 = runtime.block_on(writer).unwrap();
    assert!(meanwhile > 0, "nobody wrote while it was backed up");
    assert_eq!(std::fs::metadata(&backup).map(|file| std::os::unix::fs::PermissionsExt::mode(&file.permissions()) & 0o777).unwrap(), 0o600);
    assert!(complains(&["backup", "--config", argument(&config), "--to", argument(&backup)]).contains("is there already"));
    let leftovers: Vec<_> = std::fs::read_dir(from.directory.path()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    assert!(leftovers.iter().all(|name| !name.contains("partial") && !name.contains("trial")), "{leftovers:?}");
    site.stop();

    let elsewhere = to.config("");
    assert!(
        complains(&["restore", "--config", argument(&elsewhere), "--from", argument(&backup)]).contains("without the one of the backup nobody can read it")
    );
    std::fs::copy(from.path("master.keys"), to.path("master.keys")).unwrap();
    let said = prints(&["restore", "--config", argument(&elsewhere), "--from", argument(&backup)]);
    assert!(said.starts_with("restored: "), "{said}");
    assert!(complains(&["restore", "--config", argument(&elsewhere), "--from", argument(&backup)]).contains("not empty"));
    runtime.block_on(async {
        let there = to.casework(&[]).await;
        for journey in before {
            let (here, there) = (casework.load(journey).await.unwrap().unwrap(), there.load(journey).await.unwrap().unwrap());
            assert_eq!(here.journey, there.journey);
        }
    });
    Site::serve(&elsewhere, &[]).stop();
}

#[test]
fn a_backup_taken_while_people_write_is_restored_elsewhere() {
    restored(&Home::sqlite(), &Home::sqlite());
}

#[test]
fn a_backup_goes_from_either_kind_of_database_to_the_other() {
    let Some(server) = Postgres::start() else { return };
    restored(&Home::sqlite(), &Home::postgres(server.database()));
    restored(&Home::postgres(server.database()), &Home::sqlite());
}

#[test]
fn a_backup_that_was_altered_is_not_restored() {
    let (here, there) = (Home::sqlite(), Home::sqlite());
    let config = here.config("");
    Site::serve(&config, &[]).stop();
    let backup = here.path("backup.jalon");
    prints(&["backup", "--config", argument(&config), "--to", argument(&backup)]);
    let mut bytes = std::fs::read(&backup).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&backup, bytes).unwrap();
    std::fs::copy(here.path("master.keys"), there.path("master.keys")).unwrap();
    let said = complains(&["restore", "--config", argument(&there.config("")), "--from", argument(&backup)]);
    assert!(said.contains("damaged"), "{said}");
}

#[test]
fn a_new_master_key_takes_the_place_of_the_old_while_the_site_serves() {
    let home = Home::sqlite();
    let config = home.config("");
    let site = Site::serve(&config, &[]);
    let runtime = runtime();
    let journey = runtime.block_on(async { keep(&home.casework(&[]).await, 1).await });
    let keys = || -> Vec<String> {
        let text = std::fs::read_to_string(home.path("master.keys")).unwrap();
        text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(str::to_owned).collect()
    };
    let old = keys();
    let said = prints(&["rotate-key", "--config", argument(&config)]);
    assert!(said.contains("restart every node"), "{said}");
    assert_eq!(keys().len(), 2);
    assert_eq!(site.get("/health/ready").0, 200);
    site.stop();
    let site = Site::serve(&config, &[]);
    let said = prints(&["rotate-key", "--config", argument(&config), "--finish"]);
    assert!(said.contains("the newest key only"), "{said}");
    let new = keys();
    assert!(new.len() == 1 && new != old);
    assert!(runtime.block_on(async { home.casework(&[]).await.load(journey).await.unwrap() }).is_some());
    site.stop();
}

#[test]
fn what_was_given_up_is_listed_and_tried_again() {
    let home = Home::sqlite();
    let config = home.config("");
    assert_eq!(prints(&["dead-letters", "--config", argument(&config)]), "no job was given up\n");
    assert_eq!(prints(&["dead-letters", "--config", argument(&config), "--replay-all"]), "0 jobs are tried again\n");
    let runtime = runtime();
    runtime.block_on(async {
        let casework = home.casework(&[]).await;
        let store = casework.store();
        let person = jalon_store::PersonId::random();
        let job = jalon_store::NewJob { queue: "errand".into(), key: "one".into(), due_at: 0, stream: None, person, plain: "{}".into(), lane: None };
        store.commit(jalon_store::Commit { jobs: vec![job], ..jalon_store::Commit::default() }).await.unwrap();
        let claimed = store.claim("errand", 1, 1000, 1, "test").await.unwrap();
        store.bury(claimed[0].claim, "http-422").await.unwrap();
    });
    let listed = prints(&["dead-letters", "--config", argument(&config)]);
    assert!(listed.contains("errand") && listed.contains("http-422"), "{listed}");
    let job = listed.split_whitespace().next().unwrap();
    assert_eq!(prints(&["dead-letters", "--config", argument(&config), "--replay", job]), "1 jobs are tried again\n");
    assert_eq!(prints(&["dead-letters", "--config", argument(&config)]), "no job was given up\n");
}

#[test]
fn lists_are_made_anew_while_the_site_serves() {
    let home = Home::sqlite();
    let config = home.config("");
    let site = Site::serve(&config, &[]);
    runtime().block_on(async {
        let casework = home.casework(&[]).await;
        keep(&casework, 1).await;
    });
    let said = prints(&["rebuild-views", "--config", argument(&config)]);
    assert!(said.starts_with("the lists are made anew from "), "{said}");
    assert_eq!(site.get("/health/ready").0, 200);
    site.stop();
}

#[test]
fn the_first_agent_of_a_body_is_invited_by_who_runs_the_site() {
    let home = Home::sqlite();
    let invite = |config: &std::path::Path, body: &str, say: fn(&[&str]) -> String| {
        say(&["invite-agent", "--config", argument(config), "--body", body, "--name", "N. Roux", "--account", "n.roux@mairie.example", "--lead"])
    };
    let without = home.config("");
    assert!(invite(&without, "mairie", complains).contains("only where `sign_in` has `passkeys"));
    let config = home.config("sign_in: { passkeys: { domain: localhost, origin: \"http://localhost:8080\" } }\n");
    assert!(invite(&config, "marie", complains).contains("did you mean `mairie`?"));
    let said = invite(&config, "mairie", prints);
    assert!(said.starts_with("http://127.0.0.1:8080/fr/agents/connexion/nouvelle-cle\n"), "{said}");
    assert_ne!(said, invite(&config, "mairie", prints), "each code is new");
}
