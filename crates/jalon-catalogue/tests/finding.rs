//! What people type, in their languages, and the event they mean.
//!
//! `phrases/tuned.tsv` may be looked at when the words or the finder are changed. `phrases/held.tsv`, `phrases/fresh_held.tsv` and `phrases/third_held.tsv` may not: they
//! say how the finder does on what it was not made for. `none` is for words that mean no event of the catalogue: nothing must be found.
//!
//! Each is asked from a page in its own language, and from the French page: people search in the language they think in.

use std::collections::BTreeMap;
use std::fmt;

use jalon_catalogue::{Catalogue, LanguageTag};

/// How many phrases have the right event first, of how many.
#[derive(Debug, Default, Clone, Copy)]
struct Tally {
    right: usize,
    all: usize,
}

impl Tally {
    fn percent(self) -> usize {
        self.right * 100 / self.all.max(1)
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} of {}", self.right, self.all)
    }
}

#[derive(Debug, Default)]
struct Outcome {
    whole: Tally,
    by_language: BTreeMap<String, Tally>,
    /// Of the phrases that name no event, those for which none was found.
    nothing: Tally,
    wrong: Vec<String>,
}

/// The page on which the words are typed.
#[derive(Debug, Clone, Copy)]
enum Page {
    TheirOwn,
    French,
}

fn outcome(phrases: &str, page: Page) -> Outcome {
    let catalogue = Catalogue::embedded();
    let mut outcome = Outcome::default();
    for line in phrases.lines() {
        let [language, event, words] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("{line}") };
        let asked = match page {
            Page::TheirOwn => language,
            Page::French => "fr",
        };
        let found = catalogue.finder.find(&LanguageTag(asked.into()), words);
        let first = found.first().map_or("none", |found| found.event.as_str());
        let count = |tally: &mut Tally| {
            tally.all += 1;
            tally.right += usize::from(first == event);
        };
        count(&mut outcome.whole);
        count(outcome.by_language.entry(language.to_owned()).or_default());
        if event == "none" {
            count(&mut outcome.nothing);
        }
        if first != event {
            outcome.wrong.push(format!("{language} {words}: {first}, not {event}"));
        }
    }
    outcome
}

fn print(name: &str, outcome: &Outcome) {
    let languages: Vec<String> = outcome.by_language.iter().map(|(language, tally)| format!("{language} {}/{}", tally.right, tally.all)).collect();
    println!("{name}: {} ({} %); nothing found where nothing is named: {}", outcome.whole, outcome.whole.percent(), outcome.nothing);
    println!("  {}", languages.join("  "));
}

#[test]
fn phrases_that_were_looked_at_find_their_event() {
    for page in [Page::TheirOwn, Page::French] {
        let outcome = outcome(include_str!("phrases/tuned.tsv"), page);
        print(&format!("tuned, {page:?}"), &outcome);
        assert!(outcome.whole.percent() >= 98, "{}: {:#?}", outcome.whole, outcome.wrong);
    }
}

#[test]
fn phrases_that_were_not_looked_at_find_their_event() {
    for (name, phrases, least) in [
        ("held", include_str!("phrases/held.tsv"), 560),
        ("fresh", include_str!("phrases/fresh_held.tsv"), 500),
        ("third", include_str!("phrases/third_held.tsv"), 760),
    ] {
        for page in [Page::TheirOwn, Page::French] {
            let outcome = outcome(phrases, page);
            print(&format!("{name}, {page:?}"), &outcome);
            assert!(outcome.whole.all >= least, "{}", outcome.whole);
            assert!(outcome.whole.percent() >= 95, "{name}: {}", outcome.whole);
            assert!(outcome.nothing.percent() >= 95, "{name}, nothing named: {}", outcome.nothing);
        }
    }
}
