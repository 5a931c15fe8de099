//! Copies of an SQLite store, and looking whether one is sound.
//!
//! For PostgreSQL `pg_basebackup` with archived logs, or `pg_dump`, are the way to recover to a moment;
//! [`Store::export`](crate::Store::export) writes either backend as one stream. A copy holds the keys of persons, wrapped: keep
//! it for as long as a master key lives and no longer, or the erased live on in it.

use std::fmt;
use std::fs::File;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};

use crate::engine::sqlite::{failure, findings, read_only};
use crate::engine::{Dialect, Engine};
use crate::error::{Failure, StoreError};
use crate::migrate::{LATEST, statements};

/// How many of each there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Contents {
    /// Persons, erased ones among them.
    pub people: u64,
    /// Streams.
    pub streams: u64,
    /// Events.
    pub events: u64,
    /// Rows of read models.
    pub views: u64,
    /// Jobs, done ones among them.
    pub jobs: u64,
    /// Files.
    pub blobs: u64,
    /// Sessions.
    pub sessions: u64,
}

/// Why there is no backup, or why one is not to be relied on.
#[derive(Debug)]
pub enum BackupError {
    /// The store is not on SQLite: see [`Store::export`](crate::Store::export).
    NotSqlite,
    /// There is something at this path already.
    Exists(PathBuf),
    /// A file cannot be read or written.
    Io(std::io::Error),
    /// The database was made by a later version of this program, or not by this program; the number is its version, 0 for none.
    Schema(u32),
    /// The database is damaged; the words are what was found, at most the first hundred.
    Unsound(Vec<String>),
    /// The store answers with an error.
    Store(StoreError),
}

impl fmt::Display for BackupError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotSqlite => f.write_str("the store is on PostgreSQL: export it, or use pg_basebackup or pg_dump"),
            Self::Exists(path) => write!(f, "{} is there already", path.display()),
            Self::Io(error) => write!(f, "the file: {error}"),
            Self::Schema(0) => f.write_str("it is not a store of this program"),
            Self::Schema(version) => write!(f, "its version {version} is not one of this program, which knows {LATEST}"),
            Self::Unsound(words) => write!(f, "it is damaged: {}", words.join("; ")),
            Self::Store(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for BackupError {}

impl From<Failure> for BackupError {
    fn from(failure: Failure) -> Self {
        Self::Store(failure.into())
    }
}

impl From<std::io::Error> for BackupError {
    fn from(error: std::io::Error) -> Self {
        Self::Io(error)
    }
}

impl From<rusqlite::Error> for BackupError {
    fn from(error: rusqlite::Error) -> Self {
        failure(&error).into()
    }
}

impl crate::Store {
    /// Copies an SQLite store to a new file while it serves: as it is at one moment, checked, and durable when this returns.
    /// Until then the copy is beside `path`, with `.partial` added to its name.
    pub async fn backup(&self, path: impl Into<PathBuf>) -> Result<Contents, BackupError> {
        let Engine::Sqlite(sqlite) = &self.engine else { return Err(BackupError::NotSqlite) };
        let path = path.into();
        sqlite.on_reader(move |connection| Ok(copy(connection, &path))).await?
    }

    /// Looks whether the file at `path`, an SQLite store or a backup of one, is sound: its pages, its references, its schema, its
    /// streams without gaps, its counts. It needs no key. Says what there is.
    pub async fn verify(path: impl Into<PathBuf>) -> Result<Contents, BackupError> {
        let path = path.into();
        let verified = tokio::task::spawn_blocking(move || verify(&path)).await;
        verified.unwrap_or_else(|_| Err(BackupError::Unsound(vec!["looking at it failed".to_owned()])))
    }
}

fn copy(source: &mut Connection, path: &Path) -> Result<Contents, BackupError> {
    if path.exists() {
        return Err(BackupError::Exists(path.to_owned()));
    }
    let mut partial = path.as_os_str().to_owned();
    partial.push(".partial");
    let partial = PathBuf::from(partial);
    // One read transaction: what is counted is what is copied.
    let moment = source.transaction()?;
    let counted = contents(&moment)?;
    let mut target = Connection::open(&partial)?;
    let step = Backup::new(&moment, &mut target)?.step(-1)?;
    if step != StepResult::Done {
        return Err(BackupError::Unsound(vec!["the copy was not finished".to_owned()]));
    }
    drop(moment);
    target.close().map_err(|(_, error)| error)?;
    let found = verify(&partial)?;
    if found != counted {
        return Err(BackupError::Unsound(vec!["the copy has other rows than the store".to_owned()]));
    }
    File::open(&partial)?.sync_all()?;
    std::fs::rename(&partial, path)?;
    let directory = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(directory)?.sync_all()?;
    Ok(counted)
}

fn contents(connection: &Connection) -> rusqlite::Result<Contents> {
    let count = |table: &str| {
        let counted: i64 = connection.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0))?;
        Ok::<_, rusqlite::Error>(counted.unsigned_abs())
    };
    Ok(Contents {
        people: count("person")?,
        streams: count("stream")?,
        events: count("event")?,
        views: count("view_row")?,
        jobs: count("job")?,
        blobs: count("blob_head")?,
        sessions: count("session")?,
    })
}

/// What must have no row, with the words for it when it has.
const SOUND: &[(&str, &str)] = &[
    (
        "streams with gaps",
        "SELECT s.id FROM stream s LEFT JOIN event e ON e.stream = s.id GROUP BY s.id \
         HAVING s.version <> count(e.version) OR s.version <> COALESCE(max(e.version), 0)",
    ),
    (
        "counts of views that are wrong",
        "SELECT 1 FROM (SELECT name, generation, scope, shard, total FROM view_count \
         EXCEPT SELECT name, generation, scope, shard, count(*) FROM view_row GROUP BY 1, 2, 3, 4)",
    ),
    (
        "views without a count",
        "SELECT 1 FROM (SELECT name, generation, scope, shard, count(*) FROM view_row GROUP BY 1, 2, 3, 4 \
         EXCEPT SELECT name, generation, scope, shard, total FROM view_count)",
    ),
    ("lanes without a job in front", "SELECT queue FROM job WHERE lane IS NOT NULL AND state IN (0, 1) GROUP BY queue, lane HAVING sum(state = 0) <> 1"),
];

fn verify(path: &Path) -> Result<Contents, BackupError> {
    let mut connection = read_only(path)?;
    let connection = connection.transaction()?;
    let damage = findings(&connection, "PRAGMA integrity_check(100)")?;
    if !damage.is_empty() {
        return Err(BackupError::Unsound(damage));
    }
    let of_ours: i64 = connection.query_row("SELECT count(*) FROM sqlite_schema WHERE name = 'schema_version'", [], |row| row.get(0))?;
    if of_ours == 0 {
        return Err(BackupError::Schema(0));
    }
    let applied = applied(&connection)?;
    let version = applied.last().map_or(0, |(version, _)| *version);
    let known = statements(Dialect::Sqlite, version).map(|(version, _, checksum)| (version, checksum));
    if !known.eq(applied) {
        return Err(BackupError::Schema(version));
    }
    let mut damage = findings(&connection, "SELECT DISTINCT \"table\" || ' refers to nothing' FROM pragma_foreign_key_check")?;
    for (words, sql) in SOUND {
        let wrong: i64 = connection.query_row(&format!("SELECT count(*) FROM ({sql})"), [], |row| row.get(0))?;
        if wrong > 0 {
            damage.push(format!("{wrong} {words}"));
        }
    }
    if damage.is_empty() { Ok(contents(&connection)?) } else { Err(BackupError::Unsound(damage)) }
}

fn applied(connection: &Connection) -> rusqlite::Result<Vec<(u32, String)>> {
    let mut select = connection.prepare("SELECT version, checksum FROM schema_version ORDER BY version")?;
    select.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
}
