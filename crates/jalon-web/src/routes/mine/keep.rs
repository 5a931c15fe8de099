//! `/fr/naissance/garder`: from a plan that nobody keeps to a journey that is kept.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use jalon_catalogue::LifeEvent;
use jalon_identity::SignIn;
use jalon_journey::JourneyId;

use super::arrive::Arriving;
use crate::form::Form;
use crate::oops::Oops;
use crate::page::{Holds, Page, lead_to, show as show_page};
use crate::place::Place;
use crate::private::act::{self, ActFields};
use crate::private::in_step;
use crate::private::visitor::{Signed, Visitor};
use crate::routes::event::with_answers;
use crate::routes::plan::started;
use crate::session::Presence;
use crate::site::Here;
use crate::words::Key;

#[derive(Template)]
#[template(path = "mine/keep.html")]
struct KeepPage<'a> {
    page: Page<'a>,
    event: String,
    /// The name of whoever keeps it, if somebody vouches for it.
    name: Option<String>,
    /// Where one signs in first, if one can.
    sign_in: Option<String>,
    resume: String,
    /// Where one takes the answers along, and nothing is kept here.
    carry: String,
    /// Journeys of the same event that the person keeps already.
    already: Vec<String>,
    fields: ActFields,
}

pub(crate) async fn show(State(here): State<Here>, Path(slug): Path<String>, presence: Presence, visitor: Visitor) -> Result<Response, Oops> {
    let event = here.event(&slug)?;
    let Some((_, trail)) = started(&presence, event) else { return Ok(lead_to(&here, &Place::EventWithoutAnswers(event.id.clone()))) };
    let person = visitor.person();
    let already = match &person {
        Some(signed) => kept_already(&here, signed, event).await?,
        None => Vec::new(),
    };
    if let Some(id) = trail.kept.filter(|id| already.contains(id)) {
        return Ok(lead_to(&here, &Place::Journey(id)));
    }
    let name = person.and_then(|signed| signed.person.name).map(|name| name.shown);
    let can_sign_in = match &here.private()?.sign_in {
        SignIn::Demo(_) => true,
        SignIn::Real { people, .. } => people.is_some(),
        SignIn::None => false,
    };
    let place = Place::Keep(event.id.clone());
    let template = KeepPage {
        page: Page::new(&here, &place, here.words().say(Key::KeepTitle)).back_to(&here, &Place::Plan(event.id.clone())),
        event: here.format().text(&format!("event-{}", event.id), None),
        sign_in: (can_sign_in && name.is_none()).then(|| here.href(&Place::SignInToKeep(event.id.clone()))),
        name,
        resume: here.href(&Place::Resume),
        carry: here.href(&Place::CarryPlan(event.id.clone())),
        already: already.into_iter().map(|id| here.href(&Place::Journey(id))).collect(),
        fields: ActFields::new(&here, visitor.0.as_ref()),
    };
    Ok(show_page(&template, Holds::Answers))
}

pub(crate) async fn keep(
    State(here): State<Here>,
    Path(slug): Path<String>,
    headers: HeaderMap,
    presence: Presence,
    visitor: Visitor,
    form: Form,
) -> Result<Response, Oops> {
    let event = here.event(&slug)?;
    let key = act::key(&here, &headers, &form, visitor.0.as_ref())?;
    let private = here.private()?;
    let Some((session, _)) = started(&presence, event) else { return Ok(lead_to(&here, &Place::EventWithoutAnswers(event.id.clone()))) };
    let arriving = Arriving::new(private, &visitor, &form);
    let answers = in_step::written(&here.catalogue().law, session, event);
    let kept = private.casework.begin(arriving.account, event.id.clone(), here.tag().clone(), answers, key).await?;
    let mut session = session.clone();
    session.events.entry(event.id.clone()).or_default().kept = Some(kept.id);
    let without_code = kept.journey.member(arriving.account).is_some_and(|member| member.code_until.is_none());
    // Whoever keeps it before the first answer wants to know first what bodies can answer.
    let nothing_said = session.events.get(&event.id).is_some_and(|trail| trail.asked.is_empty());
    if nothing_said && arriving.is_named() && !private.casework.connected().is_empty() {
        return with_answers(&here, &session, lead_to(&here, &Place::Registers(kept.id)));
    }
    with_answers(&here, &session, arriving.lead_into(&here, visitor, kept.id, without_code).await?)
}

/// The journeys of an event that a person keeps, the last first.
pub(crate) async fn kept_already(here: &Here, signed: &Signed, event: &LifeEvent) -> Result<Vec<JourneyId>, Oops> {
    let kept = super::kept(here, signed, usize::MAX, |of| *of == event.id).await?;
    Ok(kept.into_iter().map(|(id, _)| id).collect())
}
