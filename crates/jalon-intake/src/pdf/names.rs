//! The names in a stretch of PDF (ISO 32000-1, 7.3.5).

/// The longest name that is told apart. Those looked for are shorter.
const MAX: usize = 32;

/// A name: its text without the slash, `#` forms resolved, and where it stands.
pub(super) struct Name {
    text: [u8; MAX],
    length: usize,
    /// Whether it is longer than what is kept.
    longer: bool,
    /// Where its slash is.
    pub(super) start: usize,
    /// Where what follows it begins.
    pub(super) end: usize,
}

impl Name {
    /// Whether it is this name.
    pub(super) fn is(&self, known: &[u8]) -> bool {
        !self.longer && &self.text[..self.length] == known
    }
}

/// Every name, whatever it stands in: a string or a comment is not told apart, since readers do not agree on where a broken one ends.
pub(super) fn names(bytes: &[u8]) -> impl Iterator<Item = Name> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + bytes.get(at..)?.iter().position(|b| *b == b'/')?;
        let name = read(bytes, start);
        at = name.end;
        Some(name)
    })
}

fn read(bytes: &[u8], start: usize) -> Name {
    let mut name = Name { text: [0; MAX], length: 0, longer: false, start, end: start + 1 };
    while let Some(byte) = bytes.get(name.end).copied().filter(|byte| is_regular(*byte)) {
        let escaped = if byte == b'#' { hexadecimal(bytes.get(name.end + 1..name.end + 3)) } else { None };
        name.end += if escaped.is_some() { 3 } else { 1 };
        match name.text.get_mut(name.length) {
            Some(place) => {
                *place = escaped.unwrap_or(byte);
                name.length += 1;
            }
            None => name.longer = true,
        }
    }
    name
}

fn hexadecimal(digits: Option<&[u8]>) -> Option<u8> {
    let [high, low] = digits? else { return None };
    let value = |digit: u8| char::from(digit).to_digit(16);
    u8::try_from(value(*high)? * 16 + value(*low)?).ok()
}

/// White space of PDF.
pub(super) fn is_space(byte: u8) -> bool {
    matches!(byte, 0 | b'\t' | b'\n' | 0x0c | b'\r' | b' ')
}

fn is_regular(byte: u8) -> bool {
    !is_space(byte) && !matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_are_found_however_they_are_written() {
        let text = b"<</S/JavaScript/J#53 (x)/#4aava#53cript[/A#20B]/ /Type%/Comment\n/Bad#4 /Bad#zz>>";
        let found: Vec<Vec<u8>> = names(text).map(|name| name.text[..name.length].to_vec()).collect();
        let expected = ["S", "JavaScript", "JS", "JavaScript", "A B", "", "Type", "Comment", "Bad#4", "Bad#zz"];
        assert_eq!(found, expected.map(|name| name.as_bytes().to_vec()));
        let long = [b"/".as_slice(), &[b'a'; 100], b"/JS"].concat();
        let found: Vec<Name> = names(&long).collect();
        assert!(found[0].longer && found[1].is(b"JS"));
    }

    proptest! {
        #[test]
        fn every_slash_begins_a_name(bytes: Vec<u8>) {
            let starts: Vec<usize> = names(&bytes).map(|name| name.start).collect();
            let slashes: Vec<usize> = (0..bytes.len()).filter(|at| bytes[*at] == b'/').collect();
            prop_assert_eq!(starts, slashes);
        }
    }
}
