//! Where a test keeps its store.

use std::sync::Arc;

use jalon_store::testing::{Around, Disk, Fate, Postgres};
use jalon_store::{Address, Append, Commit, ExpectedVersion, KeysInMemory, NewEvent, OsRandom, PersonId, Store, StoreConfig, StreamId};
use tempfile::TempDir;

pub(crate) const NOW: i64 = 1_790_000_000_000;

pub(crate) struct Site {
    pub(crate) keys: Arc<KeysInMemory>,
    place: Place,
}

enum Place {
    Sqlite(TempDir),
    Postgres(Arc<Postgres>, String),
    Simulated(Disk),
}

/// A simulation in which nothing goes wrong.
struct Calm;

impl Around for Calm {
    fn asked(&self, _writes: bool) -> std::pin::Pin<Box<dyn Future<Output = Fate> + Send + '_>> {
        Box::pin(std::future::ready(Fate::Done))
    }
}

impl Site {
    pub(crate) fn sqlite() -> Self {
        let place = Place::Sqlite(tempfile::tempdir().unwrap());
        Self { keys: Arc::new(KeysInMemory::random()), place }
    }

    pub(crate) fn simulated() -> Self {
        Self { keys: Arc::new(KeysInMemory::random()), place: Place::Simulated(Disk::new().unwrap()) }
    }

    pub(crate) fn postgres() -> Option<Self> {
        Postgres::shared().map(Self::on)
    }

    pub(crate) fn on(server: Arc<Postgres>) -> Self {
        let address = server.database();
        Self { keys: Arc::new(KeysInMemory::random()), place: Place::Postgres(server, address) }
    }

    /// Another store, empty, on the same kind of database.
    pub(crate) fn another(&self) -> Self {
        match &self.place {
            Place::Sqlite(_) => Self::sqlite(),
            Place::Postgres(server, _) => Self::on(Arc::clone(server)),
            Place::Simulated(_) => Self::simulated(),
        }
    }

    pub(crate) fn config(&self) -> StoreConfig {
        StoreConfig::new(self.address(), self.keys.clone())
    }

    pub(crate) fn address(&self) -> Address {
        match &self.place {
            Place::Sqlite(_) => Address::Sqlite(self.file()),
            Place::Postgres(_, address) => address.parse().unwrap(),
            Place::Simulated(_) => panic!("a simulation has no address"),
        }
    }

    pub(crate) async fn open(&self) -> Store {
        match &self.place {
            Place::Simulated(disk) => disk.open(self.keys.clone(), Arc::new(OsRandom), Arc::new(Calm)).await.unwrap(),
            Place::Sqlite(_) | Place::Postgres(..) => Store::open(&self.config()).await.unwrap(),
        }
    }

    pub(crate) fn is_sqlite(&self) -> bool {
        matches!(self.place, Place::Sqlite(_) | Place::Simulated(_))
    }

    pub(crate) fn file(&self) -> std::path::PathBuf {
        let Place::Sqlite(directory) = &self.place else { panic!("only SQLite has a file") };
        directory.path().join("store.db")
    }

    pub(crate) fn server(&self) -> &Arc<Postgres> {
        let Place::Postgres(server, _) = &self.place else { panic!("only PostgreSQL has a server") };
        server
    }

    /// Runs SQL past the store, as somebody with access to the database could.
    pub(crate) fn sql(&self, sql: &str) {
        match &self.place {
            Place::Sqlite(_) => self.past().execute_batch(sql).unwrap(),
            Place::Postgres(server, address) => drop(server.sql(address, sql)),
            Place::Simulated(_) => panic!("nobody comes past the store of a simulation"),
        }
    }

    /// Asks for one number past the store.
    pub(crate) fn number(&self, sql: &str) -> i64 {
        match &self.place {
            Place::Sqlite(_) => self.past().query_row(sql, [], |row| row.get(0)).unwrap(),
            Place::Postgres(server, address) => server.sql(address, sql).parse().unwrap(),
            Place::Simulated(_) => panic!("nobody comes past the store of a simulation"),
        }
    }

    /// Asks for one text past the store.
    pub(crate) fn text(&self, sql: &str) -> String {
        match &self.place {
            Place::Sqlite(_) => self.past().query_row(sql, [], |row| row.get(0)).unwrap(),
            Place::Postgres(server, address) => server.sql(address, sql),
            Place::Simulated(_) => panic!("nobody comes past the store of a simulation"),
        }
    }

    pub(crate) fn past(&self) -> rusqlite::Connection {
        let connection = rusqlite::Connection::open(self.file()).unwrap();
        connection.busy_timeout(std::time::Duration::from_secs(20)).unwrap();
        connection
    }
}

/// Runs a test on a runtime with threads.
pub(crate) fn block_on<T>(test: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_multi_thread().worker_threads(4).enable_all().build().unwrap().block_on(test)
}

pub(crate) fn event(person: PersonId, plain: &str) -> NewEvent {
    NewEvent { person, kind: "noted".into(), at: NOW, plain: plain.into() }
}

pub(crate) fn append(stream: StreamId, version: u64, events: Vec<NewEvent>) -> Append {
    Append { stream, expected: ExpectedVersion::Exactly(version), events }
}

pub(crate) fn commit(appends: Vec<Append>) -> Commit {
    Commit { appends, ..Commit::default() }
}

/// One event on a new stream.
pub(crate) async fn note(store: &Store, person: PersonId, plain: &str) -> StreamId {
    let stream = StreamId::random();
    store.commit(commit(vec![append(stream, 0, vec![event(person, plain)])])).await.unwrap();
    stream
}

/// What the events of a stream say.
pub(crate) async fn said(store: &Store, stream: StreamId) -> Vec<String> {
    let events = store.read(stream, 1, 1000).await.unwrap();
    events.iter().map(|event| event.plain().map_or("erased".to_owned(), |plain| String::from_utf8_lossy(plain).into_owned())).collect()
}
