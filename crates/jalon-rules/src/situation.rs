//! The facts known so far about a person and their household. What is not here is unknown: never false, never zero.

use std::collections::HashMap;
use std::sync::Arc;

use jiff::civil::Date;
use serde::Serialize;

use crate::law::{FactId, Law, ListId};
use crate::value::{FactValue, Range, Value};

/// Who says that a fact is so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Provenance {
    /// The person, or someone acting for them.
    Declared,
    /// A public body, on a day, until a day.
    Attested {
        /// Identifier of the body.
        body: Arc<str>,
        /// The day it said so.
        on: Date,
        /// The last day it may be relied on, if the body said one.
        until: Option<Date>,
    },
    /// Nobody: an assumption of the law, which takes away certainty.
    Supposed {
        /// Name of the assumption.
        assumption: Arc<str>,
    },
}

/// A value and who says so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Held {
    /// The value.
    pub value: FactValue,
    /// Who says so.
    pub provenance: Provenance,
}

impl Held {
    /// A value that the person declared.
    pub fn declared(value: FactValue) -> Self {
        Self { value, provenance: Provenance::Declared }
    }
}

/// One thing that may be known or not: a fact of the household or of a member, or the size of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Question {
    /// A fact of the household.
    Household(FactId),
    /// A fact of the member at that place of a list, from 0.
    Member(ListId, usize, FactId),
    /// How many members a list has.
    Size(ListId),
}

/// What is supposed of facts that are not known: a whole box of situations at once.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Bounds {
    facts: HashMap<Question, Value>,
    day: Option<Range<Date>>,
}

impl Bounds {
    /// Supposes that a fact lies within `value`, which is of the fact's type.
    pub fn suppose(&mut self, question: Question, value: Value) {
        self.facts.insert(question, value);
    }

    /// The same bounds, for every day of assessment within `day`.
    #[must_use]
    pub fn on(mut self, day: Range<Date>) -> Self {
        self.day = Some(day);
        self
    }

    pub(crate) fn day(&self) -> Option<Range<Date>> {
        self.day
    }

    /// What is supposed of a fact, if anything is.
    pub fn of(&self, question: Question) -> Option<Value> {
        self.facts.get(&question).copied()
    }
}

#[derive(Debug, Clone, Default, PartialEq)]
struct Members {
    /// None as long as nobody said how many.
    size: Option<usize>,
    facts: Vec<Vec<Option<Held>>>,
}

/// The facts known so far, for one [`Law`].
#[derive(Debug, Clone, PartialEq)]
pub struct Situation {
    household: Vec<Option<Held>>,
    lists: Vec<Members>,
}

impl Situation {
    /// Nothing is known.
    pub fn new(law: &Law) -> Self {
        Self { household: vec![None; law.facts().len()], lists: vec![Members::default(); law.lists().len()] }
    }

    /// What is known of a fact of the household.
    pub fn fact(&self, fact: FactId) -> Option<&Held> {
        self.household.get(fact.index())?.as_ref()
    }

    /// What is known of a fact of one member.
    pub fn member_fact(&self, list: ListId, member: usize, fact: FactId) -> Option<&Held> {
        self.lists.get(list.index())?.facts.get(member)?.get(fact.index())?.as_ref()
    }

    /// How many members the list has, once it was said.
    pub fn size(&self, list: ListId) -> Option<usize> {
        self.lists.get(list.index())?.size
    }

    /// How many members something may be known of.
    pub(crate) fn described(&self, list: ListId) -> usize {
        self.lists.get(list.index()).map_or(0, |l| l.size.unwrap_or(l.facts.len()))
    }

    /// Sets or forgets a fact of the household.
    pub fn set(&mut self, fact: FactId, held: Option<Held>) {
        if let Some(place) = self.household.get_mut(fact.index()) {
            *place = held;
        }
    }

    /// Sets or forgets a fact of one member. The member need not have been counted yet.
    pub fn set_member(&mut self, list: ListId, member: usize, fact: FactId, held: Option<Held>) {
        let width = self.household.len();
        let Some(members) = self.lists.get_mut(list.index()) else { return };
        if members.facts.len() <= member {
            members.facts.resize(member + 1, vec![None; width]);
        }
        members.facts[member][fact.index()] = held;
    }

    /// Says how many members the list has. What was known of members beyond is kept, and counts again if the list grows back.
    pub fn set_size(&mut self, list: ListId, size: Option<usize>) {
        if let Some(members) = self.lists.get_mut(list.index()) {
            members.size = size;
        }
    }

    /// Whether the answer is known.
    pub fn knows(&self, question: Question) -> bool {
        match question {
            Question::Household(fact) => self.fact(fact).is_some(),
            Question::Member(list, member, fact) => self.member_fact(list, member, fact).is_some(),
            Question::Size(list) => self.size(list).is_some(),
        }
    }

    /// Every fact held of counted members and of the household, in the order of the law.
    pub fn held(&self) -> impl Iterator<Item = (Question, &Held)> {
        let household = self.household.iter().enumerate().filter_map(|(i, h)| Some((Question::Household(FactId::new(i)), h.as_ref()?)));
        let members = self.lists.iter().enumerate().flat_map(|(l, members)| {
            let counted = members.size.unwrap_or(members.facts.len());
            members.facts.iter().take(counted).enumerate().flat_map(move |(m, facts)| {
                facts.iter().enumerate().filter_map(move |(f, h)| Some((Question::Member(ListId::new(l), m, FactId::new(f)), h.as_ref()?)))
            })
        });
        household.chain(members)
    }
}
