//! The site's own words, in each language. Words about services are the catalogue's.

use std::fmt::Display;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};
use unic_langid::LanguageIdentifier;

include!(concat!(env!("OUT_DIR"), "/keys.rs"));

impl Key {
    /// The name in `texts/LANGUAGE/*.ftl`.
    fn name(self) -> &'static str {
        NAMES[self as usize]
    }
}

/// A language in which the site's own words exist.
struct Edition {
    tag: &'static str,
    texts: &'static str,
}

/// The words of one language.
pub(crate) struct Words {
    bundle: FluentBundle<FluentResource>,
    /// In the order of the keys.
    texts: Vec<Text>,
    /// The days of a month, the first of them first.
    days: Vec<String>,
}

/// A text, as far as it could be prepared: a page fills in hundreds.
enum Text {
    /// Nothing to fill in.
    Plain(String),
    /// Words with gaps, which are filled by putting one after the other.
    Gaps(Vec<Piece>),
    /// Words that depend on what is filled in.
    Chosen,
}

enum Piece {
    Words(String),
    Gap(String),
}

impl Words {
    /// The words of the edition that fits a language best: its own, or English.
    pub(crate) fn for_language(tag: &str) -> Self {
        let of = |tag: &str| EDITIONS.iter().find(|edition| edition.tag == tag);
        Self::of(of(tag).or_else(|| of(tag.split('-').next()?)).or_else(|| of("en")).unwrap_or(&EDITIONS[0]))
    }

    /// The words of every language, with its tag.
    pub(crate) fn all() -> impl Iterator<Item = (&'static str, Self)> {
        EDITIONS.iter().map(|edition| (edition.tag, Self::of(edition)))
    }

    fn of(edition: &Edition) -> Self {
        let language: LanguageIdentifier = edition.tag.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // Isolation marks protect names in right-to-left text; these editions read left to right.
        bundle.set_use_isolating(false);
        // A test reads every edition without a mistake.
        let resource = FluentResource::try_new(edition.texts.to_owned()).unwrap_or_else(|(resource, _)| resource);
        let _ = bundle.add_resource(resource);
        let texts = NAMES.iter().map(|name| Text::of(&bundle, name)).collect();
        let mut words = Self { bundle, texts, days: Vec::new() };
        words.days = (1..=31).map(|day| words.fill_all(Key::DateDay, [("day", FluentValue::from(day))])).collect();
        words
    }

    /// A text without arguments.
    pub(crate) fn say(&self, key: Key) -> &str {
        if let Text::Plain(text) = &self.texts[key as usize] { text } else { key.name() }
    }

    /// The day of a month from 1 to 31.
    pub(crate) fn day(&self, day: i8) -> &str {
        usize::try_from(day - 1).ok().and_then(|place| self.days.get(place)).map_or("", String::as_str)
    }

    /// A text with one argument in words.
    pub(crate) fn fill(&self, key: Key, name: &'static str, value: impl Display) -> String {
        self.fill_all(key, [(name, FluentValue::from(value.to_string()))])
    }

    /// A text that counts something.
    pub(crate) fn count(&self, key: Key, count: usize) -> String {
        self.fill_all(key, [("n", FluentValue::from(count))])
    }

    /// A text with several arguments.
    pub(crate) fn fill_all<const N: usize>(&self, key: Key, arguments: [(&'static str, FluentValue<'_>); N]) -> String {
        if let Text::Gaps(pieces) = &self.texts[key as usize]
            && let Some(filled) = fill_gaps(pieces, &arguments)
        {
            return filled;
        }
        let Some(pattern) = self.bundle.get_message(key.name()).and_then(|m| m.value()) else { return key.name().to_owned() };
        let arguments: FluentArgs<'_> = arguments.into_iter().collect();
        self.bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned()
    }
}

/// The words with every gap filled; none when an argument is not text, which only Fluent knows how to write.
fn fill_gaps(pieces: &[Piece], arguments: &[(&'static str, FluentValue<'_>)]) -> Option<String> {
    let mut filled = String::with_capacity(96);
    for piece in pieces {
        match piece {
            Piece::Words(words) => filled.push_str(words),
            Piece::Gap(gap) => match arguments.iter().find(|(name, _)| name == gap) {
                Some((_, FluentValue::String(text))) => filled.push_str(text),
                _ => return None,
            },
        }
    }
    Some(filled)
}

impl Text {
    fn of(bundle: &FluentBundle<FluentResource>, name: &str) -> Self {
        let Some(pattern) = bundle.get_message(name).and_then(|m| m.value()) else { return Self::Chosen };
        let mut missing = Vec::new();
        let text = bundle.format_pattern(pattern, None, &mut missing).into_owned();
        if missing.is_empty() { Self::Plain(text) } else { gaps(pattern).map_or(Self::Chosen, Self::Gaps) }
    }
}

/// The pieces of a text that only has words and gaps.
fn gaps(pattern: &Pattern<&str>) -> Option<Vec<Piece>> {
    let piece = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => Some(Piece::Words((*value).to_owned())),
        PatternElement::Placeable { expression: Expression::Inline(InlineExpression::VariableReference { id }) } => Some(Piece::Gap(id.name.to_owned())),
        PatternElement::Placeable { .. } => None,
    };
    pattern.elements.iter().map(piece).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    /// Each message of an edition with the names of its arguments.
    fn messages(edition: &Edition) -> BTreeMap<String, BTreeSet<String>> {
        FluentResource::try_new(edition.texts.to_owned()).unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", edition.tag));
        let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut current = String::new();
        for line in edition.texts.lines() {
            if line.starts_with(|c: char| c.is_ascii_lowercase()) {
                current = line.split('=').next().unwrap().trim().to_owned();
                assert!(found.insert(current.clone(), BTreeSet::new()).is_none(), "{} twice in {}", current, edition.tag);
            }
            let arguments = line.split('$').skip(1).map(|rest| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '-').collect());
            found.get_mut(&current).map(|set| set.extend(arguments)).unwrap_or_default();
        }
        found
    }

    #[test]
    fn every_edition_has_the_same_texts_with_the_same_arguments() {
        for edition in &EDITIONS[1..] {
            assert_eq!(messages(edition), messages(&EDITIONS[0]), "{} and {}", edition.tag, EDITIONS[0].tag);
        }
    }

    #[test]
    fn french_is_typeset() {
        let french = EDITIONS.iter().find(|edition| edition.tag == "fr").unwrap();
        for line in french.texts.lines().filter(|l| !l.starts_with('#')) {
            let line = line.split_once("= ").map_or(line, |(_, text)| text);
            assert!(!line.contains('\'') && !line.contains('!'), "typographic apostrophes, no exclamation: {line}");
            for sign in [" :", " ;", " ?", " »", "« ", " €"] {
                assert!(!line.contains(sign), "a no-break space belongs in « {line} »");
            }
        }
    }
}
