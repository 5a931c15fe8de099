//! Bank accounts (IBAN, ISO 13616), of the countries of the euro payments area.

use super::{FieldMistake, without_spaces};

/// How many signs an account has in each country of SEPA (registry of ISO 13616).
const LENGTHS: &[(&str, usize)] = &[
    ("AD", 24),
    ("AL", 28),
    ("AT", 20),
    ("BE", 16),
    ("BG", 22),
    ("CH", 21),
    ("CY", 28),
    ("CZ", 24),
    ("DE", 22),
    ("DK", 18),
    ("EE", 20),
    ("ES", 24),
    ("FI", 18),
    ("FR", 27),
    ("GB", 22),
    ("GI", 23),
    ("GR", 27),
    ("HR", 21),
    ("HU", 28),
    ("IE", 22),
    ("IS", 26),
    ("IT", 27),
    ("LI", 21),
    ("LT", 20),
    ("LU", 20),
    ("LV", 21),
    ("MC", 27),
    ("MD", 24),
    ("ME", 22),
    ("MK", 19),
    ("MT", 31),
    ("NL", 18),
    ("NO", 15),
    ("PL", 28),
    ("PT", 25),
    ("RO", 24),
    ("RS", 22),
    ("SE", 24),
    ("SI", 19),
    ("SK", 24),
    ("SM", 27),
    ("VA", 22),
];

pub(super) fn parse(typed: &str) -> Result<String, FieldMistake> {
    let iban = without_spaces(typed).to_ascii_uppercase();
    if iban.is_empty() {
        return Err(FieldMistake::Empty);
    }
    let bytes = iban.as_bytes();
    let begins_well = bytes.len() > 4 && bytes[..2].iter().all(u8::is_ascii_uppercase) && bytes[2..4].iter().all(u8::is_ascii_digit);
    if !begins_well || !bytes.iter().all(u8::is_ascii_alphanumeric) {
        return Err(FieldMistake::NotAnIban);
    }
    if !LENGTHS.iter().any(|(country, length)| iban.starts_with(country) && iban.len() == *length) {
        return Err(FieldMistake::WrongIbanLength);
    }
    // 00, 01 and 99 are check digits that no account is given: they stand for 97, 98 and 02, and a slip could hide behind them.
    if !(2..=98).contains(&((bytes[2] - b'0') * 10 + bytes[3] - b'0')) || remainder(bytes) != 1 {
        return Err(FieldMistake::WrongIbanCheck);
    }
    Ok(iban)
}

/// The number that the account is with its first four signs last and its letters as 10 to 35, divided by 97 (ISO 7064, MOD 97-10).
fn remainder(iban: &[u8]) -> u32 {
    iban[4..].iter().chain(&iban[..4]).fold(0, |rest, sign| match sign {
        b'0'..=b'9' => (rest * 10 + u32::from(sign - b'0')) % 97,
        _ => (rest * 100 + u32::from(sign - b'A') + 10) % 97,
    })
}

/// In groups of four.
pub(super) fn show(iban: &str) -> String {
    let mut shown = String::with_capacity(iban.len() + iban.len() / 4);
    for (index, sign) in iban.chars().enumerate() {
        if index > 0 && index % 4 == 0 {
            shown.push(' ');
        }
        shown.push(sign);
    }
    shown
}
