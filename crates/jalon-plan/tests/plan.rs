//! What a plan says, in a small invented country.

mod invented;

use std::collections::BTreeSet;

use invented::{TODAY, catalogue, everything_known, item, order, plan};
use jalon_plan::{Amount, Config, Detail, EvidenceNeed, Urgency, Verdict, Whence, plan_skipping, plan_with};
use jalon_rules::{FactValue, Held, Law, Period, Range, Situation, Truth, Type};
use jiff::civil::date;
use rust_decimal::Decimal;

fn euros(low: i32, high: i32) -> Amount {
    Amount::Euros { range: Range { low: Some(low.into()), high: Some(high.into()) }, of_type: Type::Money(Period::Month) }
}

fn yes_no(law: &Law, situation: &mut Situation, fact: &str, value: Option<bool>) {
    situation.set(law.find_fact(fact).unwrap(), value.map(|v| Held::declared(FactValue::YesNo(v))));
}

fn next(catalogue: &jalon_catalogue::Catalogue, situation: &Situation, skipped: &[&str]) -> Option<String> {
    let skipped: BTreeSet<_> = skipped.iter().map(|id| (*id).into()).collect();
    let plan = plan_skipping(catalogue, &catalogue.events[&"birth".into()], situation, TODAY, &skipped);
    plan.next.map(|next| next.question.to_string())
}

#[test]
fn everything_known_gives_a_dated_and_ordered_plan() {
    let catalogue = catalogue();
    let plan = plan(&catalogue, &everything_known(&catalogue.law));

    assert_eq!(order(&plan), ["declaration", "allowance", "recognition", "broken", "bonus", "grant", "register", "creche", "help"]);
    assert_eq!(plan.next, None);
    assert_eq!(plan.questions_left, 0);

    let declaration = item(&plan, "declaration");
    let deadline = declaration.deadline.as_ref().unwrap();
    assert_eq!(declaration.verdict, Verdict::Yes);
    assert_eq!(deadline.on.known(), Some(date(2026, 5, 11)));
    assert_eq!(deadline.before_roll, Some(date(2026, 5, 9)));
    assert_eq!(deadline.counted_from.known(), Some(date(2026, 5, 4)));
    assert_eq!(declaration.urgency, Urgency::Week);

    let allowance = item(&plan, "allowance");
    assert_eq!(allowance.verdict, Verdict::Yes);
    assert_eq!(allowance.amount, euros(100, 100));
    assert_eq!(allowance.judged_on, date(2026, 6, 1));
    assert_eq!(allowance.advice.as_ref().unwrap().on.known(), Some(date(2026, 5, 19)));
    assert_eq!(allowance.urgency, Urgency::Month);
    assert_eq!(allowance.after, ["declaration".into()]);

    assert_eq!(item(&plan, "help").verdict, Verdict::No);
    assert_eq!(item(&plan, "help").after, []);
    assert_eq!(item(&plan, "register").urgency, Urgency::Automatic);
    assert_eq!(item(&plan, "register").after, ["declaration".into()]);
    assert_eq!(item(&plan, "bonus").amount, Amount::NotComputed);
}

#[test]
fn proofs_are_asked_once_and_not_at_all_when_a_step_gives_them() {
    let catalogue = catalogue();
    let plan = plan(&catalogue, &everything_known(&catalogue.law));
    let bring: Vec<_> = plan.evidence.to_bring.iter().map(|(proof, services)| (proof.as_str(), services.len())).collect();
    assert_eq!(bring, [("identity", 3), ("medical-certificate", 1), ("income-proof", 1)]);
    assert_eq!(plan.evidence.produced, [("birth-certificate".into(), "declaration".into())]);
    assert_eq!(plan.evidence.asked_separately, 6);
    let certificate = EvidenceNeed { evidence: "birth-certificate".into(), whence: Whence::Step("declaration".into()) };
    assert!(item(&plan, "allowance").needs.contains(&certificate));
}

#[test]
fn nothing_known_is_neither_yes_nor_no() {
    let catalogue = catalogue();
    let plan = plan(&catalogue, &Situation::new(&catalogue.law));
    for service in ["allowance", "recognition", "help", "creche"] {
        assert_eq!(item(&plan, service).verdict.truth(), Truth::Unknown, "{service}");
    }
    assert_eq!(item(&plan, "declaration").deadline.as_ref().unwrap().on, Range::anything());
    assert_eq!(item(&plan, "declaration").urgency, Urgency::NoDate);
    let Verdict::Unknown { questions, assessed_by } = &item(&plan, "help").verdict else { panic!("help is open") };
    assert_eq!((questions.as_slice(), assessed_by.as_slice()), (["disability".into()].as_slice(), ["office".into()].as_slice()));
}

#[test]
fn a_rule_that_fails_is_not_covered_and_stays_in_the_plan() {
    let catalogue = catalogue();
    let plan = plan(&catalogue, &everything_known(&catalogue.law));
    assert_eq!(item(&plan, "broken").verdict, Verdict::NotCovered);
    assert_eq!(item(&plan, "broken").amount, Amount::NotComputed);
    assert!(item(&plan, "broken").verdict.is_open());
}

/// What holds today may not hold, and what does not may, on the day that counts.
#[test]
fn a_day_of_judgement_not_known_leaves_the_verdict_open() {
    let catalogue = catalogue();
    let law = &catalogue.law;
    let mut situation = everything_known(law);
    situation.set_size(law.find_list("children").unwrap(), None);
    let open = plan(&catalogue, &situation);
    let Verdict::Unknown { questions, .. } = &item(&open, "allowance").verdict else { panic!("the day of judgement is not known") };
    assert!(questions.contains(&"children-count".into()));
    assert_eq!(item(&open, "allowance").judged_on, TODAY);
    assert_eq!(item(&open, "grant").verdict.truth(), Truth::Unknown);

    situation.set_size(law.find_list("children").unwrap(), Some(1));
    let birth = Some(Held::declared(FactValue::Date(date(2026, 9, 20))));
    situation.set_member(law.find_list("children").unwrap(), 0, law.find_fact("birth").unwrap(), birth);
    let settled = plan(&catalogue, &situation);
    assert_eq!(item(&settled, "allowance").verdict, Verdict::Yes);
    assert_eq!(item(&settled, "allowance").judged_on, date(2026, 10, 1));
    assert_eq!(item(&settled, "grant").verdict, Verdict::No);
}

#[test]
fn an_income_not_known_gives_bounds_that_hold_it() {
    let catalogue = catalogue();
    let law = &catalogue.law;
    let mut situation = everything_known(law);
    situation.set_member(law.find_list("parents").unwrap(), 0, law.find_fact("income").unwrap(), None);
    let plan = plan(&catalogue, &situation);
    assert_eq!(item(&plan, "allowance").verdict, Verdict::Unknown { questions: vec!["income".into()], assessed_by: Vec::new() });
    assert_eq!(item(&plan, "allowance").amount, euros(100, 200));
    assert_eq!(plan.next.unwrap().settles, ["allowance".into()]);
}

#[test]
fn how_many_comes_before_who() {
    let catalogue = catalogue();
    let law = &catalogue.law;
    let mut situation = everything_known(law);
    situation.set_size(law.find_list("parents").unwrap(), None);
    situation.set_member(law.find_list("parents").unwrap(), 0, law.find_fact("income").unwrap(), None);
    assert_eq!(next(&catalogue, &situation, &[]).as_deref(), Some("parents-count"));
    assert_eq!(next(&catalogue, &situation, &["parents-count"]), None);
}

#[test]
fn sensitive_questions_come_last_and_only_if_they_matter() {
    let catalogue = catalogue();
    let law = &catalogue.law;
    let mut situation = everything_known(law);
    for fact in ["disabled", "married", "crèche"] {
        yes_no(law, &mut situation, fact, None);
    }
    assert_eq!(next(&catalogue, &situation, &[]).as_deref(), Some("creche"));
    assert_eq!(next(&catalogue, &situation, &["creche"]).as_deref(), Some("married"));
    assert_eq!(next(&catalogue, &situation, &["creche", "married"]).as_deref(), Some("disability"));
    assert_eq!(next(&catalogue, &situation, &["creche", "married", "disability"]), None);
}

#[test]
fn a_question_without_an_answer_is_not_asked_again_and_stays_named() {
    let catalogue = catalogue();
    let law = &catalogue.law;
    let mut situation = everything_known(law);
    yes_no(law, &mut situation, "married", None);
    let event = &catalogue.events[&"birth".into()];
    let plan = plan_skipping(&catalogue, event, &situation, TODAY, &["married".into()].into());
    assert_eq!((plan.next.clone(), plan.questions_left), (None, 0));
    assert_eq!(item(&plan, "recognition").verdict, Verdict::Unknown { questions: vec!["married".into()], assessed_by: Vec::new() });
}

#[test]
fn what_moves_a_legal_day_is_asked_after_what_moves_a_verdict() {
    let catalogue = catalogue();
    let law = &catalogue.law;
    let mut situation = everything_known(law);
    yes_no(law, &mut situation, "remote", None);
    let open = plan(&catalogue, &situation);
    let on = item(&open, "declaration").deadline.as_ref().unwrap().on;
    assert_eq!((on.low, on.high), (Some(date(2026, 5, 11)), Some(date(2026, 5, 12))));
    assert_eq!(open.next.unwrap().question, "remote".into());
    yes_no(law, &mut situation, "married", None);
    assert_eq!(next(&catalogue, &situation, &[]).as_deref(), Some("married"));
}

#[test]
fn a_legal_day_that_has_passed_is_overdue_and_comes_first() {
    let catalogue = catalogue();
    let situation = everything_known(&catalogue.law);
    let plan = jalon_plan::plan(&catalogue, &catalogue.events[&"birth".into()], &situation, date(2026, 5, 12));
    assert_eq!(plan.items[0].service, "declaration".into());
    assert_eq!(plan.items[0].urgency, Urgency::Overdue);
}

#[test]
fn a_service_is_trusted_as_the_least_of_its_own_text_its_dates_and_its_rule() {
    use jalon_rules::Confidence::{Official, Secondary, Unread};
    let mut catalogue = catalogue();
    let situation = everything_known(&catalogue.law);
    let plan = |catalogue: &jalon_catalogue::Catalogue| {
        let config = Config { skipped: &BTreeSet::new(), detail: Detail::Reasons };
        plan_with(catalogue, &catalogue.events[&"birth".into()], &situation, TODAY, config)
    };
    let mut of = plan(&catalogue);
    let service = &catalogue.services[&"declaration".into()];
    let declaration = of.items.iter_mut().find(|i| i.service == "declaration".into()).unwrap();
    assert_eq!(declaration.confidence(service), Official);
    declaration.deadline.as_mut().unwrap().confidence = Secondary;
    assert_eq!(declaration.confidence(service), Secondary);
    let allowance = of.items.iter_mut().find(|i| i.service == "allowance".into()).unwrap();
    allowance.why.as_mut().unwrap().confidence = Unread;
    assert_eq!(allowance.confidence(&catalogue.services[&"allowance".into()]), Unread);
    catalogue.services.get_mut(&"allowance".into()).unwrap().provision.source.confidence = Secondary;
    assert_eq!(item(&plan(&catalogue), "allowance").confidence(&catalogue.services[&"allowance".into()]), Secondary);
}

#[test]
fn reasons_come_when_asked_for() {
    let catalogue = catalogue();
    let event = &catalogue.events[&"birth".into()];
    let situation = everything_known(&catalogue.law);
    let (skipped, allowance) = (BTreeSet::new(), "allowance".into());
    let with = |detail| plan_with(&catalogue, event, &situation, TODAY, Config { skipped: &skipped, detail });
    let why = |plan: &jalon_plan::Plan| plan.items.iter().filter(|i| i.why.is_some()).map(|i| i.service.to_string()).collect::<BTreeSet<_>>();
    assert_eq!(why(&with(Detail::Verdicts)).len(), 0);
    assert_eq!(why(&with(Detail::ReasonsOf(&allowance))), ["allowance".to_owned()].into());
    assert_eq!(why(&with(Detail::Reasons)).len(), 6);
    let all = with(Detail::Reasons);
    assert_eq!(item(&all, "allowance").why.as_ref().unwrap().outcome, Truth::Yes);
    assert_eq!(item(&all, "help").why.as_ref().unwrap().outcome, Truth::No);
}

#[test]
fn a_month_of_income_too_high_is_no() {
    let catalogue = catalogue();
    let law = &catalogue.law;
    let mut situation = everything_known(law);
    let income = Some(Held::declared(FactValue::Number(Decimal::from(20_001))));
    situation.set_member(law.find_list("parents").unwrap(), 0, law.find_fact("income").unwrap(), income);
    let plan = plan(&catalogue, &situation);
    assert_eq!((&item(&plan, "allowance").verdict, &item(&plan, "allowance").amount), (&Verdict::No, &Amount::None));
    assert_eq!(item(&plan, "allowance").urgency, Urgency::NotForYou);
}
