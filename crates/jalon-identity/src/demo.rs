//! Invented people to try a site with: anyone can be anyone, so they are never beside real ones.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Deserialize;

use crate::config::ConfigError;

/// Somebody invented.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoPerson {
    /// Short, for addresses and fields.
    pub id: String,
    /// How they are called.
    pub name: String,
    /// When they were born.
    pub born: Date,
    /// The persona of the catalogue they play, or the role they have as an agent.
    pub plays: String,
    /// What forms ask of them, by the names of the fields: a demonstration begins with forms that are filled in.
    #[serde(default)]
    pub told: BTreeMap<String, String>,
}

/// Invented people, each with an id of their own.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Vec<DemoPerson>")]
pub struct DemoPeople(Vec<DemoPerson>);

impl DemoPeople {
    /// Checks the ids.
    pub fn new(people: Vec<DemoPerson>) -> Result<Self, ConfigError> {
        let mut ids = std::collections::HashSet::new();
        for person in &people {
            if person.id.trim().is_empty() || person.name.trim().is_empty() || !ids.insert(person.id.as_str()) {
                return Err(ConfigError::DemoPeople(person.id.clone()));
            }
        }
        if people.is_empty() { Err(ConfigError::DemoPeople(String::new())) } else { Ok(Self(people)) }
    }

    /// All of them, in the order given.
    pub fn all(&self) -> &[DemoPerson] {
        &self.0
    }

    /// The one with that id.
    pub fn get(&self, id: &str) -> Option<&DemoPerson> {
        self.0.iter().find(|person| person.id == id)
    }
}

impl TryFrom<Vec<DemoPerson>> for DemoPeople {
    type Error = ConfigError;

    fn try_from(people: Vec<DemoPerson>) -> Result<Self, ConfigError> {
        Self::new(people)
    }
}
