//! What a log and its witnesses say to each other (C2SP tlog-witness): a checkpoint is offered with the proof that it continues what the witness saw last, and
//! the witness cosigns it or says why not.

use std::fmt;

use crate::note::MAX_BYTES;
use crate::tile::{MAX_SIZE, decimal};
use crate::{Checkpoint, CheckpointError, Hash, ProofError, Signature, SignedCheckpoint, Trust, Verified, Verifier, verify_consistency};

/// The most hashes of a proof that are sent or read.
const MAX_HASHES: usize = 63;
/// The most cosignatures of one answer that are read: a witness that changes its key signs with several.
const MAX_COSIGNATURES: usize = 16;

/// A checkpoint that a log offers to a witness.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// How many entries there were when the witness last cosigned; zero when it never did.
    pub old: u64,
    /// The proof that the log has only grown since.
    pub proof: Vec<Hash>,
    /// The checkpoint, signed by its log.
    pub checkpoint: SignedCheckpoint,
}

/// A text is no offer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OfferError {
    /// It is too long.
    #[error("an offer has {MAX_HASHES} hashes at most and a checkpoint of {MAX_BYTES} bytes at most")]
    TooLong,
    /// It has another form.
    #[error("an offer is a line `old SIZE`, lines of hashes in base64, an empty line and a checkpoint")]
    Form,
    /// Its last part is no checkpoint.
    #[error(transparent)]
    Checkpoint(#[from] CheckpointError),
}

/// Why a witness does not cosign.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// It cannot read what is offered.
    #[error("{0}")]
    Malformed(OfferError),
    /// The later size is the smaller one.
    #[error("a log of {new} entries does not continue one of {old}")]
    Backwards {
        /// The size from which it is said to continue.
        old: u64,
        /// The size that is offered.
        new: u64,
    },
    /// It witnesses no log of this name.
    #[error("the log is not known here")]
    UnknownLog,
    /// The log did not sign it with the key that is known.
    #[error("{0}")]
    Unsigned(CheckpointError),
    /// It has seen another size than the one from which the proof leads.
    #[error("the last size that was cosigned here is {0}")]
    Elsewhere(u64),
    /// What is offered is no continuation of what it cosigned.
    #[error("what is offered is no continuation of what was cosigned here: {0}")]
    Inconsistent(ProofError),
}

impl Refusal {
    /// Its status.
    pub fn status(&self) -> u16 {
        match self {
            Self::Malformed(_) | Self::Backwards { .. } => 400,
            Self::Unsigned(_) => 403,
            Self::UnknownLog => 404,
            Self::Elsewhere(_) => 409,
            Self::Inconsistent(_) => 422,
        }
    }
}

impl Offer {
    /// Reads one.
    pub fn parse(text: &str) -> Result<Self, OfferError> {
        let mut lines = text.split_inclusive('\n').map(|line| line.strip_suffix('\n').ok_or(OfferError::Form));
        let mut length = 0;
        let mut next = || -> Result<&str, OfferError> {
            let line = lines.next().ok_or(OfferError::Form)??;
            length += line.len() + 1;
            Ok(line)
        };
        let old = next()?.strip_prefix("old ").and_then(decimal).ok_or(OfferError::Form)?;
        let mut proof = Vec::new();
        loop {
            match next()? {
                "" => break,
                _ if proof.len() == MAX_HASHES => return Err(OfferError::TooLong),
                hash => proof.push(hash.parse().map_err(|_| OfferError::Form)?),
            }
        }
        Ok(Self { old, proof, checkpoint: SignedCheckpoint::parse(&text[length..])? })
    }

    /// Checks that a log whose key is known signed what is offered.
    pub fn signed(&self, logs: &[Verifier]) -> Result<Verified, Refusal> {
        let Checkpoint { origin, size, .. } = self.checkpoint.unverified();
        let keys: Vec<Verifier> = logs.iter().filter(|key| key.name() == origin).cloned().collect();
        if keys.is_empty() {
            return Err(Refusal::UnknownLog);
        }
        let verified = self.checkpoint.verify(&Trust { logs: keys, witnesses: Vec::new() }).map_err(Refusal::Unsigned)?;
        if self.old > *size { Err(Refusal::Backwards { old: self.old, new: *size }) } else { Ok(verified) }
    }

    /// Checks that what is offered continues the last checkpoint that the witness cosigned of the same log; none when it never did.
    pub fn continues(&self, last: Option<&Checkpoint>) -> Result<(), Refusal> {
        let Checkpoint { size, root, .. } = self.checkpoint.unverified();
        let (seen, seen_root) = last.map_or_else(|| (0, Hash::of_nothing()), |last| (last.size, last.root));
        if self.old != seen {
            return Err(Refusal::Elsewhere(seen));
        }
        // Of no entries there is one root only.
        if *size == 0 && *root != Hash::of_nothing() {
            return Err(Refusal::Inconsistent(ProofError::Root));
        }
        verify_consistency(seen, seen_root, *size, *root, &self.proof).map_err(Refusal::Inconsistent)
    }
}

impl fmt::Display for Offer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "old {}", self.old)?;
        self.proof.iter().try_for_each(|hash| writeln!(f, "{hash}"))?;
        write!(f, "\n{}", self.checkpoint)
    }
}

/// What a witness answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// It cosigned. Only checking with its key shows that it did.
    Cosigned(Vec<Signature>),
    /// It has seen another size, this one: the proof is to lead from there.
    Elsewhere(u64),
    /// It does not, for this status.
    Refused(u16),
}

/// An answer that no witness gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is not the answer of a witness")]
pub struct NotAnAnswer;

impl Answer {
    /// The kind of content of an answer that says a size.
    pub const SIZE: &'static str = "text/x.tlog.size";

    /// What an answer means, by its status, its kind of content and its content.
    pub fn parse(status: u16, kind: Option<&str>, body: &[u8]) -> Result<Self, NotAnAnswer> {
        match status {
            200 => cosignatures(std::str::from_utf8(body).map_err(|_| NotAnAnswer)?).map(Self::Cosigned),
            409 if kind == Some(Self::SIZE) => {
                let size = std::str::from_utf8(body).ok().and_then(|text| decimal(text.strip_suffix('\n')?));
                size.filter(|size| *size <= MAX_SIZE).map(Self::Elsewhere).ok_or(NotAnAnswer)
            }
            400 | 403 | 404 | 422 | 429 | 500..=599 => Ok(Self::Refused(status)),
            _ => Err(NotAnAnswer),
        }
    }
}

/// The lines of an answer that cosigns.
fn cosignatures(text: &str) -> Result<Vec<Signature>, NotAnAnswer> {
    let lines = text.strip_suffix('\n').ok_or(NotAnAnswer)?;
    if text.len() > MAX_BYTES || lines.split('\n').count() > MAX_COSIGNATURES {
        return Err(NotAnAnswer);
    }
    lines.split('\n').map(|line| line.parse().map_err(|_| NotAnAnswer)).collect()
}
