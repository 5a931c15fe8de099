//! Households on which the model parts from the text for the back-to-school allowance, ASI, ASPA and the activity bonus.

use jalon_rules::{Evaluation, Law, Truth, Value};
use jiff::civil::{Date, date};
use rust_decimal::Decimal;
use serde_json::Value as Json;

use super::household::decimal;
use super::known::{adults, age, month, persons};

/// CSS, art. R543-1, R543-2 and D543-1. The model looks at ages on 1 December, and at who is a dependant on 1 October: some birthdays fall between its day and
/// the one of the text, and the minimum wage may have risen between them.
pub(super) fn born_between_school_dates(case: &Json, _: &Law, _: &mut Evaluation<'_>) -> bool {
    let Some(year) = month(case).map(Date::year) else { return false };
    let born = |person: &Json| person["birth_date"].as_str().and_then(|day| day.parse::<Date>().ok());
    persons(case).filter(|person| person["role"].as_str() == Some("child")).any(|child| {
        let between = |years: i16, from: (i8, i8), to: (i8, i8)| {
            born(child).is_some_and(|day| day >= date(year - years, from.0, from.1) && day <= date(year - years, to.0, to.1))
        };
        between(6, (12, 2), (12, 31))
            || between(5, (1, 1), (1, 31))
            || between(11, (12, 2), (12, 31))
            || between(15, (12, 2), (12, 31))
            || between(18, (9, 2), (9, 15))
            || [0, 16, 20].into_iter().any(|years| between(years, (9, 2), (10, 1)))
            || (year == 2024 && earns_between_thresholds_of_2024(child))
    })
}

/// 55 % of 169 hours at the minimum wage of September 2024 (11.65 €), then of November (11.88 €).
fn earns_between_thresholds_of_2024(child: &Json) -> bool {
    decimal(&child["net_salary_eur_month_prev"]).is_some_and(|pay| pay >= Decimal::new(108_286, 2) && pay <= Decimal::new(110_426, 2))
}

/// CSS, art. D815-19, 2°, b and c: one of a couple is entitled to ASI. The model pays the whole difference, or nothing when the other is entitled to ASPA.
pub(super) fn one_of_a_couple_has_asi(case: &Json, law: &Law, evaluation: &mut Evaluation<'_>) -> bool {
    let Some(entitled) = law.find_definition("ayants_droit_asi") else { return false };
    adults(case).count() == 2
        && matches!(evaluation.definition(entitled), Value::Number(many) if many.low.is_none_or(|l| l <= Decimal::ONE) && many.high.is_none_or(|h| h >= Decimal::ONE))
}

/// CSS, art. R815-1, L351-1-5 and L351-8: 62 years of age when unfit for work, or with a disability of 50 % at least. The model waits for 64, and for more than 50 %.
pub(super) fn unfit_from_62(case: &Json, _: &Law, _: &mut Evaluation<'_>) -> bool {
    adults(case).any(|adult| {
        let rate = decimal(&adult["disability_rate_percent"]);
        let unfit = adult["unfit_for_work"].as_bool() != Some(false);
        let entitled = unfit || rate.is_none_or(|rate| rate >= Decimal::from(50));
        let seen_by_the_model = unfit || rate.is_some_and(|rate| rate > Decimal::from(50));
        match age(adult, month(case)) {
            Some(years) => entitled && ((62..64).contains(&years) || (years == 64 && !seen_by_the_model)),
            None => entitled,
        }
    })
}

/// CSS, art. L821-1-2 and R821-8, II: the full AAH, or one beside a pension; no pay this month; not sixty days in hospital. The model asks for any AAH, and for no
/// pay in the months before.
pub(super) fn independent_living_is_read_otherwise(case: &Json, law: &Law, evaluation: &mut Evaluation<'_>) -> bool {
    let (Some(parents), Some(aah), Some(full)) = (law.find_list("parents"), law.find_definition("aah_du_parent"), law.find_definition("reçoit_aah_pleine"))
    else {
        return false;
    };
    let paid = |person: &Json, when: &str| decimal(&person[format!("taxable_salary_eur_month_{when}")]).map(|pay| pay > Decimal::ZERO);
    let sixty_days_in_hospital = |person: &Json| {
        let admitted: Option<Date> = person["hospital_admission_date"].as_str().and_then(|day| day.parse().ok());
        admitted.zip(month(case)).is_some_and(|(admitted, month)| (month - admitted).get_days() >= 60)
    };
    adults(case).enumerate().any(|(place, adult)| {
        let disabled = decimal(&adult["disability_rate_percent"]).is_none_or(|rate| rate >= Decimal::from(80));
        let pay_changed = paid(adult, "now").is_none() || paid(adult, "now") != paid(adult, "prev");
        disabled
            && (pay_changed || sixty_days_in_hospital(adult) || {
                let some = matches!(evaluation.member_definition(aah, parents, place), Value::Number(aah) if aah.high.is_none_or(|most| most > Decimal::ZERO));
                some && evaluation.member_definition(full, parents, place) != Value::Truth(Truth::Yes)
            })
    })
}

/// CSS, art. L512-3, 1°: a child of school age is a dependant whatever they earn. The model says so for family allowances, and not for these.
pub(super) fn child_at_school_age_earns(case: &Json, _: &Law, _: &mut Evaluation<'_>) -> bool {
    persons(case).filter(|person| person["role"].as_str() == Some("child")).any(|child| {
        let earns = decimal(&child["net_salary_eur_month_prev"]).is_none_or(|pay| pay >= Decimal::from(1_000));
        earns && age(child, month(case)).is_none_or(|years| years < 16)
    })
}

/// CSS, art. L842-2, 2°: who claims the activity bonus is French, or has held a residence permit for five years. The model is content with a child who is.
pub(super) fn only_a_child_is_a_national(case: &Json, law: &Law, evaluation: &mut Evaluation<'_>) -> bool {
    let (Some(parents), Some(stay)) = (law.find_list("parents"), law.find_definition("séjour_suffisant")) else { return false };
    persons(case).any(|person| person["role"].as_str() == Some("child"))
        && (0..adults(case).count()).all(|adult| evaluation.member_definition(stay, parents, adult) != Value::Truth(Truth::Yes))
}
