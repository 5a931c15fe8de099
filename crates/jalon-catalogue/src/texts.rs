//! The words of a catalogue: Project Fluent messages, in every language offered.
//!
//! Messages without variables are formatted once, at loading: reading one is a look-up. An attribute may stand in another file than its message, under the name
//! of the message without a value: what requests say of a service stands with the requests.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource};
use fluent_syntax::ast::{self, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser::ParserError;
use jalon_rules::{Diagnostic, SourceFile, closest};

use crate::model::LanguageTag;
use crate::reader::{DEEPEST, LONGEST, Place};

/// All messages of a catalogue.
#[derive(Clone, Default)]
pub struct Texts {
    languages: BTreeMap<LanguageTag, Arc<Language>>,
}

struct Language {
    bundle: Bundle,
    plain: HashMap<Box<str>, Plain>,
    /// Texts with variables, by `message` or `message.attribute`.
    open: HashMap<Box<str>, Standing>,
}

type Bundle = FluentBundle<Arc<FluentResource>>;

/// Where a text stands in what was read of its file.
#[derive(Debug, Clone)]
struct Standing {
    resource: Arc<FluentResource>,
    entry: usize,
    attribute: Option<usize>,
}

impl Standing {
    fn pattern(&self) -> Option<&Pattern<&str>> {
        let Some(ast::Entry::Message(message)) = self.resource.get_entry(self.entry) else { return None };
        match self.attribute {
            None => message.value.as_ref(),
            Some(index) => message.attributes.get(index).map(|attribute| &attribute.value),
        }
    }
}

/// A message as people read it: what of it needs no variable.
#[derive(Default)]
struct Plain {
    value: Option<Box<str>>,
    attributes: Vec<(Box<str>, Box<str>)>,
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_map().entries(self.languages.iter().map(|(tag, l)| (tag, l.plain.len()))).finish()
    }
}

impl Texts {
    /// A message without variables, or one of its attributes: a look-up.
    pub fn get(&self, language: &LanguageTag, key: &str, attribute: Option<&str>) -> Option<&str> {
        let plain = self.languages.get(language)?.plain.get(key)?;
        match attribute {
            None => plain.value.as_deref(),
            Some(attribute) => plain.attributes.iter().find(|(name, _)| **name == *attribute).map(|(_, text)| &**text),
        }
    }

    /// A message with its variables, or one of its attributes; none when there is no such text or a variable is not given.
    pub fn format(&self, language: &LanguageTag, key: &str, attribute: Option<&str>, arguments: Option<&FluentArgs<'_>>) -> Option<String> {
        if let Some(plain) = self.get(language, key, attribute) {
            return Some(plain.to_owned());
        }
        let language = self.languages.get(language)?;
        let standing = match attribute {
            None => language.open.get(key),
            Some(attribute) => language.open.get(format!("{key}.{attribute}").as_str()),
        };
        format(&language.bundle, standing?, arguments)?.ok()
    }
}

/// None when there is no such text; otherwise the text, or the first thing that is wrong with it.
fn format(bundle: &Bundle, standing: &Standing, arguments: Option<&FluentArgs<'_>>) -> Option<Result<String, FluentError>> {
    let pattern = standing.pattern()?;
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, arguments, &mut errors).into_owned();
    Some(errors.into_iter().next().map_or(Ok(text), Err))
}

/// A message or attribute as one language has it.
#[derive(Debug, Clone)]
pub(crate) struct Written {
    pub(crate) place: Place,
    pub(crate) variables: BTreeSet<String>,
    standing: Standing,
}

/// What each language says, for checking: keys are `message` or `message.attribute`.
pub(crate) type Index = BTreeMap<LanguageTag, BTreeMap<String, Written>>;

/// Reads the files of each language.
pub(crate) fn read(files: &[(LanguageTag, &SourceFile)], languages: &[LanguageTag], diagnostics: &mut Vec<Diagnostic>) -> (Texts, Index) {
    let mut texts = Texts::default();
    let mut index = Index::new();
    for language in languages {
        let mut written = BTreeMap::new();
        let locale = language.0.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // Isolation marks protect names inside right-to-left text; elsewhere they only disturb.
        bundle.set_use_isolating(matches!(&*language.0, "ar" | "fa" | "he" | "ur"));
        let of_language = files.iter().filter(|(tag, _)| tag == language);
        let mut resources: Vec<_> = of_language.filter_map(|(_, file)| read_file(file, &mut written, diagnostics)).collect();
        // The first message of a name is the one that others name: it must be the one with the value.
        resources.sort_by_key(|resource| resource.entries().any(lacks_value));
        for resource in resources {
            // Texts declared twice were told; the first stands.
            let _ = bundle.add_resource(resource);
        }
        let (plain, open) = put_together(&bundle, &written, diagnostics);
        texts.languages.insert(language.clone(), Arc::new(Language { bundle, plain, open }));
        index.insert(language.clone(), written);
    }
    // Without languages, all texts would be of an unknown one: that was told at the file that should name them.
    for (language, file) in files.iter().filter(|(tag, _)| !languages.is_empty() && !languages.contains(tag)) {
        let near = closest(&language.0, languages.iter().map(|l| &*l.0)).map(|near| format!("did you mean texts/{near}/?"));
        let message = format!("this catalogue is not offered in `{}`", language.0);
        let help = near.or_else(|| Some("add it to `languages` of catalogue.yaml".to_owned()));
        diagnostics.push(first_line(file).error("unknown-language", message, "", help));
    }
    (texts, index)
}

fn first_line(file: &SourceFile) -> Place {
    Place { file: file.name.clone(), range: 0..file.text.lines().next().map_or(0, str::len) }
}

/// Whether something only adds attributes to a message of another file.
fn lacks_value(entry: &ast::Entry<&str>) -> bool {
    matches!(entry, ast::Entry::Message(message) if message.value.is_none())
}

/// Whether placeables nest deeper than any text needs: the parser of Fluent calls itself for each. What stands between quotes opens and closes none.
fn nests_too_deep(text: &str) -> bool {
    let mut depth = 0_usize;
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        // Quotes do not go over the end of a line.
        let (mut quoted, mut chars) = (false, line.chars());
        while let Some(c) = chars.next() {
            match c {
                '"' if depth > 0 => quoted = !quoted,
                '\\' if quoted => drop(chars.next()),
                '{' if !quoted => depth += 1,
                '}' if !quoted => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth > DEEPEST {
                return true;
            }
        }
    }
    false
}

fn read_file(file: &SourceFile, written: &mut BTreeMap<String, Written>, diagnostics: &mut Vec<Diagnostic>) -> Option<Arc<FluentResource>> {
    if file.text.len() > LONGEST {
        let message = "a file of a catalogue may have 1 MB at most".to_owned();
        diagnostics.push(first_line(file).error("file-too-long", message, "", Some("divide it".to_owned())));
        return None;
    }
    if nests_too_deep(&file.text) {
        diagnostics.push(first_line(file).error("too-deep", "this file is nested too deep".to_owned(), "", None));
        return None;
    }
    let resource = match FluentResource::try_new(file.text.to_string()) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            diagnostics.extend(errors.iter().map(|error| syntax(file, error)));
            resource
        }
    };
    let resource = Arc::new(resource);
    // The parts of a resource are slices of its own copy of the file: where they begin in memory says where they stand.
    let source = resource.source().as_ptr().addr();
    let place = |name: &str| {
        let start = name.as_ptr().addr() - source;
        Place { file: file.name.clone(), range: start..start + name.len() }
    };
    let standing = |entry, attribute| Standing { resource: resource.clone(), entry, attribute };
    let mut add = |key: String, place: Place, pattern: &Pattern<&str>, standing: Standing| match written.entry(key) {
        Entry::Vacant(vacant) => {
            let mut variables = BTreeSet::new();
            collect(pattern, &mut variables);
            vacant.insert(Written { place, variables, standing });
        }
        Entry::Occupied(first) => {
            let help = Some(format!("it already stands in {}", first.get().place.file));
            diagnostics.push(place.error("declared-twice", format!("the text `{}` stands twice", first.key()), "again", help));
        }
    };
    for (at, entry) in resource.entries().enumerate() {
        let ast::Entry::Message(message) = entry else { continue };
        if let Some(pattern) = &message.value {
            add(message.id.name.to_owned(), place(message.id.name), pattern, standing(at, None));
        }
        for (index, attribute) in message.attributes.iter().enumerate() {
            let key = format!("{}.{}", message.id.name, attribute.id.name);
            add(key, place(attribute.id.name), &attribute.value, standing(at, Some(index)));
        }
    }
    Some(resource)
}

fn syntax(file: &SourceFile, error: &ParserError) -> Diagnostic {
    let at = file.text.floor_char_boundary(error.pos.start.min(file.text.len()));
    let start = file.text[..at].rfind('\n').map_or(0, |n| n + 1);
    let line = file.text[start..].find(['\n', '\r']).unwrap_or(file.text.len() - start);
    let place = Place { file: file.name.clone(), range: start..start + line };
    let help = Some("a message is `key = text`; lines that go on are indented".to_owned());
    place.error("fluent", format!("this text cannot be read: {}", error.kind), "here", help)
}

fn collect(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            collect_expression(expression, variables);
        }
    }
}

fn collect_expression(expression: &Expression<&str>, variables: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => collect_inline(inline, variables),
        Expression::Select { selector, variants } => {
            collect_inline(selector, variables);
            for variant in variants {
                collect(&variant.value, variables);
            }
        }
    }
}

fn collect_inline(inline: &InlineExpression<&str>, variables: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            variables.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                collect_inline(argument, variables);
            }
        }
        InlineExpression::Placeable { expression } => collect_expression(expression, variables),
        _ => {}
    }
}

/// Texts without variables, by message.
type PlainTexts = HashMap<Box<str>, Plain>;

/// Texts with variables, by key.
type OpenTexts = HashMap<Box<str>, Standing>;

/// Every text without variables, formatted, and where the others stand; on the way, what is wrong with any text.
fn put_together(bundle: &Bundle, written: &BTreeMap<String, Written>, diagnostics: &mut Vec<Diagnostic>) -> (PlainTexts, OpenTexts) {
    let (mut plain, mut open) = (PlainTexts::new(), OpenTexts::new());
    for (key, there) in written {
        let (id, attribute) = key.split_once('.').map_or((key.as_str(), None), |(id, attribute)| (id, Some(attribute)));
        let trial: FluentArgs<'_> = there.variables.iter().map(|name| (name.as_str(), 1)).collect();
        match format(bundle, &there.standing, Some(&trial)) {
            Some(Ok(text)) if there.variables.is_empty() => {
                let plain = plain.entry(id.into()).or_default();
                match attribute {
                    None => plain.value = Some(text.into()),
                    Some(attribute) => plain.attributes.push((attribute.into(), text.into())),
                }
            }
            Some(Err(error)) => {
                let help = Some("a text may name others of its language, as `{ key }`, and `{ $variable }`".to_owned());
                diagnostics.push(there.place.error("fluent", format!("the text `{key}` cannot be put together: {error}"), "here", help));
            }
            Some(Ok(_)) => {
                open.insert(key.as_str().into(), there.standing.clone());
            }
            None => {}
        }
    }
    (plain, open)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_one(text: &str) -> (Texts, LanguageTag, Vec<(&'static str, String)>) {
        read_several(&[text])
    }

    /// Files in the order of their names: `a0`, `a1`, …
    fn read_several(texts: &[&str]) -> (Texts, LanguageTag, Vec<(&'static str, String)>) {
        let language = LanguageTag("en".into());
        let files: Vec<SourceFile> = texts.iter().enumerate().map(|(n, text)| SourceFile::new(&format!("texts/en/a{n}.ftl"), text)).collect();
        let of_language: Vec<_> = files.iter().map(|file| (language.clone(), file)).collect();
        let mut diagnostics = Vec::new();
        let (read, _) = read(&of_language, std::slice::from_ref(&language), &mut diagnostics);
        let words = |d: &Diagnostic| files.iter().find(|file| file.name == d.file).map_or("", |file| &file.text[d.range.clone()]).to_owned();
        (read, language, diagnostics.iter().map(|d| (d.code, words(d))).collect())
    }

    #[test]
    fn an_attribute_may_stand_in_another_file_before_or_after_its_message() {
        let other = "a =\n    .purpose = Sent to { b }\n    .open = { $n } sent\nb = B\n";
        for files in [["a = A\n    .hint = H\nc = See { a }\n", other], [other, "a = A\n    .hint = H\nc = See { a }\n"]] {
            let (texts, en, told) = read_several(&files);
            assert!(told.is_empty(), "{told:?}");
            let a = |attribute| texts.get(&en, "a", attribute);
            assert_eq!((a(None), a(Some("hint")), a(Some("purpose"))), (Some("A"), Some("H"), Some("Sent to B")));
            assert_eq!(texts.get(&en, "c", None), Some("See A"));
            let two = FluentArgs::from_iter([("n", 2)]);
            assert_eq!(texts.format(&en, "a", Some("open"), Some(&two)).as_deref(), Some("2 sent"));
        }
    }

    #[test]
    fn placeables_do_not_nest_without_end() {
        for opened in ["{", "{ a\n", "{ \"}\" \n", "{ \"\\\"}\" \n"] {
            assert_eq!(read_one(&format!("a = {}", opened.repeat(10_000))).2[0].0, "too-deep", "{opened}");
        }
        let several: Vec<String> = (0..100).map(|n| format!("# {{\na{n} = \" {{ \"{{\" }}\n")).collect();
        assert!(read_one(&several.concat()).2.is_empty());
    }

    #[test]
    fn an_attribute_that_stands_in_two_files_is_told() {
        let (texts, en, told) = read_several(&["a =\n    .hint = First\n", "a = A\n    .hint = Second\n"]);
        assert_eq!(told, [("declared-twice", "hint".to_owned())]);
        assert_eq!(texts.get(&en, "a", Some("hint")), Some("First"));
    }

    #[test]
    fn texts_are_read_with_and_without_variables() {
        let (texts, en, told) = read_one("-brand = Jalon\na = On { -brand }\n    .hint = See { b }\nb = B\n    .member = Child { $n }\n");
        assert!(told.is_empty(), "{told:?}");
        assert_eq!(texts.get(&en, "a", None), Some("On Jalon"));
        assert_eq!(texts.get(&en, "a", Some("hint")), Some("See B"));
        assert_eq!((texts.get(&en, "b", Some("member")), texts.get(&en, "c", None)), (None, None));
        let two = FluentArgs::from_iter([("n", 2)]);
        assert_eq!(texts.format(&en, "b", Some("member"), Some(&two)).as_deref(), Some("Child 2"));
        assert_eq!(texts.format(&en, "b", Some("member"), None), None);
    }

    #[test]
    fn what_cannot_be_read_or_put_together_is_told_at_its_words() {
        let (_, _, told) = read_one("a = { b }\nc = { $\nd = { FIGURE(1) }\ne = E\ne = Again\n    .hint = { -none }\n");
        let wanted = [("fluent", "c = { $"), ("declared-twice", "e"), ("fluent", "a"), ("fluent", "d"), ("fluent", "hint")];
        assert_eq!(told, wanted.map(|(code, words)| (code, words.to_owned())));
    }

    #[test]
    fn names_are_kept_apart_in_right_to_left_text_only() {
        let ar = LanguageTag("ar".into());
        let file = SourceFile::new("texts/ar/a.ftl", "a = { $n } أ\n");
        let (texts, _) = read(&[(ar.clone(), &file)], std::slice::from_ref(&ar), &mut Vec::new());
        let name = FluentArgs::from_iter([("n", "Jo")]);
        assert_eq!(texts.format(&ar, "a", None, Some(&name)).as_deref(), Some("\u{2068}Jo\u{2069} أ"));
    }
}
