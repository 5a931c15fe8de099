//! Everyday commands of the workspace: `cargo xtask help`.

mod oracle;

use std::path::PathBuf;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Everyday commands of the workspace", disable_version_flag = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Compares the law with expected benefits of random households, one JSON object per line; fails on a difference
    Oracle {
        /// Files of cases
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// The files hide facts and give bounds: no answer may be contradicted by a completion
        #[arg(long)]
        partial: bool,
        /// Largest difference that counts as agreement, in euros
        #[arg(long, default_value = "0.05")]
        tolerance: rust_decimal::Decimal,
    },
}

fn main() -> anyhow::Result<()> {
    match Arguments::parse().command {
        Command::Oracle { files, partial, tolerance } => oracle::run(&files, partial, tolerance),
    }
}
