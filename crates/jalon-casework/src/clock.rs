//! The time, as an argument that can be set: a test jumps over two months, and a demonstration shows what silence brings.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

/// What time it is, and what day where the services are.
#[derive(Debug, Clone)]
pub struct Clock {
    zone: TimeZone,
    /// Where it stands still, but for being set; none when it goes with the machine's.
    still: Option<Timestamp>,
    /// Milliseconds by which it is ahead of the machine, or behind.
    ahead: Arc<AtomicI64>,
}

impl Clock {
    /// The machine's time, with days that end by the midnight of a zone.
    pub fn system(zone: TimeZone) -> Self {
        Self { zone, still: None, ahead: Arc::default() }
    }

    /// The same days at a time that stands still, and goes on only when it is set ahead: a simulation knows no other. It is set apart from this one.
    #[must_use]
    pub fn stopped_at(self, at: Timestamp) -> Self {
        Self { still: Some(at), ..Self::system(self.zone) }
    }

    /// The machine's time, with the days of a catalogue.
    pub fn of(catalogue: &jalon_catalogue::Catalogue) -> Self {
        Self::system(TimeZone::posix(&catalogue.zone).unwrap_or(TimeZone::UTC))
    }

    /// Sets every clone of this clock ahead of the machine, or behind it.
    pub fn set_ahead(&self, milliseconds: i64) {
        self.ahead.store(milliseconds, Ordering::SeqCst);
    }

    /// By how many milliseconds it is ahead of the machine.
    pub fn ahead(&self) -> i64 {
        self.ahead.load(Ordering::SeqCst)
    }

    /// Now.
    pub fn now(&self) -> Timestamp {
        let machine = self.still.unwrap_or_else(Timestamp::now);
        machine.checked_add(self.ahead.load(Ordering::SeqCst).milliseconds()).unwrap_or(machine)
    }

    /// The day that an instant falls on.
    pub fn day_of(&self, at: Timestamp) -> Date {
        self.zone.to_datetime(at).date()
    }

    /// The time of the day at an instant, where the services are.
    pub fn time_of(&self, at: Timestamp) -> Time {
        self.zone.to_datetime(at).time()
    }

    /// What the time is called there at an instant, and by how many minutes it is ahead of universal time: `CEST`, 120.
    pub fn zone_of(&self, at: Timestamp) -> (String, i32) {
        let info = self.zone.to_offset_info(at);
        (info.abbreviation().to_owned(), info.offset().seconds() / 60)
    }

    /// Today.
    pub fn today(&self) -> Date {
        self.day_of(self.now())
    }

    /// When a day begins, in milliseconds since 1970.
    pub fn start_of(&self, day: Date) -> i64 {
        day.to_zoned(self.zone.clone()).map_or(i64::MAX, |zoned| zoned.timestamp().as_millisecond())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_that_was_stopped_goes_on_when_it_is_set_only() {
        let at: Timestamp = "2026-05-04T22:30:00Z".parse().unwrap();
        let clock = Clock::system(TimeZone::posix("CET-1CEST,M3.5.0,M10.5.0/3").unwrap()).stopped_at(at);
        assert_eq!((clock.now(), clock.today().to_string()), (at, "2026-05-05".to_owned()));
        clock.clone().set_ahead(86_400_000);
        assert_eq!(clock.now(), at + 24.hours());
    }

    #[test]
    fn an_hour_has_the_name_that_it_has_where_the_services_are() {
        let paris = Clock::system(TimeZone::posix("CET-1CEST,M3.5.0,M10.5.0/3").unwrap());
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        assert_eq!(paris.zone_of(at("2026-05-04T12:05:00Z")), ("CEST".to_owned(), 120));
        assert_eq!(paris.zone_of(at("2026-11-28T12:05:00Z")), ("CET".to_owned(), 60));
        assert_eq!(paris.time_of(at("2026-05-04T12:05:00Z")).strftime("%H:%M").to_string(), "14:05");
        let newfoundland = Clock::system(TimeZone::posix("NST3:30").unwrap());
        assert_eq!(newfoundland.zone_of(at("2026-05-04T12:05:00Z")), ("NST".to_owned(), -210));
    }
}
