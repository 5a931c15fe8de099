//! Addresses. Every page has one in each language, so a page can always be had in another.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use jalon_catalogue::{BodyId, Catalogue, EventId, LanguageTag, LifeEvent, QuestionId, ServiceId};

use crate::words::{Key, Words};

/// The words of addresses in one language.
#[derive(Debug)]
pub(crate) struct PathWords {
    pub(crate) find: String,
    pub(crate) questions: String,
    pub(crate) answers: String,
    pub(crate) plan: String,
    pub(crate) print: String,
    pub(crate) calendar: String,
    pub(crate) help: String,
    pub(crate) accessibility: String,
    pub(crate) data: String,
    pub(crate) offices: String,
}

impl PathWords {
    /// The words for a language: its own, or English ones.
    pub(crate) fn of(tag: &LanguageTag) -> &'static Self {
        static ALL: OnceLock<BTreeMap<&str, PathWords>> = OnceLock::new();
        let all = ALL.get_or_init(|| Words::all().map(|(tag, words)| (tag, Self::from(&words))).collect());
        let of = |tag: &str| all.get(tag);
        // English is one of the editions: a test reads them all.
        of(&tag.0).or_else(|| of(tag.0.split('-').next()?)).unwrap_or_else(|| &all["en"])
    }
}

impl From<&Words> for PathWords {
    fn from(words: &Words) -> Self {
        let word = |key| words.say(key).to_owned();
        Self {
            find: word(Key::PathFind),
            questions: word(Key::PathQuestions),
            answers: word(Key::PathAnswers),
            plan: word(Key::PathPlan),
            print: word(Key::PathPrint),
            calendar: word(Key::PathCalendar),
            help: word(Key::PathHelp),
            accessibility: word(Key::PathAccessibility),
            data: word(Key::PathData),
            offices: word(Key::PathOffices),
        }
    }
}

/// A page, in whatever language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Place {
    Home,
    Find,
    Help,
    Accessibility,
    Data,
    /// The offices of a body near where one lives.
    Offices(BodyId),
    /// Before one starts.
    Event(EventId),
    /// Before one starts, saying that there are no answers here any more.
    EventWithoutAnswers(EventId),
    Question(EventId, QuestionId),
    /// A question that leads back to the plan.
    Change(EventId, QuestionId),
    Answers(EventId),
    Plan(EventId),
    /// One service of the plan, with all its reasons.
    Service(EventId, ServiceId),
    Print(EventId),
    Calendar(EventId),
}

impl Place {
    /// Its address in a language.
    pub(crate) fn href(&self, catalogue: &Catalogue, tag: &LanguageTag) -> String {
        let words = PathWords::of(tag);
        let lang = &tag.0;
        let event = |id: &EventId| format!("/{lang}/{}", slug(catalogue, tag, id));
        match self {
            Place::Home => format!("/{lang}"),
            Place::Find => format!("/{lang}/{}", words.find),
            Place::Help => format!("/{lang}/{}", words.help),
            Place::Accessibility => format!("/{lang}/{}", words.accessibility),
            Place::Offices(body) => format!("/{lang}/{}/{body}", words.offices),
            Place::Data => format!("/{lang}/{}", words.data),
            Place::Event(id) => event(id),
            Place::EventWithoutAnswers(id) => format!("{}?answers=none", event(id)),
            Place::Question(id, question) => format!("{}/{}/{question}", event(id), words.questions),
            Place::Change(id, question) => format!("{}/{}/{question}?back=plan", event(id), words.questions),
            Place::Answers(id) => format!("{}/{}", event(id), words.answers),
            Place::Plan(id) => format!("{}/{}", event(id), words.plan),
            Place::Service(id, service) => format!("{}/{}/{service}", event(id), words.plan),
            Place::Print(id) => format!("{}/{}", event(id), words.print),
            Place::Calendar(id) => format!("{}/{}", event(id), words.calendar),
        }
    }
}

/// The event at an address.
pub(crate) fn event_at<'a>(catalogue: &'a Catalogue, tag: &LanguageTag, address: &str) -> Option<&'a LifeEvent> {
    catalogue.events.values().find(|event| slug(catalogue, tag, &event.id) == address)
}

fn slug<'a>(catalogue: &'a Catalogue, tag: &LanguageTag, id: &'a EventId) -> &'a str {
    catalogue.events.get(id).and_then(|event| event.slugs.get(tag)).map_or(id.as_str(), |slug| slug)
}
