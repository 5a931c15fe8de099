//! Which events leave an entry in the verifiable log, and what it says of each.

use std::collections::BTreeSet;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jalon_journey::{Beside, Death, Denial, Event, Under, What, Who};
use jalon_log::Entry;
use jalon_store::{Append, Commit, ExpectedVersion, NewEvent, StreamId};
use jiff::Timestamp;
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::Casework;
use crate::error::ActError;
use crate::log::KEEPER;

/// Kinds of events that leave an entry, each with the kind of its entry. What is listed here is in the log, on the person's page and in their export: one line
/// each. The kind of an event is not sealed, so those of somebody who was erased meanwhile count too.
pub const LOGGED: &[(&str, &str)] = &[
    ("sent", "submission"),
    ("fetched", "fetch"),
    ("announced", "announcement"),
    ("died", "death"),
    ("death-denied", "denial-of-death"),
    ("accepted", "acceptance"),
    ("declined", "refusal-of-register"),
    ("supplied", "supplement"),
    ("missing-asked", "question"),
    ("wrote", "message"),
    ("viewed", "view"),
    ("decided", "decision"),
    ("silence-fell", "silence"),
    ("withdrawn", "withdrawal"),
    ("right-asked", "right"),
    ("right-answered", "right-answer"),
    (ERASED, "erasure"),
];

/// Somebody was erased: kept in a stream of its own, under no person's key.
const ERASED: &str = "erased";
const ERASURES: StreamId = StreamId::from_bytes(*b"jalon/log/erased");

/// The kind of the entry that an event of a kind leaves.
fn entry_kind(kind: &str) -> Option<&'static str> {
    LOGGED.iter().find(|(of, _)| *of == kind).map(|(_, entry)| *entry)
}

/// Whether events of a kind leave an entry.
pub(crate) fn is_logged(kind: &str) -> bool {
    entry_kind(kind).is_some()
}

/// What the log says of an event as it is kept; none when nobody can read it any more, or when it leaves no entry.
pub(crate) fn entry_of(kept: &jalon_store::Event) -> Option<Entry> {
    if *kept.kind == *ERASED {
        return Entry::new(entry_kind(ERASED)?, Timestamp::from_millisecond(kept.at).ok()?, [("by", "person")]).ok();
    }
    entry(&serde_json::from_slice(kept.plain()?).ok()?)
}

/// What the log says of an event. It names what left, and never repeats it: of what was sent, written, given or decided there is a hash.
fn entry(event: &Event) -> Option<Entry> {
    let kind = entry_kind(event.what.kind())?;
    let mut details: Vec<(&str, String)> = Vec::new();
    match &event.what {
        What::Sent(sending) => {
            details.push(("body", sending.body.to_string()));
            details.push(("service", sending.service.to_string()));
            details.push(("fields", names(sending.content.fields.keys(), sending.content.facts.keys())));
            details.push(("papers", sending.content.papers.len().to_string()));
            details.push(("basis", sending.disclosure.basis.clone()));
            details.push(("content", hash(&sending.content)?));
            details.extend(sending.disclosure.consent.map(|at| ("consent", at.to_string())));
            details.extend(agreement(sending.disclosure.under.as_ref()));
        }
        What::Fetched(fetching) => {
            details.push(("body", fetching.body.to_string()));
            details.push(("register", fetching.register.to_string()));
            details.push(("fields", names(&fetching.told, [])));
            details.push(("found", word(&fetching.found)?));
            details.push(("basis", fetching.basis.clone()));
            details.extend(agreement(fetching.under.as_ref()));
        }
        What::Announced(announced) => {
            details.push(("register", announced.register.to_string()));
            details.push(("fields", names(&announced.names, [])));
            details.push(("basis", announced.basis.clone()));
            details.extend(agreement(announced.under.as_ref()));
        }
        What::Died(Death { register, .. }) | What::DeathDenied(Denial { register, .. }) | What::Declined { register } => {
            details.push(("register", register.to_string()));
        }
        What::Accepted { register, facts, fields, disputed } => {
            details.push(("register", register.to_string()));
            details.push(("fields", names(fields.keys(), facts.keys())));
            details.push(("disputed", disputed.len().to_string()));
            details.push(("content", hash(&(facts, fields))?));
        }
        What::Viewed { beside, .. } if !beside.is_empty() => {
            let each = |of: fn(&Beside) -> &str| beside.iter().map(of).collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>().join(", ");
            details.push(("states", each(|beside| beside.service.as_str())));
            details.push(("agreement", each(|beside| &beside.under.agreement)));
            details.push(("purpose", each(|beside| &beside.under.purpose)));
        }
        What::Supplied { papers, words, under, .. } => {
            details.push(("papers", papers.len().to_string()));
            details.push(("content", hash(&(papers, words))?));
            details.extend(agreement(under.as_ref()));
        }
        What::MissingAsked { missing, .. } => {
            details.push(("papers", missing.evidence.len().to_string()));
            details.push(("until", missing.until.to_string()));
            details.push(("content", hash(missing)?));
        }
        What::RightAsked { ask } => details.extend([("right", ask.right.word().to_owned()), ("content", hash(ask)?)]),
        What::Wrote { words, under, .. } => {
            details.push(("content", hash(words)?));
            details.extend(agreement(under.as_ref()));
        }
        What::RightAnswered { words, .. } => details.push(("content", hash(words)?)),
        What::Decided { decision, .. } => {
            details.push(("outcome", word(&decision.outcome)?));
            details.push(("content", hash(decision)?));
        }
        What::SilenceFell { means, on, .. } => {
            details.push(("outcome", word(means)?));
            details.push(("on", on.to_string()));
        }
        _ => {}
    }
    details.extend(event.what.request().map(|request| ("request", request.to_string())));
    match &event.who {
        Who::Person { .. } => details.push(("by", "person".to_owned())),
        Who::Guardian => details.push(("by", "guardian".to_owned())),
        Who::Body { body } => details.extend([("by", "body".to_owned()), ("by-body", body.to_string())]),
        Who::Agent { name, body, .. } => details.extend([("by", "agent".to_owned()), ("by-body", body.to_string()), ("agent", name.clone())]),
    }
    let at = Timestamp::from_millisecond(event.at.as_millisecond()).ok()?;
    Entry::new(kind, at, details.into_iter().map(|(name, value)| (name, fitting(value)))).ok()
}

/// What moved, by its names.
fn names<'a>(fields: impl IntoIterator<Item = impl ToString>, facts: impl IntoIterator<Item = &'a String>) -> String {
    let fields = fields.into_iter().map(|field| field.to_string());
    fields.chain(facts.into_iter().cloned()).collect::<Vec<_>>().join(", ")
}

/// Under which agreement, and for what.
fn agreement(under: Option<&Under>) -> impl Iterator<Item = (&'static str, String)> {
    under.into_iter().flat_map(|under| [("agreement", under.agreement.clone()), ("purpose", under.purpose.clone())])
}

/// A choice as it is written in the log.
fn word(choice: &impl Serialize) -> Option<String> {
    Some(serde_json::to_value(choice).ok()?.as_str()?.to_owned())
}

/// A value that an entry has room for. A longer one ends where the room does, and says so.
fn fitting(value: String) -> String {
    if value.len() <= Entry::VALUE { value } else { format!("{}…", &value[..value.floor_char_boundary(Entry::VALUE - '…'.len_utf8())]) }
}

/// The hash of something as it is kept: whoever has it can show that it is what was sent or decided.
fn hash(what: &impl Serialize) -> Option<String> {
    Some(STANDARD.encode(Sha256::digest(serde_json::to_vec(what).ok()?)))
}

impl Casework {
    /// Notes for the log that somebody is being erased, and nothing of whom. It comes before: after it, whatever dies, the log says so.
    pub(crate) async fn note_erasure(&self) -> Result<(), ActError> {
        let event = NewEvent { person: KEEPER, kind: ERASED.into(), at: self.clock.now().as_millisecond(), plain: Vec::new().into() };
        let appends = vec![Append { stream: ERASURES, expected: ExpectedVersion::Any, events: vec![event] }];
        self.store.commit(Commit { appends, ..Commit::default() }).await?;
        Ok(())
    }
}
