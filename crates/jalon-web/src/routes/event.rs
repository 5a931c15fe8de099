//! `/fr/naissance`: before one starts; and the start.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::HeaderMap;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Response};
use jalon_catalogue::LifeEvent;
use serde::Deserialize;

use crate::form::Form;
use crate::guard;
use crate::oops::Oops;
use crate::page::{Holds, Page, lead_to, show as show_page};
use crate::place::Place;
use crate::private::in_step;
use crate::private::visitor::Visitor;
use crate::routes::mine::keep::kept_already;
use crate::routes::question::next_place;
use crate::session::{HOURS, Presence, Session, Trail};
use crate::site::{Here, now};
use crate::words::Key;

#[derive(Template)]
#[template(path = "event.html")]
struct EventPage<'a> {
    page: Page<'a>,
    summary: String,
    before: Vec<String>,
    questions: String,
    hours: u64,
    token: String,
    /// What is done with data around the event.
    notice: String,
    /// Where to go on, when there are answers.
    resume: Option<Resume>,
    /// Journeys of this event that the person keeps.
    already: Vec<String>,
    /// Where they come back by a code: this browser knows of one, and nobody has come in.
    by_code: Option<String>,
    /// Whether bodies can answer in the person's place: who they are is certain, and this site is connected to registers.
    known: bool,
    /// Whether the person comes from a page that needs answers.
    answers_gone: bool,
}

struct Resume {
    next: String,
    plan: String,
}

#[derive(Deserialize)]
pub(crate) struct Notice {
    #[serde(default)]
    answers: String,
}

pub(crate) async fn show(
    State(here): State<Here>,
    Path(slug): Path<String>,
    Query(notice): Query<Notice>,
    visitor: Result<Visitor, Oops>,
    presence: Presence,
) -> Result<Response, Oops> {
    let event = here.event(&slug)?;
    let session = presence.session().filter(|s| s.events.contains_key(&event.id));
    let format = here.format();
    let key = format!("event-{}", event.id);
    let resume = session.map(|s| Resume { next: here.href(&next_place(&here, event, s, None)), plan: here.href(&Place::Plan(event.id.clone())) });
    // One can begin even when what is kept is out of reach.
    let signed = visitor.ok().and_then(|visitor| visitor.person());
    let already = match &signed {
        Some(signed) => kept_already(&here, signed, event).await.unwrap_or_default(),
        None => Vec::new(),
    };
    let identified = signed.is_some_and(|signed| signed.person.name.is_some());
    let connected = here.private().is_ok_and(|private| !private.casework.connected().is_empty());
    let knows = here.private().is_ok() && already.is_empty() && session.is_some_and(|session| session.events[&event.id].kept.is_some());
    let unreadable = matches!(presence, Presence::Unreadable);
    let template = EventPage {
        page: Page::new(&here, &Place::Event(event.id.clone()), format.text(&key, None)).back_to(&here, &Place::Home),
        summary: format.text(&key, Some("summary")),
        before: lines(&format.text(&key, Some("before"))),
        questions: here.words().count(Key::EventQuestions, event.questions.len()),
        hours: HOURS,
        token: here.form_token(presence.session()),
        notice: here.href(&Place::Notice(event.id.clone())),
        answers_gone: session.is_none() && (unreadable || notice.answers == "none"),
        known: identified && connected && already.is_empty(),
        resume,
        already: already.into_iter().map(|id| here.href(&Place::Journey(id))).collect(),
        by_code: knows.then(|| here.href(&Place::Resume)),
    };
    let mut response = show_page(&template, Holds::Answers);
    if unreadable {
        response.headers_mut().append(SET_COOKIE, Session::forget());
    }
    Ok(response)
}

/// Starts an event, or starts it again: what was answered for it is forgotten.
pub(crate) async fn start(
    State(here): State<Here>,
    Path(slug): Path<String>,
    headers: HeaderMap,
    presence: Presence,
    visitor: Visitor,
    form: Form,
) -> Result<Response, Oops> {
    let event = here.event(&slug)?;
    let sender = check_sender(&here, &headers, &form)?;
    if presence.session().is_some_and(|session| sender != Some(session.id)) {
        // The page was opened before the answers that this browser now has: the person sees them before they erase them.
        return Ok(lead_to(&here, &Place::Event(event.id.clone())));
    }
    let law = &here.catalogue().law;
    let mut session = match presence {
        // Answers to other events stay; those of this one are forgotten below.
        Presence::Live(session) => session,
        Presence::Absent | Presence::Unreadable => Session::new(law),
    };
    forget_event(&here, event, &mut session);
    let kept = session.events.get(&event.id).and_then(|trail| trail.kept);
    session.events.insert(event.id.clone(), Trail { kept, ..Trail::default() });
    in_step::follow(&here, &visitor, event, &mut session).await?;
    // What bodies know is asked for a journey that is kept.
    let next = if form.get("with") == "known" { Place::Keep(event.id.clone()) } else { next_place(&here, event, &session, None) };
    with_answers(&here, &session, lead_to(&here, &next))
}

/// Refuses a form that did not come from one of our pages.
pub(crate) fn check_sender(here: &Here, headers: &HeaderMap, form: &Form) -> Result<Option<crate::session::SessionId>, Oops> {
    if guard::comes_from_elsewhere(headers) {
        return Err(Oops::Forged);
    }
    guard::session_of(&here.site.key, form.get("token"), now()).map_err(|_| Oops::Forged)
}

/// The response, with the answers in its cookie.
pub(crate) fn with_answers(here: &Here, session: &Session, mut response: Response) -> Result<Response, Oops> {
    let cookie = session.cookie(&here.site.key, &here.catalogue().law, now()).map_err(|_| Oops::AnswersTooLong)?;
    response.headers_mut().append(SET_COOKIE, cookie);
    Ok(response.into_response())
}

pub(crate) fn forget_event(here: &Here, event: &LifeEvent, session: &mut Session) {
    let today = here.site.clock.today();
    let law = &here.catalogue().law;
    // Members before their number: the number says of how many.
    let (sizes, facts): (Vec<_>, Vec<_>) = event.questions.iter().partition(|q| matches!(q.asks, jalon_catalogue::Asks::Size(_)));
    for question in facts.into_iter().chain(sizes) {
        let slots = crate::fields::slots(law, question, &session.situation, today);
        crate::fields::forget(&slots, &mut session.situation);
    }
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(|l| l.trim().trim_start_matches("- ").to_owned()).filter(|l| !l.is_empty()).collect()
}
