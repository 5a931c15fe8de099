//! A site connected to every register that does not exist.
#![allow(dead_code, reason = "each file of tests uses its own part")]

pub(crate) mod site;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::OnceLock;

use jalon_casework::{Clock, Extract, Inquiry};
use jalon_catalogue::{Catalogue, ConceptId, Protocol, RegisterId};
use jalon_exchange::{HttpRegisters, RegisterSettings};
use jalon_fake_bodies::{Running, registers::TOKEN};
use serde_json::{Value, json};

/// A file with a secret in it.
pub(crate) fn secret(text: &str) -> PathBuf {
    static HOME: OnceLock<tempfile::TempDir> = OnceLock::new();
    let path = HOME.get_or_init(|| tempfile::tempdir().unwrap()).path().join(text);
    std::fs::write(&path, text).unwrap();
    path
}

/// Settings of one register at an address.
pub(crate) fn settings(protocol: &Protocol, address: &str, change: &impl Fn(&mut Value)) -> RegisterSettings {
    let mut settings = json!({ "address": address });
    match protocol {
        Protocol::ApiParticulier => {
            settings["token"] = json!({ "file": secret(TOKEN) });
            settings["recipient"] = "13002526500013".into();
        }
        Protocol::XRoad(_) => settings["x_road"] = json!({ "client": "FR/GOV/JALON/SITE", "provider": "FR/GOV/MAIRIES/ETAT-CIVIL" }),
        Protocol::Rest => settings["token"] = json!({ "file": secret(TOKEN) }),
    }
    if !matches!(protocol, Protocol::XRoad(_)) || settings.get("timeout_seconds").is_some() {
        change(&mut settings);
    }
    serde_json::from_value(settings).unwrap()
}

/// Registers of the French catalogue, all at one address.
pub(crate) fn connect(address: &str, change: impl Fn(&mut Value)) -> HttpRegisters {
    let catalogue = Catalogue::embedded();
    let settings: Vec<(RegisterId, RegisterSettings)> =
        catalogue.registers.values().map(|register| (register.id.clone(), settings(&register.contract.protocol, address, &change))).collect();
    HttpRegisters::new(catalogue.clone(), Clock::of(&catalogue), settings.iter().map(|(id, settings)| (id.clone(), settings))).unwrap()
}

/// Bodies that answer, and a site that asks them.
pub(crate) async fn site(change: impl Fn(&mut Value)) -> (Running, HttpRegisters) {
    let bodies = jalon_fake_bodies::start("127.0.0.1:0".parse().unwrap()).await.unwrap();
    let registers = connect(&bodies.address, change);
    (bodies, registers)
}

/// What an identity vouches for.
pub(crate) fn about(who: &str) -> BTreeMap<ConceptId, String> {
    let (family, given, birth, sex, place) = match who {
        "ines" => ("Morel", "Inès", "1994-03-12", "female", "69123"),
        "thomas" => ("Lefèvre", "Thomas", "1991-08-02", "male", "59350"),
        "maelle" => ("Guillou", "Maëlle", "1989-01-30", "female", "29019"),
        "minh" => ("Nguyen", "Minh", "2003-10-03", "male", "31555"),
        "camille" => ("Petit", "Camille", "1990-04-04", "female", "59350"),
        other => panic!("{other} is nobody"),
    };
    let mut about: BTreeMap<ConceptId, String> =
        [("family-name", family), ("given-names", given), ("birth-date", birth), ("sex", sex), ("birth-place", place), ("birth-country", "99100")]
            .map(|(concept, value)| (concept.into(), value.to_owned()))
            .into();
    if who == "minh" {
        about.insert("france-travail-number".into(), "1234567A".into());
    }
    about
}

/// A question to a register.
pub(crate) fn with(register: &str, about: &BTreeMap<ConceptId, String>) -> Inquiry {
    Inquiry { register: register.into(), about: about.clone(), id: [7; 16] }
}

/// Fields by their written names.
pub(crate) fn fields(extract: &Extract) -> BTreeMap<String, &str> {
    extract.fields.iter().map(|(key, value)| (key.to_string(), value.as_str())).collect()
}
