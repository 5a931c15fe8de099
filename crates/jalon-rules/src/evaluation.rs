//! Evaluates a law for one situation on one day. Lazy: only what is asked for is computed, once.
//!
//! A list whose size nobody said yet has, beside the members described, a *shadow*: one member of whom nothing is known, standing for as many as the bounds of
//! the list allow. So sums and counts over an incomplete list stay within bounds that are certain.

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::arithmetic as compute;
use crate::ast::Quantifier;
use crate::graph::{NodeId, Operation};
use crate::law::{DeadlineId, DefinitionId, Law, ListId, RuleId};
use crate::situation::{Bounds, Held, Question, Situation};
use crate::types::TimeUnit;
use crate::value::{Failure, Range, Truth, Value};

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
    values: Vec<Option<Value>>,
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
        Self { law, situation, day, persons, rolls, values: vec![None; slots], marks: crate::needs::Marks::default(), within: None }
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
        self.values.len()
    }

    /// The value of an operation for a person (any, when the operation is of the household).
    pub(crate) fn value(&mut self, node: NodeId, person: usize) -> Value {
        let slot = self.slot(node, person);
        if let Some(value) = self.values[slot] {
            return value;
        }
        let law = self.law;
        let value = self.compute(&law.graph.node(node).operation, person).unwrap_or_else(Value::Failed);
        self.values[slot] = Some(value);
        value
    }

    fn compute(&mut self, operation: &Operation, person: usize) -> Result<Value, Failure> {
        use Operation as O;
        Ok(match operation {
            O::Constant(value) => *value,
            O::Day => Value::Date(self.days()),
            O::Fact(id) => self.held(self.situation.fact(*id), *id, Question::Household(*id)),
            O::MemberFact(id) => {
                let Person { list, member } = self.persons[person];
                let held = member.and_then(|m| self.situation.member_fact(list, m, *id));
                self.held(held, *id, member.map_or(Question::Size(list), |m| Question::Member(list, m, *id)))
            }
            O::Parameter { id, on } => {
                let on = self.date(*on, person)?;
                self.parameter(*id, on)?
            }
            O::Assessed(_) => Value::Truth(Truth::Unknown),
            O::Not(a) => Value::Truth(!self.truth(*a, person)?),
            O::All(all) => Value::Truth(self.all(all, person, Truth::No)?),
            O::Any(all) => Value::Truth(self.all(all, person, Truth::Yes)?),
            O::Less(a, b) => Value::Truth(match (self.value(*a, person), self.value(*b, person)) {
                (Value::Number(a), Value::Number(b)) => a.less(b),
                (Value::Date(a), Value::Date(b)) => a.less(b),
                (a, b) => return Err(failure(a, b)),
            }),
            O::Equal(a, b) => Value::Truth(match (self.value(*a, person), self.value(*b, person)) {
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
            O::Add(a, b) => Value::Number(compute::add(self.number(*a, person)?, self.number(*b, person)?)?),
            O::Subtract(a, b) => Value::Number(compute::subtract(self.number(*a, person)?, self.number(*b, person)?)?),
            O::Multiply(a, b) => Value::Number(compute::multiply(self.number(*a, person)?, self.number(*b, person)?)?),
            O::Divide(a, b) => Value::Number(compute::divide(self.number(*a, person)?, self.number(*b, person)?)?),
            O::Minimum(a, b) => match (self.value(*a, person), self.value(*b, person)) {
                (Value::Number(a), Value::Number(b)) => Value::Number(a.minimum(b)),
                (Value::Date(a), Value::Date(b)) => Value::Date(a.minimum(b)),
                (a, b) => return Err(failure(a, b)),
            },
            O::Maximum(a, b) => match (self.value(*a, person), self.value(*b, person)) {
                (Value::Number(a), Value::Number(b)) => Value::Number(a.maximum(b)),
                (Value::Date(a), Value::Date(b)) => Value::Date(a.maximum(b)),
                (a, b) => return Err(failure(a, b)),
            },
            O::Round(rounding, a) => Value::Number(compute::round(*rounding, self.number(*a, person)?)),
            O::If(condition, then, otherwise) => match self.truth(*condition, person)? {
                Truth::Yes => self.value(*then, person),
                Truth::No => self.value(*otherwise, person),
                Truth::Unknown => {
                    let then = self.value(*then, person);
                    either(then, self.value(*otherwise, person))
                }
            },
            O::Between(unit, from, to) => Value::Number(compute::between(*unit, self.date(*from, person)?, self.date(*to, person)?)),
            O::Later { date, time, unit } => Value::Date(self.later(*date, *time, *unit, person)?),
            O::MonthOf(a) => Value::Date(self.date(*a, person)?.increasing(|d| Some(d.first_of_month())).ok_or(Failure::DateOutOfRange)?),
            O::StartOfYear(a) => Value::Date(self.date(*a, person)?.increasing(|d| Some(d.first_of_year())).ok_or(Failure::DateOutOfRange)?),
            O::Aggregate { quantifier, list, value, condition, otherwise } => self.aggregate(*quantifier, *list, *value, *condition, *otherwise)?,
            O::Due { criteria, amount } => {
                let criteria = self.truth(*criteria, person)?;
                if criteria == Truth::No {
                    return Ok(Value::Due(Truth::No, Range::exactly(Decimal::ZERO)));
                }
                let amount = self.number(*amount, person)?;
                Value::Due(criteria.and(Range::exactly(Decimal::ZERO).less(amount)), amount)
            }
            O::IsDue(a) => match self.value(*a, person) {
                Value::Due(due, _) => Value::Truth(due),
                other => return Err(failure(other, other)),
            },
            O::AmountOf(a) => match self.value(*a, person) {
                Value::Due(due, amount) => Value::Number(paid(due, amount)),
                other => return Err(failure(other, other)),
            },
            O::Version(versions) => {
                let (in_force, covered) = self.in_force(versions);
                let mut values = Vec::with_capacity(in_force.len());
                for node in in_force {
                    values.push(self.value(node, person));
                }
                values.into_iter().reduce(either).filter(|_| covered).ok_or(Failure::NoLawAtDate)?
            }
        })
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

    /// What is known of a fact: its value, or what its type and bounds leave possible.
    fn held(&self, held: Option<&Held>, id: crate::law::FactId, question: Question) -> Value {
        if let Some(held) = held {
            held.value.into()
        } else if let Some(bounds) = self.within.and_then(|within| within.of(question)) {
            bounds
        } else {
            let fact = self.law.fact(id);
            fact.bounds.unwrap_or_else(|| self.law.unknown(fact.of_type))
        }
    }

    /// `All` stops at the first no, `Any` at the first yes; a failure counts only when nothing decides.
    fn all(&mut self, all: &[NodeId], person: usize, decisive: Truth) -> Result<Truth, Failure> {
        let mut result = !decisive;
        let mut failed = None;
        for node in all {
            match self.value(*node, person) {
                Value::Truth(truth) if truth == decisive => return Ok(decisive),
                Value::Truth(Truth::Unknown) => result = Truth::Unknown,
                Value::Truth(_) => {}
                other => failed = Some(failure(other, other)),
            }
        }
        failed.map_or(Ok(result), Err)
    }

    fn parameter(&self, id: crate::law::ParameterId, on: Range<Date>) -> Result<Value, Failure> {
        let parameter = self.law.parameter(id);
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

    fn later(&mut self, date: NodeId, time: NodeId, unit: TimeUnit, person: usize) -> Result<Range<Date>, Failure> {
        let (date, time) = (self.date(date, person)?, self.number(time, person)?);
        compute::later(date, time, unit)
    }

    fn aggregate(
        &mut self,
        quantifier: Quantifier,
        list: ListId,
        value: Option<NodeId>,
        condition: Option<NodeId>,
        otherwise: Option<NodeId>,
    ) -> Result<Value, Failure> {
        let roll = self.rolls[list.index()];
        let mut tally = Tally::new(quantifier);
        let described = (roll.first..roll.first + roll.described).map(|person| (person, 1, 0));
        let shadow = roll.shadow().map(|person| (person, roll.certain, roll.possible));
        for (person, certain, possible) in described.chain(shadow) {
            let counts = match condition {
                Some(condition) => self.truth(condition, person)?,
                None => Truth::Yes,
            };
            match quantifier {
                Quantifier::Count => tally.count(counts, certain, possible),
                Quantifier::Any | Quantifier::All => tally.hold(counts, certain),
                Quantifier::Sum if counts != Truth::No => {
                    let value = value.ok_or(Failure::NoLawAtDate)?;
                    let number = self.number(value, person)?;
                    tally.add(number, counts, certain, possible)?;
                }
                Quantifier::Highest | Quantifier::Lowest if counts != Truth::No => {
                    let value = value.ok_or(Failure::NoLawAtDate)?;
                    let value = self.value(value, person);
                    tally.compare(value, counts == Truth::Yes && certain > 0)?;
                }
                _ => {}
            }
        }
        let otherwise = match otherwise {
            Some(node) if !tally.certain => Some(self.value(node, 0)),
            _ => None,
        };
        tally.result(otherwise)
    }

    fn truth(&mut self, node: NodeId, person: usize) -> Result<Truth, Failure> {
        match self.value(node, person) {
            Value::Truth(truth) => Ok(truth),
            other => Err(failure(other, other)),
        }
    }

    fn number(&mut self, node: NodeId, person: usize) -> Result<Range<Decimal>, Failure> {
        match self.value(node, person) {
            Value::Number(range) => Ok(range),
            other => Err(failure(other, other)),
        }
    }

    fn date(&mut self, node: NodeId, person: usize) -> Result<Range<Date>, Failure> {
        match self.value(node, person) {
            Value::Date(range) => Ok(range),
            other => Err(failure(other, other)),
        }
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
fn either(a: Value, b: Value) -> Value {
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
