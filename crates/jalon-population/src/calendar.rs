//! Dates as days since 1970-01-01 and back, in whole numbers only: columns of dates are computed without a calendar library.
//!
//! Years are counted from March, so that the day that comes and goes is the last of its year; 400 years are one era of 146,097 days.

use jalon_rules::TimeUnit;
use jiff::civil::Date;

/// Days from 0000-03-01 to 1970-01-01.
const SHIFT: i32 = 719_468;
/// Days of 400 years.
const ERA: i32 = 146_097;
/// From the year -9000 to the year 9000: where nothing here leaves the calendar.
pub(crate) const SAFE: std::ops::RangeInclusive<i32> = -4_000_000..=2_500_000;

/// Year, month from 1, day from 1.
#[inline]
pub(crate) fn civil(days: i32) -> (i32, i32, i32) {
    let days = days + SHIFT;
    let era = days.div_euclid(ERA);
    let of_era = days.rem_euclid(ERA).cast_unsigned();
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let late = i32::from(month >= 10);
    (year.cast_signed() + era * 400 + late, month.cast_signed() + 3 - 12 * late, day.cast_signed())
}

/// The days of a date that exists.
#[inline]
pub(crate) fn days_of(year: i32, month: i32, day: i32) -> i32 {
    let early = i32::from(month <= 2);
    let year = year - early;
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * (month - 3 + 12 * early) + 2) / 5 + day - 1;
    era * ERA + of_era * 365 + of_era / 4 - of_era / 100 + of_year - SHIFT
}

#[inline]
pub(crate) fn month_length(year: i32, month: i32) -> i32 {
    if month == 2 { 28 + i32::from(year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)) } else { 30 + ((month + month / 8) & 1) }
}

/// Complete months between two dates, as the language counts them.
#[inline]
pub(crate) fn months(from: (i32, i32, i32), to: (i32, i32, i32)) -> i32 {
    (to.0 - from.0) * 12 + to.1 - from.1 - i32::from(to.2 < from.2)
}

/// The date some months, or days, later.
#[inline]
pub(crate) fn later(days: i32, time: i32, unit: TimeUnit) -> i32 {
    let months = match unit {
        TimeUnit::Days => return days + time,
        TimeUnit::Months => time,
        TimeUnit::Years => time * 12,
    };
    let (year, month, day) = civil(days);
    let months = year * 12 + month - 1 + months;
    let (year, month) = (months.div_euclid(12), months.rem_euclid(12) + 1);
    days_of(year, month, day.min(month_length(year, month)))
}

/// The days of a date of the calendar.
pub(crate) fn days(date: Date) -> i32 {
    days_of(date.year().into(), date.month().into(), date.day().into())
}

/// The date of so many days; none beyond the calendar.
pub(crate) fn date(days: i32) -> Option<Date> {
    // Four million days are far more than ten thousand years: nothing overflows below.
    if !(-5_000_000..=5_000_000).contains(&days) {
        return None;
    }
    let (year, month, day) = civil(days);
    Date::new(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;
    use jiff::civil::date;

    use super::*;

    #[test]
    fn days_and_dates_are_those_of_the_calendar() {
        let start = date(1970, 1, 1);
        for day in (-1_000_000..1_000_000).step_by(7).chain([-719_529, 11_016, 11_017, 2_932_896, -4_371_587]) {
            let expected = start.checked_add(day.days()).unwrap();
            assert_eq!(super::date(day), Some(expected));
            assert_eq!(days(expected), day);
            let (year, month, _) = civil(day);
            assert_eq!(month_length(year, month), i32::from(expected.days_in_month()));
        }
    }

    #[test]
    fn months_later_are_those_of_the_calendar() {
        for day in (0..40_000).step_by(13) {
            for months in [-13, -1, 1, 6, 25] {
                let expected = super::date(day).unwrap().checked_add(months.months()).unwrap();
                assert_eq!(later(day, months, TimeUnit::Months), days(expected));
            }
        }
    }
}
