//! Why a sign-in did not come to an end.

use std::fmt;

use crate::http::Outage;

/// Why somebody is not signed in. None says anything of the person: all can be logged.
///
/// [`LoginError::code`] is stable, for logs, dashboards and tests; [`LoginError::hint`] is for whoever runs the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LoginError {
    /// The person turned back at the provider. Not a fault: the page they came from is shown again.
    Cancelled,
    /// The provider itself ended the sign-in with an error (RFC 6749 §4.1.2.1, OpenID Connect Core §3.1.2.6).
    Provider(ProviderFault),
    /// The address the person came back with is not one a provider makes.
    Callback,
    /// More than ten minutes passed since the sign-in began.
    Expired,
    /// The answer belongs to no sign-in begun in this browser.
    State,
    /// The answer comes from another provider than the one asked (RFC 9207).
    Issuer,
    /// The provider refused the code: used, expired, or not ours.
    Refused,
    /// The provider refused our client identifier or secret.
    Client,
    /// The provider cannot be reached or does not answer as it should.
    Unavailable(Step, Outage),
    /// What the provider publishes of itself does not fit what it was registered for.
    Metadata(MetadataFault),
    /// The ID token is not to be believed (OpenID Connect Core §3.1.3.7).
    IdToken(TokenFault),
    /// What the provider says of the person is not to be believed (OpenID Connect Core §5.3.4).
    Userinfo(TokenFault),
    /// The person proved who they are less surely than was asked.
    Level,
    /// The mediator's mandate covers none of the domains of this site.
    Delegation,
    /// A claim about the person does not have the form it must have.
    Claim(&'static str),
    /// The system gave no random bytes.
    Random,
}

/// Which exchange with the provider failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Reading `/.well-known/openid-configuration`.
    Discovery,
    /// Reading the provider's public keys.
    Keys,
    /// Exchanging the code for tokens.
    Token,
    /// Reading what the provider says of the person.
    Userinfo,
}

/// The errors a provider may send a person back with. Others are one: their text is not ours to repeat.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProviderFault {
    /// `invalid_request`, `unsupported_response_type`: it does not accept how we ask.
    InvalidRequest,
    /// `unauthorized_client`: it does not know us, or not for this.
    UnauthorizedClient,
    /// `invalid_scope`: we ask for data we have no right to.
    InvalidScope,
    /// `server_error`, `temporarily_unavailable`.
    Unavailable,
    /// `login_required`, `interaction_required`, `consent_required`, `account_selection_required`, `unmet_authentication_requirements`.
    InteractionRequired,
    /// Anything else.
    Other,
}

/// What is wrong with what a provider publishes of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MetadataFault {
    /// It names another issuer than the one configured.
    Issuer,
    /// An address is missing, or not https.
    Address,
    /// It does not do the code flow with our way of proving who we are.
    Flow,
    /// It does not sign with the algorithm configured.
    Algorithm,
}

/// Why a signed statement is not believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenFault {
    /// Not a signed statement, or without what it must contain.
    Malformed,
    /// Not signed at all where it must be.
    Unsigned,
    /// Signed with another algorithm than the one registered, `none` included.
    Algorithm,
    /// Signed with a key the provider does not publish.
    Key,
    /// The signature is not right.
    Signature,
    /// Made by another provider.
    Issuer,
    /// Made for another site.
    Audience,
    /// No longer valid.
    Expired,
    /// Made in the future, or long ago.
    IssuedAt,
    /// Made for another sign-in.
    Nonce,
    /// About another person than the ID token.
    Subject,
    /// Does not belong to the access token that came with it.
    AccessToken,
}

/// One list of words for the two statements that can be at fault.
macro_rules! token_code {
    ($statement:literal, $fault:expr) => {
        match $fault {
            TokenFault::Malformed => concat!($statement, ".malformed"),
            TokenFault::Unsigned => concat!($statement, ".unsigned"),
            TokenFault::Algorithm => concat!($statement, ".algorithm"),
            TokenFault::Key => concat!($statement, ".key"),
            TokenFault::Signature => concat!($statement, ".signature"),
            TokenFault::Issuer => concat!($statement, ".issuer"),
            TokenFault::Audience => concat!($statement, ".audience"),
            TokenFault::Expired => concat!($statement, ".expired"),
            TokenFault::IssuedAt => concat!($statement, ".issued_at"),
            TokenFault::Nonce => concat!($statement, ".nonce"),
            TokenFault::Subject => concat!($statement, ".subject"),
            TokenFault::AccessToken => concat!($statement, ".access_token"),
        }
    };
}

impl LoginError {
    /// A word that does not change between versions.
    pub fn code(self) -> &'static str {
        match self {
            LoginError::Cancelled => "cancelled",
            LoginError::Provider(ProviderFault::InvalidRequest) => "provider.invalid_request",
            LoginError::Provider(ProviderFault::UnauthorizedClient) => "provider.unauthorized_client",
            LoginError::Provider(ProviderFault::InvalidScope) => "provider.invalid_scope",
            LoginError::Provider(ProviderFault::Unavailable) => "provider.unavailable",
            LoginError::Provider(ProviderFault::InteractionRequired) => "provider.interaction_required",
            LoginError::Provider(ProviderFault::Other) => "provider.other",
            LoginError::Callback => "callback",
            LoginError::Expired => "expired",
            LoginError::State => "state",
            LoginError::Issuer => "issuer",
            LoginError::Refused => "code_refused",
            LoginError::Client => "client_refused",
            LoginError::Unavailable(Step::Discovery, _) => "unavailable.discovery",
            LoginError::Unavailable(Step::Keys, _) => "unavailable.keys",
            LoginError::Unavailable(Step::Token, _) => "unavailable.token",
            LoginError::Unavailable(Step::Userinfo, _) => "unavailable.userinfo",
            LoginError::Metadata(MetadataFault::Issuer) => "metadata.issuer",
            LoginError::Metadata(MetadataFault::Address) => "metadata.address",
            LoginError::Metadata(MetadataFault::Flow) => "metadata.flow",
            LoginError::Metadata(MetadataFault::Algorithm) => "metadata.algorithm",
            LoginError::IdToken(fault) => token_code!("id_token", fault),
            LoginError::Userinfo(fault) => token_code!("userinfo", fault),
            LoginError::Level => "level",
            LoginError::Delegation => "delegation",
            LoginError::Claim(_) => "claim",
            LoginError::Random => "random",
        }
    }

    /// What whoever runs the site can do about it.
    pub fn hint(self) -> &'static str {
        match self {
            LoginError::Cancelled => "nothing to do: the person chose to turn back",
            LoginError::Provider(ProviderFault::Unavailable) => "the provider says it is out of order: see its status page",
            LoginError::Provider(ProviderFault::InvalidScope) => "compare the scopes with those the provider granted at registration",
            LoginError::Provider(ProviderFault::UnauthorizedClient) => "compare client_id and redirect with the registration at the provider",
            LoginError::Provider(ProviderFault::InteractionRequired) => {
                "the provider wanted to ask the person something it was told not to: see `prompt` and `acr`"
            }
            LoginError::Provider(_) => "compare kind, acr and scopes with the registration at the provider",
            LoginError::Callback => "an address was altered or made by hand: many in a row look like an attack",
            LoginError::Expired => "the person took more than ten minutes: they can begin again; if many do, compare the clocks",
            LoginError::State => "cookies are blocked, the page was opened twice, or somebody sent the person a link: many in a row look like an attack",
            LoginError::Issuer => "an answer came from another provider than the one asked: this should never happen by accident",
            LoginError::Refused => {
                "the code was used twice or came late: a page reloaded does that; if all are refused, compare redirect with the registration"
            }
            LoginError::Client => "the provider refuses client_id or client_secret: compare with the registration, look whether the secret was renewed",
            LoginError::Unavailable(..) => {
                "the provider does not answer: see its status page, then the network, the outgoing proxy and the certificates of this machine"
            }
            LoginError::Metadata(MetadataFault::Issuer) => "issuer must be, character for character, the one in the provider's openid-configuration",
            LoginError::Metadata(MetadataFault::Address) => "the provider publishes an address that is missing or not https",
            LoginError::Metadata(MetadataFault::Flow) => "the provider does not offer the code flow with client_secret_post",
            LoginError::Metadata(MetadataFault::Algorithm) => "signature or userinfo_signature is not among the algorithms the provider publishes",
            LoginError::IdToken(fault) | LoginError::Userinfo(fault) => fault.hint(),
            LoginError::Level => "the person signed in at a lower level than acr asks: the page offers to try again",
            LoginError::Delegation => "the mediator's mandate covers none of the domains in `delegation`",
            LoginError::Claim(_) => "the provider sent a claim of an unknown form: report it to the provider",
            LoginError::Random => "the system's random source failed: do not keep this machine in service",
        }
    }
}

impl TokenFault {
    fn hint(self) -> &'static str {
        match self {
            TokenFault::Unsigned => "the provider must answer userinfo as a signed JWT: set it at registration (userinfo_signed_response_alg)",
            TokenFault::Algorithm => {
                "compare signature and userinfo_signature with the registration at the provider; if they are equal, treat this as an attack"
            }
            TokenFault::Expired | TokenFault::IssuedAt => "compare the clock of this machine with the true time",
            TokenFault::Signature | TokenFault::Key => "with HS256 compare client_secret; otherwise the provider signs with a key it does not publish",
            TokenFault::Audience => "compare client_id with the registration at the provider",
            TokenFault::Malformed | TokenFault::Issuer | TokenFault::Nonce | TokenFault::Subject | TokenFault::AccessToken => {
                "the provider's answer contradicts itself or this sign-in: if it happens again, treat it as an attack and tell the provider"
            }
        }
    }
}

impl fmt::Display for LoginError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LoginError::Unavailable(_, outage) => write!(f, "{}: {outage}; {}", self.code(), self.hint()),
            LoginError::Claim(name) => write!(f, "{} {name}: {}", self.code(), self.hint()),
            _ => write!(f, "{}: {}", self.code(), self.hint()),
        }
    }
}

impl std::error::Error for LoginError {}
