//! From bytes to lines, as SMTP has them.

/// A line without its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Line {
    /// Its bytes.
    Whole(Vec<u8>),
    /// It had a carriage return or a line feed alone. Servers that take those for a line end let one mail carry another past their neighbours.
    Bare,
    /// It was longer than allowed. Its bytes are gone.
    TooLong,
}

/// Cuts what arrives into lines, at CR LF only (RFC 5321, section 2.3.8), and keeps at most one line of a given length.
#[derive(Debug)]
pub(super) struct Splitter {
    max: usize,
    line: Vec<u8>,
    carriage_return: bool,
    bare: bool,
    too_long: bool,
}

impl Splitter {
    /// Lines of at most `max` bytes, their end not counted.
    pub(super) fn new(max: usize) -> Self {
        Self { max, line: Vec::new(), carriage_return: false, bare: false, too_long: false }
    }

    /// Takes one byte; gives the line that it ends, if it ends one.
    pub(super) fn push(&mut self, byte: u8) -> Option<Line> {
        if byte == b'\n' && self.carriage_return {
            let line = std::mem::take(&mut self.line);
            let (bare, too_long) = (self.bare, self.too_long);
            *self = Self::new(self.max);
            return Some(if too_long {
                Line::TooLong
            } else if bare {
                Line::Bare
            } else {
                Line::Whole(line)
            });
        }
        self.bare |= self.carriage_return || byte == b'\n';
        self.carriage_return = byte == b'\r';
        if self.carriage_return {
            return None;
        }
        if self.line.len() == self.max {
            self.too_long = true;
            self.line = Vec::new();
        }
        if !self.too_long {
            self.line.push(byte);
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn lines(bytes: &[u8], max: usize) -> Vec<Line> {
        let mut splitter = Splitter::new(max);
        bytes.iter().filter_map(|byte| splitter.push(*byte)).collect()
    }

    #[test]
    fn only_both_characters_end_a_line() {
        let whole = |text: &str| Line::Whole(text.as_bytes().to_vec());
        assert_eq!(lines(b"a\r\n\r\nb\r\nc", 10), [whole("a"), whole(""), whole("b")]);
        assert_eq!(lines(b"a\n.\nb\r\nc\r\n", 10), [Line::Bare, whole("c")]);
        assert_eq!(lines(b"a\r.\rb\r\n", 10), [Line::Bare]);
        assert_eq!(lines(b"a\r\r\nb\r\n", 10), [Line::Bare, whole("b")]);
        assert_eq!(lines(b"\n\r\n", 10), [Line::Bare]);
    }

    #[test]
    fn a_long_line_costs_no_memory_and_ends_where_it_ends() {
        let mut splitter = Splitter::new(3);
        for _ in 0..100_000 {
            assert_eq!(splitter.push(b'x'), None);
            assert!(splitter.line.capacity() <= 8);
        }
        assert_eq!(splitter.push(b'\r'), None);
        assert_eq!(splitter.push(b'\n'), Some(Line::TooLong));
        assert_eq!(lines(b"abc\r\nabcd\r\nabc\r\n", 3), [Line::Whole(b"abc".to_vec()), Line::TooLong, Line::Whole(b"abc".to_vec())]);
    }

    proptest! {
        #[test]
        fn lines_put_together_are_what_came(bytes in proptest::collection::vec(prop_oneof![Just(b'\r'), Just(b'\n'), Just(b'.'), any::<u8>()], 0..200)) {
            let found = lines(&bytes, 50);
            let ends = bytes.windows(2).filter(|pair| *pair == b"\r\n").count();
            prop_assert_eq!(found.len(), ends);
            for line in &found {
                if let Line::Whole(line) = line {
                    prop_assert!(line.len() <= 50 && !line.contains(&b'\r') && !line.contains(&b'\n'));
                    prop_assert!(line.is_empty() || bytes.windows(line.len()).any(|window| window == line.as_slice()));
                }
            }
        }
    }
}
