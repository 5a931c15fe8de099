//! The store: opened once, shared freely.

use std::fmt;
use std::sync::Arc;

use crate::config::{Address, StoreConfig};
use crate::engine::{self, Dialect, Engine, Script, Tx};
use crate::erasures::ErasureList;
use crate::error::{Failure, OpenError, Outcome, StoreError};
use crate::migrate::{LATEST, Migrate};
use crate::people::{Keys, Prepare};
use crate::random::Random;
use crate::seal::Key;

/// The durable, sealed store. Cheap to clone; its clones share connections.
#[derive(Clone)]
pub struct Store {
    pub(crate) engine: Engine,
    pub(crate) keys: Arc<Keys>,
    pub(crate) index_key: Arc<Key>,
    pub(crate) erasures: Option<Arc<ErasureList>>,
    pub(crate) erased_again: u64,
}

/// Which database a store is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Backend {
    /// SQLite, in this process.
    Sqlite,
    /// A PostgreSQL server.
    Postgres,
}

/// The store answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Health {
    /// On which database.
    pub backend: Backend,
    /// At which version of the schema.
    pub schema: u32,
}

impl Store {
    /// Opens a store; makes it, or brings it to the version of this program, where needed.
    pub async fn open(config: &StoreConfig) -> Result<Self, OpenError> {
        let engine = Self::engine(config).await?;
        engine.write(Arc::new(Migrate { to: LATEST })).await?.accepted()?;
        Self::open_on(engine, config).await
    }

    /// The way to the database at the address.
    pub(crate) async fn engine(config: &StoreConfig) -> Result<Engine, OpenError> {
        Ok(match &config.address {
            Address::Sqlite(path) => sqlite(engine::sqlite::Place::File(path.clone()), config.quota).await?,
            Address::Memory => sqlite(engine::sqlite::Place::Memory, config.quota).await?,
            Address::Postgres(url) => Engine::Postgres(Arc::new(engine::postgres::connect(url, config.connections, config.timeout).await?)),
        })
    }

    /// A store on a database that has its schema.
    pub(crate) async fn open_on(engine: Engine, config: &StoreConfig) -> Result<Self, OpenError> {
        let keys = Arc::new(Keys::load(Arc::clone(&config.keys), Arc::clone(&config.random)).await?);
        let index_key = engine.write(Arc::new(Prepare { keys: Arc::clone(&keys) })).await?;
        let erasures = config.erasures.clone().map(|path| Arc::new(ErasureList::new(path)));
        let mut store = Self { engine, keys, index_key: Arc::new(index_key), erasures, erased_again: 0 };
        store.erased_again = store.erase_again().await?;
        Ok(store)
    }

    /// How many people were erased when this store was opened, because the list of erasures has them and the database had not: it is older than they wished.
    pub fn erased_again(&self) -> u64 {
        self.erased_again
    }

    /// Where its random bytes come from: whoever acts on what is kept draws theirs from the same place.
    pub fn random(&self) -> &dyn Random {
        self.keys.random()
    }

    /// Asks the database for a sign of life.
    pub async fn health(&self) -> Result<Health, StoreError> {
        Ok(self.query(Pulse).await?)
    }

    /// How large the file of SQLite may become, in bytes: 0 sets no end. Nothing of it applies to PostgreSQL.
    pub async fn set_quota(&self, bytes: u64) -> Result<(), StoreError> {
        match &self.engine {
            Engine::Sqlite(sqlite) => Ok(sqlite.on_writer(move |c| engine::sqlite::set_quota(c, bytes)).await?),
            Engine::Postgres(_) => Ok(()),
        }
    }

    /// Runs what writes. A key wrapped by a master key we do not have may be of a rotation that began elsewhere: the ring is
    /// read anew, once.
    pub(crate) async fn transact<S: Script>(&self, script: S) -> Result<S::Done, Failure> {
        let script = Arc::new(script);
        match self.engine.write(Arc::clone(&script)).await {
            Err(Failure::MasterKeyMissing(id)) => {
                self.keys.reload().await.map_err(|_| Failure::MasterKeyMissing(id))?;
                self.engine.write(script).await
            }
            done => done,
        }
    }

    /// Runs what only reads; see [`transact`](Self::transact).
    pub(crate) async fn query<S: Script>(&self, script: S) -> Result<S::Done, Failure> {
        let script = Arc::new(script);
        match self.engine.read(Arc::clone(&script)).await {
            Err(Failure::MasterKeyMissing(id)) => {
                self.keys.reload().await.map_err(|_| Failure::MasterKeyMissing(id))?;
                self.engine.read(script).await
            }
            done => done,
        }
    }

    pub(crate) async fn reload(&self) -> Result<(), StoreError> {
        let newest = self.keys.ring().newest().id();
        self.keys.reload().await.map_err(|_| StoreError::MasterKeyMissing(newest))
    }

    /// Leaves nothing of what was overwritten in the log of SQLite.
    pub(crate) async fn truncate_log(&self) -> Result<(), Failure> {
        match &self.engine {
            Engine::Sqlite(sqlite) => sqlite.truncate_log().await,
            Engine::Postgres(_) => Ok(()),
        }
    }
}

async fn sqlite(place: engine::sqlite::Place, quota: Option<u64>) -> Result<Engine, OpenError> {
    let opened = tokio::task::spawn_blocking(move || engine::sqlite::Sqlite::open(&place, quota.unwrap_or(0))).await;
    Ok(Engine::Sqlite(Arc::new(opened.unwrap_or(Err(Failure::Unavailable(Outcome::NotDone)))?)))
}

impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.engine.dialect().pick("Store(SQLite)", "Store(PostgreSQL)"))
    }
}

struct Pulse;

impl Script for Pulse {
    type Done = Health;

    async fn run(&self, tx: &mut Tx<'_>) -> Result<Health, Failure> {
        let backend = match tx.dialect() {
            Dialect::Sqlite => Backend::Sqlite,
            Dialect::Postgres => Backend::Postgres,
        };
        let row = tx.row("SELECT max(version) FROM schema_version", []).await?;
        let schema = row.ok_or_else(|| Failure::corrupt("the version of the schema"))?.count(0)?;
        Ok(Health { backend, schema: u32::try_from(schema).unwrap_or(u32::MAX) })
    }
}
