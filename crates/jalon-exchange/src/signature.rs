//! Signatures of Standard Webhooks 1.0.0: who sent a message, that nobody altered it, and when.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::Timestamp;
use ring::hmac;
use zeroize::Zeroizing;

/// Signs with the secret that both sides know.
pub(crate) struct Signer(hmac::Key);

/// What says that a message is ours.
pub(crate) struct Signed {
    /// `webhook-timestamp`: seconds since 1970.
    pub(crate) timestamp: String,
    /// `webhook-signature`.
    pub(crate) signature: String,
}

impl Signer {
    /// From a secret as it is written; none when it has another form.
    pub(crate) fn new(written: &str) -> Option<Self> {
        let bytes = Zeroizing::new(STANDARD.decode(written.trim().strip_prefix("whsec_")?).ok()?);
        (24..=64).contains(&bytes.len()).then(|| Self(hmac::Key::new(hmac::HMAC_SHA256, &bytes)))
    }

    /// Signs a message. The time is that of the try, so that one that was caught on the way cannot be sent again much later.
    pub(crate) fn sign(&self, id: &str, at: Timestamp, body: &[u8]) -> Signed {
        let timestamp = at.as_second().to_string();
        let mut tag = hmac::Context::with_key(&self.0);
        for part in [id.as_bytes(), b".", timestamp.as_bytes(), b".", body] {
            tag.update(part);
        }
        Signed { signature: format!("v1,{}", STANDARD.encode(tag.sign())), timestamp }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_signed_as_others_check_it() {
        // The example that libraries of Standard Webhooks are tested with.
        let signer = Signer::new("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").unwrap();
        let at = Timestamp::from_second(1_614_265_330).unwrap();
        let signed = signer.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", at, br#"{"test": 2432232314}"#);
        assert_eq!(signed.signature, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
        assert_eq!(signed.timestamp, "1614265330");
    }

    #[test]
    fn a_secret_of_another_form_is_none() {
        for bad in ["", "whsec_", "whsec_AAAA", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_!!!!", &format!("whsec_{}", STANDARD.encode([0; 65]))] {
            assert!(Signer::new(bad).is_none(), "{bad}");
        }
    }
}
