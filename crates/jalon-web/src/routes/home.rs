//! `/fr`: what happened to you?

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use crate::page::{Holds, Page, show as show_page};
use crate::place::Place;
use crate::site::Here;
use crate::words::Key;

#[derive(Template)]
#[template(path = "home.html")]
struct Home<'a> {
    page: Page<'a>,
    action: String,
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

pub(crate) async fn show(State(here): State<Here>) -> Response {
    let events = here.catalogue().events.keys().map(|id| EventLink::new(&here, id, &[])).collect();
    let page = Page::new(&here, &Place::Home, here.words().say(Key::HomeTitle));
    show_page(&Home { page, action: here.href(&Place::Find), events }, Holds::NothingPersonal)
}
