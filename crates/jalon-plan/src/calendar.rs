//! The legal calendar: on which day a time given by law ends.
//!
//! The rule is that of the French code of civil procedure (CPC, art. 641 and 642), which the other laws of Europe share but for details:
//! in days, the day of the event does not count; in months or years, the last day bears the same number as the day of the event, or is the last of its
//! month when the month is too short; a last day on which nobody works is put off to the next day on which somebody does.
//! Which days are worked is the catalogue's to say.

use jalon_catalogue::WorkingCalendar;
use jalon_rules::{Range, TimeUnit};
use jiff::Span;
use jiff::civil::Date;

/// Which way time runs from the event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// So long after the event.
    After,
    /// So long before the event.
    Before,
}

/// Whether the day of the event counts as the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FirstDay {
    /// It does not: the usual rule (CPC, art. 641).
    Excluded,
    /// It does, because the law says so.
    Included,
}

/// What becomes of a last day on which nobody works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LastDay {
    /// It stands.
    AsItFalls,
    /// It is put off to the next day on which somebody works (CPC, art. 642).
    Rolled,
}

/// How a time is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counting {
    /// The unit of the time.
    pub unit: TimeUnit,
    /// Which way it runs.
    pub direction: Direction,
    /// Whether the day of the event counts.
    pub first: FirstDay,
    /// What becomes of a last day that nobody works.
    pub last: LastDay,
}

/// A last day, and what it was before it was put off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// The last day.
    pub on: Date,
    /// The day before it was put off; none when it was not.
    pub before_roll: Option<Date>,
}

/// The last day of `time` units counted from `anchor`. `None` when it lies outside the calendar (years −9999 to 9999).
pub fn last_day(anchor: Date, time: i32, counting: Counting, calendar: &WorkingCalendar) -> Option<Counted> {
    let falls = match counting.unit {
        TimeUnit::Days => days_from(anchor, i64::from(time), counting)?,
        TimeUnit::Months => months_from(anchor, i64::from(time), counting)?,
        TimeUnit::Years => months_from(anchor, i64::from(time) * 12, counting)?,
    };
    match counting.last {
        LastDay::AsItFalls => Some(Counted { on: falls, before_roll: None }),
        LastDay::Rolled => {
            let on = next_worked(falls, calendar)?;
            Some(Counted { on, before_roll: (on != falls).then_some(falls) })
        }
    }
}

/// The first and the last day that [`last_day`] can be, for an event and a time known within bounds. An end is open when it depends on an open end.
///
/// The last day never comes earlier for a later event or, after the event, for a longer time: the ends of the range come from the ends of the bounds.
pub fn last_days(anchor: Range<Date>, time: Range<i32>, counting: Counting, calendar: &WorkingCalendar) -> Option<Range<Date>> {
    let end = |anchor: Option<Date>, time: Option<i32>| match (anchor, time) {
        (Some(anchor), Some(time)) => last_day(anchor, time, counting, calendar).map(|counted| Some(counted.on)),
        _ => Some(None),
    };
    let (shortest, longest) = match counting.direction {
        Direction::After => (time.low, time.high),
        Direction::Before => (time.high, time.low),
    };
    Some(Range { low: end(anchor.low, shortest)?, high: end(anchor.high, longest)? })
}

/// Whether offices work on `day`.
pub fn is_worked(day: Date, calendar: &WorkingCalendar) -> bool {
    if calendar.weekend.contains(&day.weekday()) || calendar.fixed.contains(&(day.month(), day.day())) {
        return false;
    }
    calendar.easter.is_empty()
        || easter(day.year()).and_then(|easter| day.since(easter).ok()).is_none_or(|gap| !calendar.easter.iter().any(|e| i32::from(*e) == gap.get_days()))
}

/// `day`, or the first day after it on which offices work. `None` at the end of the calendar, or when no day of the following month is worked.
pub fn next_worked(day: Date, calendar: &WorkingCalendar) -> Option<Date> {
    // Without a bound, a calendar that names all seven days as weekend would be walked to its end.
    std::iter::successors(Some(day), |d| d.tomorrow().ok()).take(32).find(|d| is_worked(*d, calendar))
}

/// Easter Sunday of a year of the Gregorian calendar, by the anonymous computus (Meeus, Astronomical Algorithms, ch. 8).
pub fn easter(year: i16) -> Option<Date> {
    let year_number = i32::from(year);
    let golden = year_number.rem_euclid(19);
    let (century, of_century) = (year_number.div_euclid(100), year_number.rem_euclid(100));
    let (leap_centuries, common_centuries) = (century / 4, century % 4);
    let moon_shift = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - leap_centuries - moon_shift + 15).rem_euclid(30);
    let weekday = (32 + 2 * common_centuries + 2 * (of_century / 4) - epact - of_century % 4).rem_euclid(7);
    let correction = (golden + 11 * epact + 22 * weekday) / 451;
    let sum = epact + weekday - 7 * correction + 114;
    Date::new(year, i8::try_from(sum / 31).ok()?, i8::try_from(sum % 31 + 1).ok()?).ok()
}

fn days_from(anchor: Date, time: i64, counting: Counting) -> Option<Date> {
    let counted = match counting.first {
        FirstDay::Excluded => time,
        FirstDay::Included => time - 1,
    };
    shift(anchor, Span::new().try_days(signed(counted, counting.direction)).ok()?)
}

fn months_from(anchor: Date, months: i64, counting: Counting) -> Option<Date> {
    // A month that is too short ends on its last day: jiff's own rule, and that of CPC, art. 641.
    let same_number = shift(anchor, Span::new().try_months(signed(months, counting.direction)).ok()?)?;
    match (counting.first, counting.direction) {
        (FirstDay::Excluded, _) => Some(same_number),
        // From 1 January, a month ends on the 31st. In a month too short to have the number, the time ends on its last day all the same.
        (FirstDay::Included, Direction::After) if same_number.day() < anchor.day() => Some(same_number),
        (FirstDay::Included, Direction::After) => same_number.yesterday().ok(),
        (FirstDay::Included, Direction::Before) => same_number.tomorrow().ok(),
    }
}

fn signed(time: i64, direction: Direction) -> i64 {
    match direction {
        Direction::After => time,
        Direction::Before => -time,
    }
}

fn shift(anchor: Date, span: Span) -> Option<Date> {
    anchor.checked_add(span).ok()
}

#[cfg(test)]
mod tests {
    use jalon_catalogue::SourcedOn;
    use jalon_rules::Source;
    use jiff::ToSpan;
    use jiff::civil::{Weekday, date};
    use proptest::prelude::*;

    use super::*;

    const PLAIN: Counting = Counting { unit: TimeUnit::Days, direction: Direction::After, first: FirstDay::Excluded, last: LastDay::AsItFalls };
    const ROLLED: Counting = Counting { last: LastDay::Rolled, ..PLAIN };

    fn france() -> WorkingCalendar {
        WorkingCalendar {
            weekend: vec![Weekday::Saturday, Weekday::Sunday],
            fixed: vec![(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)],
            easter: vec![1, 39, 50],
            provision: SourcedOn {
                source: Source { text: "C. trav., art. L3133-1".into(), url: None },
                checked: date(2026, 11, 20),
                review: date(2027, 11, 20),
            },
        }
    }

    fn last(anchor: Date, time: i32, counting: Counting) -> Date {
        last_day(anchor, time, counting, &france()).unwrap().on
    }

    #[test]
    fn easter_falls_on_the_days_of_the_almanac() {
        let known = [
            date(1818, 3, 22),
            date(1943, 4, 25),
            date(1961, 4, 2),
            date(2000, 4, 23),
            date(2008, 3, 23),
            date(2011, 4, 24),
            date(2019, 4, 21),
            date(2024, 3, 31),
            date(2025, 4, 20),
            date(2026, 4, 5),
            date(2027, 3, 28),
            date(2028, 4, 16),
            date(2038, 4, 25),
            date(2285, 3, 22),
        ];
        for day in known {
            assert_eq!(easter(day.year()), Some(day));
        }
    }

    #[test]
    fn the_holidays_of_2026_are_not_worked() {
        let closed: Vec<Date> = date(2026, 1, 1)
            .series(1.day())
            .take_while(|d| d.year() == 2026)
            .filter(|d| !is_worked(*d, &france()) && !matches!(d.weekday(), Weekday::Saturday | Weekday::Sunday))
            .collect();
        let known = [(1, 1), (4, 6), (5, 1), (5, 8), (5, 14), (5, 25), (7, 14), (11, 11), (12, 25)];
        assert_eq!(closed, known.map(|(m, d)| date(2026, m, d)));
    }

    #[test]
    fn five_days_after_a_birth_worked_by_hand() {
        let declared = |birth| last_day(birth, 5, ROLLED, &france()).unwrap();
        // Monday 4 May + 5 = Saturday 9, then Monday 11.
        assert_eq!(declared(date(2026, 5, 4)), Counted { on: date(2026, 5, 11), before_roll: Some(date(2026, 5, 9)) });
        // Saturday 9 May + 5 = Thursday 14, Ascension, then Friday 15.
        assert_eq!(declared(date(2026, 5, 9)), Counted { on: date(2026, 5, 15), before_roll: Some(date(2026, 5, 14)) });
        // Wednesday 6 May + 5 = Monday 11: nothing to put off.
        assert_eq!(declared(date(2026, 5, 6)), Counted { on: date(2026, 5, 11), before_roll: None });
        // Saturday 27 December 2025 + 5 = 1 January, then Friday 2.
        assert_eq!(declared(date(2025, 12, 27)).on, date(2026, 1, 2));
        // Friday 8 May (a holiday) as the day of the event changes nothing: Wednesday 13.
        assert_eq!(declared(date(2026, 5, 8)).on, date(2026, 5, 13));
        // Wednesday 20 May + 5 = Whit Monday 25, then Tuesday 26.
        assert_eq!(declared(date(2026, 5, 20)).on, date(2026, 5, 26));
    }

    #[test]
    fn months_and_years_end_on_the_same_number_or_the_last_day_of_the_month() {
        let months = Counting { unit: TimeUnit::Months, ..PLAIN };
        let years = Counting { unit: TimeUnit::Years, ..PLAIN };
        assert_eq!(last(date(2026, 1, 31), 1, months), date(2026, 2, 28));
        assert_eq!(last(date(2028, 1, 31), 1, months), date(2028, 2, 29));
        assert_eq!(last(date(2026, 2, 28), 1, months), date(2026, 3, 28));
        assert_eq!(last(date(2024, 2, 29), 1, years), date(2025, 2, 28));
        assert_eq!(last(date(2024, 2, 29), 4, years), date(2028, 2, 29));
        assert_eq!(last(date(2026, 3, 31), 1, Counting { direction: Direction::Before, ..months }), date(2026, 2, 28));
    }

    #[test]
    fn a_day_that_counts_ends_the_time_one_day_sooner() {
        let included = Counting { first: FirstDay::Included, ..PLAIN };
        let months = Counting { unit: TimeUnit::Months, ..included };
        // Fourteen weeks, the first day included.
        assert_eq!(last(date(2026, 1, 1), 98, included), date(2026, 4, 8));
        assert_eq!(last(date(2026, 1, 1), 1, months), date(2026, 1, 31));
        assert_eq!(last(date(2026, 1, 15), 2, months), date(2026, 3, 14));
        assert_eq!(last(date(2026, 1, 31), 1, months), date(2026, 2, 28));
        assert_eq!(last(date(2026, 3, 31), 1, Counting { direction: Direction::Before, ..months }), date(2026, 3, 1));
    }

    #[test]
    fn bounds_give_bounds_in_both_directions() {
        let anchor = Range { low: Some(date(2026, 5, 1)), high: Some(date(2026, 5, 31)) };
        let time = Range { low: Some(5), high: Some(8) };
        let after = last_days(anchor, time, PLAIN, &france()).unwrap();
        assert_eq!((after.low, after.high), (Some(date(2026, 5, 6)), Some(date(2026, 6, 8))));
        let before = last_days(anchor, time, Counting { direction: Direction::Before, ..PLAIN }, &france()).unwrap();
        assert_eq!((before.low, before.high), (Some(date(2026, 4, 23)), Some(date(2026, 5, 26))));
        assert_eq!(last_days(Range::anything(), time, PLAIN, &france()), Some(Range::anything()));
    }

    #[test]
    fn a_day_outside_the_calendar_is_no_day() {
        assert_eq!(last_day(Date::MAX, 1, PLAIN, &france()), None);
        assert_eq!(last_day(date(2026, 1, 1), i32::MAX, Counting { unit: TimeUnit::Years, ..PLAIN }, &france()), None);
        let never = WorkingCalendar { weekend: Weekday::Monday.cycle_forward().take(7).collect(), ..france() };
        assert_eq!(next_worked(date(2026, 1, 1), &never), None);
    }

    fn days() -> impl Strategy<Value = Date> {
        (0..=73_000_i32).prop_map(|n| date(1950, 1, 1).checked_add(n.days()).unwrap())
    }

    fn countings() -> impl Strategy<Value = Counting> {
        (
            prop_oneof![Just(TimeUnit::Days), Just(TimeUnit::Months), Just(TimeUnit::Years)],
            prop_oneof![Just(Direction::After), Just(Direction::Before)],
            prop_oneof![Just(FirstDay::Excluded), Just(FirstDay::Included)],
            prop_oneof![Just(LastDay::AsItFalls), Just(LastDay::Rolled)],
        )
            .prop_map(|(unit, direction, first, last)| Counting { unit, direction, first, last })
    }

    proptest! {
        #[test]
        fn a_rolled_last_day_is_worked_and_the_first_that_is(anchor in days(), time in 0..400_i32, counting in countings()) {
            let counted = last_day(anchor, time, Counting { last: LastDay::Rolled, ..counting }, &france()).unwrap();
            let falls = last(anchor, time, Counting { last: LastDay::AsItFalls, ..counting });
            prop_assert!(is_worked(counted.on, &france()));
            prop_assert_eq!(counted.before_roll.unwrap_or(counted.on), falls);
            let skipped = falls.series(1.day()).take_while(|d| *d < counted.on).filter(|d| is_worked(*d, &france())).count();
            prop_assert_eq!(skipped, 0);
        }

        #[test]
        fn a_later_event_never_ends_sooner(anchor in days(), gap in 0..800_i32, time in 0..400_i32, counting in countings()) {
            prop_assert!(last(anchor, time, counting) <= last(anchor.checked_add(gap.days()).unwrap(), time, counting));
        }

        #[test]
        fn a_longer_time_never_ends_nearer(anchor in days(), time in 0..400_i32, more in 0..100_i32, counting in countings()) {
            let (short, long) = (last(anchor, time, counting), last(anchor, time + more, counting));
            let nearer = if counting.direction == Direction::After { long < short } else { short < long };
            prop_assert!(!nearer);
        }

        #[test]
        fn months_land_in_the_month_they_name(anchor in days(), time in 0..400_i32, direction in prop_oneof![Just(Direction::After), Just(Direction::Before)]) {
            let on = last(anchor, time, Counting { unit: TimeUnit::Months, direction, ..PLAIN });
            let month = |d: Date| i32::from(d.year()) * 12 + i32::from(d.month());
            let moved = if direction == Direction::After { time } else { -time };
            prop_assert_eq!(month(on), month(anchor) + moved);
            prop_assert_eq!(on.day(), anchor.day().min(on.days_in_month()));
        }

        #[test]
        fn counting_days_back_undoes_counting_them(anchor in days(), time in 0..4000_i32, first in prop_oneof![Just(FirstDay::Excluded), Just(FirstDay::Included)]) {
            let after = Counting { first, ..PLAIN };
            prop_assert_eq!(last(last(anchor, time, after), time, Counting { direction: Direction::Before, ..after }), anchor);
        }

        #[test]
        fn days_are_those_of_the_civil_calendar(anchor in days(), time in 0..4000_i32) {
            prop_assert_eq!(last(anchor, time, PLAIN), anchor + time.days());
            prop_assert_eq!(last(anchor, time, Counting { unit: TimeUnit::Months, ..PLAIN }), anchor + time.months());
        }

        #[test]
        fn easter_is_a_sunday_of_spring(year in 1583..=9999_i16) {
            let easter = easter(year).unwrap();
            prop_assert_eq!(easter.weekday(), Weekday::Sunday);
            prop_assert!(date(year, 3, 22) <= easter && easter <= date(year, 4, 25));
        }
    }
}
