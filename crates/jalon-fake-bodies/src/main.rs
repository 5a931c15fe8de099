//! A body's system that does not exist, on this machine: `jalon-fake-bodies --site http://127.0.0.1:8080 --body caf --theirs FILE --ours FILE`.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use clap::Parser;
use jalon_fake_bodies::mood::Mood;
use jalon_fake_bodies::submissions::{Settings, System};
use jiff::Timestamp;

/// A body's own system, for trying a site out. It takes requests at /requests and says where they stand.
#[derive(Parser)]
struct Arguments {
    /// Where it listens.
    #[arg(long, default_value = "127.0.0.1:8090")]
    listen: SocketAddr,
    /// Where the site is.
    #[arg(long)]
    site: String,
    /// The body, by its name in the catalogue.
    #[arg(long)]
    body: String,
    /// A file with the secret with which the site signs: `whsec_…`.
    #[arg(long)]
    theirs: PathBuf,
    /// A file with the secret with which the body signs: `whsec_…`.
    #[arg(long)]
    ours: PathBuf,
    /// Gives what goes wrong, again and again the same.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How many calls of a hundred fail.
    #[arg(long, default_value_t = 0)]
    fails: u8,
    /// How many words of a hundred are said twice.
    #[arg(long, default_value_t = 0)]
    repeats: u8,
    /// How late a word comes at most, in seconds.
    #[arg(long, default_value_t = 0)]
    delay: u32,
}

fn secret(path: &Path) -> Result<Vec<u8>> {
    let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let written = text.trim().strip_prefix("whsec_").context("a secret begins with whsec_")?;
    STANDARD.decode(written).with_context(|| format!("the secret in {} is not base64", path.display()))
}

#[tokio::main]
async fn main() -> Result<()> {
    let Arguments { listen, site, body, theirs, ours, seed, fails, repeats, delay } = Arguments::parse();
    let settings = Settings { body, site, theirs: secret(&theirs)?, ours: secret(&ours)?, seed };
    let mood = Mood { fails: f64::from(fails) / 100.0, repeats: f64::from(repeats) / 100.0, delay_ms: i64::from(delay) * 1_000, ..Mood::GOOD };
    let system = System::new(settings, mood);
    let listener = tokio::net::TcpListener::bind(listen).await.with_context(|| format!("cannot listen on {listen}"))?;
    println!("http://{}/requests", listener.local_addr()?);
    let speaking = system.clone();
    tokio::task::spawn_blocking(move || {
        loop {
            speaking.set_now(Timestamp::now().as_millisecond());
            speaking.speak();
            std::thread::sleep(Duration::from_millis(500));
        }
    });
    axum::serve(listener, system.router()).await?;
    Ok(())
}
