//! How a site knows its people: not at all, by invented names, or by providers and passkeys. Never two of these.

use serde::Deserialize;

use crate::config::{ConfigError, ProviderConfig};
use crate::demo::DemoPeople;
use crate::passkey::{Passkeys, PasskeysConfig};
use crate::provider::Provider;

/// How a site knows its people. That invented people and real ones never meet is not a check but a type.
#[derive(Debug)]
pub enum SignIn {
    /// Invented people, each of whom anyone may be. The pages say so.
    Demo(DemoPeople),
    /// Real people.
    Real {
        /// Those the site is for.
        people: Option<Box<Provider>>,
        /// Those who work for a body.
        agents: Option<Box<Provider>>,
        /// Passkeys, for agents whose body has no ProConnect.
        passkeys: Option<Passkeys>,
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
            SignInConfig::Real { people, agents, passkeys } => SignIn::Real {
                people: people.map(provider).transpose()?,
                agents: agents.map(provider).transpose()?,
                passkeys: passkeys.as_ref().map(Passkeys::new).transpose()?,
            },
        })
    }
}

fn provider(config: Box<ProviderConfig>) -> Result<Box<Provider>, ConfigError> {
    Provider::new(*config).map(Box::new)
}

/// The configuration of [`SignIn`]: either `demo`, or `people`, `agents` and `passkeys`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(try_from = "Written")]
pub enum SignInConfig {
    /// Invented people.
    Demo(DemoPeople),
    /// Providers and passkeys, one of them at least.
    Real {
        /// For those the site is for.
        people: Option<Box<ProviderConfig>>,
        /// For those who work for a body.
        agents: Option<Box<ProviderConfig>>,
        /// For agents whose body has no ProConnect.
        passkeys: Option<PasskeysConfig>,
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
    passkeys: Option<PasskeysConfig>,
}

impl TryFrom<Written> for SignInConfig {
    type Error = ConfigError;

    fn try_from(written: Written) -> Result<Self, ConfigError> {
        match written {
            Written { demo: None, people: None, agents: None, passkeys: None } => Ok(SignInConfig::None),
            Written { demo: Some(people), people: None, agents: None, passkeys: None } => Ok(SignInConfig::Demo(people)),
            Written { demo: None, people, agents, passkeys } => Ok(SignInConfig::Real { people, agents, passkeys }),
            Written { demo: Some(_), .. } => Err(ConfigError::DemoAndReal),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::config::{Eidas, Kind, Userinfo};
    use crate::identity::Domain;
    use crate::signature::SignatureAlgorithm;

    fn provider(changes: &Value) -> Value {
        let mut provider = json!({
            "kind": "franceconnect",
            "acr": "eidas1",
            "issuer": "https://fcp.example.org/api/v2",
            "client_id": "jalon",
            "client_secret": { "env": "JALON_TEST_SECRET" },
            "redirect": "https://jalon.example.org/connexion/retour",
            "after_logout": "https://jalon.example.org/deconnexion/retour",
            "signature": "ES256",
        });
        provider.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
        provider
    }

    fn demo() -> Value {
        json!([{ "id": "camille", "name": "Camille Martin", "born": "1991-04-12", "plays": "first-child" }])
    }

    fn read(config: Value) -> Result<SignInConfig, String> {
        serde_json::from_value(config).map_err(|error| error.to_string())
    }

    #[test]
    fn invented_people_and_real_ones_never_meet() {
        let passkeys = json!({ "domain": "jalon.example.org", "origin": "https://jalon.example.org" });
        for real in [json!({ "people": provider(&json!({})) }), json!({ "agents": provider(&json!({})) }), json!({ "passkeys": passkeys })] {
            assert!(matches!(read(real.clone()), Ok(SignInConfig::Real { .. })), "{real}");
            let mut both = real;
            both["demo"] = demo();
            assert_eq!(read(both).unwrap_err(), ConfigError::DemoAndReal.to_string());
        }
        let SignIn::Demo(people) = SignIn::open(read(json!({ "demo": demo() })).unwrap()).unwrap() else { panic!("not a demonstration") };
        assert_eq!(people.get("camille").unwrap().plays, "first-child");
        assert!(matches!(SignIn::open(read(json!({})).unwrap()), Ok(SignIn::None)));
    }

    #[test]
    fn invented_people_are_told_apart() {
        let one = demo()[0].clone();
        assert!(read(json!({ "demo": [one, one] })).unwrap_err().contains("`camille`"));
        assert!(read(json!({ "demo": [] })).is_err());
    }

    #[test]
    fn a_provider_is_read_as_it_was_registered() {
        let written = provider(&json!({ "acr": ["eidas2"], "delegation": ["Social-Santé"], "userinfo_signature": "RS256" }));
        let Ok(SignInConfig::Real { people: Some(config), .. }) = read(json!({ "people": written })) else { panic!("not read") };
        assert_eq!(config.kind, Kind::FranceConnect { acr: Eidas::Eidas2, delegation: vec![Domain::Health] });
        assert_eq!((config.signature, config.userinfo), (SignatureAlgorithm::Es256, Userinfo::Signed(SignatureAlgorithm::Rs256)));
    }

    #[test]
    fn a_mistake_is_named() {
        for (changes, part) in [
            (json!({ "acr": "eidas4" }), "eidas1, eidas2, eidas3"),
            (json!({ "acr": [] }), "eidas1, eidas2, eidas3"),
            (json!({ "delegation": ["Santé"] }), "`Santé` is not a domain"),
            (json!({ "kind": "proconnect", "delegation": ["Justice"] }), "FranceConnect only"),
            (json!({ "userinfo_signature": "none" }), "sign userinfo"),
            (json!({ "signature": "none" }), "unknown variant `none`"),
            (json!({ "issuer": "http://fcp.example.org/api/v2" }), "not https"),
            (json!({ "issuer": "https://fcp.example.org/?a" }), "without `?`"),
            (json!({ "client_id": " " }), "client_id is empty"),
            (json!({ "client_secret": "written here" }), "written here"),
            (json!({ "clientid": "x" }), "unknown field `clientid`"),
        ] {
            let error = read(json!({ "people": provider(&changes) })).unwrap_err();
            // A secret written in place is a mistake whose message would show it.
            if changes["client_secret"].is_string() {
                assert!(!error.contains(part), "{error}");
            } else {
                assert!(error.contains(part), "{error}");
            }
        }
    }

    #[test]
    fn a_missing_secret_is_told_when_the_site_starts() {
        let config = read(json!({ "people": provider(&json!({ "client_secret": { "env": "JALON_TEST_NO_SUCH_VARIABLE" } })) })).unwrap();
        assert!(SignIn::open(config).unwrap_err().to_string().contains("JALON_TEST_NO_SUCH_VARIABLE"));
    }
}
