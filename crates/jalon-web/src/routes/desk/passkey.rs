//! `/fr/agents/connexion/cle`: agents whose body has no ProConnect come in with a passkey, which they made with the code of an invitation.
//!
//! Browsers give passkeys to scripts only, so these pages have one: the only one of the site, from our own origin.

use std::sync::OnceLock;

use askama::Template;
use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use jalon_identity::{PasskeyAnswer, PasskeyError, Passkeys, SignIn};

use crate::assets;
use crate::form::Form;
use crate::oops::Oops;
use crate::page::{Holds, Page, show_with};
use crate::place::Place;
use crate::private::act::{self, ActFields};
use crate::private::invitations::{self, Held};
use crate::private::visitor::Visitor;
use crate::routes::desk::sign_in::{Arrives, Pending, forget_pending, let_in};
use crate::site::Here;
use crate::words::Key;

const SCRIPT: &str = include_str!("passkey.js");

/// Our script runs, from here, and no other; the rest is as on every page.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; \
     frame-ancestors 'none'";

/// Address of the script, which changes with its content.
pub(crate) fn script_path() -> &'static str {
    static PATH: OnceLock<String> = OnceLock::new();
    PATH.get_or_init(|| format!("/assets/passkey-{:016x}.js", assets::fingerprint(SCRIPT.as_bytes())))
}

/// GET of the script.
pub(crate) async fn script() -> Response {
    ([(CONTENT_TYPE, "text/javascript; charset=utf-8"), (CACHE_CONTROL, assets::FOR_EVER)], SCRIPT).into_response()
}

#[derive(Template)]
#[template(path = "desk/passkey.html")]
struct PasskeyPage<'a> {
    page: Page<'a>,
    fields: ActFields,
    /// What the script does: `use` or `make`.
    does: &'static str,
    /// What the browser is asked, as JSON; none before a code was typed.
    options: Option<String>,
    button: &'a str,
    script: &'static str,
    error: Option<&'a str>,
}

fn passkeys(here: &Here) -> Result<&Passkeys, Oops> {
    match &here.private()?.sign_in {
        SignIn::Real { passkeys: Some(passkeys), .. } => Ok(passkeys),
        _ => Err(Oops::NotFound),
    }
}

/// Asks for a passkey.
pub(crate) async fn ask(State(here): State<Here>, visitor: Visitor) -> Result<Response, Oops> {
    asking(&here, &visitor, None)
}

fn asking(here: &Here, visitor: &Visitor, error: Option<Key>) -> Result<Response, Oops> {
    let ceremony = passkeys(here)?.begin_login().map_err(|_| Oops::Fault)?;
    let pending = Pending::Key(ceremony.pending);
    let mut response = page(here, visitor, &Place::DeskKey, Some(ceremony.options), error);
    response.headers_mut().append(SET_COOKIE, pending.cookie(here)?);
    Ok(response)
}

/// Believes a passkey, or not.
pub(crate) async fn answer(State(here): State<Here>, visitor: Visitor, headers: HeaderMap, form: Form) -> Result<Response, Oops> {
    let private = here.private()?;
    let passkeys = passkeys(&here)?;
    act::key(&here, &headers, &form, visitor.0.as_ref())?;
    let Some(Pending::Key(pending)) = Pending::of(&here, &headers) else { return asking(&here, &visitor, Some(Key::DeskAgain)) };
    let Ok(answer) = PasskeyAnswer::read(form.get("answer")) else { return asking(&here, &visitor, Some(Key::DeskKeyRefused)) };
    let Some(mut held) = invitations::held(private, &answer.id()).await? else { return asking(&here, &visitor, Some(Key::DeskKeyUnknown)) };
    match passkeys.finish_login(&pending, &answer, &mut held.passkey) {
        Ok(_) => {
            invitations::renew(private, &held).await?;
            let_in(&here, visitor, arrives(held)).await
        }
        Err(error) => asking(&here, &visitor, Some(refused(error))),
    }
}

/// Asks for the code of an invitation.
pub(crate) async fn code(State(here): State<Here>, visitor: Visitor) -> Result<Response, Oops> {
    passkeys(&here)?;
    Ok(page(&here, &visitor, &Place::DeskNewKey, None, None))
}

/// Takes the code, then the passkey that was made.
pub(crate) async fn make(State(here): State<Here>, visitor: Visitor, headers: HeaderMap, form: Form) -> Result<Response, Oops> {
    let passkeys = passkeys(&here)?;
    act::key(&here, &headers, &form, visitor.0.as_ref())?;
    let again = |key| Ok(page(&here, &visitor, &Place::DeskNewKey, None, Some(key)));
    if form.get("answer").is_empty() {
        return match begun(&here, form.get("code")).await? {
            Ok((options, pending)) => {
                let mut response = page(&here, &visitor, &Place::DeskNewKey, Some(options), None);
                response.headers_mut().append(SET_COOKIE, pending.cookie(&here)?);
                Ok(response)
            }
            Err(error) => again(refused(error)),
        };
    }
    let Some(Pending::NewKey { registration, invitation }) = Pending::of(&here, &headers) else { return again(Key::DeskAgain) };
    let private = here.private()?;
    let passkey = match passkeys.finish_registration(&registration, form.get("answer")) {
        Ok(passkey) => passkey,
        Err(error) => return again(refused(error)),
    };
    let Some(invited) = invitations::invited(private, &invitation).await? else { return again(Key::DeskCodeWrong) };
    let held = Held { passkey, name: invited.invitation.name, body: invited.body, role: invited.role };
    if held.passkey.agent() != invited.invitation.agent || !invitations::keep(private, &invitation, &held).await? {
        return again(Key::DeskCodeWrong);
    }
    let_in(&here, visitor, arrives(held)).await
}

/// What the browser is asked, and what waits for its answer.
async fn begun(here: &Here, code: &str) -> Result<Result<(String, Pending), PasskeyError>, Oops> {
    let private = here.private()?;
    let index = invitations::index_of(&private.casework, code);
    let Some(invited) = invitations::invited(private, &index).await? else { return Ok(Err(PasskeyError::Code)) };
    let existing = invitations::of(private, invited.invitation.agent).await?;
    let now = private.casework.clock().now();
    let ceremony = passkeys(here)?.begin_registration(&invited.invitation, code, &existing, now);
    Ok(ceremony.map(|ceremony| (ceremony.options, Pending::NewKey { registration: ceremony.pending, invitation: index })))
}

fn arrives(held: Held) -> Arrives {
    Arrives { account: invitations::account(held.passkey.agent()), name: held.name, body: held.body.as_str().into(), role: held.role, logout: None }
}

/// What to do, in words; why, in the log.
fn refused(error: PasskeyError) -> Key {
    tracing::warn!(%error, "a passkey was not believed");
    match error {
        PasskeyError::Code => Key::DeskCodeWrong,
        PasskeyError::Expired => Key::DeskKeyLate,
        _ => Key::DeskKeyRefused,
    }
}

fn page(here: &Here, visitor: &Visitor, place: &Place, options: Option<String>, error: Option<Key>) -> Response {
    let words = here.words();
    let (does, title, button) =
        if *place == Place::DeskKey { ("use", Key::DeskKeyTitle, Key::DeskKeyButton) } else { ("make", Key::DeskNewKeyTitle, Key::DeskNewKeyButton) };
    let mut page = Page::new(here, place, words.say(title)).back_to(here, &Place::DeskSignIn);
    page.mistaken = error.is_some();
    let status = if page.mistaken { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let scripted = options.is_some();
    let shown = PasskeyPage {
        page,
        fields: ActFields::new(here, visitor.0.as_ref()),
        does,
        options,
        button: words.say(button),
        script: script_path(),
        error: error.map(|key| words.say(key)),
    };
    let mut response = show_with(status, &shown, Holds::Answers);
    if scripted {
        response.headers_mut().insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    } else {
        response.headers_mut().append(SET_COOKIE, forget_pending());
    }
    response
}
