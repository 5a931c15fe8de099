//! The parts that need Node.js: the stylesheet, and the site walked in a browser.

use std::env;
use std::path::Path;

use anyhow::{Context, Result, bail};

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
    chromium()?;
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

fn packages(directory: &str) -> Result<()> {
    if !present("npm", "--version") {
        bail!("Node.js 20 with npm is needed: install it, then run this again");
    }
    run(command("npm", &["ci", "--no-audit", "--no-fund", "--silent"], directory))
}

/// A browser, installed from Debian's packages where that is possible.
fn chromium() -> Result<()> {
    let program = env::var("CHROMIUM").unwrap_or_else(|_| "/usr/bin/chromium".into());
    if present(&program, "--version") {
        return Ok(());
    }
    if !present("apt-get", "--version") {
        bail!("Chromium is needed: install it and name it in the variable CHROMIUM, then run this again");
    }
    let mut update = command("apt-get", &["update", "-qq"], ".");
    update.env("DEBIAN_FRONTEND", "noninteractive");
    run(update)?;
    let mut install = command("apt-get", &["install", "-qq", "--yes", "--no-install-recommends", "chromium", "fonts-noto-core"], ".");
    install.env("DEBIAN_FRONTEND", "noninteractive");
    run(install)
}
