//! The independent tester of the API (schemathesis), which `crates/jalon/tests/contract.rs` asks with.

use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::Result;

use crate::run::{command, present, root, run};

/// The tester, as its registry names it. Pinned: a new one may ask otherwise.
const TESTER: &str = "schemathesis==4.32.5";
/// Installs the tester where it is not there, and lets the test of that name ask with it.
pub(crate) fn hold() -> Result<()> {
    println!("\n── the API against its description");
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    let Some(python) = tester(&target.join("contract")) else { return Ok(()) };
    let mut test = command("cargo", &["test", "--quiet", "--workspace", "--test", "contract", "--", "--nocapture"], ".");
    test.env("JALON_SCHEMATHESIS", python);
    run(test)
}

/// A Python that has the tester; none, with a word, where there is no Python or no registry.
fn tester(folder: &Path) -> Option<String> {
    if !present("python3", "--version") {
        println!("SKIPPED: no python3 on this machine, so the API was not held against its description by an independent tester");
        return None;
    }
    let python = folder.join("venv/bin/python").to_string_lossy().into_owned();
    let has = |python: &str| command(python, &["-c", "import schemathesis"], ".").stderr(Stdio::null()).status().is_ok_and(|status| status.success());
    if !has(&python) {
        let made = run(command("python3", &["-m", "venv", &folder.join("venv").to_string_lossy()], "."));
        let installed = made.and_then(|()| run(command(&python, &["-m", "pip", "install", "--quiet", TESTER], ".")));
        if let Err(error) = installed {
            println!("SKIPPED: the independent tester of the API could not be installed ({error:#})");
            return None;
        }
    }
    Some(python)
}
