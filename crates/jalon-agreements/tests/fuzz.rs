//! Random policies, from real ones.

use std::collections::BTreeSet;
use std::path::Path;

use jalon_agreements::{Agreements, Disclosure, check};
use jalon_catalogue::load_dir;
use jalon_fuzz::Target;
use jalon_rules::SourceFile;
use jiff::civil::date;

/// Whatever an agreement says, nothing goes to a body that no agreement names, and no mistake stands nowhere.
#[test]
fn policies() {
    let home = env!("CARGO_MANIFEST_DIR");
    let today = date(2026, 11, 23);
    let loaded = load_dir(&Path::new(home).join("../jalon-catalogue/tests/fixtures/sound"), Some(today)).unwrap();
    let catalogue = loaded.catalogue.unwrap();
    let french = std::fs::read_to_string(Path::new(home).join("../../catalogue/fr/agreements/cpam.cedar")).unwrap();
    let seeds = catalogue.agreements.iter().map(|file| file.text.as_bytes().to_vec()).chain([french.into_bytes()]).collect();
    let pieces = [
        "permit(",
        "forbid(",
        "principal",
        "action",
        "resource",
        "context",
        " == ",
        " in ",
        " is ",
        "has ",
        "when {",
        "unless {",
        "}",
        ");",
        ",",
        "@id(\"",
        "@basis(\"",
        "@review(\"2026-02-30\")",
        "\")",
        "\"",
        "[",
        "]",
        "(",
        ")",
        "!",
        "&&",
        "||",
        "true",
        "?principal",
        "Body::\"",
        ".contains(",
        ".containsAll(",
        "if ",
        " then ",
        " else ",
        "-9223372036854775808",
        "//",
        "\n",
        "é",
        "\\u{0}",
        "ip(\"::\")",
        "decimal(\"1.0\")",
    ];
    let target = Target { home, name: "policies", seeds, pieces: &pieces };
    target.run_text(|text| {
        let mut changed = (*catalogue).clone();
        changed.agreements = vec![SourceFile::new("agreements/changed.cedar", text)];
        let told = match Agreements::of(&changed) {
            Ok(agreements) => {
                assert!(agreements.allows(&Disclosure::to("nobody".into(), "nothing".into())).is_err());
                check(&changed, today)
            }
            Err(told) => told,
        };
        for one in told.iter().filter(|one| &*one.file == "agreements/changed.cedar") {
            assert!(text.get(one.range.clone()).is_some(), "{one:?} stands nowhere");
        }
        told.iter().map(|one| one.code).collect::<BTreeSet<_>>()
    });
}
