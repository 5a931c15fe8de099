//! PostgreSQL: a pool of connections; statements given together travel together.

mod connect;

use std::error::Error as _;
use std::sync::Arc;
use std::time::Duration;

use bytes::BytesMut;
use deadpool_postgres::{ClientWrapper, Object, Pool, PoolError, Transaction};
use futures_util::future::maybe_done;
use futures_util::{TryStreamExt as _, pin_mut, poll};
use tokio_postgres::error::SqlState;
use tokio_postgres::types::{IsNull, ToSql, Type, to_sql_checked};

use super::{Reply, Row, Script, Statement, Tx, Value};
use crate::error::{Failure, Outcome};
use crate::random;

pub(crate) use connect::connect;

/// How often a transaction that had to give way is run again.
const ATTEMPTS: u32 = 12;

pub(crate) struct Postgres {
    pool: Pool,
    timeout: Duration,
}

/// What statements are sent on.
pub(crate) enum Link<'a> {
    Client(&'a ClientWrapper),
    Transaction(&'a Transaction<'a>),
}

impl Postgres {
    pub(crate) async fn write<S: Script>(&self, script: Arc<S>) -> Result<S::Done, Failure> {
        let (pool, timeout) = (self.pool.clone(), self.timeout);
        // On a task of its own: whoever asked may stop waiting, and the transaction still ends as it should.
        let running = tokio::spawn(async move {
            let ended = tokio::time::timeout(timeout, until_done(&pool, &*script)).await;
            ended.unwrap_or(Err(Failure::Unavailable(Outcome::Unknown)))
        });
        running.await.unwrap_or(Err(Failure::Unavailable(Outcome::Unknown)))
    }

    pub(crate) async fn read<S: Script>(&self, script: Arc<S>) -> Result<S::Done, Failure> {
        let twice = async {
            match self.read_once(&*script).await {
                // A connection that died while it was idle. Reading again does no harm.
                Err(Failure::Unavailable(_)) => self.read_once(&*script).await,
                other => other,
            }
        };
        tokio::time::timeout(self.timeout, twice).await.unwrap_or(Err(Failure::Unavailable(Outcome::NotDone)))
    }

    async fn read_once<S: Script>(&self, script: &S) -> Result<S::Done, Failure> {
        let client = client(&self.pool).await?;
        script.run(&mut Tx::Postgres(Link::Client(&client))).await
    }

    /// Runs `script` once, in a transaction that sees one moment throughout, for as long as it takes.
    pub(crate) async fn at_one_moment<S: Script>(&self, script: &S) -> Result<S::Done, Failure> {
        let mut client = client(&self.pool).await?;
        let isolation = tokio_postgres::IsolationLevel::RepeatableRead;
        let transaction = client.build_transaction().isolation_level(isolation).start().await.map_err(|e| failure(&e))?;
        finish(script, transaction).await
    }
}

async fn client(pool: &Pool) -> Result<Object, Failure> {
    pool.get().await.map_err(|error| match error {
        PoolError::Backend(error) => failure(&error),
        _ => Failure::Unavailable(Outcome::NotDone),
    })
}

async fn until_done<S: Script>(pool: &Pool, script: &S) -> Result<S::Done, Failure> {
    let mut lost = 0;
    let mut attempt = 0;
    loop {
        let mut client = client(pool).await?;
        let transaction = match client.transaction().await.map_err(|error| failure(&error)) {
            Ok(transaction) => transaction,
            // A connection that died while it was idle: nothing was begun, another may live.
            Err(Failure::Unavailable(_)) if lost < 2 => {
                lost += 1;
                continue;
            }
            Err(why) => return Err(why),
        };
        match finish(script, transaction).await {
            Err(Failure::GiveWay) if attempt < ATTEMPTS => {
                attempt += 1;
                // A random pause, so that those who met do not meet again.
                let [roll] = random::bytes(&random::OsRandom);
                tokio::time::sleep(Duration::from_millis(u64::from(roll) * u64::from(attempt) / 16)).await;
            }
            done => return done,
        }
    }
}

async fn finish<S: Script>(script: &S, transaction: Transaction<'_>) -> Result<S::Done, Failure> {
    match script.run(&mut Tx::Postgres(Link::Transaction(&transaction))).await {
        Ok(done) => match transaction.commit().await.map_err(|error| failure(&error)) {
            Ok(()) => Ok(done),
            // The answer to COMMIT was lost, and with it the knowledge of what came of it.
            Err(Failure::Unavailable(_)) => Err(Failure::Unavailable(Outcome::Unknown)),
            Err(why) => Err(why),
        },
        Err(why) => {
            // If this fails the connection is lost, and the server rolls back by itself.
            let _ = transaction.rollback().await;
            Err(why)
        }
    }
}

impl Link<'_> {
    pub(crate) async fn all(&self, statements: &[Statement]) -> Result<Vec<Reply>, Failure> {
        let mut prepared = Vec::with_capacity(statements.len());
        for statement in statements {
            prepared.push(self.prepare(&statement.sql).await.map_err(|error| failure(&error))?);
        }
        let sent = statements.iter().zip(&prepared).map(|(statement, prepared)| Box::pin(maybe_done(self.one(prepared, &statement.params))));
        let mut sent: Vec<_> = sent.collect();
        // A first look at each sends it, in order; the answers are then awaited, in order.
        for one in &mut sent {
            let _ = poll!(one.as_mut());
        }
        let mut replies = Vec::with_capacity(sent.len());
        for one in &mut sent {
            one.as_mut().await;
            let reply = one.as_mut().take_output().ok_or(Failure::Unavailable(Outcome::NotDone))?;
            replies.push(reply?);
        }
        Ok(replies)
    }

    pub(crate) async fn batch(&self, sql: &str) -> Result<(), Failure> {
        let done = match self {
            Self::Client(client) => client.batch_execute(sql).await,
            Self::Transaction(transaction) => transaction.batch_execute(sql).await,
        };
        done.map_err(|error| failure(&error))
    }

    async fn prepare(&self, sql: &str) -> Result<tokio_postgres::Statement, tokio_postgres::Error> {
        match self {
            Self::Client(client) => client.prepare_cached(sql).await,
            Self::Transaction(transaction) => transaction.prepare_cached(sql).await,
        }
    }

    async fn one(&self, prepared: &tokio_postgres::Statement, params: &[Value]) -> Result<Reply, Failure> {
        let stream = match self {
            Self::Client(client) => client.query_raw(prepared, params).await,
            Self::Transaction(transaction) => transaction.query_raw(prepared, params).await,
        };
        let stream = stream.map_err(|error| failure(&error))?;
        pin_mut!(stream);
        let mut rows = Vec::new();
        while let Some(row) = stream.try_next().await.map_err(|error| failure(&error))? {
            rows.push(read(&row)?);
        }
        Ok(Reply { rows, changed: stream.rows_affected().unwrap_or(0) })
    }
}

fn read(row: &tokio_postgres::Row) -> Result<Row, Failure> {
    let value = |i: usize, kind: &Type| -> Result<Value, tokio_postgres::Error> {
        Ok(match *kind {
            Type::INT8 => row.try_get::<_, Option<i64>>(i)?.into(),
            Type::INT4 => row.try_get::<_, Option<i32>>(i)?.map(i64::from).into(),
            Type::TEXT => row.try_get::<_, Option<&str>>(i)?.into(),
            Type::BYTEA => row.try_get::<_, Option<&[u8]>>(i)?.into(),
            // Locks answer with nothing.
            _ => Value::Null,
        })
    };
    let values = row.columns().iter().enumerate().map(|(i, column)| value(i, column.type_()));
    values.collect::<Result<_, _>>().map(Row::new).map_err(|error| failure(&error))
}

impl ToSql for Value {
    fn to_sql(&self, kind: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn std::error::Error + Sync + Send>> {
        match self {
            Self::Null => Ok(IsNull::Yes),
            Self::Int(value) => match *kind {
                Type::INT4 => i32::try_from(*value)?.to_sql(kind, out),
                _ => value.to_sql(kind, out),
            },
            Self::Text(value) => value.to_sql(kind, out),
            Self::Bytes(value) => value.to_sql(kind, out),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}

/// What an error of PostgreSQL means to us. Its words may hold values; its code does not.
fn failure(error: &tokio_postgres::Error) -> Failure {
    let Some(code) = error.code() else {
        return match error.source() {
            None if error.is_closed() => Failure::Unavailable(Outcome::NotDone),
            Some(source) if !source.is::<std::io::Error>() && !error.is_closed() => {
                // Handshakes, certificates, names that do not resolve: words about the way to the server, not about data.
                tracing::warn!("the database cannot be reached: {error}: {source}");
                Failure::Unavailable(Outcome::NotDone)
            }
            _ => Failure::Unavailable(Outcome::NotDone),
        };
    };
    match *code {
        SqlState::T_R_SERIALIZATION_FAILURE | SqlState::T_R_DEADLOCK_DETECTED | SqlState::LOCK_NOT_AVAILABLE => Failure::GiveWay,
        SqlState::DISK_FULL => Failure::Full,
        SqlState::ADMIN_SHUTDOWN
        | SqlState::CRASH_SHUTDOWN
        | SqlState::CANNOT_CONNECT_NOW
        | SqlState::DATABASE_DROPPED
        | SqlState::IDLE_SESSION_TIMEOUT
        | SqlState::QUERY_CANCELED
        | SqlState::READ_ONLY_SQL_TRANSACTION
        | SqlState::IO_ERROR => Failure::Unavailable(Outcome::NotDone),
        // 08: connection; 53: out of memory, connections or other resources.
        ref other if other.code().starts_with("08") || other.code().starts_with("53") => Failure::Unavailable(Outcome::NotDone),
        ref other => Failure::corrupt(format!("PostgreSQL answers with code {}", other.code())),
    }
}
