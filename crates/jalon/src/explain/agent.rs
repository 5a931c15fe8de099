//! For somebody who examines the request: names of the law, values with who said them, figures with their date, exact thresholds.

use std::fmt::Write;

use jalon_rules::{Explanation, Provenance, Source, Truth, Type, text_key};

use super::Told;
use super::turns::{Names, label, sentence};

pub(super) fn render(told: &Told<'_>) -> String {
    let (words, item) = (&told.words, told.item);
    let mut out = String::new();
    let _ = writeln!(out, "{}: {}", told.service(), words.truth(item.verdict.truth()));
    if let Some(amount) = words.amount(&item.amount).filter(|_| item.verdict.is_open()) {
        let _ = writeln!(out, "  {amount}");
    }
    if let Some(supposed) = &item.supposed {
        let answer = words.amount(&supposed.amount).filter(|_| supposed.applies).unwrap_or_else(|| words.truth(supposed.applies.into()).to_owned());
        let _ = writeln!(out, "  {} ({}): {answer}", words.say("supposé", "supposed"), supposed.assumptions.join(", "));
    }
    let _ = writeln!(out, "  {} {}", words.say("jugé au", "judged on"), item.judged_on);
    match &item.why {
        Some(why) => out.push_str(&reasons(told, why)),
        None => {
            let _ = writeln!(out, "  {}", words.say("fait partie de l’événement pour tout le monde", "part of the event for everybody"));
        }
    }
    out
}

fn reasons(told: &Told<'_>, why: &Explanation) -> String {
    let (words, law) = (&told.words, &told.case.catalogue.law);
    let mut out = String::new();
    let mut section = |title: &str, lines: Vec<String>| {
        if !lines.is_empty() {
            let _ = writeln!(out, "\n{title}");
            for line in lines {
                let _ = writeln!(out, "  {line}");
            }
        }
    };
    let criteria = why.criteria.iter().map(|c| {
        let key = format!("criterion-{}-{}", text_key(&why.name), text_key(&c.name));
        let (mark, attribute) = match c.holds {
            Truth::Yes => ("✓", None),
            Truth::No => ("✗", Some("no")),
            Truth::Unknown => ("?", None),
        };
        let assessor = c.assessor.as_ref().map(|a| format!(" ({} {a})", words.say("à évaluer par", "to be assessed by"))).unwrap_or_default();
        format!("{mark} {}{assessor}", told.text(&key, attribute))
    });
    section(words.say("Conditions", "Criteria"), criteria.collect());
    let facts = why.facts.iter().map(|f| {
        let said = match &f.provenance {
            Some(Provenance::Attested { body, on, .. }) => format!(" ({} {body}, {on})", words.say("attesté par", "attested by")),
            Some(Provenance::Supposed { assumption }) => format!(" ({} {assumption})", words.say("supposé :", "supposed:")),
            Some(Provenance::Declared) => format!(" ({})", words.say("déclaré", "declared")),
            None => String::new(),
        };
        format!("{} = {}{said}", label(told, f.question, &f.name, f.member.as_ref(), Names::OfTheLaw), words.fact(law, f))
    });
    section(words.say("Faits", "Facts"), facts.collect());
    let steps = why.steps.iter().filter_map(|s| {
        let definition = law.definition(law.find_definition(&s.definition)?);
        Some(format!("{} = {}", s.definition, words.value(&s.value, definition.of_type)))
    });
    section(words.say("Calcul", "Steps"), steps.collect());
    let figures = why.figures.iter().map(|f| {
        let of_type: Type = law.parameter(f.id).of_type;
        let sources = f.sources.iter().map(|s| words.cited(s)).collect::<Vec<_>>().join(", ");
        format!("{} = {} ({} {}, {sources})", f.parameter, words.value(&f.value, of_type), words.say("depuis le", "since"), f.from)
    });
    section(words.say("Montants légaux", "Legal figures"), figures.collect());
    let turns = told.turns.iter().map(|turn| sentence(told, turn, Names::OfTheLaw));
    section(words.say("Un seul changement tournerait la réponse", "A single change would turn the answer"), turns.collect());
    let address = |s: &Source| s.url.as_ref().map(|url| format!(" <{url}>")).unwrap_or_default();
    let sources = why.sources.iter().map(|s| format!("{}{}{}", s.text, address(s), words.reading(s)));
    section(words.say("Textes", "Law"), sources.collect());
    out
}
