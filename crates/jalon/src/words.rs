//! The few words that the terminal adds to those of the catalogue, and how it writes values.

use jalon_catalogue::Catalogue;
use jalon_plan::{Amount, Urgency};
use jalon_rules::{Confidence, FactUsed, FactValue, Language, Law, Period, Question, Range, Source, Truth, Type, Value};
use rust_decimal::Decimal;

/// Words of the terminal in one language.
pub(crate) struct Words {
    french: bool,
}

impl Words {
    /// French for `fr`, English for every other language.
    pub(crate) fn of(language: &str) -> Self {
        Self { french: language == "fr" }
    }

    pub(crate) fn say<'a>(&self, french: &'a str, english: &'a str) -> &'a str {
        if self.french { french } else { english }
    }

    /// A text for people with the spaces of its language before colons.
    pub(crate) fn set(&self, text: &str) -> String {
        if self.french { text.replace(" : ", ": ").replace(": ", "\u{a0}: ") } else { text.to_owned() }
    }

    pub(crate) fn urgency(&self, urgency: Urgency) -> &'static str {
        match urgency {
            Urgency::Overdue => self.say("Délai dépassé", "Past its date"),
            Urgency::Week => self.say("Maintenant ou dans les 7 jours", "Now or within 7 days"),
            Urgency::Month => self.say("Dans le mois", "Within a month"),
            Urgency::HalfYear => self.say("Dans les 6 mois", "Within 6 months"),
            Urgency::Later => self.say("Plus tard", "Later"),
            Urgency::NoDate => self.say("Sans date limite", "No date limit"),
            Urgency::Automatic => self.say("Fait automatiquement", "Done automatically"),
            Urgency::NotForYou => self.say("Ne vous concerne pas", "Not for you"),
        }
    }

    /// A text as lawyers cite it, with how it was read when that was not in the official text.
    pub(crate) fn cited(&self, source: &Source) -> String {
        format!("{}{}", source.text, self.reading(source))
    }

    /// What stands after a source whose official text was not read: ` (read at second hand)`.
    pub(crate) fn reading(&self, source: &Source) -> String {
        let language = if self.french { Language::Fr } else { Language::En };
        source.confidence.keyword().map(|keyword| format!(" ({})", keyword.written(language))).unwrap_or_default()
    }

    /// What to do when a text behind an answer was not the official one.
    pub(crate) fn confirm(&self, confidence: Confidence) -> Option<&'static str> {
        match confidence {
            Confidence::Official => None,
            Confidence::Secondary => {
                Some(self.say("Demandez confirmation : nos sources citent le texte officiel.", "Have it confirmed: our sources cite the official text."))
            }
            Confidence::Unread => Some(self.say(
                "Demandez confirmation : tout n’a pas encore été comparé avec le texte officiel.",
                "Have it confirmed: not everything was compared with the official text yet.",
            )),
        }
    }

    pub(crate) fn truth(&self, truth: Truth) -> &'static str {
        match truth {
            Truth::Yes => self.say("oui", "yes"),
            Truth::No => self.say("non", "no"),
            Truth::Unknown => self.say("pas encore su", "not yet known"),
        }
    }

    pub(crate) fn period(&self, period: Period) -> &'static str {
        match period {
            Period::Once => "€",
            Period::Day => self.say("€/jour", "€/day"),
            Period::Month => self.say("€/mois", "€/month"),
            Period::Year => self.say("€/an", "€/year"),
        }
    }

    pub(crate) fn number(&self, number: Decimal) -> String {
        let written = if number.scale() > 2 { number.round_dp(2).to_string() } else { number.to_string() };
        if self.french { written.replace('.', ",") } else { written }
    }

    pub(crate) fn amount(&self, amount: &Amount) -> Option<String> {
        match amount {
            Amount::None => None,
            Amount::NotComputed => Some(self.say("montant non calculé ici", "amount not computed here").to_owned()),
            Amount::Euros { range, of_type } => {
                let unit = if let Type::Money(period) = of_type { self.period(*period) } else { "€" };
                self.range(*range).map(|range| format!("{range} {unit}"))
            }
        }
    }

    fn range(&self, range: Range<Decimal>) -> Option<String> {
        match (range.low.map(|l| l.max(Decimal::ZERO)), range.high) {
            (low, high) if low.is_some() && low == high => low.map(|l| self.number(l)),
            (Some(low), Some(high)) => Some(format!("{} – {}", self.number(low), self.number(high))),
            (None, Some(high)) => Some(format!("≤ {}", self.number(high))),
            (Some(low), None) if !low.is_zero() => Some(format!("≥ {}", self.number(low))),
            _ => None,
        }
    }

    /// A computed value, in the unit of its type.
    pub(crate) fn value(&self, value: &Value, of_type: Type) -> String {
        let unknown = || self.truth(Truth::Unknown).to_owned();
        match (value, of_type) {
            (Value::Truth(truth), _) => self.truth(*truth).to_owned(),
            (Value::Number(range), Type::Rate) => {
                let percent = Range { low: range.low.map(|l| l * Decimal::ONE_HUNDRED), high: range.high.map(|h| h * Decimal::ONE_HUNDRED) };
                self.range(percent).map_or_else(unknown, |r| format!("{r} %"))
            }
            (Value::Number(range), Type::Money(period)) => self.range(*range).map_or_else(unknown, |r| format!("{r} {}", self.period(period))),
            (Value::Number(range), _) => self.range(*range).unwrap_or_else(unknown),
            (Value::Date(range), _) => range.known().map_or_else(unknown, |d| d.to_string()),
            _ => unknown(),
        }
    }

    /// A fact as it was given.
    pub(crate) fn fact(&self, law: &Law, fact: &FactUsed) -> String {
        let of_type = match fact.question {
            Question::Household(id) | Question::Member(_, _, id) => law.fact(id).of_type,
            Question::Size(_) => Type::Integer,
        };
        match fact.value {
            None => self.truth(Truth::Unknown).to_owned(),
            Some(FactValue::YesNo(yes)) => self.truth(yes.into()).to_owned(),
            Some(FactValue::Number(number)) => self.value(&Value::Number(Range::exactly(number)), of_type),
            Some(FactValue::Date(date)) => date.to_string(),
            Some(FactValue::Choice(index)) => match of_type {
                Type::Choice(choice) => law.alternatives(choice).get(usize::from(index)).map(ToString::to_string).unwrap_or_default(),
                _ => String::new(),
            },
        }
    }
}

/// A text of the catalogue; its key where the language has none, which the check excludes.
pub(crate) fn text(catalogue: &Catalogue, language: &jalon_catalogue::LanguageTag, key: &str, attribute: Option<&str>) -> String {
    catalogue.texts.get(language, key, attribute).unwrap_or(key).to_owned()
}

/// So many of something, in English: `1 error`, `2 errors`.
pub(crate) fn counted(count: usize, one: &str) -> String {
    counted_as(count, one, &format!("{one}s"))
}

/// As [`counted`], of something whose plural is another word.
pub(crate) fn counted_as(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_not_many() {
        assert_eq!([0, 1, 2].map(|count| counted(count, "error")), ["0 errors", "1 error", "2 errors"]);
        assert_eq!(counted_as(1, "body", "bodies"), "1 body");
    }
}
