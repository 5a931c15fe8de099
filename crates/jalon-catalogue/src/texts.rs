//! The words of a catalogue: Project Fluent messages, in every language offered.
//!
//! Messages without variables are formatted once, at loading: reading one is a look-up.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use jalon_rules::{Diagnostic, SourceFile};

use crate::model::LanguageTag;
use crate::reader::Place;

/// All messages of a catalogue.
#[derive(Clone, Default)]
pub struct Texts {
    languages: BTreeMap<LanguageTag, Arc<Language>>,
}

struct Language {
    bundle: FluentBundle<FluentResource>,
    plain: HashMap<String, Arc<str>>,
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_map().entries(self.languages.iter().map(|(tag, l)| (tag, l.plain.len()))).finish()
    }
}

impl Texts {
    /// A message without variables, or one of its attributes.
    pub fn get(&self, language: &LanguageTag, key: &str, attribute: Option<&str>) -> Option<&str> {
        let language = self.languages.get(language)?;
        match attribute {
            None => language.plain.get(key).map(|t| &**t),
            Some(attribute) => language.plain.get(&format!("{key}.{attribute}")).map(|t| &**t),
        }
    }

    /// A message with its variables, or one of its attributes.
    pub fn format(&self, language: &LanguageTag, key: &str, attribute: Option<&str>, arguments: Option<&FluentArgs<'_>>) -> Option<String> {
        if let Some(plain) = self.get(language, key, attribute) {
            return Some(plain.to_owned());
        }
        let bundle = &self.languages.get(language)?.bundle;
        let message = bundle.get_message(key)?;
        let pattern = match attribute {
            None => message.value()?,
            Some(attribute) => message.get_attribute(attribute)?.value(),
        };
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, arguments, &mut errors).into_owned();
        errors.is_empty().then_some(text)
    }
}

/// A message or attribute as one language has it.
#[derive(Debug, Clone)]
pub(crate) struct Written {
    pub(crate) place: Place,
    pub(crate) variables: BTreeSet<String>,
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
        for (_, file) in files.iter().filter(|(tag, _)| tag == language) {
            read_file(file, &mut written, &mut bundle, diagnostics);
        }
        let plain = plain(&bundle, &written);
        texts.languages.insert(language.clone(), Arc::new(Language { bundle, plain }));
        index.insert(language.clone(), written);
    }
    (texts, index)
}

fn read_file(file: &SourceFile, written: &mut BTreeMap<String, Written>, bundle: &mut FluentBundle<FluentResource>, diagnostics: &mut Vec<Diagnostic>) {
    let resource = match FluentResource::try_new(file.text.to_string()) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for error in errors {
                let start = error.slice.as_ref().map_or(error.pos.start, |s| s.start);
                let end = file.text[start..].find('\n').map_or(file.text.len(), |n| start + n);
                let place = Place { file: file.name.clone(), range: start..end };
                let help = Some("a message is `key = text`; lines that go on are indented".to_owned());
                diagnostics.push(place.error("fluent", format!("this text cannot be read: {}", error.kind), "here", help));
            }
            resource
        }
    };
    for entry in resource.entries() {
        let Entry::Message(message) = entry else { continue };
        let place = find_message(file, message.id.name);
        let mut add = |key: String, place: &Place, pattern: &Pattern<&str>| {
            let mut variables = BTreeSet::new();
            collect(pattern, &mut variables);
            let new = Written { place: place.clone(), variables };
            if let Some(first) = written.insert(key.clone(), new) {
                let help = Some(format!("it already stands in {}", first.place.file));
                diagnostics.push(place.error("declared-twice", format!("the text `{key}` stands twice"), "again", help));
            }
        };
        if let Some(pattern) = &message.value {
            add(message.id.name.to_owned(), &place, pattern);
        }
        for attribute in &message.attributes {
            add(format!("{}.{}", message.id.name, attribute.id.name), &place, &attribute.value);
        }
    }
    // Texts declared twice were told above; the first stands.
    let _ = bundle.add_resource(resource);
}

/// Where a message begins: its key at the start of a line.
fn find_message(file: &SourceFile, key: &str) -> Place {
    let mut start = 0;
    for line in file.text.split_inclusive('\n') {
        if line.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with('=')) {
            return Place { file: file.name.clone(), range: start..start + key.len() };
        }
        start += line.len();
    }
    Place { file: file.name.clone(), range: 0..0 }
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

fn plain(bundle: &FluentBundle<FluentResource>, written: &BTreeMap<String, Written>) -> HashMap<String, Arc<str>> {
    let mut plain = HashMap::new();
    for (key, _) in written.iter().filter(|(_, w)| w.variables.is_empty()) {
        let (id, attribute) = key.split_once('.').map_or((key.as_str(), None), |(id, attribute)| (id, Some(attribute)));
        let Some(message) = bundle.get_message(id) else { continue };
        let pattern = match attribute {
            None => message.value(),
            Some(attribute) => message.get_attribute(attribute).map(|a| a.value()),
        };
        if let Some(pattern) = pattern {
            let text = bundle.format_pattern(pattern, None, &mut Vec::new());
            plain.insert(key.clone(), text.as_ref().into());
        }
    }
    plain
}
