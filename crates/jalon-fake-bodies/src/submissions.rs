//! A body that receives requests in a system of its own: it checks who sent them, takes each once, and says where they stand by signed events.
//!
//! It knows nothing of the site but its address and two secrets, and checks and signs by code of its own.

use std::collections::BTreeMap;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ring::{digest, hmac};
use serde_json::{Value, json};

use crate::machine::{End, Held, Machine};
use crate::odds::Odds;
use crate::signed::{Signed, agent};

/// How far the time of a message may be from the body's, in seconds.
const TOLERANCE: i64 = 300;
/// How long the body waits before it says again what was not heard, in milliseconds.
const AGAIN_MS: i64 = 60_000;

/// How a body is set up.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Its name in the catalogue.
    pub body: String,
    /// Where the site is: `http://127.0.0.1:8080`.
    pub site: String,
    /// With what the site signs.
    pub theirs: Vec<u8>,
    /// With what the body signs.
    pub ours: Vec<u8>,
    /// Gives what goes wrong.
    pub seed: u64,
}

/// A message that came and whose signature held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Came {
    /// `webhook-id`.
    pub id: String,
    /// What it is: the type of the event.
    pub kind: String,
    /// About which request.
    pub request: String,
    /// SHA-256 of its content.
    pub digest: Vec<u8>,
    /// Whether the body took it.
    pub taken: bool,
}

/// A word on its way to the site.
#[derive(Debug, Clone)]
struct Word {
    due_ms: i64,
    event: Value,
}

/// What it has, and has to say.
#[derive(Debug)]
pub struct Dealings {
    settings: Settings,
    /// All that came, in its order.
    log: Vec<Came>,
    /// What was taken, by identity.
    taken: BTreeMap<String, String>,
    /// The decision of each request.
    decided: BTreeMap<String, &'static str>,
    words: Vec<Word>,
    /// Messages whose signature did not hold.
    forged: usize,
    /// Garbage that the site took for a word.
    garbage_heard: usize,
    /// How often it was asked where requests stand.
    asked: usize,
}

/// A body's system.
pub type System = Machine<Dealings>;

impl Machine<Dealings> {
    /// A system with these odds.
    pub fn new(settings: Settings, odds: Odds) -> Self {
        let (taken, decided) = (BTreeMap::new(), BTreeMap::new());
        let seed = settings.seed;
        let own = Dealings { settings, log: Vec::new(), taken, decided, words: Vec::new(), forged: 0, garbage_heard: 0, asked: 0 };
        Self::of(seed, odds, own)
    }

    /// All that came, in its order.
    pub fn log(&self) -> Vec<Came> {
        self.with(|held| held.own.log.clone())
    }

    /// What it decided of each request: `granted` or `refused`.
    pub fn decided(&self) -> BTreeMap<String, &'static str> {
        self.with(|held| held.own.decided.clone())
    }

    /// How many messages came whose signature did not hold.
    pub fn forged(&self) -> usize {
        self.with(|held| held.own.forged)
    }

    /// How often the site took garbage for a word.
    pub fn garbage_heard(&self) -> usize {
        self.with(|held| held.own.garbage_heard)
    }

    /// How many words the site has not heard yet.
    pub fn unsaid(&self) -> usize {
        self.with(|held| held.own.words.len())
    }

    /// How often it was asked where requests stand.
    pub fn asked(&self) -> usize {
        self.with(|held| held.own.asked)
    }

    /// Where the site posts to, `/requests`, and where it asks: `/requests/REQUEST`, for a system that says nothing by itself.
    pub fn router(&self) -> Router {
        let take = async |State(system): State<Self>, headers: HeaderMap, content: Bytes| system.with(|held| held.take(&headers, &content));
        let answer = async |State(system): State<Self>, Path(request): Path<String>, headers: HeaderMap| system.with(|held| held.say(&request, &headers));
        // A request comes with its files, in base64.
        Router::new()
            .route("/requests", post(take))
            .route("/requests/{request}", get(answer))
            .layer(axum::extract::DefaultBodyLimit::max(64 << 20))
            .with_state(self.clone())
    }

    /// Says what is due; gives how many words were heard. It blocks: the site answers each before the next is said.
    pub fn speak(&self) -> usize {
        let due = self.with(Held::due);
        let address = self.with(|held| format!("{}/api/v1/webhooks/{}", held.own.settings.site, held.own.settings.body));
        let agent = agent();
        let mut heard = 0;
        for word in due {
            let (times, garbles, garbage) = self.with(|held| {
                let odds = held.odds;
                (1 + usize::from(held.dice.happens(odds.repeats)), held.dice.happens(odds.garbles), held.dice.roll())
            });
            let content = word.event.to_string();
            if garbles {
                // What is no event, what is not signed, and what is signed and cut off.
                let cut = &content[..content.len() / 2];
                let id = format!("garbage-{garbage}");
                let was_heard = if garbage % 2 == 0 { self.post(&agent, &address, &id, cut, true) } else { self.post(&agent, &address, &id, &content, false) };
                self.with(|held| held.own.garbage_heard += usize::from(was_heard));
            }
            let id = word.event["id"].as_str().unwrap_or_default().to_owned();
            let answers: Vec<bool> = (0..times).map(|_| self.post(&agent, &address, &id, &content, true)).collect();
            if answers.iter().all(|answer| *answer) {
                heard += 1;
            } else {
                self.with(|held| held.own.words.push(Word { due_ms: held.now_ms + AGAIN_MS, ..word }));
            }
        }
        heard
    }

    fn post(&self, agent: &ureq::Agent, address: &str, id: &str, content: &str, signed: bool) -> bool {
        let (seconds, secret) = self.with(|held| (held.now_ms / 1_000, held.own.settings.ours.clone()));
        let secret = if signed { &*secret } else { &[0; 32] };
        Signed { id, secret, seconds, content }.post(agent, address).is_some_and(|status| (200..300).contains(&status))
    }
}

impl Held<Dealings> {
    /// Takes a message in, as its odds lets it.
    fn take(&mut self, headers: &HeaderMap, content: &[u8]) -> Response {
        let Some(id) = self.checked(headers, content) else {
            self.own.forged += 1;
            return StatusCode::UNAUTHORIZED.into_response();
        };
        let Ok(envelope) = serde_json::from_slice::<Value>(content) else { return StatusCode::BAD_REQUEST.into_response() };
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let (kind, request) = (text(&envelope["type"]), text(&envelope["data"]["request"]));
        let end = self.ends();
        let refused = end == End::Well && self.dice.happens(self.odds.refuses);
        let taken = !refused && end != End::Undone;
        let digest = digest::digest(&digest::SHA256, content).as_ref().to_vec();
        self.own.log.push(Came { id: id.clone(), kind: kind.clone(), request: request.clone(), digest, taken });
        if taken && !self.own.taken.contains_key(&id) {
            self.own.taken.insert(id, kind.clone());
            if kind == "jalon.request.sent.v1" {
                self.answer(&request);
            }
        }
        match end {
            End::Undone | End::Unanswered => StatusCode::SERVICE_UNAVAILABLE.into_response(),
            End::Well if refused => StatusCode::UNPROCESSABLE_ENTITY.into_response(),
            End::Well => StatusCode::ACCEPTED.into_response(),
        }
    }

    /// The identity of a message that the site signed just now.
    fn checked(&self, headers: &HeaderMap, content: &[u8]) -> Option<String> {
        let text = |name: &str| headers.get(name)?.to_str().ok();
        let (id, timestamp) = (text("webhook-id")?, text("webhook-timestamp")?);
        if (self.now_ms / 1_000 - timestamp.parse::<i64>().ok()?).abs() > TOLERANCE {
            return None;
        }
        let tag = STANDARD.decode(text("webhook-signature")?.strip_prefix("v1,")?).ok()?;
        let signed = [id.as_bytes(), b".", timestamp.as_bytes(), b".", content].concat();
        hmac::verify(&hmac::Key::new(hmac::HMAC_SHA256, &self.own.settings.theirs), &signed, &tag).ok()?;
        Some(id.to_owned())
    }

    /// What the body will say of a request: four words, each when its time comes.
    fn answer(&mut self, request: &str) {
        let outcome = if self.dice.happens(0.5) { "granted" } else { "refused" };
        self.own.decided.insert(request.to_owned(), outcome);
        let said = [
            ("received", json!({ "reference": format!("F-{}", &request[..8]) })),
            ("examining", json!({})),
            ("message", json!({ "words": "Votre demande est entre les mains d’un agent." })),
            ("decided", json!({ "outcome": outcome, "reasons": "Les conditions ont été examinées.", "appeal": "Vous avez deux mois pour contester." })),
        ];
        for ((kind, mut data), sequence) in said.into_iter().zip(1..) {
            data["request"] = request.into();
            let event = json!({
                "specversion": "1.0",
                "id": format!("{request}-{sequence}"),
                "source": format!("urn:fake:{}", self.own.settings.body),
                "type": format!("jalon.request.{kind}.v1"),
                "sequence": sequence.to_string(),
                "datacontenttype": "application/json",
                "data": data,
            });
            let due_ms = self.now_ms + self.dice.below(self.odds.delay_ms);
            self.own.words.push(Word { due_ms, event });
        }
    }

    /// All that is to be said of a request by now, in an order of its own and with what goes wrong: to whoever shows the token, which is the secret of the body.
    fn say(&mut self, request: &str, headers: &HeaderMap) -> Response {
        self.own.asked += 1;
        let shown = headers.get("authorization").and_then(|value| value.to_str().ok()).and_then(|value| value.strip_prefix("Bearer "));
        if shown != Some(&STANDARD.encode(&self.own.settings.ours)) {
            return StatusCode::UNAUTHORIZED.into_response();
        }
        if self.odds.down || self.dice.happens(self.odds.fails) {
            return StatusCode::SERVICE_UNAVAILABLE.into_response();
        }
        let of_it = self.own.words.iter().filter(|word| word.due_ms <= self.now_ms && word.event["data"]["request"] == request);
        let mut events: Vec<Value> = of_it.map(|word| word.event.clone()).collect();
        if self.dice.happens(self.odds.repeats) {
            events.extend(events.clone());
        }
        if self.dice.happens(self.odds.garbles) {
            events.push(json!({ "specversion": "1.0", "id": 7 }));
        }
        events.sort_by_cached_key(|_| self.dice.roll());
        axum::Json(json!({ "events": events })).into_response()
    }

    /// Takes out the words that are due, in an order of their own.
    fn due(&mut self) -> Vec<Word> {
        let now = self.now_ms;
        let (due, later) = std::mem::take(&mut self.own.words).into_iter().partition(|word: &Word| word.due_ms <= now);
        self.own.words = later;
        let mut due: Vec<Word> = due;
        due.sort_by_cached_key(|_| self.dice.roll());
        due
    }
}
