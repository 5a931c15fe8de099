//! Everything that ends in a page other than the one asked for. Handlers return these; [`crate::around`] makes the page, in the language of the address.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use jalon_casework::ActError;
use jalon_journey::Refusal;

use crate::words::Key;

/// Why the page asked for is not shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Oops {
    /// Nothing is at this address.
    NotFound,
    /// The address does not take this method.
    WrongMethod,
    /// The request is larger than any of our forms.
    TooLarge,
    /// What was sent is not a form.
    NotAForm,
    /// The form did not come from one of our pages, or from one that is too old.
    Forged,
    /// The answers no longer fit the cookie.
    AnswersTooLong,
    /// Too many requests; worth trying again after so many seconds.
    TooMany {
        /// Seconds to wait.
        seconds: u64,
    },
    /// The request took too long to arrive.
    TooSlow,
    /// Whoever asks must come in first.
    SignIn,
    /// An agent must sign in first.
    DeskSignIn,
    /// What is kept is out of reach for now; nothing is lost.
    Away,
    /// Somebody else did something at the same moment, or the page is too old: it is worth looking again.
    Stale,
    /// What is asked cannot be done as things stand.
    NotNow,
    /// A fault of ours.
    Fault,
}

impl Oops {
    /// What an answer without a page of its own means.
    pub(crate) fn of(status: StatusCode) -> Option<Self> {
        match status {
            StatusCode::NOT_FOUND => Some(Oops::NotFound),
            StatusCode::METHOD_NOT_ALLOWED => Some(Oops::WrongMethod),
            StatusCode::PAYLOAD_TOO_LARGE => Some(Oops::TooLarge),
            StatusCode::BAD_REQUEST => Some(Oops::NotAForm),
            status if status.is_server_error() => Some(Oops::Fault),
            _ => None,
        }
    }

    pub(crate) fn status(self) -> StatusCode {
        match self {
            Oops::NotFound => StatusCode::NOT_FOUND,
            Oops::WrongMethod => StatusCode::METHOD_NOT_ALLOWED,
            Oops::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Oops::NotAForm => StatusCode::BAD_REQUEST,
            Oops::Forged => StatusCode::FORBIDDEN,
            Oops::AnswersTooLong => StatusCode::UNPROCESSABLE_ENTITY,
            Oops::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Oops::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Oops::SignIn | Oops::DeskSignIn => StatusCode::UNAUTHORIZED,
            Oops::Away => StatusCode::SERVICE_UNAVAILABLE,
            Oops::Stale | Oops::NotNow => StatusCode::CONFLICT,
            Oops::Fault => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The heading of its page, and what to do.
    pub(crate) fn words(self) -> (Key, Key) {
        match self {
            Oops::NotFound => (Key::OopsNotFound, Key::OopsNotFoundText),
            Oops::WrongMethod => (Key::OopsMethod, Key::OopsMethodText),
            Oops::TooLarge => (Key::OopsTooLarge, Key::OopsTooLargeText),
            Oops::NotAForm => (Key::OopsNotAForm, Key::OopsNotAFormText),
            Oops::Forged => (Key::OopsForged, Key::OopsForgedText),
            Oops::AnswersTooLong => (Key::OopsTooLong, Key::OopsTooLongText),
            Oops::TooMany { .. } => (Key::OopsTooMany, Key::OopsTooManyText),
            Oops::TooSlow => (Key::OopsTooSlow, Key::OopsTooSlowText),
            Oops::SignIn => (Key::OopsSignIn, Key::OopsSignInText),
            Oops::DeskSignIn => (Key::OopsDeskSignIn, Key::OopsDeskSignInText),
            Oops::Away => (Key::OopsAway, Key::OopsAwayText),
            Oops::Stale => (Key::OopsStale, Key::OopsStaleText),
            Oops::NotNow => (Key::OopsNotNow, Key::OopsNotNowText),
            Oops::Fault => (Key::OopsFault, Key::OopsFaultText),
        }
    }
}

impl From<ActError> for Oops {
    fn from(error: ActError) -> Self {
        match error {
            // Whoever may not see a thing is answered as if it was not there; so is who asks for what was erased.
            ActError::Refused(Refusal::Unseen) | ActError::Erased => Self::NotFound,
            ActError::Refused(Refusal::Changed) | ActError::Busy => Self::Stale,
            ActError::Refused(_) => Self::NotNow,
            ActError::NotAgreed(denied) => {
                tracing::error!(%denied, "something was to be sent that no agreement allows");
                Self::NotNow
            }
            ActError::Unavailable => Self::Away,
            ActError::Broken(what) => {
                tracing::error!(what, "what is kept cannot be read");
                Self::Fault
            }
        }
    }
}

impl IntoResponse for Oops {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}
