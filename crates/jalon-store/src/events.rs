//! Reading events, of one stream or of all.
//!
//! # Positions
//!
//! Every event has a position among all. A reader that remembers the last position it saw and asks for what comes after
//! misses nothing. On SQLite one writer gives positions in the order of commits. On PostgreSQL positions are drawn before
//! the commit, so that a lower one may appear after a higher one was read; readers are therefore shown only what is settled.
//! Each transaction, before it draws, takes a lock on the number last drawn (its *floor*: what it draws is above it), and
//! lets it go when it ends. A reader looks at the last number drawn, then at the lowest floor held, and reads up to the
//! lower of the two: who takes a floor after that look draws above the number seen first. Nobody waits for anybody, nothing
//! of it is stored, and a copy of the database in another server behaves the same.

use std::sync::Arc;

use crate::engine::{self, Dialect, Row, Script, Tx};
use crate::error::{Failure, StoreError};
use crate::id::{PersonId, StreamId};
use crate::keys::Keyring;
use crate::people::{KEY_COLUMNS, Keys, KeysOfPeople};
use crate::plain::Plain;
use crate::seal::{self, Place};

/// What an event says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// This.
    Opened(Plain),
    /// The person was erased: nobody can tell any more.
    Erased,
}

/// An event as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Its position among all events. Positions grow; on PostgreSQL some are not given.
    pub position: u64,
    /// Its stream.
    pub stream: StreamId,
    /// Its place in the stream, from 1, without gaps.
    pub version: u64,
    /// Whom it concerns.
    pub person: PersonId,
    /// What kind it is.
    pub kind: String,
    /// When it happened, in milliseconds since 1970 UTC.
    pub at: i64,
    /// What it says.
    pub content: Content,
}

impl Event {
    /// What it says, unless the person was erased.
    pub fn plain(&self) -> Option<&[u8]> {
        match &self.content {
            Content::Opened(plain) => Some(plain),
            Content::Erased => None,
        }
    }
}

impl crate::Store {
    /// The events of a stream from a version (the first is 1), in order, `limit` at most. None when there is no such stream.
    pub async fn read(&self, stream: StreamId, from_version: u64, limit: u32) -> Result<Vec<Event>, StoreError> {
        Ok(self.query(OfStream { keys: Arc::clone(&self.keys), stream, from: from_version, limit }).await?)
    }

    /// The settled events of all streams after a position (0 for the beginning), in order of position, `limit` at most.
    pub async fn read_all(&self, after_position: u64, limit: u32) -> Result<Vec<Event>, StoreError> {
        Ok(self.query(OfAll { keys: Arc::clone(&self.keys), after: after_position, limit }).await?)
    }

    /// At which version a stream is: how many events it has. 0 when there is none.
    pub async fn version(&self, stream: StreamId) -> Result<u64, StoreError> {
        Ok(self.query(Version { stream }).await?)
    }
}

/// What every reading of events selects; see [`read`].
fn columns() -> String {
    format!("SELECT e.position, e.stream, e.version, e.person, e.kind, e.at, e.sealed, {KEY_COLUMNS} FROM event e JOIN person p ON p.id = e.person")
}

fn read(mut row: Row, keys: &mut KeysOfPeople, ring: &Keyring) -> Result<Event, Failure> {
    let (position, stream, version) = (row.count(0)?, row.id(1)?, row.count(2)?);
    let (person, kind, at, sealed) = (row.id(3)?, row.text(4)?, row.int(5)?, row.bytes(6)?);
    let content = match keys.learn(person, &mut row, 7, ring)? {
        None => Content::Erased,
        Some(key) => {
            let plain = seal::open(key, Place::Event { stream, version, person, kind: &kind, at }, &sealed);
            Content::Opened(plain.map_err(|_| Failure::corrupt(format!("event {version} of stream {stream}")))?.into())
        }
    };
    Ok(Event { position, stream, version, person, kind, at, content })
}

fn read_rows(rows: Vec<Row>, ring: &Keyring) -> Result<Vec<Event>, Failure> {
    let mut keys = KeysOfPeople::default();
    rows.into_iter().map(|row| read(row, &mut keys, ring)).collect()
}

struct OfStream {
    keys: Arc<Keys>,
    stream: StreamId,
    from: u64,
    limit: u32,
}

impl Script for OfStream {
    type Done = Vec<Event>;

    async fn run(&self, tx: &mut Tx<'_>) -> Result<Vec<Event>, Failure> {
        let sql = format!("{} WHERE e.stream = $1 AND e.version >= $2 ORDER BY e.version LIMIT $3", columns());
        let rows = tx.rows(sql, [self.stream.into(), self.from.into(), self.limit.into()]).await?;
        read_rows(rows, &self.keys.ring())
    }
}

struct OfAll {
    keys: Arc<Keys>,
    after: u64,
    limit: u32,
}

impl Script for OfAll {
    type Done = Vec<Event>;

    async fn run(&self, tx: &mut Tx<'_>) -> Result<Vec<Event>, Failure> {
        settled(tx, &self.keys.ring(), self.after, self.limit).await
    }
}

/// The settled events after a position.
async fn settled(tx: &mut Tx<'_>, ring: &Keyring, after: u64, limit: u32) -> Result<Vec<Event>, Failure> {
    let bound = match tx.dialect() {
        Dialect::Sqlite => u64::MAX,
        Dialect::Postgres => {
            let last = tx.row(engine::LAST_DRAWN, []).await?.map_or(Ok(0), |mut row| row.count(0))?;
            let floor = tx.row(engine::LOWEST_FLOOR, []).await?.map_or(Ok(None), |mut row| row.opt_int(0))?;
            floor.map_or(last, |floor| last.min(u64::try_from(floor).unwrap_or(0)))
        }
    };
    between(tx, ring, after, bound, limit).await
}

/// The events after a position, for who holds [`Advisory::Swap`](engine::Advisory::Swap): nobody writes, so all are settled.
/// The floor of who wrote last says nothing here: PostgreSQL lets the locks of a transaction go one after the other, and
/// the floor may go after the lock that was waited for.
pub(crate) async fn while_nobody_writes(tx: &mut Tx<'_>, ring: &Keyring, after: u64, limit: u32) -> Result<Vec<Event>, Failure> {
    between(tx, ring, after, u64::MAX, limit).await
}

async fn between(tx: &mut Tx<'_>, ring: &Keyring, after: u64, bound: u64, limit: u32) -> Result<Vec<Event>, Failure> {
    let sql = format!("{} WHERE e.position > $1 AND e.position <= $2 ORDER BY e.position LIMIT $3", columns());
    let rows = tx.rows(sql, [after.into(), bound.into(), limit.into()]).await?;
    read_rows(rows, ring)
}

struct Version {
    stream: StreamId,
}

impl Script for Version {
    type Done = u64;

    async fn run(&self, tx: &mut Tx<'_>) -> Result<u64, Failure> {
        let row = tx.row("SELECT version FROM stream WHERE id = $1", [self.stream.into()]).await?;
        row.map_or(Ok(0), |mut row| row.count(0))
    }
}
