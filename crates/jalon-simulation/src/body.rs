//! A body's own system, as a pure machine: what comes is checked, done once by its identity and written down; word of each request goes out when its time comes.

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jalon_fake_bodies::odds::{Dice, Odds};
use ring::{digest, hmac};
use serde_json::{Value, json};

use crate::{DAY, HOUR, MINUTE};

/// How far the time of a message may be from the body's, in seconds.
const TOLERANCE: i64 = 300;
/// How long the site waits with a word for those before it, in milliseconds: a day, by a clock that is ahead.
const GAP: i64 = DAY - 2 * MINUTE;

/// How word of a body reaches the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Speaks {
    /// By signed messages, counted.
    Counted,
    /// When it is asked.
    WhenAsked,
}

/// Something that a body did because a message asked it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Effect {
    /// The identity of the message.
    pub(crate) id: String,
    /// Its type.
    pub(crate) kind: String,
    /// About which request.
    pub(crate) request: String,
    /// The words in it, if it has some.
    pub(crate) words: Option<String>,
    /// SHA-256 of its content.
    pub(crate) digest: Vec<u8>,
}

/// What a body means to do with a request.
#[derive(Debug, Clone)]
pub(crate) struct Case {
    /// How it decides; none when it never does.
    pub(crate) outcome: Option<&'static str>,
    /// Its words so far, in their order.
    pub(crate) said: Vec<Said>,
    /// Whether the person took it back.
    pub(crate) withdrawn: bool,
    waits_for_more: bool,
}

/// A word of a body about a request.
#[derive(Debug, Clone)]
pub(crate) struct Said {
    /// The event.
    pub(crate) event: Value,
    /// When it is said, in milliseconds since 1970; none when it was heard, or given up.
    pub(crate) due_ms: Option<i64>,
    /// When it was first said: from then on the site may have it.
    pub(crate) first_ms: Option<i64>,
    /// When it was heard, and the body told so.
    pub(crate) heard_ms: Option<i64>,
}

impl Case {
    /// Whether a word may have come when those after it had been waited with for too long: the site goes on without it then.
    pub(crate) fn is_left_behind(&self, place: usize) -> bool {
        let own = self.said.get(place).and_then(|said| said.heard_ms);
        let after = self.said.iter().skip(place + 1).filter_map(|said| said.first_ms).min();
        after.is_some_and(|after| own.is_none_or(|own| own > after + GAP))
    }
}

/// How a body answers a message.
#[derive(Debug, Clone)]
pub(crate) struct Reply {
    /// The status.
    pub(crate) status: u16,
    /// `Retry-After`, in seconds.
    pub(crate) later: Option<u32>,
    /// The content.
    pub(crate) content: Vec<u8>,
}

impl Reply {
    fn plain(status: u16) -> Self {
        Self { status, later: None, content: Vec::new() }
    }
}

/// A body's own system.
pub(crate) struct Body {
    /// Its name in the catalogue.
    pub(crate) name: &'static str,
    /// How it speaks.
    pub(crate) speaks: Speaks,
    /// How it fails.
    pub(crate) odds: Odds,
    /// All that it did, in its order.
    pub(crate) log: Vec<Effect>,
    /// How many messages came whose signature does not verify.
    pub(crate) forged: usize,
    /// Each request that it has.
    pub(crate) cases: BTreeMap<String, Case>,
    dice: Dice,
    taken: BTreeSet<String>,
    secret: [u8; 32],
    forgets_keys: bool,
}

impl Body {
    /// One that has nothing yet. `secret` is that of the site's messages to it.
    pub(crate) fn new(name: &'static str, speaks: Speaks, secret: [u8; 32], dice: Dice, forgets_keys: bool) -> Self {
        let (log, cases, taken) = (Vec::new(), BTreeMap::new(), BTreeSet::new());
        Self { name, speaks, odds: Odds::GOOD, log, forged: 0, cases, dice, taken, secret, forgets_keys }
    }

    /// Takes a message in, as its odds let it.
    pub(crate) fn take(&mut self, headers: &[(&'static str, String)], content: &[u8], now_ms: i64) -> Reply {
        let Some((id, sent)) = self.checked(headers, content) else {
            self.forged += 1;
            return Reply::plain(401);
        };
        // It was on its way for too long.
        if (now_ms / 1_000 - sent).abs() > TOLERANCE {
            return Reply::plain(401);
        }
        let Ok(envelope) = serde_json::from_slice::<Value>(content) else { return Reply::plain(400) };
        if self.odds.down {
            return Reply::plain(503);
        }
        let fails = self.dice.happens(self.odds.fails);
        if !fails && self.dice.happens(self.odds.refuses) {
            return Reply::plain(422);
        }
        if fails && self.dice.happens(0.2) {
            return Reply { later: Some(600), ..Reply::plain(429) };
        }
        // It fails before it did what was asked, or after.
        if !fails || self.dice.happens(0.5) {
            self.does(id, &envelope, content, now_ms);
        }
        if fails {
            return Reply::plain(500);
        }
        if self.dice.happens(self.odds.garbles) {
            return Reply { content: b"<html>OK".to_vec(), ..Reply::plain(200) };
        }
        let request = envelope["data"]["request"].as_str().unwrap_or_default();
        Reply { content: json!({ "reference": reference(request) }).to_string().into_bytes(), ..Reply::plain(202) }
    }

    /// The identity of a message that the site signed, and when it did, in seconds since 1970.
    fn checked(&self, headers: &[(&'static str, String)], content: &[u8]) -> Option<(String, i64)> {
        let text = |name: &str| headers.iter().find(|(of, _)| *of == name).map(|(_, value)| value.as_str());
        let (id, timestamp) = (text("webhook-id")?, text("webhook-timestamp")?);
        let tag = STANDARD.decode(text("webhook-signature")?.strip_prefix("v1,")?).ok()?;
        let signed = [id.as_bytes(), b".", timestamp.as_bytes(), b".", content].concat();
        hmac::verify(&hmac::Key::new(hmac::HMAC_SHA256, &self.secret), &signed, &tag).ok()?;
        Some((id.to_owned(), timestamp.parse().ok()?))
    }

    fn does(&mut self, id: String, envelope: &Value, content: &[u8], now_ms: i64) {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        if !self.taken.insert(id.clone()) && !self.forgets_keys {
            return;
        }
        let (kind, request) = (text(&envelope["type"]), text(&envelope["data"]["request"]));
        let words = envelope["data"]["words"].as_str().map(str::to_owned);
        let digest = digest::digest(&digest::SHA256, content).as_ref().to_vec();
        self.log.push(Effect { id, kind: kind.clone(), request: request.clone(), words, digest });
        match kind.as_str() {
            "jalon.request.sent.v1" => self.opens(&request, now_ms),
            "jalon.request.supplied.v1" => self.goes_on(&request, now_ms),
            "jalon.request.withdrawn.v1" => self.closes(&request),
            _ => {}
        }
    }

    /// What it will say of a request that came.
    fn opens(&mut self, request: &str, now_ms: i64) {
        // A message that was late on its way may come after the word that took its request back: it opens nothing any more.
        if self.cases.contains_key(request) || self.is_taken_back(request, self.log.len()) {
            return;
        }
        let decides = self.speaks == Speaks::WhenAsked || self.dice.happens(0.85);
        let outcome = decides.then(|| if self.dice.happens(0.5) { "granted" } else { "refused" });
        let waits_for_more = decides && self.dice.happens(0.3);
        self.cases.insert(request.to_owned(), Case { outcome, said: Vec::new(), withdrawn: false, waits_for_more });
        self.says(request, "received", json!({ "reference": reference(request) }), now_ms);
        self.says(request, "message", json!({ "words": format!("Bonjour de {}, {}.", self.name, &request[..8]) }), now_ms);
        if decides {
            self.says(request, "examining", json!({}), now_ms);
        }
        if waits_for_more {
            let until = jiff::Timestamp::from_millisecond(now_ms + 40 * DAY).unwrap_or_default().to_string();
            self.says(request, "missing", json!({ "words": "Il manque une date.", "until": &until[..10] }), now_ms);
            // It waits for so long, and decides then on what it has.
            self.decides(request, now_ms + 20 * DAY);
        } else {
            self.decides(request, now_ms);
        }
    }

    /// Whether a request was taken back before a place in the log.
    pub(crate) fn is_taken_back(&self, request: &str, place: usize) -> bool {
        self.log.iter().take(place).any(|effect| effect.request == request && effect.kind == "jalon.request.withdrawn.v1")
    }

    fn goes_on(&mut self, request: &str, now_ms: i64) {
        let Some(case) = self.cases.get_mut(request) else { return };
        if std::mem::take(&mut case.waits_for_more)
            && let Some(last) = case.said.last_mut()
            && last.due_ms.is_some()
        {
            last.due_ms = Some(now_ms);
        }
    }

    fn closes(&mut self, request: &str) {
        if let Some(case) = self.cases.get_mut(request) {
            case.withdrawn = true;
            case.said.iter_mut().for_each(|said| said.due_ms = None);
        }
    }

    fn decides(&mut self, request: &str, now_ms: i64) {
        if let Some(outcome) = self.cases[request].outcome {
            self.says(request, "decided", json!({ "outcome": outcome, "reasons": "Examiné.", "appeal": "Deux mois pour contester." }), now_ms);
        }
    }

    fn says(&mut self, request: &str, kind: &str, mut data: Value, now_ms: i64) {
        let Some(case) = self.cases.get_mut(request) else { return };
        data["request"] = request.into();
        let place = case.said.len() + 1;
        let mut event = json!({
            "specversion": "1.0",
            "id": format!("{request}-{place}"),
            "source": format!("urn:simulated:{}", self.name),
            "type": format!("jalon.request.{kind}.v1"),
            "datacontenttype": "application/json",
            "data": data,
        });
        if self.speaks == Speaks::Counted {
            event["sequence"] = place.into();
        }
        // Words that wait differently come out of order.
        case.said.push(Said { event, due_ms: Some(now_ms + self.dice.below(30 * HOUR)), first_ms: None, heard_ms: None });
    }

    /// Words that are due, by request and place.
    pub(crate) fn due(&self, now_ms: i64) -> Vec<(String, usize)> {
        let of = |(request, case): (&String, &Case)| {
            let due = case.said.iter().enumerate().filter(|(_, said)| said.due_ms.is_some_and(|due| due <= now_ms));
            due.map(|(place, _)| (request.clone(), place)).collect::<Vec<_>>()
        };
        if self.speaks == Speaks::Counted { self.cases.iter().flat_map(of).collect() } else { Vec::new() }
    }

    /// When it speaks next by itself.
    pub(crate) fn next_due(&self) -> Option<i64> {
        if self.speaks == Speaks::WhenAsked {
            return None;
        }
        self.cases.values().flat_map(|case| &case.said).filter_map(|said| said.due_ms).min()
    }

    /// A word leaves for the site.
    pub(crate) fn is_saying(&mut self, request: &str, place: usize, now_ms: i64) {
        if let Some(said) = self.cases.get_mut(request).and_then(|case| case.said.get_mut(place)) {
            said.first_ms.get_or_insert(now_ms);
        }
    }

    /// A word was heard, or is given up: it is said no more.
    pub(crate) fn was_heard(&mut self, request: &str, place: usize, now_ms: i64) {
        if let Some(said) = self.cases.get_mut(request).and_then(|case| case.said.get_mut(place)) {
            said.due_ms = None;
            said.heard_ms.get_or_insert(now_ms);
        }
    }

    /// What it answers when it is asked where a request stands: all that it has to say by now, in its order.
    pub(crate) fn answers(&self, request: &str, now_ms: i64) -> Reply {
        let Some(case) = self.cases.get(request) else { return Reply::plain(404) };
        let events: Vec<&Value> = case.said.iter().take_while(|said| said.due_ms.is_none_or(|due| due <= now_ms)).map(|said| &said.event).collect();
        let events = if case.withdrawn { Vec::new() } else { events };
        Reply { content: json!({ "events": events }).to_string().into_bytes(), ..Reply::plain(200) }
    }
}

/// The body's own number for a request.
pub(crate) fn reference(request: &str) -> String {
    format!("F-{}", request.get(..8).unwrap_or(request))
}
