//! `jalon serve`: the site, and `jalon work`: its workers alone.
//!
//! Without settings the site computes plans and keeps nothing. With a file of settings it keeps journeys, and bodies work in it.

pub(crate) mod config;
#[cfg(test)]
mod fuzz;
pub(crate) mod health;
pub(crate) mod house;
pub(crate) mod keys;
mod letters;
pub(crate) mod log;
mod metrics;
pub(crate) mod read;
pub(crate) mod run;

use std::io::Write;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use anyhow::Result;
use jalon_web::{ClientAddress, Clock, Config, Rate, RateLimits, SessionKey};
use jiff::civil::Date;

use self::config::{LogFormat, Settings};
use self::house::House;
use self::metrics::Metrics;
use self::run::{Parts, Running, Stop, listen};
use crate::SourceArguments;

/// Where a site listens when nobody says where.
pub(crate) const ADDRESS: SocketAddr = SocketAddr::new(std::net::IpAddr::V4(std::net::Ipv4Addr::LOCALHOST), 8080);

/// The lines of log of a site that keeps journeys: one a request, and what goes wrong.
const USUAL: &str = "warn,jalon=info,jalon_web=info";

/// How to serve a site that keeps nothing.
pub(crate) struct Options {
    pub(crate) address: SocketAddr,
    pub(crate) day: Option<Date>,
    pub(crate) key: Option<PathBuf>,
    pub(crate) behind_proxy: bool,
    pub(crate) unlimited: bool,
    pub(crate) names: Option<String>,
    pub(crate) log: LogFormat,
}

/// How to serve a site with settings.
pub(crate) struct Configured {
    pub(crate) config: PathBuf,
    pub(crate) address: Option<SocketAddr>,
    pub(crate) metrics: Option<SocketAddr>,
    pub(crate) log: Option<LogFormat>,
    pub(crate) unlimited: bool,
    pub(crate) workers: WithWorkers,
}

/// Whether the jobs of a site are done in the process that serves it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum WithWorkers {
    /// Here.
    Here,
    /// By `jalon work`, elsewhere.
    Elsewhere,
}

/// Serves a site that computes plans and keeps nothing.
pub(crate) fn run(source: &SourceArguments, options: &Options) -> Result<ExitCode> {
    log::init(options.log, "warn");
    let catalogue = source.load()?;
    let config = Config {
        today: options.day.map_or_else(|| Clock::of(&catalogue), Clock::Fixed),
        catalogue,
        key: options.key.as_deref().map(keys::key).transpose()?.map_or_else(SessionKey::random, SessionKey::from_bytes),
        rate: if options.unlimited { no_limits() } else { RateLimits::standard() },
        client: if options.behind_proxy { ClientAddress::ForwardedFor } else { ClientAddress::Peer },
        names: crate::export::base(options.names.as_deref())?,
        operator: None,
        private: None,
    };
    on_runtime(async {
        let stop = Stop::listen()?;
        let listener = listen(options.address, "--address").await?;
        announce(&format!("Jalon: http://{}", listener.local_addr()?))?;
        run::run(Parts { site: Some((listener, jalon_web::router(config))), ..Parts::default() }, stop).await
    })
}

/// Serves a site with settings.
pub(crate) fn run_configured(options: &Configured) -> Result<ExitCode> {
    let read = Settings::open(&options.config)?;
    log::init(options.log.unwrap_or(read.settings.log), USUAL);
    on_runtime(async {
        let stop = Stop::listen()?;
        let mut house = House::open(&read).await?;
        if options.unlimited {
            house.config.rate = no_limits();
        }
        let registers = house.casework.connected();
        if !registers.is_empty() {
            let names: Vec<String> = registers.iter().map(ToString::to_string).collect();
            tracing::info!(registers = names.join(", "), "registers are connected");
        }
        let listener = listen(options.address.or(read.settings.listen).unwrap_or(ADDRESS), "--address").await?;
        let workers = (options.workers == WithWorkers::Here).then(|| (house.workers, Running::default()));
        let metrics = Metrics::new(house.casework.clone());
        let router =
            metrics.around(jalon_web::router(house.config)).merge(health::routes(house.casework.clone(), workers.as_ref().map(|(_, seen)| seen.clone())));
        let operators = operators(options.metrics.or(read.settings.metrics), &metrics).await?;
        announce(&format!("Jalon: http://{}", listener.local_addr()?))?;
        run::run(Parts { site: Some((listener, router)), operators, workers }, stop).await
    })
}

/// Does the jobs of a site that is served elsewhere.
pub(crate) fn work(config: &Path, metrics: Option<SocketAddr>, log: Option<LogFormat>) -> Result<ExitCode> {
    let read = Settings::open(config)?;
    log::init(log.unwrap_or(read.settings.log), USUAL);
    on_runtime(async {
        let stop = Stop::listen()?;
        let house = House::open(&read).await?;
        let metrics_of = Metrics::new(house.casework.clone());
        let operators = operators(metrics.or(read.settings.metrics), &metrics_of).await?;
        announce("Jalon works")?;
        run::run(Parts { site: None, operators, workers: Some((house.workers, Running::default())) }, stop).await
    })
}

async fn operators(address: Option<SocketAddr>, metrics: &Metrics) -> Result<Option<(tokio::net::TcpListener, axum::Router)>> {
    let Some(address) = address else { return Ok(None) };
    let listener = listen(address, "--metrics").await?;
    announce(&format!("Metrics: http://{}/metrics", listener.local_addr()?))?;
    Ok(Some((listener, metrics.routes())))
}

/// Says that something is ready, at once: whoever started us may be waiting for the line.
pub(crate) fn announce(line: &str) -> Result<()> {
    println!("{line}");
    Ok(std::io::stdout().flush()?)
}

/// Runs on all cores.
pub(crate) fn on_runtime(future: impl Future<Output = Result<()>>) -> Result<ExitCode> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let done = runtime.block_on(future);
    // What blocks a thread and outlived its time (a body that does not answer) does not hold the end up.
    runtime.shutdown_timeout(Duration::from_secs(1));
    done.map(|()| ExitCode::SUCCESS)
}

/// As many requests as a machine can take.
pub(crate) fn no_limits() -> RateLimits {
    let all = Rate { per_second: 1_000_000, burst: 1_000_000 };
    RateLimits { client: all, everyone: all }
}
