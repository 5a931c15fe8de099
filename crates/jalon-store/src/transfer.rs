//! A store as one stream of bytes, the same from either backend: to move from one to the other, and to keep.
//!
//! Everything stays sealed; the master keys are not in it and are needed to read what comes out. The stream says its format
//! and the version of its schema, and ends with a SHA-256 of itself: a stream that was cut or altered is not taken in, not
//! even in part. It is read into a new database at the version it was written at, which is then migrated.

mod format;

use std::fmt;
use std::io::{self, Read, Write};
use std::sync::{Arc, Mutex, PoisonError};

use crate::backup::Contents;
use crate::config::StoreConfig;
use crate::engine::sqlite::{block_on, failure};
use crate::engine::{Dialect, Engine, Script, Statement, Tx};
use crate::error::{Failure, OpenError, Outcome, StoreError};
use crate::migrate::{LATEST, Migrate, Migrated, applied};
use crate::store::Store;
use format::{Reader, Writer};

/// One table: its columns, and the first few that order it.
struct Table {
    name: &'static str,
    columns: &'static [&'static str],
    /// How many of the columns are its key.
    key: usize,
    /// How many rows are held in memory at a time.
    page: u32,
}

/// All tables, those that others refer to first. Counts of views are not among them: the database counts again.
const TABLES: &[Table] = &[
    Table { name: "setting", columns: &["name", "value"], key: 1, page: 100 },
    Table { name: "person", columns: &["seq", "id", "erased", "master", "wrapped"], key: 1, page: 500 },
    Table { name: "stream", columns: &["id", "version"], key: 1, page: 500 },
    Table { name: "event", columns: &["position", "stream", "version", "person", "kind", "at", "sealed"], key: 1, page: 500 },
    Table { name: "act", columns: &["stream", "key", "versions"], key: 2, page: 500 },
    Table { name: "view_generation", columns: &["name", "current", "building"], key: 1, page: 100 },
    Table { name: "view_row", columns: &["name", "generation", "scope", "key", "shard", "rank", "stream", "person", "open", "sealed"], key: 4, page: 500 },
    Table {
        name: "job",
        columns: &["seq", "id", "queue", "key", "state", "ready_at", "due_at", "attempts", "lane", "lease", "owner", "error", "stream", "person", "sealed"],
        key: 1,
        page: 500,
    },
    Table { name: "blob_head", columns: &["id", "person", "size"], key: 1, page: 500 },
    Table { name: "blob_chunk", columns: &["seq", "blob", "place", "sealed"], key: 1, page: 16 },
    Table { name: "session", columns: &["id", "kind", "person", "created", "seen", "idle", "ends", "sealed"], key: 1, page: 500 },
];

/// The columns that the database numbers by itself.
const NUMBERED: [(&str, &str); 4] = [("person", "seq"), ("event", "position"), ("job", "seq"), ("blob_chunk", "seq")];

/// Why an export or an import was not done.
#[derive(Debug)]
pub enum TransferError {
    /// The stream cannot be read or written.
    Io(io::Error),
    /// The stream is not an export, or was cut or altered; the words say where.
    Damaged(String),
    /// The stream was made by a later version of this program.
    Newer {
        /// The version of its schema.
        found: u32,
        /// The latest this program knows.
        known: u32,
    },
    /// There is something in the store to import to.
    NotEmpty,
    /// The store to import to does not open.
    Open(OpenError),
    /// The store answers with an error.
    Store(StoreError),
}

impl fmt::Display for TransferError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(error) => write!(f, "the export: {error}"),
            Self::Damaged(what) => write!(f, "the export is damaged or none: {what}"),
            Self::Newer { found, known } => write!(f, "the export has version {found}; this program knows versions up to {known}: use a newer one"),
            Self::NotEmpty => f.write_str("the store to import to is not empty"),
            Self::Open(error) => error.fmt(f),
            Self::Store(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for TransferError {}

impl From<io::Error> for TransferError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::UnexpectedEof => Self::Damaged("it ends too early".to_owned()),
            _ => Self::Io(error),
        }
    }
}

impl From<Failure> for TransferError {
    fn from(failure: Failure) -> Self {
        Self::Store(failure.into())
    }
}

impl From<OpenError> for TransferError {
    fn from(error: OpenError) -> Self {
        Self::Open(error)
    }
}

impl Store {
    /// Writes the whole store, as it is at one moment, to `writer`, while the store serves.
    pub async fn export(&self, writer: impl Write + Send + 'static) -> Result<Contents, TransferError> {
        let script = Guarded::new(Export { writer: Mutex::new(Some(Writer::new(writer))) });
        let (done, script) = apart(&self.engine, script, Access::Read).await?;
        script.outcome(done)
    }

    /// Reads an export into a new store at the address of `config`, and opens it. All of it is taken in, or nothing.
    pub async fn import(config: &StoreConfig, reader: impl Read + Send + 'static) -> Result<(Self, Contents), TransferError> {
        let engine = Self::engine(config).await?;
        let script = Guarded::new(Import { reader: Mutex::new(Some(Reader::new(reader))) });
        let (done, script) = apart(&engine, script, Access::Write).await?;
        let contents = script.outcome(done)?;
        Ok((Self::open_on(engine, config).await?, contents))
    }
}

/// A script with errors of its own kind beside those of the database: either kind undoes the transaction.
struct Guarded<S> {
    script: S,
    error: Mutex<Option<TransferError>>,
}

/// What is run under a [`Guarded`].
trait Transfer: Send + Sync + 'static {
    fn run(&self, tx: &mut Tx<'_>) -> impl Future<Output = Result<Contents, TransferError>> + Send;
}

impl<S> Guarded<S> {
    fn new(script: S) -> Self {
        Self { script, error: Mutex::new(None) }
    }

    fn outcome(&self, done: Result<Contents, Failure>) -> Result<Contents, TransferError> {
        let own = self.error.lock().unwrap_or_else(PoisonError::into_inner).take();
        own.map_or_else(|| done.map_err(TransferError::from), Err)
    }
}

impl<S: Transfer> Script for Guarded<S> {
    type Done = Contents;

    async fn run(&self, tx: &mut Tx<'_>) -> Result<Contents, Failure> {
        self.script.run(tx).await.map_err(|error| {
            let failure = match &error {
                TransferError::Store(StoreError::Full) => Failure::Full,
                _ => Failure::corrupt("the transfer was given up"),
            };
            *self.error.lock().unwrap_or_else(PoisonError::into_inner) = Some(error);
            failure
        })
    }
}

#[derive(Clone, Copy)]
enum Access {
    Read,
    Write,
}

/// Runs a transfer in a transaction that sees one moment, on a thread that may wait for files.
async fn apart<S: Transfer>(engine: &Engine, script: Guarded<S>, access: Access) -> Result<(Result<Contents, Failure>, Guarded<S>), TransferError> {
    let lost = || TransferError::Store(StoreError::Unavailable(Outcome::Unknown));
    match engine {
        Engine::Sqlite(sqlite) => {
            let run = move |connection: &mut rusqlite::Connection| Ok((in_transaction(connection, &script, access), script));
            Ok(match access {
                Access::Read => sqlite.on_reader(run).await?,
                Access::Write => sqlite.on_writer(run).await?,
            })
        }
        Engine::Postgres(postgres) => {
            let (postgres, runtime) = (Arc::clone(postgres), tokio::runtime::Handle::current());
            let running = tokio::task::spawn_blocking(move || (runtime.block_on(postgres.at_one_moment(&script)), script));
            running.await.map_err(|_| lost())
        }
    }
}

fn in_transaction<S: Script>(connection: &mut rusqlite::Connection, script: &S, access: Access) -> Result<S::Done, Failure> {
    let begin = match access {
        Access::Read => "BEGIN DEFERRED",
        Access::Write => "BEGIN IMMEDIATE",
    };
    connection.execute_batch(begin).map_err(|error| failure(&error))?;
    match block_on(script.run(&mut Tx::Sqlite(connection))) {
        Ok(done) => connection.execute_batch("COMMIT").map(|()| done).map_err(|error| failure(&error)),
        Err(why) => {
            if !connection.is_autocommit() {
                connection.execute_batch("ROLLBACK").map_err(|error| failure(&error))?;
            }
            Err(why)
        }
    }
}

struct Export<W: Write> {
    writer: Mutex<Option<Writer<W>>>,
}

impl<W: Write + Send + 'static> Transfer for Export<W> {
    async fn run(&self, tx: &mut Tx<'_>) -> Result<Contents, TransferError> {
        let taken = self.writer.lock().unwrap_or_else(PoisonError::into_inner).take();
        let mut writer = taken.ok_or(Failure::Unavailable(Outcome::NotDone))?;
        let version = applied(tx).await?.last().map_or(0, |(version, _)| *version);
        writer.begin(version)?;
        let mut contents = Contents::default();
        for table in TABLES {
            writer.table(table.name, table.columns)?;
            let mut last: Option<Vec<crate::engine::Value>> = None;
            loop {
                let rows = tx.rows(page(table, last.is_some()), parameters(table, last.take())).await?;
                let full = rows.len() == table.page as usize;
                for row in rows {
                    let values = row.into_values();
                    writer.row(&values)?;
                    count(&mut contents, table.name);
                    last = Some(values);
                }
                if !full {
                    break;
                }
            }
        }
        writer.end()?;
        Ok(contents)
    }
}

/// The rows of a table after a key, or its first.
fn page(table: &Table, after: bool) -> String {
    let key = &table.columns[..table.key];
    let numbers: Vec<String> = (2..).take(key.len()).map(|i| format!("${i}")).collect();
    let (columns, order) = (table.columns.join(", "), key.join(", "));
    let bound = if after { format!("WHERE ({order}) > ({})", numbers.join(", ")) } else { String::new() };
    format!("SELECT {columns} FROM {} {bound} ORDER BY {order} LIMIT $1", table.name)
}

fn parameters(table: &Table, last: Option<Vec<crate::engine::Value>>) -> Vec<crate::engine::Value> {
    let mut parameters = vec![table.page.into()];
    parameters.extend(last.into_iter().flatten().take(table.key));
    parameters
}

fn count(contents: &mut Contents, table: &str) {
    let counter = match table {
        "person" => &mut contents.people,
        "stream" => &mut contents.streams,
        "event" => &mut contents.events,
        "view_row" => &mut contents.views,
        "job" => &mut contents.jobs,
        "blob_head" => &mut contents.blobs,
        "session" => &mut contents.sessions,
        _ => return,
    };
    *counter += 1;
}

struct Import<R> {
    reader: Mutex<Option<Reader<R>>>,
}

/// How many rows are written together.
const TOGETHER: usize = 64;

impl<R: Read + Send + 'static> Transfer for Import<R> {
    async fn run(&self, tx: &mut Tx<'_>) -> Result<Contents, TransferError> {
        let taken = self.reader.lock().unwrap_or_else(PoisonError::into_inner).take();
        let mut reader = taken.ok_or(Failure::Unavailable(Outcome::NotDone))?;
        let version = reader.begin()?;
        if version > LATEST {
            return Err(TransferError::Newer { found: version, known: LATEST });
        }
        match (Migrate { to: version }).run(tx).await? {
            // A database that is at another version than the export is not new.
            Migrated::Yes { from } if from == 0 || from == version => {}
            Migrated::Yes { .. } => return Err(TransferError::NotEmpty),
            unfit => unfit.accepted()?,
        }
        for table in ["person", "stream", "event", "view_generation", "view_row", "job"] {
            if tx.row(format!("SELECT 1 FROM {table} LIMIT 1"), []).await?.is_some() {
                return Err(TransferError::NotEmpty);
            }
        }
        // Those of the store as it was made; the export brings its own.
        tx.run("DELETE FROM setting", []).await?;
        let mut contents = Contents::default();
        while let Some((name, columns)) = reader.table()? {
            let numbers: Vec<String> = (1..=columns.len()).map(|i| format!("${i}")).collect();
            let sql = format!("INSERT INTO {name} ({}) VALUES ({})", columns.join(", "), numbers.join(", "));
            let mut rows = Vec::with_capacity(TOGETHER);
            while let Some(values) = reader.row(columns.len())? {
                count(&mut contents, &name);
                rows.push(Statement::new(sql.clone(), values));
                if rows.len() == TOGETHER {
                    tx.all(&rows).await?;
                    rows.clear();
                }
            }
            tx.all(&rows).await?;
        }
        reader.end()?;
        if tx.dialect() == Dialect::Postgres {
            for (table, column) in NUMBERED {
                let sql =
                    format!("SELECT setval(pg_get_serial_sequence('{table}', '{column}'), COALESCE(max({column}), 1), max({column}) IS NOT NULL) FROM {table}");
                tx.run(sql, []).await?;
            }
        }
        (Migrate { to: LATEST }).run(tx).await?.accepted()?;
        Ok(contents)
    }
}
