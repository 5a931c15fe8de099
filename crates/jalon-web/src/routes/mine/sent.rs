//! What was sent just now, to whom, and what comes next.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use jalon_journey::{Request, RequestState};

use super::draft_of;
use super::request_view::state_words;
use super::state::waiting_words;
use super::tell::{ContentView, HasLeft, body_of};
use crate::oops::Oops;
use crate::page::{Holds, Page, lead_to, show as show_page};
use crate::place::{Place, RequestFile};
use crate::private::visitor::Inside;
use crate::site::Here;
use crate::words::Key;

#[derive(Template)]
#[template(path = "tell/sent.html")]
struct SentPage<'a> {
    page: Page<'a>,
    on: String,
    requests: Vec<SentView<'a>>,
    /// Where what is still lacking can be given.
    left: Option<(String, String)>,
    journey: String,
}

struct SentView<'a> {
    name: &'a str,
    body: &'a str,
    state: &'a str,
    tag: &'static str,
    received: bool,
    content: ContentView,
    /// When an answer comes.
    waits: Vec<String>,
    href: String,
    copy: String,
}

/// Shows what the person sent last: all that left together.
pub(super) async fn show(State(here): State<Here>, inside: Inside) -> Result<Response, Oops> {
    let own = || inside.loaded.journey.requests.values().filter(|request| request.by == inside.person);
    let left_at = |request: &Request| request.history.first().map(|event| (event.at, event.day));
    let Some((at, day)) = own().filter_map(left_at).max() else { return Ok(lead_to(&here, &Place::Journey(inside.id()))) };
    let mut requests = Vec::new();
    for request in own().filter(|request| left_at(request).is_some_and(|(left, _)| left == at)) {
        requests.push(view(&here, &inside, request).await?);
    }
    let draft = draft_of(&here, &inside)?;
    let left = (!draft.parts.is_empty()).then(|| (here.words().count(Key::TellSentLeft, draft.parts.len()), here.href(&Place::Check(inside.id()))));
    let template = SentPage {
        page: Page::new(&here, &Place::Sent(inside.id()), here.words().count(Key::TellSentTitle, requests.len())),
        on: here.words().fill(Key::TellSentOn, "date", here.format().long_date(day)),
        requests,
        left,
        journey: here.href(&Place::Journey(inside.id())),
    };
    Ok(show_page(&template, Holds::Answers))
}

async fn view<'a>(here: &'a Here, inside: &Inside, request: &Request) -> Result<SentView<'a>, Oops> {
    let labels = here.labels();
    let (state, tag) = state_words(request.state);
    let service = here.catalogue().services.get(&request.service);
    Ok(SentView {
        name: service.and_then(|service| labels.service(&service.id)).map_or("", |labels| labels.name.as_str()),
        body: body_of(here, &request.service),
        state: here.words().say(state),
        tag,
        received: request.state > RequestState::Sent,
        content: ContentView::new(here, inside, &request.content, &HasLeft),
        waits: waiting_words(here, &here.private()?.casework, request).await?,
        href: here.href(&Place::Request(inside.id(), request.id)),
        copy: here.href(&Place::RequestFile(inside.id(), request.id, RequestFile::Copy)),
    })
}
