//! One script, two engines.
//!
//! What the store does is written once, as a [`Script`]: an asynchronous function over a [`Tx`]. SQLite runs it on its
//! writer thread, where nothing ever waits; PostgreSQL runs it on a connection, where statements given together travel
//! together. The two dialects share every statement but the few that [`Dialect`] tells apart, so that both backends behave
//! alike by construction.

mod advisory;
pub(crate) mod postgres;
pub(crate) mod sqlite;
mod value;

use std::borrow::Cow;
use std::future::Future;
use std::sync::Arc;

use crate::error::Failure;

pub(crate) use advisory::{Advisory, LAST_DRAWN, LOWEST_FLOOR};
pub(crate) use value::{Row, Value};

/// Which SQL is understood.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dialect {
    Sqlite,
    Postgres,
}

impl Dialect {
    /// The words for this dialect.
    pub(crate) fn pick(self, sqlite: &'static str, postgres: &'static str) -> &'static str {
        match self {
            Self::Sqlite => sqlite,
            Self::Postgres => postgres,
        }
    }
}

/// One statement with its parameters, `$1`, `$2`, … in both dialects.
pub(crate) struct Statement {
    pub(crate) sql: Cow<'static, str>,
    pub(crate) params: Vec<Value>,
}

impl Statement {
    pub(crate) fn new(sql: impl Into<Cow<'static, str>>, params: impl Into<Vec<Value>>) -> Self {
        Self { sql: sql.into(), params: params.into() }
    }
}

/// What a statement gave: its rows, and how many it changed.
pub(crate) struct Reply {
    pub(crate) rows: Vec<Row>,
    pub(crate) changed: u64,
}

/// An open transaction (or, for reading, a connection).
pub(crate) enum Tx<'a> {
    Sqlite(&'a mut rusqlite::Connection),
    Postgres(postgres::Link<'a>),
}

impl Tx<'_> {
    pub(crate) fn dialect(&self) -> Dialect {
        match self {
            Self::Sqlite(_) => Dialect::Sqlite,
            Self::Postgres(_) => Dialect::Postgres,
        }
    }

    /// Runs statements in order, in one journey to the server; the first that fails ends it.
    pub(crate) async fn all(&mut self, statements: &[Statement]) -> Result<Vec<Reply>, Failure> {
        match self {
            Self::Sqlite(connection) => statements.iter().map(|s| sqlite::run(connection, s)).collect(),
            Self::Postgres(link) => link.all(statements).await,
        }
    }

    /// Runs statements without parameters, as text.
    pub(crate) async fn batch(&mut self, sql: &str) -> Result<(), Failure> {
        match self {
            Self::Sqlite(connection) => connection.execute_batch(sql).map_err(|error| sqlite::failure(&error)),
            Self::Postgres(link) => link.batch(sql).await,
        }
    }

    /// Runs one statement.
    pub(crate) async fn run(&mut self, sql: impl Into<Cow<'static, str>>, params: impl Into<Vec<Value>>) -> Result<Reply, Failure> {
        let statement = Statement::new(sql, params);
        let mut replies = self.all(std::slice::from_ref(&statement)).await?;
        replies.pop().ok_or_else(|| Failure::corrupt("a statement without a reply"))
    }

    /// Runs one statement for its rows.
    pub(crate) async fn rows(&mut self, sql: impl Into<Cow<'static, str>>, params: impl Into<Vec<Value>>) -> Result<Vec<Row>, Failure> {
        Ok(self.run(sql, params).await?.rows)
    }

    /// Runs one statement for its first row.
    pub(crate) async fn row(&mut self, sql: impl Into<Cow<'static, str>>, params: impl Into<Vec<Value>>) -> Result<Option<Row>, Failure> {
        Ok(self.rows(sql, params).await?.into_iter().next())
    }

    /// Runs one statement for the number of rows it changed.
    pub(crate) async fn change(&mut self, sql: impl Into<Cow<'static, str>>, params: impl Into<Vec<Value>>) -> Result<u64, Failure> {
        Ok(self.run(sql, params).await?.changed)
    }

    /// Takes a lock until the end of the transaction. SQLite has one writer and needs none.
    pub(crate) async fn lock(&mut self, lock: Advisory<'_>) -> Result<(), Failure> {
        match self.dialect() {
            Dialect::Sqlite => Ok(()),
            Dialect::Postgres => self.all(&[lock.statement()]).await.map(drop),
        }
    }
}

/// One thing the store does in one transaction. It may be run again from its beginning, when the database asks for it:
/// what it does outside the transaction must bear that.
pub(crate) trait Script: Send + Sync + 'static {
    type Done: Send + 'static;

    fn run(&self, tx: &mut Tx<'_>) -> impl Future<Output = Result<Self::Done, Failure>> + Send;
}

/// One of the two.
#[derive(Clone)]
pub(crate) enum Engine {
    Sqlite(Arc<sqlite::Sqlite>),
    Postgres(Arc<postgres::Postgres>),
}

impl Engine {
    pub(crate) fn dialect(&self) -> Dialect {
        match self {
            Self::Sqlite(_) => Dialect::Sqlite,
            Self::Postgres(_) => Dialect::Postgres,
        }
    }

    /// Runs `script` in a transaction of its own: all of it, durably, or nothing. It goes on to its end even when whoever
    /// asked no longer waits.
    pub(crate) async fn write<S: Script>(&self, script: Arc<S>) -> Result<S::Done, Failure> {
        match self {
            Self::Sqlite(sqlite) => sqlite.write(script).await,
            Self::Postgres(postgres) => postgres.write(script).await,
        }
    }

    /// Runs `script`, which only reads, without a transaction: each of its statements sees one moment, not necessarily the same.
    pub(crate) async fn read<S: Script>(&self, script: Arc<S>) -> Result<S::Done, Failure> {
        match self {
            Self::Sqlite(sqlite) => sqlite.read(script).await,
            Self::Postgres(postgres) => postgres.read(script).await,
        }
    }
}
