//! Checkpoints: the root of a log at one size, signed by the log and cosigned by witnesses (C2SP tlog-checkpoint, tlog-cosignature).

use std::fmt;

use jiff::Timestamp;

use crate::key::is_name;
use crate::note::Note;
use crate::tile::{MAX_SIZE, decimal};
use crate::{Hash, KeyUse, NoteError, Signature, Signer, Verifier};

/// The root of a log when it had so many entries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// The name of the log.
    pub origin: String,
    /// How many entries it had.
    pub size: u64,
    /// The root of its tree.
    pub root: Hash,
}

/// A checkpoint cannot be made, read or trusted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CheckpointError {
    /// It is no signed note.
    #[error("not a checkpoint: {0}")]
    Note(NoteError),
    /// The note says something else.
    #[error("not a checkpoint: its first lines are the name of a log, a number of entries and a root in base64")]
    Form,
    /// It cannot be of a log of this name.
    #[error("`{0}` cannot name a log: a name has no spaces and no `+`, as `log.example.org`")]
    Origin(String),
    /// The key that signs has another name or use.
    #[error("the key of `{key}` does not sign for the log `{origin}`: a log signs with a key of its own name")]
    Signer {
        /// The name of the key.
        key: String,
        /// The log.
        origin: String,
    },
    /// Of this log no key is trusted.
    #[error("this is of the log `{origin}`, and the key given is that of {known}: give the key that `{origin}` publishes")]
    UnknownLog {
        /// The log.
        origin: String,
        /// Logs whose keys are trusted.
        known: String,
    },
    /// The log did not sign it with the trusted key.
    #[error(
        "nothing here is signed with the key given for `{0}`: the log signed with another key, or somebody else did. Compare the key with the published one"
    )]
    Unsigned(String),
    /// A signature is not of this text.
    #[error("the signature of `{0}` does not fit: the text was altered after it was signed. Take the original")]
    Forged(String),
    /// A witness did not cosign.
    #[error("the witness `{0}` has not cosigned this: ask the log for a checkpoint that it has, or do without this witness")]
    Unwitnessed(String),
}

impl From<NoteError> for CheckpointError {
    fn from(error: NoteError) -> Self {
        Self::Note(error)
    }
}

impl Checkpoint {
    /// The root of a log at a size.
    pub fn new(origin: &str, size: u64, root: Hash) -> Result<Self, CheckpointError> {
        if !is_name(origin) {
            return Err(CheckpointError::Origin(origin.chars().take(64).collect()));
        }
        Ok(Self { origin: origin.to_owned(), size, root })
    }

    /// Signs it. A log never signs two that contradict each other: who calls holds to that.
    pub fn sign(self, signer: &Signer) -> Result<SignedCheckpoint, CheckpointError> {
        let key = signer.verifier();
        if key.name() != self.origin || key.key_use() != KeyUse::Log {
            return Err(CheckpointError::Signer { key: key.name().to_owned(), origin: self.origin });
        }
        let note = Note::signed(self.to_string(), signer);
        Ok(SignedCheckpoint { checkpoint: self, note })
    }

    fn parse(text: &str) -> Result<Self, CheckpointError> {
        let mut lines = text.strip_suffix('\n').ok_or(CheckpointError::Form)?.split('\n');
        let (Some(origin), Some(size), Some(root)) = (lines.next(), lines.next(), lines.next()) else { return Err(CheckpointError::Form) };
        // Lines that others may add are signed with the rest, and mean nothing here.
        if lines.any(str::is_empty) || !is_name(origin) {
            return Err(CheckpointError::Form);
        }
        let size = decimal(size).filter(|size| *size <= MAX_SIZE).ok_or(CheckpointError::Form)?;
        let root = root.parse().map_err(|_| CheckpointError::Form)?;
        Ok(Self { origin: origin.to_owned(), size, root })
    }
}

impl fmt::Display for Checkpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\n{}\n{}\n", self.origin, self.size, self.root)
    }
}

/// Whose signatures are believed.
#[derive(Debug, Clone)]
pub struct Trust {
    /// Keys of logs. One of the log's own name must have signed.
    pub logs: Vec<Verifier>,
    /// Keys of witnesses. Each must have cosigned.
    pub witnesses: Vec<Verifier>,
}

impl Trust {
    /// Believes a log alone.
    pub fn of_log(log: Verifier) -> Self {
        Self { logs: vec![log], witnesses: Vec::new() }
    }
}

/// A witness says that it saw a checkpoint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// The witness.
    pub witness: String,
    /// When, in seconds since 1970.
    pub at: u64,
}

impl Seen {
    /// When; none when it is beyond all calendars.
    pub fn timestamp(&self) -> Option<Timestamp> {
        i64::try_from(self.at).ok().and_then(|seconds| Timestamp::from_second(seconds).ok())
    }
}

/// A checkpoint that is signed as it must be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// The name of the log.
    pub origin: String,
    /// How many entries it had.
    pub size: u64,
    /// The root of its tree.
    pub root: Hash,
    /// The witnesses that saw it.
    pub seen: Vec<Seen>,
}

/// A checkpoint with its signatures, which nobody has checked yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedCheckpoint {
    checkpoint: Checkpoint,
    note: Note,
}

impl SignedCheckpoint {
    /// Reads one.
    pub fn parse(text: &str) -> Result<Self, CheckpointError> {
        let note = Note::parse(text)?;
        Ok(Self { checkpoint: Checkpoint::parse(&note.text)?, note })
    }

    /// What it says, signed or not.
    pub fn unverified(&self) -> &Checkpoint {
        &self.checkpoint
    }

    /// Who is said to have signed.
    pub fn signatures(&self) -> &[Signature] {
        &self.note.signatures
    }

    /// Checks its signatures.
    pub fn verify(&self, trust: &Trust) -> Result<Verified, CheckpointError> {
        let Checkpoint { origin, size, root } = &self.checkpoint;
        let keys: Vec<&Verifier> = trust.logs.iter().filter(|key| key.name() == origin).collect();
        if keys.is_empty() {
            let known = trust.logs.iter().map(|key| format!("`{}`", key.name())).collect::<Vec<_>>().join(", ");
            return Err(CheckpointError::UnknownLog { origin: origin.clone(), known });
        }
        let mut signed = false;
        for key in keys.into_iter().filter(|key| key.key_use() == KeyUse::Log) {
            for signature in self.by(key) {
                if !key.verify(self.note.text.as_bytes(), signature.bytes()) {
                    return Err(CheckpointError::Forged(key.name().to_owned()));
                }
                signed = true;
            }
        }
        if !signed {
            return Err(CheckpointError::Unsigned(origin.clone()));
        }
        let seen = trust.witnesses.iter().map(|witness| self.seen_by(witness)).collect::<Result<_, _>>()?;
        Ok(Verified { origin: origin.clone(), size: *size, root: *root, seen })
    }

    /// The same without signatures of others. Those that stay are not checked by this.
    #[must_use]
    pub fn of(mut self, keys: &[Verifier]) -> Self {
        self.note.signatures.retain(|signature| keys.iter().any(|key| signature.is_by(key)));
        self
    }

    fn by(&self, key: &Verifier) -> impl Iterator<Item = &Signature> {
        self.note.signatures.iter().filter(|signature| signature.is_by(key))
    }

    /// The last time that a witness says it saw this, if its signature fits its key.
    pub fn seen_by(&self, witness: &Verifier) -> Result<Seen, CheckpointError> {
        let mut last = None;
        for signature in self.by(witness).filter(|_| witness.key_use() == KeyUse::Witness) {
            last = last.max(Some(self.cosigned(witness, signature)?));
        }
        let at = last.ok_or_else(|| CheckpointError::Unwitnessed(witness.name().to_owned()))?;
        Ok(Seen { witness: witness.name().to_owned(), at })
    }

    /// The time of a cosignature that fits.
    fn cosigned(&self, witness: &Verifier, signature: &Signature) -> Result<u64, CheckpointError> {
        let forged = || CheckpointError::Forged(witness.name().to_owned());
        let (at, signature) = signature.bytes().split_first_chunk().ok_or_else(forged)?;
        let at = u64::from_be_bytes(*at);
        let fits = i64::try_from(at).is_ok() && witness.verify(self.cosigned_message(at).as_bytes(), signature);
        fits.then_some(at).ok_or_else(forged)
    }

    fn cosigned_message(&self, at: u64) -> String {
        format!("cosignature/v1\ntime {at}\n{}", self.note.text)
    }

    /// The signature of a witness that found this consistent with all it had seen of the log: who calls holds to that.
    pub fn cosign(&self, witness: &Signer, at: Timestamp) -> Result<Signature, CheckpointError> {
        let key = witness.verifier();
        let wrong = || CheckpointError::Signer { key: key.name().to_owned(), origin: self.checkpoint.origin.clone() };
        let at = u64::try_from(at.as_second()).map_err(|_| wrong())?;
        if key.key_use() != KeyUse::Witness {
            return Err(wrong());
        }
        let bytes = at.to_be_bytes().into_iter().chain(witness.sign(self.cosigned_message(at).as_bytes())).collect();
        Ok(Signature::by(&key, bytes))
    }

    /// Adds what a witness signed, if it fits its key. What the same witness signed earlier gives way.
    pub fn accept(&mut self, witness: &Verifier, signature: Signature) -> Result<Seen, CheckpointError> {
        if !signature.is_by(witness) || witness.key_use() != KeyUse::Witness {
            return Err(CheckpointError::Unwitnessed(witness.name().to_owned()));
        }
        let at = self.cosigned(witness, &signature)?;
        self.note.signatures.retain(|kept| !kept.is_by(witness));
        self.note.signatures.push(signature);
        Ok(Seen { witness: witness.name().to_owned(), at })
    }
}

impl fmt::Display for SignedCheckpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.note)
    }
}
