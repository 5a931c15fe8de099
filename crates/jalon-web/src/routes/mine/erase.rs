//! `/fr/mes-demarches/effacer`: everything is erased, for good.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;

use super::with_cookies;
use crate::form::Form;
use crate::oops::Oops;
use crate::page::{Holds, Page, lead_to, show as show_page, show_with};
use crate::place::Place;
use crate::private::act::{self, ActFields};
use crate::private::cookie::Cookie;
use crate::private::visitor::{self, Signed};
use crate::session::Session;
use crate::site::Here;
use crate::words::Key;

#[derive(Template)]
#[template(path = "mine/erase.html")]
struct ErasePage<'a> {
    page: Page<'a>,
    /// Journeys that go.
    journeys: Vec<String>,
    /// Words about requests that are under way.
    open: Option<String>,
    word: &'a str,
    typed: String,
    wrong: bool,
    fields: ActFields,
}

/// A code that opens one journey of somebody with an identity erases nothing: to whoever came by it there is no such page.
pub(crate) async fn show(State(here): State<Here>, signed: Signed) -> Result<Response, Oops> {
    signed.account().ok_or(Oops::NotFound)?;
    Ok(show_page(&page(&here, &signed, "", false).await?, Holds::Answers))
}

async fn page<'a>(here: &'a Here, signed: &Signed, typed: &str, wrong: bool) -> Result<ErasePage<'a>, Oops> {
    let casework = &here.private()?.casework;
    let (mut journeys, mut open) = (Vec::new(), 0);
    for kept in signed.own(here.private()?).await? {
        let Some(loaded) = casework.load(kept.arrival.journey).await? else { continue };
        let Some(event) = &loaded.journey.event else { continue };
        journeys.push(here.format().text(&format!("event-{event}"), None));
        open += loaded.journey.requests.values().filter(|request| request.by == kept.arrival.person && !request.state.is_decided()).count();
    }
    let mut page = Page::new(here, &Place::Erase, here.words().say(Key::EraseTitle)).back_to(here, &Place::Mine);
    page.mistaken = wrong;
    Ok(ErasePage {
        page,
        journeys,
        open: (open > 0).then(|| here.words().count(Key::EraseOpen, open)),
        word: here.words().say(Key::EraseWord),
        typed: typed.chars().take(40).collect(),
        wrong,
        fields: ActFields::new(here, Some(&signed.open)),
    })
}

/// Destroys the key of the person, and of whoever they were without an account: those first, since the account is what leads to them.
pub(crate) async fn erase(State(here): State<Here>, headers: HeaderMap, signed: Signed, form: Form) -> Result<Response, Oops> {
    let account = signed.account().ok_or(Oops::NotFound)?;
    act::key(&here, &headers, &form, Some(&signed.open))?;
    let typed = form.get("word").trim();
    if typed.to_lowercase() != here.words().say(Key::EraseWord).to_lowercase() {
        return Ok(show_with(StatusCode::UNPROCESSABLE_ENTITY, &page(&here, &signed, typed, true).await?, Holds::Answers));
    }
    let casework = &here.private()?.casework;
    for person in casework.persons(account).await?.into_iter().rev() {
        casework.erase(person).await?;
    }
    Ok(with_cookies(lead_to(&here, &Place::Gone), [visitor::forget(), Cookie::Once.forget(), Session::forget()]))
}

#[derive(Template)]
#[template(path = "mine/gone.html")]
struct GonePage<'a> {
    page: Page<'a>,
}

pub(crate) async fn gone(State(here): State<Here>) -> Response {
    show_page(&GonePage { page: Page::new(&here, &Place::Gone, here.words().say(Key::GoneTitle)) }, Holds::NothingPersonal)
}
