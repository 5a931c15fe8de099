//! API Particulier, version 3, as its OpenAPI description has it.

use axum::extract::RawQuery;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde_json::{Value, json};

use super::people::{self, Person, written};
use super::{Asked, json as answer, knows};

/// « Quotient familial CAF & MSA ».
pub(super) async fn household(RawQuery(query): RawQuery, headers: HeaderMap) -> Response {
    let asked = Asked::of(query.as_deref());
    match person(&asked, &headers) {
        Err(refused) => refused,
        Ok(person) if !person.has_file => unknown(),
        Ok(person) => {
            let one = |family: &str, given: &str, birth: &str, sex: &str| json!({ "nom_naissance": written(family), "nom_usage": null, "prenoms": written(given), "date_naissance": birth, "sexe": sex });
            let mut adults = vec![one(&person.family, &person.given, &person.birth, &person.sex)];
            adults.extend(person.at_home().iter().map(|partner| one(&partner.family, &partner.given, &partner.birth, &partner.sex)));
            let children: Vec<Value> = person.children.iter().map(|child| one(&child.family, &child.given, &child.birth, &child.sex)).collect();
            found(&json!({
                "allocataires": adults,
                "enfants": children,
                "adresse": {
                    "destinataire": format!("{} {}", written(&person.family), written(&person.given)),
                    "complement_information": null,
                    "complement_information_geographique": null,
                    "numero_libelle_voie": written(&person.street),
                    "lieu_dit": null,
                    "code_postal_ville": written(&person.postcode_town),
                    "pays": "FRANCE",
                },
                "quotient_familial": { "fournisseur": "CNAF", "valeur": 650, "annee": 2026, "mois": 11, "annee_calcul": 2026, "mois_calcul": 11 },
            }))
        }
    }
}

/// « Statut allocation adulte handicapé ».
pub(super) async fn disabled_adult(RawQuery(query): RawQuery, headers: HeaderMap) -> Response {
    let asked = Asked::of(query.as_deref());
    person(&asked, &headers).map_or_else(
        |refused| refused,
        |person| found(&json!({ "est_beneficiaire": person.disabled, "date_debut_droit": person.disabled.then_some("2025-01-01") })),
    )
}

/// « Statut allocation d'éducation de l'enfant handicapé ».
pub(super) async fn disabled_child(RawQuery(query): RawQuery, headers: HeaderMap) -> Response {
    let asked = Asked::of(query.as_deref());
    person(&asked, &headers).map_or_else(|refused| refused, |_| found(&json!({ "status": "non_beneficiaire", "date_debut_droit": null })))
}

/// « Statut demandeur d'emploi ».
pub(super) async fn job_seeker(RawQuery(query): RawQuery, headers: HeaderMap) -> Response {
    let asked = Asked::of(query.as_deref());
    if let Some(refused) = refused(&asked, &headers) {
        return refused;
    }
    let Some(number) = asked.one("identifiant") else { return unprocessable("00384", "Le paramètre identifiant est obligatoire") };
    let Some(person) = people::all().iter().find(|person| person.france_travail.as_deref() == Some(number)) else { return unknown() };
    let (postcode, town) = person.postcode_town.split_once(' ').unwrap_or_default();
    let title = if person.sex == "F" { "MME" } else { "M." };
    found(&json!({
        "identifiant": number,
        "identite": { "civilite": title, "nom_naissance": written(&person.family), "nom_usage": null, "prenom": written(&person.given), "sexe": person.sex, "date_naissance": person.birth },
        "contact": { "telephone": person.phone, "telephone2": null, "email": null },
        "adresse": {
            "code_postal": postcode, "code_cog_insee_commune": person.home, "localite": written(town), "ligne_voie": written(&person.street),
            "ligne_complement_destinataire": null, "ligne_complement_adresse": null, "ligne_complement_distribution": null, "ligne_nom": written(&person.postcode_town),
        },
        "inscription": {
            "date_debut": "2026-02-01", "date_fin": null,
            "categorie": { "code": 1, "libelle": "PERSONNE SANS EMPLOI DISPONIBLE DUREE INDETERMINEE PLEIN TPS" },
            "code_certification_cnav": "VC",
        },
    }))
}

/// The one person that the civil status names.
fn person(asked: &Asked, headers: &HeaderMap) -> Result<&'static Person, Response> {
    if let Some(refused) = refused(asked, headers) {
        return Err(refused);
    }
    let wrong = || unprocessable("00366", "Un ou plusieurs paramètres de civilité ne sont pas correctement formatés");
    let (Some(family), Some(given), Some(sex), Some(country)) =
        (asked.one("nomNaissance"), asked.all("prenoms[]").next(), asked.one("sexeEtatCivil"), asked.one("codeCogInseePaysNaissance"))
    else {
        return Err(wrong());
    };
    if !matches!(sex, "M" | "F") || country.len() != 5 || asked.all("prenoms[]").count() > 3 {
        return Err(wrong());
    }
    let part = |name: &str| asked.one(name).map(|text| text.parse::<u16>().map_err(|_| wrong())).transpose();
    let birth = match (part("anneeDateNaissance")?, part("moisDateNaissance")?, part("jourDateNaissance")?) {
        (Some(year), Some(month), Some(day)) => Some(format!("{year:04}-{month:02}-{day:02}")),
        _ => None,
    };
    let found = people::named(family, given, birth.as_deref(), asked.one("codeCogInseeCommuneNaissance"));
    match found[..] {
        [person] if person.sex == sex && person.country == country => Ok(person),
        _ => Err(unknown()),
    }
}

fn refused(asked: &Asked, headers: &HeaderMap) -> Option<Response> {
    if !knows(headers) {
        return Some(error(StatusCode::UNAUTHORIZED, "00101", "Interdit", "Votre token n'est pas valide ou n'est pas renseigné"));
    }
    let recipient = asked.one("recipient").is_some_and(|siret| siret.len() == 14);
    (!recipient).then(|| unprocessable("00203", "Le paramètre recipient est obligatoire"))
}

fn found(data: &Value) -> Response {
    answer(StatusCode::OK, &json!({ "data": data, "links": {}, "meta": {} }))
}

fn unknown() -> Response {
    error(StatusCode::NOT_FOUND, "35003", "Allocataire non référencé", "L'allocataire n'est pas référencé auprès des caisses éligibles")
}

fn unprocessable(code: &str, detail: &str) -> Response {
    error(StatusCode::UNPROCESSABLE_ENTITY, code, "Entité non traitable", detail)
}

fn error(status: StatusCode, code: &str, title: &str, detail: &str) -> Response {
    answer(status, &json!({ "errors": [{ "code": code, "title": title, "detail": detail, "source": null, "meta": {} }] }))
}
