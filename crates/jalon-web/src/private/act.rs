//! Forms that change something: they come from a page of ours, from the session that they were made for, and each is one act however often it is sent.

use axum::http::HeaderMap;
use jalon_casework::{Deed, random};
use jalon_journey::{PersonId, Who};

use crate::form::Form;
use crate::guard;
use crate::oops::Oops;
use crate::private::Private;
use crate::private::visitor::Open;
use crate::site::{Here, now};

/// The hidden fields of a form that changes something (`act.html`).
pub(crate) struct ActFields {
    /// Ties the form to its session.
    pub(crate) token: String,
    /// Names the act: thirty-two hexadecimal digits.
    pub(crate) act: String,
}

impl ActFields {
    /// For a form of somebody's session, or of nobody's.
    pub(crate) fn new(here: &Here, open: Option<&Open>) -> Self {
        Self { token: guard::token(&here.site.key, open.map(Open::tie), now()), act: fresh() }
    }

    /// For another form of the same page: what it asks for is an act of its own.
    pub(crate) fn another(&self) -> Self {
        Self { token: self.token.clone(), act: fresh() }
    }
}

fn fresh() -> String {
    let key: [u8; 16] = random();
    jalon_journey::JourneyId(key).to_string()
}

/// The key of the act that a form asks for, once it is clear that the form is ours and of this session.
pub(crate) fn key(here: &Here, headers: &HeaderMap, form: &Form, open: Option<&Open>) -> Result<[u8; 16], Oops> {
    if guard::comes_from_elsewhere(headers) {
        return Err(Oops::Forged);
    }
    let tie = guard::session_of(&here.site.key, form.get("token"), now()).map_err(|_| Oops::Forged)?;
    if tie != open.map(Open::tie) {
        return Err(Oops::Forged);
    }
    form.get("act").parse::<jalon_journey::JourneyId>().map(|id| id.0).map_err(|_| Oops::Forged)
}

/// Whom somebody becomes who comes in by a form without an account: the same person when the form comes again, and nobody whom another form could name. For
/// after [`key`] has found the form to be ours.
pub(crate) fn newcomer(private: &Private, form: &Form) -> PersonId {
    // The token is sealed with a nonce of its own for each page: it is known to this browser only.
    PersonId(private.casework.named("newcomer", &format!("{}/{}", form.get("act"), form.get("token"))))
}

/// The deed that a form asks for.
pub(crate) fn deed(here: &Here, headers: &HeaderMap, form: &Form, open: &Open, who: Who) -> Result<Deed, Oops> {
    Ok(Deed::online(who, key(here, headers, form, Some(open))?))
}
