//! What the pages behind a door share: journeys that are kept, and the work of bodies on them.
//!
//! A site may have none of it: then it computes plans and keeps nothing.

pub(crate) mod act;
pub(crate) mod agents;
pub(crate) mod carrying;
pub(crate) mod cookie;
pub(crate) mod guess;
pub(crate) mod in_step;
pub(crate) mod invitations;
pub(crate) mod known;
pub(crate) mod once;
pub(crate) mod pending;
pub(crate) mod programs;
pub(crate) mod visitor;

use std::collections::BTreeMap;
use std::fmt;

use jalon_casework::Casework;
use jalon_catalogue::BodyId;
use jalon_identity::{DemoPeople, SignIn};
use jalon_intake::{Limits, Scanner};
use jalon_message::code::SiteKey;
use serde::Deserialize;

use crate::api::Exchange;
use crate::demo::Demo;
use crate::place::Place;
use crate::private::carrying::Carrying;
use crate::rate::Limiter;
use crate::site::Here;
use crate::upload::{LARGEST_FILE, Room};
use crate::{Rate, RateLimits};

/// What the private pages need.
pub struct Private {
    /// Acts on journeys.
    pub casework: Casework,
    /// How people and agents sign in.
    pub sign_in: SignIn,
    /// Which agents act for which body.
    pub staff: Staff,
    /// What looks files over.
    pub scanner: Scanner,
    /// Which files may come in.
    pub files: Limits,
    /// The key of the codes that prove messages.
    pub proof: SiteKey,
    /// How bodies' own systems come.
    pub exchange: Exchange,
    /// Where people reach this site, for messages and sign-in: `https://jalon.example`.
    pub origin: String,
    /// What a demonstration shows besides.
    pub(crate) demo: Option<Demo>,
    /// Limits how often secrets may be guessed.
    pub(crate) guesses: Limiter,
    /// Memory for files on their way in, of all people together.
    pub(crate) room: Room,
    /// Makes and opens the files that people carry.
    pub(crate) carrying: Carrying,
}

impl Private {
    /// The private part of a site.
    pub fn new(casework: Casework, sign_in: SignIn, staff: Staff, scanner: Scanner, proof: SiteKey, origin: String) -> Self {
        // A code has some fifty bits: at this rate a guess succeeds once in thousands of years, and a person who mistypes is never stopped.
        let guesses = RateLimits { client: Rate { per_second: 1, burst: 10 }, everyone: Rate { per_second: 50, burst: 200 } };
        Self {
            casework,
            sign_in,
            staff,
            scanner,
            files: Limits { bytes_per_file: LARGEST_FILE, ..Limits::default() },
            proof,
            exchange: Exchange::default(),
            origin,
            demo: None,
            guesses: Limiter::new(guesses),
            room: Room::default(),
            carrying: Carrying::default(),
        }
    }

    /// The private part of a demonstration: invented people only, and what leaves can be read on its pages. There is no other way to have those pages, so that
    /// they are never beside a real person.
    pub fn demonstration(casework: Casework, people: DemoPeople, staff: Staff, proof: SiteKey, origin: String, demo: Demo) -> Self {
        let scanner = Scanner::none_because("invented people give no harmful files");
        Self { demo: Some(demo), ..Self::new(casework, SignIn::Demo(people), staff, scanner, proof, origin) }
    }

    /// The whole address of a page, for what is said or printed.
    pub(crate) fn address(&self, here: &Here, place: &Place) -> String {
        format!("{}{}", self.origin.trim_end_matches('/'), here.href(place))
    }
}

impl fmt::Debug for Private {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Private").field("origin", &self.origin).finish_non_exhaustive()
    }
}

/// Who works for which body.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(transparent)]
pub struct Staff(BTreeMap<String, BodyStaff>);

/// The agents of one body.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BodyStaff {
    /// Numbers (SIRET) of its establishments: whoever ProConnect says works there is an agent.
    #[serde(default)]
    pub establishments: Vec<String>,
    /// Addresses of those who lead: they give work to others and invite agents.
    #[serde(default)]
    pub leads: Vec<String>,
    /// Invented agents, in a demonstration.
    #[serde(default)]
    pub demo: Vec<DemoAgent>,
}

/// An invented agent.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoAgent {
    /// Who, among the invented people.
    pub id: String,
    /// What they may do.
    #[serde(default)]
    pub role: Role,
}

/// What an agent may do in their body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// See to requests.
    #[default]
    Agent,
    /// Also give work to others.
    Lead,
}

impl Staff {
    /// The body and role of somebody whom ProConnect names.
    pub fn of_establishment(&self, siret: &str, mail: Option<&str>) -> Option<(BodyId, Role)> {
        self.0.iter().find(|(_, staff)| staff.establishments.iter().any(|own| own == siret)).map(|(body, staff)| {
            let leads = mail.is_some_and(|mail| staff.leads.iter().any(|lead| lead.eq_ignore_ascii_case(mail)));
            (body.as_str().into(), if leads { Role::Lead } else { Role::Agent })
        })
    }

    /// The body and role of an invented agent.
    pub fn of_demo(&self, id: &str) -> Option<(BodyId, Role)> {
        self.0.iter().find_map(|(body, staff)| Some((body.as_str().into(), staff.demo.iter().find(|agent| agent.id == id)?.role)))
    }

    /// Bodies that work here.
    pub fn bodies(&self) -> impl Iterator<Item = BodyId> + '_ {
        self.0.keys().map(|body| body.as_str().into())
    }
}
