//! Where the independent model is known to part from the official text. `docs/law/differences.md` proves each.

use serde_json::Value as Json;

/// A mistake of the model.
struct Known {
    /// The values of the file that it changes.
    keys: &'static [&'static str],
    /// Whether it touches a household.
    concerns: fn(&Json) -> bool,
}

const KNOWN: &[Known] = &[
    // CSS, art. L816-1: ten years of a residence permit with the right to work. The model never reads the years.
    Known { keys: &["asi_eur_month", "aspa_eur_month"], concerns: |inputs| adults(inputs).any(has_long_permit) },
];

/// Whether a difference on a value of this household is the model's mistake.
pub(super) fn is_explained(key: &str, inputs: &Json) -> bool {
    KNOWN.iter().any(|known| known.keys.contains(&key) && (known.concerns)(inputs))
}

fn adults(inputs: &Json) -> impl Iterator<Item = &Json> {
    let persons = inputs["persons"].as_array().map(Vec::as_slice).unwrap_or_default();
    persons.iter().filter(|person| matches!(person["role"].as_str(), Some("claimant" | "spouse")))
}

fn has_long_permit(person: &Json) -> bool {
    person["nationality"].as_str() == Some("MA") && person["residence_permit_years"].as_i64().is_some_and(|years| years >= 10)
}
