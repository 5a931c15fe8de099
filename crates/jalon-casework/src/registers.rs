//! The port to registers: what bodies hold of a person and attest, fetched on the person's word.

use std::collections::{BTreeMap, BTreeSet};

use jalon_catalogue::{ConceptId, RegisterId};
use jalon_journey::{FieldKey, Member};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::ports::Later;

/// What a register is asked.
#[derive(Debug, Clone)]
pub struct Inquiry {
    /// Which register.
    pub register: RegisterId,
    /// Whom it is about: values of information concepts, as their types write them.
    pub about: BTreeMap<ConceptId, String>,
    /// Names this inquiry at both ends: the same when it is tried again.
    pub id: [u8; 16],
}

/// What a register answered: one extract, or several among which the person chooses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attestation {
    /// Never empty.
    pub extracts: Vec<Extract>,
}

/// What a register holds of one household.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extract {
    /// By what the person knows it from another, where there are several: a first name, a town. Empty where there is one.
    pub label: String,
    /// Answers to questions of the plan, by the keys of `jalon_journey::answers`, each written as the law writes its type.
    pub facts: BTreeMap<String, String>,
    /// Fields of forms, each written as its type is.
    pub fields: BTreeMap<FieldKey, String>,
    /// The day the register said so.
    pub on: Date,
    /// The last day on which it may be relied on.
    pub until: Option<Date>,
}

impl Extract {
    /// What it says otherwise than somebody said themselves, by the names of answers and fields: there they choose.
    pub fn differs_from(&self, member: &Member) -> BTreeSet<String> {
        let facts = self.facts.iter().filter(|(key, value)| member.answers.facts.get(*key).is_some_and(|own| own.value != **value));
        let fields = self.fields.iter().filter(|(key, value)| member.fields.get(*key).is_some_and(|own| own.value != **value));
        facts.map(|(key, _)| key.clone()).chain(fields.map(|(key, _)| key.to_string())).collect()
    }
}

/// Nothing was fetched. The person is told which, and can always give it otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unfetched {
    /// The register does not know the person.
    Unknown,
    /// It knows several: more of these would tell them apart.
    Ambiguous(BTreeSet<ConceptId>),
    /// These are needed to ask at all.
    Needs(BTreeSet<ConceptId>),
    /// It did not answer in time or is out of order; why, in a word for operators.
    Away(&'static str),
    /// It refuses to answer us, or answers what nobody can read: operators must look.
    Broken(&'static str),
}

/// Whoever asks registers. Nothing of what is asked or answered is kept or logged by it.
pub trait Registers: Send + Sync {
    /// The registers that this site is connected to.
    fn connected(&self) -> BTreeSet<RegisterId>;
    /// Asks one.
    fn fetch<'a>(&'a self, inquiry: &'a Inquiry) -> Later<'a, Result<Attestation, Unfetched>>;
}
