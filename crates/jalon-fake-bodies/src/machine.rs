//! What each body's system that keeps something is behind: how often it fails, a clock that is set, and one lock around all of it.

use std::sync::{Arc, Mutex, PoisonError};

use jiff::Timestamp;

use crate::odds::{Dice, Odds};

/// A system that holds `T`. Cheap to clone: all clones are the same.
#[derive(Debug)]
pub struct Machine<T>(Arc<Mutex<Held<T>>>);

impl<T> Clone for Machine<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

/// What is under the lock.
#[derive(Debug)]
pub(crate) struct Held<T> {
    pub(crate) odds: Odds,
    pub(crate) dice: Dice,
    pub(crate) now_ms: i64,
    pub(crate) own: T,
}

/// How a call ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    /// Well.
    Well,
    /// Nothing is done, and who called is told of a fault.
    Undone,
    /// It is done, and who called is told of a fault all the same.
    Unanswered,
}

impl<T> Machine<T> {
    /// One that fails as often as this, by the clock of the machine until it is set.
    pub(crate) fn of(seed: u64, odds: Odds, own: T) -> Self {
        let now_ms = Timestamp::now().as_millisecond();
        Self(Arc::new(Mutex::new(Held { odds, dice: Dice::new(seed), now_ms, own })))
    }

    pub(crate) fn with<R>(&self, act: impl FnOnce(&mut Held<T>) -> R) -> R {
        act(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Changes how often it fails.
    pub fn set_odds(&self, odds: Odds) {
        self.with(|held| held.odds = odds);
    }

    /// Sets its clock, in milliseconds since 1970.
    pub fn set_now(&self, now_ms: i64) {
        self.with(|held| held.now_ms = now_ms);
    }
}

impl<T> Held<T> {
    /// How the next call ends.
    pub(crate) fn ends(&mut self) -> End {
        if self.odds.down {
            End::Undone
        } else if !self.dice.happens(self.odds.fails) {
            End::Well
        } else if self.dice.happens(0.5) {
            End::Unanswered
        } else {
            End::Undone
        }
    }

    /// Does something, or fails before or after: none where nobody hears of it.
    pub(crate) fn answers<R>(&mut self, act: impl FnOnce(&mut Self) -> R) -> Option<R> {
        match self.ends() {
            End::Well => Some(act(self)),
            End::Unanswered => {
                act(self);
                None
            }
            End::Undone => None,
        }
    }
}
