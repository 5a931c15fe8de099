//! Files, sealed in chunks. Each chunk is bound to its place, and the last one says that it is the last: a file that was
//! cut, reordered or mixed with another does not open.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::engine::{Script, Statement, Tx};
use crate::error::{Failure, StoreError};
use crate::id::{BlobId, PersonId};
use crate::people::{self, KEY_COLUMNS, Keys, KeysOfPeople};
use crate::plain::Plain;
use crate::random::Random;
use crate::seal::{self, Key, Last, Place};

/// How many bytes one chunk holds.
const CHUNK: usize = 256 * 1024;

impl crate::Store {
    /// Keeps a file of a person.
    pub async fn put_blob(&self, person: PersonId, bytes: impl Into<Plain>) -> Result<BlobId, StoreError> {
        let (blob, plain) = (BlobId::drawn(self.keys.random()), bytes.into());
        let key = self.transact(KeyOf { keys: Arc::clone(&self.keys), person }).await?;
        let size = plain.len() as u64;
        // Sealed apart: the thread that writes has better to do, and so have those that serve.
        let keys = Arc::clone(&self.keys);
        let sealing = tokio::task::spawn_blocking(move || seal_chunks(keys.random(), &key, blob, person, &plain)).await;
        let chunks = sealing.map_err(|_| StoreError::Corrupt("a file could not be sealed".to_owned()))?;
        self.transact(Put { keys: Arc::clone(&self.keys), blob, person, size, chunks }).await?;
        Ok(blob)
    }

    /// A file; none when there is no such file (any more).
    pub async fn blob(&self, blob: BlobId) -> Result<Option<Plain>, StoreError> {
        Ok(self.query(Get { keys: Arc::clone(&self.keys), blob }).await?)
    }

    /// Deletes a file, if it is there.
    pub async fn delete_blob(&self, blob: BlobId) -> Result<(), StoreError> {
        Ok(self.transact(Delete { blob }).await?)
    }
}

fn seal_chunks(random: &dyn Random, key: &Key, blob: BlobId, person: PersonId, plain: &[u8]) -> Vec<Vec<u8>> {
    // A file without a byte has one chunk without a byte.
    let count = plain.len().div_ceil(CHUNK).max(1);
    let chunk = |i: usize| {
        let part = &plain[i * CHUNK..plain.len().min((i + 1) * CHUNK)];
        let last = if i + 1 == count { Last::Yes } else { Last::No };
        seal::seal(random, key, Place::BlobChunk { blob, place: i as u64, last, person }, part)
    };
    (0..count).map(chunk).collect()
}

struct KeyOf {
    keys: Arc<Keys>,
    person: PersonId,
}

impl Script for KeyOf {
    type Done = Key;

    async fn run(&self, tx: &mut Tx<'_>) -> Result<Key, Failure> {
        let keys = people::hold(tx, &self.keys, &BTreeSet::from([self.person])).await?;
        keys.living(self.person).cloned()
    }
}

struct Put {
    keys: Arc<Keys>,
    blob: BlobId,
    person: PersonId,
    size: u64,
    chunks: Vec<Vec<u8>>,
}

impl Script for Put {
    type Done = ();

    async fn run(&self, tx: &mut Tx<'_>) -> Result<(), Failure> {
        // The person may have been erased since the key was read.
        people::hold(tx, &self.keys, &BTreeSet::from([self.person])).await?.all_living()?;
        let sql = "INSERT INTO blob_head (id, person, size) VALUES ($1, $2, $3)";
        tx.run(sql, [self.blob.into(), self.person.into(), self.size.into()]).await?;
        for (place, sealed) in (0_u64..).zip(&self.chunks) {
            let sql = "INSERT INTO blob_chunk (blob, place, sealed) VALUES ($1, $2, $3)";
            tx.run(sql, [self.blob.into(), place.into(), sealed.as_slice().into()]).await?;
        }
        Ok(())
    }
}

struct Get {
    keys: Arc<Keys>,
    blob: BlobId,
}

impl Script for Get {
    type Done = Option<Plain>;

    async fn run(&self, tx: &mut Tx<'_>) -> Result<Option<Plain>, Failure> {
        let unreadable = || Failure::corrupt(format!("file {}", self.blob));
        let head = format!("SELECT b.person, b.size, {KEY_COLUMNS} FROM blob_head b JOIN person p ON p.id = b.person WHERE b.id = $1");
        let chunks = "SELECT sealed FROM blob_chunk WHERE blob = $1 ORDER BY place";
        let replies = tx.all(&[Statement::new(head, [self.blob.into()]), Statement::new(chunks, [self.blob.into()])]).await?;
        let [head, chunks] = <[_; 2]>::try_from(replies).map_err(|_| unreadable())?;
        let Some(mut head) = head.rows.into_iter().next() else { return Ok(None) };
        let (person, size) = (head.id::<PersonId>(0)?, head.count(1)?);
        let mut keys = KeysOfPeople::default();
        let Some(key) = keys.learn(person, &mut head, 2, &self.keys.ring())? else { return Ok(None) };
        let count = chunks.rows.len();
        let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0).min(count * CHUNK));
        for (i, mut row) in chunks.rows.into_iter().enumerate() {
            let last = if i + 1 == count { Last::Yes } else { Last::No };
            let place = Place::BlobChunk { blob: self.blob, place: i as u64, last, person };
            bytes.extend(seal::open(key, place, &row.bytes(0)?).map_err(|_| unreadable())?);
        }
        if count == 0 || bytes.len() as u64 != size {
            return Err(unreadable());
        }
        Ok(Some(bytes.into()))
    }
}

struct Delete {
    blob: BlobId,
}

impl Script for Delete {
    type Done = ();

    async fn run(&self, tx: &mut Tx<'_>) -> Result<(), Failure> {
        tx.run("DELETE FROM blob_head WHERE id = $1", [self.blob.into()]).await.map(drop)
    }
}
