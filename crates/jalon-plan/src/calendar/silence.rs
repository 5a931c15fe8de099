//! When an administration's silence becomes an answer.
//!
//! French law has both: silence of two months accepts (code des relations entre le public et l'administration, CRPA, art. L231-1), unless a text says that it
//! refuses (L231-4 and the lists made under it), after a time of its own. The catalogue says which, for each service, with its text.

use jalon_catalogue::{AnswerTime, SilenceMeans, WorkingCalendar};
use jiff::ToSpan;
use jiff::civil::Date;

use super::{last_working_day, next_worked};

/// Papers that an administration asked for because they were missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Missing {
    /// The day on which it asked.
    pub asked: Date,
    /// The last day it gave for sending them.
    pub by: Date,
    /// The day on which it received them, if it did.
    pub received: Option<Date>,
}

/// What silence means, and from which day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Silent {
    /// The last day that the body had: silence becomes an answer when it ends.
    pub on: Date,
    /// What it means from then on.
    pub means: SilenceMeans,
}

/// When silence becomes an answer to a request received on a day, or lets a court be asked for one.
///
/// A time in months or days runs as it falls, whatever the day on which it ends. Clear days leave one day more (CPC, art. 641 and R441-7 of the social security
/// code). Working days are counted one by one, and the last is put off when offices are closed: the fifteenth of them may be a Saturday (C. trav., art. R1231-1).
///
/// What is missing changes the time in two ways (CRPA, art. L114-5): silence that accepts runs only from the day when all papers are there; silence that refuses
/// is suspended until they are, or until the day given for sending them. `None` when silence that accepts does not run yet, or the day is outside the calendar.
pub fn silence(received: Date, within: AnswerTime, means: SilenceMeans, missing: Option<Missing>, calendar: &WorkingCalendar) -> Option<Silent> {
    let after = |from| end(from, within, calendar);
    let on = match missing {
        None => after(received)?,
        Some(missing) if means == SilenceMeans::Acceptance => after(missing.received?)?,
        Some(missing) => {
            let until = missing.received.map_or(missing.by, |received| received.min(missing.by)).max(missing.asked);
            after(received)?.checked_add(until - missing.asked).ok()?
        }
    };
    Some(Silent { on, means })
}

/// The last day of the body's time.
fn end(from: Date, within: AnswerTime, calendar: &WorkingCalendar) -> Option<Date> {
    let span = match within {
        AnswerTime::Months(months) => i32::from(months).months(),
        AnswerTime::Days(days) => i32::from(days).days(),
        AnswerTime::ClearDays(days) => (i32::from(days) + 1).days(),
        AnswerTime::WorkingDays(days) => return next_worked(last_working_day(from, days, calendar)?, calendar),
    };
    from.checked_add(span).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::AnswerTime::{ClearDays, Days, Months, WorkingDays};
    use super::SilenceMeans::{Acceptance, Refusal};
    use super::*;
    use crate::calendar::tests::france;

    fn last(received: Date, within: AnswerTime) -> Date {
        silence(received, within, Acceptance, None, &france()).unwrap().on
    }

    #[test]
    fn two_months_accept_and_four_months_refuse() {
        let silent = |received, months, means| silence(received, Months(months), means, None, &france());
        assert_eq!(silent(date(2026, 11, 23), 2, Acceptance), Some(Silent { on: date(2027, 1, 23), means: Acceptance }));
        // The disability office: four months (CASF, art. R241-33).
        assert_eq!(silent(date(2026, 10, 31), 4, Refusal), Some(Silent { on: date(2027, 2, 28), means: Refusal }));
    }

    /// A transport agreed beforehand: fifteen days from the sending (CSS, art. R322-10-4). They end on Christmas day, and stay there.
    #[test]
    fn days_end_as_they_fall() {
        assert_eq!(last(date(2026, 12, 10), Days(15)), date(2026, 12, 25));
    }

    /// An accident at work declared on Monday 2 March 2026: the day of receipt does not count, thirty days end on 1 April, and clear days leave the 2nd as well
    /// (CSS, art. R441-7). A disease has a hundred and twenty (art. R461-9).
    #[test]
    fn clear_days_leave_one_day_more() {
        assert_eq!(last(date(2026, 3, 2), ClearDays(30)), date(2026, 4, 2));
        assert_eq!(last(date(2026, 3, 2), ClearDays(120)), date(2026, 7, 1));
    }

    /// A mutual termination received by the administration (C. trav., art. L1237-14).
    #[test]
    fn working_days_leave_out_sundays_and_holidays_but_count_saturdays() {
        // Monday 2 March: six days a week from the 3rd on, the fifteenth is Thursday 19 March.
        assert_eq!(last(date(2026, 3, 2), WorkingDays(15)), date(2026, 3, 19));
        // Tuesday 21 April: Friday 1 and Friday 8 May are holidays. The fifteenth is Monday 11 May.
        assert_eq!(last(date(2026, 4, 21), WorkingDays(15)), date(2026, 5, 11));
        // Wednesday 4 March: the fifteenth is Saturday 21 March, put off to Monday (art. R1231-1).
        assert_eq!(last(date(2026, 3, 4), WorkingDays(15)), date(2026, 3, 23));
    }

    #[test]
    fn a_calendar_without_working_days_gives_no_day() {
        let never = WorkingCalendar { rest: jiff::civil::Weekday::Monday.cycle_forward().take(7).collect(), ..france() };
        assert_eq!(silence(date(2026, 3, 2), WorkingDays(15), Acceptance, None, &never), None);
    }

    #[test]
    fn what_is_missing_starts_acceptance_later_and_suspends_refusal() {
        let asked = Missing { asked: date(2026, 12, 1), by: date(2026, 12, 31), received: None };
        let given = Missing { received: Some(date(2026, 12, 11)), ..asked };
        let late = Missing { received: Some(date(2027, 2, 1)), ..asked };
        let on = |missing, means| silence(date(2026, 11, 23), Months(2), means, Some(missing), &france()).map(|s| s.on);
        assert_eq!(on(asked, Acceptance), None);
        assert_eq!(on(given, Acceptance), Some(date(2027, 2, 11)));
        // Ten days suspended; thirty at most, however late the papers come.
        assert_eq!(on(given, Refusal), Some(date(2027, 2, 2)));
        assert_eq!(on(late, Refusal), Some(date(2027, 2, 22)));
        assert_eq!(on(asked, Refusal), Some(date(2027, 2, 22)));
    }

    fn times() -> impl Strategy<Value = AnswerTime> {
        prop_oneof![(1..12_u8).prop_map(Months), (1..200_u16).prop_map(Days), (1..200_u16).prop_map(ClearDays), (1..60_u16).prop_map(WorkingDays)]
    }

    proptest! {
        #[test]
        fn asking_for_papers_never_brings_the_answer_nearer(start in 0..9000_i32, gap in 0..200_i32, given in 0..200_i32, taken in 0..200_i32, within in times(), accepts: bool) {
            let day = |n: i32| date(2010, 1, 1).checked_add(n.days()).unwrap();
            let missing = Missing { asked: day(start + gap), by: day(start + gap + given), received: Some(day(start + gap + taken)) };
            let means = if accepts { Acceptance } else { Refusal };
            let plain = silence(day(start), within, means, None, &france()).unwrap();
            prop_assert!(silence(day(start), within, means, Some(missing), &france()).unwrap().on >= plain.on);
        }

        /// A later request never has an earlier answer, and a body is never held to more days than it has.
        #[test]
        fn working_days_are_as_many_as_the_law_says(start in 0..9000_i32, days in 1..60_u16) {
            let received = date(2010, 1, 1).checked_add(start.days()).unwrap();
            let on = last(received, WorkingDays(days));
            let counted = received.tomorrow().unwrap().series(1.day()).take_while(|day| *day <= on).filter(|day| super::super::is_working_day(*day, &france())).count();
            // The last may have been put off over one Saturday, the Sunday after it, and holidays: no other working day lies between.
            prop_assert!((usize::from(days)..=usize::from(days) + 1).contains(&counted), "{counted}");
            prop_assert!(super::super::is_worked(on, &france()));
            prop_assert!(last(received.tomorrow().unwrap(), WorkingDays(days)) >= on);
        }
    }
}
