//! Whether a computation can fail, for some situation of a box.

use crate::evaluation::{Evaluation, Of};
use crate::graph::{NodeId, Operation};
use crate::situation::Question;
use crate::value::{Truth, Value};
use rust_decimal::Decimal;

impl Evaluation<'_> {
    /// Whether each criterion of the version in force holds, in the order of the law; those that a body assesses are not known.
    pub fn criteria(&mut self, rule: crate::law::RuleId) -> Vec<Truth> {
        let law = self.law;
        let criteria = law.rule(rule).on(self.day()).map(|version| version.criteria.as_slice()).unwrap_or_default();
        criteria.iter().map(|criterion| if let Value::Truth(truth) = self.value(criterion.node, 0) { truth } else { Truth::Unknown }).collect()
    }

    /// The facts on which a failure hangs: none when no situation within the bounds makes the computation fail. A failure that is certain may hang on no fact.
    ///
    /// It may see a failure where there is none, never the contrary, as long as every number and date is bounded.
    pub fn may_fail(&mut self, of: Of) -> Option<Vec<Question>> {
        let slots = self.slots();
        self.marks.begin(slots);
        let mut at_fault = Vec::new();
        for node in self.nodes(of) {
            self.search(node, 0, &mut at_fault);
        }
        if at_fault.is_empty() {
            return None;
        }
        let mut found = Vec::new();
        for (node, person) in at_fault {
            self.marks.begin(slots);
            self.walk(node, person, &mut found, &mut Vec::new());
        }
        found.sort_unstable();
        found.dedup();
        Some(found)
    }

    /// Notes the operands because of which an operation that may be computed may fail.
    fn search(&mut self, node: NodeId, person: usize, at_fault: &mut Vec<(NodeId, usize)>) {
        use Operation as O;
        let slot = self.slot(node, person);
        if !self.marks.first(slot) {
            return;
        }
        let law = self.law;
        match &law.graph.node(node).operation {
            O::Divide(_, divisor) => {
                if let Value::Number(range) = self.value(*divisor, person)
                    && range.low.is_none_or(|low| low <= Decimal::ZERO)
                    && range.high.is_none_or(|high| high >= Decimal::ZERO)
                {
                    at_fault.push((*divisor, person));
                }
            }
            O::Parameter { id, on } => {
                let first = law.parameter(*id).values.first().map(|value| value.from);
                if let Value::Date(range) = self.value(*on, person)
                    && first.is_none_or(|first| range.low.is_none_or(|low| low < first))
                {
                    at_fault.push((*on, person));
                }
            }
            O::If(condition, then, otherwise) => {
                self.search(*condition, person, at_fault);
                let taken = self.value(*condition, person);
                if taken != Value::Truth(Truth::No) {
                    self.search(*then, person, at_fault);
                }
                if taken != Value::Truth(Truth::Yes) {
                    self.search(*otherwise, person, at_fault);
                }
                return;
            }
            // What decides for certain, decides whatever the others do.
            O::All(all) | O::Any(all) if matches!(self.value(node, person), Value::Truth(Truth::Yes | Truth::No)) => {
                let decisive = Value::Truth(if matches!(law.graph.node(node).operation, O::All(_)) { Truth::No } else { Truth::Yes });
                if let Some(one) = all.iter().find(|one| self.value(**one, person) == decisive) {
                    return self.search(*one, person, at_fault);
                }
            }
            O::Due { criteria, amount } => {
                self.search(*criteria, person, at_fault);
                if self.value(*criteria, person) != Value::Truth(Truth::No) {
                    self.search(*amount, person, at_fault);
                }
                return;
            }
            O::Aggregate { list, value, condition, otherwise, .. } => {
                let roll = self.rolls[list.index()];
                let persons = (roll.first..roll.first + roll.described).chain(roll.shadow());
                for member in persons {
                    if let Some(part) = condition {
                        self.search(*part, member, at_fault);
                    }
                    if condition.is_none_or(|c| self.value(c, member) != Value::Truth(Truth::No))
                        && let Some(part) = value
                    {
                        self.search(*part, member, at_fault);
                    }
                }
                if let Some(part) = otherwise {
                    self.search(*part, 0, at_fault);
                }
                return;
            }
            O::Version(versions) => {
                let (in_force, covered) = self.in_force(versions);
                if !covered {
                    at_fault.push((node, person));
                }
                in_force.into_iter().for_each(|version| self.search(version, person, at_fault));
                return;
            }
            _ => {}
        }
        let mut parts = Vec::new();
        law.graph.node(node).operation.operands(|part, _| parts.push(part));
        let mut own = true;
        for part in parts {
            own &= !matches!(self.value(part, person), Value::Failed(_));
            self.search(part, person, at_fault);
        }
        if own && matches!(self.value(node, person), Value::Failed(_)) {
            at_fault.push((node, person));
        }
    }
}
