//! Names of things that have none in the catalogue: sixteen random bytes each, so that they tell nothing and are never guessed.

use std::fmt;
use std::str::FromStr;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The text is not thirty-two hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAnId;

impl fmt::Display for NotAnId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an identifier is 32 hexadecimal digits")
    }
}

impl std::error::Error for NotAnId {}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub [u8; 16]);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                let digits = text.as_bytes();
                if digits.len() != 32 || !digits.iter().all(u8::is_ascii_hexdigit) {
                    return Err(NotAnId);
                }
                let mut bytes = [0; 16];
                for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks(2)) {
                    let pair = std::str::from_utf8(pair).map_err(|_| NotAnId)?;
                    *byte = u8::from_str_radix(pair, 16).map_err(|_| NotAnId)?;
                }
                Ok(Self(bytes))
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
    )*};
}

ids! {
    /// A journey: one stream of events.
    JourneyId,
    /// Somebody: a person concerned, or an agent. Their key seals what is theirs.
    PersonId,
    /// One service asked for within a journey.
    RequestId,
    /// A file that a person gave.
    PaperId,
    /// Something that a person asks by a right over their data.
    RightId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_read_as_it_is_written_and_nothing_else_is() {
        let id = JourneyId(std::array::from_fn(|place| u8::try_from(place * 17).unwrap()));
        assert_eq!(id.to_string(), "00112233445566778899aabbccddeeff");
        assert_eq!(id.to_string().parse(), Ok(id));
        assert_eq!(serde_json::from_str::<JourneyId>(&serde_json::to_string(&id).unwrap()).unwrap(), id);
        for wrong in ["", "00", "+0112233445566778899aabbccddeeff", "0112233445566778899aabbccddeefé", "00112233445566778899aabbccddeeff0"] {
            assert_eq!(wrong.parse::<JourneyId>(), Err(NotAnId), "{wrong}");
        }
    }
}
