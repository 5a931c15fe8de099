//! A catalogue as plain JSON: open data for programs that know nothing of vocabularies.

use jalon_catalogue::{Catalogue, LanguageTag, PublicService};
use jalon_rules::Provision;
use serde_json::{Map, Value, json};

/// The catalogue: bodies, evidence, services, events and figures, each with its words in every language and its sources.
pub fn json(catalogue: &Catalogue) -> Value {
    let words = |key: &str, attribute: Option<&str>| -> Value {
        let said = |tag: &LanguageTag| catalogue.texts.get(tag, key, attribute).map(|text| (tag.0.to_string(), Value::from(text)));
        catalogue.languages.iter().filter_map(said).collect::<Map<_, _>>().into()
    };
    json!({
        "country": catalogue.country,
        "release": catalogue.release,
        "languages": catalogue.languages,
        "bodies": catalogue.bodies.values().map(|body| json!({
            "id": body.id, "name": words(&format!("body-{}", body.id), None), "site": body.site, "find": body.find, "phone": body.phone,
        })).collect::<Vec<_>>(),
        "evidence": catalogue.evidence.values().map(|evidence| json!({
            "id": evidence.id, "name": words(&format!("evidence-{}", evidence.id), None), "original": evidence.original, "validity": evidence.validity,
            "held_by": evidence.held_by,
        })).collect::<Vec<_>>(),
        "events": catalogue.events.values().map(|event| json!({
            "id": event.id, "name": words(&format!("event-{}", event.id), None), "summary": words(&format!("event-{}", event.id), Some("summary")),
            "services": event.services,
        })).collect::<Vec<_>>(),
        "services": catalogue.services.values().map(|service| of_service(catalogue, service, &words)).collect::<Vec<_>>(),
        "parameters": catalogue.law.parameters().iter().map(|parameter| json!({
            "name": parameter.name,
            "description": words(&format!("parameter-{}", jalon_rules::text_key(&parameter.name)), None),
            "values": parameter.values.iter().map(|value| json!({ "from": value.from, "value": value.value, "sources": value.sources })).collect::<Vec<_>>(),
            "law": provision(&parameter.provision),
        })).collect::<Vec<_>>(),
    })
}

fn of_service(catalogue: &Catalogue, service: &PublicService, words: &impl Fn(&str, Option<&str>) -> Value) -> Value {
    let key = format!("service-{}", service.id);
    let deadline = |id: Option<jalon_rules::DeadlineId>| {
        id.map(|id| {
            let deadline = catalogue.law.deadline(id);
            json!({ "name": words(&format!("deadline-{}", jalon_rules::text_key(&deadline.name)), None), "law": provision(&deadline.provision) })
        })
    };
    json!({
        "id": service.id,
        "type": service.kind,
        "body": service.body,
        "name": words(&key, None),
        "summary": words(&key, Some("summary")),
        "how": words(&key, Some("how")),
        "late": words(&key, Some("late")),
        "contest": words(&key, Some("contest")),
        "who": words(&key, Some("who")),
        "delay": words(&key, Some("delay")),
        "rule": service.rule.map(|id| {
            let rule = catalogue.law.rule(id);
            json!({ "name": words(&format!("rule-{}", jalon_rules::text_key(&rule.name)), None),
                    "versions": rule.versions.iter().map(|v| json!({ "from": v.from, "law": provision(&v.provision) })).collect::<Vec<_>>() })
        }),
        "deadline": deadline(service.deadline),
        "advice": deadline(service.advice),
        "needs": service.needs,
        "produces": service.produces,
        "after": service.after,
        "automatic": service.automatic,
        "channels": service.channels,
        "cost": service.cost,
        "silence": service.silence,
        "source": service.provision,
    })
}

fn provision(provision: &Provision) -> Value {
    json!({ "sources": provision.sources, "checked": provision.checked, "review": provision.review })
}
