//! Random answers of providers and browsers, from real ones.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jalon_fuzz::{Target, shape};
use jiff::Timestamp;
use jsonwebtoken::DecodingKey;
use jsonwebtoken::jwk::JwkSet;
use ring::hmac;
use serde_json::{Value, json};

use crate::address::Address;
use crate::claims::{Expected, IdClaims, UserinfoClaims};
use crate::config::Kind;
use crate::directory;
use crate::identity::{BirthDate, Commune, Country, Gender, LogoutHint, Siret};
use crate::pending::Callback;
use crate::signature::{self, SignatureAlgorithm};
use crate::{Invitation, InvitationCode, PasskeyAnswer};

const HOME: &str = env!("CARGO_MANIFEST_DIR");
const SECRET: &[u8] = b"0123456789abcdef0123456789abcdef";
const ISSUER: &str = "https://provider.example";

fn now() -> Timestamp {
    Timestamp::from_second(1_780_000_000).expect("a time")
}

/// A token as a provider makes it.
fn token(claims: &Value) -> String {
    let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let signed = format!("{}.{}", part(&json!({ "alg": "HS256", "kid": "one" })), part(claims));
    let tag = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, SECRET), signed.as_bytes());
    format!("{signed}.{}", URL_SAFE_NO_PAD.encode(tag))
}

fn id_claims() -> Value {
    let now = now().as_second();
    json!({ "iss": ISSUER, "sub": "s-1", "aud": "site", "exp": now + 60, "iat": now, "nonce": "n", "acr": "eidas1", "amr": ["pwd"] })
}

/// Signed tokens: what is believed is what was signed, byte for byte.
#[test]
fn tokens() {
    let whole = token(&id_claims());
    let key = DecodingKey::from_secret(SECRET).expect("a key");
    let pieces = [".", "..", "=", "eyJhbGciOiJub25lIn0", "eyJhbGciOiJIUzI1NiJ9", "eyJhbGciOiJSUzI1NiJ9", "e30", "W10", "_", "-", "A", "\n", " ", "\0"];
    let target =
        Target { home: HOME, name: "tokens", seeds: vec![whole.clone().into_bytes(), token(&json!([])).into_bytes(), b"..".to_vec()], pieces: &pieces };
    let signed = [whole.clone(), token(&json!([]))];
    target.run_text(|text| {
        let header = signature::header(text, SignatureAlgorithm::Hs256).map(|header| header.kid);
        for other in [SignatureAlgorithm::Es256, SignatureAlgorithm::Rs256] {
            assert!(signature::verify::<Value>(text, other, &key).is_err(), "the algorithm is ours to say");
        }
        let claims = signature::verify::<Value>(text, SignatureAlgorithm::Hs256, &key);
        assert!(claims.is_err() || signed.iter().any(|signed| signed == text), "what nobody signed is believed");
        shape(&(header, claims))
    });
}

/// What a provider says in JSON: claims, keys, and the codes in them.
#[test]
fn claims() {
    let userinfo = json!({
        "sub": "s-1", "iss": ISSUER, "aud": ["site"], "given_name": "Camille", "family_name": "PETIT", "birthdate": "1990-04-04", "gender": "female",
        "birthplace": "59350", "birthcountry": "99100", "email": "c@example.org", "siret": "13002526500013", "usual_name": "Petit",
    });
    let ec = json!({ "keys": [{ "kty": "EC", "crv": "P-256", "kid": "one", "use": "sig", "alg": "ES256",
        "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU", "y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0" }] });
    let rsa = json!({ "keys": [{ "kty": "RSA", "kid": "two", "use": "sig", "alg": "RS256", "n": "AQAB", "e": "AQAB" }] });
    let codes = ["1991-04-00", "1991-00-00", "2A004", "99100", "13002526500013", "unspecified", "https://a.example/b?c", "http://[::1]:8/"];
    let json = [id_claims(), userinfo, ec, rsa].into_iter().map(|value| value.to_string().into_bytes());
    let pieces = [
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\u0000",
        "null",
        "true",
        "1e400",
        "-1",
        "99999999999999999999",
        "[[[[",
        "1991-02-30",
        "0000-00-00",
        "2B",
        "99",
        "é",
        "http://",
        "@",
        "#",
        "localhost",
        "127.0.0.1",
        "\"one\"",
        "\"RSA\"",
        "\"oct\"",
        "\"HS256\"",
    ];
    let target = Target { home: HOME, name: "claims", seeds: json.chain(codes.map(|code| code.as_bytes().to_vec())).collect(), pieces: &pieces };
    let expected = Expected { issuer: ISSUER, client_id: "site", now: now() };
    let kinds = [Kind::ProConnect { acr: Vec::new() }, Kind::Plain { acr: Vec::new() }];
    target.run_text(|text| {
        let id = serde_json::from_str::<IdClaims>(text).map(|id| id.check(&expected)).ok();
        let people = kinds.each_ref().map(|kind| {
            let userinfo: UserinfoClaims = serde_json::from_str(text).ok()?;
            let id: IdClaims = serde_json::from_value(id_claims()).expect("claims");
            let checked = userinfo.check(&expected);
            let identity = userinfo.into_identity(kind, ISSUER, id, None, LogoutHint(String::new()));
            Some((checked, identity.map(|identity| identity.organisation.is_some())))
        });
        let keys = serde_json::from_str::<JwkSet>(text).ok().map(|keys| {
            let all = [SignatureAlgorithm::Hs256, SignatureAlgorithm::Es256, SignatureAlgorithm::Rs256];
            assert!(directory::find(&keys, SignatureAlgorithm::Hs256, None).is_none(), "a public key is no shared secret");
            all.map(|algorithm| directory::find(&keys, algorithm, Some("one")).is_some())
        });
        let published = serde_json::from_str::<directory::Published>(text).is_ok();
        if let Some(date) = BirthDate::parse(text) {
            assert_eq!(date.to_string(), text);
            let (first, last) = date.bounds();
            assert!(first <= last && first.year() == date.year());
        }
        let address = Address::parse(text);
        if let Ok(address) = &address {
            assert!(address.is_https() || address.is_loopback());
        }
        let codes = (Commune::parse(text).is_some(), Country::parse(text).is_some(), Siret::parse(text).is_some(), Gender::parse(text));
        shape(&(id, people, keys, published, codes, address.map(|_| ())))
    });
}

struct Zeros;

impl crate::Random for Zeros {
    fn fill(&mut self, bytes: &mut [u8]) -> Result<(), crate::NoRandom> {
        bytes.fill(0);
        Ok(())
    }
}

/// What a browser brings: the way back from a provider, answers of authenticators, codes as they are typed.
#[test]
fn browsers() {
    let answer = json!({
        "id": "AQID", "rawId": "AQID", "type": "public-key", "clientExtensionResults": {}, "authenticatorAttachment": "platform",
        "response": {
            "clientDataJSON": URL_SAFE_NO_PAD.encode(r#"{"type":"webauthn.get","challenge":"AAAAAAAAAAAAAAAAAAAAAA","origin":"https://a.example","crossOrigin":false}"#),
            "authenticatorData": URL_SAFE_NO_PAD.encode([&[1; 32][..], &[5, 0, 0, 0, 1]].concat()), "signature": "AQID", "userHandle": URL_SAFE_NO_PAD.encode([7; 16]),
        },
    });
    let agent = crate::AgentId::from_bytes([7; 16]);
    let Ok((invitation, code)) = Invitation::issue(agent, "a@example.org", "A", &mut Zeros, now()) else { panic!("an invitation") };
    let seeds =
        vec![answer.to_string(), "code=abc&state=def&iss=https%3A%2F%2Fprovider.example".into(), "error=access_denied&state=def".into(), code.to_string()];
    let pieces = [
        "&",
        "=",
        "code=",
        "state=",
        "iss=",
        "error=",
        "%00",
        "%",
        "+",
        "{",
        "}",
        "\"",
        ":",
        ",",
        "null",
        "\"rawId\"",
        "AQID",
        "_",
        "é",
        "-",
        "0",
        "O",
        "I",
        "\u{660}",
    ];
    let target = Target { home: HOME, name: "browsers", seeds: seeds.into_iter().map(String::into_bytes).collect(), pieces: &pieces };
    target.run_text(|text| {
        let callback = Callback::from_query(text).map(|callback| callback.code().map(drop));
        let typed = invitation.check(text, now());
        if typed.is_ok() {
            assert_eq!(InvitationCode::lookup(text), InvitationCode::lookup(&code.to_string()), "another code");
        }
        shape(&(PasskeyAnswer::read(text), callback, typed))
    });
}
