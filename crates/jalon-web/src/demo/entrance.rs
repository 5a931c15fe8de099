//! `/demo`: what to try, in a minute.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header::VARY;
use axum::response::{IntoResponse, Redirect, Response};
use jalon_identity::SignIn;

use crate::labels::Link;
use crate::oops::Oops;
use crate::page::{Holds, Page, show as show_page};
use crate::place::Place;
use crate::private::act::ActFields;
use crate::private::visitor::Visitor;
use crate::routing::Routes;
use crate::site::{Here, Site};
use crate::words::Key;

#[derive(Template)]
#[template(path = "demo.html")]
struct DemoPage<'a> {
    page: Page<'a>,
    event: Option<Link>,
    sign_in: String,
    mine: String,
    desk: String,
    mails: String,
    clock: String,
    fields: ActFields,
    today: String,
    people: Vec<Played>,
    agents: Vec<Played>,
}

/// Somebody invented, and who they are here.
struct Played {
    name: String,
    role: String,
}

/// The addresses that need no language: to the reader's own.
pub(crate) fn entrance(site: &Arc<Site>) -> Routes {
    if site.private.as_ref().is_none_or(|private| private.demo.is_none()) {
        return Routes::new();
    }
    let to = |rest: &'static str| {
        async move |State(site): State<Arc<Site>>, headers: HeaderMap| {
            let edition = site.edition_for("/", &headers);
            ([(VARY, "accept-language")], Redirect::to(&format!("/{}{rest}", site.editions[edition].tag.0)))
        }
    };
    Routes::new().get("/demo", to("/demo")).get("/demo/mails", to("/demo/mails")).with_state(site.clone())
}

pub(crate) async fn show(State(here): State<Here>, visitor: Visitor) -> Result<Response, Oops> {
    let demo = here.demo()?;
    let private = here.private()?;
    let SignIn::Demo(invented) = &private.sign_in else { return Err(Oops::NotFound) };
    let labels = here.labels();
    let event = here.catalogue().events.values().find(|event| event.id.as_str() == "birth").or_else(|| here.catalogue().events.values().next());
    let (mut people, mut agents) = (Vec::new(), Vec::new());
    for person in invented.all() {
        if let Some((body, _)) = private.staff.of_demo(&person.id) {
            agents.push(Played { name: person.name.clone(), role: labels.body(&body).to_owned() });
            continue;
        }
        // Personas that have no text of their own are told by their event.
        let event = here.catalogue().personas.iter().find(|persona| persona.id.as_str() == person.plays).map(|persona| &persona.event);
        let title = here.format().optional(&format!("persona-{}", person.plays), None);
        let role = title.or_else(|| Some(labels.event(event?)?.title.as_str())).unwrap_or_default().to_owned();
        people.push(Played { name: person.name.clone(), role });
    }
    let page = DemoPage {
        page: Page::new(&here, &Place::Demo, here.words().say(Key::DemoTitle)),
        event: event.and_then(|event| {
            let labels = labels.event(&event.id)?;
            Some(Link { href: labels.links.event.clone(), text: labels.title.clone() })
        }),
        sign_in: here.href(&Place::SignIn),
        mine: here.href(&Place::Mine),
        desk: here.href(&Place::DeskSignIn),
        mails: here.href(&Place::DemoMails),
        clock: format!("{}/clock", here.href(&Place::Demo)),
        fields: ActFields::new(&here, visitor.0.as_ref()),
        today: here.format().long_date(demo.clock.today()),
        people,
        agents,
    };
    Ok(show_page(&page, Holds::Answers).into_response())
}
