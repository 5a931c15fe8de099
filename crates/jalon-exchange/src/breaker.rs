//! A circuit breaker: who does not answer is left alone for a while, and tried by one before it is tried by all.
//!
//! The time is an argument.

use std::time::{Duration, Instant};

/// So many failures in a row open it. One that was waited for until the end weighs as much as all of them: nobody is to wait like that again.
const MOST_FAILURES: u8 = 3;
/// How long it stays open at first, then twice as long each time.
const FIRST_REST: Duration = Duration::from_secs(5);
/// How long it stays open at most.
const LONGEST_REST: Duration = Duration::from_mins(2);

/// Whether somebody may be asked now.
#[derive(Debug)]
pub(crate) struct Breaker {
    state: State,
    rest: Duration,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// All may ask. So many failures in a row.
    Closed(u8),
    /// Nobody may, until then.
    Open(Instant),
    /// One asks. Should nothing be heard of it, another may from then on.
    HalfOpen(Instant),
}

/// How a try failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    /// At once.
    Light,
    /// After all the time there was.
    Heavy,
}

impl Breaker {
    pub(crate) fn new() -> Self {
        Self { state: State::Closed(0), rest: FIRST_REST }
    }

    /// Whether one may ask now. Who is let in says how it went.
    pub(crate) fn admits(&mut self, now: Instant) -> bool {
        match self.state {
            State::Closed(_) => true,
            State::Open(until) | State::HalfOpen(until) if now < until => false,
            State::Open(_) | State::HalfOpen(_) => {
                self.state = State::HalfOpen(now + self.rest);
                true
            }
        }
    }

    /// It answered.
    pub(crate) fn succeeded(&mut self) {
        *self = Self::new();
    }

    /// It did not.
    pub(crate) fn failed(&mut self, now: Instant, weight: Weight) {
        match self.state {
            State::Closed(failures) if weight == Weight::Light && failures + 1 < MOST_FAILURES => self.state = State::Closed(failures + 1),
            State::Closed(_) => self.state = State::Open(now + self.rest),
            State::HalfOpen(_) => {
                self.rest = (self.rest * 2).min(LONGEST_REST);
                self.state = State::Open(now + self.rest);
            }
            // Who was let in before it opened says nothing new.
            State::Open(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn it_opens_after_failures_in_a_row_and_lets_one_in_to_see() {
        let start = Instant::now();
        let at = |seconds| start + Duration::from_secs(seconds);
        let mut breaker = Breaker::new();
        for _ in 0..2 {
            breaker.failed(at(0), Weight::Light);
        }
        breaker.succeeded();
        for _ in 0..3 {
            assert!(breaker.admits(at(0)));
            breaker.failed(at(0), Weight::Light);
        }
        assert!(!breaker.admits(at(4)));
        assert!(breaker.admits(at(5)), "one sees");
        assert!(!breaker.admits(at(5)), "and one alone");
        breaker.failed(at(6), Weight::Light);
        assert!(!breaker.admits(at(15)), "it rests twice as long");
        assert!(breaker.admits(at(16)));
        breaker.succeeded();
        assert!(breaker.admits(at(16)) && breaker.admits(at(16)));
    }

    #[test]
    fn one_long_wait_is_enough() {
        let now = Instant::now();
        let mut breaker = Breaker::new();
        breaker.failed(now, Weight::Heavy);
        assert!(!breaker.admits(now));
    }

    proptest! {
        /// Whatever happens, it never stays shut for longer than its longest rest.
        #[test]
        fn it_always_opens_again(steps in prop::collection::vec((0_u64..300, 0_u8..4), 0..60)) {
            let mut now = Instant::now();
            let mut breaker = Breaker::new();
            for (wait, step) in steps {
                now += Duration::from_secs(wait);
                match step {
                    0 => _ = breaker.admits(now),
                    1 => breaker.succeeded(),
                    2 => breaker.failed(now, Weight::Light),
                    _ => breaker.failed(now, Weight::Heavy),
                }
            }
            prop_assert!(breaker.admits(now + LONGEST_REST));
        }
    }
}
