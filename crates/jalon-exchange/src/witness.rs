//! Witnesses of the log over HTTP (C2SP tlog-witness): `POST ADDRESS/add-checkpoint`.

use std::time::Duration;

use jalon_casework::{Later, Witness};
use jalon_log::{Answer, Checkpoint, Hash, KeyError, KeyUse, Offer, Signer, Verifier};
use serde::Deserialize;

use crate::http::{Client, Failure, Limits, Method, Outgoing};
use crate::probe::{self, Finding, Findings, Stage};
use crate::tls::{TlsError, TlsSettings, Trust};

/// The longest answer that is read: some cosignatures, or a size.
const LONGEST_ANSWER: u64 = 64 * 1024;

/// A witness, as an operator names it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WitnessSettings {
    /// Its public key, as it publishes it: `NAME+8 hexadecimal digits+base64`.
    pub key: String,
    /// Where it is asked: an `https:` address, or `http:` to this machine, to which `/add-checkpoint` is added.
    pub address: String,
    /// The longest wait for one answer, in seconds.
    #[serde(default = "timeout")]
    pub timeout_seconds: u16,
    /// Whether this host may be in a network of one's own.
    #[serde(default)]
    pub private_network: bool,
    /// Whose word about this host counts, and by which certificate it knows us.
    #[serde(default)]
    pub tls: TlsSettings,
}

const fn timeout() -> u16 {
    10
}

/// Settings of a witness that cannot work.
#[derive(Debug, thiserror::Error)]
pub enum WitnessError {
    /// The address is not one that may be posted to.
    #[error("`address` is an https: address without user name, or http: to this machine")]
    Address,
    /// It is waited for in vain.
    #[error("`timeout_seconds` is from 1 to 20")]
    Timeout,
    /// The key is none of a witness.
    #[error("`key`: {0}")]
    Key(#[from] KeyError),
    /// The encryption cannot work.
    #[error(transparent)]
    Tls(#[from] TlsError),
}

impl WitnessSettings {
    fn verifier(&self) -> Result<Verifier, KeyError> {
        self.key.parse::<Verifier>()?.used_as(KeyUse::Witness)
    }

    fn client(&self, trust: Trust) -> Result<Client, WitnessError> {
        if !(1..=20).contains(&self.timeout_seconds) {
            return Err(WitnessError::Timeout);
        }
        // Whoever asks counts the failures, for all nodes: here none is counted.
        let limits = Limits {
            patience: Duration::from_secs(self.timeout_seconds.into()),
            at_once: 1,
            longest_answer: LONGEST_ANSWER,
            private_network: self.private_network,
            rests: false,
            trust,
        };
        Client::to(&self.address, limits).ok_or(WitnessError::Address)
    }
}

/// A witness that is asked over HTTP.
#[derive(Debug)]
pub struct HttpWitness {
    name: String,
    key: Verifier,
    client: Client,
}

impl HttpWitness {
    /// By its name and its settings. Connects to nothing yet.
    pub fn new(name: impl Into<String>, settings: &WitnessSettings) -> Result<Self, WitnessError> {
        Ok(Self { name: name.into(), key: settings.verifier()?, client: settings.client(settings.tls.trust()?)? })
    }

    async fn offer(&self, offer: &Offer) -> Result<Answer, Unanswered> {
        let headers = vec![("Content-Type", "text/plain; charset=utf-8".to_owned())];
        let outgoing = Outgoing { method: Method::Post, target: "/add-checkpoint".to_owned(), headers, posted: Some(offer.to_string().into_bytes()) };
        let incoming = self.client.exchange(outgoing).await.map_err(Unanswered::Failed)?;
        let kind = incoming.headers.get("content-type").and_then(|kind| kind.to_str().ok());
        // What went wrong is told by the status where there is no more.
        let body = if incoming.status == 200 || incoming.status == 409 { incoming.body.map_err(Unanswered::Failed)? } else { Vec::new() };
        Answer::parse(incoming.status, kind, &body).map_err(|_| Unanswered::Other(incoming.status))
    }
}

/// Nothing that a witness says came back.
enum Unanswered {
    Failed(Failure),
    /// Something came back that no witness says, with this status.
    Other(u16),
}

impl Witness for HttpWitness {
    fn name(&self) -> &str {
        &self.name
    }

    fn key(&self) -> &Verifier {
        &self.key
    }

    fn add<'a>(&'a self, offer: &'a Offer) -> Later<'a, Result<Answer, String>> {
        Box::pin(async move {
            self.offer(offer).await.map_err(|unanswered| match unanswered {
                Unanswered::Failed(failure) => failure.word().to_owned(),
                Unanswered::Other(_) => "unreadable".to_owned(),
            })
        })
    }
}

/// Tries a witness stage by stage. It is offered the log of this key as it was before its first entry, which every log continues: so nothing is promised, and what
/// it answers says whether it knows the log.
pub async fn probe_witness(name: &str, settings: &WitnessSettings, log: &Signer) -> Vec<Finding> {
    let mut findings = Findings::new();
    match settings.verifier().map_err(WitnessError::from).and_then(|_| settings.client(Trust::default()).map(drop)) {
        Ok(()) => findings.works(Stage::Settings, "they are complete"),
        Err(error) => return findings.fails(Stage::Settings, error.to_string(), "correct the file of settings"),
    }
    let witness = match HttpWitness::new(name, settings) {
        Ok(witness) => witness,
        Err(error) => return findings.fails(Stage::Secret, error.to_string(), probe::MEND_TLS),
    };
    let mut findings = match probe::reach(findings, &settings.address, settings.private_network).await {
        Ok(findings) => findings,
        Err(failed) => return failed,
    };
    let origin = log.verifier();
    let empty = Checkpoint::new(origin.name(), 0, Hash::of_nothing()).and_then(|empty| empty.sign(log));
    let checkpoint = match empty {
        Ok(checkpoint) => checkpoint,
        Err(error) => return findings.fails(Stage::Settings, error.to_string(), "correct `keys.log` or `origin`"),
    };
    let offer = Offer { old: 0, proof: Vec::new(), checkpoint };
    let answer = match witness.offer(&offer).await {
        Ok(answer) => answer,
        Err(Unanswered::Failed(failure)) => return probe::failed(findings, failure),
        Err(Unanswered::Other(status)) => {
            findings.works(Stage::Encryption, probe::encrypted(&settings.address));
            let seen = format!("it answers with {status}, and not as a witness does");
            return findings.fails(Stage::Answer, seen, "is `address` that of the witness, without `/add-checkpoint`?");
        }
    };
    findings.works(Stage::Encryption, probe::encrypted(&settings.address));
    let published = format!("give whoever runs it the key of this log: {origin}");
    match answer {
        Answer::Refused(404) => findings.fails(Stage::Authorisation, "it does not know this log", published),
        Answer::Refused(403) => findings.fails(Stage::Authorisation, "it knows this log by another key", published),
        Answer::Refused(status) => findings.fails(Stage::Answer, format!("it answers with {status}"), "try again later, or ask whoever runs it"),
        Answer::Elsewhere(size) => {
            findings.works(Stage::Authorisation, "it knows this log");
            findings.works(Stage::Answer, format!("it has cosigned {size} entries of it; whether by the key of the settings shows with the next ones"));
            findings.done()
        }
        Answer::Cosigned(signatures) => {
            findings.works(Stage::Authorisation, "it knows this log");
            findings.works(Stage::Answer, "it cosigns");
            let mut signed = offer.checkpoint;
            if signatures.into_iter().any(|signature| signed.accept(&witness.key, signature).is_ok()) {
                findings.works(Stage::Meaning, "by the key of the settings");
                return findings.done();
            }
            findings.fails(Stage::Meaning, "by another key than that of the settings", "ask whoever runs it for its key, and write it under `key`")
        }
    }
}
