//! The directory of local offices, in the form its publisher documents.

use std::collections::BTreeMap;

use jalon_catalogue::{BodyId, load_files, write_offices};
use jalon_interop::offices::read;
use jalon_rules::SourceFile;
use jiff::civil::date;
use proptest::prelude::*;

const DIRECTORY: &str = include_str!("published/offices.json");

fn bodies() -> BTreeMap<String, BodyId> {
    [("mairie", "mairie"), ("caf", "caf")].map(|(kind, body)| (kind.to_owned(), body.into())).into()
}

#[test]
fn what_brings_people_there_is_kept() {
    let imported = read(DIRECTORY.as_bytes(), &bodies()).unwrap();
    assert_eq!((imported.read, imported.incomplete), (4, 1));
    assert_eq!(
        write_offices(&imported.offices),
        "caf\t00001\tCaf\t\t00100 Ici\t\t\nmairie\t00001,00002\tMairie - Ici \"Centre\"\t1 place du Marché\t00100 Ici\t01 00 00 00 00\thttps://ici.example\n"
    );
}

#[test]
fn what_is_no_directory_is_told() {
    for wrong in ["", "[]", "{ \"service\": 3 }", "{ \"service\": [ {} ] }", "{ \"service\": [ ] } x"] {
        assert!(read(wrong.as_bytes(), &bodies()).is_err(), "{wrong}");
    }
}

#[test]
fn mistakes_in_the_table_are_told_at_their_line() {
    let files = vec![SourceFile::new("places/offices.tsv", "mairie\t1\tMairie\t\t1 Ici\t\t\nmairie\tone column\n")];
    let told: Vec<String> =
        load_files(files, Some(date(2026, 11, 23))).diagnostics.iter().filter(|d| d.file.starts_with("places/")).map(ToString::to_string).collect();
    assert_eq!(told, ["places/offices.tsv: no body is named `mairie`", "places/offices.tsv: this is not an office"]);
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_told(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = read(bytes.as_slice(), &bodies());
    }

    #[test]
    fn whatever_the_words_the_table_has_one_line_for_each_office(name in "\\PC{0,40}", street in ".{0,40}") {
        let words = |text: &str| serde_json::to_string(text).unwrap().trim_matches('"').to_owned();
        let text = DIRECTORY.replace("Mairie - Ici\\t\\\"Centre\\\"", &words(&name)).replace("1 place du Marché", &words(&street));
        if let Ok(imported) = read(text.as_bytes(), &bodies()) {
            let table = write_offices(&imported.offices);
            prop_assert_eq!(table.lines().count(), imported.offices.len());
            prop_assert!(table.lines().all(|line| line.split('\t').count() == 7));
        }
    }
}
