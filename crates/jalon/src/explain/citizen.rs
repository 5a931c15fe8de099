//! For the person: the answer, the conditions in their words, what would change it, how to contest.

use std::fmt::Write;

use jalon_rules::{Truth, text_key};

use super::Told;
use super::turns::{Names, sentence};

/// Most changes told: more would hide the first.
const MOST_TURNS: usize = 3;

pub(super) fn render(told: &Told<'_>) -> String {
    let (words, item) = (&told.words, told.item);
    let mut out = String::new();
    let _ = writeln!(out, "{}\n", told.service());
    let answer = match item.verdict.truth() {
        Truth::Yes => words.say("Oui, vous y avez droit, ou vous avez à le faire.", "Yes, you are entitled to it, or have to do it."),
        Truth::No => words.say("Non, cela ne vous concerne pas.", "No, this is not for you."),
        Truth::Unknown => words.say("Nous ne pouvons pas encore le dire.", "We cannot tell yet."),
    };
    let _ = writeln!(out, "{answer}");
    if let Some(amount) = words.amount(&item.amount).filter(|_| item.verdict.is_open()) {
        let _ = writeln!(out, "{}: {amount}", words.say("Montant", "Amount"));
    }
    if let Some(why) = &item.why {
        let _ = writeln!(out, "\n{}", words.say("Pourquoi", "Why"));
        for criterion in &why.criteria {
            let key = format!("criterion-{}-{}", text_key(&why.name), text_key(&criterion.name));
            let line = match criterion.holds {
                Truth::Yes => format!("{} {}", words.say("Oui.", "Yes."), told.text(&key, None)),
                Truth::No => format!("{} {}", words.say("Non.", "No."), told.text(&key, Some("no"))),
                Truth::Unknown => format!("{} {}", words.say("À savoir :", "To be known:"), told.text(&key, None)),
            };
            let _ = writeln!(out, "- {line}");
        }
    }
    if !told.turns.is_empty() {
        let _ = writeln!(out, "\n{}", words.say("Ce qui changerait la réponse", "What would change the answer"));
        for turn in told.turns.iter().take(MOST_TURNS) {
            let _ = writeln!(out, "- {}", sentence(told, turn, Names::OfPeople));
        }
    }
    let _ = writeln!(out, "\n{}: {}", words.say("Auprès de", "With"), told.body());
    if let Some(confirm) = words.confirm(item.confidence(&told.case.catalogue.services[&item.service])) {
        let _ = writeln!(out, "{confirm}");
    }
    if let Some(contest) = told.optional(&format!("service-{}", item.service), Some("contest")) {
        let _ = writeln!(out, "{contest}");
    }
    if let Some(why) = &item.why {
        let sources: Vec<String> = why.sources.iter().map(|source| words.cited(source)).collect();
        let _ = writeln!(out, "{}: {}", words.say("Textes", "Law"), sources.join(", "));
    }
    out
}
