//! `/api/v1/requests/{request}/…`: what a body says of a request, asked of us directly instead of sent as an event. The shapes are those of the events.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use jalon_casework::{Heard, Said, Word};
use jalon_exchange::word::{Decided, Message, Missing, NotAWord, Reader, Receipt};

use crate::api::client::{Caller, Scope};
use crate::api::input::{Key, Named, Sent};
use crate::api::problem::Problem;
use crate::api::requests::{identity, private};
use crate::api::webhook::Told;
use crate::site::Site;

/// The body has the request.
#[utoipa::path(
    post, path = "/api/v1/requests/{request}/receipt", tag = "word", operation_id = "acknowledge",
    params(("request" = String, Path, description = "Its identity"), ("Idempotency-Key" = String, Header, description = "New for each act, the same when it is sent again")),
    request_body(content = Receipt),
    responses((status = 200, description = "It is noted", body = Told), crate::api::openapi::Refused, crate::api::openapi::OfOne, crate::api::openapi::Sent, crate::api::openapi::Always)
)]
pub(crate) async fn receipt(
    site: State<Arc<Site>>,
    caller: Caller,
    request: Named<String>,
    key: Key,
    Sent(said): Sent<Receipt>,
) -> Result<Json<Told>, Problem> {
    hear(&site, &caller, &request.0, &key, |reader| reader.receipt(&said)).await
}

/// The body examines the request.
#[utoipa::path(
    post, path = "/api/v1/requests/{request}/examination", tag = "word", operation_id = "examine",
    params(("request" = String, Path, description = "Its identity"), ("Idempotency-Key" = String, Header, description = "New for each act, the same when it is sent again")),
    responses((status = 200, description = "It is noted", body = Told), crate::api::openapi::Refused, crate::api::openapi::OfOne, crate::api::openapi::Sent, crate::api::openapi::Always)
)]
pub(crate) async fn examination(site: State<Arc<Site>>, caller: Caller, request: Named<String>, key: Key) -> Result<Json<Told>, Problem> {
    hear(&site, &caller, &request.0, &key, |_| Ok(Said::Examining)).await
}

/// Something is missing. The person is asked for it, and the body's time waits as the law has it.
#[utoipa::path(
    post, path = "/api/v1/requests/{request}/missing", tag = "word", operation_id = "askForMissing",
    params(("request" = String, Path, description = "Its identity"), ("Idempotency-Key" = String, Header, description = "New for each act, the same when it is sent again")),
    request_body(content = Missing),
    responses((status = 200, description = "It is noted", body = Told), crate::api::openapi::Refused, crate::api::openapi::OfOne, crate::api::openapi::Sent, crate::api::openapi::Always)
)]
pub(crate) async fn missing(
    site: State<Arc<Site>>,
    caller: Caller,
    request: Named<String>,
    key: Key,
    Sent(said): Sent<Missing>,
) -> Result<Json<Told>, Problem> {
    hear(&site, &caller, &request.0, &key, |reader| reader.missing(&said)).await
}

/// Words to the person.
#[utoipa::path(
    post, path = "/api/v1/requests/{request}/messages", tag = "word", operation_id = "write",
    params(("request" = String, Path, description = "Its identity"), ("Idempotency-Key" = String, Header, description = "New for each act, the same when it is sent again")),
    request_body(content = Message),
    responses((status = 200, description = "It is noted", body = Told), crate::api::openapi::Refused, crate::api::openapi::OfOne, crate::api::openapi::Sent, crate::api::openapi::Always)
)]
pub(crate) async fn message(
    site: State<Arc<Site>>,
    caller: Caller,
    request: Named<String>,
    key: Key,
    Sent(said): Sent<Message>,
) -> Result<Json<Told>, Problem> {
    hear(&site, &caller, &request.0, &key, |reader| reader.message(&said)).await
}

/// The body decided. A refusal says why and how it is contested.
#[utoipa::path(
    post, path = "/api/v1/requests/{request}/decision", tag = "word", operation_id = "decide",
    params(("request" = String, Path, description = "Its identity"), ("Idempotency-Key" = String, Header, description = "New for each act, the same when it is sent again")),
    request_body(content = Decided),
    responses((status = 200, description = "It is noted", body = Told), crate::api::openapi::Refused, crate::api::openapi::OfOne, crate::api::openapi::Sent, crate::api::openapi::Always)
)]
pub(crate) async fn decision(
    site: State<Arc<Site>>,
    caller: Caller,
    request: Named<String>,
    key: Key,
    Sent(said): Sent<Decided>,
) -> Result<Json<Told>, Problem> {
    hear(&site, &caller, &request.0, &key, |reader| reader.decided(&said)).await
}

async fn hear(site: &Site, caller: &Caller, request: &str, key: &Key, said: impl FnOnce(Reader<'_>) -> Result<Said, NotAWord>) -> Result<Json<Told>, Problem> {
    caller.may(Scope::Write)?;
    let (casework, request) = (&private(site)?.casework, identity(request)?);
    let said = said(Reader { catalogue: &site.catalogue, today: casework.clock().today() })?;
    let name = casework.name_of_word(&caller.body, "api", &key.0);
    match casework.hear(&caller.body, Word { request, name, place: None, said }).await? {
        // Whoever acts directly awaits that it is done; word that comes late by itself is no mistake.
        Heard::Late => Err(Problem::new(StatusCode::CONFLICT, "settled", "the request is settled, or further on than this: nothing was changed")),
        heard => Ok(Json(heard.into())),
    }
}
