//! SQLite: one thread writes, a few connections read.
//!
//! The writer takes all commits that wait, runs them in one transaction, each behind a savepoint of its own, and makes them
//! durable with one flush: under load many commits share its price, and a lone commit waits for nobody.

mod connection;
#[cfg(feature = "testing")]
pub(crate) mod here;
mod writer;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, Waker};

use rusqlite::Connection;
use tokio::sync::{Semaphore, mpsc, oneshot};

use super::{Reply, Row, Script, Statement, Tx, Value};
use crate::error::{Failure, Outcome};

pub(crate) use connection::{Place, findings, read_only};
use writer::{Order, Task};

/// How many connections read, each on a thread of its own.
const READERS: usize = 4;
/// How many pages SQLite can address.
const MOST_PAGES: i64 = 4_294_967_294;
/// How many orders may wait for the writer before those who ask wait to ask.
const WAITING: usize = 1024;

pub(crate) struct Sqlite {
    orders: Orders,
    /// None when the database is in memory: the writer's connection is then the only one.
    readers: Option<Readers>,
}

/// Who carries orders out.
enum Orders {
    /// The thread that writes.
    Thread(mpsc::Sender<Order>),
    /// Whoever gives them, when a simulation lets them.
    #[cfg(feature = "testing")]
    Here(here::Here),
}

struct Readers {
    free: Mutex<Vec<Connection>>,
    permits: Semaphore,
}

impl Sqlite {
    /// Opens a database, or makes it. `quota` is in bytes, 0 for none.
    pub(crate) fn open(place: &Place, quota: u64) -> Result<Self, Failure> {
        let connection = connection::writing(place).map_err(|e| failure(&e))?;
        set_quota(&connection, quota)?;
        let readers = match place {
            Place::Memory => None,
            Place::File(path) => {
                let free = (0..READERS).map(|_| read_only(path)).collect::<Result<Vec<_>, _>>().map_err(|e| failure(&e))?;
                Some(Readers { free: Mutex::new(free), permits: Semaphore::new(READERS) })
            }
        };
        let (orders, inbox) = mpsc::channel(WAITING);
        std::thread::Builder::new()
            .name("jalon-store".to_owned())
            .spawn(move || writer::serve(connection, inbox))
            .map_err(|_| Failure::Unavailable(Outcome::NotDone))?;
        Ok(Self { orders: Orders::Thread(orders), readers })
    }

    pub(crate) async fn write<S: Script>(&self, script: Arc<S>) -> Result<S::Done, Failure> {
        let (reply, done) = oneshot::channel();
        self.order(Order::Commit(Box::new(Task::new(script, reply)))).await?;
        // The writer ends only with the store, or by a panic in the middle of who knows what.
        done.await.unwrap_or(Err(Failure::Unavailable(Outcome::Unknown)))
    }

    pub(crate) async fn read<S: Script>(self: &Arc<Self>, script: Arc<S>) -> Result<S::Done, Failure> {
        self.on_reader(move |connection| block_on(script.run(&mut Tx::Sqlite(connection)))).await
    }

    /// Runs `work` on a connection that reads (the writer's own, when the database is in memory).
    pub(crate) async fn on_reader<D: Send + 'static>(
        self: &Arc<Self>,
        work: impl FnOnce(&mut Connection) -> Result<D, Failure> + Send + 'static,
    ) -> Result<D, Failure> {
        let Some(readers) = &self.readers else { return self.on_writer(work).await };
        let permit = readers.permits.acquire().await.map_err(|_| Failure::Unavailable(Outcome::NotDone))?;
        let this = Arc::clone(self);
        let done = tokio::task::spawn_blocking(move || {
            let readers = this.readers.as_ref().ok_or(Failure::Unavailable(Outcome::NotDone))?;
            let taken = readers.free.lock().unwrap_or_else(PoisonError::into_inner).pop();
            // A permit is a connection, but for one that could not be rolled back.
            let mut connection = taken.ok_or(Failure::Unavailable(Outcome::NotDone))?;
            // A panic must not take the connection with it.
            let done = catch_unwind(AssertUnwindSafe(|| work(&mut connection))).unwrap_or_else(|_| Err(Failure::corrupt("a script panicked")));
            if !connection.is_autocommit() {
                connection.execute_batch("ROLLBACK").map_err(|error| failure(&error))?;
            }
            readers.free.lock().unwrap_or_else(PoisonError::into_inner).push(connection);
            done
        });
        let done = done.await.unwrap_or(Err(Failure::Unavailable(Outcome::NotDone)));
        drop(permit);
        done
    }

    /// Runs `work` on the writer's connection, between transactions.
    pub(crate) async fn on_writer<D: Send + 'static>(&self, work: impl FnOnce(&mut Connection) -> Result<D, Failure> + Send + 'static) -> Result<D, Failure> {
        let (reply, done) = oneshot::channel();
        self.order(Order::Apart(Box::new(move |connection| {
            // Whoever asked may have gone: then nobody wants the answer.
            let _ = reply.send(work(connection));
        })))
        .await?;
        done.await.unwrap_or(Err(Failure::Unavailable(Outcome::Unknown)))
    }

    async fn order(&self, order: Order) -> Result<(), Failure> {
        match &self.orders {
            Orders::Thread(orders) => orders.send(order).await.map_err(|_| Failure::Unavailable(Outcome::NotDone)),
            #[cfg(feature = "testing")]
            Orders::Here(here) => here.carry_out(order).await,
        }
    }

    /// Writes what the write-ahead log holds to the database and cuts the log to nothing, so that no destroyed key stays in it.
    pub(crate) async fn truncate_log(&self) -> Result<(), Failure> {
        self.on_writer(|connection| {
            let busy: i64 = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0)).map_err(|e| failure(&e))?;
            if busy == 0 { Ok(()) } else { Err(Failure::Unavailable(Outcome::NotDone)) }
        })
        .await
    }
}

/// Runs one statement.
pub(super) fn run(connection: &Connection, statement: &Statement) -> Result<Reply, Failure> {
    execute(connection, statement).map_err(|error| failure(&error))
}

fn execute(connection: &Connection, statement: &Statement) -> rusqlite::Result<Reply> {
    // `$1` is a name to SQLite, numbered by first appearance; `?1` is a number.
    let mut prepared = connection.prepare_cached(&statement.sql.replace('$', "?"))?;
    let columns = prepared.column_count();
    let mut found = prepared.query(rusqlite::params_from_iter(&statement.params))?;
    let mut rows = Vec::new();
    while let Some(row) = found.next()? {
        rows.push(Row::new((0..columns).map(|i| row.get(i)).collect::<rusqlite::Result<_>>()?));
    }
    drop(found);
    Ok(Reply { rows, changed: connection.changes() })
}

impl rusqlite::ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
        use rusqlite::types::{ToSqlOutput, ValueRef};
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Int(value) => ValueRef::Integer(*value),
            Self::Text(value) => ValueRef::Text(value.as_bytes()),
            Self::Bytes(value) => ValueRef::Blob(value),
        }))
    }
}

impl rusqlite::types::FromSql for Value {
    fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
        use rusqlite::types::ValueRef;
        Ok(match value {
            ValueRef::Null => Self::Null,
            ValueRef::Integer(value) => Self::Int(value),
            ValueRef::Text(_) => Self::Text(value.as_str()?.to_owned()),
            ValueRef::Blob(value) => Self::Bytes(value.to_vec()),
            ValueRef::Real(_) => return Err(rusqlite::types::FromSqlError::InvalidType),
        })
    }
}

/// Runs a script to its end. On SQLite none of its steps waits for anything: it is ready when first asked.
pub(crate) fn block_on<T>(script: impl Future<Output = Result<T, Failure>>) -> Result<T, Failure> {
    match pin!(script).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(done) => done,
        Poll::Pending => Err(Failure::corrupt("a script that waits for something else than the database")),
    }
}

/// What an error of SQLite means to us.
pub(crate) fn failure(error: &rusqlite::Error) -> Failure {
    use rusqlite::ErrorCode;
    match error.sqlite_error() {
        Some(e) => match e.code {
            ErrorCode::DiskFull => Failure::Full,
            ErrorCode::DatabaseBusy
            | ErrorCode::DatabaseLocked
            | ErrorCode::SystemIoFailure
            | ErrorCode::CannotOpen
            | ErrorCode::OutOfMemory
            | ErrorCode::ReadOnly
            | ErrorCode::PermissionDenied
            | ErrorCode::FileLockingProtocolFailed => Failure::Unavailable(Outcome::NotDone),
            _ => Failure::corrupt(format!("SQLite answers with code {}", e.extended_code)),
        },
        None => Failure::corrupt("SQLite gave a value of another kind"),
    }
}

/// Sets how large the database may become, in bytes; 0 for as large as SQLite bears.
pub(crate) fn set_quota(connection: &Connection, bytes: u64) -> Result<(), Failure> {
    let set = || {
        let page: i64 = connection.query_row("PRAGMA page_size", [], |row| row.get(0))?;
        let pages = match i64::try_from(bytes).unwrap_or(i64::MAX) / page.max(1) {
            0 => MOST_PAGES,
            pages => pages,
        };
        connection.query_row(&format!("PRAGMA max_page_count = {pages}"), [], |_| Ok(()))
    };
    set().map_err(|error| failure(&error))
}
