//! What a person holds: their entry, and the proof that the log has it. One file, checked without asking anybody.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};

use crate::tile::decimal;
use crate::{CheckpointError, Entry, Hash, ProofError, Salt, SignedCheckpoint, Trust, Verified, note, verify_inclusion};

/// The version of receipts that is written here.
const VERSION: &str = "jalon-receipt/v1";
/// The version of proofs (C2SP tlog-proof).
const PROOF: &str = "c2sp.org/tlog-proof@v1";
/// The longest receipt that is read.
const MAX_BYTES: usize = 2 * 1024 * 1024;
/// The most hashes that a proof has.
const MAX_HASHES: usize = 63;

/// An entry, its salt, and the proof that a log has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// What happened.
    pub entry: Entry,
    /// What makes its hash its own.
    pub salt: Salt,
    /// That the log has it.
    pub proof: Proof,
}

/// The proof that an entry is in a log. Written as C2SP tlog-proof, which tools of others read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// The place of the entry.
    pub index: u64,
    /// Hashes from its neighbour up.
    pub hashes: Vec<Hash>,
    /// The signed root.
    pub checkpoint: SignedCheckpoint,
}

/// A receipt cannot be read or believed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReceiptError {
    /// It is no receipt at all.
    #[error("not a receipt: it is no JSON with `\"receipt\": \"{VERSION}\"`. Give the file as it was downloaded ({0})")]
    NoReceipt(String),
    /// It is of a version that is not known here.
    #[error("the receipt is `{0}`, and this program knows `{VERSION}`: check it with a newer one")]
    Version(String),
    /// It is too long.
    #[error("a receipt has at most {MAX_BYTES} bytes")]
    TooLong,
    /// A part of it has another form.
    #[error("the receipt was altered: {0}. Download it again")]
    Form(String),
    /// Its proof is of a version that is not known here.
    #[error("the proof in the receipt is `{0}`, and this program knows `{PROOF}`: check it with a newer one")]
    ProofVersion(String),
    /// Its checkpoint cannot be believed.
    #[error("the checkpoint in the receipt: {0}")]
    Checkpoint(CheckpointError),
    /// Its proof does not hold.
    #[error("the receipt does not hold: {0}. Download it again; if it stays so, keep it: it is evidence")]
    Proof(ProofError),
}

// The words of the cause are part of these: it is not told a second time as their source.
impl From<CheckpointError> for ReceiptError {
    fn from(error: CheckpointError) -> Self {
        Self::Checkpoint(error)
    }
}

impl From<ProofError> for ReceiptError {
    fn from(error: ProofError) -> Self {
        Self::Proof(error)
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    receipt: String,
    entry: Entry,
    salt: String,
    proof: String,
}

/// What every version of a receipt has.
#[derive(Deserialize)]
struct Versioned {
    receipt: String,
}

impl Receipt {
    /// Reads one.
    pub fn parse(text: &str) -> Result<Self, ReceiptError> {
        if text.len() > MAX_BYTES {
            return Err(ReceiptError::TooLong);
        }
        // The version first: a newer one may have other parts.
        let Versioned { receipt } = serde_json::from_str(text).map_err(|error| ReceiptError::NoReceipt(error.to_string()))?;
        if receipt != VERSION {
            return Err(ReceiptError::Version(receipt.chars().take(64).collect()));
        }
        let written: Written = serde_json::from_str(text).map_err(|error| ReceiptError::Form(error.to_string()))?;
        let salt = STANDARD.decode(&written.salt).ok().and_then(|bytes| bytes.try_into().ok());
        let salt = Salt::from_bytes(salt.ok_or_else(|| ReceiptError::Form("`salt` is no 32 bytes in base64".to_owned()))?);
        Ok(Self { entry: written.entry, salt, proof: Proof::parse(&written.proof)? })
    }

    /// Reads a file with one receipt, or with a list of them as [`write_all`](Self::write_all) writes it.
    pub fn parse_all(text: &str) -> Result<Vec<Self>, ReceiptError> {
        if !text.trim_start().starts_with('[') {
            return Ok(vec![Self::parse(text)?]);
        }
        if text.len() > MAX_BYTES {
            return Err(ReceiptError::TooLong);
        }
        let all: Vec<serde_json::Value> = serde_json::from_str(text).map_err(|error| ReceiptError::NoReceipt(error.to_string()))?;
        if all.is_empty() {
            return Err(ReceiptError::NoReceipt("the list is empty".to_owned()));
        }
        all.iter().map(|one| Self::parse(&one.to_string())).collect()
    }

    /// A file with several receipts.
    pub fn write_all(receipts: &[Self]) -> String {
        let all: Vec<String> = receipts.iter().map(|receipt| receipt.to_string().trim_end().to_owned()).collect();
        format!("[\n{}\n]\n", all.join(",\n"))
    }

    /// Checks that the entry is in the log; gives the checkpoint that says so.
    pub fn verify(&self, trust: &Trust) -> Result<Verified, ReceiptError> {
        let verified = self.proof.checkpoint.verify(trust)?;
        let leaf = Hash::of_leaf(self.entry.commitment(&self.salt).as_bytes());
        verify_inclusion(leaf, self.proof.index, verified.size, &self.proof.hashes, verified.root)?;
        Ok(verified)
    }
}

impl fmt::Display for Receipt {
    /// The file.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let written =
            Written { receipt: VERSION.to_owned(), entry: self.entry.clone(), salt: STANDARD.encode(self.salt.as_bytes()), proof: self.proof.to_string() };
        writeln!(f, "{}", serde_json::to_string_pretty(&written).map_err(|_| fmt::Error)?)
    }
}

impl Proof {
    /// Reads one.
    pub fn parse(text: &str) -> Result<Self, ReceiptError> {
        let wrong = |what: &str| ReceiptError::Form(what.to_owned());
        if text.len() > note::MAX_BYTES + 16 * 1024 {
            return Err(ReceiptError::TooLong);
        }
        let (first, rest) = text.split_once('\n').ok_or_else(|| wrong("the proof is cut off"))?;
        if first != PROOF {
            return Err(ReceiptError::ProofVersion(first.chars().take(64).collect()));
        }
        let (lines, checkpoint) = rest.split_once("\n\n").ok_or_else(|| wrong("the proof has no checkpoint"))?;
        let mut lines = lines.split('\n').peekable();
        // Data of others that no signature covers.
        lines.next_if(|line| line.starts_with("extra "));
        let index = lines.next().and_then(|line| line.strip_prefix("index ")).and_then(decimal).ok_or_else(|| wrong("the proof has no index"))?;
        let mut hashes = Vec::new();
        for line in lines {
            if hashes.len() == MAX_HASHES {
                return Err(wrong("the proof has too many hashes"));
            }
            hashes.push(line.parse().map_err(|_| wrong("a line of the proof is no hash"))?);
        }
        Ok(Self { index, hashes, checkpoint: SignedCheckpoint::parse(checkpoint)? })
    }
}

impl fmt::Display for Proof {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{PROOF}\nindex {}", self.index)?;
        self.hashes.iter().try_for_each(|hash| writeln!(f, "{hash}"))?;
        write!(f, "\n{}", self.checkpoint)
    }
}
