//! `/health/ready`: whether a balancer may send people here. `/health` says no more than that the process lives.

use axum::Router;
use axum::http::StatusCode;
use axum::routing::get;
use jalon_casework::Casework;

use super::run::Running;

/// The route. Workers elsewhere are seen to elsewhere.
pub(crate) fn routes(casework: Casework, workers: Option<Running>) -> Router {
    Router::new().route(
        "/health/ready",
        get(async move || {
            if workers.as_ref().is_some_and(|workers| !workers.is_running()) {
                return (StatusCode::SERVICE_UNAVAILABLE, "no workers\n");
            }
            match casework.store().health().await {
                Ok(_) => (StatusCode::OK, "ready\n"),
                Err(error) => {
                    tracing::warn!(%error, "the store does not answer");
                    (StatusCode::SERVICE_UNAVAILABLE, "no store\n")
                }
            }
        }),
    )
}
