//! Jobs: what is to be done later, once. Messages out (the outbox) and timers are the same thing.
//!
//! A job waits until it is due, is claimed by one worker under a lease, and is finished, tried again, or buried. If a worker
//! vanishes its lease ends and another claims the job: a job may be *begun* twice, so what it does must bear that; it is
//! *finished* once. Its key is remembered after it is done, so that the same job is never enqueued again.
//!
//! Jobs of one lane are given out one at a time, in the order they were enqueued: one of them waits, the others are held
//! behind it, and whatever takes the first away lets the next one forward. A buried job leaves its lane.

mod read;

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::commit::Name;
use crate::engine::{Advisory, Dialect, Row, Script, Statement, Tx, Value};
use crate::error::{Failure, StoreError};
use crate::id::{JobId, PersonId, StreamId};
use crate::people::{self, Keys, KeysOfPeople};
use crate::plain::Plain;
use crate::random::{self, Random};
use crate::seal::{self, Place};

pub use read::{DeadJob, DeadPage};

/// A job to enqueue.
#[derive(Debug, Clone)]
pub struct NewJob {
    /// In which queue.
    pub queue: Name,
    /// What makes it this job and no other of the queue. Never personal. A key that is or was in use enqueues nothing.
    pub key: String,
    /// From when it may be done, in milliseconds since 1970 UTC.
    pub due_at: i64,
    /// The stream it comes from.
    pub stream: Option<StreamId>,
    /// Whom it concerns; erasing them cancels it.
    pub person: PersonId,
    /// What it needs; it is sealed.
    pub plain: Plain,
    /// The lane it belongs to, if its order with others matters. Never personal.
    pub lane: Option<String>,
}

/// Which job, to who enqueued it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JobKey {
    /// Its queue.
    pub queue: Name,
    /// Its key.
    pub key: String,
}

/// The right to finish a job, until its lease ends and another takes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct JobClaim {
    /// Which job.
    pub job: JobId,
    lease: [u8; 16],
}

/// A job to do now.
#[derive(Debug, Clone)]
pub struct Claimed {
    /// With this it is finished.
    pub claim: JobClaim,
    /// Its key.
    pub key: String,
    /// From when it was to be done.
    pub due_at: i64,
    /// How often it was claimed, with this time.
    pub attempts: u32,
    /// The stream it comes from.
    pub stream: Option<StreamId>,
    /// Whom it concerns.
    pub person: PersonId,
    /// Its lane.
    pub lane: Option<String>,
    /// Why the last attempt failed.
    pub error: Option<String>,
    /// What it needs.
    pub plain: Plain,
}

/// May be claimed once it is ready; or is claimed, when there is a lease.
const WAITING: i64 = 0;
/// Behind another of its lane.
const HELD: i64 = 1;
/// Done; only its key matters any more.
const DONE: i64 = 2;
/// Given up; waits for a person.
const DEAD: i64 = 3;

/// Why a job whose payload does not open is buried.
const UNREADABLE: &str = "unreadable";

/// The statements that enqueue `new`. On PostgreSQL lanes are locked first: see [`promote`].
pub(crate) fn enqueue(new: &[NewJob], keys: &KeysOfPeople, random: &dyn Random, dialect: Dialect) -> Result<Vec<Statement>, Failure> {
    let mut statements = Vec::with_capacity(new.len());
    if dialect == Dialect::Postgres {
        let lanes: BTreeSet<_> = new.iter().filter_map(|job| Some((&*job.queue, job.lane.as_deref()?))).collect();
        statements.extend(lanes.into_iter().map(|(queue, lane)| Advisory::Lane { queue, lane }.statement()));
    }
    for job in new {
        let id = JobId::drawn(random);
        let sealed = seal::seal(random, keys.living(job.person)?, Place::Job { id, person: job.person }, &job.plain);
        statements.push(Statement::new(
            "INSERT INTO job (id, queue, key, state, ready_at, due_at, attempts, lane, stream, person, sealed) VALUES ($1, $2, $3, \
             CASE WHEN EXISTS (SELECT 1 FROM job WHERE queue = $2 AND lane = $5 AND state IN (0, 1)) THEN 1 ELSE 0 END, \
             $4, $4, 0, $5, $6, $7, $8) ON CONFLICT (queue, key) DO NOTHING",
            [
                id.into(),
                (&*job.queue).into(),
                job.key.as_str().into(),
                job.due_at.into(),
                job.lane.as_deref().into(),
                job.stream.into(),
                job.person.into(),
                sealed.into(),
            ],
        ));
    }
    Ok(statements)
}

/// Takes a job away unless it is done. Gives back its queue and lane.
pub(crate) fn cancel(job: &JobKey) -> Statement {
    Statement::new(
        "DELETE FROM job WHERE queue = $1 AND key = $2 AND state <> $3 RETURNING queue, lane",
        [(&*job.queue).into(), job.key.as_str().into(), DONE.into()],
    )
}

/// Ends a job that is ours. Gives back its queue and lane; nothing when it is not ours.
pub(crate) fn finish(claim: JobClaim) -> Statement {
    Statement::new(
        "UPDATE job SET state = $3, lease = NULL, owner = NULL, error = NULL, sealed = NULL \
         WHERE id = $1 AND lease = $2 AND state = 0 RETURNING queue, lane",
        [claim.job.into(), claim.lease.into(), DONE.into()],
    )
}

/// Lets the next job of each lane forward, where `left` (rows of queue and lane) are of jobs that left.
///
/// Who enqueues in a lane holds its lock from before it looks at the lane to the end of its transaction, and so does this:
/// a job that was enqueued behind one that was leaving is seen here, and one enqueued later sees that it left.
pub(crate) async fn promote(tx: &mut Tx<'_>, left: impl Iterator<Item = Row>) -> Result<(), Failure> {
    let mut lanes = BTreeSet::new();
    for mut row in left {
        let queue = row.text(0)?;
        lanes.extend(row.opt_text(1)?.map(|lane| (queue, lane)));
    }
    for (queue, lane) in lanes {
        tx.lock(Advisory::Lane { queue: &queue, lane: &lane }).await?;
        tx.run(
            "UPDATE job SET state = 0 WHERE seq = (SELECT min(seq) FROM job WHERE queue = $1 AND lane = $2 AND state = 1) \
             AND NOT EXISTS (SELECT 1 FROM job WHERE queue = $1 AND lane = $2 AND state = 0)",
            [queue.as_str().into(), lane.as_str().into()],
        )
        .await?;
    }
    Ok(())
}

/// Takes away all jobs of a person, those that are done too: nothing is enqueued of them again, and their keys name what they were about. Says how many were not
/// done.
pub(crate) async fn erase(tx: &mut Tx<'_>, person: PersonId) -> Result<u64, Failure> {
    tx.run("DELETE FROM job WHERE person = $1 AND state = $2", [person.into(), DONE.into()]).await?;
    let gone = tx.run("DELETE FROM job WHERE person = $1 RETURNING queue, lane", [person.into()]).await?;
    let count = gone.rows.len() as u64;
    promote(tx, gone.rows.into_iter()).await?;
    Ok(count)
}

impl crate::Store {
    /// Takes up to `limit` jobs of a queue that are due at `now_ms`, for `lease_ms`. No other worker gets them meanwhile.
    /// `owner` says who took them, to people who look.
    pub async fn claim(&self, queue: &str, now_ms: i64, lease_ms: i64, limit: u32, owner: &str) -> Result<Vec<Claimed>, StoreError> {
        let (queue, owner) = (queue.to_owned(), owner.to_owned());
        let claim = Claim { keys: Arc::clone(&self.keys), queue, now: now_ms, until: now_ms.saturating_add(lease_ms), limit, owner };
        Ok(self.transact(claim).await?)
    }

    /// The job is done. To finish it together with what it changes, put the claim in a [`Commit`](crate::Commit).
    pub async fn finish(&self, claim: JobClaim) -> Result<(), StoreError> {
        Ok(self.transact(Leave { statement: move || finish(claim) }).await?)
    }

    /// The job failed; it may be claimed again from `due_at`. `error_code` says why, in words of the program.
    pub async fn retry(&self, claim: JobClaim, due_at: i64, error_code: &str) -> Result<(), StoreError> {
        let error = error_code.to_owned();
        let statement = move || {
            Statement::new(
                "UPDATE job SET ready_at = $3, lease = NULL, owner = NULL, error = $4 WHERE id = $1 AND lease = $2 AND state = 0 RETURNING queue, lane",
                [claim.job.into(), claim.lease.into(), due_at.into(), error.as_str().into()],
            )
        };
        Ok(self.transact(Leave { statement }).await?)
    }

    /// The job is done for now, and due anew at `due_at`: as one that was just added, and not as one that has waited since.
    pub async fn again(&self, claim: JobClaim, due_at: i64) -> Result<(), StoreError> {
        let statement = move || {
            Statement::new(
                "UPDATE job SET ready_at = $3, due_at = $3, attempts = 0, lease = NULL, owner = NULL, error = NULL WHERE id = $1 AND lease = $2 AND state = 0 \
                 RETURNING queue, lane",
                [claim.job.into(), claim.lease.into(), due_at.into()],
            )
        };
        Ok(self.transact(Leave { statement }).await?)
    }

    /// The job failed for good; it is kept for people to see, and to [`replay`](Self::replay).
    pub async fn bury(&self, claim: JobClaim, error_code: &str) -> Result<(), StoreError> {
        let error = error_code.to_owned();
        Ok(self.transact(Leave { statement: move || bury(claim, &error) }).await?)
    }

    /// Brings a dead job back, to be claimed from `due_at`, in its old place of its lane. It fails with
    /// [`StoreError::LeaseLost`] when the job is not dead (any more).
    pub async fn replay(&self, job: JobId, due_at: i64) -> Result<(), StoreError> {
        Ok(self.transact(Replay { job, due_at }).await?)
    }

    /// From when a job of this queue may be claimed, in milliseconds since 1970 UTC; none when all is done.
    pub async fn next_due(&self, queue: &str) -> Result<Option<i64>, StoreError> {
        Ok(self.query(NextDue { queue: queue.to_owned() }).await?)
    }
}

fn bury(claim: JobClaim, error: &str) -> Statement {
    Statement::new(
        "UPDATE job SET state = $3, lease = NULL, owner = NULL, error = $4 WHERE id = $1 AND lease = $2 AND state = 0 RETURNING queue, lane",
        [claim.job.into(), claim.lease.into(), DEAD.into(), error.into()],
    )
}

struct Claim {
    keys: Arc<Keys>,
    queue: String,
    now: i64,
    until: i64,
    limit: u32,
    owner: String,
}

impl Script for Claim {
    type Done = Vec<Claimed>;

    async fn run(&self, tx: &mut Tx<'_>) -> Result<Vec<Claimed>, Failure> {
        let lease: [u8; 16] = random::bytes(self.keys.random());
        // A lane has one job that waits, so two of one lane are never given out together.
        let sql = tx.dialect().pick(
            "WITH next AS (SELECT seq FROM job WHERE queue = $1 AND state = 0 AND ready_at <= $2 ORDER BY ready_at, seq LIMIT $3) \
             UPDATE job SET attempts = attempts + 1, lease = $4, owner = $5, ready_at = $6 WHERE seq IN (SELECT seq FROM next) \
             RETURNING seq, id, key, due_at, attempts, stream, person, lane, error, sealed, queue",
            "WITH next AS MATERIALIZED (SELECT seq FROM job WHERE queue = $1 AND state = 0 AND ready_at <= $2 ORDER BY ready_at, seq LIMIT $3 \
             FOR UPDATE SKIP LOCKED) \
             UPDATE job SET attempts = attempts + 1, lease = $4, owner = $5, ready_at = $6 WHERE seq IN (SELECT seq FROM next) \
             RETURNING seq, id, key, due_at, attempts, stream, person, lane, error, sealed, queue",
        );
        let params: [Value; 6] = [self.queue.as_str().into(), self.now.into(), self.limit.into(), lease.into(), self.owner.as_str().into(), self.until.into()];
        let mut claimed = Vec::new();
        for mut row in tx.rows(sql, params).await? {
            let claim = JobClaim { job: row.id(1)?, lease };
            let attempts = u32::try_from(row.count(4)?).unwrap_or(u32::MAX);
            let job = Claimed {
                claim,
                key: row.text(2)?,
                due_at: row.int(3)?,
                attempts,
                stream: row.opt_id(5)?,
                person: row.id(6)?,
                lane: row.opt_text(7)?,
                error: row.opt_text(8)?,
                plain: Plain::default(),
            };
            claimed.push((row.count(0)?, job, row.bytes(9)?));
        }
        // What is returned comes in no order.
        claimed.sort_by_key(|(seq, job, _)| (job.due_at, *seq));
        let people: BTreeSet<PersonId> = claimed.iter().map(|(_, job, _)| job.person).collect();
        let keys = people::hold(tx, &self.keys, &people).await?;
        let mut ready = Vec::with_capacity(claimed.len());
        let mut unreadable = Vec::new();
        for (_, job, sealed) in claimed {
            let place = Place::Job { id: job.claim.job, person: job.person };
            match keys.get(job.person)?.and_then(|key| seal::open(key, place, &sealed).ok()) {
                Some(plain) => ready.push(Claimed { plain: plain.into(), ..job }),
                // One job that somebody tampered with must not stop the queue.
                None => unreadable.push(bury(job.claim, UNREADABLE)),
            }
        }
        if !unreadable.is_empty() {
            tracing::error!(queue = self.queue, count = unreadable.len(), "jobs do not open and were buried");
            let left = tx.all(&unreadable).await?;
            promote(tx, left.into_iter().flat_map(|reply| reply.rows)).await?;
        }
        Ok(ready)
    }
}

/// Ends a claim by a statement that gives back the queue and lane of the job.
struct Leave<F> {
    statement: F,
}

impl<F: Fn() -> Statement + Send + Sync + 'static> Script for Leave<F> {
    type Done = ();

    async fn run(&self, tx: &mut Tx<'_>) -> Result<(), Failure> {
        let left = tx.all(&[(self.statement)()]).await?;
        let left: Vec<Row> = left.into_iter().flat_map(|reply| reply.rows).collect();
        if left.is_empty() {
            return Err(Failure::LeaseLost);
        }
        promote(tx, left.into_iter()).await
    }
}

struct Replay {
    job: JobId,
    due_at: i64,
}

impl Script for Replay {
    type Done = ();

    async fn run(&self, tx: &mut Tx<'_>) -> Result<(), Failure> {
        // It goes behind the one that waits, if there is one; its number then makes it the next.
        let revive = "UPDATE job SET state = $3, ready_at = $2, attempts = 0 WHERE id = $1 AND state = 3 RETURNING queue, lane";
        let back = tx.rows(revive, [self.job.into(), self.due_at.into(), HELD.into()]).await?;
        let mut row = back.into_iter().next().ok_or(Failure::LeaseLost)?;
        let (queue, lane) = (row.text(0)?, row.opt_text(1)?);
        match lane {
            None => tx.run("UPDATE job SET state = $2 WHERE id = $1", [self.job.into(), WAITING.into()]).await.map(drop),
            Some(lane) => promote(tx, std::iter::once(Row::new(vec![queue.as_str().into(), lane.as_str().into()]))).await,
        }
    }
}

struct NextDue {
    queue: String,
}

impl Script for NextDue {
    type Done = Option<i64>;

    async fn run(&self, tx: &mut Tx<'_>) -> Result<Option<i64>, Failure> {
        let row = tx.row("SELECT min(ready_at) FROM job WHERE queue = $1 AND state = 0", [self.queue.as_str().into()]).await?;
        row.map_or(Ok(None), |mut row| row.opt_int(0))
    }
}
