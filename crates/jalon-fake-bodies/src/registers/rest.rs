//! Registers of our own description: health insurance, income tax, what employers declare, who works for themselves.

use axum::extract::{Path, RawQuery};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde_json::{Value, json};

use super::people::{Person, named};
use super::{Asked, json as answer, knows};

/// Who is insured, with their children, born and expected.
pub(super) async fn insured(RawQuery(query): RawQuery, headers: HeaderMap) -> Response {
    match people(query.as_deref(), &headers) {
        Err(refused) => *refused,
        Ok(people) => match people[..] {
            [] => absent(),
            [person] => {
                let dates = |days: Vec<&String>| days.into_iter().map(|day| json!({ "date": day })).collect::<Vec<_>>();
                answer(
                    StatusCode::OK,
                    &json!({
                        "numero": person.number,
                        "telephone": person.phone,
                        "adresse": { "voie": person.street, "code_postal_ville": person.postcode_town },
                        "complementaire": person.health_cover.as_ref().map(|number| json!({ "adherent": number })),
                        "compte": person.account.as_ref().map(|account| json!({ "iban": account, "titulaire": format!("{} {}", person.given, person.family) })),
                        "porte_l_enfant": person.carries,
                        "grossesse_declaree": person.pregnancy_declared,
                        "enfants": dates(person.children.iter().map(|child| &child.birth).collect()),
                        "attendus": dates(person.expected.iter().collect()),
                    }),
                )
            }
            // Several have that name and that day of birth.
            _ => answer(StatusCode::MULTIPLE_CHOICES, &json!({ "title": "several people" })),
        },
    }
}

/// The tax household of a year.
pub(super) async fn income(Path(year): Path<u16>, RawQuery(query): RawQuery, headers: HeaderMap) -> Response {
    let people = match people(query.as_deref(), &headers) {
        Err(refused) => return *refused,
        Ok(people) => people,
    };
    let declared = |birth: &str, number: Option<&str>, income: [u32; 5]| {
        let [wages, unemployment, pensions, disability, maintenance] = income;
        json!({
            "date_naissance": birth, "numero_fiscal": number, "salaires": wages, "chomage": unemployment, "retraites": pensions, "invalidite": disability,
            "pensions_alimentaires_recues": maintenance,
        })
    };
    let households: Vec<Value> = people
        .iter()
        .filter_map(|person| {
            let mut declarants = vec![declared(&person.birth, Some(&person.tax_number), person.income?)];
            declarants.extend(person.at_home().and_then(|partner| Some(declared(&partner.birth, None, partner.income?))));
            Some(json!({
                "annee": year, "date_avis": "2026-07-31", "commune_libelle": person.postcode_town, "declarants": declarants, "rattaches_ont_revenus": false,
                "adresse": { "commune": person.home },
            }))
        })
        .collect();
    if households.is_empty() { absent() } else { answer(StatusCode::OK, &json!({ "foyers": households })) }
}

/// Contracts of work under way.
pub(super) async fn contracts(RawQuery(query): RawQuery, headers: HeaderMap) -> Response {
    match people(query.as_deref(), &headers) {
        Err(refused) => *refused,
        Ok(people) => match people[..] {
            [person] if !person.contracts.is_empty() => answer(StatusCode::OK, &json!({ "contrats": person.contracts })),
            [] | [_] => absent(),
            _ => answer(StatusCode::MULTIPLE_CHOICES, &json!({ "title": "several people" })),
        },
    }
}

/// Who pays contributions for work of their own.
pub(super) async fn self_employed(RawQuery(query): RawQuery, headers: HeaderMap) -> Response {
    match people(query.as_deref(), &headers) {
        Err(refused) => *refused,
        Ok(people) => match people[..] {
            [person] if person.self_employed => answer(StatusCode::OK, &json!({ "etat": "actif", "constate_le": "2026-05-31" })),
            [] | [_] => absent(),
            _ => answer(StatusCode::MULTIPLE_CHOICES, &json!({ "title": "several people" })),
        },
    }
}

fn people(query: Option<&str>, headers: &HeaderMap) -> Result<Vec<&'static Person>, Box<Response>> {
    if !knows(headers) {
        return Err(Box::new(answer(StatusCode::UNAUTHORIZED, &json!({ "title": "unknown token" }))));
    }
    let asked = Asked::of(query);
    let (Some(family), Some(given), Some(birth)) = (asked.one("nom"), asked.one("prenoms"), asked.one("naissance")) else {
        return Err(Box::new(answer(StatusCode::BAD_REQUEST, &json!({ "title": "nom, prenoms and naissance are needed" }))));
    };
    Ok(named(family, given, Some(birth), asked.one("commune")))
}

fn absent() -> Response {
    answer(StatusCode::NOT_FOUND, &json!({ "title": "nobody of that name" }))
}
