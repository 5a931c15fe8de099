//! `/log/…`: the verifiable log, for anybody to keep and check (C2SP tlog-tiles), and its public key.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use jalon_casework::Casework;
use jalon_log::Resource;

use crate::oops::Oops;
use crate::routing::Routes;
use crate::site::Site;

/// The addresses of the log; none on a site that has no log.
pub(crate) fn routes(site: &Arc<Site>) -> Routes {
    let Some(casework) = site.private.as_ref().map(|private| &private.casework).filter(|casework| casework.log_key().is_some()) else { return Routes::new() };
    Routes::new().get("/log/key", key).get("/log/{*path}", show).with_state(casework.clone())
}

async fn key(State(casework): State<Casework>) -> Result<Response, Oops> {
    let key = casework.log_key().ok_or(Oops::NotFound)?;
    Ok(text(format!("{key}\n")))
}

async fn show(State(casework): State<Casework>, Path(path): Path<String>) -> Result<Response, Oops> {
    match path.parse().map_err(|_| Oops::NotFound)? {
        Resource::Checkpoint => Ok(text(casework.log_checkpoint().await?.ok_or(Oops::NotFound)?)),
        Resource::Tile(tile) => {
            let bytes = casework.log_tile(tile).await?.ok_or(Oops::NotFound)?;
            // A tile of a width never changes.
            Ok(served("application/octet-stream", "public, max-age=31536000, immutable", bytes))
        }
    }
}

/// What changes, and is asked for again after some seconds.
fn text(text: String) -> Response {
    served("text/plain; charset=utf-8", "public, max-age=5", text.into_bytes())
}

fn served(kind: &'static str, cache: &'static str, bytes: Vec<u8>) -> Response {
    ([(CONTENT_TYPE, kind), (CACHE_CONTROL, cache), (ACCESS_CONTROL_ALLOW_ORIGIN, "*")], bytes).into_response()
}
