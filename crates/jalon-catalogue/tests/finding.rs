//! What people type, in their languages, and the event they mean.
//!
//! `phrases/tuned.tsv` may be looked at when the words or the finder are changed. `phrases/held.tsv` may not: it says how the finder does on what it was not made for.
//! `none` is for words that mean no event of the catalogue: nothing must be found.

use jalon_catalogue::{Catalogue, LanguageTag};

/// How many phrases have the right event first, of how many; with those that have not.
fn right(phrases: &str) -> (usize, usize, Vec<String>) {
    let catalogue = Catalogue::embedded();
    let mut wrong = Vec::new();
    let mut all = 0;
    for line in phrases.lines() {
        let [language, event, words] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("{line}") };
        let found = catalogue.finder.find(&LanguageTag(language.into()), words);
        let first = found.first().map_or("none", |found| found.event.as_str());
        all += 1;
        if first != event {
            wrong.push(format!("{language} {words}: {first}, not {event}"));
        }
    }
    (all - wrong.len(), all, wrong)
}

#[test]
fn phrases_that_were_looked_at_find_their_event() {
    let (right, all, wrong) = right(include_str!("phrases/tuned.tsv"));
    assert!(right * 100 >= all * 97, "{right} of {all}: {wrong:#?}");
}

#[test]
fn phrases_that_were_not_looked_at_find_their_event() {
    let (right, all, _) = right(include_str!("phrases/held.tsv"));
    println!("{right} of {all} unseen phrases");
    assert!(all >= 250, "{all}");
    assert!(right * 100 >= all * 95, "{right} of {all}");
}
