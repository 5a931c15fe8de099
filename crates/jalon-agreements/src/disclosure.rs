//! What is about to move: by names only, never by values.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::Arc;

use jalon_catalogue::{BodyId, ConceptId, EventId, EvidenceId, RegisterId, ServiceId};
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
}

/// What we would ask of a register, on the word of the person, for one life event.
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
}

impl FieldOf {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Concept, Self::Fact, Self::Evidence, Self::List];

    /// Its type of entity.
    pub fn entity(self) -> &'static str {
        match self {
            Self::Concept => "Concept",
            Self::Fact => "Fact",
            Self::Evidence => "Evidence",
            Self::List => "List",
        }
    }

    /// The part of the context that holds those that would move.
    pub fn attribute(self) -> &'static str {
        match self {
            Self::Concept => "concepts",
            Self::Fact => "facts",
            Self::Evidence => "evidence",
            Self::List => "lists",
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
