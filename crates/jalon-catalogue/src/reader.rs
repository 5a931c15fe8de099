//! YAML with places: what is read knows where it stands, and every mistake of a file is told.

use std::ops::Range;
use std::sync::Arc;

use jalon_rules::{Diagnostic, Severity, SourceFile, closest};
use jiff::civil::Date;
use marked_yaml::types::{MarkedMappingNode, MarkedScalarNode};
use marked_yaml::{LoadError, LoaderOptions, Marker, Node};
use yaml_rust2::scanner::{Scanner, Token, TokenType};

/// Longest file that is read, in bytes.
pub(crate) const LONGEST: usize = 1 << 20;

/// Deepest nesting that is read: the loader is recursive.
pub(crate) const DEEPEST: usize = 50;

/// Where something stands: bytes of a file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Place {
    /// Name of the file.
    pub file: Arc<str>,
    /// Bytes of the file.
    pub range: Range<usize>,
}

impl Place {
    /// A mistake here.
    pub fn error(&self, code: &'static str, message: String, label: &str, help: Option<String>) -> Diagnostic {
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

#[derive(Clone, Copy, PartialEq, Eq)]
enum Duplicates {
    Refused,
    LastStands,
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
        if nests_deeper(&self.file.text, DEEPEST) {
            self.fail(&self.whole(), "too-deep", "this file is nested too deep".into(), "", None);
            return None;
        }
        let mut read = self.parse(top_is_mapping, Duplicates::Refused);
        if let Err(error @ LoadError::DuplicateKey(_)) = &read {
            // The loader stops at a key that stands twice; the rest of the file is still read, for its other mistakes.
            self.load_error(error);
            read = self.parse(top_is_mapping, Duplicates::LastStands);
        }
        read.map_err(|error| self.load_error(&error)).ok()
    }

    fn parse(&self, top_is_mapping: bool, duplicates: Duplicates) -> Result<Node, LoadError> {
        let options = LoaderOptions::default().error_on_duplicate_keys(duplicates == Duplicates::Refused);
        let options = if top_is_mapping { options.toplevel_mapping() } else { options.toplevel_sequence() };
        marked_yaml::parse_yaml_with_options(0, &self.file.text, options)
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
        let place = self.to_line_end(start);
        self.fail(&place, code, message, "here", None);
    }

    fn byte(&self, character: usize) -> usize {
        self.bytes.get(character).copied().unwrap_or(self.file.text.len())
    }

    fn place(&self, range: Range<usize>) -> Place {
        Place { file: self.file.name.clone(), range }
    }

    fn to_line_end(&self, start: usize) -> Place {
        let line = self.file.text[start..].find(['\n', '\r']).unwrap_or(self.file.text.len() - start);
        self.place(start..start + line)
    }

    /// The first line of the file that says something.
    pub(crate) fn whole(&self) -> Place {
        let mut start = 0;
        for line in self.file.text.split_inclusive('\n') {
            if !line.trim().is_empty() && !line.starts_with('#') {
                return self.to_line_end(start);
            }
            start += line.len();
        }
        self.to_line_end(0)
    }

    pub(crate) fn scalar_place(&self, scalar: &MarkedScalarNode) -> Place {
        let start = scalar.span().start().map_or(0, |m| self.byte(m.character()));
        let rest = &self.file.text[start..];
        let quotes = if rest.starts_with(['"', '\'']) { 2 } else { 0 };
        let line = rest.find(['\n', '\r']).unwrap_or(rest.len());
        // What is written can be longer or shorter than what it stands for: escapes, folded lines.
        let end = self.file.text.floor_char_boundary(start + (scalar.as_str().len() + quotes).min(line));
        self.place(start..end)
    }

    pub(crate) fn node_place(&self, node: &Node) -> Place {
        if let Node::Scalar(scalar) = node {
            return self.scalar_place(scalar);
        }
        let at = |marker: &Marker| self.byte(marker.character());
        let mut start = node.span().start().map_or(0, at);
        // The loader has a mapping without braces begin after its first key.
        if let Some(key) = node.as_mapping().and_then(|m| m.keys().next()) {
            start = start.min(self.scalar_place(key).range.start);
        }
        let line = self.to_line_end(start).range;
        let words = &self.file.text[line.clone()];
        let bracketed = node.span().end().map(at).filter(|end| line.contains(end) && self.file.text[*end..].starts_with([']', '}']));
        let end = bracketed.map_or(start + words.split(" #").next().unwrap_or_default().trim_end().len(), |end| end + 1);
        self.place(start..end)
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
        let word = self.word(node)?;
        if word.value.is_empty() {
            self.fail(whose, "missing-key", format!("`{key}` is empty"), "has none", Some(format!("write something after `{key}:`")));
            return None;
        }
        Some(word)
    }

    /// The address of a page, if it is there.
    pub(crate) fn optional_url(&mut self, mapping: &MarkedMappingNode, key: &str) -> Option<Arc<str>> {
        let word = self.optional_word(mapping, key)?;
        let known = ["https://", "http://"].iter().any(|scheme| word.value.len() > scheme.len() && word.value.starts_with(scheme));
        if !known || word.value.contains(char::is_whitespace) {
            let help = Some("write the whole address: `https://…`".to_owned());
            self.fail(&word.place, "wrong-address", format!("`{}` is not the address of a page", word.value), "not an address", help);
        }
        Some(word.value)
    }

    /// The mapping under a key, if it is there.
    pub(crate) fn optional_mapping<'n>(&mut self, mapping: &'n MarkedMappingNode, key: &str) -> Option<&'n MarkedMappingNode> {
        let node = mapping.get_node(key)?;
        if node.as_mapping().is_none() {
            self.wrong(node, "a mapping (`key: value`)");
        }
        node.as_mapping()
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
        if let Ok(value) = word.value.parse() {
            return Some(At { value, place: word.place });
        }
        let help = Some("write the year, the month and the day: `2026-04-01`".to_owned());
        self.fail(&word.place, "wrong-date", format!("`{}` is not a day of the calendar", word.value), "not a date", help);
        None
    }
}

/// Whether lists and mappings of a text of YAML nest deeper than so many levels: to be asked before a reader that calls itself for each level, which ends
/// the program where they nest without end. As far as the text is YAML: behind its first mistake nothing is read.
pub fn nests_deeper(text: &str, deepest: usize) -> bool {
    let (mut scanner, mut depth) = (Scanner::new(text.chars()), 0_usize);
    while let Ok(Some(Token(_, token))) = scanner.next_token() {
        match token {
            TokenType::BlockSequenceStart | TokenType::BlockMappingStart | TokenType::FlowSequenceStart | TokenType::FlowMappingStart => depth += 1,
            TokenType::BlockEnd | TokenType::FlowSequenceEnd | TokenType::FlowMappingEnd => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > deepest {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Codes with the words underlined, of a file read as a mapping of `id` and `days`.
    fn told(text: &str) -> Vec<(&'static str, String)> {
        let file = SourceFile::new("a.yaml", text);
        let mut reader = Reader::new(&file);
        if let Some(tree) = reader.tree(true)
            && let Some(fields) = reader.fields(&tree, &["id", "days", "open"])
        {
            let whole = reader.whole();
            reader.required_word(fields, "id", &whole);
            reader.flag(fields, "open");
            for node in fields.get_node("days").map(|node| reader.list(node)).unwrap_or_default() {
                reader.date(node);
            }
        }
        reader.diagnostics.iter().map(|d| (d.code, text[d.range.clone()].to_owned())).collect()
    }

    #[test]
    fn every_mistake_is_told_at_its_words() {
        let told = told("idd: é\ndays: [2026-02-30, 2026-02-28, ’demain’]\nopen: perhaps\n");
        let wanted = [("unknown-key", "idd"), ("missing-key", "idd: é"), ("wrong-shape", "perhaps"), ("wrong-date", "2026-02-30"), ("wrong-date", "’demain’")];
        assert_eq!(told, wanted.map(|(code, words)| (code, words.to_owned())));
    }

    #[test]
    fn a_key_that_stands_twice_hides_no_other_mistake() {
        assert_eq!(told("id: a\nid: b\ndays: no\n"), [("duplicate-key", "id".to_owned()), ("wrong-shape", "no".to_owned())]);
    }

    #[test]
    fn what_is_not_yaml_is_told_where_it_breaks() {
        for text in ["id: [a", "id: \"a", "id: *a", "&x id: 1", "- a", "\t- {", "a: b: c", "{[a]: 1}", "!!x a: 1", "--- a\n--- b", "\u{feff}id: 1", "%"] {
            assert!(!told(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn depth_and_length_are_bounded() {
        for opened in ["- ", "- ? "] {
            assert_eq!(told(&format!("id: a\ndays:\n- {}", opened.repeat(10_000)))[0].0, "too-deep", "{opened}");
        }
        // What never closes is no YAML either: whoever sees that first says so.
        for opened in ["[", "[\n", "[ ' # ',\n", "[ ']',\n", "{ a: [\n"] {
            let code = told(&format!("id: a\ndays:\n- {}", opened.repeat(10_000)))[0].0;
            assert!(code == "too-deep" || code == "yaml", "{opened}: {code}");
        }
        assert_eq!(told(&format!("id: a\ndays: {}{}", "[".repeat(100), "]".repeat(100)))[0].0, "too-deep");
        assert_eq!(told(&format!("id: {}", "a".repeat(LONGEST)))[0].0, "file-too-long");
        assert!(told(&format!("id: a # {}", "[".repeat(100))).is_empty());
    }
}
