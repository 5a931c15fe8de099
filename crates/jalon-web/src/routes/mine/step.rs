//! `/fr/mes-demarches/ID/etapes/SERVICE`: one service of a journey, with every reason, and the word that it is done.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use jalon_journey::{Command, Mark, Task, task};
use jalon_plan::Detail;
use jalon_plan::counterfactual::counterfactuals;
use serde::Deserialize;

use super::Seen;
use super::state::task_words;
use crate::form::Form;
use crate::item_view::{ItemView, item_view};
use crate::oops::Oops;
use crate::page::{Holds, Page, lead_to, show as show_page};
use crate::place::Place;
use crate::plan_view::Shown;
use crate::private::act::{self, ActFields};
use crate::private::visitor::Inside;
use crate::site::Here;
use crate::turn_view::turn_views;
use crate::words::Key;

#[derive(Template)]
#[template(path = "mine/step.html")]
struct StepPage<'a> {
    page: Page<'a>,
    caption: String,
    item: ItemView<'a>,
    turns: Vec<String>,
    /// Where it can be asked for here.
    ask: Option<String>,
    mark: Marking,
    fields: ActFields,
}

/// What the person may say of it.
enum Marking {
    /// That they have done it.
    Done,
    /// That they have not, after all.
    NotDone,
    /// Nothing: it is asked for here, or comes by itself.
    Nothing,
}

#[derive(Deserialize)]
pub(crate) struct Named {
    service: String,
}

pub(crate) async fn show(State(here): State<Here>, Path(named): Path<Named>, inside: Inside) -> Result<Response, Oops> {
    let id = inside.id();
    let journey = &inside.loaded.journey;
    let event = journey.event.as_ref().and_then(|event| here.catalogue().events.get(event)).ok_or(Oops::NotFound)?;
    let service = event.services.iter().find(|service| service.as_str() == named.service).ok_or(Oops::NotFound)?;
    let seen = Seen::of(&here, &inside, Detail::ReasonsOf(service))?;
    let item = seen.plan.items.iter().find(|item| item.service == *service).ok_or(Oops::NotFound)?;
    let stands = task(item, &seen.plan, journey, &seen.draft);
    let labels = here.labels().event(&event.id).ok_or(Oops::NotFound)?;
    let mut view = item_view(Shown { here: &here, event: labels, plan: &seen.plan }, item).ok_or(Oops::NotFound)?;
    let (status, tag) = task_words(&stands);
    (view.line.status, view.line.tag) = (here.words().say(status), tag);
    let offered = here.catalogue().services.get(service).ok_or(Oops::NotFound)?;
    let situation = jalon_journey::answers::read(&here.catalogue().law, journey.answers_seen_by(inside.person, seen.plan.day));
    let page = Page::new(&here, &Place::Step(id, service.clone()), view.line.service.name.as_str()).back_to(&here, &Place::Journey(id));
    let template = StepPage {
        page,
        caption: here.format().text(&format!("event-{}", event.id), Some("short")),
        turns: turn_views(here.format(), &counterfactuals(here.catalogue(), offered, &situation, seen.plan.day)),
        ask: asks_here(&here, &stands, service).then(|| here.href(&Place::Choose(id))),
        mark: match stands {
            Task::Done => Marking::NotDone,
            Task::Asked(_) | Task::DoneForYou | Task::NotForYou => Marking::Nothing,
            _ => Marking::Done,
        },
        item: view,
        fields: ActFields::new(&here, Some(&inside.signed.open)),
    };
    Ok(show_page(&template, Holds::Answers))
}

fn asks_here(here: &Here, stands: &Task, service: &jalon_catalogue::ServiceId) -> bool {
    let open = matches!(stands, Task::ToDo | Task::ToCheck | Task::PastItsDate | Task::InProgress | Task::FilledNotSent);
    open && here.catalogue().requests.contains_key(service)
}

/// Says that it was done elsewhere, or not after all.
pub(crate) async fn mark(State(here): State<Here>, Path(named): Path<Named>, headers: HeaderMap, inside: Inside, form: Form) -> Result<Response, Oops> {
    let deed = act::deed(&here, &headers, &form, &inside.signed.open, inside.who())?;
    let event = inside.loaded.journey.event.as_ref().and_then(|event| here.catalogue().events.get(event)).ok_or(Oops::NotFound)?;
    let service = event.services.iter().find(|service| service.as_str() == named.service).ok_or(Oops::NotFound)?.clone();
    let mark = match form.get("mark") {
        "done" => Mark::Done,
        "not-done" => Mark::NotDone,
        _ => return Err(Oops::NotAForm),
    };
    here.private()?.casework.act(inside.id(), &deed, Command::Mark { service, mark }).await?;
    Ok(lead_to(&here, &Place::Journey(inside.id())))
}
