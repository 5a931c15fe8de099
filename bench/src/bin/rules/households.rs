//! Invented households: those of the oracle where it is there, our own elsewhere; then as many as wanted, drawn from them with other incomes.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result};
use arrow_array::cast::AsArray;
use arrow_array::types::Decimal64Type;
use arrow_array::{Array, ArrayRef, ListArray, PrimitiveArray, RecordBatch, StructArray, UInt32Array};
use arrow_schema::DataType;
use serde_json::{Value as Json, json};

/// Numbers that look drawn by lot, the same at each run (xorshift).
pub(crate) struct Lot(pub(crate) u64);

impl Lot {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, n: u64) -> u64 {
        self.next() % n
    }
}

/// One household per line, and where they come from.
pub(crate) fn templates() -> Result<(Vec<Json>, PathBuf, &'static str)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let oracle = root.join("../shared/oracle/cases_seed1.jsonl");
    if let Ok(text) = fs::read_to_string(&oracle) {
        let cases: Result<Vec<Json>, _> = text.lines().map(serde_json::from_str).collect();
        return Ok((cases?, oracle, "the oracle's"));
    }
    let mut lot = Lot(0x9E37_79B9_7F4A_7C15);
    let cases: Vec<Json> = (0..1000).map(|number| json!({ "id": format!("own-{number}"), "inputs": household(&mut lot) })).collect();
    let path = root.join("target/bench-households.jsonl");
    fs::create_dir_all(root.join("target"))?;
    fs::write(&path, cases.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")).with_context(|| format!("cannot write {}", path.display()))?;
    Ok((cases, path, "our own"))
}

fn household(lot: &mut Lot) -> Json {
    let couple = lot.below(2) == 0;
    let mut persons = Vec::new();
    for role in ["claimant", "spouse"].into_iter().take(if couple { 2 } else { 1 }) {
        let yearly = if lot.below(4) == 0 { 0 } else { 500_000 + lot.below(4_000_000) };
        let year = 1962 + lot.below(42);
        persons.push(person(lot, role, year, yearly));
    }
    for _ in 0..[0, 0, 1, 1, 2, 2, 3, 4][usize::try_from(lot.below(8)).unwrap_or(0)] {
        let year = 2005 + lot.below(21);
        let yearly = if year < 2010 && lot.below(3) == 0 { lot.below(900_000) } else { 0 };
        persons.push(person(lot, "child", year, yearly));
    }
    if lot.below(12) == 0 {
        let mut unborn = person(lot, "unborn_child", 2026, 0);
        unborn["birth_date"] = json!(format!("2026-{:02}-15", 6 + lot.below(5)));
        persons.push(unborn);
    }
    json!({
        "reference_month": "2026-05", "marital_status": if couple { "married" } else { "single" }, "isolated_since_date": null,
        "isolated_less_than_18_months": false, "housing_status": "tenant_social", "rent_eur_month": 450.0, "housing_zone": 2, "flat_sharing": false,
        "af_base_received_eur_month_prev": 0.0, "cf_received_eur_month_prev": 0.0, "asf_received_eur_month_prev": 0.0, "paje_base_received_eur_month_prev": 0.0,
        "housing_benefit_received_eur_month_prev": 0.0, "aspa_received_eur_month_prev": 0.0, "rsa_received_eur_month_prev": 0.0, "persons": persons,
    })
}

#[allow(clippy::cast_precision_loss, reason = "amounts of a few million cents")]
fn person(lot: &mut Lot, role: &str, year: u64, yearly_cents: u64) -> Json {
    let yearly = yearly_cents as f64 / 100.0;
    let monthly = (yearly_cents / 12) as f64 / 100.0;
    let mut person = json!({
        "role": role, "birth_date": format!("{year}-{:02}-{:02}", 1 + lot.below(4), 6 + lot.below(20)), "nationality": "FR", "residence_permit_years": 0,
        "activity_prev": if yearly_cents > 0 { "employed" } else { "inactive" }, "activity_now": if yearly_cents > 0 { "employed" } else { "inactive" },
        "sick_leave_start_date": null, "hospital_admission_date": null, "sickness_benefit_eur_month_now_and_prev3": 0.0,
        "taxable_salary_eur_year_n_minus_2": yearly, "disability_rate_percent": 0, "aeeh_category": 0,
    });
    for key in ["taxable_unemployment", "taxable_retirement_pension", "disability_pension", "child_support_received"] {
        person[format!("{key}_eur_year_n_minus_2")] = json!(0.0);
    }
    for key in [
        "unemployment_benefit_net",
        "unemployment_benefit_taxable",
        "retirement_pension_gross",
        "retirement_pension_net",
        "retirement_pension_taxable",
        "disability_pension",
        "child_support_received",
    ] {
        person[format!("{key}_eur_month_prev")] = json!(0.0);
        person[format!("{key}_eur_month_now")] = json!(0.0);
    }
    for key in ["gross_salary", "net_salary", "taxable_salary"] {
        person[format!("{key}_eur_month_prev")] = json!(monthly);
        person[format!("{key}_eur_month_now")] = json!(monthly);
    }
    for key in [
        "pregnant",
        "recognised_disability",
        "employment_restriction_recognised_rsdae",
        "unfit_for_work",
        "worked_5_of_last_10_years",
        "rsa_youth_work_condition_met",
        "shared_custody",
    ] {
        person[key] = json!(false);
    }
    for key in ["aah", "ass", "asi"] {
        person[format!("{key}_received_eur_month_prev")] = json!(0.0);
    }
    person
}

/// So many households drawn from a batch of them, each amount moved by up to a fifth.
pub(crate) fn drawn(templates: &RecordBatch, count: usize, lot: &mut Lot) -> Result<RecordBatch> {
    let rows = templates.num_rows() as u64;
    let places: UInt32Array = (0..count).map(|_| u32::try_from(lot.below(rows)).unwrap_or(0)).collect();
    let batch = arrow_select::take::take_record_batch(templates, &places)?;
    let columns = batch.columns().iter().map(|column| moved(column, lot)).collect();
    Ok(RecordBatch::try_new(batch.schema(), columns)?)
}

fn moved(array: &ArrayRef, lot: &mut Lot) -> ArrayRef {
    match array.data_type() {
        DataType::Decimal64(..) => {
            let numbers: &PrimitiveArray<Decimal64Type> = array.as_primitive();
            let moved = numbers.values().iter().map(|cents| cents.saturating_mul(i64::try_from(lot.below(401)).unwrap_or(0) + 800) / 1000);
            let moved = PrimitiveArray::<Decimal64Type>::new(moved.collect(), numbers.nulls().cloned());
            Arc::new(moved.with_data_type(array.data_type().clone()))
        }
        DataType::List(item) => {
            let list: &ListArray = array.as_list();
            Arc::new(ListArray::new(item.clone(), list.offsets().clone(), moved(list.values(), lot), list.nulls().cloned()))
        }
        DataType::Struct(fields) => {
            let of = array.as_struct();
            Arc::new(StructArray::new(fields.clone(), of.columns().iter().map(|column| moved(column, lot)).collect(), of.nulls().cloned()))
        }
        _ => array.clone(),
    }
}
