//! Random files from real ones: whatever they say, reading, checking and computing them ends, and never in a crash.
//!
//! The seeds are the law of the catalogue and the small files of `corpus/`.

use std::collections::BTreeSet;

use jalon_fuzz::Target;
use jalon_rules::{DefinitionId, Evaluation, FactValue, Held, Law, ListId, Of, RuleId, Situation, SourceFile, Type, Value};
use jiff::civil::{Date, date};
use rust_decimal::Decimal;

/// Pieces of the language, and bytes that belong to none.
const PIECES: &[&str] = &[
    " ",
    "\n",
    "(",
    ")",
    ",",
    ":",
    "+",
    "-",
    "*",
    "/",
    "=",
    "<",
    ">",
    "%",
    "€",
    "€/month",
    "€/year",
    "\"",
    "#",
    "<http",
    "0",
    "1",
    "2026-01-01",
    "2026-02-30",
    "79228162514264337593543950335",
    "0.0000000000000000000000000001",
    "if ",
    "then ",
    "else ",
    "and ",
    "or ",
    "not ",
    "count among children ",
    "sum of ",
    "among ",
    "where ",
    "highest of ",
    "otherwise ",
    "years between ",
    "day of assessment",
    "rule ",
    "fact ",
    "definition ",
    "persons ",
    "parameter ",
    "bracket of ",
    "scale of ",
    "up to ",
    "beyond ",
    "is due",
    "amount of ",
    "per month",
    "round ",
    "to the cent",
    "on ",
    "minimum(",
    "\u{0}",
    "\u{feff}",
    "é",
    "’",
    "\u{1F600}",
    "\r",
    "langue fr\n",
    "language en\n",
];

fn seeds() -> Vec<String> {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/");
    let mut paths = Vec::new();
    for directory in ["tests/corpus", "../../catalogue/fr/law"] {
        paths.extend(std::fs::read_dir(format!("{root}{directory}")).unwrap().map(|entry| entry.unwrap().path()));
    }
    paths.sort();
    let mut seeds: Vec<String> = paths.iter().map(|path| std::fs::read_to_string(path).unwrap()).collect();
    // The French law leans on itself across files: whole, it can be computed.
    let whole: String = seeds.iter().filter_map(|seed| seed.strip_prefix("langue fr\n")).filter(|seed| !seed.contains("<http\n")).collect();
    seeds.push(format!("langue fr\n{whole}"));
    seeds
}

/// Numbers that look random and are the same at each run (xorshift).
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit.max(1)
    }
}

fn value(law: &Law, of_type: Type, dice: &mut Dice) -> FactValue {
    match of_type {
        Type::YesNo => FactValue::YesNo(dice.below(2) == 0),
        Type::Date | Type::Month => FactValue::Date([Date::MIN, Date::MAX, date(2024, 2, 29), date(2026, 1, 1)][usize::try_from(dice.below(4)).unwrap()]),
        Type::Choice(id) => FactValue::Choice(u8::try_from(dice.below(law.alternatives(id).len() as u64)).unwrap()),
        _ => FactValue::Number(
            [Decimal::MIN, Decimal::MAX, Decimal::ZERO, Decimal::ONE, Decimal::new(1, 28), Decimal::from(40_000)][usize::try_from(dice.below(6)).unwrap()],
        ),
    }
}

/// A situation in which some facts are known, and some of those absurd.
fn situation(law: &Law, dice: &mut Dice) -> Situation {
    let mut situation = Situation::new(law);
    for (index, fact) in law.facts().iter().enumerate() {
        let id = jalon_rules::FactId::new(index);
        if fact.of.is_empty() && dice.below(2) == 0 {
            situation.set(id, Some(Held::declared(value(law, fact.of_type, dice))));
        }
        for list in &fact.of {
            let member = usize::try_from(dice.below(3)).unwrap();
            situation.set_member(*list, member, id, Some(Held::declared(value(law, fact.of_type, dice))));
        }
    }
    for (index, list) in law.lists().iter().enumerate() {
        if dice.below(3) == 0 {
            let size = list.minimum + usize::try_from(dice.below((list.maximum.saturating_sub(list.minimum) + 1) as u64)).unwrap();
            situation.set_size(ListId::new(index), Some(size));
        }
    }
    situation
}

/// Says which kinds of mistakes there are; none in a law that is sound.
fn read_and_compute(text: &str, seed: u64) -> BTreeSet<&'static str> {
    let compiled = Law::compile(vec![SourceFile::new("law.jalon", text)]);
    let kinds = compiled.diagnostics.iter().map(|told| told.code).collect();
    for told in &compiled.diagnostics {
        assert!(text.get(told.range.clone()).is_some(), "{told:?} stands nowhere");
    }
    if !compiled.is_sound() {
        return kinds;
    }
    let law = &compiled.law;
    let mut dice = Dice(seed | 1);
    for day in [date(2026, 5, 4), Date::MIN, Date::MAX] {
        let situation = situation(law, &mut dice);
        let mut evaluation = Evaluation::new(law, &situation, day);
        for id in (0..law.rules().len()).map(RuleId::new) {
            let value = evaluation.rule(id);
            let needs = evaluation.needs(Of::Rule(id));
            assert!(!value.is_known() || needs.questions.is_empty(), "{value:?} still needs {needs:?}");
            assert!(evaluation.explain(id).criteria.len() <= 200);
        }
        for id in (0..law.definitions().len()).map(DefinitionId::new) {
            if let Value::Number(range) = evaluation.definition(id)
                && let (Some(low), Some(high)) = (range.low, range.high)
            {
                assert!(low <= high, "{} lies between {low} and {high}", law.definition(id).name);
            }
        }
    }
    kinds
}

#[test]
fn law() {
    let whole = seeds().pop().unwrap();
    for sound in [include_str!("corpus/everything.jalon"), include_str!("corpus/failures.jalon"), &whole] {
        let compiled = Law::compile(vec![SourceFile::new("law.jalon", sound)]);
        assert!(compiled.is_sound(), "a seed that is refused leads nowhere: {:?}", compiled.diagnostics);
    }
    let seeds = seeds().into_iter().map(String::into_bytes).collect();
    let target = Target { home: env!("CARGO_MANIFEST_DIR"), name: "law", seeds, pieces: PIECES };
    target.run_text(|text| read_and_compute(text, text.len() as u64));
}
