//! A catalogue with a mistake of every kind: all are told in one go, each at its line.
//!
//! The files of `fixtures/planted` say themselves what is wrong with them: `planted: code, code` stands at the end of a line, or alone above it where a file has
//! no comments at the end of lines.

use std::fmt::Write;
use std::path::Path;

use jalon_catalogue::{Catalogue, Loaded, load_dir, load_files};
use jalon_rules::SourceFile;

const TODAY: jiff::civil::Date = jiff::civil::date(2026, 11, 23);

fn load() -> Loaded {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/planted");
    load_dir(&directory, Some(TODAY)).unwrap()
}

/// File, line and code of each mistake that a file says it has.
fn planted(file: &SourceFile) -> Vec<(String, usize, String)> {
    let mut planted = Vec::new();
    for (index, line) in file.text.lines().enumerate() {
        let Some((before, codes)) = line.split_once("# planted: ") else { continue };
        let at = if before.trim().is_empty() { index + 2 } else { index + 1 };
        planted.extend(codes.split(", ").map(|code| (file.name.to_string(), at, code.to_owned())));
    }
    planted
}

#[test]
fn every_planted_mistake_is_told_at_its_line_and_nothing_else() {
    let loaded = load();
    assert!(loaded.catalogue.is_none());
    let mut planted: Vec<_> = loaded.files.iter().flat_map(planted).collect();
    let file = |name: &str| loaded.files.iter().find(|f| *f.name == *name).unwrap();
    let mut told: Vec<_> = loaded.diagnostics.iter().map(|d| (d.file.to_string(), file(&d.file).line_column(d.range.start).0, d.code.to_owned())).collect();
    planted.sort();
    told.sort();
    assert!(planted.len() > 60, "{}", planted.len());
    let missed: Vec<_> = planted.iter().filter(|p| !told.contains(p)).collect();
    let unexpected: Vec<_> = told.iter().filter(|t| !planted.contains(t)).collect();
    assert!(missed.is_empty() && unexpected.is_empty(), "missed: {missed:#?}\nunexpected: {unexpected:#?}");
    assert_eq!(told, planted);
}

#[test]
fn the_list_reads_well() {
    let loaded = load();
    let mut list = String::new();
    for told in &loaded.diagnostics {
        let file = loaded.files.iter().find(|f| f.name == told.file).unwrap();
        let (line, column) = file.line_column(told.range.start);
        let words = &file.text[told.range.clone()];
        let _ = write!(list, "{}:{line}:{column} {:?} [{}]\n  {}\n  > {words}", told.file, told.severity, told.code, told.message);
        if !told.label.is_empty() {
            let _ = write!(list, "  ({})", told.label);
        }
        if let Some(help) = &told.help {
            let _ = write!(list, "\n  {help}");
        }
        list.push('\n');
    }
    insta::assert_snapshot!(list);
}

#[test]
fn a_file_that_is_not_text_is_told_and_hidden_files_are_left_alone() {
    let directory = std::env::temp_dir().join(format!("jalon-catalogue-{}", std::process::id()));
    std::fs::create_dir_all(directory.join("services")).unwrap();
    std::fs::write(directory.join("services/port.yaml"), [0xFF, 0xFE]).unwrap();
    std::fs::write(directory.join(".hidden"), "x").unwrap();
    std::fs::write(directory.join("notes.md"), "x").unwrap();
    let loaded = load_dir(&directory, None).unwrap();
    std::fs::remove_dir_all(&directory).unwrap();
    let told: Vec<(&str, &str)> = loaded.diagnostics.iter().map(|d| (&*d.file, d.code)).collect();
    assert_eq!(told, [("catalogue.yaml", "missing-file"), ("services/port.yaml", "not-text")]);
}

#[test]
fn a_variable_lost_in_one_language_is_told_there() {
    let mut files = Catalogue::check_embedded(TODAY).files;
    let file = files.iter_mut().find(|f| &*f.name == "texts/fr/questions.ftl").unwrap();
    let lost = file.text.find("Enfant { $n }").unwrap();
    *file = SourceFile::new(&file.name, &file.text.replacen("Enfant { $n }", "Enfant", 1));
    let (line, _) = file.line_column(lost);
    let loaded = load_files(files, None);
    let told: Vec<_> =
        loaded.diagnostics.iter().map(|d| (&*d.file, loaded.files.iter().find(|f| f.name == d.file).unwrap().line_column(d.range.start).0, d.code)).collect();
    assert_eq!(told, [("texts/fr/questions.ftl", line, "wrong-variables")]);
}
