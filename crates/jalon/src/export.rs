//! `jalon export`: the catalogue in a format of others.

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result};
use jalon_interop::cpsv::{self, Base};
use jalon_interop::open;

use crate::{Exported, SourceArguments};

/// Where things have their names.
pub(crate) fn base(asked: Option<&str>) -> Result<Base> {
    Ok(asked.map(Base::new).transpose()?.unwrap_or_else(Base::example))
}

pub(crate) fn run(source: &SourceArguments, to: Exported, names: Option<&str>, out: Option<&Path>) -> Result<ExitCode> {
    let (catalogue, base) = (source.load()?, base(names)?);
    let text = match to {
        Exported::CpsvAp => cpsv::turtle(&cpsv::graph(&catalogue, &base), &base)?,
        Exported::CpsvApJsonLd => cpsv::json_ld(&cpsv::graph(&catalogue, &base), &base)?,
        Exported::Json => serde_json::to_string_pretty(&open::json(&catalogue))? + "\n",
    };
    match out {
        Some(path) => std::fs::write(path, text).with_context(|| format!("cannot write {}", path.display()))?,
        None => std::io::stdout().lock().write_all(text.as_bytes())?,
    }
    Ok(ExitCode::SUCCESS)
}
