//! Signatures of Standard Webhooks 1.0.0: who sent a message, that nobody altered it, and when. What leaves is signed; what comes is checked.

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

/// The key of a secret as it is written; none when it has another form.
fn key(written: &str) -> Option<hmac::Key> {
    let bytes = Zeroizing::new(STANDARD.decode(written.trim().strip_prefix("whsec_")?).ok()?);
    (24..=64).contains(&bytes.len()).then(|| hmac::Key::new(hmac::HMAC_SHA256, &bytes))
}

impl Signer {
    /// From a secret as it is written; none when it has another form.
    pub(crate) fn new(written: &str) -> Option<Self> {
        key(written).map(Self)
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

/// How far the time of a message may be from ours, either way, in seconds.
const TOLERANCE: u64 = 5 * 60;
/// How many signatures of one message are looked at: a sender that changes its secret sends two.
const MOST_SIGNATURES: usize = 8;

/// What comes with a message and says whose it is.
#[derive(Debug, Clone, Copy)]
pub struct Seal<'a> {
    /// `webhook-id`.
    pub id: &'a str,
    /// `webhook-timestamp`.
    pub timestamp: &'a str,
    /// `webhook-signature`: one or more, with a space between.
    pub signature: &'a str,
}

/// Checks with the secrets that both sides know: the one in use, and while it changes the one before or after it.
pub(crate) struct Verifier(Vec<hmac::Key>);

impl Verifier {
    /// From secrets as they are written; none when one has another form.
    pub(crate) fn new<'a>(written: impl IntoIterator<Item = &'a str>) -> Option<Self> {
        written.into_iter().map(key).collect::<Option<_>>().map(Self)
    }

    /// Whether a message is of who knows a secret, as it was sent, and sent just now. The comparison takes the same time whatever is wrong.
    pub(crate) fn holds(&self, seal: Seal<'_>, body: &[u8], now: Timestamp) -> bool {
        // As it is written, not as it is read: `+1` would be another text with the same number.
        let Some(sent) = seal.timestamp.parse::<i64>().ok().filter(|sent| sent.to_string() == seal.timestamp) else { return false };
        if now.as_second().abs_diff(sent) > TOLERANCE {
            return false;
        }
        let signed = [seal.id.as_bytes(), b".", seal.timestamp.as_bytes(), b".", body].concat();
        let tags = seal.signature.split(' ').take(MOST_SIGNATURES).filter_map(|one| STANDARD.decode(one.strip_prefix("v1,")?).ok());
        tags.into_iter().any(|tag| self.0.iter().any(|key| hmac::verify(key, &signed, &tag).is_ok()))
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
    const SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    const OTHER: &str = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

    #[test]
    fn what_is_signed_holds_for_some_minutes_and_for_every_secret_in_use() {
        let (id, body) = ("msg_1", br#"{"a": 1}"#);
        let at = |second| Timestamp::from_second(second).unwrap();
        let signed = Signer::new(SECRET).unwrap().sign(id, at(1_000_000), body);
        let both = Verifier::new([OTHER, SECRET]).unwrap();
        let seal = Seal { id, timestamp: &signed.timestamp, signature: &signed.signature };
        for now in [1_000_000, 999_700, 1_000_300] {
            assert!(both.holds(seal, body, at(now)), "{now}");
        }
        for now in [999_699, 1_000_301, 0] {
            assert!(!both.holds(seal, body, at(now)), "{now}: too old, or of a time to come");
        }
        let now = at(1_000_000);
        assert!(both.holds(Seal { signature: &format!("v2,AAAA v1,AAAA {}", signed.signature), ..seal }, body, now));
        assert!(!Verifier::new([OTHER]).unwrap().holds(seal, body, now), "another secret");
        assert!(!Verifier::new([]).unwrap().holds(seal, body, now), "no secret at all");
        assert!(!both.holds(seal, br#"{"a": 2}"#, now), "another content");
        assert!(!both.holds(Seal { id: "msg_2", ..seal }, body, now), "another identity");
        for timestamp in ["", "+1000000", "01000000", "1000001", "1e6", "99999999999999999999", "-9223372036854775808"] {
            assert!(!both.holds(Seal { timestamp, ..seal }, body, now), "{timestamp}");
        }
        let many = "v1,AAAA ".repeat(MOST_SIGNATURES) + &signed.signature;
        for signature in ["", "v1,", &signed.signature[3..], &signed.signature.to_uppercase(), &many] {
            assert!(!both.holds(Seal { signature, ..seal }, body, now), "{signature}");
        }
        assert!(Verifier::new([SECRET, "whsec_AAAA"]).is_none());
    }
}
