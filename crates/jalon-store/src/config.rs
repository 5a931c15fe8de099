//! Where a store is and how it is opened.

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use crate::error::OpenError;
use crate::keys::MasterKeys;
use crate::random::{OsRandom, Random};

/// Where a store is.
#[derive(Clone, PartialEq, Eq)]
pub enum Address {
    /// A file of SQLite: `sqlite:PATH`.
    Sqlite(PathBuf),
    /// A database that lives as long as the store: `sqlite::memory:`. For tests and demonstrations.
    Memory,
    /// A server: `postgres://USER:PASSWORD@HOST/DATABASE`, with `?sslmode=verify-full&sslrootcert=FILE` for TLS.
    Postgres(String),
}

impl std::str::FromStr for Address {
    type Err = OpenError;

    fn from_str(text: &str) -> Result<Self, OpenError> {
        match text.split_once(':') {
            Some(("sqlite", ":memory:")) => Ok(Self::Memory),
            Some(("sqlite", path)) if !path.is_empty() => Ok(Self::Sqlite(path.into())),
            Some(("postgres" | "postgresql", rest)) if rest.starts_with("//") => Ok(Self::Postgres(text.to_owned())),
            _ => Err(OpenError::Address("sqlite:PATH or postgres://USER:PASSWORD@HOST/DATABASE was awaited".to_owned())),
        }
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite(path) => write!(f, "sqlite:{}", path.display()),
            Self::Memory => f.write_str("sqlite::memory:"),
            // The rest may hold a password.
            Self::Postgres(_) => f.write_str("postgres://…"),
        }
    }
}

/// How a store is opened.
#[derive(Clone)]
pub struct StoreConfig {
    /// Where it is.
    pub address: Address,
    /// Where its master keys come from.
    pub keys: Arc<dyn MasterKeys>,
    /// Where random bytes come from: the operating system, unless this is a simulation.
    pub random: Arc<dyn Random>,
    /// How many connections to PostgreSQL this process holds at most. 16 unless said otherwise.
    pub connections: usize,
    /// How long a database that does not answer is waited for. 10 seconds unless said otherwise.
    pub timeout: Duration,
    /// How large a file of SQLite may become, in bytes. Without end unless said otherwise.
    pub quota: Option<u64>,
    /// The file that lists who was erased, apart from the database and its backups: a database that is older than an erasure then does not bring anybody
    /// back. It is made where there is none. None unless said otherwise.
    pub erasures: Option<PathBuf>,
}

impl StoreConfig {
    /// The usual settings for this address.
    pub fn new(address: Address, keys: Arc<dyn MasterKeys>) -> Self {
        Self { address, keys, random: Arc::new(OsRandom), connections: 16, timeout: Duration::from_secs(10), quota: None, erasures: None }
    }
}

impl fmt::Debug for StoreConfig {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StoreConfig")
            .field("address", &self.address)
            .field("connections", &self.connections)
            .field("timeout", &self.timeout)
            .field("quota", &self.quota)
            .field("erasures", &self.erasures)
            .finish_non_exhaustive()
    }
}
