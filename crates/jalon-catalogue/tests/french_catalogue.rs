//! The French catalogue, as it is built into the program.

use jalon_catalogue::Catalogue;
use jalon_rules::Severity;

/// Every mistake with its file and line, ready to be read in a failing test.
fn told(loaded: &jalon_catalogue::Loaded, severity: Severity) -> Vec<String> {
    let line = |d: &jalon_rules::Diagnostic| loaded.files.iter().find(|f| f.name == d.file).map_or(0, |f| f.line_column(d.range.start).0);
    loaded.diagnostics.iter().filter(|d| d.severity == severity).map(|d| format!("{}:{} [{}] {}", d.file, line(d), d.code, d.message)).collect()
}

/// Fails on the day a figure passes its date: that is what it is for.
#[test]
fn it_is_sound_and_in_date_today() {
    let today = jiff::Zoned::now().date();
    let loaded = Catalogue::check_embedded(today);
    let errors = told(&loaded, Severity::Error);
    assert!(errors.is_empty(), "{}", errors.join("\n"));
}

#[test]
fn every_text_it_has_is_used() {
    let loaded = Catalogue::check_embedded(jiff::civil::date(2026, 11, 23));
    let unused: Vec<String> = told(&loaded, Severity::Warning).into_iter().filter(|w| w.contains("[unused-text]")).collect();
    assert!(unused.is_empty(), "{}", unused.join("\n"));
}
