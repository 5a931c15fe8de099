//! Values of one operation for many rows: whole numbers side by side, with their scale and bounds beside them.
//!
//! A column says what it does not need: one that is the same for all rows holds one value, one without unknowns holds one lane of numbers, and numbers that fit
//! in 64 bits take no more. Everything is measured on the rows at hand, so the next rows may be laid out in another way.

use jalon_rules::{Failure, Range, Truth, Value};
use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::calendar;

/// Yes is possible.
pub(crate) const YES: u8 = 1;
/// No is possible.
pub(crate) const NO: u8 = 2;
/// Both are possible.
pub(crate) const UNKNOWN: u8 = YES | NO;

/// Nothing is known below.
const LOW_OPEN: u8 = 1;
/// Nothing is known above.
const HIGH_OPEN: u8 = 2;

/// The values of an operation.
#[derive(Debug, Clone)]
pub(crate) struct Column {
    pub(crate) data: Data,
    /// For each row, the failure if there is one (see [`code`]).
    pub(crate) failed: Option<Vec<u8>>,
}

#[derive(Debug, Clone)]
pub(crate) enum Data {
    /// One value for all rows.
    Same(Value),
    Truth(Truths),
    Number(Numbers),
    Date(Dates),
    /// The alternatives still possible, one bit each.
    Choice(Vec<u64>),
    Due(Truths, Numbers),
}

/// What is still possible, [`YES`] and [`NO`] as bits.
#[derive(Debug, Clone)]
pub(crate) struct Truths {
    pub(crate) bits: Vec<u8>,
    /// Whether some row may be unknown.
    pub(crate) unknown: bool,
}

/// Decimals as whole numbers of `10^-scale`.
#[derive(Debug, Clone)]
pub(crate) struct Numbers {
    pub(crate) scale: u32,
    pub(crate) low: Lane,
    /// None when every row is one exact number.
    pub(crate) high: Option<Lane>,
    /// Which ends are open; their numbers are then zero.
    pub(crate) open: Option<Vec<u8>>,
    /// No number is below.
    pub(crate) least: i128,
    /// No number is above.
    pub(crate) most: i128,
}

#[derive(Debug, Clone)]
pub(crate) enum Lane {
    Narrow(Vec<i64>),
    Wide(Vec<i128>),
}

/// Dates as days since 1970-01-01.
#[derive(Debug, Clone)]
pub(crate) struct Dates {
    pub(crate) low: Vec<i32>,
    pub(crate) high: Option<Vec<i32>>,
    pub(crate) open: Option<Vec<u8>>,
    pub(crate) least: i32,
    pub(crate) most: i32,
}

/// What stands for a failure in a column.
pub(crate) fn code(failure: Failure) -> u8 {
    match failure {
        Failure::Overflow => 1,
        Failure::DivisionByZero => 2,
        Failure::DateOutOfRange => 3,
        Failure::NoLawAtDate => 4,
    }
}

/// The failure that a code stands for.
pub(crate) fn failure(code: u8) -> Option<Failure> {
    match code {
        1 => Some(Failure::Overflow),
        2 => Some(Failure::DivisionByZero),
        3 => Some(Failure::DateOutOfRange),
        4 => Some(Failure::NoLawAtDate),
        _ => None,
    }
}

impl Lane {
    pub(crate) fn at(&self, row: usize) -> i128 {
        match self {
            Lane::Narrow(lane) => lane[row].into(),
            Lane::Wide(lane) => lane[row],
        }
    }

    pub(crate) fn from_wide(lane: Vec<i128>, least: i128, most: i128) -> Lane {
        if narrow(least, most) { Lane::Narrow(lane.into_iter().map(low_half).collect()) } else { Lane::Wide(lane) }
    }

    pub(crate) fn gather(&self, rows: &[u32]) -> Lane {
        match self {
            Lane::Narrow(lane) => Lane::Narrow(pick(lane, rows)),
            Lane::Wide(lane) => Lane::Wide(pick(lane, rows)),
        }
    }
}

/// Whether numbers between these bounds fit in 64 bits.
pub(crate) fn narrow(least: i128, most: i128) -> bool {
    least >= i64::MIN.into() && most <= i64::MAX.into()
}

/// The lower 64 bits: the number itself where [`narrow`] holds.
#[allow(clippy::cast_possible_truncation, reason = "callers hold the number within 64 bits")]
pub(crate) fn low_half(number: i128) -> i64 {
    number as i64
}

fn pick<T: Copy>(lane: &[T], rows: &[u32]) -> Vec<T> {
    rows.iter().map(|row| lane[*row as usize]).collect()
}

impl Truths {
    pub(crate) fn at(&self, row: usize) -> Truth {
        truth(self.bits[row])
    }
}

pub(crate) fn truth(bits: u8) -> Truth {
    match bits {
        YES => Truth::Yes,
        NO => Truth::No,
        _ => Truth::Unknown,
    }
}

pub(crate) fn bits(truth: Truth) -> u8 {
    match truth {
        Truth::Yes => YES,
        Truth::No => NO,
        Truth::Unknown => UNKNOWN,
    }
}

impl Numbers {
    fn at(&self, row: usize) -> Range<Decimal> {
        let open = self.open.as_ref().map_or(0, |o| o[row]);
        let decimal = |number: i128| Decimal::try_from_i128_with_scale(number, self.scale).ok();
        let low = if open & LOW_OPEN == 0 { decimal(self.low.at(row)) } else { None };
        let high = if open & HIGH_OPEN == 0 { decimal(self.high.as_ref().unwrap_or(&self.low).at(row)) } else { None };
        Range { low, high }
    }

    fn from_ranges(ranges: impl Iterator<Item = Range<Decimal>> + Clone) -> Numbers {
        let scale = ranges.clone().flat_map(|r| [r.low, r.high]).flatten().map(|d| d.scale()).max().unwrap_or(0);
        let whole = |end: Option<Decimal>| end.map_or(0, |d| d.mantissa() * 10_i128.pow(scale - d.scale()));
        let low: Vec<i128> = ranges.clone().map(|r| whole(r.low)).collect();
        let high: Vec<i128> = ranges.clone().map(|r| whole(r.high)).collect();
        let open: Vec<u8> = ranges.map(|r| open(&r)).collect();
        let least = low.iter().chain(&high).min().copied().unwrap_or(0);
        let most = low.iter().chain(&high).max().copied().unwrap_or(0);
        let some_open = open.iter().any(|o| *o != 0);
        let exact = !some_open && low == high;
        Numbers {
            scale,
            low: Lane::from_wide(low, least, most),
            high: (!exact).then(|| Lane::from_wide(high, least, most)),
            open: some_open.then_some(open),
            least,
            most,
        }
    }

    pub(crate) fn gather(&self, rows: &[u32]) -> Numbers {
        Numbers {
            scale: self.scale,
            low: self.low.gather(rows),
            high: self.high.as_ref().map(|h| h.gather(rows)),
            open: self.open.as_ref().map(|o| pick(o, rows)),
            least: self.least,
            most: self.most,
        }
    }
}

fn open<T>(range: &Range<T>) -> u8 {
    (if range.low.is_none() { LOW_OPEN } else { 0 }) | (if range.high.is_none() { HIGH_OPEN } else { 0 })
}

impl Dates {
    fn at(&self, row: usize) -> Range<Date> {
        let open = self.open.as_ref().map_or(0, |o| o[row]);
        let low = if open & LOW_OPEN == 0 { calendar::date(self.low[row]) } else { None };
        let high = if open & HIGH_OPEN == 0 { calendar::date(self.high.as_ref().unwrap_or(&self.low)[row]) } else { None };
        Range { low, high }
    }

    fn from_ranges(ranges: impl Iterator<Item = Range<Date>> + Clone) -> Dates {
        let low: Vec<i32> = ranges.clone().map(|r| r.low.map_or(0, calendar::days)).collect();
        let high: Vec<i32> = ranges.clone().map(|r| r.high.map_or(0, calendar::days)).collect();
        let open: Vec<u8> = ranges.map(|r| open(&r)).collect();
        let some_open = open.iter().any(|o| *o != 0);
        let exact = !some_open && low == high;
        let least = low.iter().chain(&high).min().copied().unwrap_or(0);
        let most = low.iter().chain(&high).max().copied().unwrap_or(0);
        Dates { low, high: (!exact).then_some(high), open: some_open.then_some(open), least, most }
    }

    fn gather(&self, rows: &[u32]) -> Dates {
        Dates {
            low: pick(&self.low, rows),
            high: self.high.as_ref().map(|h| pick(h, rows)),
            open: self.open.as_ref().map(|o| pick(o, rows)),
            least: self.least,
            most: self.most,
        }
    }
}

impl Column {
    pub(crate) fn same(value: Value) -> Column {
        Column { data: Data::Same(value), failed: None }
    }

    pub(crate) fn of(data: Data) -> Column {
        Column { data, failed: None }
    }

    /// The value of one row.
    pub(crate) fn at(&self, row: usize) -> Value {
        if let Some(failure) = self.failed.as_ref().and_then(|f| failure(f[row])) {
            return Value::Failed(failure);
        }
        match &self.data {
            Data::Same(value) => *value,
            Data::Truth(truths) => Value::Truth(truths.at(row)),
            Data::Number(numbers) => Value::Number(numbers.at(row)),
            Data::Date(dates) => Value::Date(dates.at(row)),
            Data::Choice(masks) => Value::Choice(masks[row]),
            Data::Due(due, amount) => Value::Due(due.at(row), amount.at(row)),
        }
    }

    /// A column of these values, which are of one type but for failures.
    pub(crate) fn from_values(values: &[Value]) -> Column {
        let Some(first) = values.first() else { return Column::same(Value::Truth(Truth::Unknown)) };
        if values.iter().all(|v| v == first) {
            return Column::same(*first);
        }
        let codes: Vec<u8> = values.iter().map(|v| if let Value::Failed(failure) = v { code(*failure) } else { 0 }).collect();
        let failed = codes.iter().any(|c| *c != 0).then_some(codes);
        let of_type = values.iter().find(|v| !matches!(v, Value::Failed(_)));
        let numbers = || {
            Numbers::from_ranges(values.iter().map(|v| match v {
                Value::Number(range) | Value::Due(_, range) => *range,
                _ => Range::exactly(Decimal::ZERO),
            }))
        };
        let truths = || {
            let all: Vec<u8> = values.iter().map(|v| if let Value::Truth(t) | Value::Due(t, _) = v { bits(*t) } else { NO }).collect();
            Truths { unknown: all.contains(&UNKNOWN), bits: all }
        };
        let data = match of_type {
            Some(Value::Number(_)) => Data::Number(numbers()),
            Some(Value::Due(..)) => Data::Due(truths(), numbers()),
            Some(Value::Date(_)) => {
                let day = Date::constant(1970, 1, 1);
                Data::Date(Dates::from_ranges(values.iter().map(|v| if let Value::Date(range) = v { *range } else { Range::exactly(day) })))
            }
            Some(Value::Choice(_)) => Data::Choice(values.iter().map(|v| if let Value::Choice(mask) = v { *mask } else { 0 }).collect()),
            _ => Data::Truth(truths()),
        };
        Column { data, failed }
    }

    /// The rows at these places.
    pub(crate) fn gather(&self, rows: &[u32]) -> Column {
        let data = match &self.data {
            Data::Same(value) => Data::Same(*value),
            Data::Truth(truths) => Data::Truth(Truths { bits: pick(&truths.bits, rows), unknown: truths.unknown }),
            Data::Number(numbers) => Data::Number(numbers.gather(rows)),
            Data::Date(dates) => Data::Date(dates.gather(rows)),
            Data::Choice(masks) => Data::Choice(pick(masks, rows)),
            Data::Due(due, amount) => Data::Due(Truths { bits: pick(&due.bits, rows), unknown: due.unknown }, amount.gather(rows)),
        };
        Column { data, failed: self.failed.as_ref().map(|f| pick(f, rows)) }
    }
}
