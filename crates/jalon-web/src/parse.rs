//! Reads what people type. Pure: text in, a value or the exact mistake out.
//!
//! People write amounts as they are printed on their papers and dates as they say them: spaces, `€`, both decimal signs, digits of their own script and names
//! of months in French or English are all understood. What could be read in two ways is refused with the reason.

use std::sync::OnceLock;

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::format::MONTHS;
use crate::words::Words;

/// Longer answers are no number and no date, and are not worth reading.
const LONGEST: usize = 40;

/// What is wrong with what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mistake {
    /// Nothing was typed or chosen.
    Missing,
    /// It is not a number.
    NotANumber,
    /// A whole number was asked.
    NotWhole,
    /// Euros have two decimals.
    TooManyDecimals,
    /// The number is below the least possible.
    BelowLeast(Decimal),
    /// The number is above the most possible.
    AboveMost(Decimal),
    /// The day, the month or the year was not typed.
    DateIncomplete(Part),
    /// The day, the month or the year is not understood.
    DateUnclear(Part),
    /// The calendar has no such day.
    NoSuchDay,
    /// The year was written with two digits.
    YearTooShort,
    /// The date is before the earliest possible.
    TooEarly(Date),
    /// The date is after the latest possible.
    TooLate(Date),
}

/// One of the three fields of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Day,
    Month,
    Year,
}

/// An amount in euros, to the cent.
pub(crate) fn euros(text: &str) -> Result<Decimal, Mistake> {
    let text = ascii(text);
    let text = text.trim_end_matches("euros").trim_end_matches("euro").trim_matches('€');
    let value = decimal(text, Commas::MayGroup)?;
    if value.scale() > 2 { Err(Mistake::TooManyDecimals) } else { Ok(value) }
}

/// A whole number.
pub(crate) fn whole(text: &str) -> Result<Decimal, Mistake> {
    let value = decimal(&ascii(text), Commas::MayGroup)?;
    if value.fract().is_zero() { Ok(value.trunc()) } else { Err(Mistake::NotWhole) }
}

/// A decimal number.
pub(crate) fn number(text: &str) -> Result<Decimal, Mistake> {
    decimal(&ascii(text), Commas::AreDecimal)
}

/// A proportion typed in percent.
pub(crate) fn percent(text: &str) -> Result<Decimal, Mistake> {
    let text = ascii(text);
    let value = decimal(text.trim_end_matches('%'), Commas::AreDecimal)?;
    value.checked_div(Decimal::ONE_HUNDRED).ok_or(Mistake::NotANumber)
}

/// Whether a number is among those possible.
pub(crate) fn number_within(value: Decimal, least: Option<Decimal>, most: Option<Decimal>) -> Result<Decimal, Mistake> {
    match (least, most) {
        (Some(least), _) if value < least => Err(Mistake::BelowLeast(least)),
        (_, Some(most)) if value > most => Err(Mistake::AboveMost(most)),
        _ => Ok(value),
    }
}

/// A day from its three fields.
pub(crate) fn date(day: &str, month: &str, year: &str) -> Result<Date, Mistake> {
    let [day, month, year] = [day, month, year].map(ascii);
    if day.is_empty() && month.is_empty() && year.is_empty() {
        return Err(Mistake::Missing);
    }
    for (text, part) in [(&day, Part::Day), (&month, Part::Month), (&year, Part::Year)] {
        if text.is_empty() {
            return Err(Mistake::DateIncomplete(part));
        }
    }
    // « 1er » is how French writes the first, „1.“ how German does.
    let day = day.strip_suffix("er").unwrap_or(&day).trim_end_matches('.');
    let day = small(day).filter(|d| (1..=31).contains(d)).ok_or(Mistake::DateUnclear(Part::Day))?;
    let month = month_number(&month).ok_or(Mistake::DateUnclear(Part::Month))?;
    if year.len() == 2 && small(&year).is_some() {
        return Err(Mistake::YearTooShort);
    }
    let year = small(&year).filter(|_| year.len() == 4).ok_or(Mistake::DateUnclear(Part::Year))?;
    // Both are at most 31 here.
    let (Ok(month), Ok(day)) = (i8::try_from(month), i8::try_from(day)) else { return Err(Mistake::NoSuchDay) };
    Date::new(year, month, day).map_err(|_| Mistake::NoSuchDay)
}

/// Whether a date is among those possible.
pub(crate) fn date_within(value: Date, earliest: Date, latest: Date) -> Result<Date, Mistake> {
    if value < earliest {
        Err(Mistake::TooEarly(earliest))
    } else if value > latest {
        Err(Mistake::TooLate(latest))
    } else {
        Ok(value)
    }
}

/// What a comma or a full stop before exactly three digits means.
#[derive(Clone, Copy)]
enum Commas {
    /// Thousands: amounts have at most two decimals, so `1,234` is one thousand two hundred and thirty-four.
    MayGroup,
    /// The decimal sign.
    AreDecimal,
}

fn decimal(text: &str, commas: Commas) -> Result<Decimal, Mistake> {
    if text.is_empty() {
        return Err(Mistake::Missing);
    }
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    if digits.is_empty() || digits.chars().count() > LONGEST || !digits.chars().all(|c| c.is_ascii_digit() || c == '.' || c == ',') {
        return Err(Mistake::NotANumber);
    }
    let separator = decimal_separator(digits, commas);
    let (whole, fraction) = separator.map_or((digits, ""), |place| (&digits[..place], &digits[place + 1..]));
    let whole = ungrouped(whole).ok_or(Mistake::NotANumber)?;
    if (whole.is_empty() && fraction.is_empty()) || !fraction.chars().all(|c| c.is_ascii_digit()) {
        return Err(Mistake::NotANumber);
    }
    let canonical =
        format!("{}{}.{}", if negative { "-" } else { "" }, if whole.is_empty() { "0" } else { &whole }, if fraction.is_empty() { "0" } else { fraction });
    let value: Decimal = canonical.parse().map_err(|_| Mistake::NotANumber)?;
    // More digits than exact decimals hold would be rounded in silence. A nought stands before a sign that begins the number.
    if whole.len().max(1) + fraction.len() > 27 {
        return Err(Mistake::NotANumber);
    }
    Ok(value.normalize())
}

/// Where the decimal sign is, if there is one.
fn decimal_separator(digits: &str, commas: Commas) -> Option<usize> {
    let last = digits.rfind(['.', ','])?;
    let sign = digits.as_bytes()[last];
    let same = digits.bytes().filter(|b| *b == sign).count();
    let other = digits.bytes().any(|b| b != sign && !b.is_ascii_digit());
    let groups = digits.len() - last - 1 == 3 && last > 0 && !digits.starts_with('0');
    match commas {
        _ if other => Some(last),
        _ if same > 1 => None,
        Commas::MayGroup if groups => None,
        _ => Some(last),
    }
}

/// Digits without the signs between groups of three; none when the groups are not of three.
fn ungrouped(whole: &str) -> Option<String> {
    if !whole.contains(['.', ',']) {
        return Some(whole.to_owned());
    }
    let mut groups = whole.split(['.', ',']);
    let first = groups.next()?;
    ((1..=3).contains(&first.len()) && groups.all(|g| g.len() == 3)).then(|| whole.replace(['.', ','], ""))
}

fn small(text: &str) -> Option<i16> {
    if text.is_empty() || text.len() > 4 || !text.bytes().all(|b| b.is_ascii_digit()) { None } else { text.parse().ok() }
}

/// The names of each month in every language of the site, folded.
fn month_names() -> &'static [Vec<String>] {
    static NAMES: OnceLock<Vec<Vec<String>>> = OnceLock::new();
    NAMES.get_or_init(|| {
        let editions: Vec<Words> = Words::all().map(|(_, words)| words).collect();
        MONTHS.iter().map(|month| editions.iter().map(|words| ascii(words.say(*month))).collect()).collect()
    })
}

/// A month by its number or by the beginning of its name, as long as no other month begins so.
fn month_number(text: &str) -> Option<i16> {
    if let Some(number) = small(text) {
        return (1..=12).contains(&number).then_some(number);
    }
    let name = text.trim_end_matches('.');
    if name.chars().count() < 3 {
        return None;
    }
    let mut found = (1..).zip(month_names()).filter(|(_, names)| names.iter().any(|n| n.starts_with(name))).map(|(number, _)| number);
    let only = found.next()?;
    found.next().is_none().then_some(only)
}

/// Lower case without accents, spaces and apostrophes, with the digits and number signs of any script as ASCII ones.
fn ascii(text: &str) -> String {
    text.chars()
        .take(4 * LONGEST)
        .filter(|c| !c.is_whitespace() && !matches!(c, '\'' | '’' | '٬' | '\u{200e}' | '\u{200f}' | '\u{202f}' | '\u{2060}'))
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            '٫' => ',',
            '−' => '-',
            'é' | 'è' | 'ê' => 'e',
            'û' | 'ù' | 'ü' => 'u',
            'ä' => 'a',
            'ö' => 'o',
            _ => digit(c),
        })
        .collect()
}

/// Zeros of the scripts in use in and around Europe; their nine other digits follow each in Unicode.
const ZEROS: [char; 5] = ['٠', '۰', '०', '০', '０'];

fn digit(c: char) -> char {
    ZEROS.iter().find_map(|zero| (c as u32).checked_sub(*zero as u32).filter(|d| *d < 10)).and_then(|d| char::from_digit(d, 10)).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date as day;
    use proptest::prelude::*;

    use super::*;

    fn dec(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn amounts_are_read_as_people_write_them() {
        for (typed, value) in [
            ("1 234,56", "1234.56"),
            ("1234.56", "1234.56"),
            ("1\u{202f}234,56 €", "1234.56"),
            ("1.234,56", "1234.56"),
            ("1,234.56", "1234.56"),
            ("1,234", "1234"),
            ("1.234", "1234"),
            ("1.234.567", "1234567"),
            ("12,5", "12.5"),
            ("€ 12", "12"),
            ("12 euros", "12"),
            ("0", "0"),
            (",50", "0.50"),
            ("1'234.50", "1234.50"),
            ("١٢٣٤٫٥", "1234.5"),
            ("۱۲", "12"),
            ("-5", "-5"),
        ] {
            assert_eq!(euros(typed), Ok(dec(value)), "{typed}");
        }
    }

    #[test]
    fn what_is_no_amount_is_refused_with_the_reason() {
        assert_eq!(euros(""), Err(Mistake::Missing));
        assert_eq!(euros("   "), Err(Mistake::Missing));
        assert_eq!(euros("abc"), Err(Mistake::NotANumber));
        assert_eq!(euros("12 par mois"), Err(Mistake::NotANumber));
        assert_eq!(euros("1,2,3"), Err(Mistake::NotANumber));
        assert_eq!(euros("1.23.456,7"), Err(Mistake::NotANumber));
        assert_eq!(euros("0,505"), Err(Mistake::TooManyDecimals));
        assert_eq!(euros("."), Err(Mistake::NotANumber));
        assert_eq!(euros("-"), Err(Mistake::NotANumber));
        assert_eq!(euros("1e9"), Err(Mistake::NotANumber));
        assert_eq!(euros(&"9".repeat(60)), Err(Mistake::NotANumber));
        assert_eq!(whole("1,5"), Err(Mistake::NotWhole));
        assert_eq!(whole("2"), Ok(dec("2")));
        assert_eq!(percent("12,5 %"), Ok(dec("0.125")));
        assert_eq!(number("1,234"), Ok(dec("1.234")));
    }

    #[test]
    fn dates_are_read_as_people_write_them() {
        for (d, m, y) in [("4", "5", "2026"), ("04", "05", "2026"), ("4", "mai", "2026"), ("4", "May", "2026"), (" 4 ", "MAI", "2026"), ("٤", "٥", "٢٠٢٦")]
        {
            assert_eq!(date(d, m, y), Ok(day(2026, 5, 4)), "{d} {m} {y}");
        }
        for (m, number) in [("août", 8), ("aout", 8), ("févr.", 2), ("Feb", 2), ("déc", 12), ("juil", 7), ("juin", 6), ("jul", 7), ("mars", 3), ("sept", 9)]
        {
            assert_eq!(date("1er", m, "2026"), Ok(day(2026, number, 1)), "{m}");
        }
    }

    #[test]
    fn what_is_no_date_is_refused_with_the_reason() {
        assert_eq!(date("", "", ""), Err(Mistake::Missing));
        assert_eq!(date("", "5", "2026"), Err(Mistake::DateIncomplete(Part::Day)));
        assert_eq!(date("4", " ", "2026"), Err(Mistake::DateIncomplete(Part::Month)));
        assert_eq!(date("4", "5", ""), Err(Mistake::DateIncomplete(Part::Year)));
        assert_eq!(date("31", "2", "2026"), Err(Mistake::NoSuchDay));
        assert_eq!(date("29", "2", "2027"), Err(Mistake::NoSuchDay));
        assert_eq!(date("4", "jui", "2026"), Err(Mistake::DateUnclear(Part::Month)));
        assert_eq!(date("4", "13", "2026"), Err(Mistake::DateUnclear(Part::Month)));
        assert_eq!(date("four", "5", "2026"), Err(Mistake::DateUnclear(Part::Day)));
        assert_eq!(date("4", "5", "26"), Err(Mistake::YearTooShort));
        assert_eq!(date("4", "5", "20260"), Err(Mistake::DateUnclear(Part::Year)));
        assert_eq!(date_within(day(1800, 1, 1), day(1900, 1, 1), day(2027, 1, 1)), Err(Mistake::TooEarly(day(1900, 1, 1))));
        assert_eq!(date_within(day(2062, 1, 1), day(1900, 1, 1), day(2027, 1, 1)), Err(Mistake::TooLate(day(2027, 1, 1))));
    }

    proptest! {
        #[test]
        fn nothing_typed_makes_the_parser_fail(a in "\\PC*", b in "[0-9., €'\u{202f}-]{0,45}", c in any::<String>()) {
            for text in [&a, &b, &c] {
                let _ = (euros(text), whole(text), number(text), percent(text), date(text, &a, &b), date(&b, text, &c), date(&c, &b, text));
            }
        }

        #[test]
        fn an_amount_printed_in_french_or_english_reads_back(cents in 0i64..100_000_000_000) {
            let value = Decimal::new(cents, 2);
            let plain = format!("{value:.2}");
            let (whole, fraction) = plain.split_once('.').unwrap();
            let mut grouped = String::new();
            for (i, c) in whole.chars().enumerate() {
                if i > 0 && (whole.len() - i) % 3 == 0 { grouped.push('_'); }
                grouped.push(c);
            }
            for (group, sign) in [("\u{202f}", ","), (" ", ","), (",", "."), (".", ","), ("", "."), ("", ",")] {
                let typed = format!("{}{sign}{fraction}", grouped.replace('_', group));
                prop_assert_eq!(euros(&typed), Ok(value.normalize()), "{}", typed);
            }
        }

        #[test]
        fn every_day_reads_back(offset in 0i32..80_000) {
            let expected = day(1900, 1, 1).checked_add(jiff::Span::new().days(offset)).unwrap();
            let read = date(&expected.day().to_string(), &expected.month().to_string(), &expected.year().to_string());
            prop_assert_eq!(read, Ok(expected));
        }
    }
}
