//! Keys that sign and keys that check, as texts: C2SP signed-note, and the private form that the tools of Go's notes read.

use std::fmt;
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ring::signature::{ED25519, Ed25519KeyPair, KeyPair as _, UnparsedPublicKey};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

/// What a key signs. The byte in its text says which, so that a key of one use is never taken for one of the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum KeyUse {
    /// Checkpoints of a log, by the log.
    Log,
    /// Checkpoints that a witness saw and found consistent with those it had seen.
    Witness,
}

impl KeyUse {
    fn byte(self) -> u8 {
        match self {
            Self::Log => 0x01,
            Self::Witness => 0x04,
        }
    }

    fn of(byte: u8) -> Result<Self, KeyError> {
        match byte {
            0x01 => Ok(Self::Log),
            0x04 => Ok(Self::Witness),
            other => Err(KeyError::Kind(other)),
        }
    }
}

/// A text is no key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// It has another form.
    #[error("a key is written `NAME+8 hexadecimal digits+base64`: copy it whole, on one line")]
    Form,
    /// Its check digits do not fit.
    #[error("the key of `{0}` was mistyped: its parts do not fit together. Copy it again")]
    Mistyped(String),
    /// It signs by a method that is not known here.
    #[error("the key is of kind {0}; known are 1 (Ed25519, of a log) and 4 (Ed25519, of a witness)")]
    Kind(u8),
    /// A name has another form.
    #[error("`{0}` cannot name a key: a name has no spaces and no `+`, as `log.example.org`")]
    Name(String),
    /// A private key stands where a public one belongs.
    #[error("this is a private key: give the public one, and let nobody see this one")]
    Private,
    /// A key of one use stands where one of the other belongs.
    #[error("the key of `{name}` is that of a {found}, and here a key of a {expected} belongs", found = use_name(*found), expected = use_name(*expected))]
    Use {
        /// Whose.
        name: String,
        /// What it signs.
        found: KeyUse,
        /// What a key here signs.
        expected: KeyUse,
    },
}

fn use_name(of: KeyUse) -> &'static str {
    match of {
        KeyUse::Log => "log",
        KeyUse::Witness => "witness",
    }
}

const PRIVATE: &str = "PRIVATE+KEY+";

/// More than any key has.
const MAX_TEXT: usize = 1024;

/// Whether a key may have this name.
pub(crate) fn is_name(name: &str) -> bool {
    !name.is_empty() && name.len() <= 255 && !name.contains(|c: char| c.is_whitespace() || c.is_control() || c == '+')
}

/// A public key: who signs, and how to check it.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Verifier {
    name: String,
    of: KeyUse,
    public: [u8; 32],
    id: u32,
}

impl Verifier {
    fn new(name: &str, of: KeyUse, public: [u8; 32]) -> Result<Self, KeyError> {
        if !is_name(name) {
            return Err(KeyError::Name(name.chars().take(64).collect()));
        }
        let digest = Sha256::new_with_prefix(name).chain_update([b'\n', of.byte()]).chain_update(public).finalize();
        let id = u32::from_be_bytes([digest[0], digest[1], digest[2], digest[3]]);
        Ok(Self { name: name.to_owned(), of, public, id })
    }

    /// Who signs.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What it signs.
    pub fn key_use(&self) -> KeyUse {
        self.of
    }

    /// The number by which signatures name it.
    pub(crate) fn id(&self) -> u32 {
        self.id
    }

    /// The same key where one of this use belongs.
    pub fn used_as(self, expected: KeyUse) -> Result<Self, KeyError> {
        if self.of == expected { Ok(self) } else { Err(KeyError::Use { name: self.name, found: self.of, expected }) }
    }

    pub(crate) fn verify(&self, message: &[u8], signature: &[u8]) -> bool {
        UnparsedPublicKey::new(&ED25519, self.public).verify(message, signature).is_ok()
    }
}

impl fmt::Display for Verifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}+{:08x}+{}", self.name, self.id, encoded(self.of, &self.public))
    }
}

impl fmt::Debug for Verifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Verifier({self})")
    }
}

impl FromStr for Verifier {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, KeyError> {
        if text.trim().starts_with(PRIVATE) {
            return Err(KeyError::Private);
        }
        let Written { name, id, of, key } = read(text.trim())?;
        let key = Self::new(name, of, *key)?;
        if key.id == id { Ok(key) } else { Err(KeyError::Mistyped(key.name)) }
    }
}

fn encoded(of: KeyUse, key: &[u8; 32]) -> String {
    let mut bytes = Zeroizing::new(vec![of.byte()]);
    bytes.extend_from_slice(key);
    STANDARD.encode(&*bytes)
}

/// A key as it is written.
struct Written<'a> {
    name: &'a str,
    id: u32,
    of: KeyUse,
    key: Zeroizing<[u8; 32]>,
}

fn read(text: &str) -> Result<Written<'_>, KeyError> {
    let mut parts = text.splitn(3, '+');
    let (Some(name), Some(id), Some(key)) = (parts.next(), parts.next(), parts.next()) else { return Err(KeyError::Form) };
    let hexadecimal = id.len() == 8 && id.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte));
    if text.len() > MAX_TEXT || !hexadecimal {
        return Err(KeyError::Form);
    }
    let id = u32::from_str_radix(id, 16).map_err(|_| KeyError::Form)?;
    let bytes = Zeroizing::new(STANDARD.decode(key).map_err(|_| KeyError::Form)?);
    let (of, key) = bytes.split_first().ok_or(KeyError::Form)?;
    let of = KeyUse::of(*of)?;
    let key: [u8; 32] = key.try_into().map_err(|_| KeyError::Form)?;
    Ok(Written { name, id, of, key: Zeroizing::new(key) })
}

/// A private key.
pub struct Signer {
    seed: Zeroizing<[u8; 32]>,
    pair: Ed25519KeyPair,
    verifier: Verifier,
}

impl Signer {
    /// From 32 random bytes.
    pub fn new(name: &str, of: KeyUse, seed: &[u8; 32]) -> Result<Self, KeyError> {
        let pair = Ed25519KeyPair::from_seed_unchecked(seed).map_err(|_| KeyError::Form)?;
        let public = pair.public_key().as_ref().try_into().map_err(|_| KeyError::Form)?;
        Ok(Self { seed: Zeroizing::new(*seed), verifier: Verifier::new(name, of, public)?, pair })
    }

    /// The public key of it.
    pub fn verifier(&self) -> Verifier {
        self.verifier.clone()
    }

    /// The private key as a text, to be kept where only its owner reads.
    pub fn private_text(&self) -> Zeroizing<String> {
        let Verifier { name, of, id, .. } = &self.verifier;
        Zeroizing::new(format!("{PRIVATE}{name}+{id:08x}+{}", encoded(*of, &self.seed)))
    }

    /// From the text of a private key.
    pub fn from_private_text(text: &str) -> Result<Self, KeyError> {
        let Written { name, id, of, key } = read(text.trim().strip_prefix(PRIVATE).ok_or(KeyError::Form)?)?;
        let signer = Self::new(name, of, &key)?;
        if signer.verifier.id == id { Ok(signer) } else { Err(KeyError::Mistyped(name.to_owned())) }
    }

    pub(crate) fn sign(&self, message: &[u8]) -> [u8; 64] {
        let mut bytes = [0; 64];
        bytes.copy_from_slice(self.pair.sign(message).as_ref());
        bytes
    }
}

impl fmt::Debug for Signer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Signer({})", self.verifier)
    }
}
