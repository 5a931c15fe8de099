//! Short messages through a provider's HTTP interface.
//!
//! The provider is configuration: an address, a header that carries the key, and a JSON body with the places of the number, the text and the identity.
//! One `POST` is one message. Trying again is the caller's, with the same identity.

use std::fmt;
use std::time::Duration;

use serde::Deserialize;
use serde_json::Value;
use ureq::Agent;
use ureq::http::{HeaderName, HeaderValue, Uri};

use crate::net::is_loopback;
use crate::phone::Phone;
use crate::secret::{SecretError, SecretRef};
use crate::{Cause, MessageId, SendError};

/// The longest text, in characters. Six joined messages of the GSM alphabet hold 918; a longer text is a letter.
pub const MAX_TEXT: usize = 918;

/// One short message.
#[derive(Clone)]
pub struct Sms {
    /// Its identity, for the provider to tell a second try.
    pub id: MessageId,
    /// To whom.
    pub to: Phone,
    /// What the person reads, [`MAX_TEXT`] characters at most.
    pub text: String,
}

impl fmt::Debug for Sms {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sms").field("id", &self.id).finish_non_exhaustive()
    }
}

/// The configuration of short messages.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SmsSettings {
    /// Where to post: an `https:` address, or `http:` on this machine.
    pub address: String,
    /// The header that carries the key, such as `Authorization`.
    #[serde(default)]
    pub header: Option<KeyHeader>,
    /// The header that carries the identity of the message.
    #[serde(default = "default_idempotency")]
    pub idempotency_header: String,
    /// The body: any JSON in whose texts `{to}`, `{text}` and `{id}` stand for the number, the text and the identity.
    pub body: Value,
    /// The longest wait for the whole exchange, in seconds.
    #[serde(default = "default_timeout")]
    pub timeout_seconds: u16,
}

/// The header that carries the key.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyHeader {
    /// Its name.
    pub name: String,
    /// What stands before the key, such as `Bearer `.
    #[serde(default)]
    pub prefix: String,
    /// Where the key is kept.
    pub key: SecretRef,
}

fn default_idempotency() -> String {
    "Idempotency-Key".to_owned()
}

const fn default_timeout() -> u16 {
    20
}

/// A configuration of short messages that cannot work.
#[derive(Debug, thiserror::Error)]
pub enum SmsSettingsError {
    /// The address is not one that may be posted to.
    #[error("`address` is an https: address without user name, or http: to this machine")]
    Address,
    /// A header has a name or a value that HTTP does not know.
    #[error("the header `{0}` cannot be sent")]
    Header(String),
    /// The body has no place for the number or for the text.
    #[error("`body` needs `{{to}}` and `{{text}}` in its texts")]
    Body,
    /// A wait of zero seconds.
    #[error("`timeout_seconds` is at least 1")]
    Zero,
    /// The key cannot be read.
    #[error(transparent)]
    Secret(#[from] SecretError),
}

/// Sends short messages. Cheap to clone.
#[derive(Clone)]
pub struct SmsSender {
    agent: Agent,
    address: Uri,
    header: Option<(HeaderName, HeaderValue)>,
    idempotency: HeaderName,
    body: Value,
}

impl SmsSender {
    /// Prepares to send. Connects to nothing yet.
    pub fn new(settings: &SmsSettings) -> Result<Self, SmsSettingsError> {
        let address: Uri = settings.address.parse().map_err(|_| SmsSettingsError::Address)?;
        let host = address.host().ok_or(SmsSettingsError::Address)?;
        let encrypted = address.scheme_str() == Some("https") || (address.scheme_str() == Some("http") && is_loopback(host));
        // A user name in an address ends up in logs.
        if !encrypted || address.authority().is_some_and(|authority| authority.as_str().contains('@')) {
            return Err(SmsSettingsError::Address);
        }
        if settings.timeout_seconds == 0 {
            return Err(SmsSettingsError::Zero);
        }
        if !mentions(&settings.body, "{to}") || !mentions(&settings.body, "{text}") {
            return Err(SmsSettingsError::Body);
        }
        let name = |name: &str| HeaderName::from_bytes(name.as_bytes()).map_err(|_| SmsSettingsError::Header(name.to_owned()));
        let header = settings
            .header
            .as_ref()
            .map(|header| {
                let key = header.key.resolve()?;
                let mut value =
                    HeaderValue::from_str(&format!("{}{}", header.prefix, key.expose())).map_err(|_| SmsSettingsError::Header(header.name.clone()))?;
                value.set_sensitive(true);
                Ok::<_, SmsSettingsError>((name(&header.name)?, value))
            })
            .transpose()?;
        let agent = Agent::config_builder()
            .http_status_as_error(false)
            // A redirection would carry the number and the text to an address that nobody configured.
            .max_redirects(0)
            .max_redirects_will_error(false)
            .proxy(None)
            .timeout_global(Some(Duration::from_secs(settings.timeout_seconds.into())))
            .max_response_header_size(16 * 1024)
            .build()
            .new_agent();
        Ok(Self { agent, address, header, idempotency: name(&settings.idempotency_header)?, body: settings.body.clone() })
    }

    /// Hands a short message over to the provider. `Ok` means that the provider took charge of it, not that it was read.
    ///
    /// Dropping the future does not take the message back: it may be sent all the same.
    pub async fn send(&self, sms: &Sms) -> Result<(), SendError> {
        if sms.text.is_empty() || sms.text.chars().count() > MAX_TEXT {
            return Err(SendError::Permanent(Cause::Unsendable));
        }
        let body = fill(&self.body, sms).to_string();
        let mut request = self.agent.post(self.address.clone()).header("Content-Type", "application/json").header(&self.idempotency, sms.id.as_str());
        if let Some((name, value)) = &self.header {
            request = request.header(name, value);
        }
        // Of the answer only the status counts: its body is never read, so it cannot be too large.
        match tokio::task::spawn_blocking(move || request.send(&body)).await {
            Ok(Ok(answer)) => judge(answer.status().as_u16()),
            Ok(Err(error)) => Err(SendError::Temporary(cause(&error))),
            Err(_) => Err(SendError::Temporary(Cause::Unreachable)),
        }
    }
}

/// Whether a text of this JSON has the word.
fn mentions(body: &Value, word: &str) -> bool {
    match body {
        Value::String(text) => text.contains(word),
        Value::Array(items) => items.iter().any(|item| mentions(item, word)),
        Value::Object(fields) => fields.values().any(|field| mentions(field, word)),
        _ => false,
    }
}

/// The body with the message in its places. What is put in is not read again: a text with `{id}` in it stays as it is.
fn fill(body: &Value, sms: &Sms) -> Value {
    match body {
        Value::String(text) => Value::String(fill_text(text, sms)),
        Value::Array(items) => items.iter().map(|item| fill(item, sms)).collect(),
        Value::Object(fields) => fields.iter().map(|(name, field)| (name.clone(), fill(field, sms))).collect(),
        other => other.clone(),
    }
}

fn fill_text(template: &str, sms: &Sms) -> String {
    let mut text = String::with_capacity(template.len() + sms.text.len());
    let mut rest = template;
    while let Some(start) = rest.find('{') {
        text.push_str(&rest[..start]);
        rest = &rest[start..];
        let places = [("{to}", sms.to.as_str()), ("{text}", sms.text.as_str()), ("{id}", sms.id.as_str())];
        let (taken, value) = places.into_iter().find(|(place, _)| rest.starts_with(place)).unwrap_or(("{", "{"));
        text.push_str(value);
        rest = &rest[taken.len()..];
    }
    text.push_str(rest);
    text
}

/// What a status means (RFC 9110, section 15).
///
/// Statuses by which a provider refuses the site or the address it was configured with, rather than the message, are temporary: the message is good, and
/// passes once the operator has mended the configuration.
fn judge(status: u16) -> Result<(), SendError> {
    match status {
        200..=299 => Ok(()),
        401 | 402 | 403 | 404 | 405 | 407 | 408 | 421 | 425 | 429 => Err(SendError::Temporary(Cause::Http(status))),
        400..=499 => Err(SendError::Permanent(Cause::Http(status))),
        _ => Err(SendError::Temporary(Cause::Http(status))),
    }
}

fn cause(error: &ureq::Error) -> Cause {
    match error {
        ureq::Error::Timeout(_) => Cause::TimedOut,
        ureq::Error::Tls(_) | ureq::Error::Rustls(_) => Cause::Encryption,
        ureq::Error::Protocol(_) | ureq::Error::Http(_) | ureq::Error::LargeResponseHeader(..) => Cause::Protocol,
        ureq::Error::Io(error) if error.kind() == std::io::ErrorKind::TimedOut => Cause::TimedOut,
        _ => Cause::Unreachable,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn sms(text: &str) -> Sms {
        Sms { id: "s-1".parse().unwrap(), to: "0612345678".parse().unwrap(), text: text.to_owned() }
    }

    #[test]
    fn a_text_is_put_in_once_and_cannot_leave_its_place() {
        let body = json!({ "messages": [{ "to": ["{to}"], "text": "{text}", "ref": "jalon-{id}", "{to}": "{other}" }], "ttl": 60 });
        let text = "line\n\"quote\" \\ {id} {to}";
        assert_eq!(
            fill(&body, &sms(text)),
            json!({ "messages": [{ "to": ["+33612345678"], "text": text, "ref": "jalon-s-1", "{to}": "{other}" }], "ttl": 60 })
        );
    }

    #[test]
    fn a_configuration_that_would_tell_the_network_is_refused() {
        let new = |address: &str, body: Value| {
            let settings: SmsSettings = serde_json::from_value(json!({ "address": address, "body": body })).unwrap();
            SmsSender::new(&settings).map(|_| ())
        };
        let body = || json!({ "to": "{to}", "text": "{text}" });
        for good in ["https://sms.example/v1", "http://127.0.0.1:8080/", "http://localhost/", "http://[::1]:9/"] {
            assert!(new(good, body()).is_ok(), "{good}");
        }
        for bad in ["http://sms.example/", "http://127.0.0.1.example/", "ftp://127.0.0.1/", "https://user:key@sms.example/", "/v1", ""] {
            assert!(matches!(new(bad, body()), Err(SmsSettingsError::Address)), "{bad}");
        }
        assert!(matches!(new("https://sms.example/", json!({ "to": "{to}" })), Err(SmsSettingsError::Body)));
    }

    #[test]
    fn a_status_says_whether_to_try_again() {
        assert_eq!(judge(202), Ok(()));
        for again in [302, 401, 404, 429, 500, 503] {
            assert_eq!(judge(again), Err(SendError::Temporary(Cause::Http(again))));
        }
        for never in [400, 410, 413, 422] {
            assert_eq!(judge(never), Err(SendError::Permanent(Cause::Http(never))));
        }
    }
}
