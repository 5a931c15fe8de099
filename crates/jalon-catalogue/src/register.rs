//! Registers: what bodies hold of people already, so that nobody is asked for it.
//!
//! A register's *contract* is content: how it is asked, what of its answer means what, by which law, and for how long. Where it is reached and with which key is
//! not: that is each operator's.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jalon_rules::{FactId, ListId};

use crate::model::{BodyId, ConceptId, EventId, RegisterId, SourcedOn};

/// A register that a body keeps, and what it can attest of a person (CCCEV: evidence provider).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Register {
    /// Its identifier. What people read of it are the texts `register-ID` (its name) and `register-ID-holds` (what it would tell us).
    pub id: RegisterId,
    /// The body that keeps it and vouches for it.
    pub body: BodyId,
    /// What it has to be told to know whom it is asked about.
    pub asks: Vec<ConceptId>,
    /// What it is told as well where it is known: it finds people better with it, and some only so.
    pub if_known: Vec<ConceptId>,
    /// Answers to questions of the plan that it gives: of the household, or of each member of the list the fact is of.
    pub facts: Vec<FactId>,
    /// Lists of the household whose members it knows.
    pub lists: Vec<ListId>,
    /// Fields of forms that it gives.
    pub concepts: Vec<ConceptId>,
    /// For how many days after it was read it may be relied on, when the register itself does not say.
    pub lasts_days: Option<u16>,
    /// The text that lets us ask.
    pub basis: SourcedOn,
    /// Its place in the author's order: of two that know the same, the first is asked.
    pub place: usize,
    /// How it is asked, and what its answer means.
    pub contract: Contract,
    /// What it tells by itself when something happens to somebody.
    pub announces: Vec<Announcement>,
}

/// What a register tells by itself when something happens to somebody: an event of a type, and what its `data` means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Announcement {
    /// Its name: `birth.registered`. Events have it as type `jalon.birth.registered.v1`.
    pub kind: Arc<str>,
    /// The life event whose plan is offered to whom it concerns.
    pub event: EventId,
    /// Where the people are whom it concerns, each by the six fields of their identity: a list, or one.
    pub people: Pointer,
    /// Who died, where somebody did: nobody writes to them any more.
    pub died: Option<Died>,
    /// Where it has the members of lists of the household.
    pub members: BTreeMap<ListId, Members>,
    /// What it gives.
    pub gives: Vec<Given>,
}

/// Where an announcement has who died, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Died {
    /// Who, by the six fields of their identity.
    pub who: Pointer,
    /// The day.
    pub on: Pointer,
}

/// How a register is asked, and what its answer means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contract {
    /// The rules of the exchange.
    pub protocol: Protocol,
    /// Where it is asked, from the address that an operator sets: `/v1/persons/{number}`, a parameter in each pair of braces.
    pub path: Arc<str>,
    /// What it is told.
    pub parameters: Vec<Parameter>,
    /// Where its answer lists several persons that fit, and by what people know one from another.
    pub several: Option<Several>,
    /// What would tell several persons apart, when it says that it knows more than one and shows none.
    pub tells_apart: Vec<ConceptId>,
    /// Where the answer has the day on which it was true; the day of the answer where it has none.
    pub dated: Option<Pointer>,
    /// Where the answer has the last day on which it may be relied on.
    pub until: Option<Pointer>,
    /// Where the answer has the members of lists of the household.
    pub members: BTreeMap<ListId, Members>,
    /// What it gives.
    pub gives: Vec<Given>,
}

/// The rules by which a register is asked and answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Protocol {
    /// API Particulier, version 3: `GET` with a bearer token and the number of the administration that receives, errors with codes.
    ApiParticulier,
    /// X-Road Message Protocol for REST, 1.0.4, to a service of this code: <https://docs.x-road.global/Protocols/pr-rest_x-road_message_protocol_for_rest.html>.
    XRoad(Arc<str>),
    /// `GET` of JSON.
    Rest,
}

/// One thing that a register is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parameter {
    /// Its name: in the path where that has it in braces, else in the query.
    pub name: Arc<str>,
    /// What it says.
    pub says: Says,
}

/// What a parameter says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Says {
    /// The same whoever it is about.
    Fixed(Arc<str>),
    /// The year, so many years ago.
    YearsAgo(u8),
    /// A value of the person.
    Of {
        /// Which.
        concept: ConceptId,
        /// What of it.
        part: Part,
        /// Words of the register for ours; the value itself where there are none.
        values: BTreeMap<Arc<str>, Arc<str>>,
        /// Whether it can be left out.
        wanted: Wanted,
    },
}

/// What of a value is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// All of it.
    Whole,
    /// Its words, one parameter each, three at most.
    Words,
    /// The year of a day, in four digits.
    Year,
    /// The month of a day, without a zero before it.
    Month,
    /// The day of the month, without a zero before it.
    Day,
    /// The official code of a commune: a name in its stead says nothing.
    Commune,
}

/// Whether a register must be told something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    /// It must.
    Always,
    /// It is told when we know.
    IfKnown,
    /// It must where another concept has this value, and is told when we know elsewhere.
    When(ConceptId, Arc<str>),
}

/// Several persons in one answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Several {
    /// Where the list of them is; all other places of the contract are then in one of them.
    pub at: Pointer,
    /// What people know each by.
    pub label: Vec<Pointer>,
}

/// Where the members of a list are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Members {
    /// Lists of them, one after the other; an object is a list of one.
    pub at: Vec<Pointer>,
    /// By what the person is known among them: they then come first. Empty where the order of the answer stands.
    pub person: BTreeMap<Pointer, ConceptId>,
    /// By what they are ordered, the smallest first.
    pub order: Option<Pointer>,
    /// Whether these are all members that the household has: their number is then known too.
    pub all: bool,
}

/// One thing that a register gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// What.
    pub what: Gives,
    /// Whose: places are then in that member.
    pub of: Whose,
    /// Where it is. Of several places that have something, a text of several lines takes one line each; anything else the first.
    pub at: Vec<Pointer>,
    /// What its values mean.
    pub reading: Reading,
}

/// What is given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gives {
    /// An answer to a question of the plan.
    Fact(FactId),
    /// A field of forms.
    Concept(ConceptId),
    /// The code of the commune where the household lives, from which the facts of that place follow.
    Home,
}

/// Whose it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// The household's, or the person's own.
    Household,
    /// Of each member of a list.
    Each(ListId),
    /// Of one member, from 0.
    One(ListId, u8),
}

/// What values of a register mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading {
    /// What they say.
    AsWritten,
    /// What they say, but these say nothing: of an address, the country that it is in anyway.
    But(BTreeSet<Arc<str>>),
    /// These, and no others: another is a mistake of the register.
    Values(BTreeMap<Arc<str>, Arc<str>>),
    /// These; others say nothing. Who receives no allowance for a disability may have one all the same.
    Only(BTreeMap<Arc<str>, Arc<str>>),
}

/// A place in a JSON text (RFC 6901).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pointer(Arc<str>);

impl Pointer {
    /// Reads one; none when it is not well formed.
    ///
    /// ```
    /// use jalon_catalogue::Pointer;
    /// assert!(Pointer::parse("/data/enfants/0").is_some() && Pointer::parse("").is_some());
    /// assert!(Pointer::parse("data").is_none() && Pointer::parse("/a~2").is_none());
    /// ```
    pub fn parse(text: &str) -> Option<Self> {
        let rooted = text.is_empty() || text.starts_with('/');
        let escaped = text.split('~').skip(1).all(|rest| rest.starts_with(['0', '1']));
        (rooted && escaped).then(|| Self(text.into()))
    }

    /// As it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Register {
    /// What it announces under this name.
    pub fn announcement(&self, kind: &str) -> Option<&Announcement> {
        self.announces.iter().find(|announced| *announced.kind == *kind)
    }

    /// All that it may be told.
    pub fn told(&self) -> impl Iterator<Item = &ConceptId> {
        self.asks.iter().chain(&self.if_known)
    }
}
