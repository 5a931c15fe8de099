//! Taking a journey along, in a file that only its person opens: from a journey that is kept, or from answers that nobody keeps.
//!
//! Two steps, because a page and a file cannot be one answer: a passphrase is made and shown, then the file is made under it for as long as it is shown.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use jalon_carry::CarriedFile;
use jalon_casework::Passphrase;
use jalon_catalogue::LifeEvent;

use super::code::Shown;
use super::download::attachment;
use super::with_cookies;
use crate::form::Form;
use crate::oops::Oops;
use crate::page::{Holds, Page, lead_to, show as show_page};
use crate::place::Place;
use crate::private::act::{self, ActFields};
use crate::private::guess::Client;
use crate::private::in_step;
use crate::private::once::{For, Once};
use crate::private::visitor::{Inside, Open, Visitor};
use crate::routes::plan::started;
use crate::session::{Presence, Session, SessionId};
use crate::site::Here;
use crate::words::Key;

/// What browsers save it as: the format has no registered type.
const MEDIA_TYPE: &str = "application/octet-stream";

#[derive(Template)]
#[template(path = "mine/carry.html")]
struct CarryPage<'a> {
    page: Page<'a>,
    shown: Option<Shown>,
    /// Where the file is opened again.
    resume: String,
    fields: ActFields,
}

/// What is carried, and the session in which its passphrase is shown.
struct Subject<'a> {
    place: Place,
    back: Place,
    about: String,
    tie: SessionId,
    open: Option<&'a Open>,
}

impl<'a> Subject<'a> {
    fn of_journey(inside: &'a Inside) -> Self {
        let (id, open) = (inside.id(), &inside.signed.open);
        Self { place: Place::Carry(id), back: Place::Journey(id), about: id.to_string(), tie: open.tie(), open: Some(open) }
    }

    fn of_plan(event: &LifeEvent, session: &Session, visitor: &'a Visitor) -> Self {
        let id = || event.id.clone();
        Self { place: Place::CarryPlan(id()), back: Place::Keep(id()), about: event.id.to_string(), tie: session.id, open: visitor.0.as_ref() }
    }

    fn shown(&self, here: &Here, headers: &HeaderMap) -> Option<Once> {
        Once::read(here, headers, self.tie, For::File, &self.about)
    }

    fn page(&self, here: &Here, headers: &HeaderMap) -> Result<Response, Oops> {
        let page = Page::new(here, &self.place, here.words().say(Key::CarryTitle)).back_to(here, &self.back);
        let shown = self.shown(here, headers).map(|once| Shown::of(here, &once));
        let resume = here.private()?.address(here, &Place::Resume);
        Ok(show_page(&CarryPage { page, shown, resume, fields: ActFields::new(here, self.open) }, Holds::Answers))
    }

    /// Makes a passphrase, or the file under the one that is shown.
    async fn make(&self, here: &Here, headers: &HeaderMap, client: &Client, form: &Form, event: &LifeEvent, file: CarriedFile) -> Result<Response, Oops> {
        act::key(here, headers, form, self.open)?;
        if form.get("action") != "file" {
            let shown = Once::show(here, self.tie, For::File, &self.about, Passphrase::random().grouped(), None)?;
            return Ok(with_cookies(lead_to(here, &self.place), [shown]));
        }
        // It is shown no more: without it nobody could open the file.
        let Some(once) = self.shown(here, headers) else { return Ok(lead_to(here, &self.place)) };
        client.may_guess(here)?;
        let name = format!("jalon-{}-{}.age", event.slugs.get(here.tag()).map_or(event.id.as_str(), |slug| slug), file.made);
        let bytes = here.private()?.carrying.seal(file, once.code).await?;
        Ok(attachment(&name, MEDIA_TYPE, bytes))
    }
}

pub(crate) async fn show(State(here): State<Here>, headers: HeaderMap, inside: Inside) -> Result<Response, Oops> {
    Subject::of_journey(&inside).page(&here, &headers)
}

pub(crate) async fn make(State(here): State<Here>, headers: HeaderMap, client: Client, inside: Inside, form: Form) -> Result<Response, Oops> {
    let (catalogue, journey) = (here.catalogue(), &inside.loaded.journey);
    let event = journey.event.as_ref().and_then(|id| catalogue.events.get(id)).ok_or(Oops::NotFound)?;
    let today = here.private()?.casework.clock().today();
    let file = CarriedFile::of_journey(&catalogue.release, journey, inside.person, today).ok_or(Oops::NotFound)?;
    Subject::of_journey(&inside).make(&here, &headers, &client, &form, event, file).await
}

pub(crate) async fn show_plan(
    State(here): State<Here>,
    Path(slug): Path<String>,
    headers: HeaderMap,
    presence: Presence,
    visitor: Visitor,
) -> Result<Response, Oops> {
    let event = here.event(&slug)?;
    let Some((session, _)) = started(&presence, event) else { return Ok(lead_to(&here, &Place::EventWithoutAnswers(event.id.clone()))) };
    Subject::of_plan(event, session, &visitor).page(&here, &headers)
}

pub(crate) async fn make_of_plan(
    State(here): State<Here>,
    Path(slug): Path<String>,
    headers: HeaderMap,
    client: Client,
    presence: Presence,
    visitor: Visitor,
    form: Form,
) -> Result<Response, Oops> {
    act::key(&here, &headers, &form, visitor.0.as_ref())?;
    let event = here.event(&slug)?;
    let Some((session, _)) = started(&presence, event) else { return Ok(lead_to(&here, &Place::EventWithoutAnswers(event.id.clone()))) };
    let answers = in_step::written(&here.catalogue().law, session, event);
    let today = here.private()?.casework.clock().today();
    let file = CarriedFile::of_answers(&here.catalogue().release, event.id.as_str(), here.tag(), answers, today);
    Subject::of_plan(event, session, &visitor).make(&here, &headers, &client, &form, event, file).await
}
