//! What the pages of one telling share: the plan of a journey, and the words for what is told.

use std::borrow::Cow;

use jalon_casework::Carrier;
use jalon_catalogue::{BodyId, FieldKind, QuestionId, ServiceId, parse_value};
use jalon_journey::{Content, FieldKey, Paper, PaperId, Scan, answers};
use jalon_rules::{FactValue, ListId, Question};
use jiff::civil::Date;
use sha2::{Digest as _, Sha256};

use crate::oops::Oops;
use crate::place::Place;
use crate::private::visitor::Inside;
use crate::site::Here;
use crate::why_view::{is_settled, label_of, labelled, value_of};
use crate::words::Key;

/// The day it is on the pages of journeys.
pub(super) fn today(here: &Here) -> Result<Date, Oops> {
    Ok(here.private()?.casework.clock().today())
}

/// The short name of a body.
pub(super) fn short_body<'a>(here: &'a Here, body: &'a BodyId) -> &'a str {
    here.format().optional(&format!("body-{body}"), Some("short")).unwrap_or_else(|| here.labels().body(body))
}

/// The short name of the body that provides a service.
pub(super) fn body_of<'a>(here: &'a Here, service: &ServiceId) -> &'a str {
    here.catalogue().services.get(service).map_or("", |service| short_body(here, &service.body))
}

/// What is between the person and a body that works elsewhere, in a sentence; none where nothing is.
pub(super) fn carrier_words(here: &Here, by: Carrier) -> Option<String> {
    match by {
        Carrier::System => None,
        Carrier::Platform(name) => Some(here.words().fill(Key::TellByPlatform, "platform", name)),
        Carrier::Post => Some(here.words().say(Key::TellByPost).to_owned()),
    }
}

/// The list whose members a field is asked for.
pub(super) fn list_of(here: &Here, key: &FieldKey) -> Option<ListId> {
    here.catalogue().concepts.get(&key.concept)?.of
}

/// By which fields stand in the author's order: a group where its first concept stands, what has no group last; in a list, member after member.
pub(super) fn order(here: &Here, key: &FieldKey) -> (usize, Option<u8>, usize) {
    let concepts = &here.catalogue().concepts;
    let Some(concept) = concepts.get(&key.concept) else { return (usize::MAX, key.member, usize::MAX) };
    let group = concept.group.as_ref().and_then(|own| concepts.values().filter(|other| other.group.as_ref() == Some(own)).map(|other| other.place).min());
    (group.unwrap_or(usize::MAX), key.member, concept.place)
}

/// What a field asks; of a member when it is asked of several.
pub(super) fn label(here: &Here, key: &FieldKey) -> String {
    let label = here.format().text(&format!("concept-{}", key.concept), None);
    match list_of(here, key).zip(key.member) {
        Some((list, member)) => here.words().fill_all(Key::TellOf, [("whose", here.labels().member(list, member.into()).into()), ("what", label.into())]),
        None => label,
    }
}

/// A kept value as people read it, line by line.
pub(super) fn value(here: &Here, key: &FieldKey, kept: &str) -> Vec<String> {
    match here.catalogue().concepts.get(&key.concept).map(|concept| concept.kind) {
        Some(FieldKind::Date) => vec![kept.parse().map_or_else(|_| kept.to_owned(), |day| here.format().date(day))],
        Some(kind) => here.format().field(kind, kept).lines().map(str::to_owned).collect(),
        None => vec![kept.to_owned()],
    }
}

/// One thing that leaves.
pub(super) struct Row {
    pub(super) label: String,
    pub(super) lines: Vec<String>,
    /// Where it is changed.
    pub(super) change: Option<String>,
    /// The question that is answered again to change it.
    pub(super) ask: Option<QuestionId>,
}

/// A file among what leaves.
pub(super) struct PaperRow {
    pub(super) evidence: String,
    pub(super) name: String,
    pub(super) href: Option<String>,
    pub(super) waits: bool,
}

/// All that a body receives, in words.
pub(super) struct ContentView {
    pub(super) fields: Vec<Row>,
    pub(super) facts: Vec<Row>,
    pub(super) papers: Vec<PaperRow>,
}

/// Where what leaves is changed.
pub(super) trait Changed {
    /// The page on which a field is changed.
    fn field(&self, key: &FieldKey) -> Option<String>;
    /// The question by which an answer of the plan is changed, by its key.
    fn fact(&self, key: &str) -> Option<QuestionId>;
}

/// What has left is changed no more.
pub(super) struct HasLeft;

impl Changed for HasLeft {
    fn field(&self, _: &FieldKey) -> Option<String> {
        None
    }

    fn fact(&self, _: &str) -> Option<QuestionId> {
        None
    }
}

impl ContentView {
    pub(super) fn new(here: &Here, inside: &Inside, content: &Content, changed: &impl Changed) -> Self {
        let mut fields: Vec<_> = content.fields.iter().collect();
        fields.sort_by_key(|(key, _)| order(here, key));
        let row = |(key, kept): (&FieldKey, &String)| Row { label: label(here, key), lines: value(here, key, kept), change: changed.field(key), ask: None };
        Self {
            fields: fields.into_iter().map(row).collect(),
            facts: content.facts.iter().filter_map(|(key, kept)| Some(Row { ask: changed.fact(key), ..fact(here, key, kept)? })).collect(),
            papers: content.papers.iter().filter_map(|id| paper_row(here, inside, *id)).collect(),
        }
    }
}

fn fact(here: &Here, key: &str, kept: &str) -> Option<Row> {
    let ((question, value), format) = (answer(here, key, kept)?, here.format());
    let lines = vec![value_of(format, question, Some(value)).into_owned()];
    Some(Row { label: label_of(format, question).into_owned(), lines, change: None, ask: None })
}

/// An answer as it is kept; none where the law has no such question any more.
fn answer(here: &Here, key: &str, kept: &str) -> Option<(Question, FactValue)> {
    let law = &here.catalogue().law;
    let question = answers::question_of(law, key)?;
    let value = match question {
        Question::Household(fact) | Question::Member(_, _, fact) => parse_value(law, fact, kept).ok()?,
        Question::Size(_) => FactValue::Number(kept.parse().ok()?),
    };
    Some((question, value))
}

/// Answers that are shown together.
pub(super) struct Together<'k> {
    /// Their keys; one at least.
    pub(super) keys: Vec<&'k str>,
    pub(super) label: String,
    pub(super) lines: Vec<String>,
}

/// Answers by what people said: each by itself, and what follows from where they live together. Those that the law has no question for any more are left out.
pub(super) fn together<'k>(here: &Here, kept: impl Iterator<Item = (&'k str, &'k str)>) -> Vec<Together<'k>> {
    let format = here.format();
    let known = kept.filter_map(|(key, kept)| answer(here, key, kept).map(|(question, value)| (key, (question, Some(value)))));
    let (home, others): (Vec<_>, Vec<_>) = known.partition(|(_, (question, _))| is_settled(format, *question));
    let one = |(key, (question, value))| Together {
        keys: vec![key],
        label: label_of(format, question).into_owned(),
        lines: vec![value_of(format, question, value).into_owned()],
    };
    let mut all: Vec<_> = others.into_iter().map(one).collect();
    if !home.is_empty() {
        let (keys, answers): (Vec<_>, Vec<_>) = home.into_iter().unzip();
        let lines = labelled(format, answers).into_iter().map(Cow::into_owned).collect();
        all.push(Together { keys, label: here.words().say(Key::PlaceHome).to_owned(), lines });
    }
    all
}

fn paper_row(here: &Here, inside: &Inside, id: PaperId) -> Option<PaperRow> {
    let (owner, paper) = inside.loaded.journey.paper(id)?;
    let href = (owner.person == inside.person && paper.scan == Scan::Clean).then(|| here.href(&Place::Paper(inside.id(), id)));
    Some(PaperRow {
        evidence: here.labels().evidence(&paper.evidence).map_or_else(|| paper.evidence.to_string(), |evidence| evidence.name.clone()),
        name: name_of(here, paper).into_owned(),
        href,
        waits: paper.scan == Scan::Waiting,
    })
}

/// The name of a file, for people.
pub(super) fn name_of<'a>(here: &'a Here, paper: &'a Paper) -> Cow<'a, str> {
    if paper.name.is_empty() { here.words().say(Key::TellFileUnnamed).into() } else { paper.name.as_str().into() }
}

/// A key that follows from that of an act: the same act again gives the same.
pub(super) fn derived(key: [u8; 16], purpose: &str, of: &str) -> [u8; 16] {
    let mut hash = Sha256::new();
    for part in [purpose.as_bytes(), &key, of.as_bytes()] {
        // The length keeps two that read alike apart.
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    }
    let mut short = [0; 16];
    short.copy_from_slice(&hash.finalize()[..16]);
    short
}

/// A line of the error summary.
pub(super) struct ErrorLine {
    pub(super) href: String,
    pub(super) text: String,
}
