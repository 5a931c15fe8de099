//! The paper that says how a request was settled: a decision, or what the body's silence has become. Whoever holds it can make sure that it is ours.

use jalon_casework::Loaded;
use jalon_catalogue::{LanguageTag, ServiceId};
use jalon_journey::{Decision, Outcome, Request, RequestState, Settled, What, Who};
use jalon_message::letter::{Block, Document, Fact, Proof};
use jiff::civil::Date;

use crate::oops::Oops;
use crate::printed;
use crate::site::Here;
use crate::words::Key;

/// Whether there is such a paper: the body decided, or its silence did. A request that was taken back has none, nor has one that is open.
pub(crate) fn is_offered(request: &Request) -> bool {
    request.state.is_decided() && matches!(request.settled, Some(Settled::Decision(_) | Settled::Silence { .. }))
}

/// The paper, as PDF, in the language of the person who asked: both sides have the same.
///
/// Callers have made sure that whoever asks sees the request whole. [`Oops::NotFound`] when there is no such paper.
pub(crate) async fn decision(here: &Here, loaded: &Loaded, request: &Request) -> Result<Vec<u8>, Oops> {
    let private = here.private()?;
    let RequestState::Decided(outcome) = request.state else { return Err(Oops::NotFound) };
    let day = settled_on(request).filter(|_| is_offered(request)).ok_or(Oops::NotFound)?;
    let kind = if request.decision().is_some() { "decision" } else { "silence" };
    // Making the paper keeps its code, as sending a message does: nothing of the journey changes by it, and the same paper has the same code.
    let named = format!("{kind}/{}", request.id);
    let code = private.casework.prove(&private.proof, loaded.id, request.by, &named, day).await?;
    let here = in_language_of(here, loaded, request);
    let sentence = here.words().fill(Key::AttestationProof, "address", format!("{}{}", private.origin, here.href(&crate::place::Place::Ours)));
    let document = document(&here, request, outcome, day, Proof { sentence, code });
    printed::pdf(&here, document).await
}

/// The day of the decision; of silence, the first day on which it is one.
fn settled_on(request: &Request) -> Option<Date> {
    request.history.iter().rev().find_map(|event| match &event.what {
        What::Decided { .. } => Some(event.day),
        What::SilenceFell { on, .. } => on.tomorrow().ok(),
        _ => None,
    })
}

/// The site in the language of the person who asked.
fn in_language_of(here: &Here, loaded: &Loaded, request: &Request) -> Here {
    let wanted: Option<&LanguageTag> = loaded.journey.people.iter().find(|member| member.person == request.by).and_then(|member| member.language.as_ref());
    let edition = wanted.and_then(|wanted| here.site.editions.iter().position(|edition| edition.tag == *wanted)).unwrap_or(here.edition);
    Here { site: here.site.clone(), edition }
}

fn document(here: &Here, request: &Request, outcome: Outcome, day: Date, proof: Proof) -> Document {
    let (words, format, labels) = (here.words(), here.format(), here.labels());
    let service = labels.service_name(&request.service);
    let fact = |label: Key, value: String| Fact { label: words.say(label).to_owned(), value };
    let mut facts = vec![fact(Key::AttestationService, service.to_owned())];
    let asker = request.name();
    if !asker.is_empty() {
        facts.push(fact(Key::AttestationAsker, asker));
    }
    if let Some(sent) = request.history.first() {
        facts.push(fact(Key::AttestationSent, format.date(sent.day)));
    }
    let mut body = Vec::new();
    let mut closing = vec![labels.body(&request.body).to_owned()];
    match &request.settled {
        Some(Settled::Silence { on, .. }) => {
            facts.push(fact(Key::AttestationLastDay, format.date(*on)));
            body.push(Block::Facts(facts));
            let text = if outcome == Outcome::Granted { Key::AttestationSilenceAccepts } else { Key::AttestationSilenceRefuses };
            body.push(Block::Paragraph(words.say(text).to_owned()));
            if let Some(rule) = &request.silence {
                body.push(Block::Paragraph(words.fill(Key::AttestationText, "text", &rule.source)));
            }
            if outcome == Outcome::Refused {
                contest(here, &mut body, &contest_text(here, &request.service));
            }
        }
        Some(Settled::Decision(decision)) => {
            facts.push(fact(Key::AttestationDecided, format.date(day)));
            facts.push(fact(Key::AttestationOutcome, words.say(outcome_key(decision.outcome)).to_owned()));
            body.push(Block::Facts(facts));
            reasons(here, &mut body, decision);
            if let Some(name) = decided_by(request) {
                closing.insert(0, name.to_owned());
            }
        }
        Some(Settled::Withdrawn) | None => {}
    }
    Document {
        // Tags of languages that the catalogue offers are language tags.
        language: here.tag().0.parse().unwrap_or_else(|_| "und".parse().expect("a language tag")),
        issuer: vec![labels.body(&request.body).to_owned()],
        day,
        place_and_date: words.fill(Key::AttestationOn, "date", format.date(day)),
        reference: Some(fact(Key::AttestationReference, request.reference.clone().unwrap_or_else(|| request.id.to_string()))),
        title: words.fill_all(Key::AttestationTitle, [("decision", words.say(outcome_key(outcome)).into()), ("service", service.into())]),
        body,
        closing,
        proof: Some(proof),
    }
}

fn reasons(here: &Here, body: &mut Vec<Block>, decision: &Decision) {
    if !decision.reasons.trim().is_empty() {
        body.push(Block::Heading(here.words().say(Key::AttestationReasons).to_owned()));
        body.extend(paragraphs(&decision.reasons));
    }
    contest(here, body, &decision.appeal);
}

fn contest(here: &Here, body: &mut Vec<Block>, text: &str) {
    if !text.trim().is_empty() {
        body.push(Block::Heading(here.words().say(Key::AttestationContest).to_owned()));
        body.extend(paragraphs(text));
    }
}

fn paragraphs(text: &str) -> impl Iterator<Item = Block> + '_ {
    text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty()).map(|paragraph| Block::Paragraph(paragraph.replace('\r', "")))
}

/// How a refusal of a service is contested, in words of the catalogue.
pub(crate) fn contest_text(here: &Here, service: &ServiceId) -> String {
    here.format().optional(&format!("service-{service}"), Some("contest")).unwrap_or_default().to_owned()
}

/// Who decided, for the person to know (CRPA, art. L212-1).
fn decided_by(request: &Request) -> Option<&str> {
    request.history.iter().rev().find_map(|event| match (&event.what, &event.who) {
        (What::Decided { .. }, Who::Agent { name, .. }) => Some(name.as_str()),
        _ => None,
    })
}

pub(crate) fn outcome_key(outcome: Outcome) -> Key {
    match outcome {
        Outcome::Granted => Key::OutcomeGranted,
        Outcome::Refused => Key::OutcomeRefused,
        Outcome::Closed => Key::OutcomeClosed,
    }
}
