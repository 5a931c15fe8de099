//! The claims of tokens: who made them, for whom and when; and what they say of the person.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::Timestamp;
use ring::digest;
use serde::{Deserialize, Deserializer};

use crate::config::Kind;
use crate::error::{LoginError, TokenFault};
use crate::identity::{Birth, BirthDate, Commune, Country, Delegation, Gender, Identity, LogoutHint, Names, Organisation, Siret, Subject};
use crate::one_or_many::one_or_many;
use crate::pending::same;

/// How far two honest clocks may differ, in seconds.
const SKEW: i64 = 30;
/// How old a token fresh from the provider may be, in seconds.
const MAX_AGE: i64 = 5 * 60;
/// Core §2: a subject is at most that long.
const MAX_SUBJECT: usize = 255;
/// Longer than any name or address; more is a mistake or worse.
const MAX_TEXT: usize = 1024;

/// What a token must say to be for this site, now.
pub(crate) struct Expected<'a> {
    pub(crate) issuer: &'a str,
    pub(crate) client_id: &'a str,
    pub(crate) now: Timestamp,
}

impl Expected<'_> {
    fn check_audience(&self, aud: &[String], azp: Option<&str>) -> Result<(), TokenFault> {
        let ours = aud.iter().any(|one| one == self.client_id);
        // Core §3.1.3.7, 3 to 5: for several sites, it must say that it was made at our request.
        let asked_by_us = azp.map_or(aud.len() == 1, |azp| azp == self.client_id);
        if ours && asked_by_us { Ok(()) } else { Err(TokenFault::Audience) }
    }

    fn check_times(&self, iat: Option<i64>, exp: Option<i64>) -> Result<(), TokenFault> {
        let now = self.now.as_second();
        if exp.is_some_and(|exp| exp.saturating_add(SKEW) <= now) {
            return Err(TokenFault::Expired);
        }
        let fresh = (now - MAX_AGE - SKEW)..=(now + SKEW);
        if iat.is_none_or(|iat| fresh.contains(&iat)) { Ok(()) } else { Err(TokenFault::IssuedAt) }
    }
}

/// The claims of an ID token.
#[derive(Deserialize)]
pub(crate) struct IdClaims {
    iss: String,
    pub(crate) sub: String,
    #[serde(deserialize_with = "one_or_many")]
    aud: Vec<String>,
    azp: Option<String>,
    exp: i64,
    iat: i64,
    pub(crate) nonce: Option<String>,
    pub(crate) acr: Option<String>,
    #[serde(default, deserialize_with = "one_or_many")]
    amr: Vec<String>,
    #[serde(default, deserialize_with = "some_one_or_many")]
    pub(crate) rep_scope: Option<Vec<String>>,
    at_hash: Option<String>,
}

impl IdClaims {
    /// Core §3.1.3.7, without the nonce and the level, which belong to the sign-in.
    pub(crate) fn check(&self, expected: &Expected<'_>) -> Result<(), TokenFault> {
        if self.iss != expected.issuer {
            return Err(TokenFault::Issuer);
        }
        expected.check_audience(&self.aud, self.azp.as_deref())?;
        expected.check_times(Some(self.iat), Some(self.exp))?;
        check_subject(&self.sub)
    }

    /// Whether the access token came with this ID token (Core §3.1.3.6: half of its hash; a provider may leave it out).
    pub(crate) fn belongs_to(&self, access_token: &str) -> bool {
        let Some(at_hash) = &self.at_hash else { return true };
        // Every algorithm accepted here is of the SHA-256 family.
        let hash = digest::digest(&digest::SHA256, access_token.as_bytes());
        same(&URL_SAFE_NO_PAD.encode(&hash.as_ref()[..16]), at_hash)
    }
}

fn check_subject(sub: &str) -> Result<(), TokenFault> {
    if sub.is_empty() || sub.len() > MAX_SUBJECT { Err(TokenFault::Malformed) } else { Ok(()) }
}

/// What the provider says of the person; signed, it is a token with the same duties as the ID token, but for its times, which it may leave out.
#[derive(Deserialize)]
pub(crate) struct UserinfoClaims {
    pub(crate) sub: String,
    iss: Option<String>,
    #[serde(default, deserialize_with = "one_or_many")]
    aud: Vec<String>,
    iat: Option<i64>,
    exp: Option<i64>,
    given_name: Option<String>,
    family_name: Option<String>,
    preferred_username: Option<String>,
    usual_name: Option<String>,
    birthdate: Option<String>,
    gender: Option<String>,
    birthplace: Option<String>,
    birthcountry: Option<String>,
    email: Option<String>,
    siret: Option<String>,
    idp_id: Option<String>,
    uid: Option<String>,
}

impl UserinfoClaims {
    pub(crate) fn check(&self, expected: &Expected<'_>) -> Result<(), TokenFault> {
        if self.iss.as_deref() != Some(expected.issuer) {
            return Err(TokenFault::Issuer);
        }
        expected.check_audience(&self.aud, None)?;
        expected.check_times(self.iat, self.exp)
    }

    /// The person, each claim parsed. A claim that has no sense is an error rather than a guess: it would follow the person into their case.
    pub(crate) fn into_identity(
        self,
        kind: &Kind,
        issuer: &str,
        id: IdClaims,
        delegation: Option<Delegation>,
        logout: LogoutHint,
    ) -> Result<Identity, LoginError> {
        let birth = match parsed("birthdate", self.birthdate.as_deref(), BirthDate::parse)? {
            None => None,
            Some(date) => Some(Birth {
                date,
                place: parsed("birthplace", self.birthplace.as_deref(), Commune::parse)?,
                country: parsed("birthcountry", self.birthcountry.as_deref(), Country::parse)?,
            }),
        };
        let organisation = match kind {
            Kind::ProConnect { .. } => Some(Organisation {
                siret: parsed("siret", self.siret.as_deref(), Siret::parse)?,
                idp: text("idp_id", self.idp_id.as_deref())?,
                uid: text("uid", self.uid.as_deref())?,
            }),
            Kind::FranceConnect { .. } | Kind::Plain { .. } => None,
        };
        let usual = match kind {
            Kind::ProConnect { .. } => text("usual_name", self.usual_name.as_deref())?,
            Kind::FranceConnect { .. } => text("preferred_username", self.preferred_username.as_deref())?,
            // Elsewhere `preferred_username` is a name for a computer (Core §5.1).
            Kind::Plain { .. } => None,
        };
        Ok(Identity {
            subject: Subject { issuer: issuer.to_owned(), sub: id.sub },
            names: Names { given: text("given_name", self.given_name.as_deref())?, family: text("family_name", self.family_name.as_deref())?, usual },
            birth,
            gender: parsed("gender", self.gender.as_deref(), Gender::parse)?,
            email: text("email", self.email.as_deref())?,
            acr: id.acr,
            amr: id.amr,
            organisation,
            delegation,
            logout,
        })
    }
}

/// A claim of text: an empty one is none, as FranceConnect sends for those born abroad.
fn text(name: &'static str, claim: Option<&str>) -> Result<Option<String>, LoginError> {
    parsed(name, claim, |text| (text.len() <= MAX_TEXT && !text.chars().any(char::is_control)).then(|| text.to_owned()))
}

fn parsed<T>(name: &'static str, claim: Option<&str>, parse: impl FnOnce(&str) -> Option<T>) -> Result<Option<T>, LoginError> {
    match claim.map(str::trim) {
        None | Some("") => Ok(None),
        Some(text) => parse(text).map(Some).ok_or(LoginError::Claim(name)),
    }
}

fn some_one_or_many<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Vec<String>>, D::Error> {
    one_or_many(from).map(Some)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    const NOW: i64 = 1_800_000_000;

    fn expected() -> Expected<'static> {
        Expected { issuer: "https://p.example", client_id: "jalon", now: Timestamp::from_second(NOW).unwrap() }
    }

    fn id_token(changes: &Value) -> Result<(), TokenFault> {
        let mut claims = json!({ "iss": "https://p.example", "sub": "a", "aud": "jalon", "exp": NOW + 60, "iat": NOW });
        claims.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
        serde_json::from_value::<IdClaims>(claims).map_err(|_| TokenFault::Malformed)?.check(&expected())
    }

    #[test]
    fn an_id_token_is_from_there_for_us_and_now() {
        for changes in
            [json!({}), json!({ "aud": ["jalon"] }), json!({ "aud": ["jalon", "x"], "azp": "jalon" }), json!({ "exp": NOW - 29 }), json!({ "iat": NOW + 30 })]
        {
            assert_eq!(id_token(&changes), Ok(()), "{changes}");
        }
        for (changes, fault) in [
            (json!({ "iss": "https://p.example/" }), TokenFault::Issuer),
            (json!({ "aud": "other" }), TokenFault::Audience),
            (json!({ "aud": [] }), TokenFault::Audience),
            (json!({ "aud": ["jalon", "x"] }), TokenFault::Audience),
            (json!({ "azp": "x" }), TokenFault::Audience),
            (json!({ "exp": NOW - 30 }), TokenFault::Expired),
            (json!({ "iat": NOW + 31 }), TokenFault::IssuedAt),
            (json!({ "iat": NOW - 331 }), TokenFault::IssuedAt),
            (json!({ "exp": i64::MAX, "iat": i64::MIN }), TokenFault::IssuedAt),
            (json!({ "exp": "tomorrow" }), TokenFault::Malformed),
            (json!({ "exp": null }), TokenFault::Malformed),
            (json!({ "sub": "" }), TokenFault::Malformed),
            (json!({ "sub": "a".repeat(256) }), TokenFault::Malformed),
        ] {
            assert_eq!(id_token(&changes), Err(fault), "{changes}");
        }
    }

    #[test]
    fn the_access_token_is_the_one_it_came_with() {
        // Core, appendix A.3: an access token and its hash.
        let claims: IdClaims =
            serde_json::from_value(json!({ "iss": "", "sub": "", "aud": "", "exp": 0, "iat": 0, "at_hash": "77QmUPtjPfzWtF2AnpK9RQ" })).unwrap();
        assert!(claims.belongs_to("jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y"));
        assert!(!claims.belongs_to("another"));
    }

    fn identity(kind: &Kind, userinfo: Value) -> Result<Identity, LoginError> {
        let id = serde_json::from_value(json!({ "iss": "", "sub": "a", "aud": "", "exp": 0, "iat": 0, "amr": "pwd" })).unwrap();
        let userinfo: UserinfoClaims = serde_json::from_value(userinfo).unwrap();
        userinfo.into_identity(kind, "https://p.example", id, None, LogoutHint(String::new()))
    }

    #[test]
    fn a_person_born_abroad_has_no_commune_and_perhaps_no_day() {
        let kind = Kind::FranceConnect { acr: crate::Eidas::Eidas1, delegation: vec![] };
        let person = identity(&kind, json!({ "sub": "a", "birthdate": "1987-00-00", "birthplace": "", "birthcountry": "99352" })).unwrap();
        let birth = person.birth.unwrap();
        assert_eq!((birth.date.to_string().as_str(), birth.place, birth.date.exact()), ("1987-00-00", None, None));
        assert_eq!(birth.country.unwrap().as_str(), "99352");
        assert_eq!(person.amr, ["pwd"]);
    }

    #[test]
    fn a_claim_without_sense_is_refused_by_name() {
        let kind = Kind::ProConnect { acr: vec![] };
        for (name, value) in [("birthdate", "12/04/1991"), ("gender", "F"), ("siret", "12"), ("email", "a\nb"), ("given_name", &"a".repeat(2_000))] {
            assert_eq!(identity(&kind, json!({ "sub": "a", name: value })).unwrap_err(), LoginError::Claim(name), "{name}");
        }
    }

    #[test]
    fn nothing_of_a_person_is_shown() {
        let kind = Kind::ProConnect { acr: vec![] };
        let person = identity(&kind, json!({ "sub": "a", "given_name": "Camille", "siret": "13002526500013" })).unwrap();
        let shown = format!("{person:?} {:?} {:?} {:?}", person.names, person.subject, person.organisation);
        assert!(!shown.contains("Camille") && !shown.contains("130025"), "{shown}");
    }
}
