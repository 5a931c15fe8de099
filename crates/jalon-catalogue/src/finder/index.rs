//! One language's vocabulary, prepared for searching.

use std::collections::BTreeMap;
use std::sync::Arc;

use jalon_rules::slips;

use super::fold::{fold, words};
use crate::model::{EventId, LanguageTag, Vocabulary};

/// How far from a word of the vocabulary what was said may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// Endings, compounds and slips are forgiven: the person writes this language.
    Forgiving,
    /// Endings only: the person may write this language.
    Near,
}

/// The vocabulary of all events in one language.
#[derive(Debug, Clone)]
pub(super) struct Edition {
    pub(super) language: LanguageTag,
    /// Words that name nothing, sorted.
    silent: Vec<String>,
    /// Sorted by their text.
    words: Vec<Word>,
    phrases: Vec<Phrase>,
}

#[derive(Debug, Clone)]
struct Word {
    text: Arc<str>,
    length: usize,
    letters: Letters,
    /// How much it alone tells of each event, from 0 to 1.
    tells: Vec<f64>,
}

#[derive(Debug, Clone)]
struct Phrase {
    event: usize,
    /// Places in `words`, each once.
    words: Vec<usize>,
    /// How much its words tell together.
    weight: f64,
}

/// How well what was said fits one event; with the places of the words that did, and the words of the vocabulary.
pub(super) type Score = (f64, Vec<(usize, Arc<str>)>);

/// The vocabulary's words that something said may be, each with how close it is, from 0 to 1.
type Candidates = Vec<(usize, f64)>;

impl Edition {
    pub(super) fn new(vocabulary: &Vocabulary, events: &[EventId]) -> Self {
        let mut silent: Vec<String> = vocabulary.silent.iter().map(|word| fold(word)).collect();
        silent.sort();
        let telling = |phrase: &str| -> Vec<String> {
            let mut folded: Vec<String> = words(phrase).map(fold).filter(|word| word.chars().count() > 1 && silent.binary_search(word).is_err()).collect();
            folded.sort();
            folded.dedup();
            folded
        };
        let phrases: Vec<(usize, Vec<String>)> = events
            .iter()
            .enumerate()
            .flat_map(|(place, event)| vocabulary.phrases.get(event).into_iter().flatten().map(move |phrase| (place, phrase)))
            .map(|(place, phrase)| (place, telling(phrase)))
            .filter(|(_, words)| !words.is_empty())
            .collect();
        // A word that stands in a phrase of several tells its part of it; and the events that share it share what it tells.
        let mut parts: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
        for (event, words) in &phrases {
            for word in words {
                let part = &mut parts.entry(word).or_insert_with(|| vec![0.0; events.len()])[*event];
                *part = part.max(1.0 / count(words.len()));
            }
        }
        let place_of: BTreeMap<&str, usize> = parts.keys().enumerate().map(|(place, word)| (*word, place)).collect();
        let entries: Vec<Word> = parts
            .iter()
            .map(|(word, parts)| {
                let all: f64 = parts.iter().sum();
                Word {
                    text: (*word).into(),
                    length: word.chars().count(),
                    letters: Letters::of(word),
                    tells: parts.iter().map(|part| part * part / all).collect(),
                }
            })
            .collect();
        let kept = phrases
            .iter()
            .map(|(event, words)| {
                let words: Vec<usize> = words.iter().map(|word| place_of[word.as_str()]).collect();
                let weight = words.iter().map(|word| entries[*word].tells[*event] * count(words.len())).sum();
                Phrase { event: *event, words, weight }
            })
            .collect();
        Self { language: vocabulary.language.clone(), silent, words: entries, phrases: kept }
    }

    /// For each event, how well what was said fits it, and which words did.
    pub(super) fn score(&self, said: &[String], reach: Reach, events: usize) -> Vec<Score> {
        let candidates: Vec<Candidates> = said.iter().map(|word| self.candidates(word, reach)).collect();
        let mut scores = vec![(0.0, Vec::new()); events];
        // How close something said came to each word.
        let mut met: BTreeMap<usize, f64> = BTreeMap::new();
        for (place, candidates) in candidates.iter().enumerate() {
            let mut best: Vec<Option<(f64, usize)>> = vec![None; events];
            for (word, closeness) in candidates {
                let seen = met.entry(*word).or_default();
                let again = *seen > 0.0;
                *seen = seen.max(*closeness);
                for (event, tells) in self.words[*word].tells.iter().enumerate().filter(|(_, tells)| **tells > 0.0) {
                    // What was said twice tells nothing new.
                    let worth = if again { 0.0 } else { tells * closeness };
                    if best[event].is_none_or(|(most, _)| worth > most) {
                        best[event] = Some((worth, *word));
                    }
                }
            }
            for (event, (worth, word)) in best.into_iter().enumerate().filter_map(|(event, best)| Some((event, best?))) {
                scores[event].0 += worth;
                scores[event].1.push((place, self.words[word].text.clone()));
            }
        }
        for phrase in self.phrases.iter().filter(|phrase| phrase.words.len() > 1) {
            let whole: Option<f64> = phrase.words.iter().map(|word| met.get(word)).sum::<Option<f64>>();
            if let Some(whole) = whole {
                let closeness = whole / count(phrase.words.len());
                scores[phrase.event].0 += WHOLE_PHRASE * closeness * (1.0 + phrase.weight).ln();
            }
        }
        scores
    }

    /// Whether a word names nothing in this language.
    pub(super) fn is_silent(&self, said: &str) -> bool {
        self.silent.binary_search_by(|word| word.as_str().cmp(said)).is_ok()
    }

    fn candidates(&self, said: &str, reach: Reach) -> Candidates {
        let length = said.chars().count();
        let mut candidates = Vec::new();
        if length < 2 || self.is_silent(said) {
            return candidates;
        }
        let exact = self.words.binary_search_by(|word| word.text.as_ref().cmp(said));
        if let Ok(place) = exact {
            candidates.push((place, 1.0));
        }
        match reach {
            Reach::Forgiving => {
                let letters = Letters::of(said);
                for (place, word) in self.words.iter().enumerate() {
                    // A word that is one of ours is no slip of another; it may be a form of it.
                    let closeness = if exact.is_ok() { ending(word, said, length, OWN_BEGINNING) } else { closeness(word, said, length, letters) };
                    if closeness > 0.0 && exact != Ok(place) {
                        candidates.push((place, closeness));
                    }
                }
            }
            Reach::Near => {
                // Words with the same beginning stand together.
                let beginning: String = said.chars().take(FOREIGN_BEGINNING.0).collect();
                let first = self.words.partition_point(|word| *word.text < *beginning);
                for (place, word) in self.words.iter().enumerate().skip(first).take_while(|(_, word)| word.text.starts_with(&beginning)) {
                    let closeness = ending(word, said, length, FOREIGN_BEGINNING);
                    if closeness > 0.0 && exact != Ok(place) {
                        candidates.push((place, closeness));
                    }
                }
            }
        }
        candidates
    }
}

fn count(of: usize) -> f64 {
    u32::try_from(of).map_or(f64::MAX, f64::from)
}

/// What a phrase of several words adds when all of them were said.
const WHOLE_PHRASE: f64 = 0.9;

/// Letters that two forms of one word share at their beginning, at least, and tenths of the longer one.
const OWN_BEGINNING: (usize, usize) = (4, 6);

/// The same in a language that the person may not write: the same letters are more often chance.
const FOREIGN_BEGINNING: (usize, usize) = (5, 8);

/// Which letters a word has, some of them told apart no more: what is far from another word here is far from it in truth, and that costs one operation to see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Letters(u64);

impl Letters {
    fn of(word: &str) -> Self {
        Self(word.chars().fold(0, |letters, c| letters | 1 << (u32::from(c) % u64::BITS)))
    }

    /// Whether so few slips may make one word of the other: each takes a letter away, brings one, or both.
    fn may_be(self, other: Self, slips: usize) -> bool {
        (self.0 ^ other.0).count_ones() as usize <= 2 * slips
    }

    /// Whether a word with these letters may stand in one with those.
    fn may_stand_in(self, other: Self) -> bool {
        self.0 & !other.0 == 0
    }
}

/// From just below 1, the same word with a slip, to 0, another one.
fn closeness(word: &Word, said: &str, length: usize, letters: Letters) -> f64 {
    let near = ending(word, said, length, OWN_BEGINNING);
    if near > 0.0 {
        return near;
    }
    let most = match word.length.max(length) {
        0..=4 => 0,
        5..=7 => 1,
        _ => 2,
    };
    if most > 0 && word.length.abs_diff(length) <= most && word.letters.may_be(letters, most) {
        let same_first = word.text.chars().next() == said.chars().next();
        // A wrong first letter is rarer: then the rest must be right.
        let allowed = if same_first { most } else { usize::from(length >= 6) };
        let slips = if allowed > 0 { slips(&word.text, said, allowed) } else { usize::MAX };
        if slips <= allowed {
            return if slips == 1 { 0.75 } else { 0.6 };
        }
    }
    // Compounds: the word stands in a longer one.
    if word.length >= 6 && length > word.length && word.letters.may_stand_in(letters) && said.contains(&*word.text) { 0.6 } else { 0.0 }
}

/// Whether two words are forms of one: a long beginning in common, and short endings.
fn ending(word: &Word, said: &str, length: usize, (letters, tenths): (usize, usize)) -> f64 {
    let common = word.text.chars().zip(said.chars()).take_while(|(a, b)| a == b).count();
    let longer = word.length.max(length);
    if common == longer {
        return 1.0;
    }
    let endings = (word.length - common).max(length - common);
    if common >= letters && endings <= 4 && common * 10 >= longer * tenths { 0.85 } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// Nothing that counts is passed over: whatever is so few slips away, or stands in the word, has letters that say it may.
        #[test]
        fn letters_never_hide_a_word_that_is_near(a in "[a-fé𝒜ж]{0,9}", b in "[a-fé𝒜ж]{0,9}") {
            let (of_a, of_b) = (Letters::of(&a), Letters::of(&b));
            for most in 1..=2 {
                prop_assert!(slips(&a, &b, most) > most || of_a.may_be(of_b, most), "{a} {b}");
            }
            prop_assert!(!b.contains(&a) || of_a.may_stand_in(of_b));
            let compound = [b, a].concat();
            prop_assert!(of_a.may_stand_in(Letters::of(&compound)));
        }
    }
}
