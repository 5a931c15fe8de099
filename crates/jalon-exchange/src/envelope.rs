//! What a body receives: a `CloudEvents` 1.0 envelope around the content of a request.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jalon_journey::{Paper, Request};
use jalon_store::Plain;
use serde_json::{Value, json};

/// A file that goes along.
pub(crate) struct File<'a> {
    pub(crate) paper: &'a Paper,
    pub(crate) bytes: Plain,
}

/// The envelope, as bytes.
pub(crate) fn write(origin: &str, request: &Request, files: &[File<'_>]) -> Vec<u8> {
    let sent = request.history.first().map(|event| event.at);
    let papers: Vec<Value> = files
        .iter()
        .map(|File { paper, bytes }| {
            json!({ "id": paper.id, "evidence": paper.evidence.as_str(), "name": paper.name, "kind": paper.kind, "content": STANDARD.encode(&**bytes) })
        })
        .collect();
    let fields: serde_json::Map<String, Value> = request.content.fields.iter().map(|(key, value)| (key.to_string(), value.as_str().into())).collect();
    let envelope = json!({
        "specversion": "1.0",
        "id": request.id,
        "source": origin,
        "type": "jalon.request.sent.v1",
        "subject": request.service.as_str(),
        "time": sent,
        "datacontenttype": "application/json",
        "data": {
            "request": request.id,
            "service": request.service.as_str(),
            "body": request.body.as_str(),
            "fields": fields,
            "facts": request.content.facts,
            "papers": papers,
            "disclosure": request.disclosure,
            "silence": request.silence,
        },
    });
    envelope.to_string().into_bytes()
}
