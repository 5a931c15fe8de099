//! From a person's own words to a life event. Deterministic and explained: it says which words matched, and admits when none did.
//!
//! The vocabulary is data, per language (`words/LANGUAGE.yaml`). A word counts by how much it tells: one that several events share tells little, one that stands in a
//! long phrase tells only its part of it, and a phrase found whole counts most. Accents, endings and slips of the finger are forgiven. All languages are looked at,
//! because people search in the one they think in; the language of the page comes first.

mod fold;
mod index;

use std::sync::Arc;

pub(crate) use fold::{fold, words};
use index::Edition;

use crate::model::{EventId, LanguageTag, Vocabulary};

/// An event that the words may name.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct Found {
    /// The event.
    pub event: EventId,
    /// How well it fits: only the order counts.
    pub score: f64,
    /// The words that matched, in the order in which they were said.
    pub matched: Vec<Matched>,
}

/// A word of the person that is one of a vocabulary's.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Matched {
    /// As the person wrote it.
    pub said: String,
    /// The word of the vocabulary, folded.
    pub word: Arc<str>,
    /// The language of that vocabulary.
    pub language: LanguageTag,
}

/// The vocabularies of all events in all languages, ready to be searched.
#[derive(Debug, Clone, Default)]
pub struct Finder {
    events: Vec<EventId>,
    editions: Vec<Edition>,
}

/// Longest text that is looked at, in characters, and most words: what follows is not read.
const LONGEST: usize = 400;
const MOST_WORDS: usize = 48;

/// Below this, words touch an event without naming it: asking again is better than a wrong guess.
const ENOUGH: f64 = 0.51;

/// What a match in another language than the page's is worth: the same letters may mean something else here.
const FOREIGN: f64 = 0.8;

impl Finder {
    /// Prepares vocabularies. Costs some milliseconds, once.
    pub fn new(events: Vec<EventId>, vocabularies: &[Vocabulary]) -> Self {
        let editions = vocabularies.iter().map(|vocabulary| Edition::new(vocabulary, &events)).collect();
        Self { events, editions }
    }

    /// The events that the words name, best first; none when no event is named clearly enough.
    pub fn find(&self, language: &LanguageTag, asked: &str) -> Vec<Found> {
        let text: String = asked.chars().take(LONGEST).collect();
        let said: Vec<&str> = words(&text).take(MOST_WORDS).collect();
        // What names nothing in the language of the page names nothing in another: « are » is no allowance to an English reader.
        let own = self.editions.iter().find(|edition| edition.language == *language);
        let telling = |word: String| if own.is_some_and(|own| own.is_silent(&word)) { String::new() } else { word };
        let folded: Vec<String> = said.iter().map(|word| telling(fold(word))).collect();
        let mut best: Vec<Found> = self.events.iter().map(|event| Found { event: event.clone(), score: 0.0, matched: Vec::new() }).collect();
        for edition in &self.editions {
            let (reach, worth) = if edition.language == *language { (index::Reach::Forgiving, 1.0) } else { (index::Reach::Near, FOREIGN) };
            for (found, (score, matches)) in best.iter_mut().zip(edition.score(&folded, reach, self.events.len())) {
                if score * worth > found.score {
                    found.score = score * worth;
                    found.matched =
                        matches.into_iter().map(|(place, word)| Matched { said: said[place].to_owned(), word, language: edition.language.clone() }).collect();
                }
            }
        }
        best.retain(|found| found.score >= ENOUGH);
        best.sort_by(|a, b| b.score.total_cmp(&a.score).then_with(|| a.event.cmp(&b.event)));
        best
    }
}

#[cfg(test)]
mod tests {
    use crate::model::{Catalogue, LanguageTag};

    fn found(language: &str, words: &str) -> Vec<super::Found> {
        Catalogue::embedded().finder.find(&LanguageTag(language.into()), words)
    }

    #[test]
    fn everyday_words_slips_and_missing_accents_find_the_event() {
        for (language, words) in [
            ("fr", "Je suis enceinte"),
            ("fr", "ma copine est encinte"),
            ("fr", "bebe"),
            ("fr", "j’attends des jumeaux"),
            ("fr", "acouchement prévu en mai"),
            ("en", "my wife is pregnant"),
            ("en", "we are having a babby"),
            ("en", "newborn"),
            ("fr", "I am pregnant"),
        ] {
            let found = found(language, words);
            assert_eq!(found.first().map(|f| f.event.as_str()), Some("birth"), "{words}");
        }
    }

    #[test]
    fn words_that_name_nothing_find_nothing() {
        for words in ["", "xyzzy", "mon chat", "!!!", "le la les", "plafond de verre", "\u{301}\u{301}", &"a".repeat(10_000), &"bé ".repeat(10_000)] {
            assert_eq!(found("fr", words), [], "{words}");
        }
    }

    #[test]
    fn the_words_that_matched_are_given_back_as_written() {
        let found = found("fr", "Ma sœur est ENCEINTE de trois mois");
        let matched: Vec<(&str, &str)> = found[0].matched.iter().map(|m| (m.said.as_str(), &*m.word)).collect();
        assert!(matched.contains(&("ENCEINTE", "enceinte")), "{found:?}");
    }
}
