//! The French catalogue's personas: what the plan must say to each, and what holds for every part of what is known of them.

mod knowledge;

use jalon_catalogue::{Catalogue, Persona};
use jalon_plan::{Amount, Plan};
use jalon_rules::Range;
use proptest::prelude::*;
use rust_decimal::{Decimal, RoundingStrategy};

fn plan_of(catalogue: &Catalogue, persona: &Persona) -> Plan {
    jalon_plan::plan(catalogue, &catalogue.events[&persona.event], &persona.situation, persona.date)
}

#[test]
fn every_persona_gets_the_plan_it_must() {
    let catalogue = Catalogue::embedded();
    assert!(!catalogue.personas.is_empty());
    let failures: Vec<String> = catalogue.personas.iter().flat_map(|persona| wrong(&plan_of(&catalogue, persona), persona)).collect();
    assert!(failures.is_empty(), "{} of {} personas' expectations fail:\n{}", failures.len(), catalogue.personas.len(), failures.join("\n"));
}

/// What the plan says otherwise than the persona expects.
fn wrong(plan: &Plan, persona: &Persona) -> Vec<String> {
    let mut found = Vec::new();
    let mut say = |what: String| found.push(format!("{} on {}: {what}", persona.id, persona.date));
    for (service, expected) in &persona.expect {
        let Some(item) = plan.items.iter().find(|item| item.service == *service) else {
            say(format!("{service} is not in the plan"));
            continue;
        };
        if let Some(verdict) = expected.verdict
            && item.verdict.truth() != verdict
        {
            say(format!("{service} is {:?}, expected {verdict:?}", item.verdict));
        }
        // The law rounds where it says so; nobody is paid less than a cent.
        let paid = if let Amount::Euros { range, .. } = item.amount { range.known().map(to_the_cent) } else { None };
        if let Some(amount) = expected.amount
            && paid != Some(amount)
        {
            say(format!("{service} pays {:?}, expected {amount}", item.amount));
        }
        let deadline = item.deadline.as_ref().map(|due| due.on);
        if let Some(day) = expected.deadline
            && deadline.and_then(Range::known) != Some(day)
        {
            say(format!("{service} is due on {deadline:?}, expected {day}"));
        }
    }
    for service in &persona.never {
        if plan.items.iter().any(|item| item.service == *service && item.verdict.truth() == jalon_rules::Truth::Yes) {
            say(format!("{service} must never apply"));
        }
    }
    let next = plan.next.as_ref().map(|next| &next.question);
    if persona.next.is_some() && next != persona.next.as_ref() {
        say(format!("the next question is {next:?}, expected {:?}", persona.next));
    }
    found
}

fn to_the_cent(amount: Decimal) -> Decimal {
    amount.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero)
}

#[test]
fn an_interview_of_a_persona_ends_and_asks_nothing_twice() {
    let catalogue = Catalogue::embedded();
    for persona in &catalogue.personas {
        let asked = knowledge::interview(&catalogue, &catalogue.events[&persona.event], &persona.situation, persona.date);
        println!("{}: {asked} questions of {}", persona.id, catalogue.events[&persona.event].questions.len());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn knowing_more_of_a_persona_never_contradicts_what_was_said(kept in prop::collection::vec(any::<(bool, bool)>(), 97)) {
        let catalogue = Catalogue::embedded();
        for persona in &catalogue.personas {
            let found = knowledge::check_parts(&catalogue, &catalogue.events[&persona.event], &persona.situation, persona.date, &kept);
            prop_assert!(found.is_empty(), "{}: {:#?}", persona.id, found);
        }
    }
}

/// Prints the cost of a plan. `cargo nextest run --release -p jalon-plan --run-ignored all --no-capture how_long`
#[test]
#[ignore = "a measurement"]
fn how_long_a_plan_takes() {
    let catalogue = Catalogue::embedded();
    for persona in &catalogue.personas {
        let event = &catalogue.events[&persona.event];
        let nothing = jalon_rules::Situation::new(&catalogue.law);
        // The fastest of many: what else the machine does is not the plan's cost.
        let time = |situation| {
            let once = |_| {
                let start = std::time::Instant::now();
                std::hint::black_box(jalon_plan::plan(&catalogue, event, situation, persona.date));
                start.elapsed()
            };
            (0..500).map(once).min().unwrap_or_default()
        };
        println!("{}: {:?} with what is known, {:?} with nothing", persona.id, time(&persona.situation), time(&nothing));
    }
}
