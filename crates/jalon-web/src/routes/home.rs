//! `/fr`: what happened to you?

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use crate::oops::Oops;
use crate::page::{Holds, Page, show as show_page};
use crate::place::Place;
use crate::private::visitor::Visitor;
use crate::routes::mine::{KeptLink, kept_links};
use crate::session::Presence;
use crate::site::Here;
use crate::words::Key;

#[derive(Template)]
#[template(path = "home.html")]
struct Home<'a> {
    page: Page<'a>,
    action: String,
    /// Journeys that the person keeps.
    kept: Vec<KeptLink>,
    /// Where they come back by a code: this browser knows of a journey, and nobody has come in.
    by_code: Option<String>,
    events: Vec<EventLink>,
}

/// A life event that can be chosen.
pub(crate) struct EventLink {
    pub(crate) href: String,
    pub(crate) title: String,
    pub(crate) summary: String,
    /// Words of a search that named it.
    pub(crate) matched: String,
}

impl EventLink {
    pub(crate) fn new(here: &Here, id: &jalon_catalogue::EventId, matched: &[jalon_catalogue::Matched]) -> Self {
        let format = here.format();
        let key = format!("event-{id}");
        Self {
            href: here.href(&Place::Event(id.clone())),
            title: format.text(&key, None),
            summary: format.text(&key, Some("summary")),
            matched: matched.iter().map(|matched| matched.said.as_str()).collect::<Vec<_>>().join(", "),
        }
    }
}

pub(crate) async fn show(State(here): State<Here>, visitor: Result<Visitor, Oops>, presence: Presence) -> Response {
    let events = here.catalogue().events.keys().map(|id| EventLink::new(&here, id, &[])).collect();
    let page = Page::new(&here, &Place::Home, here.words().say(Key::HomeTitle));
    // The front door opens even when what is kept is out of reach.
    let kept = match &visitor {
        Ok(visitor) => kept_links(&here, visitor).await.unwrap_or_default(),
        Err(_) => Vec::new(),
    };
    let knows =
        here.private().is_ok() && kept.is_empty() && presence.session().is_some_and(|session| session.events.values().any(|trail| trail.kept.is_some()));
    let by_code = knows.then(|| here.href(&Place::Resume));
    let holds = if kept.is_empty() && by_code.is_none() { Holds::NothingPersonal } else { Holds::Answers };
    show_page(&Home { page, action: here.href(&Place::Find), kept, by_code, events }, holds)
}
