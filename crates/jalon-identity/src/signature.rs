//! Signed statements of a provider: JSON Web Tokens of which the algorithm is known beforehand.
//!
//! `jsonwebtoken` reads them; *ring*, which the secure connections need anyway, does the arithmetic.

use jsonwebtoken::crypto::{CryptoProvider, JwtVerifier, KeyUtils};
use jsonwebtoken::errors::{Error, ErrorKind};
use jsonwebtoken::jwk::{AlgorithmParameters, EllipticCurve, Jwk, PublicKeyUse};
use jsonwebtoken::{Algorithm, DecodingKey, DecodingKeyKind, Validation};
use ring::{hmac, signature};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::error::TokenFault;

/// The algorithms FranceConnect and ProConnect let a site choose from at registration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum SignatureAlgorithm {
    /// HMAC with the client secret.
    #[serde(rename = "HS256")]
    Hs256,
    /// ECDSA on P-256, with a key the provider publishes.
    #[serde(rename = "ES256")]
    Es256,
    /// RSA PKCS #1 v1.5, with a key the provider publishes.
    #[serde(rename = "RS256")]
    Rs256,
}

impl SignatureAlgorithm {
    /// Its name in JSON Web Algorithms (RFC 7518).
    pub fn name(self) -> &'static str {
        match self {
            SignatureAlgorithm::Hs256 => "HS256",
            SignatureAlgorithm::Es256 => "ES256",
            SignatureAlgorithm::Rs256 => "RS256",
        }
    }

    fn of_library(self) -> Algorithm {
        match self {
            SignatureAlgorithm::Hs256 => Algorithm::HS256,
            SignatureAlgorithm::Es256 => Algorithm::ES256,
            SignatureAlgorithm::Rs256 => Algorithm::RS256,
        }
    }

    /// Whether a published key can have made signatures of this algorithm.
    pub(crate) fn fits(self, key: &Jwk) -> bool {
        let kind = match (&key.algorithm, self) {
            (AlgorithmParameters::EllipticCurve(curve), SignatureAlgorithm::Es256) => curve.curve == EllipticCurve::P256,
            (AlgorithmParameters::RSA(_), SignatureAlgorithm::Rs256) => true,
            _ => false,
        };
        kind && !matches!(key.common.public_key_use, Some(PublicKeyUse::Encryption))
    }
}

/// The parts of a token's header that say how to check it.
pub(crate) struct Header {
    /// The key it says it was signed with.
    pub(crate) kid: Option<String>,
}

/// Reads the header of a token that must be signed with `expected`.
///
/// The algorithm is never taken from the token: one that names another is refused before any key is looked for.
pub(crate) fn header(token: &str, expected: SignatureAlgorithm) -> Result<Header, TokenFault> {
    if token.bytes().filter(|byte| *byte == b'.').count() != 2 {
        return Err(TokenFault::Malformed);
    }
    // The library does not know the name `none`, nor would we want it to: any name it cannot read is another algorithm.
    let header = jsonwebtoken::decode_header(token).map_err(|error| match error.kind() {
        ErrorKind::Json(_) => TokenFault::Algorithm,
        _ => TokenFault::Malformed,
    })?;
    if header.alg == expected.of_library() { Ok(Header { kid: header.kid }) } else { Err(TokenFault::Algorithm) }
}

/// Checks the signature and reads the claims. Who made it, for whom and until when are for the caller to judge: it knows the day.
pub(crate) fn verify<T: DeserializeOwned>(token: &str, algorithm: SignatureAlgorithm, key: &DecodingKey) -> Result<T, TokenFault> {
    // Where something else in the process installed an implementation, that one is used: it answers the same.
    let _ = RING.install_default();
    let mut only_signature = Validation::new(algorithm.of_library());
    only_signature.required_spec_claims.clear();
    only_signature.validate_exp = false;
    only_signature.validate_aud = false;
    jsonwebtoken::decode(token, key, &only_signature).map(|data| data.claims).map_err(|error| match error.kind() {
        ErrorKind::InvalidSignature => TokenFault::Signature,
        ErrorKind::InvalidAlgorithm | ErrorKind::UnsupportedAlgorithm => TokenFault::Algorithm,
        ErrorKind::InvalidEcdsaKey | ErrorKind::InvalidRsaKey(_) | ErrorKind::InvalidKeyFormat => TokenFault::Key,
        _ => TokenFault::Malformed,
    })
}

static RING: CryptoProvider = CryptoProvider {
    signer_factory: |_, _| Err(ErrorKind::UnsupportedAlgorithm.into()),
    verifier_factory: |algorithm, key| match (algorithm, key.kind()) {
        (Algorithm::HS256, DecodingKeyKind::SecretOrDer(secret)) => Ok(Box::new(Hmac(hmac::Key::new(hmac::HMAC_SHA256, secret)))),
        (Algorithm::ES256, DecodingKeyKind::SecretOrDer(point)) => Ok(Box::new(Ecdsa(point.clone()))),
        (Algorithm::RS256, DecodingKeyKind::RsaModulusExponent { n, e }) => Ok(Box::new(Rsa { n: n.clone(), e: e.clone() })),
        _ => Err(Error::from(ErrorKind::UnsupportedAlgorithm)),
    },
    // Used by thumbprints and by keys made from private ones; neither happens here.
    key_utils: KeyUtils::new_unimplemented(),
};

struct Hmac(hmac::Key);
struct Ecdsa(Vec<u8>);
struct Rsa {
    n: Vec<u8>,
    e: Vec<u8>,
}

macro_rules! verifier {
    ($type:ty, $algorithm:expr, |$self:ident, $message:ident, $signature:ident| $check:expr) => {
        impl ::signature::Verifier<Vec<u8>> for $type {
            fn verify(&self, $message: &[u8], $signature: &Vec<u8>) -> Result<(), ::signature::Error> {
                let $self = self;
                $check.map_err(|_| ::signature::Error::new())
            }
        }

        impl JwtVerifier for $type {
            fn algorithm(&self) -> Algorithm {
                $algorithm
            }
        }
    };
}

verifier!(Hmac, Algorithm::HS256, |this, message, given| hmac::verify(&this.0, message, given));
verifier!(Ecdsa, Algorithm::ES256, |this, message, given| {
    signature::UnparsedPublicKey::new(&signature::ECDSA_P256_SHA256_FIXED, &this.0).verify(message, given)
});
verifier!(Rsa, Algorithm::RS256, |this, message, given| {
    signature::RsaPublicKeyComponents { n: &this.n, e: &this.e }.verify(&signature::RSA_PKCS1_2048_8192_SHA256, message, given)
});

#[cfg(test)]
mod tests {
    use base64::Engine as _;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;
    use serde_json::{Value, json};

    use super::*;

    const SECRET: &[u8] = b"0123456789abcdef0123456789abcdef";

    fn token(header: &Value, claims: &Value, sign: impl Fn(&[u8]) -> Vec<u8>) -> String {
        let text = format!("{}.{}", URL_SAFE_NO_PAD.encode(header.to_string()), URL_SAFE_NO_PAD.encode(claims.to_string()));
        let signature = sign(text.as_bytes());
        format!("{text}.{}", URL_SAFE_NO_PAD.encode(signature))
    }

    fn with_secret(message: &[u8]) -> Vec<u8> {
        hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, SECRET), message).as_ref().to_vec()
    }

    /// RFC 7515, appendix A.3: a public key and what it signed.
    const ES256_KEY: &str =
        r#"{ "kty": "EC", "crv": "P-256", "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU", "y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0" }"#;
    const ES256_TOKEN: &str = "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.\
         DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q";

    #[test]
    fn what_the_standard_signed_is_believed() {
        let key = DecodingKey::from_jwk(&serde_json::from_str(ES256_KEY).unwrap()).unwrap();
        let claims: Value = verify(ES256_TOKEN, SignatureAlgorithm::Es256, &key).unwrap();
        assert_eq!(claims["iss"], "joe");
    }

    #[test]
    fn one_changed_character_is_not() {
        let key = DecodingKey::from_jwk(&serde_json::from_str(ES256_KEY).unwrap()).unwrap();
        let (head, tail) = ES256_TOKEN.rsplit_once('.').unwrap();
        let changed = format!("{head}.{}", tail.replacen('D', "E", 1));
        assert_eq!(verify::<Value>(&changed, SignatureAlgorithm::Es256, &key).unwrap_err(), TokenFault::Signature);
    }

    #[test]
    fn the_right_secret_is_needed() {
        let made = token(&json!({ "alg": "HS256" }), &json!({ "a": 1 }), with_secret);
        assert_eq!(verify::<Value>(&made, SignatureAlgorithm::Hs256, &DecodingKey::from_secret(SECRET).unwrap()).unwrap()["a"], 1);
        let other = DecodingKey::from_secret(b"another secret of thirty-two byte").unwrap();
        assert_eq!(verify::<Value>(&made, SignatureAlgorithm::Hs256, &other).unwrap_err(), TokenFault::Signature);
    }

    #[test]
    fn the_algorithm_is_ours_to_say() {
        for alg in ["none", "None", "HS512", "RS256", "ES256", "PS256", "EdDSA", ""] {
            let made = token(&json!({ "alg": alg }), &json!({}), with_secret);
            assert_eq!(header(&made, SignatureAlgorithm::Hs256).err(), Some(TokenFault::Algorithm), "{alg}");
        }
        // A public key used as if it were a shared secret.
        let key = DecodingKey::from_jwk(&serde_json::from_str(ES256_KEY).unwrap()).unwrap();
        let made = token(&json!({ "alg": "HS256" }), &json!({}), with_secret);
        assert_eq!(header(&made, SignatureAlgorithm::Es256).err(), Some(TokenFault::Algorithm));
        assert!(verify::<Value>(&made, SignatureAlgorithm::Es256, &key).is_err());
        assert!(verify::<Value>(&made, SignatureAlgorithm::Hs256, &key).is_err());
    }

    #[test]
    fn an_extension_that_must_be_understood_is_refused() {
        let made = token(&json!({ "alg": "HS256", "crit": ["x"], "x": 1 }), &json!({}), with_secret);
        let key = DecodingKey::from_secret(SECRET).unwrap();
        assert_eq!(verify::<Value>(&made, SignatureAlgorithm::Hs256, &key).unwrap_err(), TokenFault::Malformed);
    }

    proptest::proptest! {
        #[test]
        fn no_text_is_believed_or_breaks_the_reader(text in "[A-Za-z0-9_.\\-]{0,200}") {
            let key = DecodingKey::from_secret(SECRET).unwrap();
            proptest::prop_assert!(header(&text, SignatureAlgorithm::Hs256).is_err() || verify::<Value>(&text, SignatureAlgorithm::Hs256, &key).is_err());
        }
    }
}
