//! Shows authors what is wrong: underlined in colour on a terminal, plain in a pipe, as JSON for tools.

use std::io::{IsTerminal, Write};

use anyhow::Result;
use ariadne::{Config, IndexType, Label, Report, ReportKind, Source};
use jalon_rules::{Diagnostic, Severity, SourceFile};
use serde_json::{Value, json};

/// Writes each diagnostic under the line it is about.
pub(crate) fn print(diagnostics: &[Diagnostic], files: &[SourceFile], out: &mut impl Write, colour: bool) -> Result<()> {
    for diagnostic in diagnostics {
        let name = &*diagnostic.file;
        let text = files.iter().find(|f| *f.name == *name).map_or("", |f| &f.text);
        let kind = match diagnostic.severity {
            Severity::Error => ReportKind::Error,
            Severity::Warning => ReportKind::Warning,
        };
        let range = diagnostic.range.start.min(text.len())..diagnostic.range.end.min(text.len());
        let label = if diagnostic.label.is_empty() { "here" } else { &diagnostic.label };
        let mut report = Report::build(kind, (name, range.clone()))
            .with_config(Config::default().with_color(colour).with_index_type(IndexType::Byte))
            .with_code(diagnostic.code)
            .with_message(&diagnostic.message)
            .with_label(Label::new((name, range)).with_message(label));
        if let Some(help) = &diagnostic.help {
            report = report.with_help(help);
        }
        report.finish().write((name, Source::from(text)), &mut *out)?;
    }
    Ok(())
}

/// To standard error, as a person at a terminal or a log wants it.
pub(crate) fn complain(diagnostics: &[Diagnostic], files: &[SourceFile]) -> Result<()> {
    let mut error = std::io::stderr().lock();
    let colour = error.is_terminal() && std::env::var_os("NO_COLOR").is_none();
    print(diagnostics, files, &mut error, colour)
}

/// For tools: file, line and column counted from 1, code, message, help.
pub(crate) fn json(diagnostics: &[Diagnostic], files: &[SourceFile]) -> Value {
    let one = |d: &Diagnostic| {
        let at = |offset| files.iter().find(|f| f.name == d.file).map_or((1, 1), |f| f.line_column(offset));
        let ((line, column), (end_line, end_column)) = (at(d.range.start), at(d.range.end));
        json!({
            "severity": d.severity, "code": d.code, "file": d.file, "line": line, "column": column, "end_line": end_line, "end_column": end_column,
            "message": d.message, "help": d.help,
        })
    };
    diagnostics.iter().map(one).collect()
}
