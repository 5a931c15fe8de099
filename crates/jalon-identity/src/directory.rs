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
    /// Held while asking, so that a hundred people who arrive together ask once. Holds when asking last failed.
    asking: Mutex<Option<Timestamp>>,
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
        let answer = if failed.is_some_and(|failed| within(now, failed, AFTER_FAILURE)) {
            Err(LoginError::Unavailable(Step::Discovery, Outage::NotTried))
        } else {
            self.ask(config, now).await.inspect_err(|error| {
                *failed = Some(now);
                tracing::warn!(issuer = config.issuer.as_str(), code = error.code(), "the provider's metadata could not be read: {error}");
            })
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

fn find(keys: &JwkSet, algorithm: SignatureAlgorithm, kid: Option<&str>) -> Option<DecodingKey> {
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

/// `OpenID` Connect Discovery 1.0 §3, as far as it concerns us.
#[derive(Deserialize)]
struct Published {
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
