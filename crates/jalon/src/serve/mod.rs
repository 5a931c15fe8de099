//! `jalon serve`: the site.

use std::fs;
use std::io::Write;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use jalon_web::{ClientAddress, Clock, Config, Rate, RateLimits, SessionKey};
use jiff::civil::Date;
use tracing_subscriber::EnvFilter;

use crate::SourceArguments;

/// How to serve.
pub(crate) struct Options {
    pub(crate) address: SocketAddr,
    pub(crate) day: Option<Date>,
    pub(crate) key: Option<PathBuf>,
    pub(crate) behind_proxy: bool,
    pub(crate) unlimited: bool,
    pub(crate) names: Option<String>,
}

pub(crate) fn run(source: &SourceArguments, options: &Options) -> Result<ExitCode> {
    let filter = EnvFilter::try_from_env("JALON_LOG").unwrap_or_else(|_| EnvFilter::new("warn"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    let catalogue = source.load()?;
    let config = Config {
        today: options.day.map_or_else(|| Clock::of(&catalogue), Clock::Fixed),
        catalogue,
        key: options.key.as_deref().map(session_key).transpose()?.unwrap_or_else(SessionKey::random),
        rate: if options.unlimited { no_limits() } else { RateLimits::standard() },
        client: if options.behind_proxy { ClientAddress::ForwardedFor } else { ClientAddress::Peer },
        names: crate::export::base(options.names.as_deref())?,
        private: None,
    };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = match tokio::net::TcpListener::bind(options.address).await {
            Ok(listener) => listener,
            Err(error) => bail!("cannot listen on {}: {error}; choose another with --address 127.0.0.1:0", options.address),
        };
        println!("Jalon: http://{}", listener.local_addr()?);
        std::io::stdout().flush()?;
        jalon_web::serve(listener, jalon_web::router(config), stopped()).await?;
        Ok(ExitCode::SUCCESS)
    })
}

/// As many requests as a machine can take.
fn no_limits() -> RateLimits {
    let all = Rate { per_second: 1_000_000, burst: 1_000_000 };
    RateLimits { client: all, everyone: all }
}

/// Until the terminal or the system asks the program to stop.
async fn stopped() {
    let interrupted = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        let terminated = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate());
        if let Ok(mut terminated) = terminated {
            tokio::select! {
                _ = interrupted => {}
                _ = terminated.recv() => {}
            }
            return;
        }
    }
    let _ = interrupted.await;
}

/// The key in a file that only its owner can read; a new one where there is none.
fn session_key(path: &Path) -> Result<SessionKey> {
    if !path.exists() {
        let mut options = fs::OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(path).with_context(|| format!("cannot make the key {}", path.display()))?;
        file.write_all(&SessionKey::fresh_bytes())?;
    }
    #[cfg(unix)]
    {
        let mode = std::os::unix::fs::PermissionsExt::mode(&fs::metadata(path)?.permissions());
        if mode & 0o077 != 0 {
            bail!("the key {} can be read by others: chmod 600 it, or delete it to have a new one made", path.display());
        }
    }
    let bytes = fs::read(path).with_context(|| format!("cannot read the key {}", path.display()))?;
    let Ok(bytes) = <[u8; 32]>::try_from(bytes) else { bail!("the key {} must have exactly 32 bytes: delete it to have a new one made", path.display()) };
    Ok(SessionKey::from_bytes(bytes))
}
