//! A household of the file in the words of the law.

use anyhow::{Context, Result, bail};
use jalon_rules::{FactValue, Held, Law, ListId, Situation, Type};
use jiff::civil::Date;
use rust_decimal::Decimal;
use serde_json::Value as Json;

/// Amounts of a person, and the fact each is.
const PERSON_AMOUNTS: &[(&str, &str)] = &[
    ("taxable_salary_eur_year_n_minus_2", "salaires_n_2"),
    ("taxable_unemployment_eur_year_n_minus_2", "chômage_n_2"),
    ("taxable_retirement_pension_eur_year_n_minus_2", "retraites_n_2"),
    ("disability_pension_eur_year_n_minus_2", "invalidité_n_2"),
    ("child_support_received_eur_year_n_minus_2", "pension_alimentaire_reçue_n_2"),
    ("aah_received_eur_month_prev", "aah_reçue_avant"),
    ("ass_received_eur_month_prev", "ass_reçue_avant"),
    ("asi_received_eur_month_prev", "asi_reçue_avant"),
];

/// Monthly flows: `KEY_eur_month_now` and `KEY_eur_month_prev` are `FACT_du_mois` and `FACT_avant`.
const FLOWS: &[(&str, &str)] = &[
    ("gross_salary", "salaire_brut"),
    ("net_salary", "salaire_net"),
    ("taxable_salary", "salaire_imposable"),
    ("unemployment_benefit_net", "chômage_net"),
    ("unemployment_benefit_taxable", "chômage_imposable"),
    ("retirement_pension_gross", "retraite_brute"),
    ("retirement_pension_net", "retraite_nette"),
    ("retirement_pension_taxable", "retraite_imposable"),
    ("disability_pension", "pension_invalidité"),
    ("child_support_received", "pension_alimentaire"),
];

const ACTIVITIES: &[(&str, &str)] =
    &[("employed", "en_emploi"), ("unemployed", "au_chômage"), ("student", "étudiant"), ("retired", "retraité"), ("inactive", "sans_activité")];

const NATIONALITIES: &[(&str, &str)] = &[("FR", "française"), ("DE", "européenne"), ("MA", "autre_nationalité")];

const MARITAL: &[(&str, &str)] = &[
    ("married", "en_mariage"),
    ("civil_partnership", "en_pacs"),
    ("cohabiting", "en_concubinage"),
    ("single", "célibat"),
    ("divorced", "divorce"),
    ("widowed", "veuvage"),
];

const HOUSING: &[(&str, &str)] = &[
    ("tenant_social", "locataire_hlm"),
    ("tenant_unfurnished", "locataire_vide"),
    ("tenant_furnished", "locataire_meublé"),
    ("owner", "propriétaire"),
    ("housed_free", "logé_gratuitement"),
];

/// Yes or no of an adult.
const ADULT_FLAGS: &[(&str, &str)] = &[
    ("employment_restriction_recognised_rsdae", "restriction_accès_emploi"),
    ("unfit_for_work", "inapte_au_travail"),
    ("pregnant", "enceinte"),
    ("worked_5_of_last_10_years", "cinq_ans_de_travail_sur_dix"),
    ("rsa_youth_work_condition_met", "condition_jeune_rsa"),
];

/// Amounts of the household received in each month before.
const RECEIVED: &[(&str, &str)] = &[
    ("rent_eur_month", "loyer"),
    ("af_base_received_eur_month_prev", "allocations_familiales_reçues_avant"),
    ("cf_received_eur_month_prev", "complément_familial_reçu_avant"),
    ("asf_received_eur_month_prev", "soutien_familial_reçu_avant"),
    ("paje_base_received_eur_month_prev", "allocation_de_base_reçue_avant"),
    ("housing_benefit_received_eur_month_prev", "aide_au_logement_reçue_avant"),
    ("aspa_received_eur_month_prev", "aspa_reçue_avant"),
    ("rsa_received_eur_month_prev", "rsa_reçu_avant"),
];

/// The household of the file in the words of the law, and the first day of its month.
pub(super) fn situation(law: &Law, inputs: &Json) -> Result<(Situation, Date)> {
    let month = inputs["reference_month"].as_str().context("no reference_month")?;
    let day: Date = format!("{month}-01").parse()?;
    let parents = law.find_list("parents").context("no list of parents")?;
    let children = law.find_list("enfants").context("no list of children")?;
    let mut household = Household { law, situation: Situation::new(law), parents, children };
    let persons = inputs["persons"].as_array().context("no persons")?;
    let (mut adults, mut minors) = (0, 0);
    let mut support = Some(Decimal::ZERO);
    for person in persons {
        let adult = matches!(person["role"].as_str().context("no role")?, "claimant" | "spouse");
        let (list, at) = if adult { (parents, &mut adults) } else { (children, &mut minors) };
        household.person(list, *at, person)?;
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
    household.set_choice("territoire", &[("", "métropole")], &Json::String(String::new()))?;
    household.set("autre_parent_contribue", Some(FactValue::YesNo(false)))?;
    household.set_choice("situation_familiale", MARITAL, &inputs["marital_status"])?;
    household.set_choice("occupation_du_logement", HOUSING, &inputs["housing_status"])?;
    let zone = inputs["housing_zone"].as_i64().map_or(Json::Null, |zone| Json::String(zone.to_string()));
    household.set_choice("zone_logement", &[("1", "zone_1"), ("2", "zone_2"), ("3", "zone_3")], &zone)?;
    household.set("isolement_récent", yes_no(&inputs["isolated_less_than_18_months"]))?;
    household.set("colocation", yes_no(&inputs["flat_sharing"]))?;
    for (field, fact) in RECEIVED {
        household.set(fact, decimal(&inputs[*field]).map(FactValue::Number))?;
    }
    Ok((household.situation, day))
}

struct Household<'a> {
    law: &'a Law,
    situation: Situation,
    parents: ListId,
    children: ListId,
}

impl Household<'_> {
    fn person(&mut self, list: ListId, at: usize, person: &Json) -> Result<()> {
        for (field, fact) in PERSON_AMOUNTS {
            self.number(list, at, fact, &person[*field])?;
        }
        for (field, fact) in FLOWS {
            for (when, suffix) in [("now", "du_mois"), ("prev", "avant")] {
                self.number(list, at, &format!("{fact}_{suffix}"), &person[format!("{field}_eur_month_{when}")])?;
            }
        }
        self.choice(list, at, "activité", ACTIVITIES, &person["activity_now"])?;
        self.choice(list, at, "activité_avant", ACTIVITIES, &person["activity_prev"])?;
        self.member(list, at, "handicap_reconnu", yes_no(&person["recognised_disability"]))?;
        let rate = decimal(&person["disability_rate_percent"]).map(|percent| FactValue::Number(percent / Decimal::ONE_HUNDRED));
        self.member(list, at, "taux_incapacité", rate)?;
        let birth = date(&person["birth_date"])?;
        if list == self.children { self.child(at, person, birth) } else { self.adult(at, person, birth) }
    }

    fn child(&mut self, at: usize, person: &Json, birth: Option<FactValue>) -> Result<()> {
        self.member(self.children, at, "naissance", birth)?;
        self.member(self.children, at, "garde_alternée", yes_no(&person["shared_custody"]))?;
        self.number(self.children, at, "catégorie_aeeh", &person["aeeh_category"])?;
        // Six months back from the first of the month, the salary is that of the months before.
        self.number(self.children, at, "salaire_net_moyen", &person["net_salary_eur_month_prev"])
    }

    fn adult(&mut self, at: usize, person: &Json, birth: Option<FactValue>) -> Result<()> {
        self.member(self.parents, at, "naissance", birth)?;
        // The model is told of no beginning of unemployment and of no parental leave.
        for fact in ["au_chômage_depuis_deux_mois", "en_congé_parental"] {
            self.member(self.parents, at, fact, Some(FactValue::YesNo(false)))?;
        }
        self.choice(self.parents, at, "nationalité", NATIONALITIES, &person["nationality"])?;
        let claims = person["role"].as_str() == Some("claimant");
        self.member(self.parents, at, "est_demandeur", Some(FactValue::YesNo(claims)))?;
        self.number(self.parents, at, "années_de_titre_de_séjour", &person["residence_permit_years"])?;
        self.number(self.parents, at, "indemnités_journalières", &person["sickness_benefit_eur_month_now_and_prev3"])?;
        for (field, fact) in ADULT_FLAGS {
            self.member(self.parents, at, fact, yes_no(&person[*field]))?;
        }
        // These dates are never hidden: without one, it did not happen.
        for (field, happened, fact) in
            [("sick_leave_start_date", "en_arrêt_de_travail", "début_arrêt_de_travail"), ("hospital_admission_date", "hospitalisé", "entrée_à_l_hôpital")]
        {
            let day = date(&person[field])?;
            self.member(self.parents, at, happened, Some(FactValue::YesNo(day.is_some())))?;
            self.member(self.parents, at, fact, day)?;
        }
        Ok(())
    }

    fn number(&mut self, list: ListId, at: usize, fact: &str, value: &Json) -> Result<()> {
        self.member(list, at, fact, decimal(value).map(FactValue::Number))
    }

    fn choice(&mut self, list: ListId, at: usize, fact: &str, names: &[(&str, &str)], value: &Json) -> Result<()> {
        let value = self.chosen(fact, names, value)?;
        self.member(list, at, fact, value)
    }

    fn set_choice(&mut self, fact: &str, names: &[(&str, &str)], value: &Json) -> Result<()> {
        let value = self.chosen(fact, names, value)?;
        self.set(fact, value)
    }

    fn chosen(&self, fact: &str, names: &[(&str, &str)], value: &Json) -> Result<Option<FactValue>> {
        let Some(value) = value.as_str() else { return Ok(None) };
        let (_, name) = names.iter().find(|(theirs, _)| *theirs == value).with_context(|| format!("{fact} has no `{value}`"))?;
        let id = self.law.find_fact(fact).with_context(|| format!("no fact {fact}"))?;
        let Type::Choice(choice) = self.law.fact(id).of_type else { bail!("{fact} is not a choice") };
        let place = self.law.alternatives(choice).iter().position(|a| &**a == *name).with_context(|| format!("no {name}"))?;
        Ok(Some(FactValue::Choice(u8::try_from(place)?)))
    }

    fn member(&mut self, list: ListId, at: usize, fact: &str, value: Option<FactValue>) -> Result<()> {
        let id = self.law.find_fact(fact).with_context(|| format!("no fact {fact}"))?;
        self.situation.set_member(list, at, id, value.map(Held::declared));
        Ok(())
    }

    fn set(&mut self, fact: &str, value: Option<FactValue>) -> Result<()> {
        let id = self.law.find_fact(fact).with_context(|| format!("no fact {fact}"))?;
        self.situation.set(id, value.map(Held::declared));
        Ok(())
    }
}

fn yes_no(value: &Json) -> Option<FactValue> {
    value.as_bool().map(FactValue::YesNo)
}

fn date(value: &Json) -> Result<Option<FactValue>> {
    Ok(value.as_str().map(str::parse).transpose()?.map(FactValue::Date))
}

/// A number, or 0 and 1 for no and yes.
pub(super) fn decimal(value: &Json) -> Option<Decimal> {
    match value {
        Json::Bool(yes) => Some(Decimal::from(u8::from(*yes))),
        Json::Number(number) => number.to_string().parse().or_else(|_| Decimal::from_scientific(&number.to_string())).ok(),
        _ => None,
    }
}
