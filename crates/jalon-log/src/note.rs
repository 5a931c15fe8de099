//! Signed notes: a text, and who signed it (C2SP signed-note).

use std::fmt;
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::key::is_name;
use crate::{Signer, Verifier};

/// The longest note that is read: sixteen signatures of the longest kind, and room.
pub(crate) const MAX_BYTES: usize = 128 * 1024;
/// The most signatures that are read.
const MAX_SIGNATURES: usize = 64;

/// A text is no signed note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoteError {
    /// It is too long.
    #[error("a signed text of more than {MAX_BYTES} bytes, or with more than {MAX_SIGNATURES} signatures, is not read")]
    TooLong,
    /// It has signs that no note has.
    #[error("a signed text has no control characters but the end of lines (0A): it may have been altered by an editor or by mail. Take the original")]
    Control,
    /// Nothing separates its text from its signatures.
    #[error("a signed text ends with an empty line and lines of signatures, each with its end of line: the end was cut off. Take the original")]
    NoSignatures,
    /// A line of signature has another form.
    #[error("a line of signature is `— NAME BASE64`: one was altered. Take the original")]
    Signature,
}

/// One signature under a note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    name: String,
    id: u32,
    bytes: Vec<u8>,
}

impl Signature {
    pub(crate) fn by(verifier: &Verifier, bytes: Vec<u8>) -> Self {
        Self { name: verifier.name().to_owned(), id: verifier.id(), bytes }
    }

    /// Who is said to have signed. Only checking it with a key shows who did.
    pub fn name(&self) -> &str {
        &self.name
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Whether it is said to be by the holder of this key, of this use.
    pub fn is_by(&self, verifier: &Verifier) -> bool {
        self.id == verifier.id() && self.name == verifier.name()
    }
}

impl fmt::Display for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes: Vec<u8> = self.id.to_be_bytes().into_iter().chain(self.bytes.iter().copied()).collect();
        write!(f, "— {} {}", self.name, STANDARD.encode(bytes))
    }
}

impl FromStr for Signature {
    type Err = NoteError;

    fn from_str(line: &str) -> Result<Self, NoteError> {
        let (name, encoded) = line.strip_prefix("— ").and_then(|rest| rest.split_once(' ')).ok_or(NoteError::Signature)?;
        let bytes = STANDARD.decode(encoded).map_err(|_| NoteError::Signature)?;
        match bytes.split_first_chunk() {
            Some((id, bytes)) if is_name(name) && !bytes.is_empty() => Ok(Self { name: name.to_owned(), id: u32::from_be_bytes(*id), bytes: bytes.to_vec() }),
            _ => Err(NoteError::Signature),
        }
    }
}

/// A text and its signatures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Note {
    /// The text, which ends with the end of a line.
    pub(crate) text: String,
    pub(crate) signatures: Vec<Signature>,
}

impl Note {
    pub(crate) fn signed(text: String, signer: &Signer) -> Self {
        let signature = Signature::by(&signer.verifier(), signer.sign(text.as_bytes()).to_vec());
        Self { text, signatures: vec![signature] }
    }

    pub(crate) fn parse(note: &str) -> Result<Self, NoteError> {
        if note.len() > MAX_BYTES {
            return Err(NoteError::TooLong);
        }
        if note.bytes().any(|byte| byte < 0x20 && byte != b'\n') {
            return Err(NoteError::Control);
        }
        let (text, signatures) = note.rsplit_once("\n\n").ok_or(NoteError::NoSignatures)?;
        let lines = signatures.strip_suffix('\n').ok_or(NoteError::NoSignatures)?;
        if lines.split('\n').count() > MAX_SIGNATURES {
            return Err(NoteError::TooLong);
        }
        let signatures = lines.split('\n').map(str::parse).collect::<Result<_, _>>()?;
        Ok(Self { text: format!("{text}\n"), signatures })
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.text)?;
        self.signatures.iter().try_for_each(|signature| writeln!(f, "{signature}"))
    }
}
