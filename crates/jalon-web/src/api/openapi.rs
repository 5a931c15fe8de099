//! `/api/v1/openapi.json`: the API described for programs (`OpenAPI` 3.1), from the handlers themselves; and `/api/v1/asyncapi.json`, the events that go out and
//! come in.

use std::sync::LazyLock;

use axum::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use utoipa::openapi::security::{ClientCredentials, Flow, Http, HttpAuthScheme, OAuth2, Scopes, SecurityScheme};
use utoipa::{IntoResponses, Modify, OpenApi, ToSchema};

use crate::api::problem::Written;

/// The API.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Jalon",
        description = "Public services by life events: what there is, a plan from facts; for bodies the requests that they were sent; for people what they keep.",
        version = "1",
        license(name = "EUPL-1.2", identifier = "EUPL-1.2")
    ),
    paths(
        super::catalogue::events, super::catalogue::event, super::catalogue::services, super::catalogue::service, super::plan::compute,
        super::client::give,
        super::requests::list, super::requests::read, super::requests::paper,
        super::words::receipt, super::words::examination, super::words::missing, super::words::message, super::words::decision,
        super::webhook::hear, super::webhook::announce,
        super::own::data::journeys, super::own::data::data, super::own::data::right, super::own::data::withdraw,
        super::own::usage::usage,
        super::own::registers::list, super::own::registers::read, super::own::registers::ask, super::own::registers::accept, super::own::registers::decline,
    ),
    security(("client" = [])),
    modifiers(&Client),
    tags(
        (name = "catalogue", description = "Open to everybody; nothing is kept"),
        (name = "token", description = "How a body shows who it is"),
        (name = "requests", description = "What a body was asked"),
        (name = "word", description = "What a body says of a request"),
        (name = "me", description = "What a person keeps here, for a program to which they gave a key"),
        (name = "announcement", description = "What a register tells by itself"),
    )
)]
pub(crate) struct Api;

/// How bodies show who they are, and programs for whom they come.
struct Client;

impl Modify for Client {
    fn modify(&self, api: &mut utoipa::openapi::OpenApi) {
        let scopes = Scopes::from_iter([("requests:read", "Read the body's requests"), ("requests:write", "Say where they stand, and decide")]);
        let flow = Flow::ClientCredentials(ClientCredentials::new("/api/v1/token", scopes));
        let components = api.components.get_or_insert_default();
        components.add_security_scheme("client", SecurityScheme::OAuth2(OAuth2::new([flow])));
        components.add_security_scheme("program", SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer)));
    }
}

/// What any address may answer.
#[derive(IntoResponses)]
#[expect(dead_code, reason = "it describes what handlers and what stands around them answer")]
pub(crate) enum Always {
    /// It took too long to arrive.
    #[response(status = 408, content_type = "application/problem+json")]
    Slow(Written),
    /// Too many requests: `Retry-After` says when to go on.
    #[response(status = 429, content_type = "application/problem+json")]
    Many(Written),
    /// What is kept is out of reach for now; nothing is lost.
    #[response(status = 503, content_type = "application/problem+json")]
    Away(Written),
}

/// What is answered to who may not.
#[derive(IntoResponses)]
#[expect(dead_code, reason = "it describes what handlers answer")]
pub(crate) enum Refused {
    /// What was asked in the address or in a header cannot be read.
    #[response(status = 400, content_type = "application/problem+json")]
    Unreadable(Written),
    /// There is no token, or it is over.
    #[response(status = 401, content_type = "application/problem+json")]
    NoToken(Written),
    /// The token does not let this.
    #[response(status = 403, content_type = "application/problem+json")]
    Scope(Written),
}

/// What is answered to a program without a key.
#[derive(IntoResponses)]
#[expect(dead_code, reason = "it describes what handlers answer")]
pub(crate) enum NoKey {
    /// There is no key, or it was taken back or is over.
    #[response(status = 401, content_type = "application/problem+json")]
    NoKey(Written),
}

/// What is answered to a program that may not act.
#[derive(IntoResponses)]
#[expect(dead_code, reason = "it describes what handlers answer")]
pub(crate) enum ReadsOnly {
    /// The person lets the program read only; or nobody vouches for who they are, where that is needed.
    #[response(status = 403, content_type = "application/problem+json")]
    ReadsOnly(Written),
}

/// What is answered about one thing.
#[derive(IntoResponses)]
#[expect(dead_code, reason = "it describes what handlers answer")]
pub(crate) enum OfOne {
    /// There is nothing of this name for whoever asks.
    #[response(status = 404, content_type = "application/problem+json")]
    Nothing(Written),
}

/// What is answered to a question that cannot be read.
#[derive(IntoResponses)]
#[expect(dead_code, reason = "it describes what handlers answer")]
pub(crate) enum Unread {
    /// Something in the address or in a header is not as it is described.
    #[response(status = 400, content_type = "application/problem+json")]
    Unreadable(Written),
}

/// What is answered about what was sent.
#[derive(IntoResponses)]
#[expect(dead_code, reason = "it describes what handlers answer")]
pub(crate) enum Sent {
    /// It cannot be read.
    #[response(status = 400, content_type = "application/problem+json")]
    Unreadable(Written),
    /// There is nothing of this name for whoever asks.
    #[response(status = 404, content_type = "application/problem+json")]
    Nothing(Written),
    /// It cannot be done as things stand.
    #[response(status = 409, content_type = "application/problem+json")]
    NotNow(Written),
    /// It is too large.
    #[response(status = 413, content_type = "application/problem+json")]
    Large(Written),
    /// It is of another kind than is awaited.
    #[response(status = 415, content_type = "application/problem+json")]
    Kind(Written),
    /// It is not what is awaited: `at` says where, `detail` what.
    #[response(status = 422, content_type = "application/problem+json")]
    Wrong(Written),
}

/// An event of `CloudEvents` 1.0. Its `data` is described by `/api/v1/asyncapi.json`.
#[derive(ToSchema)]
#[expect(dead_code, reason = "it describes what `jalon_exchange::word` reads")]
pub(crate) struct CloudEvent {
    /// `1.0`.
    specversion: String,
    /// Identity of the event, for its source.
    id: String,
    /// Where it comes from.
    source: String,
    /// Of bodies `jalon.request.received.v1`, `…examining.v1`, `…missing.v1`, `…message.v1` or `…decided.v1`; of registers what the catalogue has them announce,
    /// `jalon.birth.registered.v1`.
    r#type: String,
    /// What it is about, to its source: of registers awaited.
    subject: Option<String>,
    /// When: of registers awaited.
    #[schema(format = DateTime)]
    time: Option<String>,
    /// `application/json`.
    datacontenttype: Option<String>,
    /// Which event about its request it is, from 1.
    sequence: Option<u32>,
    /// What it says; of bodies with `request`, the identity of the request.
    #[schema(value_type = Object)]
    data: serde_json::Value,
}

/// The description, written once.
static DESCRIPTION: LazyLock<String> = LazyLock::new(|| Api::openapi().to_json().unwrap_or_default());

/// The events, as they are described.
const EVENTS: &str = include_str!("asyncapi.json");

pub(crate) async fn show() -> Response {
    json(DESCRIPTION.as_str())
}

pub(crate) async fn events() -> Response {
    json(EVENTS)
}

fn json(text: &'static str) -> Response {
    ([(CONTENT_TYPE, "application/json"), (CACHE_CONTROL, "public, max-age=3600"), (ACCESS_CONTROL_ALLOW_ORIGIN, "*")], text).into_response()
}
