//! Whatever stands in a file of a catalogue, reading it tells what is wrong and never stops.

use jalon_catalogue::{Catalogue, load_files, read_situation};
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

/// One file of each kind with its whole catalogue around it, as changed by `change`; every place told must stand in its file.
fn with_each_file_changed(times: usize, mut change: impl FnMut(&str) -> String) {
    let mut whole = Catalogue::check_embedded(TODAY).files;
    // One department has all that a table of places can have, at a thousandth of the cost.
    for file in whole.iter_mut().filter(|file| &*file.name == "places/places.tsv") {
        let few: String = file.text.split_inclusive('\n').filter(|line| line.starts_with("92")).collect();
        *file = SourceFile::new("places/places.tsv", &few);
    }
    assert!(load_files(whole.clone(), Some(TODAY)).catalogue.is_some());
    let mut kinds = std::collections::BTreeMap::new();
    for (index, file) in whole.iter().enumerate() {
        let kind = file.name.split('/').next().unwrap_or_default().to_owned();
        kinds.entry((kind, file.name.ends_with("services.ftl"))).or_insert(index);
    }
    for index in kinds.into_values() {
        for _ in 0..times {
            let mut files = whole.clone();
            let text = change(&whole[index].text);
            files[index] = SourceFile::new(&whole[index].name, &text);
            let loaded = load_files(files, Some(TODAY));
            assert!(loaded.catalogue.is_some() || !loaded.diagnostics.is_empty(), "{} says nothing of {text}", whole[index].name);
            for told in &loaded.diagnostics {
                let Some(file) = loaded.files.iter().find(|f| f.name == told.file) else { continue };
                assert!(file.text.get(told.range.clone()).is_some(), "{told:?} is not in {text}");
            }
        }
    }
}

#[test]
fn a_file_cut_anywhere_is_told_and_never_a_crash() {
    let mut dice = Dice(0x1AB0_0157);
    with_each_file_changed(3, |text| text[..dice.place(text)].to_owned());
}

#[test]
fn a_file_with_a_stretch_moved_or_a_sign_put_in_is_never_a_crash() {
    let mut dice = Dice(0x5EED);
    with_each_file_changed(3, |text| {
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
    let catalogue = Catalogue::embedded();
    let files = Catalogue::check_embedded(TODAY).files;
    let persona = files.iter().find(|f| f.name.starts_with("personas/")).unwrap();
    let mut dice = Dice(0xFAC7);
    for _ in 0..300 {
        let (a, b) = (dice.place(&persona.text), dice.place(&persona.text));
        let _ = read_situation(&catalogue.law, "facts.yaml", &format!("{}{}", &persona.text[..a], &persona.text[b..]));
    }
    for text in
        ["", "null", "[]", "facts: []", "facts:", "date: 1\nfacts: {}", "facts: { enfants: -1 }", "facts: { enfants: 99999999999999999999 }", "{{{{", "\u{0}"]
    {
        assert!(read_situation(&catalogue.law, "facts.yaml", text).is_err(), "{text}");
    }
}
