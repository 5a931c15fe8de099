//! Bodies that do not exist, served on this machine.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use clap::{Args, Parser, Subcommand};
use jalon_fake_bodies::documents::{self, Documents};
use jalon_fake_bodies::hubee::{self, Platform};
use jalon_fake_bodies::odds::Odds;
use jalon_fake_bodies::submissions::{Settings, System};
use jalon_fake_bodies::{Moods, announcements, router};
use jiff::Timestamp;
use tokio::net::TcpListener;

/// Bodies that do not exist, with invented people
#[derive(Parser)]
#[command(version, about, args_conflicts_with_subcommands = true)]
struct Arguments {
    #[command(flatten)]
    registers: Registers,
    #[command(subcommand)]
    what: Option<What>,
}

#[derive(Subcommand)]
enum What {
    /// Registers to fetch from (what runs when nothing else is asked for)
    Registers(Registers),
    /// One body's own system: it takes requests at /requests and says where they stand
    System(OwnSystem),
    /// HubEE, with one body that takes folders
    Hubee(Platforms),
    /// One body's system over plain REST, with documents of its own shape
    Documents(Platforms),
    /// What a register tells by itself, once: something happened to an invented person
    Tell(Told),
}

#[derive(Args)]
struct Registers {
    /// Where to listen, on this machine; port 0 takes a free one
    #[arg(long, default_value = "127.0.0.1:8090")]
    address: SocketAddr,
    /// Put a register in a mood: `cnaf-household=down`; can stand several times
    #[arg(long, value_name = "NAME=MOOD")]
    mood: Vec<String>,
}

#[derive(Args)]
struct OwnSystem {
    /// Where to listen, on this machine; port 0 takes a free one
    #[arg(long, default_value = "127.0.0.1:8091")]
    address: SocketAddr,
    /// Where the site is
    #[arg(long)]
    site: String,
    /// The body, by its name in the catalogue
    #[arg(long)]
    body: String,
    /// A file with the secret with which the site signs: `whsec_…`
    #[arg(long)]
    theirs: PathBuf,
    /// A file with the secret with which the body signs: `whsec_…`
    #[arg(long)]
    ours: PathBuf,
    /// Gives what goes wrong, again and again the same
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How many calls of a hundred fail
    #[arg(long, default_value_t = 0)]
    fails: u8,
    /// How many words of a hundred are said twice
    #[arg(long, default_value_t = 0)]
    repeats: u8,
    /// How late a word comes at most, in seconds
    #[arg(long, default_value_t = 0)]
    delay: u32,
}

#[derive(Args)]
struct Platforms {
    /// Where to listen, on this machine; port 0 takes a free one
    #[arg(long, default_value = "127.0.0.1:8092")]
    address: SocketAddr,
    /// How many calls of a hundred fail
    #[arg(long, default_value_t = 0)]
    fails: u8,
    /// How late each step of the body comes at most, in seconds
    #[arg(long, default_value_t = 0)]
    delay: u32,
}

#[derive(Args)]
struct Told {
    /// Where the site is
    #[arg(long)]
    site: String,
    /// A file with the secret with which the register signs: `whsec_…`
    #[arg(long)]
    secret: PathBuf,
    /// What happened: birth.registered, death.registered, address.changed or employment.ended
    #[arg(long, value_name = "NAME")]
    kind: String,
    /// To whom, by the given name of somebody invented
    #[arg(long, value_name = "NAME")]
    about: String,
}

#[tokio::main]
async fn main() -> Result<()> {
    let arguments = Arguments::parse();
    match arguments.what.unwrap_or(What::Registers(arguments.registers)) {
        What::Registers(asked) => registers(asked).await,
        What::System(asked) => system(asked).await,
        What::Hubee(asked) => hubee(asked).await,
        What::Documents(asked) => documents(asked).await,
        What::Tell(asked) => tokio::task::spawn_blocking(|| tell(asked)).await?,
    }
}

async fn registers(asked: Registers) -> Result<()> {
    let moods = Moods::default();
    for written in &asked.mood {
        let (name, mood) = written.split_once('=').with_context(|| format!("`{written}`: NAME=MOOD was awaited"))?;
        moods.set(name, mood.parse().map_err(anyhow::Error::msg)?);
    }
    let listener = listen(asked.address).await?;
    println!("Bodies that do not exist: http://{}\nTheir token is {}. Ctrl+C ends it.", listener.local_addr()?, jalon_fake_bodies::registers::TOKEN);
    serve(listener, router(&moods)).await
}

async fn system(asked: OwnSystem) -> Result<()> {
    let OwnSystem { address, site, body, theirs, ours, seed, fails, repeats, delay } = asked;
    let settings = Settings { body, site, theirs: secret(&theirs)?, ours: secret(&ours)?, seed };
    let odds = Odds { fails: f64::from(fails) / 100.0, repeats: f64::from(repeats) / 100.0, delay_ms: i64::from(delay) * 1_000, ..Odds::GOOD };
    let system = System::new(settings, odds);
    let listener = listen(address).await?;
    println!("http://{}/requests", listener.local_addr()?);
    let speaking = system.clone();
    tokio::task::spawn_blocking(move || {
        loop {
            speaking.set_now(Timestamp::now().as_millisecond());
            speaking.speak();
            std::thread::sleep(Duration::from_millis(500));
        }
    });
    serve(listener, system.router()).await
}

async fn hubee(asked: Platforms) -> Result<()> {
    let Platforms { address, fails, delay } = asked;
    let odds = Odds { fails: f64::from(fails) / 100.0, delay_ms: i64::from(delay) * 1_000, ..Odds::GOOD };
    let platform = Platform::new(1, odds);
    let listener = listen(address).await?;
    let address = listener.local_addr()?;
    let ((client, secret), (number, branch)) = (hubee::CLIENT, hubee::BODY);
    println!("HubEE that does not exist: http://{address}, tokens at http://{address}/token for {client} with {secret}.");
    println!("Folders of {} go to {number}, branch {branch}. Ctrl+C ends it.", hubee::PROCESS);
    let router = platform.router();
    tokio::task::spawn_blocking(move || {
        loop {
            platform.set_now(Timestamp::now().as_millisecond());
            std::thread::sleep(Duration::from_millis(500));
        }
    });
    serve(listener, router).await
}

async fn documents(asked: Platforms) -> Result<()> {
    let Platforms { address, fails, delay } = asked;
    let odds = Odds { fails: f64::from(fails) / 100.0, delay_ms: i64::from(delay) * 1_000, ..Odds::GOOD };
    let system = Documents::new(1, odds);
    let listener = listen(address).await?;
    let (header, key) = documents::KEY;
    println!("A body over plain REST that does not exist: http://{}/demandes, {header}: {key}. Ctrl+C ends it.", listener.local_addr()?);
    let router = system.router();
    tokio::task::spawn_blocking(move || {
        loop {
            system.set_now(Timestamp::now().as_millisecond());
            std::thread::sleep(Duration::from_millis(500));
        }
    });
    serve(listener, router).await
}

fn tell(asked: Told) -> Result<()> {
    let Told { site, secret: file, kind, about } = asked;
    let now = Timestamp::now();
    let kinds = announcements::KINDS.map(|(kind, _)| kind).join(", ");
    let event = announcements::event(&kind, &about, now)
        .with_context(|| format!("no register tells `{kind}` of `{about}`: there are {kinds}, and the people of the demonstration"))?;
    let status = announcements::tell(&site, &event, &secret(&file)?, now).with_context(|| format!("{site} does not answer"))?;
    ensure!(status == 202, "the site answers {status}");
    println!("told");
    Ok(())
}

async fn listen(address: SocketAddr) -> Result<TcpListener> {
    ensure!(address.ip().is_loopback(), "these bodies are for this machine only: listen on 127.0.0.1");
    TcpListener::bind(address).await.with_context(|| format!("cannot listen on {address}"))
}

async fn serve(listener: TcpListener, router: axum::Router) -> Result<()> {
    tokio::select! {
        served = axum::serve(listener, router) => served.context("cannot serve"),
        stopped = tokio::signal::ctrl_c() => stopped.context("cannot wait for Ctrl+C"),
    }
}

fn secret(path: &Path) -> Result<Vec<u8>> {
    let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let written = text.trim().strip_prefix("whsec_").context("a secret begins with whsec_")?;
    STANDARD.decode(written).with_context(|| format!("the secret in {} is not base64", path.display()))
}
