//! A connector tried stage by stage: what works, what does not, and how to mend it. For operators; no value of a person is in any word of it.

use std::collections::BTreeMap;
use std::net::{SocketAddr, TcpStream, ToSocketAddrs};
use std::time::Duration;

use jalon_catalogue::{Catalogue, ConceptId, FieldKind, Part, Register, Says};
use serde::Serialize;
use ureq::http::Uri;

use crate::guard::Reach;
use crate::http::Failure;

/// The longest wait for a bare connection.
const CONNECT: Duration = Duration::from_secs(5);

/// How certificates and keys are mended that cannot be used.
pub(crate) const MEND_TLS: &str = "put the certificates and the key where the settings say, for the user who runs the program";

/// What is tried, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// What the operator wrote.
    Settings,
    /// The secret, where it is kept.
    Secret,
    /// The name of the host, looked up.
    Name,
    /// Whether its addresses may be reached.
    Guard,
    /// A connection.
    Connection,
    /// Encryption.
    Encryption,
    /// Whether it knows us.
    Authorisation,
    /// Whether it answers.
    Answer,
    /// What its answer means.
    Meaning,
}

impl Stage {
    /// In a word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Settings => "settings",
            Self::Secret => "secret",
            Self::Name => "name",
            Self::Guard => "guard",
            Self::Connection => "connection",
            Self::Encryption => "encryption",
            Self::Authorisation => "authorisation",
            Self::Answer => "answer",
            Self::Meaning => "meaning",
        }
    }
}

/// What became of a stage. Those after one that failed are not tried.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Which.
    pub stage: Stage,
    /// Whether it works.
    pub works: bool,
    /// What was seen.
    pub seen: String,
    /// How to mend it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mend: Option<String>,
}

/// Findings so far; the first that fails ends them.
pub(crate) struct Findings(Vec<Finding>);

impl Findings {
    pub(crate) fn new() -> Self {
        Self(Vec::new())
    }

    pub(crate) fn works(&mut self, stage: Stage, seen: impl Into<String>) {
        self.0.push(Finding { stage, works: true, seen: seen.into(), mend: None });
    }

    pub(crate) fn fails(mut self, stage: Stage, seen: impl Into<String>, mend: impl Into<String>) -> Vec<Finding> {
        self.0.push(Finding { stage, works: false, seen: seen.into(), mend: Some(mend.into()) });
        self.0
    }

    pub(crate) fn done(self) -> Vec<Finding> {
        self.0
    }
}

/// Name, guard and connection of an address that may be spoken to.
pub(crate) async fn reach(mut findings: Findings, address: &str, private_network: bool) -> Result<Findings, Vec<Finding>> {
    let uri: Option<Uri> = address.parse().ok();
    let host = uri.as_ref().and_then(|uri| Some((uri.host()?.to_owned(), uri.port_u16().unwrap_or(if uri.scheme_str() == Some("http") { 80 } else { 443 }))));
    let Some((host, port)) = host else { return Err(findings.fails(Stage::Settings, "the address has no host", "write https://HOST")) };
    let reach = Reach::of(&host, private_network);
    let bare = host.trim_start_matches('[').trim_end_matches(']').to_owned();
    let looked_up = tokio::task::spawn_blocking(move || (bare.as_str(), port).to_socket_addrs().map(Iterator::collect::<Vec<SocketAddr>>)).await;
    let addresses = match looked_up {
        Ok(Ok(addresses)) if !addresses.is_empty() => addresses,
        _ => {
            return Err(findings.fails(
                Stage::Name,
                format!("nobody has the name {host}"),
                "correct `address`, or ask whoever keeps the names of your network",
            ));
        }
    };
    findings.works(Stage::Name, format!("{host} is {}", addresses.iter().map(|address| address.ip().to_string()).collect::<Vec<_>>().join(", ")));
    if let Some(why) = addresses.iter().find_map(|address| reach.permits(address.ip()).err()) {
        return Err(findings.fails(
            Stage::Guard,
            why.to_string(),
            "if this host is truly in a network of yours, write `private_network: true` beside its address",
        ));
    }
    findings.works(Stage::Guard, "its addresses may be reached");
    let connected = tokio::task::spawn_blocking(move || addresses.iter().any(|address| TcpStream::connect_timeout(address, CONNECT).is_ok())).await;
    if !connected.unwrap_or(false) {
        return Err(findings.fails(Stage::Connection, format!("nobody listens at {host}, port {port}"), "start it, or open the way to it through firewalls"));
    }
    findings.works(Stage::Connection, format!("port {port} is open"));
    Ok(findings)
}

/// The stage at which an exchange failed.
pub(crate) fn failed(findings: Findings, failure: Failure) -> Vec<Finding> {
    let (stage, seen, mend) = match failure {
        Failure::Encryption(why) => {
            let (seen, mend) = why.told();
            (Stage::Encryption, seen, mend)
        }
        Failure::TimedOut => (Stage::Answer, "no answer in the time there is", "try again later, or raise `timeout_seconds`: somebody waits before a screen"),
        Failure::Garbled => (Stage::Answer, "it does not speak HTTP, or breaks off", "is `address` that of the service, and of the right port?"),
        Failure::TooLong => (Stage::Answer, "its answer is longer than is read", "is `address` that of the service?"),
        other => (Stage::Answer, other.word(), "try again"),
    };
    findings.fails(stage, seen, mend)
}

/// Whether what was said went encrypted.
pub(crate) fn encrypted(address: &str) -> &'static str {
    if address.starts_with("https:") { "encrypted, by a certificate that is trusted" } else { "not encrypted, and need not be: it is this machine" }
}

/// Somebody whom no register knows, by whom the exchange can be tried all the same.
pub(crate) fn nobody(catalogue: &Catalogue, register: &Register) -> BTreeMap<ConceptId, String> {
    let mut nobody = BTreeMap::new();
    for concept in register.told() {
        let kind = catalogue.concepts.get(concept).map_or(FieldKind::Text, |concept| concept.kind);
        nobody.insert(concept.clone(), if kind == FieldKind::Date { "1901-01-01" } else { "JALON" }.to_owned());
    }
    for parameter in &register.contract.parameters {
        if let Says::Of { concept, part, values, .. } = &parameter.says {
            let word = values.keys().next().map(ToString::to_string).or_else(|| (*part == Part::Commune).then(|| "75056".to_owned()));
            nobody.extend(word.map(|word| (concept.clone(), word)));
        }
    }
    nobody
}
