//! The parts that need Node.js: the stylesheet, and the site walked in a browser.

use std::env;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::machine;
use crate::run::{command, present, root, run};

/// Rebuilds the stylesheet, or says whether it is up to date.
pub(crate) fn style(check: bool) -> Result<()> {
    packages("web")?;
    let arguments: &[&str] = if check { &["build.mjs", "--check"] } else { &["build.mjs"] };
    run(command("node", arguments, "web"))
}

/// Builds the site and walks it; with a directory, every page state is written there.
pub(crate) fn walk(states: Option<&Path>) -> Result<()> {
    packages("e2e")?;
    machine::chromium()?;
    run(command("cargo", &["build", "--release", "--package", "jalon"], "."))?;
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), Into::into);
    let mut walk = command("npm", &["test", "--silent"], "e2e");
    walk.env("JALON_BIN", target.join("release/jalon"));
    if let Some(directory) = states {
        std::fs::create_dir_all(directory).with_context(|| format!("cannot make {}", directory.display()))?;
        walk.env("STATES_DIR", std::path::absolute(directory)?);
    }
    run(walk)
}

pub(crate) fn packages(directory: &str) -> Result<()> {
    if !present("npm", "--version") {
        bail!("Node.js 20 with npm is needed: install it, then run this again");
    }
    run(command("npm", &["ci", "--no-audit", "--no-fund", "--silent"], directory))
}
