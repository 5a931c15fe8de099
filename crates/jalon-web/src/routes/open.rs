//! `/catalogue.ttl`, `/catalogue.jsonld`, `/catalogue.json`: the catalogue as open data, for any program.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use jalon_interop::{cpsv, open};

use crate::routing::Routes;
use crate::site::Site;

/// The texts, written once.
pub(crate) struct Published {
    turtle: String,
    json_ld: String,
    json: String,
}

impl Published {
    fn of(site: &Site) -> Self {
        let triples = cpsv::graph(&site.catalogue, &site.names);
        // Writing to memory does not fail; if it did, an empty page would say so.
        let text = |written: std::io::Result<String>| written.unwrap_or_default();
        Self {
            turtle: text(cpsv::turtle(&triples, &site.names)),
            json_ld: text(cpsv::json_ld(&triples, &site.names)),
            json: open::json(&site.catalogue).to_string(),
        }
    }
}

/// The three addresses.
pub(crate) fn routes(site: Arc<Site>) -> Routes {
    Routes::new()
        .get("/catalogue.ttl", async |State(site): State<Arc<Site>>| show(site, "text/turtle; charset=utf-8", |p| &p.turtle).await)
        .get("/catalogue.jsonld", async |State(site): State<Arc<Site>>| show(site, "application/ld+json", |p| &p.json_ld).await)
        .get("/catalogue.json", async |State(site): State<Arc<Site>>| show(site, "application/json", |p| &p.json).await)
        .with_state(site)
}

async fn show(site: Arc<Site>, kind: &'static str, part: fn(&Published) -> &String) -> Response {
    // The first time takes some tens of milliseconds: other visitors need not wait for it.
    let text = tokio::task::spawn_blocking(move || part(site.published.get_or_init(|| Published::of(&site))).clone()).await;
    let Ok(text) = text else { return StatusCode::INTERNAL_SERVER_ERROR.into_response() };
    ([(CONTENT_TYPE, kind), (CACHE_CONTROL, "public, max-age=3600"), (ACCESS_CONTROL_ALLOW_ORIGIN, "*")], text).into_response()
}
