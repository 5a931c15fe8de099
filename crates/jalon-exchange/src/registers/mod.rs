//! Registers asked over HTTP: what bodies hold of a person is fetched on the person's word, and read by the contract of the catalogue.
//!
//! Nothing of what is asked or answered is kept or logged here: of a failure, the register and a word. A register that is dead is left alone for a while, and slows no other.

pub(crate) mod mapping;
mod parameters;
mod probe;
pub(crate) mod protocol;
mod settings;
pub(crate) mod token;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Arc;

use jalon_casework::{Attestation, Clock, Inquiry, Later, Registers, Unfetched};
use jalon_catalogue::{Catalogue, RegisterId};
use zeroize::Zeroizing;

pub(crate) use self::parameters::escape;
pub use self::probe::probe_register;
pub use self::settings::{OauthSettings, RegisterSettings, RegisterSettingsError, XRoadId, XRoadSettings};
use self::token::{NoToken, Token};
use crate::http::{Client, Failure, Method, Outgoing};

/// The registers that a site is connected to.
pub struct HttpRegisters {
    catalogue: Arc<Catalogue>,
    clock: Clock,
    registers: BTreeMap<RegisterId, Connected>,
}

/// One of them.
struct Connected {
    client: Client,
    token: Token,
    recipient: Option<String>,
    x_road: Option<XRoadSettings>,
}

impl HttpRegisters {
    /// Those that settings name. Reads their secrets; connects to nothing yet.
    ///
    /// # Errors
    ///
    /// The register whose settings cannot work, and why.
    pub fn new<'a>(
        catalogue: Arc<Catalogue>,
        clock: Clock,
        settings: impl IntoIterator<Item = (RegisterId, &'a RegisterSettings)>,
    ) -> Result<Self, (RegisterId, RegisterSettingsError)> {
        let mut registers = BTreeMap::new();
        for (id, settings) in settings {
            match Connected::new(&catalogue, &id, settings) {
                Ok(connected) => _ = registers.insert(id, connected),
                Err(error) => return Err((id, error)),
            }
        }
        Ok(Self { catalogue, clock, registers })
    }

    async fn ask(&self, inquiry: &Inquiry) -> Result<Attestation, Unfetched> {
        let connected = self.registers.get(&inquiry.register).ok_or(Unfetched::Broken("not-connected"))?;
        let register = self.catalogue.registers.get(&inquiry.register).ok_or(Unfetched::Broken("not-connected"))?;
        let (contract, today) = (&register.contract, self.clock.today());
        let rules = protocol::rules(&contract.protocol, connected.recipient.as_deref(), connected.x_road.as_ref(), &self.catalogue.country, inquiry.id);
        let more: Vec<(&str, &str)> = rules.parameters.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let target = parameters::target(contract, &inquiry.about, today, &more).map_err(Unfetched::Needs)?;
        let target = Zeroizing::new(format!("{}{target}", rules.before));
        let mut answer = connected.exchange(&target, &rules.headers).await?;
        if answer.status == 401 && connected.token.forget().await {
            answer = connected.exchange(&target, &rules.headers).await?;
        }
        let body = answer.body.map(Zeroizing::new);
        protocol::judge(contract, answer.status, &answer.headers, body.as_ref().map_or(&[], |body| body), inquiry.id)?;
        let body = body.map_err(unfetched)?;
        let json = serde_json::from_slice(&body).map_err(|_| Unfetched::Broken("not-json"))?;
        mapping::read(&self.catalogue, register, &inquiry.about, &json, today)
    }
}

impl Connected {
    fn new(catalogue: &Catalogue, id: &RegisterId, settings: &RegisterSettings) -> Result<Self, RegisterSettingsError> {
        let register = catalogue.registers.get(id).ok_or(RegisterSettingsError::NoSuchRegister)?;
        settings.check(&register.contract.protocol)?;
        if settings.announces.is_some() && register.announces.is_empty() {
            return Err(RegisterSettingsError::TellsNothing);
        }
        Ok(Self { client: settings.client()?, token: settings.token()?, recipient: settings.recipient.clone(), x_road: settings.x_road.clone() })
    }

    async fn exchange(&self, target: &str, headers: &[(&'static str, String)]) -> Result<crate::http::Incoming, Unfetched> {
        let token = self.token.header().await.map_err(|no| match no {
            NoToken::Away(why) => Unfetched::Away(why),
            NoToken::Refused => Unfetched::Broken("no-token"),
        })?;
        let headers = headers.iter().cloned().chain(token).collect();
        self.client.exchange(Outgoing { method: Method::Get, target: target.to_owned(), headers, posted: None }).await.map_err(unfetched)
    }
}

/// What a failure means to who waits: away is nobody's fault and passes; broken is for operators.
fn unfetched(failure: Failure) -> Unfetched {
    match failure {
        Failure::Guarded(_) | Failure::Encryption(_) | Failure::Garbled | Failure::TooLong | Failure::Unsendable => Unfetched::Broken(failure.word()),
        Failure::Resting | Failure::Crowded | Failure::NoSuchHost | Failure::Unreachable | Failure::TimedOut | Failure::Stopping => {
            Unfetched::Away(failure.word())
        }
    }
}

impl Registers for HttpRegisters {
    fn connected(&self) -> BTreeSet<RegisterId> {
        self.registers.keys().cloned().collect()
    }

    fn fetch<'a>(&'a self, inquiry: &'a Inquiry) -> Later<'a, Result<Attestation, Unfetched>> {
        Box::pin(async move {
            let told = self.ask(inquiry).await;
            // The word of a cause has nothing of a person; who asked, about whom and what came is said nowhere.
            match &told {
                Err(Unfetched::Broken(why)) => tracing::error!(register = inquiry.register.as_str(), why, "a register refuses us or is not understood"),
                Err(Unfetched::Away(why)) => tracing::warn!(register = inquiry.register.as_str(), why, "a register does not answer"),
                _ => {}
            }
            told
        })
    }
}

impl fmt::Debug for HttpRegisters {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HttpRegisters").field("registers", &self.registers.keys().collect::<Vec<_>>()).finish_non_exhaustive()
    }
}
