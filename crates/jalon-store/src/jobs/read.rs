//! Dead jobs, for people to look at.

use crate::engine::{Script, Tx};
use crate::error::{Failure, StoreError};
use crate::id::{JobId, PersonId, StreamId};

/// A job that was given up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeadJob {
    /// Its place in the list, for the page after.
    pub seq: u64,
    /// Which job.
    pub job: JobId,
    /// Its key.
    pub key: String,
    /// From when it was to be done, in milliseconds since 1970 UTC.
    pub due_at: i64,
    /// How often it was tried.
    pub attempts: u32,
    /// The stream it comes from.
    pub stream: Option<StreamId>,
    /// Whom it concerns.
    pub person: PersonId,
    /// Its lane.
    pub lane: Option<String>,
    /// Why it was given up, in words of the program.
    pub error: Option<String>,
}

/// Which dead jobs to list, oldest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DeadPage {
    /// [`DeadJob::seq`] of the last of the page before; 0 for the first page.
    pub after: u64,
    /// How many at most.
    pub limit: u32,
}

impl crate::Store {
    /// The jobs of a queue that were given up.
    pub async fn dead(&self, queue: &str, page: DeadPage) -> Result<Vec<DeadJob>, StoreError> {
        Ok(self.query(Dead { queue: queue.to_owned(), page }).await?)
    }
}

struct Dead {
    queue: String,
    page: DeadPage,
}

impl Script for Dead {
    type Done = Vec<DeadJob>;

    async fn run(&self, tx: &mut Tx<'_>) -> Result<Vec<DeadJob>, Failure> {
        let sql = "SELECT seq, id, key, due_at, attempts, stream, person, lane, error FROM job \
                   WHERE queue = $1 AND state = 3 AND seq > $2 ORDER BY seq LIMIT $3";
        let rows = tx.rows(sql, [self.queue.as_str().into(), self.page.after.into(), self.page.limit.into()]).await?;
        rows.into_iter()
            .map(|mut row| {
                Ok(DeadJob {
                    seq: row.count(0)?,
                    job: row.id(1)?,
                    key: row.text(2)?,
                    due_at: row.int(3)?,
                    attempts: u32::try_from(row.count(4)?).unwrap_or(u32::MAX),
                    stream: row.opt_id(5)?,
                    person: row.id(6)?,
                    lane: row.opt_text(7)?,
                    error: row.opt_text(8)?,
                })
            })
            .collect()
    }
}
