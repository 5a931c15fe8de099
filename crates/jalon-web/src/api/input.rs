//! What programs send: JSON of one shape, and headers, read whole or refused.

use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Path, Request};
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;

use crate::api::problem::Problem;
use crate::oops::Oops;

/// The longest `Idempotency-Key`, in bytes.
const LONGEST_KEY: usize = 200;

/// Content in JSON.
pub(crate) struct Sent<T>(pub(crate) T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Sent<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        if !is_kind(request.headers(), "application/json") {
            return Err(Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "kind", "`Content-Type: application/json` was awaited"));
        }
        let bytes = content(request, state).await?;
        // Where it is, and not what: a parser's own message would repeat what was sent.
        let place = |error: serde_json::Error| {
            Problem::unreadable("body", format!("the content is not as the description has it, at line {} column {}", error.line(), error.column()))
        };
        serde_json::from_slice(&bytes).map(Self).map_err(place)
    }
}

/// The content, when it is not larger than what is taken here.
pub(crate) async fn content<S: Send + Sync>(request: Request, state: &S) -> Result<Bytes, Problem> {
    Bytes::from_request(request, state).await.map_err(|_| Oops::TooLarge.into())
}

/// Whether the content is said to be of this kind.
pub(crate) fn is_kind(headers: &HeaderMap, kind: &str) -> bool {
    let said = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    said.split(';').next().unwrap_or_default().trim().eq_ignore_ascii_case(kind)
}

/// A header, as text; empty when there is none that can be read.
pub(crate) fn header<'a>(headers: &'a HeaderMap, name: &str) -> &'a str {
    headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

/// The token of `Authorization: Bearer`.
pub(crate) fn bearer(headers: &HeaderMap) -> Option<&str> {
    let (scheme, token) = header(headers, AUTHORIZATION.as_str()).split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
}

/// The part of an address that names one thing.
pub(crate) struct Named<T>(pub(crate) T);

impl<T: DeserializeOwned + Send, S: Send + Sync> FromRequestParts<S> for Named<T> {
    type Rejection = Problem;

    /// A name that is none names nothing.
    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        Path::from_request_parts(parts, state).await.map(|Path(named)| Self(named)).map_err(|_| Problem::nothing())
    }
}

/// `Idempotency-Key`: the same act sent again is done once.
pub(crate) struct Key(pub(crate) String);

impl<S: Send + Sync> FromRequestParts<S> for Key {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let key = header(&parts.headers, "idempotency-key");
        if key.is_empty() || key.len() > LONGEST_KEY {
            return Err(Problem::unreadable(
                "Idempotency-Key",
                format!("a text of 1 to {LONGEST_KEY} characters was awaited, new for each act and the same when it is sent again"),
            ));
        }
        Ok(Self(key.to_owned()))
    }
}
