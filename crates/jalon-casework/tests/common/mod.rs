//! What the tests of faults and of nodes share: stores to break, people who act, and those who do jobs.

#![allow(dead_code, unreachable_pub, reason = "each test file uses a part of it")]

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use jalon_casework::testing::Brief;
use jalon_casework::{ActError, Casework, Clock, Courier, Deed, Delivered, Later, Loaded, Parcel, Senders, Served, Undelivered, Workers};
use jalon_catalogue::{Catalogue, LanguageTag, SilenceMeans};
use jalon_journey::{Answers, Command, Content, Disclosure, JourneyId, PersonId, Reach, RequestId, Sending, SilenceRule, Submission, Who};
use jalon_message::code::SiteKey;
use jalon_message::mail::Mailer;
use jalon_message::sink::Sink;
use jalon_store::testing::Postgres;
use jalon_store::{KeysInMemory, Store, StoreConfig};

/// A database, and a key: nodes are opened on it.
pub struct Place {
    config: StoreConfig,
    pub postgres: Option<Postgres>,
    _home: tempfile::TempDir,
}

impl Place {
    pub fn sqlite() -> Self {
        let home = tempfile::tempdir().unwrap();
        let address = format!("sqlite:{}", home.path().join("store").display()).parse().unwrap();
        Self { config: StoreConfig::new(address, Arc::new(KeysInMemory::random())), postgres: None, _home: home }
    }

    /// None where PostgreSQL is not installed.
    pub fn postgres() -> Option<Self> {
        let postgres = Postgres::start()?;
        let config = StoreConfig::new(postgres.database().parse().unwrap(), Arc::new(KeysInMemory::random()));
        Some(Self { config, postgres: Some(postgres), _home: tempfile::tempdir().unwrap() })
    }

    /// Every kind of database that there is here.
    pub fn all() -> impl Iterator<Item = Self> {
        [Some(Self::sqlite()), Self::postgres()].into_iter().flatten()
    }

    /// A process of its own, as far as the store can tell.
    pub async fn node(&self, served: &[&str]) -> Node {
        let store = Store::open(&self.config).await.unwrap();
        let catalogue = Catalogue::embedded();
        let clock = Clock::of(&catalogue);
        Node { casework: Casework::new(store, catalogue, clock, served.iter().map(|body| ((*body).into(), Served::SYSTEM)).collect()) }
    }
}

#[derive(Clone)]
pub struct Node {
    pub casework: Casework,
}

impl Node {
    pub async fn does(&self, id: JourneyId, who: &Who, command: Command) -> Result<Loaded, ActError> {
        self.casework.act(id, &Deed::online(who.clone(), jalon_casework::random()), command).await
    }

    pub async fn begun(&self, person: PersonId) -> JourneyId {
        let id = self.casework.begin(person, "birth".into(), LanguageTag("fr".into()), Answers::default(), jalon_casework::random()).await.unwrap().id;
        let reach = Reach { mail: Some(format!("p{id}@example.org")), phone: None, letters: None, language: None };
        self.does(id, &Who::Person { person }, Command::Reach(reach)).await.unwrap();
        id
    }

    /// Begins, and sends a request that silence refuses after two months.
    pub async fn asked(&self) -> (JourneyId, RequestId) {
        let person = PersonId(jalon_casework::random());
        let id = self.begun(person).await;
        let request = RequestId(jalon_casework::random());
        self.does(id, &Who::Person { person }, submit(request)).await.unwrap();
        (id, request)
    }

    /// The kinds of the events of a journey.
    pub async fn kinds(&self, id: JourneyId) -> Vec<String> {
        let events = self.casework.store().read(jalon_store::StreamId::from_bytes(id.0), 1, 500).await.unwrap();
        events.into_iter().map(|event| event.kind).collect()
    }

    pub async fn count(&self, id: JourneyId, kind: &str) -> usize {
        self.kinds(id).await.iter().filter(|held| *held == kind).count()
    }

    pub fn workers(&self, sink: &Sink, courier: Option<Arc<dyn Courier>>) -> Workers {
        let senders = Senders { mail: Some(Mailer::new(&sink.client("jalon.example.org").unwrap()).unwrap()), ..Senders::default() };
        let casework = self.casework.clone();
        Workers { casework, senders, scribe: Arc::new(PLAIN), courier, looker: None, key: SiteKey::new(&[7; 32]), name: "test".into() }
    }
}

pub fn submit(request: RequestId) -> Command {
    let sending = Sending {
        request,
        service: "family-benefits-declaration".into(),
        body: "caf".into(),
        content: Content { fields: BTreeMap::from([("family-name".parse().unwrap(), "Durand".into())]), ..Content::default() },
        disclosure: Disclosure { basis: "CSS, art. L531-2".into(), consent: None, signature: None, under: None },
        silence: Some(SilenceRule { within: jalon_catalogue::AnswerTime::Months(2), means: SilenceMeans::Refusal, source: "CRPA, art. L231-4".into() }),
    };
    // The person was shown the journey as it began: two events.
    Command::Submit(Submission { requests: vec![sending], previewed: 2 })
}

/// Says of which journey it is, and what about.
const PLAIN: Brief = Brief(|telling| {
    let about = serde_json::to_value(&telling.notice.about).unwrap()["about"].as_str().unwrap().to_owned();
    format!("{about} {}", telling.id)
});

/// A body that takes everything, and remembers what came.
#[derive(Default)]
pub struct Body(pub Mutex<Vec<RequestId>>);

impl Courier for Body {
    fn deliver<'a>(&'a self, parcel: Parcel<'a>) -> Later<'a, Result<Delivered, Undelivered>> {
        self.0.lock().unwrap().push(parcel.request.id);
        Box::pin(async { Ok(Delivered { reference: Some("CAF-7".into()) }) })
    }
}

/// Subjects and identities of the mails that arrived.
pub fn mails(sink: &Sink) -> Vec<(String, String)> {
    sink.mails().into_iter().map(|mail| (mail.subject.unwrap(), mail.message_id.unwrap())).collect()
}
