//! The base allowance of young children, as a programmer would write it for this one day and no other: one loop over the same columns, whole numbers of cents,
//! the figures written in. It knows no unknown, no explanation and no other date; it is what the engine is held against.

use anyhow::{Context, Result};
use arrow_array::cast::AsArray;
use arrow_array::types::{Date32Type, Decimal64Type};
use arrow_array::{Array, RecordBatch, StructArray};
use jalon_rules::{Evaluation, Law, Situation, Value};
use jiff::civil::Date;

/// Figures in force, as whole numbers: cents, or ten-thousandths for shares.
pub(crate) struct Figures {
    day: (i32, i32, i32),
    day_number: i32,
    bmaf: i64,
    bmaf_before: i64,
    share: i64,
    wages: (i64, i64, i64),
    pensions: (i64, i64),
    autonomy: i64,
    full: (i64, i64),
    partial: (i64, i64),
    child: (i64, i64),
}

impl Figures {
    pub(crate) fn new(law: &Law, day: Date) -> Result<Figures> {
        let before = Date::constant(day.year() - 2, 1, 1);
        let figure = |name: &str, on: Date, digits: u32| -> Result<i64> {
            let id = law.parameters().iter().find(|p| &*p.name == name).with_context(|| format!("no figure {name}"))?;
            let Some(Value::Number(range)) = id.on(on).map(|v| v.value) else { anyhow::bail!("no {name}") };
            let mut number = range.known().context("a figure is known")?;
            number.rescale(digits);
            Ok(i64::try_from(number.mantissa())?)
        };
        let situation = Situation::new(law);
        let autonomy = law.find_definition("seuil_autonomie").context("no seuil_autonomie")?;
        let Value::Number(autonomy) = Evaluation::new(law, &situation, day).definition(autonomy) else { anyhow::bail!("no threshold") };
        let mut autonomy = autonomy.known().context("a threshold is known")?;
        // In ten-thousandths of a cent, so that the comparison is exact enough for incomes in cents.
        autonomy.rescale(6);
        Ok(Figures {
            day: (day.year().into(), day.month().into(), day.day().into()),
            day_number: day.since(Date::constant(1970, 1, 1))?.get_days(),
            bmaf: figure("bmaf", day, 2)?,
            bmaf_before: figure("bmaf", before, 2)?,
            share: figure("allocation_de_base_taux", day, 6)?,
            wages: (
                figure("abattement_salaires_taux", before, 4)?,
                figure("abattement_salaires_minimum", before, 2)?,
                figure("abattement_salaires_maximum", before, 2)?,
            ),
            pensions: (figure("abattement_pensions_taux", before, 4)?, figure("abattement_pensions_minimum", before, 2)?),
            autonomy: i64::try_from(autonomy.mantissa())?,
            full: (figure("plafond_plein_base", day, 2)?, figure("plafond_plein_majoration", day, 2)?),
            partial: (figure("plafond_partiel_base", day, 2)?, figure("plafond_partiel_majoration", day, 2)?),
            child: (figure("plafond_enfant_1_et_2", day, 4)?, figure("plafond_enfant_3_et_plus", day, 4)?),
        })
    }

    /// Complete years on the day, from days since 1970.
    fn age(&self, birth: i32) -> i32 {
        let (year, month, day) = civil(birth);
        self.day.0 - year - i32::from((self.day.1, self.day.2) < (month, day))
    }
}

fn civil(days: i32) -> (i32, i32, i32) {
    let z = days + 719_468;
    let era = z.div_euclid(146_097);
    let of_era = z.rem_euclid(146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let shifted = (5 * of_year + 2) / 153;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    (year + era * 400 + i32::from(month <= 2), month, of_year - (153 * shifted + 2) / 5 + 1)
}

/// To the nearest euro, from ten-thousandths of a cent, in cents.
fn to_the_euro(amount: i64) -> i64 {
    (amount + 500_000) / 1_000_000 * 100
}

struct Incomes<'a> {
    wages: &'a [i64],
    unemployment: &'a [i64],
    pensions: &'a [i64],
    disability: &'a [i64],
    support: &'a [i64],
}

impl<'a> Incomes<'a> {
    fn of(list: &'a StructArray) -> Result<Self> {
        let column = |name: &str| -> Result<&'a [i64]> {
            let array = list.column_by_name(name).with_context(|| format!("no column {name}"))?;
            let DataType64(scale) = scale(array.data_type())?;
            anyhow::ensure!(scale == 2 && array.null_count() == 0, "{name} is not in cents");
            Ok(array.as_primitive::<Decimal64Type>().values())
        };
        Ok(Incomes {
            wages: column("salaires_n_2")?,
            unemployment: column("chômage_n_2")?,
            pensions: column("retraites_n_2")?,
            disability: column("invalidité_n_2")?,
            support: column("pension_alimentaire_reçue_n_2")?,
        })
    }

    /// Net wages and net pensions of one person.
    fn net(&self, person: usize, f: &Figures) -> (i64, i64) {
        let gross = self.wages[person] + self.unemployment[person];
        let costs = (f.wages.0 * gross).max(f.wages.1 * 10_000).min(f.wages.2 * 10_000);
        let pension = self.pensions[person] + self.disability[person] + self.support[person];
        let allowance = (f.pensions.0 * pension).max(f.pensions.1 * 10_000);
        ((gross - to_the_euro(costs)).max(0), (pension - to_the_euro(allowance)).max(0))
    }
}

struct DataType64(i8);

fn scale(of: &arrow_schema::DataType) -> Result<DataType64> {
    match of {
        arrow_schema::DataType::Decimal64(_, scale) => Ok(DataType64(*scale)),
        other => anyhow::bail!("{other} is not an amount"),
    }
}

/// For each household, whether the allowance is due and how much, in millionths of a cent.
pub(crate) fn base_allowance(batch: &RecordBatch, f: &Figures) -> Result<Vec<(bool, i64)>> {
    let list = |name: &str| batch.column_by_name(name).with_context(|| format!("no list {name}")).map(AsArray::as_list::<i32>);
    let (parents, children) = (list("parents")?, list("enfants")?);
    let (parent_values, child_values) = (parents.values().as_struct(), children.values().as_struct());
    let (of_parents, of_children) = (Incomes::of(parent_values)?, Incomes::of(child_values)?);
    let births = child_values.column_by_name("naissance").context("no births")?.as_primitive::<Date32Type>().values();
    let wages = child_values.column_by_name("salaire_net_moyen").context("no wages")?;
    let wage_unit = 10_i64.pow((6 - scale(wages.data_type())?.0).unsigned_abs().into());
    let wages = wages.as_primitive::<Decimal64Type>().values();
    let with_children = batch.column_by_name("enfants_ont_revenus").context("no column of children's incomes")?.as_boolean().values();
    let place = |offset: i32| offset.unsigned_abs() as usize;
    let (parent_ends, child_ends) = (parents.value_offsets(), children.value_offsets());
    let mut results = Vec::with_capacity(batch.num_rows());
    for row in 0..batch.num_rows() {
        let (mut resources, mut earners) = (0, 0);
        let adults = place(parent_ends[row])..place(parent_ends[row + 1]);
        let many = adults.len();
        for person in adults {
            let (net_wages, net_pensions) = of_parents.net(person, f);
            resources += net_wages + net_pensions;
            earners += usize::from(net_wages >= f.bmaf_before * 12);
        }
        let (mut dependants, mut youngest, mut same_day, mut under_three) = (0, i32::MIN, 0, false);
        for child in place(child_ends[row])..place(child_ends[row + 1]) {
            let birth = births[child];
            if birth > f.day_number {
                continue;
            }
            let age = f.age(birth);
            if age < 16 || (age < 20 && wages[child] * wage_unit < f.autonomy) {
                dependants += 1;
                if with_children.value(row) {
                    let (net_wages, net_pensions) = of_children.net(child, f);
                    resources += net_wages + net_pensions;
                }
            }
            under_three |= age < 3;
            if birth > youngest {
                (youngest, same_day) = (birth, 1);
            } else if birth == youngest {
                same_day += 1;
            }
        }
        let raised = many == 1 || (many == 2 && earners == 2);
        let share = 10_000 + f.child.0 * dependants.min(2) + f.child.1 * (dependants - 2).max(0);
        let ceiling = |(base, more): (i64, i64)| base * share + if raised { more * 10_000 } else { 0 };
        let due = under_three && resources * 10_000 <= ceiling(f.partial);
        let full = f.bmaf * f.share * same_day.max(1);
        results.push(if !due {
            (false, 0)
        } else if resources * 10_000 <= ceiling(f.full) {
            (true, full)
        } else {
            (true, full / 2)
        });
    }
    Ok(results)
}
