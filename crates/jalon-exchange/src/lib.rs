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
mod settings;
mod signature;
mod tls;
mod ways;
mod witness;
pub mod word;

use std::collections::BTreeMap;
use std::sync::Arc;

use jalon_casework::{Answer, Casework, Clerk, Clock, Courier, Delivered, Later, LetterBox, Parcel, Undelivered};
use jalon_catalogue::BodyId;
use jalon_journey::{Paper, Request};
use jalon_message::mail::MailAddress;
use jalon_store::{BlobId, Store, StoreError};
use jiff::tz::TimeZone;

pub use guard::Forbidden;
pub use http::{Failure, Incoming, Method, Outgoing, Wire};
pub use listen::{Listeners, Unheard, WordSettings};
pub use news::{Announcers, announced_type};
pub use settings::{BodySettings, KeySettings, PollSettings, SettingsError, WayName};
pub use signature::Seal;
pub use tls::{Distrust, TlsError, TlsSettings};
pub use ways::{
    AfterSettings, By, DoneSettings, Gives, HubeeSettings, LetterSettings, MissingSettings, Mistake, Own, RefusalSettings, RestSettings, RowSettings, State,
    StatusSettings, TypeSettings, Written, probe_body,
};
pub use witness::{HttpWitness, WitnessError, WitnessSettings, probe_witness};

use crate::envelope::{File, Message};
use crate::ways::{Handed, Office, Way};

pub use probe::{Finding, Stage};
pub use registers::{HttpRegisters, OauthSettings, RegisterSettings, RegisterSettingsError, XRoadId, XRoadSettings, probe_register};

/// The most that all files of one request may have, in bytes: a body reads an envelope whole.
pub const MOST_BYTES: usize = 32 << 20;

/// Hands requests over to bodies, each by its way.
pub struct HttpCourier {
    bodies: BTreeMap<BodyId, Body>,
    office: Office,
}

struct Body {
    way: Way,
    contact: Option<MailAddress>,
}

impl HttpCourier {
    /// A courier without bodies, for files of a store, from the address of the site.
    pub fn new(store: Store, origin: impl Into<String>) -> Self {
        let office = Office { store, origin: origin.into(), clock: Clock::system(TimeZone::UTC), clerk: None, letters: None };
        Self { bodies: BTreeMap::new(), office }
    }

    /// By another clock than the machine's.
    #[must_use]
    pub fn by(mut self, clock: Clock) -> Self {
        self.office.clock = clock;
        self
    }

    /// With somebody who writes what people of bodies read. Ways that need one are told so before bodies are named.
    #[must_use]
    pub fn with_clerk(mut self, clerk: Arc<dyn Clerk>) -> Self {
        self.office.clerk = Some(clerk);
        self
    }

    /// With somewhere where letters go. It is told before bodies are named.
    #[must_use]
    pub fn with_letters(mut self, letters: Arc<dyn LetterBox>) -> Self {
        self.office.letters = Some(letters);
        self
    }

    /// With a body. Reads its secrets; connects to nothing yet.
    ///
    /// # Errors
    ///
    /// What of its settings cannot work.
    pub fn with(mut self, body: BodyId, settings: &BodySettings) -> Result<Self, SettingsError> {
        let way = Way::open(settings, &self.office)?;
        let contact = settings.contact.as_deref().map(str::parse).transpose().map_err(|_| SettingsError::Contact)?;
        self.bodies.insert(body, Body { way, contact });
        Ok(self)
    }

    /// Over a wire of a simulation instead of the network, to all bodies so far.
    #[must_use]
    pub fn over(mut self, wire: &Arc<dyn Wire>) -> Self {
        self.bodies.values_mut().for_each(|body| body.way.over(wire));
        self
    }

    async fn hand_over(&self, parcel: Parcel<'_>) -> Result<Delivered, Undelivered> {
        // Configuration may come: the request waits.
        let body = self.bodies.get(&parcel.request.body).ok_or(Undelivered::Temporary("body-not-configured"))?;
        let message = Message::of(parcel.request, parcel.entry).ok_or(Undelivered::Permanent("nothing-to-say"))?;
        let files = self.files(parcel.papers).await?;
        body.way.deliver(&self.office, &Handed { parcel, message, files }).await
    }

    async fn files<'a>(&self, papers: &'a [Paper]) -> Result<Vec<File<'a>>, Undelivered> {
        let mut files = Vec::with_capacity(papers.len());
        let mut total = 0;
        for paper in papers {
            let bytes = match self.office.store.blob(BlobId::from_bytes(paper.id.0)).await {
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
            match self.bodies.get(&request.body) {
                Some(body) => body.way.ask(&self.office, request, casework).await,
                None => Ok(Answer::default()),
            }
        })
    }

    fn contact(&self, body: &BodyId) -> Option<&MailAddress> {
        self.bodies.get(body)?.contact.as_ref()
    }
}

impl std::fmt::Debug for HttpCourier {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("HttpCourier").field("bodies", &self.bodies.keys().collect::<Vec<_>>()).finish_non_exhaustive()
    }
}
