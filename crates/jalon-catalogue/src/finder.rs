//! From a person's own words to a life event. Deterministic and explained: it says which words matched, and admits when none did.
//!
//! The vocabulary is data, per language (`words/LANGUAGE.yaml`). A word counts by how much it tells: one that several events share tells little, one that stands in a
//! long phrase tells only its part of it, and a phrase found whole counts most. Accents, endings, compounds and slips of the finger are forgiven, and Greek or Cyrillic
//! words may be typed in Latin letters. Words of a group stand for one another in phrases, and tell nothing alone. What stands behind « not » is not what happened, and what stands behind « after » or « because » is not the main thing. Words
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

pub use fold::folded;
pub(crate) use fold::{GROUP, fold, slots, words};
use fold::{Said, clauses, marked};
use index::Edition;
use near::Reach;
use score::{Fit, Spelled, score};
use tongue::Tongues;

use crate::model::{EventId, LanguageTag, LifeEvent, Vocabulary};

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
    /// For each event, the places of those that it outweighs.
    outweighed: Vec<Vec<usize>>,
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

/// What one word or phrase of an event must tell for it to outweigh another.
const PLAINLY_TOLD: f64 = 0.75;

/// What is left of an outweighed event, of the score of the one that outweighs it.
const OUTWEIGHED: f64 = 0.8;

/// What a match in another language than the person's is worth: the same letters may mean something else here.
const FOREIGN: f64 = 0.8;

impl Finder {
    /// Prepares vocabularies. Costs some tens of milliseconds, once.
    pub fn new<'a>(events: impl IntoIterator<Item = &'a LifeEvent>, vocabularies: &[Vocabulary]) -> Self {
        let (events, outweighs): (Vec<EventId>, Vec<&[EventId]>) = events.into_iter().map(|event| (event.id.clone(), &event.outweighs[..])).unzip();
        let outweighed = outweighs.iter().map(|others| (0..events.len()).filter(|place| others.contains(&events[*place])).collect()).collect();
        let editions: Vec<Edition> = vocabularies.iter().flat_map(|vocabulary| Edition::all_of(vocabulary, &events)).collect();
        let tongues = Tongues::new(&editions);
        Self { events, outweighed, editions, tongues }
    }

    /// The events that the words name, best first; none when no event is named clearly enough.
    pub fn find(&self, language: &LanguageTag, asked: &str) -> Vec<Found> {
        let text: String = asked.chars().take(LONGEST).collect();
        let said: Vec<Said<'_>> = clauses(&text).take(MOST_WORDS).collect();
        let folded: Vec<String> = said.iter().map(|word| fold(word.text)).collect();
        let written = self.tongues.written(&self.editions, language, &folded);
        let marked: Vec<String> = said.iter().map(|word| marked(word.text)).collect();
        // What names nothing in the language of the person names nothing in another: « are » is no allowance to an English reader. Nor is a word of their language
        // one of another.
        let silent = |edition: &Edition, word: usize| edition.spelled(&folded[word]).is_none_or(|spelled| edition.is_silent(&marked[word], &spelled));
        let knows = |edition: &Edition, word: usize| edition.spelled(&folded[word]).is_some_and(|spelled| edition.knows(&spelled));
        let own = |word: usize| {
            written.iter().any(|place| silent(&self.editions[*place], word)) || written.first().is_some_and(|place| knows(&self.editions[*place], word))
        };
        let own: Vec<bool> = (0..said.len()).map(own).collect();
        let topics = self.events.len() + 1;
        let mut best = vec![Best { worth: 0.0, fit: Fit::default(), language }; topics];
        for (place, edition) in self.editions.iter().enumerate() {
            let (reach, worth) = if written.contains(&place) { (Reach::Forgiving, 1.0) } else { (Reach::Near, FOREIGN) };
            let spelled: Vec<Spelled<'_>> = folded.iter().map(|word| edition.spelled(word).unwrap_or_default()).collect();
            let telling: Vec<bool> = (0..said.len()).map(|word| !silent(edition, word) && (reach == Reach::Forgiving || !own[word])).collect();
            for (best, fit) in best.iter_mut().zip(score(edition, &said, &spelled, &telling, reach, topics)) {
                if fit.main * worth > best.main() {
                    *best = Best { worth, fit, language: &edition.language };
                }
            }
        }
        let elsewhere = best.pop().map_or(0.0, |best| best.main());
        self.weigh(&mut best);
        let mut found: Vec<Found> = self.events.iter().zip(best).filter(|(_, best)| best.is_enough()).map(|(event, best)| best.named(event, &said)).collect();
        found.sort_by(|a, b| b.score.total_cmp(&a.score).then_with(|| a.event.cmp(&b.event)));
        if elsewhere >= ENOUGH && found.first().is_some_and(|first| first.score < elsewhere) {
            found.clear();
        }
        found
    }

    /// « My wife died of cancer in hospital » has more words of illness, and names a death.
    fn weigh(&self, best: &mut [Best<'_>]) {
        for (place, outweighed) in self.outweighed.iter().enumerate() {
            let (most, plain) = (best[place].main(), best[place].fit.is_plain() && best[place].fit.strongest >= PLAINLY_TOLD);
            for other in outweighed.iter().filter(|_| plain) {
                let other = &mut best[*other];
                if other.main() >= most {
                    other.fit.main *= OUTWEIGHED * most / other.main();
                }
            }
        }
    }
}

/// How well the words fit an event in the language in which they fit best.
#[derive(Debug, Clone)]
struct Best<'a> {
    worth: f64,
    fit: Fit,
    language: &'a LanguageTag,
}

impl Best<'_> {
    fn main(&self) -> f64 {
        self.fit.main * self.worth
    }

    fn is_enough(&self) -> bool {
        self.fit.full * self.worth >= ENOUGH && self.fit.strongest * self.worth >= STRONG
    }

    fn named(self, event: &EventId, said: &[Said<'_>]) -> Found {
        let score = self.main();
        let matched = |(place, word): (usize, Arc<str>)| Matched { said: said[place].text.to_owned(), word, language: self.language.clone() };
        Found { event: event.clone(), score, matched: self.fit.matched.into_iter().map(matched).collect() }
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
    fn the_main_event_comes_first() {
        for (language, words, event) in [
            ("en", "I am not sick, my mother died", "bereavement"),
            ("en", "my wife died of cancer in hospital", "bereavement"),
            ("fr", "je ne suis pas malade, j'ai été viré", "job-loss"),
            ("fr", "embauchée après deux ans de chômage", "new-job"),
            ("en", "my contract was not renewed", "job-loss"),
            ("tr", "hasta değilim, annem öldü", "bereavement"),
        ] {
            let found = found(language, words);
            assert_eq!(found.first().map(|f| f.event.as_str()), Some(event), "{words}");
        }
    }

    #[test]
    fn a_denied_event_is_not_named() {
        assert_eq!(found("en", "I am not pregnant"), []);
        assert_eq!(found("fr", "je ne suis pas malade"), []);
    }

    #[test]
    fn what_is_something_else_finds_nothing() {
        for (language, words) in [("fr", "mon chien est mort"), ("en", "adopt a dog"), ("de", "Steuererklärung"), ("fr", "refaire mon passeport")] {
            assert_eq!(found(language, words), [], "{words}");
        }
    }

    #[test]
    fn other_languages_and_latin_letters_are_read_on_a_french_page() {
        for (words, event) in [("me apelysan", "job-loss"), ("ochakvame bebe", "birth"), ("olen raskaana", "birth"), ("jestem chory od tygodnia", "illness")] {
            assert_eq!(found("fr", words).first().map(|f| f.event.as_str()), Some(event), "{words}");
        }
    }

    #[test]
    fn words_of_a_group_stand_for_one_another_and_tell_nothing_alone() {
        for (language, words, event) in [
            ("fr", "ma nièce a été prise chez un fleuriste", "new-job"),
            ("fr", "je me suis foulé le poignet", "illness"),
            ("en", "i dislocated my thumb", "illness"),
            ("en", "she lost her gig", "job-loss"),
            ("pl", "złamałam żebro", "illness"),
        ] {
            assert_eq!(found(language, words).first().map(|f| f.event.as_str()), Some(event), "{words}");
        }
        let matched = |words: &str| found("en", words)[0].matched.iter().map(|m| m.word.to_string()).collect::<Vec<_>>();
        assert_eq!(matched("i dislocated my thumb"), ["dislocated", "thumb"]);
        for (language, words) in [("fr", "le fleuriste"), ("fr", "mon poignet"), ("en", "my thumb"), ("fr", "ma nièce")] {
            assert_eq!(found(language, words), [], "{words}");
        }
    }

    #[test]
    fn a_phrase_keeps_its_order_and_a_longer_one_silences_what_stands_inside() {
        assert_eq!(found("fr", "ma femme perd la mémoire").first().map(|f| f.event.as_str()), Some("illness"));
        assert_eq!(found("fr", "allocation de retour à l'emploi").first().map(|f| f.event.as_str()), Some("job-loss"));
    }

    #[test]
    fn a_phrase_of_silent_words_is_told_by_all_of_them() {
        assert_eq!(found("fr", "bientôt on sera trois").first().map(|f| f.event.as_str()), Some("birth"));
        assert_eq!(found("en", "he's gone").first().map(|f| f.event.as_str()), Some("bereavement"));
        assert_eq!(found("fr", "on sera là"), []);
        assert_eq!(found("en", "he's here"), []);
    }

    #[test]
    fn the_words_that_matched_are_given_back_as_written() {
        let found = found("fr", "Ma sœur est ENCEINTE de trois mois");
        let matched: Vec<(&str, &str)> = found[0].matched.iter().map(|m| (m.said.as_str(), &*m.word)).collect();
        assert!(matched.contains(&("ENCEINTE", "enceinte")), "{found:?}");
    }
}
