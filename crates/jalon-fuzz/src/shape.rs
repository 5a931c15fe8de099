//! What came of an input, without what it says.

use std::fmt::{Debug, Write};

/// The most signs of a shape: what differs only behind is the same.
const LONGEST: usize = 160;

/// The beginning of what `Debug` says of a value, with texts and numbers left out: two errors of one kind have one shape.
pub fn shape(value: &impl Debug) -> String {
    let mut shape = Shape { text: String::new(), quoted: false, escaped: false };
    // It ends where the shape is long enough.
    let _ = write!(shape, "{value:?}");
    shape.text
}

struct Shape {
    text: String,
    quoted: bool,
    escaped: bool,
}

impl Write for Shape {
    fn write_str(&mut self, written: &str) -> std::fmt::Result {
        for sign in written.chars() {
            if self.text.len() >= LONGEST {
                return Err(std::fmt::Error);
            }
            match sign {
                _ if self.escaped => self.escaped = false,
                '\\' if self.quoted => self.escaped = true,
                '"' => {
                    self.quoted = !self.quoted;
                    self.text.push('"');
                }
                _ if self.quoted => {}
                '0'..='9' if self.text.ends_with('0') => {}
                '0'..='9' => self.text.push('0'),
                _ => self.text.push(sign),
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_of_one_kind_have_one_shape() {
        let error = |at: u32, text: &str| -> Result<(), _> { Err((at, text.to_owned(), 'x')) };
        assert_eq!(shape(&error(12, "a \"b\" 1")), r#"Err((0, "", 'x'))"#);
        assert_eq!(shape(&error(3, "")), shape(&error(4_567, "é\\")));
        assert_eq!(shape(&vec![1; 1_000]).len(), LONGEST);
    }
}
