//! Bodies that ask who we are: a real server that wants a certificate, an authority of its own, and what an operator is told when one of them is wrong.

use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jalon_casework::Clock;
use jalon_catalogue::Catalogue;
use jalon_exchange::{BodySettings, Finding, RegisterSettings, Stage, probe_body, probe_register};
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair, date_time_ymd};
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::server::WebPkiClientVerifier;
use rustls::{RootCertStore, ServerConfig, ServerConnection, StreamOwned};
use serde_json::{Value, json};

type Authority = CertifiedIssuer<'static, KeyPair>;

fn authority(name: &str) -> Authority {
    let mut params = CertificateParams::new(Vec::new()).unwrap();
    params.distinguished_name.push(DnType::CommonName, name);
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap()
}

/// A certificate and its key, as PEM.
fn certified(by: &Authority, name: &str, expired: bool) -> (String, String) {
    let mut params = CertificateParams::new([name.to_owned()]).unwrap();
    if expired {
        (params.not_before, params.not_after) = (date_time_ymd(2020, 1, 1), date_time_ymd(2021, 1, 1));
    }
    let key = KeyPair::generate().unwrap();
    (params.signed_by(&key, by).unwrap().pem(), key.serialize_pem())
}

/// A server that answers whoever shows a certificate of `clients`; gives its address.
fn server((certificate, key): &(String, String), clients: &Authority) -> String {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let mut roots = RootCertStore::empty();
    roots.add(CertificateDer::from_pem_slice(clients.pem().as_bytes()).unwrap()).unwrap();
    let verifier = WebPkiClientVerifier::builder_with_provider(Arc::new(roots), provider.clone()).build().unwrap();
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_client_cert_verifier(verifier)
        .with_single_cert(vec![CertificateDer::from_pem_slice(certificate.as_bytes()).unwrap()], PrivateKeyDer::from_pem_slice(key.as_bytes()).unwrap())
        .unwrap();
    let config = Arc::new(config);
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("https://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = StreamOwned::new(ServerConnection::new(config.clone()).unwrap(), stream.unwrap());
            // Whoever is not let in is told why when this fails.
            if stream.read(&mut [0; 4096]).is_ok_and(|read| read > 0) {
                stream.write_all(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n").unwrap();
                stream.conn.send_close_notify();
                stream.flush().unwrap();
            }
        }
    });
    address
}

struct Files(tempfile::TempDir);

impl Files {
    fn file(&self, name: &str, text: &str) -> Value {
        let path: PathBuf = self.0.path().join(name);
        std::fs::write(&path, text).unwrap();
        json!({ "file": path })
    }

    /// A body with this encryption.
    fn body(&self, address: &str, tls: &Value) -> BodySettings {
        let secret = self.file("secret", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        serde_json::from_value(json!({ "address": address, "secret": secret, "timeout_seconds": 5, "tls": tls })).unwrap()
    }
}

/// The stage that fails, and what is told of it; none when all works.
fn failing(findings: &[Finding]) -> Option<(Stage, &str)> {
    findings.iter().find(|finding| !finding.works).map(|finding| (finding.stage, finding.seen.as_str()))
}

#[tokio::test]
async fn a_body_that_wants_a_certificate_is_spoken_to_and_an_operator_is_told_what_is_wrong() {
    let files = Files(tempfile::tempdir().unwrap());
    let (theirs, ours, strange) = (authority("theirs"), authority("ours"), authority("strange"));
    let address = server(&certified(&theirs, "127.0.0.1", false), &ours);
    let (certificate, key) = certified(&ours, "jalon.example", false);
    let (other_certificate, other_key) = certified(&strange, "jalon.example", false);
    let (old_certificate, old_key) = certified(&ours, "jalon.example", true);
    let ca = files.file("ca", &theirs.pem());
    let (shown, kept) = (files.file("certificate", &certificate), files.file("key", &key));
    let good = json!({ "ca": ca, "certificate": shown, "key": kept });
    let told = async |address: &str, tls: Value| {
        let findings = probe_body(&files.body(address, &tls)).await;
        assert!(key.lines().skip(1).all(|line| !format!("{findings:?}").contains(line)), "nothing of a key is told");
        failing(&findings).map(|(stage, seen)| (stage, seen.to_owned()))
    };
    let fails = |stage: Stage, seen: &str| Some((stage, seen.to_owned()));
    assert_eq!(told(&address, good.clone()).await, None);

    let unknown = "its certificate is of an authority that is not trusted here";
    assert_eq!(told(&address, json!({ "certificate": shown, "key": kept })).await, fails(Stage::Encryption, unknown));
    let strange_ca = files.file("strange", &strange.pem());
    assert_eq!(told(&address, json!({ "ca": strange_ca, "certificate": shown, "key": kept })).await, fails(Stage::Encryption, unknown));
    assert_eq!(told(&address, json!({ "ca": ca })).await, fails(Stage::Encryption, "it wants to see a certificate of ours"));
    for (name, certificate, key) in [("other", &other_certificate, &other_key), ("old", &old_certificate, &old_key)] {
        let tls = json!({ "ca": ca, "certificate": files.file(name, certificate), "key": files.file(&format!("{name}-key"), key) });
        assert_eq!(told(&address, tls).await, fails(Stage::Encryption, "it does not take the certificate that we show"), "{name}");
    }
    let expired = server(&certified(&theirs, "127.0.0.1", true), &ours);
    assert_eq!(told(&expired, good.clone()).await, fails(Stage::Encryption, "its certificate is past its time, or before it"));
    let elsewhere = server(&certified(&theirs, "elsewhere.example", false), &ours);
    assert_eq!(told(&elsewhere, good.clone()).await, fails(Stage::Encryption, "its certificate is for another name"));

    // What is wrong before anything is said.
    let half = "`tls.certificate` and `tls.key` go together: one of them is missing";
    assert_eq!(told(&address, json!({ "certificate": shown })).await, fails(Stage::Secret, half));
    let mixed = json!({ "ca": ca, "certificate": shown, "key": files.file("mixed", &other_key) });
    let mismatch = "`tls.key` is not the key of `tls.certificate`, or of a kind that is not used any more";
    assert_eq!(told(&address, mixed).await, fails(Stage::Secret, mismatch));
    for (tls, named) in [
        (json!({ "ca": kept }), "`tls.ca`"),
        (json!({ "certificate": shown, "key": shown }), "`tls.key`"),
        (json!({ "ca": { "file": "/no/such/file" } }), "`tls.ca`"),
    ] {
        let (stage, seen) = told(&address, tls).await.unwrap();
        assert!(stage == Stage::Secret && seen.starts_with(named), "{seen}");
    }
}

#[tokio::test]
async fn a_register_that_wants_a_certificate_is_asked_and_an_operator_is_told_what_is_wrong() {
    let files = Files(tempfile::tempdir().unwrap());
    let (theirs, ours) = (authority("theirs"), authority("ours"));
    let address = server(&certified(&theirs, "127.0.0.1", false), &ours);
    let (certificate, key) = certified(&ours, "jalon.example", false);
    let ca = files.file("ca", &theirs.pem());
    let catalogue = Catalogue::embedded();
    let probed = async |tls: Value| {
        let settings: RegisterSettings = serde_json::from_value(json!({ "address": address, "tls": tls })).unwrap();
        let findings = probe_register(catalogue.clone(), Clock::of(&catalogue), &"health-insurance".into(), &settings, None).await;
        failing(&findings).map(|(stage, seen)| (stage, seen.to_owned()))
    };
    let good = json!({ "ca": ca, "certificate": files.file("certificate", &certificate), "key": files.file("key", &key) });
    assert_eq!(probed(good).await, None);
    assert_eq!(probed(json!({ "ca": ca })).await, Some((Stage::Encryption, "it wants to see a certificate of ours".to_owned())));
    assert_eq!(probed(json!({ "key": { "file": Path::new("/no/such/file") } })).await.map(|(stage, _)| stage), Some(Stage::Secret));
}
