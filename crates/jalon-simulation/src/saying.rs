//! What comes to the site from bodies by itself: their words, and garbage.

use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jalon_casework::{ActError, Casework, Word};
use jalon_exchange::word::Reader;
use jalon_exchange::{Listeners, Seal, Unheard};
use ring::hmac;

use crate::world::{Report, World};
use crate::{COUNTS, IS_ASKED, Mutant, OURS, one_of};

/// How often a body says a word that is refused.
const SAYS: u32 = 4;

/// What became of a word of a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Heard {
    /// The body is told that it was heard.
    Yes,
    /// The body is told to say it again.
    NotNow,
    /// The body is told that it cannot be heard.
    Refused,
}

impl World<'_> {
    pub(crate) fn body_speaks(&mut self) {
        let now_ms = self.now_ms;
        let due: Vec<(String, usize)> = self.outside.body(COUNTS, |body| body.due(now_ms)).unwrap_or_default();
        let places: Vec<usize> = (0..due.len()).collect();
        let (Some(which), Some(by)) = (one_of(&mut self.dice, &places), self.a_node()) else { return };
        let (request, place) = due[which].clone();
        self.trace.line(format_args!("{COUNTS} says word {place} of {request} to node {by}"));
        self.says(by, request, place);
    }

    fn says(&mut self, by: usize, request: String, place: usize) {
        let Some(content) = self.word_of(&request, place) else { return };
        let lasts = self.mutant == Some(Mutant::LastCallbackWins);
        let name = ((u128::from(self.dice.roll()) << 64) | u128::from(self.dice.roll())).to_be_bytes();
        let (report, Some(node)) = (self.reporting(), &mut self.nodes[by]) else { return };
        let (listeners, casework, now_ms) = (Arc::clone(&node.listeners), node.casework.clone(), self.now_ms);
        node.tasks.spawn(async move {
            let heard = if lasts { last_wins(&casework, name, &content).await } else { hear(&listeners, &casework, COUNTS, &content, &OURS, now_ms).await };
            report(Report::Heard { body: COUNTS.into(), request, place, heard });
        });
    }

    /// A word, on its way.
    pub(crate) fn word_of(&self, request: &str, place: usize) -> Option<String> {
        let now_ms = self.now_ms;
        self.outside.body(COUNTS, |body| body.is_saying(request, place, now_ms));
        self.outside.body(COUNTS, |body| Some(body.cases.get(request)?.said.get(place)?.event.to_string())).flatten()
    }

    /// What is not signed, what is cut off, and what another body says.
    pub(crate) fn garbage_comes(&mut self) {
        let words: Vec<String> =
            self.outside.body(COUNTS, |body| body.cases.values().flat_map(|case| &case.said).map(|said| said.event.to_string()).collect()).unwrap_or_default();
        let places: Vec<usize> = (0..words.len()).collect();
        let (Some(which), Some(by)) = (one_of(&mut self.dice, &places), self.a_node()) else { return };
        let (kind, whole) = (self.dice.below(3), words[which].as_str());
        let (from, content, secret) = match kind {
            0 => (COUNTS, whole.to_owned(), [0; 32]),
            1 => (COUNTS, whole[..whole.floor_char_boundary(whole.len() / 2)].to_owned(), OURS),
            _ => (IS_ASKED, whole.to_owned(), OURS),
        };
        let (report, Some(node)) = (self.reporting(), &mut self.nodes[by]) else { return };
        self.trace.line(format_args!("garbage of kind {kind} comes to node {by}"));
        let (listeners, casework, now_ms) = (Arc::clone(&node.listeners), node.casework.clone(), self.now_ms);
        node.tasks.spawn(async move {
            let heard = hear(&listeners, &casework, from, &content, &secret, now_ms).await == Heard::Yes;
            report(Report::Garbage { heard });
        });
    }

    pub(crate) fn was_heard(&mut self, body: &str, request: &str, place: usize, heard: Heard) {
        self.trace.line(format_args!("{body}, word {place} of {request}: {heard:?}"));
        let tries = self.refused.entry((request.to_owned(), place)).or_default();
        *tries += u32::from(heard == Heard::Refused);
        if heard == Heard::Yes || *tries >= SAYS {
            let now_ms = self.now_ms;
            self.outside.body(body, |body| body.was_heard(request, place, now_ms));
        }
    }
}

/// What says by whom a message is.
pub(crate) struct Sealed {
    id: String,
    timestamp: String,
    signature: String,
}

impl Sealed {
    pub(crate) fn seal(&self) -> Seal<'_> {
        Seal { id: &self.id, timestamp: &self.timestamp, signature: &self.signature }
    }
}

/// Signs a message.
pub(crate) fn sealed(content: &str, secret: &[u8; 32], now_ms: i64) -> Sealed {
    let (id, timestamp) = (content.len().to_string(), (now_ms / 1_000).to_string());
    let tag = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, secret), format!("{id}.{timestamp}.{content}").as_bytes());
    Sealed { id, timestamp, signature: format!("v1,{}", STANDARD.encode(tag)) }
}

/// A signed message comes to the listener.
pub(crate) async fn hear(listeners: &Listeners, casework: &Casework, body: &str, content: &str, secret: &[u8; 32], now_ms: i64) -> Heard {
    let sealed = sealed(content, secret, now_ms);
    match listeners.hear(casework, body, sealed.seal(), content.as_bytes()).await {
        Ok(_) => Heard::Yes,
        Err(Unheard::Act(ActError::Unavailable | ActError::Busy)) => Heard::NotNow,
        Err(_) => Heard::Refused,
    }
}

/// A listener that looks at what is said and at nothing else.
async fn last_wins(casework: &Casework, name: [u8; 16], content: &str) -> Heard {
    let reader = Reader { catalogue: casework.catalogue(), today: casework.clock().today() };
    let Ok(event) = reader.event(content.as_bytes()) else { return Heard::Refused };
    let word = Word { request: event.request, name, place: None, said: event.said };
    match casework.hear(&COUNTS.into(), word).await {
        Ok(_) => Heard::Yes,
        Err(ActError::Unavailable | ActError::Busy) => Heard::NotNow,
        Err(_) => Heard::Refused,
    }
}
