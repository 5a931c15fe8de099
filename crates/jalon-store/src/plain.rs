//! Bytes that are nobody else's business.

use std::fmt;
use std::ops::Deref;

use zeroize::{Zeroize, Zeroizing};

/// Opened data of a person. `Debug` shows its length and nothing of it; its memory is overwritten when it is dropped.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Plain(Zeroizing<Vec<u8>>);

impl Plain {
    /// The bytes, taken out; whoever takes them answers for them.
    pub fn into_vec(mut self) -> Vec<u8> {
        std::mem::take(&mut *self.0)
    }
}

impl From<Vec<u8>> for Plain {
    fn from(bytes: Vec<u8>) -> Self {
        Self(Zeroizing::new(bytes))
    }
}

impl From<&[u8]> for Plain {
    fn from(bytes: &[u8]) -> Self {
        bytes.to_vec().into()
    }
}

impl From<&str> for Plain {
    fn from(text: &str) -> Self {
        text.as_bytes().into()
    }
}

impl Deref for Plain {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Debug for Plain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Plain({} bytes)", self.0.len())
    }
}

impl Zeroize for Plain {
    fn zeroize(&mut self) {
        self.0.zeroize();
    }
}
