//! Dates of a service: the time the law gives, the time that is wise, and how urgent that makes it.

use jalon_catalogue::WorkingCalendar;
use jalon_rules::{DeadlineId, Evaluation, Law, Range, Value};
use jiff::ToSpan;
use jiff::civil::Date;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::calendar::{Counting, Direction, End, FirstDay, LastDay, last_day, last_days};
use crate::model::{Due, Urgency};
use crate::order::By;

/// The day by which, as far as it is known. `None` when it cannot be counted at all: a rule that fails, a day outside the calendar.
pub(crate) fn due(evaluation: &mut Evaluation<'_>, law: &Law, id: DeadlineId, calendar: &WorkingCalendar) -> Option<Due> {
    let deadline = law.deadline(id);
    let counting = Counting {
        unit: deadline.unit(),
        direction: if deadline.before { Direction::Before } else { Direction::After },
        first: if deadline.day_included { FirstDay::Included } else { FirstDay::Excluded },
        end: if deadline.clear { End::Clear } else { End::Ordinary },
        last: if deadline.rolled { LastDay::Rolled } else { LastDay::AsItFalls },
    };
    let (Value::Date(counted_from), Value::Number(time)) = (evaluation.anchor(id), evaluation.time(id)) else { return None };
    let time = Range { low: time.low.and_then(whole), high: time.high.and_then(whole) };
    let on = told(last_days(counted_from, time, counting, calendar)?);
    let exact = counted_from.known().zip(time.known());
    let before_roll = exact.and_then(|(anchor, time)| last_day(anchor, time, counting, calendar)?.before_roll);
    Some(Due {
        name: deadline.name.clone(),
        legal: deadline.legal,
        on,
        counted_from: told(counted_from),
        before_roll,
        sources: deadline.provision.sources.clone(),
        confidence: deadline.confidence,
    })
}

/// How urgent a service is on `today`, by its legal day, else by the day that is wise, and which of the two says so.
///
/// A day that is known within bounds counts as its first: nobody should learn too late.
pub(crate) fn urgency(deadline: Option<&Due>, advice: Option<&Due>, today: Date) -> (Urgency, By) {
    let dated = [deadline, advice].into_iter().flatten().find_map(|due| Some((due, due.on.low?)));
    let Some((due, first)) = dated else { return (Urgency::NoDate, By::Advice) };
    let within = |span: jiff::Span| today.checked_add(span).is_ok_and(|end| first <= end);
    let urgency = if due.legal && due.on.known().is_some_and(|on| on < today) {
        Urgency::Overdue
    } else if within(7.days()) {
        Urgency::Week
    } else if within(1.month()) {
        Urgency::Month
    } else if within(6.months()) {
        Urgency::HalfYear
    } else {
        Urgency::Later
    };
    (urgency, if due.legal { By::Law } else { By::Advice })
}

/// Bounds a year apart or more say nothing to a person: they come from what the law lets a fact be, not from what is known.
fn told(bounds: Range<Date>) -> Range<Date> {
    let Range { low: Some(low), high: Some(high) } = bounds else { return bounds };
    if low.checked_add(1.year()).is_ok_and(|year| high < year) { bounds } else { Range::anything() }
}

fn whole(time: Decimal) -> Option<i32> {
    time.trunc().to_i32()
}

#[cfg(test)]
mod tests {
    use jalon_rules::Confidence;
    use jiff::civil::date;

    use super::*;

    fn due(legal: bool, low: Option<Date>, high: Option<Date>) -> Due {
        Due {
            name: "x".into(),
            legal,
            on: Range { low, high },
            counted_from: Range::anything(),
            before_roll: None,
            sources: Vec::new(),
            confidence: Confidence::Official,
        }
    }

    fn urgency_of(due: &Due) -> Urgency {
        urgency(Some(due), None, date(2026, 5, 4)).0
    }

    #[test]
    fn urgency_follows_the_day() {
        let on = |day| urgency_of(&due(true, Some(day), Some(day)));
        assert_eq!(on(date(2026, 5, 3)), Urgency::Overdue);
        assert_eq!(on(date(2026, 5, 4)), Urgency::Week);
        assert_eq!(on(date(2026, 5, 11)), Urgency::Week);
        assert_eq!(on(date(2026, 5, 12)), Urgency::Month);
        assert_eq!(on(date(2026, 6, 4)), Urgency::Month);
        assert_eq!(on(date(2026, 6, 5)), Urgency::HalfYear);
        assert_eq!(on(date(2026, 11, 4)), Urgency::HalfYear);
        assert_eq!(on(date(2026, 11, 5)), Urgency::Later);
    }

    #[test]
    fn advice_and_a_day_not_surely_past_are_never_overdue() {
        let past = Some(date(2026, 4, 1));
        assert_eq!(urgency_of(&due(false, past, past)), Urgency::Week);
        assert_eq!(urgency_of(&due(true, past, Some(date(2026, 9, 1)))), Urgency::Week);
        assert_eq!(urgency_of(&due(true, None, None)), Urgency::NoDate);
    }

    #[test]
    fn bounds_too_wide_to_help_are_open() {
        let wide = Range { low: Some(date(1990, 1, 1)), high: Some(date(2045, 12, 31)) };
        let narrow = Range { low: Some(date(2026, 5, 1)), high: Some(date(2027, 4, 30)) };
        assert_eq!((told(wide), told(narrow)), (Range::anything(), narrow));
    }

    #[test]
    fn advice_counts_where_the_law_gives_no_day() {
        let day = Some(date(2026, 5, 20));
        assert_eq!(urgency(None, Some(&due(false, day, day)), date(2026, 5, 4)), (Urgency::Month, By::Advice));
    }
}
