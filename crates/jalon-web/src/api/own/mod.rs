//! `/api/v1/me`: for a program to which somebody gave a key, what they keep here and what they may do with it.
//!
//! It does what the pages do, by the same acts and under the same rules. Two things stay with the person: to send a request, which they see whole before it leaves,
//! and to erase.

pub(super) mod data;
pub(super) mod registers;
pub(super) mod usage;

use std::sync::Arc;

use axum::extract::{FromRequestParts, Path};
use axum::http::StatusCode;
use axum::http::request::Parts;
use jalon_casework::Deed;
use jalon_journey::{Channel, JourneyId};
use serde::Deserialize;

use crate::api::input::Key;
use crate::api::problem::Problem;
use crate::private::Private;
use crate::private::programs::behind;
use crate::private::visitor::{Inside, Signed};
use crate::routing::Routes;
use crate::site::{Here, Site};

/// The addresses.
pub(super) fn routes() -> Routes<Arc<Site>> {
    let of_journey = |path: &str| format!("/api/v1/me/journeys/{{journey}}{path}");
    Routes::new()
        .get("/api/v1/me/journeys", data::journeys)
        .get("/api/v1/me/data/MyPersonalDataUsage/1.0", usage::usage)
        .get(&of_journey("/data"), data::data)
        .post(&of_journey("/rights"), data::right)
        .post(&of_journey("/requests/{request}/withdrawal"), data::withdraw)
        .get(&of_journey("/registers"), registers::list)
        .get(&of_journey("/registers/{register}"), registers::read)
        .post(&of_journey("/registers/{register}/inquiry"), registers::ask)
        .post(&of_journey("/registers/{register}/acceptance"), registers::accept)
        .post(&of_journey("/registers/{register}/refusal"), registers::decline)
}

/// The person for whom a program asks.
pub(super) struct Owner {
    here: Here,
    signed: Signed,
    acts: bool,
}

impl Owner {
    fn private(&self) -> Result<&Private, Problem> {
        Ok(self.here.private()?)
    }
}

impl FromRequestParts<Arc<Site>> for Owner {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, site: &Arc<Site>) -> Result<Self, Problem> {
        let private = site.private.as_ref().ok_or_else(Problem::nothing)?;
        let (signed, program) = behind(private, &parts.headers).await?.ok_or_else(no_key)?;
        Ok(Self { here: Here { site: Arc::clone(site), edition: 0 }, signed, acts: program.acts })
    }
}

fn no_key() -> Problem {
    Problem::new(StatusCode::UNAUTHORIZED, "no-key", "a key is awaited: `Authorization: Bearer …`; people make one on the page of their programs")
}

/// One journey of theirs: the one that the address names.
pub(super) struct OwnJourney {
    here: Here,
    inside: Inside,
    acts: bool,
}

#[derive(Deserialize)]
struct Named {
    journey: String,
}

impl OwnJourney {
    fn private(&self) -> Result<&Private, Problem> {
        Ok(self.here.private()?)
    }

    /// The deed that is asked for, once it is clear that the program may act.
    fn deed(&self, key: &Key) -> Result<Deed, Problem> {
        if !self.acts {
            return Err(Problem::new(StatusCode::FORBIDDEN, "reads-only", "the person lets this program read and not act: another key is needed"));
        }
        // Of this key of a program only: another that sends the same word does something else.
        let session = self.inside.signed.open.session.id;
        let key = self.private()?.casework.named("program", &format!("{session}/{}", key.0));
        Ok(Deed { who: self.inside.who(), channel: Channel::Machine, key: Some(key) })
    }
}

impl FromRequestParts<Arc<Site>> for OwnJourney {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, site: &Arc<Site>) -> Result<Self, Problem> {
        let Owner { here, signed, acts } = Owner::from_request_parts(parts, site).await?;
        let Path(named) = Path::<Named>::from_request_parts(parts, site).await.map_err(|_| Problem::nothing())?;
        let id: JourneyId = named.journey.parse().map_err(|_| Problem::nothing())?;
        let inside = Inside::of(here.private()?, signed, id).await?;
        Ok(Self { here, inside, acts })
    }
}
