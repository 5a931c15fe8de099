//! Telephone numbers.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A telephone number in the international form of ITU-T E.164: a plus and 7 to 15 digits, the first of which is not zero.
///
/// Its `Debug` shows only the last two digits: a number is personal data.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Phone(String);

/// Why a text is not a telephone number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum InvalidPhone {
    /// A character that is no digit, space, dot, dash, slash or bracket.
    #[error("a telephone number has digits, and only a plus before them")]
    Character,
    /// Not the number of digits that the form asks for.
    #[error("a telephone number has ten digits in France, or a plus and 7 to 15 digits")]
    Length,
    /// Neither the international form nor the French one: where to call cannot be known.
    #[error("begin with a plus and the country, such as +33, or with the 0 of a French number")]
    Country,
}

/// What a number can be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// A mobile number of the French numbering plan.
    Mobile,
    /// A number of the French plan that is not mobile: a short message is lost.
    NotMobile,
    /// Another country: unknown here.
    Unknown,
}

/// Country codes of the French numbering plan: mainland, Réunion and Mayotte, Guadeloupe, French Guiana, Martinique.
const FRENCH: [&str; 5] = ["33", "262", "590", "594", "596"];

/// The French departments overseas that have their own country code keep ten digits beginning with 0 at home. Mobile numbers last.
const OVERSEAS: [(&str, &str); 13] = [
    ("0262", "262"),
    ("0263", "262"),
    ("0269", "262"),
    ("0590", "590"),
    ("0594", "594"),
    ("0596", "596"),
    ("0639", "262"),
    ("0690", "590"),
    ("0691", "590"),
    ("0692", "262"),
    ("0693", "262"),
    ("0694", "594"),
    ("0696", "596"),
];

impl Phone {
    /// The number with its plus, such as `+33612345678`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether a short message can reach it, as far as the French numbering plan tells.
    pub fn reach(&self) -> Reach {
        let digits = &self.0[1..];
        let Some(national) = FRENCH.iter().find_map(|code| digits.strip_prefix(code)) else { return Reach::Unknown };
        if national.starts_with('6') || (digits.starts_with("33") && national.starts_with('7')) { Reach::Mobile } else { Reach::NotMobile }
    }
}

impl FromStr for Phone {
    type Err = InvalidPhone;

    /// Reads `+33 6 12 34 56 78`, `0033 6…`, `+33 (0)6…` and the French `06 12 34 56 78`, also of the departments overseas.
    fn from_str(text: &str) -> Result<Self, InvalidPhone> {
        let text = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'));
        let (plus, rest) = text.strip_prefix(['+', '＋']).map_or((false, text), |rest| (true, rest));
        // The zero that some write after the country is not dialled.
        let rest = if plus { rest.replace("(0)", "") } else { rest.to_owned() };
        let mut digits = String::with_capacity(16);
        for c in rest.chars() {
            match c {
                '0'..='9' => digits.push(c),
                '\u{0660}'..='\u{0669}' => digits.extend(char::from_digit(c as u32 - 0x0660, 10)),
                '.' | '-' | '/' | '(' | ')' | '\u{2010}'..='\u{2015}' => {}
                c if c.is_whitespace() => {}
                _ => return Err(InvalidPhone::Character),
            }
        }
        let international = if plus { Some(digits.as_str()) } else { digits.strip_prefix("00") };
        let number = match international {
            Some(number) => number.to_owned(),
            None if digits.starts_with('0') => national(&digits)?,
            None if digits.is_empty() => return Err(InvalidPhone::Length),
            None => return Err(InvalidPhone::Country),
        };
        if number.starts_with('0') {
            return Err(InvalidPhone::Country);
        }
        // Nine digits follow each country code of the French plan, and none begins with 0.
        let french = FRENCH.iter().find_map(|code| number.strip_prefix(code));
        let length = french.map_or((7..=15).contains(&number.len()), |rest| rest.len() == 9 && !rest.starts_with('0'));
        if length { Ok(Self(format!("+{number}"))) } else { Err(InvalidPhone::Length) }
    }
}

/// A French number of ten digits, beginning with 0, in international form without its plus.
fn national(digits: &str) -> Result<String, InvalidPhone> {
    if digits.len() != 10 {
        return Err(InvalidPhone::Length);
    }
    let country = OVERSEAS.iter().find(|(head, _)| digits.starts_with(head)).map_or("33", |(_, country)| country);
    Ok(format!("{country}{}", &digits[1..]))
}

impl TryFrom<String> for Phone {
    type Error = InvalidPhone;

    fn try_from(text: String) -> Result<Self, InvalidPhone> {
        text.parse()
    }
}

impl From<Phone> for String {
    fn from(phone: Phone) -> Self {
        phone.0
    }
}

impl fmt::Debug for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Phone(…{})", &self.0[self.0.len() - 2..])
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (written, read) in [
            ("06 12 34 56 78", "+33612345678"),
            ("07.12.34.56.78", "+33712345678"),
            ("01-23-45-67-89", "+33123456789"),
            ("+33 (0)6 12 34 56 78", "+33612345678"),
            ("0033612345678", "+33612345678"),
            ("+33\u{a0}6\u{202f}12 34 56 78", "+33612345678"),
            ("0692 12 34 56", "+262692123456"),
            ("0639 12 34 56", "+262639123456"),
            ("0690 12 34 56", "+590690123456"),
            ("0694 12 34 56", "+594694123456"),
            ("0696 12 34 56", "+596696123456"),
            ("+49 (0)170/1234567", "+491701234567"),
            ("+352 621 123 456", "+352621123456"),
            ("٠٦ ١٢ ٣٤ ٥٦ ٧٨", "+33612345678"),
            ("\u{202a}+33612345678\u{202c}", "+33612345678"),
        ] {
            assert_eq!(written.parse::<Phone>().unwrap().as_str(), read, "{written}");
        }
    }

    #[test]
    fn what_cannot_be_called_is_refused_with_the_reason() {
        for (written, why) in [
            ("", InvalidPhone::Length),
            ("06 12 34 56", InvalidPhone::Length),
            ("06 12 34 56 78 9", InvalidPhone::Length),
            ("+33 6 12 34 56", InvalidPhone::Length),
            ("+33 06 12 34 56 78", InvalidPhone::Length),
            ("+1234567890123456", InvalidPhone::Length),
            ("612345678", InvalidPhone::Country),
            ("+0612345678", InvalidPhone::Country),
            ("00 0612345678", InvalidPhone::Country),
            ("zero six", InvalidPhone::Character),
            ("06 12 34 56 78\r\nX: y", InvalidPhone::Character),
            ("+33+612345678", InvalidPhone::Character),
        ] {
            assert_eq!(written.parse::<Phone>().unwrap_err(), why, "{written:?}");
        }
    }

    #[test]
    fn a_short_message_goes_to_a_mobile() {
        let reach = |text: &str| text.parse::<Phone>().unwrap().reach();
        assert_eq!(reach("0612345678"), Reach::Mobile);
        assert_eq!(reach("0712345678"), Reach::Mobile);
        assert_eq!(reach("0692123456"), Reach::Mobile);
        assert_eq!(reach("0123456789"), Reach::NotMobile);
        assert_eq!(reach("0262123456"), Reach::NotMobile);
        assert_eq!(reach("+491701234567"), Reach::Unknown);
    }

    #[test]
    fn a_number_is_not_shown_by_mistake() {
        let phone: Phone = "0612345678".parse().unwrap();
        assert_eq!(format!("{phone:?}"), "Phone(…78)");
    }

    proptest! {
        #[test]
        fn whatever_is_read_is_read_back_the_same(text in "\\PC{0,24}|[+0-9 .()-]{0,20}") {
            if let Ok(phone) = text.parse::<Phone>() {
                prop_assert_eq!(phone.as_str().parse::<Phone>(), Ok(phone.clone()));
                prop_assert!(phone.as_str()[1..].bytes().all(|b| b.is_ascii_digit()));
            }
        }
    }
}
