//! Registers: API Particulier as it is described, X-Road as it is specified, and two of our own description.

mod api_particulier;
pub(crate) mod people;
mod rest;
mod x_road;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use serde_json::Value;

use crate::mood::Moods;

/// The token by which all of them know who asks.
pub const TOKEN: &str = "a-token-of-nobody";

/// All registers. Each is in its own mood, under the name that the French catalogue gives it.
pub(crate) fn router(moods: &Moods) -> Router {
    let one = |name: &'static str, path: &str, route: axum::routing::MethodRouter| {
        Router::new().route(path, route).route_layer(from_fn_with_state((name, moods.clone()), in_mood))
    };
    Router::new()
        .merge(one("cnaf-household", "/v3/dss/quotient_familial/identite", get(api_particulier::household)))
        .merge(one("cnaf-disabled-adult", "/v3/dss/allocation_adulte_handicape/identite", get(api_particulier::disabled_adult)))
        .merge(one("cnaf-disabled-child", "/v3/dss/allocation_enfant_handicape/identite", get(api_particulier::disabled_child)))
        .merge(one("france-travail", "/v3/france_travail/statut/identifiant", get(api_particulier::job_seeker)))
        .merge(one("health-insurance", "/assures", get(rest::insured)))
        .merge(one("dgfip-income", "/revenus/{year}", get(rest::income)))
        .merge(one("employment", "/contrats", get(rest::contracts)))
        .merge(one("self-employment", "/independants", get(rest::self_employed)))
        .merge(one("civil-status", "/r1/{instance}/{class}/{member}/{subsystem}/civil-status/v1/person", get(x_road::person)))
}

/// Spoils answers as the mood has it.
async fn in_mood(State((name, moods)): State<(&'static str, Moods)>, request: Request, next: Next) -> Response {
    let good = next.run(request).await;
    moods.of(name).spoil(good).await
}

/// What is asked, by names; the same name can stand several times.
struct Asked(Vec<(String, String)>);

impl Asked {
    fn of(query: Option<&str>) -> Self {
        Self(url::form_urlencoded::parse(query.unwrap_or_default().as_bytes()).into_owned().collect())
    }

    fn one(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(asked, _)| asked == name).map(|(_, value)| value.as_str()).filter(|value| !value.is_empty())
    }

    fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(asked, _)| asked == name).map(|(_, value)| value.as_str())
    }
}

fn knows(headers: &HeaderMap) -> bool {
    headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok()) == Some(&format!("Bearer {TOKEN}"))
}

fn json(status: StatusCode, value: &Value) -> Response {
    (status, [(header::CONTENT_TYPE, "application/json; charset=utf-8")], value.to_string()).into_response()
}
