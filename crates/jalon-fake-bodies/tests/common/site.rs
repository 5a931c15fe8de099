//! A site whose requests go to a body's system that does not exist.

use std::collections::BTreeMap;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jalon_casework::testing::Brief;
use jalon_casework::{Casework, Clock, Deed, LetterBox, Senders, Workers};
use jalon_catalogue::{Catalogue, LanguageTag};
use jalon_exchange::{BodySettings, HttpCourier};
use jalon_journey::{Answers, Command, Content, Disclosure, JourneyId, PersonId, RequestId, Sending, Submission, Who};
use jalon_message::code::SiteKey;
use jalon_store::{KeysInMemory, Store, StoreConfig};

pub(crate) const MINUTE: i64 = 60_000;
/// By what we are known to the body, and it to us.
pub(crate) const THEIRS: [u8; 32] = [5; 32];
pub(crate) const OURS: [u8; 32] = [6; 32];
/// What proves messages.
pub(crate) const PROOF: [u8; 32] = [7; 32];

/// A secret of Standard Webhooks, in a file.
pub(crate) fn webhook_secret(bytes: &[u8]) -> std::path::PathBuf {
    super::secret(&format!("whsec_{}", STANDARD.encode(bytes)))
}

/// A site in memory whose requests to the CAF go where these settings say, and those who work for it.
pub(crate) async fn site(origin: &str, settings: &BodySettings) -> (Casework, Workers) {
    let (casework, workers, _) = built(origin, settings, None).await;
    (casework, workers)
}

/// The same, where letters go here, with what hands requests over.
pub(crate) async fn site_with(settings: &BodySettings, letters: Arc<dyn LetterBox>) -> (Casework, Workers, Arc<HttpCourier>) {
    built("https://jalon.example", settings, Some(letters)).await
}

async fn built(origin: &str, settings: &BodySettings, letters: Option<Arc<dyn LetterBox>>) -> (Casework, Workers, Arc<HttpCourier>) {
    let store = Store::open(&StoreConfig::new("sqlite::memory:".parse().unwrap(), Arc::new(KeysInMemory::random()))).await.unwrap();
    let catalogue = Catalogue::embedded();
    let clock = Clock::of(&catalogue);
    let casework = Casework::new(store.clone(), catalogue, clock.clone(), BTreeMap::from([("caf".into(), settings.served())]));
    let clerk = Arc::new(jalon_web::Scribe::new(casework.catalogue().clone(), origin));
    let courier = HttpCourier::new(store, origin).by(clock).with_clerk(clerk);
    let courier = match letters {
        Some(letters) => courier.with_letters(letters),
        None => courier,
    };
    let courier = Arc::new(courier.with("caf".into(), settings).unwrap());
    let workers = Workers {
        casework: casework.clone(),
        senders: Senders::default(),
        scribe: Arc::new(Brief::NOBODY),
        courier: Some(courier.clone()),
        looker: None,
        key: SiteKey::new(&PROOF),
        name: "test".into(),
    };
    (casework, workers, courier)
}

/// A journey of somebody, with a request to the CAF.
pub(crate) async fn asks(casework: &Casework) -> (JourneyId, RequestId, PersonId) {
    let (person, request) = (PersonId(jalon_casework::random()), RequestId(jalon_casework::random()));
    let id = casework.begin(person, "birth".into(), LanguageTag("fr".into()), Answers::default(), jalon_casework::random()).await.unwrap().id;
    let sending = Sending {
        request,
        service: "family-benefits-declaration".into(),
        body: "caf".into(),
        content: Content {
            fields: BTreeMap::from([("family-name".parse().unwrap(), "Durand".into()), ("given-names".parse().unwrap(), "Ély".into())]),
            ..Content::default()
        },
        disclosure: Disclosure { basis: "CSS, art. L531-2".into(), consent: None, signature: None, under: None },
        silence: None,
    };
    let deed = Deed::online(Who::Person { person }, jalon_casework::random());
    casework.act(id, &deed, Command::Submit(Submission { requests: vec![sending], previewed: 2 })).await.unwrap();
    (id, request, person)
}
