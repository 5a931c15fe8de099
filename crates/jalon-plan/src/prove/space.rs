//! Boxes of situations: what each fact may be, and how a box is cut in two or more.

use std::collections::BTreeMap;

use jalon_rules::{Bounds, FactId, FactRead, FactValue, Held, Law, ListId, Question, Range, Situation, Type, Value};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use rust_decimal::Decimal;

/// The facts that something reads, and the day it is judged at.
pub(super) struct Space<'a> {
    pub(super) law: &'a Law,
    pub(super) today: Date,
    pub(super) reads: Vec<FactRead>,
    /// The most members that are tried, for each list.
    pub(super) most: Vec<usize>,
    /// The values at which criteria change, for each fact.
    critical: BTreeMap<FactId, Vec<Value>>,
    /// Facts that are never cut.
    pub(super) frozen: Vec<FactRead>,
}

/// A set of situations, and which share of all it is.
#[derive(Debug, Clone)]
pub(super) struct Cell {
    pub(super) sizes: Vec<Option<usize>>,
    pub(super) bounds: Bounds,
    pub(super) share: f64,
    cuts: BTreeMap<Question, u16>,
}

/// Which situation of a box to look at.
#[derive(Debug, Clone, Copy)]
pub(super) enum Pick {
    Lowest,
    Highest,
    /// Zero, or as near as may be; today.
    Nearest,
    Any(u64),
}

impl<'a> Space<'a> {
    pub(super) fn new(law: &'a Law, today: Date, reads: Vec<FactRead>, most: usize) -> Self {
        let facts = reads.iter().filter_map(|read| match read {
            FactRead::Household(fact) | FactRead::Member(_, fact) => Some(*fact),
            FactRead::Size(_) => None,
        });
        let critical = facts.map(|fact| (fact, law.critical_values(fact, today))).collect();
        let most = law.lists().iter().map(|list| list.maximum.min(list.minimum.max(most))).collect();
        Self { law, today, reads, most, critical, frozen: Vec::new() }
    }

    pub(super) fn whole(&self) -> Cell {
        let mut bounds = Bounds::default();
        for read in &self.reads {
            match read {
                FactRead::Household(fact) => bounds.suppose(Question::Household(*fact), self.domain(*fact)),
                FactRead::Member(list, fact) => {
                    (0..self.most[list.index()]).for_each(|member| bounds.suppose(Question::Member(*list, member, *fact), self.domain(*fact)));
                }
                FactRead::Size(_) => {}
            }
        }
        Cell { sizes: vec![None; self.law.lists().len()], bounds, share: 1.0, cuts: BTreeMap::new() }
    }

    /// All that a fact may be: its bounds, or as wide as anything real.
    fn domain(&self, fact: FactId) -> Value {
        let fact = self.law.fact(fact);
        let number = |most: i64| Value::Number(Range { low: Some(Decimal::from(-most)), high: Some(Decimal::from(most)) });
        let wide = match fact.of_type {
            Type::YesNo => return Value::Truth(jalon_rules::Truth::Unknown),
            Type::Choice(id) => return Value::Choice(u64::MAX >> (64 - self.law.alternatives(id).len().clamp(1, 64))),
            Type::Date | Type::Month => Value::Date(Range { low: Some(date(1900, 1, 1)), high: Some(date(2100, 12, 31)) }),
            Type::Integer | Type::Time(_) => number(10_000),
            _ => number(1_000_000_000),
        };
        match (fact.bounds, wide) {
            (Some(Value::Number(own)), Value::Number(wide)) => Value::Number(Range { low: own.low.or(wide.low), high: own.high.or(wide.high) }),
            (Some(Value::Date(own)), Value::Date(wide)) => Value::Date(Range { low: own.low.or(wide.low), high: own.high.or(wide.high) }),
            (_, wide) => wide,
        }
    }

    /// The questions of a box that have several answers left, the best to cut first.
    pub(super) fn cuttable(&self, cell: &Cell, asked: &[(Question, u32)]) -> Option<Question> {
        let candidates: Vec<(Question, u32)> = if asked.is_empty() { self.questions(cell).into_iter().map(|q| (q, 1)).collect() } else { asked.to_vec() };
        let open = candidates.into_iter().filter(|(question, _)| !self.is_frozen(*question) && Self::several(cell, *question));
        open.min_by_key(|(question, weight)| {
            let class = match cell.bounds.of(*question) {
                None => 0,
                Some(Value::Truth(_) | Value::Choice(_)) => 1,
                Some(_) => 2,
            };
            (class, cell.cuts.get(question).copied().unwrap_or(0), std::cmp::Reverse(*weight), *question)
        })
        .map(|(question, _)| question)
    }

    fn is_frozen(&self, question: Question) -> bool {
        self.frozen.contains(&match question {
            Question::Household(fact) => FactRead::Household(fact),
            Question::Member(list, _, fact) => FactRead::Member(list, fact),
            Question::Size(list) => FactRead::Size(list),
        })
    }

    fn several(cell: &Cell, question: Question) -> bool {
        match question {
            Question::Size(list) => cell.sizes[list.index()].is_none(),
            question => cell.bounds.of(question).is_some_and(|value| !value.is_known()),
        }
    }

    /// Every question that a box asks, as far as the sizes of its lists are known.
    fn questions(&self, cell: &Cell) -> Vec<Question> {
        let mut questions = Vec::new();
        for read in &self.reads {
            match read {
                FactRead::Household(fact) => questions.push(Question::Household(*fact)),
                FactRead::Size(list) => questions.push(Question::Size(*list)),
                FactRead::Member(list, fact) => {
                    questions.extend((0..cell.sizes[list.index()].unwrap_or(0)).map(|member| Question::Member(*list, member, *fact)));
                }
            }
        }
        questions
    }

    /// The parts of a box, by the answers to one question.
    pub(super) fn cut(&self, cell: &Cell, question: Question) -> Vec<Cell> {
        let mut parts = Vec::new();
        if let Question::Size(list) = question {
            for size in self.law.list(list).minimum..=self.most[list.index()] {
                let mut part = cell.clone();
                part.sizes[list.index()] = Some(size);
                parts.push(part);
            }
        } else if let Some(value) = cell.bounds.of(question) {
            for value in self.pieces(question, value) {
                let mut part = cell.clone();
                part.bounds.suppose(question, value);
                *part.cuts.entry(question).or_default() += 1;
                parts.push(part);
            }
        }
        #[expect(clippy::cast_precision_loss, reason = "a handful")]
        let share = cell.share / parts.len().max(1) as f64;
        parts.iter_mut().for_each(|part| part.share = share);
        parts
    }

    fn pieces(&self, question: Question, value: Value) -> Vec<Value> {
        let (Question::Household(fact) | Question::Member(_, _, fact)) = question else { return Vec::new() };
        let critical = self.critical.get(&fact).map(Vec::as_slice).unwrap_or_default();
        match value {
            Value::Truth(_) => vec![Value::Truth(true.into()), Value::Truth(false.into())],
            Value::Choice(mask) => (0..64).map(|bit| 1_u64 << bit).filter(|bit| mask & bit != 0).map(Value::Choice).collect(),
            Value::Number(Range { low: Some(low), high: Some(high) }) => {
                let step = self.step(fact);
                let at = critical.iter().filter_map(|v| if let Value::Number(range) = v { range.known() } else { None });
                let at: Vec<Decimal> = at.filter(|c| *c >= low && *c <= high && low < high).collect();
                let middle = (low + (high - low) / Decimal::TWO).round_dp_with_strategy(step.scale(), rust_decimal::RoundingStrategy::ToNegativeInfinity);
                pieces(low, high, &at, middle.max(low), |d| d - step, |d| d + step).into_iter().map(Value::Number).collect()
            }
            Value::Date(Range { low: Some(low), high: Some(high) }) => {
                let at = critical.iter().filter_map(|v| if let Value::Date(range) = v { range.known() } else { None });
                let at: Vec<Date> = at.filter(|c| *c >= low && *c <= high && low < high).collect();
                let days = low.until(high).map_or(0, |span| span.get_days());
                pieces(low, high, &at, low.saturating_add((days / 2).days()), |d| d.saturating_sub(1.day()), |d| d.saturating_add(1.day()))
                    .into_iter()
                    .map(Value::Date)
                    .collect()
            }
            _ => Vec::new(),
        }
    }

    /// The finest difference that counts: cents, or whole units.
    fn step(&self, fact: FactId) -> Decimal {
        match self.law.fact(fact).of_type {
            Type::Integer | Type::Time(_) => Decimal::ONE,
            Type::Rate | Type::Number => Decimal::new(1, 4),
            _ => Decimal::new(1, 2),
        }
    }

    /// One situation of a box, in which every fact that is read is known.
    pub(super) fn point(&self, cell: &Cell, pick: Pick) -> Situation {
        let mut situation = Situation::new(self.law);
        let seed = if let Pick::Any(seed) = pick { seed } else { 1 };
        let mut roll = dice(seed);
        // Families in which all members are alike are worth a look of their own: three children of the same age are rare among any three.
        let alike = seed.is_multiple_of(2);
        for (index, list) in self.law.lists().iter().enumerate() {
            let (low, high) = (list.minimum, self.most[index]);
            let size = cell.sizes[index].unwrap_or_else(|| match pick {
                Pick::Lowest => low,
                Pick::Highest => high,
                Pick::Nearest => high.min(low.max(1)),
                Pick::Any(_) => low + usize::try_from(roll() % u64::try_from(high - low + 1).unwrap_or(1)).unwrap_or(0),
            });
            situation.set_size(ListId::new(index), Some(size));
        }
        for read in &self.reads {
            match read {
                FactRead::Household(fact) => {
                    let value = cell.bounds.of(Question::Household(*fact)).and_then(|value| self.chosen(*fact, value, pick, &mut roll));
                    situation.set(*fact, value.map(Held::declared));
                }
                FactRead::Member(list, fact) => {
                    for member in 0..situation.size(*list).unwrap_or(0) {
                        if alike {
                            roll = dice(seed ^ u64::try_from(fact.index() + 1).unwrap_or(1));
                        }
                        let value = cell.bounds.of(Question::Member(*list, member, *fact)).and_then(|value| self.chosen(*fact, value, pick, &mut roll));
                        situation.set_member(*list, member, *fact, value.map(Held::declared));
                    }
                }
                FactRead::Size(_) => {}
            }
        }
        situation
    }

    /// The same situation with fewer persons and plainer facts, as far as `same` still holds.
    pub(super) fn plainer(&self, situation: &Situation, same: impl Fn(&Situation) -> bool) -> Situation {
        let mut plain = situation.clone();
        for (index, list) in self.law.lists().iter().enumerate() {
            let id = ListId::new(index);
            for size in list.minimum..plain.size(id).unwrap_or(0) {
                let mut fewer = plain.clone();
                fewer.set_size(id, Some(size));
                if same(&fewer) {
                    plain = fewer;
                    break;
                }
            }
        }
        let asked: Vec<Question> = plain.held().map(|(question, _)| question).collect();
        for question in asked {
            let (Question::Household(fact) | Question::Member(_, _, fact)) = question else { continue };
            let value = self.chosen(fact, self.domain(fact), Pick::Nearest, &mut || 0).map(Held::declared);
            let mut plainer = plain.clone();
            match question {
                Question::Member(list, member, _) => plainer.set_member(list, member, fact, value),
                _ => plainer.set(fact, value),
            }
            if same(&plainer) {
                plain = plainer;
            }
        }
        plain
    }

    /// One value among those left.
    pub(super) fn chosen(&self, fact: FactId, value: Value, pick: Pick, roll: &mut impl FnMut() -> u64) -> Option<FactValue> {
        Some(match value {
            Value::Truth(jalon_rules::Truth::Unknown) => FactValue::YesNo(match pick {
                Pick::Highest => true,
                Pick::Lowest | Pick::Nearest => false,
                Pick::Any(_) => roll().is_multiple_of(2),
            }),
            Value::Truth(truth) => FactValue::YesNo(truth == jalon_rules::Truth::Yes),
            Value::Choice(mask) => {
                let bits: Vec<u8> = (0..64).filter(|bit| mask & (1 << bit) != 0).collect();
                let at = match pick {
                    Pick::Lowest | Pick::Nearest => 0,
                    Pick::Highest => bits.len().checked_sub(1)?,
                    Pick::Any(_) => usize::try_from(roll() % u64::try_from(bits.len().max(1)).ok()?).ok()?,
                };
                FactValue::Choice(*bits.get(at)?)
            }
            Value::Number(Range { low: Some(low), high: Some(high) }) => FactValue::Number(match pick {
                Pick::Lowest => low,
                Pick::Highest => high,
                Pick::Nearest => Decimal::ZERO.clamp(low, high),
                Pick::Any(_) => match self.near(fact, roll(), |v| if let Value::Number(range) = v { range.known() } else { None }) {
                    Some(critical) if roll().is_multiple_of(2) && critical >= low && critical <= high => critical,
                    // Most people have nothing of most amounts; of the others, each halving is as likely as the next.
                    _ if roll().is_multiple_of(2) => Decimal::ZERO.clamp(low, high),
                    _ => {
                        let share = Decimal::ONE / Decimal::from(1_u64 << (roll() % 24));
                        (low + (high - low) * share)
                            .round_dp_with_strategy(self.step(fact).scale(), rust_decimal::RoundingStrategy::ToNegativeInfinity)
                            .max(low)
                    }
                },
            }),
            Value::Date(Range { low: Some(low), high: Some(high) }) => FactValue::Date(match pick {
                Pick::Lowest => low,
                Pick::Highest => high,
                Pick::Nearest => self.today.clamp(low, high),
                Pick::Any(_) => match self.near(fact, roll(), |v| if let Value::Date(range) = v { range.known() } else { None }) {
                    Some(critical) if roll().is_multiple_of(2) && critical >= low && critical <= high => critical,
                    // Around the day as often as far from it.
                    _ => {
                        let reach = i32::try_from(10_u64 << (roll() % 11)).unwrap_or(10);
                        let off = i32::try_from(roll() % 20_000).unwrap_or(0) % reach;
                        let day = if roll().is_multiple_of(2) { self.today.saturating_sub(off.days()) } else { self.today.saturating_add(off.days()) };
                        day.clamp(low, high)
                    }
                },
            }),
            _ => return None,
        })
    }

    fn near<T>(&self, fact: FactId, roll: u64, as_known: impl Fn(&Value) -> Option<T>) -> Option<T> {
        let critical = self.critical.get(&fact)?;
        critical.get(usize::try_from(roll % u64::try_from(critical.len().max(1)).ok()?).ok()?).and_then(as_known)
    }
}

/// Numbers that look random and are the same for the same seed.
fn dice(seed: u64) -> impl FnMut() -> u64 {
    let mut state = seed;
    move || {
        state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }
}

/// Each value of `at` alone, and what lies between; halves when there is none.
fn pieces<T: Copy + Ord>(low: T, high: T, at: &[T], middle: T, before: impl Fn(T) -> T, after: impl Fn(T) -> T) -> Vec<Range<T>> {
    let mut parts = Vec::new();
    if at.is_empty() {
        parts.push(Range { low: Some(low), high: Some(middle) });
        if after(middle) <= high {
            parts.push(Range { low: Some(after(middle)), high: Some(high) });
        }
        return parts;
    }
    let mut from = low;
    for critical in at {
        if from <= before(*critical) && from < *critical {
            parts.push(Range { low: Some(from), high: Some(before(*critical)) });
        }
        parts.push(Range::exactly(*critical));
        from = after(*critical);
    }
    if from <= high {
        parts.push(Range { low: Some(from), high: Some(high) });
    }
    parts
}
