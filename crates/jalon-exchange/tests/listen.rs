//! Word of bodies, signed: what is forged, stale, altered or another's changes nothing.

use std::collections::BTreeMap;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jalon_casework::{ActError, Casework, Clock, Deed, Heard, Served};
use jalon_catalogue::{Catalogue, LanguageTag};
use jalon_exchange::{Listeners, Seal, SettingsError, Unheard, WordSettings};
use jalon_journey::{Answers, Command, Content, Disclosure, PersonId, Refusal, RequestId, RequestState, Sending, Submission, Who};
use jalon_message::secret::SecretRef;
use jalon_store::{KeysInMemory, Store, StoreConfig};
use jiff::{Timestamp, ToSpan};
use ring::hmac;
use serde_json::{Value, json};

const OLD: [u8; 32] = [5; 32];
const NEW: [u8; 32] = [6; 32];

/// A message on its way.
#[derive(Clone)]
struct Sent {
    id: String,
    timestamp: String,
    signature: String,
    content: Vec<u8>,
}

fn sign(secret: &[u8], id: &str, at: Timestamp, content: &Value) -> Sent {
    let (timestamp, content) = (at.as_second().to_string(), content.to_string().into_bytes());
    let signed = [id.as_bytes(), b".", timestamp.as_bytes(), b".", &content].concat();
    let tag = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, secret), &signed);
    Sent { id: id.to_owned(), timestamp, signature: format!("v1,{}", STANDARD.encode(tag)), content }
}

struct Site {
    casework: Casework,
    listeners: Listeners,
    request: RequestId,
    _secrets: tempfile::TempDir,
}

fn settings(home: &tempfile::TempDir, secrets: &[&[u8]]) -> WordSettings {
    let file = |(place, secret): (usize, &&[u8])| {
        let file = home.path().join(format!("secret-{place}-{}", secret[0]));
        std::fs::write(&file, format!("whsec_{}\n", STANDARD.encode(secret))).unwrap();
        SecretRef::File(file)
    };
    WordSettings { secrets: secrets.iter().enumerate().map(file).collect() }
}

impl Site {
    /// With a request to the CAF, whose system changes its secret, and another body that has a system too.
    async fn new() -> Self {
        let store = Store::open(&StoreConfig::new("sqlite::memory:".parse().unwrap(), Arc::new(KeysInMemory::random()))).await.unwrap();
        let catalogue = Catalogue::embedded();
        let clock = Clock::of(&catalogue);
        let casework = Casework::new(store, catalogue, clock, BTreeMap::from([("caf".into(), Served::SYSTEM)]));
        let person = PersonId([1; 16]);
        let id = casework.begin(person, "birth".into(), LanguageTag("fr".into()), Answers::default(), [2; 16]).await.unwrap().id;
        let request = RequestId([3; 16]);
        let sending = Sending {
            request,
            service: "family-benefits-declaration".into(),
            body: "caf".into(),
            content: Content { fields: BTreeMap::new(), ..Content::default() },
            disclosure: Disclosure { basis: "CSS, art. L531-2".into(), consent: None, signature: None, under: None },
            silence: None,
        };
        let submit = Command::Submit(Submission { requests: vec![sending], previewed: 2 });
        casework.act(id, &Deed::online(Who::Person { person }, [4; 16]), submit).await.unwrap();
        let home = tempfile::tempdir().unwrap();
        let listeners = Listeners::default().with("caf".into(), &settings(&home, &[&OLD, &NEW])).unwrap();
        let listeners = listeners.with("cpam".into(), &settings(&home, &[&[7; 32]])).unwrap();
        Self { casework, listeners, request, _secrets: home }
    }

    fn event(&self, id: &str, kind: &str, data: Value) -> Value {
        let mut data = data;
        data["request"] = self.request.to_string().into();
        json!({ "specversion": "1.0", "id": id, "source": "https://caf.example", "type": format!("jalon.request.{kind}.v1"), "data": data })
    }

    async fn hear(&self, body: &str, sent: &Sent) -> Result<Heard, Unheard> {
        let seal = Seal { id: &sent.id, timestamp: &sent.timestamp, signature: &sent.signature };
        self.listeners.hear(&self.casework, body, seal, &sent.content).await
    }

    async fn state(&self) -> (RequestState, usize) {
        let id = self.casework.journey_of_request(self.request).await.unwrap().unwrap();
        let loaded = self.casework.load(id).await.unwrap().unwrap();
        let request = loaded.journey.request(self.request).unwrap();
        (request.state, request.history.len())
    }
}

#[tokio::test]
async fn word_of_a_body_is_noted_once_under_either_secret() {
    let site = Site::new().await;
    let now = site.casework.clock().now();
    let received = site.event("a-1", "received", json!({ "reference": "CAF-7" }));
    let examining = site.event("a-2", "examining", json!({}));
    assert_eq!(site.hear("caf", &sign(&OLD, "m-1", now, &received)).await.unwrap(), Heard::Taken);
    assert_eq!(site.hear("caf", &sign(&NEW, "m-2", now, &examining)).await.unwrap(), Heard::Taken);
    assert_eq!(site.state().await, (RequestState::Examining, 3));
    // The same event in another message, days later; and the very same message.
    site.casework.clock().set_ahead(5 * 86_400_000);
    assert_eq!(site.hear("caf", &sign(&NEW, "m-3", site.casework.clock().now(), &received)).await.unwrap(), Heard::Before);
    site.casework.clock().set_ahead(0);
    assert_eq!(site.hear("caf", &sign(&NEW, "m-2", now, &examining)).await.unwrap(), Heard::Before);
    assert_eq!(site.state().await, (RequestState::Examining, 3));
}

#[tokio::test]
async fn a_message_that_is_forged_stale_altered_or_anothers_changes_nothing() {
    let site = Site::new().await;
    let now = site.casework.clock().now();
    let decided = site.event("a-1", "decided", json!({ "outcome": "granted" }));
    let good = sign(&NEW, "m-1", now, &decided);
    let mut altered = good.clone();
    altered.content = String::from_utf8(altered.content).unwrap().replace("granted", "closed").into_bytes();
    let forged = [
        ("another's secret", "caf", sign(&[7; 32], "m-1", now, &decided)),
        ("an unknown secret", "caf", sign(&[9; 32], "m-1", now, &decided)),
        ("six minutes old", "caf", sign(&NEW, "m-1", now - 6.minutes(), &decided)),
        ("of a time to come", "caf", sign(&NEW, "m-1", now + 6.minutes(), &decided)),
        ("altered", "caf", altered),
        ("another identity", "caf", Sent { id: "m-2".into(), ..good.clone() }),
        ("no signature", "caf", Sent { signature: String::new(), ..good.clone() }),
        ("to another body's address", "cpam", good.clone()),
        ("to a body without a system", "mairie", good.clone()),
        ("to no body", "nobody", good.clone()),
    ];
    for (how, body, sent) in forged {
        assert!(matches!(site.hear(body, &sent).await, Err(Unheard::Unsigned)), "{how}");
    }
    // Another body signs well, and the request is none of its own.
    let theirs = sign(&[7; 32], "m-1", now, &decided);
    assert!(matches!(site.hear("cpam", &theirs).await, Err(Unheard::Act(ActError::Refused(Refusal::Unseen)))));
    let nonsense = sign(&NEW, "m-1", now, &json!({ "specversion": "1.0" }));
    assert!(matches!(site.hear("caf", &nonsense).await, Err(Unheard::NotAWord(_))));
    assert_eq!(site.state().await, (RequestState::Sent, 1));
    assert_eq!(site.hear("caf", &good).await.unwrap(), Heard::Taken, "the true one is taken after all those");
}

#[test]
fn settings_of_secrets_are_one_or_two() {
    let home = tempfile::tempdir().unwrap();
    let refused = |secrets: &[&[u8]]| Listeners::default().with("caf".into(), &settings(&home, secrets)).err();
    assert!(refused(&[&OLD]).is_none() && refused(&[&OLD, &NEW]).is_none());
    assert!(matches!(refused(&[]), Some(SettingsError::Secrets)));
    assert!(matches!(refused(&[&OLD, &NEW, &OLD]), Some(SettingsError::Secrets)));
    assert!(matches!(refused(&[&[1; 8]]), Some(SettingsError::SecretForm)));
}
