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
    let output = jalon(&[&["plan", "--language", "xx"], EXAMPLE].concat());
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
    assert!(found[0]["matched"].as_array().is_some_and(|m| m.iter().any(|w| w["said"] == "enceinte")), "{found}");
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
fn everything_claimed_of_every_event_of_every_country_is_proved() {
    for country in ["fr", "de"] {
        let directory = format!("catalogue/{country}");
        let loaded = jalon_catalogue::load_dir(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(&directory), None).expect("read");
        for event in loaded.catalogue.expect("it is sound").events.keys() {
            let output = jalon(&["prove", "--catalogue", &directory, "--event", event.as_str(), "--day", "2026-11-23"]);
            assert!(output.status.success(), "{}", text(&output.stdout));
        }
    }
}

#[test]
fn a_counter_example_can_be_pasted_among_the_personas() {
    // A day whose figures are not all in the catalogue.
    let output = jalon(&["prove", "--day", "2022-11-23", "--boxes", "500", "--format", "json"]);
    let told: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let personas: Vec<&str> = told.as_array().expect("a list").iter().filter_map(|claim| claim["persona"].as_str()).collect();
    assert!(!personas.is_empty());
    let day = jiff::civil::date(2022, 11, 23);
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

#[test]
fn the_catalogue_is_written_in_the_formats_of_others() {
    let turtle = text(&jalon(&["export", "cpsv-ap", "--names", "https://example.org/id/"]).stdout);
    assert!(turtle.contains("@prefix j: <https://example.org/id/> ."), "{}", &turtle[..400]);
    assert!(turtle.contains("a cpsv:PublicService"));
    let json: serde_json::Value = serde_json::from_slice(&jalon(&["export", "cpsv-ap-json-ld"]).stdout).expect("JSON");
    assert!(json.get("@graph").is_some());
    let open: serde_json::Value = serde_json::from_slice(&jalon(&["export", "json"]).stdout).expect("JSON");
    assert_eq!(open["country"], "FR");
    let wrong = jalon(&["export", "cpsv-ap", "--names", "example.org"]);
    assert!(!wrong.status.success());
    assert!(text(&wrong.stderr).contains("an address that ends in `/`"), "{}", text(&wrong.stderr));
}

#[test]
fn what_to_compare_next_comes_in_the_order_of_its_day() {
    let printed = text(&jalon(&["sources", "--day", "2026-11-23"]).stdout);
    // What nobody has compared yet comes first; then the nearest day.
    let days: Vec<(bool, &str)> = printed.lines().filter(|line| line.starts_with("20")).map(|line| (!line.contains("not compared yet"), &line[..10])).collect();
    assert!(days.len() > 300, "{days:?}");
    let official: Vec<_> = printed.lines().filter(|line| line.starts_with("20") && !line.contains("compared")).map(|line| &line[..10]).collect();
    assert!(official.is_sorted() && days.is_sorted_by_key(|(compared, _)| *compared), "{days:?}");
    let late = text(&jalon(&["sources", "--day", "2030-01-01", "--until", "2026-01-01"]).stdout);
    assert!(late.starts_with("0 of ") && late.contains(" late on 2030-01-01"), "{late}");
    let json: serde_json::Value = serde_json::from_slice(&jalon(&["sources", "--format", "json"]).stdout).expect("JSON");
    assert_eq!(json.as_array().expect("a list").len(), days.len());
}

#[test]
fn a_guide_of_the_administration_becomes_a_catalogue_to_begin_from() {
    let guide = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/interop/assets/dila-comment-faire-si-2020/F14128.json");
    let to = std::env::temp_dir().join(format!("jalon-import-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&to);
    let (file, directory) = (guide.to_string_lossy(), to.to_string_lossy());
    if guide.exists() {
        let output = jalon(&["import", "dila", &file, "--event", "moving", "--to", &directory]);
        assert!(output.status.success(), "{}", text(&output.stderr));
        let checked = text(&jalon(&["check", "--catalogue", &directory]).stdout);
        assert!(checked.contains("was to be reviewed by") && !checked.contains("cannot"), "{checked}");
        let again = jalon(&["import", "dila", &file, "--event", "moving", "--to", &directory]);
        assert!(text(&again.stderr).contains("is there already"), "{}", text(&again.stderr));
        std::fs::remove_dir_all(&to).expect("it was made");
    } else {
        eprintln!("skipped: no guides of the administration beside the project");
    }
    let wrong = jalon(&["import", "dila", "Cargo.toml", "--event", "moving", "--to", &directory]);
    assert!(text(&wrong.stderr).contains("this is not JSON"), "{}", text(&wrong.stderr));
    let unnamed = jalon(&["import", "dila", "Cargo.toml", "--event", "Déménager", "--to", &directory]);
    assert!(text(&unnamed.stderr).contains("small letters"), "{}", text(&unnamed.stderr));
}

/// A server that knows four pages, on a free port; the addresses of a catalogue lead to it.
#[test]
fn every_address_is_asked_and_the_dead_ones_are_told() {
    use std::io::{BufRead, BufReader};
    let server = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    let at = format!("http://{}", server.local_addr().expect("bound"));
    std::thread::spawn(move || {
        for stream in server.incoming() {
            let mut stream = stream.expect("a connection");
            let mut request = String::new();
            BufReader::new(&stream).read_line(&mut request).expect("a line");
            let answer = match request.split(' ').nth(1) {
                Some("/there") => "200 OK\r\nContent-Length: 0",
                Some("/moved") => "301 Moved Permanently\r\nLocation: /there\r\nContent-Length: 0",
                Some("/closed") => "403 Forbidden\r\nContent-Length: 0",
                _ => "404 Not Found\r\nContent-Length: 0",
            };
            let _ = write!(stream, "HTTP/1.1 {answer}\r\nConnection: close\r\n\r\n");
        }
    });
    let directory = std::env::temp_dir().join(format!("jalon-links-{}", std::process::id()));
    let write = |name: &str, content: &str| {
        let path = directory.join(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        std::fs::write(path, content).expect("written");
    };
    let source = "source: { text: The law, checked: 2026-11-23, review: 2027-11-23 }";
    write("catalogue.yaml", &format!("country: XX\nlanguages: [en]\nrelease: one\ncalendar: {{ weekend: [sunday], fixed: [], easter: [], {source} }}\n"));
    write("bodies.yaml", &format!("- {{ id: town, site: \"{at}/there\", find: \"{at}/moved\" }}\n- {{ id: office, site: \"{at}/closed\" }}\n"));
    write("evidence.yaml", "[]\n");
    write("services/one.yaml", &format!("- {{ id: one, type: document, body: town, channels: {{ online: \"{at}/gone\" }}, {source} }}\n"));
    write("events/one.yaml", "{ id: event, slug: { en: event }, services: [one] }\n");
    write("words/en.yaml", "event: [event]\n");
    write(
        "texts/en/all.ftl",
        "body-town = Town\nbody-office = Office\nservice-one = One\n    .summary = One\nevent-event = Event\n    .short = Event\n    .summary = Event\n    .before = Event\n    .intro = Event\n",
    );
    let output = jalon(&["links", "--patience", "5", "--catalogue", &directory.to_string_lossy()]);
    let printed = text(&output.stdout).replace(&at, "");
    std::fs::remove_dir_all(&directory).expect("it was made");
    assert_eq!(
        printed,
        "/closed\n    look yourself: it answers 403 to programs\n    body office\n/gone\n    gone: it answers 404\n    service one\n/moved\n    moved to /there\n    body town\n4 addresses, 1 gone\n",
        "{}",
        text(&output.stderr)
    );
    assert!(!output.status.success());
}

/// The table of what each event covers names services of that event.
#[test]
fn every_service_of_the_table_of_coverage_exists() {
    let catalogue = jalon_catalogue::Catalogue::embedded();
    let mut of_event: Option<&jalon_catalogue::LifeEvent> = None;
    let mut named = 0;
    for line in include_str!("../../../docs/coverage.md").lines() {
        if let Some(title) = line.strip_prefix("## ") {
            let events = [
                ("Birth", "birth"),
                ("Moving", "moving"),
                ("Death", "bereavement"),
                ("End of a job", "job-loss"),
                ("New job", "new-job"),
                ("Illness", "illness"),
            ];
            let (_, id) = events.iter().find(|(words, _)| title.starts_with(words)).expect("an event");
            of_event = catalogue.events.get(&(*id).into());
        }
        for id in line.split('`').skip(1).step_by(2) {
            let event = of_event.expect("under an event");
            assert!(event.services.contains(&id.into()), "`{id}` is no service of `{}`", event.id);
            named += 1;
        }
    }
    assert!(named > 100, "{named}");
}

#[test]
fn who_sees_a_fact_is_said_in_words_and_for_programs() {
    let check = jalon(&["agreements", "check", "--day", "2026-11-29"]);
    assert!(check.status.success() && text(&check.stdout).contains("0 errors, 0 warnings on 2026-11-29"), "{}", text(&check.stdout));
    // A source past its date is told, with its place.
    let late = jalon(&["agreements", "check", "--day", "2030-01-01", "--format", "json"]);
    assert!(!late.status.success());
    let told: serde_json::Value = serde_json::from_slice(&late.stdout).expect("JSON");
    assert!(told.as_array().unwrap().iter().any(|one| one["code"] == "past-its-date" && one["file"] == "agreements/caf.cedar" && one["line"] == 2), "{told}");

    let seen = text(&jalon(&["agreements", "who-sees", "tax-number", "--language", "fr"]).stdout);
    assert!(
        seen.contains("concept `tax-number`") && seen.contains("Calculer l’impôt du foyer") && seen.contains("CGI, art. 204 I (not compared yet)"),
        "{seen}"
    );
    let json: serde_json::Value = serde_json::from_slice(&jalon(&["agreements", "who-sees", "bank-account", "--format", "json"]).stdout).expect("JSON");
    assert!(
        json[0]["by"].as_array().unwrap().iter().any(|agreement| agreement["id"] == "caf-changes" && agreement["basis"]["source"]["text"].is_string()),
        "{json}"
    );
    let wrong = jalon(&["agreements", "who-sees", "bank-acount"]);
    assert!(!wrong.status.success() && text(&wrong.stderr).contains("did you mean `bank-account`?"), "{}", text(&wrong.stderr));
    assert!(text(&jalon(&["agreements", "schema"]).stdout).contains("action receive appliesTo"));
}
