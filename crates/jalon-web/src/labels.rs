//! What the catalogue calls things in one language, looked up once at start: pages name the same services, proofs, facts and questions all day long.
//!
//! Only what has one name whoever the person is. A text that is missing is shown as its key, so that the fault is seen and nothing fails.

use std::collections::HashMap;
use std::sync::Arc;

use fluent_bundle::FluentArgs;
use jalon_catalogue::{BodyId, Catalogue, EventId, EvidenceId, LanguageTag, LifeEvent, PublicService, QuestionId, ServiceId, Texts};
use jalon_rules::{FactId, ListId, Type, text_key};

use crate::place::Place;

/// The names of one language.
pub(crate) struct Labels {
    events: HashMap<EventId, EventLabels>,
    services: HashMap<ServiceId, ServiceLabels>,
    bodies: HashMap<BodyId, String>,
    evidence: HashMap<EvidenceId, EvidenceLabels>,
    /// By name of the deadline or advice.
    deadlines: HashMap<Arc<str>, String>,
    /// In the order of the law's facts.
    facts: Vec<FactLabels>,
    /// In the order of the law's lists.
    lists: Vec<ListLabels>,
}

/// An address and what it leads to.
pub(crate) struct Link {
    pub(crate) href: String,
    pub(crate) text: String,
}

/// A life event, with the addresses of its pages.
pub(crate) struct EventLabels {
    pub(crate) title: String,
    pub(crate) intro: String,
    pub(crate) links: PlanLinks,
    /// Where each service of the event is shown with its reasons.
    services: HashMap<ServiceId, String>,
    /// Each question, and where its answer is changed.
    questions: HashMap<QuestionId, Link>,
}

/// Addresses that a plan leads to.
pub(crate) struct PlanLinks {
    pub(crate) event: String,
    pub(crate) plan: String,
    pub(crate) print: String,
    pub(crate) calendar: String,
    pub(crate) notice: String,
    pub(crate) answers: String,
}

/// A public service.
pub(crate) struct ServiceLabels {
    pub(crate) id: ServiceId,
    pub(crate) name: String,
    pub(crate) body: String,
    /// What it pays, in words, where nothing is computed.
    pub(crate) amount: Option<String>,
}

/// A type of evidence.
pub(crate) struct EvidenceLabels {
    pub(crate) name: String,
    pub(crate) hint: Option<String>,
}

/// A fact, and what each of its alternatives is called.
struct FactLabels {
    label: String,
    alternatives: Vec<String>,
}

/// A list of persons, and what each of its members is called.
struct ListLabels {
    label: String,
    members: Vec<String>,
}

impl Labels {
    pub(crate) fn of(catalogue: &Catalogue, tag: &LanguageTag) -> Self {
        let look = Look { catalogue, tag };
        let law = &catalogue.law;
        Self {
            events: catalogue.events.values().map(|event| (event.id.clone(), look.event(event))).collect(),
            services: catalogue.services.values().map(|service| (service.id.clone(), look.service(service))).collect(),
            bodies: catalogue.bodies.keys().map(|id| (id.clone(), look.text(&format!("body-{id}")))).collect(),
            evidence: catalogue.evidence.keys().map(|id| (id.clone(), look.evidence(id))).collect(),
            deadlines: law.deadlines().iter().map(|d| (d.name.clone(), look.text(&format!("deadline-{}", text_key(&d.name))))).collect(),
            facts: law.facts().iter().map(|fact| look.fact(&fact.name, fact.of_type)).collect(),
            lists: law.lists().iter().map(|list| look.list(&list.name, list.maximum)).collect(),
        }
    }

    pub(crate) fn event(&self, id: &EventId) -> Option<&EventLabels> {
        self.events.get(id)
    }

    pub(crate) fn service(&self, id: &ServiceId) -> Option<&ServiceLabels> {
        self.services.get(id)
    }

    /// The name of a service.
    pub(crate) fn service_name<'a>(&'a self, id: &'a ServiceId) -> &'a str {
        self.services.get(id).map_or(id.as_str(), |service| &service.name)
    }

    pub(crate) fn body<'a>(&'a self, id: &'a BodyId) -> &'a str {
        self.bodies.get(id).map_or(id.as_str(), String::as_str)
    }

    pub(crate) fn evidence(&self, id: &EvidenceId) -> Option<&EvidenceLabels> {
        self.evidence.get(id)
    }

    /// How the law or the advice counts a day.
    pub(crate) fn deadline<'a>(&'a self, name: &'a str) -> &'a str {
        self.deadlines.get(name).map_or(name, String::as_str)
    }

    pub(crate) fn fact(&self, id: FactId) -> &str {
        self.facts.get(id.index()).map_or("", |fact| &fact.label)
    }

    /// One of the alternatives of a fact that is a choice.
    pub(crate) fn alternative(&self, id: FactId, place: u8) -> &str {
        self.facts.get(id.index()).and_then(|fact| fact.alternatives.get(usize::from(place))).map_or("", String::as_str)
    }

    pub(crate) fn list(&self, id: ListId) -> &str {
        self.lists.get(id.index()).map_or("", |list| &list.label)
    }

    /// `Enfant 2`, for the member at place 1.
    pub(crate) fn member(&self, id: ListId, place: usize) -> &str {
        self.lists.get(id.index()).and_then(|list| list.members.get(place)).map_or("", String::as_str)
    }
}

impl EventLabels {
    /// Where a service is shown with its reasons.
    pub(crate) fn service(&self, id: &ServiceId) -> &str {
        self.services.get(id).map_or("", String::as_str)
    }

    /// A question, and where its answer is changed.
    pub(crate) fn question(&self, id: &QuestionId) -> Option<&Link> {
        self.questions.get(id)
    }
}

/// Reads the texts of one language.
struct Look<'a> {
    catalogue: &'a Catalogue,
    tag: &'a LanguageTag,
}

impl Look<'_> {
    fn texts(&self) -> &Texts {
        &self.catalogue.texts
    }

    fn text(&self, key: &str) -> String {
        self.texts().get(self.tag, key, None).unwrap_or(key).to_owned()
    }

    fn attribute(&self, key: &str, attribute: &str) -> Option<String> {
        self.texts().get(self.tag, key, Some(attribute)).map(str::to_owned)
    }

    fn href(&self, place: &Place) -> String {
        place.href(self.catalogue, self.tag)
    }

    fn event(&self, event: &LifeEvent) -> EventLabels {
        let key = format!("event-{}", event.id);
        let id = || event.id.clone();
        let question =
            |question: &QuestionId| Link { href: self.href(&Place::Change(id(), question.clone())), text: self.text(&format!("question-{question}")) };
        EventLabels {
            title: self.text(&key),
            intro: self.attribute(&key, "intro").unwrap_or_default(),
            links: PlanLinks {
                event: self.href(&Place::Event(id())),
                plan: self.href(&Place::Plan(id())),
                print: self.href(&Place::Print(id())),
                calendar: self.href(&Place::Calendar(id())),
                notice: self.href(&Place::Notice(id())),
                answers: self.href(&Place::Answers(id())),
            },
            services: event.services.iter().map(|service| (service.clone(), self.href(&Place::Service(id(), service.clone())))).collect(),
            questions: event.questions.iter().map(|q| (q.id.clone(), question(&q.id))).collect(),
        }
    }

    fn service(&self, service: &PublicService) -> ServiceLabels {
        let key = format!("service-{}", service.id);
        ServiceLabels {
            id: service.id.clone(),
            name: self.text(&key),
            body: self.text(&format!("body-{}", service.body)),
            amount: self.attribute(&key, "amount"),
        }
    }

    fn evidence(&self, id: &EvidenceId) -> EvidenceLabels {
        let key = format!("evidence-{id}");
        EvidenceLabels { name: self.text(&key), hint: self.attribute(&key, "hint") }
    }

    fn fact(&self, name: &str, of_type: Type) -> FactLabels {
        let name = text_key(name);
        let alternatives = if let Type::Choice(id) = of_type { self.catalogue.law.alternatives(id) } else { &[] };
        let alternative = |alternative: &Arc<str>| self.text(&format!("choice-{name}-{}", text_key(alternative)));
        FactLabels { label: self.text(&format!("fact-{name}")), alternatives: alternatives.iter().map(alternative).collect() }
    }

    fn list(&self, name: &str, most: usize) -> ListLabels {
        let key = format!("list-{}", text_key(name));
        let member = |number: usize| {
            let number = FluentArgs::from_iter([("n", number)]);
            self.texts().format(self.tag, &key, Some("member"), Some(&number)).unwrap_or_else(|| key.clone())
        };
        ListLabels { label: self.text(&key), members: (1..=most).map(member).collect() }
    }
}
