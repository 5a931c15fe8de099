//! `jalon explain`: why a service applies to a situation, or does not.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use jalon_plan::{Config, Detail, Item, plan_with};
use jalon_rules::{Explanation, Truth, Type, closest, text_key};

use crate::source::Case;
use crate::words::{Words, text};
use crate::{Asked, Format};

pub(crate) fn run(asked: &Asked, service: &str) -> Result<ExitCode> {
    let case = Case::read(asked)?;
    let id = service.into();
    if !case.event.services.contains(&id) {
        let near = closest(service, case.event.services.iter().map(jalon_catalogue::ServiceId::as_str))
            .map(|near| format!(": did you mean `{near}`?"))
            .unwrap_or_default();
        bail!("the event `{}` has no service named `{service}`{near}", case.event.id);
    }
    let config = Config { skipped: &BTreeSet::new(), detail: Detail::ReasonsOf(&id) };
    let plan = plan_with(&case.catalogue, &case.event, &case.situation, case.day, config);
    let item = plan.items.iter().find(|item| item.service == id).context("the plan has lost the service")?;
    match asked.format {
        Format::Json => println!("{}", serde_json::to_string_pretty(item)?),
        Format::Text => print!("{}", render(&case, item)),
    }
    Ok(ExitCode::SUCCESS)
}

fn render(case: &Case, item: &Item) -> String {
    let words = Words::of(&case.language.0);
    let say = |key: &str, attribute| text(&case.catalogue, &case.language, key, attribute);
    let mut out = String::new();
    let _ = writeln!(out, "{}: {}", say(&format!("service-{}", item.service), None), words.truth(item.verdict.truth()));
    if let Some(amount) = words.amount(&item.amount).filter(|_| item.verdict.is_open()) {
        let _ = writeln!(out, "  {amount}");
    }
    let _ = writeln!(out, "  {} {}", words.say("jugé au", "judged on"), item.judged_on);
    match &item.why {
        Some(why) => out.push_str(&reasons(case, &words, why)),
        None => {
            let _ = writeln!(out, "  {}", words.say("fait partie de l’événement pour tout le monde", "part of the event for everybody"));
        }
    }
    out
}

fn reasons(case: &Case, words: &Words, why: &Explanation) -> String {
    let law = &case.catalogue.law;
    let say = |key: &str, attribute| text(&case.catalogue, &case.language, key, attribute);
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
        format!("{mark} {}{assessor}", say(&key, attribute))
    });
    section(words.say("Conditions", "Criteria"), criteria.collect());
    let facts = why.facts.iter().map(|f| {
        let whose = f.member.as_ref().map(|(list, place)| format!("{list} {}: ", place + 1)).unwrap_or_default();
        format!("{whose}{} = {}", f.name, words.fact(law, f))
    });
    section(words.say("Faits", "Facts"), facts.collect());
    let steps = why.steps.iter().filter_map(|s| {
        let definition = law.definition(law.find_definition(&s.definition)?);
        Some(format!("{} = {}", s.definition, words.value(&s.value, definition.of_type)))
    });
    section(words.say("Calcul", "Steps"), steps.collect());
    let figures = why.figures.iter().map(|f| {
        let of_type: Type = law.parameter(f.id).of_type;
        let sources = f.sources.iter().map(|s| &*s.text).collect::<Vec<_>>().join(", ");
        format!("{} = {} ({} {}, {sources})", f.parameter, words.value(&f.value, of_type), words.say("depuis le", "since"), f.from)
    });
    section(words.say("Montants légaux", "Legal figures"), figures.collect());
    let sources = why.sources.iter().map(|s| s.url.as_ref().map_or_else(|| s.text.to_string(), |url| format!("{} <{url}>", s.text)));
    section(words.say("Textes", "Law"), sources.collect());
    out
}
