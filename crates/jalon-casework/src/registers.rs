//! The port to registers: what bodies hold of a person and attest, fetched on the person's word.

use std::collections::{BTreeMap, BTreeSet};

use jalon_catalogue::{BodyId, Catalogue, ConceptId, FieldKind, RegisterId, folded};
use jalon_journey::{FieldKey, Member, Origin};
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

/// Something else that stands already where a register says something: the person chooses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Before<'a> {
    /// What stands, as its type writes it.
    pub value: &'a str,
    /// Who says so.
    pub by: By<'a>,
}

/// Who says what stands already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By<'a> {
    /// The person.
    Person,
    /// Whoever vouched for their identity, by name.
    Identity(&'a str),
    /// Another register, of this body.
    Body(&'a BodyId),
}

impl Extract {
    /// What this register says otherwise than the person or somebody else did, by the names of answers and fields. What it said itself before, it may say anew; and the
    /// same in capitals or without accents, as registers write, is no other word.
    pub fn differs_from<'a>(&self, catalogue: &Catalogue, register: &RegisterId, member: &'a Member) -> BTreeMap<String, Before<'a>> {
        let facts = self.facts.iter().filter_map(|(key, value)| {
            let said = member.answers.facts.get(key).map(|own| Before { value: &own.value, by: By::Person });
            let before = said.or_else(|| {
                let vouched = member.attested.get(key).filter(|vouched| vouched.register != *register)?;
                Some(Before { value: &vouched.value, by: By::Body(&vouched.body) })
            });
            Some((key.clone(), before.filter(|before| before.value != value)?))
        });
        let fields = self.fields.iter().filter_map(|(key, value)| {
            let stands = member.fields.get(key).filter(|stands| !is_alike(catalogue, key, &stands.value, value))?;
            let by = match &stands.origin {
                Origin::Register { register: same, .. } if same == register => return None,
                Origin::Register { body, .. } => By::Body(body),
                Origin::Identity { provider } => By::Identity(provider),
                Origin::Declared | Origin::Answer => By::Person,
            };
            Some((key.to_string(), Before { value: &stands.value, by }))
        });
        facts.chain(fields).collect()
    }

    /// Writes what is the same as it stands already, with its small letters and accents.
    pub(crate) fn spell_as(&mut self, catalogue: &Catalogue, member: &Member) {
        for (key, value) in &mut self.fields {
            if let Some(stands) = member.fields.get(key).filter(|stands| is_alike(catalogue, key, &stands.value, value)) {
                value.clone_from(&stands.value);
            }
        }
    }
}

/// Whether two values of a field say the same; words are compared as registers write them.
fn is_alike(catalogue: &Catalogue, key: &FieldKey, one: &str, other: &str) -> bool {
    let are_words = catalogue.concepts.get(&key.concept).is_some_and(|concept| matches!(concept.kind, FieldKind::Text | FieldKind::Lines | FieldKind::Place));
    one == other || (are_words && folded(one) == folded(other))
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
