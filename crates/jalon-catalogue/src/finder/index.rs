//! One language's vocabulary, prepared for searching.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::fold::{GROUP, fold, is_mark, marked, slots, without_particle, words};
use super::latin::Script;
use super::near::{Reach, Shape, Spelling, closeness, ending};
use super::reading::Turn;
use crate::model::{EventId, LanguageTag, Vocabulary};

/// The vocabulary of all events in one language, in one script.
#[derive(Debug, Clone)]
pub(super) struct Edition {
    pub(super) language: LanguageTag,
    /// For a vocabulary respelled in Latin letters: the script that it has of its own.
    typed_for: Option<Script>,
    silence: Silence,
    /// Words that turn what is near them.
    turns: BTreeMap<String, Turn>,
    /// The words of each group, as the edition spells them.
    groups: BTreeMap<String, BTreeSet<String>>,
    /// Sorted by their text. The name of a group is one of them.
    pub(super) words: Vec<Word>,
    /// The shapes of the words, side by side: most of them are all that is looked at.
    shapes: Vec<Shape>,
    pub(super) phrases: Vec<Phrase>,
}

#[derive(Debug, Clone)]
pub(super) struct Word {
    pub(super) text: Arc<str>,
    /// How much it alone tells of each topic, from 0 to 1.
    pub(super) tells: Vec<f64>,
    /// The groups for which it may stand.
    pub(super) stands_for: Vec<usize>,
    /// The phrases that are looked for where it was said.
    pub(super) first_of: Vec<usize>,
}

#[derive(Debug, Clone)]
pub(super) struct Phrase {
    pub(super) topic: usize,
    /// Places in the edition's words, each once.
    pub(super) words: Vec<usize>,
    /// For a phrase with groups, the order of its words: « lost my father » is not « my father lost ».
    order: Vec<usize>,
    /// How much its words tell together.
    pub(super) weight: f64,
    /// All of it, silent words too, where it is more than one word.
    pub(super) literally: Vec<String>,
    /// Whether nothing in it tells by itself, but all of it to the letter.
    pub(super) only_literally: bool,
    /// Whether a « not » is part of it.
    pub(super) denies: bool,
}

/// The vocabulary's words that something said may be, each with how close it is, from 0 to 1.
pub(super) type Candidates = Vec<(usize, f64)>;

/// A phrase as it was read.
struct Told {
    topic: usize,
    /// Its words that may tell something, each once.
    telling: Vec<String>,
    /// All of its words.
    literally: Vec<String>,
    /// Whether all of its words are silent.
    mute: bool,
}

impl Phrase {
    /// Whether its words stand in its order, and close to one another, where that counts.
    pub(super) fn keeps_order(&self, place: impl Fn(usize) -> usize) -> bool {
        self.order.windows(2).all(|pair| {
            let (first, second) = (place(pair[0]), place(pair[1]));
            first <= second && second - first <= STEP
        })
    }
}

impl Edition {
    /// A vocabulary, and the same in Latin letters where people type it so. The topics are the events and, last, what is none of them.
    pub(super) fn all_of(vocabulary: &Vocabulary, events: &[EventId]) -> Vec<Self> {
        let sample = vocabulary.phrases.values().flatten().chain(&vocabulary.silent);
        let script = sample.into_iter().find_map(|phrase| Script::of(phrase));
        std::iter::once(Self::new(vocabulary, events, None)).chain(script.map(|script| Self::new(vocabulary, events, Some(script)))).collect()
    }

    fn new(vocabulary: &Vocabulary, events: &[EventId], typed_for: Option<Script>) -> Self {
        let spell = |word: &str| typed_for.map_or_else(|| fold(word), |script| script.romanised(&fold(word)));
        let all = |list: &[Arc<str>]| -> Vec<String> { list.iter().flat_map(|phrase| words(phrase)).map(spell).collect() };
        let silence = Silence::new(vocabulary, spell);
        let mut turns = BTreeMap::new();
        turns.extend(all(&vocabulary.asides).into_iter().map(|word| (word, Turn::Aside)));
        turns.extend(all(&vocabulary.denials).into_iter().map(|word| (word, Turn::Denies)));
        turns.extend(all(&vocabulary.denials_after).into_iter().map(|word| (word, Turn::DeniesBefore)));
        let denies = |word: &str| matches!(turns.get(word), Some(Turn::Denies | Turn::DeniesBefore));
        let groups: BTreeMap<String, BTreeSet<String>> =
            vocabulary.groups.iter().map(|(name, list)| (name.to_string(), all(list).into_iter().collect())).collect();
        let topics = events.len() + 1;
        let phrases: Vec<Told> = events
            .iter()
            .enumerate()
            .flat_map(|(topic, event)| vocabulary.phrases.get(event).into_iter().flatten().map(move |phrase| (topic, phrase)))
            .chain(vocabulary.elsewhere.iter().map(|phrase| (events.len(), phrase)))
            .map(|(topic, phrase)| {
                let slots: Vec<Cow<'_, str>> = slots(phrase).collect();
                let literally: Vec<String> = slots.iter().map(|slot| if is_group(slot) { slot.to_string() } else { spell(slot) }).collect();
                let mut telling: Vec<String> = slots
                    .iter()
                    .zip(&literally)
                    .filter(|(word, spelled)| spelled.chars().count() > 1 && !silence.holds(&marked(word), spelled))
                    .map(|(_, spelled)| spelled.clone())
                    .collect();
                // A phrase is looked for by its first word: by one that is said less often than those of a group.
                telling.sort_by_key(|word| (is_group(word), word.clone()));
                telling.dedup();
                // Where every word is silent, the longest stands for the phrase: « there will be three of us » is told by all of them together.
                let mute = telling.is_empty() && literally.len() > 1;
                if mute {
                    telling.extend(literally.iter().max_by_key(|word| word.chars().count()).cloned());
                }
                Told { topic, telling, literally, mute }
            })
            .filter(|told| !told.telling.is_empty())
            .collect();
        // A word that stands in a phrase of several tells its part of it; and the topics that share it share what it tells.
        let mut parts: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
        for Told { topic, telling, literally, mute } in &phrases {
            // The last word left of « going to be a dad » is not all of it.
            let length = if telling.len() == 1 { 1.0 + SILENT_PART * count(literally.len() - 1) } else { count(telling.len()) };
            for word in telling {
                let part = &mut parts.entry(word).or_insert_with(|| vec![0.0; topics])[*topic];
                if !denies(word) && !is_group(word) && !mute {
                    *part = part.max(1.0 / length);
                }
            }
        }
        for word in groups.values().flatten() {
            parts.entry(word).or_insert_with(|| vec![0.0; topics]);
        }
        let place_of: BTreeMap<&str, usize> = parts.keys().enumerate().map(|(place, word)| (*word, place)).collect();
        let mut entries: Vec<Word> = parts
            .iter()
            .map(|(word, parts)| {
                let (elsewhere, of_events) = parts.split_last().unwrap_or((&0.0, &[]));
                let all: f64 = of_events.iter().sum();
                let mut tells: Vec<f64> = of_events.iter().map(|part| if all > 0.0 { part * part / all } else { 0.0 }).collect();
                // What an event has a better claim to names nothing else by itself: « died » does not, though « the dog died » does.
                tells.push(if of_events.iter().all(|part| part < elsewhere) { *elsewhere } else { 0.0 });
                let stands_for = groups.iter().filter(|(_, members)| members.contains(*word)).filter_map(|(name, _)| place_of.get(name.as_str()).copied());
                Word { text: (*word).into(), tells, stands_for: stands_for.collect(), first_of: Vec::new() }
            })
            .collect();
        // The name of a group is never said.
        let shapes = parts.keys().map(|word| if is_group(word) { Shape::none() } else { Shape::of(word) }).collect();
        let kept: Vec<Phrase> = phrases
            .iter()
            .map(|Told { topic, telling, literally, mute }| {
                let words: Vec<usize> = telling.iter().map(|word| place_of[word.as_str()]).collect();
                // Alone, « not » and the words of a group tell nothing, and « dog » may be of « sick as a dog »; in « not renewed » and in « adopt a dog » they tell their part.
                let weight = telling
                    .iter()
                    .zip(&words)
                    .map(
                        |(word, place)| {
                            if denies(word) || is_group(word) || *topic == events.len() { 1.0 } else { entries[*place].tells[*topic] * count(words.len()) }
                        },
                    )
                    .sum();
                let in_order = literally.iter().filter_map(|word| telling.iter().position(|telling| telling == word));
                let order = if telling.iter().any(|word| is_group(word)) { in_order.collect() } else { Vec::new() };
                let literally = if literally.len() > 1 { literally.clone() } else { Vec::new() };
                let only_literally = *mute || matches!(&telling[..], [word] if is_group(word) || denies(word));
                Phrase { topic: *topic, order, weight, literally, only_literally, denies: telling.iter().any(|word| denies(word)), words }
            })
            .collect();
        for (place, phrase) in kept.iter().enumerate().filter(|(_, phrase)| phrase.words.len() > 1 || !phrase.literally.is_empty()) {
            entries[phrase.words[0]].first_of.push(place);
        }
        Self { language: vocabulary.language.clone(), typed_for, silence, turns, groups, words: entries, shapes, phrases: kept }
    }

    /// A folded word as this edition spells it; none where it cannot hold it.
    pub(super) fn spelled<'a>(&self, folded: &'a str) -> Option<Cow<'a, str>> {
        match self.typed_for {
            Some(_) if !folded.is_ascii() => None,
            Some(script) => Some(script.typed(folded).into()),
            None => Some(folded.into()),
        }
    }

    /// Whether this edition spells a folded word so.
    pub(super) fn spells(&self, folded: &str, spelling: &str) -> bool {
        self.spelled(folded).is_some_and(|own| own == spelling)
    }

    /// All words by which this edition's language is known.
    pub(super) fn known(&self) -> impl Iterator<Item = &str> {
        let known = self.silence.spelled.iter().map(String::as_str).chain(self.turns.keys().map(String::as_str));
        known.chain(self.words.iter().map(|word| &*word.text).filter(|word| !is_group(word)))
    }

    /// Whether a phrase stands there, to the letter.
    pub(super) fn reads(&self, spelled: &[Cow<'_, str>], phrase: &[String]) -> bool {
        let fits = |(said, slot): (&Cow<'_, str>, &String)| said == slot || self.groups.get(slot).is_some_and(|members| members.contains(said.as_ref()));
        spelled.len() == phrase.len() && spelled.iter().zip(phrase).all(fits)
    }

    /// Whether a word names nothing in this language, as written with its marks and as this edition spells it.
    pub(super) fn is_silent(&self, marked: &str, spelled: &str) -> bool {
        self.silence.holds(marked, spelled)
    }

    pub(super) fn turn(&self, said: &str) -> Option<Turn> {
        self.turns.get(said).copied()
    }

    /// Whether a word is one of its words, to the letter.
    pub(super) fn knows(&self, spelled: &str) -> bool {
        self.words.binary_search_by(|word| word.text.as_ref().cmp(spelled)).is_ok()
    }

    /// What a silent word may stand for in a phrase: a group (« got » is silent, and « got the job » is a phrase), or itself where all of a phrase is silent.
    pub(super) fn stand_ins(&self, said: &str, reach: Reach) -> Candidates {
        let known = if reach == Reach::Forgiving { self.words.binary_search_by(|word| word.text.as_ref().cmp(said)).ok() } else { None };
        let itself = |place: &usize| !self.words[*place].first_of.is_empty() && self.words[*place].tells.iter().all(|tells| *tells <= 0.0);
        known.map(|place| self.words[place].stands_for.iter().copied().chain(Some(place).filter(itself)).map(|word| (word, 1.0)).collect()).unwrap_or_default()
    }

    pub(super) fn candidates(&self, said: &str, reach: Reach) -> Candidates {
        if said.chars().nth(1).is_none() {
            return Vec::new();
        }
        let candidates = self.near(said, reach);
        match without_particle(said) {
            Some(rest) if candidates.is_empty() && !self.silence.holds(rest, rest) => self.near(rest, Reach::Near),
            _ => candidates,
        }
    }

    fn near(&self, text: &str, reach: Reach) -> Candidates {
        let said = Spelling::new(text);
        let exact = self.words.binary_search_by(|word| word.text.as_ref().cmp(text)).ok();
        let mut candidates: Candidates = exact.map(|place| (place, 1.0)).into_iter().collect();
        // A word that is one of ours is no slip of another; it may be a form of it.
        let beginning = if exact.is_some() { (reach.beginning().0, KNOWN_TENTHS) } else { reach.beginning() };
        let spelling = |place: usize| -> f64 {
            let word = Spelling::known(&self.words[place].text, self.shapes[place]);
            if exact.is_some() || reach == Reach::Near { ending(word, said, beginning) } else { closeness(word, said) }
        };
        let mut consider = |place: usize| {
            let closeness = spelling(place);
            if closeness > 0.0 && exact != Some(place) {
                candidates.push((place, closeness));
            }
        };
        if reach == Reach::Forgiving && exact.is_none() {
            let shape = said.shape();
            self.shapes.iter().enumerate().filter(|(_, word)| !word.is_far(shape)).for_each(|(place, _)| consider(place));
        } else {
            // Words with the same beginning stand together.
            let start: String = text.chars().take(beginning.0).collect();
            let first = self.words.partition_point(|word| *word.text < *start);
            self.words.iter().enumerate().skip(first).take_while(|(_, word)| word.text.starts_with(&start)).for_each(|(place, _)| consider(place));
        }
        candidates
    }
}

fn is_group(slot: &str) -> bool {
    slot.starts_with(GROUP)
}

/// Words that name nothing.
#[derive(Debug, Clone)]
struct Silence {
    /// As the edition spells them.
    spelled: BTreeSet<String>,
    /// With the marks of Latin letters.
    marked: BTreeSet<String>,
}

impl Silence {
    fn new(vocabulary: &Vocabulary, spell: impl Fn(&str) -> String) -> Self {
        let all = || vocabulary.silent.iter().flat_map(|phrase| words(phrase));
        Self { spelled: all().map(spell).collect(), marked: all().map(marked).collect() }
    }

    /// Marks may be left out, so « etre » is silent as « être » is; they are not put in, so « né » is another word than « ne ».
    fn holds(&self, marked: &str, spelled: &str) -> bool {
        if marked.chars().any(is_mark) { self.marked.contains(marked) } else { self.spelled.contains(spelled) }
    }
}

/// Tenths of the longer word that two forms share where what was said is itself a word of ours: « compte » is no « compteur ».
const KNOWN_TENTHS: usize = 8;

/// How far apart two neighbours of a phrase with groups may stand.
const STEP: usize = 4;

/// What a silent word of a phrase counts beside the one that tells.
const SILENT_PART: f64 = 0.5;

pub(super) fn count(of: usize) -> f64 {
    u32::try_from(of).map_or(f64::MAX, f64::from)
}
