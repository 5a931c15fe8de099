//! An authenticator in software, as Web Authentication §6 describes one: P-256, no attestation. It can also be dishonest.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::digest::{SHA256, digest};
use ring::rand::{SecureRandom as _, SystemRandom};
use ring::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair as _};
use serde_json::{Value, json};

/// Flags of §6.1: somebody was there; it was their finger, face or code; a new key comes with it.
const PRESENT: u8 = 0x01;
const VERIFIED: u8 = 0x04;
const NEW_KEY: u8 = 0x40;

pub(crate) struct Authenticator {
    key: EcdsaKeyPair,
    id: [u8; 16],
    /// Whose passkey it holds, as the site said.
    pub(crate) user: String,
    pub(crate) counter: u32,
    /// What the browser says it is looking at.
    pub(crate) origin: String,
    /// The domain the browser lets it answer for.
    pub(crate) domain: String,
    pub(crate) asks_the_person: Asks,
}

/// Whether the authenticator asks for a finger, face or code.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Asks {
    Always,
    Never,
}

impl Authenticator {
    pub(crate) fn new(domain: &str, origin: &str) -> Self {
        let random = SystemRandom::new();
        let pkcs8 = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &random).unwrap();
        let key = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, pkcs8.as_ref(), &random).unwrap();
        let mut id = [0; 16];
        random.fill(&mut id).unwrap();
        Self { key, id, user: String::new(), counter: 0, origin: origin.into(), domain: domain.into(), asks_the_person: Asks::Always }
    }

    /// Answers `PublicKeyCredentialCreationOptionsJSON` with `RegistrationResponseJSON`.
    pub(crate) fn register(&mut self, options: &str) -> String {
        let options: Value = serde_json::from_str(options).unwrap();
        assert_eq!(options["authenticatorSelection"]["userVerification"], "required");
        assert_eq!(options["authenticatorSelection"]["residentKey"], "required");
        assert_eq!(options["extensions"]["enforceCredentialProtectionPolicy"], false, "it does not have that extension, like many");
        options["user"]["id"].as_str().unwrap().clone_into(&mut self.user);
        let mut data = self.data(NEW_KEY);
        data.extend([0; 16]);
        data.extend(u16::try_from(self.id.len()).unwrap().to_be_bytes());
        data.extend(self.id);
        let point = self.key.public_key().as_ref();
        // COSE: { kty: EC2, alg: ES256, crv: P-256, x, y }.
        data.extend([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]);
        data.extend(&point[1..33]);
        data.extend([0x22, 0x58, 0x20]);
        data.extend(&point[33..]);
        // CBOR: { "fmt": "none", "attStmt": {}, "authData": data }.
        let mut attestation = b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58".to_vec();
        attestation.push(u8::try_from(data.len()).unwrap());
        attestation.extend(data);
        self.answer(&json!({
            "clientDataJSON": URL_SAFE_NO_PAD.encode(self.client_data("webauthn.create", &options)),
            "attestationObject": URL_SAFE_NO_PAD.encode(attestation),
            "transports": ["internal"],
        }))
    }

    /// Answers `PublicKeyCredentialRequestOptionsJSON` with `AuthenticationResponseJSON`.
    pub(crate) fn sign_in(&mut self, options: &str) -> String {
        let options: Value = serde_json::from_str(options).unwrap();
        assert_eq!(options["userVerification"], "required");
        self.counter += 1;
        let data = self.data(0);
        let client_data = self.client_data("webauthn.get", &options);
        let signed = [data.as_slice(), digest(&SHA256, client_data.as_bytes()).as_ref()].concat();
        let signature = self.key.sign(&SystemRandom::new(), &signed).unwrap();
        self.answer(&json!({
            "clientDataJSON": URL_SAFE_NO_PAD.encode(client_data),
            "authenticatorData": URL_SAFE_NO_PAD.encode(data),
            "signature": URL_SAFE_NO_PAD.encode(signature),
            "userHandle": self.user,
        }))
    }

    fn data(&self, more: u8) -> Vec<u8> {
        let verified = if self.asks_the_person == Asks::Always { VERIFIED } else { 0 };
        let mut data = digest(&SHA256, self.domain.as_bytes()).as_ref().to_vec();
        data.push(PRESENT | verified | more);
        data.extend(self.counter.to_be_bytes());
        data
    }

    fn client_data(&self, kind: &str, options: &Value) -> String {
        json!({ "type": kind, "challenge": options["challenge"], "origin": self.origin, "crossOrigin": false }).to_string()
    }

    fn answer(&self, response: &Value) -> String {
        let id = URL_SAFE_NO_PAD.encode(self.id);
        json!({ "id": id, "rawId": id, "type": "public-key", "response": response, "clientExtensionResults": {}, "authenticatorAttachment": "platform" })
            .to_string()
    }
}
