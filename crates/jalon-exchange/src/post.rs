//! One `POST` to a body, and what its answer means.

use std::sync::Arc;
use std::time::Duration;

use jalon_casework::{Delivered, Undelivered};
use serde::Deserialize;
use ureq::http::HeaderMap;

use crate::http::{Client, Failure, Limits, Method, Outgoing, Wire};
use crate::signature::Signed;
use crate::tls::Trust;
use crate::word;

/// The longest time that a body may ask to be left alone, in seconds.
const LONGEST_RETRY: u32 = 86_400;
/// The longest answer that is read. A number for the request is short.
const LONGEST_ANSWER: u64 = 16 * 1024;
/// How many requests leave for one body at once.
const AT_ONCE: usize = 8;

/// Posts to one address.
pub(crate) struct Post {
    client: Client,
}

/// What a body may answer with.
#[derive(Deserialize)]
struct Answer {
    reference: Option<String>,
}

impl Post {
    /// To an address; none when nothing may be posted there.
    pub(crate) fn to(address: &str, patience: Duration, private_network: bool, trust: Trust) -> Option<Self> {
        let limits = Limits { patience, at_once: AT_ONCE, longest_answer: LONGEST_ANSWER, private_network, rests: false, trust };
        Some(Self { client: Client::to(address, limits)? })
    }

    /// From now on over a wire of a simulation.
    pub(crate) fn over(&mut self, wire: &Arc<dyn Wire>) {
        self.client.over(wire);
    }

    /// Fetches what is at the address, which changes nothing there: any answer is one.
    pub(crate) async fn greet(&self) -> Result<(), Failure> {
        self.client.exchange(Outgoing { method: Method::Get, target: String::new(), headers: Vec::new(), posted: None }).await.map(drop)
    }

    /// Sends an envelope under its identity.
    pub(crate) async fn send(&self, id: &str, signed: Signed, content: Vec<u8>) -> Result<Delivered, Undelivered> {
        let headers = vec![
            ("Content-Type", "application/cloudevents+json; charset=utf-8".to_owned()),
            ("Idempotency-Key", id.to_owned()),
            ("webhook-id", id.to_owned()),
            ("webhook-timestamp", signed.timestamp),
            ("webhook-signature", signed.signature),
        ];
        match self.client.exchange(Outgoing { method: Method::Post, target: String::new(), headers, posted: Some(content) }).await {
            Ok(answer) => judge(answer.status, retry_after(&answer.headers)).map(|()| Delivered { reference: answer.body.ok().as_deref().and_then(reference) }),
            Err(failure) => Err(undelivered(failure)),
        }
    }
}

/// Whatever keeps a request from leaving may pass: it waits, and is given up only by who counts the tries.
pub(crate) fn undelivered(failure: Failure) -> Undelivered {
    Undelivered::Temporary(failure.word())
}

/// The number that the body gave the request, if it is one that people can be shown.
pub(crate) fn reference(answer: &[u8]) -> Option<String> {
    let reference = serde_json::from_slice::<Answer>(answer).ok()?.reference?;
    let reference = reference.trim();
    word::is_reference(reference).then(|| reference.to_owned())
}

/// What a status means (RFC 9110, section 15): a refusal of the request is for good, all else may pass.
pub(crate) fn judge(status: u16, retry_after: Option<&str>) -> Result<(), Undelivered> {
    match status {
        200..=299 => Ok(()),
        429 | 503 if let Some(seconds) = seconds(retry_after) => Err(Undelivered::Later { cause: "busy", seconds }),
        408 | 429 => Err(Undelivered::Temporary("busy")),
        400..=499 => Err(Undelivered::Permanent(match status {
            400 => "http-400",
            401 => "http-401",
            403 => "http-403",
            404 => "http-404",
            409 => "http-409",
            410 => "http-410",
            413 => "http-413",
            422 => "http-422",
            _ => "http-4xx",
        })),
        300..=399 => Err(Undelivered::Temporary("http-3xx")),
        _ => Err(Undelivered::Temporary("http-5xx")),
    }
}

/// The header `Retry-After`, as it was written.
pub(crate) fn retry_after(headers: &HeaderMap) -> Option<&str> {
    headers.get("retry-after").and_then(|value| value.to_str().ok())
}

/// `Retry-After` in seconds (RFC 9110, section 10.2.3), a day at most. A date is not read: clocks differ, and the usual pauses do.
pub(crate) fn seconds(retry_after: Option<&str>) -> Option<u32> {
    retry_after?.trim().parse::<u32>().ok().map(|seconds| seconds.min(LONGEST_RETRY))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_says_whether_to_try_again() {
        assert_eq!(judge(202, None), Ok(()));
        for again in [301, 408, 429, 500, 503] {
            assert!(matches!(judge(again, None), Err(Undelivered::Temporary(_))), "{again}");
        }
        for never in [400, 401, 404, 409, 413, 418, 422] {
            assert!(matches!(judge(never, Some("5")), Err(Undelivered::Permanent(_))), "{never}");
        }
    }

    #[test]
    fn a_body_says_when_it_wants_to_be_asked_again() {
        let later = |seconds| Err(Undelivered::Later { cause: "busy", seconds });
        assert_eq!((judge(503, Some(" 120 ")), judge(429, Some("99999999"))), (later(120), later(86_400)));
        for unread in ["", "-5", "Wed, 21 Oct 2026 07:28:00 GMT"] {
            assert!(matches!(judge(503, Some(unread)), Err(Undelivered::Temporary(_))), "{unread}");
        }
    }

    #[test]
    fn a_reference_is_a_short_line_or_none() {
        assert_eq!(reference(br#"{"reference": " CAF-7 ", "more": 1}"#).as_deref(), Some("CAF-7"));
        for none in ["", "ok", "{}", r#"{"reference": ""}"#, r#"{"reference": "a\nb"}"#, r#"{"reference": 7}"#] {
            assert_eq!(reference(none.as_bytes()), None, "{none}");
        }
        assert_eq!(reference(format!(r#"{{"reference": "{}"}}"#, "x".repeat(101)).as_bytes()), None);
    }

    #[test]
    fn nothing_is_posted_in_the_clear() {
        let to = |address: &str| Post::to(address, Duration::from_secs(1), false, Trust::default()).is_some();
        assert!(to("https://caf.example/requests") && to("http://127.0.0.1:9/"));
        assert!(!to("http://caf.example/") && !to("ftp://127.0.0.1/") && !to("https://u:p@caf.example/") && !to("/requests"));
    }
}
