//! What can go wrong with an act.

use std::fmt;

use jalon_agreements::Denied;
use jalon_journey::Refusal;
use jalon_store::{CommitError, StoreError};

/// An act was not done.
#[derive(Debug)]
pub enum ActError {
    /// It is refused, for a reason that whoever asked may know.
    Refused(Refusal),
    /// No agreement lets a body receive it: nothing left.
    NotAgreed(Denied),
    /// The person whose data it is was erased.
    Erased,
    /// The store is out of reach or full for now. Nothing is lost: the same act may be tried again, with its key.
    Unavailable,
    /// Too many did something to the same journey at once; or the job that the act is the doing of is with another worker by now.
    Busy,
    /// What is kept cannot be read: somebody must look.
    Broken(String),
}

impl fmt::Display for ActError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ActError::Refused(refusal) => refusal.fmt(f),
            ActError::NotAgreed(denied) => denied.fmt(f),
            ActError::Erased => f.write_str("the person was erased"),
            ActError::Unavailable => f.write_str("the store is not available now"),
            ActError::Busy => f.write_str("too many acts at once"),
            ActError::Broken(what) => write!(f, "what is kept cannot be read: {what}"),
        }
    }
}

impl std::error::Error for ActError {}

impl From<Refusal> for ActError {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<StoreError> for ActError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Unavailable { .. } => Self::Unavailable,
            other => Self::Broken(other.to_string()),
        }
    }
}

impl From<CommitError> for ActError {
    fn from(error: CommitError) -> Self {
        match error {
            CommitError::Unavailable { .. } | CommitError::Full => Self::Unavailable,
            CommitError::Conflict { .. } | CommitError::LeaseLost => Self::Busy,
            CommitError::Erased(_) => Self::Erased,
            other => Self::Broken(other.to_string()),
        }
    }
}
