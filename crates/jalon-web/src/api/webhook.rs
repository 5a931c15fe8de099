//! What comes as signed events: `/api/v1/webhooks/{body}`, the word of a body's own system, and `/api/v1/announcements/{register}`, what registers tell by
//! themselves.

use std::sync::Arc;

use axum::Json;
use axum::body::Bytes;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode};
use jalon_casework::Heard;
use jalon_exchange::{Seal, Unheard};
use serde::Serialize;
use utoipa::ToSchema;

use crate::api::input::{Named, content, header, is_kind};
use crate::api::problem::Problem;
use crate::site::Site;

/// What became of what a body said.
#[derive(Serialize, ToSchema)]
#[schema(as = Heard)]
pub(crate) struct Told {
    /// `taken`: it is noted, and the person is told. `before`: it was taken before. `early`: it waits for those before it. `late`: it came too late to change
    /// anything.
    outcome: &'static str,
}

impl From<Heard> for Told {
    fn from(heard: Heard) -> Self {
        let outcome = match heard {
            Heard::Taken => "taken",
            Heard::Before => "before",
            Heard::Early => "early",
            Heard::Late => "late",
        };
        Self { outcome }
    }
}

/// Word of a body about a request.
///
/// One event of CloudEvents 1.0 (structured mode), signed as Standard Webhooks 1.0.0 has it. The same event sent again is taken once; with `sequence` events are
/// taken in the order that it says.
#[utoipa::path(
    post, path = "/api/v1/webhooks/{body}", tag = "word", operation_id = "hear", security(()),
    params(
        ("body" = String, Path, description = "The name of the body in the catalogue"),
        ("webhook-id" = String, Header, description = "Identity of the message"),
        ("webhook-timestamp" = String, Header, description = "When it was sent, in seconds since 1970: not five minutes ago"),
        ("webhook-signature" = String, Header, description = "`v1,` and HMAC-SHA256 of `id.timestamp.content` in base64"),
    ),
    request_body(content = crate::api::openapi::CloudEvent, content_type = "application/cloudevents+json"),
    responses(
        (status = 200, description = "It was heard", body = Told),
        (status = 401, description = "The signature does not hold", body = crate::api::problem::Written, content_type = "application/problem+json"),
        crate::api::openapi::Sent,
        crate::api::openapi::Always,
    )
)]
pub(crate) async fn hear(State(site): State<Arc<Site>>, Named(body): Named<String>, request: Request) -> Result<Json<Told>, Problem> {
    let private = site.private.as_ref().ok_or_else(Problem::nothing)?;
    let message = Message::of(request, &site).await?;
    Ok(Json(private.exchange.listeners.hear(&private.casework, &body, message.seal(), &message.content).await.map(Told::from)?))
}

/// What a register tells by itself: that something happened to somebody.
///
/// One event of CloudEvents 1.0 (structured mode), signed as Standard Webhooks 1.0.0 has it. The same event sent again is taken once; of two of one type about the
/// same subject, the one of the later `time` counts, in whatever order they come. Whether it concerns somebody here is not told.
#[utoipa::path(
    post, path = "/api/v1/announcements/{register}", tag = "announcement", operation_id = "announce", security(()),
    params(
        ("register" = String, Path, description = "The name of the register in the catalogue"),
        ("webhook-id" = String, Header, description = "Identity of the message"),
        ("webhook-timestamp" = String, Header, description = "When it was sent, in seconds since 1970: not five minutes ago"),
        ("webhook-signature" = String, Header, description = "`v1,` and HMAC-SHA256 of `id.timestamp.content` in base64"),
    ),
    request_body(content = crate::api::openapi::CloudEvent, content_type = "application/cloudevents+json"),
    responses(
        (status = 202, description = "It is kept, and will be looked at"),
        (status = 401, description = "The signature does not hold", body = crate::api::problem::Written, content_type = "application/problem+json"),
        crate::api::openapi::Sent,
        crate::api::openapi::Always,
    )
)]
pub(crate) async fn announce(State(site): State<Arc<Site>>, Named(register): Named<String>, request: Request) -> Result<StatusCode, Problem> {
    let private = site.private.as_ref().ok_or_else(Problem::nothing)?;
    let message = Message::of(request, &site).await?;
    private.exchange.announcers.hear(&private.casework, &register, message.seal(), &message.content).await?;
    Ok(StatusCode::ACCEPTED)
}

/// A message as it came, not looked at yet.
struct Message {
    headers: HeaderMap,
    content: Bytes,
}

impl Message {
    async fn of(request: Request, site: &Site) -> Result<Self, Problem> {
        let headers = request.headers().clone();
        if !is_kind(&headers, "application/cloudevents+json") {
            return Err(Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "kind", "`Content-Type: application/cloudevents+json` was awaited"));
        }
        Ok(Self { content: content(request, site).await?, headers })
    }

    fn seal(&self) -> Seal<'_> {
        let text = |name| header(&self.headers, name);
        Seal { id: text("webhook-id"), timestamp: text("webhook-timestamp"), signature: text("webhook-signature") }
    }
}

impl From<Unheard> for Problem {
    fn from(unheard: Unheard) -> Self {
        match unheard {
            // Another sender, a wrong secret and an old message are answered alike.
            Unheard::Unsigned => Self::new(StatusCode::UNAUTHORIZED, "unsigned", "the signature does not hold for this sender, content and time"),
            Unheard::NotAWord(error) => error.into(),
            Unheard::Act(error) => error.into(),
        }
    }
}
