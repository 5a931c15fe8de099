//! Sealing: XChaCha20-Poly1305, bound to what the data is and where it lies.
//!
//! A record is `algorithm (1 byte) | nonce (24) | ciphertext | tag (16)`. The associated data names the algorithm and the
//! [`Place`]: a record moved to another place, another person or another table does not open. Nonces are random; at 192
//! bits two are never equal in practice, however many are drawn.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use crate::id::{BlobId, JobId, PersonId, StreamId};
use crate::keys::MasterKeyId;
use crate::random::{self, Random};

/// The algorithm of every record of today. Another takes another number, and old records stay readable.
const XCHACHA20_POLY1305: u8 = 1;
const NONCE: usize = 24;
const TAG: usize = 16;

/// How many bytes sealing adds.
pub(crate) const OVERHEAD: usize = 1 + NONCE + TAG;

/// A key of 32 bytes; overwritten when dropped, never shown.
pub(crate) type Key = Zeroizing<[u8; 32]>;

/// What a record is and where it lies.
#[derive(Clone, Copy)]
pub(crate) enum Place<'a> {
    PersonKey { person: PersonId, master: MasterKeyId },
    IndexKey { master: MasterKeyId },
    Event { stream: StreamId, version: u64, person: PersonId, kind: &'a str, at: i64 },
    View { name: &'a str, scope: &'a str, key: &'a [u8], person: PersonId },
    Job { id: JobId, person: PersonId },
    BlobChunk { blob: BlobId, place: u64, last: Last, person: PersonId },
    Session { id: &'a [u8], person: PersonId, kind: &'a str },
}

/// Whether a chunk is the last of its file: a file cut short then shows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Last {
    No,
    Yes,
}

/// A record that does not open: altered, moved, cut, or sealed with another key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Unreadable;

impl Place<'_> {
    /// The place as bytes. Each part is led by its length: no two places give the same bytes.
    fn bytes(self) -> Vec<u8> {
        let mut bytes = vec![XCHACHA20_POLY1305];
        let mut put = |part: &[u8]| {
            bytes.extend_from_slice(&u32::try_from(part.len()).unwrap_or(u32::MAX).to_be_bytes());
            bytes.extend_from_slice(part);
        };
        match self {
            Place::PersonKey { person, master } => {
                put(b"person key");
                put(person.as_bytes());
                put(master.as_bytes());
            }
            Place::IndexKey { master } => {
                put(b"index key");
                put(master.as_bytes());
            }
            Place::Event { stream, version, person, kind, at } => {
                put(b"event");
                put(stream.as_bytes());
                put(&version.to_be_bytes());
                put(person.as_bytes());
                put(kind.as_bytes());
                put(&at.to_be_bytes());
            }
            Place::View { name, scope, key, person } => {
                put(b"view");
                put(name.as_bytes());
                put(scope.as_bytes());
                put(key);
                put(person.as_bytes());
            }
            Place::Job { id, person } => {
                put(b"job");
                put(id.as_bytes());
                put(person.as_bytes());
            }
            Place::BlobChunk { blob, place, last, person } => {
                put(b"blob chunk");
                put(blob.as_bytes());
                put(&place.to_be_bytes());
                put(if last == Last::Yes { b"last" } else { b"more" });
                put(person.as_bytes());
            }
            Place::Session { id, person, kind } => {
                put(b"session");
                put(id);
                put(person.as_bytes());
                put(kind.as_bytes());
            }
        }
        bytes
    }
}

/// Seals `plain` under `key`, bound to `place`.
pub(crate) fn seal(random: &dyn Random, key: &Key, place: Place<'_>, plain: &[u8]) -> Vec<u8> {
    let nonce: [u8; NONCE] = random::bytes(random);
    let sealed = XChaCha20Poly1305::new((&**key).into()).encrypt(XNonce::from_slice(&nonce), Payload { msg: plain, aad: &place.bytes() });
    // The cipher refuses only what is longer than 256 GiB, which does not fit in one `Vec` here: blobs are cut in chunks.
    let sealed = sealed.expect("data shorter than 256 GiB can be sealed");
    let mut record = Vec::with_capacity(plain.len() + OVERHEAD);
    record.push(XCHACHA20_POLY1305);
    record.extend_from_slice(&nonce);
    record.extend_from_slice(&sealed);
    record
}

/// Opens what was sealed under `key` at `place`.
pub(crate) fn open(key: &Key, place: Place<'_>, record: &[u8]) -> Result<Vec<u8>, Unreadable> {
    let (algorithm, rest) = record.split_first().ok_or(Unreadable)?;
    if *algorithm != XCHACHA20_POLY1305 || rest.len() < NONCE + TAG {
        return Err(Unreadable);
    }
    let (nonce, sealed) = rest.split_at(NONCE);
    XChaCha20Poly1305::new((&**key).into()).decrypt(XNonce::from_slice(nonce), Payload { msg: sealed, aad: &place.bytes() }).map_err(|_| Unreadable)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::random::OsRandom;

    fn key() -> Key {
        Zeroizing::new(random::bytes(&OsRandom))
    }

    #[test]
    fn a_record_opens_only_at_its_place_with_its_key() {
        let (key, person, stream) = (key(), PersonId::random(), StreamId::random());
        let place = Place::Event { stream, version: 1, person, kind: "noted", at: 5 };
        let record = seal(&OsRandom, &key, place, b"a secret");
        assert_eq!(open(&key, place, &record).as_deref(), Ok(&b"a secret"[..]));
        let elsewhere = [
            Place::Event { stream, version: 2, person, kind: "noted", at: 5 },
            Place::Event { stream: StreamId::random(), version: 1, person, kind: "noted", at: 5 },
            Place::Event { stream, version: 1, person: PersonId::random(), kind: "noted", at: 5 },
            Place::Event { stream, version: 1, person, kind: "sent", at: 5 },
            Place::Event { stream, version: 1, person, kind: "noted", at: 6 },
            Place::Job { id: JobId::from_bytes(*stream.as_bytes()), person },
        ];
        for other in elsewhere {
            assert_eq!(open(&key, other, &record), Err(Unreadable));
        }
        assert_eq!(open(&super::tests::key(), place, &record), Err(Unreadable));
    }

    #[test]
    fn every_altered_byte_and_every_cut_is_refused() {
        let (key, place) = (key(), Place::Job { id: JobId::random(), person: PersonId::random() });
        let record = seal(&OsRandom, &key, place, b"a secret");
        for i in 0..record.len() {
            let mut altered = record.clone();
            altered[i] ^= 1;
            assert_eq!(open(&key, place, &altered), Err(Unreadable));
            assert_eq!(open(&key, place, &record[..i]), Err(Unreadable));
        }
    }

    #[test]
    fn parts_do_not_run_into_each_other() {
        let (key, person) = (key(), PersonId::random());
        let record = seal(&OsRandom, &key, Place::View { name: "ab", scope: "c", key: b"d", person }, b"x");
        assert_eq!(open(&key, Place::View { name: "a", scope: "bc", key: b"d", person }, &record), Err(Unreadable));
    }

    #[test]
    fn no_nonce_comes_twice() {
        let (key, place) = (key(), Place::Job { id: JobId::random(), person: PersonId::random() });
        let nonces: HashSet<Vec<u8>> = (0..100_000).map(|_| seal(&OsRandom, &key, place, b"")[1..=NONCE].to_vec()).collect();
        assert_eq!(nonces.len(), 100_000);
    }
}
