//! Numbers for who operates the store.

use crate::engine::{Dialect, Script, Tx};
use crate::error::{Failure, StoreError};

/// How a job that is not done stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum JobState {
    /// To be claimed once it is due.
    Waiting,
    /// Claimed by a worker.
    Leased,
    /// Behind another of its lane.
    Held,
    /// Given up.
    Dead,
}

/// The jobs of one queue in one state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JobCount {
    /// The queue.
    pub queue: String,
    /// The state.
    pub state: JobState,
    /// How many.
    pub count: u64,
    /// When the oldest of them was, or is, to be done, in milliseconds since 1970 UTC.
    pub oldest_due: i64,
}

/// How much there is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statistics {
    /// Events. On PostgreSQL, once there are many, an estimate of the server.
    pub events: u64,
    /// Streams; likewise.
    pub streams: u64,
    /// Jobs that are not done, by queue and state. Those that are done are not counted: that would read them all.
    pub jobs: Vec<JobCount>,
    /// Sessions that have not been ended, those past their time among them until they are swept.
    pub sessions: u64,
    /// How large the database is, in bytes.
    pub bytes: u64,
}

impl crate::Store {
    /// Counts what there is. Cheap enough for every minute, not for every request.
    pub async fn statistics(&self) -> Result<Statistics, StoreError> {
        Ok(self.query(Count).await?)
    }
}

/// From this many rows on, PostgreSQL's estimate is good enough.
const MANY: i64 = 100_000;

struct Count;

impl Script for Count {
    type Done = Statistics;

    async fn run(&self, tx: &mut Tx<'_>) -> Result<Statistics, Failure> {
        let sql = "SELECT queue, CASE WHEN state = 0 AND lease IS NOT NULL THEN 4 ELSE state END, count(*), min(due_at) FROM job \
                   WHERE state <> 2 GROUP BY 1, 2 ORDER BY 1, 2";
        let mut jobs = Vec::new();
        for mut row in tx.rows(sql, []).await? {
            let state = match row.int(1)? {
                0 => JobState::Waiting,
                1 => JobState::Held,
                3 => JobState::Dead,
                _ => JobState::Leased,
            };
            jobs.push(JobCount { queue: row.text(0)?, state, count: row.count(2)?, oldest_due: row.int(3)? });
        }
        let size =
            tx.dialect().pick("SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()", "SELECT pg_database_size(current_database())");
        Ok(Statistics {
            events: rows_of(tx, "event").await?,
            streams: rows_of(tx, "stream").await?,
            sessions: rows_of(tx, "session").await?,
            jobs,
            bytes: single(tx, size).await?,
        })
    }
}

async fn rows_of(tx: &mut Tx<'_>, table: &str) -> Result<u64, Failure> {
    if tx.dialect() == Dialect::Postgres {
        let estimate = tx.row(format!("SELECT CAST(reltuples AS BIGINT) FROM pg_class WHERE oid = '{table}'::regclass"), []).await?;
        if let Some(estimate) = estimate.map(|mut row| row.int(0)).transpose()?.filter(|estimate| *estimate >= MANY) {
            return u64::try_from(estimate).map_err(|_| Failure::corrupt("an estimate"));
        }
    }
    single(tx, &format!("SELECT count(*) FROM {table}")).await
}

async fn single(tx: &mut Tx<'_>, sql: &str) -> Result<u64, Failure> {
    tx.row(sql.to_owned(), []).await?.ok_or_else(|| Failure::corrupt("a count"))?.count(0)
}
