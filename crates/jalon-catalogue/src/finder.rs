//! From a person's own words to a life event. Deterministic and explained: it says which words matched, and admits when none did.
//!
//! The vocabulary lives with each event, per language. A word counts when it is one of the vocabulary's, forgiving accents, endings and a slip of the finger; a word that
//! few events share counts more, and a phrase found whole counts most.

use std::collections::{BTreeMap, BTreeSet};

use jalon_rules::{slips, text_key};

use crate::model::{Catalogue, EventId, LanguageTag};

/// An event that the words may name.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct Found {
    /// The event.
    pub event: EventId,
    /// How well it fits: only the order counts.
    pub score: f64,
    /// The person's words that matched, as they wrote them.
    pub matched: Vec<String>,
}

/// Longest text that is looked at, in characters: what follows is not read.
const LONGEST: usize = 400;

/// The events that the words name, best first; none when no word fits.
pub fn find(catalogue: &Catalogue, language: &LanguageTag, words: &str) -> Vec<Found> {
    let words: String = words.chars().take(LONGEST).collect();
    let asked: Vec<(String, String)> = split(&words).map(|w| (w.to_owned(), text_key(w))).collect();
    let vocabularies: BTreeMap<&EventId, Vec<Vec<String>>> = catalogue.events.iter().map(|(id, event)| (id, phrases(event.find.get(language)))).collect();
    let mut shared: BTreeMap<&str, BTreeSet<&EventId>> = BTreeMap::new();
    for (event, phrases) in &vocabularies {
        for word in phrases.iter().flatten() {
            shared.entry(word).or_default().insert(event);
        }
    }
    let weight = |word: &str| 1.0 / f64::from(u32::try_from(shared.get(word).map_or(1, BTreeSet::len)).unwrap_or(u32::MAX));
    let mut found: Vec<Found> = vocabularies
        .iter()
        .filter_map(|(event, phrases)| {
            let mut matched = BTreeSet::new();
            let best = phrases.iter().filter_map(|phrase| phrase_score(phrase, &asked, &weight, &mut matched)).fold(0.0, f64::max);
            if matched.is_empty() {
                return None;
            }
            // Several phrases touched are a better sign than one.
            let score = best + 0.1 * f64::from(u32::try_from(matched.len()).unwrap_or(u32::MAX));
            Some(Found { event: (*event).clone(), score, matched: matched.into_iter().map(|i: usize| asked[i].0.clone()).collect() })
        })
        .collect();
    found.sort_by(|a, b| b.score.total_cmp(&a.score).then_with(|| a.event.cmp(&b.event)));
    found
}

/// How much of a phrase stands in the words; none unless all its telling words do.
fn phrase_score(phrase: &[String], asked: &[(String, String)], weight: &impl Fn(&str) -> f64, matched: &mut BTreeSet<usize>) -> Option<f64> {
    let mut total = 0.0;
    let mut places = Vec::new();
    for word in phrase {
        let (place, closeness) = asked.iter().enumerate().map(|(i, (_, a))| (i, closeness(word, a))).max_by(|a, b| a.1.total_cmp(&b.1))?;
        if closeness == 0.0 {
            return None;
        }
        places.push(place);
        total += closeness * weight(word);
    }
    matched.extend(places);
    Some(total)
}

/// From 1, the same word, to 0, another one.
fn closeness(word: &str, asked: &str) -> f64 {
    if word == asked {
        return 1.0;
    }
    let (long, short) = if word.len() >= asked.len() { (word, asked) } else { (asked, word) };
    // Endings: plural, feminine, verb forms. Only on words long enough to mean something without theirs.
    if short.len() >= 5 && long.starts_with(short) && long.len() - short.len() <= 3 {
        return 0.9;
    }
    let most = match long.chars().count() {
        0..=4 => 0,
        5..=7 => 1,
        _ => 2,
    };
    if most > 0 && short.chars().next() == long.chars().next() && slips(word, asked, most) <= most { 0.7 } else { 0.0 }
}

/// The phrases of a vocabulary, in folded words, without those that tell nothing.
fn phrases(vocabulary: Option<&Vec<std::sync::Arc<str>>>) -> Vec<Vec<String>> {
    let words = |phrase: &str| split(phrase).map(text_key).filter(|w| w.len() > 2 && !SILENT.contains(&w.as_str())).collect::<Vec<_>>();
    vocabulary.into_iter().flatten().map(|phrase| words(phrase)).filter(|words| !words.is_empty()).collect()
}

fn split(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty())
}

/// Words that name no event, in the languages of the vocabularies.
const SILENT: &[&str] = &[
    "mon", "mes", "son", "ses", "une", "des", "les", "est", "sont", "qui", "que", "pour", "avec", "dans", "chez", "ont", "avoir", "suis", "etre", "vais",
    "fait", "faire", "nous", "the", "and", "for", "with", "has", "have", "had", "are", "was", "our", "his", "her", "going", "get", "getting", "our", "you",
    "from", "been",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn first(language: &str, words: &str) -> Option<String> {
        let catalogue = Catalogue::embedded();
        find(&catalogue, &LanguageTag(language.into()), words).first().map(|f| f.event.to_string())
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
        ] {
            assert_eq!(first(language, words).as_deref(), Some("birth"), "{words}");
        }
    }

    #[test]
    fn words_that_name_nothing_find_nothing() {
        for words in ["", "xyzzy", "mon chat", "!!!", "le la les", "plafond de verre"] {
            assert_eq!(first("fr", words), None, "{words}");
        }
    }

    #[test]
    fn the_words_that_matched_are_given_back_as_written() {
        let catalogue = Catalogue::embedded();
        let found = find(&catalogue, &LanguageTag("fr".into()), "Ma sœur est ENCEINTE de trois mois");
        assert!(found[0].matched.contains(&"ENCEINTE".to_owned()), "{found:?}");
    }
}
