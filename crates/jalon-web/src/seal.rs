//! Seals small things that travel through a browser: nobody else can read, change or move them.
//!
//! XChaCha20-Poly1305 with a random 192-bit nonce for each seal: the chance of a repeated nonce is negligible at any traffic (RFC 8439 for the cipher,
//! draft-irtf-cfrg-xchacha for the long nonce). The purpose is associated data, so a form token can never pass for a session.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chacha20poly1305::aead::{Aead, AeadCore, KeyInit, OsRng, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};

const NONCE_BYTES: usize = 24;

/// The key under which sessions are sealed. Whoever holds it can read the answers of people whose cookies they also hold.
#[derive(Clone)]
pub struct SessionKey(XChaCha20Poly1305);

impl SessionKey {
    /// A new key, forgotten when the process ends: answers do not outlive a restart.
    pub fn random() -> Self {
        Self(XChaCha20Poly1305::new(&XChaCha20Poly1305::generate_key(&mut OsRng)))
    }

    /// Fresh random bytes for a key to be kept elsewhere.
    pub fn fresh_bytes() -> [u8; 32] {
        XChaCha20Poly1305::generate_key(&mut OsRng).into()
    }

    /// A key kept elsewhere, so that several servers share sessions.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(XChaCha20Poly1305::new(&bytes.into()))
    }

    /// Seals `plain` for one purpose, as text that fits a cookie or a form field.
    pub(crate) fn seal(&self, purpose: Purpose, plain: &[u8]) -> String {
        let nonce = XChaCha20Poly1305::generate_nonce(&mut OsRng);
        let payload = Payload { msg: plain, aad: purpose.label() };
        // The cipher only refuses messages beyond 256 GB; ours are checked to be a few kilobytes.
        let sealed = self.0.encrypt(&nonce, payload).expect("a few kilobytes can be sealed");
        URL_SAFE_NO_PAD.encode([nonce.as_slice(), &sealed].concat())
    }

    /// What was sealed for that purpose under this key; none for anything else.
    pub(crate) fn open(&self, purpose: Purpose, text: &str) -> Option<Vec<u8>> {
        let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
        let (nonce, sealed) = bytes.split_at_checked(NONCE_BYTES)?;
        self.0.decrypt(XNonce::from_slice(nonce), Payload { msg: sealed, aad: purpose.label() }).ok()
    }
}

impl std::fmt::Debug for SessionKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SessionKey(hidden)")
    }
}

/// What a sealed text is for. The number is the version of its layout.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Purpose {
    /// The answers, in a cookie.
    Session,
    /// Proof that a form came from one of our pages.
    Form,
    /// What waits for somebody to come back from a provider.
    Pending,
    /// A code that is shown on the next page.
    Once,
    /// What became of several requests at once, in an address.
    DeskDone,
    /// A sign-in of an agent that has begun.
    DeskPending,
    /// What a body may do by the API, for some minutes.
    ApiToken,
}

impl Purpose {
    fn label(self) -> &'static [u8] {
        match self {
            Purpose::Session => b"jalon session 2",
            Purpose::Form => b"jalon form 1",
            Purpose::Pending => b"jalon pending 1",
            Purpose::Once => b"jalon once 2",
            Purpose::DeskDone => b"jalon desk done 1",
            Purpose::DeskPending => b"jalon desk pending 1",
            Purpose::ApiToken => b"jalon api token 1",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_opens_for_its_purpose_only() {
        let key = SessionKey::random();
        let sealed = key.seal(Purpose::Session, b"answers");
        assert_eq!(key.open(Purpose::Session, &sealed).as_deref(), Some(&b"answers"[..]));
        assert_eq!(key.open(Purpose::Form, &sealed), None);
        assert_eq!(SessionKey::random().open(Purpose::Session, &sealed), None);
    }

    #[test]
    fn a_changed_or_cut_text_does_not_open() {
        let key = SessionKey::from_bytes([7; 32]);
        let sealed = key.seal(Purpose::Session, b"answers");
        for cut in 0..sealed.len() {
            assert_eq!(key.open(Purpose::Session, &sealed[..cut]), None);
        }
        for place in 0..sealed.len() {
            let mut changed = sealed.clone().into_bytes();
            changed[place] = if changed[place] == b'A' { b'B' } else { b'A' };
            let changed = String::from_utf8(changed).unwrap();
            // The last letter of base64 may carry unused bits, and those must be zero.
            assert_eq!(key.open(Purpose::Session, &changed), None, "at {place}");
        }
    }

    #[test]
    fn no_two_seals_are_alike() {
        let key = SessionKey::from_bytes([7; 32]);
        let seals: std::collections::HashSet<String> = (0..1000).map(|_| key.seal(Purpose::Form, b"")).collect();
        assert_eq!(seals.len(), 1000);
    }
}
