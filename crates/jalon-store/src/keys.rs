//! Master keys: what wraps the keys of persons.
//!
//! A store holds several at a time. The newest wraps; the others still unwrap, until
//! [`Store::rotate_master_key`](crate::Store::rotate_master_key) has wrapped all living keys anew and they can be destroyed.
//! With them goes what old backups hold of erased persons.

mod source;

use std::fmt;

use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::id::hex;
use crate::random::{self, OsRandom};
use crate::seal::Key;

pub use source::{KeyFile, KeyVariable, KeysInMemory};

/// Which master key: the first 8 bytes of a hash of it, so that a key and its name cannot be mixed up.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MasterKeyId([u8; 8]);

impl MasterKeyId {
    pub(crate) const fn from_bytes(bytes: [u8; 8]) -> Self {
        Self(bytes)
    }

    pub(crate) const fn as_bytes(&self) -> &[u8; 8] {
        &self.0
    }
}

impl fmt::Display for MasterKeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex(&self.0))
    }
}

impl fmt::Debug for MasterKeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "MasterKeyId({self})")
    }
}

/// One master key: 32 bytes, overwritten when dropped, never shown.
#[derive(Clone)]
pub struct MasterKey {
    id: MasterKeyId,
    key: Key,
}

impl MasterKey {
    /// A new one.
    pub fn random() -> Self {
        Self::from_bytes(random::bytes(&OsRandom))
    }

    /// The one with these bytes.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        let key = Zeroizing::new(bytes);
        let digest = Sha256::new_with_prefix(b"jalon master key").chain_update(*key).finalize();
        let mut id = [0; 8];
        id.copy_from_slice(&digest[..8]);
        Self { id: MasterKeyId(id), key }
    }

    /// Which one it is.
    pub fn id(&self) -> MasterKeyId {
        self.id
    }

    pub(crate) fn key(&self) -> &Key {
        &self.key
    }
}

impl fmt::Debug for MasterKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "MasterKey({})", self.id)
    }
}

/// The master keys at hand, oldest first. There is at least one.
#[derive(Debug, Clone)]
pub struct Keyring {
    older: Vec<MasterKey>,
    newest: MasterKey,
}

impl Keyring {
    /// The ring of these keys, oldest first; none when there is none.
    pub fn new(mut keys: Vec<MasterKey>) -> Option<Self> {
        let newest = keys.pop()?;
        Some(Self { older: keys, newest })
    }

    /// The key that wraps.
    pub fn newest(&self) -> &MasterKey {
        &self.newest
    }

    /// The key with this name.
    pub fn get(&self, id: MasterKeyId) -> Option<&MasterKey> {
        self.all().find(|key| key.id == id)
    }

    pub(crate) fn all(&self) -> impl Iterator<Item = &MasterKey> {
        std::iter::once(&self.newest).chain(&self.older)
    }
}

/// Where master keys come from: the port to a file, a secret of the platform, or a key service.
///
/// A service that does not let keys out holds the key that opens a sealed ring; `load` asks it to open that ring. It is
/// called when the store opens, before a rotation, and when a key is met that is not in the ring, on a thread that may wait.
pub trait MasterKeys: Send + Sync {
    /// The ring as it is now, oldest key first.
    fn load(&self) -> Result<Keyring, KeyError>;
}

/// Why master keys cannot be had. Never says anything of a key.
#[derive(Debug)]
pub enum KeyError {
    /// The file cannot be read or written.
    Io(std::io::Error),
    /// The file can be read by others than its owner; the number is its mode.
    Open {
        /// The permission bits of the file.
        mode: u32,
    },
    /// The variable is not set.
    Unset(String),
    /// A key is not 32 bytes in base64; the number is its place, from 1.
    Malformed {
        /// Which key.
        place: usize,
    },
    /// There is no key.
    Empty,
    /// A key service does not answer, or refuses; the words are its own.
    Service(String),
}

impl fmt::Display for KeyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(error) => write!(f, "the key file: {error}"),
            Self::Open { mode } => write!(f, "the key file may be read by others (mode {mode:o}): chmod 600"),
            Self::Unset(name) => write!(f, "the variable {name} is not set"),
            Self::Malformed { place } => write!(f, "key {place} is not 32 bytes in base64"),
            Self::Empty => f.write_str("there is no key"),
            Self::Service(why) => write!(f, "the key service: {why}"),
        }
    }
}

impl std::error::Error for KeyError {}

impl From<std::io::Error> for KeyError {
    fn from(error: std::io::Error) -> Self {
        Self::Io(error)
    }
}
