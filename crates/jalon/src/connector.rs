//! `jalon connector test`: a register, a body or a witness tried stage by stage, with what works, what does not and how to mend it.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Result, bail};
use jalon_casework::Clock;
use jalon_catalogue::{Catalogue, ConceptId, RegisterId};
use jalon_exchange::{Finding, probe_body, probe_register, probe_witness};
use jalon_rules::closest;
use serde_json::json;

use crate::Format;
use crate::serve::config::Settings;
use crate::serve::house;
use crate::serve::keys;
use crate::serve::read::{Mistake, Source};

/// Tries the connector of that name.
pub(crate) fn test(name: &str, config: &Path, about: Option<&Path>, format: Format) -> Result<ExitCode> {
    let read = Settings::open(config)?;
    let catalogue = house::catalogue(&read.settings)?;
    read.check_names(&catalogue)?;
    let about = about.map(|path| person(&catalogue, &Source::open(path)?)).transpose()?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let findings = if let Some(settings) = read.settings.registers.get(name) {
        let clock = Clock::of(&catalogue);
        runtime.block_on(probe_register(catalogue.clone(), clock, &RegisterId::from(name), settings, about))
    } else if let Some(settings) = read.settings.bodies.get(name) {
        runtime.block_on(probe_body(settings))
    } else if let (Some(settings), Some(key)) = (read.settings.witnesses.get(name), &read.settings.keys.log) {
        runtime.block_on(probe_witness(name, settings, &keys::log(key, &read.settings.origin)?))
    } else {
        let known: Vec<&str> =
            read.settings.registers.keys().chain(read.settings.bodies.keys()).chain(read.settings.witnesses.keys()).map(String::as_str).collect();
        let near = closest(name, known.iter().copied()).map_or_else(
            || if known.is_empty() { "they name none".to_owned() } else { format!("they name {}", known.join(", ")) },
            |near| format!("did you mean `{near}`?"),
        );
        bail!("the settings name no register, no body and no witness `{name}`: {near}");
    };
    match format {
        Format::Json => println!("{}", serde_json::to_string_pretty(&json!({ "connector": name, "works": works(&findings), "stages": findings }))?),
        Format::Text => print!("{}", told(name, &findings)),
    }
    Ok(if works(&findings) { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn works(findings: &[Finding]) -> bool {
    findings.iter().all(|finding| finding.works)
}

fn told(name: &str, findings: &[Finding]) -> String {
    let mut told = String::new();
    for finding in findings {
        let mark = if finding.works { "works" } else { "FAILS" };
        let _ = writeln!(told, "{mark}  {:14} {}", finding.stage.word(), finding.seen);
        if let Some(mend) = &finding.mend {
            let _ = writeln!(told, "{:21} {mend}", "");
        }
    }
    let end = if works(findings) { "works" } else { "does not work" };
    told + &format!("{name} {end}\n")
}

/// A test person: `family-name: Morel`, a line for each.
fn person(catalogue: &Catalogue, source: &Source) -> Result<BTreeMap<ConceptId, String>, Mistake> {
    let written: BTreeMap<String, String> = source.settings()?;
    let mut about = BTreeMap::new();
    for (name, value) in written {
        let Some(concept) = catalogue.concepts.get(&ConceptId::from(name.as_str())) else {
            let near = closest(&name, catalogue.concepts.keys().map(ConceptId::as_str)).map_or_else(String::new, |near| format!(": did you mean `{near}`?"));
            return Err(source.mistake(&[&name], format!("the catalogue has no concept of this name{near}")));
        };
        let value = concept.kind.parse(&value).map_err(|mistake| source.mistake(&[&name], format!("this is {mistake}")))?;
        about.insert(concept.id.clone(), value);
    }
    Ok(about)
}
