//! Random files of a catalogue and random answers, from real ones.

use std::collections::BTreeSet;
use std::path::Path;

use jalon_catalogue::{Catalogue, FieldKind, LanguageTag, load_dir, load_files, parse_day, parse_value, read_situation, write_value};
use jalon_fuzz::{Target, shape};
use jalon_rules::{FactId, SourceFile};
use jiff::civil::{Date, date};

const HOME: &str = env!("CARGO_MANIFEST_DIR");
const TODAY: Date = date(2026, 11, 23);

/// A small catalogue that has every kind of file, and in them everything such a file may have.
fn sound() -> Vec<SourceFile> {
    let loaded = load_dir(&Path::new(HOME).join("tests/fixtures/sound"), Some(TODAY)).unwrap();
    assert_eq!(loaded.diagnostics, []);
    loaded.files
}

/// A file, behind a line with its name, in its catalogue: what is wrong is told at a place of the file that there is.
#[test]
fn catalogues() {
    let sound = sound();
    let seeds = sound.iter().map(|file| format!("{}\n{}", file.name, file.text).into_bytes()).collect();
    let pieces = [
        "\t",
        "{",
        "}",
        "[",
        "]",
        "- ",
        ": ",
        ", ",
        "\"",
        "'",
        "&a ",
        "*a ",
        "|\n",
        ">\n",
        "#",
        "\r\n",
        "  ",
        "\n  ",
        "\n    ",
        "= ",
        "{ $",
        "{ $x -> ",
        "[one] ",
        "*[other] ",
        ".label = ",
        "é",
        "\u{feff}",
        "\0",
        "~",
        "null",
        "yes",
        "2026-02-30",
        "1e9",
        "!!str ",
        "<<: ",
        "---\n",
        "...\n",
        "%YAML 1.2\n",
        "permit(",
        "forbid(",
        "principal",
        " == ",
        "when { ",
        "/~0~1/",
        "{x}",
    ];
    let target = Target { home: HOME, name: "catalogues", seeds, pieces: &pieces };
    target.run_text(|text| {
        let (name, text) = text.split_once('\n').unwrap_or_default();
        let mut files = sound.clone();
        let file = SourceFile::new(name, text);
        match files.iter_mut().find(|file| &*file.name == name) {
            Some(there) => *there = file,
            None => files.push(file),
        }
        let loaded = load_files(files, Some(TODAY));
        assert!(loaded.catalogue.is_some() || !loaded.diagnostics.is_empty(), "it is refused without a word");
        for told in &loaded.diagnostics {
            let Some(file) = loaded.files.iter().find(|file| file.name == told.file) else { continue };
            assert!(file.text.get(told.range.clone()).is_some(), "{told:?} stands nowhere");
        }
        loaded.diagnostics.iter().map(|told| told.code).collect::<BTreeSet<_>>()
    });
}

/// What people type, and what is kept of it: it is read again as it is written.
#[test]
fn typed() {
    let catalogue = Catalogue::embedded();
    let kinds =
        [FieldKind::Text, FieldKind::Lines, FieldKind::Place, FieldKind::Date, FieldKind::Email, FieldKind::Phone, FieldKind::Iban, FieldKind::SocialSecurity];
    let seeds = [
        "Lefèvre",
        "12 rue de la Halle\n59000 Lille",
        "2026-05-04",
        "a@example.org",
        "06 12 34 56 78",
        "+49 30 901820",
        "FR14 2004 1010 0505 0001 3M02 606",
        "DE89370400440532013000",
        "1 85 05 78 006 084 91",
        "1 85 05 2A 006 084 36",
        "69001",
        "Saint-Étienne",
        "2A004",
        "je viens d'avoir un enfant",
        "date: 2026-05-04\nfacts: { enfants: 1, mariés: yes }",
        "1234.56",
        "true",
    ];
    let pieces = [
        " ",
        "\u{a0}",
        "\u{202f}",
        "\n",
        "\r\n",
        "-",
        ".",
        "/",
        "'",
        "’",
        "@",
        "+",
        "00",
        "FR",
        "DE",
        "2A",
        "2B",
        "é",
        "e\u{301}",
        "\u{660}",
        "\u{202e}",
        "\0",
        "2026-02-30",
        "0000",
        "facts:",
        "{",
        "}",
        "[",
        "]",
        ": ",
        "&a ",
        "*a ",
    ];
    let target = Target { home: HOME, name: "typed", seeds: seeds.map(|seed| seed.as_bytes().to_vec()).into(), pieces: &pieces };
    let french = LanguageTag("fr".into());
    target.run_text(|text| {
        let fields = kinds.map(|kind| {
            let read = kind.parse(text);
            if let Ok(value) = &read {
                assert_eq!(kind.parse(value).as_ref(), Ok(value), "{kind:?}");
                assert_eq!(kind.parse(&kind.show(value)).as_ref(), Ok(value), "{kind:?} as it is shown");
            }
            read.err()
        });
        let day = parse_day(text, date(1900, 1, 1), date(2100, 1, 1)).err();
        let situation = read_situation(&catalogue.law, "facts.yaml", text).map(drop).map_err(|told| told.iter().map(|told| told.code).collect::<BTreeSet<_>>());
        for fact in (0..catalogue.law.facts().len()).map(FactId::new).step_by(7) {
            if let Ok(value) = parse_value(&catalogue.law, fact, text) {
                let written = write_value(&catalogue.law, fact, value);
                assert_eq!(parse_value(&catalogue.law, fact, &written), Ok(value), "{written}");
            }
        }
        let found = (catalogue.places.find(text).len().min(3), catalogue.places.by_code(text).is_some(), catalogue.finder.find(&french, text).len().min(3));
        shape(&(found, fields, day, situation))
    });
}
