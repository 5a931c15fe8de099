//! From a person's own words to a life event. Deterministic and explained: it says which words matched, and admits when none did.
//!
//! The vocabulary is data, per language (`words/LANGUAGE.yaml`). A word counts by how much it tells: one that several events share tells little, one that stands in a
//! long phrase tells only its part of it, and a phrase found whole counts most. Accents, endings, compounds and slips of the finger are forgiven, and Greek or Cyrillic
//! words may be typed in Latin letters. What stands behind « not » is not what happened, and what stands behind « after » or « because » is not the main thing. Words
//! that name something else (taxes, a wedding) are known too: where they tell most, nothing is found.
//!
//! All languages are looked at, because people search in the one they think in. Which one that is, is guessed from the words; the language of the page comes first.

mod fold;
mod index;
mod latin;
mod near;
mod reading;
mod score;
mod tongue;

use std::sync::Arc;

use fold::{Said, fold, marked, words};
use index::Edition;
use near::Reach;
use score::{Fit, Spelled, score};
use tongue::Tongues;

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
    tongues: Tongues,
}

/// Longest text that is looked at, in characters, and most words: what follows is not read.
const LONGEST: usize = 400;
const MOST_WORDS: usize = 48;

/// Below this, words touch an event without naming it: asking again is better than a wrong guess.
const ENOUGH: f64 = 0.51;

/// Nor do many words that each tell little name one: this much must be in one word or phrase.
const STRONG: f64 = 0.45;

/// What a match in another language than the person's is worth: the same letters may mean something else here.
const FOREIGN: f64 = 0.8;

impl Finder {
    /// Prepares vocabularies. Costs some milliseconds, once.
    pub fn new(events: Vec<EventId>, vocabularies: &[Vocabulary]) -> Self {
        let editions: Vec<Edition> = vocabularies.iter().flat_map(|vocabulary| Edition::all_of(vocabulary, &events)).collect();
        let tongues = Tongues::new(&editions);
        Self { events, editions, tongues }
    }

    /// The events that the words name, best first; none when no event is named clearly enough.
    pub fn find(&self, language: &LanguageTag, asked: &str) -> Vec<Found> {
        let text: String = asked.chars().take(LONGEST).collect();
        let said: Vec<Said<'_>> = words(&text).take(MOST_WORDS).collect();
        let folded: Vec<String> = said.iter().map(|word| fold(word.text)).collect();
        let written = self.tongues.written(&self.editions, language, &folded);
        let marked: Vec<String> = said.iter().map(|word| marked(word.text)).collect();
        // What names nothing in the language of the person names nothing in another: « are » is no allowance to an English reader.
        let silent = |edition: &Edition, word: usize| edition.spelled(&folded[word]).is_none_or(|spelled| edition.is_silent(&marked[word], &spelled));
        let own_silent: Vec<bool> = (0..said.len()).map(|word| written.iter().any(|place| silent(&self.editions[*place], word))).collect();
        let topics = self.events.len() + 1;
        let mut best: Vec<(f64, Fit, &LanguageTag)> = vec![(0.0, Fit::default(), language); topics];
        for (place, edition) in self.editions.iter().enumerate() {
            let (reach, worth) = if written.contains(&place) { (Reach::Forgiving, 1.0) } else { (Reach::Near, FOREIGN) };
            let spelled: Vec<Spelled<'_>> = folded.iter().map(|word| edition.spelled(word).unwrap_or_default()).collect();
            let telling: Vec<bool> = (0..said.len()).map(|word| !silent(edition, word) && (reach == Reach::Forgiving || !own_silent[word])).collect();
            for (best, fit) in best.iter_mut().zip(score(edition, &said, &spelled, &telling, reach, topics)) {
                if fit.main * worth > best.1.main * best.0 {
                    *best = (worth, fit, &edition.language);
                }
            }
        }
        let elsewhere = best.pop().map_or(0.0, |(worth, fit, _)| fit.main * worth);
        let mut found: Vec<Found> =
            self.events.iter().zip(best).filter(|(_, (worth, fit, _))| fit.full * worth >= ENOUGH && fit.strongest * worth >= STRONG).map(|(event, best)| named(event, best, &said)).collect();
        found.sort_by(|a, b| b.score.total_cmp(&a.score).then_with(|| a.event.cmp(&b.event)));
        if elsewhere >= ENOUGH && found.first().is_some_and(|first| first.score < elsewhere) {
            found.clear();
        }
        found
    }
}

fn named(event: &EventId, (worth, fit, language): (f64, Fit, &LanguageTag), said: &[Said<'_>]) -> Found {
    let matched = fit.matched.into_iter().map(|(place, word)| Matched { said: said[place].text.to_owned(), word, language: language.clone() }).collect();
    Found { event: event.clone(), score: fit.main * worth, matched }
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
