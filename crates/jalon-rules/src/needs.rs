//! Which unknown facts can still change an answer.

use std::collections::BTreeSet;

use crate::evaluation::{Evaluation, Of, Person};
use crate::graph::{NodeId, Operation};
use crate::law::{AssessorId, FactId, Law, ListId};
use crate::situation::Question;
use crate::value::{Truth, Value};

/// What an answer still waits for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Needs {
    /// Each thing that could be asked, with the number of open conditions it touches.
    pub questions: Vec<(Question, u32)>,
    /// Bodies that must assess something nobody can compute.
    pub assessors: Vec<AssessorId>,
}

/// A fact that a part of the law reads, whatever the situation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FactRead {
    /// A fact of the household.
    Household(FactId),
    /// A fact of the members of a list.
    Member(ListId, FactId),
    /// The number of members of a list.
    Size(ListId),
}

/// Which operations a walk has seen: stamped, so that a new walk clears nothing.
#[derive(Debug, Default)]
pub(crate) struct Marks {
    stamps: Vec<u32>,
    walk: u32,
}

impl Marks {
    pub(crate) fn begin(&mut self, slots: usize) {
        self.stamps.resize(slots, 0);
        self.walk += 1;
    }

    /// Whether the slot is seen for the first time in this walk.
    pub(crate) fn first(&mut self, slot: usize) -> bool {
        let new = self.stamps[slot] != self.walk;
        self.stamps[slot] = self.walk;
        new
    }
}

impl Evaluation<'_> {
    /// What can still change the answer. Empty when the answer is final.
    pub fn needs(&mut self, of: Of) -> Needs {
        let mut needs = Needs::default();
        for node in self.conditions(of) {
            let mut found = Vec::new();
            let slots = self.slots();
            self.marks.begin(slots);
            self.walk(node, 0, &mut found, &mut needs.assessors);
            for question in found {
                match needs.questions.iter_mut().find(|(q, _)| *q == question) {
                    Some((_, count)) => *count += 1,
                    None => needs.questions.push((question, 1)),
                }
            }
        }
        needs
    }

    /// The conditions that stand for themselves: the criteria and the amount of a rule that is still open.
    fn conditions(&mut self, of: Of) -> Vec<NodeId> {
        let nodes = self.nodes(of);
        if let Of::Rule(id) = of {
            if self.value(nodes[0], 0).is_known() {
                return Vec::new();
            }
            if let Some(version) = self.law.rule(id).on(self.day()) {
                return version.criteria.iter().map(|c| c.node).chain(version.amount).collect();
            }
        }
        nodes
    }

    pub(crate) fn walk(&mut self, node: NodeId, person: usize, found: &mut Vec<Question>, assessors: &mut Vec<AssessorId>) {
        use Operation as O;
        if self.value(node, person).is_known() {
            return;
        }
        let slot = self.slot(node, person);
        if !self.marks.first(slot) {
            return;
        }
        let law = self.law;
        match &law.graph.node(node).operation {
            O::Fact(id) => push(found, Question::Household(*id)),
            O::MemberFact(id) => {
                let Person { list, member } = self.persons[person];
                push(found, member.map_or(Question::Size(list), |member| Question::Member(list, member, *id)));
            }
            O::Assessed(id) => {
                if !assessors.contains(id) {
                    assessors.push(*id);
                }
            }
            O::If(condition, then, otherwise) => match self.value(*condition, person) {
                Value::Truth(Truth::Yes) => self.walk(*then, person, found, assessors),
                Value::Truth(Truth::No) => self.walk(*otherwise, person, found, assessors),
                _ => {
                    for part in [condition, then, otherwise] {
                        self.walk(*part, person, found, assessors);
                    }
                }
            },
            O::Aggregate { list, value, condition, otherwise, .. } => {
                let roll = self.rolls[list.index()];
                if roll.shadow().is_some() {
                    push(found, Question::Size(*list));
                }
                for member in roll.first..roll.first + roll.described {
                    let counts = condition.map(|c| self.value(c, member));
                    if counts == Some(Value::Truth(Truth::No)) {
                        continue;
                    }
                    for part in condition.iter().chain(value) {
                        self.walk(*part, member, found, assessors);
                    }
                }
                if let Some(otherwise) = otherwise {
                    self.walk(*otherwise, person, found, assessors);
                }
            }
            O::Version(versions) => {
                let day = self.day();
                if let Some((_, node)) = versions.iter().rev().find(|(from, _)| from.is_none_or(|from| from <= day)) {
                    self.walk(*node, person, found, assessors);
                }
            }
            operation => {
                let mut parts = Vec::new();
                operation.operands(|part, _| parts.push(part));
                for part in parts {
                    self.walk(part, person, found, assessors);
                }
            }
        }
    }
}

impl Law {
    /// Every fact that a part of the law may read in some situation.
    pub fn facts_read(&self, of: Of) -> Vec<FactRead> {
        let mut reads = BTreeSet::new();
        let mut seen = std::collections::HashSet::new();
        let mut waiting: Vec<(NodeId, Option<ListId>)> = match of {
            Of::Rule(id) => vec![(self.rule(id).node, None)],
            Of::Definition(id) => self.definition(id).node.map(|n| (n, None)).into_iter().collect(),
            Of::Deadline(id) => vec![(self.deadline(id).anchor, None), (self.deadline(id).time, None)],
        };
        while let Some((node, list)) = waiting.pop() {
            let at = self.graph.node(node);
            let list = if at.of_member { list } else { None };
            if !seen.insert((node, list)) {
                continue;
            }
            match &at.operation {
                Operation::Fact(id) => {
                    reads.insert(FactRead::Household(*id));
                }
                Operation::MemberFact(id) => {
                    if let Some(list) = list {
                        reads.insert(FactRead::Member(list, *id));
                    }
                }
                Operation::Aggregate { list, .. } => {
                    reads.insert(FactRead::Size(*list));
                }
                _ => {}
            }
            at.operation.operands(|part, of| waiting.push((part, of.or(list))));
        }
        reads.into_iter().collect()
    }
}

fn push(found: &mut Vec<Question>, question: Question) {
    if !found.contains(&question) {
        found.push(question);
    }
}
