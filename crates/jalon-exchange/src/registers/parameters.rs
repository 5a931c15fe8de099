//! What a register is told: values of the person, in the words of the contract.

use std::collections::{BTreeMap, BTreeSet};

use jalon_catalogue::{ConceptId, Contract, Part, Says, Wanted};
use jiff::ToSpan;
use jiff::civil::Date;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What needs no escape anywhere (RFC 3986, section 2.3).
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
/// The most words of one value.
const MOST_WORDS: usize = 3;

/// Where it is asked: `/path?query`, escaped.
///
/// # Errors
///
/// What is needed to ask at all, and is not known.
pub(crate) fn target(contract: &Contract, about: &BTreeMap<ConceptId, String>, today: Date, more: &[(&str, &str)]) -> Result<String, BTreeSet<ConceptId>> {
    let mut path = contract.path.to_string();
    let mut query: Vec<String> = Vec::new();
    let mut needs = BTreeSet::new();
    for parameter in &contract.parameters {
        let values = match said(&parameter.says, about, today) {
            Ok(values) => values,
            Err(concept) => {
                needs.insert(concept);
                continue;
            }
        };
        let braces = format!("{{{}}}", parameter.name);
        if path.contains(&braces) {
            path = path.replace(&braces, &escape(values.first().map_or("", String::as_str)));
        } else {
            query.extend(values.iter().map(|value| pair(&parameter.name, value)));
        }
    }
    query.extend(more.iter().map(|(name, value)| pair(name, value)));
    match (needs.is_empty(), query.is_empty()) {
        (false, _) => Err(needs),
        (true, true) => Ok(path),
        (true, false) => Ok(format!("{path}?{}", query.join("&"))),
    }
}

/// A text with every sign escaped that an address has a use for.
pub(crate) fn escape(text: &str) -> String {
    utf8_percent_encode(text, ESCAPED).to_string()
}

fn pair(name: &str, value: &str) -> String {
    format!("{}={}", escape(name), escape(value))
}

/// The values of a parameter: none where it is left out.
fn said(says: &Says, about: &BTreeMap<ConceptId, String>, today: Date) -> Result<Vec<String>, ConceptId> {
    match says {
        Says::Fixed(text) => Ok(vec![text.to_string()]),
        Says::YearsAgo(years) => Ok(vec![today.saturating_sub(i32::from(*years).years()).year().to_string()]),
        Says::Of { concept, part, values, wanted } => {
            let known = about.get(concept).map(|value| parts(value.trim(), *part)).unwrap_or_default();
            let told: Vec<String> = match values.is_empty() {
                true => known,
                false => known.iter().filter_map(|value| values.get(value.as_str())).map(ToString::to_string).collect(),
            };
            let must = match wanted {
                Wanted::Always => true,
                Wanted::IfKnown => false,
                Wanted::When(other, value) => about.get(other).is_some_and(|known| **known == **value),
            };
            if told.is_empty() && must { Err(concept.clone()) } else { Ok(told) }
        }
    }
}

fn parts(value: &str, part: Part) -> Vec<String> {
    let of_day = |read: fn(Date) -> String| value.parse::<Date>().map(read).into_iter().collect();
    match part {
        Part::Whole => Some(value.to_owned()).filter(|value| !value.is_empty()).into_iter().collect(),
        Part::Words => value.split([' ', ',', '\u{a0}']).filter(|word| !word.is_empty()).take(MOST_WORDS).map(str::to_owned).collect(),
        Part::Year => of_day(|day| day.year().to_string()),
        Part::Month => of_day(|day| day.month().to_string()),
        Part::Day => of_day(|day| day.day().to_string()),
        Part::Commune => Some(value.to_owned()).filter(|value| is_commune(value)).into_iter().collect(),
    }
}

/// Whether this is the official code of a commune (INSEE, code officiel géographique): five digits, `2A` or `2B` for the first two in Corsica.
fn is_commune(text: &str) -> bool {
    let digits = text.strip_prefix("2A").or_else(|| text.strip_prefix("2B")).map_or((text, 5), |rest| (rest, 3));
    digits.0.len() == digits.1 && digits.0.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use jalon_catalogue::Catalogue;
    use jiff::civil::date;

    use super::*;

    fn about(pairs: &[(&str, &str)]) -> BTreeMap<ConceptId, String> {
        pairs.iter().map(|(concept, value)| ((*concept).into(), (*value).to_owned())).collect()
    }

    fn ask(register: &str, known: &[(&str, &str)]) -> Result<String, Vec<String>> {
        let catalogue = Catalogue::embedded();
        let contract = &catalogue.registers[&register.into()].contract;
        target(contract, &about(known), date(2026, 11, 29), &[("recipient", "13002526500013")]).map_err(|needs| needs.iter().map(ToString::to_string).collect())
    }

    const INES: &[(&str, &str)] =
        &[("family-name", "Morel"), ("given-names", "Inès, Anne-Laure"), ("birth-date", "1994-03-12"), ("sex", "female"), ("birth-country", "99100")];

    #[test]
    fn a_person_is_named_in_the_words_of_the_register() {
        let known = [INES, &[("birth-place", "69123")]].concat();
        assert_eq!(
            ask("cnaf-household", &known).unwrap(),
            "/v3/dss/quotient_familial/identite?nomNaissance=Morel&prenoms%5B%5D=In%C3%A8s&prenoms%5B%5D=Anne-Laure&anneeDateNaissance=1994&moisDateNaissance=3\
             &jourDateNaissance=12&sexeEtatCivil=F&codeCogInseePaysNaissance=99100&codeCogInseeCommuneNaissance=69123&recipient=13002526500013"
        );
        assert!(ask("dgfip-income", INES).unwrap().starts_with("/revenus/2024?nom=Morel&"));
    }

    #[test]
    fn what_lacks_is_told() {
        assert_eq!(ask("cnaf-household", INES), Err(vec!["birth-place".to_owned()]), "who was born in France is found by the commune");
        let abroad = [&INES[..4], &[("birth-country", "99341"), ("birth-place", "Dakar")]].concat();
        assert!(!ask("cnaf-household", &abroad).unwrap().contains("Commune"), "a name is not a code");
        assert_eq!(ask("cnaf-household", &[("sex", "unspecified")]).unwrap_err(), ["birth-country", "birth-date", "family-name", "given-names", "sex"]);
    }

    #[test]
    fn nothing_of_a_person_changes_what_is_asked() {
        let known = [INES, &[("birth-place", "69123"), ("used-name", "A&annee=1#/../é")]].concat();
        let asked = ask("cnaf-household", &known).unwrap();
        assert!(asked.contains("nomUsage=A%26annee%3D1%23%2F..%2F%C3%A9"), "{asked}");
    }

    #[test]
    fn codes_of_communes_are_told_from_names() {
        assert!(is_commune("69123") && is_commune("2A004") && is_commune("2B033"));
        assert!(!is_commune("Lyon") && !is_commune("6912") && !is_commune("2C004") && !is_commune("691234") && !is_commune(""));
    }
}
