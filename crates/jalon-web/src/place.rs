//! Addresses. Every page has one in each language, so a page can always be had in another.

use jalon_catalogue::{Catalogue, EventId, LanguageTag, LifeEvent, QuestionId, ServiceId};

/// The words of addresses in one language.
#[derive(Debug)]
pub(crate) struct PathWords {
    pub(crate) find: &'static str,
    pub(crate) questions: &'static str,
    pub(crate) answers: &'static str,
    pub(crate) plan: &'static str,
    pub(crate) print: &'static str,
    pub(crate) calendar: &'static str,
    pub(crate) help: &'static str,
    pub(crate) accessibility: &'static str,
    pub(crate) data: &'static str,
}

const FRENCH: PathWords = PathWords {
    find: "chercher",
    questions: "questions",
    answers: "reponses",
    plan: "plan",
    print: "plan/imprimer",
    calendar: "plan/calendrier.ics",
    help: "aide",
    accessibility: "accessibilite",
    data: "donnees",
};

const ENGLISH: PathWords = PathWords {
    find: "find",
    questions: "questions",
    answers: "answers",
    plan: "plan",
    print: "plan/print",
    calendar: "plan/calendar.ics",
    help: "help",
    accessibility: "accessibility",
    data: "data",
};

impl PathWords {
    /// The words for a language: its own, or English ones.
    pub(crate) fn of(tag: &LanguageTag) -> &'static Self {
        if tag.0.starts_with("fr") { &FRENCH } else { &ENGLISH }
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
