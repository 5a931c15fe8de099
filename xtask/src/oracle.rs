//! Holds the law against expected benefits computed by an independent model.
//!
//! A file has one household per line: `inputs` (the household and its `persons`, with `null` where a fact is hidden), and `expected` amounts or, for partial
//! files, `bounds` over completions of what is hidden. A benefit that the law does not compute is not compared.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use jalon_catalogue::Catalogue;
use jalon_rules::{Evaluation, FactValue, Held, Law, ListId, Situation, Truth, Type, Value};
use jiff::civil::Date;
use rust_decimal::Decimal;
use serde_json::Value as Json;

/// Keys of the file, and the rule that computes each.
const BENEFITS: &[(&str, &str)] = &[
    ("family_support_allowance_eur_month", "allocation_de_soutien_familial"),
    ("birth_grant_eur", "prime_naissance"),
    ("paje_base_allowance_eur_month", "allocation_de_base"),
    ("family_allowance_eur_month", "allocations_familiales"),
    ("family_supplement_eur_month", "complément_familial"),
];

/// Fields of a person in the file, and the fact each is.
const PERSON_FACTS: &[(&str, &str)] = &[
    ("taxable_salary_eur_year_n_minus_2", "salaires_n_2"),
    ("taxable_unemployment_eur_year_n_minus_2", "chômage_n_2"),
    ("taxable_retirement_pension_eur_year_n_minus_2", "retraites_n_2"),
    ("disability_pension_eur_year_n_minus_2", "invalidité_n_2"),
    ("child_support_received_eur_year_n_minus_2", "pension_alimentaire_reçue_n_2"),
];

#[derive(Default)]
struct Score {
    cases: usize,
    agreed: usize,
    undecided: usize,
    decidable: usize,
    worst: Decimal,
    differing: Vec<String>,
}

pub(crate) fn run(files: &[PathBuf], partial: bool, tolerance: Decimal) -> Result<()> {
    let catalogue = Catalogue::embedded();
    let law = &catalogue.law;
    let mut scores: BTreeMap<&str, Score> = BTreeMap::new();
    let mut households = 0_usize;
    for file in files {
        let open = fs::File::open(file).with_context(|| format!("cannot open {}", file.display()))?;
        for (number, line) in BufReader::new(open).lines().enumerate() {
            let line = line?;
            let place = || format!("{}, line {}", file.display(), number + 1);
            let case: Json = serde_json::from_str(&line).with_context(place)?;
            let (situation, day) = situation(law, &case["inputs"]).with_context(place)?;
            households += 1;
            let mut evaluation = Evaluation::new(law, &situation, day);
            for (key, rule) in BENEFITS {
                let Some(rule) = law.find_rule(rule) else { continue };
                let value = evaluation.rule(rule);
                let id = case["id"].as_str().unwrap_or("?");
                let score = scores.entry(key).or_default();
                if partial {
                    let Some(bounds) = case["bounds"].get(key) else { continue };
                    score.hold_bounds(id, value, bounds, tolerance)?;
                } else {
                    let expected = decimal(&case["expected"][key]).with_context(|| format!("no expected {key}"))?;
                    score.hold(id, value, expected, tolerance);
                }
            }
        }
    }
    report(&scores, households, partial)
}

fn report(scores: &BTreeMap<&str, Score>, households: usize, partial: bool) -> Result<()> {
    println!("{households} households");
    for (key, score) in scores {
        let Score { cases, agreed, undecided, decidable, worst, differing } = score;
        if partial {
            println!("{key:38} {cases:6} cases  {:6} unsound  {undecided:6} left open  {decidable:6} decidable by the bounds", differing.len());
        } else {
            println!("{key:38} {cases:6} cases  {agreed:6} agree  worst gap {worst:.4} €");
        }
        if !differing.is_empty() {
            println!("    {}", differing.iter().take(20).cloned().collect::<Vec<_>>().join("  "));
        }
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

impl Score {
    fn hold(&mut self, id: &str, value: Value, expected: Decimal, tolerance: Decimal) {
        self.cases += 1;
        let amount = match value {
            Value::Due(Truth::No, _) => Some(Decimal::ZERO),
            Value::Due(Truth::Yes, range) => range.known(),
            _ => None,
        };
        let gap = amount.map(|a| (a - expected).abs());
        if let Some(gap) = gap {
            self.worst = self.worst.max(gap);
        }
        if gap.is_some_and(|gap| gap <= tolerance) {
            self.agreed += 1;
        } else {
            self.differing.push(format!("{id}: {} instead of {expected}", amount.map_or("unknown".into(), |a| a.to_string())));
        }
    }

    /// A yes is sound if every completion pays, a no if none does, an amount if it is the only one.
    fn hold_bounds(&mut self, id: &str, value: Value, bounds: &Json, tolerance: Decimal) -> Result<()> {
        let (low, high) = (decimal(&bounds["min"]).context("no min")?, decimal(&bounds["max"]).context("no max")?);
        let share = decimal(&bounds["share_positive"]).context("no share_positive")?;
        self.cases += 1;
        if share.is_zero() || share == Decimal::ONE {
            self.decidable += 1;
        }
        let sound = match value {
            Value::Due(Truth::Yes, range) => {
                share == Decimal::ONE && range.low.is_none_or(|l| l <= low + tolerance) && range.high.is_none_or(|h| h >= high - tolerance)
            }
            Value::Due(Truth::No, _) => share.is_zero(),
            Value::Due(Truth::Unknown, range) => {
                self.undecided += 1;
                share.is_zero() || range.high.is_none_or(|h| h >= high - tolerance)
            }
            _ => false,
        };
        if sound {
            self.agreed += 1;
        } else {
            self.differing.push(format!("{id}: {value:?} but {low}..{high}"));
        }
        Ok(())
    }
}

/// The household of the file in the words of the law, and the first day of its month.
pub(crate) fn situation(law: &Law, inputs: &Json) -> Result<(Situation, Date)> {
    let month = inputs["reference_month"].as_str().context("no reference_month")?;
    let day: Date = format!("{month}-01").parse()?;
    let mut household = Household { law, situation: Situation::new(law) };
    let parents = law.find_list("parents").context("no list of parents")?;
    let children = law.find_list("enfants").context("no list of children")?;
    let persons = inputs["persons"].as_array().context("no persons")?;
    let (mut adults, mut minors) = (0, 0);
    let mut support = Some(Decimal::ZERO);
    for person in persons {
        let role = person["role"].as_str().context("no role")?;
        let (list, at) = if matches!(role, "claimant" | "spouse") { (parents, &mut adults) } else { (children, &mut minors) };
        for (field, fact) in PERSON_FACTS {
            household.number(list, *at, fact, &person[*field])?;
        }
        if list == children {
            household.child(list, *at, person)?;
        }
        let received = decimal(&person["child_support_received_eur_month_now"]);
        support = support.zip(received).map(|(a, b)| a + b);
        *at += 1;
    }
    household.situation.set_size(parents, Some(adults));
    household.situation.set_size(children, Some(minors));
    household.set("pension_alimentaire_reçue", support.map(FactValue::Number))?;
    // The file knows the incomes of children one by one, and gives family support to every lone parent.
    household.set("enfants_ont_revenus", Some(FactValue::YesNo(true)))?;
    // It only draws households of mainland France.
    household.choice("territoire", "métropole")?;
    household.set("autre_parent_contribue", Some(FactValue::YesNo(false)))?;
    Ok((household.situation, day))
}

struct Household<'a> {
    law: &'a Law,
    situation: Situation,
}

impl Household<'_> {
    fn child(&mut self, list: ListId, at: usize, person: &Json) -> Result<()> {
        let birth = person["birth_date"].as_str().map(str::parse).transpose()?.map(FactValue::Date);
        self.member(list, at, "naissance", birth)?;
        self.member(list, at, "garde_alternée", person["shared_custody"].as_bool().map(FactValue::YesNo))?;
        // Six months back from the first of the month, the salary is that of the months before.
        self.number(list, at, "salaire_net_moyen", &person["net_salary_eur_month_prev"])
    }

    fn number(&mut self, list: ListId, at: usize, fact: &str, value: &Json) -> Result<()> {
        self.member(list, at, fact, decimal(value).map(FactValue::Number))
    }

    fn member(&mut self, list: ListId, at: usize, fact: &str, value: Option<FactValue>) -> Result<()> {
        let id = self.law.find_fact(fact).with_context(|| format!("no fact {fact}"))?;
        self.situation.set_member(list, at, id, value.map(Held::declared));
        Ok(())
    }

    fn choice(&mut self, fact: &str, alternative: &str) -> Result<()> {
        let id = self.law.find_fact(fact).with_context(|| format!("no fact {fact}"))?;
        let Type::Choice(choice) = self.law.fact(id).of_type else { bail!("{fact} is not a choice") };
        let index = self.law.alternatives(choice).iter().position(|a| &**a == alternative).with_context(|| format!("no {alternative}"))?;
        self.set(fact, Some(FactValue::Choice(u8::try_from(index)?)))
    }

    fn set(&mut self, fact: &str, value: Option<FactValue>) -> Result<()> {
        let id = self.law.find_fact(fact).with_context(|| format!("no fact {fact}"))?;
        self.situation.set(id, value.map(Held::declared));
        Ok(())
    }
}

fn decimal(value: &Json) -> Option<Decimal> {
    match value {
        Json::Bool(yes) => Some(Decimal::from(u8::from(*yes))),
        Json::Number(number) => number.to_string().parse().or_else(|_| Decimal::from_scientific(&number.to_string())).ok(),
        _ => None,
    }
}
