//! The durable, sealed store of Jalon: streams of events, read models, jobs, files and sessions, on SQLite or PostgreSQL.
//!
//! It knows nothing of what it keeps: opaque bytes come in, are sealed under the key of the person they concern, and come out
//! opened. What a command changes is one [`Commit`], all of it or nothing. Erasing a person destroys their key.
//!
//! ```
//! # tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
//! use jalon_store::*;
//!
//! let keys = std::sync::Arc::new(KeysInMemory::random());
//! let store = Store::open(&StoreConfig::new("sqlite::memory:".parse()?, keys)).await?;
//!
//! let (stream, person) = (StreamId::random(), PersonId::random());
//! let event = NewEvent { person, kind: "noted".into(), at: 1_764_000_000_000, plain: "seen at the desk".into() };
//! let append = Append { stream, expected: ExpectedVersion::Exactly(0), events: vec![event] };
//! store.commit(Commit { appends: vec![append], ..Commit::default() }).await?;
//! assert_eq!(store.read(stream, 1, 10).await?[0].plain(), Some(&b"seen at the desk"[..]));
//!
//! store.erase(person).await?;
//! assert_eq!(store.read(stream, 1, 10).await?[0].content, Content::Erased);
//! # Ok::<_, Box<dyn std::error::Error>>(()) }).unwrap();
//! ```

mod backup;
mod blind;
mod blobs;
mod commit;
mod config;
mod engine;
mod erase;
mod erasures;
mod error;
mod events;
mod id;
mod jobs;
mod keys;
mod migrate;
mod people;
mod plain;
mod random;
mod rebuild;
mod seal;
mod sessions;
mod statistics;
mod store;
#[cfg(feature = "testing")]
pub mod testing;
mod transfer;
mod views;

pub use backup::{BackupError, Contents};
pub use commit::{ActKey, Append, Commit, Committed, ExpectedVersion, Name, NewEvent};
pub use config::{Address, StoreConfig};
pub use erase::Erasure;
pub use error::{CommitError, OpenError, Outcome, StoreError};
pub use events::{Content, Event};
pub use id::{BlobId, JobId, ParseIdError, PersonId, StreamId};
pub use jobs::{Claimed, DeadJob, DeadPage, JobClaim, JobKey, NewJob};
pub use keys::{KeyError, KeyFile, KeyVariable, Keyring, KeysInMemory, MasterKey, MasterKeyId, MasterKeys};
pub use people::Rotation;
pub use plain::Plain;
pub use random::{OsRandom, Random};
pub use rebuild::Rebuilt;
pub use sessions::{NewSession, Session, SessionId, SessionToken};
pub use statistics::{JobCount, JobState, Statistics};
pub use store::{Backend, Health, Store};
pub use transfer::TransferError;
pub use views::{Order, Owner, Page, View, ViewChange, ViewRow};
