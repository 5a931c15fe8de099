//! The why of a service, in words: criteria, facts with who said them, legal figures with their source, results on the way.

use std::borrow::Cow;

use jalon_rules::{Confidence, Explanation, FactUsed, FactValue, FigureUsed, Law, Provenance, Question, Source, StepUsed, Truth, text_key};

use crate::format::Format;
use crate::words::Key;

/// The why of one service.
pub(crate) struct Why<'a> {
    pub(crate) criteria: Vec<Criterion<'a>>,
    pub(crate) facts: Vec<Row<'a>>,
    pub(crate) figures: Vec<Figure<'a>>,
    pub(crate) steps: Vec<Row<'a>>,
    pub(crate) sources: &'a [Source],
    /// When somebody last compared the rule with the texts; none when nobody did yet.
    pub(crate) checked: Option<String>,
}

/// A condition and whether it holds.
pub(crate) struct Criterion<'a> {
    /// `yes`, `no`, `unknown`: the stylesheet puts a mark before it.
    pub(crate) state: &'static str,
    /// The state in words.
    pub(crate) holds: &'a str,
    pub(crate) text: Cow<'a, str>,
    pub(crate) assessor: Option<String>,
}

/// Something and its value.
pub(crate) struct Row<'a> {
    pub(crate) label: Cow<'a, str>,
    pub(crate) value: Cow<'a, str>,
    /// Where it comes from.
    pub(crate) note: Option<Cow<'a, str>>,
}

/// A legal figure.
pub(crate) struct Figure<'a> {
    pub(crate) label: String,
    pub(crate) value: String,
    pub(crate) since: String,
    pub(crate) sources: &'a [Source],
}

impl<'a> Why<'a> {
    pub(crate) fn new(format: Format<'a>, explanation: &'a Explanation) -> Self {
        let law = &format.catalogue.law;
        Self {
            criteria: explanation.criteria.iter().map(|c| criterion(format, &explanation.name, c)).collect(),
            facts: explanation.facts.iter().map(|f| fact(format, f)).collect(),
            figures: explanation.figures.iter().filter_map(|f| figure(format, law, f)).collect(),
            steps: explanation.steps.iter().filter_map(|s| step(format, law, s)).collect(),
            sources: &explanation.sources,
            checked: explanation.checked.filter(|_| Confidence::least(&explanation.sources) != Confidence::Unread).map(|d| format.date(d)),
        }
    }
}

fn criterion<'a>(format: Format<'a>, rule: &str, outcome: &jalon_rules::CriterionOutcome) -> Criterion<'a> {
    let key = format!("criterion-{}-{}", text_key(rule), text_key(&outcome.name));
    let assessor = outcome.assessor.as_ref().map(|body| format.words.fill(Key::WhyAssessed, "body", format.text(&format!("body-{body}"), None)));
    let (state, holds, attribute) = match outcome.holds {
        Truth::Yes => ("yes", Key::WhyHolds, None),
        Truth::No => ("no", Key::WhyFails, Some("no")),
        Truth::Unknown => ("unknown", Key::WhyOpen, None),
    };
    let text = attribute.and_then(|a| format.optional(&key, Some(a))).map_or_else(|| format.text(&key, None).into(), Cow::Borrowed);
    Criterion { state, holds: format.words.say(holds), text, assessor }
}

fn fact<'a>(format: Format<'a>, used: &FactUsed) -> Row<'a> {
    let note = match &used.provenance {
        None => None,
        Some(Provenance::Declared) => Some(format.words.say(Key::WhyDeclared).into()),
        Some(Provenance::Supposed { .. }) => Some(format.words.say(Key::WhySupposed).into()),
        Some(Provenance::Attested { body, on, .. }) => {
            let body = format.text(&format!("body-{body}"), None);
            Some(format.words.fill_all(Key::WhyAttested, [("body", body.into()), ("date", format.date(*on).into())]).into())
        }
    };
    Row { label: label_of(format, used.question), value: value_of(format, used.question, used.value), note }
}

/// The label of something that can be asked: of a member, with the member.
pub(crate) fn label_of(format: Format<'_>, question: Question) -> Cow<'_, str> {
    match question {
        Question::Household(fact) => format.labels.fact(fact).into(),
        Question::Member(list, member, fact) => format!("{} – {}", format.labels.member(list, member), format.labels.fact(fact)).into(),
        Question::Size(list) => format.labels.list(list).into(),
    }
}

/// A value that was given, in words.
pub(crate) fn value_of(format: Format<'_>, question: Question, value: Option<FactValue>) -> Cow<'_, str> {
    match (question, value) {
        (_, None) => format.words.say(Key::NotKnown).into(),
        (Question::Household(fact) | Question::Member(_, _, fact), Some(value)) => format.fact(fact, value),
        (Question::Size(_), Some(FactValue::Number(size))) => format.number(size).into(),
        (Question::Size(_), Some(_)) => Cow::default(),
    }
}

/// Each value with its label. That somebody lives in none of the other places that have rules of their own is said in one line: a country has many of them.
pub(crate) fn labelled(format: Format<'_>, values: impl IntoIterator<Item = (Question, Option<FactValue>)>) -> Vec<Cow<'_, str>> {
    let elsewhere = |said: &(Question, Option<FactValue>)| is_settled(format, said.0) && said.1 == Some(FactValue::YesNo(false));
    let (elsewhere, here): (Vec<_>, Vec<_>) = values.into_iter().partition(elsewhere);
    let line = |(question, value)| {
        format.words.fill_all(Key::LabelValue, [("label", label_of(format, question).into()), ("value", value_of(format, question, value).into())])
    };
    let mut lines: Vec<_> = here.into_iter().map(|said| line(said).into()).collect();
    lines.extend((!elsewhere.is_empty()).then(|| Cow::from(format.words.say(Key::PlaceElsewhere))));
    lines
}

/// Whether this follows from where somebody lives.
pub(crate) fn is_settled(format: Format<'_>, question: Question) -> bool {
    matches!(question, Question::Household(fact) if format.catalogue.places.settles(fact))
}

fn figure<'a>(format: Format<'a>, law: &Law, used: &'a FigureUsed) -> Option<Figure<'a>> {
    Some(Figure {
        label: format.text(&format!("parameter-{}", text_key(&used.parameter)), None),
        value: format.value(law.parameter(used.id).of_type, used.value)?,
        since: format.date(used.from),
        sources: &used.sources,
    })
}

/// Only results that have words for people are shown.
fn step<'a>(format: Format<'a>, law: &Law, used: &StepUsed) -> Option<Row<'a>> {
    let label = format.optional(&format!("definition-{}", text_key(&used.definition)), None)?;
    let of_type = law.definition(law.find_definition(&used.definition)?).of_type;
    let value = format.value(of_type, used.value).map_or(format.words.say(Key::NotKnown).into(), Cow::Owned);
    Some(Row { label: label.into(), value, note: None })
}
