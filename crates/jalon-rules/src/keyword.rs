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

    Source: "source", "source";
    CheckedOn: "vérifié le", "checked on";
    ReviewBy: "à revoir avant le", "review by";
    From: "depuis", "from";
    Criterion: "critère", "criterion";
    Amount: "montant", "amount";
    Right: "droit", "right";
    AssessedBy: "à évaluer par", "to be assessed by";
    Sensitive: "sensible", "sensitive";
    Between: "entre", "between";
    To: "à", "to";
    Of: "de", "of";

    After: "après", "after";
    Before: "avant", "before";
    DayIncluded: "jour compris", "day included";
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
        use Keyword::{Advice, Deadline, Definition, Fact, Parameter, Persons, Rule};
        matches!(self, Persons | Fact | Parameter | Definition | Rule | Deadline | Advice)
    }
}
