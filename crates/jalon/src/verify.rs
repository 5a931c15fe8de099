//! `jalon verify`: receipts and logs, checked with nothing but the file and the key.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::fs::File;
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, anyhow, bail};
use jalon_log::{Audit, AuditError, KeyUse, ReadTiles, Receipt, Seen, SignedCheckpoint, Tile, Trust, Verified, Verifier, audit, compare};
use serde_json::json;

use crate::Format;

/// More than a receipt, a checkpoint or a tile has.
const MAX_BYTES: u64 = 20 * 1024 * 1024;

/// Whose signatures are believed, as they are given: keys, or files that hold one.
#[derive(clap::Args)]
pub(crate) struct Keys {
    /// Public key of the log, or a file that holds it; give several after a change of keys
    #[arg(long, required = true, value_name = "KEY")]
    key: Vec<String>,
    /// Public key of a witness who must have seen it, or a file that holds it
    #[arg(long, value_name = "KEY")]
    witness: Vec<String>,
}

impl Keys {
    fn trust(&self) -> Result<Trust> {
        let all = |given: &[String], of| given.iter().map(|given| verifier(given, of)).collect::<Result<Vec<_>>>();
        Ok(Trust { logs: all(&self.key, KeyUse::Log)?, witnesses: all(&self.witness, KeyUse::Witness)? })
    }
}

/// A key as it is given: itself, or a file that holds it.
pub(crate) fn verifier(given: &str, of: KeyUse) -> Result<Verifier> {
    let file = Path::new(given);
    let text = if file.is_file() { read(file)? } else { given.to_owned() };
    if !text.contains('+') {
        bail!("a key that was given is neither a file nor a key: a key is written `NAME+8 hexadecimal digits+base64`, as the log serves it at /log/key");
    }
    // The key is not repeated: it may be a private one that was given by mistake.
    let key: Verifier = text.parse().map_err(|error| anyhow!("a key that was given: {error}"))?;
    Ok(key.used_as(of)?)
}

fn read(path: &Path) -> Result<String> {
    let bytes = bounded(path).with_context(|| format!("cannot read {}", path.display()))?;
    String::from_utf8(bytes).map_err(|_| anyhow!("{} is no text: it was altered, or is another file", path.display()))
}

/// A whole file, unless it is longer than anything that is read here.
fn bounded(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(MAX_BYTES + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MAX_BYTES { Err(io::Error::new(io::ErrorKind::FileTooLarge, "the file is longer than any part of a log")) } else { Ok(bytes) }
}

/// What is told, to a person and to a program.
struct Told {
    text: String,
    json: serde_json::Value,
}

fn tell(file: &Path, format: Format, checked: Result<Told>) -> Result<ExitCode> {
    let mut out = io::stdout().lock();
    match (format, checked) {
        (Format::Text, Ok(told)) => write!(out, "It holds: {}\n{}", file.display(), told.text)?,
        (Format::Json, Ok(told)) => writeln!(out, "{:#}", told.json)?,
        (Format::Json, Err(error)) => {
            writeln!(out, "{:#}", json!({ "holds": false, "why": format!("{error:#}") }))?;
            return Ok(ExitCode::FAILURE);
        }
        (Format::Text, Err(error)) => return Err(error),
    }
    Ok(ExitCode::SUCCESS)
}

/// Checks a file of receipts.
pub(crate) fn receipt(file: &Path, keys: &Keys, format: Format) -> Result<ExitCode> {
    let trust = keys.trust()?;
    tell(file, format, check_receipt(file, &trust))
}

fn check_receipt(file: &Path, trust: &Trust) -> Result<Told> {
    let (mut text, mut all) = (String::new(), Vec::new());
    let text_of_file = read(file)?;
    for receipt in Receipt::parse_all(&text_of_file).with_context(|| file.display().to_string())? {
        let verified = receipt.verify(trust).with_context(|| file.display().to_string())?;
        let (entry, index) = (&receipt.entry, receipt.proof.index);
        writeln!(text, "  {}, {}", entry.kind(), entry.at())?;
        for (name, value) in entry.details() {
            writeln!(text, "    {name}: {}", shown(value))?;
        }
        writeln!(text, "    entry {index} of {} in the log {}", verified.size, verified.origin)?;
        for line in seen(&verified.seen) {
            writeln!(text, "    {line}")?;
        }
        all.push(json!({ "entry": entry, "index": index, "checkpoint": as_json(&verified) }));
    }
    Ok(Told { text, json: json!({ "holds": true, "receipts": all }) })
}

/// Checks a log whole: its tiles, its root, and that what was signed earlier is still there.
pub(crate) fn log(directory: &Path, keys: &Keys, from: Option<&Path>, format: Format) -> Result<ExitCode> {
    let trust = keys.trust()?;
    tell(directory, format, check_log(directory, &trust, from))
}

fn check_log(directory: &Path, trust: &Trust, from: Option<&Path>) -> Result<Told> {
    let now = checkpoint(&directory.join("checkpoint"), trust)?;
    let tiles = Directory(directory.to_owned());
    let Audit { tiles: count, entries } = audit(&tiles, &now).map_err(|error| of(directory, &error))?;
    let mut text = String::new();
    writeln!(text, "  the log {}: {} entries, root {}", now.origin, now.size, now.root)?;
    writeln!(text, "  {count} tiles, {entries} entries in them checked")?;
    for line in seen(&now.seen) {
        writeln!(text, "  {line}")?;
    }
    let mut earlier = None;
    if let Some(from) = from {
        // Witnesses may have joined since.
        let before = checkpoint(from, &Trust { witnesses: Vec::new(), ..trust.clone() })?;
        compare(&tiles, &before, &now).map_err(|error| of(directory, &error))?;
        writeln!(text, "  it begins with the {} entries signed in {}", before.size, from.display())?;
        earlier = Some(as_json(&before));
    }
    let json = json!({ "holds": true, "checkpoint": as_json(&now), "tiles": count, "entries": entries, "from": earlier });
    Ok(Told { text, json })
}

fn of(directory: &Path, error: &AuditError<String>) -> anyhow::Error {
    anyhow!("{}: {error}", directory.display())
}

fn checkpoint(file: &Path, trust: &Trust) -> Result<Verified> {
    let verified = SignedCheckpoint::parse(&read(file)?).and_then(|checkpoint| checkpoint.verify(trust));
    verified.with_context(|| file.display().to_string())
}

fn seen(seen: &[Seen]) -> impl Iterator<Item = String> {
    seen.iter().map(|seen| {
        let at = seen.timestamp().map_or_else(|| format!("second {}", seen.at), |at| at.to_string());
        format!("seen by {}, {at}", seen.witness)
    })
}

fn as_json(verified: &Verified) -> serde_json::Value {
    let seen: Vec<_> = verified.seen.iter().map(|seen| json!({ "witness": seen.witness, "at": seen.timestamp() })).collect();
    json!({ "origin": verified.origin, "size": verified.size, "root": verified.root.to_string(), "seen": seen })
}

/// A value as it can stand in a line of a terminal, which control characters would command.
fn shown(value: &str) -> String {
    value.chars().flat_map(|c| if c.is_control() { c.escape_default().collect::<Vec<_>>() } else { vec![c] }).collect()
}

/// A log as files, under the paths at which it is served.
struct Directory(PathBuf);

impl ReadTiles for Directory {
    type Error = String;

    fn read(&self, tile: Tile) -> Result<Option<Cow<'_, [u8]>>, String> {
        match bounded(&self.0.join(tile.to_string())) {
            Ok(bytes) => Ok(Some(Cow::Owned(bytes))),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(format!("{tile} cannot be read: {error}")),
        }
    }
}
