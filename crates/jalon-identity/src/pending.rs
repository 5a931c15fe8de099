//! What a site remembers of somebody while they are at the provider.

use std::fmt;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use subtle::ConstantTimeEq as _;
use url::Url;

use crate::error::{LoginError, ProviderFault};

/// How long a person may take at the provider.
const LIFETIME: SignedDuration = SignedDuration::from_mins(10);
/// Codes, states and issuers are far shorter; a browser sends no more than this.
const MAX_QUERY: usize = 8 * 1024;

/// A sign-in begun: where the person goes, and what to keep until they come back.
#[derive(Debug)]
pub struct Begin {
    /// Where the person's browser is sent.
    pub redirect: Url,
    /// To be sealed in a cookie or kept in the session of this browser, and removed when the person comes back, whatever the outcome: a `state` serves once.
    pub pending: PendingLogin,
}

/// A sign-in that waits for the person to come back. Secret: whoever reads it can finish somebody's sign-in.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PendingLogin {
    pub(crate) issuer: String,
    pub(crate) state: String,
    pub(crate) nonce: String,
    /// The secret half of the proof key (RFC 7636).
    pub(crate) verifier: String,
    pub(crate) began: Timestamp,
}

impl PendingLogin {
    /// Refuses an answer to another sign-in, or one that comes too late.
    pub(crate) fn check(&self, issuer: &str, callback: &Callback, now: Timestamp) -> Result<(), LoginError> {
        if self.issuer != issuer {
            return Err(LoginError::Issuer);
        }
        let age = now.duration_since(self.began);
        if age > LIFETIME || age < -SignedDuration::from_mins(1) {
            return Err(LoginError::Expired);
        }
        if same(&self.state, callback.state.as_deref().unwrap_or_default()) { Ok(()) } else { Err(LoginError::State) }
    }
}

impl fmt::Debug for PendingLogin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PendingLogin(hidden)")
    }
}

/// A sign-out begun at the provider.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PendingLogout {
    pub(crate) state: String,
}

impl PendingLogout {
    /// Whether the person comes back from the sign-out begun in this browser; `query` is what follows the `?`.
    pub fn check(&self, query: &str) -> Result<(), LoginError> {
        let callback = Callback::from_query(query)?;
        if same(&self.state, callback.state.as_deref().unwrap_or_default()) { Ok(()) } else { Err(LoginError::State) }
    }
}

impl fmt::Debug for PendingLogout {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PendingLogout(hidden)")
    }
}

/// Compares secrets in a time that does not tell how much of them is right.
pub(crate) fn same(ours: &str, theirs: &str) -> bool {
    ours.as_bytes().ct_eq(theirs.as_bytes()).into()
}

/// What the person's browser brings back from the provider.
#[derive(Default, Clone, PartialEq, Eq)]
pub struct Callback {
    pub(crate) code: Option<String>,
    pub(crate) state: Option<String>,
    /// The provider that answers (RFC 9207).
    pub(crate) iss: Option<String>,
    pub(crate) error: Option<String>,
}

impl Callback {
    /// Reads what follows the `?` of the address. A parameter given twice is refused (RFC 6749 §3.1), one unknown is passed over.
    pub fn from_query(query: &str) -> Result<Self, LoginError> {
        if query.len() > MAX_QUERY {
            return Err(LoginError::Callback);
        }
        let mut callback = Self::default();
        for (name, value) in url::form_urlencoded::parse(query.as_bytes()) {
            let field = match name.as_ref() {
                "code" => &mut callback.code,
                "state" => &mut callback.state,
                "iss" => &mut callback.iss,
                "error" => &mut callback.error,
                _ => continue,
            };
            // RFC 6749, appendix A: all four are of visible characters.
            if field.is_some() || value.is_empty() || !value.bytes().all(|byte| (0x20..0x7f).contains(&byte)) {
                return Err(LoginError::Callback);
            }
            *field = Some(value.into_owned());
        }
        Ok(callback)
    }

    /// The code; or the error the person was sent back with.
    pub(crate) fn code(&self) -> Result<&str, LoginError> {
        match (&self.error, &self.code) {
            (None, Some(code)) => Ok(code),
            (Some(error), None) => Err(match error.as_str() {
                "access_denied" => LoginError::Cancelled,
                "invalid_request" | "unsupported_response_type" => LoginError::Provider(ProviderFault::InvalidRequest),
                "unauthorized_client" => LoginError::Provider(ProviderFault::UnauthorizedClient),
                "invalid_scope" => LoginError::Provider(ProviderFault::InvalidScope),
                "server_error" | "temporarily_unavailable" => LoginError::Provider(ProviderFault::Unavailable),
                "login_required" | "interaction_required" | "consent_required" | "account_selection_required" | "unmet_authentication_requirements" => {
                    LoginError::Provider(ProviderFault::InteractionRequired)
                }
                _ => LoginError::Provider(ProviderFault::Other),
            }),
            _ => Err(LoginError::Callback),
        }
    }
}

impl fmt::Debug for Callback {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Callback(hidden)")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const ISSUER: &str = "https://provider.example/api/v2";

    fn pending() -> PendingLogin {
        PendingLogin { issuer: ISSUER.into(), state: "s".repeat(43), nonce: "n".repeat(43), verifier: "v".repeat(43), began: Timestamp::UNIX_EPOCH }
    }

    fn check(pending: &PendingLogin, query: &str, seconds: i64) -> Result<(), LoginError> {
        pending.check(ISSUER, &Callback::from_query(query)?, Timestamp::from_second(seconds).unwrap())
    }

    #[test]
    fn the_state_must_be_the_one_begun_with() {
        let (pending, state) = (pending(), "s".repeat(43));
        assert_eq!(check(&pending, &format!("code=c&state={state}"), 599), Ok(()));
        for query in ["code=c", "code=c&state=other", &format!("code=c&state={state}s"), &format!("error=access_denied&state={}", &state[1..])] {
            assert_eq!(check(&pending, query, 599), Err(LoginError::State), "{query}");
        }
    }

    #[test]
    fn a_sign_in_lives_ten_minutes() {
        let query = format!("code=c&state={}", "s".repeat(43));
        assert_eq!(check(&pending(), &query, 600), Ok(()));
        assert_eq!(check(&pending(), &query, 601), Err(LoginError::Expired));
        assert_eq!(check(&pending(), &query, -61), Err(LoginError::Expired));
    }

    #[test]
    fn a_sign_in_at_another_provider_is_not_finished_here() {
        let callback = Callback::from_query(&format!("code=c&state={}", "s".repeat(43))).unwrap();
        assert_eq!(pending().check("https://other.example", &callback, Timestamp::UNIX_EPOCH), Err(LoginError::Issuer));
    }

    #[test]
    fn parameters_are_read_once_and_plainly() {
        let callback = Callback::from_query("code=a%2Fb+c&state=s&iss=https%3A%2F%2Fp.example&session_state=x").unwrap();
        assert_eq!((callback.code(), callback.iss.as_deref()), (Ok("a/b c"), Some("https://p.example")));
        for query in ["code=a&code=b&state=s", "state=a&state=a", "code=&state=s", "code=%00", "code=%C3%A9", "iss=a%0Ab", &"x".repeat(9_000)] {
            assert_eq!(Callback::from_query(query), Err(LoginError::Callback), "{query}");
        }
    }

    #[test]
    fn an_error_is_one_of_ours() {
        let outcome = |query: &str| Callback::from_query(query).unwrap().code().map(str::to_owned);
        assert_eq!(outcome("error=access_denied&error_description=x"), Err(LoginError::Cancelled));
        assert_eq!(outcome("error=server_error"), Err(LoginError::Provider(ProviderFault::Unavailable)));
        assert_eq!(outcome("error=%3Cscript%3E"), Err(LoginError::Provider(ProviderFault::Other)));
        assert_eq!(outcome("error=access_denied&code=a"), Err(LoginError::Callback));
        assert_eq!(outcome("state=s"), Err(LoginError::Callback));
    }

    #[test]
    fn a_sign_out_comes_back_with_its_state() {
        let pending = PendingLogout { state: "t".repeat(43) };
        assert_eq!(pending.check(&format!("state={}", "t".repeat(43))), Ok(()));
        assert_eq!(pending.check("state=t"), Err(LoginError::State));
        assert_eq!(pending.check(""), Err(LoginError::State));
    }

    #[test]
    fn nothing_secret_is_shown() {
        let callback = Callback::from_query("code=topsecret&state=topsecret").unwrap();
        let shown = format!("{callback:?} {:?}", PendingLogin { verifier: "topsecret".into(), ..pending() });
        assert!(!shown.contains("topsecret"), "{shown}");
    }

    proptest! {
        #[test]
        fn any_query_is_read_or_refused(query in "[ -~é%&=+]{0,300}") {
            if let Ok(callback) = Callback::from_query(&query) {
                let _ = callback.code();
                prop_assert!(callback.state.is_none_or(|state| !state.is_empty()));
            }
        }
    }
}
