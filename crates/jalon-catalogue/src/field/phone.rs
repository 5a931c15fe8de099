//! Telephone numbers, kept as `+` and digits (ITU-T E.164).

use super::{FieldMistake, without_spaces};

/// What follows `+33`.
const FRENCH_DIGITS: usize = 9;

pub(super) fn parse(typed: &str) -> Result<String, FieldMistake> {
    // `+33 (0)6 12 …`: the nought in brackets is what one dials inside the country.
    let number = without_spaces(typed).replace("(0)", "");
    let number: String = number.chars().filter(|c| !matches!(c, '(' | ')' | '/')).collect();
    if number.is_empty() {
        return Err(FieldMistake::Empty);
    }
    let (international, digits) = match number.strip_prefix('+').or_else(|| number.strip_prefix("00")) {
        Some(digits) => (true, digits),
        None => (false, number.as_str()),
    };
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(FieldMistake::NotAPhone);
    }
    if !international {
        // Numbers written as in France: ten digits, the first a nought, the second none.
        let national = digits.strip_prefix('0').filter(|rest| rest.len() == FRENCH_DIGITS && !rest.starts_with('0'));
        return national.map(|rest| format!("+33{rest}")).ok_or(FieldMistake::WrongPhoneLength);
    }
    if digits.starts_with('0') {
        return Err(FieldMistake::NotAPhone);
    }
    // Some write +33 and then the nought all the same.
    let digits = digits.strip_prefix("330").map_or_else(|| digits.to_owned(), |rest| format!("33{rest}"));
    let fits = match digits.strip_prefix("33") {
        Some(rest) => rest.len() == FRENCH_DIGITS && !rest.starts_with('0'),
        None => (7..=15).contains(&digits.len()),
    };
    if fits { Ok(format!("+{digits}")) } else { Err(FieldMistake::WrongPhoneLength) }
}

/// French numbers as they are dialled, by pairs; others as they are.
pub(super) fn show(number: &str) -> String {
    let Some(rest) = number.strip_prefix("+33").filter(|rest| rest.len() == FRENCH_DIGITS && rest.is_ascii()) else { return number.to_owned() };
    let pairs: Vec<&str> = (1..FRENCH_DIGITS).step_by(2).map(|at| &rest[at..at + 2]).collect();
    format!("0{} {}", &rest[..1], pairs.join(" "))
}
