//! Who somebody is, said by an OpenID provider or a passkey.
//!
//! A site sends a person to a [`Provider`] (FranceConnect for people, ProConnect for agents, or another) and gets an [`Identity`] back, of which everything was
//! checked: [`Provider::begin`] and [`Provider::finish`]. There is no server here: pages call these functions and keep [`PendingLogin`] in the browser's own
//! sealed cookie meanwhile.
//!
//! *Invariants.* The algorithm of a signature is the one registered, never the one a token names. Nothing is believed before its signature, maker, audience, time
//! and sign-in were checked. No error, log or `Debug` shows a secret or anything of a person. Invented people and real ones are variants of one type.
//!
//! Standards: OpenID Connect Core 1.0, Discovery 1.0, RP-Initiated Logout 1.0; OAuth 2.0 (RFC 6749) with proof keys (RFC 7636) and the issuer in the answer
//! (RFC 9207); JSON Web Tokens (RFC 7519, 7515, 7518).

mod address;
mod claims;
mod config;
mod demo;
mod directory;
mod error;
#[cfg(test)]
mod fuzz;
mod http;
mod identity;
mod invitation;
mod one_or_many;
mod passkey;
mod pending;
mod provider;
mod random;
mod secret;
mod sign_in;
mod signature;

pub use address::{Address, NotAnAddress};
pub use config::{ConfigError, Eidas, Kind, ProviderConfig, Userinfo};
pub use demo::{DemoPeople, DemoPerson};
pub use error::{LoginError, MetadataFault, ProviderFault, Step, TokenFault};
pub use http::Outage;
pub use identity::{Birth, BirthDate, Commune, Country, Delegation, Domain, Gender, Identity, LogoutHint, Names, Organisation, Siret, Subject};
pub use invitation::{Invitation, InvitationCode};
pub use passkey::{AgentId, Ceremony, Passkey, PasskeyAnswer, PasskeyError, Passkeys, PasskeysConfig, PendingPasskeyLogin, PendingRegistration};
pub use pending::{Begin, Callback, PendingLogin, PendingLogout};
pub use provider::Provider;
pub use random::{NoRandom, OsRandom, Random};
pub use secret::{Secret, SecretError, SecretRef};
pub use sign_in::{SignIn, SignInConfig};
pub use signature::SignatureAlgorithm;
