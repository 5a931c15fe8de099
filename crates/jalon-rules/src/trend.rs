//! Whether a rule can only grow, or only fall, as a fact grows: shown for every situation from its operations, or not shown.
//!
//! Each operation has bounds of its *slope*: how much it grows when the fact grows by one, all else the same. A fact has the slope 1, what does not read it 0,
//! sums add up, a product with a known sign keeps or turns it, a share of 10 % up to a maximum lies between 0 and 0.1. What jumps, as a criterion or a
//! rounding does, has a slope without an end on one side. When the least slope of a rule is not below zero, it grows.

use std::collections::HashMap;

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::Serialize;

use crate::arithmetic::{add, divide, multiply, subtract};
use crate::evaluation::Evaluation;
use crate::graph::{NodeId, Operation, Quantifier};
use crate::law::{FactId, Law, RuleId};
use crate::situation::Situation;
use crate::value::{Range, Truth, Value};

/// Which way something goes as a fact grows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// It never gets less: no does not follow yes, nor a smaller amount a larger one.
    Grows,
    /// It never gets more.
    Falls,
}

type Slope = Range<Decimal>;

impl Law {
    /// Whether what a rule says on a day is shown to go one way as a fact of the household, or of any one member, grows. Nothing paid counts as zero. `false` says only
    /// that it is not shown.
    pub fn goes(&self, rule: RuleId, fact: FactId, direction: Direction, day: Date) -> bool {
        let situation = Situation::new(self);
        let mut slopes = Slopes { law: self, evaluation: Evaluation::new(self, &situation, day), day, fact, known: HashMap::new() };
        let slope = slopes.of(self.rule_node(rule));
        match direction {
            Direction::Grows => grows(slope),
            Direction::Falls => falls(slope),
        }
    }
}

struct Slopes<'a> {
    law: &'a Law,
    /// Of a household of which nothing is known: its values are bounds for every household.
    evaluation: Evaluation<'a>,
    day: Date,
    fact: FactId,
    known: HashMap<NodeId, Slope>,
}

fn flat() -> Slope {
    Range::exactly(Decimal::ZERO)
}

fn upward() -> Slope {
    Range { low: Some(Decimal::ZERO), high: None }
}

fn downward() -> Slope {
    Range { low: None, high: Some(Decimal::ZERO) }
}

fn grows(slope: Slope) -> bool {
    slope.low.is_some_and(|low| low >= Decimal::ZERO)
}

fn falls(slope: Slope) -> bool {
    slope.high.is_some_and(|high| high <= Decimal::ZERO)
}

/// What goes the same way, by how much is not known.
fn jumping(slope: Slope) -> Slope {
    match (grows(slope), falls(slope)) {
        (true, true) => flat(),
        (true, false) => upward(),
        (false, true) => downward(),
        (false, false) => Range::anything(),
    }
}

fn turned(slope: Slope) -> Slope {
    Range { low: slope.high.map(|high| -high), high: slope.low.map(|low| -low) }
}

/// An operation on slopes; one that overflows says nothing.
fn or_anything<E>(slope: Result<Slope, E>) -> Slope {
    slope.unwrap_or(Range::anything())
}

impl Slopes<'_> {
    fn of(&mut self, node: NodeId) -> Slope {
        if let Some(slope) = self.known.get(&node) {
            return *slope;
        }
        let slope = self.computed(node);
        self.known.insert(node, slope);
        slope
    }

    fn computed(&mut self, node: NodeId) -> Slope {
        use Operation as O;
        let law = self.law;
        match &law.graph().node(node).operation {
            O::Constant(_) | O::Day | O::Assessed(_) => flat(),
            O::Fact(id) | O::MemberFact(id) => {
                if *id == self.fact {
                    Range::exactly(Decimal::ONE)
                } else {
                    flat()
                }
            }
            O::Parameter { on, .. } => self.flat_or_anything(&[*on]),
            O::Not(one) => turned(self.of(*one)),
            O::All(all) | O::Any(all) => {
                let hull = all.iter().map(|part| self.of(*part)).reduce(Range::hull);
                jumping(hull.unwrap_or(flat()))
            }
            O::Less(one, other) => jumping(or_anything(subtract(self.of(*other), self.of(*one)))),
            O::Equal(one, other) => self.flat_or_anything(&[*one, *other]),
            O::Add(one, other) => or_anything(add(self.of(*one), self.of(*other))),
            O::Subtract(one, other) => or_anything(subtract(self.of(*one), self.of(*other))),
            O::Multiply(one, other) => {
                // The slope of a product: each factor times the slope of the other.
                let (first, second) = (self.of(*one), self.of(*other));
                let parts = multiply(self.bounds(*one), second).and_then(|part| add(part, multiply(self.bounds(*other), first)?));
                or_anything(parts)
            }
            O::Divide(one, other) => {
                if self.of(*other) == flat() {
                    or_anything(divide(self.of(*one), self.bounds(*other)))
                } else {
                    Range::anything()
                }
            }
            O::Minimum(one, other) | O::Maximum(one, other) => self.of(*one).hull(self.of(*other)),
            O::Round(_, one) | O::MonthOf(one) | O::StartOfYear(one) | O::IsDue(one) | O::AmountOf(one) => jumping(self.of(*one)),
            O::If(condition, then, otherwise) => self.choice(*condition, *then, *otherwise),
            O::Between(_, from, to) => jumping(or_anything(subtract(self.of(*to), self.of(*from)))),
            O::Later { date, time, .. } => jumping(or_anything(add(self.of(*date), self.of(*time)))),
            O::Aggregate { quantifier, value, condition, otherwise, .. } => self.aggregate(*quantifier, *value, *condition, *otherwise),
            O::Due { criteria, amount } => {
                let parts = self.of(*criteria).hull(self.of(*amount));
                jumping(parts)
            }
            O::Version(versions) => {
                let day = self.day;
                let in_force = versions.iter().rev().find(|(from, _)| from.is_none_or(|from| from <= day));
                in_force.map_or(Range::anything(), |(_, node)| self.of(*node))
            }
        }
    }

    /// Flat when all that is read is.
    fn flat_or_anything(&mut self, read: &[NodeId]) -> Slope {
        if read.iter().all(|node| self.of(*node) == flat()) { flat() } else { Range::anything() }
    }

    /// One way or the other: when the choice itself turns with the fact, the jump has to go the same way as the rest.
    fn choice(&mut self, condition: NodeId, then: NodeId, otherwise: NodeId) -> Slope {
        let (choice, inside) = (self.of(condition), self.of(then).hull(self.of(otherwise)));
        if choice == flat() {
            return inside;
        }
        let more = self.at_least(then, otherwise);
        let less = self.at_least(otherwise, then);
        if grows(inside) && (grows(choice) && more || falls(choice) && less) {
            upward()
        } else if falls(inside) && (falls(choice) && more || grows(choice) && less) {
            downward()
        } else {
            Range::anything()
        }
    }

    fn aggregate(&mut self, quantifier: Quantifier, value: Option<NodeId>, condition: Option<NodeId>, otherwise: Option<NodeId>) -> Slope {
        let choice = condition.map_or(flat(), |condition| self.of(condition));
        let values = value.map_or(flat(), |value| self.of(value));
        match quantifier {
            Quantifier::Count | Quantifier::Any | Quantifier::All => jumping(choice),
            Quantifier::Sum if choice == flat() => values.hull(flat()),
            Quantifier::Sum if value.is_some_and(|value| self.bounds(value).low.is_some_and(|low| low >= Decimal::ZERO)) => jumping(choice.hull(values)),
            Quantifier::Highest | Quantifier::Lowest if choice == flat() => {
                let otherwise = otherwise.map_or(flat(), |otherwise| self.of(otherwise));
                values.hull(otherwise).hull(flat())
            }
            _ => Range::anything(),
        }
    }

    /// Whether one is at least the other, for every household.
    fn at_least(&mut self, one: NodeId, other: NodeId) -> bool {
        match (self.value(one), self.value(other)) {
            (Some(Value::Truth(Truth::Yes)), Some(Value::Truth(_))) | (Some(Value::Truth(_)), Some(Value::Truth(Truth::No))) => true,
            (Some(Value::Number(one)), Some(Value::Number(other))) => one.low.zip(other.high).is_some_and(|(low, high)| low >= high),
            _ => false,
        }
    }

    fn bounds(&mut self, node: NodeId) -> Range<Decimal> {
        if let Some(Value::Number(range)) = self.value(node) { range } else { Range::anything() }
    }

    /// What an operation can be, for any household and any member.
    fn value(&mut self, node: NodeId) -> Option<Value> {
        if !self.law.graph().node(node).of_member {
            return Some(self.evaluation.value(node, 0));
        }
        let persons = self.evaluation.persons.len();
        (0..persons).map(|person| self.evaluation.value(node, person)).reduce(crate::meaning::either)
    }
}
