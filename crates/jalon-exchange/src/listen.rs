//! Whose word is taken: bodies whose systems answer by webhooks, each with secrets of its own.

use std::collections::BTreeMap;

use jalon_casework::{ActError, Casework, Heard};
use jalon_catalogue::BodyId;
use jalon_message::secret::{Secret, SecretRef};
use serde::Deserialize;

use crate::SettingsError;
use crate::signature::{Seal, Verifier};
use crate::word::{NotAWord, Reader};

/// How the word of a body is known to be its own.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WordSettings {
    /// Where the secrets are with which the body signs, as Standard Webhooks writes them: one, or two while it changes.
    pub secrets: Vec<SecretRef>,
}

impl WordSettings {
    /// What checks signatures. Reads the secrets.
    pub(crate) fn verifier(&self) -> Result<Verifier, SettingsError> {
        if !(1..=2).contains(&self.secrets.len()) {
            return Err(SettingsError::Secrets);
        }
        let secrets = self.secrets.iter().map(SecretRef::resolve).collect::<Result<Vec<_>, _>>()?;
        Verifier::new(secrets.iter().map(Secret::expose)).ok_or(SettingsError::SecretForm)
    }
}

/// Why a message was not taken.
#[derive(Debug, thiserror::Error)]
pub enum Unheard {
    /// It is not signed by the body that it is said to be of, or not just now. Whether there is such a body is not told.
    #[error("the signature does not hold")]
    Unsigned,
    /// It says nothing that can be taken.
    #[error(transparent)]
    NotAWord(#[from] NotAWord),
    /// The journey does not let it.
    #[error(transparent)]
    Act(#[from] ActError),
}

/// Takes the word of bodies.
#[derive(Default)]
pub struct Listeners(BTreeMap<BodyId, Verifier>);

impl Listeners {
    /// With a body. Reads its secrets.
    pub fn with(mut self, body: BodyId, settings: &WordSettings) -> Result<Self, SettingsError> {
        self.0.insert(body, settings.verifier()?);
        Ok(self)
    }

    /// Takes a message in that came as the word of a body: one event of `CloudEvents` in JSON, signed.
    ///
    /// A message that is forged, stale or altered changes nothing; one that comes again is taken once.
    pub async fn hear(&self, casework: &Casework, body: &str, seal: Seal<'_>, content: &[u8]) -> Result<Heard, Unheard> {
        let now = casework.clock().now();
        let (body, verifier) = self.0.get_key_value(&BodyId::from(body)).ok_or(Unheard::Unsigned)?;
        if !verifier.holds(seal, content, now) {
            return Err(Unheard::Unsigned);
        }
        let event = Reader { catalogue: casework.catalogue(), today: casework.clock().day_of(now) }.event(content)?;
        Ok(casework.hear(body, event.word(casework, body)).await?)
    }
}

impl std::fmt::Debug for Listeners {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Listeners").field(&self.0.keys().collect::<Vec<_>>()).finish()
    }
}
