//! One reader for each kind of file of a catalogue. What refers to another file is kept with its place, and resolved when all are read.

mod announcement;
mod event;
mod persona;
pub(crate) mod places;
mod register;
mod request;
mod service;
mod vocabulary;

use std::collections::BTreeMap;
use std::sync::Arc;

use jalon_rules::{Confidence, Declared, FactId, FactValue, Law, Source, SourceFile, Type, closest};
use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use marked_yaml::Node;
use marked_yaml::types::MarkedMappingNode;

use crate::form::{InformationConcept, RequestForm};
use crate::model::{
    Age, BodyId, ConceptId, EventId, EvidenceId, EvidenceType, Fetched, LanguageTag, LifeEvent, LocalDays, LocalHolidays, Persona, PublicOrganisation,
    PublicService, QuestionId, RegisterId, ServiceId, SourcedOn, Vocabulary, WorkingCalendar,
};
use crate::places::{ByPlace, Files};
use crate::reader::{At, Place, Reader};
use crate::register::Register;

/// What a word in a file refers to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Kind {
    Body,
    Evidence,
    Service,
    Event,
    Question,
    Concept,
    Request,
    Register,
}

impl Kind {
    pub(crate) fn words(self) -> &'static str {
        match self {
            Kind::Body => "body",
            Kind::Evidence => "type of evidence",
            Kind::Service => "service",
            Kind::Event => "life event",
            Kind::Question => "question",
            Kind::Concept => "information concept",
            Kind::Request => "request for",
            Kind::Register => "register",
        }
    }
}

/// A word that must name something.
#[derive(Debug, Clone)]
pub(crate) struct Reference {
    pub(crate) kind: Kind,
    pub(crate) name: At<Arc<str>>,
}

/// Where an event asks a question.
pub(crate) struct AskedAt {
    pub(crate) event: EventId,
    pub(crate) question: QuestionId,
    pub(crate) place: Place,
}

/// Where a request says that a fact goes along.
pub(crate) struct Sent {
    pub(crate) service: ServiceId,
    pub(crate) fact: FactId,
    pub(crate) place: Place,
}

/// What was read so far of all files.
#[derive(Default)]
pub(crate) struct Parts {
    pub(crate) country: Option<Arc<str>>,
    pub(crate) languages: Vec<LanguageTag>,
    pub(crate) release: Option<Arc<str>>,
    pub(crate) zone: Option<Arc<str>>,
    pub(crate) calendar: Option<WorkingCalendar>,
    pub(crate) bodies: BTreeMap<BodyId, (PublicOrganisation, Place)>,
    pub(crate) evidence: BTreeMap<EvidenceId, (EvidenceType, Place)>,
    pub(crate) services: BTreeMap<ServiceId, (PublicService, Place)>,
    pub(crate) concepts: BTreeMap<ConceptId, (InformationConcept, Place)>,
    pub(crate) requests: BTreeMap<ServiceId, (RequestForm, Place)>,
    pub(crate) agreements: Vec<SourceFile>,
    pub(crate) events: BTreeMap<EventId, (LifeEvent, Place)>,
    pub(crate) questions: Vec<AskedAt>,
    pub(crate) sent: Vec<Sent>,
    pub(crate) registers: BTreeMap<RegisterId, (Register, Place)>,
    pub(crate) given: Vec<register::GivenAt>,
    pub(crate) personas: Vec<(Persona, Place)>,
    pub(crate) references: Vec<Reference>,
    pub(crate) provisions: Vec<(Date, Place)>,
    /// The tables of places, and what a place settles.
    pub(crate) place_files: Files,
    pub(crate) offices: Arc<str>,
    pub(crate) by_place: Vec<ByPlace>,
    /// The areas that facts name.
    pub(crate) areas: Vec<At<Arc<str>>>,
    pub(crate) vocabularies: Vec<Vocabulary>,
    /// Each phrase of a vocabulary, with its place.
    pub(crate) phrases: Vec<(LanguageTag, EventId, At<Arc<str>>)>,
}

impl Parts {
    /// A word that must name something, kept for when all names are read.
    fn refer(&mut self, kind: Kind, name: At<Arc<str>>) -> Arc<str> {
        let id = name.value.clone();
        self.references.push(Reference { kind, name });
        id
    }

    /// Where an event asks a question.
    pub(crate) fn place_of(&self, event: &EventId, question: &QuestionId) -> Option<&Place> {
        self.questions.iter().find(|asked| asked.event == *event && asked.question == *question).map(|asked| &asked.place)
    }

    /// A list of such words.
    fn refer_all(&mut self, reader: &mut Reader<'_>, mapping: &MarkedMappingNode, key: &str, kind: Kind) -> impl Iterator<Item = Arc<str>> + use<> {
        let names: Vec<Arc<str>> = reader.words(mapping, key).into_iter().map(|name| self.refer(kind, name)).collect();
        names.into_iter()
    }

    /// A language in which something is said must be one that the catalogue offers.
    fn check_language(&self, reader: &mut Reader<'_>, language: &LanguageTag, place: &Place) {
        if !self.languages.is_empty() && !self.languages.contains(language) {
            let near = closest(&language.0, self.languages.iter().map(|l| &*l.0)).map(|near| format!("did you mean `{near}`?"));
            let help = near.or_else(|| Some("add it to `languages` of catalogue.yaml".to_owned()));
            reader.fail(place, "unknown-language", format!("this catalogue is not offered in `{}`", language.0), "not offered", help);
        }
    }

    pub(crate) fn read_catalogue(&mut self, reader: &mut Reader<'_>, law: &Law) {
        let Some(tree) = reader.tree(true) else { return };
        let whole = reader.whole();
        let Some(fields) = reader.fields(&tree, &["country", "languages", "release", "zone", "calendar"]) else { return };
        self.country = reader.required_word(fields, "country", &whole).map(|w| w.value);
        self.release = reader.required_word(fields, "release", &whole).map(|w| w.value);
        self.zone = reader.optional_word(fields, "zone").map(|word| {
            if TimeZone::posix(&word.value).is_err() {
                let help = Some("write a POSIX rule: `CET-1CEST,M3.5.0,M10.5.0/3`".to_owned());
                reader.fail(&word.place, "wrong-value", format!("`{}` is not a time zone", word.value), "not a time zone", help);
            }
            word.value
        });
        if let Some(node) = reader.required(fields, "languages", &whole) {
            self.read_languages(reader, node);
        }
        let Some(node) = reader.required(fields, "calendar", &whole) else { return };
        let place = reader.node_place(node);
        let Some(fields) = reader.fields(node, &["weekend", "rest", "fixed", "easter", "local", "source"]) else { return };
        let local = fields.get_node("local").and_then(|node| self.local_holidays(reader, node, law));
        let mut weekdays = |key| reader.words(fields, key).into_iter().filter_map(|word| weekday(reader, &word)).collect::<Vec<_>>();
        let (weekend, rest) = (weekdays("weekend"), weekdays("rest"));
        // Most calendars count working days as offices work.
        let rest = if fields.get_node("rest").is_some() { rest } else { weekend.clone() };
        let fixed = reader.words(fields, "fixed").into_iter().filter_map(|word| month_day(reader, &word)).collect();
        let easter = reader.words(fields, "easter").into_iter().filter_map(|word| number(reader, &word)).collect();
        if let Some(provision) = self.sourced(reader, fields, &place) {
            self.calendar = Some(WorkingCalendar { weekend, rest, fixed, easter, provision, local });
        }
    }

    /// `local: { fact: NAME, days: { ALTERNATIVE: { fixed: [12-26], easter: [], source } } }`.
    fn local_holidays(&mut self, reader: &mut Reader<'_>, node: &Node, law: &Law) -> Option<LocalHolidays> {
        let place = reader.node_place(node);
        let fields = reader.fields(node, &["fact", "days"])?;
        let word = reader.required_word(fields, "fact", &place)?;
        let fits = |d: Declared| matches!(d, Declared::Fact(id) if law.fact(id).of.is_empty() && matches!(law.fact(id).of_type, Type::Choice(_)));
        let Some(Declared::Fact(fact)) = law_name(reader, law, &word, "choice of the household", &fits) else { return None };
        let mut days = BTreeMap::new();
        for (key, node) in reader.optional_mapping(fields, "days").into_iter().flat_map(|m| m.iter()) {
            let place = reader.scalar_place(key);
            let alternative = match crate::situation::parse_value(law, fact, key.as_str()) {
                Ok(FactValue::Choice(alternative)) => alternative,
                Ok(_) => continue,
                Err(wanted) => {
                    reader.fail(&place, "wrong-value", format!("`{}` is not {wanted}", key.as_str()), "not that", None);
                    continue;
                }
            };
            let Some(fields) = reader.fields(node, &["fixed", "easter", "source"]) else { continue };
            let fixed = reader.words(fields, "fixed").into_iter().filter_map(|word| month_day(reader, &word)).collect();
            let easter = reader.words(fields, "easter").into_iter().filter_map(|word| number(reader, &word)).collect();
            if let Some(provision) = self.sourced(reader, fields, &place) {
                days.insert(alternative, LocalDays { fixed, easter, provision });
            }
        }
        Some(LocalHolidays { fact, days })
    }

    fn read_languages(&mut self, reader: &mut Reader<'_>, node: &Node) {
        let words: Vec<At<Arc<str>>> = reader.list(node).into_iter().filter_map(|node| reader.word(node)).collect();
        twice(reader, &words, "language");
        words.iter().for_each(|word| check_language_tag(reader, word));
        if words.is_empty() {
            let place = reader.node_place(node);
            reader.fail(&place, "missing-key", "a catalogue has one language at least".to_owned(), "none", Some("write `languages: [fr, en]`".to_owned()));
        }
        for language in words.into_iter().map(|w| LanguageTag(w.value)) {
            if !self.languages.contains(&language) {
                self.languages.push(language);
            }
        }
    }

    pub(crate) fn read_bodies(&mut self, reader: &mut Reader<'_>) {
        for (node, id) in items(reader) {
            let Some(fields) = reader.fields(&node, &["id", "site", "find", "phone", "directory"]) else { continue };
            let (site, find) = (reader.optional_url(fields, "site"), reader.optional_url(fields, "find"));
            let phone = reader.optional_word(fields, "phone").map(|w| w.value);
            let directory = reader.words(fields, "directory").into_iter().map(|word| word.value).collect();
            let body = PublicOrganisation { id: BodyId(id.value.clone()), site, find, phone, directory };
            declare(reader, Kind::Body, &id, self.bodies.insert(body.id.clone(), (body, id.place.clone())).is_some());
        }
    }

    pub(crate) fn read_evidence(&mut self, reader: &mut Reader<'_>) {
        for (node, id) in items(reader) {
            let Some(fields) = reader.fields(&node, &["id", "original", "validity", "held_by", "fetched"]) else { continue };
            let held_by = reader.optional_word(fields, "held_by").map(|name| BodyId(self.refer(Kind::Body, name)));
            let fetched = fields.get_node("fetched").and_then(|node| self.fetched(reader, node));
            let evidence = EvidenceType {
                id: EvidenceId(id.value.clone()),
                original: reader.flag(fields, "original"),
                validity: reader.optional_word(fields, "validity").and_then(|word| validity(reader, &word)),
                held_by,
                fetched,
            };
            declare(reader, Kind::Evidence, &id, self.evidence.insert(evidence.id.clone(), (evidence, id.place.clone())).is_some());
        }
    }

    /// `fetched: { from: BODY, by: [BODIES], source }`.
    fn fetched(&mut self, reader: &mut Reader<'_>, node: &Node) -> Option<Fetched> {
        let place = reader.node_place(node);
        let fields = reader.fields(node, &["from", "by", "source"])?;
        let from = reader.required_word(fields, "from", &place).map(|name| BodyId(self.refer(Kind::Body, name)));
        let by: Vec<BodyId> = self.refer_all(reader, fields, "by", Kind::Body).map(BodyId).collect();
        if by.is_empty() {
            reader.fail(&place, "missing-key", "no body gets this evidence itself".to_owned(), "by whom?", Some("add `by: [ … ]`".to_owned()));
        }
        let provision = self.sourced(reader, fields, &place)?;
        Some(Fetched { from: from?, by, provision })
    }

    /// `source: { text, url, checked, review }`.
    fn sourced(&mut self, reader: &mut Reader<'_>, mapping: &MarkedMappingNode, whose: &Place) -> Option<SourcedOn> {
        let Some(node) = mapping.get_node("source") else {
            let help = Some("add `source: { text: …, checked: …, review: … }` with the official text".to_owned());
            reader.fail(whose, "no-source", "this has no source".into(), "which text says so?", help);
            return None;
        };
        let place = reader.node_place(node);
        let fields = reader.fields(node, &["text", "url", "checked", "review", "confidence"])?;
        let text = reader.required_word(fields, "text", &place);
        let url = reader.optional_url(fields, "url");
        let confidence = reader.optional_word(fields, "confidence").map_or_else(Confidence::default, |word| {
            Confidence::ALL.into_iter().find(|confidence| confidence.name() == &*word.value).unwrap_or_else(|| {
                let near = closest(&word.value, Confidence::ALL.map(Confidence::name)).map(|near| format!("did you mean `{near}`?"));
                let all = "`official`: compared with the text; `secondary`: with pages that cite it; `unread`: not compared yet";
                reader.fail(
                    &word.place,
                    "unknown-confidence",
                    format!("`{}` is not a confidence", word.value),
                    "not a confidence",
                    near.or(Some(all.to_owned())),
                );
                Confidence::default()
            })
        });
        let mut day = |key, code: &'static str, message: &str| {
            if let Some(node) = fields.get_node(key) {
                return reader.date(node);
            }
            reader.fail(&place, code, message.into(), "no date", Some(format!("add `{key}: 2026-01-01`")));
            None
        };
        let checked = day("checked", "no-checked-on", "nobody said when this was checked against its source");
        let review = day("review", "no-review-by", "nobody said until when this may be trusted");
        let (text, checked, review) = (text?, checked?, review?);
        if review.value < checked.value {
            reader.fail(&review.place, "wrong-review", "this is to be reviewed before it was checked".into(), "not after the check", None);
        }
        self.provisions.push((review.value, review.place));
        Some(SourcedOn { source: Source { text: text.value, url, confidence }, checked: checked.value, review: review.value })
    }
}

/// The items of a file that is a list, each with its identifier.
fn items(reader: &mut Reader<'_>) -> Vec<(Node, At<Arc<str>>)> {
    let Some(Node::Sequence(sequence)) = reader.tree(false) else { return Vec::new() };
    let mut items = Vec::new();
    for node in sequence.iter() {
        let place = reader.node_place(node);
        let Some(mapping) = node.as_mapping() else {
            reader.wrong(node, "a mapping (`key: value`)");
            continue;
        };
        if let Some(id) = reader.required_word(mapping, "id", &place) {
            items.push((node.clone(), id));
        }
    }
    items
}

/// A stand-in for a source that was told to be missing.
fn not_sourced() -> SourcedOn {
    SourcedOn { source: Source { text: "".into(), url: None, confidence: Confidence::Unread }, checked: Date::MAX, review: Date::MAX }
}

fn declare(reader: &mut Reader<'_>, kind: Kind, id: &At<Arc<str>>, again: bool) {
    if again {
        reader.fail(&id.place, "declared-twice", format!("the {} `{}` is declared twice", kind.words(), id.value), "again", None);
    }
    check_identifier(reader, id);
}

fn check_identifier(reader: &mut Reader<'_>, id: &At<Arc<str>>) {
    if id.value.is_empty() || !id.value.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-') {
        let help = Some("use small letters, digits and hyphens".to_owned());
        reader.fail(&id.place, "wrong-identifier", format!("`{}` cannot be an identifier", id.value), "not an identifier", help);
    }
}

fn check_language_tag(reader: &mut Reader<'_>, word: &At<Arc<str>>) {
    let parts = || word.value.split('-');
    if !parts().all(|p| (2..=8).contains(&p.len()) && p.chars().all(|c| c.is_ascii_alphanumeric())) {
        let help = Some("write a tag of BCP 47: `fr`, `pt-BR`".to_owned());
        reader.fail(&word.place, "wrong-value", format!("`{}` is not a language", word.value), "not a language", help);
    }
}

/// Tells the words that a list has more than once.
fn twice(reader: &mut Reader<'_>, words: &[At<Arc<str>>], what: &str) {
    for (index, word) in words.iter().enumerate() {
        if words[..index].iter().any(|earlier| earlier.value == word.value) {
            reader.fail(&word.place, "declared-twice", format!("the {what} `{}` stands twice in this list", word.value), "again", None);
        }
    }
}

/// Something of the law, by name.
fn law_name(reader: &mut Reader<'_>, law: &Law, word: &At<Arc<str>>, wanted: &str, fits: &dyn Fn(Declared) -> bool) -> Option<Declared> {
    if let Some(found) = law.find(&word.value).filter(|d| fits(*d)) {
        return Some(found);
    }
    if let Some(other) = law.find(&word.value) {
        let message = format!("`{}` is {} in the law, not a {wanted}", word.value, kind_in_law(law, other));
        reader.fail(&word.place, "wrong-kind", message, &format!("not a {wanted}"), None);
        return None;
    }
    let candidates = law.names().filter(|n| law.find(n).is_some_and(fits));
    let near = closest(&word.value, candidates).map(|near| format!("did you mean `{near}`?"));
    reader.fail(&word.place, "unknown-name", format!("the law has no {wanted} named `{}`", word.value), "not in the law", near);
    None
}

fn kind_in_law(law: &Law, declared: Declared) -> &'static str {
    match declared {
        Declared::List(_) => "a list of persons",
        Declared::Fact(_) => "a fact",
        Declared::Parameter(_) => "a parameter",
        Declared::Definition(_) => "a definition of something else",
        Declared::Rule(_) => "a rule",
        Declared::Deadline(id) if law.deadline(id).legal => "a deadline",
        Declared::Deadline(_) => "an advice",
        Declared::Assumption(_) => "an assumption",
    }
}

/// How old evidence may be, as written: `3 months`, `30 days`.
fn validity(reader: &mut Reader<'_>, word: &At<Arc<str>>) -> Option<Age> {
    let age = word.value.split_once(' ').and_then(|(count, unit)| match unit {
        "day" | "days" => Some(Age::Days(count.parse().ok()?)),
        "month" | "months" => Some(Age::Months(count.parse().ok()?)),
        _ => None,
    });
    if age.is_none() {
        let help = Some("write `3 months` or `30 days`".into());
        reader.fail(&word.place, "wrong-value", format!("`{}` is not a length of time", word.value), "not a time", help);
    }
    age
}

fn number<T: std::str::FromStr>(reader: &mut Reader<'_>, word: &At<Arc<str>>) -> Option<T> {
    let parsed = word.value.parse().ok();
    if parsed.is_none() {
        reader.fail(&word.place, "wrong-value", format!("`{}` is not a number", word.value), "not a number", None);
    }
    parsed
}

fn weekday(reader: &mut Reader<'_>, word: &At<Arc<str>>) -> Option<Weekday> {
    let day = match &*word.value {
        "monday" => Weekday::Monday,
        "tuesday" => Weekday::Tuesday,
        "wednesday" => Weekday::Wednesday,
        "thursday" => Weekday::Thursday,
        "friday" => Weekday::Friday,
        "saturday" => Weekday::Saturday,
        "sunday" => Weekday::Sunday,
        _ => {
            reader.fail(&word.place, "wrong-value", format!("`{}` is not a day of the week", word.value), "not a day", Some("write it in English".into()));
            return None;
        }
    };
    Some(day)
}

fn month_day(reader: &mut Reader<'_>, word: &At<Arc<str>>) -> Option<(i8, i8)> {
    // Any leap year tells whether the day can exist.
    let parsed = format!("2024-{}", word.value).parse::<Date>().ok();
    if parsed.is_none() {
        reader.fail(&word.place, "wrong-value", format!("`{}` is not a month and a day", word.value), "not a day", Some("write `07-14`".into()));
    }
    parsed.map(|d| (d.month(), d.day()))
}
