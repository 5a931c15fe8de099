//! Housing benefit, activity bonus, minimum income and health cover of small households, worked out by hand from the figures of the official texts.

use jalon_catalogue::Catalogue;
use jalon_rules::{Evaluation, FactValue, Held, Law, Situation, Truth, Type, Value};
use jiff::civil::{Date, date};
use rust_decimal::Decimal;

/// A day in May 2026: housing scale of October 2025, minimum income and activity bonus of April 2026.
const MAY: Date = date(2026, 5, 1);

/// Everything known: nothing earned, no child, a French adult of thirty who pays no rent; then what the test says.
struct Household {
    law: std::sync::Arc<Law>,
    situation: Situation,
}

impl Household {
    fn new(adults: usize, births: &[Date]) -> Self {
        let law = Catalogue::embedded().law.clone();
        let mut situation = Situation::new(&law);
        let sizes = [("parents", adults), ("enfants", births.len())];
        for (list, size) in sizes {
            situation.set_size(law.find_list(list).expect("a list of the catalogue"), Some(size));
        }
        for index in 0..law.facts().len() {
            let id = jalon_rules::FactId::new(index);
            let value = match law.fact(id).of_type {
                Type::YesNo => FactValue::YesNo(false),
                Type::Date | Type::Month => FactValue::Date(date(1996, 1, 1)),
                Type::Choice(_) => FactValue::Choice(0),
                _ => FactValue::Number(Decimal::ZERO),
            };
            if law.fact(id).of.is_empty() {
                situation.set(id, Some(Held::declared(value)));
            }
            for (name, size) in sizes {
                let list = law.find_list(name).expect("a list of the catalogue");
                for member in (0..size).filter(|_| law.fact(id).of.contains(&list)) {
                    situation.set_member(list, member, id, Some(Held::declared(value)));
                }
            }
        }
        let mut household = Self { law, situation };
        for (member, birth) in births.iter().enumerate() {
            household.put("enfants", member, "naissance", FactValue::Date(*birth));
        }
        for member in 0..adults {
            household = household.choice("parents", member, "activité", "sans_activité");
        }
        household.choice("", 0, "occupation_du_logement", "logé_gratuitement")
    }

    fn put(&mut self, list: &str, member: usize, fact: &str, value: FactValue) {
        let id = self.law.find_fact(fact).expect("a fact of the catalogue");
        match self.law.find_list(list) {
            Some(list) => self.situation.set_member(list, member, id, Some(Held::declared(value))),
            None => self.situation.set(id, Some(Held::declared(value))),
        }
    }

    fn choice(mut self, list: &str, member: usize, fact: &str, alternative: &str) -> Self {
        let id = self.law.find_fact(fact).expect("a fact of the catalogue");
        let Type::Choice(choice) = self.law.fact(id).of_type else { panic!("{fact} is no choice") };
        let place = self.law.alternatives(choice).iter().position(|a| &**a == alternative).expect("an alternative");
        self.put(list, member, fact, FactValue::Choice(u8::try_from(place).expect("few alternatives")));
        self
    }

    /// The same amount for the first adult this month and in every month before.
    fn monthly(mut self, fact: &str, euros: i64) -> Self {
        for when in ["du_mois", "avant"] {
            self.put("parents", 0, &format!("{fact}_{when}"), FactValue::Number(Decimal::from(euros)));
        }
        self
    }

    fn yes(mut self, list: &str, fact: &str) -> Self {
        self.put(list, 0, fact, FactValue::YesNo(true));
        self
    }

    fn birth(mut self, day: Date) -> Self {
        self.put("parents", 0, "naissance", FactValue::Date(day));
        self
    }

    fn tenant(mut self, kind: &str, zone: &str, rent: i64) -> Self {
        self.put("", 0, "loyer", FactValue::Number(Decimal::from(rent)));
        self.choice("", 0, "occupation_du_logement", kind).choice("", 0, "zone_logement", zone)
    }

    /// What a rule pays on a day, to the cent; nothing when it is not due.
    fn amount(&self, rule: &str, day: Date) -> Option<String> {
        let id = self.law.find_rule(rule).expect("a rule of the catalogue");
        match Evaluation::new(&self.law, &self.situation, day).rule(id) {
            Value::Due(Truth::Yes, range) => Some(range.known().expect("a known amount").round_dp(2).normalize().to_string()),
            Value::Due(Truth::No, _) => None,
            other => panic!("{rule}: {other:?}"),
        }
    }

    fn right(&self, rule: &str, day: Date) -> bool {
        let id = self.law.find_rule(rule).expect("a rule of the catalogue");
        match Evaluation::new(&self.law, &self.situation, day).rule(id) {
            Value::Truth(truth) if truth.is_known() => truth == Truth::Yes,
            other => panic!("{rule}: {other:?}"),
        }
    }
}

const RSA: &str = "revenu_de_solidarité_active";
const BONUS: &str = "prime_d_activité";
const HOUSING: &str = "aide_au_logement";
const FREE_COVER: &str = "complémentaire_santé_gratuite";
const COVER: &str = "participation_complémentaire_santé";

#[test]
fn minimum_income_of_one_person_without_rent() {
    // 651.69 less 12 % of 651.69 for the housing.
    assert_eq!(Household::new(1, &[]).amount(RSA, MAY).as_deref(), Some("573.49"));
}

#[test]
fn minimum_income_of_a_couple_with_two_children() {
    // 651.69 × (1 + 50 % + 30 % + 30 %), less 16.5 % of 651.69 × 180 %, less the family allowances of 153.01.
    let household = Household::new(2, &[date(2017, 3, 10), date(2020, 3, 10)]);
    assert_eq!(household.amount(RSA, MAY).as_deref(), Some("1021.99"));
}

#[test]
fn minimum_income_before_25_waits_for_work_or_a_child() {
    let young = |household: Household| household.birth(date(2004, 1, 1));
    assert_eq!(young(Household::new(1, &[])).amount(RSA, MAY), None);
    assert_eq!(young(Household::new(1, &[])).yes("parents", "condition_jeune_rsa").amount(RSA, MAY).as_deref(), Some("573.49"));
    // A lone mother to be: 128.412 % of 651.69, less the same 12 %.
    assert_eq!(young(Household::new(1, &[])).yes("parents", "enceinte").amount(RSA, MAY).as_deref(), Some("758.65"));
    // A couple of 22 and 30 with the younger a student: the other is over 25.
    assert!(Household::new(2, &[]).choice("parents", 0, "activité", "étudiant").amount(RSA, MAY).is_some());
    assert_eq!(Household::new(1, &[]).choice("parents", 0, "activité", "étudiant").amount(RSA, MAY), None);
}

#[test]
fn activity_bonus_of_one_person_across_the_scale_of_april() {
    // February and March: 633.21 + 184.27 + 59.85 % × 1500 − (1500 + 75.99) = 139.24; April: 638.28 + 200.40 + 897.75 − (1500 + 76.59) = 159.84.
    let household = Household::new(1, &[]).choice("parents", 0, "activité", "en_emploi").monthly("salaire_net", 1500);
    assert_eq!(household.amount(BONUS, MAY).as_deref(), Some("146.11"));
}

#[test]
fn a_student_needs_more_pay_for_the_bonus() {
    // 55 % of 169 hours of minimum wage, 12.02 €: 1,117.26 €.
    let student = |pay| Household::new(1, &[]).choice("parents", 0, "activité", "étudiant").monthly("salaire_net", pay);
    assert_eq!(student(1117).amount(BONUS, MAY), None);
    assert!(student(1118).amount(BONUS, MAY).is_some());
}

#[test]
fn housing_benefit_of_one_person_without_income() {
    // 290.34 + 60.59 − 39.56 − 5 = 306.37; the levy is 1.53; 304.84 is cut to the euro.
    assert_eq!(Household::new(1, &[]).tenant("locataire_vide", "zone_2", 500).amount(HOUSING, MAY).as_deref(), Some("304"));
}

#[test]
fn housing_benefit_of_social_housing_loses_most_of_the_rent_reduction() {
    // 450 + 74.33 − 8.5 % of 524.33 − 5 = 474.76; less 98 % of 54.14: 421.70; the levy is 2.10.
    let household = Household::new(2, &[date(2020, 3, 10)]).tenant("locataire_hlm", "zone_1", 450);
    assert_eq!(household.amount(HOUSING, MAY).as_deref(), Some("419"));
}

#[test]
fn housing_benefit_falls_with_a_high_rent_and_ends() {
    // Zone 2: from 2.5 times 290.34, 725.85 €, to 3.1 times, 900.05 €. At 813 €: 311.37 × (900.05 − 813) ÷ 174.2 = 155.60, less 5 and 0.75.
    let rent = |euros| Household::new(1, &[]).tenant("locataire_vide", "zone_2", euros);
    assert_eq!(rent(725).amount(HOUSING, MAY).as_deref(), Some("304"));
    assert_eq!(rent(813).amount(HOUSING, MAY).as_deref(), Some("149"));
    assert_eq!(rent(901).amount(HOUSING, MAY), None);
    assert_eq!(rent(901).yes("parents", "handicap_reconnu").amount(HOUSING, MAY).as_deref(), Some("304"));
}

#[test]
fn two_spouses_at_work_have_a_reduction_of_95_euros() {
    // Each earns 7,200 € a year, 6,480 € after expenses: over twelve times 478.16 €. 12,960 − 95 is rounded up to 12,900 €, not to 13,000 €.
    let couple = |second: i64| {
        let mut household = Household::new(2, &[]).tenant("locataire_vide", "zone_2", 500).monthly("salaire_imposable", 600);
        household.put("parents", 1, "salaire_imposable_avant", FactValue::Number(Decimal::from(second)));
        household
    };
    let resources = |household: &Household| {
        let id = household.law.find_definition("al_ressources").expect("a definition of the catalogue");
        Evaluation::new(&household.law, &household.situation, MAY).definition(id)
    };
    let known = |value: Value| match value {
        Value::Number(range) => range.known().expect("a known amount").normalize().to_string(),
        other => panic!("{other:?}"),
    };
    assert_eq!(known(resources(&couple(600))), "12900");
    // 6,000 € a year is 5,400 € after expenses: under twelve times the base.
    assert_eq!(known(resources(&couple(500))), "11900");
}

#[test]
fn health_cover_is_free_under_the_ceiling_then_costs_by_age() {
    let nobody = Household::new(1, &[]);
    assert!(nobody.right(FREE_COVER, MAY));
    assert_eq!(nobody.amount(COVER, MAY), None);
    // 11,400 € of pension and 938.43 € for the housing: over 10,339 €, under 13,957.65 €. Seventy on 1 January.
    let retired = |birth| Household::new(1, &[]).choice("parents", 0, "activité", "retraité").birth(birth).monthly("retraite_nette", 950);
    assert!(!retired(date(1956, 1, 1)).right(FREE_COVER, MAY));
    assert_eq!(retired(date(1956, 1, 1)).amount(COVER, MAY).as_deref(), Some("30"));
    assert_eq!(retired(date(1956, 1, 2)).amount(COVER, MAY).as_deref(), Some("25"));
}

#[test]
fn a_child_in_alternating_custody_raises_the_ceiling_by_half() {
    // One adult 100 %, a first child 50 %, a second 30 %: 10,339 × 180 %. With the younger one half of the time: 165 %.
    let ceiling = |alternating: bool| {
        let mut household = Household::new(1, &[date(2015, 3, 10), date(2018, 3, 10)]);
        household.put("enfants", 1, "garde_alternée", FactValue::YesNo(alternating));
        let id = household.law.find_definition("css_plafond_du_foyer").expect("a definition of the catalogue");
        match Evaluation::new(&household.law, &household.situation, MAY).definition(id) {
            Value::Number(range) => range.known().expect("a known amount").normalize().to_string(),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(ceiling(false), "18610");
    assert_eq!(ceiling(true), "17059");
}
