//! Values that may be known, partly known or not known at all.

use std::ops::Not;

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::Serialize;

/// Yes, no, or not known: the truth values of Kleene's strong logic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Truth {
    /// It holds.
    Yes,
    /// It does not hold.
    No,
    /// What is known does not say.
    Unknown,
}

impl Truth {
    /// Both hold: a `No` decides even when the other is not known.
    #[must_use]
    pub fn and(self, other: Truth) -> Truth {
        match (self, other) {
            (Truth::No, _) | (_, Truth::No) => Truth::No,
            (Truth::Yes, Truth::Yes) => Truth::Yes,
            _ => Truth::Unknown,
        }
    }

    /// One of them holds: a `Yes` decides even when the other is not known.
    #[must_use]
    pub fn or(self, other: Truth) -> Truth {
        !((!self).and(!other))
    }

    /// Whether nothing more can change it.
    pub fn is_known(self) -> bool {
        self != Truth::Unknown
    }
}

impl Not for Truth {
    type Output = Truth;

    fn not(self) -> Truth {
        match self {
            Truth::Yes => Truth::No,
            Truth::No => Truth::Yes,
            Truth::Unknown => Truth::Unknown,
        }
    }
}

impl From<bool> for Truth {
    fn from(known: bool) -> Self {
        if known { Truth::Yes } else { Truth::No }
    }
}

/// The values that something may still take: from `low` to `high`, both included; an end that is missing is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct Range<T> {
    /// Nothing smaller is possible.
    pub low: Option<T>,
    /// Nothing larger is possible.
    pub high: Option<T>,
}

impl<T: Copy + Ord> Range<T> {
    /// Exactly one value.
    pub fn exactly(value: T) -> Self {
        Self { low: Some(value), high: Some(value) }
    }

    /// Any value at all.
    pub fn anything() -> Self {
        Self { low: None, high: None }
    }

    /// The one value it can be, if there is only one.
    pub fn known(self) -> Option<T> {
        if self.low == self.high { self.low } else { None }
    }

    /// The smallest range that holds both.
    #[must_use]
    pub fn hull(self, other: Self) -> Self {
        Self { low: self.low.zip(other.low).map(|(a, b)| a.min(b)), high: self.high.zip(other.high).map(|(a, b)| a.max(b)) }
    }

    /// Whether every value of `self` is below every value of `other`, or none is.
    pub fn less(self, other: Self) -> Truth {
        if matches!((self.high, other.low), (Some(a), Some(b)) if a < b) {
            Truth::Yes
        } else if matches!((self.low, other.high), (Some(a), Some(b)) if a >= b) {
            Truth::No
        } else {
            Truth::Unknown
        }
    }

    /// Whether both are the same value.
    pub fn equal(self, other: Self) -> Truth {
        if let (Some(a), Some(b)) = (self.known(), other.known()) {
            (a == b).into()
        } else if self.less(other) == Truth::Yes || other.less(self) == Truth::Yes {
            Truth::No
        } else {
            Truth::Unknown
        }
    }

    /// The smaller of the two.
    #[must_use]
    pub fn minimum(self, other: Self) -> Self {
        Self {
            low: self.low.zip(other.low).map(|(a, b)| a.min(b)),
            // An open upper end says nothing: the other's end bounds the smaller of the two.
            high: match (self.high, other.high) {
                (Some(a), Some(b)) => Some(a.min(b)),
                (a, b) => a.or(b),
            },
        }
    }

    /// The larger of the two.
    #[must_use]
    pub fn maximum(self, other: Self) -> Self {
        Self {
            low: match (self.low, other.low) {
                (Some(a), Some(b)) => Some(a.max(b)),
                (a, b) => a.or(b),
            },
            high: self.high.zip(other.high).map(|(a, b)| a.max(b)),
        }
    }

    /// The range of `f` over `self`, for an `f` that never decreases. `None` when `f` fails at an end.
    pub fn increasing<U>(self, f: impl Fn(T) -> Option<U>) -> Option<Range<U>> {
        Some(Range { low: self.low.map(&f).map_or(Some(None), |v| v.map(Some))?, high: self.high.map(&f).map_or(Some(None), |v| v.map(Some))? })
    }
}

/// Why a computation could not be done. Neither "unknown" nor "not due": something is wrong with the rule or absurd in the facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Failure {
    /// A number has more than 16 digits before the point.
    Overflow,
    /// A division by zero.
    DivisionByZero,
    /// A date outside the calendar.
    DateOutOfRange,
    /// A parameter or a rule has no value or version at the date asked.
    NoLawAtDate,
}

/// The value of one operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Value {
    /// Yes, no or unknown.
    Truth(Truth),
    /// A number, an amount of money (euros) or a length of time (in its unit).
    Number(Range<Decimal>),
    /// A date, or a month kept as its first day.
    Date(Range<Date>),
    /// The alternatives still possible, one bit each.
    Choice(u64),
    /// What a rule pays: whether it is due, and how much if it is.
    Due(Truth, Range<Decimal>),
    /// The computation failed.
    Failed(Failure),
}

impl Value {
    /// Whether nothing more can change it.
    pub fn is_known(&self) -> bool {
        match self {
            Value::Truth(truth) => truth.is_known(),
            Value::Number(range) => range.known().is_some(),
            Value::Date(range) => range.known().is_some(),
            Value::Choice(mask) => mask.is_power_of_two(),
            Value::Due(due, amount) if *due != Truth::No => due.is_known() && amount.known().is_some(),
            Value::Due(..) | Value::Failed(_) => true,
        }
    }
}

/// The value of a fact, as a person or a body gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum FactValue {
    /// Yes or no.
    YesNo(bool),
    /// A number, an amount in euros, or a length of time in its unit.
    Number(Decimal),
    /// A date, or the first day of a month.
    Date(Date),
    /// The index of one of the fact's alternatives.
    Choice(u8),
}

impl From<FactValue> for Value {
    fn from(fact: FactValue) -> Self {
        match fact {
            FactValue::YesNo(known) => Value::Truth(known.into()),
            FactValue::Number(number) => Value::Number(Range::exactly(number)),
            FactValue::Date(date) => Value::Date(Range::exactly(date)),
            FactValue::Choice(index) => Value::Choice(1 << index),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn range(low: Option<i32>, high: Option<i32>) -> Range<i32> {
        Range { low, high }
    }

    #[test]
    fn no_decides_and_even_when_the_rest_is_unknown() {
        assert_eq!(Truth::No.and(Truth::Unknown), Truth::No);
        assert_eq!(Truth::Yes.and(Truth::Unknown), Truth::Unknown);
        assert_eq!(Truth::Yes.or(Truth::Unknown), Truth::Yes);
    }

    #[test]
    fn bounds_decide_a_comparison() {
        assert_eq!(range(Some(2), Some(3)).less(range(Some(2), Some(2))), Truth::No);
        assert_eq!(range(Some(2), Some(3)).less(range(Some(3), Some(3))), Truth::Unknown);
        assert_eq!(range(None, Some(1)).less(range(Some(2), None)), Truth::Yes);
        assert_eq!(range(Some(2), None).equal(range(None, Some(1))), Truth::No);
    }

    #[test]
    fn the_larger_of_zero_and_the_unknown_is_at_least_zero() {
        assert_eq!(Range::exactly(0).maximum(Range::anything()), range(Some(0), None));
        assert_eq!(Range::exactly(0).minimum(Range::anything()), range(None, Some(0)));
    }
}
