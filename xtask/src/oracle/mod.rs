//! Holds the law against expected benefits computed by an independent model.
//!
//! A file has one household per line: `inputs` (the household and its `persons`, with `null` where a fact is hidden), and `expected` amounts or, for partial
//! files, `bounds` over completions of what is hidden. A benefit that the law does not compute is not compared.

mod household;
mod known;
mod minima;
mod score;

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result, bail};
use jalon_catalogue::Catalogue;
use jalon_rules::{Evaluation, Law, SourceFile};
use rust_decimal::Decimal;
use serde_json::Value as Json;

use household::{decimal, situation};
use score::Score;

/// Keys of the file, and the rule that computes each.
const BENEFITS: &[(&str, &str)] = &[
    ("family_support_allowance_eur_month", "allocation_de_soutien_familial"),
    ("disabled_child_allowance_eur_month", "allocation_éducation_enfant_handicapé"),
    ("birth_grant_eur", "prime_naissance"),
    ("paje_base_allowance_eur_month", "allocation_de_base"),
    ("family_allowance_eur_month", "allocations_familiales"),
    ("family_supplement_eur_month", "complément_familial"),
    ("back_to_school_allowance_eur_year", "allocation_de_rentrée_scolaire"),
    ("aah_eur_month", "allocation_adulte_handicapé"),
    ("ass_eur_month", "allocation_de_solidarité_spécifique"),
    ("asi_eur_month", "allocation_supplémentaire_invalidité"),
    ("aspa_eur_month", "allocation_de_solidarité_personnes_âgées"),
    ("activity_bonus_eur_month", "prime_d_activité"),
    ("housing_benefit_eur_month", "aide_au_logement"),
    ("rsa_eur_month", "revenu_de_solidarité_active"),
    ("caah_mva_eur_month", "complément_adulte_handicapé"),
    ("css_free", "complémentaire_santé_gratuite"),
    ("css_contribution_eur_month", "participation_complémentaire_santé"),
];

/// What to compare and how.
#[derive(Default)]
pub(crate) struct Options {
    /// The files hide facts and give bounds.
    pub(crate) partial: bool,
    /// Largest difference that counts as agreement, in euros; twice as much for an amount a year.
    pub(crate) tolerance: Decimal,
    /// A catalogue whose law is used instead of the one in the program; its texts may still be missing.
    pub(crate) catalogue: Option<PathBuf>,
    /// One key only.
    pub(crate) only: Option<String>,
    /// One household only, with everything that was computed for it.
    pub(crate) id: Option<String>,
    /// Also list the households left open although no completion contradicts another.
    pub(crate) open: bool,
}

pub(crate) fn run(files: &[PathBuf], options: &Options) -> Result<()> {
    let law = match &options.catalogue {
        Some(catalogue) => compile(&catalogue.join("law"))?,
        None => Catalogue::embedded().law.clone(),
    };
    let benefits: Vec<_> = BENEFITS.iter().filter(|(key, _)| options.only.as_ref().is_none_or(|only| only == key)).collect();
    let mut scores: BTreeMap<&str, Score> = BTreeMap::new();
    let mut households = 0_usize;
    for file in files {
        let open = fs::File::open(file).with_context(|| format!("cannot open {}", file.display()))?;
        for (number, line) in BufReader::new(open).lines().enumerate() {
            let line = line?;
            let place = || format!("{}, line {}", file.display(), number + 1);
            let case: Json = serde_json::from_str(&line).with_context(place)?;
            let id = case["id"].as_str().unwrap_or("?");
            if options.id.as_ref().is_some_and(|only| only != id) {
                continue;
            }
            let (situation, day) = situation(&law, &case["inputs"]).with_context(place)?;
            households += 1;
            let mut evaluation = Evaluation::new(&law, &situation, day);
            if options.id.is_some() {
                trace(&law, &situation, &mut evaluation, &case)?;
            }
            for (key, rule) in &benefits {
                let Some(rule) = law.find_rule(rule) else { continue };
                let value = evaluation.rule(rule);
                let score = scores.entry(key).or_default();
                let explained = || known::is_explained(key, &case, &law, &mut evaluation);
                let tolerance = if key.ends_with("_year") { options.tolerance * Decimal::TWO } else { options.tolerance };
                if options.partial {
                    let Some(bounds) = case["bounds"].get(key) else { continue };
                    score.hold_bounds(id, value, bounds, tolerance, explained)?;
                } else {
                    let expected = decimal(&case["expected"][key]).with_context(|| format!("no expected {key}"))?;
                    score.hold(id, value, expected, tolerance, explained);
                }
            }
        }
    }
    report(&scores, households, options)
}

/// The law of a folder, or its first mistakes.
fn compile(folder: &Path) -> Result<Arc<Law>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let path = entry?.path();
        if path.extension().is_some_and(|e| e == "jalon") {
            files.push(SourceFile::new(&path.display().to_string(), &fs::read_to_string(&path)?));
        }
    }
    files.sort_by(|a, b| a.name.cmp(&b.name));
    let compiled = Law::compile(files.clone());
    if compiled.is_sound() {
        return Ok(Arc::new(compiled.law));
    }
    for told in compiled.diagnostics.iter().take(20) {
        let line = files.iter().find(|f| f.name == told.file).map_or(0, |f| f.line_column(told.range.start).0);
        eprintln!("{}:{line}: {}{}", told.file, told.message, told.help.as_ref().map(|help| format!(" ({help})")).unwrap_or_default());
    }
    bail!("this law has mistakes")
}

/// Everything that is computed for one household, beside what the file says.
fn trace(law: &Law, situation: &jalon_rules::Situation, evaluation: &mut Evaluation<'_>, case: &Json) -> Result<()> {
    println!("{}", serde_json::to_string_pretty(case)?);
    for (place, definition) in law.definitions().iter().enumerate() {
        let id = jalon_rules::DefinitionId::new(place);
        if definition.of.is_empty() {
            println!("{} = {:?}", definition.name, evaluation.definition(id));
        }
        for list in &definition.of {
            for member in 0..situation.size(*list).unwrap_or(0) {
                println!("{} of {} {member} = {:?}", definition.name, law.list(*list).name, evaluation.member_definition(id, *list, member));
            }
        }
    }
    Ok(())
}

fn report(scores: &BTreeMap<&str, Score>, households: usize, options: &Options) -> Result<()> {
    println!("{households} households");
    for (key, score) in scores {
        let Score { cases, agreed, explained, undecided, decidable, worst, differing, waiting } = score;
        if options.partial {
            let decided = decidable - waiting.len();
            let share = percent(decided, *decidable);
            println!(
                "{key:38} {cases:6} cases  {:4} unsound  {undecided:6} left open  decided {decided:6} of {decidable:6} decidable by the bounds ({share} %)  {explained} explained",
                differing.len()
            );
            if options.open && !waiting.is_empty() {
                println!("    open: {}", waiting.join(" "));
            }
        } else {
            println!("{key:38} {cases:6} cases  {agreed:6} agree  {explained} explained  worst gap {worst:.4} €");
        }
        if !differing.is_empty() {
            println!("    {}", differing.iter().take(20).cloned().collect::<Vec<_>>().join("  "));
        }
    }
    if options.partial {
        let decidable: usize = scores.values().map(|s| s.decidable).sum();
        let decided = decidable - scores.values().map(|s| s.waiting.len()).sum::<usize>();
        println!("all values: decided {decided} of {decidable} decidable by the bounds ({} %)", percent(decided, decidable));
    }
    let wrong: usize = scores.values().map(|s| s.differing.len()).sum();
    if wrong > 0 {
        bail!("{wrong} answers differ");
    }
    if households == 0 {
        bail!("no household in these files");
    }
    Ok(())
}

/// A share in hundredths, to one decimal.
fn percent(part: usize, whole: usize) -> Decimal {
    (Decimal::from(part) * Decimal::ONE_HUNDRED / Decimal::from(whole.max(1))).round_dp(1)
}
