//! Words without what people leave out when they type: capitals, accents, marks, articles that stick to a word.

use std::borrow::Cow;

use icu_normalizer::DecomposingNormalizerBorrowed;

/// A word that somebody said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Said<'a> {
    /// As written.
    pub(super) text: &'a str,
    /// The clause it stands in, from 0: signs part them.
    pub(super) clause: usize,
}

/// The words of a text, as written.
pub(crate) fn words(text: &str) -> impl Iterator<Item = &str> {
    clauses(text).map(|said| said.text)
}

/// What begins the name of a group of words, in a phrase of a vocabulary.
pub(crate) const GROUP: char = '$';

/// The words of a vocabulary's phrase, as written, and the names of groups that stand in it.
pub(crate) fn slots(phrase: &str) -> impl Iterator<Item = Cow<'_, str>> {
    phrase.split(GROUP).enumerate().flat_map(|(place, piece)| {
        words(piece).enumerate().map(move |(within, word)| if place > 0 && within == 0 { format!("{GROUP}{word}").into() } else { word.into() })
    })
}

/// The words of a text, each with its clause.
pub(super) fn clauses(text: &str) -> impl Iterator<Item = Said<'_>> {
    let mut clause = 0;
    let mut rest = text;
    std::iter::from_fn(move || {
        let start = rest.find(in_word)?;
        clause += usize::from(rest[..start].contains(parts_clauses));
        let word = &rest[start..];
        let end = word.find(|c| !in_word(c)).unwrap_or(word.len());
        rest = &word[end..];
        Some(Said { text: &word[..end], clause })
    })
}

/// A mark belongs to the letter before it.
fn in_word(c: char) -> bool {
    c.is_alphanumeric() || is_mark(c)
}

fn parts_clauses(c: char) -> bool {
    matches!(c, ',' | '.' | ';' | ':' | '!' | '?' | '…' | '(' | ')' | '\n' | '،' | '؛' | '؟' | '·')
}

/// A word as the vocabulary knows it.
pub(crate) fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let mut out = String::with_capacity(word.len());
    for c in DecomposingNormalizerBorrowed::new_nfkd().normalize_iter(word.chars()).flat_map(char::to_lowercase) {
        match c {
            'ß' => out.push_str("ss"),
            'æ' => out.push_str("ae"),
            'œ' => out.push_str("oe"),
            'ø' => out.push('o'),
            'ł' => out.push('l'),
            'đ' | 'ð' => out.push('d'),
            'ħ' => out.push('h'),
            'ı' => out.push('i'),
            'ς' => out.push('σ'),
            // Ta marbuta is pronounced, and often typed, as ha; the short alef as ya; tatweel only lengthens.
            'ة' => out.push('ه'),
            'ى' => out.push('ي'),
            'ـ' => {}
            _ if is_mark(c) => {}
            _ => out.push(c),
        }
    }
    without_article(&out).unwrap_or(out)
}

/// The words of a text without what registers and people leave out when they write: `3 RUE DES LILAS` is 3, rue des Lilas.
///
/// ```
/// use jalon_catalogue::folded;
/// assert_eq!(folded("LEFEVRE-D’ARC"), folded("Lefèvre d'Arc"));
/// assert_ne!(folded("11 rue X"), folded("1 1 rue X"));
/// ```
pub fn folded(text: &str) -> String {
    words(text).map(fold).collect::<Vec<_>>().join(" ")
}

/// A word in small letters, with the marks that a reader of Latin letters would see: « né » is not « ne ». Other scripts are folded.
pub(super) fn marked(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let lower: String = DecomposingNormalizerBorrowed::new_nfkd().normalize_iter(word.chars()).flat_map(char::to_lowercase).collect();
    // Latin letters, with their marks, end there.
    if lower.chars().all(|c| c <= '\u{36f}') { lower } else { fold(word) }
}

/// The Arabic article and the particles before it stick to the word.
fn without_article(word: &str) -> Option<String> {
    let rest = ["وال", "بال", "فال", "كال", "لل", "ال"].iter().find_map(|article| word.strip_prefix(article))?;
    (rest.chars().count() >= 3).then(|| rest.to_owned())
}

/// An Arabic word without the particle that sticks to it (and, with, so, to, like, the future), if what is left can be a word. Many words begin with one of these
/// letters by themselves: this is tried where the whole word is none of ours.
pub(super) fn without_particle(word: &str) -> Option<&str> {
    let rest = ['و', 'ب', 'ف', 'ل', 'ك', 'س'].iter().find_map(|particle| word.strip_prefix(*particle))?;
    (rest.chars().count() >= 3).then_some(rest)
}

/// Marks that decomposition sets apart from their letters, in the scripts of the vocabularies.
pub(super) fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{487}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_leave_out_is_left_out() {
        for (written, known) in [
            ("DÉCÈS", "deces"),
            ("Cœur", "coeur"),
            ("Größe", "grosse"),
            ("zmarł", "zmarl"),
            ("işsizlik", "issizlik"),
            ("İŞSİZ", "issiz"),
            ("θάνατος", "θανατοσ"),
            ("Й", "и"),
            ("وَفَاة", "وفاه"),
            ("البطالة", "بطاله"),
            ("ال", "ال"),
        ] {
            assert_eq!(fold(written), known, "{written}");
        }
    }

    #[test]
    fn words_are_cut_at_apostrophes_and_signs() {
        assert_eq!(words("j’ai perdu mon emploi... c'est-à-dire").collect::<Vec<_>>(), ["j", "ai", "perdu", "mon", "emploi", "c", "est", "à", "dire"]);
        assert_eq!(words("e\u{301}tat").collect::<Vec<_>>(), ["e\u{301}tat"]);
    }

    #[test]
    fn signs_part_clauses_and_apostrophes_do_not() {
        let clauses: Vec<usize> = clauses("I'm not sick, my mother died. What now?!").map(|said| said.clause).collect();
        assert_eq!(clauses, [0, 0, 0, 0, 1, 1, 1, 2, 2]);
    }

    #[test]
    fn marks_of_latin_letters_can_be_kept() {
        assert_eq!(marked("NÉ"), "ne\u{301}");
        assert_ne!(marked("né"), marked("ne"));
        assert_eq!(marked("Й"), fold("Й"));
    }

    #[test]
    fn particles_are_taken_off_where_a_word_is_left() {
        assert_eq!(without_particle("وماتت"), Some("ماتت"));
        assert_eq!(without_particle("وهو"), None);
        assert_eq!(without_particle("مات"), None);
    }
}
