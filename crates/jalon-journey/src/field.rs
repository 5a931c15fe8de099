//! Fields of the one form: which concept, of whom, and where a value comes from.

use std::fmt;
use std::str::FromStr;

use jalon_catalogue::{BodyId, ConceptId, RegisterId};
use jiff::civil::Date;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// One field: a concept, of the person themselves or of the member at a place of a list of the household (from 0). Written `child-given-names.0`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FieldKey {
    /// The concept.
    pub concept: ConceptId,
    /// Which member.
    pub member: Option<u8>,
}

impl FieldKey {
    /// The field of the person themselves.
    pub fn own(concept: ConceptId) -> Self {
        Self { concept, member: None }
    }
}

impl fmt::Display for FieldKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.member {
            None => write!(f, "{}", self.concept),
            Some(member) => write!(f, "{}.{member}", self.concept),
        }
    }
}

/// The text names no field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAField;

impl fmt::Display for NotAField {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a field is a concept, or a concept, a point and a number")
    }
}

impl std::error::Error for NotAField {}

impl FromStr for FieldKey {
    type Err = NotAField;

    fn from_str(text: &str) -> Result<Self, NotAField> {
        let (concept, member) = match text.split_once('.') {
            None => (text, None),
            Some((concept, member)) => (concept, Some(member.parse().map_err(|_| NotAField)?)),
        };
        if concept.is_empty() {
            return Err(NotAField);
        }
        Ok(Self { concept: concept.into(), member })
    }
}

impl Serialize for FieldKey {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for FieldKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        std::borrow::Cow::<'de, str>::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

/// Who says that a value is so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "from")]
pub enum Origin {
    /// The person, or somebody acting for them.
    Declared,
    /// Who vouched for their identity when they signed in.
    Identity {
        /// Its name.
        provider: String,
    },
    /// An answer to a question of the plan.
    Answer,
    /// A register, asked on the person's word.
    Register {
        /// Which.
        #[serde(with = "crate::names")]
        register: RegisterId,
        /// The body that keeps it.
        #[serde(with = "crate::names")]
        body: BodyId,
        /// The last day on which it may be relied on.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<Date>,
    },
}
