//! The language somebody writes, guessed from their words.

use std::collections::HashMap;

use super::index::{Edition, count};
use super::latin::Script;
use crate::model::LanguageTag;

/// Which editions know a word.
#[derive(Debug, Clone, Default)]
pub(super) struct Tongues {
    known_by: HashMap<String, Vec<usize>>,
}

/// What the language of the page is worth before anything was said, in words that only one language has.
const OF_THE_PAGE: f64 = 0.5;

/// How near to the best guess another must come to be read as well: neighbouring languages share many words.
const ALSO: f64 = 0.6;

/// How many are read closely, at most.
const MOST: usize = 4;

impl Tongues {
    pub(super) fn new(editions: &[Edition]) -> Self {
        let mut known_by: HashMap<String, Vec<usize>> = HashMap::new();
        for (place, edition) in editions.iter().enumerate() {
            for word in edition.known() {
                let by = known_by.entry(word.to_owned()).or_default();
                if by.last() != Some(&place) {
                    by.push(place);
                }
            }
        }
        Self { known_by }
    }

    /// The editions in which this is most likely written, best first. A word tells of a language as much as it is its alone.
    pub(super) fn written(&self, editions: &[Edition], page: &LanguageTag, folded: &[String]) -> Vec<usize> {
        let mut likely: Vec<f64> = editions.iter().map(|edition| if edition.language == *page { OF_THE_PAGE } else { 0.0 }).collect();
        for word in folded {
            let knowing = self.knowing(editions, word);
            knowing.iter().for_each(|place| likely[*place] += 1.0 / count(knowing.len()));
        }
        let most = likely.iter().copied().fold(0.0, f64::max);
        let mut written: Vec<usize> = (0..editions.len()).filter(|place| likely[*place] > 0.0 && likely[*place] >= most * ALSO).collect();
        written.sort_by(|a, b| likely[*b].total_cmp(&likely[*a]).then(a.cmp(b)));
        written.truncate(MOST);
        written
    }

    /// The editions that know a word, as each spells it.
    fn knowing(&self, editions: &[Edition], folded: &str) -> Vec<usize> {
        let mut spellings = vec![folded.to_owned()];
        for script in [Script::Greek, Script::Cyrillic] {
            let typed = script.typed(folded);
            if !spellings.contains(&typed) {
                spellings.push(typed);
            }
        }
        let known = spellings.iter().filter_map(|spelling| Some((spelling, self.known_by.get(spelling)?)));
        known.flat_map(|(spelling, places)| places.iter().copied().filter(move |place| editions[*place].spells(folded, spelling))).collect()
    }
}
