//! Dates, amounts and numbers as people read them in each language.

use std::borrow::Cow;

use fluent_bundle::FluentValue;
use jalon_catalogue::{Catalogue, FieldKind, LanguageTag};
use jalon_rules::{FactId, FactValue, Period, Range, TimeUnit, Type, Value};
use jiff::civil::{Date, Weekday};
use rust_decimal::{Decimal, RoundingStrategy};

use crate::labels::Labels;
use crate::words::{Key, Words};

/// Writes values in one language.
#[derive(Clone, Copy)]
pub(crate) struct Format<'a> {
    pub(crate) words: &'a Words,
    pub(crate) labels: &'a Labels,
    pub(crate) catalogue: &'a Catalogue,
    pub(crate) tag: &'a LanguageTag,
}

impl<'a> Format<'a> {
    /// `lundi 11 mai 2026`.
    pub(crate) fn long_date(&self, date: Date) -> String {
        let weekday = self.words.say(match date.weekday() {
            Weekday::Monday => Key::DayMonday,
            Weekday::Tuesday => Key::DayTuesday,
            Weekday::Wednesday => Key::DayWednesday,
            Weekday::Thursday => Key::DayThursday,
            Weekday::Friday => Key::DayFriday,
            Weekday::Saturday => Key::DaySaturday,
            Weekday::Sunday => Key::DaySunday,
        });
        self.words.fill_all(Key::DateLong, [("weekday", weekday.into()), ("date", self.date(date).into())])
    }

    /// `11 mai 2026`.
    pub(crate) fn date(&self, date: Date) -> String {
        let month = self.words.say(MONTHS[usize::from(date.month().unsigned_abs()).saturating_sub(1) % 12]);
        let year = date.year().to_string();
        self.words.fill_all(Key::DateMedium, [("day", self.words.day(date.day()).into()), ("month", month.into()), ("year", year.into())])
    }

    /// `mai 2026`.
    fn month(&self, date: Date) -> String {
        let month = self.words.say(MONTHS[usize::from(date.month().unsigned_abs()).saturating_sub(1) % 12]);
        self.words.fill_all(Key::DateMonth, [("month", month.into()), ("year", date.year().to_string().into())])
    }

    /// `1 234,5`: grouped, with the decimal sign of the language.
    pub(crate) fn number(&self, value: Decimal) -> String {
        let text = value.normalize().to_string();
        let (whole, fraction) = text.split_once('.').map_or((text.as_str(), None), |(w, f)| (w, Some(f)));
        self.grouped(whole, fraction)
    }

    fn grouped(&self, whole: &str, fraction: Option<&str>) -> String {
        let (group, sign) = (self.words.say(Key::NumberGroup), self.words.say(Key::NumberDecimal));
        let (minus, digits) = whole.strip_prefix('-').map_or(("", whole), |d| ("−", d));
        let mut out = String::from(minus);
        for (i, c) in digits.chars().enumerate() {
            if i > 0 && (digits.len() - i).is_multiple_of(3) {
                out.push_str(group);
            }
            out.push(c);
        }
        if let Some(fraction) = fraction {
            out.push_str(sign);
            out.push_str(fraction);
        }
        out
    }

    /// `199,15 €`, `1 000 €`.
    pub(crate) fn euros(&self, value: Decimal) -> String {
        let value = value.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
        let text = format!("{:.2}", value.abs());
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, "00"));
        let number = self.grouped(whole, (fraction != "00").then_some(fraction));
        let minus = if value.is_sign_negative() && !value.is_zero() { "−" } else { "" };
        format!("{minus}{}", self.words.fill(Key::MoneyEuros, "number", number))
    }

    /// `199,15 € par mois`.
    pub(crate) fn money(&self, value: Decimal, period: Period) -> String {
        self.over(self.euros(value), period)
    }

    fn over(&self, amount: String, period: Period) -> String {
        let key = match period {
            Period::Once => return amount,
            Period::Day => Key::MoneyDay,
            Period::Month => Key::MoneyMonth,
            Period::Year => Key::MoneyYear,
        };
        self.words.fill(key, "amount", amount)
    }

    /// `entre 99,58 € et 199,15 € par mois`; none when nothing at all is known.
    pub(crate) fn money_range(&self, range: Range<Decimal>, period: Period) -> Option<String> {
        let words = match (range.low, range.high) {
            (Some(low), Some(high)) if low == high => self.euros(low),
            (Some(low), Some(high)) if low > Decimal::ZERO => {
                self.words.fill_all(Key::RangeBetween, [("low", self.euros(low).into()), ("high", self.euros(high).into())])
            }
            (_, Some(high)) => self.words.fill(Key::RangeUpTo, "high", self.euros(high)),
            (Some(low), None) if low > Decimal::ZERO => self.words.fill(Key::RangeFrom, "low", self.euros(low)),
            _ => return None,
        };
        Some(self.over(words, period))
    }

    /// A value that was given for a fact.
    pub(crate) fn fact(&self, id: FactId, value: FactValue) -> Cow<'a, str> {
        match (value, self.catalogue.law.fact(id).of_type) {
            (FactValue::YesNo(yes), _) => self.yes_no(yes).into(),
            (FactValue::Date(date), Type::Month) => self.month(date).into(),
            (FactValue::Date(date), _) => self.date(date).into(),
            (FactValue::Number(number), of_type) => self.decimal(number, of_type).into(),
            (FactValue::Choice(place), _) => self.labels.alternative(id, place).into(),
        }
    }

    /// A computed value; none when it is not known exactly.
    pub(crate) fn value(&self, of_type: Type, value: Value) -> Option<String> {
        match value {
            Value::Number(range) => range.known().map(|n| self.decimal(n, of_type)),
            Value::Date(range) if of_type == Type::Month => range.known().map(|d| self.month(d)),
            Value::Date(range) => range.known().map(|d| self.date(d)),
            Value::Truth(jalon_rules::Truth::Yes) => Some(self.yes_no(true).to_owned()),
            Value::Truth(jalon_rules::Truth::No) => Some(self.yes_no(false).to_owned()),
            _ => None,
        }
    }

    fn decimal(&self, number: Decimal, of_type: Type) -> String {
        let count = || FluentValue::from(f64::try_from(number).unwrap_or_default());
        let time = |key| self.words.fill_all(key, [("n", count()), ("number", self.number(number).into())]);
        match of_type {
            Type::Money(period) => self.money(number, period),
            Type::Rate => self.words.fill(Key::Percent, "number", self.number(number * Decimal::ONE_HUNDRED)),
            Type::Time(TimeUnit::Years) => time(Key::TimeYears),
            Type::Time(TimeUnit::Months) => time(Key::TimeMonths),
            Type::Time(TimeUnit::Days) => time(Key::TimeDays),
            _ => self.number(number),
        }
    }

    fn yes_no(&self, yes: bool) -> &'a str {
        self.words.say(if yes { Key::Yes } else { Key::No })
    }

    /// A field of a form, as people read it: of a place that is kept by its code, the name and the area around it.
    pub(crate) fn field(&self, kind: FieldKind, kept: &str) -> String {
        match kind {
            FieldKind::Place => match self.catalogue.places.named(kept) {
                Some((place, area)) => self.words.fill_all(Key::PlaceOf, [("place", (&*place).into()), ("area", (&*area).into())]),
                None => kept.to_owned(),
            },
            _ => kind.show(kept),
        }
    }

    /// A text of the catalogue that must exist; its key when it does not, so that the fault is seen and nothing fails.
    pub(crate) fn text(&self, key: &str, attribute: Option<&str>) -> String {
        self.optional(key, attribute).unwrap_or(key).to_owned()
    }

    /// A text of the catalogue that may exist.
    pub(crate) fn optional(&self, key: &str, attribute: Option<&str>) -> Option<&'a str> {
        self.catalogue.texts.get(self.tag, key, attribute)
    }
}

/// The names of the months.
pub(crate) const MONTHS: [Key; 12] = [
    Key::Month1,
    Key::Month2,
    Key::Month3,
    Key::Month4,
    Key::Month5,
    Key::Month6,
    Key::Month7,
    Key::Month8,
    Key::Month9,
    Key::Month10,
    Key::Month11,
    Key::Month12,
];
