//! API Particulier held against its own description and its own examples, where they are at hand.

mod common;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::http::StatusCode;
use common::{about, connect, with};
use jalon_casework::{Registers as _, Unfetched};
use jalon_catalogue::{Catalogue, ConceptId, Protocol};
use marked_yaml::Node;
use serde_json::{Value, json};

/// Where the description and the examples are; they are others' and are not kept here.
fn assets() -> Option<PathBuf> {
    let found = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/interop/assets/api-particulier");
    if !found.exists() {
        println!("SKIPPED: no ../shared/interop/assets/api-particulier beside the checkout");
        return None;
    }
    Some(found)
}

fn value(node: &Node) -> Value {
    match node {
        Node::Scalar(scalar) if scalar.may_coerce() => match scalar.as_str() {
            "" | "~" => Value::Null,
            text => serde_json::from_str(text).ok().filter(|read: &Value| !read.is_string()).unwrap_or_else(|| text.into()),
        },
        Node::Scalar(scalar) => scalar.as_str().into(),
        Node::Mapping(mapping) => mapping.iter().map(|(key, node)| (key.as_str().to_owned(), value(node))).collect(),
        Node::Sequence(list) => list.iter().map(value).collect(),
    }
}

fn yaml(path: &Path) -> Value {
    let options = marked_yaml::LoaderOptions::default().prevent_coercion(true);
    value(
        &marked_yaml::parse_yaml_with_options(0, std::fs::read_to_string(path).unwrap(), options).unwrap_or_else(|error| panic!("{}: {error}", path.display())),
    )
}

/// A schema of OpenAPI 3.0 as JSON Schema has it: `nullable` is a type.
fn plain(schema: &Value, all: &Value) -> Value {
    if let Some(place) = schema.get("$ref").and_then(Value::as_str) {
        return plain(all.pointer(place.trim_start_matches('#')).unwrap(), all);
    }
    match schema {
        Value::Object(fields) => {
            let mut fields: serde_json::Map<String, Value> = fields
                .iter()
                .filter(|(name, _)| !matches!(name.as_str(), "example" | "description" | "title"))
                .map(|(name, field)| (name.clone(), plain(field, all)))
                .collect();
            if fields.remove("nullable") == Some(Value::Bool(true)) {
                if let Some(of_type) = fields.get("type").cloned() {
                    fields.insert("type".to_owned(), json!([of_type, "null"]));
                }
                if let Some(Value::Array(words)) = fields.get_mut("enum") {
                    words.push(Value::Null);
                }
            }
            Value::Object(fields)
        }
        Value::Array(items) => items.iter().map(|item| plain(item, all)).collect(),
        other => other.clone(),
    }
}

/// Paths of API Particulier that the catalogue uses, with their registers.
fn used() -> Vec<(String, String)> {
    let catalogue = Catalogue::embedded();
    let of_protocol = catalogue.registers.values().filter(|register| register.contract.protocol == Protocol::ApiParticulier);
    of_protocol.map(|register| (register.contract.path.to_string(), register.id.to_string())).collect()
}

#[test]
fn bodies_that_do_not_exist_answer_as_the_official_description_has_it() {
    let Some(assets) = assets() else { return };
    let description = yaml(&assets.join("openapi_files/api_particulier.yaml"));
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let bodies = runtime.block_on(jalon_fake_bodies::start("127.0.0.1:0".parse().unwrap())).unwrap();
    let agent: ureq::Agent = ureq::Agent::config_builder().http_status_as_error(false).build().new_agent();
    let mut held = BTreeMap::<u16, usize>::new();
    let person = "nomNaissance=MOREL&prenoms[]=INES&anneeDateNaissance=1994&moisDateNaissance=3&jourDateNaissance=12&sexeEtatCivil=F&codeCogInseePaysNaissance=99100&codeCogInseeCommuneNaissance=69123";
    for (path, register) in used() {
        let operation = &description["paths"][&path]["get"];
        assert!(operation.is_object(), "{register}: the official description has no {path}");
        let known: Vec<&str> = operation["parameters"].as_array().unwrap().iter().filter_map(|parameter| parameter["name"].as_str()).collect();
        let catalogue = Catalogue::embedded();
        for parameter in &catalogue.registers[&register.as_str().into()].contract.parameters {
            assert!(known.contains(&&*parameter.name), "{register}: the official description has no parameter {}", parameter.name);
        }
        let (good, bad) = if register == "france-travail" {
            ("identifiant=1234567A", "identifiant=9")
        } else {
            (person, "nomNaissance=X&prenoms[]=Y&sexeEtatCivil=F&codeCogInseePaysNaissance=99100")
        };
        for (query, token, wanted) in [
            (format!("{good}&recipient=13002526500013"), "a-token-of-nobody", 200),
            (format!("{bad}&recipient=13002526500013"), "a-token-of-nobody", 404),
            (good.to_owned(), "a-token-of-nobody", 422),
            (format!("{good}&recipient=13002526500013"), "another", 401),
        ] {
            let asked = agent.get(format!("{}{path}?{query}", bodies.address)).header("Authorization", format!("Bearer {token}"));
            let mut answer = asked.call().unwrap();
            let status = answer.status().as_u16();
            assert_eq!(status, wanted, "{register} {query}");
            let said: Value = serde_json::from_slice(&answer.body_mut().read_to_vec().unwrap()).unwrap();
            let schema = &operation["responses"][&status.to_string()]["content"]["application/json"]["schema"];
            let validator = jsonschema::validator_for(&plain(schema, &description)).unwrap();
            let wrong: Vec<String> = validator.iter_errors(&said).map(|error| format!("{} at {}", error, error.instance_path())).collect();
            assert!(wrong.is_empty() && schema.is_object(), "{register} {status}: {wrong:?}");
            *held.entry(status).or_default() += 1;
        }
    }
    println!("held against the official description: {held:?}");
}

/// What an official example asks about, as we would know it; what it leaves out is taken from its answer.
fn known(params: &Value, payload: &Value) -> BTreeMap<ConceptId, String> {
    let mut known = about("ines");
    let text = |name: &str| params[name].as_str().map(str::to_owned);
    let first = &payload["data"]["allocataires"][0];
    let birth = first["date_naissance"].as_str().map(str::to_owned).or_else(|| {
        let part = |name: &str| params[name].as_u64().or_else(|| params[name].as_str()?.parse().ok());
        Some(format!("{:04}-{:02}-{:02}", part("anneeDateNaissance")?, part("moisDateNaissance").unwrap_or(1), part("jourDateNaissance").unwrap_or(1)))
    });
    let values = [
        ("family-name", text("nomNaissance")),
        ("birth-date", birth),
        ("birth-country", text("codeCogInseePaysNaissance")),
        ("france-travail-number", text("identifiant")),
    ];
    known.extend(values.into_iter().filter_map(|(concept, value)| Some((concept.into(), value?))));
    known
}

/// All official examples of the endpoints that the catalogue uses go through the connector: each is understood.
#[tokio::test]
async fn every_official_example_is_understood() {
    let Some(assets) = assets() else { return };
    // What the server answers next.
    let next = Arc::new(Mutex::new((StatusCode::OK, String::new())));
    let answers = next.clone();
    let router = Router::new().fallback(move || {
        let answer = answers.lock().unwrap().clone();
        async move { answer }
    });
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let server = tokio::spawn(async move { axum::serve(listener, router).await });
    let folders = [
        ("cnaf-household", "api_particulier_v3_cnav_quotient_familial_with_civility"),
        ("cnaf-disabled-adult", "api_particulier_v3_cnav_allocation_adulte_handicape_with_civility"),
        ("cnaf-disabled-child", "api_particulier_v3_cnav_allocation_enfant_handicape_with_civility"),
        ("france-travail", "api_particulier_v3_france_travail_statut_with_identifiant"),
    ];
    assert_eq!(folders.len(), used().len(), "every endpoint that the catalogue uses");
    let mut understood = BTreeMap::<String, usize>::new();
    for (register, folder) in folders {
        for entry in std::fs::read_dir(assets.join("payloads").join(folder)).unwrap() {
            let path = entry.unwrap().path();
            if !path.extension().is_some_and(|ending| ending == "yaml" || ending == "yml") {
                continue;
            }
            let example = yaml(&path);
            let status = u16::try_from(example["status"].as_u64().unwrap()).unwrap();
            let payload = example["payload"].as_str().unwrap();
            *next.lock().unwrap() = (StatusCode::from_u16(status).unwrap(), payload.to_owned());
            let json: Value = serde_json::from_str(payload).unwrap();
            // A breaker that opened would answer instead of the example.
            let registers = connect(&address, |_| ());
            let told = registers.fetch(&with(register, &known(&example["params"], &json))).await;
            let as_it_should = match (status, &told) {
                (200, Ok(told)) => told.extracts.len() == 1,
                (404, Err(Unfetched::Unknown)) | (409 | 429 | 502 | 504, Err(Unfetched::Away(_))) | (401 | 403 | 422, Err(Unfetched::Broken(_))) => true,
                _ => false,
            };
            assert!(as_it_should, "{}: {told:?}", path.display());
            *understood.entry(format!("{register} {status}")).or_default() += 1;
        }
    }
    println!("understood: {understood:?}");
    server.abort();
    assert!(understood.values().sum::<usize>() > 30, "{understood:?}");
}
