//! Everyday commands of the workspace: `cargo xtask help`.

mod browser;
mod contract;
mod fuzz;
mod machine;
mod oracle;
mod places;
mod run;
mod shapes;
mod tests;

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
    /// Pass every test
    Test,
    /// Walk the site in a browser only
    Browser,
    /// Write the HTML of every page state that the browser tests reach, as EVENT.PAGE.STATE.LANGUAGE.html
    States {
        /// Where to write
        directory: PathBuf,
    },
    /// Rebuild the stylesheet that the program embeds
    Style {
        /// Only say whether the one in the tree is up to date
        #[arg(long)]
        check: bool,
    },
    /// Rewrite the places of the French catalogue from the published list of communes
    Places,
    /// Hold the published catalogues against the official shapes
    Shapes,
    /// Hold the API against its description
    Contract,
    /// Search for inputs that break a parser of what comes from outside
    Fuzz {
        /// Only targets that have this in their names
        target: Option<String>,
        /// How long for each
        #[arg(long, default_value_t = 60)]
        seconds: u64,
        /// Name the targets and do no more
        #[arg(long)]
        list: bool,
    },
    /// Rewrite what editors know of the words of the language
    Editors,
    /// Compare the law with expected benefits of random households, one JSON object per line; fails on a difference
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
        /// A catalogue whose law is used instead of the one in the program
        #[arg(long)]
        catalogue: Option<PathBuf>,
        /// Compare one key of the file only
        #[arg(long)]
        only: Option<String>,
        /// Compare one household only, and print everything that is computed for it
        #[arg(long)]
        id: Option<String>,
        /// With --partial, list the households left open although no completion contradicts another
        #[arg(long)]
        open: bool,
    },
}

fn main() -> anyhow::Result<()> {
    match Arguments::parse().command {
        Command::Test => tests::all(),
        Command::Browser => browser::walk(None),
        Command::States { directory } => browser::walk(Some(&directory)),
        Command::Style { check } => browser::style(check),
        Command::Places => places::write(),
        Command::Shapes => shapes::conform(),
        Command::Contract => contract::hold(),
        Command::Fuzz { target, seconds, list } => fuzz::run(target.as_deref(), seconds, None, list),
        Command::Editors => Ok(std::fs::write("editors/jalon.tmLanguage.json", jalon_lsp::grammar())?),
        Command::Oracle { files, partial, tolerance, catalogue, only, id, open } => {
            oracle::run(&files, &oracle::Options { partial, tolerance, catalogue, only, id, open })
        }
    }
}
