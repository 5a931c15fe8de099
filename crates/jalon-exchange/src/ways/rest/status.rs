//! What a body's answers say, by places and words of settings. Pure.

use std::collections::{BTreeMap, BTreeSet};

use jalon_casework::Said;
use jalon_catalogue::Pointer;
use jalon_journey::MissingAsk;
use serde::Deserialize;
use serde_json::Value;

use crate::ways::{Mistake, RefusalSettings};
use crate::word::{Decided, Message, Missing, Reader, Receipt, is_reference};

/// How an answer says where a request stands.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatusSettings {
    /// By what the body knows the request.
    #[serde(default)]
    pub by: By,
    /// Where its word for the state is, as a JSON pointer.
    pub at: String,
    /// Its words, each with ours.
    pub words: BTreeMap<String, State>,
    /// Where its own number is.
    pub reference: Option<String>,
    /// Where words to the person are.
    pub message: Option<String>,
    /// Where it says what is missing, and until when.
    pub missing: Option<MissingSettings>,
    /// Where it says why it decided so.
    pub reasons: Option<String>,
    /// Where it says how a refusal is contested.
    pub appeal: Option<String>,
    /// What is said of a refusal that comes without one or the other.
    pub refused: Option<RefusalSettings>,
}

/// How an answer says that something is missing.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MissingSettings {
    /// Where the last day for sending it is: `2026-06-30`, alone or before an hour.
    pub until: String,
    /// Where words to the person are.
    pub words: Option<String>,
    /// What is said where the body has no words.
    pub usual: String,
    /// Where it names what it awaits: a list, or one.
    pub at: Option<String>,
    /// Its names, each with that of an evidence type of the catalogue.
    #[serde(default)]
    pub evidence: BTreeMap<String, String>,
}

/// By what a body knows a request when it is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum By {
    /// By the identity that we gave it.
    #[default]
    Request,
    /// By the number that the body gave it.
    Reference,
}

/// A state of a request, in our words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// Nobody has it before them yet.
    Waiting,
    /// The body has it.
    Received,
    /// It is examined.
    Examining,
    /// Something is missing.
    Missing,
    /// Yes.
    Granted,
    /// No.
    Refused,
    /// Neither.
    Closed,
}

impl StatusSettings {
    pub(crate) fn check(&self) -> Result<(), Mistake> {
        let of_missing = self.missing.iter().flat_map(|missing| [Some(&missing.until), missing.words.as_ref(), missing.at.as_ref()]);
        let places = [Some(&self.at), self.reference.as_ref(), self.message.as_ref(), self.reasons.as_ref(), self.appeal.as_ref()];
        if places.into_iter().chain(of_missing).flatten().any(|place| Pointer::parse(place).is_none()) {
            return Err(Mistake { at: "rest.status", awaited: "places are JSON pointers: `/state`" });
        }
        if self.words.is_empty() {
            return Err(Mistake { at: "rest.status.words", awaited: "the body's words are awaited, each with ours: { EN_COURS: examining, … }" });
        }
        let lacks = self.words.values().any(|state| *state == State::Missing);
        if lacks != self.missing.as_ref().is_some_and(|missing| !missing.usual.trim().is_empty()) {
            return Err(Mistake {
                at: "rest.status.missing",
                awaited: "a word that is `missing`, and where its last day is, go together: { until: /deadline, usual: … }",
            });
        }
        let refuses = self.words.values().any(|state| *state == State::Refused);
        if refuses && !self.refused.as_ref().is_some_and(RefusalSettings::is_whole) {
            return Err(Mistake { at: "rest.status.refused", awaited: "what is said of a refusal without words is needed: { reasons: …, appeal: … }" });
        }
        Ok(())
    }
}

/// The number that an answer gives a request, if it is one that people can be shown.
pub(crate) fn reference(answer: &[u8], at: &str) -> Option<String> {
    text(&serde_json::from_slice(answer).ok()?, at).filter(|reference| is_reference(reference))
}

/// What an answer says of a request, each with a name by which it is taken once.
///
/// # Errors
///
/// It is no JSON, or has a word that nobody mapped.
pub(crate) fn said(content: &[u8], settings: &StatusSettings, reader: Reader<'_>) -> Result<Vec<(String, Said)>, &'static str> {
    let answer: Value = serde_json::from_slice(content).map_err(|_| "answer-unreadable")?;
    let word = text(&answer, &settings.at).ok_or("no-state")?;
    let state = *settings.words.get(&word).ok_or("unknown-word")?;
    let at = |place: &Option<String>| place.as_deref().and_then(|place| text(&answer, place));
    let mut words = Vec::new();
    if state != State::Waiting {
        let number = at(&settings.reference).filter(|number| is_reference(number));
        words.extend(reader.receipt(&Receipt { reference: number }).ok().map(|said| ("received".to_owned(), said)));
    }
    let missing = settings.missing.as_ref().filter(|_| state == State::Missing).and_then(|settings| missing(&answer, settings, reader));
    match missing {
        // The same that is missing until the same day is told once, however often it is read.
        Some(asked) => words.push((format!("missing/{}/{}", asked.until, asked.words), Said::Missing(asked))),
        None if matches!(state, State::Examining | State::Missing) => words.push(("examining".to_owned(), Said::Examining)),
        None => {}
    }
    if let Some(message) = at(&settings.message) {
        let said = reader.message(&Message { words: message.clone() }).ok();
        words.extend(said.map(|said| (format!("message/{message}"), said)));
    }
    let decided = |outcome: &str, reasons: String, appeal: String| reader.decided(&Decided { outcome: outcome.to_owned(), reasons, appeal }).ok();
    let reasons = at(&settings.reasons);
    let said = match (state, &settings.refused) {
        (State::Granted | State::Closed, _) => {
            let outcome = if state == State::Granted { "granted" } else { "closed" };
            decided(outcome, reasons.unwrap_or_default(), String::new()).or_else(|| decided(outcome, String::new(), String::new()))
        }
        (State::Refused, Some(usual)) => {
            let appeal = at(&settings.appeal).unwrap_or_else(|| usual.appeal.clone());
            let said = decided("refused", reasons.unwrap_or_else(|| usual.reasons.clone()), appeal);
            // Words that cannot be shown are as good as none: a refusal is told all the same.
            said.or_else(|| decided("refused", usual.reasons.clone(), usual.appeal.clone()))
        }
        _ => None,
    };
    words.extend(said.map(|said| ("decided".to_owned(), said)));
    Ok(words)
}

/// What an answer says to be missing; none where it has no last day that can be held.
fn missing(answer: &Value, settings: &MissingSettings, reader: Reader<'_>) -> Option<MissingAsk> {
    let until = text(answer, &settings.until)?.get(..10)?.to_owned();
    let named = settings.at.as_deref().and_then(|at| answer.pointer(at));
    let named = named.map_or(&[][..], |named| named.as_array().map_or_else(|| std::slice::from_ref(named), Vec::as_slice));
    let evidence = named.iter().filter_map(|name| settings.evidence.get(name.as_str()?).cloned()).collect();
    let words = settings.words.as_deref().and_then(|at| text(answer, at));
    let asked = |words: String, evidence| match reader.missing(&Missing { evidence, words, until: until.clone() }) {
        Ok(Said::Missing(asked)) => Some(asked),
        _ => None,
    };
    // Words that cannot be shown are as good as none.
    words.and_then(|words| asked(words, BTreeSet::clone(&evidence))).or_else(|| asked(settings.usual.clone(), evidence))
}

/// A text or a number at a place; none where nothing is said.
fn text(answer: &Value, at: &str) -> Option<String> {
    let text = match answer.pointer(at)? {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Bool(yes) => yes.to_string(),
        _ => return None,
    };
    Some(text).filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use jalon_catalogue::Catalogue;
    use jalon_journey::{Decision, Outcome};
    use jiff::civil::date;
    use serde_json::json;

    use super::*;

    #[test]
    fn an_answer_says_what_settings_have_it_say() {
        let settings: StatusSettings = serde_json::from_value(json!({
            "at": "/etat/code", "reference": "/numero", "message": "/message", "reasons": "/motif", "appeal": "/recours",
            "words": { "0": "waiting", "1": "received", "2": "examining", "3": "granted", "4": "refused", "5": "closed", "7": "missing" },
            "missing": { "until": "/pieces/avant", "words": "/pieces/texte", "usual": "Il manque une pièce.", "at": "/pieces/types", "evidence": { "RIB": "bank-details" } },
            "refused": { "reasons": "Les motifs vous sont écrits.", "appeal": "Deux mois." },
        }))
        .unwrap();
        settings.check().unwrap();
        let catalogue = Catalogue::embedded();
        let reader = Reader { catalogue: &catalogue, today: date(2026, 5, 4) };
        let told =
            |answer: Value| said(answer.to_string().as_bytes(), &settings, reader).map(|words| words.into_iter().map(|(_, said)| said).collect::<Vec<_>>());
        let received = |number: Option<&str>| Said::Received { reference: number.map(str::to_owned) };
        let decided = |outcome, reasons: &str, appeal: &str| Said::Decided(Decision { outcome, reasons: reasons.into(), appeal: appeal.into() });
        assert_eq!(told(json!({ "etat": { "code": 0 } })), Ok(vec![]));
        assert_eq!(told(json!({ "etat": { "code": 1 }, "numero": 17 })), Ok(vec![received(Some("17"))]));
        let examined = vec![received(None), Said::Examining, Said::Wrote { words: "Bonjour.".into() }];
        assert_eq!(told(json!({ "etat": { "code": "2" }, "message": "Bonjour." })), Ok(examined));
        assert_eq!(told(json!({ "etat": { "code": 3 } })), Ok(vec![received(None), decided(Outcome::Granted, "", "")]));
        let lacks = |pieces: Value| told(json!({ "etat": { "code": 7 }, "pieces": pieces })).unwrap().pop().unwrap();
        let missing = |words: &str, evidence: &[&str]| {
            let evidence = evidence.iter().map(|id| (*id).into()).collect();
            Said::Missing(MissingAsk { evidence, words: words.into(), until: date(2026, 6, 4) })
        };
        let whole = json!({ "avant": "2026-06-04T23:59:59+02:00", "texte": "Votre RIB est illisible.", "types": ["RIB", "AUTRE", 3] });
        assert_eq!(lacks(whole), missing("Votre RIB est illisible.", &["bank-details"]));
        assert_eq!(lacks(json!({ "avant": "2026-06-04", "types": "RIB" })), missing("Il manque une pièce.", &["bank-details"]));
        assert_eq!(lacks(json!({ "avant": "2026-06-04", "texte": "a\u{1b}[2J" })), missing("Il manque une pièce.", &[]));
        for unheld in [json!({}), json!({ "avant": "2026-05-03" }), json!({ "avant": "2028-01-01" }), json!({ "avant": "é2026-06-04" })] {
            assert_eq!(lacks(unheld), Said::Examining, "without a last day that can be held it is examined");
        }
        let refused = |more: Value| {
            let mut answer = json!({ "etat": { "code": 4 } });
            answer.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            told(answer).unwrap().pop().unwrap()
        };
        assert_eq!(refused(json!({})), decided(Outcome::Refused, "Les motifs vous sont écrits.", "Deux mois."));
        assert_eq!(refused(json!({ "motif": "Ressources.", "recours": "Un mois." })), decided(Outcome::Refused, "Ressources.", "Un mois."));
        assert_eq!(refused(json!({ "motif": "a\u{1b}[2J" })), decided(Outcome::Refused, "Les motifs vous sont écrits.", "Deux mois."));
        assert_eq!((told(json!({ "etat": { "code": 6 } })), told(json!({ "etat": {} }))), (Err("unknown-word"), Err("no-state")));
    }
}
