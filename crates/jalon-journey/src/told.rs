//! What registers tell by themselves: that something happened to somebody, who is offered its plan; or that somebody died, who is told nothing any more, unless they say that they live.

use std::collections::BTreeSet;

use jalon_catalogue::{EventId, LanguageTag, RegisterId};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::event::{Answers, Event, Found, Reach, Under, What};
use crate::ids::PersonId;
use crate::journey::{Journey, Member, Standing};

/// One time that a register told something by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Announcement {
    /// Whom it concerns.
    pub person: PersonId,
    /// What is offered: the plan of this.
    #[serde(with = "crate::names")]
    pub event: EventId,
    /// The language in which they read.
    #[serde(with = "crate::event::tag")]
    pub language: LanguageTag,
    /// How they are reached, as they said where they keep something else.
    pub reach: Reach,
    /// Which register.
    #[serde(with = "crate::names")]
    pub register: RegisterId,
    /// Which of all that it tells of the same: the last counts.
    pub told: Told,
    /// Names of what it told: answers of the plan and fields of forms.
    pub names: BTreeSet<String>,
    /// The text of law on which it rests.
    pub basis: String,
    /// The agreement under which it was told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub under: Option<Under>,
}

/// A register told that a person died.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Death {
    /// Who.
    pub person: PersonId,
    /// The day.
    pub on: Date,
    /// The register that told so.
    #[serde(with = "crate::names")]
    pub register: RegisterId,
    /// Which of all that it tells of the same: the last counts.
    pub told: Told,
}

/// A person of whom a register told that they died said, signed in as themselves, that they live.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Denial {
    /// The register that told so.
    #[serde(with = "crate::names")]
    pub register: RegisterId,
    /// What it told last: a later word of it counts again.
    pub told: Told,
    /// The day on which they said so.
    pub on: Date,
}

/// The place of something that a register told among all that it tells of the same: of two, the later counts, in whatever order they come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Told {
    /// When it happened, by the register.
    pub at: Timestamp,
    /// Its name: of two at the same instant, one is the later for everybody.
    pub name: [u8; 16],
}

impl Journey {
    /// What a register tells by itself says of whom.
    pub(crate) fn evolve_by_register(&mut self, event: &Event) {
        match &event.what {
            What::Announced(announced) => {
                self.event = Some(announced.event.clone());
                self.announced = Some(Announcement::clone(announced));
                let is_new = !self.people.iter().any(|member| member.person == announced.person);
                let member = self.member_or_new(announced.person);
                // Who was here before may have said otherwise since.
                if is_new {
                    member.language = Some(announced.language.clone());
                    member.reach = announced.reach.clone();
                }
                member.registers.insert(announced.register.clone(), Standing::Fetched(Found::Known));
            }
            What::Died(death) => {
                if let Some(member) = self.people.iter_mut().find(|member| member.person == death.person) {
                    member.died = Some(death.clone());
                }
            }
            _ => {}
        }
    }

    /// What a register told by itself of somebody, where the journey began with that.
    pub fn announced_of(&self, person: PersonId) -> Option<&Announcement> {
        self.announced.as_ref().filter(|announced| announced.person == person)
    }

    /// What is offered to somebody who has not said yet whether they want it.
    pub fn offered_to(&self, person: PersonId) -> Option<&Announcement> {
        let announced = self.announced_of(person)?;
        let standing = self.member(person)?.registers.get(&announced.register);
        (standing == Some(&Standing::Fetched(Found::Known))).then_some(announced)
    }

    /// Whether an offer is all that somebody has here.
    pub fn is_only_offered_to(&self, person: PersonId) -> bool {
        let nothing_else = |member: &Member| {
            let Member { answers, attested, chosen, marks, fields, papers, .. } = member;
            *answers == Answers::default() && attested.is_empty() && chosen.is_empty() && marks.is_empty() && fields.is_empty() && papers.is_empty()
        };
        self.offered_to(person).is_some() && self.requests.is_empty() && self.people.len() == 1 && self.member(person).is_some_and(nothing_else)
    }
}
