//! What single change would turn the answer about a service: one other value of one fact, one other number of persons, or another day.
//!
//! A change is looked for at the values where criteria change, at the bounds of the fact, and at a few others; between a value that leaves the answer and one that
//! turns it, the exact threshold is found by halving. Each is then judged again like any situation: at the value given the answer is turned, and at its
//! neighbour on the side of what is so, it is not. Amounts are taken to the cent, dates to the day. What only turns for a while between two values
//! that were tried may be missed; what is told is true.
//!
//! The work is bounded by [`MOST`] judgements of one rule, and linear in the facts that the rule reads.

use jalon_catalogue::{Catalogue, PublicService};
use jalon_rules::{FactId, FactRead, FactValue, Held, Law, ListId, Of, Question, Situation, Truth, Type, Value};
use jiff::ToSpan;
use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::Serialize;

use crate::judge::Judge;

/// Most judgements for one service.
pub const MOST: usize = 6_000;
/// How many months ahead a turn is looked for.
const MONTHS_AHEAD: i32 = 36;

/// A single change that turns the answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Counterfactual {
    /// What would be otherwise.
    pub change: Change,
    /// Whether the service would then apply.
    pub applies: bool,
}

/// What would be otherwise, everything else as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "what")]
pub enum Change {
    /// Another value of a fact, or another number of members.
    Fact {
        /// What would be asked.
        #[serde(skip)]
        question: Question,
        /// Name of the fact, or of the list for a number of members.
        name: String,
        /// The list and place of the member, from 0.
        member: Option<(String, usize)>,
        /// What it is now; none when it is not known.
        from: Option<FactValue>,
        /// What it would be.
        to: FactValue,
        /// The name of `to`, when it is an alternative of a choice.
        #[serde(skip_serializing_if = "Option::is_none")]
        alternative: Option<String>,
        /// How it is a threshold.
        bound: Bound,
    },
    /// Another day, everything else as it is.
    Day {
        /// A day on which the answer is another, the first after days on which it is not; one day a month is tried.
        on: Date,
    },
}

/// How a value that turns the answer is a threshold. Nothing is said of values farther away: a rounding may turn the answer back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bound {
    /// The value right above leaves the answer, or leaves it open.
    Falling,
    /// The value right below leaves the answer, or leaves it open.
    Rising,
    /// No value is next to it.
    Exactly,
}

/// Single changes that turn what is said of a service today: from yes to no or from no to yes; when nothing is settled, the answers that would settle it.
/// A day first, then what is known, then what is not; sensitive facts last.
pub fn counterfactuals(catalogue: &Catalogue, service: &PublicService, situation: &Situation, today: Date) -> Vec<Counterfactual> {
    if service.rule.is_none() {
        return Vec::new();
    }
    let mut search = Search { catalogue, service, today, left: MOST };
    let now = search.outcome(situation, today);
    let mut found: Vec<Counterfactual> = search.day(situation, now).into_iter().collect();
    for question in questions(catalogue, service, situation) {
        found.extend(search.turns(situation, question, now));
    }
    let law = &catalogue.law;
    // Stable: within a rank, the order of the law.
    found.sort_by_key(|turn| rank(law, &turn.change));
    found
}

fn rank(law: &Law, change: &Change) -> u8 {
    match change {
        Change::Day { .. } => 0,
        Change::Fact { question: Question::Household(fact) | Question::Member(_, _, fact), .. } if law.fact(*fact).sensitive => 5,
        Change::Fact { from: None, .. } => 4,
        Change::Fact { question: Question::Size(_), .. } => 3,
        Change::Fact { to: FactValue::Number(_) | FactValue::Date(_), .. } => 1,
        Change::Fact { .. } => 2,
    }
}

/// What the rule and its day read, of the persons there are.
fn questions(catalogue: &Catalogue, service: &PublicService, situation: &Situation) -> Vec<Question> {
    let law = &catalogue.law;
    let parts = service.rule.map(Of::Rule).into_iter().chain(service.judged_on.map(Of::Definition));
    let mut reads: Vec<FactRead> = parts.flat_map(|of| law.facts_read(of)).collect();
    reads.sort_unstable();
    reads.dedup();
    let asked = |read: FactRead| -> Vec<Question> {
        match read {
            FactRead::Household(fact) => vec![Question::Household(fact)],
            FactRead::Member(list, fact) => (0..situation.size(list).unwrap_or(0)).map(|member| Question::Member(list, member, fact)).collect(),
            FactRead::Size(list) => vec![Question::Size(list)],
        }
    };
    reads.into_iter().flat_map(asked).collect()
}

struct Search<'a> {
    catalogue: &'a Catalogue,
    service: &'a PublicService,
    today: Date,
    /// Judgements that may still be made.
    left: usize,
}

impl Search<'_> {
    fn outcome(&mut self, situation: &Situation, day: Date) -> Truth {
        self.left = self.left.saturating_sub(1);
        Judge::new(self.catalogue, situation, day).outcome(self.service)
    }

    fn with(&mut self, situation: &Situation, question: Question, value: FactValue) -> Truth {
        let mut changed = situation.clone();
        set(&mut changed, question, value);
        self.outcome(&changed, self.today)
    }

    /// A later day on which the answer is another, the first of those around it.
    fn day(&mut self, situation: &Situation, now: Truth) -> Option<Counterfactual> {
        if now == Truth::Unknown {
            return None;
        }
        let mut before = self.today;
        for months in 1..=MONTHS_AHEAD {
            if self.left < 32 {
                return None;
            }
            let after = self.today.checked_add(months.months()).ok()?;
            if self.outcome(situation, after) == !now {
                let (mut same, mut turned) = (before, after);
                while let Ok(days) = same.until(turned).map(|span| span.get_days())
                    && days > 1
                {
                    let middle = same.checked_add((days / 2).days()).ok()?;
                    if self.outcome(situation, middle) == !now { turned = middle } else { same = middle }
                }
                return Some(Counterfactual { change: Change::Day { on: turned }, applies: now == Truth::No });
            }
            before = after;
        }
        None
    }

    /// The values of one fact that turn the answer.
    fn turns(&mut self, situation: &Situation, question: Question, now: Truth) -> Vec<Counterfactual> {
        let held = held(situation, question);
        let values = self.values(question, held);
        let mut judged: Vec<(FactValue, Truth)> = Vec::new();
        for value in values {
            if self.left == 0 {
                return Vec::new();
            }
            let outcome = if Some(value) == held { now } else { self.with(situation, question, value) };
            judged.push((value, outcome));
        }
        let edges = held.map_or_else(|| settling(&judged), |held| turning(&judged, held, now));
        edges.into_iter().filter_map(|edge| self.threshold(situation, question, edge)).collect()
    }

    /// Halves the way from a value that leaves the answer to one that turns it, down to neighbours; none when the budget ends before.
    fn threshold(&mut self, situation: &Situation, question: Question, edge: Edge) -> Option<Counterfactual> {
        let Edge { mut same, mut turned, bound, wanted } = edge;
        if bound != Bound::Exactly {
            let unit = self.unit(question);
            while let Some(middle) = between(same, turned, unit) {
                if self.left == 0 {
                    return None;
                }
                if self.with(situation, question, middle) == wanted { turned = middle } else { same = middle }
            }
        }
        let law = &self.catalogue.law;
        let (name, member) = match question {
            Question::Household(fact) => (law.fact(fact).name.to_string(), None),
            Question::Member(list, member, fact) => (law.fact(fact).name.to_string(), Some((law.list(list).name.to_string(), member))),
            Question::Size(list) => (law.list(list).name.to_string(), None),
        };
        let alternative = match (question, turned) {
            (Question::Household(fact) | Question::Member(_, _, fact), FactValue::Choice(place)) => match law.fact(fact).of_type {
                Type::Choice(choice) => law.alternatives(choice).get(usize::from(place)).map(ToString::to_string),
                _ => None,
            },
            _ => None,
        };
        let change = Change::Fact { question, name, member, from: held(situation, question), to: turned, alternative, bound };
        Some(Counterfactual { change, applies: wanted == Truth::Yes })
    }

    /// The smallest step of an amount.
    fn unit(&self, question: Question) -> Decimal {
        let law = &self.catalogue.law;
        match question {
            Question::Household(fact) | Question::Member(_, _, fact) => match law.fact(fact).of_type {
                Type::Integer | Type::Time(_) => Decimal::ONE,
                Type::Rate => Decimal::new(1, 4),
                _ => Decimal::new(1, 2),
            },
            Question::Size(_) => Decimal::ONE,
        }
    }

    /// Values to try, in order, with the one that is held.
    fn values(&self, question: Question, held: Option<FactValue>) -> Vec<FactValue> {
        let law = &self.catalogue.law;
        let fact = match question {
            Question::Household(fact) | Question::Member(_, _, fact) => fact,
            Question::Size(list) => return sizes(law, list),
        };
        match law.fact(fact).of_type {
            Type::YesNo => vec![FactValue::YesNo(false), FactValue::YesNo(true)],
            Type::Choice(choice) => (0..law.alternatives(choice).len()).filter_map(|place| u8::try_from(place).ok().map(FactValue::Choice)).collect(),
            Type::Date => self.days(fact, held),
            Type::Month => Vec::new(),
            _ => self.numbers(fact, held, self.unit(question)),
        }
    }

    fn numbers(&self, fact: FactId, held: Option<FactValue>, unit: Decimal) -> Vec<FactValue> {
        let law = &self.catalogue.law;
        let held = if let Some(FactValue::Number(held)) = held { Some(held) } else { None };
        let (low, high) = law.number_bounds(fact).unwrap_or((None, None));
        let mut values: Vec<Decimal> = low.into_iter().chain(high).chain([Decimal::ZERO]).chain(held).collect();
        values.extend(held.into_iter().flat_map(|held| [held / Decimal::TWO, held * Decimal::TWO]));
        // Without anything held, amounts of every size.
        values.extend((0..6).map(|power| Decimal::from(10_i64.pow(power) * 5)).filter(|_| held.is_none()));
        for value in law.critical_values(fact, self.today) {
            if let Value::Number(range) = value {
                values.extend(range.known().into_iter().flat_map(|known| [known.checked_sub(unit), Some(known), known.checked_add(unit)]).flatten());
            }
        }
        values.retain(|value| low.is_none_or(|low| low <= *value) && high.is_none_or(|high| *value <= high));
        let places = unit.scale();
        values.iter_mut().filter(|value| Some(**value) != held).for_each(|value| *value = value.round_dp(places));
        values.sort_unstable();
        values.dedup();
        values.into_iter().map(FactValue::Number).collect()
    }

    fn days(&self, fact: FactId, held: Option<FactValue>) -> Vec<FactValue> {
        let law = &self.catalogue.law;
        let (low, high) = if let Some(Value::Date(range)) = law.fact(fact).bounds { (range.low, range.high) } else { (None, None) };
        let held = if let Some(FactValue::Date(held)) = held { Some(held) } else { None };
        let mut days: Vec<Date> = low.into_iter().chain(high).chain(held).chain([self.today]).collect();
        // Criteria on dates are told in years and months as a rule.
        days.extend((-3..=3_i32).filter_map(|years| self.today.checked_add(years.years()).ok()));
        days.extend([-21, -18, -14, -6, 6].into_iter().filter_map(|years: i32| self.today.checked_add(years.years()).ok()));
        for value in law.critical_values(fact, self.today) {
            if let Value::Date(range) = value {
                days.extend(range.known().into_iter().flat_map(|day| [day.yesterday().ok(), Some(day), day.tomorrow().ok()]).flatten());
            }
        }
        days.retain(|day| low.is_none_or(|low| low <= *day) && high.is_none_or(|high| *day <= high));
        days.sort_unstable();
        days.dedup();
        days.into_iter().map(FactValue::Date).collect()
    }
}

/// Two values tried: one leaves the answer, the other makes it `wanted`.
#[derive(Clone, Copy)]
struct Edge {
    same: FactValue,
    turned: FactValue,
    bound: Bound,
    wanted: Truth,
}

/// The nearest values on both sides of the one held that turn a settled answer; every other alternative that does.
fn turning(judged: &[(FactValue, Truth)], held: FactValue, now: Truth) -> Vec<Edge> {
    let wanted = !now;
    let Some(at) = judged.iter().position(|(value, _)| *value == held).filter(|_| now != Truth::Unknown) else { return Vec::new() };
    let edge = |same: &(FactValue, Truth), turned: &(FactValue, Truth), bound| Edge { same: same.0, turned: turned.0, bound, wanted };
    if !is_ordered(held) {
        let others = judged.iter().filter(|(value, outcome)| *value != held && *outcome == wanted);
        return others.map(|other| edge(&judged[at], other, Bound::Exactly)).collect();
    }
    let below = judged[..=at].windows(2).rev().find(|pair| pair[0].1 == wanted).map(|pair| edge(&pair[1], &pair[0], Bound::Falling));
    let above = judged[at..].windows(2).find(|pair| pair[1].1 == wanted).map(|pair| edge(&pair[0], &pair[1], Bound::Rising));
    below.into_iter().chain(above).collect()
}

/// Of a fact that is not known: one answer for yes and one for no, when an answer settles it.
fn settling(judged: &[(FactValue, Truth)]) -> Vec<Edge> {
    let for_one = |wanted: Truth| {
        let is = |one: &(FactValue, Truth)| one.1 == wanted;
        if judged.iter().all(is) {
            // Whatever the answer: then it is not the answer that settles it.
            return None;
        }
        let step = judged.windows(2).filter(|pair| is_ordered(pair[0].0)).find_map(|pair| match (is(&pair[0]), is(&pair[1])) {
            (true, false) => Some(Edge { same: pair[1].0, turned: pair[0].0, bound: Bound::Falling, wanted }),
            (false, true) => Some(Edge { same: pair[0].0, turned: pair[1].0, bound: Bound::Rising, wanted }),
            _ => None,
        });
        let any = || judged.iter().find(|one| is(one)).map(|(value, _)| Edge { same: *value, turned: *value, bound: Bound::Exactly, wanted });
        step.or_else(any)
    };
    [Truth::Yes, Truth::No].into_iter().filter_map(for_one).collect()
}

fn is_ordered(value: FactValue) -> bool {
    matches!(value, FactValue::Number(_) | FactValue::Date(_))
}

fn sizes(law: &Law, list: ListId) -> Vec<FactValue> {
    let list = law.list(list);
    (list.minimum..=list.maximum.min(list.minimum + 20)).map(|size| FactValue::Number(size.into())).collect()
}

fn held(situation: &Situation, question: Question) -> Option<FactValue> {
    match question {
        Question::Household(fact) => situation.fact(fact).map(|held| held.value),
        Question::Member(list, member, fact) => situation.member_fact(list, member, fact).map(|held| held.value),
        Question::Size(list) => situation.size(list).map(|size| FactValue::Number(size.into())),
    }
}

/// The situation with one thing otherwise.
pub(crate) fn set(situation: &mut Situation, question: Question, value: FactValue) {
    match question {
        Question::Household(fact) => situation.set(fact, Some(Held::declared(value))),
        Question::Member(list, member, fact) => situation.set_member(list, member, fact, Some(Held::declared(value))),
        Question::Size(list) => {
            if let FactValue::Number(size) = value {
                situation.set_size(list, usize::try_from(size).ok());
            }
        }
    }
}

/// A value half way, none between neighbours.
fn between(one: FactValue, other: FactValue, unit: Decimal) -> Option<FactValue> {
    match (one, other) {
        (FactValue::Number(one), FactValue::Number(other)) => {
            let steps = ((other - one) / unit / Decimal::TWO).trunc();
            let middle = one + steps * unit;
            (middle != one && middle != other).then_some(FactValue::Number(middle))
        }
        (FactValue::Date(one), FactValue::Date(other)) => {
            let days = one.until(other).ok()?.get_days() / 2;
            let middle = one.checked_add(days.days()).ok()?;
            (middle != one && middle != other).then_some(FactValue::Date(middle))
        }
        _ => None,
    }
}

impl Counterfactual {
    /// The situation and the day with the change: judged there, the answer is the other.
    pub fn applied(&self, situation: &Situation, today: Date) -> (Situation, Date) {
        let mut changed = situation.clone();
        match &self.change {
            Change::Fact { question, to, .. } => set(&mut changed, *question, *to),
            Change::Day { on } => return (changed, *on),
        }
        (changed, today)
    }
}
