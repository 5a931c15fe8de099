//! What the API answers instead of what was asked: problem details (RFC 9457). They say what is wrong and how to mend it, and repeat nothing that was sent.

use axum::http::header::{CONTENT_TYPE, RETRY_AFTER, WWW_AUTHENTICATE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use jalon_casework::ActError;
use jalon_exchange::word::NotAWord;
use jalon_journey::Refusal;
use serde::Serialize;
use utoipa::ToSchema;

use crate::oops::Oops;

/// A problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Problem {
    status: StatusCode,
    /// For programs.
    code: &'static str,
    /// For engineers.
    detail: String,
    /// Where in what was sent.
    at: Option<&'static str>,
    /// When to try again, in seconds.
    again: Option<u64>,
}

/// A problem as it is written (RFC 9457).
#[derive(Serialize, ToSchema)]
#[schema(as = Problem)]
pub(crate) struct Written {
    /// `about:blank`: the status says what kind of problem it is, and `code` which.
    r#type: &'static str,
    /// The status in words.
    title: &'static str,
    /// The status.
    status: u16,
    /// Which problem, for programs.
    code: &'static str,
    /// What is wrong and how to mend it, for engineers.
    detail: String,
    /// Where in what was sent: the name of a member, of an attribute or of a header.
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<&'static str>,
}

impl Problem {
    pub(crate) fn new(status: StatusCode, code: &'static str, detail: impl Into<String>) -> Self {
        Self { status, code, detail: detail.into(), at: None, again: None }
    }

    /// What was sent is not what is awaited at this place.
    pub(crate) fn wrong(at: &'static str, detail: impl Into<String>) -> Self {
        Self { at: Some(at), ..Self::new(StatusCode::UNPROCESSABLE_ENTITY, "wrong", detail) }
    }

    /// What was sent cannot be read at this place.
    pub(crate) fn unreadable(at: &'static str, detail: impl Into<String>) -> Self {
        Self { at: Some(at), ..Self::new(StatusCode::BAD_REQUEST, "unreadable", detail) }
    }

    /// There is no such thing, or it is not there for whoever asks.
    pub(crate) fn nothing() -> Self {
        Self::new(StatusCode::NOT_FOUND, "none", "there is nothing of this name for whoever asks")
    }

    /// Whoever asks has no token, or one that is over.
    pub(crate) fn no_token() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "no-token", "a token is awaited: `Authorization: Bearer …`, from POST /api/v1/token; it lasts some minutes")
    }
}

impl From<Oops> for Problem {
    fn from(oops: Oops) -> Self {
        let problem = |code, detail: &str| Self::new(oops.status(), code, detail);
        match oops {
            Oops::NotFound => Self::nothing(),
            Oops::WrongMethod => problem("method", "this address does not take this method; `Allow` says which it takes"),
            Oops::TooLarge => problem("too-large", "the request is larger than any that is taken here"),
            Oops::TooMany { seconds } => Self { again: Some(seconds), ..problem("too-many", "too many requests: `Retry-After` says when to go on") },
            Oops::TooSlow => problem("too-slow", "the request took too long to arrive"),
            Oops::Away => Self { again: Some(30), ..problem("away", "what is kept is out of reach for now; nothing is lost, the same may be sent again") },
            Oops::Stale => Self { again: Some(1), ..problem("busy", "somebody else did something at the same moment: the same may be sent again") },
            Oops::NotAForm | Oops::Forged | Oops::AnswersTooLong => problem("unreadable", "the request cannot be read"),
            Oops::SignIn | Oops::DeskSignIn => Self::no_token(),
            Oops::NotNow => problem("not-now", "what is asked cannot be done as things stand"),
            Oops::Fault => problem("fault", "the fault is ours; it is noted"),
        }
    }
}

impl From<ActError> for Problem {
    fn from(error: ActError) -> Self {
        let wrong = |code, detail: &str| Self::new(StatusCode::UNPROCESSABLE_ENTITY, code, detail);
        match error {
            ActError::Refused(Refusal::NoWords) => wrong("no-words", "a refusal says why and how it is contested, and a message has words"),
            ActError::Refused(Refusal::DayPassed) => wrong("day-passed", "the last day for an answer has passed"),
            ActError::Refused(Refusal::TooMuch) => wrong("too-much", "it is more than a request holds"),
            ActError::NotAgreed(denied) => wrong("not-agreed", &denied.to_string()),
            other => Oops::from(other).into(),
        }
    }
}

impl From<NotAWord> for Problem {
    fn from(error: NotAWord) -> Self {
        Self::wrong(error.at, error.why)
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let Self { status, code, detail, at, again } = self;
        let written = Written { r#type: "about:blank", title: status.canonical_reason().unwrap_or_default(), status: status.as_u16(), code, detail, at };
        let text = serde_json::to_string(&written).unwrap_or_default();
        let mut response = (status, [(CONTENT_TYPE, "application/problem+json")], text).into_response();
        if let Some(seconds) = again {
            response.headers_mut().insert(RETRY_AFTER, seconds.into());
        }
        if status == StatusCode::UNAUTHORIZED {
            response.headers_mut().insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer realm=\"jalon\""));
        }
        response
    }
}
