//! The keys of persons: made on first use, wrapped by a master key, destroyed on erasure.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, PoisonError, RwLock};

use zeroize::Zeroizing;

use crate::engine::{Dialect, Row, Script, Statement, Tx, Value};
use crate::error::{Failure, StoreError};
use crate::id::PersonId;
use crate::keys::{KeyError, Keyring, MasterKeyId, MasterKeys};
use crate::random::{self, Random};
use crate::seal::{self, Key, Place};

/// The ring in use, where to get it anew, and what new keys and nonces are made of.
pub(crate) struct Keys {
    source: Arc<dyn MasterKeys>,
    ring: RwLock<Arc<Keyring>>,
    random: Arc<dyn Random>,
}

impl Keys {
    pub(crate) async fn load(source: Arc<dyn MasterKeys>, random: Arc<dyn Random>) -> Result<Self, KeyError> {
        let ring = fetch(&source).await?;
        Ok(Self { source, ring: RwLock::new(Arc::new(ring)), random })
    }

    pub(crate) fn random(&self) -> &dyn Random {
        &*self.random
    }

    pub(crate) fn ring(&self) -> Arc<Keyring> {
        Arc::clone(&self.ring.read().unwrap_or_else(PoisonError::into_inner))
    }

    pub(crate) async fn reload(&self) -> Result<(), KeyError> {
        let ring = fetch(&self.source).await?;
        *self.ring.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(ring);
        Ok(())
    }
}

async fn fetch(source: &Arc<dyn MasterKeys>) -> Result<Keyring, KeyError> {
    let source = Arc::clone(source);
    let loaded = tokio::task::spawn_blocking(move || source.load()).await;
    loaded.unwrap_or_else(|_| Err(KeyError::Service("it panicked".to_owned())))
}

/// The setting that says which master key wraps new keys. All processes of the store follow it, so that none goes on
/// wrapping with a key that is about to be destroyed.
const CURRENT_MASTER: &str = "master";
/// The setting that holds the index key: the name of the master key that wraps it, then the wrapped key.
const INDEX_KEY: &str = "index";

/// The keys of some persons; none for who is erased.
#[derive(Default)]
pub(crate) struct KeysOfPeople(BTreeMap<PersonId, Option<Key>>);

impl KeysOfPeople {
    /// The key to seal or open with.
    pub(crate) fn living(&self, person: PersonId) -> Result<&Key, Failure> {
        self.get(person)?.ok_or(Failure::Erased(person))
    }

    /// The key, if the person is not erased.
    pub(crate) fn get(&self, person: PersonId) -> Result<Option<&Key>, Failure> {
        self.0.get(&person).map(Option::as_ref).ok_or_else(|| Failure::corrupt(format!("no key was ever made for person {person}")))
    }

    /// Fails if one of them is erased.
    pub(crate) fn all_living(self) -> Result<Self, Failure> {
        match self.0.iter().find(|(_, key)| key.is_none()) {
            Some((person, _)) => Err(Failure::Erased(*person)),
            None => Ok(self),
        }
    }

    /// Reads the columns `erased`, `master`, `wrapped` of a row about `person`, and remembers what they say.
    pub(crate) fn learn(&mut self, person: PersonId, row: &mut Row, column: usize, ring: &Keyring) -> Result<Option<&Key>, Failure> {
        if let std::collections::btree_map::Entry::Vacant(place) = self.0.entry(person) {
            place.insert(unwrap(person, row, column, ring)?);
        }
        self.get(person)
    }
}

fn unwrap(person: PersonId, row: &mut Row, column: usize, ring: &Keyring) -> Result<Option<Key>, Failure> {
    if row.int(column)? == 1 {
        return Ok(None);
    }
    let master = MasterKeyId::from_bytes(row.array(column + 1)?);
    let unwrapped = open(ring, master, Place::PersonKey { person, master }, &row.bytes(column + 2)?)?;
    unwrapped.map(Some).ok_or_else(|| Failure::corrupt(format!("the key of person {person}")))
}

fn open(ring: &Keyring, master: MasterKeyId, place: Place<'_>, wrapped: &[u8]) -> Result<Option<Key>, Failure> {
    let master = ring.get(master).ok_or(Failure::MasterKeyMissing(master))?;
    let bytes = seal::open(master.key(), place, wrapped).ok().map(Zeroizing::new);
    Ok(bytes.and_then(|bytes| <[u8; 32]>::try_from(&**bytes).ok()).map(Zeroizing::new))
}

/// Reads a person's key, and holds the person against erasure until the transaction ends.
pub(crate) fn select(dialect: Dialect, person: PersonId) -> Statement {
    let sql = dialect.pick("SELECT erased, master, wrapped FROM person WHERE id = $1", "SELECT erased, master, wrapped FROM person WHERE id = $1 FOR SHARE");
    Statement::new(sql, [person.into()])
}

/// The keys of `people`, made where there is none; the persons are held against erasure.
pub(crate) async fn hold(tx: &mut Tx<'_>, keys: &Keys, people: &BTreeSet<PersonId>) -> Result<KeysOfPeople, Failure> {
    let statements: Vec<_> = people.iter().map(|person| select(tx.dialect(), *person)).collect();
    let replies = tx.all(&statements).await?;
    complete(tx, keys, people.iter().copied().zip(replies.into_iter().map(|reply| reply.rows))).await
}

/// The keys that `found` (the rows of [`select`], person by person) holds, and new ones for who has none.
pub(crate) async fn complete(tx: &mut Tx<'_>, all: &Keys, found: impl Iterator<Item = (PersonId, Vec<Row>)>) -> Result<KeysOfPeople, Failure> {
    let (ring, random) = (&*all.ring(), all.random());
    let mut keys = KeysOfPeople::default();
    let mut missing = Vec::new();
    for (person, rows) in found {
        match rows.into_iter().next() {
            Some(mut row) => drop(keys.learn(person, &mut row, 0, ring)?),
            None => missing.push(person),
        }
    }
    if missing.is_empty() {
        return Ok(keys);
    }
    let master = current_master(tx).await?.ok_or_else(|| Failure::corrupt("the name of the current master key"))?;
    let wrapping = ring.get(master).ok_or(Failure::MasterKeyMissing(master))?;
    let mut statements = Vec::with_capacity(missing.len() * 2);
    for person in &missing {
        let key: Key = Zeroizing::new(random::bytes(random));
        let wrapped = seal::seal(random, wrapping.key(), Place::PersonKey { person: *person, master }, &*key);
        statements.push(Statement::new(
            "INSERT INTO person (id, erased, master, wrapped) VALUES ($1, 0, $2, $3) ON CONFLICT (id) DO NOTHING",
            [(*person).into(), (*master.as_bytes()).into(), wrapped.into()],
        ));
        // Read back: another transaction may have been first, and its key is then the one.
        statements.push(select(tx.dialect(), *person));
    }
    let mut replies = tx.all(&statements).await?.into_iter();
    for person in missing {
        let row = replies.nth(1).and_then(|reply| reply.rows.into_iter().next());
        // Not to be seen although it is there: another transaction has it and has not ended. Come again.
        keys.learn(person, &mut row.ok_or(Failure::GiveWay)?, 0, ring)?;
    }
    Ok(keys)
}

async fn current_master(tx: &mut Tx<'_>) -> Result<Option<MasterKeyId>, Failure> {
    let sql = tx.dialect().pick("SELECT value FROM setting WHERE name = $1", "SELECT value FROM setting WHERE name = $1 FOR SHARE");
    match tx.row(sql, [CURRENT_MASTER.into()]).await? {
        Some(mut row) => Ok(Some(MasterKeyId::from_bytes(row.array(0)?))),
        None => Ok(None),
    }
}

/// Settles which master key wraps, and gives the index key; makes both in a new store.
pub(crate) struct Prepare {
    pub(crate) keys: Arc<Keys>,
}

impl Script for Prepare {
    type Done = Key;

    async fn run(&self, tx: &mut Tx<'_>) -> Result<Key, Failure> {
        let ring = self.keys.ring();
        let newest = ring.newest().id();
        let insert = "INSERT INTO setting (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING";
        tx.run(insert, [CURRENT_MASTER.into(), (*newest.as_bytes()).into()]).await?;
        let current = current_master(tx).await?.ok_or(Failure::GiveWay)?;
        // Whoever lacks the current key must not name another: its ring may be the older one.
        ring.get(current).ok_or(Failure::MasterKeyMissing(current))?;
        if current != newest {
            tx.run("UPDATE setting SET value = $2 WHERE name = $1", [CURRENT_MASTER.into(), (*newest.as_bytes()).into()]).await?;
        }
        let fresh: Key = Zeroizing::new(random::bytes(self.keys.random()));
        tx.run(insert, [INDEX_KEY.into(), wrap_index_key(&self.keys, &fresh)]).await?;
        index_key(tx, &ring).await
    }
}

fn wrap_index_key(keys: &Keys, key: &Key) -> Value {
    let ring = keys.ring();
    let master = ring.newest();
    let mut value = master.id().as_bytes().to_vec();
    value.extend(seal::seal(keys.random(), master.key(), Place::IndexKey { master: master.id() }, &**key));
    value.into()
}

async fn index_key(tx: &mut Tx<'_>, ring: &Keyring) -> Result<Key, Failure> {
    let row = tx.row("SELECT value FROM setting WHERE name = $1", [INDEX_KEY.into()]).await?;
    let value = row.ok_or(Failure::GiveWay)?.bytes(0)?;
    let unreadable = || Failure::corrupt("the index key");
    let (master, wrapped) = value.split_first_chunk().ok_or_else(unreadable)?;
    let master = MasterKeyId::from_bytes(*master);
    open(ring, master, Place::IndexKey { master }, wrapped)?.ok_or_else(unreadable)
}

/// What a rotation did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rotation {
    /// The master key that now wraps everything.
    pub master: MasterKeyId,
    /// How many keys of persons this call wrapped anew.
    pub people: u64,
}

impl crate::Store {
    /// Wraps every living key with the newest master key, `batch` at a time, while the store serves. What was not finished
    /// is finished by another call; a call with nothing to do does nothing. After it the other master keys may be destroyed,
    /// and the keys of erased persons in old backups with them. The source of master keys is read anew first.
    pub async fn rotate_master_key(&self, batch: u32) -> Result<Rotation, StoreError> {
        self.reload().await?;
        self.transact(Prepare { keys: Arc::clone(&self.keys) }).await?;
        self.transact(RewrapIndexKey { keys: Arc::clone(&self.keys) }).await?;
        let master = self.keys.ring().newest().id();
        let (mut after, mut people) = (0, 0);
        while let Some(done) = self.transact(Rewrap { keys: Arc::clone(&self.keys), after, batch: batch.max(1) }).await? {
            after = done.last;
            people += done.people;
        }
        self.truncate_log().await?;
        Ok(Rotation { master, people })
    }
}

struct RewrapIndexKey {
    keys: Arc<Keys>,
}

impl Script for RewrapIndexKey {
    type Done = ();

    async fn run(&self, tx: &mut Tx<'_>) -> Result<(), Failure> {
        let ring = self.keys.ring();
        let key = index_key(tx, &ring).await?;
        tx.run("UPDATE setting SET value = $2 WHERE name = $1", [INDEX_KEY.into(), wrap_index_key(&self.keys, &key)]).await.map(drop)
    }
}

struct Rewrap {
    keys: Arc<Keys>,
    after: u64,
    batch: u32,
}

struct Rewrapped {
    last: u64,
    people: u64,
}

impl Script for Rewrap {
    type Done = Option<Rewrapped>;

    async fn run(&self, tx: &mut Tx<'_>) -> Result<Option<Rewrapped>, Failure> {
        let ring = self.keys.ring();
        let (newest, master) = (ring.newest(), ring.newest().id());
        let sql = tx.dialect().pick(
            "SELECT seq, id, erased, master, wrapped FROM person WHERE seq > $1 AND erased = 0 AND master <> $2 ORDER BY seq LIMIT $3",
            "SELECT seq, id, erased, master, wrapped FROM person WHERE seq > $1 AND erased = 0 AND master <> $2 ORDER BY seq LIMIT $3 FOR UPDATE",
        );
        let rows = tx.rows(sql, [self.after.into(), (*master.as_bytes()).into(), self.batch.into()]).await?;
        let mut done = None;
        let mut updates = Vec::with_capacity(rows.len());
        for mut row in rows {
            let (seq, person) = (row.count(0)?, row.id::<PersonId>(1)?);
            if let Some(key) = unwrap(person, &mut row, 2, &ring)? {
                let wrapped = seal::seal(self.keys.random(), newest.key(), Place::PersonKey { person, master }, &*key);
                // In place, at the same size: see the table.
                let sql = "UPDATE person SET master = $2, wrapped = $3 WHERE seq = $1";
                updates.push(Statement::new(sql, [seq.into(), (*master.as_bytes()).into(), wrapped.into()]));
            }
            done = Some(Rewrapped { last: seq, people: 0 });
        }
        tx.all(&updates).await?;
        Ok(done.map(|batch| Rewrapped { people: updates.len() as u64, ..batch }))
    }
}

/// Reads the columns of a join with `person`: its alias is `p`.
pub(crate) const KEY_COLUMNS: &str = "p.erased, p.master, p.wrapped";

/// The bytes of a destroyed key: as many as a wrapped one has, so that they overwrite it where it lies.
pub(crate) fn destroyed() -> [Value; 2] {
    [[0; 8].into(), vec![0; 32 + seal::OVERHEAD].into()]
}
