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

/// A message to a body.
pub(crate) struct Envelope {
    /// Its identity: the same whenever it leaves.
    pub(crate) id: String,
    /// The envelope, as bytes.
    pub(crate) content: Vec<u8>,
}

/// The envelope of a request, or of what came of it at one place of its history; none when a body is not told of that.
pub(crate) fn write(origin: &str, request: &Request, entry: Option<usize>, files: &[File<'_>]) -> Option<Envelope> {
    let (id, kind, event, data) = match entry {
        None => (request.id.to_string(), "jalon.request.sent.v1", request.history.first()?, sent(request)),
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
    if entry.is_none() || matches!(event.what, What::Supplied { .. }) {
        data.insert("papers".into(), files.iter().map(file).collect());
    }
    let envelope = json!({
        "specversion": "1.0",
        "id": id,
        "source": origin,
        "type": kind,
        "subject": request.service.as_str(),
        "time": event.at,
        "datacontenttype": "application/json",
        "data": data,
    });
    Some(Envelope { id, content: envelope.to_string().into_bytes() })
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
        What::Supplied { words: said, .. } => Some(("jalon.request.supplied.v1", words(said))),
        What::Wrote { words: said, .. } => Some(("jalon.request.message.v1", words(said))),
        What::Withdrawn { .. } => Some(("jalon.request.withdrawn.v1", Map::new())),
        _ => None,
    }
}

fn file(File { paper, bytes }: &File<'_>) -> Value {
    json!({ "id": paper.id, "evidence": paper.evidence.as_str(), "name": paper.name, "kind": paper.kind, "content": STANDARD.encode(&**bytes) })
}
