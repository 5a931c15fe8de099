//! How a site knows its people: not at all, by invented names, or by providers and passkeys. Never two of these.

use serde::Deserialize;

use crate::config::{ConfigError, ProviderConfig};
use crate::demo::DemoPeople;
use crate::provider::Provider;

/// How a site knows its people. That invented people and real ones never meet is not a check but a type.
#[derive(Debug)]
pub enum SignIn {
    /// Invented people, each of whom anyone may be. The pages say so.
    Demo(DemoPeople),
    /// Real people.
    Real {
        /// Those the site is for.
        people: Option<Provider>,
        /// Those who work for a body.
        agents: Option<Provider>,
    },
    /// Nobody signs in.
    None,
}

impl SignIn {
    /// Reads the secrets and makes the providers. None of them is asked anything yet: see [`Provider::discover`].
    pub fn open(config: SignInConfig) -> Result<Self, ConfigError> {
        Ok(match config {
            SignInConfig::None => SignIn::None,
            SignInConfig::Demo(people) => SignIn::Demo(people),
            SignInConfig::Real { people, agents } => SignIn::Real {
                people: people.map(|config| Provider::new(*config)).transpose()?,
                agents: agents.map(|config| Provider::new(*config)).transpose()?,
            },
        })
    }
}

/// The configuration of [`SignIn`]: either `demo`, or `people` and `agents`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(try_from = "Written")]
pub enum SignInConfig {
    /// Invented people.
    Demo(DemoPeople),
    /// Providers.
    Real {
        /// For those the site is for.
        people: Option<Box<ProviderConfig>>,
        /// For those who work for a body.
        agents: Option<Box<ProviderConfig>>,
    },
    /// Nobody signs in.
    #[default]
    None,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    demo: Option<DemoPeople>,
    people: Option<Box<ProviderConfig>>,
    agents: Option<Box<ProviderConfig>>,
}

impl TryFrom<Written> for SignInConfig {
    type Error = ConfigError;

    fn try_from(written: Written) -> Result<Self, ConfigError> {
        match written {
            Written { demo: None, people: None, agents: None } => Ok(SignInConfig::None),
            Written { demo: Some(people), people: None, agents: None } => Ok(SignInConfig::Demo(people)),
            Written { demo: None, people, agents } => Ok(SignInConfig::Real { people, agents }),
            Written { demo: Some(_), .. } => Err(ConfigError::DemoAndReal),
        }
    }
}
