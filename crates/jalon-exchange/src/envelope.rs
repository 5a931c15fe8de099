//! What a body receives: a `CloudEvents` 1.0 envelope around the content of a request, or around what came of it since.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jalon_journey::{Event, Paper, Request, What};
use jalon_store::Plain;
use serde_json::{Map, Value, json};

/// A file that goes along.
pub(crate) struct File<'a> {
    pub(crate) paper: &'a Paper,
    pub(crate) bytes: Plain,
}

/// A message to a body, before it takes the form of a way.
pub(crate) struct Message<'a> {
    /// Its identity: the same whenever it leaves.
    pub(crate) id: String,
    /// What it is: `jalon.request.sent.v1`.
    pub(crate) kind: &'static str,
    /// What happened.
    pub(crate) event: &'a Event,
    /// What it says, without files.
    pub(crate) data: Map<String, Value>,
}

impl<'a> Message<'a> {
    /// That of a request, or of what came of it at one place of its history; none when a body is not told of that.
    pub(crate) fn of(request: &'a Request, entry: Option<usize>) -> Option<Self> {
        let (id, kind, event, data) = match entry {
            None => (request.id.to_string(), SENT, request.history.first()?, sent(request)),
            Some(place) => {
                let event = request.history.get(place)?;
                let (kind, data) = since(event)?;
                (format!("{}-{place}", request.id), kind, event, data)
            }
        };
        let mut data = data;
        data.insert("request".into(), request.id.to_string().into());
        data.insert("service".into(), request.service.as_str().into());
        data.insert("body".into(), request.body.as_str().into());
        Some(Self { id, kind, event, data })
    }

    /// Whether files may go along: those of a request, and those that came later.
    pub(crate) fn has_papers(&self) -> bool {
        matches!(self.kind, SENT | SUPPLIED)
    }
}

/// A request.
pub(crate) const SENT: &str = "jalon.request.sent.v1";
/// What was missing.
pub(crate) const SUPPLIED: &str = "jalon.request.supplied.v1";
/// Words of the person.
pub(crate) const MESSAGE: &str = "jalon.request.message.v1";
/// A request that is taken back.
pub(crate) const WITHDRAWN: &str = "jalon.request.withdrawn.v1";

/// The message as a `CloudEvents` envelope, with its files in it.
pub(crate) fn write(origin: &str, request: &Request, message: &Message<'_>, files: &[File<'_>]) -> Vec<u8> {
    let mut data = message.data.clone();
    if message.has_papers() {
        data.insert("papers".into(), files.iter().map(file).collect());
    }
    let envelope = json!({
        "specversion": "1.0",
        "id": message.id,
        "source": origin,
        "type": message.kind,
        "subject": request.service.as_str(),
        "time": message.event.at,
        "datacontenttype": "application/json",
        "data": data,
    });
    envelope.to_string().into_bytes()
}

fn sent(request: &Request) -> Map<String, Value> {
    let fields: Map<String, Value> = request.content.fields.iter().map(|(key, value)| (key.to_string(), value.as_str().into())).collect();
    Map::from_iter([
        ("fields".to_owned(), fields.into()),
        ("facts".to_owned(), json!(request.content.facts)),
        ("disclosure".to_owned(), json!(request.disclosure)),
        ("silence".to_owned(), json!(request.silence)),
    ])
}

/// What the person gave, wrote or took back.
fn since(event: &Event) -> Option<(&'static str, Map<String, Value>)> {
    event.who.person()?;
    let words = |words: &str| Map::from_iter([("words".to_owned(), Value::from(words))]);
    match &event.what {
        What::Supplied { words: said, .. } => Some((SUPPLIED, words(said))),
        What::Wrote { words: said, .. } => Some((MESSAGE, words(said))),
        What::Withdrawn { .. } => Some((WITHDRAWN, Map::new())),
        _ => None,
    }
}

fn file(File { paper, bytes }: &File<'_>) -> Value {
    json!({ "id": paper.id, "evidence": paper.evidence.as_str(), "name": paper.name, "kind": paper.kind, "content": STANDARD.encode(&**bytes) })
}
