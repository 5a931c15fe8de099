//! Whatever stands in a file of a catalogue, reading it tells what is wrong and never stops.

use std::collections::BTreeSet;

use jalon_catalogue::{Catalogue, load_dir, load_files, read_situation};
use jalon_rules::SourceFile;

const TODAY: jiff::civil::Date = jiff::civil::date(2026, 11, 23);

/// Numbers that look random and are the same at each run (xorshift).
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(limit.max(1)).unwrap()).unwrap()
    }

    fn place(&mut self, text: &str) -> usize {
        let at = self.below(text.len() + 1);
        text.floor_char_boundary(at)
    }
}

/// A small catalogue that has every kind of file, and in them everything such a file may have.
fn sound() -> Vec<SourceFile> {
    let directory = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/sound");
    let loaded = load_dir(&directory, Some(TODAY)).unwrap();
    assert_eq!(loaded.diagnostics, []);
    loaded.files
}

/// Each file with its whole catalogue around it, as changed by `change`; every place told must stand in its file.
fn with_each_file_changed(times: usize, mut change: impl FnMut(&str) -> String) {
    let whole = sound();
    let mut refused = 0;
    for index in 0..whole.len() {
        for _ in 0..times {
            let mut files = whole.clone();
            let text = change(&whole[index].text);
            files[index] = SourceFile::new(&whole[index].name, &text);
            let loaded = load_files(files, Some(TODAY));
            refused += usize::from(loaded.catalogue.is_none());
            assert!(loaded.catalogue.is_some() || !loaded.diagnostics.is_empty(), "{} says nothing of {text}", whole[index].name);
            for told in &loaded.diagnostics {
                let Some(file) = loaded.files.iter().find(|f| f.name == told.file) else { continue };
                assert!(file.text.get(told.range.clone()).is_some(), "{told:?} is not in {text}");
            }
        }
    }
    // Changes that nobody notices would prove nothing.
    assert!(refused * 3 > whole.len() * times, "{refused} refused");
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
fn a_file_cut_anywhere_is_told_and_never_a_crash() {
    let mut dice = Dice(0x1AB0_0157);
    with_each_file_changed(12, |text| text[..dice.place(text)].to_owned());
}

#[test]
fn a_file_with_a_stretch_moved_or_a_sign_put_in_is_never_a_crash() {
    let mut dice = Dice(0x5EED);
    with_each_file_changed(12, |text| {
        let signs = ["\t", "{", "]", "- ", ": ", "\"", "é", "\u{feff}", "\u{0}", "&a ", "*a ", "|\n", "#", "\r\n", "  ", "= ", "{ $"];
        let at = dice.place(text);
        let mut changed = text.to_owned();
        if dice.below(2) == 0 {
            changed.insert_str(at, signs[dice.below(signs.len())]);
        } else {
            let (from, to) = (dice.place(text), dice.place(text));
            let stretch = text[from.min(to)..from.max(to)].chars().take(40).collect::<String>();
            changed.insert_str(at, &stretch);
        }
        changed
    });
}

#[test]
fn facts_from_anyone_are_never_a_crash() {
    let files = sound();
    let persona = files.iter().find(|f| f.name.starts_with("personas/")).unwrap().clone();
    let catalogue = load_files(files, Some(TODAY)).catalogue.unwrap();
    let mut dice = Dice(0xFAC7);
    for _ in 0..300 {
        let (a, b) = (dice.place(&persona.text), dice.place(&persona.text));
        let _ = read_situation(&catalogue.law, "facts.yaml", &format!("{}{}", &persona.text[..a], &persona.text[b..]));
    }
    for text in
        ["", "null", "[]", "facts: []", "facts:", "date: 1\nfacts: {}", "facts: { sailors: -1 }", "facts: { sailors: 99999999999999999999 }", "{{{{", "\u{0}"]
    {
        assert!(read_situation(&catalogue.law, "facts.yaml", text).is_err(), "{text}");
    }
}
