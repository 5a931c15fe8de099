//! One register tried stage by stage.

use std::collections::BTreeMap;
use std::sync::Arc;

use jalon_casework::{Attestation, Clock, Inquiry, Unfetched};
use jalon_catalogue::{Catalogue, ConceptId, RegisterId};

use super::settings::{RegisterSettings, RegisterSettingsError};
use super::token::NoToken;
use super::{Connected, HttpRegisters};
use crate::probe::{Finding, Findings, MEND_TLS, Stage, encrypted, nobody, reach};
use crate::tls::Distrust;

/// Tries a register: what works, what does not, and how to mend it.
///
/// `about` is a test person whom the body gave for this, with values of what the register asks; without one, somebody is asked about whom it cannot know, and the
/// meaning of an answer is not tried. No value is in any finding.
pub async fn probe_register(
    catalogue: Arc<Catalogue>,
    clock: Clock,
    id: &RegisterId,
    settings: &RegisterSettings,
    about: Option<BTreeMap<ConceptId, String>>,
) -> Vec<Finding> {
    let mut findings = Findings::new();
    let Some(register) = catalogue.registers.get(id).cloned() else {
        return findings.fails(Stage::Settings, RegisterSettingsError::NoSuchRegister.to_string(), "name one of the catalogue");
    };
    match settings.check(&register.contract.protocol).and_then(|()| settings.client().map(drop)) {
        Ok(()) => findings.works(Stage::Settings, "they fit the contract of the register"),
        Err(RegisterSettingsError::Tls(error)) => {
            findings.works(Stage::Settings, "they fit the contract of the register");
            return findings.fails(Stage::Secret, error.to_string(), MEND_TLS);
        }
        Err(error) => return findings.fails(Stage::Settings, error.to_string(), "correct the file of settings"),
    }
    let connected = match Connected::new(&catalogue, id, settings) {
        Ok(connected) => connected,
        Err(error) => return findings.fails(Stage::Secret, error.to_string(), "put the secret where the settings say, for the user who runs the program"),
    };
    findings.works(Stage::Secret, if settings.token.is_some() || settings.oauth.is_some() { "it is where the settings say" } else { "none is needed" });
    let mut findings = match reach(findings, &settings.address, settings.private_network).await {
        Ok(findings) => findings,
        Err(failed) => return failed,
    };
    match connected.token.header().await {
        Ok(_) => {}
        Err(NoToken::Away(why)) => {
            return findings.fails(Stage::Authorisation, format!("whoever gives tokens is away ({why})"), "look at `oauth.address`, or try again");
        }
        Err(NoToken::Refused) => return findings.fails(Stage::Authorisation, "no token is given to us", "look at `oauth.client_id`, its secret and `scope`"),
    }
    let is_nobody = about.is_none();
    let about = about.unwrap_or_else(|| nobody(&catalogue, &register));
    let registers = HttpRegisters { catalogue, clock, registers: [(id.clone(), connected)].into() };
    let told = registers.ask(&Inquiry { register: id.clone(), about, id: jalon_casework::random() }).await;
    let passed = |findings: &mut Findings, stages: &[(Stage, &str)]| stages.iter().for_each(|(stage, seen)| findings.works(*stage, *seen));
    let through = [(Stage::Encryption, encrypted(&settings.address)), (Stage::Authorisation, "it knows us")];
    let answered = [through[0], through[1], (Stage::Answer, "it answers")];
    match told {
        Ok(attestation) => {
            passed(&mut findings, &answered);
            findings.works(Stage::Meaning, meaning(&attestation));
            findings.done()
        }
        Err(Unfetched::Unknown) if is_nobody => {
            passed(&mut findings, &through);
            findings.works(
                Stage::Answer,
                "it answers that it does not know somebody who does not exist; give a test person with --about to try what its answers mean",
            );
            findings.done()
        }
        Err(Unfetched::Unknown) => {
            passed(&mut findings, &through);
            findings.fails(Stage::Answer, "it does not know this test person", "ask the body for somebody whom its test system knows")
        }
        Err(Unfetched::Needs(concepts)) => {
            findings.fails(Stage::Answer, format!("to ask, these are needed: {}", list(&concepts)), "add them to the file of the test person")
        }
        Err(Unfetched::Ambiguous(concepts)) => {
            passed(&mut findings, &through);
            findings.fails(Stage::Answer, "it knows several such people", format!("say more of the test person: {}", list(&concepts)))
        }
        Err(Unfetched::Away(why)) => findings.fails(Stage::Answer, format!("it does not answer as it should ({why})"), away(why)),
        Err(Unfetched::Broken(why)) => {
            if let Some(distrust) = Distrust::ALL.into_iter().find(|distrust| distrust.word() == why) {
                let (seen, mend) = distrust.told();
                return findings.fails(Stage::Encryption, seen, mend);
            }
            let (stage, mend) = broken(why);
            match stage {
                Stage::Authorisation => passed(&mut findings, &through[..1]),
                Stage::Answer => passed(&mut findings, &through),
                Stage::Meaning => passed(&mut findings, &answered),
                _ => {}
            }
            findings.fails(stage, format!("it refuses, or is not understood ({why})"), mend)
        }
    }
}

/// What came, by name: values are a person's, be they invented.
fn meaning(attestation: &Attestation) -> String {
    let mut names: Vec<String> =
        attestation.extracts.iter().flat_map(|extract| extract.facts.keys().cloned().chain(extract.fields.keys().map(ToString::to_string))).collect();
    names.sort();
    names.dedup();
    let several = if attestation.extracts.len() > 1 { format!("{} persons fit; ", attestation.extracts.len()) } else { String::new() };
    if names.is_empty() { format!("{several}it says nothing of this person") } else { format!("{several}it gives {}", names.join(", ")) }
}

fn list<'a>(concepts: impl IntoIterator<Item = &'a ConceptId>) -> String {
    concepts.into_iter().map(ConceptId::as_str).collect::<Vec<_>>().join(", ")
}

fn away(why: &str) -> &'static str {
    match why {
        "timed-out" => "try again later, or raise `timeout_seconds`: somebody waits before a screen",
        "too-many-questions" => "lower `at_once`, or ask the body for more",
        "x-road-own-server" => "look at your own security server",
        "x-road-provider" => "look at `x_road.provider`, or ask the provider",
        _ => "try again later: this is on the other side",
    }
}

/// Where it broke, and how to mend it.
fn broken(why: &str) -> (Stage, &'static str) {
    match why {
        "forbidden-address" => (Stage::Guard, "if this host is truly in a network of yours, write `private_network: true` beside its address"),
        "token-refused" | "no-token" => (Stage::Authorisation, "is the token that of this service, and of this environment?"),
        "token-expired" => (Stage::Authorisation, "ask the body for a new token"),
        "token-revoked" => (Stage::Authorisation, "the body revoked the token: ask for another, and find out how it got out"),
        "no-right-to-this" => (Stage::Authorisation, "the token is good and does not cover this register: ask the body for it"),
        "recipient-refused" => (Stage::Authorisation, "is `recipient` the SIRET of the administration that has the right?"),
        "x-road-refused" => (Stage::Authorisation, "are `x_road.client` and `x_road.provider` registered, and is the right to this service given?"),
        "parameters-refused" => (Stage::Answer, "correct the file of the test person"),
        "redirected" | "protocol" | "too-long" | "http-4xx" => (Stage::Answer, "is `address` that of the service, without its path?"),
        "answer-to-another" => (Stage::Answer, "the security server answered another message: tell whoever keeps it"),
        _ => (Stage::Meaning, "the answer is not what the contract in the catalogue says: tell the body, or correct the contract"),
    }
}
