//! Who did something, for whom, and how.

use jalon_catalogue::BodyId;
use serde::{Deserialize, Serialize};

use crate::ids::PersonId;

/// Who does something to a journey. What each may do is in [`authority`](crate::authority) and nowhere else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "as")]
pub enum Who {
    /// A person whom the journey concerns.
    Person {
        /// Who.
        person: PersonId,
    },
    /// An agent of a body.
    Agent {
        /// Who.
        agent: PersonId,
        /// The name that the person may know (CRPA, art. L111-2).
        name: String,
        /// The body that they act for.
        #[serde(with = "crate::names")]
        body: BodyId,
    },
    /// A body's own system, or ours on its behalf.
    Body {
        /// Which body.
        #[serde(with = "crate::names")]
        body: BodyId,
    },
    /// The guardian of deadlines, which acts by itself when a day comes.
    Guardian,
}

impl Who {
    /// The body that this is, or acts for.
    pub fn body(&self) -> Option<&BodyId> {
        match self {
            Who::Agent { body, .. } | Who::Body { body } => Some(body),
            Who::Person { .. } | Who::Guardian => None,
        }
    }

    /// The person whom the journey concerns, if it is one.
    pub fn person(&self) -> Option<PersonId> {
        if let Who::Person { person } = self { Some(*person) } else { None }
    }
}

/// How something reached us.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Channel {
    /// The site.
    Online,
    /// By telephone.
    Phone,
    /// At a desk.
    Desk,
    /// On paper.
    Paper,
    /// A program.
    Machine,
}
