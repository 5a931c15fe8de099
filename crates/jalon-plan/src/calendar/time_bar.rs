//! Until when a right can be claimed: time-bars, with what suspends and what interrupts them.
//!
//! The rules are those of the French civil code: time is counted in days (art. 2228) and is over when its last day is (art. 2229); a suspension stops it without
//! wiping out what has run (art. 2230); an interruption wipes that out and begins the same time again (art. 2231); after a mediation, some time is always left
//! (art. 2238: six months).

use jiff::ToSpan;
use jiff::civil::Date;

/// Something that stops time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stop {
    /// It stands still from one day to another, both included.
    Suspended {
        /// The first day on which it does not run.
        from: Date,
        /// The last.
        to: Date,
        /// How many months are left at least once it runs again; 0 where no text says so.
        then_at_least_months: i32,
    },
    /// It begins again: the day of an acknowledgement, of a claim before a court.
    Interrupted(Date),
}

impl Stop {
    fn begins(&self) -> Date {
        match self {
            Stop::Suspended { from, .. } => *from,
            Stop::Interrupted(on) => *on,
        }
    }
}

/// The last day on which a right can be claimed that lasts `months` from `start`, whose own day does not count. `None` outside the calendar.
///
/// What begins after that day changes nothing: the right is gone.
pub fn last_day(start: Date, months: i32, stops: &[Stop]) -> Option<Date> {
    let mut stops: Vec<&Stop> = stops.iter().collect();
    stops.sort_by_key(|stop| stop.begins());
    let mut last = start.checked_add(months.months()).ok()?;
    // The last day that a suspension covered already: two at once stop time once.
    let mut covered: Option<Date> = None;
    for stop in stops.into_iter().filter(|stop| stop.begins() >= start) {
        if stop.begins() > last {
            break;
        }
        match *stop {
            Stop::Interrupted(on) => {
                last = on.checked_add(months.months()).ok()?;
                // Time that begins again while it is suspended stands still until the suspension ends.
                if let Some(until) = covered.filter(|until| *until >= on) {
                    last = last.checked_add(((until - on).get_days() + 1).days()).ok()?;
                }
            }
            Stop::Suspended { from, to, then_at_least_months } => {
                let from = covered.and_then(|until| until.tomorrow().ok()).map_or(from, |first| first.max(from));
                if to >= from {
                    last = last.checked_add(((to - from).get_days() + 1).days()).ok()?;
                    covered = Some(to);
                }
                last = last.max(to.checked_add(then_at_least_months.months()).ok()?);
            }
        }
    }
    Some(last)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    const FIVE_YEARS: i32 = 60;

    #[test]
    fn five_years_end_on_the_same_day_of_the_month() {
        assert_eq!(last_day(date(2020, 3, 10), FIVE_YEARS, &[]), Some(date(2025, 3, 10)));
        assert_eq!(last_day(date(2020, 2, 29), FIVE_YEARS, &[]), Some(date(2025, 2, 28)));
    }

    #[test]
    fn a_suspension_adds_its_days_and_an_interruption_begins_again() {
        // The ninety days of January to March 2021.
        let mediation = Stop::Suspended { from: date(2021, 1, 1), to: date(2021, 3, 31), then_at_least_months: 6 };
        assert_eq!(last_day(date(2020, 3, 10), FIVE_YEARS, &[mediation]), Some(date(2025, 6, 8)));
        let acknowledged = Stop::Interrupted(date(2022, 5, 4));
        assert_eq!(last_day(date(2020, 3, 10), FIVE_YEARS, &[mediation, acknowledged]), Some(date(2027, 5, 4)));
    }

    #[test]
    fn six_months_are_left_after_a_mediation_that_came_late() {
        let mediation = Stop::Suspended { from: date(2025, 3, 1), to: date(2025, 3, 31), then_at_least_months: 6 };
        assert_eq!(last_day(date(2020, 3, 10), FIVE_YEARS, &[mediation]), Some(date(2025, 9, 30)));
    }

    #[test]
    fn two_suspensions_at_once_stop_time_once() {
        let first = Stop::Suspended { from: date(2021, 1, 1), to: date(2021, 1, 31), then_at_least_months: 0 };
        let second = Stop::Suspended { from: date(2021, 1, 15), to: date(2021, 2, 10), then_at_least_months: 0 };
        assert_eq!(last_day(date(2020, 3, 10), FIVE_YEARS, &[second, first]), Some(date(2025, 4, 20)));
    }

    #[test]
    fn what_comes_too_late_changes_nothing() {
        assert_eq!(last_day(date(2020, 3, 10), FIVE_YEARS, &[Stop::Interrupted(date(2025, 3, 11))]), Some(date(2025, 3, 10)));
        assert_eq!(last_day(date(2020, 3, 10), FIVE_YEARS, &[Stop::Interrupted(date(2025, 3, 10))]), Some(date(2030, 3, 10)));
    }

    fn stops() -> impl Strategy<Value = Stop> {
        let day = |n: i32| date(2010, 1, 1).checked_add(n.days()).unwrap();
        prop_oneof![
            (0..9000_i32, 0..400_i32, 0..7_i32).prop_map(move |(from, length, least)| Stop::Suspended {
                from: day(from),
                to: day(from + length),
                then_at_least_months: least
            }),
            (0..9000_i32).prop_map(move |on| Stop::Interrupted(day(on))),
        ]
    }

    proptest! {
        #[test]
        fn a_stop_never_brings_the_end_nearer(start in 0..3000_i32, months in 1..121_i32, stops in prop::collection::vec(stops(), 0..5)) {
            let start = date(2010, 1, 1).checked_add(start.days()).unwrap();
            let plain = last_day(start, months, &[]).unwrap();
            prop_assert!(last_day(start, months, &stops).unwrap() >= plain);
            let mut turned = stops.clone();
            turned.reverse();
            // Their order in the list says nothing, unless two begin on one day.
            let mut days: Vec<Date> = stops.iter().map(Stop::begins).collect();
            days.sort();
            days.dedup();
            if days.len() == stops.len() {
                prop_assert_eq!(last_day(start, months, &turned), last_day(start, months, &stops));
            }
        }
    }
}
