//! The short code by which a person proves that a message is ours.
//!
//! A letter, a mail or a short message carries a code such as `7K2M-X0QD`. The person types it on the site, or reads it out on the telephone, and learns
//! whether the site wrote that message, when and by which channel. The code is the first 40 bits of HMAC-SHA-256 under the key of the site, over the
//! identity of the message, the channel and the day: nobody can make one without the key, and nothing about the person can be read from it.
//!
//! # How the site finds the message
//!
//! The site stores [`Code::lookup_key`] beside each message, in an index that is **not** unique: with *n* messages kept there are about *n*² / 2⁴¹ pairs
//! with the same code (some 45 pairs for ten million). It looks up every message with the key of the code that was typed, then keeps those that [`check`]
//! confirms. The check matters although the key was stored: it ties the code to the message, so that a row altered in the database proves nothing.
//!
//! # What it proves and what it does not
//!
//! A code that somebody invents is found with probability *n* / 2⁴⁰ a try (one in 110,000 for ten million messages kept). The caller must limit tries, per
//! person and in all, and forget codes with their messages. Somebody may also copy the code of a true message into a false one: the page that answers must
//! say what the true message was (its day, its channel, its subject in general words, never a name), so that the person can compare.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use ring::hmac;
use serde::{Deserialize, Serialize};

use crate::MessageId;

/// Crockford's alphabet: no I, L, O (mistaken for 1 and 0) and no U. 32 symbols, so each carries five bits.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Characters of a code.
const LENGTH: usize = 8;

/// The way a message goes to a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// Electronic mail.
    Mail,
    /// Short message.
    Sms,
    /// Letter on paper, or its PDF.
    Letter,
}

impl Channel {
    const fn label(self) -> &'static [u8] {
        match self {
            Self::Mail => b"mail",
            Self::Sms => b"sms",
            Self::Letter => b"letter",
        }
    }
}

/// The key of the site. Codes made under it are worth as long as it is kept.
#[derive(Clone)]
pub struct SiteKey(hmac::Key);

impl SiteKey {
    /// A key from 32 random bytes.
    pub fn new(bytes: &[u8; 32]) -> Self {
        Self(hmac::Key::new(hmac::HMAC_SHA256, bytes))
    }
}

impl fmt::Debug for SiteKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SiteKey(…)")
    }
}

/// A code of eight characters, shown as two groups of four: `7K2M-X0QD`.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Code([u8; LENGTH]);

/// A text that is not a code, whatever spaces and dashes it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a code has eight letters or digits, such as 7K2M-X0QD")]
pub struct NotACode;

/// Makes the code of a message sent by one channel on one day.
pub fn issue(key: &SiteKey, message: &MessageId, channel: Channel, day: Date) -> Code {
    let tag = hmac::sign(&key.0, &statement(message, channel, day));
    let bits = tag.as_ref().iter().take(5).fold(0u64, |bits, byte| bits << 8 | u64::from(*byte));
    Code(std::array::from_fn(|i| {
        let symbol = bits >> (5 * (LENGTH - 1 - i)) & 31;
        ALPHABET[usize::try_from(symbol).expect("five bits fit")]
    }))
}

/// Whether a code is that of this message, channel and day.
pub fn check(key: &SiteKey, code: Code, message: &MessageId, channel: Channel, day: Date) -> Verdict {
    // The time of this comparison says nothing of use: whoever tries already holds the code, and the whole code was needed to find the message.
    if issue(key, message, channel, day) == code { Verdict::Ours } else { Verdict::NotOurs }
}

/// What a code proves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The site wrote this message.
    Ours,
    /// The code is not that of this message.
    NotOurs,
}

/// What is signed. Each part is preceded by its length, so that no two messages give the same bytes.
fn statement(message: &MessageId, channel: Channel, day: Date) -> Vec<u8> {
    let day = day.to_string();
    let mut bytes = b"jalon message code 1".to_vec();
    for part in [message.as_str().as_bytes(), channel.label(), day.as_bytes()] {
        bytes.extend(u64::try_from(part.len()).expect("a length fits").to_be_bytes());
        bytes.extend(part);
    }
    bytes
}

impl Code {
    /// The eight characters without the dash: what goes in the index. Two texts that a person may type for one code give one key.
    pub fn lookup_key(&self) -> &str {
        std::str::from_utf8(&self.0).expect("the alphabet is ASCII")
    }
}

impl FromStr for Code {
    type Err = NotACode;

    /// Reads a code as people type it: in any case, with spaces, dashes and dots anywhere, O for 0, I and L for 1, Arabic-Indic digits and full-width forms.
    fn from_str(text: &str) -> Result<Self, NotACode> {
        let mut code = [0; LENGTH];
        let mut length = 0;
        for c in text.chars() {
            if c.is_whitespace() || matches!(c, '-' | '_' | '.' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{200e}' | '\u{200f}') {
                continue;
            }
            *code.get_mut(length).ok_or(NotACode)? = symbol(c).ok_or(NotACode)?;
            length += 1;
        }
        if length == LENGTH { Ok(Self(code)) } else { Err(NotACode) }
    }
}

/// The symbol that somebody meant by a character.
fn symbol(c: char) -> Option<u8> {
    let c = match c {
        '\u{0660}'..='\u{0669}' => char::from_digit(c as u32 - 0x0660, 10)?,
        '\u{06f0}'..='\u{06f9}' => char::from_digit(c as u32 - 0x06f0, 10)?,
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xff01 + 0x21)?,
        _ => c,
    };
    let byte = match c.to_ascii_uppercase() {
        'O' => b'0',
        'I' | 'L' => b'1',
        c => u8::try_from(c).ok()?,
    };
    ALPHABET.contains(&byte).then_some(byte)
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (first, second) = self.lookup_key().split_at(LENGTH / 2);
        write!(f, "{first}-{second}")
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Code({self})")
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    fn key() -> SiteKey {
        SiteKey::new(&[7; 32])
    }

    #[test]
    fn a_code_is_the_head_of_an_hmac() {
        // Computed once with another implementation of HMAC-SHA-256: the codes of letters on paper must outlive this program.
        let id = "m-1".parse().unwrap();
        let code = issue(&key(), &id, Channel::Letter, date(2026, 11, 28));
        assert_eq!(code.to_string(), "MKGX-YTFS");
        assert_eq!(check(&key(), code, &id, Channel::Letter, date(2026, 11, 28)), Verdict::Ours);
    }

    #[test]
    fn another_key_message_channel_or_day_is_not_ours() {
        let (id, other) = ("m-1".parse().unwrap(), "m-2".parse().unwrap());
        let day = date(2026, 11, 28);
        let code = issue(&key(), &id, Channel::Letter, day);
        assert_eq!(check(&SiteKey::new(&[8; 32]), code, &id, Channel::Letter, day), Verdict::NotOurs);
        assert_eq!(check(&key(), code, &other, Channel::Letter, day), Verdict::NotOurs);
        assert_eq!(check(&key(), code, &id, Channel::Mail, day), Verdict::NotOurs);
        assert_eq!(check(&key(), code, &id, Channel::Letter, date(2026, 11, 29)), Verdict::NotOurs);
    }

    #[test]
    fn what_people_type_finds_the_code() {
        let code: Code = "70K1M1XQ".parse().unwrap();
        for typed in ["70K1-M1XQ", "7OkI-mlxq", " 70 K1 M1 XQ\n", "70k1–m1xq", "٧٠K١-M١XQ", "７０Ｋ１Ｍ１ＸＱ", "\u{200e}70K1-M1XQ\u{200e}"] {
            assert_eq!(typed.parse(), Ok(code), "{typed:?}");
        }
        for bad in ["", "70K1-M1X", "70K1-M1XQ1", "70K1-M1XU", "70K1-M1X?", "éééééééé"] {
            assert_eq!(bad.parse::<Code>(), Err(NotACode), "{bad:?}");
        }
    }

    proptest! {
        #[test]
        fn every_code_is_read_back(bytes: [u8; 32], id in "[a-z0-9]{1,30}") {
            let code = issue(&SiteKey::new(&bytes), &id.parse().unwrap(), Channel::Sms, date(2027, 1, 1));
            prop_assert_eq!(code.to_string().to_lowercase().parse(), Ok(code));
            prop_assert_eq!(code.lookup_key().parse(), Ok(code));
        }

        #[test]
        fn no_text_makes_the_reader_fail(text: String) {
            if let Ok(code) = text.parse::<Code>() {
                prop_assert_eq!(code.to_string().len(), 9);
            }
        }
    }
}
