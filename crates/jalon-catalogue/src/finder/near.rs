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

/// What of a word is quick to compare.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shape {
    /// Which letters it has, as [`letters`] says.
    letters: u64,
    length: usize,
    /// Its first and last bytes.
    ends: (Option<u8>, Option<u8>),
}

impl Shape {
    pub(super) fn of(word: &str) -> Self {
        Self { letters: letters(word), length: word.chars().count(), ends: (word.as_bytes().first().copied(), word.as_bytes().last().copied()) }
    }

    /// The shape of what is never said.
    pub(super) fn none() -> Self {
        Self { letters: u64::MAX, length: 0, ends: (None, None) }
    }

    /// What is quick to see of most words. With another beginning, two words are one slip apart, there, and end alike, or what was said holds the word; with the same,
    /// the word has an ending of four letters at most of its own.
    pub(super) fn is_far(self, said: Self) -> bool {
        let missing = (self.letters & !said.letters).count_ones();
        if self.ends.0 == said.ends.0 {
            return missing > 4;
        }
        let slip = missing <= 1 && self.length.abs_diff(said.length) <= 1 && self.ends.1 == said.ends.1;
        let holds = missing == 0 && self.length < said.length;
        !slip && !holds
    }
}

/// A word prepared for comparing.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spelling<'a> {
    text: &'a str,
    shape: Shape,
}

impl<'a> Spelling<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, shape: Shape::of(text) }
    }

    /// The same, from the shape that is known.
    pub(super) fn known(text: &'a str, shape: Shape) -> Self {
        Self { text, shape }
    }

    pub(super) fn shape(self) -> Shape {
        self.shape
    }
}

/// Which letters a word has, as a set that is quick to compare: letters may share a place.
fn letters(word: &str) -> u64 {
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
    let longer = word.shape.length.max(said.shape.length);
    if common == longer {
        return 1.0;
    }
    let endings = (word.shape.length - common).max(said.shape.length - common);
    if common >= letters && endings <= 4 && common * 10 >= longer * tenths { FORM } else { 0.0 }
}

fn in_common(word: Spelling<'_>, said: Spelling<'_>) -> usize {
    word.text.chars().zip(said.text.chars()).take_while(|(a, b)| a == b).count()
}

fn slipped(word: Spelling<'_>, said: Spelling<'_>) -> f64 {
    let longer = word.shape.length.max(said.shape.length);
    let most = match longer {
        0..=4 => 0,
        5..=7 => 1,
        _ => 2,
    };
    if most == 0 || word.shape.length.abs_diff(said.shape.length) > most {
        return 0.0;
    }
    let same_first = word.text.chars().next() == said.text.chars().next();
    // A wrong first letter is rarer: then the rest must be right.
    let allowed = if same_first { most } else { usize::from(said.shape.length >= 6) };
    // A slip brings one letter at most that the other word has not, on each side.
    let strange = (word.shape.letters & !said.shape.letters).count_ones().max((said.shape.letters & !word.shape.letters).count_ones());
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
    if said.shape.length <= word.shape.length {
        return 0.0;
    }
    let inside = match word.shape.length {
        0..=4 => false,
        5 => said.shape.length >= 8 && (said.text.starts_with(word.text) || said.text.ends_with(word.text)),
        _ => word.shape.letters & !said.shape.letters == 0 && said.text.contains(word.text),
    };
    let stem = || {
        let common = in_common(word, said);
        common >= 7 && word.shape.length - common <= 3
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
    fn what_is_quickly_seen_to_be_far_is_far() {
        let slow = |word: Spelling<'_>, said: Spelling<'_>| {
            let near = ending(word, said, Reach::Forgiving.beginning());
            if near > 0.0 { near } else { slipped(word, said).max(compound(word, said)) }
        };
        let words = [
            "kanker",
            "anker",
            "krebs",
            "licencie",
            "ilcencie",
            "icencie",
            "xicencie",
            "llicencie",
            "borstkanker",
            "chomage",
            "homage",
            "hcomage",
            "krebsen",
            "ανεργοσ",
            "νεργοσ",
            "бременна",
            "ременна",
        ];
        for word in words.map(Spelling::new) {
            for said in words.map(Spelling::new).into_iter().filter(|said| word.shape.is_far(said.shape)) {
                assert!(slow(word, said) <= 0.0, "{word:?} {said:?}");
            }
        }
        assert!(Shape::of("umzug").is_far(Shape::of("krebs")));
    }

    #[test]
    fn two_slips_alone_name_nothing() {
        assert!(near("gestorven", "gestolen") <= FAR);
        assert!(near("handed", "landed") <= FAR);
    }
}
