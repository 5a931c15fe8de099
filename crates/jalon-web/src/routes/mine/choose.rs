//! What to ask for here: the services of the plan that can be, by body.

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use jalon_catalogue::{BodyId, ServiceId};
use jalon_journey::{Command, Request, RequestState};
use jalon_plan::{Detail, Item};

use super::Seen;
use super::request_view::state_words;
use crate::form::Form;
use crate::item_view::{ItemView, item_view};
use crate::oops::Oops;
use crate::page::{Holds, Page, lead_to, show as show_page};
use crate::place::Place;
use crate::plan_view::{LineView, Shown};
use crate::private::act::{self, ActFields};
use crate::private::visitor::Inside;
use crate::site::Here;
use crate::words::Key;

#[derive(Template)]
#[template(path = "tell/choose.html")]
struct ChoosePage<'a> {
    page: Page<'a>,
    fields: ActFields,
    groups: Vec<Group<'a>>,
    /// Asked for here, and not settled.
    asked: Vec<AskedView<'a>>,
    not_for_you: Vec<ItemView<'a>>,
    journey: String,
}

/// Services of one body.
struct Group<'a> {
    body: &'a str,
    offers: Vec<Offer<'a>>,
}

struct Offer<'a> {
    line: LineView<'a>,
    chosen: bool,
    /// What became of an earlier request, or that it was done elsewhere.
    before: Option<String>,
}

struct AskedView<'a> {
    name: &'a str,
    body: &'a str,
    state: &'a str,
    tag: &'static str,
    href: String,
}

pub(super) async fn show(State(here): State<Here>, inside: Inside) -> Result<Response, Oops> {
    let journey = &inside.loaded.journey;
    let Seen { event, plan, .. } = Seen::of(&here, &inside, Detail::Reasons)?;
    let labels = here.labels().event(&event.id).ok_or(Oops::NotFound)?;
    let shown = Shown { here: &here, event: labels, plan: &plan };
    let member = inside.member()?;
    let mut groups: Vec<(&BodyId, Group<'_>)> = Vec::new();
    for item in plan.items.iter().filter(|item| is_offered(&here, &inside, item)) {
        let (Some(service), Some(line)) = (here.catalogue().services.get(&item.service), shown.line(item)) else { continue };
        let offer = Offer { line, chosen: member.chosen.contains(&item.service), before: before(&here, &inside, &item.service) };
        match groups.iter_mut().find(|(body, _)| **body == service.body) {
            Some((_, group)) => group.offers.push(offer),
            None => groups.push((&service.body, Group { body: here.labels().body(&service.body), offers: vec![offer] })),
        }
    }
    let asked = |request: &Request| {
        let service = here.catalogue().services.get_key_value(&request.service).map(|(id, _)| id)?;
        let (state, tag) = state_words(request.state);
        let (name, body) = here.labels().service(service).map(|labels| (labels.name.as_str(), labels.body.as_str()))?;
        Some(AskedView { name, body, state: here.words().say(state), tag, href: here.href(&Place::Request(inside.id(), request.id)) })
    };
    let template = ChoosePage {
        page: Page::new(&here, &Place::Choose(inside.id()), here.words().say(Key::TellChooseTitle)).back_to(&here, &Place::Journey(inside.id())),
        fields: ActFields::new(&here, Some(&inside.signed.open)),
        groups: groups.into_iter().map(|(_, group)| group).collect(),
        asked: journey.requests.values().filter(|request| !request.state.is_decided()).filter_map(asked).collect(),
        not_for_you: shown.not_for_you(item_view).into_iter().filter(|item| here.catalogue().requests.contains_key(&item.line.service.id)).collect(),
        journey: here.href(&Place::Journey(inside.id())),
    };
    Ok(show_page(&template, Holds::Answers))
}

/// Whether a service can be chosen: it can be asked for here, applies or may, and no request for it is under way.
fn is_offered(here: &Here, inside: &Inside, item: &Item) -> bool {
    let under_way = inside.loaded.journey.request_for(&item.service).is_some_and(|request| !request.state.is_decided());
    here.catalogue().requests.contains_key(&item.service) && item.verdict.is_open() && !under_way
}

fn before(here: &Here, inside: &Inside, service: &ServiceId) -> Option<String> {
    let journey = &inside.loaded.journey;
    match journey.request_for(service) {
        Some(request) if request.state != RequestState::Sent => {
            let (state, _) = state_words(request.state);
            Some(here.words().fill(Key::TellAskedBefore, "state", here.words().say(state)))
        }
        _ if journey.is_marked_done(service) => Some(here.words().say(Key::TellMarkedDone).to_owned()),
        _ => None,
    }
}

pub(super) async fn answer(State(here): State<Here>, inside: Inside, headers: HeaderMap, form: Form) -> Result<Response, Oops> {
    let deed = act::deed(&here, &headers, &form, &inside.signed.open, inside.who())?;
    let plan = Seen::of(&here, &inside, Detail::Verdicts)?.plan;
    let offered: BTreeMap<&str, &ServiceId> =
        plan.items.iter().filter(|item| is_offered(&here, &inside, item)).map(|item| (item.service.as_str(), &item.service)).collect();
    let services: BTreeSet<ServiceId> = form.all("service").filter_map(|ticked| offered.get(ticked).copied().cloned()).collect();
    let next = if services.is_empty() { Place::Journey(inside.id()) } else { Place::Form(inside.id()) };
    here.private()?.casework.act(inside.id(), &deed, Command::Choose { services }).await?;
    Ok(lead_to(&here, &next))
}
