//! What the law costs: one household, a million, the same through OpenFisca-France where it is installed, and one benefit as a loop written by hand. One core.
//!
//! `cargo run --release --package jalon-bench --bin rules`
//!
//! `OPENFISCA=…/bin/python` names the Python of its environment (`bench/openfisca/install.sh` makes one). `HOUSEHOLDS=…` and `ONLY=engine` shorten a run or
//! leave nothing else for a profiler to see.

#![expect(clippy::cast_precision_loss, reason = "counts of households and bytes are far below 2^52")]

mod hand;
mod households;
#[path = "../../../../xtask/src/oracle/household.rs"]
#[allow(dead_code, reason = "only the reading of a household is needed here")]
mod oracle;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use arrow_array::RecordBatch;
use jalon_catalogue::Catalogue;
use jalon_population::{Population, table};
use jalon_rules::{Evaluation, Law, RuleId, Situation, Truth, Value};
use jiff::civil::Date;

use crate::households::Lot;

/// The benefits by their key in the files of households, and the rules that pay them. A rule that the law does not have is left out, with a word.
const BENEFITS: [(&str, &[&str]); 17] = [
    ("family_support_allowance_eur_month", &["allocation_de_soutien_familial"]),
    ("disabled_child_allowance_eur_month", &["allocation_éducation_enfant_handicapé"]),
    ("birth_grant_eur", &["prime_naissance"]),
    ("paje_base_allowance_eur_month", &["allocation_de_base"]),
    ("family_allowance_eur_month", &["allocations_familiales"]),
    ("family_supplement_eur_month", &["complément_familial"]),
    ("back_to_school_allowance_eur_year", &["allocation_de_rentrée_scolaire"]),
    ("aah_eur_month", &["allocation_adulte_handicapé"]),
    ("ass_eur_month", &["allocation_de_solidarité_spécifique"]),
    ("asi_eur_month", &["allocation_supplémentaire_invalidité"]),
    ("aspa_eur_month", &["allocation_de_solidarité_personnes_âgées"]),
    ("activity_bonus_eur_month", &["prime_d_activité"]),
    ("housing_benefit_eur_month", &["aide_au_logement"]),
    ("rsa_eur_month", &["revenu_de_solidarité_active"]),
    ("caah_mva_eur_month", &["complément_adulte_handicapé"]),
    ("css_free", &["complémentaire_santé_gratuite"]),
    ("css_contribution_eur_month", &["participation_complémentaire_santé"]),
];

/// Households in a batch: what is in memory at a time.
const BATCH: usize = 8192;

fn main() -> Result<()> {
    let catalogue = Catalogue::embedded();
    let law = &catalogue.law;
    let (cases, file, origin) = households::templates()?;
    let mut keys = Vec::new();
    let mut rules = Vec::new();
    for (key, names) in BENEFITS {
        match names.iter().find_map(|name| law.find_rule(name)) {
            Some(rule) => {
                keys.push(key);
                rules.push(rule);
            }
            None => println!("{key}: the law has no such rule yet"),
        }
    }
    let mut situations = Vec::new();
    let mut day = None;
    for case in &cases {
        let (situation, on) = oracle::situation(law, &case["inputs"])?;
        situations.push(situation);
        ensure!(*day.get_or_insert(on) == on, "the households are of several months");
    }
    let day = day.context("no household")?;
    println!("{} benefits on {day}, {} households ({origin}) to draw from\n", rules.len(), cases.len());

    let count: usize = env::var("HOUSEHOLDS").ok().and_then(|n| n.parse().ok()).unwrap_or(1_000_000);
    let batches = table(law, &rules, &situations);
    let ours = population(law, day, &rules, &batches, count)?;
    if env::var("ONLY").is_ok() {
        return Ok(());
    }
    let single = one_household(law, day, &rules, &situations);
    by_hand(law, day, &batches)?;
    openfisca(&file, &keys, ours, single);
    Ok(())
}

/// Households a second and the peak of memory.
fn population(law: &Law, day: Date, rules: &[RuleId], templates: &RecordBatch, count: usize) -> Result<(f64, u64)> {
    let population = Population::new(law, day, rules, templates.schema())?;
    let mut lot = Lot(1);
    let (mut best, mut total, mut done) = (f64::MAX, Duration::ZERO, 0);
    let mut due = vec![0_usize; rules.len()];
    while done < count {
        let batch = households::drawn(templates, BATCH.min(count - done), &mut lot)?;
        let start = processor_time()?;
        let results = population.evaluate(&batch)?;
        let spent = processor_time()?.saturating_sub(start);
        total += spent;
        best = best.min(spent.as_secs_f64() / batch.num_rows() as f64);
        done += batch.num_rows();
        for (place, due) in due.iter_mut().enumerate() {
            *due += (0..results.num_rows())
                .step_by(97)
                .filter(|row| matches!(population.value(&results, place, *row), Value::Due(Truth::Yes, _) | Value::Truth(Truth::Yes)))
                .count();
        }
    }
    ensure!(due.iter().all(|d| *d > 0), "a benefit is due to nobody: the households are of no use");
    let rate = done as f64 / total.as_secs_f64();
    let memory = peak_memory();
    println!("a population: {done} households, {} steps, batches of {BATCH}", population.steps());
    println!("  {:>10.0} households/s   {:.0} ns each (best batch {:.0} ns)   peak memory {:.1} MB", rate, 1e9 / rate, best * 1e9, memory as f64 / 1e6);
    Ok((rate, memory))
}

/// Seconds for every rule on one household, without and with the explanation.
fn one_household(law: &Law, day: Date, rules: &[RuleId], situations: &[Situation]) -> f64 {
    let mut seconds = [0.0; 2];
    for (explained, seconds) in seconds.iter_mut().enumerate() {
        *seconds = (0..5)
            .map(|_| {
                let start = Instant::now();
                for situation in situations {
                    let mut evaluation = Evaluation::new(law, situation, day);
                    for rule in rules {
                        if explained == 1 {
                            std::hint::black_box(evaluation.explain(*rule));
                        } else {
                            std::hint::black_box(evaluation.rule(*rule));
                        }
                    }
                }
                start.elapsed().as_secs_f64() / situations.len() as f64
            })
            .fold(f64::MAX, f64::min);
    }
    println!("one household, every rule\n  {:.1} µs without explanation   {:.1} µs with", seconds[0] * 1e6, seconds[1] * 1e6);
    seconds[0]
}

/// The engine against a loop for one benefit, on the same batches.
fn by_hand(law: &Law, day: Date, templates: &RecordBatch) -> Result<()> {
    let rule = law.find_rule("allocation_de_base").context("no allocation_de_base")?;
    let population = Population::new(law, day, &[rule], templates.schema())?;
    let figures = hand::Figures::new(law, day)?;
    let mut lot = Lot(7);
    let (mut engine, mut hand) = (Vec::new(), Vec::new());
    for _ in 0..40 {
        let batch = households::drawn(templates, BATCH, &mut lot)?;
        let start = Instant::now();
        let results = population.evaluate(&batch)?;
        engine.push(start.elapsed());
        let start = Instant::now();
        let expected = hand::base_allowance(&batch, &figures)?;
        hand.push(start.elapsed());
        for (row, (due, amount)) in expected.iter().enumerate() {
            let value = population.value(&results, 0, row);
            let amount = rust_decimal::Decimal::new(*amount, 8);
            ensure!(value == Value::Due((*due).into(), jalon_rules::Range::exactly(amount)), "row {row}: {value:?}, by hand {due} {amount}");
        }
    }
    let median = |all: &mut Vec<Duration>| {
        all.sort();
        all[all.len() / 2].as_secs_f64() * 1e9 / BATCH as f64
    };
    let (engine, hand) = (median(&mut engine), median(&mut hand));
    println!(
        "the base allowance alone, same results\n  {engine:.0} ns a household by the engine   {hand:.0} ns by a loop written by hand   ratio {:.1}",
        engine / hand
    );
    Ok(())
}

fn openfisca(file: &Path, keys: &[&str], (rate, memory): (f64, u64), single: f64) {
    let python = env::var("OPENFISCA").map_or_else(|_| Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/openfisca/bin/python"), PathBuf::from);
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("openfisca/rate.py");
    let told = |count: &str| {
        let output = Command::new(&python).arg(&script).arg(file).arg(count).args(keys).output().ok()?;
        serde_json::from_slice::<serde_json::Value>(&output.stdout).ok()
    };
    let Some(many) = told("100000") else {
        println!("OpenFisca-France: not installed (bench/openfisca/install.sh)");
        return;
    };
    let seconds = many["calculate_s"].as_f64().unwrap_or(f64::NAN);
    let households = many["households"].as_f64().unwrap_or(f64::NAN);
    let theirs = households / seconds;
    let bytes = many["peak_bytes"].as_f64().unwrap_or(f64::NAN);
    println!("OpenFisca-France, {households:.0} households, calculation alone");
    println!("  {theirs:>10.0} households/s   peak memory {:.0} MB", bytes / 1e6);
    println!(
        "  a population: {:.1} times as fast, 1/{:.0} of the memory (ours for all households, theirs for {households:.0})",
        rate / theirs,
        bytes / memory as f64
    );
    if let Some(one) = told("1") {
        let per = one["calculate_s"].as_f64().unwrap_or(f64::NAN) + one["build_s"].as_f64().unwrap_or(f64::NAN);
        if one["households"].as_u64() == Some(1) {
            println!("  one household: {:.2} s, {:.0} times ours", per, per / single);
        }
    }
}

/// Time this program had a processor: other programs of the machine do not count.
fn processor_time() -> Result<Duration> {
    let told = fs::read_to_string("/proc/thread-self/schedstat").context("this system does not tell processor time")?;
    let nanoseconds = told.split_whitespace().next().context("no processor time")?.parse()?;
    Ok(Duration::from_nanos(nanoseconds))
}

/// The most memory this process ever had, in bytes.
fn peak_memory() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:"));
    line.and_then(|l| l.trim().trim_end_matches("kB").trim().parse::<u64>().ok()).map_or(0, |k| k * 1024)
}
