//! `/fr/naissance/reponses`: what the person answered, each answer with a link to change it.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use jalon_catalogue::LifeEvent;
use jalon_journey::JourneyId;

use crate::labels::PlanLinks;
use crate::oops::Oops;
use crate::page::{Holds, Page, lead_to, show as show_page};
use crate::place::Place;
use crate::plan_view::{self, AnswerRow};
use crate::private::visitor::Visitor;
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
    /// The journey that the answers belong to: what is said of it, where it is, and what leads there; none when they are only in this browser.
    kept: Option<(String, String, &'a str)>,
    token: String,
}

pub(crate) async fn show(State(here): State<Here>, Path(slug): Path<String>, visitor: Result<Visitor, Oops>, presence: Presence) -> Result<Response, Oops> {
    let event = here.event(&slug)?;
    let Some((session, trail)) = started(&presence, event) else {
        return Ok(lead_to(&here, &Place::EventWithoutAnswers(event.id.clone())));
    };
    let page = Page::new(&here, &Place::Answers(event.id.clone()), here.words().say(Key::AnswersTitle)).back_to(&here, &Place::Plan(event.id.clone()));
    let links = &here.labels().event(&event.id).ok_or(Oops::NotFound)?.links;
    let answers = plan_view::answers(&here, event, trail, &session.situation);
    let kept = match trail.kept.filter(|_| here.private().is_ok()) {
        Some(id) => Some(belong(&here, visitor.ok(), id, event).await),
        None => None,
    };
    let token = here.form_token(Some(session));
    Ok(show_page(&AnswersPage { page, answers, links, kept, token }, Holds::Answers))
}

/// Which journey the answers belong to: what is said of it, where it is, and what leads there. Whoever has not come in comes back by their code.
async fn belong<'a>(here: &'a Here, visitor: Option<Visitor>, id: JourneyId, event: &LifeEvent) -> (String, String, &'a str) {
    let words = here.words();
    let by_code = || (words.say(Key::KeptByCode).to_owned(), here.href(&Place::Resume), words.say(Key::ResumeTitle));
    let (Ok(private), Some(signed)) = (here.private(), visitor.and_then(|visitor| visitor.person())) else { return by_code() };
    if !matches!(signed.enter(private, id).await, Ok(Some(_))) {
        return by_code();
    }
    let since = signed.own(private).await.unwrap_or_default().into_iter().find(|kept| kept.arrival.journey == id);
    let title = here.format().text(&format!("event-{}", event.id), None);
    let said = match since {
        Some(kept) => {
            let day = here.format().long_date(private.casework.clock().day_of(kept.since));
            words.fill_all(Key::AnswersKeptSince, [("event", title.into()), ("day", day.into())])
        }
        None => words.fill(Key::AnswersKept, "event", title),
    };
    (said, here.href(&Place::Journey(id)), words.say(Key::KeepAlreadyLink))
}
