//! Words without what people leave out when they type: capitals, accents, marks, articles that stick to a word.

use icu_normalizer::DecomposingNormalizerBorrowed;

/// The words of a text, as written.
pub(crate) fn words(text: &str) -> impl Iterator<Item = &str> {
    // A mark belongs to the letter before it.
    text.split(|c: char| !(c.is_alphanumeric() || is_mark(c))).filter(|word| !word.is_empty())
}

/// A word as the vocabulary knows it.
pub(crate) fn fold(word: &str) -> String {
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

/// The Arabic article and the particles before it stick to the word.
fn without_article(word: &str) -> Option<String> {
    let rest = ["وال", "بال", "فال", "كال", "لل", "ال"].iter().find_map(|article| word.strip_prefix(article))?;
    (rest.chars().count() >= 3).then(|| rest.to_owned())
}

/// Marks that decomposition sets apart from their letters, in the scripts of the vocabularies.
fn is_mark(c: char) -> bool {
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
}
