//! `jalon import`: a catalogue to begin from, out of what others publish.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use jalon_interop::dila;

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
