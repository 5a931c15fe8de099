//! Where the independent model is known to part from the official text. `docs/law/differences.md` proves each.

use jalon_rules::{Evaluation, Law, Value};
use jiff::civil::Date;
use rust_decimal::Decimal;
use serde_json::Value as Json;

use super::household::decimal;
use super::minima;

/// A mistake of the model.
struct Known {
    /// The values of the file that it changes.
    keys: &'static [&'static str],
    /// Whether it touches a household: from its line of the file, and from what the law makes of it.
    concerns: fn(&Json, &Law, &mut Evaluation<'_>) -> bool,
}

const KNOWN: &[Known] = &[
    // CSS, art. L816-1: ten years of a residence permit with the right to work. The model never reads the years. What follows from the allowance follows.
    Known {
        keys: &["asi_eur_month", "aspa_eur_month", "rsa_eur_month", "css_free", "css_contribution_eur_month"],
        concerns: |case, _, _| adults(case).any(has_long_permit),
    },
    // CCH, art. R822-7: both spouses earned twelve times the family base in the twelve months. The model holds one month of pay against twelve times the base.
    Known {
        keys: &["housing_benefit_eur_month", "rsa_eur_month", "css_free", "css_contribution_eur_month"],
        concerns: |case, _, _| adults(case).count() == 2 && adults(case).all(earned_the_family_base),
    },
    // CCH, art. R822-13: work has ended, and a disability pension is paid. The model waits for retirement or the disability allowance.
    Known {
        keys: &["housing_benefit_eur_month", "rsa_eur_month", "css_free", "css_contribution_eur_month"],
        concerns: |case, _, _| adults(case).any(left_work_with_a_pension),
    },
    // CASF, art. L262-4, 1°: 25 years of age, or a child born or to be born. The model waits for the birth.
    Known {
        keys: &["rsa_eur_month", "css_free", "css_contribution_eur_month"],
        concerns: |case, _, _| {
            adults(case).any(|a| a["pregnant"].as_bool() != Some(false)) && !adults(case).any(|a| age(a, month(case)).is_some_and(|years| years >= 25))
        },
    },
    // CASF, art. L262-7-1: a young person who worked enough, from 18 years of age. The model starts at 19.
    Known {
        keys: &["rsa_eur_month", "css_free", "css_contribution_eur_month"],
        concerns: |case, _, _| {
            adults(case).any(|a| a["rsa_youth_work_condition_met"].as_bool() != Some(false) && age(a, month(case)).is_none_or(|years| years == 18))
        },
    },
    // CSS, art. L861-1: the ceiling rose on 1 April 2025. The model keeps the one of 2024.
    Known { keys: &["css_free", "css_contribution_eur_month"], concerns: between_old_and_new_ceiling },
    // Order of 21 June 2019, art. 1: the age on 1 January. The model takes the age of the month.
    Known { keys: &["css_contribution_eur_month"], concerns: |case, _, _| persons(case).any(|person| changed_age_group(person, month(case))) },
    Known { keys: &["activity_bonus_eur_month"], concerns: minima::only_a_child_is_a_national },
    Known { keys: &["back_to_school_allowance_eur_year"], concerns: minima::born_between_school_dates },
    Known {
        keys: &["asi_eur_month", "caah_mva_eur_month", "rsa_eur_month", "css_free", "css_contribution_eur_month"],
        concerns: minima::one_of_a_couple_has_asi,
    },
    Known {
        keys: &["aspa_eur_month", "asi_eur_month", "caah_mva_eur_month", "rsa_eur_month", "css_free", "css_contribution_eur_month"],
        concerns: minima::unfit_from_62,
    },
    Known { keys: &["caah_mva_eur_month"], concerns: minima::independent_living_is_read_otherwise },
    Known {
        keys: &["family_support_allowance_eur_month", "housing_benefit_eur_month", "rsa_eur_month", "css_free", "css_contribution_eur_month"],
        concerns: minima::child_at_school_age_earns,
    },
];

/// Whether a difference on a value of this line of the file is the model's mistake.
pub(super) fn is_explained(key: &str, case: &Json, law: &Law, evaluation: &mut Evaluation<'_>) -> bool {
    KNOWN.iter().any(|known| known.keys.contains(&key) && (known.concerns)(case, law, evaluation))
}

pub(super) fn persons(case: &Json) -> impl Iterator<Item = &Json> {
    case["inputs"]["persons"].as_array().map(Vec::as_slice).unwrap_or_default().iter()
}

pub(super) fn adults(case: &Json) -> impl Iterator<Item = &Json> {
    persons(case).filter(|person| matches!(person["role"].as_str(), Some("claimant" | "spouse")))
}

/// The first day of the month of the line.
pub(super) fn month(case: &Json) -> Option<Date> {
    format!("{}-01", case["inputs"]["reference_month"].as_str()?).parse().ok()
}

/// The age in whole years on a day; none when the birth is hidden.
pub(super) fn age(person: &Json, on: Option<Date>) -> Option<i16> {
    let birth: Date = person["birth_date"].as_str()?.parse().ok()?;
    let on = on?;
    Some(on.year() - birth.year() - i16::from((on.month(), on.day()) < (birth.month(), birth.day())))
}

fn has_long_permit(person: &Json) -> bool {
    person["nationality"].as_str() == Some("MA") && person["residence_permit_years"].as_i64().is_some_and(|years| years >= 10)
}

/// Hidden pay may have reached it. The lowest base of the months drawn is 466.44 €, and a tenth is taken off pay first.
fn earned_the_family_base(person: &Json) -> bool {
    decimal(&person["taxable_salary_eur_month_prev"]).is_none_or(|pay| pay * Decimal::new(9, 1) >= Decimal::from(466))
}

fn left_work_with_a_pension(person: &Json) -> bool {
    let none = |field: &str| decimal(&person[field]).is_some_and(|amount| amount.is_zero());
    !none("disability_pension_eur_month_now") && decimal(&person["taxable_salary_eur_month_now"]).is_none_or(|pay| pay.is_zero())
}

/// Whether the household's resources may be over a ceiling of 2024, and not over the one of 2025: both as the law computes them.
fn between_old_and_new_ceiling(case: &Json, law: &Law, evaluation: &mut Evaluation<'_>) -> bool {
    let mut amount = |name: &str| match law.find_definition(name).map(|id| evaluation.definition(id)) {
        Some(Value::Number(range)) => range.low.zip(range.high),
        _ => None,
    };
    let (Some(resources), Some(ceiling)) = (amount("css_ressources"), amount("css_plafond_du_foyer")) else { return false };
    let reaches = |share: Decimal| {
        let (lowest_of_2024, highest) = (ceiling.0 * share * Decimal::from(10166) / Decimal::from(10339) - Decimal::TWO, ceiling.1 * share);
        resources.0 <= highest && resources.1 >= lowest_of_2024
    };
    month(case).is_some_and(|month| month >= jiff::civil::date(2025, 4, 1)) && (reaches(Decimal::ONE) || reaches(Decimal::new(135, 2)))
}

fn changed_age_group(person: &Json, month: Option<Date>) -> bool {
    let group = |on: Option<Date>| age(person, on).map(|years| [30, 50, 60, 70].into_iter().filter(|limit| years >= *limit).count());
    group(month) != group(month.and_then(|m| Date::new(m.year(), 1, 1).ok()))
}
