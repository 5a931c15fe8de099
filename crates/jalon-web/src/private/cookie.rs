//! Cookies of the private part: each only for this host, over a secure connection, out of reach of scripts.

use axum::http::header::COOKIE;
use axum::http::{HeaderMap, HeaderValue};

use crate::oops::Oops;

/// A cookie of ours. All begin with `__Host-`: browsers accept them only from this very host, for all paths (RFC 6265bis, section 4.1.3.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cookie {
    /// The token of a session.
    Session,
    /// What waits for somebody to come back from a provider.
    Pending,
    /// A code that is shown on the next page.
    Once,
}

impl Cookie {
    fn name(self) -> &'static str {
        match self {
            Cookie::Session => "__Host-jalon-in",
            Cookie::Pending => "__Host-jalon-pending",
            Cookie::Once => "__Host-jalon-once",
        }
    }

    /// Its values in a request.
    pub(crate) fn values(self, headers: &HeaderMap) -> impl Iterator<Item = &str> {
        let cookies = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok()).flat_map(|value| value.split(';'));
        cookies.filter_map(move |cookie| cookie.trim().strip_prefix(self.name())?.strip_prefix('='))
    }

    /// The header that sets it for so many seconds.
    pub(crate) fn set(self, value: &str, seconds: u64) -> Result<HeaderValue, Oops> {
        let name = self.name();
        HeaderValue::try_from(format!("{name}={value}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age={seconds}")).map_err(|_| Oops::Fault)
    }

    /// The header that makes the browser forget it.
    pub(crate) fn forget(self) -> HeaderValue {
        HeaderValue::from_static(match self {
            Cookie::Session => "__Host-jalon-in=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0",
            Cookie::Pending => "__Host-jalon-pending=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0",
            Cookie::Once => "__Host-jalon-once=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0",
        })
    }
}
