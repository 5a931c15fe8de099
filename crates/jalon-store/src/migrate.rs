//! The schema, version by version. A version that was released is never changed: a later one follows.

use sha2::{Digest, Sha256};

use crate::engine::{Advisory, Dialect, Script, Tx};
use crate::error::{Failure, OpenError};
use crate::id::hex;

struct Migration {
    sqlite: &'static str,
    postgres: &'static str,
}

const MIGRATIONS: &[Migration] = &[
    Migration { sqlite: include_str!("migrations/sqlite/0001.sql"), postgres: include_str!("migrations/postgres/0001.sql") },
    Migration { sqlite: include_str!("migrations/sqlite/0002.sql"), postgres: include_str!("migrations/postgres/0002.sql") },
];

/// The version this program writes, from 1.
#[allow(clippy::cast_possible_truncation, reason = "there are few migrations")]
pub(crate) const LATEST: u32 = MIGRATIONS.len() as u32;

impl Migration {
    fn sql(&self, dialect: Dialect) -> &'static str {
        dialect.pick(self.sqlite, self.postgres)
    }
}

fn checksum(sql: &str) -> String {
    hex(&Sha256::digest(sql))
}

/// The statements that make an empty database one of `version`, for this dialect.
pub(crate) fn statements(dialect: Dialect, version: u32) -> impl Iterator<Item = (u32, &'static str, String)> {
    (1..).zip(MIGRATIONS).take_while(move |(number, _)| *number <= version).map(move |(number, migration)| {
        let sql = migration.sql(dialect);
        (number, sql, checksum(sql))
    })
}

/// Brings the database to [`LATEST`], or to an earlier version in tests of migrations.
pub(crate) struct Migrate {
    pub(crate) to: u32,
}

/// How it went; an unfit database is an answer, not a failure of the database.
pub(crate) enum Migrated {
    Yes { from: u32 },
    Newer { found: u32 },
    Altered { version: u32 },
}

impl Migrated {
    pub(crate) fn accepted(self) -> Result<(), OpenError> {
        match self {
            Self::Yes { from } if from < LATEST => {
                tracing::info!(from, to = LATEST, "the database was migrated");
                Ok(())
            }
            Self::Yes { .. } => Ok(()),
            Self::Newer { found } => Err(OpenError::Newer { found, known: LATEST }),
            Self::Altered { version } => Err(OpenError::Altered { version }),
        }
    }
}

impl Script for Migrate {
    type Done = Migrated;

    async fn run(&self, tx: &mut Tx<'_>) -> Result<Migrated, Failure> {
        tx.lock(Advisory::Migration).await?;
        tx.batch("CREATE TABLE IF NOT EXISTS schema_version (version BIGINT PRIMARY KEY, checksum TEXT NOT NULL)").await?;
        let applied = applied(tx).await?;
        let from = applied.last().map_or(0, |(version, _)| *version);
        if from > LATEST {
            return Ok(Migrated::Newer { found: from });
        }
        for (version, sql, checksum) in statements(tx.dialect(), self.to) {
            match applied.iter().find(|(number, _)| *number == version) {
                Some((_, same)) if *same == checksum => {}
                Some(_) => return Ok(Migrated::Altered { version }),
                None => {
                    tx.batch(sql).await?;
                    tx.run("INSERT INTO schema_version (version, checksum) VALUES ($1, $2)", [version.into(), checksum.as_str().into()]).await?;
                }
            }
        }
        Ok(Migrated::Yes { from })
    }
}

/// The versions a database went through, with the checksum of each.
pub(crate) async fn applied(tx: &mut Tx<'_>) -> Result<Vec<(u32, String)>, Failure> {
    let rows = tx.rows("SELECT version, checksum FROM schema_version ORDER BY version", []).await?;
    rows.into_iter().map(|mut row| Ok((u32::try_from(row.count(0)?).unwrap_or(u32::MAX), row.text(1)?))).collect()
}
