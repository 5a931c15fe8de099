//! Word back from a body: a `CloudEvents` 1.0 envelope that says where a request stands.
//!
//! What is read here is read whole: a word that could not be taken for what it says is none, and the body is told why in words that its engineers can use.

use std::collections::BTreeSet;

use jalon_casework::{Casework, Said, Word};
use jalon_catalogue::{BodyId, Catalogue, EvidenceId};
use jalon_journey::{Decision, LONGEST_WORDS, MissingAsk, Outcome, RequestId};
use jiff::ToSpan;
use jiff::civil::Date;
use serde::Deserialize;
use serde_json::Value;
use utoipa::ToSchema;

pub use crate::cloud_event::NotAWord;
use crate::cloud_event::{CloudEvent, wrong};

/// The longest number that a body may give a request, in characters.
const LONGEST_REFERENCE: usize = 100;
/// How far off the last day for what is missing may lie, in months.
const LONGEST_MONTHS: i32 = 12;

/// The types of events that bodies send, each with what it says.
pub const TYPES: [(&str, &str); 5] = [
    ("jalon.request.received.v1", "the body has the request"),
    ("jalon.request.examining.v1", "the body examines it"),
    ("jalon.request.missing.v1", "something is missing"),
    ("jalon.request.message.v1", "words to the person"),
    ("jalon.request.decided.v1", "the body decided"),
];

/// A word as it was read, of whoever sent it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Its identity, for its source.
    pub id: String,
    /// Where it comes from.
    pub source: String,
    /// Which word about the request it is, when the body counts.
    pub sequence: Option<u64>,
    /// About which request.
    pub request: RequestId,
    /// What it says.
    pub said: Said,
}

impl Event {
    /// It as a body's word, under the name by which it is taken once.
    pub(crate) fn word(self, casework: &Casework, body: &BodyId) -> Word {
        let name = casework.name_of_word(body, &self.source, &self.id);
        Word { request: self.request, name, place: self.sequence, said: self.said }
    }
}

/// The number that a body gives a request.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Receipt {
    /// The body's own number for the request, which the person is shown.
    #[serde(default)]
    pub reference: Option<String>,
}

/// What is missing.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Missing {
    /// Names of evidence types of the catalogue.
    #[serde(default)]
    #[schema(value_type = Vec<String>)]
    pub evidence: BTreeSet<String>,
    /// In words for the person.
    pub words: String,
    /// The last day for sending it: `2026-06-30`.
    pub until: String,
}

/// Words to the person.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Message {
    /// The words.
    pub words: String,
}

/// What the body decided.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Decided {
    /// `granted`, `refused` or `closed`.
    #[schema(example = "granted")]
    pub outcome: String,
    /// Why, in words for the person. A refusal has some.
    #[serde(default)]
    pub reasons: String,
    /// How to contest it. A refusal says so.
    #[serde(default)]
    pub appeal: String,
}

/// Against what words are held: the catalogue whose names they use, and the day.
#[derive(Debug, Clone, Copy)]
pub struct Reader<'a> {
    /// The catalogue.
    pub catalogue: &'a Catalogue,
    /// The day it is where the services are.
    pub today: Date,
}

impl Reader<'_> {
    /// Reads an event in the JSON format of `CloudEvents`.
    pub fn event(self, content: &[u8]) -> Result<Event, NotAWord> {
        self.of(CloudEvent::read(serde_json::from_slice(content))?)
    }

    /// The same, of one that was read as JSON already.
    pub(crate) fn value(self, content: Value) -> Result<Event, NotAWord> {
        self.of(CloudEvent::read(serde_json::from_value(content))?)
    }

    fn of(self, cloud: CloudEvent) -> Result<Event, NotAWord> {
        let CloudEvent { id, source, kind, sequence, mut data, .. } = cloud;
        let sequence = sequence.as_ref().map(place).transpose()?;
        let request = data.remove("request");
        let Some(Ok(request)) = request.as_ref().and_then(Value::as_str).map(str::parse) else {
            return wrong("data.request", "the identity of a request was awaited: 32 hexadecimal digits");
        };
        let said = self.said(&kind, Value::Object(data))?;
        Ok(Event { id, source, sequence, request, said })
    }

    fn said(self, kind: &str, data: Value) -> Result<Said, NotAWord> {
        match kind {
            "jalon.request.received.v1" => self.receipt(&shaped(data, "`reference`, a text, or nothing")?),
            "jalon.request.examining.v1" => Ok(Said::Examining),
            "jalon.request.missing.v1" => self.missing(&shaped(data, "`words` and `until`, texts, and perhaps `evidence`, a list of names")?),
            "jalon.request.message.v1" => self.message(&shaped(data, "`words`, a text")?),
            "jalon.request.decided.v1" => self.decided(&shaped(data, "`outcome`, and for a refusal `reasons` and `appeal`, all texts")?),
            _ => wrong("type", format!("one of these was awaited: {}", TYPES.map(|(name, _)| name).join(", "))),
        }
    }

    /// A receipt.
    pub fn receipt(self, receipt: &Receipt) -> Result<Said, NotAWord> {
        match receipt.reference.as_deref().map(str::trim) {
            None => Ok(Said::Received { reference: None }),
            Some(reference) if is_reference(reference) => Ok(Said::Received { reference: Some(reference.to_owned()) }),
            Some(_) => wrong("reference", format!("one line of 1 to {LONGEST_REFERENCE} characters was awaited")),
        }
    }

    /// What is missing.
    pub fn missing(self, missing: &Missing) -> Result<Said, NotAWord> {
        let evidence: BTreeSet<EvidenceId> = missing.evidence.iter().map(|id| id.as_str().into()).collect();
        if !evidence.iter().all(|id| self.catalogue.evidence.contains_key(id)) {
            return wrong("evidence", "names of evidence types of the catalogue were awaited");
        }
        let words = words("words", &missing.words, true)?;
        let last = self.today.saturating_add(LONGEST_MONTHS.months());
        match missing.until.parse::<Date>() {
            Ok(until) if until >= self.today && until <= last => Ok(Said::Missing(MissingAsk { evidence, words, until })),
            _ => wrong("until", format!("a day from {} to {last} was awaited, as `{}`", self.today, self.today)),
        }
    }

    /// Words to the person.
    pub fn message(self, message: &Message) -> Result<Said, NotAWord> {
        Ok(Said::Wrote { words: words("words", &message.words, true)? })
    }

    /// A decision. A refusal says why and how it is contested (CRPA, art. L211-2 and R421-5 of the code of administrative justice).
    pub fn decided(self, decided: &Decided) -> Result<Said, NotAWord> {
        let outcome = match decided.outcome.as_str() {
            "granted" => Outcome::Granted,
            "refused" => Outcome::Refused,
            "closed" => Outcome::Closed,
            _ => return wrong("outcome", "`granted`, `refused` or `closed` was awaited"),
        };
        let due = outcome == Outcome::Refused;
        let (reasons, appeal) = (words("reasons", &decided.reasons, due)?, words("appeal", &decided.appeal, due)?);
        Ok(Said::Decided(Decision { outcome, reasons, appeal }))
    }
}

/// Whether a text is a number that people can be shown.
pub(crate) fn is_reference(text: &str) -> bool {
    !text.is_empty() && text.chars().count() <= LONGEST_REFERENCE && !text.chars().any(char::is_control)
}

fn shaped<T: serde::de::DeserializeOwned>(data: Value, awaited: &str) -> Result<T, NotAWord> {
    serde_json::from_value(data).or_else(|_| wrong("data", format!("besides `request`: {awaited} were awaited, and nothing else")))
}

/// The `sequence` extension of `CloudEvents`: a number from 1, as a number or as a text.
fn place(value: &Value) -> Result<u64, NotAWord> {
    let number = match value {
        Value::Number(number) => number.as_u64(),
        Value::String(text) if text.bytes().all(|byte| byte.is_ascii_digit()) => text.parse().ok(),
        _ => None,
    };
    match number {
        Some(number @ 1..=0xffff_ffff) => Ok(number),
        _ => wrong("sequence", "the place of this event among those about its request was awaited: 1, 2, 3, …"),
    }
}

/// Words for a person: lines end as they do here, and nothing else steers a screen.
fn words(at: &'static str, text: &str, due: bool) -> Result<String, NotAWord> {
    let text = text.replace("\r\n", "\n");
    if due && text.trim().is_empty() {
        return wrong(at, "words for the person were awaited");
    }
    if text.chars().count() > LONGEST_WORDS {
        return wrong(at, format!("at most {LONGEST_WORDS} characters were awaited"));
    }
    if text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\t')) {
        return wrong(at, "words without control characters were awaited");
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use serde_json::json;

    use super::*;

    fn read(event: &Value) -> Result<Event, NotAWord> {
        let catalogue = Catalogue::embedded();
        Reader { catalogue: &catalogue, today: date(2026, 5, 4) }.event(event.to_string().as_bytes())
    }

    fn event(kind: &str, data: Value) -> Value {
        let mut data = data;
        data["request"] = "02020202020202020202020202020202".into();
        json!({ "specversion": "1.0", "id": "a-1", "source": "https://caf.example", "type": kind, "sequence": "3", "data": data })
    }

    #[test]
    fn each_type_says_what_it_says() {
        let said = |kind: &str, data: Value| read(&event(&format!("jalon.request.{kind}.v1"), data)).unwrap().said;
        assert_eq!(said("received", json!({ "reference": " CAF-7 " })), Said::Received { reference: Some("CAF-7".into()) });
        assert_eq!(said("received", json!({})), Said::Received { reference: None });
        assert_eq!(said("examining", json!({})), Said::Examining);
        assert_eq!(said("message", json!({ "words": "Bonjour.\r\nÀ bientôt." })), Said::Wrote { words: "Bonjour.\nÀ bientôt.".into() });
        let missing = MissingAsk { evidence: BTreeSet::from(["bank-details".into()]), words: "Il manque un RIB.".into(), until: date(2026, 6, 4) };
        assert_eq!(said("missing", json!({ "evidence": ["bank-details"], "words": "Il manque un RIB.", "until": "2026-06-04" })), Said::Missing(missing));
        let decision = Decision { outcome: Outcome::Refused, reasons: "Ressources.".into(), appeal: "Deux mois.".into() };
        assert_eq!(said("decided", json!({ "outcome": "refused", "reasons": "Ressources.", "appeal": "Deux mois." })), Said::Decided(decision));
        let whole = read(&event("jalon.request.examining.v1", json!({}))).unwrap();
        assert_eq!((whole.id.as_str(), whole.source.as_str(), whole.sequence), ("a-1", "https://caf.example", Some(3)));
        assert_eq!(whole.request, RequestId([2; 16]));
    }

    #[test]
    fn what_is_wrong_is_told_with_its_place_and_without_its_content() {
        let good = event("jalon.request.missing.v1", json!({ "words": "Un RIB.", "until": "2026-06-04" }));
        assert!(read(&good).is_ok());
        let with = |path: &[&str], value: Value| {
            let mut event = good.clone();
            let place = path.iter().fold(&mut event, |place, name| &mut place[*name]);
            *place = value;
            event
        };
        let cases = [
            ("specversion", with(&["specversion"], json!("0.3"))),
            ("id", with(&["id"], json!(""))),
            ("source", with(&["source"], json!("x".repeat(201)))),
            ("type", with(&["type"], json!("jalon.request.canary.v1"))),
            ("time", with(&["time"], json!("canary"))),
            ("datacontenttype", with(&["datacontenttype"], json!("text/canary"))),
            ("sequence", with(&["sequence"], json!("canary"))),
            ("sequence", with(&["sequence"], json!(0))),
            ("data", with(&["data"], json!("canary"))),
            ("data", with(&["data", "canary"], json!(1))),
            ("data.request", with(&["data", "request"], json!("canary"))),
            ("evidence", with(&["data", "evidence"], json!(["canary"]))),
            ("words", with(&["data", "words"], json!(" "))),
            ("words", with(&["data", "words"], json!("canary\u{1b}[2J"))),
            ("words", with(&["data", "words"], json!("é".repeat(5_001)))),
            ("until", with(&["data", "until"], json!("2026-05-03"))),
            ("until", with(&["data", "until"], json!("2028-01-01"))),
            ("reasons", event("jalon.request.decided.v1", json!({ "outcome": "refused", "appeal": "canary" }))),
            ("appeal", event("jalon.request.decided.v1", json!({ "outcome": "refused", "reasons": "canary" }))),
            ("outcome", event("jalon.request.decided.v1", json!({ "outcome": "canary" }))),
            ("reference", event("jalon.request.received.v1", json!({ "reference": "canary\nx" }))),
        ];
        for (at, case) in cases {
            let error = read(&case).expect_err(at);
            assert_eq!(error.at, at, "{error}");
            assert!(!error.to_string().contains("canary"), "{error}");
        }
        let catalogue = Catalogue::embedded();
        let reader = Reader { catalogue: &catalogue, today: date(2026, 5, 4) };
        assert_eq!(reader.event(b"[1, 2").unwrap_err().at, "body");
    }
    proptest::proptest! {
        #[test]
        fn whatever_comes_is_read_or_refused_and_what_is_read_is_bounded(
            bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..200),
            kind in 0..5_usize,
            members in proptest::collection::btree_map("reference|words|until|evidence|outcome|reasons|appeal|x", "\\PC{0,40}|2026-06-0[1-9]|granted|refused", 0..5),
        ) {
            let catalogue = std::sync::LazyLock::force(&CATALOGUE);
            let reader = Reader { catalogue, today: date(2026, 5, 4) };
            let _ = reader.event(&bytes);
            let data = members.into_iter().map(|(name, value)| (name, value.into())).collect::<serde_json::Map<String, Value>>();
            if let Ok(read) = reader.event(event(TYPES[kind].0, data.into()).to_string().as_bytes()) {
                match read.said {
                    Said::Received { reference: Some(reference) } => proptest::prop_assert!(is_reference(&reference)),
                    Said::Missing(missing) => proptest::prop_assert!(missing.until >= date(2026, 5, 4) && !missing.words.trim().is_empty()),
                    Said::Wrote { words } => proptest::prop_assert!(!words.trim().is_empty()),
                    Said::Decided(decision) => proptest::prop_assert!(decision.outcome != Outcome::Refused || !decision.reasons.trim().is_empty()),
                    Said::Received { reference: None } | Said::Examining => {}
                }
            }
        }
    }

    static CATALOGUE: std::sync::LazyLock<std::sync::Arc<Catalogue>> = std::sync::LazyLock::new(Catalogue::embedded);
}
