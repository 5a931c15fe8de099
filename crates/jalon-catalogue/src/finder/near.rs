//! How close what was said is to a word of a vocabulary: forms of one word, compounds, slips of the finger.

use jalon_rules::slips;

/// How far from a word of the vocabulary what was said may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// Endings, compounds and slips are forgiven: the person writes this language.
    Forgiving,
    /// Endings only: the person may write this language.
    Near,
}

impl Reach {
    /// Letters that two forms of one word share at their beginning, at least, and tenths of the longer one. In a language that the person may not write, the same
    /// letters are more often chance.
    pub(super) fn beginning(self) -> (usize, usize) {
        match self {
            Self::Forgiving => (4, 7),
            Self::Near => (5, 8),
        }
    }
}

/// A form of the same word.
const FORM: f64 = 0.85;

/// One slip, in a word whose first letter is right.
const SLIP: f64 = 0.75;

/// A word inside a longer one.
const COMPOUND: f64 = 0.6;

/// Two slips, or one in the first letter: it takes more than this alone to name an event.
const FAR: f64 = 0.5;

/// Two slips in a long word.
const FAR_AND_LONG: f64 = 0.6;

/// A word prepared for comparing.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spelling<'a> {
    text: &'a str,
    length: usize,
    letters: u64,
}

impl<'a> Spelling<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, length: text.chars().count(), letters: letters(text) }
    }

    /// The same, from what [`letters`] and the count said before.
    pub(super) fn known(text: &'a str, length: usize, letters: u64) -> Self {
        Self { text, length, letters }
    }
}

/// Which letters a word has, as a set that is quick to compare: letters may share a place.
pub(super) fn letters(word: &str) -> u64 {
    word.chars().fold(0, |set, c| set | 1 << (u32::from(c) % 64))
}

/// From just below 1, the same word with a slip, to 0, another one.
pub(super) fn closeness(word: Spelling<'_>, said: Spelling<'_>) -> f64 {
    let near = ending(word, said, Reach::Forgiving.beginning());
    if near > 0.0 {
        return near;
    }
    let slipped = slipped(word, said);
    if slipped > 0.0 { slipped } else { compound(word, said) }
}

/// Whether two words are forms of one: a long beginning in common, and short endings.
pub(super) fn ending(word: Spelling<'_>, said: Spelling<'_>, (letters, tenths): (usize, usize)) -> f64 {
    let common = in_common(word, said);
    let longer = word.length.max(said.length);
    if common == longer {
        return 1.0;
    }
    let endings = (word.length - common).max(said.length - common);
    if common >= letters && endings <= 4 && common * 10 >= longer * tenths { FORM } else { 0.0 }
}

fn in_common(word: Spelling<'_>, said: Spelling<'_>) -> usize {
    word.text.chars().zip(said.text.chars()).take_while(|(a, b)| a == b).count()
}

fn slipped(word: Spelling<'_>, said: Spelling<'_>) -> f64 {
    let longer = word.length.max(said.length);
    let most = match longer {
        0..=4 => 0,
        5..=7 => 1,
        _ => 2,
    };
    if most == 0 || word.length.abs_diff(said.length) > most {
        return 0.0;
    }
    let same_first = word.text.chars().next() == said.text.chars().next();
    // A wrong first letter is rarer: then the rest must be right.
    let allowed = if same_first { most } else { usize::from(said.length >= 6) };
    // A slip brings one letter at most that the other word has not, on each side.
    let strange = (word.letters & !said.letters).count_ones().max((said.letters & !word.letters).count_ones());
    if allowed == 0 || usize::try_from(strange).is_ok_and(|strange| strange > allowed) {
        return 0.0;
    }
    match slips(word.text, said.text, allowed) {
        slips if slips > allowed => 0.0,
        1 if same_first => SLIP,
        2 if longer >= 10 => FAR_AND_LONG,
        1 if longer >= 9 => FAR_AND_LONG,
        _ => FAR,
    }
}

/// Words that join in one: a word of ours stands in a longer one, or its stem begins it.
fn compound(word: Spelling<'_>, said: Spelling<'_>) -> f64 {
    if said.length <= word.length {
        return 0.0;
    }
    let inside = match word.length {
        0..=4 => false,
        5 => said.length >= 8 && (said.text.starts_with(word.text) || said.text.ends_with(word.text)),
        _ => word.letters & !said.letters == 0 && said.text.contains(word.text),
    };
    let stem = || {
        let common = in_common(word, said);
        common >= 7 && word.length - common <= 3
    };
    if inside || stem() { COMPOUND } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(word: &str, said: &str) -> f64 {
        closeness(Spelling::new(word), Spelling::new(said))
    }

    #[test]
    fn forms_slips_and_compounds_are_near() {
        for (word, said, closeness) in [
            ("enceinte", "enceinte", 1.0),
            ("licencie", "licenciee", FORM),
            ("chomage", "chomge", SLIP),
            ("unemployment", "umemployment", SLIP),
            ("kanker", "borstkanker", COMPOUND),
            ("hautajaiset", "hautajaiskulut", COMPOUND),
            ("krebs", "blutkrebs", COMPOUND),
        ] {
            assert!((near(word, said) - closeness).abs() < f64::EPSILON, "{word} {said}: {}", near(word, said));
        }
    }

    #[test]
    fn other_words_are_far() {
        for (word, said) in [("mort", "port"), ("tot", "total"), ("birth", "bird"), ("enceinte", "licence"), ("umzug", "anzug")] {
            assert!(near(word, said) <= 0.0, "{word} {said}: {}", near(word, said));
        }
    }

    #[test]
    fn two_slips_alone_name_nothing() {
        assert!(near("gestorven", "gestolen") <= FAR);
        assert!(near("handed", "landed") <= FAR);
    }
}
