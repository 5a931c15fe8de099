//! The types of the language. Money knows its period: euros a month are not euros a year.

use serde::Serialize;

/// The period over which an amount of money is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Period {
    /// Paid once, or a sum of money as such (`€`).
    Once,
    /// `€/day`
    Day,
    /// `€/month`
    Month,
    /// `€/year`
    Year,
}

/// The unit of a length of time. Years, months and days do not convert into one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum TimeUnit {
    /// Calendar years.
    Years,
    /// Calendar months.
    Months,
    /// Days.
    Days,
}

/// Index of a list of alternatives among those of the law.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct ChoiceId(pub u32);

/// The type of an expression.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Type {
    /// Yes or no.
    YesNo,
    /// A whole number.
    Integer,
    /// A decimal number.
    Number,
    /// A proportion, written `25 %`; counts as a number.
    Rate,
    /// Euros over a period.
    Money(Period),
    /// A day of the calendar.
    Date,
    /// A month of the calendar, kept as its first day.
    Month,
    /// A length of time.
    Time(TimeUnit),
    /// One of the alternatives of a fact.
    Choice(ChoiceId),
}

impl Type {
    /// Whether a value is a plain number: integer, decimal or rate.
    pub fn is_numeric(self) -> bool {
        matches!(self, Type::Integer | Type::Number | Type::Rate)
    }

    /// Whether values are kept as decimals.
    pub fn is_decimal(self) -> bool {
        self.is_numeric() || matches!(self, Type::Money(_) | Type::Time(_))
    }

    /// Whether a value of type `self` may stand where `wanted` is asked: an integer or a rate is a number.
    pub fn fits(self, wanted: Type) -> bool {
        self == wanted || (wanted == Type::Number && self.is_numeric()) || (wanted == Type::Rate && self == Type::Number)
    }
}
