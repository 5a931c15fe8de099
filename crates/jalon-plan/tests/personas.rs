//! The French catalogue's personas: what the plan must say to each, and what holds for every part of what is known of them.

mod knowledge;

use jalon_catalogue::Catalogue;
use jalon_plan::hold;
use proptest::prelude::*;

#[test]
fn every_persona_gets_the_plan_it_must() {
    let catalogue = Catalogue::embedded();
    assert!(!catalogue.personas.is_empty());
    let failures: Vec<String> =
        catalogue.personas.iter().flat_map(|persona| hold(&catalogue, persona)).map(|failure| format!("{}: {}", failure.file, failure.message)).collect();
    assert!(failures.is_empty(), "{} expectations of {} personas fail:\n{}", failures.len(), catalogue.personas.len(), failures.join("\n"));
}

#[test]
fn what_a_persona_expects_wrongly_is_told_at_its_place() {
    let catalogue = Catalogue::embedded();
    let mut persona = catalogue.personas.iter().find(|p| p.id.as_str() == "twins-marseille").unwrap().clone();
    for expected in persona.expect.values_mut() {
        expected.verdict = expected.verdict.map(|verdict| !verdict);
        expected.amount = expected.amount.map(|amount| amount + rust_decimal::Decimal::new(1, 2));
        expected.deadline = expected.deadline.map(|day| day.tomorrow().unwrap());
    }
    persona.never.extend(persona.expect.keys().cloned());
    persona.next = Some("married".into());
    let told: Vec<String> = hold(&catalogue, &persona).into_iter().map(|told| format!("{} {}", &*told.file, told.message)).collect();
    for part in [
        "twins-marseille.yaml twins-marseille, on 2026-04-20: the plan says yes of `birth-grant`",
        "`birth-grant` pays 2197.14 €",
        "`birth-declaration` is due on 2026-09-23",
        "`nursery-place` applies, and must never",
        "the next question is",
    ] {
        assert!(told.iter().any(|told| told.contains(part)), "{part}: {told:#?}");
    }
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
