//! Places in a text: bytes here, lines and units of the client's encoding there.

use lsp_types::{Position, PositionEncodingKind, Range};

/// How a client counts within a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Encoding {
    Utf8,
    Utf16,
}

impl Encoding {
    /// UTF-8 where the client offers it; every client knows UTF-16.
    pub(crate) fn negotiated(offered: Option<&Vec<PositionEncodingKind>>) -> Self {
        if offered.is_some_and(|kinds| kinds.contains(&PositionEncodingKind::UTF8)) { Self::Utf8 } else { Self::Utf16 }
    }

    pub(crate) fn kind(self) -> PositionEncodingKind {
        match self {
            Self::Utf8 => PositionEncodingKind::UTF8,
            Self::Utf16 => PositionEncodingKind::UTF16,
        }
    }

    /// The position of a byte. A byte within a character, or beyond the end, is that character's, or the end's.
    pub(crate) fn position(self, text: &str, byte: usize) -> Position {
        let mut byte = byte.min(text.len());
        while !text.is_char_boundary(byte) {
            byte -= 1;
        }
        let before = &text[..byte];
        let start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let column = match self {
            Self::Utf8 => byte - start,
            Self::Utf16 => before[start..].encode_utf16().count(),
        };
        let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Position { line: number(before.matches('\n').count()), character: number(column) }
    }

    /// The byte of a position. One beyond its line is the end of the line; one beyond the text is the end of the text.
    pub(crate) fn byte(self, text: &str, position: Position) -> usize {
        let mut start = 0;
        for _ in 0..position.line {
            let Some(newline) = text[start..].find('\n') else { return text.len() };
            start += newline + 1;
        }
        let line = text[start..].split('\n').next().unwrap_or_default();
        let mut left = position.character as usize;
        for (at, c) in line.char_indices() {
            let width = match self {
                Self::Utf8 => c.len_utf8(),
                Self::Utf16 => c.len_utf16(),
            };
            if left < width {
                return start + at;
            }
            left -= width;
        }
        start + line.len()
    }

    pub(crate) fn range(self, text: &str, bytes: std::ops::Range<usize>) -> Range {
        Range { start: self.position(text, bytes.start), end: self.position(text, bytes.end) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "langue fr\n# 🦀 été\nfait âge : ans\n";

    #[test]
    fn a_byte_is_found_again_in_both_encodings() {
        for encoding in [Encoding::Utf8, Encoding::Utf16] {
            for (byte, _) in TEXT.char_indices() {
                assert_eq!(encoding.byte(TEXT, encoding.position(TEXT, byte)), byte, "{encoding:?}");
            }
        }
        let crab = TEXT.find('é').unwrap();
        assert_eq!(Encoding::Utf16.position(TEXT, crab), Position { line: 1, character: 5 });
        assert_eq!(Encoding::Utf8.position(TEXT, crab), Position { line: 1, character: 7 });
    }

    #[test]
    fn what_is_beyond_is_the_end() {
        for encoding in [Encoding::Utf8, Encoding::Utf16] {
            assert_eq!(encoding.byte(TEXT, Position { line: 0, character: 900 }), 9);
            assert_eq!(encoding.byte(TEXT, Position { line: 900, character: 0 }), TEXT.len());
            assert_eq!(encoding.position(TEXT, 9_000), Position { line: 3, character: 0 });
        }
    }
}
