//! `/fr/mes-demarches/ID/code`: the code by which a person without an account comes back, shown once.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue};
use axum::response::Response;
use jalon_casework::Deed;
use jalon_journey::{JourneyId, PersonId, Who};

use super::with_cookies;
use crate::form::Form;
use crate::oops::Oops;
use crate::page::{Holds, Page, lead_to, show as show_page};
use crate::place::Place;
use crate::private::act::{self, ActFields};
use crate::private::once::{For, Once};
use crate::private::visitor::Inside;
use crate::session::SessionId;
use crate::site::Here;
use crate::words::{Key, Words};

#[derive(Template)]
#[template(path = "mine/code.html")]
struct CodePage<'a> {
    page: Page<'a>,
    shown: Option<Shown>,
    /// Until when a code that is not shown any more opens the journey.
    kept_until: Option<String>,
    journey: String,
    resume: String,
    fields: ActFields,
}

/// A code, as it is shown.
pub(super) struct Shown {
    pub(super) code: String,
    /// Each group, as it is said.
    pub(super) spoken: Vec<String>,
    /// Until when it opens something; nothing when there is no such day.
    pub(super) until: String,
}

impl Shown {
    pub(super) fn of(here: &Here, once: &Once) -> Self {
        Self {
            spoken: once.code.split(' ').map(|group| spoken(here.words(), group)).collect(),
            code: once.code.clone(),
            until: once.until.map(|day| here.format().long_date(day)).unwrap_or_default(),
        }
    }
}

pub(crate) async fn show(State(here): State<Here>, headers: HeaderMap, inside: Inside) -> Result<Response, Oops> {
    let id = inside.id();
    let once = Once::read(&here, &headers, inside.signed.open.tie(), For::Return, &id);
    let until = inside.member()?.code_until.map(|until| here.private().map(|private| private.casework.clock().day_of(until))).transpose()?;
    let page = Page::new(&here, &Place::Code(id), here.words().say(Key::CodeTitle)).back_to(&here, &Place::Journey(id));
    let shown = once.map(|once| Shown::of(&here, &once));
    let fields = ActFields::new(&here, Some(&inside.signed.open));
    let (journey, resume) = (here.href(&Place::Journey(id)), here.private()?.address(&here, &Place::Resume));
    Ok(show_page(&CodePage { page, shown, kept_until: until.map(|day| here.format().long_date(day)), journey, resume, fields }, Holds::Answers))
}

/// Makes a new code; the one before opens nothing any more.
pub(crate) async fn renew(State(here): State<Here>, headers: HeaderMap, inside: Inside, form: Form) -> Result<Response, Oops> {
    let open = &inside.signed.open;
    let deed = act::deed(&here, &headers, &form, open, inside.who())?;
    let shown = issue(&here, inside.id(), inside.person, &deed, open.tie()).await?;
    Ok(with_cookies(lead_to(&here, &Place::Code(inside.id())), [shown]))
}

/// A new code for a person, and the header by which the next page shows it.
pub(super) async fn issue(here: &Here, id: JourneyId, person: PersonId, deed: &Deed, tie: SessionId) -> Result<HeaderValue, Oops> {
    let casework = &here.private()?.casework;
    let code = casework.issue_code(id, deed).await?;
    let loaded = casework.load(id).await?.ok_or(Oops::NotFound)?;
    let until = loaded.journey.member(person).and_then(|member| member.code_until).ok_or(Oops::NotFound)?;
    Once::show(here, tie, For::Return, &id, code.grouped(), Some(casework.clock().day_of(until)))
}

/// The same for somebody who came in just now: no form has asked for it.
pub(super) async fn issue_at_once(here: &Here, id: JourneyId, person: PersonId, tie: SessionId) -> Result<HeaderValue, Oops> {
    issue(here, id, person, &Deed::online(Who::Person { person }, jalon_casework::random()), tie).await
}

/// Four digits, as they are said on the telephone.
fn spoken(words: &Words, group: &str) -> String {
    const DIGITS: [Key; 10] =
        [Key::Digit0, Key::Digit1, Key::Digit2, Key::Digit3, Key::Digit4, Key::Digit5, Key::Digit6, Key::Digit7, Key::Digit8, Key::Digit9];
    let digit = |digit: char| Some(words.say(*DIGITS.get(usize::try_from(digit.to_digit(10)?).ok()?)?));
    group.chars().filter_map(digit).collect::<Vec<_>>().join(" ")
}
