//! Minimum incomes and the benefits of children, for small households worked out by hand from the figures of the official texts.

use std::sync::Arc;

use jalon_catalogue::Catalogue;
use jalon_rules::{Evaluation, FactId, FactValue, Held, Law, Situation, Truth, Type, Value};
use jiff::civil::{Date, date};
use rust_decimal::{Decimal, RoundingStrategy};

const SEPTEMBER_2025: Date = date(2025, 9, 1);
const MAY_2026: Date = date(2026, 5, 1);
const OCTOBER_2026: Date = date(2026, 10, 1);

/// Everything is known: nothing is earned or received, and adults are French and born in 1986. Then what a test says.
struct Household {
    law: Arc<Law>,
    situation: Situation,
}

impl Household {
    fn new(adults: usize, births: &[Date]) -> Self {
        let law = Catalogue::embedded().law.clone();
        let mut household = Self { situation: Situation::new(&law), law };
        for (list, size) in [("parents", adults), ("enfants", births.len())] {
            let list = household.law.find_list(list).expect("a list of the catalogue");
            household.situation.set_size(list, Some(size));
            for index in 0..household.law.facts().len() {
                let id = FactId::new(index);
                let fact = household.law.fact(id);
                let value = match fact.of_type {
                    Type::YesNo => FactValue::YesNo(false),
                    Type::Date | Type::Month => FactValue::Date(date(1986, 1, 1)),
                    Type::Choice(_) => FactValue::Choice(0),
                    _ => FactValue::Number(Decimal::ZERO),
                };
                if fact.of.is_empty() {
                    household.situation.set(id, Some(Held::declared(value)));
                } else if fact.of.contains(&list) {
                    (0..size).for_each(|member| household.situation.set_member(list, member, id, Some(Held::declared(value))));
                }
            }
        }
        for (member, birth) in births.iter().enumerate() {
            household.put("enfants", member, "naissance", FactValue::Date(*birth));
        }
        household
    }

    fn put(&mut self, list: &str, member: usize, fact: &str, value: FactValue) {
        let list = self.law.find_list(list).expect("a list of the catalogue");
        let id = self.law.find_fact(fact).expect("a fact of the catalogue");
        self.situation.set_member(list, member, id, Some(Held::declared(value)));
    }

    fn adult(mut self, member: usize, fact: &str, value: FactValue) -> Self {
        self.put("parents", member, fact, value);
        self
    }

    fn child(mut self, fact: &str, value: FactValue) -> Self {
        self.put("enfants", 0, fact, value);
        self
    }

    /// A tenant of social housing in the first zone.
    fn rent(mut self, euros: i64) -> Self {
        let id = self.law.find_fact("loyer").expect("a fact of the catalogue");
        self.situation.set(id, Some(Held::declared(number(euros))));
        self
    }

    /// The same this month and in every month before.
    fn monthly(self, member: usize, fact: &str, euros: i64) -> Self {
        ["du_mois", "avant"].into_iter().fold(self, |household, when| household.adult(member, &format!("{fact}_{when}"), number(euros)))
    }

    fn choice(self, member: usize, fact: &str, alternative: &str) -> Self {
        let id = self.law.find_fact(fact).expect("a fact of the catalogue");
        let Type::Choice(choice) = self.law.fact(id).of_type else { panic!("{fact} is no choice") };
        let place = self.law.alternatives(choice).iter().position(|a| &**a == alternative).expect("an alternative");
        self.adult(member, fact, FactValue::Choice(u8::try_from(place).expect("few alternatives")))
    }

    /// What a rule pays on a day, to the cent.
    fn pays(&self, rule: &str, day: Date) -> String {
        let id = self.law.find_rule(rule).expect("a rule of the catalogue");
        match Evaluation::new(&self.law, &self.situation, day).rule(id) {
            Value::Due(Truth::Yes, range) => {
                let amount = range.known().expect("a known amount").round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
                format!("{amount:.2}")
            }
            Value::Due(Truth::No, _) => NOT_DUE.to_owned(),
            other => panic!("{rule}: {other:?}"),
        }
    }
}

fn number(value: i64) -> FactValue {
    FactValue::Number(Decimal::from(value))
}

fn percent(value: i64) -> FactValue {
    FactValue::Number(Decimal::new(value, 2))
}

const NOT_DUE: &str = "not due";
const YES: FactValue = FactValue::YesNo(true);

// --- Children ----------------------------------------------------------------------------------------------------------

#[test]
fn the_back_to_school_allowance_follows_the_days_of_the_code() {
    let of = |birth: Date| Household::new(1, &[birth]).pays("allocation_de_rentrée_scolaire", OCTOBER_2026);
    // Art. R543-2: six before 1 February. 89.72 % of 478.16 €.
    assert_eq!(of(date(2021, 1, 31)), "429.01");
    assert_eq!(of(date(2021, 2, 1)), NOT_DUE);
    // Art. D543-1: eleven on 31 December, then fifteen.
    assert_eq!(of(date(2016, 1, 1)), "429.01");
    assert_eq!(of(date(2015, 12, 31)), "452.67");
    assert_eq!(of(date(2011, 12, 31)), "468.36");
    // Art. R543-2: not eighteen on 15 September.
    assert_eq!(of(date(2008, 9, 16)), "468.36");
    assert_eq!(of(date(2008, 9, 15)), NOT_DUE);
}

#[test]
fn just_over_the_ceiling_the_back_to_school_allowance_shrinks_by_as_much() {
    // The ceiling with one child is 22,274 € × 130 % = 28,956.20 €. Pay of 32,284 € counts for 29,056 €: 99.80 € over.
    let with = |pay: i64| Household::new(1, &[date(2018, 3, 1)]).adult(0, "salaires_n_2", number(pay)).pays("allocation_de_rentrée_scolaire", OCTOBER_2026);
    assert_eq!(with(32_000), "429.01");
    assert_eq!(with(32_284), "329.21");
    // 415.80 € over leaves 13.21 €: less than 15 € is not paid.
    assert_eq!(with(32_636), NOT_DUE);
}

#[test]
fn each_category_of_a_disabled_child_has_the_share_of_the_decree() {
    let of = |adults: usize, category: i64, day: Date| {
        let household = Household::new(adults, &[date(2016, 3, 1)]).child("handicap_reconnu", YES).child("catégorie_aeeh", number(category));
        household.pays("allocation_éducation_enfant_handicapé", day)
    };
    let couple: Vec<_> = (0..=5).map(|category| of(2, category, MAY_2026)).collect();
    // 32 % of 478.16 €, then 24, 65, 92, 142.57 and 182.21 % more.
    assert_eq!(couple, ["153.01", "267.77", "463.82", "592.92", "834.72", "1024.27"]);
    let alone: Vec<_> = (0..=5).map(|category| of(1, category, MAY_2026)).collect();
    // A parent alone has 13, 18, 57 and 73 % more from the second category.
    assert_eq!(alone, ["153.01", "267.77", "525.98", "678.99", "1107.28", "1373.32"]);
    assert_eq!(of(2, 6, SEPTEMBER_2025), "1439.93");
}

#[test]
fn a_disabled_child_stops_being_one_at_twenty() {
    let of = |birth: Date| Household::new(2, &[birth]).child("handicap_reconnu", YES).pays("allocation_éducation_enfant_handicapé", MAY_2026);
    assert_eq!(of(date(2006, 5, 2)), "153.01");
    assert_eq!(of(date(2006, 5, 1)), NOT_DUE);
}

// --- Disabled adults ---------------------------------------------------------------------------------------------------

#[test]
fn the_disability_allowance_completes_a_pension_and_shrinks_with_pay() {
    let of = |household: Household| household.pays("allocation_adulte_handicapé", MAY_2026);
    let disabled = || Household::new(1, &[]).adult(0, "taux_incapacité", percent(80));
    assert_eq!(of(disabled()), "1041.59");
    assert_eq!(of(disabled().monthly(0, "pension_invalidité", 300)), "741.59");
    // Pay under 30 % of the minimum wage counts for a fifth: 80 € of 400 €.
    assert_eq!(of(disabled().monthly(0, "salaire_imposable", 400).monthly(0, "salaire_net", 400)), "961.59");
}

#[test]
fn fifty_percent_needs_a_recognised_restriction() {
    let half = || Household::new(1, &[]).adult(0, "taux_incapacité", percent(50));
    assert_eq!(half().pays("allocation_adulte_handicapé", MAY_2026), NOT_DUE);
    assert_eq!(half().adult(0, "restriction_accès_emploi", YES).pays("allocation_adulte_handicapé", MAY_2026), "1041.59");
}

#[test]
fn independent_living_needs_the_full_allowance_and_a_home_of_ones_own() {
    let of = |household: Household| household.pays("complément_adulte_handicapé", MAY_2026);
    let disabled = |births: &[Date]| Household::new(1, births).adult(0, "taux_incapacité", percent(80));
    let tenant = || disabled(&[]).rent(400);
    assert_eq!(of(tenant()), "104.77");
    assert_eq!(of(disabled(&[])), NOT_DUE, "no housing benefit without a rent");
    assert_eq!(of(tenant().adult(0, "taux_incapacité", percent(79)).adult(0, "restriction_accès_emploi", YES)), NOT_DUE);
    // Beside a pension the allowance need not be full; reduced by the pay of two years ago, it must be (CSS, art. L821-1-2).
    assert_eq!(of(tenant().monthly(0, "pension_invalidité", 300)), "104.77");
    let paid_two_years_ago = || tenant().adult(0, "salaires_n_2", number(25_000));
    assert_ne!(paid_two_years_ago().pays("allocation_adulte_handicapé", MAY_2026), NOT_DUE);
    assert_ne!(paid_two_years_ago().pays("aide_au_logement", MAY_2026), NOT_DUE);
    assert_eq!(of(paid_two_years_ago()), NOT_DUE);
    // Pay of this month, not of the months before.
    assert_eq!(of(tenant().adult(0, "salaire_imposable_du_mois", number(100))), NOT_DUE);
    assert_eq!(of(tenant().adult(0, "salaire_imposable_avant", number(100))), "104.77");
    // Sixty days in hospital suspend it, with a child too; the allowance itself is then kept whole (CSS, art. R821-8).
    let in_hospital = |since: Date| {
        let parent = disabled(&[date(2020, 3, 10)]).rent(400);
        parent.adult(0, "hospitalisé", YES).adult(0, "entrée_à_l_hôpital", FactValue::Date(since))
    };
    assert_eq!(of(in_hospital(date(2026, 3, 3))), "104.77");
    assert_eq!(of(in_hospital(date(2026, 3, 2))), NOT_DUE);
    assert_eq!(in_hospital(date(2026, 3, 2)).pays("allocation_adulte_handicapé", MAY_2026), "1041.59");
    // The invalidity supplement opens it as well, where it leaves nothing of the allowance.
    let with_supplement = tenant().monthly(0, "pension_invalidité", 800).adult(0, "asi_reçue_avant", number(300));
    assert_eq!(with_supplement.pays("allocation_adulte_handicapé", MAY_2026), NOT_DUE);
    assert_eq!(of(with_supplement), "104.77");
}

#[test]
fn the_invalidity_supplement_of_a_couple_follows_who_is_entitled() {
    let of = |household: Household| household.pays("allocation_supplémentaire_invalidité", SEPTEMBER_2025);
    // Alone: 10,978.30 € ÷ 12 less 364 €.
    assert_eq!(of(Household::new(1, &[]).monthly(0, "pension_invalidité", 364)), "550.86");
    // The other is not entitled: at most 914.86 € less 335.29 € (CSS, art. D815-19, 2°, b).
    assert_eq!(of(Household::new(2, &[]).monthly(0, "pension_invalidité", 364)), "579.57");
    // Both are: the ceiling of a couple, 19,212.03 € ÷ 12, less 600 €.
    assert_eq!(of(Household::new(2, &[]).monthly(0, "pension_invalidité", 300).monthly(1, "pension_invalidité", 300)), "1001.00");
    // The other is entitled to old-age solidarity: half (c).
    let with_elder = Household::new(2, &[]).monthly(0, "pension_invalidité", 364).adult(1, "naissance", FactValue::Date(date(1955, 2, 1)));
    assert_eq!(of(with_elder), "618.50");
}

// --- Older people ------------------------------------------------------------------------------------------------------

#[test]
fn old_age_solidarity_opens_at_65_or_62_when_unfit() {
    let aged = |birth: Date| Household::new(1, &[]).adult(0, "naissance", FactValue::Date(birth));
    let of = |household: Household| household.pays("allocation_de_solidarité_personnes_âgées", MAY_2026);
    // 12,523.14 € ÷ 12.
    assert_eq!(of(aged(date(1961, 5, 1))), "1043.60");
    assert_eq!(of(aged(date(1961, 5, 2))), NOT_DUE);
    assert_eq!(of(aged(date(1964, 5, 1)).adult(0, "inapte_au_travail", YES)), "1043.60");
    assert_eq!(of(aged(date(1964, 5, 2)).adult(0, "inapte_au_travail", YES)), NOT_DUE);
    assert_eq!(of(aged(date(1964, 5, 1)).adult(0, "taux_incapacité", percent(50))), "1043.60");
    assert_eq!(of(aged(date(1964, 5, 1)).adult(0, "taux_incapacité", percent(49))), NOT_DUE);
}

#[test]
fn ten_years_of_residence_permit_open_old_age_solidarity() {
    let of = |years: i64| {
        let household = Household::new(1, &[]).adult(0, "naissance", FactValue::Date(date(1955, 2, 1))).adult(0, "années_de_titre_de_séjour", number(years));
        household.choice(0, "nationalité", "autre_nationalité").pays("allocation_de_solidarité_personnes_âgées", MAY_2026)
    };
    assert_eq!(of(9), NOT_DUE);
    assert_eq!(of(10), "1043.60");
}

// --- Unemployed people -------------------------------------------------------------------------------------------------

#[test]
fn specific_solidarity_is_thirty_days_less_what_the_couple_has_over() {
    let worked = |adults: usize| {
        let household = Household::new(adults, &[]).adult(0, "cinq_ans_de_travail_sur_dix", YES).adult(0, "est_demandeur", YES);
        household.choice(0, "activité", "au_chômage").choice(0, "activité_avant", "au_chômage")
    };
    let of = |household: Household| household.pays("allocation_de_solidarité_spécifique", MAY_2026);
    // 30 × 19.48 €.
    assert_eq!(of(worked(1)), "584.40");
    // The ceiling of a couple is 110 × 19.48 € = 2,142.80 €.
    assert_eq!(of(worked(2).monthly(1, "salaire_imposable", 1_700)), "442.80");
    // Less than one day is not paid.
    assert_eq!(of(worked(2).monthly(1, "salaire_imposable", 2_130)), NOT_DUE);
    assert_eq!(of(worked(1).monthly(0, "chômage_net", 900)), NOT_DUE);
}
