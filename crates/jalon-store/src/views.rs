//! Read models: rows kept for reading, derived from events, in the same transaction as those.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::sync::Arc;

use sha2::{Digest, Sha256};

use crate::commit::Name;
use crate::engine::{Row, Script, Statement, Tx, Value};
use crate::error::{Failure, StoreError};
use crate::id::{PersonId, StreamId};
use crate::people::{KEY_COLUMNS, Keys, KeysOfPeople};
use crate::plain::Plain;
use crate::random::Random;
use crate::seal::{self, Place};

/// Whose a row is. It goes with its owner when they are erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Owner {
    /// Nobody's: it says nothing of a person.
    Nobody,
    /// A person's, with nothing sealed.
    Person(PersonId),
    /// A person's, with data sealed under their key.
    Sealed {
        /// Whose.
        person: PersonId,
        /// What is sealed.
        plain: Plain,
    },
}

impl Owner {
    fn person(&self) -> Option<PersonId> {
        match self {
            Self::Nobody => None,
            Self::Person(person) | Self::Sealed { person, .. } => Some(*person),
        }
    }
}

/// A row to keep.
#[derive(Debug, Clone)]
pub struct ViewRow {
    /// Of which view.
    pub name: Name,
    /// In which scope: the rows listed and counted together. Never personal.
    pub scope: String,
    /// Which row of the scope. Never personal: use [`Store::blind`](crate::Store::blind) for what is.
    pub key: Vec<u8>,
    /// Where it stands in the order of its scope.
    pub rank: i64,
    /// The stream it comes from.
    pub stream: Option<StreamId>,
    /// Whose it is, and what of it is sealed.
    pub owner: Owner,
    /// What may be read by who operates the database. Never personal.
    pub open: Vec<u8>,
}

/// A change of a read model.
#[derive(Debug, Clone)]
pub enum ViewChange {
    /// Keeps a row, in place of the one with its key.
    Put(ViewRow),
    /// Keeps a row unless there is one with its key: of several who add it, the first does. Read it back to know whose it is.
    Add(ViewRow),
    /// Drops a row, if it is there.
    Delete {
        /// Of which view.
        name: Name,
        /// In which scope.
        scope: String,
        /// Which row.
        key: Vec<u8>,
    },
    /// Drops all rows of a scope.
    DeleteScope {
        /// Of which view.
        name: Name,
        /// Which scope.
        scope: String,
    },
}

impl ViewChange {
    pub(crate) fn person(&self) -> Option<PersonId> {
        match self {
            Self::Put(row) | Self::Add(row) => row.owner.person(),
            Self::Delete { .. } | Self::DeleteScope { .. } => None,
        }
    }

    pub(crate) fn name(&self) -> &str {
        match self {
            Self::Put(row) | Self::Add(row) => &row.name,
            Self::Delete { name, .. } | Self::DeleteScope { name, .. } => name,
        }
    }
}

/// A row as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct View {
    /// Which row of its scope.
    pub key: Vec<u8>,
    /// Where it stands in the order of its scope.
    pub rank: i64,
    /// The stream it comes from.
    pub stream: Option<StreamId>,
    /// Whose it is.
    pub person: Option<PersonId>,
    /// What may be read by who operates the database.
    pub open: Vec<u8>,
    /// What was sealed, opened.
    pub plain: Option<Plain>,
}

/// In which order rows are listed: by rank, then by key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// The lowest rank first.
    Ascending,
    /// The highest rank first.
    Descending,
}

/// Which rows of a scope to list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The rank and key of the last row of the page before.
    pub after: Option<(i64, Vec<u8>)>,
    /// How many at most.
    pub limit: u32,
    /// In which order.
    pub order: Order,
    /// Only rows with a rank in this range.
    pub ranks: RangeInclusive<i64>,
}

impl Page {
    /// The first `limit` rows, lowest rank first.
    pub fn first(limit: u32) -> Self {
        Self { after: None, limit, order: Order::Ascending, ranks: i64::MIN..=i64::MAX }
    }

    /// The page after the one that ended with `last`.
    #[must_use]
    pub fn after(mut self, last: &View) -> Self {
        self.after = Some((last.rank, last.key.clone()));
        self
    }
}

/// Counts are kept in this many parts, so that busy scopes do not wait for one row.
const SHARDS: u8 = 8;

fn shard(key: &[u8]) -> i64 {
    i64::from(Sha256::digest(key)[0] % SHARDS)
}

/// The generations to write, by name of view, where they are not the ones that are read.
pub(crate) type Generations = BTreeMap<String, i64>;

/// The generation of a view that is read, and written unless `$1` says another.
const GENERATION: &str = "COALESCE(CAST($1 AS BIGINT), (SELECT current FROM view_generation WHERE name = $2), 0)";

/// The statements of some changes, sorted so that transactions take hold of rows and counts in one order.
pub(crate) fn statements(changes: &[ViewChange], keys: &KeysOfPeople, random: &dyn Random, generations: &Generations) -> Result<Vec<Statement>, Failure> {
    let mut statements = Vec::with_capacity(changes.len());
    // A dropped scope is a bound that changes do not cross.
    for run in changes.split_inclusive(|change| matches!(change, ViewChange::DeleteScope { .. })) {
        let mut run: Vec<_> = run.iter().collect();
        // Stable: changes of one row keep their order.
        run.sort_by_cached_key(|change| match change {
            ViewChange::Put(row) | ViewChange::Add(row) => (0, row.name.clone(), row.scope.clone(), shard(&row.key), row.key.clone()),
            ViewChange::Delete { name, scope, key } => (0, name.clone(), scope.clone(), shard(key), key.clone()),
            ViewChange::DeleteScope { name, scope } => (1, name.clone(), scope.clone(), 0, Vec::new()),
        });
        for change in run {
            statements.push(statement(change, keys, random, generations)?);
        }
    }
    Ok(statements)
}

fn statement(change: &ViewChange, keys: &KeysOfPeople, random: &dyn Random, generations: &Generations) -> Result<Statement, Failure> {
    let generation: Value = generations.get(change.name()).copied().into();
    Ok(match change {
        ViewChange::Put(row) | ViewChange::Add(row) => {
            let otherwise = match change {
                ViewChange::Add(_) => "DO NOTHING",
                _ => "DO UPDATE SET rank = excluded.rank, stream = excluded.stream, person = excluded.person, open = excluded.open, sealed = excluded.sealed",
            };
            let sealed = match &row.owner {
                Owner::Sealed { person, plain } => {
                    let place = Place::View { name: &row.name, scope: &row.scope, key: &row.key, person: *person };
                    Some(seal::seal(random, keys.living(*person)?, place, plain))
                }
                Owner::Nobody | Owner::Person(_) => None,
            };
            Statement::new(
                format!(
                    "INSERT INTO view_row (generation, name, scope, key, shard, rank, stream, person, open, sealed) \
                     VALUES ({GENERATION}, $2, $3, $4, $5, $6, $7, $8, $9, $10) \
                     ON CONFLICT (name, generation, scope, key) {otherwise}"
                ),
                [
                    generation,
                    (&*row.name).into(),
                    row.scope.as_str().into(),
                    row.key.clone().into(),
                    shard(&row.key).into(),
                    row.rank.into(),
                    row.stream.into(),
                    row.owner.person().into(),
                    row.open.clone().into(),
                    sealed.into(),
                ],
            )
        }
        ViewChange::Delete { name, scope, key } => Statement::new(
            format!("DELETE FROM view_row WHERE name = $2 AND generation = {GENERATION} AND scope = $3 AND key = $4"),
            [generation, (&**name).into(), scope.as_str().into(), key.clone().into()],
        ),
        ViewChange::DeleteScope { name, scope } => Statement::new(
            format!("DELETE FROM view_row WHERE name = $2 AND generation = {GENERATION} AND scope = $3"),
            [generation, (&**name).into(), scope.as_str().into()],
        ),
    })
}

impl crate::Store {
    /// One row.
    pub async fn view(&self, name: &str, scope: &str, key: &[u8]) -> Result<Option<View>, StoreError> {
        let params = vec![Value::Null, name.into(), scope.into(), key.into()];
        let rows = self.query(Select { keys: Arc::clone(&self.keys), filter: "AND v.key = $4".to_owned(), params }).await?;
        Ok(rows.into_iter().next())
    }

    /// The rows of a scope, page by page. Rows that change meanwhile may be met twice or not at all; others once.
    pub async fn list(&self, name: &str, scope: &str, page: &Page) -> Result<Vec<View>, StoreError> {
        let mut params = vec![Value::Null, name.into(), scope.into(), (*page.ranks.start()).into(), (*page.ranks.end()).into()];
        params.push(page.limit.into());
        let (beyond, direction) = match page.order {
            Order::Ascending => (">", "ASC"),
            Order::Descending => ("<", "DESC"),
        };
        let mut beyond_last = String::new();
        if let Some((rank, key)) = &page.after {
            beyond_last = format!("AND (v.rank, v.key) {beyond} ($7, $8)");
            params.extend([(*rank).into(), key.clone().into()]);
        }
        let filter = format!("AND v.rank BETWEEN $4 AND $5 {beyond_last} ORDER BY v.rank {direction}, v.key {direction} LIMIT $6");
        Ok(self.query(Select { keys: Arc::clone(&self.keys), filter, params }).await?)
    }

    /// How many rows a scope has. The count is kept with the rows: it costs the same however many there are.
    pub async fn count(&self, name: &str, scope: &str) -> Result<u64, StoreError> {
        Ok(self.query(Count { name: name.to_owned(), scope: scope.to_owned() }).await?)
    }
}

struct Select {
    keys: Arc<Keys>,
    filter: String,
    /// Null, the name of the view, the scope, then what the filter asks for.
    params: Vec<Value>,
}

impl Script for Select {
    type Done = Vec<View>;

    async fn run(&self, tx: &mut Tx<'_>) -> Result<Vec<View>, Failure> {
        let sql = format!(
            "SELECT v.name, v.scope, v.key, v.rank, v.stream, v.person, v.open, v.sealed, {KEY_COLUMNS} \
             FROM view_row v LEFT JOIN person p ON p.id = v.person \
             WHERE v.name = $2 AND v.generation = {GENERATION} AND v.scope = $3 {}",
            self.filter
        );
        let ring = self.keys.ring();
        let mut keys = KeysOfPeople::default();
        let rows = tx.rows(sql, self.params.clone()).await?;
        rows.into_iter()
            .map(|mut row| {
                let (name, scope, key) = (row.text(0)?, row.text(1)?, row.bytes(2)?);
                let person = row.opt_id(5)?;
                let plain = match (person, row.opt_bytes(7)?) {
                    (Some(person), Some(sealed)) => {
                        let place = Place::View { name: &name, scope: &scope, key: &key, person };
                        Some(opened(&mut keys, &mut row, person, &ring, place, &sealed)?)
                    }
                    _ => None,
                };
                Ok(View { key, rank: row.int(3)?, stream: row.opt_id(4)?, person, open: row.bytes(6)?, plain })
            })
            .collect()
    }
}

fn opened(keys: &mut KeysOfPeople, row: &mut Row, person: PersonId, ring: &crate::keys::Keyring, place: Place<'_>, sealed: &[u8]) -> Result<Plain, Failure> {
    let unreadable = || Failure::corrupt(format!("a view of person {person}"));
    let key = keys.learn(person, row, 8, ring)?.ok_or_else(unreadable)?;
    seal::open(key, place, sealed).map(Plain::from).map_err(|_| unreadable())
}

struct Count {
    name: String,
    scope: String,
}

impl Script for Count {
    type Done = u64;

    async fn run(&self, tx: &mut Tx<'_>) -> Result<u64, Failure> {
        let sql = format!("SELECT CAST(COALESCE(SUM(total), 0) AS BIGINT) FROM view_count WHERE name = $2 AND generation = {GENERATION} AND scope = $3");
        let row = tx.row(sql, [Value::Null, self.name.as_str().into(), self.scope.as_str().into()]).await?;
        row.map_or(Ok(0), |mut row| row.count(0))
    }
}
