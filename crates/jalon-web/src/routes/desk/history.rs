//! What happened to a request, in words: each change and message with who and when; and who opened it.

use jalon_journey::{Decision, Event, MissingAsk, Request, What, Who};

use crate::attestation::outcome_key;
use crate::site::Here;
use crate::words::Key;

/// One thing that happened.
pub(crate) struct Step {
    /// The day and the time.
    pub(crate) at: String,
    pub(crate) who: String,
    pub(crate) what: String,
    /// What was said, a paragraph each.
    pub(crate) words: Vec<String>,
    /// What was asked for.
    pub(crate) papers: Vec<String>,
}

/// An agent who opened the request.
pub(crate) struct Viewed {
    pub(crate) at: String,
    pub(crate) who: String,
}

/// All that happened, in its order.
pub(crate) fn steps(here: &Here, request: &Request) -> Vec<Step> {
    request.history.iter().filter_map(|event| step(here, event)).collect()
}

/// Who opened it, the last first.
pub(crate) fn views(here: &Here, request: &Request) -> Vec<Viewed> {
    let mut views: Vec<_> = request.views().map(|event| Viewed { at: at(here, event), who: who(here, &event.who) }).collect();
    views.reverse();
    views
}

fn step(here: &Here, event: &Event) -> Option<Step> {
    let words = here.words();
    let mut papers = Vec::new();
    let (what, said): (String, String) = match &event.what {
        What::Sent(_) => (words.say(Key::DeskDidSend).to_owned(), String::new()),
        What::Received { reference: Some(reference), .. } => (words.fill(Key::DeskDidReceiveAs, "reference", reference), String::new()),
        What::Received { .. } => (words.say(Key::DeskDidReceive).to_owned(), String::new()),
        What::Assigned { to: Some(agent), .. } => (words.fill(Key::DeskDidAssign, "name", &agent.name), String::new()),
        What::Assigned { to: None, .. } => (words.say(Key::DeskDidRelease).to_owned(), String::new()),
        What::Examining { .. } => (words.say(Key::DeskDidExamine).to_owned(), String::new()),
        What::MissingAsked { missing, .. } => {
            papers = asked(here, missing);
            (words.fill(Key::DeskDidAsk, "date", here.format().date(missing.until)), missing.words.clone())
        }
        What::Supplied { papers, words: said, .. } => (words.count(Key::DeskDidSupply, papers.len()), said.clone()),
        What::Wrote { words: said, .. } => (words.say(Key::DeskDidWrite).to_owned(), said.clone()),
        What::Decided { decision, .. } => (words.say(outcome_key(decision.outcome)).to_owned(), decided(decision)),
        What::SilenceFell { means, on, .. } => {
            let key = match means {
                jalon_catalogue::SilenceMeans::Acceptance => Key::DeskFellAccepts,
                jalon_catalogue::SilenceMeans::Refusal => Key::DeskFellRefuses,
                jalon_catalogue::SilenceMeans::Nothing => Key::DeskFellNothing,
            };
            (words.fill(key, "date", here.format().date(*on)), String::new())
        }
        What::Withdrawn { .. } => (words.say(Key::DeskDidWithdraw).to_owned(), String::new()),
        _ => return None,
    };
    Some(Step { at: at(here, event), who: who(here, &event.who), what, words: paragraphs(&said), papers })
}

fn decided(decision: &Decision) -> String {
    format!("{}\n\n{}", decision.reasons, decision.appeal)
}

/// The proofs that are asked for, by name.
pub(crate) fn asked(here: &Here, missing: &MissingAsk) -> Vec<String> {
    missing.evidence.iter().map(|id| here.labels().evidence(id).map_or_else(|| id.to_string(), |labels| labels.name.clone())).collect()
}

pub(crate) fn paragraphs(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

fn at(here: &Here, event: &Event) -> String {
    let time = here.private().map(|private| private.casework.clock().time_of(event.at).strftime("%H:%M").to_string()).unwrap_or_default();
    here.words().fill_all(Key::DeskAt, [("date", here.format().date(event.day).into()), ("time", time.into())])
}

fn who(here: &Here, who: &Who) -> String {
    match who {
        Who::Person { .. } => here.words().say(Key::DeskWhoPerson).to_owned(),
        Who::Agent { name, .. } => name.clone(),
        Who::Body { .. } => here.words().say(Key::DeskWhoSystem).to_owned(),
        Who::Guardian => here.words().say(Key::DeskWhoItself).to_owned(),
    }
}
