//! Plain REST: a document of the body's own shape, posted or put, for a system that takes JSON and was there before us.

mod document;
mod status;

use std::sync::Arc;

use jalon_casework::{Answer, Casework, Delivered, Undelivered, Word};
use jalon_journey::Request;
use serde::Deserialize;

use self::document::Rows;
pub use self::document::{Own, RowSettings, Written};
pub use self::status::{By, MissingSettings, State, StatusSettings};
#[cfg(test)]
pub(crate) use self::status::{reference, said};
use super::caller::{Caller, judged};
use super::{Handed, Mistake};
use crate::envelope::WITHDRAWN;
use crate::http::{Method, Wire};
use crate::post::undelivered;
use crate::probe::{Finding, Findings, Stage, encrypted, failed, reach};
use crate::registers::escape;
use crate::settings::{BodySettings, SettingsError, WayName};
use crate::word::Reader;

/// The longest answer that is read, in bytes.
const LONGEST_ANSWER: u64 = 256 * 1024;

/// The document that a body reads, and what it answers.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RestSettings {
    /// How a document is given.
    #[serde(default)]
    pub method: Gives,
    /// What stands where in the document of a request.
    pub document: Vec<RowSettings>,
    /// Where what comes after goes: what was missing, messages, withdrawals.
    pub after: AfterSettings,
    /// The status by which the body says that it has a document already, where it has one of its own for that.
    pub already: Option<u16>,
    /// Where the answer has the body's own number, as a JSON pointer.
    pub reference: Option<String>,
    /// How its answers say where a request stands. Asked where it is asked.
    pub status: Option<StatusSettings>,
}

/// What comes after a request.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AfterSettings {
    /// Where it goes.
    pub address: String,
    /// What stands where in its document.
    pub document: Vec<RowSettings>,
}

/// How a document is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Gives {
    /// `POST ADDRESS`: the body knows one that comes again by its `Idempotency-Key`.
    #[default]
    Post,
    /// `PUT ADDRESS/IDENTITY`: the body knows one that comes again by its address.
    Put,
}

impl RestSettings {
    pub(crate) fn check(&self, asked: bool) -> Result<(), Mistake> {
        Rows::read(&self.document)?;
        Rows::read(&self.after.document).map_err(|mistake| Mistake { at: "rest.after.document", ..mistake })?;
        if self.already.is_some_and(|status| !(400..500).contains(&status) || status == 401 || status == 429) {
            return Err(Mistake { at: "rest.already", awaited: "a status from 400 to 499 was awaited, often 409" });
        }
        if self.reference.as_deref().is_some_and(|place| jalon_catalogue::Pointer::parse(place).is_none()) {
            return Err(Mistake { at: "rest.reference", awaited: "a JSON pointer was awaited: `/number`" });
        }
        match (&self.status, asked) {
            (Some(status), true) => status.check(),
            (None, true) => Err(Mistake { at: "rest.status", awaited: "what the body's words mean is needed with `poll`: { at: /state, words: { … } }" }),
            (Some(_), false) => Err(Mistake { at: "rest.status", awaited: "it has no use without `poll`: add that, or take it away" }),
            (None, false) => Ok(()),
        }
    }
}

/// Posts or puts documents.
pub(crate) struct Rest {
    first: Given,
    after: Given,
    settings: RestSettings,
    poll: Option<(Caller, u16)>,
}

/// Documents of one kind, and where they go.
struct Given {
    caller: Caller,
    rows: Rows,
}

impl Rest {
    pub(super) fn open(settings: &BodySettings) -> Result<Self, SettingsError> {
        let own = settings.rest.clone().ok_or(SettingsError::Lacks("rest", WayName::Rest))?;
        let to = |at: &'static str, address: &str| {
            Caller::open(settings, address, settings.oauth.as_ref(), LONGEST_ANSWER).map_err(|error| match error {
                SettingsError::Address => Mistake { at, awaited: "an https: address without user name, or http: to this machine, was awaited" }.into(),
                other => other,
            })
        };
        let poll = settings.poll.as_ref().map(|poll| Ok::<_, SettingsError>((to("poll.address", &poll.address)?, poll.every_minutes))).transpose()?;
        Ok(Self {
            first: Given { caller: to("address", &settings.address)?, rows: Rows::read(&own.document)? },
            after: Given { caller: to("rest.after.address", &own.after.address)?, rows: Rows::read(&own.after.document)? },
            poll,
            settings: own,
        })
    }

    pub(super) fn over(&mut self, wire: &Arc<dyn Wire>) {
        self.first.caller.over(wire);
        self.after.caller.over(wire);
        self.poll.iter_mut().for_each(|(caller, _)| caller.over(wire));
    }

    pub(super) async fn deliver(&self, handed: &Handed<'_>) -> Result<Delivered, Undelivered> {
        let Given { caller, rows } = if handed.parcel.entry.is_none() { &self.first } else { &self.after };
        let id = &handed.message.id;
        let document = rows.write(handed).map_err(|_| Undelivered::Permanent("value-does-not-fit"))?;
        let (method, target) = match self.settings.method {
            Gives::Post => (Method::Post, String::new()),
            Gives::Put => (Method::Put, format!("/{id}")),
        };
        let headers = vec![("Content-Type", "application/json; charset=utf-8".to_owned()), ("Idempotency-Key", id.clone())];
        let answer = caller.call(method, target, headers, Some(document.to_string().into_bytes())).await?;
        if self.settings.already != Some(answer.status) {
            match judged(&answer) {
                // A body that never had what is taken back has nothing to do.
                Err(Undelivered::Permanent("http-404" | "http-410")) if handed.message.kind == WITHDRAWN => return Ok(Delivered::default()),
                judged => judged?,
            }
        }
        let at = self.settings.reference.as_deref();
        Ok(Delivered { reference: at.zip(answer.body.ok()).and_then(|(at, content)| status::reference(&content, at)) })
    }

    pub(super) async fn ask(&self, request: &Request, casework: &Casework) -> Result<Answer, Undelivered> {
        let (Some((caller, every)), Some(settings)) = (&self.poll, &self.settings.status) else { return Ok(Answer::default()) };
        let again = Some(u32::from(*every) * 60);
        let known = match settings.by {
            By::Request => Some(request.id.to_string()),
            By::Reference => request.reference.as_deref().map(escape),
        };
        // A body that gave no number cannot be asked by it.
        let Some(known) = known else { return Ok(Answer { words: Vec::new(), again }) };
        let answer = caller.call(Method::Get, format!("/{known}"), Vec::new(), None).await?;
        judged(&answer)?;
        let content = answer.body.map_err(undelivered)?;
        let reader = Reader { catalogue: casework.catalogue(), today: casework.clock().today() };
        let said = status::said(&content, settings, reader).map_err(Undelivered::Temporary)?;
        let source = format!("rest:{}", request.id);
        let word = |(id, said): (String, jalon_casework::Said)| Word {
            request: request.id,
            name: casework.name_of_word(&request.body, &source, &id),
            place: None,
            said,
        };
        Ok(Answer { words: said.into_iter().map(word).collect(), again })
    }

    /// Tries each of its hosts as far as nothing is sent by it.
    pub(super) async fn probe(&self, settings: &BodySettings, mut findings: Findings) -> Vec<Finding> {
        let secrets = settings.token.is_some() || settings.oauth.is_some() || settings.key.is_some() || settings.tls.key.is_some();
        findings.works(Stage::Secret, if secrets { "it is where the settings say" } else { "none is needed" });
        let mut findings = match reach(findings, &settings.address, settings.private_network).await {
            Ok(findings) => findings,
            Err(failed) => return failed,
        };
        if let Err(failure) = self.first.caller.greet().await {
            return failed(findings, failure);
        }
        findings.works(Stage::Encryption, encrypted(&settings.address));
        match self.first.caller.authorise().await {
            Ok(None) => {}
            Ok(Some(_)) => findings.works(Stage::Authorisation, "a token is there; whether it counts shows with the first request"),
            Err(Undelivered::Temporary("no-token")) => {
                return findings.fails(Stage::Authorisation, "no token is given to us", "look at `oauth.client_id`, its secret and `scope`");
            }
            Err(_) => return findings.fails(Stage::Authorisation, "whoever gives tokens is away", "look at `oauth.address`, or try again"),
        }
        let others = [("rest.after.address", Some(&self.after.caller)), ("poll.address", self.poll.as_ref().map(|(caller, _)| caller))];
        for (at, caller) in others.into_iter().filter_map(|(at, caller)| Some((at, caller?))) {
            if let Err(failure) = caller.greet().await {
                return findings.fails(Stage::Answer, format!("nobody answers at `{at}` ({})", failure.word()), "correct that address, or start what is there");
            }
        }
        findings.works(Stage::Answer, "it speaks HTTP; whether it takes a document shows with the first one");
        findings.done()
    }
}
