//! Arithmetic on values that are known only within bounds. Every result holds for every value the operands may take.

use jiff::civil::Date;
use jiff::{Span, ToSpan};
use rust_decimal::{Decimal, RoundingStrategy};

use crate::decimal;
use crate::graph::Rounding;
use crate::types::TimeUnit;
use crate::value::{Failure, Range};

type Outcome<T> = Result<T, Failure>;
type Numbers = Range<Decimal>;

fn both(a: Option<Decimal>, b: Option<Decimal>, f: impl Fn(Decimal, Decimal) -> Option<Decimal>) -> Outcome<Option<Decimal>> {
    match (a, b) {
        (Some(a), Some(b)) => f(a, b).map(Some).ok_or(Failure::Overflow),
        _ => Ok(None),
    }
}

pub(crate) fn add(a: Numbers, b: Numbers) -> Outcome<Numbers> {
    Ok(Range { low: both(a.low, b.low, decimal::add)?, high: both(a.high, b.high, decimal::add)? })
}

pub(crate) fn subtract(a: Numbers, b: Numbers) -> Outcome<Numbers> {
    Ok(Range { low: both(a.low, b.high, decimal::subtract)?, high: both(a.high, b.low, decimal::subtract)? })
}

pub(crate) fn multiply(a: Numbers, b: Numbers) -> Outcome<Numbers> {
    if let (Some(a), Some(b)) = (a.known(), b.known()) {
        return decimal::multiply(a, b).map(Range::exactly).ok_or(Failure::Overflow);
    }
    if a.known() == Some(Decimal::ZERO) || b.known() == Some(Decimal::ZERO) {
        return Ok(Range::exactly(Decimal::ZERO));
    }
    let positive = |r: Numbers| r.low.is_some_and(|l| l >= Decimal::ZERO);
    let negative = |r: Numbers| r.high.is_some_and(|h| h <= Decimal::ZERO);
    let flip = |r: Numbers| Range { low: r.high.map(|h| -h), high: r.low.map(|l| -l) };
    let times = |a: Numbers, b: Numbers| Ok(Range { low: both(a.low, b.low, decimal::multiply)?, high: both(a.high, b.high, decimal::multiply)? });
    if positive(a) && positive(b) {
        times(a, b)
    } else if negative(a) && positive(b) {
        Ok(flip(times(flip(a), b)?))
    } else if positive(a) && negative(b) {
        Ok(flip(times(a, flip(b))?))
    } else if negative(a) && negative(b) {
        times(flip(a), flip(b))
    } else if let (Some(al), Some(ah), Some(bl), Some(bh)) = (a.low, a.high, b.low, b.high) {
        let corners = [decimal::multiply(al, bl), decimal::multiply(al, bh), decimal::multiply(ah, bl), decimal::multiply(ah, bh)];
        let mut hull: Option<Numbers> = None;
        for corner in corners {
            let corner = Range::exactly(corner.ok_or(Failure::Overflow)?);
            hull = Some(hull.map_or(corner, |h| h.hull(corner)));
        }
        Ok(hull.unwrap_or_else(Range::anything))
    } else {
        Ok(Range::anything())
    }
}

pub(crate) fn divide(a: Numbers, b: Numbers) -> Outcome<Numbers> {
    if b.known().is_some_and(|divisor| divisor.is_zero()) {
        return Err(Failure::DivisionByZero);
    }
    if let (Some(a), Some(b)) = (a.known(), b.known()) {
        return decimal::divide(a, b).map(Range::exactly).ok_or(Failure::Overflow);
    }
    // A divisor known within bounds only decides when they exclude zero.
    match (b.low, b.high) {
        (Some(low), Some(high)) if low > Decimal::ZERO => divide_by_positive(a, low, high),
        (Some(low), Some(high)) if high < Decimal::ZERO => divide_by_positive(Range { low: a.high.map(|h| -h), high: a.low.map(|l| -l) }, -high, -low),
        _ => Ok(Range::anything()),
    }
}

/// The quotient furthest down is that by the largest divisor above zero, and by the smallest below; the other way round upwards.
fn divide_by_positive(a: Numbers, smallest: Decimal, largest: Decimal) -> Outcome<Numbers> {
    let by = |end: Option<Decimal>, above: Decimal, below: Decimal| {
        end.map(|e| decimal::divide(e, if e >= Decimal::ZERO { above } else { below }).ok_or(Failure::Overflow)).transpose()
    };
    Ok(Range { low: by(a.low, largest, smallest)?, high: by(a.high, smallest, largest)? })
}

pub(crate) fn round(rounding: Rounding, a: Numbers) -> Outcome<Numbers> {
    let to = |d: Decimal| match rounding {
        Rounding::Cent => d.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero),
        Rounding::Euro => d.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero),
        Rounding::EuroDown => d.floor(),
        Rounding::EuroUp => d.ceil(),
    };
    let held = |end: Option<Decimal>| end.map(|d| decimal::held(to(d)).ok_or(Failure::Overflow)).transpose();
    Ok(Range { low: held(a.low)?, high: held(a.high)? })
}

/// Complete years, months or days from `from` to `to`; negative when `to` comes first.
///
/// A person born on 29 February is a year older on 1 March of a common year; a month that began on the 31st is complete on the 1st of the month after the
/// next when that month is shorter.
pub(crate) fn between(unit: TimeUnit, from: Range<Date>, to: Range<Date>) -> Numbers {
    let count = |from: Date, to: Date| {
        let months = (i64::from(to.year()) - i64::from(from.year())) * 12 + i64::from(to.month()) - i64::from(from.month()) - i64::from(to.day() < from.day());
        Decimal::from(match unit {
            TimeUnit::Months => months,
            TimeUnit::Years => months.div_euclid(12),
            TimeUnit::Days => i64::from(to.since(from).map_or(0, |s| s.get_days())),
        })
    };
    Range { low: from.high.zip(to.low).map(|(f, t)| count(f, t)), high: from.low.zip(to.high).map(|(f, t)| count(f, t)) }
}

/// The date a length of time after `date`. A month that is too short ends on its last day.
pub(crate) fn later(date: Range<Date>, time: Numbers, unit: TimeUnit) -> Outcome<Range<Date>> {
    let shift = |date: Option<Date>, time: Option<Decimal>| match (date, time) {
        (Some(date), Some(time)) => span(time, unit).and_then(|s| date.checked_add(s).ok()).map(Some).ok_or(Failure::DateOutOfRange),
        _ => Ok(None),
    };
    Ok(Range { low: shift(date.low, time.low)?, high: shift(date.high, time.high)? })
}

fn span(time: Decimal, unit: TimeUnit) -> Option<Span> {
    let whole = i32::try_from(time.trunc().mantissa() / 10_i128.pow(time.trunc().scale())).ok()?;
    match unit {
        TimeUnit::Years => (-9998..=9998).contains(&whole).then(|| whole.years()),
        TimeUnit::Months => (-119_976..=119_976).contains(&whole).then(|| whole.months()),
        TimeUnit::Days => (-3_000_000..=3_000_000).contains(&whole).then(|| whole.days()),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn years(from: Date, to: Date) -> i64 {
        let count = between(TimeUnit::Years, Range::exactly(from), Range::exactly(to)).known().unwrap();
        i64::try_from(count.mantissa()).unwrap()
    }

    #[test]
    fn a_birthday_is_the_first_day_of_the_new_age() {
        assert_eq!(years(date(2023, 5, 4), date(2026, 5, 3)), 2);
        assert_eq!(years(date(2023, 5, 4), date(2026, 5, 4)), 3);
        assert_eq!(years(date(2024, 2, 29), date(2025, 2, 28)), 0);
        assert_eq!(years(date(2024, 2, 29), date(2025, 3, 1)), 1);
        assert_eq!(years(date(2026, 5, 4), date(2026, 5, 1)), -1);
    }

    #[test]
    fn a_product_of_bounds_holds_every_product() {
        let range = |low: i32, high: i32| Range { low: Some(Decimal::from(low)), high: Some(Decimal::from(high)) };
        assert_eq!(multiply(range(-2, 3), range(-5, 4)).unwrap(), range(-15, 12));
        assert_eq!(multiply(range(-3, -2), range(4, 5)).unwrap(), range(-15, -8));
        assert_eq!(multiply(Range { low: Some(Decimal::ONE), high: None }, range(2, 2)).unwrap(), Range { low: Some(Decimal::TWO), high: None });
    }

    #[test]
    fn a_quotient_of_bounds_holds_every_quotient() {
        let range = |low: i32, high: i32| Range { low: Some(Decimal::from(low)), high: Some(Decimal::from(high)) };
        assert_eq!(divide(range(-6, 12), range(2, 3)).unwrap(), range(-3, 6));
        assert_eq!(divide(range(6, 12), range(2, 3)).unwrap(), range(2, 6));
        assert_eq!(divide(range(-6, 12), range(-3, -2)).unwrap(), range(-6, 3));
        // 7 ÷ 7 is one: the inverse of 7, cut at the twelfth digit, would not give it.
        assert_eq!(divide(range(7, 7), range(1, 7)).unwrap(), range(1, 7));
    }

    #[test]
    fn the_end_of_a_short_month_is_its_last_day() {
        let day = later(Range::exactly(date(2026, 1, 31)), Range::exactly(Decimal::ONE), TimeUnit::Months).unwrap();
        assert_eq!(day.known(), Some(date(2026, 2, 28)));
    }

    #[test]
    fn dividing_by_zero_is_a_failure_and_not_a_number() {
        assert_eq!(divide(Range::exactly(Decimal::ONE), Range::exactly(Decimal::ZERO)), Err(Failure::DivisionByZero));
        assert_eq!(divide(Range::exactly(Decimal::ONE), Range { low: Some(Decimal::ZERO), high: Some(Decimal::ONE) }), Ok(Range::anything()));
    }
}
