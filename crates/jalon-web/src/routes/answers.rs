//! `/fr/naissance/reponses`: what the person answered, each answer with a link to change it.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;

use crate::labels::PlanLinks;
use crate::oops::Oops;
use crate::page::{Holds, Page, lead_to, show as show_page};
use crate::place::Place;
use crate::plan_view::{self, AnswerRow};
use crate::routes::plan::started;
use crate::session::Presence;
use crate::site::Here;
use crate::words::Key;

#[derive(Template)]
#[template(path = "answers.html")]
struct AnswersPage<'a> {
    page: Page<'a>,
    answers: Vec<AnswerRow<'a>>,
    links: &'a PlanLinks,
    token: String,
}

pub(crate) async fn show(State(here): State<Here>, Path(slug): Path<String>, presence: Presence) -> Result<Response, Oops> {
    let event = here.event(&slug)?;
    let Some((session, trail)) = started(&presence, event) else {
        return Ok(lead_to(&here, &Place::EventWithoutAnswers(event.id.clone())));
    };
    let page = Page::new(&here, &Place::Answers(event.id.clone()), here.words().say(Key::AnswersTitle)).back_to(&here, &Place::Plan(event.id.clone()));
    let links = &here.labels().event(&event.id).ok_or(Oops::NotFound)?.links;
    let answers = plan_view::answers(&here, event, trail, &session.situation);
    let token = here.form_token(Some(session));
    Ok(show_page(&AnswersPage { page, answers, links, token }, Holds::Answers))
}
