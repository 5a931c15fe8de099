//! Evaluates a law for one situation on one day. Lazy: only what is asked for is computed, once.
//!
//! A list whose size nobody said yet has, beside the members described, a *shadow*: one member of whom nothing is known, standing for as many as the bounds of
//! the list allow. So sums and counts over an incomplete list stay within bounds that are certain.

use jiff::civil::Date;

use crate::graph::{NodeId, Operation};
use crate::law::{DeadlineId, DefinitionId, FactId, Law, ListId, RuleId};
use crate::meaning::{self, Member};
use crate::situation::{Bounds, Held, Question, Situation};
use crate::value::{Failure, Range, Value};

/// Something of the law that has a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Of {
    /// A rule.
    Rule(RuleId),
    /// A definition of the household.
    Definition(DefinitionId),
    /// A deadline: the day it runs from and its length.
    Deadline(DeadlineId),
}

/// One member, or the shadow of a list.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Person {
    pub(crate) list: ListId,
    /// None for the shadow.
    pub(crate) member: Option<usize>,
}

/// How many members a list has, among those evaluated.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Roll {
    /// Index of the first person of the list.
    pub(crate) first: usize,
    /// Persons described, who certainly exist.
    pub(crate) described: usize,
    /// How many more exist for certain, of whom nothing is known.
    pub(crate) certain: usize,
    /// How many more may exist.
    pub(crate) possible: usize,
}

impl Roll {
    /// Index of the shadow, if the list has one.
    pub(crate) fn shadow(self) -> Option<usize> {
        (self.certain + self.possible > 0).then_some(self.first + self.described)
    }
}

/// A law, a situation and a day, with what was computed so far.
pub struct Evaluation<'a> {
    pub(crate) law: &'a Law,
    pub(crate) situation: &'a Situation,
    day: Date,
    pub(crate) persons: Vec<Person>,
    pub(crate) rolls: Vec<Roll>,
    /// Where the value of each operation stands in `values`, counted from 1; 0 while it is not computed. Most of a law never is, for one household.
    places: Vec<u32>,
    values: Vec<Value>,
    pub(crate) marks: crate::needs::Marks,
    /// What is supposed of facts that are not known.
    within: Option<&'a Bounds>,
}

impl<'a> Evaluation<'a> {
    /// Prepares to evaluate. Nothing is computed yet.
    pub fn new(law: &'a Law, situation: &'a Situation, day: Date) -> Self {
        let mut persons = Vec::new();
        let mut rolls = Vec::with_capacity(law.lists.len());
        for (index, list) in law.lists.iter().enumerate() {
            let id = ListId::new(index);
            let described = situation.described(id);
            let roll = if situation.size(id).is_some() {
                Roll { first: persons.len(), described, certain: 0, possible: 0 }
            } else {
                let certain = list.minimum.saturating_sub(described);
                Roll { first: persons.len(), described, certain, possible: list.maximum.saturating_sub(described.max(list.minimum)) }
            };
            persons.extend((0..described).map(|member| Person { list: id, member: Some(member) }));
            if roll.shadow().is_some() {
                persons.push(Person { list: id, member: None });
            }
            rolls.push(roll);
        }
        let slots = law.graph.household_slots() + law.graph.member_slots() * persons.len();
        Self { law, situation, day, persons, rolls, places: vec![0; slots], values: Vec::new(), marks: crate::needs::Marks::default(), within: None }
    }

    /// As [`Evaluation::new`], for every situation in which the facts not known lie within `bounds`: a value that is known holds for all of them.
    pub fn within(law: &'a Law, situation: &'a Situation, day: Date, bounds: &'a Bounds) -> Self {
        Self { within: Some(bounds), ..Self::new(law, situation, day) }
    }

    /// The day of assessment.
    pub fn day(&self) -> Date {
        self.day
    }

    /// What a rule says: [`Value::Truth`] for a rule of right, [`Value::Due`] for one that pays, [`Value::Failed`] when it cannot be computed.
    pub fn rule(&mut self, rule: RuleId) -> Value {
        self.value(self.law.rule(rule).node, 0)
    }

    /// The value of a definition of the household. Definitions of members or with arguments have no one value: they give [`Failure::NoLawAtDate`].
    pub fn definition(&mut self, id: DefinitionId) -> Value {
        match self.law.definition(id).node {
            Some(node) if !self.law.graph.node(node).of_member => self.value(node, 0),
            _ => Value::Failed(Failure::NoLawAtDate),
        }
    }

    /// The value of a definition of members, for one member.
    pub fn member_definition(&mut self, id: DefinitionId, list: ListId, member: usize) -> Value {
        let roll = self.rolls[list.index()];
        match self.law.definition(id).node {
            Some(node) if member < roll.described => self.value(node, roll.first + member),
            _ => Value::Failed(Failure::NoLawAtDate),
        }
    }

    /// The day a deadline runs from.
    pub fn anchor(&mut self, id: DeadlineId) -> Value {
        self.value(self.law.deadline(id).anchor, 0)
    }

    /// How long a deadline is, in its unit.
    pub fn time(&mut self, id: DeadlineId) -> Value {
        self.value(self.law.deadline(id).time, 0)
    }

    pub(crate) fn nodes(&self, of: Of) -> Vec<NodeId> {
        match of {
            Of::Rule(id) => vec![self.law.rule(id).node],
            Of::Definition(id) => self.law.definition(id).node.into_iter().collect(),
            Of::Deadline(id) => vec![self.law.deadline(id).anchor, self.law.deadline(id).time],
        }
    }

    /// Where the value of an operation is kept.
    pub(crate) fn slot(&self, node: NodeId, person: usize) -> usize {
        let node = self.law.graph.node(node);
        if node.of_member { self.law.graph.household_slots() + person * self.law.graph.member_slots() + node.slot } else { node.slot }
    }

    pub(crate) fn slots(&self) -> usize {
        self.places.len()
    }

    /// The value of an operation for a person, by place among all described and shadows (any, when the operation is of the household).
    pub fn value(&mut self, node: NodeId, person: usize) -> Value {
        let slot = self.slot(node, person);
        if let Some(place) = self.places[slot].checked_sub(1) {
            return self.values[place as usize];
        }
        let law = self.law;
        let value = self.compute(&law.graph.node(node).operation, person);
        self.values.push(value);
        self.places[slot] = u32::try_from(self.values.len()).unwrap_or(0);
        value
    }

    fn compute(&mut self, operation: &Operation, person: usize) -> Value {
        let law = self.law;
        match operation {
            Operation::Fact(id) => self.held(self.situation.fact(*id), *id, Question::Household(*id)),
            Operation::MemberFact(id) => {
                let Person { list, member } = self.persons[person];
                let held = member.and_then(|m| self.situation.member_fact(list, m, *id));
                self.held(held, *id, member.map_or(Question::Size(list), |m| Question::Member(list, m, *id)))
            }
            Operation::Aggregate { list, .. } => {
                let roll = self.rolls[list.index()];
                let described = (roll.first..roll.first + roll.described).map(|person| Member { person, certain: 1, possible: 0 });
                let shadow = roll.shadow().map(|person| Member { person, certain: roll.certain, possible: roll.possible });
                meaning::aggregate(operation, described.chain(shadow), |node, member| self.value(node, member.unwrap_or(person)))
            }
            Operation::Day => Value::Date(self.days()),
            Operation::Version(versions) => {
                let (in_force, covered) = self.in_force(versions);
                let values = in_force.into_iter().map(|node| self.value(node, person));
                values.reduce(meaning::either).filter(|_| covered).unwrap_or(Value::Failed(Failure::NoLawAtDate))
            }
            _ => law.apply(operation, self.day, |node| self.value(node, person)),
        }
    }

    /// The day of assessment, or the days that are supposed.
    fn days(&self) -> Range<Date> {
        self.within.and_then(Bounds::day).unwrap_or(Range::exactly(self.day))
    }

    /// The versions in force on the day, and whether there is one on each.
    pub(crate) fn in_force(&self, versions: &[(Option<Date>, NodeId)]) -> (Vec<NodeId>, bool) {
        let days = self.days();
        let until = versions.iter().filter(|(from, _)| from.is_none_or(|from| days.high.is_none_or(|day| from <= day)));
        let mut in_force = Vec::new();
        let mut covered = false;
        for (from, node) in until {
            if from.is_none_or(|from| days.low.is_some_and(|day| from <= day)) {
                in_force.clear();
                covered = true;
            }
            in_force.push(*node);
        }
        (in_force, covered)
    }

    /// What is known of a fact: its value, or what is supposed of it, or what its type and bounds leave possible.
    fn held(&self, held: Option<&Held>, id: FactId, question: Question) -> Value {
        let supposed = self.within.filter(|_| held.is_none()).and_then(|within| within.of(question));
        supposed.unwrap_or_else(|| self.law.held(held.map(|h| h.value), id))
    }
}
