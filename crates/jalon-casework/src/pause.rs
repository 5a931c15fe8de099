//! Bodies whose systems do not answer: after some failures in a row nothing is sent to one for a while, and whoever looks after it is told.

use std::collections::BTreeSet;
use std::sync::{MutexGuard, PoisonError};
use std::time::Duration;

use jalon_catalogue::BodyId;
use jalon_store::{Commit, Owner, Page, ViewChange, ViewRow};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::Casework;
use crate::error::ActError;

/// What is known of bodies that failed lately.
const PAUSES: &str = "pause";
/// How many failures in a row make a pause.
const FAILURES: u32 = 5;
/// The first pause, and the longest: each failure after the first pause doubles it.
const SHORTEST: Duration = Duration::from_mins(5);
const LONGEST: Duration = Duration::from_hours(1);

/// A body whose system failed lately.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pause {
    /// How often in a row.
    pub failures: u32,
    /// Since when.
    pub since: Timestamp,
    /// Until when nothing is sent to it; none as long as it failed a few times only.
    pub until: Option<Timestamp>,
    /// How it failed last, in words of the program.
    pub cause: String,
    /// Whether its contact was told.
    pub told: bool,
}

impl Pause {
    fn after(before: Option<Self>, now: Timestamp, cause: &str) -> Self {
        let failures = before.as_ref().map_or(0, |before| before.failures).saturating_add(1);
        let doubled = SHORTEST.saturating_mul(1 << failures.saturating_sub(FAILURES).min(8)).min(LONGEST);
        let until = (failures >= FAILURES).then(|| now.checked_add(doubled).unwrap_or(now));
        let (since, told) = before.map_or((now, false), |before| (before.since, before.told));
        Self { failures, since, until, cause: cause.to_owned(), told }
    }
}

impl Casework {
    /// Bodies whose systems failed lately.
    pub async fn pauses(&self) -> Result<Vec<(BodyId, Pause)>, ActError> {
        let rows = self.store.list(PAUSES, "", &Page::first(1_000)).await?;
        Ok(rows.into_iter().filter_map(|row| Some((std::str::from_utf8(&row.key).ok()?.into(), serde_json::from_slice(&row.open).ok()?))).collect())
    }

    /// What is known of one body; none when it answers.
    pub(crate) async fn pause_of(&self, body: &BodyId) -> Result<Option<Pause>, ActError> {
        let pause: Option<Pause> = self.store.view(PAUSES, "", body.as_str().as_bytes()).await?.and_then(|row| serde_json::from_slice(&row.open).ok());
        if pause.is_some() {
            self.failing().insert(body.clone());
        }
        Ok(pause)
    }

    /// Whether a pause of this body, or failures that may become one, were seen by this process and are not over: so that one that answers costs no look.
    pub(crate) fn is_failing(&self, body: &BodyId) -> bool {
        self.failing().contains(body)
    }

    fn failing(&self) -> MutexGuard<'_, BTreeSet<BodyId>> {
        self.failing.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Notes that a body did not answer. Of two failures noted at once one may go uncounted: the next is.
    pub(crate) async fn note_failure(&self, body: &BodyId, cause: &str) -> Result<Pause, ActError> {
        let pause = Pause::after(self.pause_of(body).await?, self.clock.now(), cause);
        self.keep_pause(body, &pause).await?;
        Ok(pause)
    }

    pub(crate) async fn keep_pause(&self, body: &BodyId, pause: &Pause) -> Result<(), ActError> {
        self.failing().insert(body.clone());
        let kept = ViewRow {
            name: PAUSES.into(),
            scope: String::new(),
            key: body.as_str().as_bytes().to_vec(),
            rank: pause.since.as_millisecond(),
            stream: None,
            owner: Owner::Nobody,
            // Plain data with text keys always makes JSON.
            open: serde_json::to_vec(pause).unwrap_or_default(),
        };
        self.store.commit(Commit { views: vec![ViewChange::Put(kept)], ..Commit::default() }).await?;
        Ok(())
    }

    /// Notes that a body answers, or that it is to be tried again at once.
    pub async fn end_pause(&self, body: &BodyId) -> Result<(), ActError> {
        let over = ViewChange::Delete { name: PAUSES.into(), scope: String::new(), key: body.as_str().as_bytes().to_vec() };
        self.store.commit(Commit { views: vec![over], ..Commit::default() }).await?;
        self.failing().remove(body);
        self.wake();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pause_begins_with_the_fifth_failure_and_doubles_to_an_hour() {
        let now: Timestamp = "2026-05-04T10:00:00Z".parse().unwrap();
        let mut pause = None;
        let mut minutes = Vec::new();
        for _ in 0..12 {
            let next = Pause::after(pause, now, "timed-out");
            minutes.push(next.until.map(|until| until.duration_since(now).as_mins()));
            pause = Some(next);
        }
        let of = |minutes| Some(minutes);
        assert_eq!(minutes, [None, None, None, None, of(5), of(10), of(20), of(40), of(60), of(60), of(60), of(60)]);
    }
}
