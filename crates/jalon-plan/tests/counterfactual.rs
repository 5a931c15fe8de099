//! A change that is said to turn an answer turns it, it alone, and its neighbour does not.

use jalon_catalogue::{Catalogue, PublicService};
use jalon_plan::counterfactual::{Bound, Change, Counterfactual, counterfactuals};
use jalon_rules::{FactValue, Held, Question, Situation, Truth};
use jiff::civil::Date;
use proptest::prelude::*;
use rust_decimal::Decimal;

fn verdict(catalogue: &Catalogue, service: &PublicService, situation: &Situation, day: Date) -> Truth {
    let event = &catalogue.events[&"birth".into()];
    let plan = jalon_plan::plan(catalogue, event, situation, day);
    plan.items.iter().find(|item| item.service == service.id).unwrap().verdict.truth()
}

/// What is not so of the changes told for a service.
fn wrong(catalogue: &Catalogue, service: &PublicService, situation: &Situation, day: Date) -> Vec<String> {
    let now = verdict(catalogue, service, situation, day);
    let mut found = Vec::new();
    for turn in counterfactuals(catalogue, service, situation, day) {
        let (changed, on) = turn.applied(situation, day);
        let then = verdict(catalogue, service, &changed, on);
        if then != Truth::from(turn.applies) || then == now {
            found.push(format!("{}: {turn:?} gives {then:?}, now {now:?}", service.id));
        }
        if let Some((neighbour, on)) = neighbour(&turn, situation, day)
            && verdict(catalogue, service, &neighbour, on) == then
        {
            found.push(format!("{}: the neighbour of {turn:?} turns it too", service.id));
        }
    }
    found
}

/// The value right before the threshold, on the side of what is so.
fn neighbour(turn: &Counterfactual, situation: &Situation, today: Date) -> Option<(Situation, Date)> {
    let mut changed = situation.clone();
    match &turn.change {
        Change::Day { on } => return Some((changed, on.yesterday().unwrap())),
        Change::Fact { question, to, bound, .. } => {
            let step = |cents: i64| match to {
                FactValue::Number(number) => FactValue::Number(number + Decimal::new(cents, 2)),
                FactValue::Date(day) => FactValue::Date(if cents > 0 { day.tomorrow().unwrap() } else { day.yesterday().unwrap() }),
                other => *other,
            };
            let near = match bound {
                Bound::Falling => step(1),
                Bound::Rising => step(-1),
                Bound::Exactly => return None,
            };
            match question {
                // Numbers of persons and rates have other steps: not looked at here.
                Question::Size(_) => return None,
                Question::Household(fact) => changed.set(*fact, Some(Held::declared(near))),
                Question::Member(list, member, fact) => changed.set_member(*list, *member, *fact, Some(Held::declared(near))),
            }
        }
    }
    Some((changed, today))
}

#[test]
fn every_change_told_to_a_persona_turns_the_answer() {
    let catalogue = Catalogue::embedded();
    let mut told = 0;
    for persona in catalogue.personas.iter().filter(|persona| persona.event.as_str() == "birth") {
        let services = catalogue.events[&persona.event].services.iter().map(|id| &catalogue.services[id]);
        for service in services.filter(|service| service.rule.is_some()) {
            let found = wrong(&catalogue, service, &persona.situation, persona.date);
            assert!(found.is_empty(), "{}: {found:#?}", persona.id);
            told += counterfactuals(&catalogue, service, &persona.situation, persona.date).len();
        }
    }
    assert!(told > 500, "only {told} changes are told");
}

/// CSS, art. R531-1, arrêté of 18 December 2025: for a lone parent of one child the ceiling is 29,694 × 1.25 + 11,936 = 49,053.50 euros a year. With 54,503.50 of pay, less
/// a tenth rounded to the euro (5,450), one is there; with a cent more, beyond.
#[test]
fn the_ceiling_of_the_base_allowance_is_found_to_the_cent() {
    let catalogue = Catalogue::embedded();
    let law = &catalogue.law;
    let service = &catalogue.services[&"paje-base-allowance".into()];
    let persona = catalogue.personas.iter().find(|persona| persona.id.as_str() == "lone-parent-lyon").unwrap();
    let turns = counterfactuals(&catalogue, service, &persona.situation, persona.date);
    let pay = law.find_fact("salaires_n_2").unwrap();
    let most = turns.iter().find_map(|turn| match &turn.change {
        Change::Fact { question: Question::Member(_, 0, fact), to: FactValue::Number(to), bound: Bound::Rising, .. } if *fact == pay => Some(*to),
        _ => None,
    });
    let most = most.expect("more pay ends it");
    assert_eq!(most, Decimal::new(5_450_351, 2));
    // One cent less, and it is due: at the ceiling, exactly.
    let list = law.find_list("parents").unwrap();
    let mut less = persona.situation.clone();
    less.set_member(list, 0, pay, Some(Held::declared(FactValue::Number(most - Decimal::new(1, 2)))));
    assert_eq!(verdict(&catalogue, service, &less, persona.date), Truth::Yes);
    let day = turns.iter().find_map(|turn| if let Change::Day { on } = turn.change { Some(on) } else { None });
    assert!(day.is_none_or(|day| day > persona.date), "{day:?}");
}

#[test]
fn of_what_is_not_known_the_answers_that_settle_it_are_told() {
    let catalogue = Catalogue::embedded();
    let law = &catalogue.law;
    let service = &catalogue.services[&"paje-base-allowance".into()];
    let persona = catalogue.personas.iter().find(|persona| persona.id.as_str() == "lone-parent-lyon").unwrap();
    let mut situation = persona.situation.clone();
    situation.set_member(law.find_list("parents").unwrap(), 0, law.find_fact("salaires_n_2").unwrap(), None);
    assert_eq!(verdict(&catalogue, service, &situation, persona.date), Truth::Unknown);
    let turns = counterfactuals(&catalogue, service, &situation, persona.date);
    let pay = |applies| {
        turns.iter().find_map(|turn| match &turn.change {
            Change::Fact { name, from: None, to: FactValue::Number(to), bound, .. } if name == "salaires_n_2" && turn.applies == applies => Some((*to, *bound)),
            _ => None,
        })
    };
    let ((most, at_most), (least, at_least)) = (pay(true).unwrap(), pay(false).unwrap());
    assert_eq!((at_most, at_least), (Bound::Falling, Bound::Rising));
    assert_eq!(least - most, Decimal::new(1, 2), "one cent apart");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_told_on_part_of_the_facts_is_so(kept in prop::collection::vec(any::<bool>(), 61), which in any::<prop::sample::Index>(), at in any::<prop::sample::Index>()) {
        let catalogue = Catalogue::embedded();
        let births: Vec<_> = catalogue.personas.iter().filter(|persona| persona.event.as_str() == "birth").collect();
        let persona = births[which.index(births.len())];
        let mut situation = persona.situation.clone();
        let held: Vec<Question> = situation.held().map(|(question, _)| question).collect();
        for (_, question) in held.into_iter().enumerate().filter(|(place, _)| !kept[place % kept.len()]) {
            match question {
                Question::Household(fact) => situation.set(fact, None),
                Question::Member(list, member, fact) => situation.set_member(list, member, fact, None),
                Question::Size(_) => {}
            }
        }
        let services: Vec<_> = catalogue.services.values().filter(|service| service.rule.is_some() && catalogue.events[&persona.event].services.contains(&service.id)).collect();
        let found = wrong(&catalogue, services[at.index(services.len())], &situation, persona.date);
        prop_assert!(found.is_empty(), "{}: {found:#?}", persona.id);
    }
}
