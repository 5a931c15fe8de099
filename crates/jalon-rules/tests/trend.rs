//! What is shown to go one way does, on any pair of situations; what jumps the other way is not shown.

use jalon_rules::{Direction, Evaluation, FactValue, Held, Law, Situation, SourceFile, Truth, Value};
use jiff::civil::date;
use proptest::prelude::*;
use rust_decimal::Decimal;

const HEADER: &str = "language en
persons parents (1 to 2)
fact x : €/year between 0 €/year and 100000 €/year
fact y : €/year between 0 €/year and 100000 €/year
fact pay of parents : €/year between 0 €/year and 100000 €/year
fact alone : yes/no
";

fn law(amount: &str, criterion: &str) -> Law {
    let text = format!(
        "{HEADER}rule help : amount €/year\n  source \"Act\" checked on 2026-01-01, review by 2027-01-01\n  criterion c : {criterion}\n  amount {amount}\n"
    );
    let compiled = Law::compile(vec![SourceFile::new("law.jalon", &text)]);
    assert!(compiled.is_sound(), "{amount}: {:?}", compiled.diagnostics);
    compiled.law
}

fn goes(law: &Law, fact: &str, direction: Direction) -> bool {
    law.goes(law.find_rule("help").unwrap(), law.find_fact(fact).unwrap(), direction, date(2026, 5, 4))
}

/// Amount, criterion, whether it is shown to grow and to fall with `x`.
const CASES: &[(&str, &str, bool, bool)] = &[
    ("y", "y > 3 €/year", true, true),
    ("x", "y > 3 €/year", true, false),
    ("y", "x > 3 €/year", true, false),
    ("y", "x < 3 €/year", false, true),
    ("x", "x < 3 €/year", false, false),
    ("maximum(0 €/year, y - x × 50 %)", "x + y < 900 €/year", false, true),
    // A share up to a maximum never takes away more than comes in.
    ("x - minimum(x × 10 %, 500 €/year)", "alone", true, false),
    ("x - x × 110 %", "alone", false, true),
    // A rounding jumps: a cent more may take a euro away.
    ("x - round (x × 10 %) to the euro", "alone", false, false),
    ("round (x × 10 %) to the euro", "alone", true, false),
    ("if x < 500 €/year then 100 €/year else 50 €/year", "alone", false, true),
    ("if x < 500 €/year then 50 €/year else 100 €/year", "alone", true, false),
    ("if alone then x else x × 2", "y > 3 €/year", true, false),
    ("bracket of x : up to 10 €/year : 3 €/year, up to 20 €/year : 2 €/year, beyond : 1 €/year", "alone", false, true),
    ("y ÷ 2 + x ÷ 4", "alone", true, false),
    ("if not (x = 3 €/year) then 1 €/year else 0 €/year", "alone", false, false),
];

#[test]
fn what_goes_one_way_is_shown_and_nothing_else() {
    for (amount, criterion, grows, falls) in CASES {
        let law = law(amount, criterion);
        assert_eq!((goes(&law, "x", Direction::Grows), goes(&law, "x", Direction::Falls)), (*grows, *falls), "{amount} if {criterion}");
    }
}

#[test]
fn any_one_member_counts() {
    let sum = law("sum of pay among parents where pay > 10 €/year", "alone");
    assert!(goes(&sum, "pay", Direction::Grows) && !goes(&sum, "pay", Direction::Falls));
    let poor = law("100 €/year", "all among parents where pay < 10 €/year");
    assert!(goes(&poor, "pay", Direction::Falls) && !goes(&poor, "pay", Direction::Grows));
}

#[test]
fn a_direction_needs_a_fact_with_an_order() {
    let text = format!(
        "{HEADER}rule help : right\n  source \"Act\" checked on 2026-01-01, review by 2027-01-01\n  falls with alone\n  grows with z\n  criterion c : alone\n"
    );
    let told: Vec<_> = Law::compile(vec![SourceFile::new("law.jalon", &text)]).diagnostics.into_iter().map(|d| d.message).collect();
    assert_eq!(told, ["`alone` is neither more nor less", "no fact is named `z`"]);
}

fn worth(law: &Law, x: i64, y: i64, alone: bool) -> Decimal {
    let mut situation = Situation::new(law);
    let cents = |cents: i64| Some(Held::declared(FactValue::Number(Decimal::new(cents, 2))));
    situation.set(law.find_fact("x").unwrap(), cents(x));
    situation.set(law.find_fact("y").unwrap(), cents(y));
    situation.set(law.find_fact("alone").unwrap(), Some(Held::declared(FactValue::YesNo(alone))));
    match Evaluation::new(law, &situation, date(2026, 5, 4)).rule(law.find_rule("help").unwrap()) {
        Value::Due(Truth::Yes, amount) => amount.known().unwrap(),
        Value::Due(Truth::No, _) => Decimal::ZERO,
        other => panic!("{other:?}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_shown_holds_of_any_two_situations(
        (amount, criterion, grows, falls) in prop::sample::select(CASES),
        pair in prop_oneof![(0_i64..5_000, 0_i64..5_000), (0_i64..200_000, 0_i64..200_000)],
        y in 0_i64..200_000,
        alone in any::<bool>(),
    ) {
        let law = law(amount, criterion);
        let (less, more) = (worth(&law, pair.0.min(pair.1), y, alone), worth(&law, pair.0.max(pair.1), y, alone));
        prop_assert!(!grows || less <= more, "{amount} if {criterion}: {less} then {more}");
        prop_assert!(!falls || less >= more, "{amount} if {criterion}: {less} then {more}");
    }
}
