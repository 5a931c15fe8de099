//! The published catalogues against the official shapes of the European vocabularies, with an independent validator (pyshacl).

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::run::{command, present, root, run};

/// The validator, as its registry names it. Pinned: a new one may read the shapes otherwise.
const VALIDATOR: &str = "pyshacl==0.40.1";

/// Holds every catalogue of this repository against the shapes, where they stand beside the checkout.
pub(crate) fn conform() -> Result<()> {
    let assets = root().join("../shared/interop/assets");
    let shapes: Vec<PathBuf> =
        ["cpsv-ap-3.2.0/cpsv-ap-SHACL.ttl", "cccev-2.1.0/cccev-ap-SHACL.ttl"].iter().map(|file| assets.join(file)).filter(|file| file.exists()).collect();
    if shapes.is_empty() {
        println!("\n── skipped: no official shapes beside this checkout; the catalogue was held against our own table of them");
        return Ok(());
    }
    println!("\n── the published catalogues against the official shapes");
    let folder = PathBuf::from(std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| root().join("target").into_os_string())).join("shapes");
    fs::create_dir_all(&folder)?;
    let Some(python) = validator(&folder) else { return Ok(()) };
    for catalogue in fs::read_dir(root().join("catalogue"))? {
        let catalogue = catalogue?.path();
        let name = catalogue.file_name().context("a folder has a name")?.to_string_lossy().into_owned();
        for (format, parser, ending) in [("cpsv-ap", "turtle", "ttl"), ("cpsv-ap-json-ld", "json-ld", "jsonld")] {
            let file = folder.join(format!("{name}.{ending}")).to_string_lossy().into_owned();
            let from = catalogue.to_string_lossy().into_owned();
            run(command("cargo", &["run", "--quiet", "--package", "jalon", "--", "export", "--catalogue", &from, format, "--out", &file], "."))?;
            for shapes in &shapes {
                let shapes = shapes.to_string_lossy().into_owned();
                let told = command(&python, &["-m", "pyshacl", "--shacl", &shapes, "--data-file-format", parser, &file], ".").output()?;
                let told = String::from_utf8_lossy(&told.stdout);
                let verdict = told.lines().find(|line| line.starts_with("Conforms:")).unwrap_or("no verdict");
                println!("{name}.{ending}, {}: {verdict}", Path::new(&shapes).file_name().unwrap_or_default().to_string_lossy());
                anyhow::ensure!(verdict == "Conforms: True", "{told}");
            }
        }
    }
    Ok(())
}

/// A Python that has the validator; none, with a word, where there is no Python or no registry.
fn validator(folder: &Path) -> Option<String> {
    if !present("python3", "--version") {
        println!("skipped: no python3 on this machine, so the independent validator cannot run");
        return None;
    }
    let python = folder.join("venv/bin/python").to_string_lossy().into_owned();
    let has = |python: &str| command(python, &["-c", "import pyshacl"], ".").stderr(std::process::Stdio::null()).status().is_ok_and(|status| status.success());
    if !has(&python) {
        let made = run(command("python3", &["-m", "venv", &folder.join("venv").to_string_lossy()], "."));
        let installed = made.and_then(|()| run(command(&python, &["-m", "pip", "install", "--quiet", VALIDATOR], ".")));
        if let Err(error) = installed {
            println!("skipped: the independent validator could not be installed ({error:#})");
            return None;
        }
    }
    Some(python)
}
