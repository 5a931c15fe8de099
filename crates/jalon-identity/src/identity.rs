//! What a provider says of somebody, each value parsed once.
//!
//! All of it is personal data: nothing here shows it in `Debug`.

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Somebody who signed in.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// Who it is, for this site and this provider.
    pub subject: Subject,
    /// Names, as far as they were asked.
    pub names: Names,
    /// Birth, from FranceConnect.
    pub birth: Option<Birth>,
    /// Gender in the civil register.
    pub gender: Option<Gender>,
    /// An address for messages. The provider does not promise that it is verified.
    pub email: Option<String>,
    /// How surely the person proved who they are, by the provider's name of the level.
    pub acr: Option<String>,
    /// By what means (RFC 8176).
    pub amr: Vec<String>,
    /// The body or company an agent works for, from ProConnect.
    pub organisation: Option<Organisation>,
    /// The mandate of a mediator who acts for the person: then the person themself is not at the keyboard, and every act must say so.
    pub delegation: Option<Delegation>,
    /// What the provider needs to end its own session.
    pub logout: LogoutHint,
}

/// A person as one provider names them to one site: opaque, and different at another.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Subject {
    /// The provider.
    pub issuer: String,
    /// Its name for the person. ProConnect gives another when the agent comes through another identity provider.
    pub sub: String,
}

/// Names, each absent where it was not asked or not given.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Names {
    /// All given names, separated by spaces.
    pub given: Option<String>,
    /// The name at birth.
    pub family: Option<String>,
    /// The name used in life, where it is another (FranceConnect), or the only one known (ProConnect).
    pub usual: Option<String>,
}

/// A birth.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Birth {
    /// When, as far as it is known.
    pub date: BirthDate,
    /// The commune, for those born in France.
    pub place: Option<Commune>,
    /// The country; 99100 is France.
    pub country: Option<Country>,
}

/// A date of birth of which month and day may be unknown, as for many people born where registers are lacking.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct BirthDate {
    year: i16,
    month: Option<i8>,
    /// Known only where the month is.
    day: Option<i8>,
}

impl BirthDate {
    /// Reads `1991-04-12`, `1991-04-00` or `1991-00-00`.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
            return None;
        }
        let number = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse::<i16>().ok()).flatten();
        let year = number(text.get(0..4)?).filter(|year| *year >= 1850)?;
        let part = |digits: &str| number(digits).and_then(|number| i8::try_from(number).ok());
        let (month, day) = match (part(text.get(5..7)?)?, part(text.get(8..10)?)?) {
            (0, 0) => (None, None),
            (month, 0) => (Some(month), None),
            (0, _) => return None,
            (month, day) => (Some(month), Some(day)),
        };
        Date::new(year, month.unwrap_or(1), day.unwrap_or(1)).ok()?;
        Some(Self { year, month, day })
    }

    /// The year, the only part that is always known.
    pub fn year(self) -> i16 {
        self.year
    }

    /// The date, where all of it is known.
    pub fn exact(self) -> Option<Date> {
        Date::new(self.year, self.month?, self.day?).ok()
    }

    /// The first and the last day it can be.
    pub fn bounds(self) -> (Date, Date) {
        let month = |month| Date::constant(self.year, month, 1);
        match (self.month, self.day) {
            (Some(known), Some(day)) => {
                let date = Date::constant(self.year, known, day);
                (date, date)
            }
            (Some(known), None) => (month(known), month(known).last_of_month()),
            (None, _) => (month(1), month(12).last_of_month()),
        }
    }
}

impl fmt::Display for BirthDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month.unwrap_or(0), self.day.unwrap_or(0))
    }
}

impl From<BirthDate> for String {
    fn from(date: BirthDate) -> Self {
        date.to_string()
    }
}

impl TryFrom<String> for BirthDate {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("not a date of birth")
    }
}

/// A gender in the civil register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Gender {
    /// Female.
    Female,
    /// Male.
    Male,
    /// Not said, as the registers of some countries allow.
    Unspecified,
}

impl Gender {
    /// The gender of that name in OpenID Connect.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "female" => Some(Gender::Female),
            "male" => Some(Gender::Male),
            "unspecified" => Some(Gender::Unspecified),
            _ => None,
        }
    }
}

macro_rules! code {
    ($(#[$doc:meta])* $name:ident, $what:literal, $fits:expr) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// Reads a code; none where the text is not one.
            pub fn parse(text: &str) -> Option<Self> {
                let fits: fn(&[u8]) -> bool = $fits;
                fits(text.as_bytes()).then(|| Self(text.to_owned()))
            }

            /// The code.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = &'static str;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                Self::parse(&text).ok_or(concat!("not ", $what))
            }
        }

        impl From<$name> for String {
            fn from(code: $name) -> Self {
                code.0
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(hidden)"))
            }
        }
    };
}

code!(
    /// A commune of the official geographic code (INSEE), `2A004` in Corsica.
    Commune,
    "a commune code",
    |code| match code {
        [b'2', b'A' | b'B', number @ ..] => number.len() == 3 && number.iter().all(u8::is_ascii_digit),
        _ => code.len() == 5 && code.iter().all(u8::is_ascii_digit),
    }
);

code!(
    /// A country of the official geographic code (INSEE), `99100` for France.
    Country,
    "a country code",
    |code| code.len() == 5 && code.starts_with(b"99") && code.iter().all(u8::is_ascii_digit)
);

code!(
    /// The number of an establishment in the register of French bodies and companies (SIRENE).
    Siret,
    "a SIRET",
    |code| code.len() == 14 && code.iter().all(u8::is_ascii_digit)
);

/// Where an agent works, as ProConnect says it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organisation {
    /// The establishment.
    pub siret: Option<Siret>,
    /// The identity provider the agent came through.
    pub idp: Option<String>,
    /// The agent's name there.
    pub uid: Option<String>,
}

/// The mandate under which a mediator of Aidants Connect acts for the person named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delegation {
    /// The domains of the mandate (`rep_scope`), never none.
    pub domains: Vec<Domain>,
}

/// A domain of mandates of Aidants Connect.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub enum Domain {
    /// `Papier-Citoyenneté-Elections`.
    Papers,
    /// `Famille-Scolarité`.
    Family,
    /// `Social-Santé`.
    Health,
    /// `Travail-Formation`.
    Work,
    /// `Logement`.
    Housing,
    /// `Transports-Mobilité`.
    Transport,
    /// `Argent-Impots-Consommation`.
    Money,
    /// `Justice`.
    Justice,
    /// `Etranger-Europe`.
    Abroad,
    /// `Loisirs-Sport-Culture`.
    Leisure,
    /// One that is newer than this program: kept, but no site can say it is its own.
    Other(String),
}

impl Domain {
    /// The names of the domains, in the order of the variants.
    pub const NAMES: [&'static str; 10] = [
        "Papier-Citoyenneté-Elections",
        "Famille-Scolarité",
        "Social-Santé",
        "Travail-Formation",
        "Logement",
        "Transports-Mobilité",
        "Argent-Impots-Consommation",
        "Justice",
        "Etranger-Europe",
        "Loisirs-Sport-Culture",
    ];

    const KNOWN: [Domain; 10] = [
        Domain::Papers,
        Domain::Family,
        Domain::Health,
        Domain::Work,
        Domain::Housing,
        Domain::Transport,
        Domain::Money,
        Domain::Justice,
        Domain::Abroad,
        Domain::Leisure,
    ];

    /// The domain of that name, where this program knows it.
    pub fn known(name: &str) -> Option<Self> {
        let index = Self::NAMES.iter().position(|known| *known == name)?;
        Some(Self::KNOWN[index].clone())
    }

    /// Its name at Aidants Connect.
    pub fn name(&self) -> &str {
        match self {
            Domain::Other(name) => name,
            known => Self::KNOWN.iter().position(|one| one == known).map_or("", |index| Self::NAMES[index]),
        }
    }
}

impl From<String> for Domain {
    fn from(name: String) -> Self {
        Self::known(&name).unwrap_or(Domain::Other(name))
    }
}

impl From<Domain> for String {
    fn from(domain: Domain) -> Self {
        domain.name().to_owned()
    }
}

/// The ID token, kept for the sign-out only.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LogoutHint(pub(crate) String);

macro_rules! hidden {
    ($($name:ident),*) => {$(
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(hidden)"))
            }
        }
    )*};
}

hidden!(Identity, Subject, Names, Birth, BirthDate, Organisation, LogoutHint);

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_date_of_birth_is_known_as_far_as_it_is() {
        let exact = BirthDate::parse("1991-04-12").unwrap();
        assert_eq!((exact.exact(), exact.bounds()), (Some(date(1991, 4, 12)), (date(1991, 4, 12), date(1991, 4, 12))));
        let month = BirthDate::parse("1988-02-00").unwrap();
        assert_eq!((month.exact(), month.bounds()), (None, (date(1988, 2, 1), date(1988, 2, 29))));
        let year = BirthDate::parse("1987-00-00").unwrap();
        assert_eq!((year.exact(), year.bounds()), (None, (date(1987, 1, 1), date(1987, 12, 31))));
    }

    #[test]
    fn other_texts_are_no_date_of_birth() {
        for text in ["", "1987", "1987-00-12", "1991-02-30", "1991-13-01", "1849-01-01", "91-04-12", "1991-4-12", "1991/04/12", "+991-04-12", "1991-04-1é"] {
            assert!(BirthDate::parse(text).is_none(), "{text}");
        }
    }

    #[test]
    fn codes_are_what_they_say() {
        for code in ["69383", "2A004", "2B033", "97411", "01001"] {
            assert!(Commune::parse(code).is_some(), "{code}");
        }
        for code in ["", "2C004", "6938", "693833", "2A0O4", "ABCDE"] {
            assert!(Commune::parse(code).is_none(), "{code}");
        }
        assert!(Country::parse("99352").is_some() && Country::parse("FR").is_none() && Country::parse("69383").is_none());
        assert!(Siret::parse("13002526500013").is_some() && Siret::parse("130025265").is_none());
    }

    #[test]
    fn domains_keep_their_names() {
        for name in Domain::NAMES {
            assert_eq!(Domain::known(name).unwrap().name(), name);
        }
        assert_eq!(Domain::from("Espace".to_owned()).name(), "Espace");
        assert!(Domain::known("Espace").is_none());
    }

    proptest! {
        #[test]
        fn every_date_of_birth_is_written_as_it_was_read(text in "(18[5-9][0-9]|19[0-9]{2}|20[0-9]{2})-[0-1][0-9]-[0-3][0-9]") {
            if let Some(birth) = BirthDate::parse(&text) {
                prop_assert_eq!(birth.to_string(), text);
                let (first, last) = birth.bounds();
                prop_assert!(first <= last && first.year() == birth.year());
            }
        }

        #[test]
        fn no_text_breaks_the_readers(text in "\\PC{0,20}") {
            let _ = (BirthDate::parse(&text), Commune::parse(&text), Country::parse(&text), Siret::parse(&text), Gender::parse(&text));
        }
    }
}
