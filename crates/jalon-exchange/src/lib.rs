//! Exchange with bodies that have a system of their own: requests handed over, their word back, and what registers hold fetched.
//!
//! A request leaves as one `POST` of a `CloudEvents` 1.0 envelope (structured mode, `application/cloudevents+json`), signed by the scheme of Standard Webhooks
//! 1.0.0. Its identity is that of the request, whenever it leaves: a body that has it already says so by any 2xx, and nothing is done twice.
//!
//! What leaves is what the person was shown, and no more: the fields, the answers, the files, the text of law on which it rests. It goes over https, or to this
//! machine; nothing follows a redirection.
//!
//! Word comes back the same way: an event of `CloudEvents`, signed with a secret of the body's own ([`Listeners`]). What it says is read by [`word`]. And so does
//! what registers tell by themselves ([`Announcers`]).
//!
//! Witnesses of the verifiable log are asked the same way ([`HttpWitness`]).

mod breaker;
mod cloud_event;
mod envelope;
#[cfg(test)]
mod fuzz;
mod guard;
mod http;
mod listen;
mod news;
mod poll;
mod post;
mod probe;
mod registers;
mod signature;
mod tls;
mod witness;
pub mod word;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use jalon_casework::{Answer, Casework, Clock, Courier, Delivered, Later, Parcel, Undelivered};
use jalon_catalogue::BodyId;
use jalon_journey::{Paper, Request, What};
use jalon_message::mail::MailAddress;
use jalon_message::secret::{SecretError, SecretRef};
use jalon_store::{BlobId, Store, StoreError};
use jiff::tz::TimeZone;
use serde::Deserialize;

pub use guard::Forbidden;
pub use http::{Failure, Incoming, Outgoing, Wire};
pub use listen::{Listeners, Unheard, WordSettings};
pub use news::{Announcers, announced_type};
pub use signature::Seal;
pub use tls::{Distrust, TlsError, TlsSettings};
pub use witness::{HttpWitness, WitnessError, WitnessSettings, probe_witness};

use crate::envelope::{Envelope, File};
use crate::poll::Poll;
use crate::post::Post;
use crate::signature::Signer;
use crate::tls::Trust;

pub use probe::{Finding, Stage};
pub use registers::{HttpRegisters, OauthSettings, RegisterSettings, RegisterSettingsError, XRoadId, XRoadSettings, probe_register};

/// The most that all files of one request may have, in bytes: a body reads an envelope whole.
pub const MOST_BYTES: usize = 32 << 20;

/// How a body receives requests.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BodySettings {
    /// Where to post: an `https:` address, or `http:` to this machine.
    pub address: String,
    /// Where the secret is that both sides know, as Standard Webhooks writes it: `whsec_` and 24 to 64 bytes in base64.
    pub secret: SecretRef,
    /// The longest wait for the whole exchange, in seconds.
    #[serde(default = "timeout")]
    pub timeout_seconds: u16,
    /// Whether this host may be in a network of one's own.
    #[serde(default)]
    pub private_network: bool,
    /// The electronic address of whoever looks after its system: told when it does not answer.
    pub contact: Option<String>,
    /// Where it is asked where requests stand, when it cannot say so by itself.
    pub poll: Option<PollSettings>,
    /// How it says where requests stand; none when it does not.
    pub word: Option<WordSettings>,
    /// Whose word about this host counts, and by which certificate it knows us.
    #[serde(default)]
    pub tls: TlsSettings,
}

/// Where a body is asked where requests stand: `GET ADDRESS/REQUEST`, whose answer has the same events that it would send.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PollSettings {
    /// The address, before the identity of the request: `https:`, or `http:` to this machine.
    pub address: String,
    /// Where the token is that goes along as `Authorization: Bearer`.
    pub token: Option<SecretRef>,
    /// How often, in minutes.
    #[serde(default = "every")]
    pub every_minutes: u16,
}

const fn every() -> u16 {
    60
}

const fn timeout() -> u16 {
    30
}

/// Settings of a body that cannot work.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// The address is not one that may be posted to.
    #[error("`address` is an https: address without user name, or http: to this machine")]
    Address,
    /// The contact is no address.
    #[error("`contact` is an electronic address")]
    Contact,
    /// A wait of no time.
    #[error("`timeout_seconds` and `every_minutes` are at least 1")]
    Zero,
    /// No secret, or more than one and the one that follows it.
    #[error("`secrets` has one secret, or two while the body changes it")]
    Secrets,
    /// The secret has not the form that it should have.
    #[error("the secret is not `whsec_` and 24 to 64 bytes in base64")]
    SecretForm,
    /// The secret cannot be read.
    #[error(transparent)]
    Secret(#[from] SecretError),
    /// The encryption cannot work.
    #[error(transparent)]
    Tls(#[from] TlsError),
}

/// Tries a body stage by stage: what works, what does not, and how to mend it. Nothing is posted: whether it takes a request shows with the first one.
pub async fn probe_body(settings: &BodySettings) -> Vec<Finding> {
    let mut findings = probe::Findings::new();
    let patience = Duration::from_secs(settings.timeout_seconds.into());
    let post = |trust| Post::to(&settings.address, patience, settings.private_network, trust);
    if post(Trust::default()).is_none() {
        let mistake = if settings.timeout_seconds == 0 { SettingsError::Zero } else { SettingsError::Address };
        return findings.fails(Stage::Settings, mistake.to_string(), "correct the file of settings");
    }
    findings.works(Stage::Settings, "they are complete");
    let post = match settings.tls.trust().map(post) {
        Ok(Some(post)) => post,
        Ok(None) => return findings.fails(Stage::Settings, SettingsError::Address.to_string(), "correct the file of settings"),
        Err(error) => return findings.fails(Stage::Secret, error.to_string(), probe::MEND_TLS),
    };
    let signer = settings.secret.resolve().map_err(SettingsError::from).and_then(|secret| Signer::new(secret.expose()).ok_or(SettingsError::SecretForm));
    if let Err(error) = signer {
        return findings.fails(Stage::Secret, error.to_string(), "put the secret where the settings say, for the user who runs the program");
    }
    findings.works(Stage::Secret, "it is where the settings say, and of the right form");
    let mut findings = match probe::reach(findings, &settings.address, settings.private_network).await {
        Ok(findings) => findings,
        Err(failed) => return failed,
    };
    match post.greet().await {
        Ok(()) => {
            findings.works(Stage::Encryption, probe::encrypted(&settings.address));
            findings.works(Stage::Answer, "it speaks HTTP; whether it takes a request shows with the first one");
            findings.done()
        }
        Err(failure) => probe::failed(findings, failure),
    }
}

/// Hands requests over to bodies over HTTP.
pub struct HttpCourier {
    bodies: BTreeMap<BodyId, Body>,
    store: Store,
    /// Who sends, in envelopes: the address of the site.
    origin: String,
    clock: Clock,
}

struct Body {
    post: Post,
    signer: Signer,
    contact: Option<MailAddress>,
    poll: Option<Poll>,
}

impl HttpCourier {
    /// A courier without bodies, for files of a store.
    pub fn new(store: Store, origin: impl Into<String>) -> Self {
        Self { bodies: BTreeMap::new(), store, origin: origin.into(), clock: Clock::system(TimeZone::UTC) }
    }

    /// By another clock than the machine's.
    #[must_use]
    pub fn by(self, clock: Clock) -> Self {
        Self { clock, ..self }
    }

    /// With a body. Reads its secret; connects to nothing yet.
    pub fn with(mut self, body: BodyId, settings: &BodySettings) -> Result<Self, SettingsError> {
        if settings.timeout_seconds == 0 {
            return Err(SettingsError::Zero);
        }
        let patience = Duration::from_secs(settings.timeout_seconds.into());
        let trust = settings.tls.trust()?;
        let post = Post::to(&settings.address, patience, settings.private_network, trust.clone()).ok_or(SettingsError::Address)?;
        let signer = Signer::new(settings.secret.resolve()?.expose()).ok_or(SettingsError::SecretForm)?;
        let contact = settings.contact.as_deref().map(str::parse).transpose().map_err(|_| SettingsError::Contact)?;
        let poll = settings.poll.as_ref().map(|poll| Poll::new(poll, patience, settings.private_network, trust)).transpose()?;
        self.bodies.insert(body, Body { post, signer, contact, poll });
        Ok(self)
    }

    /// Over a wire of a simulation instead of the network, to all bodies so far.
    #[must_use]
    pub fn over(mut self, wire: &Arc<dyn Wire>) -> Self {
        for body in self.bodies.values_mut() {
            body.post.over(wire);
            body.poll.iter_mut().for_each(|poll| poll.over(wire));
        }
        self
    }

    async fn hand_over(&self, parcel: Parcel<'_>) -> Result<Delivered, Undelivered> {
        let Parcel { request, entry, papers } = parcel;
        // Configuration may come: the request waits.
        let body = self.bodies.get(&request.body).ok_or(Undelivered::Temporary("body-not-configured"))?;
        let files = self.files(papers).await?;
        let Envelope { id, content } = envelope::write(&self.origin, request, entry, &files).ok_or(Undelivered::Permanent("nothing-to-say"))?;
        let signed = body.signer.sign(&id, self.clock.now(), &content);
        match body.post.send(&id, signed, content).await {
            // A body that never had what is taken back has nothing to do.
            Err(Undelivered::Permanent("http-404" | "http-410")) if is_withdrawal(parcel) => Ok(Delivered::default()),
            answer => answer,
        }
    }

    async fn files<'a>(&self, papers: &'a [Paper]) -> Result<Vec<File<'a>>, Undelivered> {
        let mut files = Vec::with_capacity(papers.len());
        let mut total = 0;
        for paper in papers {
            let bytes = match self.store.blob(BlobId::from_bytes(paper.id.0)).await {
                Ok(Some(bytes)) => bytes,
                Ok(None) => return Err(Undelivered::Permanent("paper-gone")),
                Err(StoreError::Unavailable { .. }) => return Err(Undelivered::Temporary("store-away")),
                Err(_) => return Err(Undelivered::Permanent("paper-unreadable")),
            };
            total += bytes.len();
            if total > MOST_BYTES {
                return Err(Undelivered::Permanent("papers-too-large"));
            }
            files.push(File { paper, bytes });
        }
        Ok(files)
    }
}

impl Courier for HttpCourier {
    fn deliver<'a>(&'a self, parcel: Parcel<'a>) -> Later<'a, Result<Delivered, Undelivered>> {
        Box::pin(self.hand_over(parcel))
    }

    fn ask<'a>(&'a self, request: &'a Request, casework: &'a Casework) -> Later<'a, Result<Answer, Undelivered>> {
        Box::pin(async move {
            match self.bodies.get(&request.body).and_then(|body| body.poll.as_ref()) {
                Some(poll) => poll.ask(request, casework).await,
                None => Ok(Answer::default()),
            }
        })
    }

    fn contact(&self, body: &BodyId) -> Option<&MailAddress> {
        self.bodies.get(body)?.contact.as_ref()
    }
}

fn is_withdrawal(parcel: Parcel<'_>) -> bool {
    let event = parcel.entry.and_then(|place| parcel.request.history.get(place));
    event.is_some_and(|event| matches!(event.what, What::Withdrawn { .. }))
}

impl std::fmt::Debug for HttpCourier {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("HttpCourier").field("bodies", &self.bodies.keys().collect::<Vec<_>>()).finish_non_exhaustive()
    }
}
