//! `jalon check`: every mistake of a catalogue at once.

use std::io::{IsTerminal, Write};
use std::process::ExitCode;

use anyhow::{Context, Result};
use jalon_catalogue::{Catalogue, Loaded, load_dir};
use jalon_interop::cpsv::{Base, graph, violations};
use jalon_rules::{Diagnostic, Severity};
use jiff::civil::Date;

use crate::words::{counted, counted_as};
use crate::{Format, SourceArguments, diagnostics};

pub(crate) fn run(source: &SourceArguments, format: Format, today: Date) -> Result<ExitCode> {
    let Loaded { catalogue, mut diagnostics, files } = match &source.catalogue {
        Some(directory) => load_dir(directory, Some(today)).with_context(|| format!("cannot read the catalogue {}", directory.display()))?,
        None => Catalogue::check_embedded(today),
    };
    // Personas are tests: what the plan says otherwise is a mistake of the catalogue.
    diagnostics.extend(catalogue.iter().flat_map(|catalogue| catalogue.personas.iter().flat_map(|persona| jalon_plan::hold(catalogue, persona))));
    diagnostics.extend(catalogue.iter().flat_map(|catalogue| jalon_agreements::check(catalogue, today)));
    // What is published must be what the European profile asks for.
    diagnostics.extend(catalogue.iter().flat_map(|catalogue| violations(&graph(catalogue, &Base::example()))).map(|violation| Diagnostic {
        severity: Severity::Error,
        code: "cpsv-ap",
        file: "catalogue.yaml".into(),
        range: 0..0,
        message: format!("this catalogue does not conform to CPSV-AP: {violation}"),
        label: String::new(),
        help: None,
    }));
    let errors = diagnostics.iter().filter(|d| d.severity == Severity::Error).count();
    let warnings = diagnostics.len() - errors;
    let mut out = std::io::stdout().lock();
    match format {
        Format::Json => writeln!(out, "{}", serde_json::to_string_pretty(&diagnostics::json(&diagnostics, &files))?)?,
        Format::Text => {
            let colour = out.is_terminal() && std::env::var_os("NO_COLOR").is_none();
            diagnostics::print(&diagnostics, &files, &mut out, colour)?;
            if let Some(catalogue) = &catalogue {
                writeln!(out, "{} {}: {}; {}", catalogue.country, catalogue.release, contents(catalogue), counted(catalogue.law.operations(), "operation"))?;
            }
            writeln!(out, "{}, {} on {today}", counted(errors, "error"), counted(warnings, "warning"))?;
        }
    }
    Ok(if errors == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// How much of each thing a catalogue holds.
fn contents(catalogue: &Catalogue) -> String {
    let law = &catalogue.law;
    let counts = [
        counted(catalogue.events.len(), "event"),
        counted(catalogue.services.len(), "service"),
        counted_as(catalogue.bodies.len(), "body", "bodies"),
        counted(law.rules().len(), "rule"),
        counted(law.parameters().len(), "parameter"),
        counted(catalogue.personas.len(), "persona"),
        counted(catalogue.languages.len(), "language"),
    ];
    counts.join(", ")
}
