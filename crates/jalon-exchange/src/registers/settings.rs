//! What an operator says of a register: where it is, and by which key it knows us.

use std::time::Duration;

use jalon_catalogue::Protocol;
use jalon_message::secret::{SecretError, SecretRef};
use serde::Deserialize;

use super::parameters::escape;
use super::token::Token;
use crate::WordSettings;
use crate::http::{Client, Limits};
use crate::tls::{TlsError, TlsSettings};

/// The longest answer that is read: what is known of a household is short.
const LONGEST_ANSWER: u64 = 256 * 1024;

/// How a register is reached.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegisterSettings {
    /// Where it is, before the path of its contract: an `https:` address, or `http:` to this machine.
    pub address: String,
    /// Where the token is that it gave us, sent as `Authorization: Bearer`.
    pub token: Option<SecretRef>,
    /// How a token is had each time anew, instead.
    pub oauth: Option<OauthSettings>,
    /// API Particulier: the number (SIRET) of the administration that receives the data.
    pub recipient: Option<String>,
    /// X-Road: who asks, and whom.
    pub x_road: Option<XRoadSettings>,
    /// How what it tells by itself is known to be its own; none when it tells nothing.
    pub announces: Option<WordSettings>,
    /// The longest wait for an answer, in seconds: somebody is waiting before a screen.
    #[serde(default = "timeout")]
    pub timeout_seconds: u16,
    /// How many questions it is asked at once.
    #[serde(default = "at_once")]
    pub at_once: u16,
    /// Whether this host may be in a network of one's own.
    #[serde(default)]
    pub private_network: bool,
    /// Whose word about this host counts, and by which certificate it knows us; the same where tokens are given.
    #[serde(default)]
    pub tls: TlsSettings,
}

const fn timeout() -> u16 {
    10
}

const fn at_once() -> u16 {
    8
}

/// OAuth 2.0, client credentials (RFC 6749, section 4.4).
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OauthSettings {
    /// Where tokens are given: an `https:` address, or `http:` to this machine.
    pub address: String,
    /// Who we are there.
    pub client_id: String,
    /// Where the secret is by which we prove it.
    pub client_secret: SecretRef,
    /// What for, if that has to be said.
    pub scope: Option<String>,
}

/// Who asks on X-Road, and whom.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct XRoadSettings {
    /// Us: `INSTANCE/CLASS/MEMBER/SUBSYSTEM`.
    pub client: XRoadId,
    /// Whoever offers the service.
    pub provider: XRoadId,
}

/// A member or a subsystem of X-Road: `INSTANCE/CLASS/MEMBER`, or with `/SUBSYSTEM`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct XRoadId(Vec<String>);

impl TryFrom<String> for XRoadId {
    type Error = &'static str;

    /// X-Road Message Protocol for REST, 4.8: no colon, semicolon, slash, backslash, percent, no sign that is not seen, no `.` or `..` alone.
    fn try_from(text: String) -> Result<Self, Self::Error> {
        let parts: Vec<String> = text.split('/').map(str::to_owned).collect();
        let fits = |part: &String| {
            !part.is_empty() && part.len() <= 255 && part != "." && part != ".." && !part.chars().any(|c| c.is_control() || ":;\\%\u{200b}\u{feff}".contains(c))
        };
        if (3..=4).contains(&parts.len()) && parts.iter().all(fits) { Ok(Self(parts)) } else { Err("`INSTANCE/CLASS/MEMBER/SUBSYSTEM` was awaited") }
    }
}

impl XRoadId {
    /// For addresses and headers.
    pub(crate) fn escaped(&self) -> String {
        self.0.iter().map(|part| escape(part)).collect::<Vec<_>>().join("/")
    }
}

/// Settings of a register that cannot work.
#[derive(Debug, thiserror::Error)]
pub enum RegisterSettingsError {
    /// The catalogue has no such register.
    #[error("the catalogue has no register of this name")]
    NoSuchRegister,
    /// The address is not one that may be asked.
    #[error("`{0}` is an https: address without user name or question, or http: to this machine")]
    Address(&'static str),
    /// A wait of zero seconds, or no question at all.
    #[error("`{0}` is at least 1")]
    Zero(&'static str),
    /// Two ways to prove who asks.
    #[error("there is a `token` or an `oauth`, not both")]
    TwoTokens,
    /// The protocol of the contract needs it.
    #[error("`{0}` is needed: {1}")]
    Lacks(&'static str, &'static str),
    /// The protocol of the contract has no use for it.
    #[error("`{0}` is of another protocol than this register's: take it away")]
    Useless(&'static str),
    /// The catalogue has nothing that it would tell by itself.
    #[error("the register tells nothing by itself: take `announces` away, or add to its contract what it announces")]
    TellsNothing,
    /// The number is not one.
    #[error("`recipient` is a SIRET: 14 digits")]
    Recipient,
    /// The secret cannot be sent in a header.
    #[error("the token has signs that no header carries")]
    TokenForm,
    /// The secret cannot be read.
    #[error(transparent)]
    Secret(#[from] SecretError),
    /// The encryption cannot work.
    #[error(transparent)]
    Tls(#[from] TlsError),
}

impl RegisterSettings {
    /// What of it does not fit the protocol, before any secret is read.
    pub(crate) fn check(&self, protocol: &Protocol) -> Result<(), RegisterSettingsError> {
        use RegisterSettingsError::{Lacks, Recipient, TwoTokens, Useless, Zero};
        if self.timeout_seconds == 0 {
            return Err(Zero("timeout_seconds"));
        }
        if self.at_once == 0 {
            return Err(Zero("at_once"));
        }
        if self.token.is_some() && self.oauth.is_some() {
            return Err(TwoTokens);
        }
        match protocol {
            Protocol::XRoad(_) if self.x_road.is_none() => return Err(Lacks("x_road", "who asks and whom, { client: …, provider: … }")),
            Protocol::ApiParticulier if self.token.is_none() => return Err(Lacks("token", "API Particulier knows who asks by it")),
            Protocol::ApiParticulier if self.recipient.is_none() => return Err(Lacks("recipient", "the SIRET of the administration that receives the data")),
            Protocol::ApiParticulier | Protocol::Rest if self.x_road.is_some() => return Err(Useless("x_road")),
            Protocol::XRoad(_) | Protocol::Rest if self.recipient.is_some() => return Err(Useless("recipient")),
            _ => {}
        }
        match &self.recipient {
            Some(siret) if siret.len() != 14 || !siret.bytes().all(|byte| byte.is_ascii_digit()) => Err(Recipient),
            _ => Ok(()),
        }
    }

    fn limits(&self) -> Result<Limits, RegisterSettingsError> {
        Ok(Limits {
            patience: Duration::from_secs(self.timeout_seconds.into()),
            at_once: self.at_once.into(),
            longest_answer: LONGEST_ANSWER,
            private_network: self.private_network,
            rests: true,
            trust: self.tls.trust()?,
        })
    }

    /// Whom the questions go to.
    pub(crate) fn client(&self) -> Result<Client, RegisterSettingsError> {
        Client::to(&self.address, self.limits()?).ok_or(RegisterSettingsError::Address("address"))
    }

    /// By what the register knows us. Reads the secret.
    pub(crate) fn token(&self) -> Result<Token, RegisterSettingsError> {
        if let Some(secret) = &self.token {
            return Token::fixed(secret.resolve()?.expose());
        }
        let Some(oauth) = &self.oauth else { return Ok(Token::none()) };
        Token::of(oauth, &self.limits()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(protocol: &Protocol, text: serde_json::Value) -> Result<(), String> {
        let settings: RegisterSettings = serde_json::from_value(text).map_err(|error| error.to_string())?;
        settings.check(protocol).map_err(|error| error.to_string())
    }

    #[test]
    fn settings_fit_the_protocol() {
        use serde_json::json;
        let address = "https://register.example";
        let env = json!({ "env": "X" });
        let ids = json!({ "client": "FR/GOV/JALON/SITE", "provider": "FR/GOV/MAIRIES" });
        let x_road = Protocol::XRoad("s".into());
        assert_eq!(checked(&Protocol::Rest, json!({ "address": address })), Ok(()));
        assert_eq!(checked(&x_road, json!({ "address": address, "x_road": ids })), Ok(()));
        assert_eq!(checked(&Protocol::ApiParticulier, json!({ "address": address, "token": env, "recipient": "13002526500013" })), Ok(()));
        let told = [
            checked(&x_road, json!({ "address": address })),
            checked(&x_road, json!({ "address": address, "x_road": { "client": "FR/GOV", "provider": "a/b/c" } })),
            checked(&x_road, json!({ "address": address, "x_road": { "client": "FR/GOV/a%2f", "provider": "a/b/c" } })),
            checked(&Protocol::Rest, json!({ "address": address, "x_road": ids })),
            checked(&Protocol::Rest, json!({ "address": address, "token": "canary" })),
            checked(&Protocol::Rest, json!({ "address": address, "timeout_seconds": 0 })),
            checked(&Protocol::ApiParticulier, json!({ "address": address, "token": env })),
            checked(&Protocol::ApiParticulier, json!({ "address": address, "token": env, "recipient": "1300252650001x" })),
        ];
        assert!(told.iter().all(|told| told.as_ref().is_err_and(|told| !told.contains("canary"))), "{told:?}");
    }
}
