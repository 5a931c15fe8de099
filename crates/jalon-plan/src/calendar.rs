//! The legal calendar: on which day a time given by law ends.
//!
//! The rule is that of the French code of civil procedure (CPC, art. 641 and 642), which the other laws of Europe share but for details:
//! in days, the day of the event does not count; in months or years, the last day bears the same number as the day of the event, or is the last of its
//! month when the month is too short; a last day on which nobody works is put off to the next day on which somebody does.
//! A clear time leaves out its last day as well (CJA, art. R421-1 and the case law on *délais francs*). Which days are worked is the catalogue's to say, and where
//! the person lives.
//!
//! [`time_bar`] counts what a right has left to live, with what suspends or interrupts it; [`silence`] when an administration's silence becomes an answer.

pub mod silence;
#[cfg(test)]
mod tests;
pub mod time_bar;

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

/// Whether the last day counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// It does: the usual rule.
    Ordinary,
    /// It does not: clear days. One may still act on the day after.
    Clear,
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
    /// Whether the last day counts.
    pub end: End,
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
    let falls = match (counting.end, counting.direction) {
        (End::Ordinary, _) => falls,
        (End::Clear, Direction::After) => falls.tomorrow().ok()?,
        (End::Clear, Direction::Before) => falls.yesterday().ok()?,
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
    !calendar.weekend.contains(&day.weekday()) && !is_holiday(day, calendar)
}

/// Whether `day` counts where the law gives a time in working days: it is neither a day of weekly rest nor a public holiday.
pub fn is_working_day(day: Date, calendar: &WorkingCalendar) -> bool {
    !calendar.rest.contains(&day.weekday()) && !is_holiday(day, calendar)
}

/// The last of `days` working days that begin on the day after `anchor`. `None` at the end of the calendar, or when it has next to no working days.
pub fn last_working_day(anchor: Date, days: u16, calendar: &WorkingCalendar) -> Option<Date> {
    let Some(before) = usize::from(days).checked_sub(1) else { return Some(anchor) };
    // A month beyond as many weeks as days: holidays never make a time longer than that, and a calendar without working days is not walked to its end.
    let within = 7 * usize::from(days) + 32;
    std::iter::successors(anchor.tomorrow().ok(), |day| day.tomorrow().ok()).take(within).filter(|day| is_working_day(*day, calendar)).nth(before)
}

fn is_holiday(day: Date, calendar: &WorkingCalendar) -> bool {
    if calendar.fixed.contains(&(day.month(), day.day())) {
        return true;
    }
    !calendar.easter.is_empty()
        && easter(day.year()).and_then(|easter| day.since(easter).ok()).is_some_and(|gap| calendar.easter.iter().any(|e| i32::from(*e) == gap.get_days()))
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
