//! A site and its witnesses, each a program of its own, over HTTP.

mod house;

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use house::{Home, Site, complains, copied, get, prints};
use jalon_journey::{Answers, Command, Content, Disclosure, PersonId, RequestId, Sending, Submission, Who};
use jalon_log::{Checkpoint, Commitment, KeyUse, Offer, SignedCheckpoint, Signer, TilesInMemory, Tree, Trust, append};

/// A witness that runs, with its key.
struct Witness {
    site: Site,
    key: String,
}

impl Witness {
    fn start(home: &Path, name: &str, log: &str, address: &str) -> Self {
        let data = home.join(name).display().to_string();
        let site = Site::start(&["witness", "--data", &data, "--name", &format!("{name}.example"), "--log", log, "--address", address], &[]);
        let key = site.get("/key").1.trim().to_owned();
        Self { site, key }
    }

    fn address(&self) -> &str {
        &self.site.address
    }

    /// Where it listens, as it is told to another that takes its place.
    fn at(&self) -> String {
        self.site.address.trim_start_matches("http://").to_owned()
    }
}

/// What a witness answers to an offer.
fn offered(to: &str, body: &str) -> (u16, String, String) {
    let agent = ureq::Agent::config_builder().http_status_as_error(false).build().new_agent();
    let mut answer = agent.post(format!("{to}/add-checkpoint")).send(body.as_bytes()).unwrap();
    let kind = answer.headers().get("content-type").map(|kind| kind.to_str().unwrap().to_owned()).unwrap_or_default();
    (answer.status().as_u16(), kind, answer.body_mut().read_to_string().unwrap())
}

/// Sends a request: one entry.
async fn sends(home: &Home) {
    let casework = home.casework(&[]).await;
    let (person, request) = (PersonId(jalon_casework::random()), RequestId(jalon_casework::random()));
    let language = jalon_catalogue::LanguageTag("fr".into());
    let begun = casework.begin(person, "birth".into(), language, Answers::default(), jalon_casework::random()).await.unwrap();
    let sending = Sending {
        request,
        service: "family-benefits-declaration".into(),
        body: "caf".into(),
        content: Content { fields: [("family-name".parse().unwrap(), "Durand".into())].into(), ..Content::default() },
        disclosure: Disclosure { basis: "CSS, art. L583-3".into(), consent: None, signature: None, under: None },
        silence: None,
    };
    let submission = Submission { requests: vec![sending], previewed: begun.journey.version };
    let deed = jalon_casework::Deed::online(Who::Person { person }, jalon_casework::random());
    casework.act(begun.id, &deed, Command::Submit(submission)).await.unwrap();
}

fn send(home: &Home, count: u32) {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        for _ in 0..count {
            sends(home).await;
        }
    });
}

/// Settings with a log, and these witnesses.
fn configured(home: &Home, witnesses: &[(&str, &str, &str)]) -> std::path::PathBuf {
    let line = |(name, key, address): &(&str, &str, &str)| format!("  {name}: {{ key: {key}, address: \"{address}\", timeout_seconds: 2 }}\n");
    let lines = witnesses.iter().map(line).collect::<Vec<_>>().concat();
    let config = home.config(&if lines.is_empty() { String::new() } else { format!("witnesses:\n{lines}") });
    let text = fs::read_to_string(&config).unwrap().replacen("\nscanner:", &format!("\n  log: {}\nscanner:", home.path("log.key").display()), 1);
    fs::write(&config, text).unwrap();
    config
}

/// The checkpoint that is served, once it is of this size and has as many signatures.
fn served(site: &Site, size: u64, signatures: usize) -> SignedCheckpoint {
    let begun = Instant::now();
    loop {
        let (status, text) = site.get("/log/checkpoint");
        let told = (status == 200).then(|| SignedCheckpoint::parse(&text).unwrap());
        if let Some(checkpoint) = told.filter(|told| told.unverified().size == size && told.signatures().len() == signatures) {
            return checkpoint;
        }
        assert!(begun.elapsed() < Duration::from_secs(80), "not {size} entries with {signatures} signatures: {text}");
        std::thread::sleep(Duration::from_millis(100));
    }
}

/// The numbers for operators, once one of them says so.
fn told(site: &Site, line: &str) -> String {
    let begun = Instant::now();
    loop {
        let numbers = get(&format!("{}/metrics", site.metrics)).1;
        if numbers.lines().any(|held| held.starts_with(line)) {
            return numbers;
        }
        assert!(begun.elapsed() < Duration::from_mins(1), "no {line}: {numbers}");
        std::thread::sleep(Duration::from_millis(100));
    }
}

#[test]
fn a_site_has_its_log_cosigned_by_whoever_is_there_and_waits_for_nobody() {
    let home = Home::sqlite();
    let config = configured(&home, &[]);
    let site = Site::serve(&config, &[]);
    send(&home, 3);
    let early = served(&site, 3, 1);
    let log = site.get("/log/key").1.trim().to_owned();
    site.stop();

    // One begins with us; one has seen the log already, by somebody else; one is down.
    let one = Witness::start(home.directory.path(), "one", &log, "127.0.0.1:0");
    let two = Witness::start(home.directory.path(), "two", &log, "127.0.0.1:0");
    let down = Witness::start(home.directory.path(), "down", &log, "127.0.0.1:0");
    assert_eq!(offered(two.address(), &Offer { old: 0, proof: Vec::new(), checkpoint: early.clone() }.to_string()).0, 200);
    let (down_at, down_key) = (down.at(), down.key.clone());
    down.site.stop();
    let down_address = format!("http://{down_at}");
    let all = [("one", &*one.key, one.address()), ("two", &*two.key, two.address()), ("down", &*down_key, &*down_address)];
    let config = configured(&home, &all);
    let tried = |name: &str| {
        let output = house::jalon(&["connector", "test", name, "--config", config.to_str().unwrap()]);
        (output.status.success(), String::from_utf8(output.stdout).unwrap())
    };
    let (works, said) = tried("one");
    assert!(works && said.contains("it cosigns") && said.ends_with("one works\n"), "{said}");
    let (works, said) = tried("two");
    assert!(works && said.contains("it has cosigned 3 entries"), "{said}");
    let (works, said) = tried("down");
    assert!(!works && said.contains("nobody listens"), "{said}");

    let site = Site::serve(&config, &[]);
    send(&home, 4);
    // Two of three are there: the one that had seen three entries was met at three.
    let checkpoint = served(&site, 7, 3);
    let trust = |keys: &[&str]| Trust { logs: vec![log.parse().unwrap()], witnesses: keys.iter().map(|key| key.parse().unwrap()).collect() };
    checkpoint.verify(&trust(&[&one.key, &two.key])).unwrap();
    let numbers = told(&site, "jalon_witness_failures{witness=\"down\",cause=\"unreachable\"}");
    assert!(numbers.contains("jalon_witness_cosignature_age_seconds{witness=\"one\"}"), "{numbers}");
    assert!(!numbers.contains("age_seconds{witness=\"down\"}"), "{numbers}");

    // Anybody checks it offline, with the keys of those who saw it.
    let at = |name: &str| home.path(name).display().to_string();
    copied(&site, 7, &home.path("copy"));
    let said = prints(&["verify", "log", &at("copy"), "--key", &at("copy/key"), "--witness", &one.key, "--witness", &two.key]);
    assert!(said.contains("7 entries") && said.contains("seen by one.example") && said.contains("seen by two.example"), "{said}");
    let said = complains(&["verify", "log", &at("copy"), "--key", &at("copy/key"), "--witness", &down_key]);
    assert!(said.contains("`down.example` has not cosigned this"), "{said}");

    // It comes back, from where it was, and is met there.
    let back = Witness::start(home.directory.path(), "down", &log, &down_at);
    assert_eq!(back.key, down_key);
    served(&site, 7, 4).verify(&trust(&[&one.key, &two.key, &down_key])).unwrap();
    site.stop();
    let hash = sha256(&checkpoint.unverified().origin);
    let monitored = back.site.get(&format!("/{hash}/checkpoint"));
    assert_eq!((monitored.0, SignedCheckpoint::parse(&monitored.1).unwrap().unverified().size), (200, 7));
    assert_eq!(back.site.get(&format!("/{}/checkpoint", sha256("other"))).0, 404);
}

fn sha256(text: &str) -> String {
    use std::fmt::Write as _;
    ring::digest::digest(&ring::digest::SHA256, text.as_bytes()).as_ref().iter().fold(String::new(), |mut name, byte| {
        let _ = write!(name, "{byte:02x}");
        name
    })
}

#[test]
fn another_log_under_the_same_name_and_key_is_refused_and_the_operator_told() {
    let (home, other) = (Home::sqlite(), Home::sqlite());
    let site = Site::serve(&configured(&home, &[]), &[]);
    send(&home, 2);
    served(&site, 2, 1);
    let log = site.get("/log/key").1.trim().to_owned();
    site.stop();
    let witness = Witness::start(home.directory.path(), "one", &log, "127.0.0.1:0");
    let of_witness = [("one", &*witness.key, witness.address())];
    let site = Site::serve(&configured(&home, &of_witness), &[]);
    served(&site, 2, 2);
    site.stop();

    // Another database with the same key: a backup from before, or somebody who shows a log of their own.
    let config = configured(&other, &of_witness);
    fs::copy(home.path("log.key"), other.path("log.key")).unwrap();
    let site = Site::serve(&config, &[]);
    send(&other, 4);
    let numbers = told(&site, "jalon_witness_failures{witness=\"one\"");
    assert!(numbers.contains("cause=\"inconsistent\"") || numbers.contains("cause=\"ahead\""), "{numbers}");
    served(&site, 4, 1);
    let said = site.stop();
    assert!(said.contains("a witness has seen another log under our name"), "{said}");
}

/// A log of this kind of entries: what is offered from one size to another.
fn offer(kind: u8, old: u64, new: u8) -> String {
    let signer = Signer::new("log.example", KeyUse::Log, &[1; 32]).unwrap();
    let mut tiles = TilesInMemory::default();
    let size = append(&mut tiles, 0, (0..new).map(|number| Commitment::from_bytes([number ^ kind; 32]))).unwrap();
    let tree = Tree::new(&tiles, size);
    let checkpoint = Checkpoint::new("log.example", size, tree.root().unwrap()).unwrap().sign(&signer).unwrap();
    Offer { old, proof: tree.prove_consistency(old).unwrap(), checkpoint }.to_string()
}

#[test]
fn a_witness_answers_by_the_specification() {
    let home = tempfile::tempdir().unwrap();
    let log = Signer::new("log.example", KeyUse::Log, &[1; 32]).unwrap().verifier().to_string();
    let witness = Witness::start(home.path(), "one", &log, "127.0.0.1:0");
    let to = witness.address();
    let (status, _, line) = offered(to, &offer(0, 0, 5));
    assert!(status == 200 && line.starts_with("— one.example ") && line.ends_with('\n') && line.lines().count() == 1, "{line}");
    assert_eq!(offered(to, &offer(0, 0, 9)), (409, "text/x.tlog.size".into(), "5\n".into()));
    assert_eq!(offered(to, &offer(0, 5, 9)).0, 200);
    assert_eq!(offered(to, &offer(7, 9, 12)).0, 422);
    assert_eq!(offered(to, &offer(7, 9, 9)).0, 422);
    assert_eq!(offered(to, &offer(0, 9, 12).replacen("log.example\n12\n", "other.example\n12\n", 1)).0, 404);
    assert_eq!(offered(to, &offer(0, 9, 12).replacen("log.example\n12\n", "log.example\n13\n", 1)).0, 403);
    assert_eq!(offered(to, &offer(0, 9, 9).replacen("old 9", "old 10", 1)).0, 400);
    assert_eq!(offered(to, "hello").0, 400);
    assert_eq!(offered(to, &"x".repeat(200_000)).0, 413);
    assert_eq!(get(&format!("{to}/add-checkpoint")).0, 405);
    assert_eq!(get(&format!("{to}/..%2fkey/checkpoint")).0, 404);
    // Killed at any moment, it comes back where it was and signs no other history.
    let at = witness.at();
    drop(witness);
    let witness = Witness::start(home.path(), "one", &log, &at);
    assert_eq!(offered(witness.address(), &offer(7, 0, 12)), (409, "text/x.tlog.size".into(), "9\n".into()));
    assert_eq!(offered(witness.address(), &offer(7, 9, 12)).0, 422);
    assert_eq!(offered(witness.address(), &offer(0, 9, 12)).0, 200);
    let data = home.path().join("one").display().to_string();
    let said = complains(&["witness", "--data", &data, "--log", &log, "--address", "127.0.0.1:0"]);
    assert!(said.contains("another witness works in"), "{said}");
}

#[test]
fn a_witness_that_is_killed_between_what_it_keeps_and_what_it_answers_signs_one_history() {
    let home = tempfile::tempdir().unwrap();
    let log = Signer::new("log.example", KeyUse::Log, &[1; 32]).unwrap().verifier().to_string();
    let mut at = "127.0.0.1:0".to_owned();
    // Two histories are offered by turns, and it is killed at some moment of each answer: what it signs is all of one of them.
    let (mut size, mut signed) = (0_u64, [0_u32; 2]);
    for round in 0..12_u8 {
        let witness = Witness::start(home.path(), "one", &log, &at);
        at = witness.at();
        let address = witness.address().to_owned();
        let pid = witness.site.id();
        let killer = std::thread::spawn(move || {
            std::thread::sleep(Duration::from_millis(u64::from(round) * 2));
            assert!(std::process::Command::new("kill").args(["-9", &pid.to_string()]).status().unwrap().success());
        });
        let kind = round % 2;
        for _ in 0..3 {
            let new = u8::try_from(size + 3).unwrap();
            let agent = ureq::Agent::config_builder().http_status_as_error(false).build().new_agent();
            match agent.post(format!("{address}/add-checkpoint")).send(offer(kind, size, new).as_bytes()) {
                Ok(mut answer) => match answer.status().as_u16() {
                    200 => {
                        signed[usize::from(kind)] += 1;
                        size = new.into();
                    }
                    // It kept what it could not answer any more.
                    409 => size = answer.body_mut().read_to_string().unwrap_or_default().trim().parse().unwrap_or(size),
                    422 => break,
                    other => panic!("{other}"),
                },
                Err(_) => break,
            }
        }
        killer.join().unwrap();
        drop(witness);
    }
    let witness = Witness::start(home.path(), "one", &log, &at);
    let (_, _, stands) = offered(witness.address(), &offer(0, 250, 250));
    let stands: u64 = stands.trim().parse().unwrap();
    // Of the two histories, it goes on with one and not with the other.
    let goes_on = [0, 1].map(|kind| offered(witness.address(), &offer(kind, stands, u8::try_from(stands).unwrap())).0);
    assert!(stands > 0, "it was killed too early each time to sign anything: this shows nothing");
    assert!(goes_on == [200, 422] || goes_on == [422, 200], "{goes_on:?} at {stands}");
    assert!(signed.contains(&0), "it signed {signed:?} of two histories");
}
