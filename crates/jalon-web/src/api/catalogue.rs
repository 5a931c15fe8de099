//! `/api/v1/events`, `/api/v1/services`: what there is to live through and to ask for, as in the open catalogue.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use jalon_interop::open;
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

use crate::api::input::Named;
use crate::api::problem::Problem;
use crate::site::Site;

/// Life events, each with its names by language and its services.
#[derive(Serialize, ToSchema)]
pub(crate) struct Events {
    #[schema(value_type = Vec<Object>)]
    events: Value,
}

/// Services, each with its names by language, its body and its sources.
#[derive(Serialize, ToSchema)]
pub(crate) struct Services {
    #[schema(value_type = Vec<Object>)]
    services: Value,
}

/// One thing of the catalogue.
#[derive(Serialize, ToSchema)]
#[serde(transparent)]
#[schema(value_type = Object)]
pub(crate) struct One(Value);

/// The life events.
#[utoipa::path(get, path = "/api/v1/events", tag = "catalogue", operation_id = "listEvents", security(()),
    responses((status = 200, description = "All of them", body = Events), crate::api::openapi::Always))]
pub(crate) async fn events(State(site): State<Arc<Site>>) -> Json<Events> {
    Json(Events { events: part(&site, "events") })
}

/// One life event.
#[utoipa::path(get, path = "/api/v1/events/{event}", tag = "catalogue", operation_id = "readEvent", security(()),
    params(("event" = String, Path, description = "Its name in the catalogue")),
    responses((status = 200, description = "The event", body = One), crate::api::openapi::OfOne, crate::api::openapi::Always))]
pub(crate) async fn event(State(site): State<Arc<Site>>, Named(id): Named<String>) -> Result<Json<One>, Problem> {
    one(&site, "events", &id)
}

/// The services.
#[utoipa::path(get, path = "/api/v1/services", tag = "catalogue", operation_id = "listServices", security(()),
    responses((status = 200, description = "All of them", body = Services), crate::api::openapi::Always))]
pub(crate) async fn services(State(site): State<Arc<Site>>) -> Json<Services> {
    Json(Services { services: part(&site, "services") })
}

/// One service.
#[utoipa::path(get, path = "/api/v1/services/{service}", tag = "catalogue", operation_id = "readService", security(()),
    params(("service" = String, Path, description = "Its name in the catalogue")),
    responses((status = 200, description = "The service", body = One), crate::api::openapi::OfOne, crate::api::openapi::Always))]
pub(crate) async fn service(State(site): State<Arc<Site>>, Named(id): Named<String>) -> Result<Json<One>, Problem> {
    one(&site, "services", &id)
}

/// A list of the open catalogue, made once.
fn part(site: &Site, name: &str) -> Value {
    site.open.get_or_init(|| open::json(&site.catalogue))[name].clone()
}

fn one(site: &Site, list: &str, id: &str) -> Result<Json<One>, Problem> {
    let all = site.open.get_or_init(|| open::json(&site.catalogue));
    let found = all[list].as_array().into_iter().flatten().find(|one| one["id"] == id);
    found.cloned().map(|one| Json(One(one))).ok_or_else(Problem::nothing)
}
