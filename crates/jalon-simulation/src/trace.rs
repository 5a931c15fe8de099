//! What happened in a run, line by line: the same seed gives the same bytes.

use std::fmt;

use sha2::{Digest, Sha256};

/// The lines of a run, and the hash of all of them.
pub(crate) struct Trace {
    /// The lines, where somebody wants to read them.
    lines: Option<String>,
    hash: Sha256,
    now_ms: i64,
}

impl Trace {
    /// An empty one; `kept` says whether its lines are kept.
    pub(crate) fn new(kept: bool) -> Self {
        Self { lines: kept.then(String::new), hash: Sha256::new(), now_ms: 0 }
    }

    /// Sets the time that lines begin with, in milliseconds since the run began.
    pub(crate) fn set_now(&mut self, now_ms: i64) {
        self.now_ms = now_ms;
    }

    /// Adds a line.
    pub(crate) fn line(&mut self, words: fmt::Arguments<'_>) {
        let line = format!("{:>12} {words}\n", self.now_ms);
        self.hash.update(&line);
        if let Some(lines) = &mut self.lines {
            lines.push_str(&line);
        }
    }

    /// The lines, and the first eight bytes of the hash of all of them.
    pub(crate) fn end(self) -> (String, u64) {
        let hash: [u8; 32] = self.hash.finalize().into();
        (self.lines.unwrap_or_default(), u64::from_be_bytes([hash[0], hash[1], hash[2], hash[3], hash[4], hash[5], hash[6], hash[7]]))
    }
}
