//! The command as a person types it: what it prints, and how it ends.

use std::io::Write;
use std::process::{Command, Output, Stdio};

fn jalon(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_jalon"))
        .args(arguments)
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
        .env("NO_COLOR", "1")
        .output()
        .expect("the command runs")
}

fn with_facts(arguments: &[&str], facts: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_jalon"))
        .args(arguments)
        .args(["--facts", "-"])
        .env("NO_COLOR", "1")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command runs");
    child.stdin.take().expect("piped").write_all(facts.as_bytes()).expect("it reads");
    child.wait_with_output().expect("it ends")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

const EXAMPLE: &[&str] = &["--event", "birth", "--facts", "docs/examples/birth.yaml"];

#[test]
fn the_plan_of_the_example_reads_well_in_both_languages() {
    for language in ["en", "fr"] {
        let output = jalon(&[&["plan", "--language", language], EXAMPLE].concat());
        assert!(output.status.success(), "{}", text(&output.stderr));
        insta::assert_snapshot!(format!("plan_{language}"), text(&output.stdout));
    }
}

#[test]
fn the_reasons_read_well_in_both_languages() {
    for language in ["en", "fr"] {
        let output = jalon(&[&["explain", "--language", language], EXAMPLE, &["paje-base-allowance"]].concat());
        assert!(output.status.success(), "{}", text(&output.stderr));
        insta::assert_snapshot!(format!("explain_{language}"), text(&output.stdout));
        for audience in ["citizen", "law"] {
            let output = jalon(&[&["explain", "--language", language, "--for", audience], EXAMPLE, &["paje-base-allowance"]].concat());
            insta::assert_snapshot!(format!("explain_{audience}_{language}"), text(&output.stdout));
        }
    }
}

#[test]
fn a_program_gets_the_same_plan_as_json() {
    let output = jalon(&[&["plan", "--format", "json"], EXAMPLE].concat());
    let plan: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let item = |service: &str| plan["items"].as_array().expect("items").iter().find(|i| i["service"] == service).expect("the service").clone();
    assert_eq!(item("birth-declaration")["deadline"]["on"]["low"], "2027-01-25");
    assert_eq!(item("family-allowances")["verdict"]["verdict"], "yes");
    assert_eq!(plan["day"], "2026-11-23");
}

#[test]
fn the_embedded_catalogue_checks_clean() {
    let output = jalon(&["check", "--day", "2026-11-23"]);
    assert!(output.status.success(), "{}", text(&output.stdout));
    assert!(text(&output.stdout).contains("0 errors"));
}

#[test]
fn a_stale_figure_fails_the_check_and_names_its_line() {
    let output = jalon(&["check", "--day", "2031-01-01", "--format", "json"]);
    assert!(!output.status.success());
    let told: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let stale = told.as_array().expect("a list").iter().find(|d| d["code"] == "past-its-date").expect("a stale figure");
    assert!(stale["line"].as_u64().is_some_and(|line| line > 0) && stale["file"].is_string(), "{stale}");
}

#[test]
fn mistakes_in_facts_are_shown_under_the_words_at_fault() {
    let output = with_facts(&["plan", "--event", "birth"], "facts:\n  marié: true\n  enfants: 99\n  parents:\n    - { salaires_n_2: beaucoup }\n");
    assert!(!output.status.success());
    assert_eq!(text(&output.stdout), "");
    insta::assert_snapshot!("mistakes_in_facts", text(&output.stderr));
}

#[test]
fn a_wrong_name_is_met_with_the_nearest_one() {
    let output = jalon(&["plan", "--event", "brith", "--facts", "docs/examples/birth.yaml"]);
    assert!(text(&output.stderr).contains("did you mean `birth`?"), "{}", text(&output.stderr));
    let output = jalon(&[&["explain"], EXAMPLE, &["paje-base-alowance"]].concat());
    assert!(text(&output.stderr).contains("did you mean `paje-base-allowance`?"), "{}", text(&output.stderr));
    let output = jalon(&["find", "--language", "xx", "bébé"]);
    assert!(text(&output.stderr).contains("fr, en"), "{}", text(&output.stderr));
}

#[test]
fn hostile_facts_end_with_a_word_and_not_a_crash() {
    for facts in
        ["", "[", "{", "facts: [[[[[[[", "- a\n- b\n", "facts: {enfants: -1}", "\u{0}\u{1}", "facts: &a [*a]", &"[".repeat(100_000), &"a: ".repeat(50_000)]
    {
        let output = with_facts(&["plan", "--event", "birth"], facts);
        assert_eq!(output.status.code(), Some(1), "{}", &facts[..facts.len().min(40)]);
        assert!(!output.stderr.is_empty());
    }
}

#[test]
fn words_find_the_event_with_what_matched() {
    let output = jalon(&["find", "--language", "fr", "--format", "json", "ma copine est enceinte"]);
    let found: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(found[0]["event"], "birth");
    assert!(found[0]["matched"].as_array().is_some_and(|m| m.iter().any(|w| w == "enceinte")), "{found}");
    let output = jalon(&["find", "--language", "fr", "zzzz"]);
    assert!(text(&output.stdout).contains("No life event fits"));
}

#[test]
fn rules_are_laid_out_in_either_language() {
    let piped = |arguments: &[&str], rules: &str| {
        let mut child = Command::new(env!("CARGO_BIN_EXE_jalon"))
            .args(arguments)
            .env("NO_COLOR", "1")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the command runs");
        child.stdin.take().expect("piped").write_all(rules.as_bytes()).expect("it reads");
        child.wait_with_output().expect("it ends")
    };
    let rules = "langue fr\nfait   loyer:€/mois\n";
    assert_eq!(text(&piped(&["fmt", "-"], rules).stdout), "langue fr\nfait loyer : €/mois\n");
    assert_eq!(text(&piped(&["fmt", "--language", "en", "-"], rules).stdout), "language en\nfact loyer : €/month\n");
    assert!(!piped(&["fmt", "--check", "-"], rules).status.success());
    let broken = piped(&["fmt", "-"], "langue fr\nfait : €/mois\n");
    assert!(!broken.status.success() && broken.stdout.is_empty());
    assert!(text(&broken.stderr).contains("the name of a fact was expected"), "{}", text(&broken.stderr));
    assert!(jalon(&["fmt", "--check", "catalogue/fr/law"]).status.success(), "the law of the catalogue is laid out");
}

/// What `jalon prove` says of the French birth is what the guides show.
#[test]
fn what_is_proved_of_a_birth_is_what_the_guides_show() {
    let output = jalon(&["prove", "--event", "birth", "--day", "2026-11-23"]);
    let said = text(&output.stdout);
    assert_eq!(output.status.success(), !said.contains('✗'));
    for guide in [include_str!("../../../docs/catalogue.md"), include_str!("../../../docs/catalogue.fr.md")] {
        assert!(guide.contains(&said), "the guides show something else; now it is:\n{said}");
    }
}

#[test]
fn a_counter_example_can_be_pasted_among_the_personas() {
    let output = jalon(&["prove", "--day", "2026-11-23", "--format", "json"]);
    let told: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let personas: Vec<&str> = told.as_array().expect("a list").iter().filter_map(|claim| claim["persona"].as_str()).collect();
    let day = jiff::civil::date(2026, 11, 23);
    for persona in personas {
        let mut files = jalon_catalogue::Catalogue::check_embedded(day).files;
        files.push(jalon_rules::SourceFile::new("personas/birth/found.yaml", persona));
        let mistakes: Vec<_> =
            jalon_catalogue::load_files(files, Some(day)).diagnostics.into_iter().filter(|told| &*told.file == "personas/birth/found.yaml").collect();
        assert!(mistakes.iter().all(|told| told.code.contains("text")), "{persona}\n{mistakes:#?}");
    }
}

#[test]
fn a_budget_too_small_is_said_and_not_hidden() {
    let output = jalon(&["prove", "--day", "2026-11-23", "--boxes", "1"]);
    assert!(text(&output.stdout).contains("not decided"), "{}", text(&output.stdout));
}
