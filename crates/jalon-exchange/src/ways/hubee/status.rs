//! Where a case stands, in our words. Pure.

use jalon_casework::Said;
use serde::Deserialize;

use super::settings::{DoneOutcome, DoneSettings, RefusalSettings};
use crate::word::{Decided, Message, Reader, Receipt};

/// How many events of one case are looked at.
const MOST_EVENTS: usize = 100;

/// What the platform's words cannot say by themselves.
pub(super) struct Meaning<'a> {
    pub(super) done: &'a DoneSettings,
    pub(super) refused: &'a RefusalSettings,
}

/// What a case says.
#[derive(Debug, Default)]
pub(crate) struct Told {
    /// Its words, each with a name by which it is taken once.
    pub(crate) words: Vec<(String, Said)>,
    /// Whether the software of the body could not take it in.
    pub(super) wrong: bool,
}

#[derive(Deserialize)]
struct Case {
    status: String,
    #[serde(default)]
    events: Vec<Event>,
}

/// Something that was said or done about a case.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Event {
    id: String,
    action_type: Option<String>,
    /// Words for us; `comment` is for agents alone, and is not read.
    message: Option<String>,
    case_new_status: Option<String>,
    transmitter: Option<Transmitter>,
}

#[derive(Deserialize)]
struct Transmitter {
    #[serde(rename = "type")]
    kind: Option<String>,
}

impl Event {
    /// What it says, where the body says something.
    fn words(&self) -> Option<&str> {
        let ours = self.transmitter.as_ref().and_then(|who| who.kind.as_deref()) == Some("OSL");
        self.message.as_deref().map(str::trim).filter(|words| !words.is_empty() && !ours)
    }

    /// What it says of a state of the case.
    fn words_of(&self, status: &str) -> Option<&str> {
        if self.case_new_status.as_deref() == Some(status) { self.words() } else { None }
    }
}

/// What a case says, in the order in which it is taken; none where it is no case.
pub(super) fn said(content: &[u8], reader: Reader<'_>, reference: Option<&str>, meaning: &Meaning<'_>) -> Option<Told> {
    let Case { status, mut events } = serde_json::from_slice(content).ok()?;
    events.truncate(MOST_EVENTS);
    let mut told = Told::default();
    let mut add = |name: String, said: Option<Said>| told.words.extend(said.map(|said| (name, said)));
    let received = || reader.receipt(&Receipt { reference: reference.map(str::to_owned) }).ok();
    // It examines what it has: a state is told with those before it.
    match status.as_str() {
        "SENT" | "SI_RECEIVED" | "DONE" | "REFUSED" => add("received".into(), received()),
        "IN_PROGRESS" | "ADD_AWAITING" => {
            add("received".into(), received());
            add("examining".into(), Some(Said::Examining));
        }
        "SI_INTG_ERROR" => told.wrong = true,
        // Not seen by the body yet (HUBEE_…), put away (CLOSED), or a word that nobody described.
        _ => {}
    }
    let mut add = |name: String, said: Option<Said>| told.words.extend(said.map(|said| (name, said)));
    for event in &events {
        let writes = match event.action_type.as_deref() {
            Some("SENDING_MESSAGE" | "ATTACH_DEPOSIT") => event.words(),
            // What is awaited comes without a day until which: it is a message, and the legal days go on.
            Some("STATUS_UPDATE") => event.words_of("ADD_AWAITING"),
            _ => None,
        };
        add(format!("event/{}", event.id), writes.and_then(|words| reader.message(&Message { words: words.to_owned() }).ok()));
    }
    let reasons = || events.iter().rev().find_map(|event| event.words_of(&status)).map(str::to_owned);
    let decided = |outcome: &str, reasons: String, appeal: &str| {
        let whole = Decided { outcome: outcome.to_owned(), reasons, appeal: appeal.to_owned() };
        reader.decided(&whole).ok()
    };
    match status.as_str() {
        "DONE" => {
            let outcome = match meaning.done.outcome {
                DoneOutcome::Granted => "granted",
                DoneOutcome::Closed => "closed",
            };
            add("decided".into(), decided(outcome, reasons().unwrap_or_else(|| meaning.done.reasons.clone()), ""));
        }
        "REFUSED" => {
            let RefusalSettings { reasons: usual, appeal } = meaning.refused;
            // Words that cannot be shown are as good as none: a refusal is told all the same.
            let said = reasons().and_then(|reasons| decided("refused", reasons, appeal));
            add("decided".into(), said.or_else(|| decided("refused", usual.clone(), appeal)));
        }
        _ => {}
    }
    Some(told)
}

#[cfg(test)]
pub(crate) mod tests {
    use jalon_catalogue::Catalogue;
    use jalon_journey::{Decision, Outcome};
    use jiff::civil::date;
    use serde_json::{Value, json};

    use super::*;

    fn refusal() -> RefusalSettings {
        RefusalSettings { reasons: "Les motifs vous sont écrits.".into(), appeal: "Deux mois.".into() }
    }

    fn done(outcome: DoneOutcome) -> DoneSettings {
        DoneSettings { outcome, reasons: "Votre demande est traitée.".into() }
    }

    /// Random answers are read as real ones are.
    pub(crate) fn read(content: &[u8], reader: Reader<'_>) -> (Option<Told>, (bool, bool)) {
        let meaning = Meaning { done: &done(DoneOutcome::Closed), refused: &refusal() };
        (said(content, reader, Some("x"), &meaning), super::super::api::read_any(content, &[]))
    }

    fn told(status: &str, outcome: DoneOutcome, events: &Value) -> Vec<Said> {
        let catalogue = Catalogue::embedded();
        let reader = Reader { catalogue: &catalogue, today: date(2026, 5, 4) };
        let case = json!({ "id": "c", "status": status, "recipient": {}, "externalId": "x", "events": events }).to_string();
        let told = said(case.as_bytes(), reader, Some("x"), &Meaning { done: &done(outcome), refused: &refusal() }).unwrap();
        told.words.into_iter().map(|(_, said)| said).collect()
    }

    #[test]
    fn a_state_says_what_it_can_and_no_more() {
        let none = json!([]);
        let received = || Said::Received { reference: Some("x".into()) };
        let decided = |outcome, reasons: &str, appeal: &str| Said::Decided(Decision { outcome, reasons: reasons.into(), appeal: appeal.into() });
        for silent in ["HUBEE_NOTIFIED", "SI_INTG_ERROR", "CLOSED", "SOMETHING"] {
            assert_eq!(told(silent, DoneOutcome::Closed, &none), [], "{silent}");
        }
        for seen in ["SENT", "SI_RECEIVED"] {
            assert_eq!(told(seen, DoneOutcome::Closed, &none), [received()], "{seen}");
        }
        assert_eq!(told("IN_PROGRESS", DoneOutcome::Closed, &none), [received(), Said::Examining]);
        assert_eq!(told("DONE", DoneOutcome::Closed, &none), [received(), decided(Outcome::Closed, "Votre demande est traitée.", "")]);
        assert_eq!(told("DONE", DoneOutcome::Granted, &none), [received(), decided(Outcome::Granted, "Votre demande est traitée.", "")]);
        assert_eq!(told("REFUSED", DoneOutcome::Closed, &none), [received(), decided(Outcome::Refused, "Les motifs vous sont écrits.", "Deux mois.")]);
    }

    #[test]
    fn what_the_body_writes_counts_before_what_was_agreed_and_what_is_for_agents_is_not_read() {
        let event = |id: &str, more: Value| {
            let mut event = json!({ "id": id, "actionType": "STATUS_UPDATE", "transmitter": { "type": "SI" }, "comment": "canary" });
            event.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            event
        };
        let events = json!([
            event("1", json!({ "actionType": "SENDING_MESSAGE", "message": "Bonjour." })),
            event("2", json!({ "actionType": "SENDING_MESSAGE", "message": "De nous.", "transmitter": { "type": "OSL" } })),
            event("3", json!({ "caseNewStatus": "ADD_AWAITING", "message": "Il manque un RIB." })),
            event("4", json!({ "caseNewStatus": "REFUSED", "message": "Hors de la commune." })),
        ]);
        let said = told("REFUSED", DoneOutcome::Closed, &events);
        let wrote = |words: &str| Said::Wrote { words: words.into() };
        let refused = Said::Decided(Decision { outcome: Outcome::Refused, reasons: "Hors de la commune.".into(), appeal: "Deux mois.".into() });
        assert_eq!(said[1..], [wrote("Bonjour."), wrote("Il manque un RIB."), refused]);
        let steered = json!([event("4", json!({ "caseNewStatus": "REFUSED", "message": "a\u{1b}[2J" }))]);
        assert!(matches!(&told("REFUSED", DoneOutcome::Closed, &steered)[1], Said::Decided(decision) if decision.reasons == "Les motifs vous sont écrits."));
    }
}
