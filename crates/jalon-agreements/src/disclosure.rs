//! What is about to move: by names only, never by values.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::Arc;

use jalon_catalogue::{
    Announcement, Asks, BodyId, Catalogue, ConceptId, Consent, EventId, EvidenceId, Gives, LifeEvent, Register, RegisterId, RequestForm, ServiceId,
};
use jalon_rules::{FactId, ListId};
use serde::Serialize;

/// What a body would receive for one service. Facts are named as the law names them, whoever of the household they are of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disclosure {
    /// The body.
    pub body: BodyId,
    /// The service that is asked for.
    pub service: ServiceId,
    /// Fields of the form.
    pub concepts: BTreeSet<ConceptId>,
    /// Answers to questions of the plan.
    pub facts: BTreeSet<Arc<str>>,
    /// Types of evidence that the files are.
    pub evidence: BTreeSet<EvidenceId>,
    /// Whether the person agreed to this one.
    pub consent: bool,
}

impl Disclosure {
    /// One in which nothing is disclosed yet.
    pub fn to(body: BodyId, service: ServiceId) -> Self {
        Self { body, service, concepts: BTreeSet::new(), facts: BTreeSet::new(), evidence: BTreeSet::new(), consent: false }
    }

    /// All that a form may send; none when its service is not there. Not the proofs that the body gets itself, nor those that the request is or says.
    pub fn of_form(catalogue: &Catalogue, form: &RequestForm) -> Option<Self> {
        let service = catalogue.services.get(&form.service)?;
        let fetched =
            |id: &EvidenceId| catalogue.evidence.get(id).and_then(|kept| kept.fetched.as_ref()).is_some_and(|fetched| fetched.by.contains(&service.body));
        Some(Self {
            concepts: form.asks.iter().map(|asked| asked.concept.clone()).collect(),
            facts: form.facts.iter().chain(&form.if_known).map(|fact| catalogue.law.fact(*fact).name.clone()).collect(),
            evidence: service.needs.iter().filter(|id| !fetched(id) && !form.replaces.contains(id)).cloned().collect(),
            consent: form.consent == Consent::Asked,
            ..Self::to(service.body.clone(), service.id.clone())
        })
    }

    /// Each field of it, by kind and name.
    pub fn fields(&self) -> impl Iterator<Item = Field> + '_ {
        let concepts = self.concepts.iter().map(|id| Field { of: FieldOf::Concept, name: id.0.clone() });
        let facts = self.facts.iter().map(|name| Field { of: FieldOf::Fact, name: name.clone() });
        let evidence = self.evidence.iter().map(|id| Field { of: FieldOf::Evidence, name: id.0.clone() });
        concepts.chain(facts).chain(evidence)
    }
}

/// Where a request stands, as a body would see it that works on another request of the same person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seeing {
    /// The body.
    pub body: BodyId,
    /// The service that the request it works on is for.
    pub working_on: ServiceId,
    /// The service that the other request is for.
    pub of: ServiceId,
}

/// What a register would tell us for one life event: asked on the word of the person, or by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fetching {
    /// The register.
    pub register: RegisterId,
    /// What happened to the person.
    pub event: EventId,
    /// Fields of forms.
    pub concepts: BTreeSet<ConceptId>,
    /// Answers to questions of the plan.
    pub facts: BTreeSet<Arc<str>>,
    /// Lists of the household whose members it would tell.
    pub lists: BTreeSet<Arc<str>>,
}

impl Fetching {
    /// One by which nothing is asked yet.
    pub fn from(register: RegisterId, event: EventId) -> Self {
        Self { register, event, concepts: BTreeSet::new(), facts: BTreeSet::new(), lists: BTreeSet::new() }
    }

    /// Each field of it, by kind and name.
    pub fn fields(&self) -> impl Iterator<Item = Field> + '_ {
        let concepts = self.concepts.iter().map(|id| Field { of: FieldOf::Concept, name: id.0.clone() });
        let facts = self.facts.iter().map(|name| Field { of: FieldOf::Fact, name: name.clone() });
        let lists = self.lists.iter().map(|name| Field { of: FieldOf::List, name: name.clone() });
        concepts.chain(facts).chain(lists)
    }

    /// What a register would tell, as far as the questions of an event and the forms of its services ask it; none when there is no such register.
    pub fn needed(catalogue: &Catalogue, register: &RegisterId, event: &LifeEvent) -> Option<Self> {
        let register = catalogue.registers.get(register)?;
        let held = (register.facts.iter().copied().collect(), register.lists.iter().copied().collect(), register.concepts.iter().cloned().collect());
        Some(Self::asked(catalogue, register, event, held))
    }

    /// What a register would tell by itself, as far as the questions of the event and the forms of its services ask it; none when the catalogue has no such event.
    pub fn announced(catalogue: &Catalogue, register: &Register, announcement: &Announcement) -> Option<Self> {
        let event = catalogue.events.get(&announcement.event)?;
        let (mut facts, mut concepts) = (BTreeSet::new(), BTreeSet::new());
        for given in &announcement.gives {
            match &given.what {
                Gives::Fact(fact) => _ = facts.insert(*fact),
                Gives::Concept(concept) => _ = concepts.insert(concept.clone()),
                Gives::Home => {}
            }
        }
        let lists = announcement.members.iter().filter(|(_, members)| members.all).map(|(list, _)| *list).collect();
        Some(Self::asked(catalogue, register, event, (facts, lists, concepts)))
    }

    /// What of all that a register holds an event asks.
    fn asked(catalogue: &Catalogue, register: &Register, event: &LifeEvent, held: (BTreeSet<FactId>, BTreeSet<ListId>, BTreeSet<ConceptId>)) -> Self {
        let (held_facts, held_lists, held_concepts) = held;
        let mut fetching = Self::from(register.id.clone(), event.id.clone());
        for question in &event.questions {
            match &question.asks {
                Asks::Size(list) if held_lists.contains(list) => {
                    fetching.lists.insert(catalogue.law.list(*list).name.clone());
                }
                Asks::Household(facts) | Asks::Members(_, facts) => {
                    let held = facts.iter().filter(|fact| held_facts.contains(fact));
                    fetching.facts.extend(held.map(|fact| catalogue.law.fact(*fact).name.clone()));
                }
                Asks::Size(_) => {}
            }
        }
        let forms = event.services.iter().filter_map(|service| catalogue.requests.get(service));
        let asked = forms.flat_map(|form| &form.asks).map(|asked| &asked.concept).filter(|concept| held_concepts.contains(concept));
        fetching.concepts.extend(asked.cloned());
        fetching
    }
}

/// What kind of thing can move. The word is that of the policies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum FieldOf {
    /// A field of the form.
    Concept,
    /// An answer to a question of the plan.
    Fact,
    /// A type of evidence.
    Evidence,
    /// A list of the household.
    List,
    /// Where a request for a service stands.
    State,
}

impl FieldOf {
    /// Every kind.
    pub const ALL: [Self; 5] = [Self::Concept, Self::Fact, Self::Evidence, Self::List, Self::State];

    /// Its type of entity.
    pub fn entity(self) -> &'static str {
        match self {
            Self::Concept => "Concept",
            Self::Fact => "Fact",
            Self::Evidence => "Evidence",
            Self::List => "List",
            Self::State => "Service",
        }
    }

    /// Those that would move, in one word: in policies, the part of the context that holds them, but for states, each of which is asked about alone.
    pub fn attribute(self) -> &'static str {
        match self {
            Self::Concept => "concepts",
            Self::Fact => "facts",
            Self::Evidence => "evidence",
            Self::List => "lists",
            Self::State => "states",
        }
    }
}

/// One thing that can move.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
pub struct Field {
    /// Its kind.
    pub of: FieldOf,
    /// Its name in the catalogue.
    pub name: Arc<str>,
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.name)
    }
}
