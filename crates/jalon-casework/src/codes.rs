//! Secrets of digits, in groups of four like those of a bank card: easy to say in any language and to type on any telephone. The last digit is a check digit, so
//! that a slip is told at once and is no guess.

use std::fmt;
use std::str::FromStr;

/// The code by which a person without an account comes back: fifteen random digits (almost fifty bits) and their check digit.
///
/// It is shown once and kept nowhere: the store has what [`Store::blind`](jalon_store::Store::blind) makes of it.
pub type Code = Digits<16>;

/// What opens a file that a person carries: nineteen random digits (sixty-three bits) and their check digit. Longer than a code, because whoever finds the file
/// may guess as often as their machines can.
pub type Passphrase = Digits<20>;

/// Random digits and their check digit (Luhn, ISO/IEC 7812-1 annex B). Secret.
#[derive(Clone, PartialEq, Eq)]
pub struct Digits<const N: usize>([u8; N]);

impl<const N: usize> Digits<N> {
    /// A new one.
    pub fn random() -> Self {
        Self::drawn(crate::random)
    }

    /// A new one, of random bytes.
    pub(crate) fn drawn(mut random: impl FnMut() -> [u8; 1]) -> Self {
        let mut digits = [0; N];
        for digit in &mut digits[..N - 1] {
            // Ten values out of 250: what is above is drawn again, so that each is as likely.
            *digit = loop {
                let [byte] = random();
                if byte < 250 {
                    break byte % 10;
                }
            };
        }
        digits[N - 1] = check_digit(&digits[..N - 1]);
        Self(digits)
    }

    /// What is looked up.
    pub(crate) fn secret(&self) -> &[u8] {
        &self.0
    }

    /// The digits in their groups, for people.
    pub fn grouped(&self) -> String {
        let groups = self.0.chunks(4).map(|group| group.iter().map(|digit| char::from(b'0' + digit)).collect::<String>());
        groups.collect::<Vec<_>>().join(" ")
    }
}

impl<const N: usize> fmt::Debug for Digits<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Digits(…)")
    }
}

/// What was typed is no such secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotACode {
    /// Not as many digits as there must be.
    Length,
    /// A digit is wrong, or two are exchanged.
    Slip,
}

impl<const N: usize> FromStr for Digits<N> {
    type Err = NotACode;

    /// Reads digits as people type them: with spaces, hyphens or points between digits of any script.
    fn from_str(text: &str) -> Result<Self, NotACode> {
        let mut digits = [0; N];
        let mut length = 0;
        for typed in text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '.' | '\u{2010}'..='\u{2015}' | '\u{200e}' | '\u{200f}')) {
            let place = digits.get_mut(length).ok_or(NotACode::Length)?;
            *place = digit(typed).ok_or(NotACode::Length)?;
            length += 1;
        }
        if length != N {
            return Err(NotACode::Length);
        }
        if check_digit(&digits[..N - 1]) == digits[N - 1] { Ok(Self(digits)) } else { Err(NotACode::Slip) }
    }
}

/// The value of a decimal digit: European, Arabic-Indic or Persian.
fn digit(c: char) -> Option<u8> {
    let value = match c {
        '0'..='9' => u32::from(c) - u32::from('0'),
        '\u{660}'..='\u{669}' => u32::from(c) - 0x660,
        '\u{6f0}'..='\u{6f9}' => u32::from(c) - 0x6f0,
        _ => return None,
    };
    u8::try_from(value).ok()
}

fn check_digit(digits: &[u8]) -> u8 {
    let weighed = digits.iter().rev().enumerate().map(|(place, digit)| match (place % 2, digit * 2) {
        (0, double) if double > 9 => double - 9,
        (0, double) => double,
        _ => *digit,
    });
    let sum: u32 = weighed.map(u32::from).sum();
    u8::try_from((10 - sum % 10) % 10).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_code_is_read_as_people_type_it() {
        let code = Code::random();
        let shown = code.grouped();
        assert_eq!(shown.len(), 19);
        assert_eq!(shown.parse(), Ok(code.clone()));
        assert_eq!(shown.replace(' ', "-").parse(), Ok(code.clone()));
        let arabic: String = shown.chars().map(|c| c.to_digit(10).and_then(|d| char::from_u32(0x660 + d)).unwrap_or(c)).collect();
        assert_eq!(arabic.parse(), Ok(code));
        assert_eq!("4539 1488 0343 6467".parse::<Code>().map(|_| ()), Ok(()), "a number with a right check digit");
        for (typed, mistake) in [
            ("", NotACode::Length),
            ("4539 1488 0343 646", NotACode::Length),
            ("4539 1488 0343 64671", NotACode::Length),
            ("4539 1488 O343 6467", NotACode::Length),
        ] {
            assert_eq!(typed.parse::<Code>(), Err(mistake));
        }
    }

    #[test]
    fn what_opens_a_file_is_longer_and_no_code() {
        let passphrase = Passphrase::random();
        let shown = passphrase.grouped();
        assert_eq!(shown.split(' ').map(str::len).collect::<Vec<_>>(), [4; 5]);
        assert_eq!(shown.parse(), Ok(passphrase));
        assert_eq!(shown.parse::<Code>(), Err(NotACode::Length));
        assert_ne!(shown, Passphrase::random().grouped());
    }

    proptest! {
        #[test]
        fn one_wrong_digit_is_told(place in 0..16_usize, by in 1..10_u8) {
            let mut code = Code::random();
            code.0[place] = (code.0[place] + by) % 10;
            prop_assert_eq!(code.grouped().parse::<Code>(), Err(NotACode::Slip));
        }

        #[test]
        fn nothing_that_is_typed_makes_it_fall(text in "\\PC{0,40}") {
            let _ = text.parse::<Code>();
        }
    }
}
