//! Runs seeds, on all cores, and says how to run again those that fail.

use std::collections::BTreeSet;
use std::process::ExitCode;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use anyhow::Context as _;
use clap::Parser;
use jalon_simulation::{Extent, Ground, Mutant, run};

/// Simulates a whole site, with its people, its bodies and everything that goes wrong. One seed is one run, the same each time.
#[derive(Parser)]
struct Arguments {
    /// How many seeds.
    #[arg(long, default_value_t = 200)]
    seeds: u64,
    /// The first of them.
    #[arg(long, default_value_t = 1)]
    from: u64,
    /// This seed alone.
    #[arg(long)]
    seed: Option<u64>,
    /// Print what happened, line by line.
    #[arg(long, requires = "seed")]
    trace: bool,
    /// Build a mistake in, which is to be found.
    #[arg(long)]
    mutant: Option<Mutant>,
}

#[derive(Default)]
struct Found {
    extent: Extent,
    failing: BTreeSet<u64>,
    mistakes: Vec<(u64, Vec<String>)>,
    broken: Option<anyhow::Error>,
}

fn main() -> anyhow::Result<ExitCode> {
    let Arguments { seeds, from, seed, trace, mutant } = Arguments::parse();
    let ground = Ground::new()?;
    let end = seed.map_or_else(|| from.saturating_add(seeds), |seed| seed.saturating_add(1));
    let (next, found) = (AtomicU64::new(seed.unwrap_or(from)), Mutex::new(Found::default()));
    let since = Instant::now();
    let work = &|| {
        loop {
            let seed = next.fetch_add(1, Ordering::Relaxed);
            if seed >= end {
                return;
            }
            let ran = run(&ground, seed, mutant, trace).with_context(|| format!("seed {seed}"));
            let mut found = found.lock().unwrap_or_else(PoisonError::into_inner);
            match ran {
                Ok(run) => {
                    print!("{}", run.lines);
                    found.extent += run.extent;
                    if !run.violations.is_empty() {
                        found.failing.insert(seed);
                        found.mistakes.push((seed, run.violations));
                    }
                }
                Err(error) => found.broken = Some(error),
            }
            if found.broken.is_some() {
                return;
            }
        }
    };
    std::thread::scope(|scope| {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        for _ in 0..cores {
            scope.spawn(work);
        }
    });
    let Found { extent, failing, mut mistakes, broken } = found.into_inner().unwrap_or_else(PoisonError::into_inner);
    if let Some(error) = broken {
        return Err(error);
    }
    let (ran, seconds) = (end.saturating_sub(seed.unwrap_or(from)), since.elapsed().as_secs_f64());
    mistakes.sort_by_key(|(seed, _)| *seed);
    for (seed, violations) in mistakes.iter().take(10) {
        println!("seed {seed}: cargo run --release -p jalon-simulation -- --seed {seed} --trace");
        violations.iter().for_each(|violation| println!("  {violation}"));
    }
    println!("{ran} seeds in {seconds:.1} s: {extent}");
    println!("{} seeds fail{}", failing.len(), failing.first().map(|first| format!(", the first of them {first}")).unwrap_or_default());
    Ok(if failing.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
