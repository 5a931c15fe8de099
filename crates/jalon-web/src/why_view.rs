//! The why of a service, in words: criteria, facts with who said them, legal figures with their source, results on the way.

use jalon_rules::{Explanation, FactUsed, FactValue, Law, Provenance, Question, Source, Truth, Type, text_key};

use crate::fields::member_name;
use crate::format::Format;
use crate::words::Key;

/// The why of one service.
pub(crate) struct Why {
    pub(crate) criteria: Vec<Criterion>,
    pub(crate) facts: Vec<Row>,
    pub(crate) figures: Vec<Figure>,
    pub(crate) steps: Vec<Row>,
    pub(crate) sources: Vec<Cited>,
    /// When somebody last compared the rule with the texts.
    pub(crate) checked: Option<String>,
}

/// A condition and whether it holds.
pub(crate) struct Criterion {
    /// `yes`, `no`, `unknown`: the stylesheet puts a mark before it.
    pub(crate) state: &'static str,
    /// The state in words.
    pub(crate) holds: String,
    pub(crate) text: String,
    pub(crate) assessor: Option<String>,
}

/// Something and its value.
pub(crate) struct Row {
    pub(crate) label: String,
    pub(crate) value: String,
    /// Where it comes from.
    pub(crate) note: Option<String>,
}

/// A legal figure.
pub(crate) struct Figure {
    pub(crate) label: String,
    pub(crate) value: String,
    pub(crate) since: String,
    pub(crate) sources: Vec<Cited>,
}

/// An official text.
pub(crate) struct Cited {
    pub(crate) text: String,
    pub(crate) url: Option<String>,
}

impl Cited {
    pub(crate) fn all(sources: &[Source]) -> Vec<Self> {
        sources.iter().map(Self::from).collect()
    }
}

impl From<&Source> for Cited {
    fn from(source: &Source) -> Self {
        Self { text: source.text.to_string(), url: source.url.as_ref().map(ToString::to_string) }
    }
}

impl Why {
    pub(crate) fn new(format: Format<'_>, explanation: &Explanation) -> Self {
        let law = &format.catalogue.law;
        Self {
            criteria: explanation.criteria.iter().map(|c| criterion(format, &explanation.name, c)).collect(),
            facts: explanation.facts.iter().map(|f| fact(format, law, f)).collect(),
            figures: explanation.figures.iter().filter_map(|f| figure(format, law, f)).collect(),
            steps: explanation.steps.iter().filter_map(|s| step(format, law, s)).collect(),
            sources: Cited::all(&explanation.sources),
            checked: explanation.checked.map(|d| format.date(d)),
        }
    }
}

fn criterion(format: Format<'_>, rule: &str, outcome: &jalon_rules::CriterionOutcome) -> Criterion {
    let key = format!("criterion-{}-{}", text_key(rule), text_key(&outcome.name));
    let assessor = outcome.assessor.as_ref().map(|body| {
        let body = format.text(&format!("body-{body}"), None);
        format.words.fill(Key::WhyAssessed, "body", body)
    });
    let (state, holds, attribute) = match outcome.holds {
        Truth::Yes => ("yes", Key::WhyHolds, None),
        Truth::No => ("no", Key::WhyFails, Some("no")),
        Truth::Unknown => ("unknown", Key::WhyOpen, None),
    };
    let text = attribute.and_then(|a| format.optional(&key, Some(a))).unwrap_or_else(|| format.text(&key, None));
    Criterion { state, holds: format.words.say(holds).into_owned(), text, assessor }
}

fn fact(format: Format<'_>, law: &Law, used: &FactUsed) -> Row {
    let (label, value) = asked(format, law, used.question, used.value);
    let note = match &used.provenance {
        None => None,
        Some(Provenance::Declared) => Some(format.words.say(Key::WhyDeclared).into_owned()),
        Some(Provenance::Attested { body, on, .. }) => {
            let body = format.text(&format!("body-{body}"), None);
            Some(format.words.fill_all(Key::WhyAttested, [("body", body.into()), ("date", format.date(*on).into())]))
        }
    };
    Row { label, value, note }
}

/// The label of something that can be asked, and its value in words.
pub(crate) fn asked(format: Format<'_>, law: &Law, question: Question, value: Option<FactValue>) -> (String, String) {
    let unknown = || format.words.say(Key::NotKnown).into_owned();
    let labelled = |id| {
        let fact = law.fact(id);
        let label = format.text(&format!("fact-{}", text_key(&fact.name)), None);
        (label, value.map_or_else(unknown, |v| format.fact(law, &fact.name, fact.of_type, v)))
    };
    match question {
        Question::Household(id) => labelled(id),
        Question::Member(list, member, id) => {
            let (label, value) = labelled(id);
            (format!("{} – {label}", member_name(format, &law.list(list).name, member)), value)
        }
        Question::Size(list) => {
            let name = &law.list(list).name;
            let label = format.text(&format!("list-{}", text_key(name)), None);
            (label, value.map_or_else(unknown, |v| format.fact(law, name, Type::Integer, v)))
        }
    }
}

fn figure(format: Format<'_>, law: &Law, used: &jalon_rules::FigureUsed) -> Option<Figure> {
    Some(Figure {
        label: format.text(&format!("parameter-{}", text_key(&used.parameter)), None),
        value: format.value(law.parameter(used.id).of_type, used.value)?,
        since: format.date(used.from),
        sources: Cited::all(&used.sources),
    })
}

/// Only results that have words for people are shown.
fn step(format: Format<'_>, law: &Law, used: &jalon_rules::StepUsed) -> Option<Row> {
    let label = format.optional(&format!("definition-{}", text_key(&used.definition)), None)?;
    let of_type = law.definition(law.find_definition(&used.definition)?).of_type;
    let value = format.value(of_type, used.value).unwrap_or_else(|| format.words.say(Key::NotKnown).into_owned());
    Some(Row { label, value, note: None })
}
