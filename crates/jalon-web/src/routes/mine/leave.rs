//! `/fr/connexion/sortir`: going out, here and at the provider.

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::http::header::REFRESH;
use axum::http::{HeaderMap, HeaderValue};
use axum::response::Response;
use jalon_casework::ActError;
use jalon_identity::{LogoutHint, OsRandom, SignIn};

use super::{sign_in, with_cookies};
use crate::form::Form;
use crate::oops::Oops;
use crate::page::{Holds, Page, lead_to, show as show_page};
use crate::place::Place;
use crate::private::act::{self, ActFields};
use crate::private::cookie::Cookie;
use crate::private::pending::{Pending, Waits};
use crate::private::visitor::{self, Signed, Standing, Visitor};
use crate::session::Session;
use crate::site::Here;
use crate::words::Key;

#[derive(Template)]
#[template(path = "mine/leave.html")]
struct LeavePage<'a> {
    page: Page<'a>,
    /// Where a code is made, when nothing else leads back to a journey.
    no_code: Option<String>,
    fields: ActFields,
}

#[derive(Template)]
#[template(path = "mine/left.html")]
struct LeftPage<'a> {
    page: Page<'a>,
    /// Where the session at the provider ends too.
    provider: Option<String>,
}

pub(crate) async fn show(State(here): State<Here>, visitor: Visitor) -> Result<Response, Oops> {
    if visitor.0.is_none() {
        return Ok(lead_to(&here, &Place::Left));
    }
    let no_code = match visitor.person() {
        Some(signed) => without_code(&here, &signed).await?,
        None => None,
    };
    let page = Page::new(&here, &Place::Leave, here.words().say(Key::LeaveTitle)).back_to(&here, &Place::Home);
    Ok(show_page(&LeavePage { page, no_code, fields: ActFields::new(&here, visitor.0.as_ref()) }, Holds::Answers))
}

/// Where somebody without an identity makes a code for a journey to which they could not come back.
async fn without_code(here: &Here, signed: &Signed) -> Result<Option<String>, Oops> {
    if signed.person.name.is_some() {
        return Ok(None);
    }
    let casework = &here.private()?.casework;
    for kept in signed.own(here.private()?).await? {
        let loaded = casework.load(kept.arrival.journey).await?;
        let member = loaded.as_ref().and_then(|loaded| loaded.journey.member(kept.arrival.person));
        if member.is_some_and(|member| member.code_until.is_none_or(|until| until < casework.clock().now())) {
            return Ok(Some(here.href(&Place::Code(kept.arrival.journey))));
        }
    }
    Ok(None)
}

/// Ends the session here. The one at the provider ends at the provider: the page leads there, since forms of ours lead nowhere else.
pub(crate) async fn leave(State(here): State<Here>, headers: HeaderMap, visitor: Visitor, form: Form) -> Result<Response, Oops> {
    act::key(&here, &headers, &form, visitor.0.as_ref())?;
    let mut cookies = vec![visitor::forget(), Cookie::Once.forget()];
    if form.get("wipe") == "yes" {
        cookies.push(Session::forget());
    }
    let mut elsewhere = None;
    if let Visitor(Some(open)) = visitor {
        here.private()?.casework.store().end_session(open.session.person, open.session.id).await.map_err(ActError::from)?;
        if let Standing::Person(person) = open.standing
            && let Some(hint) = person.name.and_then(|name| name.logout)
        {
            elsewhere = at_the_provider(&here, &hint).await?;
        }
    }
    let Some((address, pending)) = elsewhere else { return Ok(with_cookies(lead_to(&here, &Place::Left), cookies)) };
    cookies.push(pending);
    let refresh = HeaderValue::try_from(format!("0; url={address}")).map_err(|_| Oops::Fault)?;
    let page = Page::new(&here, &Place::Left, here.words().say(Key::LeftTitle));
    let mut response = show_page(&LeftPage { page, provider: Some(address) }, Holds::Answers);
    response.headers_mut().insert(REFRESH, refresh);
    Ok(with_cookies(response, cookies))
}

/// Where the session at the provider ends, and what waits for the person to be back. A provider that does not answer ends it by itself, later.
async fn at_the_provider(here: &Here, hint: &LogoutHint) -> Result<Option<(String, HeaderValue)>, Oops> {
    let private = here.private()?;
    let SignIn::Real { people: Some(provider), .. } = &private.sign_in else { return Ok(None) };
    match provider.logout(hint, &mut OsRandom, private.casework.clock().now()).await {
        Ok(Some((address, pending))) => Ok(Some((address.to_string(), Pending::cookie(here, Waits::Out(pending))?))),
        Ok(None) => Ok(None),
        Err(error) => {
            tracing::warn!(code = error.code(), "sign-out at the provider not begun");
            Ok(None)
        }
    }
}

pub(crate) async fn left(State(here): State<Here>) -> Response {
    let page = Page::new(&here, &Place::Left, here.words().say(Key::LeftTitle));
    show_page(&LeftPage { page, provider: None }, Holds::NothingPersonal)
}

/// Comes back from the provider, signed out. Our own session ended before.
pub(crate) async fn back(State(any): State<Here>, headers: HeaderMap, RawQuery(query): RawQuery) -> Response {
    let pending = Pending::of(&any.site, &headers);
    let here = sign_in::in_the_language_of(any, &headers, pending.as_ref());
    if let Some(Pending { waits: Waits::Out(logout), .. }) = pending
        && let Err(error) = logout.check(&query.unwrap_or_default())
    {
        tracing::warn!(code = error.code(), "sign-out at the provider not confirmed");
    }
    with_cookies(lead_to(&here, &Place::Left), [Cookie::Pending.forget()])
}
