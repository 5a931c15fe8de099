//! The one graph of operations behind a body of law, in single-assignment form: an operation only uses operations before it, and the same operation
//! on the same operands stands once. One person, the explanation, the next question and a population are all read off this graph.

use std::collections::HashMap;

use jiff::civil::Date;

use crate::ast::{Quantifier, Rounding};
use crate::law::{AssessorId, FactId, ListId, ParameterId};
use crate::types::TimeUnit;
use crate::value::Value;

/// Index of an operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct NodeId(u32);

impl NodeId {
    pub(crate) fn at(index: usize) -> Self {
        Self(u32::try_from(index).unwrap_or(u32::MAX))
    }

    pub(crate) fn index(self) -> usize {
        self.0 as usize
    }
}

/// One operation. Types were checked before; operands hold what the operation expects.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Operation {
    Constant(Value),
    /// The day of assessment.
    Day,
    Fact(FactId),
    /// A fact of the member at hand.
    MemberFact(FactId),
    Parameter {
        id: ParameterId,
        on: NodeId,
    },
    /// What only a body can say.
    Assessed(AssessorId),
    Not(NodeId),
    All(Box<[NodeId]>),
    Any(Box<[NodeId]>),
    Less(NodeId, NodeId),
    Equal(NodeId, NodeId),
    Add(NodeId, NodeId),
    Subtract(NodeId, NodeId),
    Multiply(NodeId, NodeId),
    Divide(NodeId, NodeId),
    Minimum(NodeId, NodeId),
    Maximum(NodeId, NodeId),
    Round(Rounding, NodeId),
    If(NodeId, NodeId, NodeId),
    /// Complete years, months or days from the first date to the second.
    Between(TimeUnit, NodeId, NodeId),
    /// A date and a length of time after it.
    Later {
        date: NodeId,
        time: NodeId,
        unit: TimeUnit,
    },
    MonthOf(NodeId),
    StartOfYear(NodeId),
    /// Over the members of a list. `value` for sums and extremes, `otherwise` for extremes.
    Aggregate {
        quantifier: Quantifier,
        list: ListId,
        value: Option<NodeId>,
        condition: Option<NodeId>,
        otherwise: Option<NodeId>,
    },
    /// What a rule pays: due when the criteria hold and the amount is positive.
    Due {
        criteria: NodeId,
        amount: NodeId,
    },
    IsDue(NodeId),
    AmountOf(NodeId),
    /// The version in force on the day of assessment.
    Version(Box<[(Option<Date>, NodeId)]>),
}

impl Operation {
    /// Calls `visit` with each operand, and whether it is evaluated for each member of a list.
    pub(crate) fn operands(&self, mut visit: impl FnMut(NodeId, Option<ListId>)) {
        use Operation as O;
        match self {
            O::Constant(_) | O::Day | O::Fact(_) | O::MemberFact(_) | O::Assessed(_) => {}
            O::Parameter { on: a, .. } | O::Not(a) | O::Round(_, a) | O::MonthOf(a) | O::StartOfYear(a) | O::IsDue(a) | O::AmountOf(a) => visit(*a, None),
            O::All(all) | O::Any(all) => all.iter().for_each(|a| visit(*a, None)),
            O::Less(a, b)
            | O::Equal(a, b)
            | O::Add(a, b)
            | O::Subtract(a, b)
            | O::Multiply(a, b)
            | O::Divide(a, b)
            | O::Minimum(a, b)
            | O::Maximum(a, b)
            | O::Between(_, a, b)
            | O::Later { date: a, time: b, .. }
            | O::Due { criteria: a, amount: b } => {
                visit(*a, None);
                visit(*b, None);
            }
            O::If(a, b, c) => {
                visit(*a, None);
                visit(*b, None);
                visit(*c, None);
            }
            O::Aggregate { list, value, condition, otherwise, .. } => {
                value.iter().chain(condition).for_each(|a| visit(*a, Some(*list)));
                otherwise.iter().for_each(|a| visit(*a, None));
            }
            O::Version(versions) => versions.iter().for_each(|(_, a)| visit(*a, None)),
        }
    }
}

/// An operation with where its value is kept.
#[derive(Debug, Clone)]
pub(crate) struct Node {
    pub(crate) operation: Operation,
    /// Whether its value differs from one member of a list to the next.
    pub(crate) of_member: bool,
    /// Place of its value among those of the household, or of each member.
    pub(crate) slot: usize,
    /// The longest chain of operations below it, itself included.
    pub(crate) depth: u32,
}

/// All operations of a law.
#[derive(Debug, Clone, Default)]
pub(crate) struct Graph {
    nodes: Vec<Node>,
    known: HashMap<Operation, NodeId>,
    household_slots: usize,
    member_slots: usize,
}

impl Graph {
    /// The operation, new or as it stands already.
    pub(crate) fn add(&mut self, operation: Operation) -> NodeId {
        if let Some(id) = self.known.get(&operation) {
            return *id;
        }
        let mut of_member = matches!(operation, Operation::MemberFact(_));
        let mut depth = 0;
        operation.operands(|a, list| {
            let operand = &self.nodes[a.index()];
            of_member |= list.is_none() && operand.of_member;
            depth = depth.max(operand.depth);
        });
        let slots = if of_member { &mut self.member_slots } else { &mut self.household_slots };
        let slot = *slots;
        *slots += 1;
        let id = NodeId::at(self.nodes.len());
        self.known.insert(operation.clone(), id);
        self.nodes.push(Node { operation, of_member, slot, depth: depth + 1 });
        id
    }

    pub(crate) fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id.index()]
    }

    pub(crate) fn len(&self) -> usize {
        self.nodes.len()
    }

    pub(crate) fn household_slots(&self) -> usize {
        self.household_slots
    }

    pub(crate) fn member_slots(&self) -> usize {
        self.member_slots
    }
}
