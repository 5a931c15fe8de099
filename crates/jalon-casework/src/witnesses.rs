//! Witnesses of the log: each is asked to cosign its checkpoints, and what it signed is kept beside them.
//!
//! They are asked apart from acts and from the log itself, in rounds: one checkpoint, all witnesses that lack it. So a checkpoint is cosigned by all that answer,
//! and one that is away costs the others no more than the wait for it, then nothing for a while. A round is one node's: whoever else comes sees that it is taken.
//! Should two ask at once all the same, a witness cosigns for both: they show it one log.

use std::sync::Arc;
use std::time::Duration;

use futures_util::future::join_all;
use jalon_log::{Answer, Offer, Seen, Signature, SignedCheckpoint, Verifier};
use jalon_store::{Commit, Owner, Page, ViewChange, ViewRow};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::Casework;
use crate::error::ActError;
use crate::log::broken;
use crate::ports::Witness;

/// What is known of each witness, by its name.
const WITNESSES: &str = "log-witness";
/// The last checkpoint that witnesses cosigned: one row.
const COSIGNED: &str = "log-cosigned";
/// Whose turn it is to ask: rows by number, of which the last counts.
const TURNS: &str = "log-turn";
/// The least time between the beginnings of two rounds.
const BETWEEN: SignedDuration = SignedDuration::from_secs(5);
/// The longest that a turn lasts: a node that died in the middle holds nobody up for longer.
const TURN: SignedDuration = SignedDuration::from_mins(1);
/// The longest wait for one witness in a round, however often it has to be asked.
const PATIENCE: Duration = Duration::from_secs(45);
/// How often one is asked in a round: it may have seen another size than we remember, and another still while we ask.
const TRIES: u8 = 3;
/// After so long a witness is asked again about a checkpoint that it cosigned: that it still sees the log is worth knowing.
const AGAIN: SignedDuration = SignedDuration::from_hours(1);
/// How long a cosigned checkpoint is served in place of a newer one that no witness has seen yet.
const SERVED: SignedDuration = SignedDuration::from_mins(1);
/// How long one that failed is left alone at first, then twice as long each time, and at most.
const FIRST_PAUSE: SignedDuration = SignedDuration::from_secs(10);
const LONGEST_PAUSE: SignedDuration = SignedDuration::from_mins(10);

/// What is known of a witness.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Witnessed {
    /// Its key: by another it is another witness.
    key: String,
    /// The size of the log that it last cosigned.
    pub size: u64,
    /// When it last cosigned, by our clock.
    pub at: Option<Timestamp>,
    /// How often it did not since.
    pub failures: u32,
    /// Why it did not, in a word of the program.
    pub cause: Option<String>,
    /// Until when it is left alone.
    pub until: Option<Timestamp>,
}

impl Witnessed {
    fn failed(mut self, now: Timestamp, cause: String) -> Self {
        self.failures = self.failures.saturating_add(1);
        let pause = FIRST_PAUSE.saturating_mul(1 << self.failures.saturating_sub(1).min(10)).min(LONGEST_PAUSE);
        self.until = now.checked_add(pause).ok();
        self.cause = Some(cause);
        self
    }
}

/// The last checkpoint that witnesses cosigned, as it is kept.
#[derive(Serialize, Deserialize)]
struct Kept {
    note: String,
    at: Timestamp,
}

/// The same, read.
pub(crate) struct Cosigned {
    pub(crate) checkpoint: SignedCheckpoint,
    at: Timestamp,
}

/// A turn to ask.
#[derive(Clone, Serialize, Deserialize)]
struct Turn {
    number: u64,
    by: [u8; 16],
    from: Timestamp,
    until: Timestamp,
}

impl Turn {
    fn row(&self) -> ViewRow {
        row(TURNS, self.number.to_be_bytes().to_vec(), self)
    }
}

fn row(name: &'static str, key: Vec<u8>, open: &impl Serialize) -> ViewRow {
    // Plain data with text keys always makes JSON.
    let open = serde_json::to_vec(open).unwrap_or_default();
    ViewRow { name: name.into(), scope: String::new(), key, rank: 0, stream: None, owner: Owner::Nobody, open }
}

impl Casework {
    /// The same, with witnesses who are asked to cosign the log. Every node of a site has the same.
    #[must_use]
    pub fn with_witnesses(self, witnesses: Vec<Arc<dyn Witness>>) -> Self {
        Self { witnesses: witnesses.into(), ..self }
    }

    /// What is known of each witness.
    pub async fn witnessed(&self) -> Result<Vec<(String, Witnessed)>, ActError> {
        let mut all = Vec::new();
        for witness in self.witnesses.iter() {
            all.push((witness.name().to_owned(), self.known(&**witness).await?));
        }
        Ok(all)
    }

    async fn known(&self, witness: &dyn Witness) -> Result<Witnessed, ActError> {
        let kept = self.store.view(WITNESSES, "", witness.name().as_bytes()).await?;
        let known = kept.and_then(|row| serde_json::from_slice::<Witnessed>(&row.open).ok()).filter(|known| known.key == witness.key().to_string());
        Ok(known.unwrap_or_else(|| Witnessed { key: witness.key().to_string(), ..Witnessed::default() }))
    }

    pub(crate) async fn cosigned(&self) -> Result<Option<Cosigned>, ActError> {
        let Some(row) = self.store.view(COSIGNED, "", b"last").await? else { return Ok(None) };
        let Kept { note, at } = serde_json::from_slice(&row.open).map_err(broken)?;
        Ok(Some(Cosigned { checkpoint: SignedCheckpoint::parse(&note).map_err(broken)?, at }))
    }

    /// The checkpoint that is served: the last that witnesses cosigned, unless it is behind the log for too long.
    pub(crate) async fn served_for(&self, newest: SignedCheckpoint) -> Result<SignedCheckpoint, ActError> {
        let served = self.cosigned().await?.filter(|held| {
            let same = held.checkpoint.unverified() == newest.unverified();
            same || held.checkpoint.unverified().size < newest.unverified().size && self.clock.now().duration_since(held.at).abs() < SERVED
        });
        Ok(served.map_or(newest, |held| held.checkpoint))
    }

    /// Asks the witnesses that have not cosigned the newest checkpoint; says how many were asked.
    pub async fn witness_step(&self) -> Result<usize, ActError> {
        if self.witnesses.is_empty() {
            return Ok(0);
        }
        let Some(newest) = self.newest_checkpoint().await? else { return Ok(0) };
        let now = self.clock.now();
        let cosigned = self.cosigned().await?.map(|held| held.checkpoint).filter(|held| held.unverified() == newest.unverified());
        let mut due = Vec::new();
        for witness in self.witnesses.iter() {
            let known = self.known(&**witness).await?;
            let has = cosigned.as_ref().is_some_and(|held| held.seen_by(witness.key()).is_ok());
            let lately = known.at.is_some_and(|at| now.duration_since(at).abs() < AGAIN);
            let rests = known.until.is_some_and(|until| lies_ahead(until, now, LONGEST_PAUSE));
            if !(rests || has && lately) {
                due.push((witness, known));
            }
        }
        if due.is_empty() {
            return Ok(0);
        }
        let Some(turn) = self.take_turn(now).await? else { return Ok(0) };
        let asked = join_all(due.iter().map(|(witness, known)| self.ask(&***witness, known.size, &newest))).await;
        let (count, now) = (due.len(), self.clock.now());
        let mut checkpoint = cosigned.unwrap_or_else(|| newest.clone());
        let mut views = vec![ViewChange::Put(Turn { until: now, ..turn }.row())];
        let mut seen = false;
        for ((witness, known), asked) in due.into_iter().zip(asked) {
            let cosigned = asked.and_then(|signatures| take(&mut checkpoint, witness.key(), signatures));
            told(witness.name(), &known, cosigned.as_ref().err());
            let known = match cosigned {
                Ok(_) => {
                    seen = true;
                    Witnessed { key: known.key, size: newest.unverified().size, at: Some(now), ..Witnessed::default() }
                }
                Err(cause) => known.failed(now, cause),
            };
            views.push(ViewChange::Put(row(WITNESSES, witness.name().as_bytes().to_vec(), &known)));
        }
        if seen {
            views.push(ViewChange::Put(row(COSIGNED, b"last".to_vec(), &Kept { note: checkpoint.to_string(), at: now })));
        }
        self.store.commit(Commit { views, ..Commit::default() }).await?;
        Ok(count)
    }

    /// Takes the turn, unless another node has it or the last one began a moment ago.
    async fn take_turn(&self, now: Timestamp) -> Result<Option<Turn>, ActError> {
        let rows = self.store.list(TURNS, "", &Page::first(100)).await?;
        let turns = rows.iter().filter_map(|row| serde_json::from_slice::<Turn>(&row.open).ok());
        let last = turns.max_by_key(|turn| turn.number);
        let held = |last: &Turn| lies_ahead(last.until, now, TURN) || now.duration_since(last.from).abs() < BETWEEN;
        if last.as_ref().is_some_and(held) {
            return Ok(None);
        }
        let until = now.checked_add(TURN).unwrap_or(now);
        let turn = Turn { number: last.map_or(0, |last| last.number + 1), by: self.draw(), from: now, until };
        // Of several who add the same number, the first does.
        let mut views = vec![ViewChange::Add(turn.row())];
        views.extend(rows.into_iter().map(|row| ViewChange::Delete { name: TURNS.into(), scope: String::new(), key: row.key }));
        self.store.commit(Commit { views, ..Commit::default() }).await?;
        let taken = self.store.view(TURNS, "", &turn.number.to_be_bytes()).await?;
        let taken = taken.and_then(|row| serde_json::from_slice::<Turn>(&row.open).ok());
        Ok(taken.filter(|taken| taken.by == turn.by))
    }

    /// Offers a checkpoint to a witness that last cosigned `seen` entries, as far as we remember.
    async fn ask(&self, witness: &dyn Witness, seen: u64, checkpoint: &SignedCheckpoint) -> Result<Vec<Signature>, String> {
        let asking = async {
            let size = checkpoint.unverified().size;
            let mut old = seen.min(size);
            for _ in 0..TRIES {
                let proof = self.proved(old, size).await.map_err(|error| {
                    tracing::warn!(%error, "the log cannot be proved to a witness");
                    "log".to_owned()
                })?;
                match witness.add(&Offer { old, proof, checkpoint: checkpoint.clone() }).await? {
                    Answer::Cosigned(signatures) => return Ok(signatures),
                    Answer::Elsewhere(seen) if seen > size => return Err("ahead".to_owned()),
                    Answer::Elsewhere(seen) if seen == old => return Err("unreadable".to_owned()),
                    Answer::Elsewhere(seen) => old = seen,
                    Answer::Refused(status) => return Err(refused(status)),
                }
            }
            Err("moving".to_owned())
        };
        tokio::time::timeout(PATIENCE, asking).await.unwrap_or_else(|_| Err("timed-out".to_owned()))
    }
}

/// Whether a time is still to come that was set at most so far ahead. By a clock that was set back it would be for ever; clocks of nodes differ by less than that.
fn lies_ahead(until: Timestamp, now: Timestamp, at_most: SignedDuration) -> bool {
    until > now && until.duration_since(now) <= at_most.saturating_mul(2)
}

/// Takes in the cosignature of a witness among what it answered. What others signed means nothing here.
fn take(checkpoint: &mut SignedCheckpoint, key: &Verifier, signatures: Vec<Signature>) -> Result<Seen, String> {
    let mut taken = checkpoint.clone();
    let mut seen = None;
    for signature in signatures.into_iter().filter(|signature| signature.is_by(key)) {
        seen = Some(taken.accept(key, signature).map_err(|_| "signature".to_owned())?);
    }
    let seen = seen.ok_or_else(|| "key-of-witness".to_owned())?;
    // The specification wants to know when.
    if seen.at == 0 {
        return Err("signature".to_owned());
    }
    *checkpoint = taken;
    Ok(seen)
}

fn refused(status: u16) -> String {
    match status {
        403 => "key-of-log".to_owned(),
        404 => "unknown-log".to_owned(),
        422 => "inconsistent".to_owned(),
        _ => format!("http-{status}"),
    }
}

/// Says to operators what changed with a witness.
fn told(witness: &str, before: &Witnessed, cause: Option<&String>) {
    match cause {
        None if before.failures > 0 => tracing::info!(witness, "a witness cosigns again"),
        None => {}
        Some(cause) if before.cause.as_ref() == Some(cause) => {}
        Some(cause) if ["inconsistent", "ahead"].contains(&&**cause) => {
            tracing::error!(witness, cause, mend = mend(cause), "a witness has seen another log under our name");
        }
        Some(cause) => tracing::warn!(witness, cause, mend = mend(cause), "a witness did not cosign"),
    }
}

/// What to do about a cause.
fn mend(cause: &str) -> &'static str {
    match cause {
        "unknown-log" => "it does not know this log: give whoever runs it the key at /log/key",
        "key-of-log" => "it knows this log by another key: give whoever runs it the key at /log/key, and say why it changed",
        "inconsistent" | "ahead" => {
            "it cosigned what this log does not continue: was an older backup restored, or does another site sign with this key? See docs/log.md before anything else"
        }
        "key-of-witness" => "it signs with another key than `key` in the settings: ask whoever runs it for theirs",
        "signature" => "its signature does not fit: whoever runs it must look",
        "unreadable" => "what answers there is no witness: is `address` right?",
        "log" => "tiles of the log are missing: `jalon verify log` says which",
        _ => "it is asked again, at last every ten minutes: nothing waits for it",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_that_fails_is_left_alone_for_longer_and_longer_and_never_for_long() {
        let now: Timestamp = "2026-11-29T10:00:00Z".parse().unwrap();
        let mut known = Witnessed { size: 7, at: Some(now), ..Witnessed::default() };
        let mut pauses = Vec::new();
        for _ in 0..40 {
            known = known.failed(now, "timed-out".into());
            pauses.push(known.until.unwrap().duration_since(now).as_secs());
        }
        assert_eq!(pauses[..8], [10, 20, 40, 80, 160, 320, 600, 600]);
        assert_eq!((pauses[39], known.failures, known.size, known.at), (600, 40, 7, Some(now)));
    }

    #[test]
    fn a_clock_that_was_set_back_stops_nobody_for_ever() {
        let now: Timestamp = "2026-11-29T10:00:00Z".parse().unwrap();
        let ahead = |seconds| lies_ahead(now + SignedDuration::from_secs(seconds), now, TURN);
        assert_eq!([-1, 0, 1, 65, 120, 121, 86_400].map(ahead), [false, false, true, true, true, false, false]);
    }

    #[test]
    fn every_word_of_a_refusal_has_a_mend() {
        for status in [403, 404, 422] {
            assert_ne!(mend(&refused(status)), mend("http-503"), "{status}");
        }
    }
}
