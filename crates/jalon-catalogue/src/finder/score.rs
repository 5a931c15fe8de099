//! How well what was said fits each event, in one language.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::fold::Said;
use super::index::{Candidates, Edition, Phrase, count};
use super::near::Reach;
use super::reading::{Role, roles};

/// A word that was said, as an edition spells it; empty where it tells nothing.
pub(super) type Spelled<'a> = Cow<'a, str>;

/// How well what was said fits one topic.
#[derive(Debug, Clone, Default)]
pub(super) struct Fit {
    /// All that was said of it: whether it is named at all.
    pub(super) full: f64,
    /// The same where what is denied and what is said in passing counts less: which is the main one.
    pub(super) main: f64,
    /// The words that fit, by their place, and the words of the vocabulary.
    pub(super) matched: Vec<(usize, Arc<str>)>,
    /// Whether a word fits that is not denied outright.
    affirmed: bool,
    /// What the strongest word or phrase alone is worth.
    pub(super) strongest: f64,
}

impl Fit {
    /// Whether it is said plainly: not denied, not in passing.
    pub(super) fn is_plain(&self) -> bool {
        self.main >= self.full * PLAIN
    }

    fn add(&mut self, worth: f64, role: Role) {
        self.full += worth;
        self.strongest = self.strongest.max(worth);
        self.main += worth * role.weight();
        self.affirmed |= role != Role::DeniedOutright;
    }
}

/// The share of what tells of an event that must be neither denied nor an aside, for it to be said plainly.
const PLAIN: f64 = 0.9;

/// What a phrase of several words adds when all of them were said.
const WHOLE_PHRASE: f64 = 0.9;

/// What it adds when it was said to the letter.
const LITERALLY: f64 = 0.5;

/// What it tells to the letter when, without that, it would tell nothing: « was taken on », where many words may stand for « taken on ».
const ONLY_LITERALLY: f64 = 0.8;

/// How far apart the words of a phrase may stand, beyond their number, to be one.
const APART: usize = 4;

/// What the whole is worth when its words stand further apart.
const SCATTERED: f64 = 0.5;

/// What is left of a phrase inside a longer one that names something else: « allowance for return to work » is no return to work.
const INSIDE: f64 = 0.4;

/// For each topic of the edition, how well what was said fits it. `telling` says which words may name something.
pub(super) fn score(edition: &Edition, said: &[Said<'_>], spelled: &[Spelled<'_>], telling: &[bool], reach: Reach, topics: usize) -> Vec<Fit> {
    let candidates: Vec<Candidates> =
        spelled.iter().zip(telling).map(|(word, telling)| if *telling { edition.candidates(word, reach) } else { edition.stand_ins(word, reach) }).collect();
    let met = meetings(edition, &candidates);
    if met.is_empty() {
        return vec![Fit::default(); topics];
    }
    let turns: Vec<_> = spelled.iter().map(|word| edition.turn(word)).collect();
    let mut roles = roles(said, &turns, telling);
    let whole: Vec<(&Phrase, Vec<Meeting>)> = met
        .keys()
        .flat_map(|word| &edition.words[*word].first_of)
        .map(|place| &edition.phrases[*place])
        .filter_map(|phrase| Some((phrase, meet(phrase, &met)?)))
        .collect();
    // In « not renewed » the « not » is part of what is told.
    for (_, meetings) in whole.iter().filter(|(phrase, meetings)| phrase.denies && are_together(meetings)) {
        meetings.iter().for_each(|meeting| roles[meeting.place] = Role::Told);
    }
    let mut fits = vec![Fit::default(); topics];
    words_alone(edition, &candidates, &roles, &mut fits);
    phrases_whole(edition, whole, spelled, &roles, &mut fits);
    for fit in fits.iter_mut().filter(|fit| !fit.affirmed) {
        *fit = Fit::default();
    }
    fits
}

/// Where a word of the vocabulary was said, and how close to it.
#[derive(Debug, Clone, Copy)]
struct Meeting {
    place: usize,
    /// The word itself: where a group was met, the one that stands for it.
    word: usize,
    closeness: f64,
}

/// The closest meeting of each word of the vocabulary, and of each group of words.
fn meetings(edition: &Edition, candidates: &[Candidates]) -> BTreeMap<usize, Meeting> {
    let mut met: BTreeMap<usize, Meeting> = BTreeMap::new();
    for (place, candidates) in candidates.iter().enumerate() {
        for (word, closeness) in candidates {
            let meeting = Meeting { place, word: *word, closeness: *closeness };
            for word in edition.words[*word].stands_for.iter().chain([word]) {
                met.entry(*word)
                    .and_modify(|first| {
                        if first.closeness < meeting.closeness {
                            *first = meeting;
                        }
                    })
                    .or_insert(meeting);
            }
        }
    }
    met
}

fn meet(phrase: &Phrase, met: &BTreeMap<usize, Meeting>) -> Option<Vec<Meeting>> {
    phrase.words.iter().map(|word| met.get(word).copied()).collect()
}

fn are_together(meetings: &[Meeting]) -> bool {
    let places = || meetings.iter().map(|meeting| meeting.place);
    let (first, last) = (places().min().unwrap_or(0), places().max().unwrap_or(0));
    last - first <= meetings.len() + APART
}

/// What phrases said whole add. The best counts whole; another that stands on some of the same words counts for its own part.
fn phrases_whole(edition: &Edition, whole: Vec<(&Phrase, Vec<Meeting>)>, spelled: &[Spelled<'_>], roles: &[Role], fits: &mut [Fit]) {
    let mut worth: Vec<(f64, &Phrase, Vec<Meeting>)> = whole
        .into_iter()
        .map(|(phrase, meetings)| {
            let closeness = meetings.iter().map(|meeting| meeting.closeness).sum::<f64>() / count(meetings.len());
            let together = if are_together(&meetings) && phrase.keeps_order(|word| meetings[word].place) { 1.0 } else { SCATTERED };
            let several = if meetings.len() > 1 { WHOLE_PHRASE * closeness * together * (1.0 + phrase.weight).ln() } else { 0.0 };
            let literally = !phrase.literally.is_empty() && spelled.windows(phrase.literally.len()).any(|window| edition.reads(window, &phrase.literally));
            let to_the_letter = if phrase.only_literally { ONLY_LITERALLY } else { LITERALLY };
            (several + if literally { to_the_letter } else { 0.0 }, phrase, meetings)
        })
        .collect();
    let longer: Vec<bool> =
        worth.iter().map(|(_, phrase, meetings)| worth.iter().any(|(_, other, around)| other.topic != phrase.topic && is_inside(meetings, around))).collect();
    worth.iter_mut().zip(longer).filter(|(_, longer)| *longer).for_each(|((worth, ..), _)| *worth *= INSIDE);
    worth.sort_by(|a, b| b.0.total_cmp(&a.0));
    let mut covered = vec![vec![false; spelled.len()]; fits.len()];
    for (worth, phrase, meetings) in worth.into_iter().filter(|(worth, ..)| *worth > 0.0) {
        let covered = &mut covered[phrase.topic];
        let new = meetings.iter().filter(|meeting| !covered[meeting.place]).count();
        if new > 0 {
            fits[phrase.topic].add(worth * count(new) / count(meetings.len()), least(&meetings, roles));
        }
        for meeting in meetings {
            covered[meeting.place] = true;
            let matched = &mut fits[phrase.topic].matched;
            if matched.iter().all(|(place, _)| *place != meeting.place) {
                matched.push((meeting.place, edition.words[meeting.word].text.clone()));
            }
        }
    }
    fits.iter_mut().for_each(|fit| fit.matched.sort_by_key(|(place, _)| *place));
}

/// Whether a phrase stands inside a longer one that was said whole.
fn is_inside(meetings: &[Meeting], around: &[Meeting]) -> bool {
    let holds = |place: usize| around.iter().any(|meeting| meeting.place == place);
    meetings.len() < around.len() && are_together(around) && meetings.iter().all(|meeting| holds(meeting.place))
}

fn least(meetings: &[Meeting], roles: &[Role]) -> Role {
    let least = meetings.iter().map(|meeting| roles[meeting.place]).min_by(|a, b| a.weight().total_cmp(&b.weight()));
    least.unwrap_or(Role::Told)
}

/// What each word tells by itself.
fn words_alone(edition: &Edition, candidates: &[Candidates], roles: &[Role], fits: &mut [Fit]) {
    // What was said twice tells nothing new.
    let mut seen = vec![false; edition.words.len()];
    for (place, candidates) in candidates.iter().enumerate() {
        let mut best: Vec<Option<(f64, usize)>> = vec![None; fits.len()];
        let known = candidates.iter().any(|(_, closeness)| *closeness >= 1.0);
        for (word, closeness) in candidates {
            let again = std::mem::replace(&mut seen[*word], true);
            for (topic, tells) in edition.words[*word].tells.iter().enumerate().filter(|(_, tells)| **tells > 0.0) {
                // A word that is known is no form of a word for something else: « casa » is no « casar ».
                let stranger = known && *closeness < 1.0 && topic + 1 == fits.len();
                let worth = if again || stranger { 0.0 } else { tells * closeness };
                if best[topic].is_none_or(|(most, _)| worth > most) {
                    best[topic] = Some((worth, *word));
                }
            }
        }
        for (topic, (worth, word)) in best.into_iter().enumerate().filter_map(|(topic, best)| Some((topic, best?))) {
            fits[topic].add(worth, roles[place]);
            fits[topic].matched.push((place, edition.words[word].text.clone()));
        }
    }
}
