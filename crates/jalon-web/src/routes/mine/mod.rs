//! A person's own pages: journeys that they keep, what they ask for in them, and where it stands.

pub(crate) mod about;
mod account;
mod arrive;
mod carried;
mod carry;
mod check;
mod choose;
mod code;
mod code_field;
mod documents;
pub(crate) mod download;
mod erase;
pub(crate) mod fields;
mod form;
mod join;
mod journey;
pub(crate) mod keep;
mod leave;
mod ours;
mod papers;
mod people;
mod programs;
mod reach;
mod register;
pub(crate) mod registers;
mod request;
mod request_view;
mod resume;
mod rights;
mod sent;
mod sign_in;
mod state;
mod step;
mod take;
mod tell;
mod trail;
mod trail_file;

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::HeaderValue;
use axum::http::header::SET_COOKIE;
use axum::response::Response;
use jalon_catalogue::EventId;
use jalon_journey::{Draft, JourneyId, PersonId, draft};
use jalon_plan::{Config, Detail, Plan, plan_with};

use self::download::NamedRequest;
pub(crate) use self::trail::ground;
pub(crate) use self::trail::{body_of as body_of_entry, traces};
pub(crate) use self::trail_file::{SCHEMA_AT, my_data, schema};
use crate::oops::Oops;
use crate::place::{PathWords, Place, RequestFile};
use crate::private::visitor::{Inside, Signed, Visitor};
use crate::routing::Routes;
use crate::site::{Here, Site};

/// Coming in and going out, journeys that are kept and where they stand; nothing on a site that keeps nothing.
pub(crate) fn routes(here: &Here) -> Routes<Here> {
    if here.private().is_err() {
        return Routes::new();
    }
    let words = PathWords::of(here.tag());
    let under = |path: String| format!("/{}/{path}", here.tag().0);
    let (sign_in, mine) = (&words.sign_in, &words.mine);
    let journey = |path: &str| under(format!("{mine}/{{journey}}/{path}"));
    Routes::new()
        .form(&under(format!("{{event}}/{}", words.keep)), keep::show, keep::keep)
        .form(&under(sign_in.clone()), sign_in::show, sign_in::demo)
        .get(&under(format!("{sign_in}/{}", words.go)), sign_in::go)
        .form(&under(format!("{sign_in}/{}", words.leave)), leave::show, leave::leave)
        .get(&under(format!("{sign_in}/{}", words.left)), leave::left)
        .form(&under(words.resume.clone()), resume::show, resume::open)
        .form(&under(format!("{{event}}/{}", words.carry)), carry::show_plan, carry::make_of_plan)
        .form_with_files(&under(format!("{}/{}", words.resume, words.file)), resume::show, carried::open)
        .form(&under(words.join.clone()), join::show, join::join)
        .form(&under(words.ours.clone()), ours::show, ours::answer)
        .form(&under(mine.clone()), account::show, account::act)
        .form(&under(format!("{mine}/{}", words.erase)), erase::show, erase::erase)
        .get(&under(format!("{mine}/{}", words.gone)), erase::gone)
        .form(&under(format!("{mine}/{}", words.programs)), programs::show, programs::act)
        .form(&journey(&words.people), people::show, people::act)
        .get(&journey(&words.data), trail::show)
        .get(&journey(&format!("{}.json", words.data)), trail_file::give)
        .form(&journey(&format!("{}/{}", words.data, words.rights)), rights::show, rights::ask)
        .form(&journey(&words.reach), reach::show, reach::answer)
        .form(&under(format!("{mine}/{{journey}}")), journey::show, journey::go_on)
        .form(&journey(&format!("{}/{{service}}", words.steps)), step::show, step::mark)
        .form(&journey(&words.carry), carry::show, carry::make)
        .form(&journey(&words.code), code::show, code::renew)
}

/// Where people come back from a provider: the same address in every language, since it is registered there.
pub(crate) fn returns(site: &Arc<Site>) -> Routes {
    if site.private.is_none() {
        return Routes::new();
    }
    let site = Arc::clone(site);
    Routes::new().get("/sign-in/return", sign_in::back).get("/sign-in/out", leave::back).with_state(Here { site, edition: 0 })
}

/// What to ask for, the one form, its papers, what leaves, and each request after it left.
pub(crate) fn tell_once(here: &Here) -> Routes<Here> {
    let words = PathWords::of(here.tag());
    let under = |path: &str| format!("/{}/{}/{{journey}}/{path}", here.tag().0, words.mine);
    let request = |path: &str| under(&format!("{}/{{request}}{path}", words.requests));
    let mut routes = Routes::new()
        .form(&under(&words.choose), choose::show, choose::answer)
        .get(&under(&words.registers), registers::show)
        .form(&under(&format!("{}/{{register}}", words.registers)), register::show, register::act)
        .get(&under(&words.form), form::begin)
        .form(&under(&format!("{}/{{step}}", words.form)), form::show, form::answer)
        .form_with_files(&under(&words.papers), papers::show, papers::answer)
        .get(&under(&format!("{}/{{paper}}", words.papers)), download::paper)
        .form(&under(&words.check), check::show, check::send)
        .get(&under(&words.sent), sent::show)
        .form_with_files(&request(""), request::show, request::answer)
        .get(&request(&format!("/{}.json", words.receipts)), download::receipts)
        .form(&request(&format!("/{}", words.withdraw)), request::ask_to_withdraw, request::withdraw);
    for file in RequestFile::ALL {
        let make =
            async move |State(here): State<Here>, inside: Inside, Path(named): Path<NamedRequest>| download::document(file, &here, &inside, &named).await;
        routes = routes.get(&request(&format!("/{}.pdf", file.word(words))), make);
    }
    routes
}

/// A journey that somebody keeps, as other pages lead to it.
pub(crate) struct KeptLink {
    pub(crate) title: String,
    pub(crate) href: String,
}

/// The journeys that whoever sends a request keeps, the last first; as many as a page that is about something else has room for.
pub(crate) async fn kept_links(here: &Here, visitor: &Visitor) -> Result<Vec<KeptLink>, Oops> {
    const MOST: usize = 3;
    let Some(signed) = visitor.person() else { return Ok(Vec::new()) };
    let kept = kept(here, &signed, MOST, |event| here.catalogue().events.contains_key(event)).await?;
    let link = |(id, event)| KeptLink { title: here.format().text(&format!("event-{event}"), None), href: here.href(&Place::Journey(id)) };
    Ok(kept.into_iter().map(link).collect())
}

/// The first journeys in which a person is and whose event fits: their own, the last first, then those that they opened by a code.
async fn kept(here: &Here, signed: &Signed, most: usize, fits: impl Fn(&EventId) -> bool) -> Result<Vec<(JourneyId, EventId)>, Oops> {
    let private = here.private()?;
    let own = signed.own(private).await?.into_iter().map(|kept| kept.arrival.journey);
    let mut found: Vec<(JourneyId, EventId)> = Vec::new();
    for id in own.chain(signed.person.opened.iter().map(|(id, _)| *id)) {
        if found.len() == most {
            break;
        }
        if found.iter().any(|(other, _)| *other == id) {
            continue;
        }
        // What was erased has no event.
        let entered = signed.enter(private, id).await?;
        found.extend(entered.and_then(|(_, loaded)| loaded.journey.event).filter(&fits).map(|event| (id, event)));
    }
    Ok(found)
}

/// A response that also sets cookies.
fn with_cookies(mut response: Response, cookies: impl IntoIterator<Item = HeaderValue>) -> Response {
    for cookie in cookies {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    response
}

/// What a person has chosen and not sent, as of today.
pub(crate) fn draft_of<'a>(here: &'a Here, inside: &Inside) -> Result<Draft<'a>, Oops> {
    Ok(draft(here.catalogue(), &inside.loaded.journey, inside.person, here.private()?.casework.clock().today()))
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
        let today = private.casework.clock().today();
        let situation = jalon_journey::answers::read(&catalogue.law, journey.answers_seen_by(person, today));
        let skipped = journey.member(person).map(|member| member.answers.unknown.clone()).unwrap_or_default();
        let plan = plan_with(catalogue, event, &situation, today, Config { skipped: &skipped, detail });
        Ok(Self { event, plan, draft: draft(catalogue, journey, person, today) })
    }
}
