//! Trying every key at hand on everything sealed that is left: what an erasure has to stand.

use crate::engine::{Script, Tx};
use crate::error::{Failure, StoreError};
use crate::id::{BlobId, JobId, PersonId, StreamId};
use crate::keys::Keyring;
use crate::people::KeysOfPeople;
use crate::seal::{self, Key, Last, Place};
use crate::store::Store;

/// Something sealed that is in a store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tried {
    /// In which table.
    pub table: &'static str,
    /// Whose it is.
    pub person: PersonId,
    /// Whether a key of those at hand opens it.
    pub opens: bool,
}

/// Tries on each sealed record of a store the key of every living person, every master key, the index key, and the bytes that lie where a key was destroyed; on
/// the wrapped key of each person, every master key.
pub async fn try_every_key(store: &Store) -> Result<Vec<Tried>, StoreError> {
    let (ring, index) = (store.keys.ring(), store.index_key.to_vec());
    Ok(store.query(Trial { ring: Keyring::clone(&ring), index }).await?)
}

/// Whether a master key at hand opens bytes that are, or were, the wrapped key of a person.
pub fn unwraps(store: &Store, person: PersonId, wrapped: &[u8]) -> bool {
    is_unwrapped(&store.keys.ring(), person, wrapped)
}

fn is_unwrapped(ring: &Keyring, person: PersonId, wrapped: &[u8]) -> bool {
    ring.all().any(|master| seal::open(master.key(), Place::PersonKey { person, master: master.id() }, wrapped).is_ok())
}

struct Trial {
    ring: Keyring,
    index: Vec<u8>,
}

impl Script for Trial {
    type Done = Vec<Tried>;

    async fn run(&self, tx: &mut Tx<'_>) -> Result<Vec<Tried>, Failure> {
        let mut tried = Vec::new();
        let mut keys: Vec<Key> = self.ring.all().map(|master| master.key().clone()).collect();
        keys.extend(as_key(&self.index));
        let mut living = KeysOfPeople::default();
        for mut row in tx.rows("SELECT id, wrapped, erased, master, wrapped FROM person", []).await? {
            let (person, wrapped): (PersonId, _) = (row.id(0)?, row.bytes(1)?);
            tried.push(Tried { table: "person", person, opens: is_unwrapped(&self.ring, person, &wrapped) });
            keys.extend(living.learn(person, &mut row, 2, &self.ring)?.cloned());
            keys.extend(wrapped.windows(32).step_by(8).filter_map(as_key));
        }
        let opens = |place: Place<'_>, sealed: &[u8]| keys.iter().any(|key| seal::open(key, place, sealed).is_ok());

        for mut row in tx.rows("SELECT stream, version, person, kind, at, sealed FROM event", []).await? {
            let (stream, version, person, kind): (StreamId, _, PersonId, _) = (row.id(0)?, row.count(1)?, row.id(2)?, row.text(3)?);
            let place = Place::Event { stream, version, person, kind: &kind, at: row.int(4)? };
            tried.push(Tried { table: "event", person, opens: opens(place, &row.bytes(5)?) });
        }
        for mut row in tx.rows("SELECT name, scope, key, person, sealed FROM view_row WHERE sealed IS NOT NULL", []).await? {
            let (name, scope, key, person): (_, _, _, PersonId) = (row.text(0)?, row.text(1)?, row.bytes(2)?, row.id(3)?);
            let place = Place::View { name: &name, scope: &scope, key: &key, person };
            tried.push(Tried { table: "view_row", person, opens: opens(place, &row.bytes(4)?) });
        }
        for mut row in tx.rows("SELECT id, person, sealed FROM job WHERE sealed IS NOT NULL", []).await? {
            let (id, person): (JobId, PersonId) = (row.id(0)?, row.id(1)?);
            tried.push(Tried { table: "job", person, opens: opens(Place::Job { id, person }, &row.bytes(2)?) });
        }
        for mut row in tx.rows("SELECT c.blob, c.place, h.person, c.sealed FROM blob_chunk c JOIN blob_head h ON h.id = c.blob", []).await? {
            let (blob, place, person, sealed): (BlobId, _, PersonId, _) = (row.id(0)?, row.count(1)?, row.id(2)?, row.bytes(3)?);
            let opens = [Last::No, Last::Yes].into_iter().any(|last| opens(Place::BlobChunk { blob, place, last, person }, &sealed));
            tried.push(Tried { table: "blob_chunk", person, opens });
        }
        for mut row in tx.rows("SELECT id, person, kind, sealed FROM session", []).await? {
            let (id, person, kind): (_, PersonId, _) = (row.bytes(0)?, row.id(1)?, row.text(2)?);
            let place = Place::Session { id: &id, person, kind: &kind };
            tried.push(Tried { table: "session", person, opens: opens(place, &row.bytes(3)?) });
        }
        Ok(tried)
    }
}

fn as_key(bytes: &[u8]) -> Option<Key> {
    <[u8; 32]>::try_from(bytes).ok().map(Key::from)
}
