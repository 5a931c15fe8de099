//! Invented people, once for all registers: they agree with one another.

use std::sync::OnceLock;

use serde::Deserialize;
use serde_json::Value;

/// Somebody that no register holds but these.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Person {
    pub(super) family: String,
    pub(super) given: String,
    pub(super) birth: String,
    /// `M` or `F`.
    pub(super) sex: String,
    /// Code of the country of birth.
    pub(super) country: String,
    /// Code of the commune of birth, in France.
    pub(super) commune: Option<String>,
    pub(super) town: String,
    pub(super) number: String,
    pub(super) tax_number: String,
    pub(super) france_travail: Option<String>,
    /// Whether the family benefits office has a file.
    #[serde(default)]
    pub(super) has_file: bool,
    pub(super) street: String,
    pub(super) postcode_town: String,
    pub(super) home: String,
    pub(super) phone: String,
    /// The account to which money is repaid.
    pub(super) account: Option<String>,
    #[serde(default)]
    pub(super) married: bool,
    pub(super) recognised: Option<bool>,
    #[serde(default)]
    pub(super) carries: bool,
    #[serde(default)]
    pub(super) pregnancy_declared: bool,
    pub(super) partner: Option<Partner>,
    #[serde(default)]
    pub(super) children: Vec<Child>,
    /// Days on which children are expected.
    #[serde(default)]
    pub(super) expected: Vec<String>,
    /// Wages, unemployment, pensions, disability, maintenance: euros of the year before last.
    pub(super) income: Option<[u32; 5]>,
    #[serde(default)]
    pub(super) contracts: Vec<Value>,
    #[serde(default)]
    pub(super) disabled: bool,
}

/// The other parent.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Partner {
    pub(super) family: String,
    pub(super) given: String,
    pub(super) birth: String,
    pub(super) sex: String,
    /// Theirs, where they are taxed together.
    pub(super) income: Option<[u32; 5]>,
    /// They live elsewhere: only the civil register has them.
    #[serde(default)]
    pub(super) apart: bool,
}

/// A child who is born and declared.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Child {
    pub(super) family: String,
    pub(super) given: String,
    pub(super) birth: String,
    pub(super) sex: String,
    pub(super) place: String,
}

impl Person {
    /// The other parent, where they live together.
    pub(super) fn at_home(&self) -> Option<&Partner> {
        self.partner.as_ref().filter(|partner| !partner.apart)
    }
}

/// Everybody.
pub(super) fn all() -> &'static [Person] {
    static PEOPLE: OnceLock<Vec<Person>> = OnceLock::new();
    PEOPLE.get_or_init(|| serde_json::from_str(include_str!("people.json")).expect("people.json is read by the tests"))
}

/// Those that fit.
pub(super) fn named(family: &str, given: &str, birth: Option<&str>, commune: Option<&str>) -> Vec<&'static Person> {
    let first = |names: &str| folded(names.split([' ', ',']).next().unwrap_or_default());
    all()
        .iter()
        .filter(|person| folded(&person.family) == folded(family) && first(&person.given) == first(given))
        .filter(|person| birth.is_none_or(|birth| birth == person.birth))
        .filter(|person| commune.is_none_or(|commune| person.commune.as_deref() == Some(commune)))
        .collect()
}

/// A name as registers compare it.
fn folded(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).map(plain).collect()
}

/// A name as registers write it.
pub(super) fn written(name: &str) -> String {
    name.chars().map(plain).flat_map(char::to_uppercase).collect()
}

/// The letter under the accents of French names.
fn plain(c: char) -> char {
    match c {
        'à' | 'â' | 'ä' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' => 'i',
        'ô' | 'ö' => 'o',
        'ù' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        other => other,
    }
}
