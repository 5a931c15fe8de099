//! The invented households of the oracle, whole and with hidden facts, where it is there.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use jalon_catalogue::Catalogue;
use jalon_population::table;
use jalon_rules::Situation;
use jiff::civil::Date;
use serde_json::Value as Json;

use crate::{compare, rules};

#[path = "../../../../xtask/src/oracle/household.rs"]
#[allow(dead_code, reason = "only the reading of a household is needed here")]
mod reading;

const FILES: [&str; 2] = ["cases_seed1.jsonl", "partial_seed1.jsonl"];

#[test]
fn the_households_of_the_oracle_get_the_same_one_by_one_and_together() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/oracle");
    let catalogue = Catalogue::embedded();
    let law = &catalogue.law;
    for file in FILES {
        let Ok(text) = fs::read_to_string(folder.join(file)) else {
            println!("skipped: {file} is not here");
            continue;
        };
        let mut by_day: BTreeMap<Date, Vec<Situation>> = BTreeMap::new();
        for line in text.lines() {
            let case: Json = serde_json::from_str(line).unwrap();
            let (situation, day) = reading::situation(law, &case["inputs"]).unwrap();
            by_day.entry(day).or_default().push(situation);
        }
        let mut compared = 0;
        for (day, situations) in by_day {
            compared += compare(law, day, &table(law, &rules(law), &situations), &situations).unwrap();
        }
        println!("{file}: {compared} answers are the same");
        assert!(compared > 0);
    }
}
