//! What can go wrong. No error carries data of a person: identifiers, codes and words of ours only.

use std::fmt;

use crate::id::{PersonId, StreamId};
use crate::keys::{KeyError, MasterKeyId};

/// Whether a write that met a lost database was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It was not done.
    NotDone,
    /// Nobody can say. Do it again with the same [`ActKey`](crate::ActKey): it is then done once.
    Unknown,
}

/// Why a commit changed nothing (or, with [`Outcome::Unknown`], may have).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CommitError {
    /// Another commit came first: the stream is at version `actual`. Read it, decide again.
    Conflict {
        /// Which stream.
        stream: StreamId,
        /// At which version it is.
        actual: u64,
    },
    /// The job to finish is no longer ours: its lease ended and another took it, or it was cancelled.
    LeaseLost,
    /// The person was erased: nothing can be written of them any more.
    Erased(PersonId),
    /// The disk, or the quota, is full. Nothing is lost; reading goes on; writing goes on once there is room.
    Full,
    /// The database cannot be reached. Try again later.
    Unavailable(Outcome),
    /// A key is wrapped by a master key that this store was not given.
    MasterKeyMissing(MasterKeyId),
    /// The database does not hold what it should; the words say where.
    Corrupt(String),
}

/// Why a read, or a write other than a commit, failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StoreError {
    /// A later rebuild of the same views took over.
    Superseded,
    /// The job is no longer ours: its lease ended and another took it, or it was cancelled.
    LeaseLost,
    /// The person was erased: nothing can be written of them any more.
    Erased(PersonId),
    /// The disk, or the quota, is full. Nothing is lost; reading goes on; writing goes on once there is room.
    Full,
    /// The database cannot be reached. Try again later.
    Unavailable(Outcome),
    /// A key is wrapped by a master key that this store was not given.
    MasterKeyMissing(MasterKeyId),
    /// The database does not hold what it should; the words say where.
    Corrupt(String),
    /// The list of erasures cannot be written: nobody was erased.
    NotListed(std::io::ErrorKind),
}

/// Why a store does not open.
#[derive(Debug)]
pub enum OpenError {
    /// The master keys cannot be had.
    Keys(KeyError),
    /// The address, or a file it names, cannot be used; the words say why.
    Address(String),
    /// The database was made by a later version of this program.
    Newer {
        /// The version of the database.
        found: u32,
        /// The latest this program knows.
        known: u32,
    },
    /// A migration that was applied is not the one this program has.
    Altered {
        /// Which migration.
        version: u32,
    },
    /// The server is set up in a way that loses acknowledged writes, or is too old; the words say which.
    Unfit(String),
    /// The list of erasures cannot be read or made; the words say why.
    Erasures(String),
    /// The database answers with an error.
    Store(StoreError),
}

/// What a script on a transaction ends with when it does not succeed; the public errors are its readings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Failure {
    Conflict {
        stream: StreamId,
        actual: u64,
    },
    Already(Vec<(StreamId, u64)>),
    Superseded,
    LeaseLost,
    Erased(PersonId),
    Full,
    Unavailable(Outcome),
    MasterKeyMissing(MasterKeyId),
    Corrupt(String),
    /// The database chose this transaction to give way to another: run it again.
    GiveWay,
}

impl Failure {
    pub(crate) fn corrupt(what: impl Into<String>) -> Self {
        Self::Corrupt(what.into())
    }
}

impl From<Failure> for StoreError {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Superseded => Self::Superseded,
            Failure::LeaseLost => Self::LeaseLost,
            Failure::Erased(person) => Self::Erased(person),
            Failure::Full => Self::Full,
            Failure::Unavailable(outcome) => Self::Unavailable(outcome),
            // Gave way time after time: as good as not being there.
            Failure::GiveWay => Self::Unavailable(Outcome::NotDone),
            Failure::MasterKeyMissing(id) => Self::MasterKeyMissing(id),
            Failure::Corrupt(what) => Self::Corrupt(what),
            Failure::Conflict { stream, .. } => Self::Corrupt(format!("version of stream {stream}")),
            Failure::Already(_) => Self::Corrupt("an act where there is none".to_owned()),
        }
    }
}

impl From<StoreError> for CommitError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::LeaseLost => Self::LeaseLost,
            // No commit rebuilds views, nor erases anybody.
            StoreError::Superseded | StoreError::NotListed(_) => Self::Corrupt(error.to_string()),
            StoreError::Erased(person) => Self::Erased(person),
            StoreError::Full => Self::Full,
            StoreError::Unavailable(outcome) => Self::Unavailable(outcome),
            StoreError::MasterKeyMissing(id) => Self::MasterKeyMissing(id),
            StoreError::Corrupt(what) => Self::Corrupt(what),
        }
    }
}

impl From<Failure> for CommitError {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Conflict { stream, actual } => Self::Conflict { stream, actual },
            other => StoreError::from(other).into(),
        }
    }
}

impl From<StoreError> for OpenError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<Failure> for OpenError {
    fn from(failure: Failure) -> Self {
        Self::Store(failure.into())
    }
}

impl From<KeyError> for OpenError {
    fn from(error: KeyError) -> Self {
        Self::Keys(error)
    }
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Superseded => f.write_str("a later rebuild of the same views took over"),
            Self::LeaseLost => f.write_str("the job is no longer ours"),
            Self::Erased(person) => write!(f, "person {person} was erased"),
            Self::Full => f.write_str("the database is full"),
            Self::Unavailable(Outcome::NotDone) => f.write_str("the database cannot be reached"),
            Self::Unavailable(Outcome::Unknown) => f.write_str("the database was lost; whether the write was done is unknown"),
            Self::MasterKeyMissing(id) => write!(f, "master key {id} is needed and was not given"),
            Self::Corrupt(what) => write!(f, "the database does not hold what it should: {what}"),
            Self::NotListed(kind) => write!(f, "the list of erasures cannot be written, and nobody was erased: {kind}"),
        }
    }
}

impl fmt::Display for CommitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let same = match self {
            Self::Conflict { stream, actual } => return write!(f, "stream {stream} is at version {actual}: another commit came first"),
            Self::LeaseLost => StoreError::LeaseLost,
            Self::Erased(person) => StoreError::Erased(*person),
            Self::Full => StoreError::Full,
            Self::Unavailable(outcome) => StoreError::Unavailable(*outcome),
            Self::MasterKeyMissing(id) => StoreError::MasterKeyMissing(*id),
            Self::Corrupt(what) => StoreError::Corrupt(what.clone()),
        };
        same.fmt(f)
    }
}

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Keys(error) => write!(f, "master keys: {error}"),
            Self::Address(why) => write!(f, "address of the store: {why}"),
            Self::Newer { found, known } => {
                write!(f, "the database has version {found}; this program knows versions up to {known}: use a newer one, the database is untouched")
            }
            Self::Altered { version } => write!(f, "migration {version} of the database is not the one of this program: one of the two was altered"),
            Self::Unfit(why) => write!(f, "the database server is not fit: {why}"),
            Self::Erasures(why) => write!(f, "the list of erasures: {why}"),
            Self::Store(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for StoreError {}
impl std::error::Error for CommitError {}
impl std::error::Error for OpenError {}
