//! `/fr/naissance/plan/ID`: one service of the plan, with every reason.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use jalon_plan::Detail;
use jalon_plan::counterfactual::counterfactuals;

use crate::item_view::{ItemView, item_view};
use crate::oops::Oops;
use crate::page::{Holds, Page, lead_to, show as show_page};
use crate::place::Place;
use crate::plan_view::Shown;
use crate::routes::plan::{compute, started};
use crate::session::Presence;
use crate::site::Here;
use crate::turn_view::turn_views;
use crate::words::Key;

#[derive(Template)]
#[template(path = "service.html")]
struct ServicePage<'a> {
    page: Page<'a>,
    caption: String,
    item: ItemView<'a>,
    /// What would turn the answer.
    turns: Vec<String>,
}

pub(crate) async fn show(State(here): State<Here>, Path((slug, id)): Path<(String, String)>, presence: Presence) -> Result<Response, Oops> {
    let event = here.event(&slug)?;
    let service = event.services.iter().find(|s| s.as_str() == id).ok_or(Oops::NotFound)?;
    let Some((session, trail)) = started(&presence, event) else {
        return Ok(lead_to(&here, &Place::EventWithoutAnswers(event.id.clone())));
    };
    let plan = compute(&here, event, session, trail, Detail::ReasonsOf(service));
    let item = plan.items.iter().find(|item| item.service == *service).ok_or(Oops::NotFound)?;
    let labels = here.labels().event(&event.id).ok_or(Oops::NotFound)?;
    let item = item_view(Shown { here: &here, event: labels, plan: &plan }, item).ok_or(Oops::NotFound)?;
    let place = Place::Service(event.id.clone(), service.clone());
    let offered = here.catalogue().services.get(service).ok_or(Oops::NotFound)?;
    let turns = turn_views(here.format(), &counterfactuals(here.catalogue(), offered, &session.situation, plan.day));
    let page = Page::new(&here, &place, item.line.service.name.as_str()).back_to(&here, &Place::Plan(event.id.clone()));
    let caption = here.format().text(&format!("event-{}", event.id), Some("short"));
    Ok(show_page(&ServicePage { page, caption, item, turns }, Holds::Answers))
}
