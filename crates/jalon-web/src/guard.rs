//! Refuses forms that did not come from our own pages (cross-site request forgery), without scripts.
//!
//! Two walls: what the browser says of the origin (`Sec-Fetch-Site`, else `Origin`), and a sealed token in every form that carries the identity of the session
//! and an end. Our pages send no referrer, so browsers send `Origin: null` with our own forms: `null` says nothing, and the token decides.

use axum::http::HeaderMap;
use axum::http::header::{HOST, ORIGIN};

use crate::seal::{Purpose, SessionKey};
use crate::session::SessionId;

/// How long a page may lie open before its form is refused, in seconds: as long as answers are kept, and some.
const FORM_SECONDS: u64 = 24 * 60 * 60;

/// Whether the browser says that another site sent this form.
pub(crate) fn comes_from_elsewhere(headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).map(|v| v.to_str().unwrap_or("unreadable"));
    if let Some(site) = text("sec-fetch-site") {
        return !matches!(site, "same-origin" | "none");
    }
    match text(ORIGIN.as_str()) {
        None | Some("null") => false,
        Some(origin) => origin.split_once("://").map(|(_, authority)| authority) != text(HOST.as_str()),
    }
}

/// A token for the forms of one page.
pub(crate) fn token(key: &SessionKey, session: Option<SessionId>, now: u64) -> String {
    let mut plain = now.saturating_add(FORM_SECONDS).to_be_bytes().to_vec();
    plain.extend(session.map(SessionId::bytes).unwrap_or_default());
    key.seal(Purpose::Form, &plain)
}

/// For which session a token was made: `Ok(None)` before there is one. An error when it is not a token of ours or too old.
pub(crate) fn session_of(key: &SessionKey, token: &str, now: u64) -> Result<Option<SessionId>, Forged> {
    let plain = key.open(Purpose::Form, token).ok_or(Forged)?;
    let (end, session) = plain.split_first_chunk::<8>().ok_or(Forged)?;
    let session: [u8; 16] = session.try_into().map_err(|_| Forged)?;
    if u64::from_be_bytes(*end) < now {
        return Err(Forged);
    }
    Ok((session != [0; 16]).then_some(SessionId::from_bytes(session)))
}

/// A form that did not come from our pages, or from one that is too old.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Forged;

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs.iter().map(|(n, v)| (n.parse().unwrap(), v.parse().unwrap())).collect()
    }

    #[test]
    fn the_browser_tells_foreign_forms() {
        assert!(comes_from_elsewhere(&headers(&[("sec-fetch-site", "cross-site")])));
        assert!(comes_from_elsewhere(&headers(&[("sec-fetch-site", "same-site")])));
        assert!(comes_from_elsewhere(&headers(&[("origin", "https://evil.example"), ("host", "jalon.example")])));
        assert!(comes_from_elsewhere(&headers(&[("origin", "https://jalon.example:8443"), ("host", "jalon.example")])));
        assert!(!comes_from_elsewhere(&headers(&[("origin", "https://jalon.example"), ("host", "jalon.example")])));
        assert!(!comes_from_elsewhere(&headers(&[("sec-fetch-site", "same-origin"), ("origin", "null")])));
        assert!(!comes_from_elsewhere(&headers(&[])));
    }

    #[test]
    fn a_token_holds_for_its_session_until_its_end() {
        let key = SessionKey::random();
        let id = SessionId::random();
        let made = token(&key, Some(id), 1000);
        assert_eq!(session_of(&key, &made, 1000), Ok(Some(id)));
        assert_eq!(session_of(&key, &made, 1001 + FORM_SECONDS), Err(Forged));
        assert_eq!(session_of(&key, &token(&key, None, 0), 5), Ok(None));
        assert_eq!(session_of(&key, "", 5), Err(Forged));
    }
}
