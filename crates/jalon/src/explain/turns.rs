//! What would change the answer, in a sentence each.

use jalon_plan::counterfactual::{Bound, Change, Counterfactual};
use jalon_rules::{FactUsed, Question, text_key};

use super::Told;

/// Whether facts are called by their names in the law or in the words of people.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Names {
    OfTheLaw,
    OfPeople,
}

/// One change, and what the answer would be.
pub(super) fn sentence(told: &Told<'_>, turn: &Counterfactual, names: Names) -> String {
    let words = &told.words;
    let answer = words.truth(turn.applies.into());
    match &turn.change {
        Change::Day { on } => {
            words.say(&format!("à partir du {on}, sans autre changement : {answer}"), &format!("from {on} on, with no other change: {answer}")).to_owned()
        }
        Change::Fact { question, name, member, from, to, bound, .. } => {
            let value =
                |value| words.fact(&told.case.catalogue.law, &FactUsed { question: *question, name: name.clone(), member: None, value, provenance: None });
            let bound = match (names, bound) {
                (Names::OfTheLaw, Bound::Falling) => words.say(", seuil en descendant", ", threshold from above"),
                (Names::OfTheLaw, Bound::Rising) => words.say(", seuil en montant", ", threshold from below"),
                _ => "",
            };
            let what = label(told, *question, name, member.as_ref(), names);
            let value_there = match (names, question, to) {
                (Names::OfPeople, Question::Household(_) | Question::Member(..), jalon_rules::FactValue::Choice(_)) => {
                    told.text(&format!("choice-{}-{}", text_key(name), text_key(&value(Some(*to)))), None)
                }
                _ => value(Some(*to)),
            };
            let there = words.say(&format!("{what} : {value_there}{bound}"), &format!("{what}: {value_there}{bound}")).to_owned();
            let now = from
                .filter(|_| names == Names::OfTheLaw)
                .map(|from| format!(" ({} {})", words.say("au lieu de", "instead of"), value(Some(from))))
                .unwrap_or_default();
            format!("{there}{now} → {answer}")
        }
    }
}

/// What a fact is called, with the member it belongs to.
pub(super) fn label(told: &Told<'_>, question: Question, name: &str, member: Option<&(String, usize)>, names: Names) -> String {
    match names {
        Names::OfTheLaw => member.map_or_else(|| name.to_owned(), |(list, place)| format!("{list} {}: {name}", place + 1)),
        Names::OfPeople => {
            let kind = if matches!(question, Question::Size(_)) { "list" } else { "fact" };
            let fact = told.text(&format!("{kind}-{}", text_key(name)), None);
            member.map_or_else(|| fact.clone(), |(list, place)| format!("{} {}, {fact}", told.text(&format!("list-{}", text_key(list)), None), place + 1))
        }
    }
}
