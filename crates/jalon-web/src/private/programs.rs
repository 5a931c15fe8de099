//! Programs of people: somebody gives a program of theirs a key, and it does for them by the API what they do on the pages, until they take the key back.
//!
//! A key is the token of a session of its own kind: only its hash is kept, it is listed and ended like any other, and no browser comes in by it.

use std::time::Duration;

use axum::http::HeaderMap;
use jalon_casework::ActError;
use jalon_store::{NewSession, SessionToken};
use serde::{Deserialize, Serialize};

use crate::api::input::bearer;
use crate::oops::Oops;
use crate::private::Private;
use crate::private::visitor::{Open, Person, Signed, Standing};

/// The kind of their sessions.
pub(crate) const KIND: &str = "program";
/// A key ends after so long, in any case.
const LASTS: Duration = Duration::from_hours(24 * 90);
/// Most keys of one person.
pub(crate) const MOST: usize = 20;
/// The longest name of a program, in characters.
pub(crate) const LONGEST_NAME: usize = 60;

/// What is kept with a key, sealed under the key of the person.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Program {
    /// What the person calls it.
    pub(crate) name: String,
    /// Whether it may act for them; it may read in any case.
    pub(crate) acts: bool,
    /// Who they were when they made the key.
    person: Person,
}

impl Program {
    /// The program that an open session is of.
    pub(crate) fn of(session: &jalon_store::Session) -> Option<Self> {
        if session.kind == KIND { serde_json::from_slice(&session.plain).ok() } else { None }
    }
}

/// Makes a key. It is to be shown once.
pub(crate) async fn make(private: &Private, signed: &Signed, name: &str, acts: bool) -> Result<SessionToken, Oops> {
    let mut person = signed.person.clone();
    if let Some(name) = &mut person.name {
        // It is for signing out in the browser that signed in.
        name.logout = None;
    }
    let now = private.casework.clock().now().as_millisecond();
    let lasts = i64::try_from(LASTS.as_millis()).unwrap_or(i64::MAX);
    let program = Program { name: name.to_owned(), acts, person };
    let new = NewSession {
        kind: KIND.into(),
        person: signed.open.session.person,
        now,
        idle: lasts,
        ends: now.saturating_add(lasts),
        plain: serde_json::to_vec(&program).map_err(|_| Oops::Fault)?.into(),
    };
    Ok(private.casework.store().create_session(new).await.map_err(ActError::from)?)
}

/// The person for whom a program asks, by the key in `Authorization: Bearer`; none when it is no key, or one that is over.
pub(crate) async fn behind(private: &Private, headers: &HeaderMap) -> Result<Option<(Signed, Program)>, Oops> {
    let Some(token) = bearer(headers).and_then(|token| token.parse::<SessionToken>().ok()) else { return Ok(None) };
    let (store, now) = (private.casework.store(), private.casework.clock().now().as_millisecond());
    let Some(session) = store.session(&token, now).await.map_err(ActError::from)? else { return Ok(None) };
    let Some(program) = Program::of(&session) else { return Ok(None) };
    if let Err(error) = store.touch_session(&session, now).await {
        tracing::warn!(%error, "a key of a program could not be marked as seen");
    }
    let person = program.person.clone();
    let open = Open { session, standing: Standing::Person(person.clone()) };
    Ok(Some((Signed { open, person }, program)))
}
