//! What part a word plays in its sentence: « I am not sick, my mother died » names a death, « hired after two years of unemployment » a new job.

use super::fold::Said;

/// What part a word plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// It says what happened.
    Told,
    /// It says when or why something else happened.
    Aside,
    /// It stands behind « not ».
    Denied,
    /// It is the very next word behind « not ».
    DeniedOutright,
}

impl Role {
    /// What the word is worth where several events are named.
    pub(super) fn weight(self) -> f64 {
        match self {
            Self::Told => 1.0,
            Self::Aside => 0.5,
            Self::Denied | Self::DeniedOutright => 0.1,
        }
    }
}

/// How many words a « not » reaches, and how many that tell something an « after » or « because », among how many in all.
const DENIED: usize = 3;
const ASIDE: usize = 4;
const LONGEST_ASIDE: usize = 7;

/// What a word of one language does to its neighbours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    /// Denies what follows.
    Denies,
    /// Denies what precedes, as in Turkish.
    DeniesBefore,
    /// Begins a circumstance.
    Aside,
}

/// The part of each word, from what it and its neighbours do. Nothing reaches over a comma or a full stop.
pub(super) fn roles(said: &[Said<'_>], turns: &[Option<Turn>], telling: &[bool]) -> Vec<Role> {
    let mut roles = vec![Role::Told; said.len()];
    for (place, turn) in turns.iter().enumerate().filter_map(|(place, turn)| Some((place, (*turn)?))) {
        let same_clause = |other: &usize| said[*other].clause == said[place].clause;
        match turn {
            Turn::Aside => {
                let reached = (place + 1..said.len()).take(LONGEST_ASIDE).take_while(same_clause);
                let mut left = ASIDE;
                for other in reached {
                    left -= usize::from(telling[other]);
                    if roles[other] == Role::Told {
                        roles[other] = Role::Aside;
                    }
                    if left == 0 {
                        break;
                    }
                }
            }
            Turn::Denies => (place + 1..said.len()).take(DENIED).take_while(same_clause).for_each(|other| roles[other] = denied(other - place)),
            Turn::DeniesBefore => (0..place).rev().take(1).take_while(same_clause).for_each(|other| roles[other] = denied(place - other)),
        }
    }
    roles
}

fn denied(distance: usize) -> Role {
    if distance == 1 { Role::DeniedOutright } else { Role::Denied }
}

#[cfg(test)]
mod tests {
    use super::super::fold::clauses;
    use super::*;

    fn read(text: &str) -> Vec<Role> {
        read_with(text, &[])
    }

    fn read_with(text: &str, silent: &[&str]) -> Vec<Role> {
        let said: Vec<Said<'_>> = clauses(text).collect();
        let turns: Vec<Option<Turn>> = said
            .iter()
            .map(|said| match said.text {
                "not" => Some(Turn::Denies),
                "değilim" => Some(Turn::DeniesBefore),
                "after" => Some(Turn::Aside),
                _ => None,
            })
            .collect();
        roles(&said, &turns, &said.iter().map(|said| !silent.contains(&said.text)).collect::<Vec<_>>())
    }

    #[test]
    fn a_denial_reaches_three_words_and_no_comma() {
        use Role::{Denied, DeniedOutright, Told};
        assert_eq!(read("not lost my job but moving"), [Told, DeniedOutright, Denied, Denied, Told, Told]);
        assert_eq!(read("not sick, dead"), [Told, DeniedOutright, Told]);
        assert_eq!(read("hasta değilim annem öldü"), [DeniedOutright, Told, Told, Told]);
    }

    #[test]
    fn a_circumstance_reaches_four_words() {
        use Role::{Aside, Told};
        assert_eq!(read("hired after two years of unemployment again"), [Told, Told, Aside, Aside, Aside, Aside, Told]);
    }

    #[test]
    fn words_that_tell_nothing_do_not_shorten_a_circumstance() {
        use Role::{Aside, Told};
        assert_eq!(
            read_with("hired after the birth of the second of my children", &["the", "of", "my"])[2..],
            [Aside, Aside, Aside, Aside, Aside, Aside, Aside, Told]
        );
    }
}
