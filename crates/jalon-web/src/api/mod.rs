//! The API for programs: the catalogue and plans for everybody; for bodies the requests that they were sent; for registers what they tell by themselves; and for
//! people what they keep here.
//!
//! Whoever asks shows a token, never a cookie, so no form of another site acts here. Problems are told as RFC 9457 has it. Who may do what to a request is said by
//! [`jalon_journey::authority`], as at the desk.

mod catalogue;
mod client;
pub(crate) mod input;
mod openapi;
mod own;
mod plan;
pub(crate) mod problem;
mod requests;
mod webhook;
mod words;

use std::sync::Arc;

use jalon_exchange::{Announcers, Listeners};

pub use client::{ClientError, ClientSettings, Clients, Scope};

use crate::routing::Routes;
use crate::site::Site;

/// Under which all addresses of the API are.
pub(crate) const UNDER: &str = "/api/";

/// How bodies' own systems come to a site.
#[derive(Debug, Default)]
pub struct Exchange {
    /// By signed events.
    pub listeners: Listeners,
    /// What registers tell by themselves, by signed events too.
    pub announcers: Announcers,
    /// By the API.
    pub clients: Clients,
}

/// The addresses of the API.
pub(crate) fn routes(site: &Arc<Site>) -> Routes {
    let of_request = |path: &str| format!("/api/v1/requests/{{request}}{path}");
    Routes::new()
        .get("/api/v1/openapi.json", openapi::show)
        .get("/api/v1/asyncapi.json", openapi::events)
        .get("/api/v1/events", catalogue::events)
        .get("/api/v1/events/{event}", catalogue::event)
        .get("/api/v1/services", catalogue::services)
        .get("/api/v1/services/{service}", catalogue::service)
        .post("/api/v1/plan", plan::compute)
        .post("/api/v1/token", client::give)
        .post("/api/v1/webhooks/{body}", webhook::hear)
        .post("/api/v1/announcements/{register}", webhook::announce)
        .get("/api/v1/requests", requests::list)
        .get(&of_request(""), requests::read)
        .get(&of_request("/papers/{paper}"), requests::paper)
        .post(&of_request("/receipt"), words::receipt)
        .post(&of_request("/examination"), words::examination)
        .post(&of_request("/missing"), words::missing)
        .post(&of_request("/messages"), words::message)
        .post(&of_request("/decision"), words::decision)
        .merge(own::routes())
        .with_state(site.clone())
}
