//! Seeds hold, one seed is one run, and each mistake that is built in is found.
//!
//! `JALON_SIMULATION_SEEDS` says how many seeds; 200 unless it does.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use clap::ValueEnum as _;
use jalon_simulation::{Ground, Mutant, run};

/// Within so many seeds each mistake is found.
const ENOUGH: u64 = 100;

/// What fails among the seeds from 1 to `last`, on all cores; it ends early once something was found where that is `enough`.
fn failing(last: u64, mutant: Option<Mutant>, enough: bool) -> BTreeMap<u64, Vec<String>> {
    let ground = Ground::new().unwrap();
    let (next, found) = (AtomicU64::new(1), Mutex::new(BTreeMap::new()));
    let work = || {
        loop {
            let seed = next.fetch_add(1, Ordering::Relaxed);
            if seed > last || (enough && !found.lock().unwrap().is_empty()) {
                return;
            }
            let violations = run(&ground, seed, mutant, false).unwrap().violations;
            if !violations.is_empty() {
                found.lock().unwrap().insert(seed, violations);
            }
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(work);
        }
    });
    found.into_inner().unwrap()
}

#[test]
fn seeds_hold() {
    let seeds = std::env::var("JALON_SIMULATION_SEEDS").map_or(200, |seeds| seeds.parse().expect("JALON_SIMULATION_SEEDS is a number"));
    let failing = failing(seeds, None, false);
    for (seed, violations) in &failing {
        println!("seed {seed}: cargo run --release -p jalon-simulation -- --seed {seed} --trace\n  {}", violations.join("\n  "));
    }
    assert!(failing.is_empty(), "what must never be is");
}

#[test]
fn one_seed_is_one_run() {
    let (one, other) = (Ground::new().unwrap(), Ground::new().unwrap());
    for seed in 1..=5 {
        let first = run(&one, seed, None, true).unwrap();
        assert!(first.lines.lines().count() > 200, "{}", first.lines);
        assert_eq!(first, run(&other, seed, None, true).unwrap(), "seed {seed}");
        assert_ne!(first.trace, run(&one, seed + 1_000, None, true).unwrap().trace);
    }
}

#[test]
fn each_mistake_is_found() {
    for mutant in Mutant::value_variants() {
        let found = failing(ENOUGH, Some(*mutant), true);
        let (seed, violations) = found.first_key_value().unwrap_or_else(|| panic!("{mutant:?} is not found within {ENOUGH} seeds"));
        println!("{mutant:?}: seed {seed}: {}", violations[0]);
    }
}
