//! What holds for every plan, on random situations of a small invented country.

mod invented;
mod knowledge;

use invented::{catalogue, everything_known};
use jalon_catalogue::Catalogue;
use jalon_rules::{FactValue, Held, Situation};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use rust_decimal::Decimal;

/// The days of birth, the incomes, the answers yes and no.
type Household = (Vec<i32>, Vec<u32>, [bool; 4]);

fn households() -> impl Strategy<Value = Household> {
    (prop::collection::vec(-1500..400_i32, 0..4), prop::collection::vec(0..40_000_u32, 1..3), any::<[bool; 4]>())
}

fn today() -> impl Strategy<Value = Date> {
    (0..1000_i32).prop_map(|days| date(2025, 1, 1) + days.days())
}

fn situation(catalogue: &Catalogue, today: Date, (births, incomes, answers): &Household) -> Situation {
    let law = &catalogue.law;
    let held = |value| Some(Held::declared(value));
    let mut situation = Situation::new(law);
    let (parents, children) = (law.find_list("parents").unwrap(), law.find_list("children").unwrap());
    situation.set_size(parents, Some(incomes.len()));
    situation.set_size(children, Some(births.len()));
    for (member, income) in incomes.iter().enumerate() {
        situation.set_member(parents, member, law.find_fact("income").unwrap(), held(FactValue::Number(Decimal::from(*income))));
    }
    for (member, days) in births.iter().enumerate() {
        situation.set_member(children, member, law.find_fact("birth").unwrap(), held(FactValue::Date(today + days.days())));
    }
    for (name, answer) in ["married", "remote", "disabled", "crèche"].iter().zip(answers) {
        situation.set(law.find_fact(name).unwrap(), held(FactValue::YesNo(*answer)));
    }
    situation
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn knowing_more_never_contradicts_what_was_said(
        household in households(),
        today in today(),
        kept in prop::collection::vec(any::<(bool, bool)>(), 16),
    ) {
        let catalogue = catalogue();
        let everything = situation(&catalogue, today, &household);
        let found = knowledge::check_parts(&catalogue, &catalogue.events[&"birth".into()], &everything, today, &kept);
        prop_assert!(found.is_empty(), "{:#?}", found);
    }

    #[test]
    fn an_interview_ends_and_asks_nothing_twice(household in households(), today in today(), dropped in prop::collection::vec(any::<bool>(), 16)) {
        let catalogue = catalogue();
        let everything = situation(&catalogue, today, &household);
        let known = knowledge::known(&catalogue, &everything);
        let less = knowledge::forget(&everything, known.iter().zip(&dropped).filter(|(_, dropped)| **dropped).map(|(question, _)| question));
        prop_assert!(knowledge::interview(&catalogue, &catalogue.events[&"birth".into()], &less, today) <= 8);
    }

    /// The author's order of services changes neither a verdict nor a date, and no order breaks what steps need.
    #[test]
    fn the_authors_order_changes_only_the_order(shuffled in Just((0..9_usize).collect::<Vec<_>>()).prop_shuffle()) {
        let catalogue = catalogue();
        let authored = &catalogue.events[&"birth".into()];
        let everything = everything_known(&catalogue.law);
        let plan = |event| jalon_plan::plan(&catalogue, event, &everything, invented::TODAY);
        let mut event = authored.clone();
        event.services = shuffled.iter().map(|place| authored.services[*place].clone()).collect();
        let (one, other, again) = (plan(authored), plan(&event), plan(&event));
        prop_assert!(knowledge::disorder(&catalogue, &other).is_empty());
        prop_assert_eq!(format!("{other:?}"), format!("{again:?}"));
        for item in &one.items {
            let moved = invented::item(&other, item.service.as_str());
            prop_assert_eq!((&item.verdict, &item.amount, &item.deadline, item.urgency), (&moved.verdict, &moved.amount, &moved.deadline, moved.urgency));
        }
    }
}
