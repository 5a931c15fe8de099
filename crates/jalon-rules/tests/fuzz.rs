//! Random files from real ones: whatever they say, reading, checking and computing them ends, and never in a crash.
//!
//! The seeds are the law of the catalogue and the small files of `corpus/`, to which every file that ever broke something is added. `JALON_FUZZ=20000` runs
//! so many more cases.

use jalon_rules::{DefinitionId, Evaluation, FactValue, Held, Law, ListId, Of, RuleId, Situation, SourceFile, Type, Value};
use jiff::civil::{Date, date};
use proptest::prelude::*;
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

/// One change to a text, at places given as shares of its length.
#[derive(Debug, Clone)]
enum Edit {
    Cut(u16, u16),
    Repeat(u16, u8, u8),
    Put(u16, usize),
    Bytes(u16, Vec<u8>),
    Move(u16, u16, u8),
}

fn edits() -> impl Strategy<Value = Edit> {
    prop_oneof![
        1 => (any::<u16>(), 0..2000_u16).prop_map(|(at, length)| Edit::Cut(at, length)),
        1 => (any::<u16>(), any::<u8>(), 1..40_u8).prop_map(|(at, length, times)| Edit::Repeat(at, length, times)),
        4 => (any::<u16>(), 0..PIECES.len()).prop_map(|(at, piece)| Edit::Put(at, piece)),
        1 => (any::<u16>(), prop::collection::vec(any::<u8>(), 0..40)).prop_map(|(at, bytes)| Edit::Bytes(at, bytes)),
        2 => (any::<u16>(), any::<u16>(), any::<u8>()).prop_map(|(from, to, length)| Edit::Move(from, to, length)),
    ]
}

fn edit(text: &mut String, edit: &Edit) {
    let place = |text: &str, share: u16| text.floor_char_boundary(text.len() * usize::from(share) / 65_536);
    let stretch = |text: &str, share: u16, length: usize| {
        let from = place(text, share);
        from..text.floor_char_boundary((from + length).min(text.len()))
    };
    match edit {
        Edit::Cut(at, length) => text.replace_range(stretch(text, *at, usize::from(*length)), ""),
        Edit::Repeat(at, length, times) => {
            let range = stretch(text, *at, usize::from(*length));
            let repeated = text[range.clone()].repeat(usize::from(*times));
            text.insert_str(range.end, &repeated);
        }
        Edit::Put(at, piece) => text.insert_str(place(text, *at), PIECES[*piece]),
        Edit::Bytes(at, bytes) => text.insert_str(place(text, *at), &String::from_utf8_lossy(bytes)),
        Edit::Move(from, to, length) => {
            let moved = text[stretch(text, *from, usize::from(*length))].to_owned();
            text.insert_str(place(text, *to), &moved);
        }
    }
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

fn read_and_compute(text: &str, seed: u64) {
    let compiled = Law::compile(vec![SourceFile::new("law.jalon", text)]);
    for told in &compiled.diagnostics {
        assert!(text.get(told.range.clone()).is_some(), "{told:?} stands nowhere");
    }
    if !compiled.is_sound() {
        return;
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
}

fn cases(usual: u32) -> ProptestConfig {
    let more = std::env::var("JALON_FUZZ").ok().and_then(|more| more.parse().ok()).unwrap_or(0);
    ProptestConfig { cases: usual + more, failure_persistence: None, max_shrink_iters: 400, ..ProptestConfig::default() }
}

#[test]
fn every_seed_is_read_and_computed() {
    for seed in seeds() {
        read_and_compute(&seed, 7);
    }
    let whole = seeds().pop().unwrap();
    for sound in [include_str!("corpus/everything.jalon"), include_str!("corpus/failures.jalon"), &whole] {
        let compiled = Law::compile(vec![SourceFile::new("law.jalon", sound)]);
        assert!(compiled.is_sound(), "a seed that is refused leads nowhere: {:?}", compiled.diagnostics);
    }
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn a_law_changed_anywhere_is_read_and_computed(which in any::<prop::sample::Index>(), changes in prop::collection::vec(edits(), 1..6), seed in any::<u64>()) {
        let seeds = seeds();
        let mut text = which.get(&seeds).clone();
        changes.iter().for_each(|change| edit(&mut text, change));
        read_and_compute(&text, seed);
    }

    #[test]
    fn pieces_of_the_language_in_any_order_are_read(pieces in prop::collection::vec(0..PIECES.len(), 0..200)) {
        let text: String = pieces.iter().map(|piece| PIECES[*piece]).collect();
        read_and_compute(&format!("language en\n{text}"), 3);
    }

    #[test]
    fn any_bytes_are_read(bytes in prop::collection::vec(any::<u8>(), 0..3000)) {
        read_and_compute(&String::from_utf8_lossy(&bytes), 3);
    }
}
