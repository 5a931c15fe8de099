//! Erasure: the key of a person is destroyed, and with it what it seals, wherever it lies.

use crate::engine::{Script, Tx, Value};
use crate::error::{Failure, StoreError};
use crate::id::PersonId;
use crate::jobs;
use crate::people::destroyed;

/// What an erasure deleted. Events are not: they stay in their place, and nobody can read them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Erasure {
    /// Rows of read models, blind indexes among them.
    pub views: u64,
    /// Files.
    pub blobs: u64,
    /// Sessions.
    pub sessions: u64,
    /// Jobs that were not done.
    pub jobs: u64,
}

impl crate::Store {
    /// Erases a person: destroys their key and deletes their rows of views, files, sessions and jobs. From then on their
    /// events read as [`Content::Erased`](crate::Content::Erased) and nothing can be written of them; erasing them again does
    /// no harm.
    ///
    /// On SQLite the key is overwritten where it lies, and the write-ahead log is cut; if a reader keeps the log from being
    /// cut the erasure stands, and [`StoreError::Unavailable`] asks for another call. On PostgreSQL old row versions stay until
    /// `VACUUM`, and in archived logs. There, and in backups of both, the wrapped key is out of reach once the master key was
    /// [rotated](Self::rotate_master_key) and the old one destroyed.
    ///
    /// Where there is a [list of erasures](crate::StoreConfig::erasures) the person is in it first: whatever fails then, the next store that opens with it erases
    /// them.
    pub async fn erase(&self, person: PersonId) -> Result<Erasure, StoreError> {
        self.list_erasure(person).await?;
        self.destroy(person).await
    }

    /// Erases a person who is in the list, if there is one.
    pub(crate) async fn destroy(&self, person: PersonId) -> Result<Erasure, StoreError> {
        let erasure = self.transact(Erase { person }).await?;
        self.truncate_log().await?;
        Ok(erasure)
    }
}

struct Erase {
    person: PersonId,
}

impl Script for Erase {
    type Done = Erasure;

    async fn run(&self, tx: &mut Tx<'_>) -> Result<Erasure, Failure> {
        let person: Value = self.person.into();
        let [master, wrapped] = destroyed();
        // Also for who was never written of: nothing shall be written of them later.
        tx.run(
            "INSERT INTO person (id, erased, master, wrapped) VALUES ($1, 1, $2, $3) \
             ON CONFLICT (id) DO UPDATE SET erased = 1, master = excluded.master, wrapped = excluded.wrapped",
            [person.clone(), master, wrapped],
        )
        .await?;
        let views = tx.change("DELETE FROM view_row WHERE person = $1", [person.clone()]).await?;
        let blobs = tx.change("DELETE FROM blob_head WHERE person = $1", [person.clone()]).await?;
        let sessions = tx.change("DELETE FROM session WHERE person = $1", [person]).await?;
        let jobs = jobs::erase(tx, self.person).await?;
        Ok(Erasure { views, blobs, sessions, jobs })
    }
}
