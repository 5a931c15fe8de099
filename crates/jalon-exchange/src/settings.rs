//! What an operator says of a body that receives its requests outside of this site: by which way, and where.

use std::time::Duration;

use jalon_casework::{Carrier, Served};
use jalon_message::secret::{SecretError, SecretRef};
use serde::Deserialize;

use crate::listen::WordSettings;
use crate::registers::{OauthSettings, RegisterSettingsError};
use crate::tls::{TlsError, TlsSettings, Trust};
use crate::ways::{HubeeSettings, LetterSettings, Mistake, RestSettings};

/// By which way requests reach a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum WayName {
    /// Events of `CloudEvents` 1.0, signed as Standard Webhooks have it, posted to its system.
    #[default]
    Webhook,
    /// Folders of HubEE, the French platform by which agencies are sent application files.
    Hubee,
    /// Documents of the body's own shape, as JSON.
    Rest,
    /// Letters on paper.
    Letter,
}

impl WayName {
    /// As it is written in settings.
    pub fn word(self) -> &'static str {
        match self {
            Self::Webhook => "webhook",
            Self::Hubee => "hubee",
            Self::Rest => "rest",
            Self::Letter => "letter",
        }
    }
}

/// How a body receives requests.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BodySettings {
    /// By which way.
    #[serde(default)]
    pub way: WayName,
    /// Where its system is: an `https:` address, or `http:` to this machine.
    #[serde(default)]
    pub address: String,
    /// `webhook`: where the secret is that both sides know, as Standard Webhooks writes it: `whsec_` and 24 to 64 bytes in base64.
    pub secret: Option<SecretRef>,
    /// `rest`: where the token is that it gave us, sent as `Authorization: Bearer`.
    pub token: Option<SecretRef>,
    /// `hubee`, `rest`: how a token is had each time anew, by which it knows us.
    pub oauth: Option<OauthSettings>,
    /// `rest`: a key that goes along in a header of its own.
    pub key: Option<KeySettings>,
    /// `hubee`: what kind of folder, to whom.
    pub hubee: Option<HubeeSettings>,
    /// `rest`: what stands where in the document, and what it answers.
    pub rest: Option<RestSettings>,
    /// `letter`: to whom.
    pub letter: Option<LetterSettings>,
    /// The longest wait for a whole exchange, in seconds.
    #[serde(default = "timeout")]
    pub timeout_seconds: u16,
    /// Whether this host may be in a network of one's own.
    #[serde(default)]
    pub private_network: bool,
    /// The electronic address of whoever looks after its system: told when it does not answer.
    pub contact: Option<String>,
    /// Where it is asked where requests stand, when it cannot say so by itself.
    pub poll: Option<PollSettings>,
    /// How it says where requests stand; none when it does not.
    pub word: Option<WordSettings>,
    /// Whose word about this host counts, and by which certificate it knows us.
    #[serde(default)]
    pub tls: TlsSettings,
}

/// A key in a header.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeySettings {
    /// The name of the header: `X-Api-Key`.
    pub header: String,
    /// Where the key is.
    pub value: SecretRef,
}

/// Where a body is asked where requests stand.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PollSettings {
    /// `webhook`, `rest`: the address, before the identity of the request, `https:` or `http:` to this machine. The answer to `GET ADDRESS/REQUEST` has the same
    /// events that the body would send, or a document of its own.
    #[serde(default)]
    pub address: String,
    /// `webhook`: where the token is that goes along as `Authorization: Bearer`.
    pub token: Option<SecretRef>,
    /// How often, in minutes.
    #[serde(default = "every")]
    pub every_minutes: u16,
}

const fn every() -> u16 {
    60
}

const fn timeout() -> u16 {
    30
}

/// Settings of a body that cannot work.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// The address is not one that may be posted to.
    #[error("`address` is an https: address without user name, or http: to this machine")]
    Address,
    /// The contact is no address.
    #[error("`contact` is an electronic address")]
    Contact,
    /// A wait of no time.
    #[error("`timeout_seconds` and `every_minutes` are at least 1")]
    Zero,
    /// The way needs it.
    #[error("`{0}` is needed with `way: {way}`", way = .1.word())]
    Lacks(&'static str, WayName),
    /// The way has no use for it.
    #[error("`{0}` has no use with `way: {way}`: take it away", way = .1.word())]
    Useless(&'static str, WayName),
    /// Something of one way.
    #[error(transparent)]
    Way(#[from] Mistake),
    /// Two ways to prove who we are.
    #[error("there is one of `token`, `oauth` and `key`, not several")]
    TwoTokens,
    /// No name of a header.
    #[error("`key.header` is the name of a header")]
    KeyHeader,
    /// Letters go nowhere.
    #[error("`letters` names no directory from which letters are printed and posted")]
    NoLetters,
    /// Nobody writes what people of the body read.
    #[error("this program has nobody who writes for a body of this way")]
    NoClerk,
    /// No secret, or more than one and the one that follows it.
    #[error("`secrets` has one secret, or two while the body changes it")]
    Secrets,
    /// The secret has not the form that it should have.
    #[error("the secret is not `whsec_` and 24 to 64 bytes in base64")]
    SecretForm,
    /// The secret cannot be read.
    #[error(transparent)]
    Secret(#[from] SecretError),
    /// What proves who we are cannot work.
    #[error(transparent)]
    Token(#[from] RegisterSettingsError),
    /// The encryption cannot work.
    #[error(transparent)]
    Tls(#[from] TlsError),
}

impl SettingsError {
    /// Whether it is about what is kept elsewhere, not about the file.
    pub(crate) fn is_of_a_secret(&self) -> bool {
        match self {
            Self::Secret(_) | Self::SecretForm | Self::Tls(_) => true,
            Self::Token(error) => matches!(error, RegisterSettingsError::Secret(_) | RegisterSettingsError::TokenForm | RegisterSettingsError::Tls(_)),
            _ => false,
        }
    }
}

impl BodySettings {
    /// What of it does not fit the way, before any secret is read.
    ///
    /// # Errors
    ///
    /// What lacks, what is too much, what is not as it should be.
    pub fn check(&self) -> Result<(), SettingsError> {
        if self.timeout_seconds == 0 || self.poll.as_ref().is_some_and(|poll| poll.every_minutes == 0) {
            return Err(SettingsError::Zero);
        }
        let webhook = self.way == WayName::Webhook;
        let hubee = self.way == WayName::Hubee;
        let rest = self.way == WayName::Rest;
        let letter = self.way == WayName::Letter;
        let poll = self.poll.as_ref();
        // Each with whether it is there, whether the way needs it, and whether it may have it.
        let rules = [
            ("address", !self.address.is_empty(), !letter, !letter),
            ("secret", self.secret.is_some(), webhook, webhook),
            ("token", self.token.is_some(), false, rest),
            ("oauth", self.oauth.is_some(), hubee, hubee || rest),
            ("key", self.key.is_some(), false, rest),
            ("hubee", self.hubee.is_some(), hubee, hubee),
            ("rest", self.rest.is_some(), rest, rest),
            ("letter", self.letter.is_some(), letter, letter),
            ("poll", poll.is_some(), false, !letter),
            ("poll.address", poll.is_some_and(|poll| !poll.address.is_empty()), (webhook || rest) && poll.is_some(), webhook || rest),
            ("poll.token", poll.is_some_and(|poll| poll.token.is_some()), false, webhook),
        ];
        for (name, there, needed, allowed) in rules {
            if needed && !there {
                return Err(SettingsError::Lacks(name, self.way));
            }
            if there && !allowed {
                return Err(SettingsError::Useless(name, self.way));
            }
        }
        if [self.token.is_some(), self.oauth.is_some(), self.key.is_some()].into_iter().filter(|there| *there).count() > 1 {
            return Err(SettingsError::TwoTokens);
        }
        if let Some(letter) = &self.letter {
            letter.check()?;
        }
        if let Some(rest) = &self.rest {
            rest.check(poll.is_some())?;
        }
        if let Some(hubee) = &self.hubee {
            hubee.check(poll.is_some())?;
        }
        Ok(())
    }

    /// How the body is served, for those who hand over to it.
    pub fn served(&self) -> Served {
        let by = match self.way {
            WayName::Webhook | WayName::Rest => Carrier::System,
            WayName::Hubee => Carrier::Platform("HubEE"),
            WayName::Letter => Carrier::Post,
        };
        Served { by, asked: self.poll.is_some() }
    }

    /// The longest wait for a whole exchange.
    pub(crate) fn patience(&self) -> Duration {
        Duration::from_secs(self.timeout_seconds.into())
    }

    /// Reads the certificates.
    pub(crate) fn trust(&self) -> Result<Trust, SettingsError> {
        Ok(self.tls.trust()?)
    }
}
