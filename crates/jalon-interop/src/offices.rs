//! Reads the directory of the French administration's local offices (DILA, Licence Ouverte 2.0) into the table that a catalogue keeps.
//!
//! The directory is one JSON object, `{ "service": [ … ] }`, of some 63,000 offices and hundreds of megabytes: it is read one office at a time. Of each, only what brings
//! people there is kept: name, address, telephone, site, and the communes it serves.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::io::Read;

use jalon_catalogue::{BodyId, Office};
use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

/// What was read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Imported {
    /// Offices of the bodies asked for, ordered, each once.
    pub offices: BTreeSet<Office>,
    /// How many offices the directory has.
    pub read: usize,
    /// How many of the bodies asked for say neither where they are nor whom they serve.
    pub incomplete: usize,
}

/// Reads the directory. `bodies` says which body of the catalogue each type of office (`mairie`, `caf`) is of.
///
/// # Errors
///
/// When the text is not such a directory; with the parser's words and place.
pub fn read(directory: impl Read, bodies: &BTreeMap<String, BodyId>) -> Result<Imported, serde_json::Error> {
    let mut imported = Imported::default();
    let mut parser = serde_json::Deserializer::from_reader(directory);
    parser.deserialize_map(Directory { bodies, imported: &mut imported })?;
    parser.end()?;
    Ok(imported)
}

#[derive(Deserialize)]
struct Service {
    nom: String,
    #[serde(default)]
    pivot: Vec<Pivot>,
    #[serde(default)]
    code_insee_commune: Option<String>,
    #[serde(default)]
    adresse: Vec<Address>,
    #[serde(default)]
    telephone: Vec<Value>,
    #[serde(default)]
    site_internet: Vec<Value>,
}

#[derive(Deserialize)]
struct Pivot {
    type_service_local: String,
    #[serde(default)]
    code_insee_commune: Vec<String>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Address {
    type_adresse: String,
    complement1: String,
    numero_voie: String,
    code_postal: String,
    nom_commune: String,
}

#[derive(Deserialize)]
struct Value {
    #[serde(default)]
    valeur: String,
}

struct Directory<'a> {
    bodies: &'a BTreeMap<String, BodyId>,
    imported: &'a mut Imported,
}

impl<'de> Visitor<'de> for Directory<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a directory: an object whose `service` is the list of offices")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Self { bodies, imported } = self;
        while let Some(key) = map.next_key::<String>()? {
            if key == "service" {
                map.next_value_seed(Services { bodies, imported })?;
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }
}

struct Services<'a> {
    bodies: &'a BTreeMap<String, BodyId>,
    imported: &'a mut Imported,
}

impl<'de> serde::de::DeserializeSeed<'de> for Services<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Services<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the list of offices")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while let Some(service) = list.next_element::<Service>()? {
            self.imported.read += 1;
            for pivot in &service.pivot {
                let Some(body) = self.bodies.get(&pivot.type_service_local) else { continue };
                match office(body, pivot, &service) {
                    Some(office) => {
                        self.imported.offices.insert(office);
                    }
                    None => self.imported.incomplete += 1,
                }
            }
        }
        Ok(())
    }
}

/// What is kept of an office; none when nobody could be sent there.
fn office(body: &BodyId, pivot: &Pivot, service: &Service) -> Option<Office> {
    let mut places: Vec<_> =
        pivot.code_insee_commune.iter().chain(&service.code_insee_commune).map(|code| one_line(code)).filter(|code| !code.is_empty()).collect();
    places.sort();
    places.dedup();
    let address = service.adresse.iter().find(|address| address.type_adresse == "Adresse").or(service.adresse.first())?;
    let street: Vec<String> = [&address.complement1, &address.numero_voie].into_iter().map(|part| one_line(part)).filter(|part| !part.is_empty()).collect();
    let town = one_line(&format!("{} {}", address.code_postal, address.nom_commune));
    let first = |values: &[Value]| values.iter().map(|value| one_line(&value.valeur)).find(|value| !value.is_empty()).unwrap_or_default();
    let site = Some(first(&service.site_internet)).filter(|site| site.starts_with("https://") || site.starts_with("http://")).unwrap_or_default();
    (!places.is_empty() && !town.is_empty()).then(|| Office {
        body: body.clone(),
        places: places.into_iter().map(Into::into).collect(),
        name: one_line(&service.nom).into(),
        street: street.join(", ").into(),
        town: town.into(),
        phone: first(&service.telephone).into(),
        site: site.into(),
    })
}

/// Words without what would break a line of the table.
fn one_line(words: &str) -> String {
    words.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
