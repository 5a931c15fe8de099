//! What happened, and the hash of it that enters the log.

use std::collections::BTreeMap;
use std::fmt;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

/// Keeps the hash of an entry from being taken for any other hash, and one version of its bytes for another.
const DOMAIN: &[u8] = b"jalon-log/entry/v1";

/// One thing that happened to a person's data: what kind, when, and details by name. It knows no kinds: those are given by who writes it.
///
/// It may say personal things: it never enters the log, only its [`Commitment`] does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Written", into = "Written")]
pub struct Entry {
    kind: String,
    at: Timestamp,
    details: BTreeMap<String, String>,
}

/// Something is no entry.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EntryError {
    /// A name has another form.
    #[error("`{0}` is no name: names of an entry have up to {max} small letters, digits and `-`", max = Entry::NAME)]
    Name(String),
    /// There is too much.
    #[error("an entry has at most {details} details of {bytes} bytes each", details = Entry::DETAILS, bytes = Entry::VALUE)]
    TooMuch,
    /// A detail is given twice.
    #[error("the detail `{0}` is given twice")]
    Twice(String),
    /// The time has parts of milliseconds.
    #[error("the time of an entry is in whole milliseconds")]
    Time,
}

impl Entry {
    /// How long a name may be.
    pub const NAME: usize = 32;
    /// How many details there may be.
    pub const DETAILS: usize = 32;
    /// How long what a detail says may be, in bytes.
    pub const VALUE: usize = 4096;

    /// What happened. The time is in whole milliseconds, as it is kept.
    pub fn new<N: Into<String>, V: Into<String>>(kind: &str, at: Timestamp, details: impl IntoIterator<Item = (N, V)>) -> Result<Self, EntryError> {
        let mut kept = BTreeMap::new();
        for (name, value) in details {
            let (name, value) = (named(name.into())?, value.into());
            if kept.len() == Self::DETAILS || value.len() > Self::VALUE {
                return Err(EntryError::TooMuch);
            }
            if kept.contains_key(&name) {
                return Err(EntryError::Twice(name));
            }
            kept.insert(name, value);
        }
        if at.subsec_nanosecond() % 1_000_000 != 0 {
            return Err(EntryError::Time);
        }
        Ok(Self { kind: named(kind.to_owned())?, at, details: kept })
    }

    /// What kind of thing happened.
    pub fn kind(&self) -> &str {
        &self.kind
    }

    /// When.
    pub fn at(&self) -> Timestamp {
        self.at
    }

    /// A detail.
    pub fn detail(&self, name: &str) -> Option<&str> {
        self.details.get(name).map(String::as_str)
    }

    /// All details, in the order of their names.
    pub fn details(&self) -> impl Iterator<Item = (&str, &str)> {
        self.details.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// The bytes that are hashed: each part with its length before it, so that no two entries have the same; details in the order of their names.
    pub fn canonical(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        part(&mut bytes, self.kind.as_bytes());
        bytes.extend_from_slice(&self.at.as_millisecond().to_be_bytes());
        bytes.extend_from_slice(&u32::try_from(self.details.len()).unwrap_or(u32::MAX).to_be_bytes());
        for (name, value) in &self.details {
            part(&mut bytes, name.as_bytes());
            part(&mut bytes, value.as_bytes());
        }
        bytes
    }

    /// What enters the log.
    pub fn commitment(&self, salt: &Salt) -> Commitment {
        let mut bytes = Vec::new();
        part(&mut bytes, DOMAIN);
        part(&mut bytes, &self.canonical());
        Commitment(Sha256::new_with_prefix(*salt.0).chain_update(&bytes).finalize().into())
    }
}

/// Its length in four bytes, then itself.
fn part(bytes: &mut Vec<u8>, part: &[u8]) {
    bytes.extend_from_slice(&u32::try_from(part.len()).unwrap_or(u32::MAX).to_be_bytes());
    bytes.extend_from_slice(part);
}

fn named(name: String) -> Result<String, EntryError> {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    if !name.is_empty() && name.len() <= Entry::NAME && name.bytes().all(plain) {
        return Ok(name);
    }
    // What is shown of it has an end, whatever it is.
    Err(EntryError::Name(name.chars().take(Entry::NAME).collect()))
}

/// An entry as it stands in a receipt.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    kind: String,
    at: Timestamp,
    #[serde(default)]
    details: Details,
}

/// Details in the order in which they are written: one that stands twice is seen.
#[derive(Default)]
struct Details(Vec<(String, String)>);

impl Serialize for Details {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

impl<'de> Deserialize<'de> for Details {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> serde::de::Visitor<'de> for Visitor {
            type Value = Details;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("details by name")
            }

            fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<Details, A::Error> {
                let mut details = Vec::new();
                while let Some(detail) = map.next_entry()? {
                    details.push(detail);
                }
                Ok(Details(details))
            }
        }
        deserializer.deserialize_map(Visitor)
    }
}

impl TryFrom<Written> for Entry {
    type Error = EntryError;

    fn try_from(written: Written) -> Result<Self, EntryError> {
        Entry::new(&written.kind, written.at, written.details.0)
    }
}

impl From<Entry> for Written {
    fn from(entry: Entry) -> Self {
        Self { kind: entry.kind, at: entry.at, details: Details(entry.details.into_iter().collect()) }
    }
}

/// 32 random bytes hashed together with an entry: without them nobody can try whether an entry is the one in the log. It is kept under the key of the person and
/// destroyed with it.
#[derive(Clone, PartialEq, Eq)]
pub struct Salt(Zeroizing<[u8; 32]>);

impl Salt {
    /// From bytes that were drawn for one entry alone.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// Its bytes, to be sealed or handed to the person.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Debug for Salt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Salt(…)")
    }
}

/// What stands in the log for an entry: it tells nothing, and fits no other entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Commitment([u8; 32]);

impl Commitment {
    /// How many bytes it takes among entries of the log.
    pub(crate) const BUNDLED: usize = 34;

    /// From its bytes.
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Its bytes.
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// As it is served: its length in two bytes, then itself.
    pub(crate) fn bundled(self) -> [u8; Self::BUNDLED] {
        let mut bytes = [0; Self::BUNDLED];
        bytes[1] = 32;
        bytes[2..].copy_from_slice(&self.0);
        bytes
    }
}
