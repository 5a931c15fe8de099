//! Files of settings: YAML in, a type that cannot be wrong out, or a mistake with its place.
//!
//! The line itself is never shown, unlike mistakes of catalogues: a line of settings may hold what should not be read over a shoulder.

use std::fmt;
use std::path::Path;

use jalon_rules::closest;
use marked_yaml::types::MarkedScalarNode;
use marked_yaml::{LoadError, LoaderOptions, Marker, Node};
use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_path_to_error::Segment;

/// Longest file that is read, in bytes.
const LONGEST: usize = 1 << 20;
/// Deepest nesting: the loader is recursive.
const DEEPEST: usize = 40;

/// A mistake in a file of settings.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Mistake {
    file: String,
    /// From 1; none when it is about the whole file.
    pub(super) place: Option<(usize, usize)>,
    /// The names that lead to it: `mail.port`.
    pub(super) path: String,
    pub(super) message: String,
    help: Option<String>,
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file)?;
        if let Some((line, column)) = self.place {
            write!(f, ":{line}:{column}")?;
        }
        f.write_str(": ")?;
        if !self.path.is_empty() {
            write!(f, "`{}`: ", self.path)?;
        }
        f.write_str(&self.message)?;
        if let Some(help) = &self.help {
            write!(f, "\n  {help}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Mistake {}

/// A file that was read, for mistakes that only show when its values are used.
pub(crate) struct Source {
    file: String,
    tree: Node,
}

impl Source {
    /// Reads a file from the disk.
    pub(crate) fn open(path: &Path) -> Result<Self, Mistake> {
        let file = path.display().to_string();
        let mistake = |message: String| Mistake { file: file.clone(), place: None, path: String::new(), message, help: None };
        let bytes = std::fs::read(path).map_err(|error| mistake(format!("it cannot be read: {error}")))?;
        if bytes.len() > LONGEST {
            return Err(mistake("it is longer than 1 MB".into()));
        }
        let text = String::from_utf8(bytes).map_err(|_| mistake("it is not text in UTF-8".into()))?;
        Self::parse(&file, &text)
    }

    /// Reads a text.
    pub(crate) fn parse(file: &str, text: &str) -> Result<Self, Mistake> {
        let options = LoaderOptions::default().error_on_duplicate_keys(true).prevent_coercion(true).toplevel_mapping();
        let mistake = |place, message: String| Mistake { file: file.to_owned(), place, path: String::new(), message, help: None };
        if jalon_catalogue::nests_deeper(text, DEEPEST) {
            return Err(mistake(None, "it is nested too deep".into()));
        }
        match marked_yaml::parse_yaml_with_options(0, text, options) {
            Ok(tree) => Ok(Self { file: file.to_owned(), tree }),
            Err(error) => {
                let (place, message) = told(&error);
                Err(mistake(place, message))
            }
        }
    }

    /// What it says, as a type.
    pub(crate) fn settings<T: DeserializeOwned>(&self) -> Result<T, Mistake> {
        serde_path_to_error::deserialize(value(&self.tree)).map_err(|error| {
            let segments: Vec<String> = error.path().iter().filter_map(name).collect();
            let message = error.into_inner().to_string();
            let (path, help) = match between(&message, "unknown field `") {
                Some(unknown) => {
                    let expected: Vec<&str> = message.split('`').skip(3).step_by(2).collect();
                    let path = if segments.last().is_some_and(|last| last == unknown) { segments } else { [segments, vec![unknown.to_owned()]].concat() };
                    (path, closest(unknown, expected.iter().copied()).map(|near| format!("did you mean `{near}`?")))
                }
                None if message.contains("expected a string") => (segments, Some("write it between quotes".to_owned())),
                None => (segments, None),
            };
            let path: Vec<&str> = path.iter().map(String::as_str).collect();
            Mistake { help, ..self.mistake(&path, message) }
        })
    }

    /// A mistake in the value at a path; where the path ends before it, in the last that there is.
    pub(crate) fn mistake(&self, path: &[&str], message: impl Into<String>) -> Mistake {
        // What lacks at the top stands nowhere.
        let (mut node, mut marker) = (&self.tree, None);
        for segment in path {
            let next = match node {
                Node::Mapping(mapping) => mapping.iter().find(|(key, _)| key.as_str() == *segment).map(|(key, value)| (value, key.span().start().copied())),
                Node::Sequence(list) => segment.parse::<usize>().ok().and_then(|place| list.get(place)).map(|value| (value, value.span().start().copied())),
                Node::Scalar(_) => None,
            };
            let Some((value, at)) = next else { break };
            (node, marker) = (value, at.or(marker));
        }
        Mistake { file: self.file.clone(), place: marker.map(at), path: path.join("."), message: message.into(), help: None }
    }
}

fn at(marker: Marker) -> (usize, usize) {
    (marker.line(), marker.column())
}

fn told(error: &LoadError) -> (Option<(usize, usize)>, String) {
    match error {
        LoadError::TopLevelMustBeMapping(marker) => (Some(at(*marker)), "a file of settings has `name: value` lines".into()),
        LoadError::TopLevelMustBeSequence(marker) => (Some(at(*marker)), "a list was awaited".into()),
        LoadError::UnexpectedAnchor(marker) => (Some(at(*marker)), "anchors and aliases are not used in settings".into()),
        LoadError::MappingKeyMustBeScalar(marker) => (Some(at(*marker)), "a name must be a word".into()),
        LoadError::UnexpectedTag(marker) => (Some(at(*marker)), "tags are not used in settings".into()),
        LoadError::ScanError(marker, error) => (Some(at(*marker)), format!("this is not YAML: {}", error.info())),
        LoadError::DuplicateKey(both) => (both.key.span().start().copied().map(at), format!("`{}` stands twice", both.key.as_str())),
    }
}

/// The text after `start` and before the next backquote.
fn between<'a>(message: &'a str, start: &str) -> Option<&'a str> {
    message.split_once(start)?.1.split('`').next()
}

fn name(segment: &Segment) -> Option<String> {
    match segment {
        Segment::Map { key } => Some(key.clone()),
        Segment::Seq { index } => Some(index.to_string()),
        Segment::Enum { .. } | Segment::Unknown => None,
    }
}

/// The tree without its places. A scalar without quotes that is a number, a truth or nothing in JSON is that (YAML 1.2, section 10.2); all else is text.
fn value(node: &Node) -> Value {
    match node {
        Node::Scalar(scalar) => scalar_value(scalar),
        Node::Mapping(mapping) => mapping.iter().map(|(key, node)| (key.as_str().to_owned(), value(node))).collect(),
        Node::Sequence(list) => list.iter().map(value).collect(),
    }
}

fn scalar_value(scalar: &MarkedScalarNode) -> Value {
    let text = scalar.as_str();
    if !scalar.may_coerce() {
        return text.into();
    }
    match text {
        "" | "~" => Value::Null,
        _ => serde_json::from_str(text).ok().filter(|value: &Value| !value.is_string()).unwrap_or_else(|| text.into()),
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct House {
        rooms: u8,
        name: Option<String>,
        #[serde(default)]
        doors: Vec<Door>,
    }

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Door {
        width: f64,
    }

    fn read(text: &str) -> Result<House, String> {
        Source::parse("house.yaml", text).and_then(|source| source.settings()).map_err(|mistake| mistake.to_string())
    }

    #[test]
    fn values_have_the_types_of_json_unless_they_are_between_quotes() {
        let house = House { rooms: 3, name: Some("12".into()), doors: vec![Door { width: 0.9 }] };
        assert_eq!(read("rooms: 3\nname: \"12\"\ndoors:\n  - { width: 0.9 }\n"), Ok(house));
        assert_eq!(read("rooms: 3\nname: 007\n"), Ok(House { rooms: 3, name: Some("007".into()), doors: vec![] }));
        assert_eq!(read("rooms: 3\nname: ~\n"), Ok(House { rooms: 3, name: None, doors: vec![] }));
    }

    #[test]
    fn a_mistake_has_its_place_and_its_words() {
        for (text, told) in [
            ("rooms: many\n", "house.yaml:1:1: `rooms`: invalid type: string \"many\", expected u8"),
            ("name: x\n", "house.yaml: missing field `rooms`"),
            ("rooms: 3\nname: 12\n", "house.yaml:2:1: `name`: invalid type: integer `12`, expected a string\n  write it between quotes"),
            ("rooms: 3\ndoors:\n  - { widht: 1 }\n", "house.yaml:3:7: `doors.0.widht`: unknown field `widht`, expected `width`\n  did you mean `width`?"),
            ("rooms: 3\nrooms: 4\n", "house.yaml:2:1: `rooms` stands twice"),
            ("- rooms\n", "house.yaml:1:1: a file of settings has `name: value` lines"),
            ("rooms: [\n", "house.yaml:2:1: this is not YAML: while parsing a node, did not find expected node content"),
        ] {
            assert_eq!(read(text).unwrap_err(), told);
        }
        for opened in ["- ", "- ? "] {
            assert!(read(&format!("rooms:\n{}", opened.repeat(10_000))).unwrap_err().contains("nested too deep"), "{opened}");
        }
        for opened in ["[", "[\n", "{ a: [\n"] {
            assert!(read(&format!("rooms: {}", opened.repeat(10_000))).is_err(), "{opened}");
        }
    }
}
