//! The words of the language: one keyword, one phrase in each language.
//!
//! The tree knows no language: only this table does. To print a rule in another language, print the same tree with the other column.

use serde::Serialize;

/// The language in which a file's keywords are written. Names chosen by authors are not translated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// English.
    En,
    /// French.
    Fr,
}

macro_rules! keywords {
    ($($name:ident: $fr:literal $(| $fr_alt:literal)* , $en:literal $(| $en_alt:literal)* ;)*) => {
        /// A keyword of the language, whatever the language it is written in.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[allow(missing_docs, reason = "each is its English phrase in the table")]
        pub enum Keyword { $($name,)* }

        impl Keyword {
            /// Every keyword.
            pub const ALL: &'static [Keyword] = &[$(Keyword::$name,)*];

            /// The phrases that write this keyword, the canonical one first; the parts of a phrase are separated by one space.
            pub fn phrases(self, language: Language) -> &'static [&'static str] {
                match (self, language) {
                    $((Keyword::$name, Language::Fr) => &[$fr $(, $fr_alt)*],
                      (Keyword::$name, Language::En) => &[$en $(, $en_alt)*],)*
                }
            }
        }
    };
}

keywords! {
    Persons: "personnes", "persons";
    Fact: "fait", "fact";
    Parameter: "paramètre", "parameter";
    Definition: "définition", "definition";
    Rule: "règle", "rule";
    Deadline: "délai", "deadline";
    Advice: "conseil", "advice";
    Assumption: "hypothèse", "assumption";

    Source: "source", "source";
    ReadAtSecondHand: "lu de seconde main", "read at second hand";
    NotReadYet: "pas encore lu", "not read yet";
    CheckedOn: "vérifié le", "checked on";
    ReviewBy: "à revoir avant le", "review by";
    From: "depuis", "from";
    Criterion: "critère", "criterion";
    Amount: "montant", "amount";
    Right: "droit", "right";
    GrowsWith: "croît avec", "grows with";
    FallsWith: "décroît avec", "falls with";
    AssessedBy: "à évaluer par", "to be assessed by";
    Sensitive: "sensible", "sensitive";
    Between: "entre", "between";
    To: "à", "to";
    Of: "de", "of";

    After: "après", "after";
    Before: "avant", "before";
    DayIncluded: "jour compris", "day included";
    Clear: "délai franc", "clear days";
    Rolled: "reporté au jour ouvrable", "rolled to the next working day";

    If: "si", "if";
    Then: "alors", "then";
    Else: "sinon", "else";
    And: "et", "and";
    Or: "ou", "or";
    Not: "non", "not";
    True: "vrai", "true";
    False: "faux", "false";

    CountAmong: "nombre parmi", "count among";
    AnyAmong: "un parmi", "any among";
    AllAmong: "tous parmi", "all among";
    SumOf: "somme de", "sum of";
    HighestOf: "plus grand de", "highest of";
    LowestOf: "plus petit de", "lowest of";
    Among: "parmi", "among";
    Where: "où", "where";
    Otherwise: "à défaut", "otherwise";

    YearsBetween: "années entre", "years between";
    MonthsBetween: "mois entre", "months between";
    DaysBetween: "jours entre", "days between";
    FirstDayOf: "premier jour de", "first day of";
    StartOfYearOf: "début d'année de", "start of year of";
    LatestOf: "plus tard de", "latest of";
    EarliestOf: "plus tôt de", "earliest of";
    Minimum: "minimum", "minimum";
    Maximum: "maximum", "maximum";
    Round: "arrondi", "round";
    ToCent: "au centime", "to the cent";
    DownToEuro: "à l'euro inférieur", "down to the euro";
    UpToEuro: "à l'euro supérieur", "up to the euro";
    ToEuro: "à l'euro", "to the euro";
    PerMonth: "par mois", "per month";
    PerYear: "par an", "per year";
    IsDue: "est dû", "is due";
    AmountOf: "montant de", "amount of";
    DayOfAssessment: "jour d'examen", "day of assessment";
    On: "au", "on";
    BracketOf: "tranche de", "bracket of";
    ScaleOf: "barème de", "scale of";
    UpTo: "jusqu'à", "up to";
    Beyond: "au - delà", "beyond";

    YesNo: "oui / non", "yes / no";
    Integer: "entier", "integer";
    Number: "nombre", "number";
    Rate: "taux", "rate";
    Date: "date", "date";
    CalendarMonth: "mois civil", "calendar month";
    Years: "ans" | "an", "years" | "year";
    Months: "mois", "months" | "month";
    Days: "jours" | "jour", "days" | "day";
    Choice: "choix", "choice";
}

impl Keyword {
    /// The canonical phrase as an author reads it (`au-delà`, `oui/non`).
    pub fn written(self, language: Language) -> String {
        self.phrases(language)[0].replace(" - ", "-").replace(" / ", "/")
    }

    /// Whether the keyword opens a declaration: where the parser takes up again after a mistake.
    pub fn opens_declaration(self) -> bool {
        use Keyword::{Advice, Assumption, Deadline, Definition, Fact, Parameter, Persons, Rule};
        matches!(self, Persons | Fact | Parameter | Definition | Rule | Deadline | Advice | Assumption)
    }
}

/// Advice to an author, with the words of the language in those of their file. Our messages write rules in English, between back quotes.
pub(crate) fn in_words_of(advice: &str, language: Language) -> String {
    if language == Language::En || advice.starts_with("did you mean") {
        return advice.to_owned();
    }
    let parts = advice.split('`').enumerate().map(|(at, part)| if at % 2 == 1 { translated(part, language) } else { periods(part, language) });
    parts.collect::<Vec<_>>().join("`")
}

/// A piece of a rule in another language: its keywords, the longest first.
fn translated(rule: &str, language: Language) -> String {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let mut written = String::new();
    let mut rest = rule;
    while let Some(first) = rest.chars().next() {
        let begins = written.chars().next_back().is_none_or(|c| !is_word(c));
        let phrase = |keyword: &Keyword| {
            let phrase = keyword.written(Language::En);
            let after = rest.strip_prefix(phrase.as_str())?;
            after.chars().next().is_none_or(|c| !is_word(c)).then_some((phrase.len(), *keyword))
        };
        if let Some((length, keyword)) = Keyword::ALL.iter().filter(|_| begins).filter_map(phrase).max_by_key(|(length, _)| *length) {
            written.push_str(&keyword.written(language));
            rest = &rest[length..];
        } else {
            written.push(first);
            rest = &rest[first.len_utf8()..];
        }
    }
    periods(&written, language)
}

/// `€/month` in another language, also in a sentence.
pub(crate) fn periods(text: &str, language: Language) -> String {
    let units = [("€/month", Keyword::Months), ("€/year", Keyword::Years), ("€/day", Keyword::Days)];
    units.iter().fold(text.to_owned(), |text, (english, unit)| {
        let phrases = unit.phrases(language);
        text.replace(english, &format!("€/{}", phrases.get(1).unwrap_or(&phrases[0])))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn advice_has_the_words_of_the_file() {
        let french = |advice| in_words_of(advice, Language::Fr);
        assert_eq!(french("add `checked on DATE, review by DATE`"), "add `vérifié le DATE, à revoir avant le DATE`");
        assert_eq!(french("say of whom: `any among enfants where …`"), "say of whom: `un parmi enfants où …`");
        assert_eq!(french("convert it with `per month`, or write the figure in €/month"), "convert it with `par mois`, or write the figure in €/mois");
        assert_eq!(french("write `amount of source_sum`"), "write `montant de source_sum`");
        assert_eq!(french("did you mean `where`?"), "did you mean `where`?");
        assert_eq!(in_words_of("take `first day of …`", Language::En), "take `first day of …`");
    }
}
