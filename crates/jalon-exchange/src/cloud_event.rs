//! What comes in: an event of `CloudEvents` 1.0 in JSON (structured mode), as far as anybody's says the same.

use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Map, Value};

/// The longest identity, source or subject of an event, in characters.
const LONGEST_NAME: usize = 200;

/// What is wrong with a word. Nothing of its content is repeated.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{at}: {why}")]
pub struct NotAWord {
    /// Where: the name of an attribute, or of a member of `data`.
    pub at: &'static str,
    /// Why, and what was awaited.
    pub why: String,
}

pub(crate) fn wrong<T>(at: &'static str, why: impl Into<String>) -> Result<T, NotAWord> {
    Err(NotAWord { at, why: why.into() })
}

/// The attributes of an envelope. Attributes that are not read here are the sender's own business.
#[derive(Deserialize)]
pub(crate) struct Envelope {
    specversion: Option<String>,
    id: Option<String>,
    source: Option<String>,
    r#type: Option<String>,
    subject: Option<String>,
    time: Option<String>,
    datacontenttype: Option<String>,
    sequence: Option<Value>,
    data: Option<Value>,
}

/// An event.
pub(crate) struct CloudEvent {
    /// Its identity, for its source.
    pub(crate) id: String,
    /// Where it comes from.
    pub(crate) source: String,
    /// Its type; empty when it has none.
    pub(crate) kind: String,
    /// What it is about, to its source.
    pub(crate) subject: Option<String>,
    /// When it happened.
    pub(crate) time: Option<Timestamp>,
    /// The `sequence` extension, not looked at.
    pub(crate) sequence: Option<Value>,
    /// What it says.
    pub(crate) data: Map<String, Value>,
}

impl CloudEvent {
    pub(crate) fn read(read: Result<Envelope, serde_json::Error>) -> Result<Self, NotAWord> {
        let Ok(envelope) = read else { return wrong("body", "an event of CloudEvents 1.0 in JSON was awaited, whose attributes are texts") };
        if envelope.specversion.as_deref() != Some("1.0") {
            return wrong("specversion", "`1.0` was awaited");
        }
        let (id, source) = (name("id", envelope.id)?, name("source", envelope.source)?);
        let subject = envelope.subject.map(|subject| name("subject", Some(subject))).transpose()?;
        let Ok(time) = envelope.time.map(|time| time.parse()).transpose() else {
            return wrong("time", "an instant as in RFC 3339 was awaited: `2026-05-04T10:00:00Z`");
        };
        if envelope.datacontenttype.is_some_and(|kind| !kind.split(';').next().unwrap_or_default().trim().eq_ignore_ascii_case("application/json")) {
            return wrong("datacontenttype", "`application/json` was awaited");
        }
        let Some(Value::Object(data)) = envelope.data else { return wrong("data", "an object was awaited") };
        Ok(Self { id, source, kind: envelope.r#type.unwrap_or_default(), subject, time, sequence: envelope.sequence, data })
    }
}

fn name(at: &'static str, text: Option<String>) -> Result<String, NotAWord> {
    match text {
        Some(text) if !text.is_empty() && text.chars().count() <= LONGEST_NAME && !text.chars().any(char::is_control) => Ok(text),
        _ => wrong(at, format!("a text of 1 to {LONGEST_NAME} characters was awaited")),
    }
}
