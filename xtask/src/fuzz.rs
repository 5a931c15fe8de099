//! `cargo xtask fuzz`: every parser of what comes from outside, for a while each, on all cores.
//!
//! A target is a test of a module or of a file of tests named `fuzz`, in any crate; `jalon-fuzz` says what it does.

use std::collections::VecDeque;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Mutex, PoisonError};

use anyhow::{Context as _, Result, bail, ensure};
use serde_json::Value;

use crate::run::{command, root};

/// A target: a test, and the program it is in.
struct Target {
    /// Its crate and its name: `jalon-log texts`.
    name: String,
    program: PathBuf,
    /// Where its program is run, as cargo does.
    home: PathBuf,
    test: String,
}

/// Gives each target whose name holds `only` so many seconds, on the path of that seed or on a new one; with `list`, names them and no more.
pub(crate) fn run(only: Option<&str>, seconds: u64, seed: Option<u64>, list: bool) -> Result<()> {
    let mut targets = targets()?;
    targets.retain(|target| only.is_none_or(|only| target.name.contains(only)));
    ensure!(!targets.is_empty(), "no target has that in its name: `cargo xtask fuzz --list` names them");
    if list {
        targets.iter().for_each(|target| println!("{}", target.name));
        return Ok(());
    }
    let cores = std::thread::available_parallelism()?.get();
    println!("\n── {} targets, {seconds} seconds each, {cores} at once", targets.len());
    let waiting = Mutex::new(VecDeque::from(targets));
    let broken = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(|| {
                while let Some(target) = lock(&waiting).pop_front() {
                    if let Err(why) = search(&target, seconds, seed) {
                        println!("{why:#}");
                        lock(&broken).push(target.name);
                    }
                }
            });
        }
    });
    let broken = broken.into_inner().unwrap_or_else(PoisonError::into_inner);
    if broken.is_empty() { Ok(()) } else { bail!("broken: {}", broken.join(", ")) }
}

fn lock<T>(of: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    of.lock().unwrap_or_else(PoisonError::into_inner)
}

/// One target, in a process of its own.
fn search(target: &Target, seconds: u64, seed: Option<u64>) -> Result<()> {
    let output = Command::new(&target.program)
        .args(["--exact", &target.test, "--nocapture"])
        .current_dir(&target.home)
        .env("JALON_FUZZ_SECONDS", seconds.to_string())
        .envs(seed.map(|seed| ("JALON_FUZZ_SEED", seed.to_string())))
        .env("RUST_BACKTRACE", "0")
        .output()
        .with_context(|| format!("cannot run {}", target.program.display()))?;
    let said = String::from_utf8_lossy(&output.stdout);
    if !output.status.success() {
        bail!("── {} is broken\n{said}{}", target.name, String::from_utf8_lossy(&output.stderr));
    }
    let found = said.lines().find(|line| line.contains(" inputs, ")).with_context(|| format!("{} searched for nothing: is it a target?", target.name))?;
    println!("{}: {}", target.name, found.rsplit_once(": ").map_or(found, |(_, found)| found));
    Ok(())
}

/// Every target of the workspace, in the order of their names. Builds the tests, as `cargo test` would.
fn targets() -> Result<Vec<Target>> {
    let mut build = command("cargo", &["test", "--quiet", "--workspace", "--no-run", "--message-format", "json-render-diagnostics"], ".");
    let mut build = build.stdout(Stdio::piped()).spawn().context("cannot run cargo")?;
    let mut targets = Vec::new();
    for line in BufReader::new(build.stdout.take().context("cargo says nothing")?).lines() {
        let message: Value = serde_json::from_str(&line?)?;
        if let Some(program) = message["executable"].as_str().filter(|_| message["profile"]["test"] == true) {
            targets.extend(within(Path::new(program), &message)?);
        }
    }
    ensure!(build.wait()?.success(), "the tests could not be built");
    targets.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(targets)
}

/// The targets within one program of tests.
fn within(program: &Path, built: &Value) -> Result<Vec<Target>> {
    let home = built["manifest_path"].as_str().map(PathBuf::from).and_then(|manifest| Some(manifest.parent()?.to_path_buf())).unwrap_or_else(root);
    let crate_name = home.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let listed =
        Command::new(program).args(["--list", "--format", "terse"]).current_dir(&home).output().with_context(|| format!("cannot run {}", program.display()))?;
    let whole = built["target"]["name"] == "fuzz";
    let tests = String::from_utf8(listed.stdout)?;
    let tests = tests.lines().filter_map(|line| line.strip_suffix(": test"));
    let fuzzed = tests.filter(|test| whole || test.rsplit("::").nth(1) == Some("fuzz"));
    let target = |test: &str| Target {
        name: format!("{crate_name} {}", test.rsplit("::").next().unwrap_or(test)),
        program: program.to_path_buf(),
        home: home.clone(),
        test: test.to_owned(),
    };
    Ok(fuzzed.map(target).collect())
}
