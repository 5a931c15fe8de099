//! `jalon agreements`: who may receive what, and whether the agreements hold together.

use std::io::{IsTerminal as _, Write as _};
use std::process::ExitCode;

use anyhow::{Result, bail};
use jalon_agreements::{Agreement, Agreements, Ground, Scope, Seen};
use jalon_catalogue::{Catalogue, LanguageTag};
use jalon_rules::{Confidence, Severity};
use jiff::civil::Date;
use serde_json::json;

use crate::words::counted;
use crate::{Format, SourceArguments, diagnostics};

/// Every mistake of the agreements, under the line it is about.
pub(crate) fn check(source: &SourceArguments, format: Format, today: Date) -> Result<ExitCode> {
    // Held against the day are the sources of agreements: those of the rest are told by `jalon check`.
    let catalogue = source.load()?;
    let files = &catalogue.agreements;
    let told = jalon_agreements::check(&catalogue, today);
    let errors = told.iter().filter(|diagnostic| diagnostic.severity == Severity::Error).count();
    let mut out = std::io::stdout().lock();
    if format == Format::Json {
        writeln!(out, "{}", serde_json::to_string_pretty(&diagnostics::json(&told, files))?)?;
    } else {
        let colour = out.is_terminal() && std::env::var_os("NO_COLOR").is_none();
        diagnostics::print(&told, files, &mut out, colour)?;
        if let Ok(agreements) = Agreements::of(&catalogue) {
            let (all, bans) = (counted(agreements.all().len(), "agreement"), counted(agreements.bans().len(), "ban"));
            writeln!(out, "{all}, {bans}; {} and {} to cover", counted(catalogue.requests.len(), "form"), counted(catalogue.registers.len(), "register"))?;
        }
        writeln!(out, "{}, {} on {today}", counted(errors, "error"), counted(told.len() - errors, "warning"))?;
    }
    Ok(if errors == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Who may receive what has this name.
pub(crate) fn who_sees(source: &SourceArguments, name: &str, language: &str, format: Format) -> Result<ExitCode> {
    let catalogue = source.load()?;
    let agreements = read(&catalogue)?;
    let Some(language) = catalogue.languages.iter().find(|tag| *tag.0 == *language) else {
        let offered: Vec<&str> = catalogue.languages.iter().map(|tag| &*tag.0).collect();
        bail!("this catalogue does not speak `{language}`; it speaks {}", offered.join(", "));
    };
    let seen = agreements.who_sees(&catalogue, name)?;
    if format == Format::Json {
        println!("{}", serde_json::to_string_pretty(&json!(seen))?);
        return Ok(ExitCode::SUCCESS);
    }
    for Seen { field, by } in &seen {
        println!("{} `{}`", field.of.entity().to_lowercase(), field.name);
        by.iter().for_each(|agreement| tell(&catalogue, language, agreement));
        if by.is_empty() {
            println!("  nobody: no agreement names it");
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn tell(catalogue: &Catalogue, language: &LanguageTag, agreement: &Agreement) {
    let text = |key: String, attribute| catalogue.texts.get(language, &key, attribute).map_or_else(|| key.clone(), str::to_owned);
    let whom = match &agreement.scope {
        Scope::Receive { to, .. } => text(format!("body-{to}"), None),
        Scope::SeeState { by, .. } => format!("{}, which sees where it stands", text(format!("body-{by}"), None)),
        Scope::Fetch { from, .. } => format!("this site, from {}", text(format!("register-{from}"), None)),
        Scope::Notify { from, .. } => format!("this site, told by {}", text(format!("register-{from}"), None)),
    };
    let ground = match agreement.ground {
        Ground::Consent => "the person agrees to it",
        Ground::Contract => "a contract with the person",
        Ground::LegalObligation => "an obligation in law",
        Ground::PublicTask => "a task in the public interest",
    };
    let read = match agreement.basis.source.confidence {
        Confidence::Official => "",
        Confidence::Secondary => " (compared with secondary sources only)",
        Confidence::Unread => " (not compared yet)",
    };
    println!("  {whom}");
    println!("    for      {}", text(format!("purpose-{}", agreement.purpose), None));
    println!("    basis    {}{read}", agreement.basis.source.text);
    println!("    lawful   {ground}");
    println!("    kept     {}", text(format!("agreement-{}", agreement.id), Some("kept")));
    println!("    under    {} ({})", agreement.id, agreement.place.file);
}

/// The schema of policies, as text.
pub(crate) fn schema(source: &SourceArguments) -> Result<ExitCode> {
    print!("{}", jalon_agreements::schema(&*source.load()?));
    Ok(ExitCode::SUCCESS)
}

/// The agreements of a catalogue.
///
/// # Errors
///
/// When they cannot be read: what is wrong is told by `jalon agreements check`.
fn read(catalogue: &Catalogue) -> Result<Agreements> {
    Agreements::of(catalogue).map_err(|told| {
        let first = told.first().map(ToString::to_string).unwrap_or_default();
        anyhow::anyhow!("the agreements cannot be read: {first} (`jalon agreements check` tells all)")
    })
}
