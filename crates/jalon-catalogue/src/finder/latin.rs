//! Greek and Cyrillic words typed in Latin letters, as people do on a keyboard that has no others.
//!
//! There is no one way to do it (« ψ » is `ps`, « ω » is `o` or `w`, « я » is `ya`, `ia` or `q`): both the vocabulary and what was said are brought to one coarse spelling,
//! and the finder forgives the rest.

/// A script that people also type in Latin letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Script {
    Greek,
    Cyrillic,
}

impl Script {
    /// The script of a word, if it is one of these.
    pub(super) fn of(word: &str) -> Option<Self> {
        word.chars().find_map(|c| match c {
            '\u{370}'..='\u{3ff}' => Some(Self::Greek),
            '\u{400}'..='\u{4ff}' => Some(Self::Cyrillic),
            _ => None,
        })
    }

    /// A folded word of this script in Latin letters.
    pub(super) fn romanised(self, word: &str) -> String {
        let mut out = String::with_capacity(word.len());
        let mut before = ' ';
        for c in word.chars() {
            match self {
                // « ου » is one vowel, and « αυ », « ευ » are typed with u too.
                Self::Greek if c == 'υ' && matches!(before, 'ο' | 'α' | 'ε') => out.push('u'),
                Self::Greek => out.push_str(greek(c)),
                Self::Cyrillic => out.push_str(cyrillic(c)),
            }
            before = c;
        }
        out
    }

    /// What somebody typed in Latin letters for this script, spelled as [`Script::romanised`] does.
    pub(super) fn typed(self, word: &str) -> String {
        let pairs: &[(&str, &str)] = match self {
            Self::Greek => &[("8", "th"), ("ch", "h"), ("x", "h"), ("3", "ks"), ("w", "o"), ("y", "i"), ("c", "k"), ("ph", "f")],
            Self::Cyrillic => &[("4", "ch"), ("6", "sh"), ("kh", "h"), ("x", "h"), ("q", "ia"), ("w", "v"), ("y", "i")],
        };
        pairs.iter().fold(word.to_owned(), |word, (from, to)| if word.contains(from) { word.replace(from, to) } else { word })
    }
}

fn greek(c: char) -> &'static str {
    match c {
        'α' => "a",
        'β' => "v",
        'γ' => "g",
        'δ' => "d",
        'ε' => "e",
        'ζ' => "z",
        'η' | 'ι' | 'υ' => "i",
        'θ' => "th",
        'κ' => "k",
        'λ' => "l",
        'μ' => "m",
        'ν' => "n",
        'ξ' => "ks",
        'ο' | 'ω' => "o",
        'π' => "p",
        'ρ' => "r",
        'σ' => "s",
        'τ' => "t",
        'φ' => "f",
        'χ' => "h",
        'ψ' => "ps",
        _ => "",
    }
}

/// Bulgarian and Ukrainian, folded (« й » is « и », « ї » is « і »).
fn cyrillic(c: char) -> &'static str {
    match c {
        'а' | 'ъ' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ґ' => "g",
        'д' => "d",
        'е' | 'э' => "e",
        'є' => "ie",
        'ж' => "zh",
        'з' => "z",
        'и' | 'і' | 'ы' => "i",
        'к' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' => "u",
        'ф' => "f",
        'х' => "h",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "sht",
        'ю' => "iu",
        'я' => "ia",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::super::fold::fold;
    use super::*;

    #[test]
    fn both_ways_of_writing_come_to_one_spelling() {
        for (native, typed) in [
            ("ψυχή", "psyxi"),
            ("θάνατος", "8anatos"),
            ("δουλειά", "douleia"),
            ("μωρό", "mwro"),
            ("нямам", "nqmam"),
            ("шефът", "shefat"),
            ("чекаємо", "chekayemo"),
        ] {
            let script = Script::of(native).unwrap();
            assert_eq!(script.romanised(&fold(native)), script.typed(&fold(typed)), "{native}");
        }
    }

    #[test]
    fn other_scripts_are_left_alone() {
        assert_eq!(Script::of("décès"), None);
        assert_eq!(Script::of("وفاة"), None);
    }
}
