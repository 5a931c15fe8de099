//! What the tests need of the machine, installed from Debian's packages where it is missing and that is possible.

use std::env;
use std::fs;

use anyhow::{Result, bail};

use crate::run::{command, present, run};

/// A browser.
pub(crate) fn chromium() -> Result<()> {
    let program = env::var("CHROMIUM").unwrap_or_else(|_| "/usr/bin/chromium".into());
    if present(&program, "--version") {
        return Ok(());
    }
    install(&["chromium", "fonts-noto-core"], "Chromium is needed: install it and name it in the variable CHROMIUM, then run this again")
}

/// A PostgreSQL server that tests start for themselves; the one of the machine, if it has one, is left alone.
pub(crate) fn postgres() -> Result<()> {
    let debian = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    if present("initdb", "--version") || debian.into_iter().any(|version| version.path().join("bin/initdb").exists()) {
        return Ok(());
    }
    install(&["postgresql"], "PostgreSQL 15 or later is needed (its server programs `initdb` and `postgres`): install it, then run this again")
}

fn install(packages: &[&str], otherwise: &str) -> Result<()> {
    if !present("apt-get", "--version") {
        bail!("{otherwise}");
    }
    let quiet = |arguments: &[&str]| {
        let mut command = command("apt-get", arguments, ".");
        command.env("DEBIAN_FRONTEND", "noninteractive");
        command
    };
    run(quiet(&["update", "-qq"]))?;
    run(quiet(&[&["install", "-qq", "--yes", "--no-install-recommends"], packages].concat()))
}
