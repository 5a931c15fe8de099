//! What waits in a browser while its person is at a provider: sealed, for ten minutes, and forgotten when they are back.

use axum::http::{HeaderMap, HeaderValue};
use jalon_catalogue::EventId;
use jalon_identity::{PendingLogin, PendingLogout};
use serde::{Deserialize, Serialize};

use crate::oops::Oops;
use crate::private::cookie::Cookie;
use crate::seal::Purpose;
use crate::site::{Here, Site, now};

/// As long as a sign-in may take ([`jalon_identity`]), in seconds.
const SECONDS: u64 = 10 * 60;

/// Somebody who is expected back.
#[derive(Serialize, Deserialize)]
pub(crate) struct Pending {
    /// The language in which they left.
    language: String,
    end: u64,
    pub(crate) waits: Waits,
}

/// For what.
#[derive(Serialize, Deserialize)]
pub(crate) enum Waits {
    /// To sign in, perhaps to keep the plan of an event.
    In(PendingLogin, Option<String>),
    /// To have signed out.
    Out(PendingLogout),
}

impl Waits {
    pub(crate) fn sign_in(login: PendingLogin, to_keep: Option<&EventId>) -> Self {
        Self::In(login, to_keep.map(ToString::to_string))
    }
}

impl Pending {
    /// The header by which the browser keeps it.
    pub(crate) fn cookie(here: &Here, waits: Waits) -> Result<HeaderValue, Oops> {
        let pending = Self { language: here.tag().0.to_string(), end: now() + SECONDS, waits };
        let plain = serde_json::to_vec(&pending).map_err(|_| Oops::Fault)?;
        Cookie::Pending.set(&here.site.key.seal(Purpose::Pending, &plain), SECONDS)
    }

    /// What waits for the person of a request.
    pub(crate) fn of(site: &Site, headers: &HeaderMap) -> Option<Self> {
        let opened = Cookie::Pending.values(headers).find_map(|value| site.key.open(Purpose::Pending, value))?;
        serde_json::from_slice::<Self>(&opened).ok().filter(|pending| pending.end >= now())
    }

    /// The edition in which they left.
    pub(crate) fn edition(&self, site: &Site) -> Option<usize> {
        site.editions.iter().position(|edition| *edition.tag.0 == *self.language)
    }
}
