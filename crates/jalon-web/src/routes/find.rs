//! `/fr/chercher`: finds a life event from a person's own words.
//!
//! What happened to someone is personal, so the words come in the body of a form: they are in no address, no history and no log. The form changes nothing,
//! so it needs no token.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use crate::form::Form;
use crate::oops::Oops;
use crate::page::{Holds, Page, show as show_page, show_with};
use crate::place::Place;
use crate::routes::home::EventLink;
use crate::site::Here;
use crate::words::Key;

/// Nobody says more to a search field; the rest is not read.
const LONGEST: usize = 200;

#[derive(Template)]
#[template(path = "find.html")]
struct Find<'a> {
    page: Page<'a>,
    action: String,
    typed: String,
    outcome: Outcome,
}

enum Outcome {
    NotAsked,
    NothingTyped,
    Found(Vec<EventLink>),
    NotFound(Vec<EventLink>),
}

pub(crate) async fn show(State(here): State<Here>) -> Response {
    show_page(&view(&here, String::new(), Outcome::NotAsked), Holds::NothingPersonal)
}

pub(crate) async fn answer(State(here): State<Here>, form: Form) -> Result<Response, Oops> {
    let typed: String = form.get("q").trim().chars().take(LONGEST).collect();
    if typed.is_empty() {
        return Ok(show_with(StatusCode::UNPROCESSABLE_ENTITY, &view(&here, typed, Outcome::NothingTyped), Holds::NothingPersonal));
    }
    let found: Vec<EventLink> =
        here.catalogue().finder.find(here.tag(), &typed).iter().map(|found| EventLink::new(&here, &found.event, &found.matched)).collect();
    let outcome = if found.is_empty() {
        Outcome::NotFound(here.catalogue().events.keys().map(|id| EventLink::new(&here, id, &[])).collect())
    } else {
        Outcome::Found(found)
    };
    Ok(show_page(&view(&here, typed, outcome), Holds::Answers))
}

fn view(here: &Here, typed: String, outcome: Outcome) -> Find<'_> {
    let mut page = Page::new(here, &Place::Find, here.words().say(Key::FindTitle)).back_to(here, &Place::Home);
    page.mistaken = matches!(outcome, Outcome::NothingTyped);
    Find { page, action: here.href(&Place::Find), typed, outcome }
}
