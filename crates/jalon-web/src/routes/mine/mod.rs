//! A person's own pages: journeys that they keep, what they ask for in them, and where it stands.

mod code;
mod journey;
mod keep;
mod sign_in;
mod state;
mod step;

use std::sync::Arc;

use axum::Router;
use axum::http::HeaderValue;
use axum::http::header::SET_COOKIE;
use axum::response::Response;
use axum::routing::get;
use jalon_journey::{Draft, PersonId, draft};
use jalon_plan::{Config, Detail, Plan, plan_with};

use crate::oops::Oops;
use crate::place::PathWords;
use crate::private::visitor::Inside;
use crate::site::{Here, Site};

/// The pages of one language.
pub(crate) fn routes(here: Here) -> Router {
    let words = PathWords::of(here.tag());
    let under = |path: String| format!("/{}/{path}", here.tag().0);
    let (sign_in, mine) = (&words.sign_in, &words.mine);
    let journey = |path: &str| under(format!("{mine}/{{journey}}/{path}"));
    Router::new()
        .route(&under(format!("{{event}}/{}", words.keep)), get(keep::show).post(keep::keep))
        .route(&under(sign_in.clone()), get(sign_in::show).post(sign_in::demo))
        .route(&under(format!("{sign_in}/{}", words.go)), get(sign_in::go))
        .route(&under(format!("{mine}/{{journey}}")), get(journey::show).post(journey::go_on))
        .route(&journey(&format!("{}/{{service}}", words.steps)), get(step::show).post(step::mark))
        .route(&journey(&words.code), get(code::show).post(code::renew))
        .with_state(here)
}

/// Where people come back from a provider: the same address in every language, since it is registered there.
pub(crate) fn returns(site: Arc<Site>) -> Router {
    Router::new().route("/sign-in/return", get(sign_in::back)).with_state(Here { site, edition: 0 })
}

/// A response that also sets cookies.
fn with_cookies(mut response: Response, cookies: impl IntoIterator<Item = HeaderValue>) -> Response {
    for cookie in cookies {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    response
}

/// What a person's pages show of a journey: its event, the plan of today as they may know it, and what they have not sent.
pub(crate) struct Seen<'a> {
    pub(crate) event: &'a jalon_catalogue::LifeEvent,
    pub(crate) plan: Plan,
    pub(crate) draft: Draft<'a>,
}

impl<'a> Seen<'a> {
    /// What a person sees of a journey that they are in.
    pub(crate) fn of(here: &'a Here, inside: &Inside, detail: Detail<'_>) -> Result<Self, Oops> {
        Self::by(here, &inside.loaded.journey, inside.person, detail)
    }

    pub(crate) fn by(here: &'a Here, journey: &jalon_journey::Journey, person: PersonId, detail: Detail<'_>) -> Result<Self, Oops> {
        let (catalogue, private) = (here.catalogue(), here.private()?);
        let event = journey.event.as_ref().and_then(|id| catalogue.events.get(id)).ok_or(Oops::NotFound)?;
        let situation = jalon_journey::answers::read(&catalogue.law, journey.answers_seen_by(person));
        let skipped = journey.member(person).map(|member| member.answers.unknown.clone()).unwrap_or_default();
        let plan = plan_with(catalogue, event, &situation, private.casework.clock().today(), Config { skipped: &skipped, detail });
        Ok(Self { event, plan, draft: draft(catalogue, journey, person) })
    }
}
