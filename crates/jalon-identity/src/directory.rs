//! What a provider publishes of itself: its addresses and its keys, kept for some hours.
//!
//! A provider that is down when the site starts, or later, costs sign-ins and nothing else: it is asked again when somebody needs it, and never more often than
//! the limits here allow, whoever sends whatever.

use std::sync::{Arc, PoisonError, RwLock};

use jiff::{SignedDuration, Timestamp};
use jsonwebtoken::DecodingKey;
use jsonwebtoken::jwk::JwkSet;
use serde::Deserialize;
use tokio::sync::Mutex;

use crate::address::Address;
use crate::config::{ProviderConfig, Userinfo};
use crate::error::{LoginError, MetadataFault, Step, TokenFault};
use crate::http::{Answer, Http, Outage};
use crate::signature::SignatureAlgorithm;

/// How long what was read is used without asking again.
const FRESH: SignedDuration = SignedDuration::from_hours(6);
/// How long after a failure nothing is tried: people who wait would pile up behind a dead provider.
const AFTER_FAILURE: SignedDuration = SignedDuration::from_secs(5);
/// How long after reading keys an unknown one is not looked for again: anyone can make up names of keys.
const BETWEEN_KEYS: SignedDuration = SignedDuration::from_secs(60);

/// The addresses of a provider.
#[derive(Debug)]
pub(crate) struct Metadata {
    pub(crate) authorization: Address,
    pub(crate) token: Address,
    pub(crate) userinfo: Address,
    pub(crate) end_session: Option<Address>,
    /// It always names itself in its answers (RFC 9207): one without a name is not its own.
    pub(crate) names_itself: bool,
    keys: Address,
}

#[derive(Debug)]
pub(crate) struct Directory {
    http: Http,
    known: RwLock<Option<Known>>,
    /// Held while asking, so that a hundred people who arrive together ask once. Holds when and why asking last failed.
    asking: Mutex<Option<(Timestamp, LoginError)>>,
}

#[derive(Debug, Clone)]
struct Known {
    metadata: Arc<Metadata>,
    keys: Arc<JwkSet>,
    read: Timestamp,
    keys_read: Timestamp,
}

impl Directory {
    pub(crate) fn new(http: Http) -> Self {
        Self { http, known: RwLock::new(None), asking: Mutex::new(None) }
    }

    /// The addresses, asked of the provider where they are not known or old.
    pub(crate) async fn metadata(&self, config: &ProviderConfig, now: Timestamp) -> Result<Arc<Metadata>, LoginError> {
        if let Some(known) = self.known().filter(|known| within(now, known.read, FRESH)) {
            return Ok(known.metadata);
        }
        let mut failed = self.asking.lock().await;
        let known = self.known();
        if let Some(known) = known.as_ref().filter(|known| within(now, known.read, FRESH)) {
            return Ok(Arc::clone(&known.metadata));
        }
        let answer = match *failed {
            Some((when, error)) if within(now, when, AFTER_FAILURE) => Err(error),
            _ => self.ask(config, now).await.inspect_err(|error| {
                *failed = Some((now, *error));
                tracing::warn!(issuer = config.issuer.as_str(), code = error.code(), "the provider's metadata could not be read: {error}");
            }),
        };
        match (answer, known) {
            (Ok(metadata), _) => Ok(metadata),
            // Yesterday's addresses are better than none; its keys are checked with every signature.
            (Err(_), Some(known)) => Ok(known.metadata),
            (Err(error), None) => Err(error),
        }
    }

    /// The key of that name, or the only one that fits where the token names none.
    pub(crate) async fn key(&self, algorithm: SignatureAlgorithm, kid: Option<&str>, now: Timestamp) -> Result<Result<DecodingKey, TokenFault>, LoginError> {
        let nothing_known = LoginError::Unavailable(Step::Keys, Outage::NotTried);
        let known = self.known().ok_or(nothing_known)?;
        if let Some(key) = find(&known.keys, algorithm, kid) {
            return Ok(Ok(key));
        }
        let _alone = self.asking.lock().await;
        let known = self.known().ok_or(nothing_known)?;
        if let Some(key) = find(&known.keys, algorithm, kid) {
            return Ok(Ok(key));
        }
        if within(now, known.keys_read, BETWEEN_KEYS) {
            return Ok(Err(TokenFault::Key));
        }
        // Written before asking: a provider that fails is not asked at every attempt either.
        self.remember(Known { keys_read: now, ..known.clone() });
        let keys = Arc::new(self.keys_at(&known.metadata.keys).await?);
        let key = find(&keys, algorithm, kid);
        self.remember(Known { keys, keys_read: now, ..known });
        Ok(key.ok_or(TokenFault::Key))
    }

    async fn ask(&self, config: &ProviderConfig, now: Timestamp) -> Result<Arc<Metadata>, LoginError> {
        let address = format!("{}/.well-known/openid-configuration", config.issuer.as_str().trim_end_matches('/'));
        let address = Address::parse(&address).map_err(|_| LoginError::Metadata(MetadataFault::Address))?;
        let published: Published =
            json(self.http.get(&address, "application/json", None).await).map_err(|outage| LoginError::Unavailable(Step::Discovery, outage))?;
        let metadata = Arc::new(published.check(config).map_err(LoginError::Metadata)?);
        let keys = Arc::new(self.keys_at(&metadata.keys).await?);
        self.remember(Known { metadata: Arc::clone(&metadata), keys, read: now, keys_read: now });
        Ok(metadata)
    }

    async fn keys_at(&self, address: &Address) -> Result<JwkSet, LoginError> {
        json(self.http.get(address, "application/json", None).await).map_err(|outage| LoginError::Unavailable(Step::Keys, outage))
    }

    // What is guarded is replaced whole, so a thread that panicked left nothing half done.
    fn known(&self) -> Option<Known> {
        self.known.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn remember(&self, known: Known) {
        *self.known.write().unwrap_or_else(PoisonError::into_inner) = Some(known);
    }
}

/// Whether less than `span` lies between, in whichever direction: a clock set back must not stop anything for longer than that.
fn within(now: Timestamp, then: Timestamp, span: SignedDuration) -> bool {
    now.duration_since(then).abs() < span
}

pub(crate) fn find(keys: &JwkSet, algorithm: SignatureAlgorithm, kid: Option<&str>) -> Option<DecodingKey> {
    let mut fitting = keys.keys.iter().filter(|key| algorithm.fits(key));
    let key = match kid {
        Some(kid) => fitting.find(|key| key.common.key_id.as_deref() == Some(kid)),
        // Core §10.1: without a name, only where there is no choice.
        None => fitting.next().filter(|_| fitting.next().is_none()),
    };
    DecodingKey::from_jwk(key?).ok()
}

pub(crate) fn json<T: serde::de::DeserializeOwned>(answer: Result<Answer, Outage>) -> Result<T, Outage> {
    let answer = answer?;
    match answer.status {
        200 => serde_json::from_slice(&answer.body).map_err(|_| Outage::Unreadable),
        status => Err(Outage::Status(status)),
    }
}

/// OpenID Connect Discovery 1.0 §3, as far as it concerns us.
#[derive(Deserialize)]
pub(crate) struct Published {
    issuer: String,
    authorization_endpoint: String,
    token_endpoint: String,
    userinfo_endpoint: Option<String>,
    jwks_uri: String,
    end_session_endpoint: Option<String>,
    response_types_supported: Vec<String>,
    token_endpoint_auth_methods_supported: Option<Vec<String>>,
    id_token_signing_alg_values_supported: Vec<String>,
    userinfo_signing_alg_values_supported: Option<Vec<String>>,
    #[serde(default)]
    authorization_response_iss_parameter_supported: bool,
}

impl Published {
    fn check(self, config: &ProviderConfig) -> Result<Metadata, MetadataFault> {
        if self.issuer != config.issuer.as_str() {
            return Err(MetadataFault::Issuer);
        }
        let lists = |list: &[String], wanted: &str| list.iter().any(|one| one == wanted);
        // Discovery says that a list of methods left out means client_secret_basic alone, which we do not do.
        let post = self.token_endpoint_auth_methods_supported.as_deref().is_some_and(|methods| lists(methods, "client_secret_post"));
        if !lists(&self.response_types_supported, "code") || !post {
            return Err(MetadataFault::Flow);
        }
        let userinfo_signed = match (config.userinfo, self.userinfo_signing_alg_values_supported.as_deref()) {
            (Userinfo::Signed(algorithm), Some(list)) => lists(list, algorithm.name()),
            // The list is optional: the answer itself will tell.
            (Userinfo::Signed(_), None) | (Userinfo::Unsigned, _) => true,
        };
        if !lists(&self.id_token_signing_alg_values_supported, config.signature.name()) || !userinfo_signed {
            return Err(MetadataFault::Algorithm);
        }
        let address = |written: &str| {
            let address = Address::parse(written).map_err(|_| MetadataFault::Address)?;
            // A provider of the world outside has nothing on this machine.
            if config.issuer.is_https() && !address.is_https() { Err(MetadataFault::Address) } else { Ok(address) }
        };
        Ok(Metadata {
            authorization: address(&self.authorization_endpoint)?,
            token: address(&self.token_endpoint)?,
            userinfo: address(self.userinfo_endpoint.as_deref().ok_or(MetadataFault::Address)?)?,
            end_session: self.end_session_endpoint.as_deref().map(address).transpose()?,
            keys: address(&self.jwks_uri)?,
            names_itself: self.authorization_response_iss_parameter_supported,
        })
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Read as _, Write as _};
    use std::net::TcpListener;
    use std::sync::Mutex as StdMutex;

    use serde_json::{Value, json};

    use super::*;
    use crate::config::Kind;
    use crate::secret::SecretRef;

    /// A provider that publishes what it is told to, and counts how often each address is read.
    struct Publisher {
        issuer: String,
        pages: Arc<StdMutex<Pages>>,
    }

    #[derive(Default)]
    struct Pages {
        metadata: Value,
        keys: Value,
        read: [u32; 2],
    }

    impl Publisher {
        fn start() -> Self {
            let listener = TcpListener::bind("127.0.0.1:0").unwrap();
            let issuer = format!("http://{}", listener.local_addr().unwrap());
            let pages = Arc::new(StdMutex::new(Pages { metadata: published(&issuer), keys: json!({ "keys": [key("one")] }), read: [0; 2] }));
            let shared = Arc::clone(&pages);
            std::thread::spawn(move || {
                for stream in listener.incoming() {
                    let mut stream = stream.unwrap();
                    let mut request = [0; 4096];
                    let length = stream.read(&mut request).unwrap();
                    let mut pages = shared.lock().unwrap();
                    let keys = String::from_utf8_lossy(&request[..length]).contains("/keys ");
                    pages.read[usize::from(keys)] += 1;
                    let (status, body) = match if keys { &pages.keys } else { &pages.metadata } {
                        Value::Null => ("503 Down", String::new()),
                        page => ("200 OK", page.to_string()),
                    };
                    write!(stream, "HTTP/1.1 {status}\r\nconnection: close\r\ncontent-length: {}\r\n\r\n{body}", body.len()).unwrap();
                }
            });
            Self { issuer, pages }
        }

        fn change(&self, change: impl FnOnce(&mut Pages)) {
            change(&mut self.pages.lock().unwrap());
        }

        fn read(&self) -> [u32; 2] {
            self.pages.lock().unwrap().read
        }

        fn directory(&self) -> (Directory, ProviderConfig) {
            let issuer = Address::parse(&self.issuer).unwrap();
            let config = ProviderConfig {
                kind: Kind::Plain { acr: vec![] },
                client_id: "jalon".into(),
                client_secret: SecretRef::Env("NONE".into()),
                redirect: issuer.clone(),
                after_logout: issuer.clone(),
                signature: SignatureAlgorithm::Es256,
                userinfo: Userinfo::Signed(SignatureAlgorithm::Es256),
                scopes: None,
                issuer,
            };
            (Directory::new(Http::for_provider(&config.issuer)), config)
        }
    }

    fn published(issuer: &str) -> Value {
        json!({
            "issuer": issuer,
            "authorization_endpoint": format!("{issuer}/authorize"),
            "token_endpoint": format!("{issuer}/token"),
            "userinfo_endpoint": format!("{issuer}/userinfo"),
            "jwks_uri": format!("{issuer}/keys"),
            "response_types_supported": ["code"],
            "token_endpoint_auth_methods_supported": ["client_secret_post"],
            "id_token_signing_alg_values_supported": ["ES256"],
        })
    }

    /// The public key of RFC 7515, appendix A.3.
    fn key(kid: &str) -> Value {
        json!({ "kid": kid, "kty": "EC", "crv": "P-256", "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU", "y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0" })
    }

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(1_800_000_000 + seconds).unwrap()
    }

    async fn known(directory: &Directory, kid: Option<&str>, seconds: i64) -> Result<bool, LoginError> {
        directory.key(SignatureAlgorithm::Es256, kid, at(seconds)).await.map(|key| key.is_ok())
    }

    #[tokio::test]
    async fn a_new_key_is_found_and_made_up_ones_are_not_looked_for_each_time() {
        let publisher = Publisher::start();
        let (directory, config) = publisher.directory();
        directory.metadata(&config, at(0)).await.unwrap();
        assert_eq!((known(&directory, Some("one"), 0).await, publisher.read()), (Ok(true), [1, 1]));
        publisher.change(|pages| pages.keys = json!({ "keys": [key("two")] }));
        assert_eq!((known(&directory, Some("two"), 59).await, publisher.read()), (Ok(false), [1, 1]));
        assert_eq!((known(&directory, Some("two"), 60).await, publisher.read()), (Ok(true), [1, 2]));
        for made_up in 0..100 {
            assert_eq!(known(&directory, Some(&format!("made up {made_up}")), 61 + made_up / 2).await, Ok(false));
        }
        assert_eq!(publisher.read(), [1, 2]);
        // The old key is gone with the list it was in.
        assert_eq!(known(&directory, Some("one"), 61).await, Ok(false));
    }

    #[tokio::test]
    async fn keys_that_cannot_be_read_are_not_asked_for_each_time_either() {
        let publisher = Publisher::start();
        let (directory, config) = publisher.directory();
        directory.metadata(&config, at(0)).await.unwrap();
        publisher.change(|pages| pages.keys = Value::Null);
        assert_eq!(known(&directory, Some("two"), 60).await, Err(LoginError::Unavailable(Step::Keys, Outage::Status(503))));
        assert_eq!(known(&directory, Some("two"), 61).await, Ok(false));
        assert_eq!((known(&directory, Some("one"), 61).await, publisher.read()), (Ok(true), [1, 2]));
    }

    #[tokio::test]
    async fn a_token_without_a_key_name_fits_where_there_is_no_choice() {
        let publisher = Publisher::start();
        let (directory, config) = publisher.directory();
        let encryption = json!({ "kid": "e", "use": "enc", "kty": "EC", "crv": "P-256", "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU", "y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0" });
        let strange = json!({ "kid": "s", "kty": "LATTICE", "n": "AA" });
        publisher.change(|pages| pages.keys = json!({ "keys": [encryption, strange, key("one")] }));
        directory.metadata(&config, at(0)).await.unwrap();
        assert_eq!((known(&directory, None, 0).await, known(&directory, Some("e"), 0).await), (Ok(true), Ok(false)));
        publisher.change(|pages| pages.keys = json!({ "keys": [key("one"), key("two")] }));
        assert_eq!(known(&directory, Some("two"), 60).await, Ok(true));
        assert_eq!(known(&directory, None, 61).await, Ok(false));
    }

    #[tokio::test]
    async fn what_was_read_serves_for_hours_and_longer_where_there_is_nothing_else() {
        let publisher = Publisher::start();
        let (directory, config) = publisher.directory();
        directory.metadata(&config, at(0)).await.unwrap();
        directory.metadata(&config, at(6 * 3600 - 1)).await.unwrap();
        assert_eq!(publisher.read(), [1, 1]);
        publisher.change(|pages| pages.metadata = Value::Null);
        directory.metadata(&config, at(6 * 3600)).await.unwrap();
        assert_eq!(publisher.read(), [2, 1]);
        directory.metadata(&config, at(6 * 3600 + 4)).await.unwrap();
        assert_eq!(publisher.read(), [2, 1]);
        publisher.change(|pages| pages.metadata = published(&publisher.issuer));
        directory.metadata(&config, at(6 * 3600 + 5)).await.unwrap();
        assert_eq!(publisher.read(), [3, 2]);
    }

    #[tokio::test]
    async fn a_provider_that_was_down_is_asked_again_but_not_at_once() {
        let publisher = Publisher::start();
        let (directory, config) = publisher.directory();
        publisher.change(|pages| pages.metadata = Value::Null);
        let down = LoginError::Unavailable(Step::Discovery, Outage::Status(503));
        for seconds in 0..5 {
            assert_eq!(directory.metadata(&config, at(seconds)).await.err(), Some(down));
        }
        assert_eq!(publisher.read(), [1, 0]);
        publisher.change(|pages| pages.metadata = published(&publisher.issuer));
        assert!(directory.metadata(&config, at(5)).await.is_ok());
    }

    #[tokio::test]
    async fn people_who_arrive_together_ask_once() {
        let publisher = Publisher::start();
        let (directory, config) = publisher.directory();
        let (one, two, three) = tokio::join!(directory.metadata(&config, at(0)), directory.metadata(&config, at(0)), directory.metadata(&config, at(0)));
        assert!(one.is_ok() && two.is_ok() && three.is_ok());
        assert_eq!(publisher.read(), [1, 1]);
    }

    #[tokio::test]
    async fn what_does_not_fit_the_registration_is_told() {
        for (field, value, fault) in [
            ("issuer", json!("http://127.0.0.1:1"), MetadataFault::Issuer),
            ("authorization_endpoint", json!("http://provider.example/authorize"), MetadataFault::Address),
            ("userinfo_endpoint", Value::Null, MetadataFault::Address),
            ("response_types_supported", json!(["id_token"]), MetadataFault::Flow),
            ("token_endpoint_auth_methods_supported", Value::Null, MetadataFault::Flow),
            ("id_token_signing_alg_values_supported", json!(["none", "RS256"]), MetadataFault::Algorithm),
            ("userinfo_signing_alg_values_supported", json!(["RS256"]), MetadataFault::Algorithm),
        ] {
            let publisher = Publisher::start();
            publisher.change(|pages| pages.metadata[field] = value);
            let (directory, config) = publisher.directory();
            assert_eq!(directory.metadata(&config, at(0)).await.err(), Some(LoginError::Metadata(fault)), "{field}");
        }
    }
}
