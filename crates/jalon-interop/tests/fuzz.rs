//! Random publications of administrations, from real ones.

use std::collections::BTreeMap;

use jalon_catalogue::{load_files, write_offices};
use jalon_fuzz::{Target, shape};
use jalon_interop::dila::{read, skeleton};
use jalon_interop::offices;

/// A guide that is read becomes files of a catalogue, whose mistakes are told; an office is one line of its table.
#[test]
fn published() {
    let home = env!("CARGO_MANIFEST_DIR");
    let seeds = [include_str!("published/guide.json"), include_str!("published/offices.json")].map(|seed| seed.as_bytes().to_vec());
    let pieces = [
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\n",
        "\\t",
        "\\u0000",
        "\\ud800",
        "null",
        "0",
        "{\"name\":\"Texte\",\"children\":[",
        "\"children\"",
        "\"attributes\"",
        "\"Publication\"",
        "\"Chapitre\"",
        "\"Titre\"",
        "\"Condition\"",
        "\"ListeSituations\"",
        "\"Situation\"",
        "modified 2020-02-30",
        "{ $x }",
        "# ",
        ": ",
        "- ",
        "é",
        "\u{feff}",
        "\"mairie\"",
        "\"caf\"",
        "javascript:",
        "[[[[[[[[",
    ];
    let bodies = BTreeMap::from([("mairie".to_owned(), "mairie".into()), ("caf".to_owned(), "caf".into())]);
    let target = Target { home, name: "published", seeds: seeds.into(), pieces: &pieces };
    target.run_text(|text| {
        let guide = read(text);
        if let Ok(guide) = &guide {
            let loaded = load_files(skeleton(guide, "imported"), None);
            assert!(loaded.catalogue.is_some() || !loaded.diagnostics.is_empty());
        }
        let imported = offices::read(text.as_bytes(), &bodies);
        if let Ok(imported) = &imported {
            let table = write_offices(&imported.offices);
            assert_eq!(table.lines().count(), imported.offices.len());
            assert!(table.lines().all(|line| line.split('\t').count() == 7));
        }
        shape(&(guide.map(|guide| guide.steps.len().min(3)), imported.map(|imported| (imported.read.min(3), imported.incomplete.min(3)))))
    });
}
