//! `/fr/mes-demarches/programmes`: the keys that somebody gave to programs of theirs, a new one, and their end.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use jalon_casework::ActError;

use super::account::moment;
use super::tell::ErrorLine;
use super::with_cookies;
use crate::form::Form;
use crate::oops::Oops;
use crate::page::{Holds, Page, lead_to, show as show_page, show_with};
use crate::place::Place;
use crate::private::act::{self, ActFields};
use crate::private::once::{For, Once};
use crate::private::programs::{LONGEST_NAME, MOST, Program, make};
use crate::private::visitor::Signed;
use crate::site::Here;
use crate::words::Key;

/// What a key is about, in the browser that shows it.
const ABOUT: &str = "programs";

#[derive(Template)]
#[template(path = "mine/programs.html")]
struct ProgramsPage<'a> {
    page: Page<'a>,
    errors: Vec<ErrorLine>,
    /// A key that was made just now.
    key: Option<String>,
    name: String,
    name_error: Option<String>,
    acts: bool,
    programs: Vec<ProgramLine<'a>>,
    fields: ActFields,
}

struct ProgramLine<'a> {
    id: String,
    name: String,
    may: &'a str,
    since: String,
    seen: Option<String>,
    ends: String,
}

/// A code that opens one journey of somebody with an identity makes no keys: to whoever came by it there is no such page.
pub(super) async fn show(State(here): State<Here>, headers: HeaderMap, signed: Signed) -> Result<Response, Oops> {
    signed.account().ok_or(Oops::NotFound)?;
    let once = Once::read(&here, &headers, signed.open.tie(), For::Program, &ABOUT);
    let page = ProgramsPage { key: once.map(|once| once.code), ..page(&here, &signed, &Form::default(), None).await? };
    Ok(show_page(&page, Holds::Answers))
}

/// Makes a key, or ends one.
pub(super) async fn act(State(here): State<Here>, headers: HeaderMap, signed: Signed, form: Form) -> Result<Response, Oops> {
    signed.account().ok_or(Oops::NotFound)?;
    act::key(&here, &headers, &form, Some(&signed.open))?;
    let private = here.private()?;
    let store = private.casework.store();
    if !form.get("end").is_empty() {
        let session = form.get("end").parse().map_err(|_| Oops::NotAForm)?;
        store.end_session(signed.open.session.person, session).await.map_err(ActError::from)?;
        return Ok(lead_to(&here, &Place::Programs));
    }
    let name = form.get("name").trim();
    let wrong = match name.chars().count() {
        0 => Some(Key::ProgramsNoName),
        1..=LONGEST_NAME if of(&here, &signed).await?.len() < MOST => None,
        1..=LONGEST_NAME => Some(Key::ProgramsTooMany),
        _ => Some(Key::ProgramsLongName),
    };
    if wrong.is_some() {
        return Ok(show_with(StatusCode::UNPROCESSABLE_ENTITY, &page(&here, &signed, &form, wrong).await?, Holds::Answers));
    }
    let key = make(private, &signed, name, form.get("may") == "act").await?;
    let shown = Once::show(&here, signed.open.tie(), For::Program, &ABOUT, key.reveal().to_string(), None)?;
    Ok(with_cookies(lead_to(&here, &Place::Programs), [shown]))
}

/// The keys of a person, with what each is for.
async fn of(here: &Here, signed: &Signed) -> Result<Vec<(jalon_store::Session, Program)>, Oops> {
    let casework = &here.private()?.casework;
    let now = casework.clock().now().as_millisecond();
    let sessions = casework.store().sessions(signed.open.session.person, now).await.map_err(ActError::from)?;
    Ok(sessions.into_iter().filter_map(|session| Program::of(&session).map(|program| (session, program))).collect())
}

async fn page<'a>(here: &'a Here, signed: &Signed, form: &Form, wrong: Option<Key>) -> Result<ProgramsPage<'a>, Oops> {
    let (words, casework) = (here.words(), &here.private()?.casework);
    let moment = |millis| moment(here, casework.clock(), millis);
    let line = |(session, program): (jalon_store::Session, Program)| ProgramLine {
        id: session.id.to_string(),
        name: program.name,
        may: words.say(if program.acts { Key::ProgramsActs } else { Key::ProgramsReads }),
        since: words.fill(Key::MineSessionSince, "moment", moment(session.created)),
        seen: (session.seen != session.created).then(|| words.fill(Key::MineSessionSeen, "moment", moment(session.seen))),
        ends: words.fill(Key::ProgramsEnds, "moment", moment(session.ends)),
    };
    let name_error = wrong.map(|key| words.say(key).to_owned());
    let errors: Vec<ErrorLine> = name_error.iter().map(|text| ErrorLine { href: "#name".to_owned(), text: text.clone() }).collect();
    let mut page = Page::new(here, &Place::Programs, words.say(Key::ProgramsTitle)).back_to(here, &Place::Mine);
    page.mistaken = wrong.is_some();
    Ok(ProgramsPage {
        page,
        errors,
        key: None,
        name: form.get("name").chars().take(LONGEST_NAME * 4).collect(),
        name_error,
        acts: form.get("may") == "act",
        programs: of(here, signed).await?.into_iter().map(line).collect(),
        fields: ActFields::new(here, Some(&signed.open)),
    })
}
