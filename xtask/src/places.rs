//! Makes the French places of the catalogue from the published list of communes (npm `@etalab/decoupage-administratif`, MIT).

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::run::{command, root, run};

/// The package. Pinned: communes merge every 1 January, and a person must look at what changed.
const PACKAGE: &str = "@etalab/decoupage-administratif@6.0.0";

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Commune {
    code: String,
    nom: String,
    #[serde(rename = "type")]
    kind: String,
    departement: String,
    /// The commune that an arrondissement or a former commune is part of.
    #[serde(default)]
    #[serde(rename = "commune")]
    whole: Option<String>,
    #[serde(default)]
    chef_lieu: Option<String>,
    #[serde(default)]
    codes_postaux: Vec<String>,
    #[serde(default)]
    population: u32,
}

#[derive(Deserialize)]
struct Area {
    code: String,
    nom: String,
    #[serde(default)]
    region: Option<String>,
}

/// Writes `catalogue/fr/places/`.
pub(crate) fn write() -> Result<()> {
    let folder = root().join("target/places");
    fs::create_dir_all(&folder)?;
    run(command("npm", &["install", "--silent", "--no-save", "--prefix", &folder.to_string_lossy(), PACKAGE], "."))?;
    let data = folder.join("node_modules/@etalab/decoupage-administratif/data");
    let communes: Vec<Commune> = read(&data.join("communes.json"))?;
    let departments: Vec<Area> = read(&data.join("departements.json"))?;
    let regions: Vec<Area> = read(&data.join("regions.json"))?;

    let mut areas = String::new();
    for region in &regions {
        writeln!(areas, "region:{}\t{}\t", region.code, region.nom)?;
    }
    for department in &departments {
        let region = department.region.as_ref().map(|code| format!("region:{code}")).unwrap_or_default();
        writeln!(areas, "department:{}\t{}\t{region}", department.code, department.nom)?;
    }
    let mut lines = Vec::new();
    for commune in &communes {
        let whole = if commune.kind == "commune-actuelle" { None } else { commune.whole.as_ref().or(commune.chef_lieu.as_ref()) };
        lines.push(format!(
            "{}\t{}\t{}\tdepartment:{}\t{}\t{}\n",
            commune.code,
            commune.nom,
            commune.codes_postaux.join(","),
            commune.departement,
            commune.population,
            whole.map_or("", String::as_str)
        ));
    }
    lines.sort();
    lines.dedup();
    let to = root().join("catalogue/fr/places");
    fs::create_dir_all(&to)?;
    fs::write(to.join("areas.tsv"), areas)?;
    fs::write(to.join("places.tsv"), lines.concat())?;
    println!("{} communes, {} departments, {} regions", lines.len(), departments.len(), regions.len());
    Ok(())
}

fn read<T: for<'de> Deserialize<'de>>(path: &Path) -> Result<T> {
    serde_json::from_slice(&fs::read(path).with_context(|| format!("cannot read {}", path.display()))?)
        .with_context(|| format!("cannot understand {}", path.display()))
}
