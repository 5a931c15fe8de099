//! `jalon plan`: the plan that the site shows, in a terminal.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::process::ExitCode;

use anyhow::Result;
use jalon_plan::{Config, Detail, Item, Plan, Urgency, Verdict, plan_with};

use crate::source::Case;
use crate::words::{Words, text};
use crate::{Asked, Format};

pub(crate) fn run(asked: &Asked) -> Result<ExitCode> {
    let case = Case::read(asked)?;
    let config = Config { skipped: &BTreeSet::new(), detail: Detail::Suppositions };
    let plan = plan_with(&case.catalogue, &case.event, &case.situation, case.day, config);
    match asked.format {
        Format::Json => println!("{}", serde_json::to_string_pretty(&plan)?),
        Format::Text => print!("{}", render(&case, &plan)),
    }
    Ok(ExitCode::SUCCESS)
}

fn render(case: &Case, plan: &Plan) -> String {
    let words = Words::of(&case.language.0);
    let say = |key: &str, attribute| text(&case.catalogue, &case.language, key, attribute);
    let mut out = String::new();
    let _ = writeln!(out, "{}\n{}\n", say(&format!("event-{}", plan.event), None), plan.day);
    let mut group: Option<Urgency> = None;
    for item in &plan.items {
        if group != Some(item.urgency) {
            if group.is_some() {
                out.push('\n');
            }
            let _ = writeln!(out, "{}", words.urgency(item.urgency));
            group = Some(item.urgency);
        }
        out.push_str(&line(case, &words, item));
    }
    let (bring, separately) = (plan.evidence.to_bring.len(), plan.evidence.asked_separately);
    let _ = writeln!(out, "\n{}: {bring} {} {separately}", words.say("Papiers à réunir", "Papers to gather"), words.say("au lieu de", "instead of"));
    for (evidence, _) in &plan.evidence.to_bring {
        let _ = writeln!(out, "  - {}", say(&format!("evidence-{evidence}"), None));
    }
    if let Some(next) = &plan.next {
        let _ = writeln!(
            out,
            "\n{} ({} {}): {}\n  {}",
            words.say("Question suivante", "Next question"),
            plan.questions_left,
            words.say("encore utiles", "still useful"),
            next.question,
            say(&format!("question-{}", next.question), None)
        );
    }
    out
}

fn line(case: &Case, words: &Words, item: &Item) -> String {
    let service = &case.catalogue.services[&item.service];
    let mark = match item.verdict {
        Verdict::Yes => "✓",
        Verdict::No => "✗",
        Verdict::Unknown { .. } | Verdict::NotCovered => "?",
    };
    let name = text(&case.catalogue, &case.language, &format!("service-{}", item.service), None);
    let body = text(&case.catalogue, &case.language, &format!("body-{}", service.body), None);
    let mut details = Vec::new();
    for due in item.deadline.iter().chain(&item.advice) {
        let kind = if due.legal { words.say("délai légal", "legal deadline") } else { words.say("conseillé", "advised") };
        match (due.on.known(), due.on.low, due.on.high) {
            (Some(day), ..) => details.push(format!("{kind} {day}")),
            (None, Some(low), Some(high)) => details.push(format!("{kind} {low} – {high}")),
            _ => {}
        }
    }
    if item.verdict.is_open() {
        details.extend(words.amount(&item.amount));
    }
    if let Some(supposed) = &item.supposed {
        let answer = words.truth(supposed.applies.into()).to_owned();
        let answer = words.amount(&supposed.amount).filter(|_| supposed.applies).unwrap_or(answer);
        details.push(format!("{} ({}): {answer}", words.say("supposé", "supposed"), supposed.assumptions.join(", ")));
    }
    if let Verdict::Unknown { questions, assessed_by } = &item.verdict {
        let asked: Vec<&str> = questions.iter().map(jalon_catalogue::QuestionId::as_str).collect();
        if !asked.is_empty() {
            details.push(format!("{} {}", words.say("dépend de", "depends on"), asked.join(", ")));
        }
        if !assessed_by.is_empty() {
            let bodies: Vec<&str> = assessed_by.iter().map(jalon_catalogue::BodyId::as_str).collect();
            details.push(format!("{} {}", words.say("à évaluer par", "to be assessed by"), bodies.join(", ")));
        }
    }
    let mut out = format!("  {mark} {name} [{}] · {body}\n", item.service);
    if !details.is_empty() {
        let _ = writeln!(out, "      {}", details.join(" · "));
    }
    out
}
