//! A body whose system takes documents of its own shape over plain REST, each once, and says in its own words where each stands.

use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{post, put};
use axum::{Json, Router};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _};
use serde_json::{Value, json};

use crate::machine::{Held, Machine};
use crate::odds::Odds;

/// The header with the key by which the body knows a site, and the key.
pub const KEY: (&str, &str) = ("X-Api-Key", "a-key-of-nobody");

/// A document that the body has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Under which name it came.
    pub id: String,
    /// Itself.
    pub content: Value,
    /// How the body ends it: `ACCEPTE` or `REFUSE`.
    pub ends: &'static str,
    /// When it came, in milliseconds since 1970, and how late each of three steps is after the one before.
    at: [i64; 4],
}

/// What it has.
#[derive(Debug, Default)]
pub struct Lists {
    requests: Vec<Document>,
    after: Vec<Document>,
    altered: usize,
}

/// The body's system.
pub type Documents = Machine<Lists>;

/// Which of its two lists.
#[derive(Debug, Clone, Copy)]
enum List {
    Requests,
    After,
}

impl Machine<Lists> {
    /// A system that fails as often as this.
    pub fn new(seed: u64, odds: Odds) -> Self {
        Self::of(seed, odds, Lists::default())
    }

    /// The requests that it has.
    pub fn requests(&self) -> Vec<Document> {
        self.with(|held| held.own.requests.clone())
    }

    /// What came after them.
    pub fn after(&self) -> Vec<Document> {
        self.with(|held| held.own.after.clone())
    }

    /// How often something came again under a name with another content.
    pub fn altered(&self) -> usize {
        self.with(|held| held.own.altered)
    }

    /// What it answers to: `/demandes` and `/suites`, posted to with an `Idempotency-Key`, or put at a name; `GET /demandes/NAME` says where one stands.
    pub fn router(&self) -> Router {
        let posted = |list| {
            async move |State(system): State<Self>, headers: HeaderMap, content: Bytes| {
                let id = headers.get("idempotency-key").and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
                system.act(&headers, |held| held.take(list, &id, &content))
            }
        };
        let kept = |list| {
            async move |State(system): State<Self>, Path(id): Path<String>, headers: HeaderMap, content: Bytes| {
                system.act(&headers, |held| held.take(list, &id, &content))
            }
        };
        let stands = async |State(system): State<Self>, Path(id): Path<String>, headers: HeaderMap| system.act(&headers, |held| held.say(&id));
        Router::new()
            .route("/demandes", post(posted(List::Requests)))
            .route("/demandes/{id}", put(kept(List::Requests)).get(stands))
            .route("/suites", post(posted(List::After)))
            .route("/suites/{id}", put(kept(List::After)))
            .layer(DefaultBodyLimit::max(64 << 20))
            .with_state(self.clone())
    }

    /// Does something for who shows the key; or fails, before it is done or after.
    fn act(&self, headers: &HeaderMap, act: impl FnOnce(&mut Held<Lists>) -> Response) -> Response {
        if headers.get(KEY.0).and_then(|value| value.to_str().ok()) != Some(KEY.1) {
            return StatusCode::UNAUTHORIZED.into_response();
        }
        self.with(|held| held.answers(act)).unwrap_or_else(|| StatusCode::BAD_GATEWAY.into_response())
    }
}

impl Held<Lists> {
    fn take(&mut self, list: List, id: &str, content: &[u8]) -> Response {
        let Ok(content) = serde_json::from_slice::<Value>(content) else { return StatusCode::BAD_REQUEST.into_response() };
        if id.is_empty() || !content.is_object() {
            return StatusCode::BAD_REQUEST.into_response();
        }
        let now = self.now_ms;
        let ends = if self.dice.happens(0.5) { "ACCEPTE" } else { "REFUSE" };
        let at = [now, 1 + self.dice.below(self.odds.delay_ms), 1 + self.dice.below(self.odds.delay_ms), 1 + self.dice.below(self.odds.delay_ms)];
        let kept = match list {
            List::Requests => &mut self.own.requests,
            List::After => &mut self.own.after,
        };
        let number = if let Some(place) = kept.iter().position(|there| there.id == id) {
            self.own.altered += usize::from(kept[place].content != content);
            place
        } else {
            kept.push(Document { id: id.to_owned(), content, ends, at });
            kept.len() - 1
        };
        (StatusCode::CREATED, Json(json!({ "dossier": { "numero": format!("D-{number}") } }))).into_response()
    }

    fn say(&self, id: &str) -> Response {
        let Some((number, document)) = self.own.requests.iter().enumerate().find(|(_, document)| document.id == id) else {
            return StatusCode::NOT_FOUND.into_response();
        };
        let mut at = 0;
        let passed = document.at.iter().filter(|step| {
            at += **step;
            at <= self.now_ms
        });
        let (state, reasons) = match passed.count() {
            0 | 1 => ("DEPOSE", None),
            2 => ("RECU", None),
            3 if number % 3 == 0 => ("INCOMPLET", None),
            3 => ("INSTRUCTION", None),
            _ => (document.ends, (number % 2 == 0).then_some("Les ressources dépassent le plafond.")),
        };
        let awaited = (state == "INCOMPLET").then(|| json!({ "avant": until(document.at[0]), "texte": "Votre RIB est illisible.", "types": ["RIB"] }));
        Json(json!({ "etat": { "code": state }, "dossier": { "numero": format!("D-{number}") }, "motif": reasons, "pieces": awaited })).into_response()
    }
}

/// Until when what is missing can be sent: a month after the document came.
fn until(came: i64) -> String {
    let came = Timestamp::from_millisecond(came).unwrap_or(Timestamp::UNIX_EPOCH).to_zoned(TimeZone::UTC).date();
    came.saturating_add(1.month()).to_string()
}

/// What a site has to say of this body: where it is, what stands where, and what its words mean.
pub fn settings(address: &str, method: &str) -> Value {
    json!({
        "method": method,
        "document": [
            { "at": "/demandeur/nom", "concept": "family-name" },
            { "at": "/demandeur/prenoms", "concept": "given-names" },
            { "at": "/demarche", "own": "service" },
            { "at": "/origine", "value": "jalon" },
            { "at": "/depose_le", "own": "time" },
            { "at": "/fondement", "own": "basis" },
            { "at": "/pieces", "own": "papers" },
        ],
        "after": {
            "address": format!("{address}/suites"),
            "document": [
                { "at": "/demande", "own": "request" }, { "at": "/nature", "own": "kind" }, { "at": "/texte", "own": "words" }, { "at": "/pieces", "own": "papers" },
            ],
        },
        "reference": "/dossier/numero",
        "status": {
            "at": "/etat/code", "reference": "/dossier/numero", "reasons": "/motif",
            "words": { "DEPOSE": "waiting", "RECU": "received", "INSTRUCTION": "examining", "INCOMPLET": "missing", "ACCEPTE": "granted", "REFUSE": "refused" },
            "missing": { "until": "/pieces/avant", "words": "/pieces/texte", "usual": "Il manque une pièce.", "at": "/pieces/types", "evidence": { "RIB": "bank-details" } },
            "refused": { "reasons": "Les motifs vous sont écrits.", "appeal": "Vous avez deux mois pour contester." },
        },
    })
}
