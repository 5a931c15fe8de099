//! The small catalogue is the seed of random ones (`fuzz.rs`): it has whatever a catalogue may have. What is no situation is told.

use std::collections::BTreeSet;

use jalon_catalogue::{Catalogue, load_dir, load_files, read_situation};
use jalon_rules::SourceFile;

const TODAY: jiff::civil::Date = jiff::civil::date(2026, 11, 23);

/// A small catalogue that has every kind of file, and in them everything such a file may have.
fn sound() -> Vec<SourceFile> {
    let directory = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/sound");
    let loaded = load_dir(&directory, Some(TODAY)).unwrap();
    assert_eq!(loaded.diagnostics, []);
    loaded.files
}

/// A kind of file that the small catalogue lacks would never be changed: the French one has no other.
#[test]
fn the_small_catalogue_has_every_kind_of_file_and_of_key() {
    let french = Catalogue::check_embedded(TODAY).files;
    let (small, french) = (kinds(&sound()), kinds(&french));
    let lacking: Vec<_> = french.difference(&small).collect();
    assert!(lacking.is_empty(), "{lacking:?}");
}

/// Kinds of files, with the words that stand before a colon in those of YAML, the attributes of texts, and the words of the law.
fn kinds(files: &[SourceFile]) -> BTreeSet<String> {
    let mut kinds = BTreeSet::new();
    for file in files {
        let folder = file.name.split('/').next().unwrap_or_default();
        let ending = file.name.rsplit('.').next().unwrap_or_default();
        let tables = if folder == "places" { &file.name } else { folder };
        kinds.insert(format!("{tables} {ending}"));
        match ending {
            "yaml" if matches!(folder, "services" | "events" | "bodies.yaml" | "evidence.yaml") => {
                let keys = file
                    .text
                    .split([' ', '{', '\n'])
                    .filter_map(|word| word.strip_suffix(':'))
                    .filter(|key| key.chars().all(|c| c.is_ascii_lowercase() || c == '_'));
                kinds.extend(keys.map(|key| format!("{folder} {key}:")));
            }
            "ftl" => {
                let keys = file.text.lines().filter_map(|line| line.trim_start().split_once(" = ")).map(|(key, _)| key);
                kinds.extend(keys.map(|key| if key.starts_with('.') { key } else { key.split('-').next().unwrap_or_default() }).map(str::to_owned));
            }
            _ => {}
        }
    }
    kinds
}

#[test]
fn what_is_no_situation_is_told() {
    let files = sound();
    let catalogue = load_files(files, Some(TODAY)).catalogue.unwrap();
    for text in
        ["", "null", "[]", "facts: []", "facts:", "date: 1\nfacts: {}", "facts: { sailors: -1 }", "facts: { sailors: 99999999999999999999 }", "{{{{", "\u{0}"]
    {
        assert!(read_situation(&catalogue.law, "facts.yaml", text).is_err(), "{text}");
    }
}
