//! Names of the vocabularies, and of the things of a catalogue.

use std::fmt;

use jalon_rules::text_key;
use oxrdf::NamedNode;

pub(super) const CV: &str = "http://data.europa.eu/m8g/";
pub(super) const CPSV: &str = "http://purl.org/vocab/cpsv#";
pub(super) const DCT: &str = "http://purl.org/dc/terms/";
pub(super) const DCAT: &str = "http://www.w3.org/ns/dcat#";
pub(super) const ELI: &str = "http://data.europa.eu/eli/ontology#";
pub(super) const FOAF: &str = "http://xmlns.com/foaf/0.1/";
pub(super) const ORG: &str = "http://www.w3.org/ns/org#";
pub(super) const SKOS: &str = "http://www.w3.org/2004/02/skos/core#";
const RDF: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const RDFS: &str = "http://www.w3.org/2000/01/rdf-schema#";
const XSD: &str = "http://www.w3.org/2001/XMLSchema#";

/// Prefixes under which the vocabularies are written.
pub(super) const PREFIXES: &[(&str, &str)] =
    &[("cv", CV), ("cpsv", CPSV), ("dct", DCT), ("dcat", DCAT), ("eli", ELI), ("foaf", FOAF), ("org", ORG), ("skos", SKOS), ("rdfs", RDFS), ("xsd", XSD)];

/// A name written `prefix:name`.
///
/// # Panics
///
/// Never for the names in this module's callers, which a test walks through.
pub(super) fn name(short: &str) -> NamedNode {
    let (prefix, local) = short.split_once(':').unwrap_or(("", short));
    let known = PREFIXES.iter().chain(&[("rdf", RDF)]).find(|(known, _)| *known == prefix);
    NamedNode::new_unchecked(format!("{}{local}", known.map_or("", |(_, iri)| *iri)))
}

/// Where the things of a catalogue have their names: an address that ends in `/` or `#`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Base(String);

/// Why something cannot be a base.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotABase(String);

impl fmt::Display for NotABase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` cannot be the beginning of names: write an address that ends in `/`, like https://example.org/catalogue/", self.0)
    }
}

impl std::error::Error for NotABase {}

impl Base {
    /// The base of a catalogue that nobody publishes: names of examples (RFC 2606).
    pub fn example() -> Self {
        Self("https://jalon.example/id/".to_owned())
    }

    /// Reads a base.
    ///
    /// # Errors
    ///
    /// When it is no absolute address, or does not end in `/` or `#`.
    pub fn new(address: &str) -> Result<Self, NotABase> {
        let sound = NamedNode::new(address).is_ok() && address.ends_with(['/', '#']) && address.len() <= 400;
        if sound { Ok(Self(address.to_owned())) } else { Err(NotABase(address.chars().take(400).collect())) }
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The name of a thing of some kind; what cannot stand in an address is folded or left out.
    pub(super) fn of(&self, kind: &str, id: &str) -> NamedNode {
        NamedNode::new_unchecked(format!("{}{kind}/{}", self.0, slug(id)))
    }
}

/// A name in small letters, digits, `/` and `-`.
pub(super) fn slug(name: &str) -> String {
    let mut slug = String::new();
    for c in text_key(name).chars() {
        if c.is_ascii_alphanumeric() || c == '/' {
            slug.push(c.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with(['-', '/']) {
            slug.push('-');
        }
    }
    slug.trim_end_matches('-').to_owned()
}

/// A language of the Publications Office's authority table, by its two letters; none when the table has no such language.
pub(super) fn language(tag: &str) -> Option<NamedNode> {
    const CODES: &[(&str, &str)] = &[
        ("ar", "ARA"),
        ("bg", "BUL"),
        ("cs", "CES"),
        ("da", "DAN"),
        ("de", "DEU"),
        ("el", "ELL"),
        ("en", "ENG"),
        ("es", "SPA"),
        ("et", "EST"),
        ("fi", "FIN"),
        ("fr", "FRA"),
        ("ga", "GLE"),
        ("hr", "HRV"),
        ("hu", "HUN"),
        ("it", "ITA"),
        ("lt", "LIT"),
        ("lv", "LAV"),
        ("mt", "MLT"),
        ("nl", "NLD"),
        ("pl", "POL"),
        ("pt", "POR"),
        ("ro", "RON"),
        ("sk", "SLK"),
        ("sl", "SLV"),
        ("sv", "SWE"),
        ("tr", "TUR"),
        ("uk", "UKR"),
    ];
    let two = tag.split('-').next()?;
    let code = CODES.iter().find(|(known, _)| *known == two)?.1;
    NamedNode::new(format!("http://publications.europa.eu/resource/authority/language/{code}")).ok()
}

/// A country of the Publications Office's authority table, by its ISO 3166 two letters.
pub(super) fn country(code: &str) -> Option<NamedNode> {
    const CODES: &[(&str, &str)] = &[
        ("AT", "AUT"),
        ("BE", "BEL"),
        ("BG", "BGR"),
        ("CY", "CYP"),
        ("CZ", "CZE"),
        ("DE", "DEU"),
        ("DK", "DNK"),
        ("EE", "EST"),
        ("ES", "ESP"),
        ("FI", "FIN"),
        ("FR", "FRA"),
        ("GR", "GRC"),
        ("HR", "HRV"),
        ("HU", "HUN"),
        ("IE", "IRL"),
        ("IT", "ITA"),
        ("LT", "LTU"),
        ("LU", "LUX"),
        ("LV", "LVA"),
        ("MT", "MLT"),
        ("NL", "NLD"),
        ("PL", "POL"),
        ("PT", "PRT"),
        ("RO", "ROU"),
        ("SE", "SWE"),
        ("SI", "SVN"),
        ("SK", "SVK"),
    ];
    let code = CODES.iter().find(|(known, _)| *known == code)?.1;
    NamedNode::new(format!("http://publications.europa.eu/resource/authority/country/{code}")).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_can_stand_in_an_address() {
        assert_eq!(slug("complément_familial"), "complement-familial");
        assert_eq!(slug("C. civ., art. 311-21 ; décret n° 2004-1159"), "c-civ-art-311-21-decret-n-2004-1159");
        assert_eq!(slug("birth-grant/online"), "birth-grant/online");
    }

    #[test]
    fn a_base_is_an_address_that_names_can_follow() {
        assert!(Base::new("https://example.org/id/").is_ok());
        for wrong in ["", "example.org/", "https://example.org/id", "https://example.org/a b/"] {
            assert!(Base::new(wrong).is_err(), "{wrong}");
        }
    }
}
