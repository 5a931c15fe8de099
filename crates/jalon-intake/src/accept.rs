//! The door.

use crate::kind::{Kind, Refused, sniff};
use crate::{DisplayName, Limits, jpeg, pdf, png};

/// A file that may come in. It has not been scanned.
#[derive(Clone, PartialEq, Eq)]
pub struct Accepted {
    /// What it is.
    pub kind: Kind,
    /// The name that the person gave, for display.
    pub name: DisplayName,
    /// What is kept: of a picture, not the bytes that came.
    pub bytes: Vec<u8>,
}

impl std::fmt::Debug for Accepted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Neither name nor content: both are the person's.
        f.debug_struct("Accepted").field("kind", &self.kind).field("length", &self.bytes.len()).finish_non_exhaustive()
    }
}

/// Takes a file in, or says why not.
///
/// Takes time in proportion to the length of the file, and memory for a copy of it and for [`Limits::unpacked_bytes`]. It blocks: call it where waiting hurts
/// nobody.
pub fn accept(bytes: Vec<u8>, name: &str, declared_type: Option<&str>, limits: &Limits) -> Result<Accepted, Refused> {
    if bytes.len() > limits.bytes_per_file {
        return Err(Refused::TooLarge { limit: limits.bytes_per_file });
    }
    let kind = sniff(&bytes, name, declared_type)?;
    let bytes = match kind {
        Kind::Pdf => {
            pdf::check(&bytes, limits)?;
            bytes
        }
        Kind::Jpeg => jpeg::clean(&bytes, limits)?,
        Kind::Png => png::clean(&bytes, limits)?,
    };
    Ok(Accepted { kind, name: DisplayName::new(name), bytes })
}
