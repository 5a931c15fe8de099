//! Worked by hand from the texts, and held for every day.

use jalon_catalogue::SourcedOn;
use jalon_rules::{Confidence, Source};
use jiff::ToSpan;
use jiff::civil::{Weekday, date};
use proptest::prelude::*;

use super::*;

const PLAIN: Counting = Counting { unit: TimeUnit::Days, direction: Direction::After, first: FirstDay::Excluded, end: End::Ordinary, last: LastDay::AsItFalls };
const ROLLED: Counting = Counting { last: LastDay::Rolled, ..PLAIN };

pub(super) fn france() -> WorkingCalendar {
    WorkingCalendar {
        weekend: vec![Weekday::Saturday, Weekday::Sunday],
        rest: vec![Weekday::Sunday],
        fixed: vec![(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)],
        easter: vec![1, 39, 50],
        provision: SourcedOn {
            source: Source { text: "C. trav., art. L3133-1".into(), url: None, confidence: Confidence::Official },
            checked: date(2026, 11, 20),
            review: date(2027, 11, 20),
        },
        local: None,
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
        .prop_map(|(unit, direction, first, last)| Counting { unit, direction, first, end: End::Ordinary, last })
}

#[test]
fn a_clear_time_ends_a_day_later() {
    let months = Counting { unit: TimeUnit::Months, end: End::Clear, ..ROLLED };
    // A decision notified on 15 March 2027 may be brought to the court until 16 May (CJA, art. R421-1), a Sunday, then Whit Monday 17: Tuesday 18.
    assert_eq!(last_day(date(2027, 3, 15), 2, months, &france()).unwrap(), Counted { on: date(2027, 5, 18), before_roll: Some(date(2027, 5, 16)) });
    assert_eq!(last(date(2026, 6, 10), 2, months), date(2026, 8, 11));
    let days = Counting { end: End::Clear, ..PLAIN };
    assert_eq!(last(date(2026, 6, 1), 15, days), date(2026, 6, 17));
    assert_eq!(last(date(2026, 6, 17), 15, Counting { direction: Direction::Before, ..days }), date(2026, 6, 1));
}

proptest! {
    #[test]
    fn a_clear_time_is_the_ordinary_one_and_a_day(anchor in days(), time in 0..400_i32, counting in countings()) {
        let counting = Counting { last: LastDay::AsItFalls, ..counting };
        let clear = last(anchor, time, Counting { end: End::Clear, ..counting });
        let more = if counting.direction == Direction::After { 1 } else { -1 };
        prop_assert_eq!(clear, last(anchor, time, counting).checked_add(more.days()).unwrap());
    }

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
