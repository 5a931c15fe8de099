//! A civil register behind a security server of X-Road, as its message protocol for REST has it (1.0.4).

use axum::extract::{Path, RawQuery};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::Response;
use serde_json::{Value, json};

use super::people::named;
use super::{Asked, json as answer};

/// Somebody's acts of civil status.
pub(super) async fn person(Path(provider): Path<(String, String, String, String)>, RawQuery(query): RawQuery, headers: HeaderMap) -> Response {
    let header = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let client = header("X-Road-Client").to_owned();
    if !matches!(client.split('/').count(), 3..=4) {
        return failed("Client.BadRequest", StatusCode::BAD_REQUEST, "invalid or missing header X-Road-Client");
    }
    let (instance, class, member, subsystem) = provider;
    let mut answered = acts(&Asked::of(query.as_deref()));
    let mut say = |name: &'static str, value: &str| {
        if let Ok(value) = HeaderValue::from_str(value) {
            answered.headers_mut().insert(name, value);
        }
    };
    say("x-road-id", header("X-Road-Id"));
    say("x-road-client", &client);
    say("x-road-service", &format!("{instance}/{class}/{member}/{subsystem}/civil-status"));
    say("x-road-request-id", "f92591a3-6bf0-49b1-987b-0dd78c034cc3");
    answered
}

fn acts(asked: &Asked) -> Response {
    let (Some(family), Some(given), Some(birth)) = (asked.one("familyName"), asked.one("givenNames"), asked.one("birthDate")) else {
        return answer(StatusCode::BAD_REQUEST, &json!({ "error": "familyName, givenNames and birthDate are needed" }));
    };
    let persons: Vec<Value> = named(family, given, Some(birth), asked.one("birthPlace"))
        .into_iter()
        .map(|person| {
            let child = |child: &super::people::Child| json!({ "familyName": child.family, "givenNames": child.given, "birthDate": child.birth, "birthPlace": child.place });
            json!({
                "birthTown": person.town,
                "issued": "2026-11-01",
                "marriedToOtherParent": person.married,
                "recognised": person.recognised,
                "otherParent": person.partner.as_ref().map(|other| json!({ "familyName": other.family, "givenNames": other.given, "birthDate": other.birth })),
                "children": person.children.iter().map(child).collect::<Vec<_>>(),
            })
        })
        .collect();
    if persons.is_empty() {
        answer(StatusCode::NOT_FOUND, &json!({ "error": "no such person" }))
    } else {
        answer(StatusCode::OK, &json!({ "persons": persons }))
    }
}

/// An error of the security server itself.
fn failed(kind: &'static str, status: StatusCode, message: &str) -> Response {
    let mut answered = answer(status, &json!({ "type": kind, "message": message, "detail": "9bc95b6e-2f1d-4a41-a7e6-11eda7d734d5" }));
    answered.headers_mut().insert("x-road-error", HeaderValue::from_static(kind));
    answered
}
