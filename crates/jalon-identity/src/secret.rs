//! Secrets named by where they are, never written in a configuration.

use std::fmt;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use zeroize::Zeroizing;

/// More than any client secret or key; less than what would hurt to read.
const MAX_BYTES: u64 = 16 * 1024;

/// Where a secret is kept: `{ env: NAME }` or `{ file: PATH }`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Written")]
pub enum SecretRef {
    /// In a variable of the environment.
    Env(String),
    /// In a file that only its owner can read; white space around the secret is not part of it.
    File(PathBuf),
}

impl SecretRef {
    /// Reads the secret.
    pub fn read(&self) -> Result<Secret, SecretError> {
        let text = match self {
            SecretRef::Env(name) => Zeroizing::new(std::env::var(name).map_err(|_| SecretError::NoVariable { name: name.clone() })?),
            SecretRef::File(path) => read_private(path)?,
        };
        match text.trim() {
            "" => Err(SecretError::Empty { place: self.to_string() }),
            secret => Ok(Secret::new(secret)),
        }
    }
}

impl fmt::Display for SecretRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SecretRef::Env(name) => write!(f, "the variable {name}"),
            SecretRef::File(path) => write!(f, "the file {}", path.display()),
        }
    }
}

/// The form in which a reference is written. Whatever has another form is passed over unread: a parser's own message would repeat the secret that somebody wrote
/// there.
#[derive(Deserialize)]
#[serde(untagged)]
enum Written {
    Env { env: String },
    File { file: PathBuf },
    Other(serde::de::IgnoredAny),
}

impl TryFrom<Written> for SecretRef {
    type Error = &'static str;

    fn try_from(written: Written) -> Result<Self, Self::Error> {
        match written {
            Written::Env { env } => Ok(SecretRef::Env(env)),
            Written::File { file } => Ok(SecretRef::File(file)),
            Written::Other(_) => Err("a secret is never written in a configuration: name where it is, { env: NAME } or { file: PATH }"),
        }
    }
}

/// A secret in memory: shown by nothing, wiped when dropped.
#[derive(Clone)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// Takes a secret that was read elsewhere.
    pub fn new(secret: &str) -> Self {
        Self(Zeroizing::new(secret.to_owned()))
    }

    pub(crate) fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(hidden)")
    }
}

/// Why a secret could not be read.
#[derive(Debug, thiserror::Error)]
pub enum SecretError {
    /// The environment has no such variable, or it is not text.
    #[error("the variable {name} is not set: set it to the secret, or name a file")]
    NoVariable {
        /// The name asked for.
        name: String,
    },
    /// Nothing there but white space.
    #[error("{place} holds no secret")]
    Empty {
        /// The variable or the file.
        place: String,
    },
    /// The file is not there, or not readable, or not text, or far too long.
    #[error("the file {path} cannot be read as a secret: {kind}")]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system answered.
        kind: std::io::ErrorKind,
    },
    /// The file can be read by others than its owner.
    #[error("the file {path} can be read by others (mode {mode:o}): chmod 600 it, and change the secret if others may have seen it")]
    Exposed {
        /// The file.
        path: PathBuf,
        /// Its permission bits.
        mode: u32,
    },
}

fn read_private(path: &Path) -> Result<Zeroizing<String>, SecretError> {
    let unreadable = |error: std::io::Error| SecretError::Unreadable { path: path.to_owned(), kind: error.kind() };
    let file = File::open(path).map_err(unreadable)?;
    // The open file is asked, not the path: what is judged is what is read.
    refuse_exposed(path, &file.metadata().map_err(unreadable)?)?;
    let mut text = Zeroizing::new(String::new());
    let read = file.take(MAX_BYTES + 1).read_to_string(&mut text).map_err(unreadable)?;
    if read as u64 > MAX_BYTES {
        return Err(SecretError::Unreadable { path: path.to_owned(), kind: std::io::ErrorKind::FileTooLarge });
    }
    Ok(text)
}

#[cfg(unix)]
fn refuse_exposed(path: &Path, metadata: &std::fs::Metadata) -> Result<(), SecretError> {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = metadata.permissions().mode() & 0o777;
    if mode & 0o077 != 0 { Err(SecretError::Exposed { path: path.to_owned(), mode }) } else { Ok(()) }
}

/// Other systems have no such bits; their access lists are the operator's.
#[cfg(not(unix))]
fn refuse_exposed(_: &Path, _: &std::fs::Metadata) -> Result<(), SecretError> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    fn file_with_mode(mode: u32, text: &str) -> (tempfile::TempDir, SecretRef) {
        use std::os::unix::fs::PermissionsExt as _;
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("secret");
        std::fs::write(&path, text).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(mode)).unwrap();
        (directory, SecretRef::File(path))
    }

    #[cfg(unix)]
    #[test]
    fn a_private_file_is_read_without_its_line_end() {
        let (_kept, place) = file_with_mode(0o600, "a secret of a test\n");
        assert_eq!(place.read().unwrap().reveal(), "a secret of a test");
    }

    #[cfg(unix)]
    #[test]
    fn a_file_that_others_can_read_is_refused() {
        for mode in [0o640, 0o604, 0o620, 0o666] {
            let (_kept, place) = file_with_mode(mode, "a secret of a test");
            assert!(matches!(place.read(), Err(SecretError::Exposed { mode: seen, .. }) if seen == mode), "mode {mode:o}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn an_empty_or_endless_file_is_refused() {
        let (_kept, place) = file_with_mode(0o600, " \n");
        assert!(matches!(place.read(), Err(SecretError::Empty { .. })));
        let (_kept, place) = file_with_mode(0o600, &"a".repeat(20_000));
        assert!(matches!(place.read(), Err(SecretError::Unreadable { .. })));
    }

    #[test]
    fn a_missing_variable_is_named_and_a_secret_is_never_shown() {
        let error = SecretRef::Env("JALON_TEST_NO_SUCH_VARIABLE".into()).read().unwrap_err();
        assert!(error.to_string().contains("JALON_TEST_NO_SUCH_VARIABLE"));
        assert_eq!(format!("{:?}", Secret::new("a secret of a test")), "Secret(hidden)");
    }

    #[test]
    fn a_reference_is_read_from_a_configuration() {
        let place: SecretRef = serde_json::from_str(r#"{ "env": "NAME" }"#).unwrap();
        assert_eq!(place, SecretRef::Env("NAME".into()));
        for written in [r#""the secret itself""#, "31415926", r#"{ "value": "the secret itself" }"#] {
            let error = serde_json::from_str::<SecretRef>(written).unwrap_err().to_string();
            assert!(error.contains("never written") && !error.contains("itself") && !error.contains("31415926"), "{error}");
        }
    }
}
