//! The one form: what bodies may ask for in a request, and how each answer is written.

use std::sync::Arc;

use jalon_rules::{DefinitionId, FactId, ListId};
use serde::Serialize;

use crate::model::{ConceptId, EvidenceId, ServiceId, SourcedOn};

/// One thing that a form may ask (CCCEV: information concept): a name, an address, an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InformationConcept {
    /// Its identifier.
    pub id: ConceptId,
    /// How its value is written.
    pub kind: FieldKind,
    /// It is asked for each member of this list of the household.
    pub of: Option<ListId>,
    /// What an identity provider calls it (`OpenID` Connect claim), when it may vouch for it.
    pub claim: Option<Arc<str>>,
    /// What browsers call it (HTML `autocomplete`), so that they may fill it.
    pub autocomplete: Option<Arc<str>>,
    /// The page of the form on which it is asked, with others of its kind: its title is the text `group-ID`.
    pub group: Option<Arc<str>>,
    /// Its place in the author's order: pages of the form, and fields of a page, come in it.
    pub place: usize,
}

/// How the value of a field is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FieldKind {
    /// One line.
    Text,
    /// Some lines.
    Lines,
    /// A place, in people's own words; or the official code of one, where an identity vouches for it: pages show its name.
    Place,
    /// A day.
    Date,
    /// An electronic address.
    Email,
    /// A telephone number.
    Phone,
    /// A bank account (ISO 13616).
    Iban,
    /// A French social security number: thirteen places and a key (`NIR`).
    SocialSecurity,
}

/// A service that can be asked for here, and what its body receives: this and nothing else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestForm {
    /// The service.
    pub service: ServiceId,
    /// What is asked, in the order of the form.
    pub asks: Vec<Asked>,
    /// Answers to questions of the plan that the body needs: they go along, and nothing leaves before the question is answered, be it with "I don't know".
    pub facts: Vec<FactId>,
    /// Answers that go along when they were given, and without which it leaves all the same.
    pub if_known: Vec<FactId>,
    /// Which members of a list it is about: a yes or no of theirs in the law. Nothing of the others is asked, and nothing leaves.
    pub only: Option<DefinitionId>,
    /// Proofs of the service that the request itself is or says: a letter, a number. They are not asked again.
    pub replaces: Vec<EvidenceId>,
    /// Whether the law lets the body have it only if the person agrees.
    pub consent: Consent,
    /// Whether the law asks for a signature.
    pub signature: Signature,
    /// The text that lets the body have it.
    pub basis: SourcedOn,
}

/// A concept that a service asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Which.
    pub concept: ConceptId,
    /// Whether the request can leave without it.
    pub need: Need,
}

/// Whether a request can leave without a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// It cannot.
    Required,
    /// It can.
    Optional,
}

/// Whether the person's agreement is what lets a body have something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Consent {
    /// It is: they are asked.
    Asked,
    /// The law lets the body have it for this: they are told.
    NotNeeded,
}

/// Whether a request is signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signature {
    /// The person writes their name under it.
    Asked,
    /// It is not.
    NotNeeded,
}
