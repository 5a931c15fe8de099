//! What a body received, in words: the fields and answers of one request and its files. Nothing else of the journey is read here.

use jalon_catalogue::{FieldKind, parse_value};
use jalon_journey::{FieldKey, Journey, PaperId, Request, Scan, answers};
use jalon_rules::Question;
use rust_decimal::Decimal;

use crate::place::Place;
use crate::site::Here;
use crate::words::Key;

/// A value with its name.
pub(crate) struct Line {
    pub(crate) label: String,
    /// The lines of the value.
    pub(crate) value: Vec<String>,
}

/// A file, as it is listed.
pub(crate) struct PaperLine {
    /// What it proves.
    pub(crate) evidence: String,
    pub(crate) name: String,
    /// Its kind and size.
    pub(crate) about: String,
    /// Where it is had; none as long as it may not leave.
    pub(crate) href: Option<String>,
    /// Why it is not had.
    pub(crate) why_not: Option<String>,
}

/// The fields of the form, in the order in which it asks them.
pub(crate) fn fields(here: &Here, request: &Request) -> Vec<Line> {
    let asked = here.catalogue().requests.get(&request.service);
    let place = |key: &FieldKey| asked.and_then(|form| form.asks.iter().position(|asks| asks.concept == key.concept)).unwrap_or(usize::MAX);
    let mut fields: Vec<_> = request.content.fields.iter().collect();
    fields.sort_by_key(|(key, _)| (key.member, place(key)));
    fields.into_iter().map(|(key, value)| field(here, key, value)).collect()
}

fn field(here: &Here, key: &FieldKey, value: &str) -> Line {
    let concept = here.catalogue().concepts.get(&key.concept);
    let name = here.format().text(&format!("concept-{}", key.concept), None);
    let of = key.member.zip(concept.and_then(|concept| concept.of)).map(|(member, list)| here.labels().member(list, usize::from(member)));
    let kind = concept.map_or(FieldKind::Text, |concept| concept.kind);
    let value = match (kind, value.parse()) {
        (FieldKind::Date, Ok(day)) => here.format().date(day),
        _ => here.format().field(kind, value),
    };
    Line { label: of_whom(name, of), value: value.lines().map(str::to_owned).collect() }
}

fn of_whom(name: String, of: Option<&str>) -> String {
    match of {
        Some(of) if !of.is_empty() => format!("{name} ({of})"),
        _ => name,
    }
}

/// Answers to questions of the plan that went along. What the law no longer asks is shown as it was kept.
pub(crate) fn facts(here: &Here, request: &Request) -> Vec<Line> {
    request.content.facts.iter().map(|(key, value)| fact(here, key, value)).collect()
}

fn fact(here: &Here, key: &str, value: &str) -> Line {
    let (law, labels, format) = (&here.catalogue().law, here.labels(), here.format());
    let (label, shown) = match answers::question_of(law, key) {
        Some(Question::Household(fact)) => {
            (labels.fact(fact).to_owned(), parse_value(law, fact, value).ok().map(|value| format.fact(fact, value).into_owned()))
        }
        Some(Question::Member(list, member, fact)) => {
            let label = of_whom(labels.fact(fact).to_owned(), Some(labels.member(list, member)));
            (label, parse_value(law, fact, value).ok().map(|value| format.fact(fact, value).into_owned()))
        }
        Some(Question::Size(list)) => (labels.list(list).to_owned(), None),
        None => (key.to_owned(), None),
    };
    Line { label, value: vec![shown.unwrap_or_else(|| value.to_owned())] }
}

/// The files, in the order in which they came.
pub(crate) fn papers(here: &Here, journey: &Journey, request: &Request) -> Vec<PaperLine> {
    request.content.papers.iter().map(|id| paper(here, journey, request, *id)).collect()
}

fn paper(here: &Here, journey: &Journey, request: &Request, id: PaperId) -> PaperLine {
    let words = here.words();
    let Some((_, paper)) = journey.paper(id) else {
        let gone = words.say(Key::DeskPaperGone).to_owned();
        return PaperLine { evidence: words.say(Key::DeskPaper).to_owned(), name: String::new(), about: String::new(), href: None, why_not: Some(gone) };
    };
    let why_not = match paper.scan {
        Scan::Clean => None,
        Scan::Waiting => Some(Key::DeskPaperWaiting),
        Scan::Infected => Some(Key::DeskPaperInfected),
    };
    PaperLine {
        evidence: here.labels().evidence(&paper.evidence).map_or_else(|| paper.evidence.to_string(), |labels| labels.name.clone()),
        name: paper.name.clone(),
        about: format!("{}, {}", kind(&paper.kind), size(here, paper.bytes)),
        href: why_not.is_none().then(|| here.href(&Place::DeskPaper(request.id, id))),
        why_not: why_not.map(|key| words.say(key).to_owned()),
    }
}

/// `PDF`, `JPEG`: the short name of a kind, which is the same in every language.
fn kind(media_type: &str) -> String {
    media_type.rsplit('/').next().unwrap_or(media_type).to_uppercase()
}

fn size(here: &Here, bytes: u64) -> String {
    let number = |value: Decimal| here.format().number(value.round_dp(1));
    if bytes < 1_000_000 {
        here.words().fill(Key::DeskKilobytes, "number", number(Decimal::from(bytes.div_ceil(1_000))))
    } else {
        here.words().fill(Key::DeskMegabytes, "number", number(Decimal::from(bytes) / Decimal::from(1_000_000)))
    }
}
