//! `jalon prove`: what holds of a life event for every situation, and a persona where something does not.

use std::fmt::Write;
use std::process::ExitCode;

use anyhow::{Result, bail};
use jalon_catalogue::{Catalogue, LifeEvent, write_situation};
use jalon_plan::plan;
use jalon_plan::prove::{Claim, Effort, Finding, prove};
use jalon_rules::{Direction, Situation, closest};
use jiff::civil::Date;

use crate::{Format, SourceArguments};

/// What a program reads of one claim.
#[derive(serde::Serialize)]
struct Told<'a> {
    #[serde(flatten)]
    claim: &'a Claim,
    found: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    open: Option<f64>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    criteria: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    persona: Option<String>,
}

pub(crate) fn run(source: &SourceArguments, event: &str, format: Format, today: Date, effort: Effort) -> Result<ExitCode> {
    let catalogue = source.load()?;
    let Some(event) = catalogue.events.get(&event.into()) else {
        let events: Vec<&str> = catalogue.events.keys().map(jalon_catalogue::EventId::as_str).collect();
        let near =
            closest(event, events.iter().copied()).map_or_else(|| format!("the events are: {}", events.join(", ")), |near| format!("did you mean `{near}`?"));
        bail!("no life event is named `{event}`: {near}");
    };
    let findings = prove(&catalogue, event, today, effort);
    let refuted = findings.iter().any(|(_, finding)| matches!(finding, Finding::Refuted { .. }));
    match format {
        Format::Json => {
            let told: Vec<Told<'_>> = findings.iter().map(|(claim, finding)| told(&catalogue, event, today, claim, finding)).collect();
            println!("{}", serde_json::to_string_pretty(&told)?);
        }
        Format::Text => print!("{}", render(&catalogue, event, today, &findings)),
    }
    Ok(if refuted { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn told<'a>(catalogue: &Catalogue, event: &LifeEvent, today: Date, claim: &'a Claim, finding: &'a Finding) -> Told<'a> {
    let mut told = Told { claim, found: word(finding), open: None, criteria: &[], persona: None };
    match finding {
        Finding::Proved(_) => {}
        Finding::Undecided { open } => told.open = Some(*open),
        Finding::Refuted { by, criteria } => {
            told.criteria = criteria;
            told.persona = by.as_ref().map(|by| persona(catalogue, event, today, claim, by));
        }
    }
    told
}

fn word(finding: &Finding) -> &'static str {
    match finding {
        Finding::Proved(_) => "proved",
        Finding::Refuted { .. } => "refuted",
        Finding::Undecided { .. } => "undecided",
    }
}

fn render(catalogue: &Catalogue, event: &LifeEvent, today: Date, findings: &[(Claim, Finding)]) -> String {
    let mut out = String::new();
    let count = |wanted: &str| findings.iter().filter(|(_, finding)| word(finding) == wanted).count();
    let _ = writeln!(
        out,
        "{} {} on {today}: {} claims, {} proved, {} refuted, {} undecided",
        catalogue.country,
        event.id,
        findings.len(),
        count("proved"),
        count("refuted"),
        count("undecided")
    );
    for (claim, finding) in findings {
        match finding {
            Finding::Proved(_) => {}
            Finding::Undecided { open } => {
                let _ = writeln!(out, "? {}: not decided, {} of the situations left open", says(claim), share(*open));
            }
            Finding::Refuted { by, criteria } => {
                let _ = writeln!(out, "✗ {}: not so", says(claim));
                if !criteria.is_empty() {
                    let _ = writeln!(out, "  never true{}: {}", if criteria.len() > 1 { " together" } else { "" }, criteria.join(", "));
                }
                if let Some(by) = by {
                    persona(catalogue, event, today, claim, by).lines().for_each(|line| {
                        let _ = writeln!(out, "  {line}");
                    });
                }
            }
        }
    }
    out
}

/// A share in words that never round to nothing or to all.
fn share(open: f64) -> String {
    let percent = open * 100.0;
    if percent < 0.1 {
        "less than 0.1 %".to_owned()
    } else if percent > 99.9 {
        "nearly all".to_owned()
    } else {
        format!("{percent:.1} %")
    }
}

fn says(claim: &Claim) -> String {
    match claim {
        Claim::Reachable { service } => format!("{service}: somebody has it"),
        Claim::Refusable { service } => format!("{service}: somebody does not have it"),
        Claim::Answered { service } => format!("{service}: everybody has an answer"),
        Claim::Compatible { service } => format!("{service}: no two criteria exclude one another"),
        Claim::Dated { deadline } => format!("{deadline}: the deadline can always be counted"),
        Claim::Monotone { service, fact, direction } => match direction {
            Direction::Grows => format!("{service}: never less as {fact} grows"),
            Direction::Falls => format!("{service}: never more as {fact} grows"),
        },
        Claim::Useful { question } => format!("{question}: the answer changes something for somebody"),
    }
}

/// The situation as a persona, with what the plan says of it today.
fn persona(catalogue: &Catalogue, event: &LifeEvent, today: Date, claim: &Claim, situation: &Situation) -> String {
    let (what, service) = match claim {
        Claim::Reachable { service }
        | Claim::Refusable { service }
        | Claim::Answered { service }
        | Claim::Compatible { service }
        | Claim::Monotone { service, .. } => (service.as_str(), Some(service)),
        Claim::Dated { deadline } => (deadline.as_str(), None),
        Claim::Useful { question } => (question.as_str(), None),
    };
    let mut out = format!("id: found-{}\ndate: {today}\nevent: {}\n{}", jalon_rules::text_key(what), event.id, write_situation(&catalogue.law, situation));
    let plan = plan(catalogue, event, situation, today);
    if let Some(item) = service.and_then(|service| plan.items.iter().find(|item| item.service == *service)) {
        let verdict = match item.verdict.truth() {
            jalon_rules::Truth::Yes => "yes",
            jalon_rules::Truth::No => "no",
            jalon_rules::Truth::Unknown => "unknown",
        };
        let _ = writeln!(out, "expect:\n  {}: {{ verdict: {verdict} }}", item.service);
    }
    out
}
