//! Who received or read what a person keeps, in the shape of `GovStack`'s digital registries: the same as on their page, and as the official description has it.

use std::path::Path;

use axum::http::header;
use jalon_journey::{Command, Decision, Outcome, Who};
use jalon_store::NewSession;
use marked_yaml::Node;
use serde_json::{Value, json};

use crate::harness::Browser;
use crate::tell::{CAF, CPAM, Teller, agent};

const AT: &str = "/api/v1/me/data/MyPersonalDataUsage/1.0";

/// A program of the person, with a key that reads.
async fn program(teller: &Teller) -> Browser {
    let now = teller.casework.clock().now().as_millisecond();
    let name = json!({ "shown": "Amina Durand", "claims": {}, "by": "FranceConnect", "logout": null });
    let program = json!({ "name": "Tableur", "acts": false, "person": { "name": name, "opened": [] } });
    let person = jalon_store::PersonId::from_bytes(teller.person.0);
    let plain = serde_json::to_vec(&program).unwrap().into();
    let new = NewSession { kind: "program".into(), person, now, idle: 3_600_000, ends: now + 3_600_000, plain };
    let key = teller.casework.store().create_session(new).await.unwrap().reveal().to_string();
    let mut browser = teller.browser.beside();
    browser.headers.insert(header::AUTHORIZATION, format!("Bearer {key}").parse().unwrap());
    browser.headers.insert("information-mediator-client", "eGovStack/GOV/90000009/digitalregistries".parse().unwrap());
    browser
}

async fn asked(program: &mut Browser, query: &str) -> (u16, Value) {
    let page = program.get(&format!("{AT}?{query}")).await;
    (page.status.as_u16(), serde_json::from_slice(&page.body).unwrap())
}

/// Two requests of which one was opened and decided, with words both ways.
async fn told() -> Teller {
    let mut teller = Teller::new().await;
    teller.sent(&[CAF, CPAM]).await;
    let caf = teller.request(CAF).await;
    let me = Who::Person { person: teller.person };
    teller.does(agent("caf"), Command::View { request: caf }).await;
    teller.does(agent("caf"), Command::Write { request: caf, words: "Quelle rue ?".into() }).await;
    teller.does(me, Command::Write { request: caf, words: "Celle des Lilas".into() }).await;
    let decision = Decision { outcome: Outcome::Granted, reasons: String::new(), appeal: String::new() };
    teller.does(agent("caf"), Command::Decide { request: caf, decision }).await;
    teller
}

#[tokio::test]
async fn a_program_reads_who_received_and_who_read_and_nothing_else() {
    let teller = told().await;
    let mut program = program(&teller).await;
    let (status, mut uses) = asked(&mut program, "userId=EE378129277266&databaseId=birth").await;
    assert_eq!(status, 200, "{uses}");
    let whole = uses.clone();
    // What was sent at once is in no order that matters.
    uses.as_array_mut().unwrap()[..2].sort_by_key(|line| line["readerId"].to_string());
    let caf = teller.request(CAF).await.to_string();
    let lines: Vec<_> =
        uses.as_array().unwrap().iter().map(|line| (line["readerInstitutionId"].as_str().unwrap(), line["readerId"].as_str().unwrap())).collect();
    // Both bodies received their request; an agent of one opened it; it received what the person wrote. What it wrote and decided is no reading.
    let viewer = lines[2].1;
    assert_eq!(lines.iter().map(|line| line.0).collect::<Vec<_>>(), ["caf", "cpam", "caf", "caf"], "{uses}");
    assert_eq!((lines[0].1, lines[1].1, lines[3].1), ("caf", "cpam", "caf"));
    assert!(viewer != "caf" && uses[2]["readerInitials"].as_str().unwrap().chars().all(char::is_uppercase), "{uses}");
    assert!(uses[0].get("readerInitials").is_none());
    assert_eq!(uses[2]["refrences"], json!([{ "ReferenceID": caf }]));
    assert!(uses[2]["searchDateTime"].as_str().unwrap().parse::<jiff::Timestamp>().is_ok());
    assert_eq!(uses[2]["id"], format!("{}-3", teller.journey));
    // The same of that journey by its identity, and by the names that the harness sends.
    assert_eq!(asked(&mut program, &format!("userID=EE1&DatabaseID={}", teller.journey)).await, (200, whole));
    assert_eq!(asked(&mut program, "userID=EE1&DatabaseID=MCTS").await, (200, json!([])), "there is no such event");
}

#[tokio::test]
async fn what_is_not_asked_as_the_shape_has_it_is_told_so() {
    let teller = told().await;
    let mut program = program(&teller).await;
    for query in [
        "",
        "userId=A",
        "databaseId=birth",
        "userId=...&databaseId=birth",
        "userId=A&databaseId=...",
        "userId=A&userID=B&databaseId=birth",
        "userId=&databaseId=birth",
    ] {
        let (status, problem) = asked(&mut program, query).await;
        assert_eq!((status, problem["code"].as_str()), (400, Some("unreadable")), "{query}");
    }
    let never = "00000000000000000000000000000000";
    assert_eq!(asked(&mut program, &format!("userId=A&databaseId={never}")).await.0, 404);
    program.headers.remove("information-mediator-client");
    assert_eq!(asked(&mut program, "userId=A&databaseId=birth").await.0, 400);
    program.headers.insert("information-mediator-client", "somebody".parse().unwrap());
    assert_eq!(asked(&mut program, "userId=A&databaseId=birth").await.0, 400);
}

/// The tree of YAML as JSON has it.
fn value(node: &Node) -> Value {
    match node {
        Node::Scalar(scalar) if scalar.may_coerce() => {
            let text = scalar.as_str();
            serde_json::from_str(text).ok().filter(|read: &Value| !read.is_string()).unwrap_or_else(|| text.into())
        }
        Node::Scalar(scalar) => scalar.as_str().into(),
        Node::Mapping(mapping) => mapping.iter().map(|(key, node)| (key.as_str().to_owned(), value(node))).collect(),
        Node::Sequence(list) => list.iter().map(value).collect(),
    }
}

#[tokio::test]
async fn the_answer_is_as_the_official_description_has_it() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/interop/assets/govstack/digital-registries-data-1.3.0.yaml");
    let Ok(text) = std::fs::read_to_string(&file) else {
        eprintln!("SKIPPED: {} is not beside this checkout", file.display());
        return;
    };
    let options = marked_yaml::LoaderOptions::default().prevent_coercion(true);
    let official = value(&marked_yaml::parse_yaml_with_options(0, text, options).unwrap());
    let asks = &official["paths"]["/data/myPersonalDataUsage"]["get"];
    let named: Vec<_> = asks["parameters"].as_array().unwrap().iter().filter_map(|parameter| parameter["name"].as_str()).collect();
    assert_eq!(named, ["userId", "databaseId"]);
    let mut schema = official["components"]["schemas"]["PersonalDataUsage"].clone();
    // It names no member that must be there and forbids none: here all are to be known, and all but initials to be there.
    let names: Vec<String> = schema["properties"].as_object().unwrap().keys().cloned().collect();
    schema["required"] = names.iter().filter(|name| *name != "readerInitials").cloned().collect();
    schema["additionalProperties"] = false.into();
    let validator = jsonschema::options().should_validate_formats(true).build(&json!({ "type": "array", "minItems": 1, "items": schema })).unwrap();
    let teller = told().await;
    let (_, mut uses) = asked(&mut program(&teller).await, "userId=EE378129277266&databaseId=birth").await;
    let mistakes = |uses: &Value| validator.iter_errors(uses).map(|error| error.to_string()).collect::<Vec<_>>();
    assert_eq!(mistakes(&uses), Vec::<String>::new());
    uses[0]["searchDateTime"] = "yesterday".into();
    assert!(!mistakes(&uses).is_empty(), "a seeded mistake is found");
}
