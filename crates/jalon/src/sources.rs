//! `jalon sources`: what to compare with official texts next.

use std::process::ExitCode;

use anyhow::Result;
use jalon_agreements::Agreements;
use jalon_rules::{Confidence, Language};
use jiff::civil::Date;

use crate::words::counted;
use crate::{Format, SourceArguments};

pub(crate) fn run(source: &SourceArguments, until: Option<Date>, today: Date, format: Format) -> Result<ExitCode> {
    let catalogue = source.load()?;
    let mut all = catalogue.to_review();
    all.extend(Agreements::of(&catalogue).iter().flat_map(Agreements::to_review));
    // What nobody has compared comes first, whatever its day.
    all.sort_by(|a, b| (a.confidence, a.review, &a.kind, &a.name).cmp(&(b.confidence, b.review, &b.kind, &b.name)));
    let listed: Vec<_> = all.iter().filter(|item| until.is_none_or(|until| item.review <= until)).collect();
    if format == Format::Json {
        println!("{}", serde_json::to_string_pretty(&listed)?);
        return Ok(ExitCode::SUCCESS);
    }
    for item in &listed {
        let left = (item.review - today).get_days();
        let days = counted(left.unsigned_abs() as usize, "day");
        let when = if left < 0 { format!("{days} late") } else { format!("in {days}") };
        let kind = serde_json::to_value(item.kind)?;
        let confidence = match item.confidence {
            Confidence::Official => "",
            Confidence::Secondary => "  (compared with secondary sources only)",
            Confidence::Unread => "  (not compared yet)",
        };
        println!("{}  {when:>14}  {:10} {}{confidence}", item.review, kind.as_str().unwrap_or_default(), item.name);
        for source in &item.sources {
            let reading = source.confidence.keyword().filter(|_| item.sources.len() > 1).map(|keyword| format!(", {}", keyword.written(Language::En)));
            let address = source.url.as_deref().map(|url| format!(" <{url}>"));
            println!("{:38}{}{}{}", "", source.text, address.unwrap_or_default(), reading.unwrap_or_default());
        }
    }
    let late = all.iter().filter(|item| item.review < today).count();
    let unread = all.iter().filter(|item| item.confidence != Confidence::Official).count();
    println!("{} of {} to compare, {late} late on {today}, {unread} not compared with the official text yet", listed.len(), all.len());
    Ok(ExitCode::SUCCESS)
}
