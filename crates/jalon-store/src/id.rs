//! Identifiers: 16 random bytes, written as 32 lower-case hexadecimal digits.
//!
//! They are pseudonyms, not secrets: 128 random bits cannot be guessed, and they say nothing of whom they name.

use std::fmt::{self, Write as _};
use std::str::FromStr;

use serde::de::{Deserialize, Deserializer, Error as _};
use serde::ser::{Serialize, Serializer};

/// A text that is not an identifier: 32 hexadecimal digits were awaited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ParseIdError;

impl fmt::Display for ParseIdError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an identifier has 32 hexadecimal digits")
    }
}

impl std::error::Error for ParseIdError {}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

pub(crate) fn unhex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let digit = |c: u8| char::from(c).to_digit(16).and_then(|d| u8::try_from(d).ok());
    let mut bytes = [0; N];
    if text.len() != N * 2 {
        return None;
    }
    for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
        *byte = digit(pair[0])? << 4 | digit(pair[1])?;
    }
    Some(bytes)
}

macro_rules! identifier {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name([u8; 16]);

        impl $name {
            /// A new one that no other is equal to.
            pub fn random() -> Self {
                Self::drawn(&crate::random::OsRandom)
            }

            /// A new one, from random bytes of a source.
            pub(crate) fn drawn(random: &dyn crate::random::Random) -> Self {
                Self(crate::random::bytes(random))
            }

            /// The one with these bytes.
            pub const fn from_bytes(bytes: [u8; 16]) -> Self {
                Self(bytes)
            }

            /// Its bytes.
            pub const fn as_bytes(&self) -> &[u8; 16] {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&hex(&self.0))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self)
            }
        }

        impl FromStr for $name {
            type Err = ParseIdError;

            fn from_str(text: &str) -> Result<Self, ParseIdError> {
                unhex(text).map(Self).ok_or(ParseIdError)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                std::borrow::Cow::<'de, str>::deserialize(deserializer)?.parse().map_err(D::Error::custom)
            }
        }
    };
}

identifier! {
    /// One stream of events.
    StreamId
}
identifier! {
    /// Whom data concerns, and under whose key it is sealed.
    PersonId
}
identifier! {
    /// One file.
    BlobId
}
identifier! {
    /// One job.
    JobId
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identifier_reads_as_it_is_written() {
        let id = StreamId::random();
        assert_eq!(id.to_string().parse(), Ok(id));
        assert_eq!("00ff".parse::<StreamId>(), Err(ParseIdError));
        assert_eq!("g".repeat(32).parse::<StreamId>(), Err(ParseIdError));
        assert_eq!("é".repeat(16).parse::<StreamId>(), Err(ParseIdError));
        assert_ne!(StreamId::random(), id);
    }
}
