//! Random files that people carry, from real ones.

use jalon_catalogue::LanguageTag;
use jalon_fuzz::{Target, shape};
use jalon_journey::Answers;
use jiff::civil::date;

use crate::file::CarriedFile;
use crate::sealed::{open, read, sealed};

const HOME: &str = env!("CARGO_MANIFEST_DIR");
const PASSPHRASE: &str = "1234 5678 9012 3456 7897";

fn file() -> String {
    let file = CarriedFile::of_answers("2026-05-01", "birth", &LanguageTag("fr".into()), Answers::default(), date(2026, 5, 4));
    serde_json::to_string(&file).expect("a file")
}

/// What is inside: what is read is written back the same.
#[test]
fn carried() {
    let mut full: serde_json::Value = serde_json::from_str(&file()).expect("a file");
    full["answers"]["facts"] = serde_json::json!({ "#enfants": { "value": "1", "share": "household" }, "mariés": { "value": "true", "share": "mine" } });
    full["fields"] =
        serde_json::json!({ "family-name": { "value": "Petit", "on": "2026-05-01" }, "child-given-names.0": { "value": "Zoé", "on": "2026-05-01" } });
    full["chosen"] = serde_json::json!(["birth-grant"]);
    full["requests"] = serde_json::json!([{ "service": "birth-grant", "sent": "2026-05-02", "state": "sent" }]);
    let pieces = [
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\u0000",
        "null",
        "true",
        "\"version\":2",
        "\"version\":0",
        "\"format\"",
        "jalon-carried-file",
        "2026-02-30",
        "\"household\"",
        "\"mine\"",
        ".255",
        ".256",
        "é",
        "-1",
        "[[[[",
    ];
    let target = Target { home: HOME, name: "carried", seeds: vec![file().into_bytes(), full.to_string().into_bytes()], pieces: &pieces };
    target.run(|plain| {
        let told = read(plain);
        if let Ok(file) = &told {
            let written = serde_json::to_vec(file).expect("what was read can be written");
            assert_eq!(read(&written).as_ref(), Ok(file));
        }
        shape(&told)
    });
}

/// The file as it is brought: nothing but what was sealed is opened, and no more work is done than was bounded.
#[test]
fn brought() {
    let whole = sealed(file().as_bytes(), PASSPHRASE, 1).expect("a file");
    let pieces = [
        "\n",
        "-> ",
        "-> scrypt ",
        "-> X25519 ",
        " 1\n",
        " 19\n",
        " 63\n",
        "---",
        "--- ",
        "age-encryption.org/v1\n",
        "age-encryption.org/v2\n",
        "AAAA",
        "=",
        "\0",
    ];
    let target = Target { home: HOME, name: "brought", seeds: vec![whole.clone()], pieces: &pieces };
    let inside: CarriedFile = read(file().as_bytes()).expect("a file");
    target.run(|bytes| {
        // What is still within bounds takes seconds, on purpose: it is left out here.
        let costs = |line: &str| {
            line.starts_with("-> scrypt ") && line.rsplit(' ').next().and_then(|work| work.parse().ok()).is_some_and(|work: u8| (6..=18).contains(&work))
        };
        if String::from_utf8_lossy(bytes).lines().any(costs) {
            return "left out".to_owned();
        }
        let told = open(bytes, PASSPHRASE);
        assert!(told.is_err() || told.as_ref() == Ok(&inside), "what nobody sealed is opened");
        shape(&told)
    });
}
