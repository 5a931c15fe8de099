//! `/`: to the reader's language.

use std::sync::Arc;

use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header::VARY;
use axum::response::{IntoResponse, Redirect};

use crate::site::Site;

pub(crate) async fn show(State(site): State<Arc<Site>>, headers: HeaderMap) -> impl IntoResponse {
    let edition = site.edition_for("/", &headers);
    ([(VARY, "accept-language")], Redirect::to(&format!("/{}", site.editions[edition].tag.0)))
}
