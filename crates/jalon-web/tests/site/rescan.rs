//! Files that came while the scanner was away: they wait, are looked over when it is back, and the request goes on by itself.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::http::StatusCode;
use jalon_casework::{Courier, Delivered, Later, Parcel, Senders, Served, Undelivered, Workers};
use jalon_catalogue::Catalogue;
use jalon_identity::SignIn;
use jalon_intake::{Clamd, ClamdAddress, Scanner};
use jalon_journey::{Command, Paper, Reach, RequestState, Scan, Who};
use jalon_message::code::SiteKey;
use jalon_message::mail::Mailer;
use jalon_message::sink::{Sink, SinkSettings};
use jalon_store::{BlobId, KeysInMemory, Store, StoreConfig};
use jalon_web::{Looking, Private, Scribe};
use tempfile::TempDir;
use tokio::net::UnixListener;

use crate::private::{browser, private_on};
use crate::tell::{CPAM, GivenFile, Teller, pdf};
use crate::tell_files::answer_as_clamd;

/// What a file says in which the scanner finds something.
const HARM: &str = "HARMFUL";
/// By which a body that is served here is known.
const BODY: &str = "cpam";

/// A machine with a store and a place where a scanner may listen: what stays when the site is started again.
struct Machine {
    home: TempDir,
    keys: Arc<KeysInMemory>,
    sink: Sink,
    body: Arc<Body>,
}

/// A body that works elsewhere: what it was handed.
#[derive(Default)]
struct Body(Mutex<Vec<Vec<Paper>>>);

impl Courier for Body {
    fn deliver<'a>(&'a self, parcel: Parcel<'a>) -> Later<'a, Result<Delivered, Undelivered>> {
        self.0.lock().unwrap().push(parcel.papers.to_vec());
        Box::pin(async { Ok(Delivered { reference: Some("CPAM-1".into()) }) })
    }
}

impl Machine {
    async fn new() -> Self {
        Self {
            home: tempfile::tempdir().unwrap(),
            keys: Arc::new(KeysInMemory::random()),
            sink: Sink::start(SinkSettings::default()).await.unwrap(),
            body: Arc::default(),
        }
    }

    fn socket(&self) -> PathBuf {
        self.home.path().join("clamd")
    }

    fn scanner(&self) -> Scanner {
        Scanner::clamd(Clamd { address: ClamdAddress::Unix(self.socket()), patience: Duration::from_secs(20) })
    }

    /// The site, started.
    async fn site(&self) -> Private {
        let address = format!("sqlite:{}", self.home.path().join("store").display()).parse().unwrap();
        let store = Store::open(&StoreConfig::new(address, self.keys.clone())).await.unwrap();
        private_on(store, SignIn::None, self.scanner(), BTreeMap::from([(BODY.into(), Served::SYSTEM)]))
    }

    /// A person who has sent one request, with a file that says something; and the workers of the site.
    async fn sent(&self, words: &str) -> (Teller, Workers) {
        let site = self.site().await;
        let mut teller = Teller::at(site, "birth").await;
        let reach = Reach { mail: Some("amina@example.org".into()), ..Reach::default() };
        teller.does(Who::Person { person: teller.person }, Command::Reach(reach)).await;
        teller.choose(&[CPAM]).await;
        teller.fill().await;
        let papers = teller.get("pieces").await;
        for needed in papers.html().split("data-evidence=\"").skip(1).map(|rest| rest.split('"').next().unwrap()) {
            let file = GivenFile { field: "file", name: "acte.pdf", kind: "application/pdf", bytes: pdf(words) };
            assert_eq!(teller.give("pieces", &[("action", "add"), ("evidence", needed)], &[file]).await.status, StatusCode::SEE_OTHER);
        }
        assert!(teller.get("pieces").await.has("Vérification en cours"));
        let page = teller.post("verifier", &[("signature", "Amina Durand")]).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.html());
        let workers = self.workers(&teller);
        (teller, workers)
    }

    fn workers(&self, teller: &Teller) -> Workers {
        Workers {
            casework: teller.casework.clone(),
            senders: Senders { mail: Some(Mailer::new(&self.sink.client("jalon.example.org").unwrap()).unwrap()), ..Senders::default() },
            scribe: Arc::new(Scribe::new(Catalogue::embedded(), "https://jalon.example")),
            courier: Some(self.body.clone()),
            looker: Some(Arc::new(Looking(self.scanner()))),
            key: SiteKey::new(&[4; 32]),
            name: "test".into(),
        }
    }

    /// Stops the site and starts it again: what was in memory is gone.
    async fn restarted(&self, before: Teller, workers: Workers) -> (Teller, Workers) {
        let cookie = before.browser.cookie.clone();
        let (journey, person) = (before.journey, before.person);
        drop((before, workers));
        let site = self.site().await;
        let casework = site.casework.clone();
        let mut teller = Teller { browser: browser(site), casework, journey, person };
        teller.browser.cookie = cookie;
        let workers = self.workers(&teller);
        (teller, workers)
    }

    /// Starts the scanner: it finds something where a file says so.
    fn scanner_comes_back(&self) {
        let listener = UnixListener::bind(self.socket()).unwrap();
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let verdict = |read: &[u8]| {
                    let harmful = read.windows(HARM.len()).any(|part| part == HARM.as_bytes());
                    if harmful { &b"stream: Test-Signature FOUND\0"[..] } else { b"stream: OK\0" }
                };
                answer_as_clamd(&mut stream, verdict).await;
            }
        });
    }

    fn handed(&self) -> Vec<Vec<Paper>> {
        self.body.0.lock().unwrap().clone()
    }

    fn told(&self) -> Vec<String> {
        self.sink.mails().into_iter().filter_map(|mail| mail.subject).collect()
    }
}

async fn at_work(workers: &Workers) {
    while workers.step().await > 0 {}
}

const MINUTE: i64 = 60_000;

#[tokio::test]
async fn a_file_that_waits_is_looked_over_after_a_restart_and_its_request_goes_on() {
    let machine = Machine::new().await;
    let (teller, workers) = machine.sent("Bonjour").await;
    at_work(&workers).await;
    teller.casework.clock().set_ahead(MINUTE);
    at_work(&workers).await;
    assert!(machine.handed().is_empty(), "nobody is handed what nothing looked over");

    let (teller, workers) = machine.restarted(teller, workers).await;
    teller.casework.clock().set_ahead(20 * MINUTE);
    at_work(&workers).await;
    assert!(machine.handed().is_empty(), "the scanner is still away");

    machine.scanner_comes_back();
    // However long it was away, it is not long before the file is looked over.
    teller.casework.clock().set_ahead(35 * MINUTE);
    at_work(&workers).await;
    let handed = machine.handed();
    assert_eq!(handed.len(), 1, "once");
    assert!(!handed[0].is_empty() && handed[0].iter().all(|paper| paper.scan == Scan::Clean));
    let request = teller.request(CPAM).await;
    assert_eq!(teller.loaded().await.journey.request(request).unwrap().state, RequestState::Received);
    teller.casework.clock().set_ahead(36 * 60 * MINUTE);
    at_work(&workers).await;
    assert_eq!(machine.handed().len(), 1);
    assert!(!machine.told().iter().any(|subject| subject.contains("fichier")), "there is nothing to tell: {:?}", machine.told());
}

#[tokio::test]
async fn a_file_that_does_harm_is_replaced_before_a_body_has_anything() {
    let machine = Machine::new().await;
    let (teller, workers) = machine.sent(HARM).await;
    at_work(&workers).await;
    let (mut teller, workers) = machine.restarted(teller, workers).await;
    machine.scanner_comes_back();
    teller.casework.clock().set_ahead(15 * MINUTE);
    at_work(&workers).await;
    assert!(machine.handed().is_empty(), "the body has nothing");
    let harmful: Vec<Paper> = teller.member().await.papers.into_values().collect();
    assert!(harmful.iter().all(|paper| paper.scan == Scan::Infected));
    for paper in &harmful {
        assert!(teller.casework.store().blob(BlobId::from_bytes(paper.id.0)).await.unwrap().is_none(), "it is not kept");
    }
    assert!(machine.told().contains(&"Un fichier que vous avez donné n’a pas pu être gardé".to_owned()), "{:?}", machine.told());

    // The person is told where they look first, and asked for another on the page of the request.
    let request = teller.request(CPAM).await;
    let journey = format!("/fr/mes-demarches/{}", teller.journey);
    let page = teller.browser.get(&journey).await;
    assert!(page.has("contient quelque chose de dangereux") && page.has(&format!("demandes/{request}")));
    let at = format!("demandes/{request}");
    let page = teller.get(&at).await;
    assert!(page.has("Donner un autre fichier") && page.has("sans doute à votre insu"));
    assert!(!page.has("id=\"supply-words\""), "a file is asked for, and no words");
    let nothing = teller.give(&at, &[("action", "supply")], &[]).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nothing.has("Choisissez un fichier à donner à la place") && nothing.has("href=\"#file-"));

    let fields: Vec<String> = harmful.iter().map(|paper| format!("file-{}", paper.evidence)).collect();
    let files: Vec<_> = fields.iter().map(|field| GivenFile { field, name: "photo.pdf", kind: "application/pdf", bytes: pdf("Bonjour") }).collect();
    let page = teller.give(&at, &[("action", "supply")], &files).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.html());
    assert!(!teller.get(&at).await.has("Donner un autre fichier"));
    at_work(&workers).await;
    let handed = machine.handed();
    assert_eq!(handed.len(), 1);
    assert_eq!(handed[0].len(), harmful.len());
    assert!(handed[0].iter().all(|paper| paper.scan == Scan::Clean && paper.name == "photo.pdf"), "what did harm is not among them");
    assert!(!teller.browser.get(&journey).await.has("contient quelque chose de dangereux"));
}

#[tokio::test]
async fn a_file_that_does_harm_before_it_is_sent_is_asked_for_again() {
    let machine = Machine::new().await;
    let mut teller = Teller::at(machine.site().await, "birth").await;
    teller.choose(&[CPAM]).await;
    let page = teller.get("pieces").await;
    let needed = page.html().split("data-evidence=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let given = |words: &str, name: &'static str| GivenFile { field: "file", name, kind: "application/pdf", bytes: pdf(words) };
    let add = [("action", "add"), ("evidence", needed.as_str())];
    teller.give("pieces", &add, &[given(HARM, "acte.pdf")]).await;
    let workers = machine.workers(&teller);
    machine.scanner_comes_back();
    teller.casework.clock().set_ahead(15 * MINUTE);
    at_work(&workers).await;
    let page = teller.get("pieces").await;
    assert!(page.has("data-refused") && page.has("Le fichier «\u{a0}acte.pdf\u{a0}» contient"), "{}", page.html());
    teller.give("pieces", &add, &[given("Bonjour", "photo.pdf")]).await;
    assert!(!teller.get("pieces").await.has("data-refused"));
}
