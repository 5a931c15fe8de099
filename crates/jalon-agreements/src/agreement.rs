//! An agreement as it is read: what its policy says, as plain lists.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jalon_catalogue::{BodyId, EventId, Place, RegisterId, ServiceId, SourcedOn};
use serde::{Serialize, Serializer};

use crate::disclosure::{Field, FieldOf};

/// What may move, by kind.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fields(pub BTreeMap<FieldOf, BTreeSet<Arc<str>>>);

impl Fields {
    /// Whether one of them is this.
    pub fn has(&self, of: FieldOf, name: &str) -> bool {
        self.0.get(&of).is_some_and(|names| names.contains(name))
    }

    /// Each, by kind and name.
    pub fn iter(&self) -> impl Iterator<Item = Field> + '_ {
        self.0.iter().flat_map(|(of, names)| names.iter().map(|name| Field { of: *of, name: name.clone() }))
    }
}

impl Serialize for Fields {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(of, names)| (of.attribute(), names)))
    }
}

/// Why it is lawful that a body processes what it receives (Regulation (EU) 2016/679, art. 6(1)).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ground {
    /// The person agreed to it (a).
    Consent,
    /// A contract with the person needs it (b).
    Contract,
    /// The law obliges the body (c).
    LegalObligation,
    /// The body's task in the public interest needs it (e).
    PublicTask,
}

impl Ground {
    /// Every ground.
    pub const ALL: [Self; 4] = [Self::Consent, Self::Contract, Self::LegalObligation, Self::PublicTask];

    /// Its word in the files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Consent => "consent",
            Self::Contract => "contract",
            Self::LegalObligation => "legal-obligation",
            Self::PublicTask => "public-task",
        }
    }
}

/// Who receives what from where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "action")]
pub enum Scope {
    /// A body receives what a person sends it.
    Receive {
        /// The body.
        #[serde(rename = "body")]
        to: BodyId,
        /// For these services.
        services: BTreeSet<ServiceId>,
        /// Only if the person agreed to it.
        consent: bool,
    },
    /// We ask a register, on the word of the person.
    Fetch {
        /// The register.
        #[serde(rename = "register")]
        from: RegisterId,
        /// For these life events.
        events: BTreeSet<EventId>,
    },
    /// A body that works on a request sees where other requests of the same person stand: for which services is in the fields.
    SeeState {
        /// The body.
        #[serde(rename = "body")]
        by: BodyId,
        /// While it works on a request for one of these.
        working_on: BTreeSet<ServiceId>,
    },
    /// A register tells us by itself that something happened to somebody.
    Notify {
        /// The register.
        #[serde(rename = "register")]
        from: RegisterId,
        /// For these life events.
        events: BTreeSet<EventId>,
    },
}

/// One agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Agreement {
    /// Its identifier. What people read of it are the texts `agreement-ID` (its name) and `agreement-ID.kept` (how long what is received is kept).
    pub id: Arc<str>,
    /// What for: the text `purpose-ID`.
    pub purpose: Arc<str>,
    /// Who receives what from where.
    #[serde(flatten)]
    pub scope: Scope,
    /// What may move.
    pub fields: Fields,
    /// Why it is lawful.
    pub ground: Ground,
    /// The text of law on which it rests.
    pub basis: SourcedOn,
    /// Where it is written.
    #[serde(skip)]
    pub place: Place,
}

/// What is kept from some bodies whatever else says so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Ban {
    /// Its identifier.
    pub id: Arc<str>,
    /// The bodies.
    pub bodies: BTreeSet<BodyId>,
    /// What they never receive.
    pub fields: Fields,
    /// The text of law on which it rests.
    pub basis: SourcedOn,
    /// Where it is written.
    #[serde(skip)]
    pub place: Place,
}
