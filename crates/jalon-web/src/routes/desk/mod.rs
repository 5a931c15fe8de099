//! The pages of a body that works here: its queues and requests.
//!
//! What an agent may do is said by [`jalon_journey::authority`]; here is only who they are and what they are shown. Whatever is another body's is answered as if
//! it did not exist.

mod bulk;
mod content;
mod decide;
mod download;
mod history;
mod inbox;
mod missing;
mod passkey;
mod request;
mod sign_in;
mod team;
mod waiting;

use axum::Router;
use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use axum::routing::{get, post};
use jalon_casework::{ActError, Deed, Loaded};
use jalon_journey::authority::{Sight, sees};
use jalon_journey::{Command, Request, RequestId};
use serde::Deserialize;

use crate::oops::Oops;
use crate::place::{PathWords, Place};
use crate::private::act::ActFields;
use crate::private::visitor::Seated;
use crate::site::Here;

/// The pages of agents, in one language.
pub(crate) fn routes(here: &Here) -> Router<Here> {
    let words = PathWords::of(here.tag());
    let under = |path: String| format!("/{}/{}{path}", here.tag().0, words.desk);
    let of_request = |path: &str| under(format!("/{}/{{request}}{path}", words.requests));
    Router::new()
        .route(&under(String::new()), get(inbox::show).post(bulk::act))
        .route(&under(format!("/{}", words.sign_in)), get(sign_in::show).post(sign_in::demo))
        .route(&under(format!("/{}/{}", words.sign_in, words.desk_go)), get(sign_in::go))
        .route(&under(format!("/{}/{}", words.sign_in, words.desk_key)), get(passkey::ask).post(passkey::answer))
        .route(&under(format!("/{}/{}", words.sign_in, words.desk_new_key)), get(passkey::code).post(passkey::make))
        .route(&under(format!("/{}", words.desk_leave)), post(sign_in::leave))
        .route(&under(format!("/{}", words.desk_team)), get(team::show).post(team::act))
        .route(&of_request(""), get(request::show).post(request::act))
        .route(&of_request(&format!("/{}", words.desk_missing)), get(missing::show).post(missing::ask))
        .route(&of_request(&format!("/{}", words.desk_decide)), get(decide::show).post(decide::decide))
        .route(&of_request(&format!("/{}/{{paper}}", words.papers)), get(download::paper))
        .route(&of_request("/decision.pdf"), get(download::decision))
}

/// What has one address for all languages: where providers send agents back to, and the one script of the site.
pub(crate) fn once(here: Here) -> Router {
    Router::new().route("/agents/return", get(sign_in::back)).route(passkey::script_path(), get(passkey::script)).with_state(here)
}

/// An agent with one request of their body: the one that the address names.
#[derive(Debug)]
pub(crate) struct AtDesk {
    pub(crate) seated: Seated,
    pub(crate) loaded: Loaded,
    id: RequestId,
}

impl AtDesk {
    pub(crate) fn request(&self) -> Result<&Request, Oops> {
        self.loaded.journey.request(self.id).ok_or(Oops::NotFound)
    }

    /// Does something about the request.
    pub(crate) async fn does(&self, here: &Here, deed: &Deed, command: Command) -> Result<Loaded, ActError> {
        here.private().map_err(|_| ActError::Refused(jalon_journey::Refusal::Unseen))?.casework.act(self.loaded.id, deed, command).await
    }
}

/// The part of an address that names a request.
#[derive(Deserialize)]
struct Named {
    request: String,
}

impl FromRequestParts<Here> for AtDesk {
    type Rejection = Oops;

    /// Another body's request, one that is no more and one that never was answer the same.
    async fn from_request_parts(parts: &mut Parts, here: &Here) -> Result<Self, Oops> {
        let seated = Seated::from_request_parts(parts, here).await?;
        let Path(named) = Path::<Named>::from_request_parts(parts, here).await.map_err(|_| Oops::NotFound)?;
        let id: RequestId = named.request.parse().map_err(|_| Oops::NotFound)?;
        let casework = &here.private()?.casework;
        let journey = casework.journey_of_request(id).await?.ok_or(Oops::NotFound)?;
        let loaded = casework.load(journey).await?.ok_or(Oops::NotFound)?;
        if sees(&loaded.journey, &seated.who(), id) != Some(Sight::Whole) {
            return Err(Oops::NotFound);
        }
        Ok(Self { seated, loaded, id })
    }
}

/// An agent who leads.
#[derive(Debug)]
pub(crate) struct Lead(pub(crate) Seated);

impl Lead {
    /// To who does not lead there is no such thing.
    pub(crate) fn of(seated: Seated) -> Result<Self, Oops> {
        if seated.leads() { Ok(Self(seated)) } else { Err(Oops::NotFound) }
    }
}

impl FromRequestParts<Here> for Lead {
    type Rejection = Oops;

    async fn from_request_parts(parts: &mut Parts, here: &Here) -> Result<Self, Oops> {
        Self::of(Seated::from_request_parts(parts, here).await?)
    }
}

/// What stands above every page of an agent: who they are, where they can go.
pub(crate) struct Bar {
    name: String,
    body: String,
    inbox: String,
    /// For those who lead.
    team: Option<String>,
    leave: String,
    fields: ActFields,
}

impl Bar {
    pub(crate) fn new(here: &Here, seated: &Seated) -> Self {
        Self {
            name: seated.agent.name.clone(),
            body: here.labels().body(&seated.body()).to_owned(),
            inbox: here.href(&Place::Desk),
            team: seated.leads().then(|| here.href(&Place::DeskTeam)),
            leave: here.href(&Place::DeskLeave),
            fields: ActFields::new(here, Some(&seated.open)),
        }
    }
}
