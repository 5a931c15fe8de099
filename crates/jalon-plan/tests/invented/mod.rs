//! A small invented country, in which everything a plan can say is said once.
#![allow(dead_code, reason = "each test file uses its part")]

use std::collections::BTreeMap;
use std::sync::Arc;

use jalon_catalogue::{
    Asks, Catalogue, Channels, Cost, EvidenceType, LifeEvent, PublicService, Question, ServiceId, ServiceType, SourcedOn, Texts, WorkingCalendar,
};
use jalon_plan::{Item, Plan};
use jalon_rules::{FactValue, Held, Law, Situation, Source, SourceFile};
use jiff::civil::{Date, Weekday, date};
use rust_decimal::Decimal;

const LAW: &str = r#"language en
persons parents (1 to 2), children (0 to 6)
fact birth of children : date between 1990-01-01 and 2045-12-31
fact income of parents : €/year between 0 €/year and 1000000 €/year
fact married : yes/no
fact remote : yes/no
fact disabled : yes/no sensitive
fact crèche : yes/no

parameter ceiling : €/year
  checked on 2026-01-01, review by 2027-01-01
  from 2020-01-01 : 20000 €/year  source "Act, art. 2"

definition birth_of_event : date = highest of birth among children, otherwise day of assessment
definition month_after_birth : date = first day of calendar month of (birth_of_event + 1 months)
definition resources : €/year = sum of income among parents

rule allowance : amount €/month
  source "Act, art. 1"
  checked on 2026-01-01, review by 2027-01-01
  criterion child_under_3 : any among children where years between birth and day of assessment < 3 years and birth <= day of assessment
  criterion under_ceiling : resources <= ceiling
  amount if resources <= ceiling / 2 then 200 €/month else 100 €/month

rule recognition : right
  source "Act, art. 3"
  checked on 2026-01-01, review by 2027-01-01
  criterion not_married : not married

rule help : right
  source "Act, art. 4"
  checked on 2026-01-01, review by 2027-01-01
  criterion handicap : disabled
  criterion needs : to be assessed by office

rule crèche_place : right
  source "Act, art. 5"
  checked on 2026-01-01, review by 2027-01-01
  criterion wanted : crèche

rule grant : right
  source "Act, art. 8"
  checked on 2026-01-01, review by 2027-01-01
  criterion before_the_reform : day of assessment < 2026-07-01

rule broken : amount €/month
  source "Act, art. 6"
  checked on 2026-01-01, review by 2027-01-01
  criterion anyone : true
  amount 1 €/month / (count among children where birth < 1900-01-01)

deadline declare : (if remote then 8 days else 5 days) after birth_of_event, rolled to the next working day
  source "Act, art. 7"
  checked on 2026-01-01, review by 2027-01-01

advice ask_for_crèche : 4 months before birth_of_event
advice write : 15 days after birth_of_event
"#;

/// The invented law.
pub(crate) fn law() -> Law {
    let compiled = Law::compile(vec![SourceFile::new("law.jalon", LAW)]);
    assert!(compiled.diagnostics.is_empty(), "{:#?}", compiled.diagnostics);
    compiled.law
}

/// The invented catalogue, with one event, `birth`.
pub(crate) fn catalogue() -> Catalogue {
    let law = law();
    let rule = |name: &str| Some(law.find_rule(name).unwrap());
    let deadline = |name: &str| Some(law.find_deadline(name).unwrap());
    let fact = |name: &str| law.find_fact(name).unwrap();
    let list = |name: &str| law.find_list(name).unwrap();
    let services = [
        PublicService { rule: rule("crèche_place"), advice: deadline("ask_for_crèche"), ..service("creche") },
        PublicService {
            rule: rule("allowance"),
            judged_on: law.find_definition("month_after_birth"),
            advice: deadline("write"),
            needs: ids(&["identity", "birth-certificate", "income-proof"]),
            ..service("allowance")
        },
        PublicService {
            deadline: deadline("declare"),
            needs: ids(&["identity", "medical-certificate"]),
            produces: ids(&["birth-certificate"]),
            ..service("declaration")
        },
        PublicService { rule: rule("recognition"), needs: ids(&["identity"]), ..service("recognition") },
        PublicService { automatic: true, after: vec!["declaration".into()], ..service("register") },
        PublicService { rule: rule("help"), needs: ids(&["identity", "birth-certificate"]), after: vec!["recognition".into()], ..service("help") },
        PublicService { rule: rule("broken"), ..service("broken") },
        PublicService { amount_not_computed: true, ..service("bonus") },
        PublicService { rule: rule("grant"), judged_on: law.find_definition("month_after_birth"), ..service("grant") },
    ];
    let questions = vec![
        question("creche", Asks::Household(vec![fact("crèche")])),
        Question { sensitive: true, ..question("disability", Asks::Household(vec![fact("disabled")])) },
        question("married", Asks::Household(vec![fact("married")])),
        question("income", Asks::Members(list("parents"), vec![fact("income")])),
        question("parents-count", Asks::Size(list("parents"))),
        question("births", Asks::Members(list("children"), vec![fact("birth")])),
        question("children-count", Asks::Size(list("children"))),
        question("remote", Asks::Household(vec![fact("remote")])),
    ];
    let event =
        LifeEvent { id: "birth".into(), slugs: BTreeMap::new(), services: services.iter().map(|s| s.id.clone()).collect(), questions, outweighs: Vec::new() };
    let evidence = ["identity", "birth-certificate", "income-proof", "medical-certificate"];
    let evidence = evidence.map(|id| (id.into(), EvidenceType { id: id.into(), original: false, validity: None, held_by: None, fetched: None }));
    Catalogue {
        country: "XX".into(),
        languages: Vec::new(),
        release: "2026.05".into(),
        zone: "UTC0".into(),
        calendar: WorkingCalendar {
            weekend: vec![Weekday::Saturday, Weekday::Sunday],
            rest: vec![Weekday::Sunday],
            fixed: vec![(5, 8)],
            easter: vec![39],
            provision: sourced(),
            local: None,
        },
        law: Arc::new(law),
        bodies: BTreeMap::new(),
        evidence: evidence.into(),
        services: services.into_iter().map(|s| (s.id.clone(), s)).collect(),
        concepts: BTreeMap::new(),
        requests: BTreeMap::new(),
        registers: BTreeMap::new(),
        agreements: Vec::new(),
        events: [("birth".into(), event)].into(),
        personas: Vec::new(),
        places: jalon_catalogue::Places::default(),
        offices: jalon_catalogue::Offices::default(),
        finder: jalon_catalogue::Finder::default(),
        texts: Texts::default(),
    }
}

/// One parent, one child born on Monday 4 May 2026, 15000 € a year, not married, nothing else to say: everything is known.
pub(crate) fn everything_known(law: &Law) -> Situation {
    let mut situation = Situation::new(law);
    let (parents, children) = (law.find_list("parents").unwrap(), law.find_list("children").unwrap());
    situation.set_size(parents, Some(1));
    situation.set_size(children, Some(1));
    let held = |value| Some(Held::declared(value));
    situation.set_member(parents, 0, law.find_fact("income").unwrap(), held(FactValue::Number(Decimal::from(15_000))));
    situation.set_member(children, 0, law.find_fact("birth").unwrap(), held(FactValue::Date(date(2026, 5, 4))));
    for name in ["married", "remote", "disabled", "crèche"] {
        situation.set(law.find_fact(name).unwrap(), held(FactValue::YesNo(false)));
    }
    situation
}

/// The day of the tests.
pub(crate) const TODAY: Date = date(2026, 5, 5);

/// The plan of a situation in the invented country.
pub(crate) fn plan(catalogue: &Catalogue, situation: &Situation) -> Plan {
    jalon_plan::plan(catalogue, &catalogue.events[&"birth".into()], situation, TODAY)
}

/// What a plan says about a service.
pub(crate) fn item<'a>(plan: &'a Plan, service: &str) -> &'a Item {
    plan.items.iter().find(|item| item.service.as_str() == service).unwrap()
}

/// The services of a plan in its order.
pub(crate) fn order(plan: &Plan) -> Vec<&str> {
    plan.items.iter().map(|item| item.service.as_str()).collect()
}

pub(crate) fn service(id: &str) -> PublicService {
    PublicService {
        id: id.into(),
        kind: ServiceType::Benefit,
        body: "office".into(),
        rule: None,
        judged_on: None,
        amount_not_computed: false,
        deadline: None,
        advice: None,
        needs: Vec::new(),
        produces: Vec::new(),
        after: Vec::<ServiceId>::new(),
        automatic: false,
        channels: Channels { desk: true, ..Channels::default() },
        cost: Cost::Free,
        silence: None,
        provision: sourced(),
    }
}

pub(crate) fn question(id: &str, asks: Asks) -> Question {
    Question { id: id.into(), asks, sensitive: false, by_place: false }
}

fn ids<T: for<'a> From<&'a str>>(ids: &[&str]) -> Vec<T> {
    ids.iter().map(|id| T::from(id)).collect()
}

fn sourced() -> SourcedOn {
    SourcedOn {
        source: Source { text: "Act, art. 9".into(), url: None, confidence: jalon_rules::Confidence::Official },
        checked: date(2026, 1, 1),
        review: date(2027, 1, 1),
    }
}
