//! `jalon fmt`: lays files of rules out, in their own language or the other.

use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use jalon_rules::{Language, SourceFile, format};

use crate::diagnostics;

/// What to do with the files.
pub(crate) struct Options {
    /// The language to write them in; each in its own when none is given.
    pub(crate) language: Option<Language>,
    /// Only name those that would change.
    pub(crate) check: bool,
}

/// Lays out each file, and each `.jalon` file of each folder; `-` reads standard input and writes standard output.
pub(crate) fn run(paths: &[PathBuf], options: &Options) -> Result<()> {
    if paths == [Path::new("-")] {
        let mut text = String::new();
        std::io::stdin().read_to_string(&mut text).context("cannot read standard input as text")?;
        let Some(written) = laid_out(&SourceFile::new("standard input", &text), options.language)? else { bail!("nothing was written") };
        if options.check && written != text {
            bail!("standard input is not laid out");
        }
        return std::io::stdout().write_all(if options.check { "" } else { &written }.as_bytes()).context("cannot write");
    }
    let mut files = Vec::new();
    for path in paths {
        collect(path, &mut files)?;
    }
    if files.is_empty() {
        bail!("no file ends in .jalon here");
    }
    let (mut changed, mut unreadable) = (0, 0);
    for path in files {
        let text = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        let Some(written) = laid_out(&SourceFile::new(&path.display().to_string(), &text), options.language)? else {
            unreadable += 1;
            continue;
        };
        if written != text {
            changed += 1;
            println!("{}", path.display());
            if !options.check {
                fs::write(&path, written).with_context(|| format!("cannot write {}", path.display()))?;
            }
        }
    }
    match (unreadable, options.check, changed) {
        (0, false, _) | (0, true, 0) => Ok(()),
        (0, true, changed) => bail!("{changed} files are not laid out: run the command without --check"),
        (unreadable, ..) => bail!("{unreadable} files cannot be read and were left as they are"),
    }
}

/// The file laid out; none when it cannot be, and then its mistakes are told.
fn laid_out(file: &SourceFile, language: Option<Language>) -> Result<Option<String>> {
    match format(file, language) {
        Ok(written) => Ok(Some(written)),
        Err(mistakes) => {
            diagnostics::complain(&mistakes, std::slice::from_ref(file))?;
            Ok(None)
        }
    }
}

fn collect(path: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    if !path.is_dir() {
        files.push(path.to_owned());
        return Ok(());
    }
    let mut inside = Vec::new();
    for entry in fs::read_dir(path).with_context(|| format!("cannot read {}", path.display()))? {
        inside.push(entry?.path());
    }
    inside.sort();
    for path in inside {
        if path.is_dir() || path.extension().is_some_and(|e| e == "jalon") {
            collect(&path, files)?;
        }
    }
    Ok(())
}
