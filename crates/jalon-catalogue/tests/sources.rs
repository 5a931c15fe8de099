//! What is to be compared with its text next: the law and the rest of a catalogue in one list.

use std::path::Path;

use jalon_catalogue::load_dir;
use jalon_rules::Confidence;
use jiff::civil::date;

#[test]
fn what_nobody_read_comes_first_and_what_is_known_at_second_hand_next() {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/sound");
    let catalogue = load_dir(&directory, Some(date(2026, 11, 23))).unwrap().catalogue.unwrap();
    let listed = catalogue.to_review();
    let of = |confidence| -> Vec<&str> { listed.iter().filter(|item| item.confidence == confidence).map(|item| &*item.name).collect() };
    // A criterion of the rule, a value of the parameter: the least counts.
    assert_eq!(of(Confidence::Unread), ["mooring", "proof-of-age"]);
    // The aid, and the request for it.
    assert_eq!(of(Confidence::Secondary), ["mooring_fee", "mooring-aid", "mooring-aid"]);
    assert!(listed.is_sorted_by_key(|item| item.confidence));
    let mooring = listed.iter().find(|item| &*item.name == "mooring").unwrap();
    assert_eq!(mooring.sources.iter().map(|source| &*source.text).collect::<Vec<_>>(), ["Island act, art. 2", "Island act, art. 2, second sentence"]);
}
