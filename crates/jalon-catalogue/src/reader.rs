//! YAML with places: what is read knows where it stands, and every mistake of a file is told.

use std::ops::Range;
use std::sync::Arc;

use jalon_rules::{Diagnostic, Severity, SourceFile, closest};
use jiff::civil::Date;
use marked_yaml::types::{MarkedMappingNode, MarkedScalarNode};
use marked_yaml::{LoadError, LoaderOptions, Node};

/// Longest file that is read, in bytes.
const LONGEST: usize = 1 << 20;

/// Where something stands: bytes of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) file: Arc<str>,
    pub(crate) range: Range<usize>,
}

impl Place {
    pub(crate) fn error(&self, code: &'static str, message: String, label: &str, help: Option<String>) -> Diagnostic {
        Diagnostic { severity: Severity::Error, code, file: self.file.clone(), range: self.range.clone(), message, label: label.to_owned(), help }
    }

    pub(crate) fn warning(&self, code: &'static str, message: String, label: &str, help: Option<String>) -> Diagnostic {
        Diagnostic { severity: Severity::Warning, ..self.error(code, message, label, help) }
    }
}

/// Something read, and where.
#[derive(Debug, Clone)]
pub(crate) struct At<T> {
    pub(crate) value: T,
    pub(crate) place: Place,
}

/// Reads one file.
pub(crate) struct Reader<'a> {
    file: &'a SourceFile,
    pub(crate) diagnostics: Vec<Diagnostic>,
    /// Byte of each character, where they differ.
    bytes: Vec<usize>,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(file: &'a SourceFile) -> Self {
        let bytes = file.text.char_indices().map(|(byte, _)| byte).chain([file.text.len()]).collect();
        Self { file, diagnostics: Vec::new(), bytes }
    }

    /// The whole file as a tree; none when it is not YAML, which is told.
    pub(crate) fn tree(&mut self, top_is_mapping: bool) -> Option<Node> {
        if self.file.text.len() > LONGEST {
            self.fail(&self.whole(), "file-too-long", "a file of a catalogue may have 1 MB at most".into(), "", Some("divide it".into()));
            return None;
        }
        if too_deep(&self.file.text) {
            self.fail(&self.whole(), "too-deep", "this file is nested too deep".into(), "", None);
            return None;
        }
        let options = LoaderOptions::default().error_on_duplicate_keys(true).prevent_coercion(false);
        let options = if top_is_mapping { options.toplevel_mapping() } else { options.toplevel_sequence() };
        match marked_yaml::parse_yaml_with_options(0, &self.file.text, options) {
            Ok(node) => Some(node),
            Err(error) => {
                self.load_error(&error);
                None
            }
        }
    }

    fn load_error(&mut self, error: &LoadError) {
        let (marker, code, message) = match error {
            LoadError::TopLevelMustBeMapping(m) => (*m, "wrong-shape", "this file must be a mapping: `key: value` lines".to_owned()),
            LoadError::TopLevelMustBeSequence(m) => (*m, "wrong-shape", "this file must be a list: each item begins with `- `".to_owned()),
            LoadError::UnexpectedAnchor(m) => (*m, "yaml", "anchors and aliases are not used in catalogues".to_owned()),
            LoadError::MappingKeyMustBeScalar(m) => (*m, "yaml", "a key must be a word".to_owned()),
            LoadError::UnexpectedTag(m) => (*m, "yaml", "tags are not used in catalogues".to_owned()),
            LoadError::ScanError(m, e) => (*m, "yaml", format!("this is not YAML: {}", e.info())),
            LoadError::DuplicateKey(both) => {
                let place = self.scalar_place(&both.key);
                self.fail(&place, "duplicate-key", format!("`{}` stands twice", both.key.as_str()), "again", None);
                return;
            }
        };
        let start = self.byte(marker.character());
        let end = self.file.text[start..].find('\n').map_or(self.file.text.len(), |n| start + n);
        let place = self.place(start..end.max(start));
        self.fail(&place, code, message, "here", None);
    }

    fn byte(&self, character: usize) -> usize {
        self.bytes.get(character).copied().unwrap_or(self.file.text.len())
    }

    fn place(&self, range: Range<usize>) -> Place {
        Place { file: self.file.name.clone(), range }
    }

    /// The first line of the file.
    pub(crate) fn whole(&self) -> Place {
        self.place(0..self.file.text.lines().next().map_or(0, str::len))
    }

    pub(crate) fn scalar_place(&self, scalar: &MarkedScalarNode) -> Place {
        let start = scalar.span().start().map_or(0, |m| self.byte(m.character()));
        let rest = &self.file.text[start.min(self.file.text.len())..];
        let quoted = usize::from(rest.starts_with(['"', '\''])) * 2;
        let line = rest.find('\n').unwrap_or(rest.len());
        self.place(start..start + (scalar.as_str().len() + quoted).min(line))
    }

    pub(crate) fn node_place(&self, node: &Node) -> Place {
        if let Node::Scalar(scalar) = node {
            return self.scalar_place(scalar);
        }
        let start = node.span().start().map_or(0, |m| self.byte(m.character()));
        let line = self.file.text[start..].find('\n').unwrap_or(self.file.text.len() - start);
        self.place(start..start + line.max(1))
    }

    pub(crate) fn fail(&mut self, place: &Place, code: &'static str, message: String, label: &str, help: Option<String>) {
        self.diagnostics.push(place.error(code, message, label, help));
    }

    pub(crate) fn wrong(&mut self, node: &Node, what: &str) {
        let place = self.node_place(node);
        self.fail(&place, "wrong-shape", format!("{what} was expected here"), &format!("not {what}"), None);
    }

    /// The mapping, with a word on every key that is not one of `known`.
    pub(crate) fn fields<'n>(&mut self, node: &'n Node, known: &[&str]) -> Option<&'n MarkedMappingNode> {
        let Some(mapping) = node.as_mapping() else {
            self.wrong(node, "a mapping (`key: value`)");
            return None;
        };
        for key in mapping.keys() {
            if !known.contains(&key.as_str()) {
                let place = self.scalar_place(key);
                let near = closest(key.as_str(), known.iter().copied()).map(|near| format!("did you mean `{near}`?"));
                let help = near.unwrap_or_else(|| format!("the keys are: {}", known.join(", ")));
                self.fail(&place, "unknown-key", format!("`{}` is not a key known here", key.as_str()), "not known", Some(help));
            }
        }
        Some(mapping)
    }

    /// The value of a key that must be there.
    pub(crate) fn required<'n>(&mut self, mapping: &'n MarkedMappingNode, key: &str, whose: &Place) -> Option<&'n Node> {
        let node = mapping.get_node(key);
        if node.is_none() {
            self.fail(whose, "missing-key", format!("`{key}` is missing"), "has none", Some(format!("add `{key}: …`")));
        }
        node
    }

    /// A word.
    pub(crate) fn word(&mut self, node: &Node) -> Option<At<Arc<str>>> {
        let Some(scalar) = node.as_scalar() else {
            self.wrong(node, "a word");
            return None;
        };
        Some(At { value: scalar.as_str().into(), place: self.scalar_place(scalar) })
    }

    /// The word of a key, if it is there.
    pub(crate) fn optional_word(&mut self, mapping: &MarkedMappingNode, key: &str) -> Option<At<Arc<str>>> {
        let node = mapping.get_node(key)?;
        self.word(node)
    }

    /// The word of a key that must be there.
    pub(crate) fn required_word(&mut self, mapping: &MarkedMappingNode, key: &str, whose: &Place) -> Option<At<Arc<str>>> {
        let node = self.required(mapping, key, whose)?;
        self.word(node)
    }

    /// `true` or `false`; false when the key is not there.
    pub(crate) fn flag(&mut self, mapping: &MarkedMappingNode, key: &str) -> bool {
        let Some(word) = self.optional_word(mapping, key) else { return false };
        match &*word.value {
            "true" => true,
            "false" => false,
            _ => {
                self.fail(&word.place, "wrong-shape", format!("`{key}` is true or false"), "neither", None);
                false
            }
        }
    }

    /// A list of words; empty when the key is not there.
    pub(crate) fn words(&mut self, mapping: &MarkedMappingNode, key: &str) -> Vec<At<Arc<str>>> {
        mapping.get_node(key).map(|node| self.list(node)).unwrap_or_default().into_iter().filter_map(|node| self.word(node)).collect()
    }

    /// The items of a list.
    pub(crate) fn list<'n>(&mut self, node: &'n Node) -> Vec<&'n Node> {
        if let Some(sequence) = node.as_sequence() {
            return sequence.iter().collect();
        }
        self.wrong(node, "a list");
        Vec::new()
    }

    /// A day.
    pub(crate) fn date(&mut self, node: &Node) -> Option<At<Date>> {
        let word = self.word(node)?;
        match word.value.parse() {
            Ok(value) => Some(At { value, place: word.place }),
            Err(_) => {
                let help = Some("write the year, the month and the day: `2026-04-01`".to_owned());
                self.fail(&word.place, "wrong-date", format!("`{}` is not a day of the calendar", word.value), "not a date", help);
                None
            }
        }
    }
}

/// Whether brackets or indentation nest beyond anything a catalogue needs, before a recursive loader sees them.
fn too_deep(text: &str) -> bool {
    let mut depth = 0_usize;
    let mut deepest = 0_usize;
    for line in text.lines() {
        let content = line.trim_start_matches([' ', '-', '?', ':']);
        if line.len() - content.len() > 200 {
            return true;
        }
        for c in content.chars() {
            match c {
                '[' | '{' => depth += 1,
                ']' | '}' => depth = depth.saturating_sub(1),
                _ => {}
            }
            deepest = deepest.max(depth);
        }
    }
    deepest > 50
}
