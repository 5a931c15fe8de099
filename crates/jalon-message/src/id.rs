//! What every message has: its identity, its language.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The identity of one message, the same each time it is sent again.
///
/// 1 to 64 letters, digits, `-`, `_` or `.` of ASCII, and not a dot at either end: it is safe in a `Message-ID`, in a header and in a file name.
/// It travels in the clear, so it must say nothing about the person.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct MessageId(String);

/// A text that cannot be the identity of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a message id is 1 to 64 ASCII letters, digits, `-`, `_` or `.`, with no dot at either end or after another")]
pub struct InvalidMessageId;

impl MessageId {
    /// The longest identity, in characters.
    pub const MAX: usize = 64;

    /// The identity as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for MessageId {
    type Err = InvalidMessageId;

    fn from_str(text: &str) -> Result<Self, InvalidMessageId> {
        let alphabet = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.');
        // Dots as in the dot-atom of RFC 5322, section 3.2.3.
        let dots = text.starts_with('.') || text.ends_with('.') || text.contains("..");
        if text.is_empty() || text.len() > Self::MAX || dots || !text.bytes().all(alphabet) { Err(InvalidMessageId) } else { Ok(Self(text.to_owned())) }
    }
}

impl TryFrom<String> for MessageId {
    type Error = InvalidMessageId;

    fn try_from(text: String) -> Result<Self, InvalidMessageId> {
        text.parse()
    }
}

impl From<MessageId> for String {
    fn from(id: MessageId) -> Self {
        id.0
    }
}

impl fmt::Display for MessageId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for MessageId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "MessageId({})", self.0)
    }
}

/// A language as a BCP 47 tag, such as `fr`, `pt-BR` or `zh-Hant`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Language(String);

/// A text that is not shaped like a language tag of RFC 5646.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a language is a tag such as `fr` or `pt-BR`")]
pub struct InvalidLanguage;

/// The way a script is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// As Latin, Greek, Cyrillic.
    LeftToRight,
    /// As Arabic.
    RightToLeft,
}

impl Language {
    /// `und`: a text in a language that no tag names (RFC 5646, section 4.1).
    pub fn undetermined() -> Self {
        Self("und".to_owned())
    }

    /// The tag.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The way this language is written: by its script where the tag has one, else by the script it is usually written in.
    pub fn direction(&self) -> Direction {
        let mut parts = self.0.split('-');
        let language = parts.next().unwrap_or_default().to_ascii_lowercase();
        let script = parts.find(|part| part.len() == 4 && part.bytes().all(|b| b.is_ascii_alphabetic())).map(str::to_ascii_lowercase);
        let right_to_left = match script.as_deref() {
            Some(script) => matches!(script, "arab" | "aran" | "hebr" | "syrc" | "thaa" | "nkoo" | "adlm" | "rohg"),
            None => matches!(language.as_str(), "ar" | "fa" | "ur" | "ps" | "he" | "yi" | "ckb" | "sd" | "ug" | "dv" | "syr" | "prs"),
        };
        if right_to_left { Direction::RightToLeft } else { Direction::LeftToRight }
    }
}

impl FromStr for Language {
    type Err = InvalidLanguage;

    fn from_str(text: &str) -> Result<Self, InvalidLanguage> {
        let mut parts = text.split('-');
        let first = parts.next().is_some_and(|part| (2..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphabetic()));
        let rest = parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()));
        // 35 characters is what RFC 5646, section 4.4.1, asks every reader to hold.
        if first && rest && text.len() <= 35 { Ok(Self(text.to_owned())) } else { Err(InvalidLanguage) }
    }
}

impl TryFrom<String> for Language {
    type Error = InvalidLanguage;

    fn try_from(text: String) -> Result<Self, InvalidLanguage> {
        text.parse()
    }
}

impl From<Language> for String {
    fn from(language: Language) -> Self {
        language.0
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identity_has_no_character_that_a_header_could_mistake() {
        for good in ["a", "01JX-3f_9.z", &"x".repeat(64)] {
            assert_eq!(good.parse::<MessageId>().unwrap().as_str(), good);
        }
        for bad in ["", ".a", "a.", "a..b", "a b", "a\r\nBcc: x", "é", "a@b", "<a>", &"x".repeat(65)] {
            assert_eq!(bad.parse::<MessageId>(), Err(InvalidMessageId), "{bad:?}");
        }
    }

    #[test]
    fn a_language_is_written_the_way_of_its_script() {
        let direction = |tag: &str| tag.parse::<Language>().unwrap().direction();
        for tag in ["fr", "el", "uk", "pa", "ar-Latn", "zh-Hant-TW"] {
            assert_eq!(direction(tag), Direction::LeftToRight, "{tag}");
        }
        for tag in ["ar", "AR-eg", "fa", "he", "pa-Arab", "az-Arab-IR"] {
            assert_eq!(direction(tag), Direction::RightToLeft, "{tag}");
        }
        for bad in ["", "f", "fr_FR", "fr-", "français", "fr-123456789", "fr\r\n"] {
            assert!(bad.parse::<Language>().is_err(), "{bad:?}");
        }
    }
}
