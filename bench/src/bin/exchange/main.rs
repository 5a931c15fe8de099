//! What exchange with bodies costs beside what they take themselves: fetching what a register holds, and handing requests over.
//!
//! `cargo run --release -p jalon-bench --bin exchange`: whoever answers runs on another core, and what hands over runs on one (`taskset`, of util-linux).

mod events;
mod fetch;
mod outside;

use std::net::SocketAddr;
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, ensure};
use clap::{Parser, Subcommand};

use crate::outside::Outside;

#[derive(Parser)]
struct Arguments {
    #[command(subcommand)]
    part: Option<Part>,
}

/// What this program starts of itself.
#[derive(Subcommand)]
enum Part {
    /// Answers for bodies.
    #[command(hide = true)]
    Outside,
    /// Hands requests over to the body at an address.
    #[command(hide = true)]
    Events { body: SocketAddr },
}

fn main() -> Result<()> {
    match Arguments::parse().part {
        Some(Part::Outside) => outside::answer(),
        Some(Part::Events { body }) => events::measure(body),
        None => {
            let outside = Outside::start()?;
            fetch::measure(outside.address)?;
            let status = on_core(0)?.arg("events").arg(outside.address.to_string()).status()?;
            ensure!(status.success(), "handing over failed ({status})");
            Ok(())
        }
    }
}

/// This program, on one core.
fn on_core(core: usize) -> Result<Command> {
    let present = Command::new("taskset").arg("--version").stdout(Stdio::null()).status();
    ensure!(present.is_ok_and(|status| status.success()), "taskset is needed: it comes with util-linux");
    let mut command = Command::new("taskset");
    command.arg("--cpu-list").arg(core.to_string()).arg(std::env::current_exe().context("this program has no file")?);
    Ok(command)
}
