//! What single change would turn the answer about a service, in a sentence each.

use jalon_plan::counterfactual::{Change, Counterfactual};

use crate::format::Format;
use crate::why_view::{label_of, value_of};
use crate::words::Key;

/// Most changes shown: more would hide the first.
const MOST: usize = 3;

/// The first changes in words.
pub(crate) fn turn_views(format: Format<'_>, turns: &[Counterfactual]) -> Vec<String> {
    turns.iter().take(MOST).map(|turn| sentence(format, turn)).collect()
}

fn sentence(format: Format<'_>, turn: &Counterfactual) -> String {
    let words = format.words;
    let answer = words.say(if turn.applies { Key::TurnYes } else { Key::TurnNo });
    match &turn.change {
        Change::Day { on } => words.fill_all(Key::TurnDay, [("date", format.date(*on).into()), ("answer", answer.into())]),
        Change::Fact { question, to, .. } => {
            let (what, value) = (label_of(format, *question).into_owned(), value_of(format, *question, Some(*to)).into_owned());
            words.fill_all(Key::TurnFact, [("what", what.into()), ("value", value.into()), ("answer", answer.into())])
        }
    }
}
