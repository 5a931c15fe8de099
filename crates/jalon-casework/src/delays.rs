//! How long bodies really take: what was observed, not what is promised. The clock stands still while the body waits for the person.

use jalon_catalogue::{BodyId, ServiceId};
use jalon_store::{Order, Page};

use crate::Casework;
use crate::error::ActError;
use crate::project::DELAYS;
use crate::statistics::FEWEST;

/// How many of the last decisions count.
const LAST: u32 = 400;

/// How many days a body takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Delay {
    /// Half of the requests were decided within so many.
    pub median: i64,
    /// Nine in ten were.
    pub nine_in_ten: i64,
    /// How many decisions were counted.
    pub decisions: usize,
}

impl Delay {
    /// From days; none below [`FEWEST`]: a few decisions tell more about people than about the body, and a delay would tell a count that figures hide.
    fn of(mut days: Vec<i64>) -> Option<Self> {
        if (days.len() as u64) < FEWEST {
            return None;
        }
        days.sort_unstable();
        // The smallest number of days within which at least that share was decided.
        let within = |tenths: usize| days[(days.len() * tenths).div_ceil(10) - 1];
        Some(Self { median: within(5), nine_in_ten: within(9), decisions: days.len() })
    }
}

impl Casework {
    /// How long a body has taken for a service, over its last decisions.
    pub async fn delay(&self, body: &BodyId, service: &ServiceId) -> Result<Option<Delay>, ActError> {
        let page = Page { order: Order::Descending, ..Page::first(LAST) };
        let rows = self.store.list(DELAYS, &format!("{body}/{service}"), &page).await?;
        Ok(Delay::of(rows.iter().filter_map(|row| std::str::from_utf8(&row.open).ok()?.parse().ok()).collect()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_and_nine_in_ten_were_decided_within() {
        assert_eq!(Delay::of((1..=10).collect()), None, "too few");
        assert_eq!(Delay::of((1..=11).rev().collect()), Some(Delay { median: 6, nine_in_ten: 10, decisions: 11 }));
        assert_eq!(Delay::of(vec![3; 20]), Some(Delay { median: 3, nine_in_ten: 3, decisions: 20 }));
    }
}
