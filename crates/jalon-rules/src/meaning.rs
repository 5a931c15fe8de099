//! What each operation means, once: for one household and, column by column, for many.

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::arithmetic as compute;
use crate::decimal;
use crate::graph::{NodeId, Operation, Quantifier};
use crate::law::{FactId, Law, ParameterId};
use crate::value::{FactValue, Failure, Range, Truth, Value};

/// Someone an aggregate goes over: a person described, or the shadow that stands for those nobody described.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Member {
    /// Where the values of that person are kept.
    pub person: usize,
    /// How many persons it stands for who exist for certain.
    pub certain: usize,
    /// How many more it stands for who may exist.
    pub possible: usize,
}

impl Law {
    /// What is known of a fact: its value, or what its type and bounds leave possible.
    pub fn held(&self, value: Option<FactValue>, id: FactId) -> Value {
        match value {
            Some(FactValue::Number(number)) => decimal::nearest(number).map_or(Value::Failed(Failure::Overflow), |n| Value::Number(Range::exactly(n))),
            Some(value) => value.into(),
            None => {
                let fact = self.fact(id);
                fact.bounds.unwrap_or_else(|| self.unknown(fact.of_type))
            }
        }
    }

    /// The value of an operation, given those of its operands. `of` is asked for no more than what decides, so that it may compute only then. Facts and
    /// aggregates have no operands of this kind: see [`Law::held`] and [`aggregate`].
    pub fn apply(&self, operation: &Operation, day: Date, of: impl FnMut(NodeId) -> Value) -> Value {
        self.outcome(operation, day, of).unwrap_or_else(Value::Failed)
    }

    fn outcome(&self, operation: &Operation, day: Date, mut of: impl FnMut(NodeId) -> Value) -> Result<Value, Failure> {
        use Operation as O;
        Ok(match operation {
            O::Constant(value) => *value,
            O::Day => Value::Date(Range::exactly(day)),
            O::Parameter { id, on } => {
                let on = date_of(of(*on))?;
                self.figure(*id, on)?
            }
            O::Assessed(_) => Value::Truth(Truth::Unknown),
            O::Not(a) => Value::Truth(!truth(of(*a))?),
            O::All(all) => Value::Truth(decided(all, Truth::No, of)?),
            O::Any(all) => Value::Truth(decided(all, Truth::Yes, of)?),
            O::Less(a, b) => Value::Truth(match (of(*a), of(*b)) {
                (Value::Number(a), Value::Number(b)) => a.less(b),
                (Value::Date(a), Value::Date(b)) => a.less(b),
                (a, b) => return Err(failure(a, b)),
            }),
            O::Equal(a, b) => Value::Truth(match (of(*a), of(*b)) {
                (Value::Number(a), Value::Number(b)) => a.equal(b),
                (Value::Date(a), Value::Date(b)) => a.equal(b),
                (Value::Choice(a), Value::Choice(b)) if a & b == 0 => Truth::No,
                (Value::Choice(a), Value::Choice(b)) => {
                    if a == b && a.is_power_of_two() {
                        Truth::Yes
                    } else {
                        Truth::Unknown
                    }
                }
                (Value::Truth(a), Value::Truth(b)) => {
                    if a.is_known() && b.is_known() {
                        (a == b).into()
                    } else {
                        Truth::Unknown
                    }
                }
                (a, b) => return Err(failure(a, b)),
            }),
            O::Add(a, b) => Value::Number(compute::add(number(of(*a))?, number(of(*b))?)?),
            O::Subtract(a, b) => Value::Number(compute::subtract(number(of(*a))?, number(of(*b))?)?),
            O::Multiply(a, b) => Value::Number(compute::multiply(number(of(*a))?, number(of(*b))?)?),
            O::Divide(a, b) => Value::Number(compute::divide(number(of(*a))?, number(of(*b))?)?),
            O::Minimum(a, b) => match (of(*a), of(*b)) {
                (Value::Number(a), Value::Number(b)) => Value::Number(a.minimum(b)),
                (Value::Date(a), Value::Date(b)) => Value::Date(a.minimum(b)),
                (a, b) => return Err(failure(a, b)),
            },
            O::Maximum(a, b) => match (of(*a), of(*b)) {
                (Value::Number(a), Value::Number(b)) => Value::Number(a.maximum(b)),
                (Value::Date(a), Value::Date(b)) => Value::Date(a.maximum(b)),
                (a, b) => return Err(failure(a, b)),
            },
            O::Round(rounding, a) => Value::Number(compute::round(*rounding, number(of(*a))?)?),
            O::If(condition, then, otherwise) => match truth(of(*condition))? {
                Truth::Yes => of(*then),
                Truth::No => of(*otherwise),
                Truth::Unknown => {
                    let then = of(*then);
                    either(then, of(*otherwise))
                }
            },
            O::Between(unit, from, to) => Value::Number(compute::between(*unit, date_of(of(*from))?, date_of(of(*to))?)),
            O::Later { date, time, unit } => Value::Date(compute::later(date_of(of(*date))?, number(of(*time))?, *unit)?),
            O::MonthOf(a) => Value::Date(date_of(of(*a))?.increasing(|d| Some(d.first_of_month())).ok_or(Failure::DateOutOfRange)?),
            O::StartOfYear(a) => Value::Date(date_of(of(*a))?.increasing(|d| Some(d.first_of_year())).ok_or(Failure::DateOutOfRange)?),
            O::Fact(_) | O::MemberFact(_) | O::Aggregate { .. } => return Err(Failure::NoLawAtDate),
            O::Due { criteria, amount } => {
                let criteria = truth(of(*criteria))?;
                if criteria == Truth::No {
                    return Ok(Value::Due(Truth::No, Range::exactly(Decimal::ZERO)));
                }
                let amount = number(of(*amount))?;
                Value::Due(criteria.and(Range::exactly(Decimal::ZERO).less(amount)), amount)
            }
            O::IsDue(a) => match of(*a) {
                Value::Due(due, _) => Value::Truth(due),
                other => return Err(failure(other, other)),
            },
            O::AmountOf(a) => match of(*a) {
                Value::Due(due, amount) => Value::Number(paid(due, amount)),
                other => return Err(failure(other, other)),
            },
            O::Version(versions) => {
                let version = versions.iter().rev().find(|(from, _)| from.is_none_or(|from| from <= day));
                let (_, node) = version.ok_or(Failure::NoLawAtDate)?;
                of(*node)
            }
        })
    }

    /// A parameter on a day, or within bounds of days.
    fn figure(&self, id: ParameterId, on: Range<Date>) -> Result<Value, Failure> {
        let parameter = self.parameter(id);
        if let Some(day) = on.known() {
            return parameter.on(day).map(|v| v.value).ok_or(Failure::NoLawAtDate);
        }
        // The day is known within bounds only: any value in force within them is possible.
        let after = |day: Date| parameter.values.partition_point(|v| v.from <= day);
        let first = on.low.map_or(0, |day| after(day).saturating_sub(1));
        let last = on.high.map_or(parameter.values.len(), after);
        let mut possible = parameter.values[first.min(last)..last].iter().map(|v| v.value);
        let start = possible.next().ok_or(Failure::NoLawAtDate)?;
        Ok(possible.fold(start, either))
    }
}

/// `All` stops at the first no, `Any` at the first yes; a failure counts only when nothing decides.
fn decided(all: &[NodeId], decisive: Truth, mut of: impl FnMut(NodeId) -> Value) -> Result<Truth, Failure> {
    let mut result = !decisive;
    let mut failed = None;
    for node in all {
        match of(*node) {
            Value::Truth(truth) if truth == decisive => return Ok(decisive),
            Value::Truth(Truth::Unknown) => result = Truth::Unknown,
            Value::Truth(_) => {}
            other => failed = Some(failure(other, other)),
        }
    }
    failed.map_or(Ok(result), Err)
}

/// The value of an aggregate over members, given the values of its operands for each of them (for `otherwise`, of none of them).
pub fn aggregate(operation: &Operation, members: impl Iterator<Item = Member>, of: impl FnMut(NodeId, Option<usize>) -> Value) -> Value {
    gathered(operation, members, of).unwrap_or_else(Value::Failed)
}

fn gathered(operation: &Operation, members: impl Iterator<Item = Member>, mut of: impl FnMut(NodeId, Option<usize>) -> Value) -> Result<Value, Failure> {
    let Operation::Aggregate { quantifier, value, condition, otherwise, .. } = operation else { return Err(Failure::NoLawAtDate) };
    let mut tally = Tally::new(*quantifier);
    for Member { person, certain, possible } in members {
        let counts = match condition {
            Some(condition) => truth(of(*condition, Some(person)))?,
            None => Truth::Yes,
        };
        match quantifier {
            Quantifier::Count => tally.count(counts, certain, possible),
            Quantifier::Any | Quantifier::All => tally.hold(counts, certain),
            Quantifier::Sum if counts != Truth::No => {
                let value = value.ok_or(Failure::NoLawAtDate)?;
                tally.add(number(of(value, Some(person)))?, counts, certain, possible)?;
            }
            Quantifier::Highest | Quantifier::Lowest if counts != Truth::No => {
                let value = value.ok_or(Failure::NoLawAtDate)?;
                tally.compare(of(value, Some(person)), counts == Truth::Yes && certain > 0)?;
            }
            _ => {}
        }
    }
    let otherwise = match otherwise {
        Some(node) if !tally.certain => Some(of(*node, None)),
        _ => None,
    };
    tally.result(otherwise)
}

fn truth(value: Value) -> Result<Truth, Failure> {
    match value {
        Value::Truth(truth) => Ok(truth),
        other => Err(failure(other, other)),
    }
}

fn number(value: Value) -> Result<Range<Decimal>, Failure> {
    match value {
        Value::Number(range) => Ok(range),
        other => Err(failure(other, other)),
    }
}

fn date_of(value: Value) -> Result<Range<Date>, Failure> {
    match value {
        Value::Date(range) => Ok(range),
        other => Err(failure(other, other)),
    }
}

/// What members say together.
struct Tally {
    quantifier: Quantifier,
    truth: Truth,
    fewest: usize,
    most: usize,
    total: Range<Decimal>,
    extreme: Option<Value>,
    /// Whether some member certainly counts, so that an extreme exists.
    certain: bool,
}

impl Tally {
    fn new(quantifier: Quantifier) -> Self {
        let truth = if quantifier == Quantifier::All { Truth::Yes } else { Truth::No };
        Self { quantifier, truth, fewest: 0, most: 0, total: Range::exactly(Decimal::ZERO), extreme: None, certain: false }
    }

    fn count(&mut self, counts: Truth, certain: usize, possible: usize) {
        if counts == Truth::Yes {
            self.fewest += certain;
        }
        if counts != Truth::No {
            self.most += certain + possible;
        }
    }

    /// For `any` and `all`: a member who may not exist makes neither true nor false.
    fn hold(&mut self, holds: Truth, certain: usize) {
        let decisive = if self.quantifier == Quantifier::Any { Truth::Yes } else { Truth::No };
        let holds = if holds == decisive && certain == 0 { Truth::Unknown } else { holds };
        self.truth = if decisive == Truth::Yes { self.truth.or(holds) } else { self.truth.and(holds) };
    }

    fn add(&mut self, number: Range<Decimal>, counts: Truth, certain: usize, possible: usize) -> Result<(), Failure> {
        let maybe = number.hull(Range::exactly(Decimal::ZERO));
        let each = if counts == Truth::Yes { number } else { maybe };
        for (range, times) in [(each, certain), (maybe, possible)] {
            if times > 0 {
                let times = Range::exactly(Decimal::from(times));
                self.total = compute::add(self.total, compute::multiply(range, times)?)?;
            }
        }
        Ok(())
    }

    fn compare(&mut self, value: Value, certainly: bool) -> Result<(), Failure> {
        let highest = self.quantifier == Quantifier::Highest;
        if let Value::Failed(failure) = value {
            return Err(failure);
        }
        let Some(before) = self.extreme else {
            self.extreme = Some(value);
            self.certain = certainly;
            return Ok(());
        };
        self.extreme = Some(match (before, value) {
            (Value::Number(a), Value::Number(b)) => Value::Number(self.further(a, b, certainly, highest)),
            (Value::Date(a), Value::Date(b)) => Value::Date(self.further(a, b, certainly, highest)),
            (a, b) => return Err(failure(a, b)),
        });
        self.certain |= certainly;
        Ok(())
    }

    /// The extreme of what was seen and of one more; each counts for certain or perhaps.
    fn further<T: Copy + Ord>(&self, before: Range<T>, value: Range<T>, certainly: bool, highest: bool) -> Range<T> {
        let both = if highest { before.maximum(value) } else { before.minimum(value) };
        match (self.certain, certainly) {
            (true, true) => both,
            (true, false) => before.hull(both),
            (false, true) => value.hull(both),
            (false, false) => before.hull(value).hull(both),
        }
    }

    fn result(self, otherwise: Option<Value>) -> Result<Value, Failure> {
        Ok(match self.quantifier {
            Quantifier::Count => Value::Number(Range { low: Some(self.fewest.into()), high: Some(self.most.into()) }),
            Quantifier::Any | Quantifier::All => Value::Truth(self.truth),
            Quantifier::Sum => Value::Number(self.total),
            Quantifier::Highest | Quantifier::Lowest => match (self.extreme, otherwise) {
                (Some(extreme), None) => extreme,
                (Some(extreme), Some(otherwise)) => either(extreme, otherwise),
                (None, Some(otherwise)) => otherwise,
                (None, None) => return Err(Failure::NoLawAtDate),
            },
        })
    }
}

/// What is paid: nothing when not due.
fn paid(due: Truth, amount: Range<Decimal>) -> Range<Decimal> {
    match due {
        Truth::Yes => amount,
        Truth::No => Range::exactly(Decimal::ZERO),
        Truth::Unknown => amount.maximum(Range::exactly(Decimal::ZERO)).hull(Range::exactly(Decimal::ZERO)),
    }
}

/// One or the other, nobody knows which.
pub(crate) fn either(a: Value, b: Value) -> Value {
    match (a, b) {
        (Value::Truth(a), Value::Truth(b)) => Value::Truth(if a == b { a } else { Truth::Unknown }),
        (Value::Number(a), Value::Number(b)) => Value::Number(a.hull(b)),
        (Value::Date(a), Value::Date(b)) => Value::Date(a.hull(b)),
        (Value::Choice(a), Value::Choice(b)) => Value::Choice(a | b),
        (Value::Due(a, x), Value::Due(b, y)) => Value::Due(if a == b { a } else { Truth::Unknown }, x.hull(y)),
        // One way fails: nothing can be said until it is known which way it goes.
        (Value::Failed(failure), _) | (_, Value::Failed(failure)) => Value::Failed(failure),
        // The checker made both of one type.
        (a, _) => a,
    }
}

fn failure(a: Value, b: Value) -> Failure {
    match (a, b) {
        (Value::Failed(failure), _) | (_, Value::Failed(failure)) => failure,
        _ => Failure::NoLawAtDate,
    }
}
