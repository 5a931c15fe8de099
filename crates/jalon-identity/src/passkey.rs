//! Passkeys (Web Authentication, level 3) for agents of a body without ProConnect.
//!
//! A thin layer over `webauthn_rp`, which reads and checks what authenticators say. What is ours: a passkey is always discoverable and always asks the agent for
//! their finger, face or code; a counter that goes back is refused; a first passkey needs an invitation. The pages that call these functions need a few lines of
//! JavaScript, for browsers give no other way to authenticators.
//!
//! Ceremonies live five minutes, by the system's clock: the library reads it itself.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::Timestamp;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use webauthn_rp::bin::{Decode, Encode};
use webauthn_rp::request::auth::AuthenticationVerificationOptions;
use webauthn_rp::request::register::{CredProtect, Nickname, PublicKeyCredentialUserEntity, RegistrationVerificationOptions, UserHandle16, Username};
use webauthn_rp::request::{AsciiDomain, ExtensionInfo, PublicKeyCredentialDescriptor, RpId};
use webauthn_rp::response::auth::error::AuthCeremonyErr;
use webauthn_rp::response::register::error::RegCeremonyErr;
use webauthn_rp::response::register::{CompressedPubKey, DynamicState, StaticState};
use webauthn_rp::response::{AuthTransports, CredentialId};
use webauthn_rp::{
    AuthenticatedCredential, DiscoverableAuthentication, DiscoverableAuthenticationServerState, DiscoverableCredentialRequestOptions,
    PublicKeyCredentialCreationOptions, Registration, RegistrationServerState,
};

use crate::address::Address;
use crate::config::ConfigError;
use crate::invitation::Invitation;
use crate::random::{NoRandom, Random};

/// The length of an agent's identifier. The library fixes it in its types.
const AGENT_BYTES: usize = 16;
/// Answers of authenticators are a few kilobytes.
const MAX_ANSWER: usize = 64 * 1024;

type Key = CompressedPubKey<[u8; 32], [u8; 32], [u8; 48], Vec<u8>>;

/// Where passkeys are made and used.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PasskeysConfig {
    /// The domain passkeys belong to: the site's own, or one above it. Changing it makes every passkey useless.
    pub domain: String,
    /// The address of the site, without a path.
    pub origin: Address,
}

/// Makes and checks passkeys.
#[derive(Debug, Clone)]
pub struct Passkeys {
    rp: RpId,
    origin: String,
}

/// What an agent's browser is asked, and what to keep until it answers.
#[derive(Debug)]
pub struct Ceremony<Pending> {
    /// For `PublicKeyCredential.parseCreationOptionsFromJSON` or `parseRequestOptionsFromJSON`.
    pub options: String,
    /// To be sealed in a cookie or kept in the session of this browser, and removed when it answers, whatever the outcome: a challenge serves once.
    pub pending: Pending,
}

impl Passkeys {
    /// Checks that the site is within the domain.
    pub fn new(config: &PasskeysConfig) -> Result<Self, ConfigError> {
        let url = config.origin.url();
        let host = url.host_str().unwrap_or_default();
        let within = host == config.domain || host.strip_suffix(config.domain.as_str()).is_some_and(|above| above.ends_with('.'));
        if !within || config.domain.is_empty() {
            return Err(ConfigError::Passkeys("the origin is not within the domain"));
        }
        if url.path() != "/" || url.query().is_some() {
            return Err(ConfigError::Passkeys("the origin has no path"));
        }
        // An address of digits is no domain (Web Authentication §5.1.2): for tests there is `localhost`.
        if !matches!(url.host(), Some(url::Host::Domain(_))) {
            return Err(ConfigError::Passkeys("the domain is a name, not an address of digits"));
        }
        let domain = AsciiDomain::try_from(config.domain.clone()).map_err(|_| ConfigError::Passkeys("the domain is not a name"))?;
        Ok(Self { rp: RpId::Domain(domain), origin: url.origin().ascii_serialization() })
    }

    /// Begins to make a passkey for an invited agent. `existing` are those they have: an authenticator that holds one does not make another.
    pub fn begin_registration(
        &self,
        invitation: &Invitation,
        code: &str,
        existing: &[Passkey],
        now: Timestamp,
    ) -> Result<Ceremony<PendingRegistration>, PasskeyError> {
        invitation.check(code, now)?;
        let user = PublicKeyCredentialUserEntity {
            name: Username::try_from(invitation.account.as_str()).map_err(|_| PasskeyError::Name)?,
            id: &invitation.agent.0,
            display_name: Some(Nickname::try_from(invitation.name.as_str()).map_err(|_| PasskeyError::Name)?),
        };
        let mut exclude = Vec::with_capacity(existing.len());
        for passkey in existing {
            let id = CredentialId::<Vec<u8>>::decode(passkey.id.clone()).map_err(|_| PasskeyError::Stored)?;
            let transports = AuthTransports::decode(passkey.transports).map_err(|_| PasskeyError::Stored)?;
            exclude.push(PublicKeyCredentialDescriptor { id, transports });
        }
        let mut options = PublicKeyCredentialCreationOptions::passkey(&self.rp, user, exclude);
        // Asked for, not insisted on: every sign-in verifies the agent anyway, and a browser that must insist refuses authenticators without the extension (CTAP 2.0).
        options.extensions.cred_protect = CredProtect::UserVerificationRequired(ExtensionInfo::AllowDontEnforceValue);
        let (server, client) = options.start_ceremony().map_err(|_| PasskeyError::Clock)?;
        let pending = PendingRegistration { state: server.encode().map_err(|_| PasskeyError::Clock)? };
        Ok(Ceremony { options: json(&client)?, pending })
    }

    /// Ends it: `answer` is the `RegistrationResponseJSON` of the browser.
    ///
    /// The caller stores the passkey under an id that must be new, and removes the invitation, in one transaction.
    pub fn finish_registration(&self, pending: &PendingRegistration, answer: &str) -> Result<Passkey, PasskeyError> {
        let state = RegistrationServerState::<AGENT_BYTES>::decode(&pending.state).map_err(|_| PasskeyError::Stored)?;
        let registration = Registration::from_json_relaxed(bounded(answer)?).map_err(|_| PasskeyError::Answer)?;
        let options = RegistrationVerificationOptions::<&str, &str> {
            allowed_origins: &[self.origin.as_str()],
            // Level 3 §7.1 leaves unsolicited extensions to the site; some authenticators always send some, none changes what is checked.
            error_on_unsolicited_extensions: false,
            ..RegistrationVerificationOptions::default()
        };
        let registered = state.verify(&self.rp, &registration, &options).map_err(|error| PasskeyError::from(&error))?;
        let (Ok(key), Ok(counter)) = (registered.static_state().encode(), registered.dynamic_state().encode());
        Ok(Passkey {
            id: registered.id().as_ref().to_vec(),
            agent: AgentId(*registered.user_id()),
            transports: registered.transports().encode().unwrap_or_else(|never| match never {}),
            key,
            counter,
        })
    }

    /// Begins a sign-in. The agent says nothing of themself: the passkey does.
    pub fn begin_login(&self) -> Result<Ceremony<PendingPasskeyLogin>, PasskeyError> {
        let (server, client) = DiscoverableCredentialRequestOptions::passkey(&self.rp).start_ceremony().map_err(|_| PasskeyError::Clock)?;
        let pending = PendingPasskeyLogin { state: server.encode().map_err(|_| PasskeyError::Clock)? };
        Ok(Ceremony { options: json(&client)?, pending })
    }

    /// Ends it: the passkey is the one stored under [`PasskeyAnswer::id`]. It changes, and must be stored again before the agent is let in.
    pub fn finish_login(&self, pending: &PendingPasskeyLogin, answer: &PasskeyAnswer, passkey: &mut Passkey) -> Result<AgentId, PasskeyError> {
        let state = DiscoverableAuthenticationServerState::decode(&pending.state).map_err(|_| PasskeyError::Stored)?;
        let key = StaticState::<Key>::decode(&passkey.key).map_err(|_| PasskeyError::Stored)?;
        let counter = DynamicState::decode(passkey.counter).map_err(|_| PasskeyError::Stored)?;
        let id = CredentialId::<&[u8]>::decode(&passkey.id).map_err(|_| PasskeyError::Stored)?;
        let mut credential = AuthenticatedCredential::new(id, &passkey.agent.0, key, counter).map_err(|_| PasskeyError::Stored)?;
        let options = AuthenticationVerificationOptions::<&str, &str> {
            allowed_origins: &[self.origin.as_str()],
            error_on_unsolicited_extensions: false,
            ..AuthenticationVerificationOptions::default()
        };
        state.verify(&self.rp, &answer.0, &mut credential, &options).map_err(|error| PasskeyError::from(&error))?;
        let counter = credential.dynamic_state().encode().unwrap_or_else(|never| match never {});
        passkey.counter = counter;
        Ok(passkey.agent)
    }
}

/// What an authenticator answers to a sign-in, read but not yet believed.
pub struct PasskeyAnswer(DiscoverableAuthentication<AGENT_BYTES>);

impl PasskeyAnswer {
    /// Reads the `AuthenticationResponseJSON` of the browser.
    pub fn read(answer: &str) -> Result<Self, PasskeyError> {
        DiscoverableAuthentication::from_json_relaxed(bounded(answer)?).map(Self).map_err(|_| PasskeyError::Answer)
    }

    /// The id under which the passkey was stored, in base64url.
    pub fn id(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0.raw_id())
    }
}

impl fmt::Debug for PasskeyAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PasskeyAnswer(hidden)")
    }
}

/// An agent, as passkeys know them: says nothing of who they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct AgentId(UserHandle16);

impl AgentId {
    /// A new one.
    pub fn new(random: &mut impl Random) -> Result<Self, NoRandom> {
        let mut bytes = [0; AGENT_BYTES];
        random.fill(&mut bytes)?;
        Ok(Self::from_bytes(bytes))
    }

    /// One that was stored.
    pub fn from_bytes(bytes: [u8; AGENT_BYTES]) -> Self {
        Self(UserHandle16::decode(bytes).unwrap_or_else(|never| match never {}))
    }

    /// For storing.
    pub fn to_bytes(self) -> [u8; AGENT_BYTES] {
        self.0.encode().unwrap_or_else(|never| match never {})
    }
}

impl Serialize for AgentId {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        base64url::serialize(&self.to_bytes(), to)
    }
}

impl<'de> Deserialize<'de> for AgentId {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        base64url::deserialize(from).map(Self::from_bytes)
    }
}

/// A passkey as the site keeps it: a public key and what was last seen of it. Nothing of it is secret; changing it is.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passkey {
    #[serde(with = "base64url")]
    id: Vec<u8>,
    agent: AgentId,
    transports: u8,
    #[serde(with = "base64url")]
    key: Vec<u8>,
    /// Counter, backup and verification, in the library's form.
    #[serde(with = "base64url")]
    counter: [u8; 7],
}

impl Passkey {
    /// The id it is stored under, in base64url.
    pub fn id(&self) -> String {
        URL_SAFE_NO_PAD.encode(&self.id)
    }

    /// Whose it is.
    pub fn agent(&self) -> AgentId {
        self.agent
    }
}

impl fmt::Debug for Passkey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passkey(hidden)")
    }
}

macro_rules! pending {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
        pub struct $name {
            #[serde(with = "base64url")]
            state: Vec<u8>,
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(hidden)"))
            }
        }
    };
}

pending!(
    /// A passkey being made.
    PendingRegistration
);
pending!(
    /// A sign-in that waits for a passkey.
    PendingPasskeyLogin
);

/// Why a passkey was not made, or not believed. None says anything of the agent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PasskeyError {
    /// Not the code of the invitation.
    #[error("passkey.code: the code is not that of the invitation")]
    Code,
    /// The invitation, or the five minutes of a ceremony, are over.
    #[error("passkey.expired: too late; begin again, with a new invitation where it is over")]
    Expired,
    /// The account or the name of the agent cannot be shown by authenticators (RFC 8265, RFC 8266).
    #[error("passkey.name: the account or the name holds characters that authenticators do not show, or is empty")]
    Name,
    /// What was stored or sealed is not ours.
    #[error("passkey.stored: what was stored cannot be read")]
    Stored,
    /// What the browser sent is not an answer of an authenticator.
    #[error("passkey.answer: not an answer of an authenticator")]
    Answer,
    /// The answer is to another challenge.
    #[error("passkey.challenge: the answer belongs to another ceremony: many in a row look like an attack")]
    Challenge,
    /// The answer was made for another site.
    #[error("passkey.origin: the answer was made for another site: compare domain and origin; if they are right, treat it as an attack")]
    Origin,
    /// The agent was not asked for their finger, face or code.
    #[error("passkey.unverified: the authenticator did not verify the agent")]
    Unverified,
    /// The passkey belongs to another agent or is another one.
    #[error("passkey.owner: not the passkey it is said to be")]
    Owner,
    /// The signature is not right.
    #[error("passkey.signature: the signature is not right")]
    Signature,
    /// The counter went back: somebody may have a copy of the key.
    #[error("passkey.counter: the counter went back, as when a key was copied: remove this passkey and invite the agent again")]
    Counter,
    /// The answer breaks another rule of the standard.
    #[error("passkey.refused: the answer breaks a rule of Web Authentication")]
    Refused,
    /// The system's clock is before 1970 or at the end of time.
    #[error("passkey.clock: the clock of this machine is wrong")]
    Clock,
}

impl From<&RegCeremonyErr> for PasskeyError {
    fn from(error: &RegCeremonyErr) -> Self {
        match error {
            RegCeremonyErr::Timeout => PasskeyError::Expired,
            RegCeremonyErr::ChallengeMismatch => PasskeyError::Challenge,
            RegCeremonyErr::OriginMismatch | RegCeremonyErr::CrossOrigin | RegCeremonyErr::TopOriginMismatch | RegCeremonyErr::RpIdHashMismatch => {
                PasskeyError::Origin
            }
            RegCeremonyErr::UserNotVerified | RegCeremonyErr::UserNotPresent => PasskeyError::Unverified,
            RegCeremonyErr::AttestationSignature => PasskeyError::Signature,
            RegCeremonyErr::CollectedClientData(_) | RegCeremonyErr::CollectedClientDataRelaxed(_) | RegCeremonyErr::AttestationObject(_) => {
                PasskeyError::Answer
            }
            _ => PasskeyError::Refused,
        }
    }
}

impl From<&AuthCeremonyErr> for PasskeyError {
    fn from(error: &AuthCeremonyErr) -> Self {
        match error {
            AuthCeremonyErr::Timeout => PasskeyError::Expired,
            AuthCeremonyErr::ChallengeMismatch => PasskeyError::Challenge,
            AuthCeremonyErr::OriginMismatch | AuthCeremonyErr::CrossOrigin | AuthCeremonyErr::TopOriginMismatch | AuthCeremonyErr::RpIdHashMismatch => {
                PasskeyError::Origin
            }
            AuthCeremonyErr::UserNotVerified => PasskeyError::Unverified,
            AuthCeremonyErr::UserHandleMismatch | AuthCeremonyErr::CredentialIdMismatch | AuthCeremonyErr::MissingUserHandle => PasskeyError::Owner,
            AuthCeremonyErr::AssertionSignature => PasskeyError::Signature,
            AuthCeremonyErr::SignatureCounter => PasskeyError::Counter,
            AuthCeremonyErr::CollectedClientData(_) | AuthCeremonyErr::CollectedClientDataRelaxed(_) | AuthCeremonyErr::AuthenticatorData(_) => {
                PasskeyError::Answer
            }
            _ => PasskeyError::Refused,
        }
    }
}

fn bounded(answer: &str) -> Result<&[u8], PasskeyError> {
    if answer.len() <= MAX_ANSWER { Ok(answer.as_bytes()) } else { Err(PasskeyError::Answer) }
}

fn json(options: &impl Serialize) -> Result<String, PasskeyError> {
    serde_json::to_string(options).map_err(|_| PasskeyError::Stored)
}

/// Bytes as text, in stores and cookies that are of text.
mod base64url {
    use super::{Deserialize, Deserializer, Serializer, URL_SAFE_NO_PAD};
    use base64::Engine as _;
    use serde::de::Error as _;

    pub(super) fn serialize<S: Serializer>(bytes: &(impl AsRef<[u8]> + ?Sized), to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&URL_SAFE_NO_PAD.encode(bytes))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>, T: TryFrom<Vec<u8>>>(from: D) -> Result<T, D::Error> {
        let text = String::deserialize(from)?;
        let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| D::Error::custom("not base64url"))?;
        T::try_from(bytes).map_err(|_| D::Error::custom("not of that length"))
    }
}
