//! What is said to the author of a rule or of a catalogue file: where, why, and the likely mend.
//!
//! A diagnostic never stops the reading of a file: all mistakes of a catalogue are told at once.

use std::fmt;
use std::sync::Arc;

use serde::Serialize;

/// A file as its author wrote it, named as the author names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// Path relative to the catalogue, with `/` on every system.
    pub name: Arc<str>,
    /// The whole text.
    pub text: Arc<str>,
}

impl SourceFile {
    /// A file named `name` that holds `text`.
    pub fn new(name: &str, text: &str) -> Self {
        Self { name: name.into(), text: text.into() }
    }

    /// Line and column of a byte offset, both counted from 1, columns in characters.
    pub fn line_column(&self, offset: usize) -> (usize, usize) {
        let mut offset = offset.min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        let before = &self.text[..offset];
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        (line, column)
    }
}

/// A stretch of one file: bytes `start..end` of the file at index `file` of the list that was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Span {
    /// Index of the file in the list given to the compiler.
    pub file: u32,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// From the first byte of `self` to the last of `other`, both in the same file.
    #[must_use]
    pub fn to(self, other: Span) -> Span {
        Span { file: self.file, start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

/// How grave a diagnostic is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The catalogue cannot be used.
    Error,
    /// It can, and somebody should look.
    Warning,
}

/// One mistake, at one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// How grave.
    pub severity: Severity,
    /// A stable kebab-case name of the kind of mistake (`unknown-name`), for tools.
    pub code: &'static str,
    /// Name of the file.
    pub file: Arc<str>,
    /// Bytes of the file that are at fault.
    pub range: std::ops::Range<usize>,
    /// What is wrong, one sentence without a final stop.
    pub message: String,
    /// What the underlined words are, a few words; may be empty.
    pub label: String,
    /// The likely mend.
    pub help: Option<String>,
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.file, self.message)
    }
}

/// How many mistakes of one law are told: more help nobody, and each costs.
pub(crate) const MOST_TOLD: usize = 1_000;

/// The closest of `candidates` to `word`, if one is close enough to be meant.
///
/// Accents and case count for nothing; at most a third of the letters may differ.
pub fn closest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let folded = fold(word);
    candidates
        .into_iter()
        .filter_map(|candidate| {
            let most = candidate.chars().count().max(3) / 3;
            let slips = slips(&folded, &fold(candidate), most);
            (slips <= most).then_some((slips, candidate))
        })
        .min()
        .map(|(_, candidate)| candidate)
}

/// Lower case without the accents of the languages of Western Europe, `_` as `-`: the form of a name in text keys.
///
/// ```
/// assert_eq!(jalon_rules::text_key("complément_familial"), "complement-familial");
/// ```
pub fn text_key(name: &str) -> String {
    fold(name).replace('_', "-")
}

fn fold(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for c in word.chars().flat_map(char::to_lowercase) {
        match c {
            'à' | 'â' | 'ä' | 'á' | 'ã' => out.push('a'),
            'ç' => out.push('c'),
            'é' | 'è' | 'ê' | 'ë' => out.push('e'),
            'î' | 'ï' | 'í' => out.push('i'),
            'ñ' => out.push('n'),
            'ô' | 'ö' | 'ó' | 'õ' => out.push('o'),
            'ù' | 'û' | 'ü' | 'ú' => out.push('u'),
            'ÿ' => out.push('y'),
            'œ' => out.push_str("oe"),
            'æ' => out.push_str("ae"),
            'ß' => out.push_str("ss"),
            '’' => out.push('\''),
            _ => out.push(c),
        }
    }
    out
}

/// How many letters must be added, lost, changed or swapped with their neighbour to make `a` of `b`, counted up to `most` and one more.
///
/// Cost grows with the product of the lengths, which are cut at 64 letters.
pub fn slips(a: &str, b: &str, most: usize) -> usize {
    let a: Vec<char> = a.chars().take(64).collect();
    let b: Vec<char> = b.chars().take(64).collect();
    if a.len().abs_diff(b.len()) > most {
        return most + 1;
    }
    let mut before = vec![0; b.len() + 1];
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut next = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let changed = usize::from(a[i - 1] != b[j - 1]);
            next[j] = (row[j] + 1).min(next[j - 1] + 1).min(row[j - 1] + changed);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                next[j] = next[j].min(before[j - 2] + 1);
            }
        }
        // A swap looks two rows back: once both are beyond `most`, everything after is.
        if row.iter().chain(&next).all(|slips| *slips > most) {
            return most + 1;
        }
        before = row;
        row = next;
    }
    row[b.len()].min(most + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closest_name_forgives_accents_and_a_slip() {
        let names = ["naissance", "garde_alternée", "ressources"];
        assert_eq!(closest("garde_alternee", names), Some("garde_alternée"));
        assert_eq!(closest("naisance", names), Some("naissance"));
        assert_eq!(closest("loyer", names), None);
    }

    #[test]
    fn swapped_letters_are_one_slip() {
        assert_eq!(slips("encienet", "enceinte", 3), 2);
        assert_eq!(slips("beebs", "bebes", 1), 1);
        assert_eq!(slips("ecole", "oncle", 1), 2);
    }

    #[test]
    fn lines_and_columns_count_characters() {
        let file = SourceFile::new("a", "é\nàb");
        assert_eq!(file.line_column(0), (1, 1));
        assert_eq!(file.line_column(5), (2, 2));
    }
}
