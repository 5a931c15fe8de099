//! What registers could spare a person: what they hold, and the person would have to say.

use std::collections::BTreeSet;

use jalon_catalogue::{Catalogue, ConceptId, LifeEvent, Register};
use jalon_rules::{FactId, Law, ListId, Question};
use jiff::civil::Date;

use crate::answers;
use crate::draft::Draft;
use crate::field::FieldKey;
use crate::ids::PersonId;
use crate::journey::{Journey, Standing};

/// A register that knows something which the person would have to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer<'a> {
    /// Which.
    pub register: &'a Register,
    /// Facts that it gives and that are not known: each once, whoever of the household it is of.
    pub facts: Vec<FactId>,
    /// Lists of the household of which it is not known how many members they have.
    pub lists: Vec<ListId>,
    /// Fields that the person has not filled, of what they chose to ask for.
    pub fields: Vec<FieldKey>,
    /// Where the person stands with it.
    pub standing: Option<Standing>,
}

/// What could be fetched for a person instead of asked, on a day, in the author's order of registers. A register that would tell nothing new is not offered:
/// nobody reads about a person what nobody needs.
pub fn offers<'a>(catalogue: &'a Catalogue, journey: &Journey, person: PersonId, draft: &Draft<'_>, day: Date) -> Vec<Offer<'a>> {
    let (Some(member), Some(event)) = (journey.member(person), journey.event.as_ref().and_then(|id| catalogue.events.get(id))) else { return Vec::new() };
    let law = &*catalogue.law;
    let seen = journey.answers_seen_by(person, day);
    let known = Lacking {
        law,
        event,
        sizes: &|list| seen.get(answers::key_of(law, Question::Size(list)).as_str())?.value.parse().ok(),
        known: &|key| seen.contains_key(key),
    };
    let unfilled: BTreeSet<&FieldKey> = draft.fields.iter().filter(|key| member.fields.get(key).is_none_or(|value| !value.holds_on(day))).collect();
    let gives = |register: &Register, concept: &ConceptId| register.concepts.contains(concept);
    let mut offers: Vec<Offer<'a>> = catalogue
        .registers
        .values()
        .map(|register| Offer {
            register,
            facts: register.facts.iter().copied().filter(|fact| known.lacks(*fact)).collect(),
            lists: register.lists.iter().copied().filter(|list| known.lacks_size(*list)).collect(),
            fields: unfilled.iter().filter(|key| gives(register, &key.concept)).map(|key| (*key).clone()).collect(),
            standing: member.registers.get(&register.id).copied(),
        })
        .filter(|offer| !(offer.facts.is_empty() && offer.lists.is_empty() && offer.fields.is_empty()))
        .collect();
    offers.sort_by_key(|offer| offer.register.place);
    offers
}

/// What an event asks and nobody said.
struct Lacking<'a> {
    law: &'a Law,
    event: &'a LifeEvent,
    sizes: &'a dyn Fn(ListId) -> Option<usize>,
    known: &'a dyn Fn(&str) -> bool,
}

impl Lacking<'_> {
    fn is_asked(&self, question: Question) -> bool {
        self.event.asking(question).is_some()
    }

    fn is_open(&self, question: Question) -> bool {
        self.is_asked(question) && !(self.known)(&answers::key_of(self.law, question))
    }

    fn lacks_size(&self, list: ListId) -> bool {
        self.is_open(Question::Size(list))
    }

    /// Of the household, or of some member. A list of which nobody said how long it is lacks it all.
    fn lacks(&self, fact: FactId) -> bool {
        let declared = self.law.fact(fact);
        let of_members = |list: &ListId| match (self.sizes)(*list) {
            Some(size) => (0..size).any(|member| self.is_open(Question::Member(*list, member, fact))),
            None => self.is_asked(Question::Member(*list, 0, fact)),
        };
        if declared.of.is_empty() { self.is_open(Question::Household(fact)) } else { declared.of.iter().any(of_members) }
    }
}
