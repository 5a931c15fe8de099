//! Secrets that people type, and how often they may be wrong.

use std::net::{IpAddr, SocketAddr};

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::request::Parts;

use crate::oops::Oops;
use crate::site::Here;

/// Where a request comes from. Used to limit guesses, never kept.
pub(crate) struct Client(IpAddr);

impl FromRequestParts<Here> for Client {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, here: &Here) -> Result<Self, Self::Rejection> {
        Ok(Self(here.site.client.of(&parts.headers, parts.extensions.get::<ConnectInfo<SocketAddr>>())))
    }
}

impl Client {
    /// Lets this client try a secret, or says how long to wait.
    pub(crate) fn may_guess(&self, here: &Here) -> Result<(), Oops> {
        here.private()?.guesses.admit(self.0).map_err(|wait| Oops::TooMany { seconds: wait.as_secs() + 1 })
    }
}
