//! What a person typed, as the one form in which it is kept and sent; and back, as people read it.

mod bank;
mod phone;
mod social_security;

use std::fmt;

use icu_normalizer::ComposingNormalizerBorrowed;
use jiff::civil::{Date, date};

use crate::form::FieldKind;

/// Longest line of text, in characters.
const LONGEST_TEXT: usize = 200;
/// Longest of several lines, in characters.
const LONGEST_LINE: usize = 120;
/// Most lines.
const MOST_LINES: usize = 10;
/// Longest electronic address, in characters (RFC 5321, 4.5.3.1.3, less the angle brackets).
const LONGEST_EMAIL: usize = 254;
/// Longest part of an electronic address before its `@`, in characters (RFC 5321, 4.5.3.1.1).
const LONGEST_MAILBOX: usize = 64;
/// Longest label of a domain, in characters (RFC 1035, 2.3.4).
const LONGEST_LABEL: usize = 63;
/// Days that a form may be about, unless its caller says otherwise.
const DAYS: (Date, Date) = (date(1850, 1, 1), date(2100, 12, 31));

/// What is wrong with what was typed. It never holds what was typed, which may be personal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FieldMistake {
    /// Nothing was typed.
    Empty,
    /// More than so many characters, or so many in one line.
    TooLong {
        /// The most there may be.
        longest: usize,
    },
    /// More than so many lines.
    TooManyLines {
        /// The most there may be.
        most: usize,
    },
    /// A sign that no keyboard types and no letter can carry.
    ControlCharacter,
    /// Not a day of the calendar, as year, month and day.
    NotADate,
    /// A day that the question cannot be about.
    DateOutOfRange {
        /// The first day that it can.
        first: Date,
        /// The last.
        last: Date,
    },
    /// Not an electronic address.
    NotAnEmail,
    /// Signs that no telephone number has.
    NotAPhone,
    /// Fewer or more digits than the number of a telephone has.
    WrongPhoneLength,
    /// Not a bank account as ISO 13616 writes it.
    NotAnIban,
    /// No bank account of that country has so many signs, or the country is not of the euro payments area (SEPA).
    WrongIbanLength,
    /// A slip: the digits do not fit those that check them.
    WrongIbanCheck,
    /// Not a social security number as France writes it.
    NotASocialSecurityNumber,
    /// Fewer or more than thirteen places and a key of two.
    WrongSocialSecurityLength,
    /// A slip: the number does not fit its key.
    WrongSocialSecurityKey,
}

impl fmt::Display for FieldMistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("nothing was typed"),
            Self::TooLong { longest } => write!(f, "longer than {longest} characters"),
            Self::TooManyLines { most } => write!(f, "more than {most} lines"),
            Self::ControlCharacter => f.write_str("a control character"),
            Self::NotADate => f.write_str("not a day of the calendar"),
            Self::DateOutOfRange { first, last } => write!(f, "not between {first} and {last}"),
            Self::NotAnEmail => f.write_str("not an electronic address"),
            Self::NotAPhone => f.write_str("not a telephone number"),
            Self::WrongPhoneLength => f.write_str("not as many digits as a telephone number has"),
            Self::NotAnIban => f.write_str("not a bank account"),
            Self::WrongIbanLength => f.write_str("not as many signs as a bank account of that country has"),
            Self::WrongIbanCheck => f.write_str("a bank account whose digits do not fit one another"),
            Self::NotASocialSecurityNumber => f.write_str("not a social security number"),
            Self::WrongSocialSecurityLength => f.write_str("not thirteen places and a key of two"),
            Self::WrongSocialSecurityKey => f.write_str("a social security number that does not fit its key"),
        }
    }
}

impl std::error::Error for FieldMistake {}

impl FieldKind {
    /// The one form in which a value is kept: trimmed, composed (NFC), without the spaces that people put between digits. A day is between 1850 and 2100.
    ///
    /// ```
    /// use jalon_catalogue::{FieldKind, FieldMistake};
    /// assert_eq!(FieldKind::Phone.parse("06 12 34 56 78").as_deref(), Ok("+33612345678"));
    /// assert_eq!(FieldKind::Iban.parse("fr14 2004 1010 0505 0001 3M02 606").as_deref(), Ok("FR1420041010050500013M02606"));
    /// assert_eq!(FieldKind::Iban.parse("FR14 2004 1010 0505 0001 3M02 607"), Err(FieldMistake::WrongIbanCheck));
    /// ```
    ///
    /// # Errors
    ///
    /// What is wrong with it.
    pub fn parse(self, typed: &str) -> Result<String, FieldMistake> {
        match self {
            Self::Text | Self::Place => text(typed, LONGEST_TEXT),
            Self::Lines => lines(typed),
            Self::Date => parse_day(typed, DAYS.0, DAYS.1).map(|day| day.to_string()),
            Self::Email => email(typed),
            Self::Phone => phone::parse(typed),
            Self::Iban => bank::parse(typed),
            Self::SocialSecurity => social_security::parse(typed),
        }
    }

    /// A kept value as people read it: `FR14 2004 1010 …`, `1 85 05 78 006 084 91`, `06 12 34 56 78`. What has no grouping is shown as it is kept; the words for a
    /// day are those of each language, and the page's.
    pub fn show(self, value: &str) -> String {
        match self {
            Self::Iban => bank::show(value),
            Self::SocialSecurity => social_security::show(value),
            Self::Phone => phone::show(value),
            Self::Text | Self::Lines | Self::Place | Self::Date | Self::Email => value.to_owned(),
        }
    }
}

/// A day written `2026-04-01`, no earlier than `first` and no later than `last`.
///
/// # Errors
///
/// When it is not a day of the calendar, or not one of those.
pub fn parse_day(typed: &str, first: Date, last: Date) -> Result<Date, FieldMistake> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(FieldMistake::Empty);
    }
    // Four digits, two and two: what else the parser of dates reads (times, zones, signs) is not typed into a form.
    let plain = typed.len() == 10 && typed.bytes().enumerate().all(|(i, byte)| if matches!(i, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() });
    let day: Date = plain.then(|| typed.parse().ok()).flatten().ok_or(FieldMistake::NotADate)?;
    if day < first || day > last { Err(FieldMistake::DateOutOfRange { first, last }) } else { Ok(day) }
}

/// One line: trimmed, composed, with single spaces.
fn text(typed: &str, longest: usize) -> Result<String, FieldMistake> {
    let composed = ComposingNormalizerBorrowed::new_nfc().normalize(typed.trim()).into_owned();
    if composed.chars().any(is_unwritable) {
        return Err(FieldMistake::ControlCharacter);
    }
    let line = composed.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.chars().count() {
        0 => Err(FieldMistake::Empty),
        length if length > longest => Err(FieldMistake::TooLong { longest }),
        _ => Ok(line),
    }
}

/// Some lines, without empty ones before, after or twice in a row.
fn lines(typed: &str) -> Result<String, FieldMistake> {
    let mut kept: Vec<String> = Vec::new();
    // Browsers send CR LF; what is pasted may have either alone.
    for line in typed.replace("\r\n", "\n").split(['\n', '\r']) {
        match text(line, LONGEST_LINE) {
            Ok(line) => kept.push(line),
            Err(FieldMistake::Empty) if kept.last().is_some_and(|last| !last.is_empty()) => kept.push(String::new()),
            Err(FieldMistake::Empty) => {}
            Err(mistake) => return Err(mistake),
        }
    }
    if kept.last().is_some_and(String::is_empty) {
        kept.pop();
    }
    match kept.len() {
        0 => Err(FieldMistake::Empty),
        count if count > MOST_LINES => Err(FieldMistake::TooManyLines { most: MOST_LINES }),
        _ => Ok(kept.join("\n")),
    }
}

/// Signs that would not be seen, or would change how those around them are: controls, and the marks that turn the direction of what follows (Unicode UAX 9, 2).
fn is_unwritable(c: char) -> bool {
    (c.is_control() && c != '\t') || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}' | '\u{FEFF}')
}

/// One `@`, a name before it, a domain of several labels after it. Not the whole of RFC 5321: quoted names and addresses of machines are no one's.
fn email(typed: &str) -> Result<String, FieldMistake> {
    let typed = text(typed, LONGEST_EMAIL)?;
    let (mailbox, domain) = typed.split_once('@').ok_or(FieldMistake::NotAnEmail)?;
    let is_atom = |c: char| c.is_alphanumeric() || ".!#$%&'*+-/=?^_`{|}~".contains(c);
    let fits = !mailbox.is_empty()
        && mailbox.chars().count() <= LONGEST_MAILBOX
        && mailbox.chars().all(is_atom)
        && !mailbox.starts_with('.')
        && !mailbox.ends_with('.')
        && !mailbox.contains("..");
    let is_label = |label: &str| {
        !label.is_empty()
            && label.chars().count() <= LONGEST_LABEL
            && label.chars().all(|c| c.is_alphanumeric() || c == '-' || (!c.is_ascii() && !c.is_whitespace()))
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let labels = domain.split('.').count();
    // An address of digits is a machine's.
    let named = domain.rsplit('.').next().is_some_and(|last| !last.bytes().all(|b| b.is_ascii_digit()) && last.chars().count() >= 2);
    if fits && labels >= 2 && named && domain.split('.').all(is_label) {
        // Domains have no case; the name before them may.
        Ok(format!("{mailbox}@{}", domain.to_lowercase()))
    } else {
        Err(FieldMistake::NotAnEmail)
    }
}

/// What was typed without the signs that people put between groups of digits.
fn without_spaces(typed: &str) -> String {
    typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '.' | '-' | '\u{2010}' | '\u{2011}')).collect()
}

#[cfg(test)]
mod tests;
