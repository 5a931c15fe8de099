//! No parser is forgotten: every file that reads something is in `parsers.txt`, with a target that there is or the reason why none is needed.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// What a file has that makes something of a text or of bytes.
const SIGNS: [&str; 22] = [
    "FromStr for",
    "TryFrom<String> for",
    "TryFrom<&str> for",
    "serde_json::from_",
    "serde_path_to_error::deserialize",
    "::from_reader(",
    "marked_yaml::parse",
    "PolicySet::from_str",
    "FluentResource::try_new",
    "Decryptor::",
    ".decrypt(",
    "form_urlencoded::parse",
    "Multipart::from_request",
    "from_json_relaxed",
    "jsonwebtoken::decode",
    "fn parse(",
    "fn parse_",
    "fn read(",
    "fn judge(answer: &[u8])",
    "fn sniff(",
    "fn euros(text",
    "fn from_query(",
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Files of Rust under a directory of the workspace, by their names in it.
fn sources(directory: &str) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(root().join(directory)).unwrap_or_else(|error| panic!("{directory}: {error}")) {
        let entry = entry.unwrap();
        let name = format!("{directory}/{}", entry.file_name().to_str().unwrap());
        if entry.file_type().unwrap().is_dir() {
            found.extend(sources(&name));
        } else if entry.path().extension().is_some_and(|extension| extension == "rs") {
            found.push(name);
        }
    }
    found
}

fn text(name: &str) -> String {
    fs::read_to_string(root().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Files of the programs, without tests, that read something.
fn readers() -> BTreeSet<String> {
    let is_test = |name: &String| ["tests.rs", "fuzz.rs"].iter().any(|test| name.ends_with(&format!("/{test}")));
    let of_programs = |name: &String| name.contains("/src/") && !name.starts_with("crates/jalon-fuzz/") && !is_test(name);
    let reads = |name: &String| {
        let text = text(name);
        let program = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
        program.lines().filter(|line| !line.trim_start().starts_with("//")).any(|line| SIGNS.iter().any(|sign| line.contains(sign)))
    };
    sources("crates").into_iter().filter(of_programs).filter(reads).collect()
}

/// Targets that there are: `jalon-log texts`.
fn targets() -> BTreeSet<String> {
    let files = sources("crates").into_iter().filter(|name| name.ends_with("/fuzz.rs"));
    let within = |name: String| {
        let of = name.split('/').nth(1).unwrap_or_default().to_owned();
        let text = text(&name);
        let named = text.split("#[test]\nfn ").skip(1).filter_map(|rest| rest.split_once('(')).map(|(test, _)| format!("{of} {test}"));
        named.collect::<Vec<_>>()
    };
    files.flat_map(within).collect()
}

/// What `parsers.txt` says of each file.
fn listed() -> BTreeMap<String, String> {
    let list = text("crates/jalon-fuzz/parsers.txt");
    let rows = list.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    rows.map(|row| row.split_once(' ').unwrap_or_else(|| panic!("{row}: by what is it read?")))
        .map(|(file, by)| (file.to_owned(), by.trim().to_owned()))
        .collect()
}

#[test]
fn every_file_that_reads_something_has_a_target_or_a_reason() {
    let (readers, listed) = (readers(), listed());
    assert!(readers.len() > 80, "the signs find hardly any: {readers:?}");
    let forgotten: Vec<_> = readers.iter().filter(|file| !listed.contains_key(*file)).collect();
    assert!(forgotten.is_empty(), "these read something: give each a target, or say why not, in crates/jalon-fuzz/parsers.txt: {forgotten:#?}");
    let gone: Vec<_> = listed.keys().filter(|file| !readers.contains(*file)).collect();
    assert!(gone.is_empty(), "these read nothing any more: take them out of crates/jalon-fuzz/parsers.txt: {gone:#?}");
}

#[test]
fn every_target_that_is_named_is_there_and_every_one_is_named() {
    let listed = listed();
    let named: BTreeSet<String> = listed.values().filter(|by| !by.starts_with("- ")).flat_map(|by| by.split(", ")).map(str::to_owned).collect();
    assert_eq!(named, targets());
}
