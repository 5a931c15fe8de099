//! Invented people, once for all registers: they agree with one another.

use std::sync::OnceLock;

use serde::Deserialize;
use serde_json::Value;

/// Somebody that no register holds but these.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Person {
    pub(crate) family: String,
    pub(crate) given: String,
    pub(crate) birth: String,
    /// `M` or `F`.
    pub(crate) sex: String,
    /// Code of the country of birth.
    pub(crate) country: String,
    /// Code of the commune of birth, in France.
    pub(crate) commune: Option<String>,
    pub(crate) town: String,
    pub(crate) number: String,
    pub(crate) tax_number: String,
    pub(crate) france_travail: Option<String>,
    /// Whether the family benefits office has a file.
    #[serde(default)]
    pub(crate) has_file: bool,
    pub(crate) street: String,
    pub(crate) postcode_town: String,
    pub(crate) home: String,
    pub(crate) phone: String,
    /// The account to which money is repaid.
    pub(crate) account: Option<String>,
    #[serde(default)]
    pub(crate) married: bool,
    pub(crate) recognised: Option<bool>,
    #[serde(default)]
    pub(crate) carries: bool,
    #[serde(default)]
    pub(crate) pregnancy_declared: bool,
    pub(crate) partner: Option<Partner>,
    #[serde(default)]
    pub(crate) children: Vec<Child>,
    /// Days on which children are expected.
    #[serde(default)]
    pub(crate) expected: Vec<String>,
    /// Wages, unemployment, pensions, disability, maintenance: euros of the year before last.
    pub(crate) income: Option<[u32; 5]>,
    #[serde(default)]
    pub(crate) contracts: Vec<Value>,
    /// Whether they work for themselves.
    #[serde(default)]
    pub(crate) self_employed: bool,
    /// Their number with the complementary cover that health insurance knows of.
    pub(crate) health_cover: Option<String>,
    #[serde(default)]
    pub(crate) disabled: bool,
}

/// The other parent.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Partner {
    pub(crate) family: String,
    pub(crate) given: String,
    pub(crate) birth: String,
    pub(crate) sex: String,
    /// Theirs, where they are taxed together.
    pub(crate) income: Option<[u32; 5]>,
    /// They live elsewhere: only the civil register has them.
    #[serde(default)]
    pub(crate) apart: bool,
}

/// A child who is born and declared.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Child {
    pub(crate) family: String,
    pub(crate) given: String,
    pub(crate) birth: String,
    pub(crate) sex: String,
    pub(crate) place: String,
}

impl Person {
    /// The other parent, where they live together.
    pub(crate) fn at_home(&self) -> Option<&Partner> {
        self.partner.as_ref().filter(|partner| !partner.apart)
    }
}

/// Everybody.
pub(crate) fn all() -> &'static [Person] {
    static PEOPLE: OnceLock<Vec<Person>> = OnceLock::new();
    PEOPLE.get_or_init(|| serde_json::from_str(include_str!("people.json")).expect("people.json is read by the tests"))
}

/// Those that fit.
pub(crate) fn named(family: &str, given: &str, birth: Option<&str>, commune: Option<&str>) -> Vec<&'static Person> {
    let first = |names: &str| folded(names.split([' ', ',']).next().unwrap_or_default());
    all()
        .iter()
        .filter(|person| folded(&person.family) == folded(family) && first(&person.given) == first(given))
        .filter(|person| birth.is_none_or(|birth| birth == person.birth))
        .filter(|person| commune.is_none_or(|commune| person.commune.as_deref() == Some(commune)))
        .collect()
}

/// A name as registers compare it.
pub(crate) fn folded(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).map(plain).collect()
}

/// A name as registers write it.
pub(crate) fn written(name: &str) -> String {
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
