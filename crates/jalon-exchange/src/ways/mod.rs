//! The ways by which requests reach bodies. Each takes the same message, which the person was shown, in the form that its body reads.

mod caller;
mod hubee;
mod letter;
mod rest;
mod webhook;

use std::sync::Arc;

use jalon_casework::{Answer, Casework, Clerk, Clock, Delivered, LetterBox, Parcel, Undelivered};
use jalon_journey::Request;
use jalon_store::Store;

use self::hubee::Hubee;
#[cfg(test)]
pub(crate) use self::hubee::read_at_random as read_hubee;
pub use self::hubee::{DoneSettings, HubeeSettings, RefusalSettings, TypeSettings};
use self::letter::Letter;
pub use self::letter::LetterSettings;
use self::rest::Rest;
pub use self::rest::{AfterSettings, By, Gives, MissingSettings, Own, RestSettings, RowSettings, State, StatusSettings, Written};
#[cfg(test)]
pub(crate) use self::rest::{reference as read_reference, said as read_status};
use self::webhook::Webhook;
use crate::envelope::{File, Message};
use crate::http::Wire;
use crate::probe::{Finding, Findings, MEND_TLS, Stage};
use crate::settings::{BodySettings, SettingsError, WayName};

/// Something of one way that is not as it should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("`{at}`: {awaited}")]
pub struct Mistake {
    /// What.
    pub at: &'static str,
    /// What was awaited.
    pub awaited: &'static str,
}

/// What the ways have of the site.
#[derive(Clone)]
pub(crate) struct Office {
    pub(crate) store: Store,
    /// The address of the site.
    pub(crate) origin: String,
    pub(crate) clock: Clock,
    pub(crate) clerk: Option<Arc<dyn Clerk>>,
    pub(crate) letters: Option<Arc<dyn LetterBox>>,
}

/// What is handed over.
pub(crate) struct Handed<'a> {
    pub(crate) parcel: Parcel<'a>,
    pub(crate) message: Message<'a>,
    pub(crate) files: Vec<File<'a>>,
}

/// One way, to one body.
pub(crate) enum Way {
    Webhook(Box<Webhook>),
    Hubee(Box<Hubee>),
    Rest(Box<Rest>),
    Letter(Letter),
}

impl Way {
    /// The way that settings name. Reads their secrets; connects to nothing yet.
    pub(crate) fn open(settings: &BodySettings, office: &Office) -> Result<Self, SettingsError> {
        settings.check()?;
        Ok(match settings.way {
            WayName::Webhook => Self::Webhook(Box::new(Webhook::open(settings)?)),
            WayName::Hubee => Self::Hubee(Box::new(Hubee::open(settings, office.clerk.clone().ok_or(SettingsError::NoClerk)?)?)),
            WayName::Rest => Self::Rest(Box::new(Rest::open(settings)?)),
            WayName::Letter => Self::Letter(Letter::open(settings, office)?),
        })
    }

    /// From now on over a wire of a simulation.
    pub(crate) fn over(&mut self, wire: &Arc<dyn Wire>) {
        match self {
            Self::Webhook(webhook) => webhook.over(wire),
            Self::Hubee(hubee) => hubee.over(wire),
            Self::Rest(rest) => rest.over(wire),
            Self::Letter(_) => {}
        }
    }

    /// Hands something over, once however often it is tried.
    pub(crate) async fn deliver(&self, office: &Office, handed: &Handed<'_>) -> Result<Delivered, Undelivered> {
        match self {
            Self::Webhook(webhook) => webhook.deliver(office, handed).await,
            Self::Hubee(hubee) => hubee.deliver(office, handed).await,
            Self::Rest(rest) => rest.deliver(handed).await,
            Self::Letter(letter) => letter.deliver(office, handed).await,
        }
    }

    /// Asks where a request stands.
    pub(crate) async fn ask(&self, office: &Office, request: &Request, casework: &Casework) -> Result<Answer, Undelivered> {
        match self {
            Self::Webhook(webhook) => webhook.ask(request, casework).await,
            Self::Hubee(hubee) => hubee.ask(office, request, casework).await,
            Self::Rest(rest) => rest.ask(request, casework).await,
            // Whoever writes on paper answers on paper.
            Self::Letter(_) => Ok(Answer::default()),
        }
    }
}

/// Tries a body stage by stage: what works, what does not, and how to mend it. Nothing is handed over: whether it takes a request shows with the first one.
pub async fn probe_body(settings: &BodySettings) -> Vec<Finding> {
    let mut findings = Findings::new();
    if let Err(mistake) = settings.check() {
        return findings.fails(Stage::Settings, mistake.to_string(), MEND_FILE);
    }
    let opened = match settings.way {
        WayName::Webhook => webhook::Webhook::open(settings).map(|webhook| Probed::Webhook(Box::new(webhook))),
        WayName::Hubee => hubee::Api::open(settings).map(|api| Probed::Hubee(Box::new(api))),
        WayName::Rest => Rest::open(settings).map(|rest| Probed::Rest(Box::new(rest))),
        WayName::Letter => Ok(Probed::Letter),
    };
    let probed = match opened {
        Ok(probed) => probed,
        Err(error) if error.is_of_a_secret() => {
            findings.works(Stage::Settings, "they are complete");
            let mend = if matches!(error, SettingsError::Tls(_)) { MEND_TLS } else { MEND_SECRET };
            return findings.fails(Stage::Secret, error.to_string(), mend);
        }
        Err(error) => return findings.fails(Stage::Settings, error.to_string(), MEND_FILE),
    };
    findings.works(Stage::Settings, "they are complete");
    match probed {
        Probed::Webhook(webhook) => webhook.probe(settings, findings).await,
        Probed::Hubee(api) => hubee::probe(&api, settings, findings).await,
        Probed::Rest(rest) => rest.probe(settings, findings).await,
        Probed::Letter => letter::probe(findings),
    }
}

enum Probed {
    Webhook(Box<Webhook>),
    Hubee(Box<hubee::Api>),
    Rest(Box<Rest>),
    Letter,
}

const MEND_FILE: &str = "correct the file of settings";
const MEND_SECRET: &str = "put the secret where the settings say, for the user who runs the program";
