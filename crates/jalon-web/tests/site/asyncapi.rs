//! The description of the events, held against its own standard and against what is sent and heard.

use std::collections::BTreeSet;
use std::path::Path;

use jalon_catalogue::Catalogue;
use jalon_exchange::word::{Reader, TYPES};
use jiff::civil::date;
use serde_json::{Value, json};

use crate::harness::Browser;

async fn description() -> Value {
    let page = Browser::new().get("/api/v1/asyncapi.json").await;
    assert_eq!((page.status.as_u16(), page.header("content-type")), (200, "application/json"));
    serde_json::from_slice(&page.body).unwrap()
}

/// The official schemas, where they stand beside the checkout.
fn official(file: &str) -> Option<Value> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/interop/assets").join(file);
    let Ok(schema) = std::fs::read(&path) else {
        eprintln!("SKIPPED: {} is not beside this checkout", path.display());
        return None;
    };
    Some(serde_json::from_slice(&schema).unwrap())
}

fn mistakes(schema: &Value, instance: &Value) -> Vec<String> {
    let validator = jsonschema::validator_for(schema).unwrap();
    validator.iter_errors(instance).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

#[tokio::test]
async fn the_description_is_as_asyncapi_has_it() {
    let Some(schema) = official("asyncapi/asyncapi-3.1.0-without-id.json") else { return };
    let mut description = description().await;
    assert_eq!(mistakes(&schema, &description), Vec::<String>::new());
    description["channels"]["toBody"]["adress"] = "/".into();
    assert!(!mistakes(&schema, &description).is_empty(), "a seeded mistake is found");
}

#[tokio::test]
async fn what_is_heard_is_what_is_described() {
    let description = description().await;
    let messages = &description["components"]["messages"];
    let described = |channel: &str| -> BTreeSet<String> {
        let names = description["channels"][channel]["messages"].as_object().unwrap().keys();
        names.map(|name| messages[format!("{channel}-{name}")]["name"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(described("fromBody"), TYPES.iter().map(|(name, _)| (*name).to_owned()).collect());

    let events = official("cloudevents/cloudevents.schema.json");
    let catalogue = Catalogue::embedded();
    let reader = Reader { catalogue: &catalogue, today: date(2026, 5, 4) };
    let request = "0".repeat(32);
    let data = [
        ("received", json!({ "reference": "CAF-7" }), json!({ "reference": "" })),
        ("examining", json!({}), json!({ "request": "7" })),
        ("missing", json!({ "evidence": ["bank-details"], "words": "Un RIB.", "until": "2026-06-04" }), json!({ "words": "Un RIB." })),
        ("message", json!({ "words": "Bonjour." }), json!({ "words": "" })),
        ("decided", json!({ "outcome": "granted" }), json!({ "outcome": "perhaps" })),
    ];
    for (kind, good, bad) in data {
        let schema = &messages[format!("fromBody-{kind}")]["payload"];
        for (data, fits) in [(good, true), (bad, false)] {
            let mut whole = json!({ "request": request });
            whole.as_object_mut().unwrap().extend(data.as_object().unwrap().clone());
            let event = json!({
                "specversion": "1.0", "id": "a", "source": "https://caf.example", "type": format!("jalon.request.{kind}.v1"), "sequence": "1",
                "datacontenttype": "application/json", "data": whole,
            });
            assert_eq!(mistakes(schema, &event).is_empty(), fits, "{event}");
            assert_eq!(reader.event(event.to_string().as_bytes()).is_ok(), fits, "what is described and what is heard agree: {event}");
            if let Some(events) = &events {
                assert_eq!(mistakes(events, &event), Vec::<String>::new());
            }
        }
    }
}

#[tokio::test]
async fn what_registers_tell_is_described() {
    let description = description().await;
    let schema = &description["components"]["messages"]["fromRegister-announced"]["payload"];
    let events = official("cloudevents/cloudevents.schema.json");
    for register in Catalogue::embedded().registers.values() {
        for announced in &register.announces {
            let event = json!({
                "specversion": "1.0", "id": "a", "source": "https://register.example", "type": jalon_exchange::announced_type(&announced.kind),
                "subject": "act-1", "time": "2026-05-04T10:00:00Z", "datacontenttype": "application/json", "data": {},
            });
            assert_eq!(mistakes(schema, &event), Vec::<String>::new());
            if let Some(events) = &events {
                assert_eq!(mistakes(events, &event), Vec::<String>::new());
            }
            for lacking in ["subject", "time", "data"] {
                let mut event = event.clone();
                event.as_object_mut().unwrap().remove(lacking);
                assert!(!mistakes(schema, &event).is_empty(), "{lacking}");
            }
        }
    }
}
