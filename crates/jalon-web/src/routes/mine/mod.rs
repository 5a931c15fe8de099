//! A person's own pages: journeys that they keep, what they ask for in them, and where it stands.

mod account;
mod carried;
mod carry;
mod check;
mod choose;
mod code;
mod code_field;
mod documents;
pub(crate) mod download;
mod erase;
mod fields;
mod form;
mod join;
mod journey;
pub(crate) mod keep;
mod leave;
mod ours;
mod papers;
mod people;
mod reach;
mod request;
mod request_view;
mod resume;
mod sent;
mod sign_in;
mod state;
mod step;
mod take;
mod tell;

use std::sync::Arc;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Path, State};
use axum::http::HeaderValue;
use axum::http::header::SET_COOKIE;
use axum::response::Response;
use axum::routing::get;
use jalon_journey::{Draft, JourneyId, PersonId, draft};
use jalon_plan::{Config, Detail, Plan, plan_with};

use self::download::NamedRequest;
use crate::oops::Oops;
use crate::place::{PathWords, Place, RequestFile};
use crate::private::visitor::{Inside, Visitor};
use crate::site::{Here, Site};
use crate::upload;

/// Coming in and going out, journeys that are kept and where they stand; nothing on a site that keeps nothing.
pub(crate) fn routes(here: &Here) -> Router<Here> {
    if here.private().is_err() {
        return Router::new();
    }
    let words = PathWords::of(here.tag());
    let under = |path: String| format!("/{}/{path}", here.tag().0);
    let (sign_in, mine) = (&words.sign_in, &words.mine);
    let journey = |path: &str| under(format!("{mine}/{{journey}}/{path}"));
    Router::new()
        .route(&under(format!("{{event}}/{}", words.keep)), get(keep::show).post(keep::keep))
        .route(&under(sign_in.clone()), get(sign_in::show).post(sign_in::demo))
        .route(&under(format!("{sign_in}/{}", words.go)), get(sign_in::go))
        .route(&under(format!("{sign_in}/{}", words.leave)), get(leave::show).post(leave::leave))
        .route(&under(format!("{sign_in}/{}", words.left)), get(leave::left))
        .route(&under(words.resume.clone()), get(resume::show).post(resume::open))
        .route(&under(format!("{{event}}/{}", words.carry)), get(carry::show_plan).post(carry::make_of_plan))
        .route(&under(format!("{}/{}", words.resume, words.file)), get(resume::show).post(carried::open).layer(DefaultBodyLimit::max(upload::LARGEST)))
        .route(&under(words.join.clone()), get(join::show).post(join::join))
        .route(&under(words.ours.clone()), get(ours::show).post(ours::answer))
        .route(&under(mine.clone()), get(account::show).post(account::act))
        .route(&under(format!("{mine}/{}", words.erase)), get(erase::show).post(erase::erase))
        .route(&under(format!("{mine}/{}", words.gone)), get(erase::gone))
        .route(&journey(&words.people), get(people::show).post(people::act))
        .route(&journey(&words.reach), get(reach::show).post(reach::answer))
        .route(&under(format!("{mine}/{{journey}}")), get(journey::show).post(journey::go_on))
        .route(&journey(&format!("{}/{{service}}", words.steps)), get(step::show).post(step::mark))
        .route(&journey(&words.carry), get(carry::show).post(carry::make))
        .route(&journey(&words.code), get(code::show).post(code::renew))
}

/// Where people come back from a provider: the same address in every language, since it is registered there.
pub(crate) fn returns(site: &Arc<Site>) -> Router {
    if site.private.is_none() {
        return Router::new();
    }
    let site = Arc::clone(site);
    Router::new().route("/sign-in/return", get(sign_in::back)).route("/sign-in/out", get(leave::back)).with_state(Here { site, edition: 0 })
}

/// What to ask for, the one form, its papers, what leaves, and each request after it left.
pub(crate) fn tell_once(here: &Here) -> Router<Here> {
    let words = PathWords::of(here.tag());
    let under = |path: &str| format!("/{}/{}/{{journey}}/{path}", here.tag().0, words.mine);
    let request = |path: &str| under(&format!("{}/{{request}}{path}", words.requests));
    let files = || DefaultBodyLimit::max(upload::LARGEST);
    let mut router = Router::new()
        .route(&under(&words.choose), get(choose::show).post(choose::answer))
        .route(&under(&words.form), get(form::begin))
        .route(&under(&format!("{}/{{step}}", words.form)), get(form::show).post(form::answer))
        .route(&under(&words.papers), get(papers::show).post(papers::answer).layer(files()))
        .route(&under(&format!("{}/{{paper}}", words.papers)), get(download::paper))
        .route(&under(&words.check), get(check::show).post(check::send))
        .route(&under(&words.sent), get(sent::show))
        .route(&request(""), get(request::show).post(request::answer).layer(files()))
        .route(&request(&format!("/{}", words.withdraw)), get(request::ask_to_withdraw).post(request::withdraw));
    for file in RequestFile::ALL {
        let make =
            async move |State(here): State<Here>, inside: Inside, Path(named): Path<NamedRequest>| download::document(file, &here, &inside, &named).await;
        router = router.route(&request(&format!("/{}.pdf", file.word(words))), get(make));
    }
    router
}

/// A journey that somebody keeps, as other pages lead to it.
pub(crate) struct KeptLink {
    pub(crate) title: String,
    pub(crate) href: String,
}

/// The journeys that whoever sends a request keeps, the last first; as many as a page that is about something else has room for.
pub(crate) async fn kept(here: &Here, visitor: &Visitor) -> Result<Vec<KeptLink>, Oops> {
    const MOST: usize = 3;
    let Some(signed) = visitor.person() else { return Ok(Vec::new()) };
    let private = here.private()?;
    let own = private.casework.journeys(signed.open.account()).await?.into_iter().map(|kept| kept.arrival.journey);
    let mut ids: Vec<JourneyId> = Vec::new();
    for id in own.chain(signed.person.opened.iter().map(|(id, _)| *id)) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    let mut links = Vec::new();
    for id in ids {
        // What was erased, or is of an event that the catalogue no longer has, has no page.
        let event = private.casework.load(id).await?.and_then(|loaded| loaded.journey.event).filter(|event| here.catalogue().events.contains_key(event));
        let Some(event) = event else { continue };
        if signed.acting(private, id).await?.is_some() {
            links.push(KeptLink { title: here.format().text(&format!("event-{event}"), None), href: here.href(&Place::Journey(id)) });
        }
        if links.len() == MOST {
            break;
        }
    }
    Ok(links)
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
