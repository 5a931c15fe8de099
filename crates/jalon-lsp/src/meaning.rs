//! What an editor shows of a name or a word of the language.

use std::fmt::Write as _;

use jalon_rules::{Declared, Keyword, Language, Named, Period, Source, TimeUnit, Truth, Type, Value};
use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::workspace::Project;

/// The guide of the language, whose last table says what each word means.
const GUIDES: [(Language, &str); 2] = [(Language::En, include_str!("../../../docs/language.md")), (Language::Fr, include_str!("../../../docs/langage.md"))];

/// What a keyword means, in the words of the guide.
pub(crate) fn of_keyword(keyword: Keyword, language: Language) -> Option<String> {
    let (_, guide) = GUIDES.into_iter().find(|(other, _)| *other == language)?;
    let first = |language| keyword.phrases(language)[0].replace(" - ", "-").replace(" / ", "/");
    let (french, english) = (first(Language::Fr), first(Language::En));
    let begins = |cell: &str, phrase: &str| cell.trim().trim_start_matches('`').strip_prefix(phrase).is_some_and(|rest| rest.starts_with(['`', ',']));
    guide.lines().find_map(|line| {
        let cells: Vec<&str> = line.strip_prefix('|')?.split('|').collect();
        let [fr, en, meaning, ..] = cells.as_slice() else { return None };
        if !begins(fr, &french) || !begins(en, &english) {
            return None;
        }
        let (says, section) = meaning.trim().rsplit_once(", ").unwrap_or((meaning.trim(), ""));
        let guide = match language {
            Language::En => "guide of the language, section",
            Language::Fr => "guide du langage, partie",
        };
        Some(format!("`{}`: {says}\n\n{guide} {section}", keyword.written(language)))
    })
}

/// What a name stands for: its text, its type, its values by date, its sources.
pub(crate) fn of_name(project: &Project, named: Named, language: Language, today: Date) -> Option<String> {
    let Named::Declared(declared) = named else { return None };
    let law = project.law();
    let outline = project.index.outlines.iter().find(|outline| outline.declared == declared)?;
    let text = project.text(outline.whole.file);
    let end = (outline.whole.end as usize).min(text.len());
    let mut told = String::new();
    if let Some(comment) = comment_above(text, outline.whole.start as usize) {
        let _ = writeln!(told, "{comment}\n");
    }
    let _ = writeln!(told, "```jalon\n{}\n```", shortened(text.get(outline.whole.start as usize..end)?.trim_end()));
    let say = |english: &'static str, french: &'static str| match language {
        Language::En => english,
        Language::Fr => french,
    };
    let of_type = match declared {
        Declared::Fact(id) => Some(law.fact(id).of_type),
        Declared::Parameter(id) => Some(law.parameter(id).of_type),
        Declared::Definition(id) => Some(law.definition(id).of_type),
        Declared::Rule(id) => law.rule(id).pays.or(Some(Type::YesNo)),
        Declared::Deadline(id) => Some(Type::Time(law.deadline(id).unit())),
        Declared::Assumption(id) => Some(law.fact(law.assumptions()[id.index()].fact).of_type),
        Declared::List(_) => None,
    };
    if let Some(of_type) = of_type {
        let _ = writeln!(told, "{} : `{}`\n", say("type", "type"), type_name(project, of_type, language));
    }
    let sources = match declared {
        Declared::Parameter(id) => {
            let parameter = law.parameter(id);
            let in_force = parameter.on(today).map(|value| value.from);
            for value in parameter.values.iter().rev() {
                let mark = if Some(value.from) == in_force { say(" (today)", " (aujourd’hui)") } else { "" };
                let _ = writeln!(
                    told,
                    "- {} {}{mark} : {}, {}",
                    say("from", "depuis le"),
                    value.from,
                    value_text(&value.value, parameter.of_type, language),
                    texts(&value.sources, language)
                );
            }
            provision(&parameter.provision, language, &mut told);
            Vec::new()
        }
        Declared::Definition(id) => law.definition(id).provision.sources.clone(),
        Declared::Rule(id) => {
            let version = law.rule(id).on(today);
            version.inspect(|version| provision(&version.provision, language, &mut told)).map(|version| version.provision.sources.clone()).unwrap_or_default()
        }
        Declared::Deadline(id) => {
            let deadline = law.deadline(id);
            provision(&deadline.provision, language, &mut told);
            deadline.provision.sources.clone()
        }
        Declared::Fact(_) | Declared::List(_) | Declared::Assumption(_) => Vec::new(),
    };
    if !sources.is_empty() {
        let _ = writeln!(told, "\n{}", texts(&sources, language));
    }
    Some(told)
}

fn provision(provision: &jalon_rules::Provision, language: Language, told: &mut String) {
    let days = [(Keyword::CheckedOn, provision.checked), (Keyword::ReviewBy, provision.review)];
    let days: Vec<String> = days.into_iter().filter_map(|(keyword, day)| Some(format!("{} {}", keyword.written(language), day?))).collect();
    if !days.is_empty() {
        let _ = writeln!(told, "\n{}", days.join(", "));
    }
}

/// Official texts, with their addresses, and how those were read that were not read themselves.
fn texts(sources: &[Source], language: Language) -> String {
    let one = |source: &Source| {
        let written = source.url.as_ref().map_or_else(|| source.text.to_string(), |url| format!("[{}]({url})", source.text));
        source.confidence.keyword().map_or_else(|| written.clone(), |reading| format!("{written} ({})", reading.written(language)))
    };
    sources.iter().map(one).collect::<Vec<_>>().join("; ")
}

/// The lines of comment right above a place.
fn comment_above(text: &str, start: usize) -> Option<String> {
    let before = text.get(..start)?;
    let before = &before[..before.rfind('\n').map_or(0, |newline| newline + 1)];
    let mut lines: Vec<&str> = before.lines().rev().map_while(|line| line.trim().strip_prefix('#')).map(str::trim).collect();
    lines.reverse();
    (!lines.is_empty()).then(|| lines.join(" "))
}

/// As many lines as one reads at a glance.
fn shortened(text: &str) -> String {
    const MOST: usize = 14;
    let lines: Vec<&str> = text.lines().collect();
    if lines.len() <= MOST { text.to_owned() } else { format!("{}\n  …", lines[..MOST].join("\n")) }
}

/// A type as its authors write it.
pub(crate) fn type_name(project: &Project, of_type: Type, language: Language) -> String {
    let word = |keyword: Keyword| keyword.written(language);
    let singular = |keyword: Keyword| *keyword.phrases(language).last().unwrap_or(&"");
    match of_type {
        Type::YesNo => word(Keyword::YesNo),
        Type::Integer => word(Keyword::Integer),
        Type::Number => word(Keyword::Number),
        Type::Rate => word(Keyword::Rate),
        Type::Money(Period::Once) => "€".to_owned(),
        Type::Money(Period::Day) => format!("€/{}", singular(Keyword::Days)),
        Type::Money(Period::Month) => format!("€/{}", singular(Keyword::Months)),
        Type::Money(Period::Year) => format!("€/{}", singular(Keyword::Years)),
        Type::Date => word(Keyword::Date),
        Type::Month => word(Keyword::CalendarMonth),
        Type::Time(TimeUnit::Years) => word(Keyword::Years),
        Type::Time(TimeUnit::Months) => word(Keyword::Months),
        Type::Time(TimeUnit::Days) => word(Keyword::Days),
        Type::Choice(id) => format!("{} ({})", word(Keyword::Choice), project.law().alternatives(id).join(", ")),
    }
}

/// A figure as its authors write it.
fn value_text(value: &Value, of_type: Type, language: Language) -> String {
    match value {
        Value::Truth(truth) => {
            let keyword = if *truth == Truth::Yes { Keyword::True } else { Keyword::False };
            keyword.written(language)
        }
        Value::Number(range) => range.known().map_or_else(String::new, |number| written(number, of_type, language)),
        Value::Date(range) => range.known().map_or_else(String::new, |day| day.to_string()),
        _ => String::new(),
    }
}

/// A number as authors write it: a rate in percent, a comma in French.
fn written(number: Decimal, of_type: Type, language: Language) -> String {
    let number = if of_type == Type::Rate { number * Decimal::ONE_HUNDRED } else { number };
    let digits = number.normalize().to_string();
    let digits = if language == Language::Fr { digits.replace('.', ",") } else { digits };
    match of_type {
        Type::Rate => format!("{digits} %"),
        Type::Money(_) => format!("{digits} €"),
        _ => digits,
    }
}
