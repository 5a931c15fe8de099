//! The directory of local offices, in the form its publisher documents.

use std::collections::BTreeMap;

use jalon_catalogue::{BodyId, load_files, write_offices};
use jalon_interop::offices::read;
use jalon_rules::SourceFile;
use jiff::civil::date;
use proptest::prelude::*;

const DIRECTORY: &str = r#"{ "copyright": { "text": ["x", {}] }, "service": [
  { "id": "1", "nom": "Mairie - Ici\t\"Centre\"", "categorie": "SL", "code_insee_commune": "00001",
    "pivot": [ { "type_service_local": "mairie", "code_insee_commune": ["00001", "00002"] } ],
    "adresse": [ { "type_adresse": "Adresse postale", "numero_voie": "BP 1", "code_postal": "00009", "nom_commune": "Cedex" },
                 { "type_adresse": "Adresse", "complement1": "", "numero_voie": "1 place du Marché", "code_postal": "00100", "nom_commune": "Ici", "latitude": "1", "longitude": "2" } ],
    "telephone": [ { "valeur": "01 00 00 00 00", "description": "" } ], "site_internet": [ { "libelle": "", "valeur": "https://ici.example" } ],
    "plage_ouverture": [ { "nom_jour_debut": "Lundi", "valeur_heure_debut_1": "09:00:00" } ] },
  { "id": "2", "nom": "Mairie sans adresse", "pivot": [ { "type_service_local": "mairie", "code_insee_commune": ["00003"] } ], "adresse": [] },
  { "id": "3", "nom": "Caf", "pivot": [ { "type_service_local": "caf", "code_insee_commune": ["00001"] } ],
    "adresse": [ { "type_adresse": "Adresse", "numero_voie": "", "code_postal": "00100", "nom_commune": "Ici" } ], "site_internet": [ { "valeur": "javascript:alert(1)" } ] },
  { "id": "4", "nom": "Piscine", "pivot": [ { "type_service_local": "piscine", "code_insee_commune": ["00001"] } ] } ] }"#;

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
