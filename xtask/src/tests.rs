//! `cargo xtask test`: everything, in the order in which a mistake shows soonest.

use std::path::PathBuf;

use anyhow::Result;
use rust_decimal::Decimal;

use crate::run::{command, present, root, run, seed_of_content};
use crate::{browser, contract, fuzz, machine, oracle, shapes};

/// How long each parser of what comes from outside is searched: about a minute of a core.
const FUZZED_SECONDS: u64 = 55;

pub(crate) fn all() -> Result<()> {
    let seed = seed_of_content().unwrap_or(1);
    println!("\n── random inputs begin from {seed}, as wherever this very content is tested");
    let cargo = |arguments: &[&str]| {
        let mut command = command("cargo", arguments, ".");
        command.env("PROPTEST_RNG_SEED", seed.to_string());
        run(command)
    };
    machine::postgres()?;
    // Also for the sign-in tests: they start a provider that runs on Node.js.
    browser::packages("e2e")?;
    cargo(&["fmt", "--all", "--check"])?;
    cargo(&["clippy", "--quiet", "--workspace", "--all-targets", "--", "--deny", "warnings"])?;
    if present("cargo-nextest", "--version") {
        cargo(&["nextest", "run", "--workspace", "--no-fail-fast"])?;
        cargo(&["test", "--quiet", "--workspace", "--doc"])?;
    } else {
        cargo(&["test", "--workspace", "--no-fail-fast"])?;
    }
    fuzz::run(None, FUZZED_SECONDS, Some(seed), false)?;
    if present("cargo-deny", "--version") {
        cargo(&["deny", "check"])?;
    } else {
        println!("\n── skipped: cargo-deny is not installed, so licences and advisories were not checked");
    }
    for catalogue in ["catalogue/fr", "catalogue/de"] {
        cargo(&["run", "--quiet", "--package", "jalon", "--", "check", "--catalogue", catalogue])?;
    }
    shapes::conform()?;
    contract::hold()?;
    independent_model()?;
    browser::style(true)?;
    browser::walk(None)
}

/// Holds the law against an independent model, where its files stand beside the checkout.
fn independent_model() -> Result<()> {
    let files = |name: &str| -> Vec<PathBuf> { [root().join("../shared/oracle").join(name)].into_iter().filter(|f| f.exists()).collect() };
    let (whole, partial) = (files("cases_seed1.jsonl"), files("partial_seed1.jsonl"));
    if whole.is_empty() || partial.is_empty() {
        println!("\n── skipped: no expected benefits of random households beside this checkout; the cases of the personas were run");
        return Ok(());
    }
    println!("\n── the law against an independent model");
    let options = oracle::Options { tolerance: Decimal::new(5, 2), ..Default::default() };
    oracle::run(&whole, &options)?;
    oracle::run(&partial, &oracle::Options { partial: true, ..options })
}
