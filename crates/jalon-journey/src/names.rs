//! Identifiers of the catalogue as plain text in what is kept. For `#[serde(with = "jalon_journey::names")]`.

use std::borrow::Cow;

use serde::{Deserialize as _, Deserializer, Serializer};

/// Writes one.
pub fn serialize<T: std::fmt::Display, S: Serializer>(id: &T, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(id)
}

/// Reads one.
pub fn deserialize<'de, T: for<'a> From<&'a str>, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    Ok(T::from(&Cow::<'de, str>::deserialize(deserializer)?))
}

/// Lists of them.
pub(crate) mod list {
    use std::fmt::Display;

    use serde::{Deserialize as _, Deserializer, Serializer};

    pub(crate) fn serialize<'a, S: Serializer, C, T: Display + 'a>(ids: &'a C, serializer: S) -> Result<S::Ok, S::Error>
    where
        &'a C: IntoIterator<Item = &'a T>,
    {
        serializer.collect_seq(ids.into_iter().map(T::to_string))
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>, T: for<'a> From<&'a str>, C: FromIterator<T>>(deserializer: D) -> Result<C, D::Error> {
        let ids = Vec::<String>::deserialize(deserializer)?;
        Ok(ids.iter().map(|id| T::from(id.as_str())).collect())
    }
}
