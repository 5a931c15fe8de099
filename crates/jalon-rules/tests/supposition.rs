//! What the law supposes stands beside what is known, and says so.

use jalon_rules::{Evaluation, FactId, FactValue, Held, Law, Provenance, Situation, SourceFile, Truth, Value};
use jiff::civil::date;

const LAW: &str = "language en
persons children (0 to 5)
fact home : choice (flat, house)
fact pay : €/month between 0 €/month and 2000 €/month
fact pay_before : €/month between 0 €/month and 1000 €/month
fact lives_in of children : choice (flat, house)
fact alone : yes/no
fact told : yes/no
assumption steady : pay_before = pay
assumption at_home : lives_in = flat
assumption not_alone : alone = told
assumption told_so : told = false
rule help : right
  source \"Example act, art. 1\" checked on 2026-01-01, review by 2027-01-01
  criterion little : pay_before < 500 €/month
  criterion in_flat : all among children where lives_in = flat
";

fn law() -> Law {
    let compiled = Law::compile(vec![SourceFile::new("law.jalon", LAW)]);
    assert!(compiled.is_sound(), "{:?}", compiled.diagnostics);
    compiled.law
}

fn fact(law: &Law, name: &str) -> FactId {
    law.find_fact(name).unwrap()
}

fn number(euros: i64) -> Held {
    Held::declared(FactValue::Number(euros.into()))
}

#[test]
fn it_decides_nothing_and_names_itself() {
    let law = law();
    let children = law.find_list("children").unwrap();
    let mut situation = Situation::new(&law);
    situation.set(fact(&law, "pay"), Some(number(300)));
    situation.set_size(children, Some(1));
    let rule = law.find_rule("help").unwrap();
    let today = date(2026, 5, 4);
    assert_eq!(Evaluation::new(&law, &situation, today).rule(rule), Value::Truth(Truth::Unknown));

    let supposed = law.suppose(&situation, today).unwrap();
    let mut evaluation = Evaluation::new(&law, &supposed, today);
    assert_eq!(evaluation.rule(rule), Value::Truth(Truth::Yes));
    let used: Vec<_> = evaluation.explain(rule).facts.into_iter().filter_map(|f| Some((f.name, f.provenance?))).collect();
    let by = |name: &str| Provenance::Supposed { assumption: name.into() };
    assert!(used.contains(&("pay_before".into(), by("steady"))) && used.contains(&("lives_in".into(), by("at_home"))), "{used:?}");
}

#[test]
fn what_was_said_stays_and_bounds_hold() {
    let law = law();
    let mut situation = Situation::new(&law);
    situation.set(fact(&law, "pay"), Some(number(1500)));
    situation.set(fact(&law, "told"), Some(Held::declared(FactValue::YesNo(true))));
    let supposed = law.suppose(&situation, date(2026, 5, 4)).unwrap();
    assert_eq!(supposed.fact(fact(&law, "pay_before")), None, "1500 is beyond the bounds of the fact");
    assert_eq!(supposed.fact(fact(&law, "told")).unwrap().provenance, Provenance::Declared);
    assert_eq!(supposed.fact(fact(&law, "alone")).unwrap().value, FactValue::YesNo(true), "follows from what was said");
}

#[test]
fn one_assumption_never_builds_on_another() {
    let law = law();
    let supposed = law.suppose(&Situation::new(&law), date(2026, 5, 4)).unwrap();
    assert_eq!(supposed.fact(fact(&law, "told")).unwrap().value, FactValue::YesNo(false));
    assert_eq!(supposed.fact(fact(&law, "alone")), None);
}

#[test]
fn mistakes_are_told() {
    for (line, message) in [
        ("assumption a : homes = flat", "no fact is named `homes`"),
        ("assumption a : home = castle", "nothing is named `castle`"),
        ("assumption a : home = 3", "a choice (flat, house) was expected here, this is a whole number"),
        ("assumption a : home = flat\ndefinition d : yes/no = a", "`a` is an assumption, not a value"),
        ("assumption a : pay_before = 3 €/month", "`pay_before` is already supposed by `steady`"),
        ("assumption a : home = lives_in", "`lives_in` belongs to each of children"),
    ] {
        let compiled = Law::compile(vec![SourceFile::new("law.jalon", &format!("{LAW}{line}\n"))]);
        let told: Vec<_> = compiled.diagnostics.iter().map(|d| &d.message).collect();
        assert!(told.iter().any(|m| m.contains(message)), "{line}: {told:?}");
    }
}
