//! The values at which criteria change: what a law compares its facts with.

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::arithmetic::later;
use crate::graph::{NodeId, Operation};
use crate::law::{FactId, Law};
use crate::types::TimeUnit;
use crate::value::{Range, Value};

impl Law {
    /// The figures and days that a fact is compared with directly: written in a rule, given by a parameter, or so long before `day`.
    pub fn critical_values(&self, fact: FactId, day: Date) -> Vec<Value> {
        let mut found = Vec::new();
        for index in 0..self.graph.len() {
            let (Operation::Less(a, b) | Operation::Equal(a, b)) = self.graph.node(NodeId::at(index)).operation else { continue };
            for (here, there) in [(a, b), (b, a)] {
                self.compared(here, there, fact, day, &mut found);
            }
        }
        found.sort_unstable_by_key(|value| match value {
            Value::Number(range) => (range.low, None),
            Value::Date(range) => (None, range.low),
            _ => (None, None),
        });
        found.dedup();
        found
    }

    fn compared(&self, here: NodeId, there: NodeId, fact: FactId, day: Date, found: &mut Vec<Value>) {
        let figures = self.figures(there, day);
        match &self.graph.node(here).operation {
            Operation::Fact(id) | Operation::MemberFact(id) if *id == fact => found.extend(figures),
            Operation::Later { date, time, unit } if self.is_fact(*date, fact) => {
                for (day, time) in figures.iter().filter_map(known_day).zip(self.figures(*time, day).iter().filter_map(known_number)) {
                    found.extend(before(day, time, *unit));
                }
            }
            Operation::Between(unit, from, to) if self.is_fact(*from, fact) => {
                for to in self.figures(*to, day).iter().filter_map(known_day) {
                    found.extend(figures.iter().filter_map(known_number).filter_map(|time| before(to, time, *unit)));
                }
            }
            _ => {}
        }
    }

    fn is_fact(&self, node: NodeId, fact: FactId) -> bool {
        matches!(self.graph.node(node).operation, Operation::Fact(id) | Operation::MemberFact(id) if id == fact)
    }

    fn figures(&self, node: NodeId, day: Date) -> Vec<Value> {
        match &self.graph.node(node).operation {
            Operation::Constant(value) => vec![*value],
            Operation::Day => vec![Value::Date(Range::exactly(day))],
            Operation::Parameter { id, .. } => self.parameter(*id).values.iter().map(|value| value.value).collect(),
            _ => Vec::new(),
        }
    }
}

fn known_day(value: &Value) -> Option<Date> {
    if let Value::Date(range) = value { range.known() } else { None }
}

fn known_number(value: &Value) -> Option<Decimal> {
    if let Value::Number(range) = value { range.known() } else { None }
}

fn before(day: Date, time: Decimal, unit: TimeUnit) -> Option<Value> {
    later(Range::exactly(day), Range::exactly(-time), unit).ok().map(Value::Date)
}
