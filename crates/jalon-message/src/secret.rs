//! Passwords and keys, named in the configuration and kept elsewhere.

use std::fmt;
use std::path::PathBuf;

use serde::Deserialize;

/// Where a secret is kept. In a configuration file: `{ env: NAME }` or `{ file: /path }`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Written")]
pub enum SecretRef {
    /// In this variable of the environment.
    Env(String),
    /// In this file, without the line ends that close it.
    File(PathBuf),
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
            Written::Env { env } => Ok(Self::Env(env)),
            Written::File { file } => Ok(Self::File(file)),
            Written::Other(_) => Err("a secret is never written in a configuration: name where it is, { env: NAME } or { file: PATH }"),
        }
    }
}

/// A secret that cannot be read. Says where it should be, never what it is.
#[derive(Debug, thiserror::Error)]
pub enum SecretError {
    /// The variable is not set, or not UTF-8.
    #[error("the environment has no readable variable `{0}`")]
    Variable(String),
    /// The file cannot be read, or is not UTF-8.
    #[error("the file {path} of a secret cannot be read: {kind}", path = .0.display(), kind = .1)]
    File(PathBuf, std::io::ErrorKind),
    /// There is nothing in it.
    #[error("the secret is empty")]
    Empty,
}

impl SecretRef {
    /// Reads the secret.
    pub fn resolve(&self) -> Result<Secret, SecretError> {
        let text = match self {
            Self::Env(name) => std::env::var(name).map_err(|_| SecretError::Variable(name.clone()))?,
            Self::File(path) => {
                let text = std::fs::read_to_string(path).map_err(|e| SecretError::File(path.clone(), e.kind()))?;
                text.trim_end_matches(['\r', '\n']).to_owned()
            }
        };
        if text.is_empty() { Err(SecretError::Empty) } else { Ok(Secret(text)) }
    }
}

/// A password or a key. It has no `Display`, and its `Debug` does not show it.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// A secret that the caller holds already.
    pub const fn new(text: String) -> Self {
        Self(text)
    }

    /// The secret itself, for the one call that needs it.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_read_where_it_is_kept_and_never_shown() {
        let path = std::env::temp_dir().join(format!("jalon-secret-{}", std::process::id()));
        std::fs::write(&path, "s3cr3t\r\n").unwrap();
        let secret = SecretRef::File(path.clone()).resolve().unwrap();
        assert_eq!(secret.expose(), "s3cr3t");
        assert!(!format!("{secret:?}").contains("s3cr3t"));
        std::fs::write(&path, "\n").unwrap();
        assert!(matches!(SecretRef::File(path.clone()).resolve(), Err(SecretError::Empty)));
        std::fs::remove_file(&path).unwrap();
        assert!(matches!(SecretRef::File(path).resolve(), Err(SecretError::File(_, std::io::ErrorKind::NotFound))));
        assert!(matches!(SecretRef::Env("JALON_NO_SUCH_VARIABLE".into()).resolve(), Err(SecretError::Variable(_))));
    }

    #[test]
    fn a_configuration_names_a_secret() {
        let by_name: SecretRef = serde_json::from_str(r#"{ "env": "SMTP_PASSWORD" }"#).unwrap();
        assert_eq!(by_name, SecretRef::Env("SMTP_PASSWORD".into()));
        assert!(serde_json::from_str::<SecretRef>(r#""in the clear""#).is_err());
    }
}
