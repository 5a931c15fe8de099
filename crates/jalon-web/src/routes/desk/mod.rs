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

use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use jalon_casework::{ActError, Deed, Loaded};
use jalon_journey::authority::{Sight, sees};
use jalon_journey::{Command, Request, RequestId};
use serde::Deserialize;

use crate::oops::Oops;
use crate::place::{PathWords, Place};
use crate::private::act::ActFields;
use crate::private::visitor::Seated;
use crate::routing::Routes;
use crate::site::Here;

/// The pages of agents, in one language.
pub(crate) fn routes(here: &Here) -> Routes<Here> {
    let words = PathWords::of(here.tag());
    let under = |path: String| format!("/{}/{}{path}", here.tag().0, words.desk);
    let of_request = |path: &str| under(format!("/{}/{{request}}{path}", words.requests));
    Routes::new()
        .form(&under(String::new()), inbox::show, bulk::act)
        .form(&under(format!("/{}", words.sign_in)), sign_in::show, sign_in::demo)
        .get(&under(format!("/{}/{}", words.sign_in, words.desk_go)), sign_in::go)
        .form(&under(format!("/{}/{}", words.sign_in, words.desk_key)), passkey::ask, passkey::answer)
        .form(&under(format!("/{}/{}", words.sign_in, words.desk_new_key)), passkey::code, passkey::make)
        .post(&under(format!("/{}", words.desk_leave)), sign_in::leave)
        .form(&under(format!("/{}", words.desk_team)), team::show, team::act)
        .form(&of_request(""), request::show, request::act)
        .form(&of_request(&format!("/{}", words.desk_missing)), missing::show, missing::ask)
        .form(&of_request(&format!("/{}", words.desk_decide)), decide::show, decide::decide)
        .get(&of_request(&format!("/{}/{{paper}}", words.papers)), download::paper)
        .get(&of_request("/decision.pdf"), download::decision)
}

/// What has one address for all languages: where providers send agents back to, and the one script of the site.
pub(crate) fn once(here: Here) -> Routes {
    Routes::new().get("/agents/return", sign_in::back).get(passkey::script_path(), passkey::script).with_state(here)
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
