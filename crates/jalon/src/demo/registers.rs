//! Registers of a demonstration: bodies that do not exist answer on this machine, and hold nobody but its invented people.

use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result, anyhow};
use jalon_casework::Clock;
use jalon_catalogue::{Catalogue, Protocol, RegisterId};
use jalon_exchange::{HttpRegisters, RegisterSettings};
use jalon_fake_bodies::{Running, registers::TOKEN};
use serde_json::json;

/// Bodies that answer, and what asks them.
pub(crate) struct Registers {
    pub(crate) asked: Arc<HttpRegisters>,
    /// They answer for as long as this is held.
    _bodies: Running,
    _secret: tempfile::TempDir,
}

impl Registers {
    /// Starts the bodies, and connects every register of a catalogue to them.
    pub(crate) async fn start(catalogue: &Arc<Catalogue>, clock: &Clock) -> Result<Self> {
        let bodies = jalon_fake_bodies::start(([127, 0, 0, 1], 0).into()).await.context("no invented body can listen")?;
        let secret = tempfile::tempdir()?;
        let token = secret.path().join("token");
        std::fs::write(&token, TOKEN)?;
        let settings = |protocol: &Protocol| settings(protocol, &bodies.address, &token);
        let all: Vec<(RegisterId, RegisterSettings)> =
            catalogue.registers.values().map(|register| Ok((register.id.clone(), settings(&register.contract.protocol)?))).collect::<Result<_>>()?;
        let asked = HttpRegisters::new(catalogue.clone(), clock.clone(), all.iter().map(|(id, settings)| (id.clone(), settings)))
            .map_err(|(id, error)| anyhow!("the invented register {id}: {error}"))?;
        Ok(Self { asked: Arc::new(asked), _bodies: bodies, _secret: secret })
    }
}

fn settings(protocol: &Protocol, address: &str, token: &Path) -> Result<RegisterSettings> {
    Ok(serde_json::from_value(match protocol {
        Protocol::ApiParticulier => json!({ "address": address, "token": { "file": token }, "recipient": "13002526500013" }),
        Protocol::XRoad(_) => json!({ "address": address, "x_road": { "client": "FR/GOV/JALON/DEMO", "provider": "FR/GOV/MAIRIES/ETAT-CIVIL" } }),
        Protocol::Rest => json!({ "address": address, "token": { "file": token } }),
    })?)
}
