//! What a body receives, in words: the fields and answers of one request. Nothing else of the journey is read here.

use jalon_catalogue::{FieldKind, parse_value};
use jalon_journey::{FieldKey, Request, answers};
use jalon_rules::Question;

use crate::format::Format;

/// A value with its name.
pub(crate) struct Line {
    pub(crate) label: String,
    /// The lines of the value.
    pub(crate) value: Vec<String>,
}

/// The fields of the form, in the order in which it asks them.
pub(crate) fn fields(format: Format<'_>, request: &Request) -> Vec<Line> {
    let asked = format.catalogue.requests.get(&request.service);
    let place = |key: &FieldKey| asked.and_then(|form| form.asks.iter().position(|asks| asks.concept == key.concept)).unwrap_or(usize::MAX);
    let mut fields: Vec<_> = request.content.fields.iter().collect();
    fields.sort_by_key(|(key, _)| (key.member, place(key)));
    fields.into_iter().map(|(key, value)| field(format, key, value)).collect()
}

fn field(format: Format<'_>, key: &FieldKey, value: &str) -> Line {
    let concept = format.catalogue.concepts.get(&key.concept);
    let name = format.text(&format!("concept-{}", key.concept), None);
    let of = key.member.zip(concept.and_then(|concept| concept.of)).map(|(member, list)| format.labels.member(list, usize::from(member)));
    let kind = concept.map_or(FieldKind::Text, |concept| concept.kind);
    let value = match (kind, value.parse()) {
        (FieldKind::Date, Ok(day)) => format.date(day),
        _ => format.field(kind, value),
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
pub(crate) fn facts(format: Format<'_>, request: &Request) -> Vec<Line> {
    request.content.facts.iter().map(|(key, value)| fact(format, key, value)).collect()
}

fn fact(format: Format<'_>, key: &str, value: &str) -> Line {
    let (law, labels) = (&format.catalogue.law, format.labels);
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
