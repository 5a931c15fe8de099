//! Where people live, as they write it, and what follows from it.

use jalon_catalogue::{Catalogue, Locality, load_files, write_value};
use jalon_rules::SourceFile;
use jiff::civil::date;
use proptest::prelude::*;

fn found(text: &str) -> Vec<Locality> {
    Catalogue::embedded().places.find(text)
}

fn names(text: &str) -> Vec<String> {
    found(text).iter().map(|place| format!("{} ({})", place.name, place.area)).collect()
}

#[test]
fn a_postal_code_or_a_name_finds_the_place() {
    for text in ["69001", "Lyon", "lyon", "69007 Lyon", "Lyon 3e Arrondissement", "  LYON  "] {
        assert_eq!(names(text), ["Lyon (Rhône)"], "{text}");
    }
    assert_eq!(names("92800"), ["Puteaux (Hauts-de-Seine)"]);
    assert_eq!(names("saint etienne de saint geoirs"), ["Saint-Étienne-de-Saint-Geoirs (Isère)"]);
    assert_eq!(names("marsseille")[0], "Marseille (Bouches-du-Rhône)");
    // A commune that merged leads to the one it became part of.
    assert_eq!(names("Annecy-le-Vieux"), ["Annecy (Haute-Savoie)"]);
}

#[test]
fn places_of_one_name_are_told_apart_the_largest_first() {
    let all = names("st denis");
    assert!(all.starts_with(&["Saint-Denis (La Réunion)".into(), "Saint-Denis (Seine-Saint-Denis)".into()]), "{all:?}");
    assert!(all.len() > 2);
    // A postal code that several communes share.
    assert!(found("01400").len() > 3);
    // A code that does not go with the name wins over it: it is the less likely slip.
    assert_eq!(names("92800 Nanterre"), ["Puteaux (Hauts-de-Seine)"]);
}

#[test]
fn what_is_no_place_finds_none() {
    for text in ["", "   ", "Xyzzyx", "00000", "!!!", "\u{301}"] {
        assert_eq!(found(text), [], "{text:?}");
    }
}

#[test]
fn a_place_settles_its_facts() {
    let catalogue = Catalogue::embedded();
    let settled = |text: &str| -> Vec<String> {
        let place = catalogue.places.find(text).remove(0);
        let said = |(fact, value)| format!("{} {}", catalogue.law.fact(fact).name, write_value(&catalogue.law, fact, value));
        catalogue.places.facts_of(&place).into_iter().map(said).collect()
    };
    assert_eq!(
        settled("92800"),
        ["territoire métropole", "jours_fériés_locaux aucun", "habite_hauts_de_france false", "habite_hauts_de_seine true", "habite_puteaux true"]
    );
    assert_eq!(settled("Strasbourg")[..2], ["territoire métropole", "jours_fériés_locaux alsace_moselle"]);
    assert_eq!(settled("Maripasoula")[..2], ["territoire guyane", "jours_fériés_locaux guyane"]);
    assert_eq!(settled("97400")[..2], ["territoire autre_outre_mer", "jours_fériés_locaux la_réunion"]);
    assert_eq!(settled("Roubaix")[2], "habite_hauts_de_france true");
}

#[test]
fn mistakes_in_the_tables_are_told_at_their_line() {
    let file = |name: &str, text: &str| SourceFile::new(name, text);
    let files = vec![
        file("places/places.tsv", "1\tHere\t100\tland:1\t7\t\n2\tThere\n3\tElsewhere\t300\tland:1\tmany\t\n"),
        file("places/areas.tsv", "land:1\tLand\t\n"),
        file("places/facts.yaml", "- { fact: far, values: { true: [land:2] }, elsewhere: no }\n- { fact: near, values: {}, elsewhere: maybe }\n"),
        file("law/a.jalon", "language en\nfact far : yes/no\n"),
    ];
    let told: Vec<String> =
        load_files(files, Some(date(2026, 11, 23))).diagnostics.iter().filter(|d| d.file.starts_with("places/")).map(ToString::to_string).collect();
    insta::assert_snapshot!(told.join("\n"));
}

proptest! {
    #[test]
    fn any_text_is_searched_and_gives_a_dozen_at_most(text in "\\PC{0,200}") {
        prop_assert!(found(&text).len() <= 12);
    }

    #[test]
    fn the_beginning_of_a_name_finds_places_that_begin_so(place in 0..30_000_usize, letters in 4..12_usize) {
        let catalogue = Catalogue::embedded();
        // Codes are dense: the one nearest to a number that exists.
        let code = format!("{:05}", 1000 + place * 3);
        if let Some(place) = catalogue.places.by_code(&code) {
            let beginning: String = place.name.chars().take(letters).collect();
            prop_assert!(!catalogue.places.find(&beginning).is_empty(), "{beginning}");
        }
    }
}
