//! One reader for each kind of file of a catalogue. What refers to another file is kept with its place, and resolved when all are read.

use std::collections::BTreeMap;
use std::sync::Arc;

use jalon_rules::{Declared, Law, Source, Truth, closest};
use jiff::civil::{Date, Weekday};
use marked_yaml::Node;
use marked_yaml::types::MarkedMappingNode;

use crate::model::{
    Asks, BodyId, Channels, Cost, EventId, EvidenceId, EvidenceType, Expectation, LanguageTag, LifeEvent, Persona, PersonaId, PublicOrganisation, PublicService,
    Question, QuestionId, ServiceId, ServiceType, Silence, SourcedOn, WorkingCalendar,
};
use crate::reader::{At, Place, Reader};
use crate::situation::read_facts;

/// What a word in a file refers to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Kind {
    Body,
    Evidence,
    Service,
    Event,
    Question,
}

impl Kind {
    pub(crate) fn words(self) -> &'static str {
        match self {
            Kind::Body => "body",
            Kind::Evidence => "type of evidence",
            Kind::Service => "service",
            Kind::Event => "life event",
            Kind::Question => "question",
        }
    }
}

/// A word that must name something.
#[derive(Debug, Clone)]
pub(crate) struct Reference {
    pub(crate) kind: Kind,
    pub(crate) name: At<Arc<str>>,
}

/// What was read so far of all files.
#[derive(Default)]
pub(crate) struct Parts {
    pub(crate) country: Option<Arc<str>>,
    pub(crate) languages: Vec<LanguageTag>,
    pub(crate) release: Option<Arc<str>>,
    pub(crate) calendar: Option<WorkingCalendar>,
    pub(crate) bodies: BTreeMap<BodyId, (PublicOrganisation, Place)>,
    pub(crate) evidence: BTreeMap<EvidenceId, (EvidenceType, Place)>,
    pub(crate) services: BTreeMap<ServiceId, (PublicService, Place)>,
    pub(crate) events: BTreeMap<EventId, (LifeEvent, Place)>,
    pub(crate) questions: Vec<(QuestionId, Place)>,
    pub(crate) personas: Vec<(Persona, Place)>,
    pub(crate) references: Vec<Reference>,
    pub(crate) provisions: Vec<(Date, Place)>,
}

impl Parts {
    fn refer<T: From<&'static str>>(&mut self, kind: Kind, name: At<Arc<str>>, make: impl Fn(&str) -> T) -> T {
        let id = make(&name.value);
        self.references.push(Reference { kind, name });
        id
    }

    pub(crate) fn read_catalogue(&mut self, reader: &mut Reader<'_>) {
        let Some(tree) = reader.tree(true) else { return };
        let whole = reader.whole();
        let Some(fields) = reader.fields(&tree, &["country", "languages", "release", "calendar"]) else { return };
        self.country = reader.required_word(fields, "country", &whole).map(|w| w.value);
        self.release = reader.required_word(fields, "release", &whole).map(|w| w.value);
        if reader.required(fields, "languages", &whole).is_some() {
            self.languages = reader.words(fields, "languages").into_iter().map(|w| LanguageTag(w.value)).collect();
        }
        let Some(node) = reader.required(fields, "calendar", &whole) else { return };
        let place = reader.node_place(node);
        let Some(fields) = reader.fields(node, &["weekend", "fixed", "easter", "source"]) else { return };
        let weekend = reader.words(fields, "weekend").into_iter().filter_map(|word| weekday(reader, &word)).collect();
        let fixed = reader.words(fields, "fixed").into_iter().filter_map(|word| month_day(reader, &word)).collect();
        let easter = reader.words(fields, "easter").into_iter().filter_map(|word| number(reader, &word)).collect();
        if let Some(provision) = self.sourced(reader, fields, &place) {
            self.calendar = Some(WorkingCalendar { weekend, fixed, easter, provision });
        }
    }

    pub(crate) fn read_bodies(&mut self, reader: &mut Reader<'_>) {
        for (node, id) in items(reader) {
            let Some(fields) = reader.fields(&node, &["id", "site", "find", "phone"]) else { continue };
            let mut word = |key| reader.optional_word(fields, key).map(|w| w.value);
            let body = PublicOrganisation { id: BodyId(id.value.clone()), site: word("site"), find: word("find"), phone: word("phone") };
            declare(reader, Kind::Body, &id, self.bodies.insert(body.id.clone(), (body, id.place.clone())).is_some());
        }
    }

    pub(crate) fn read_evidence(&mut self, reader: &mut Reader<'_>) {
        for (node, id) in items(reader) {
            let Some(fields) = reader.fields(&node, &["id", "original", "validity", "held_by"]) else { continue };
            let held_by = reader.optional_word(fields, "held_by").map(|name| self.refer(Kind::Body, name, |n| BodyId(n.into())));
            let evidence = EvidenceType {
                id: EvidenceId(id.value.clone()),
                original: reader.flag(fields, "original"),
                validity: reader.optional_word(fields, "validity").map(|w| w.value),
                held_by,
            };
            declare(reader, Kind::Evidence, &id, self.evidence.insert(evidence.id.clone(), (evidence, id.place.clone())).is_some());
        }
    }

    pub(crate) fn read_services(&mut self, reader: &mut Reader<'_>, law: &Law) {
        const KEYS: &[&str] = &[
            "id", "type", "body", "rule", "judged_on", "amount", "deadline", "advice", "needs", "produces", "after", "automatic", "channels", "cost", "silence", "source",
        ];
        for (node, id) in items(reader) {
            let Some(fields) = reader.fields(&node, KEYS) else { continue };
            let kind = reader.required_word(fields, "type", &id.place).and_then(|word| service_type(reader, &word));
            let body = reader.required_word(fields, "body", &id.place).map(|name| self.refer(Kind::Body, name, |n| BodyId(n.into())));
            let provision = self.sourced(reader, fields, &id.place);
            let channels = reader.required(fields, "channels", &id.place).map(|node| channels(reader, node)).unwrap_or_default();
            let silence = fields.get_node("silence").and_then(|node| self.silence(reader, node));
            let amount = reader.optional_word(fields, "amount");
            if let Some(amount) = amount.as_ref().filter(|a| &*a.value != "not-computed") {
                reader.fail(&amount.place, "wrong-value", "`amount` can only be `not-computed`".into(), "not that", Some("amounts are computed by rules".into()));
            }
            let cost = match reader.optional_word(fields, "cost") {
                None => Cost::NotStated,
                Some(word) if &*word.value == "free" => Cost::Free,
                Some(word) if &*word.value == "text" => Cost::InWords,
                Some(word) => {
                    reader.fail(&word.place, "wrong-value", "`cost` is `free` or `text`".into(), "neither", None);
                    Cost::NotStated
                }
            };
            let mut named = |key, wanted: &str, find: &dyn Fn(Declared) -> bool| {
                reader.optional_word(fields, key).and_then(|word| law_name(reader, law, &word, wanted, find))
            };
            let rule = named("rule", "rule", &|d| matches!(d, Declared::Rule(_)));
            let judged_on = named("judged_on", "definition", &|d| matches!(d, Declared::Definition(_)));
            let deadline = named("deadline", "deadline", &|d| matches!(d, Declared::Deadline(id) if law.deadline(id).legal));
            let advice = named("advice", "advice", &|d| matches!(d, Declared::Deadline(id) if !law.deadline(id).legal));
            let needs = reader.words(fields, "needs").into_iter().map(|n| self.refer(Kind::Evidence, n, |n| EvidenceId(n.into()))).collect();
            let produces = reader.words(fields, "produces").into_iter().map(|n| self.refer(Kind::Evidence, n, |n| EvidenceId(n.into()))).collect();
            let after = reader.words(fields, "after").into_iter().map(|n| self.refer(Kind::Service, n, |n| ServiceId(n.into()))).collect();
            let automatic = reader.flag(fields, "automatic");
            let (Some(kind), Some(body), Some(provision)) = (kind, body, provision) else { continue };
            let service = PublicService {
                id: ServiceId(id.value.clone()),
                kind,
                body,
                rule: rule.and_then(|d| if let Declared::Rule(id) = d { Some(id) } else { None }),
                judged_on: judged_on.and_then(|d| if let Declared::Definition(id) = d { Some(id) } else { None }),
                amount_not_computed: amount.is_some(),
                deadline: deadline.and_then(|d| if let Declared::Deadline(id) = d { Some(id) } else { None }),
                advice: advice.and_then(|d| if let Declared::Deadline(id) = d { Some(id) } else { None }),
                needs,
                produces,
                after,
                automatic,
                channels,
                cost,
                silence,
                provision,
            };
            declare(reader, Kind::Service, &id, self.services.insert(service.id.clone(), (service, id.place.clone())).is_some());
        }
    }

    pub(crate) fn read_event(&mut self, reader: &mut Reader<'_>, law: &Law) {
        let Some(tree) = reader.tree(true) else { return };
        let whole = reader.whole();
        let Some(fields) = reader.fields(&tree, &["id", "slug", "services", "questions", "find"]) else { return };
        let Some(id) = reader.required_word(fields, "id", &whole) else { return };
        let mut slugs = BTreeMap::new();
        if let Some(slug) = reader.required(fields, "slug", &id.place).and_then(Node::as_mapping) {
            for (language, word) in slug.iter() {
                if let Some(word) = reader.word(word) {
                    slugs.insert(LanguageTag(language.as_str().into()), word.value);
                }
            }
        }
        for language in self.languages.iter().filter(|l| !slugs.contains_key(*l)) {
            reader.fail(&id.place, "missing-key", format!("the event has no address in `{}`", language.0), "", Some(format!("add `slug: {{ {}: … }}`", language.0)));
        }
        let services = reader.words(fields, "services").into_iter().map(|n| self.refer(Kind::Service, n, |n| ServiceId(n.into()))).collect();
        let mut questions = Vec::new();
        for node in fields.get_node("questions").map(|node| reader.list(node)).unwrap_or_default() {
            questions.extend(self.read_question(reader, node, law));
        }
        let mut find = BTreeMap::new();
        if let Some(words) = fields.get_mapping("find") {
            for (language, _) in words.iter() {
                let words = reader.words(words, language.as_str());
                find.insert(LanguageTag(language.as_str().into()), words.into_iter().map(|w| w.value).collect());
            }
        }
        let event = LifeEvent { id: EventId(id.value.clone()), slugs, services, questions, find };
        declare(reader, Kind::Event, &id, self.events.insert(event.id.clone(), (event, id.place.clone())).is_some());
    }

    fn read_question(&mut self, reader: &mut Reader<'_>, node: &Node, law: &Law) -> Option<Question> {
        let place = reader.node_place(node);
        let fields = reader.fields(node, &["id", "list", "facts", "of"])?;
        let id = reader.required_word(fields, "id", &place)?;
        let list = |reader: &mut Reader<'_>, key| {
            let word = reader.optional_word(fields, key)?;
            match law_name(reader, law, &word, "list", &|d| matches!(d, Declared::List(_)))? {
                Declared::List(list) => Some(list),
                _ => None,
            }
        };
        let size = list(reader, "list");
        let of = list(reader, "of");
        let mut facts = Vec::new();
        for word in reader.words(fields, "facts") {
            let Some(Declared::Fact(fact)) = law_name(reader, law, &word, "fact", &|d| matches!(d, Declared::Fact(_))) else { continue };
            let declared = law.fact(fact);
            if of.map_or(!declared.of.is_empty(), |list| !declared.of.contains(&list)) {
                let help = declared.of.first().map(|l| format!("add `of: {}`", law.list(*l).name));
                reader.fail(&word.place, "wrong-list", format!("`{}` is not a fact of those this question asks about", word.value), "not theirs", help);
                continue;
            }
            facts.push(fact);
        }
        let asks = match (size, of) {
            (Some(list), _) => Asks::Size(list),
            (None, Some(list)) => Asks::Members(list, facts.clone()),
            (None, None) => Asks::Household(facts.clone()),
        };
        if size.is_none() && facts.is_empty() {
            reader.fail(&id.place, "asks-nothing", format!("the question `{}` asks for nothing", id.value), "no fact, no list", Some("add `facts: [ … ]`".into()));
            return None;
        }
        let sensitive = facts.iter().any(|f| law.fact(*f).sensitive);
        self.questions.push((QuestionId(id.value.clone()), id.place));
        Some(Question { id: QuestionId(id.value), asks, sensitive })
    }

    pub(crate) fn read_persona(&mut self, reader: &mut Reader<'_>, law: &Law) {
        let Some(tree) = reader.tree(true) else { return };
        let whole = reader.whole();
        let Some(fields) = reader.fields(&tree, &["id", "date", "event", "facts", "expect", "never", "next"]) else { return };
        let id = reader.required_word(fields, "id", &whole);
        let date = reader.required(fields, "date", &whole).and_then(|node| reader.date(node));
        let event = reader.required_word(fields, "event", &whole).map(|n| self.refer(Kind::Event, n, |n| EventId(n.into())));
        let situation = reader.required(fields, "facts", &whole).map(|node| read_facts(law, reader, node));
        let mut expect = BTreeMap::new();
        if let Some(expected) = fields.get_mapping("expect") {
            for (service, node) in expected.iter() {
                let place = reader.scalar_place(service);
                let id = self.refer(Kind::Service, At { value: service.as_str().into(), place }, |n| ServiceId(n.into()));
                if let Some(expectation) = expectation(reader, node) {
                    expect.insert(id, expectation);
                }
            }
        }
        let never = reader.words(fields, "never").into_iter().map(|n| self.refer(Kind::Service, n, |n| ServiceId(n.into()))).collect();
        let next = reader.optional_word(fields, "next").map(|n| self.refer(Kind::Question, n, |n| QuestionId(n.into())));
        if let (Some(id), Some(date), Some(event), Some(situation)) = (id, date, event, situation) {
            let persona = Persona { id: PersonaId(id.value), date: date.value, event, situation, expect, never, next };
            self.personas.push((persona, id.place));
        }
    }

    /// `source: { text, url, checked, review }`.
    fn sourced(&mut self, reader: &mut Reader<'_>, mapping: &MarkedMappingNode, whose: &Place) -> Option<SourcedOn> {
        let Some(node) = mapping.get_node("source") else {
            let help = Some("add `source: { text: …, checked: …, review: … }` with the official text".to_owned());
            reader.fail(whose, "no-source", "this has no source".into(), "which text says so?", help);
            return None;
        };
        let place = reader.node_place(node);
        let fields = reader.fields(node, &["text", "url", "checked", "review"])?;
        let text = reader.required_word(fields, "text", &place);
        let url = reader.optional_word(fields, "url").map(|w| w.value);
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
        self.provisions.push((review.value, review.place));
        Some(SourcedOn { source: Source { text: text.value, url }, checked: checked.value, review: review.value })
    }

    fn silence(&mut self, reader: &mut Reader<'_>, node: &Node) -> Option<Silence> {
        let place = reader.node_place(node);
        let fields = reader.fields(node, &["months", "means", "source"])?;
        let months = reader.required_word(fields, "months", &place).and_then(|word| number(reader, &word));
        let means = reader.required_word(fields, "means", &place)?;
        let accepts = match &*means.value {
            "acceptance" => true,
            "refusal" => false,
            _ => {
                reader.fail(&means.place, "wrong-value", "silence means `acceptance` or `refusal`".into(), "neither", None);
                return None;
            }
        };
        let provision = self.sourced(reader, fields, &place)?;
        Some(Silence { months: months?, accepts, provision })
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

fn declare(reader: &mut Reader<'_>, kind: Kind, id: &At<Arc<str>>, again: bool) {
    if again {
        reader.fail(&id.place, "declared-twice", format!("the {} `{}` is declared twice", kind.words(), id.value), "again", None);
    }
    if id.value.is_empty() || !id.value.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-') {
        let help = Some("use small letters, digits and hyphens".to_owned());
        reader.fail(&id.place, "wrong-identifier", format!("`{}` cannot be an identifier", id.value), "not an identifier", help);
    }
}

/// Something of the law, by name.
fn law_name(reader: &mut Reader<'_>, law: &Law, word: &At<Arc<str>>, wanted: &str, fits: &dyn Fn(Declared) -> bool) -> Option<Declared> {
    if let Some(found) = law.find(&word.value).filter(|d| fits(*d)) {
        return Some(found);
    }
    let candidates = law.names().filter(|n| law.find(n).is_some_and(fits));
    let near = closest(&word.value, candidates).map(|near| format!("did you mean `{near}`?"));
    reader.fail(&word.place, "unknown-name", format!("the law has no {wanted} named `{}`", word.value), "not in the law", near);
    None
}

fn expectation(reader: &mut Reader<'_>, node: &Node) -> Option<Expectation> {
    let fields = reader.fields(node, &["verdict", "amount", "deadline"])?;
    let mut expectation = Expectation::default();
    if let Some(word) = reader.optional_word(fields, "verdict") {
        expectation.verdict = match &*word.value {
            "yes" => Some(Truth::Yes),
            "no" => Some(Truth::No),
            "unknown" => Some(Truth::Unknown),
            _ => {
                reader.fail(&word.place, "wrong-value", "a verdict is `yes`, `no` or `unknown`".into(), "none of them", None);
                None
            }
        };
    }
    expectation.amount = reader.optional_word(fields, "amount").and_then(|word| number(reader, &word));
    expectation.deadline = fields.get_node("deadline").and_then(|node| reader.date(node)).map(|at| at.value);
    Some(expectation)
}

fn channels(reader: &mut Reader<'_>, node: &Node) -> Channels {
    let Some(fields) = reader.fields(node, &["online", "phone", "desk", "post", "form"]) else { return Channels::default() };
    let mut word = |key| reader.optional_word(fields, key).map(|w| w.value);
    let (online, phone, form) = (word("online"), word("phone"), word("form"));
    let channels = Channels { online, phone, desk: reader.flag(fields, "desk"), post: reader.flag(fields, "post"), form };
    if channels == Channels::default() {
        let place = reader.node_place(node);
        reader.fail(&place, "no-channel", "this service cannot be reached".into(), "no channel", Some("add one of online, phone, desk, post, form".into()));
    }
    channels
}

fn service_type(reader: &mut Reader<'_>, word: &At<Arc<str>>) -> Option<ServiceType> {
    const TYPES: &[(&str, ServiceType)] = &[
        ("declaration", ServiceType::Declaration),
        ("benefit", ServiceType::Benefit),
        ("document", ServiceType::Document),
        ("leave", ServiceType::Leave),
        ("registration", ServiceType::Registration),
        ("care", ServiceType::Care),
    ];
    let found = TYPES.iter().find(|(name, _)| **name == *word.value).map(|(_, t)| *t);
    if found.is_none() {
        let names: Vec<&str> = TYPES.iter().map(|(name, _)| *name).collect();
        let near = closest(&word.value, names.iter().copied()).map_or_else(|| format!("the types are: {}", names.join(", ")), |near| format!("did you mean `{near}`?"));
        reader.fail(&word.place, "wrong-value", format!("`{}` is not a type of service", word.value), "not a type", Some(near));
    }
    found
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
