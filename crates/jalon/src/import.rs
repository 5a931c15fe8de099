//! `jalon import`: a catalogue to begin from, out of what others publish.

use std::collections::BTreeMap;
use std::fs;
use std::io::BufReader;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use jalon_catalogue::write_offices;
use jalon_interop::{dila, offices};

use crate::SourceArguments;

/// Longest guide that is read, in bytes: the longest known has 400 kB.
const LONGEST: u64 = 16 << 20;

pub(crate) fn dila(file: &Path, event: &str, to: &Path) -> Result<ExitCode> {
    let sound = !event.is_empty()
        && event.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
        && event.starts_with(|c: char| c.is_ascii_lowercase());
    if !sound {
        bail!("`{event}` cannot be the identifier of a life event: use small letters, digits and hyphens");
    }
    if to.exists() {
        bail!("{} is there already: name a directory to make", to.display());
    }
    if fs::metadata(file).with_context(|| format!("cannot open {}", file.display()))?.len() > LONGEST {
        bail!("{} is longer than 16 MB: this is no guide", file.display());
    }
    let text = fs::read_to_string(file).with_context(|| format!("cannot read {} as text", file.display()))?;
    let guide = dila::read(&text).with_context(|| format!("cannot read {}", file.display()))?;
    let files = dila::skeleton(&guide, event);
    for file in &files {
        let path = to.join(&*file.name);
        fs::create_dir_all(path.parent().unwrap_or(to)).with_context(|| format!("cannot make {}", to.display()))?;
        fs::write(&path, &*file.text).with_context(|| format!("cannot write {}", path.display()))?;
    }
    println!(
        "{} « {} », last changed {}: {} questions, {} steps in {}",
        guide.id,
        guide.title,
        guide.modified,
        guide.questions.len(),
        guide.steps.len(),
        to.display()
    );
    println!("Nothing in it was compared with the law: `jalon check --catalogue {}` names each step until its source has a new date.", to.display());
    Ok(ExitCode::SUCCESS)
}

/// Which body each type of office is of stands in the catalogue (`directory` of a body).
pub(crate) fn offices(source: &SourceArguments, file: &Path, to: &Path) -> Result<ExitCode> {
    let catalogue = source.load()?;
    let bodies: BTreeMap<String, _> =
        catalogue.bodies.values().flat_map(|body| body.directory.iter().map(|kind| (kind.to_string(), body.id.clone()))).collect();
    if bodies.is_empty() {
        bail!("no body of this catalogue says under which types a directory lists its offices: add `directory: [mairie]` to bodies.yaml");
    }
    let directory = BufReader::new(fs::File::open(file).with_context(|| format!("cannot open {}", file.display()))?);
    let imported = offices::read(directory, &bodies).with_context(|| format!("{} is not a directory of offices", file.display()))?;
    fs::write(to, write_offices(&imported.offices)).with_context(|| format!("cannot write {}", to.display()))?;
    println!(
        "{} offices of {} kept for {} bodies, in {}; {} without an address or a commune were left out",
        imported.offices.len(),
        imported.read,
        imported.offices.iter().map(|office| &office.body).collect::<std::collections::BTreeSet<_>>().len(),
        to.display(),
        imported.incomplete
    );
    Ok(ExitCode::SUCCESS)
}
