//! Whether a rule goes the way its author says.

use jalon_catalogue::Catalogue;
use jalon_rules::{Direction, Evaluation, FactId, FactValue, Held, Law, Question, RuleId, Situation, Truth, Value};
use jiff::civil::Date;
use rust_decimal::Decimal;

use super::space::{Pick, Space};
use super::{Effort, Finding};

/// Shown from the operations of the rule for every situation; refuted by two situations that differ in that fact alone; or not decided.
pub(super) fn monotone(catalogue: &Catalogue, space: &Space<'_>, rule: RuleId, fact: FactId, direction: Direction, today: Date, effort: Effort) -> Finding {
    let law = &catalogue.law;
    if law.goes(rule, fact, direction, today) {
        return Finding::Proved(None);
    }
    let whole = space.whole();
    for sample in 0..effort.samples {
        let seed = u64::try_from(sample + 1).unwrap_or(1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let one = space.point(&whole, Pick::Any(seed));
        let other = space.point(&whole, Pick::Any(!seed));
        for (question, value) in values_of(&one, fact) {
            let Some(instead) = held(&other, question, fact) else { continue };
            let Some(more) = is_more(value, instead) else { continue };
            let mut changed = one.clone();
            set(&mut changed, question, instead);
            let (before, after) = (worth(law, &one, rule, today), worth(law, &changed, rule, today));
            let (Some(before), Some(after)) = (before, after) else { continue };
            let (less, more) = if more { (before, after) } else { (after, before) };
            let wrong = match direction {
                Direction::Grows => more < less,
                Direction::Falls => more > less,
            };
            if wrong {
                return Finding::Refuted { by: Some(one), criteria: Vec::new() };
            }
        }
    }
    Finding::Undecided { open: 1.0 }
}

/// What a rule is worth to the person: nothing when it does not apply, one when it only says yes.
fn worth(law: &Law, situation: &Situation, rule: RuleId, today: Date) -> Option<Decimal> {
    match Evaluation::new(law, situation, today).rule(rule) {
        Value::Truth(Truth::Yes) => Some(Decimal::ONE),
        Value::Truth(Truth::No) | Value::Due(Truth::No, _) => Some(Decimal::ZERO),
        Value::Due(Truth::Yes, range) => range.known(),
        _ => None,
    }
}

fn values_of(situation: &Situation, fact: FactId) -> Vec<(Question, FactValue)> {
    let of = |question: &Question| matches!(question, Question::Household(id) | Question::Member(_, _, id) if *id == fact);
    situation.held().filter(|(question, _)| of(question)).map(|(question, held)| (question, held.value)).collect()
}

/// What another situation says of the same; of a member that it does not have, what it says of its first.
fn held(situation: &Situation, question: Question, fact: FactId) -> Option<FactValue> {
    match question {
        Question::Household(id) => situation.fact(id),
        Question::Member(list, member, id) => situation.member_fact(list, member, id).or_else(|| situation.member_fact(list, 0, fact)),
        Question::Size(_) => None,
    }
    .map(|held| held.value)
}

fn is_more(one: FactValue, other: FactValue) -> Option<bool> {
    match (one, other) {
        (FactValue::Number(one), FactValue::Number(other)) if one != other => Some(other > one),
        (FactValue::Date(one), FactValue::Date(other)) if one != other => Some(other > one),
        _ => None,
    }
}

fn set(situation: &mut Situation, question: Question, value: FactValue) {
    match question {
        Question::Household(fact) => situation.set(fact, Some(Held::declared(value))),
        Question::Member(list, member, fact) => situation.set_member(list, member, fact, Some(Held::declared(value))),
        Question::Size(_) => {}
    }
}
