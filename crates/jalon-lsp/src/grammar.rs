//! The colours of editors: a `TextMate` grammar, made from the words of the language so that it can lack none.

use jalon_rules::{Keyword, Language};
use serde_json::{Value, json};

/// The `TextMate` grammar of files of rules, as JSON.
pub fn grammar() -> String {
    let of_kind = |kind: Kind| {
        let phrases = Keyword::ALL.iter().filter(|keyword| Kind::of(**keyword) == kind);
        let phrases = phrases.flat_map(|keyword| [Language::Fr, Language::En].into_iter().flat_map(|language| keyword.phrases(language)));
        let mut patterns: Vec<String> = phrases.map(|phrase| pattern(phrase)).collect();
        // The longest phrase first: `à défaut` before `à`.
        patterns.sort_by_key(|pattern| (std::cmp::Reverse(pattern.len()), pattern.clone()));
        patterns.dedup();
        format!("(?<![\\p{{L}}\\p{{N}}_])(?:{})(?![\\p{{L}}\\p{{N}}_])", patterns.join("|"))
    };
    let rule = |name: &str, regex: &str| json!({ "name": name, "match": regex });
    // Operations before types: `nombre parmi` counts, `nombre` alone is a type.
    let keywords = [
        (Kind::Declaration, "keyword.declaration.jalon"),
        (Kind::Clause, "keyword.other.jalon"),
        (Kind::Operation, "keyword.operator.word.jalon"),
        (Kind::Type, "support.type.jalon"),
    ];
    let mut patterns: Vec<Value> = vec![
        rule("comment.line.number-sign.jalon", "#.*$"),
        rule("string.quoted.double.jalon", "\"[^\"]*\""),
        rule("string.other.link.jalon", "<https?://[^>\\s]*>"),
        rule("keyword.control.language.jalon", "^\\s*(?:langue|language)\\s+(?:fr|en)\\b"),
        rule("constant.numeric.date.jalon", "(?<![\\p{L}\\p{N}_])\\d{4}-\\d{2}(?:-\\d{2})?(?![\\p{L}\\p{N}_])"),
        rule("constant.numeric.jalon", "(?<![\\p{L}\\p{N}_])\\d+(?:[.,]\\d+)?(?:\\s*%)?"),
        rule("support.type.money.jalon", "€(?:/(?:jour|mois|an|day|month|year))?"),
    ];
    patterns.extend(keywords.map(|(kind, name)| rule(name, &of_kind(kind))));
    patterns.push(rule("keyword.operator.jalon", "<=|>=|!=|[-+×÷*/=<>≤≥≠]"));
    patterns.push(rule("variable.other.jalon", "[\\p{L}_][\\p{L}\\p{N}_]*"));
    let grammar = json!({
        "$schema": "https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json",
        "name": "Jalon",
        "scopeName": "source.jalon",
        "fileTypes": ["jalon"],
        "patterns": patterns,
    });
    format!("{grammar:#}\n")
}

/// A phrase as a regular expression: its parts may be far apart, and `/` and `-` may touch their neighbours.
fn pattern(phrase: &str) -> String {
    phrase.replace(" - ", "\\s*-\\s*").replace(" / ", "\\s*/\\s*").replace(' ', "\\s+")
}

/// What a keyword is to the eye.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Declaration,
    Clause,
    Type,
    Operation,
}

impl Kind {
    fn of(keyword: Keyword) -> Self {
        use Keyword as K;
        match keyword {
            _ if keyword.opens_declaration() => Self::Declaration,
            K::Source
            | K::ReadAtSecondHand
            | K::NotReadYet
            | K::CheckedOn
            | K::ReviewBy
            | K::From
            | K::Criterion
            | K::Amount
            | K::Right
            | K::AssessedBy
            | K::GrowsWith
            | K::FallsWith
            | K::Sensitive
            | K::After
            | K::Before
            | K::DayIncluded
            | K::Clear
            | K::Rolled => Self::Clause,
            K::YesNo | K::Integer | K::Number | K::Rate | K::Date | K::CalendarMonth | K::Years | K::Months | K::Days | K::Choice => Self::Type,
            _ => Self::Operation,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is in `editors` is what the language says; `cargo xtask editors` writes it.
    #[test]
    fn the_committed_grammar_is_that_of_the_language() {
        assert_eq!(include_str!("../../../editors/jalon.tmLanguage.json"), grammar(), "run `cargo xtask editors`");
    }

    #[test]
    fn every_phrase_has_its_colour() {
        let grammar = grammar();
        for phrase in Keyword::ALL.iter().flat_map(|keyword| [Language::Fr, Language::En].into_iter().flat_map(|language| keyword.phrases(language))) {
            // In JSON, backslashes are doubled.
            assert!(grammar.contains(&pattern(phrase).replace('\\', "\\\\")), "{phrase}");
        }
    }
}
