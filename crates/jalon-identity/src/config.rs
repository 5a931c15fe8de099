//! What whoever runs the site writes about a provider.

use serde::Deserialize;

use crate::address::Address;
use crate::identity::Domain;
use crate::one_or_many::one_or_many;
use crate::secret::{SecretError, SecretRef};
use crate::signature::SignatureAlgorithm;

/// A provider as it was registered with: every value is on the provider's registration form.
#[derive(Debug, Clone, Deserialize)]
#[serde(try_from = "Written")]
pub struct ProviderConfig {
    /// What the provider is and what is asked of it.
    pub kind: Kind,
    /// Its address, character for character as in its metadata.
    pub issuer: Address,
    /// Our name there.
    pub client_id: String,
    /// Where our secret is.
    pub client_secret: SecretRef,
    /// Where people come back to after signing in.
    pub redirect: Address,
    /// Where people come back to after signing out.
    pub after_logout: Address,
    /// How ID tokens are signed.
    pub signature: SignatureAlgorithm,
    /// How what the provider says of a person is protected.
    pub userinfo: Userinfo,
    /// Other scopes than those of the kind; `openid` is always asked. Ask for less where less is needed.
    pub scopes: Option<Vec<String>>,
}

/// What a provider is. Each has its own demands, beyond OpenID Connect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// FranceConnect v2: everyone, with the identity of the civil register.
    FranceConnect {
        /// The least level accepted.
        acr: Eidas,
        /// The domains of this site: a mediator of Aidants Connect whose mandate covers none of them is refused. With none, every mandate is accepted.
        delegation: Vec<Domain>,
    },
    /// ProConnect: those who work for a public body or a company.
    ProConnect {
        /// The levels accepted; with none, any.
        acr: Vec<String>,
    },
    /// Another provider of OpenID Connect.
    Plain {
        /// The levels accepted; with none, any.
        acr: Vec<String>,
    },
}

/// Levels of assurance of Regulation (EU) 910/2014, article 8, by FranceConnect's names: low, substantial, high.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Eidas {
    /// Low.
    Eidas1,
    /// Substantial.
    Eidas2,
    /// High.
    Eidas3,
}

impl Eidas {
    /// The value of `acr`.
    pub fn name(self) -> &'static str {
        match self {
            Eidas::Eidas1 => "eidas1",
            Eidas::Eidas2 => "eidas2",
            Eidas::Eidas3 => "eidas3",
        }
    }

    /// The level of that name.
    pub fn named(name: &str) -> Option<Self> {
        [Eidas::Eidas1, Eidas::Eidas2, Eidas::Eidas3].into_iter().find(|level| level.name() == name)
    }
}

/// How what a provider says of a person is protected on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Userinfo {
    /// Signed. FranceConnect and ProConnect always do.
    Signed(SignatureAlgorithm),
    /// By the connection alone, as OpenID Connect leaves it.
    Unsigned,
}

/// The levels a sign-in may end with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Levels<'a> {
    /// This or better.
    AtLeast(Eidas),
    /// One of these; any where there is none.
    OneOf(&'a [String]),
}

impl Levels<'_> {
    pub(crate) fn accept(&self, acr: Option<&str>) -> bool {
        match self {
            Levels::AtLeast(least) => acr.and_then(Eidas::named).is_some_and(|level| level >= *least),
            Levels::OneOf([]) => true,
            Levels::OneOf(accepted) => acr.is_some_and(|acr| accepted.iter().any(|one| one == acr)),
        }
    }
}

impl Kind {
    pub(crate) fn levels(&self) -> Levels<'_> {
        match self {
            Kind::FranceConnect { acr, .. } => Levels::AtLeast(*acr),
            Kind::ProConnect { acr } | Kind::Plain { acr } => Levels::OneOf(acr),
        }
    }

    /// The scopes asked where the configuration says no others.
    pub(crate) fn scopes(&self) -> &'static str {
        match self {
            Kind::FranceConnect { .. } => "openid given_name family_name birthdate gender birthplace birthcountry email preferred_username",
            Kind::ProConnect { .. } => "openid given_name usual_name email uid siret idp_id",
            Kind::Plain { .. } => "openid profile email",
        }
    }
}

impl ProviderConfig {
    /// What no parser of single values can see.
    pub(crate) fn check(&self) -> Result<(), ConfigError> {
        if self.client_id.trim().is_empty() {
            return Err(ConfigError::NoClient);
        }
        if matches!(self.userinfo, Userinfo::Unsigned) && !matches!(self.kind, Kind::Plain { .. }) {
            return Err(ConfigError::UnsignedUserinfo);
        }
        if self.issuer.url().query().is_some() {
            return Err(ConfigError::Issuer);
        }
        Ok(())
    }

    pub(crate) fn needs_long_secret(&self) -> bool {
        self.signature == SignatureAlgorithm::Hs256 || self.userinfo == Userinfo::Signed(SignatureAlgorithm::Hs256)
    }
}

/// A configuration that cannot be served.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// Both invented people and real ones.
    #[error("a site signs in invented people (`demo`) or real ones (`people`, `agents`, `passkeys`), never both: remove one of them")]
    DemoAndReal,
    /// Two invented people with one id, or an empty id or name.
    #[error("the people of a demonstration need an id each, all different, and a name: see `{0}`")]
    DemoPeople(String),
    /// No client identifier.
    #[error("client_id is empty: it is on the registration at the provider")]
    NoClient,
    /// The issuer has a query.
    #[error("issuer is an address without `?`")]
    Issuer,
    /// FranceConnect or ProConnect with unsigned userinfo.
    #[error("FranceConnect and ProConnect sign userinfo: `userinfo_signature: none` is for other providers")]
    UnsignedUserinfo,
    /// A level the provider does not have.
    #[error("acr of FranceConnect is one of eidas1, eidas2, eidas3")]
    Level,
    /// A domain Aidants Connect does not have.
    #[error("`{0}` is not a domain of Aidants Connect: they are {list}", list = Domain::NAMES.join(", "))]
    Domain(String),
    /// `delegation` elsewhere than at FranceConnect.
    #[error("delegation is for FranceConnect only")]
    Delegation,
    /// HS256 with a secret shorter than its hash (RFC 7518 §3.2).
    #[error("HS256 needs a client secret of 32 characters or more: renew it at the provider, or choose ES256 there")]
    ShortSecret,
    /// The secret could not be read.
    #[error(transparent)]
    Secret(#[from] SecretError),
    /// The domain of passkeys is not one, or the address is not within it.
    #[error("passkeys: {0}")]
    Passkeys(&'static str),
}

/// The form in which a configuration is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    kind: KindName,
    issuer: Address,
    client_id: String,
    client_secret: SecretRef,
    redirect: Address,
    after_logout: Address,
    signature: SignatureAlgorithm,
    userinfo_signature: Option<UserinfoName>,
    #[serde(default, deserialize_with = "one_or_many")]
    acr: Vec<String>,
    #[serde(default)]
    delegation: Vec<String>,
    scopes: Option<Vec<String>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum KindName {
    FranceConnect,
    ProConnect,
    Plain,
}

#[derive(Deserialize)]
enum UserinfoName {
    #[serde(rename = "HS256")]
    Hs256,
    #[serde(rename = "ES256")]
    Es256,
    #[serde(rename = "RS256")]
    Rs256,
    #[serde(rename = "none")]
    Unsigned,
}

impl TryFrom<Written> for ProviderConfig {
    type Error = ConfigError;

    fn try_from(written: Written) -> Result<Self, ConfigError> {
        if !written.delegation.is_empty() && !matches!(written.kind, KindName::FranceConnect) {
            return Err(ConfigError::Delegation);
        }
        let kind = match written.kind {
            KindName::FranceConnect => Kind::FranceConnect {
                acr: match written.acr.as_slice() {
                    [one] => Eidas::named(one).ok_or(ConfigError::Level)?,
                    _ => return Err(ConfigError::Level),
                },
                delegation: written.delegation.into_iter().map(|name| Domain::known(&name).ok_or(ConfigError::Domain(name))).collect::<Result<_, _>>()?,
            },
            KindName::ProConnect => Kind::ProConnect { acr: written.acr },
            KindName::Plain => Kind::Plain { acr: written.acr },
        };
        let userinfo = match written.userinfo_signature {
            None => Userinfo::Signed(written.signature),
            Some(UserinfoName::Hs256) => Userinfo::Signed(SignatureAlgorithm::Hs256),
            Some(UserinfoName::Es256) => Userinfo::Signed(SignatureAlgorithm::Es256),
            Some(UserinfoName::Rs256) => Userinfo::Signed(SignatureAlgorithm::Rs256),
            Some(UserinfoName::Unsigned) => Userinfo::Unsigned,
        };
        let config = Self {
            kind,
            issuer: written.issuer,
            client_id: written.client_id,
            client_secret: written.client_secret,
            redirect: written.redirect,
            after_logout: written.after_logout,
            signature: written.signature,
            userinfo,
            scopes: written.scopes,
        };
        config.check()?;
        Ok(config)
    }
}
