//! The one graph of operations behind a body of law, in single-assignment form: an operation only uses operations before it, and the same operation
//! on the same operands stands once. One person, the explanation, the next question and a population are all read off this graph.

use std::collections::HashMap;

use jiff::civil::Date;

use crate::law::{AssessorId, FactId, ListId, ParameterId};
use crate::types::TimeUnit;
use crate::value::Value;

/// Index of an operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NodeId(u32);

impl NodeId {
    pub(crate) fn at(index: usize) -> Self {
        Self(u32::try_from(index).unwrap_or(u32::MAX))
    }

    /// The place of the operation in the graph: after those it uses.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// How the members of a list are taken together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Quantifier {
    /// How many.
    Count,
    /// Whether at least one.
    Any,
    /// Whether every one.
    All,
    /// The total.
    Sum,
    /// The largest, or the latest.
    Highest,
    /// The smallest, or the earliest.
    Lowest,
}

/// To which number an amount is rounded; half goes away from zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Rounding {
    /// To the nearest hundredth.
    Cent,
    /// To the nearest whole.
    Euro,
    /// To the whole below.
    EuroDown,
    /// To the whole above.
    EuroUp,
}

/// One operation. Types were checked before; operands hold what the operation expects.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Operation {
    /// A value written in the law.
    Constant(Value),
    /// The day of assessment.
    Day,
    /// A fact of the household.
    Fact(FactId),
    /// A fact of the member at hand.
    MemberFact(FactId),
    /// A legal figure on a day.
    Parameter {
        /// The figure.
        id: ParameterId,
        /// The day.
        on: NodeId,
    },
    /// What only a body can say.
    Assessed(AssessorId),
    /// The contrary.
    Not(NodeId),
    /// All hold.
    All(Box<[NodeId]>),
    /// One of them holds.
    Any(Box<[NodeId]>),
    /// The first is below the second.
    Less(NodeId, NodeId),
    /// Both are the same.
    Equal(NodeId, NodeId),
    /// The sum.
    Add(NodeId, NodeId),
    /// The difference.
    Subtract(NodeId, NodeId),
    /// The product.
    Multiply(NodeId, NodeId),
    /// The quotient.
    Divide(NodeId, NodeId),
    /// The smaller or earlier of the two.
    Minimum(NodeId, NodeId),
    /// The larger or later of the two.
    Maximum(NodeId, NodeId),
    /// The number rounded.
    Round(Rounding, NodeId),
    /// The second when the first holds, the third when it does not.
    If(NodeId, NodeId, NodeId),
    /// Complete years, months or days from the first date to the second.
    Between(TimeUnit, NodeId, NodeId),
    /// A date and a length of time after it.
    Later {
        /// The date.
        date: NodeId,
        /// The length of time, which may be negative.
        time: NodeId,
        /// Its unit.
        unit: TimeUnit,
    },
    /// The first day of the month of a date.
    MonthOf(NodeId),
    /// The first day of the year of a date.
    StartOfYear(NodeId),
    /// Over the members of a list. `value` for sums and extremes, `otherwise` for extremes.
    Aggregate {
        /// How they are taken together.
        quantifier: Quantifier,
        /// Which list.
        list: ListId,
        /// Of each member.
        value: Option<NodeId>,
        /// Which members count.
        condition: Option<NodeId>,
        /// Of the household, when nobody counts.
        otherwise: Option<NodeId>,
    },
    /// What a rule pays: due when the criteria hold and the amount is positive.
    Due {
        /// Whether they hold.
        criteria: NodeId,
        /// How much.
        amount: NodeId,
    },
    /// Whether what a rule pays is due.
    IsDue(NodeId),
    /// How much a rule pays: nothing when it is not due.
    AmountOf(NodeId),
    /// The version in force on the day of assessment.
    Version(Box<[(Option<Date>, NodeId)]>),
}

impl Operation {
    /// Calls `visit` with each operand, and whether it is evaluated for each member of a list.
    pub fn operands(&self, mut visit: impl FnMut(NodeId, Option<ListId>)) {
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
pub struct Node {
    /// The operation.
    pub operation: Operation,
    /// Whether its value differs from one member of a list to the next.
    pub of_member: bool,
    /// Place of its value among those of the household, or of each member.
    pub(crate) slot: usize,
    /// The longest chain of operations below it, itself included.
    pub(crate) depth: u32,
}

/// All operations of a law.
#[derive(Debug, Clone, Default)]
pub struct Graph {
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

    /// One operation.
    pub fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id.index()]
    }

    /// Every operation, each after those it uses.
    pub fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// How many operations there are.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Whether there is no operation.
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    pub(crate) fn household_slots(&self) -> usize {
        self.household_slots
    }

    pub(crate) fn member_slots(&self) -> usize {
        self.member_slots
    }
}
