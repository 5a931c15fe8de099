//! From settings to a site that can be served: the store, who signs in, how messages leave, who does the jobs.

use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, anyhow};
use jalon_casework::{Casework, Clock, Courier, LetterBox, Registers, Senders, Witness, Workers};
use jalon_catalogue::Catalogue;
use jalon_exchange::{HttpCourier, HttpRegisters, HttpWitness};
use jalon_identity::SignIn;
use jalon_message::code::SiteKey;
use jalon_message::mail::Mailer;
use jalon_message::sms::SmsSender;
use jalon_store::{Store, StoreConfig};
use jalon_web::{ClientAddress, Config, Exchange, Looking, Private, RateLimits, Scribe, SessionKey};

use super::config::{Read, Settings, StoreAddress};
use super::keys;
use super::letters::Spool;
use crate::SourceArguments;

/// A site and those who work for it.
pub(crate) struct House {
    pub(crate) casework: Casework,
    pub(crate) workers: Workers,
    pub(crate) config: Config,
}

/// The catalogue that settings name; its mistakes are told if it has any.
pub(crate) fn catalogue(settings: &Settings) -> Result<Arc<Catalogue>> {
    SourceArguments { catalogue: settings.catalogue.clone() }.load()
}

/// How the store is opened. A file with a master key is made where there is none.
pub(crate) fn store_config(read: &Read) -> Result<StoreConfig> {
    let settings = &read.settings.store;
    let address = match &settings.address {
        StoreAddress::Written(text) => text.parse(),
        StoreAddress::Secret(place) => {
            let secret = place.resolve().map_err(|error| read.source.mistake(&["store", "address"], error.to_string()))?;
            secret.expose().parse()
        }
    };
    let address = address.map_err(|error: jalon_store::OpenError| read.source.mistake(&["store", "address"], error.to_string()))?;
    let keys = keys::master(&read.settings.keys.master)?;
    Ok(StoreConfig {
        connections: settings.connections,
        timeout: Duration::from_secs(settings.timeout_seconds),
        quota: settings.quota_bytes,
        erasures: settings.erasures.clone(),
        ..StoreConfig::new(address, keys)
    })
}

/// Opens the store that settings name.
pub(crate) async fn store(read: &Read) -> Result<Store> {
    Store::open(&store_config(read)?).await.map_err(|error| anyhow!("cannot open the store: {error}"))
}

/// The registers that settings name, if any. Connects to none yet.
pub(crate) fn registers(read: &Read, catalogue: &Arc<Catalogue>, clock: &Clock) -> Result<Option<Arc<dyn Registers>>> {
    if read.settings.registers.is_empty() {
        return Ok(None);
    }
    let settings = read.settings.registers.iter().map(|(id, settings)| (id.as_str().into(), settings));
    let connected = HttpRegisters::new(catalogue.clone(), clock.clone(), settings)
        .map_err(|(id, error)| read.source.mistake(&["registers", id.as_str()], error.to_string()))?;
    Ok(Some(Arc::new(connected)))
}

impl House {
    /// Opens all that settings name. Connects to the store and to nothing else.
    pub(crate) async fn open(read: &Read) -> Result<Self> {
        let settings = &read.settings;
        let catalogue = catalogue(settings)?;
        read.check_names(&catalogue)?;
        let mistake = |path: &[&str], error: &dyn std::fmt::Display| read.source.mistake(path, error.to_string());
        let mail = settings.mail.as_ref().map(Mailer::new).transpose().map_err(|error| mistake(&["mail"], &error))?;
        let sms = settings.sms.as_ref().map(SmsSender::new).transpose().map_err(|error| mistake(&["sms"], &error))?;
        let sign_in = SignIn::open(settings.sign_in.clone()).map_err(|error| mistake(&["sign_in"], &error))?;
        let scanner = settings.scanner.scanner().map_err(|error| mistake(&["scanner"], &error))?;
        if let Some(reason) = scanner.reason_for_none() {
            tracing::warn!(reason, "files are not looked over");
        }
        let letters = settings.letters.as_deref().map(Spool::open).transpose()?.map(|spool| Arc::new(spool) as Arc<dyn LetterBox>);
        if settings.operator.is_none() {
            tracing::warn!("`operator` is not set: pages cannot say who is responsible, which the law wants (GDPR, art. 13)");
        }
        if settings.store.erasures.is_none() {
            tracing::warn!("`store.erasures` is not set: a backup that is restored brings back whoever was erased since");
        }
        let store = store(read).await?;
        let clock = Clock::of(&catalogue);
        let scribe = Arc::new(Scribe::new(catalogue.clone(), settings.origin.clone()));
        let mut courier = HttpCourier::new(store.clone(), settings.origin.clone()).by(clock.clone()).with_clerk(scribe.clone());
        if let Some(letters) = &letters {
            courier = courier.with_letters(letters.clone());
        }
        let mut exchange = Exchange::default();
        for (body, of_body) in &settings.bodies {
            courier = courier.with(body.as_str().into(), of_body).map_err(|error| mistake(&["bodies", body], &error))?;
            if let Some(word) = &of_body.word {
                exchange.listeners = exchange.listeners.with(body.as_str().into(), word).map_err(|error| mistake(&["bodies", body, "word"], &error))?;
            }
        }
        for (register, of_register) in &settings.registers {
            if let Some(announces) = &of_register.announces {
                let with = exchange.announcers.with(register.as_str().into(), announces);
                exchange.announcers = with.map_err(|error| mistake(&["registers", register, "announces"], &error))?;
            }
        }
        for (body, client) in &settings.clients {
            exchange.clients = exchange.clients.with(body.as_str().into(), client).map_err(|error| mistake(&["clients", body], &error))?;
        }
        let courier: Option<Arc<dyn Courier>> = if settings.bodies.is_empty() { None } else { Some(Arc::new(courier)) };
        let registers = registers(read, &catalogue, &clock)?;
        let casework = Casework::new(store, catalogue.clone(), clock, read.served());
        let casework = match &settings.keys.log {
            Some(path) => casework.with_log(keys::log(path, &settings.origin)?),
            None => casework,
        };
        let mut witnesses: Vec<Arc<dyn Witness>> = Vec::new();
        for (name, of_witness) in &settings.witnesses {
            witnesses.push(Arc::new(HttpWitness::new(name, of_witness).map_err(|error| mistake(&["witnesses", name], &error))?));
        }
        let casework = casework.with_witnesses(witnesses);
        let casework = match registers {
            Some(registers) => casework.with_registers(registers),
            None => casework,
        };
        let proof = SiteKey::new(&keys::key(&settings.keys.proof)?);
        let workers = Workers {
            casework: casework.clone(),
            senders: Senders { mail, sms, letters },
            scribe,
            courier,
            looker: Some(Arc::new(Looking(scanner.clone()))),
            key: proof.clone(),
            name: format!("jalon-{}", std::process::id()),
        };
        let mut private = Private::new(casework.clone(), sign_in, settings.staff.clone(), scanner, proof, settings.origin.clone());
        private.exchange = exchange;
        let config = Config {
            today: jalon_web::Clock::of(&catalogue),
            catalogue,
            key: SessionKey::from_bytes(keys::key(&settings.keys.session)?),
            rate: RateLimits::standard(),
            client: if settings.behind_proxy { ClientAddress::ForwardedFor } else { ClientAddress::Peer },
            names: crate::export::base(settings.names.as_deref()).context("`names`")?,
            operator: settings.operator.clone(),
            private: Some(private),
        };
        Ok(Self { casework, workers, config })
    }
}
