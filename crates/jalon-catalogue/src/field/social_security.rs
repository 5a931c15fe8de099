//! French social security numbers (`NIR`): thirteen places that say when and where somebody was first registered, and a key of two digits.

use super::{FieldMistake, without_spaces};

/// Places without the key.
const PLACES: usize = 13;
/// Groups as they are written: sex, year, month, department, commune, order, key.
const GROUPS: [usize; 7] = [1, 2, 2, 2, 3, 3, 2];

pub(super) fn parse(typed: &str) -> Result<String, FieldMistake> {
    let number = without_spaces(typed).to_ascii_uppercase();
    if number.is_empty() {
        return Err(FieldMistake::Empty);
    }
    if !number.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return Err(FieldMistake::NotASocialSecurityNumber);
    }
    if number.len() != PLACES + 2 {
        return Err(FieldMistake::WrongSocialSecurityLength);
    }
    let (places, key) = number.split_at(PLACES);
    // 1 and 2 are definitive numbers; 3, 4, 7 and 8 those of people whose registration is not finished.
    if !matches!(places.as_bytes()[0], b'1' | b'2' | b'3' | b'4' | b'7' | b'8') {
        return Err(FieldMistake::NotASocialSecurityNumber);
    }
    let value = value(places).ok_or(FieldMistake::NotASocialSecurityNumber)?;
    let key: u64 = key.parse().map_err(|_| FieldMistake::NotASocialSecurityNumber)?;
    if key == 97 - value % 97 { Ok(number) } else { Err(FieldMistake::WrongSocialSecurityKey) }
}

/// The thirteen places as a number: the letter of a Corsican department counts as 19 for `2A`, 18 for `2B`.
fn value(places: &str) -> Option<u64> {
    match &places[5..7] {
        "2A" => format!("{}19{}", &places[..5], &places[7..]).parse().ok(),
        "2B" => format!("{}18{}", &places[..5], &places[7..]).parse().ok(),
        _ => places.parse().ok(),
    }
}

pub(super) fn show(number: &str) -> String {
    if number.len() != PLACES + 2 || !number.is_ascii() {
        return number.to_owned();
    }
    let mut rest = number;
    let groups = GROUPS.map(|length| {
        let (group, after) = rest.split_at(length);
        rest = after;
        group
    });
    groups.join(" ")
}
