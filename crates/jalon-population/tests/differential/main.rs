//! The population says what the single evaluation says: of random laws and random households, of the invented households of the oracle where it is there.

mod households;
mod laws;
mod oracle;

use std::sync::Arc;

use arrow_array::RecordBatch;
use jalon_population::{Cores, Population, stream};
use jalon_rules::{Evaluation, Law, RuleId, Situation, SourceFile, Value};
use jiff::civil::{Date, date};
use proptest::prelude::*;

use crate::households::{Household, Style, batch, schema};
use crate::laws::Tape;

const DAY: Date = date(2026, 5, 4);

fn rules(law: &Law) -> Vec<RuleId> {
    (0..law.rules().len()).map(RuleId::new).collect()
}

/// Holds every rule of a law equal on every household, and says what differs.
fn compare(law: &Law, day: Date, batch: &RecordBatch, situations: &[Situation]) -> Result<usize, String> {
    let rules = rules(law);
    let population = Population::new(law, day, &rules, batch.schema()).map_err(|e| e.to_string())?;
    let results = population.evaluate(batch).map_err(|e| e.to_string())?;
    let mut compared = 0;
    for (row, situation) in situations.iter().enumerate() {
        let mut evaluation = Evaluation::new(law, situation, day);
        for (place, rule) in rules.iter().enumerate() {
            let (single, many) = (evaluation.rule(*rule), population.value(&results, place, row));
            if single != many {
                return Err(format!("{} of household {row}: one by one {single:?}, together {many:?}", law.rule(*rule).name));
            }
            compared += 1;
        }
    }
    Ok(compared)
}

fn held(tape: Vec<u16>, households: usize, law_size: usize) -> Result<(), TestCaseError> {
    let mut tape = Tape::new(tape);
    let text = laws::law(&mut tape, law_size);
    let compiled = Law::compile(vec![SourceFile::new("law.jalon", &text)]);
    let told: Vec<String> = compiled.diagnostics.iter().map(|d| format!("{} at `{}`", d.message, text.get(d.range.clone()).unwrap_or_default())).collect();
    prop_assert!(compiled.is_sound(), "{told:#?}\n{text}");
    let law = compiled.law;
    let style = Style::random(&mut tape);
    let all: Vec<Household> = (0..households).map(|_| Household::random(&law, &mut tape, style)).collect();
    let schema = Arc::new(schema(&law, &mut tape));
    let batch = batch(&law, &schema, &all);
    let situations: Vec<Situation> = all.iter().map(|h| h.situation(&law, &schema)).collect();
    compare(&law, DAY, &batch, &situations).map_err(|e| TestCaseError::fail(format!("{e}\n{text}")))?;
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, max_shrink_iters: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_laws_say_the_same_of_random_households(tape in prop::collection::vec(any::<u16>(), 800..3500)) {
        held(tape, 12, 5)?;
    }

    #[test]
    fn small_laws_say_the_same_of_many_households(tape in prop::collection::vec(any::<u16>(), 1500..3000)) {
        held(tape, 60, 1)?;
    }
}

#[test]
fn batches_come_back_whole_on_one_core_and_on_several() {
    let text = laws::declarations().to_owned()
        + "rule r : amount €/month source \"Act\" checked on 2026-01-01, review by 2027-01-01 criterion c : h_yes amount 10 €/month ÷ (count among children)\n";
    let compiled = Law::compile(vec![SourceFile::new("law.jalon", &text)]);
    assert!(compiled.is_sound(), "{:?}", compiled.diagnostics);
    let law = compiled.law;
    let mut tape = Tape::new((0..40_000_u16).map(|n| n.wrapping_mul(40_503).rotate_left(5)).collect());
    let schema = Arc::new(schema(&law, &mut Tape::new(Vec::new())));
    let batches: Vec<Vec<Household>> = (0..9).map(|size| (0..size * 7).map(|_| Household::random(&law, &mut tape, Style::Wild)).collect()).collect();
    let population = Population::new(&law, DAY, &rules(&law), schema.clone()).unwrap();
    for cores in [Cores::One, Cores::All, Cores::Exactly(3.try_into().unwrap())] {
        let mut seen = vec![0; batches.len()];
        let arrow: Vec<RecordBatch> = batches.iter().map(|all| batch(&law, &schema, all)).collect();
        let mut failed = 0;
        let tally = stream(&population, arrow.into_iter(), cores, |place, results| {
            seen[place] += results.num_rows();
            for (row, household) in batches[place].iter().enumerate() {
                let situation = household.situation(&law, &schema);
                let single = Evaluation::new(&law, &situation, DAY).rule(RuleId::new(0));
                assert_eq!(population.value(&results, 0, row), single);
                failed += usize::from(matches!(single, Value::Failed(_)));
            }
        })
        .unwrap();
        assert_eq!(seen, batches.iter().map(Vec::len).collect::<Vec<_>>());
        assert_eq!(tally.households, seen.iter().sum::<usize>());
        assert!(failed > 0, "some household must divide by zero, or this says little");
        assert_eq!(tally.failures, vec![vec![("division by zero".to_owned(), failed)]]);
    }
}
