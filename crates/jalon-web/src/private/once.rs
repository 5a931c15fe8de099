//! Codes that are shown once: sealed in the browser of the person who made them, for some minutes, and kept nowhere else. So a page that shows one can be
//! asked for again, in another language or on paper, and nothing is made or used up by looking.

use axum::http::{HeaderMap, HeaderValue};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::oops::Oops;
use crate::private::cookie::Cookie;
use crate::seal::Purpose;
use crate::session::SessionId;
use crate::site::{Here, now};

/// How long it is shown, in seconds.
const SECONDS: u64 = 10 * 60;

/// What a code is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum For {
    /// Coming back.
    Return,
    /// Somebody else.
    Invitation,
    /// Opening a file that the person carries.
    File,
    /// A program of the person.
    Program,
}

/// A code to be shown. Secret.
#[derive(Serialize, Deserialize)]
pub(crate) struct Once {
    what: For,
    /// The journey or the event that it is about.
    about: String,
    /// The session in which it was made.
    tie: [u8; 16],
    end: u64,
    /// The code, as it is shown: digits in their groups.
    pub(crate) code: String,
    /// The last day on which it opens something, if there is one.
    pub(crate) until: Option<Date>,
}

impl Once {
    /// The header by which the browser keeps a code for the next page of a session.
    pub(crate) fn show(here: &Here, tie: SessionId, what: For, about: &impl ToString, code: String, until: Option<Date>) -> Result<HeaderValue, Oops> {
        let once = Self { what, about: about.to_string(), tie: tie.bytes(), end: now() + SECONDS, code, until };
        let plain = serde_json::to_vec(&once).map_err(|_| Oops::Fault)?;
        Cookie::Once.set(&here.site.key.seal(Purpose::Once, &plain), SECONDS)
    }

    /// The code of a request, if it is for that and was made in this session.
    pub(crate) fn read(here: &Here, headers: &HeaderMap, tie: SessionId, what: For, about: &impl ToString) -> Option<Self> {
        let about = about.to_string();
        let opened = Cookie::Once.values(headers).filter_map(|value| here.site.key.open(Purpose::Once, value));
        let kept = opened.filter_map(|plain| serde_json::from_slice::<Self>(&plain).ok());
        let fits = |once: &Self| once.what == what && once.about == about && once.tie == tie.bytes() && once.end >= now();
        kept.into_iter().find(fits)
    }
}
