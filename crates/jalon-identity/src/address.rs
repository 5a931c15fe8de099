//! Addresses that secrets and people may be sent to.

use std::fmt;

use serde::Deserialize;
use url::{Host, Url};

/// An absolute address that is https, or http on this very machine (for tests and demonstrations).
///
/// No user, no password, no fragment: none has a meaning here, each has misled readers before.
#[derive(Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Address {
    url: Url,
    /// As it was written: OpenID compares issuers character by character, and a parser may add a slash.
    written: String,
}

impl Address {
    /// Reads an address.
    pub fn parse(written: &str) -> Result<Self, NotAnAddress> {
        let url = Url::parse(written).map_err(|_| NotAnAddress::Malformed)?;
        match url.scheme() {
            "https" => {}
            "http" if is_loopback(&url) => {}
            _ => return Err(NotAnAddress::NotHttps),
        }
        if url.username() != "" || url.password().is_some() || url.fragment().is_some() {
            return Err(NotAnAddress::Malformed);
        }
        Ok(Self { url, written: written.to_owned() })
    }

    /// The address as it was written.
    pub fn as_str(&self) -> &str {
        &self.written
    }

    /// The address, parsed.
    pub fn url(&self) -> &Url {
        &self.url
    }

    /// Whether what is sent there never leaves this machine.
    pub(crate) fn is_loopback(&self) -> bool {
        is_loopback(&self.url)
    }

    pub(crate) fn is_https(&self) -> bool {
        self.url.scheme() == "https"
    }
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        Some(Host::Domain(name)) => name == "localhost",
        None => false,
    }
}

impl TryFrom<String> for Address {
    type Error = NotAnAddress;

    fn try_from(written: String) -> Result<Self, NotAnAddress> {
        Self::parse(&written)
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written)
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Address({})", self.written)
    }
}

/// Why a text is not an [`Address`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAnAddress {
    /// Not an absolute address, or one with a user, a password or a fragment.
    #[error("not an absolute address without user, password or fragment")]
    Malformed,
    /// Neither https nor on this machine.
    #[error("not https: plain http is for this machine only (127.0.0.1, [::1], localhost)")]
    NotHttps,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn https_and_this_machine_are_addresses() {
        for written in ["https://fcp.example.org/api/v2", "http://127.0.0.1:8080/a", "http://[::1]:80/", "http://localhost:3000/x?y=1", "http://127.8.9.1/"] {
            assert_eq!(Address::parse(written).unwrap().as_str(), written);
        }
    }

    #[test]
    fn other_places_and_disguises_are_not() {
        for written in ["http://fcp.example.org/", "http://127.0.0.1.example.org/", "http://localhost.example.org/", "ftp://127.0.0.1/", "javascript:alert(1)"]
        {
            assert_eq!(Address::parse(written).unwrap_err(), NotAnAddress::NotHttps, "{written}");
        }
        for written in ["", "/retour", "https://", "https://a:b@example.org/", "https://a@example.org/", "https://example.org/#x"] {
            assert_eq!(Address::parse(written).unwrap_err(), NotAnAddress::Malformed, "{written}");
        }
    }
}
