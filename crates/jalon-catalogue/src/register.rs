//! Registers: what bodies hold of people already, so that nobody is asked for it.

use jalon_rules::{FactId, ListId};

use crate::model::{BodyId, ConceptId, RegisterId, SourcedOn};

/// A register that a body keeps, and what it can attest of a person (CCCEV: evidence provider).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Register {
    /// Its identifier. What people read of it are the texts `register-ID` (its name) and `register-ID-holds` (what it would tell us).
    pub id: RegisterId,
    /// The body that keeps it and vouches for it.
    pub body: BodyId,
    /// What it has to be told to know whom it is asked about.
    pub asks: Vec<ConceptId>,
    /// Answers to questions of the plan that it gives: of the household, or of each member of the list the fact is of.
    pub facts: Vec<FactId>,
    /// Lists of the household whose members it knows.
    pub lists: Vec<ListId>,
    /// Fields of forms that it gives.
    pub concepts: Vec<ConceptId>,
    /// For how many days after it was read it may be relied on, when the register itself does not say.
    pub lasts_days: Option<u16>,
    /// The text that lets us ask.
    pub basis: SourcedOn,
    /// Its place in the author's order: of two that know the same, the first is asked.
    pub place: usize,
}
