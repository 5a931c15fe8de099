//! Bodies that do not exist, served on this machine.

use std::net::SocketAddr;

use anyhow::{Context as _, Result, ensure};
use clap::Parser;
use jalon_fake_bodies::{Moods, router};
use tokio::net::TcpListener;

/// Serve bodies that do not exist, with invented people: registers to fetch from
#[derive(Parser)]
#[command(version, about)]
struct Arguments {
    /// Where to listen, on this machine; port 0 takes a free one
    #[arg(long, default_value = "127.0.0.1:8090")]
    address: SocketAddr,
    /// Put a register in a mood: `cnaf-household=down`; can stand several times
    #[arg(long, value_name = "NAME=MOOD")]
    mood: Vec<String>,
}

#[tokio::main]
async fn main() -> Result<()> {
    let arguments = Arguments::parse();
    ensure!(arguments.address.ip().is_loopback(), "these bodies are for this machine only: listen on 127.0.0.1");
    let moods = Moods::default();
    for written in &arguments.mood {
        let (name, mood) = written.split_once('=').with_context(|| format!("`{written}`: NAME=MOOD was awaited"))?;
        moods.set(name, mood.parse().map_err(anyhow::Error::msg)?);
    }
    let listener = TcpListener::bind(arguments.address).await.with_context(|| format!("cannot listen on {}", arguments.address))?;
    println!("Bodies that do not exist: http://{}\nTheir token is {}. Ctrl+C ends it.", listener.local_addr()?, jalon_fake_bodies::registers::TOKEN);
    tokio::select! {
        served = axum::serve(listener, router(&moods)) => served.context("cannot serve"),
        stopped = tokio::signal::ctrl_c() => stopped.context("cannot wait for Ctrl+C"),
    }
}
