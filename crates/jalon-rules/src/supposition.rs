//! What the law supposes of facts that nobody said.
//!
//! Supposing is kept apart from knowing: a situation with what is supposed is another situation, to evaluate beside the first. What only holds in the second is
//! never certain, and its explanation names the assumptions it used.

use crate::evaluation::Evaluation;
use crate::law::{Assumption, Law};
use crate::situation::{Held, Provenance, Question, Situation};
use crate::value::{FactValue, Truth, Value};

use jiff::civil::Date;

impl Law {
    /// The situation with what the law supposes of facts that are not known, each with [`Provenance::Supposed`]; none when nothing is supposed.
    ///
    /// What is supposed is computed from what is known alone: one assumption never builds on another, and none goes beyond the bounds of its fact. Members of whom nobody said that they exist get nothing.
    pub fn suppose(&self, situation: &Situation, day: Date) -> Option<Situation> {
        let mut evaluation = Evaluation::new(self, situation, day);
        let mut supposed: Option<Situation> = None;
        for assumption in &self.assumptions {
            for (question, person) in places(self, &evaluation, assumption) {
                if situation.knows(question) {
                    continue;
                }
                let value = certain(evaluation.value(assumption.node, person)).filter(|value| within(self.fact(assumption.fact).bounds, *value));
                let Some(value) = value else { continue };
                let held = Held { value, provenance: Provenance::Supposed { assumption: assumption.name.clone() } };
                let into = supposed.get_or_insert_with(|| situation.clone());
                match question {
                    Question::Household(fact) => into.set(fact, Some(held)),
                    Question::Member(list, member, fact) => into.set_member(list, member, fact, Some(held)),
                    Question::Size(_) => {}
                }
            }
        }
        supposed
    }
}

/// The facts an assumption speaks of, each with the person of whom its value is computed.
fn places(law: &Law, evaluation: &Evaluation<'_>, assumption: &Assumption) -> Vec<(Question, usize)> {
    let fact = law.fact(assumption.fact);
    if fact.of.is_empty() {
        return vec![(Question::Household(assumption.fact), 0)];
    }
    let described = |list: &crate::law::ListId| {
        let (list, roll) = (*list, evaluation.rolls[list.index()]);
        (0..roll.described).map(move |member| (Question::Member(list, member, assumption.fact), roll.first + member))
    };
    fact.of.iter().flat_map(described).collect()
}

fn within(bounds: Option<Value>, value: FactValue) -> bool {
    match (bounds, value) {
        (Some(Value::Number(range)), FactValue::Number(number)) => range.low.is_none_or(|low| low <= number) && range.high.is_none_or(|high| number <= high),
        (Some(Value::Date(range)), FactValue::Date(date)) => range.low.is_none_or(|low| low <= date) && range.high.is_none_or(|high| date <= high),
        _ => true,
    }
}

/// The one value that is possible.
fn certain(value: Value) -> Option<FactValue> {
    match value {
        Value::Truth(Truth::Yes) => Some(FactValue::YesNo(true)),
        Value::Truth(Truth::No) => Some(FactValue::YesNo(false)),
        Value::Number(range) => range.known().map(FactValue::Number),
        Value::Date(range) => range.known().map(FactValue::Date),
        Value::Choice(set) if set.is_power_of_two() => u8::try_from(set.trailing_zeros()).ok().map(FactValue::Choice),
        _ => None,
    }
}
