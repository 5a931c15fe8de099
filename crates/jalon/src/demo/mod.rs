//! `jalon demo`: all of it, with invented people. Nothing leaves: mails and letters are kept to be read, and there are no settings by which a real provider, mail
//! server or body could be named.

mod people;
mod registers;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Context, Result, anyhow};
use jalon_casework::{Casework, Clock, Senders, Workers};
use jalon_message::code::SiteKey;
use jalon_message::mail::Mailer;
use jalon_message::sink::{Sink, SinkSettings};
use jalon_store::{KeysInMemory, MasterKeys, Store, StoreConfig};
use jalon_web::{ClientAddress, Config, Demo, Drawer, Private, RateLimits, Scribe, SessionKey};

use self::people::Cast;
use self::registers::Registers;
use crate::SourceArguments;
use crate::serve::config::LogFormat;
use crate::serve::run::{Parts, Running, Stop, listen, run as run_parts};
use crate::serve::{announce, health, keys, log, no_limits, on_runtime};

/// How to demonstrate.
pub(crate) struct Options {
    pub(crate) address: SocketAddr,
    pub(crate) data: Option<PathBuf>,
    pub(crate) unlimited: bool,
}

/// Where what is done is kept, and under which keys.
struct Kept {
    address: jalon_store::Address,
    master: Arc<dyn MasterKeys>,
    session: [u8; 32],
    proof: [u8; 32],
    log: [u8; 32],
}

impl Kept {
    /// In memory, until the program stops.
    fn in_memory() -> Self {
        let (session, proof, log) = (jalon_casework::random(), jalon_casework::random(), jalon_casework::random());
        Self { address: jalon_store::Address::Memory, master: Arc::new(KeysInMemory::random()), session, proof, log }
    }

    /// In a directory.
    fn in_directory(directory: &Path) -> Result<Self> {
        std::fs::create_dir_all(directory).with_context(|| format!("cannot make the directory {}", directory.display()))?;
        Ok(Self {
            address: jalon_store::Address::Sqlite(directory.join("jalon.db")),
            master: keys::master_file(&directory.join("master.keys"))?,
            session: keys::key(&directory.join("session.key"))?,
            proof: keys::key(&directory.join("proof.key"))?,
            log: keys::key(&directory.join("log.key"))?,
        })
    }
}

pub(crate) fn run(source: &SourceArguments, options: &Options) -> Result<ExitCode> {
    log::init(LogFormat::Text, "warn");
    let catalogue = source.load()?;
    let cast = Cast::of(&catalogue)?;
    let kept = options.data.as_deref().map_or_else(|| Ok(Kept::in_memory()), Kept::in_directory)?;
    on_runtime(async {
        let stop = Stop::listen()?;
        let listener = listen(options.address, "demo --address").await?;
        let origin = format!("http://{}", listener.local_addr()?);
        let store = Store::open(&StoreConfig::new(kept.address, kept.master)).await.map_err(|error| anyhow!("cannot open the store: {error}"))?;
        let clock = Clock::of(&catalogue);
        let registers = Registers::start(&catalogue, &clock).await?;
        let casework = Casework::new(store, catalogue.clone(), clock.clone(), std::collections::BTreeMap::new())
            .with_log(keys::log_of(&kept.log, "http://demo.example")?)
            .with_registers(registers.asked.clone());
        let demo = Demo { mails: Arc::new(Sink::start(SinkSettings::default()).await?), letters: Arc::new(Drawer::default()), clock: clock.clone() };
        let proof = SiteKey::new(&kept.proof);
        let workers = Workers {
            casework: casework.clone(),
            senders: Senders { mail: Some(Mailer::new(&demo.mails.client("demo.example")?)?), sms: None, letters: Some(demo.letters.clone()) },
            scribe: Arc::new(Scribe::new(catalogue.clone(), origin.clone())),
            courier: None,
            // Invented people give no harmful files.
            looker: None,
            key: proof.clone(),
            name: "demo".into(),
        };
        let config = Config {
            today: jalon_web::Clock::Shared(clock),
            key: SessionKey::from_bytes(kept.session),
            rate: if options.unlimited { no_limits() } else { RateLimits::standard() },
            client: ClientAddress::Peer,
            names: crate::export::base(None)?,
            operator: None,
            private: Some(Private::demonstration(casework.clone(), cast.people, cast.staff, proof, origin.clone(), demo)),
            catalogue,
        };
        let seen = Running::default();
        let router = jalon_web::router(config).merge(health::routes(casework, Some(seen.clone())));
        announce(&format!(
            "Jalon: {origin}/demo\n\nThree things to try:\n  1. say what happens, and read the plan: {origin}/\n  2. send a request as somebody invented, then decide it at the desk: \
             {origin}/demo\n  3. read what they were told, and let two months pass: {origin}/demo/mails\n\nNobody here is real. Ctrl+C ends it{}.",
            if options.data.is_some() { "; what was done stays in the directory" } else { ", and nothing is kept" }
        ))?;
        run_parts(Parts { site: Some((listener, router)), operators: None, workers: Some((workers, seen)) }, stop).await
    })
}
