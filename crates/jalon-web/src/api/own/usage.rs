//! `/api/v1/me/data/MyPersonalDataUsage/1.0`: who received or read what a person keeps here, in the shape of `GovStack`'s digital registries.
//!
//! It is the trail that the person reads on their page, said for programs that know that shape. Whose it is, the key says; what the query names is whatever the
//! caller knows the person by.

use axum::Json;
use axum::extract::Query;
use axum::extract::rejection::QueryRejection;
use axum::http::HeaderMap;
use jalon_casework::Trace;
use jalon_journey::JourneyId;
use jalon_log::Entry;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::Owner;
use crate::api::input::header;
use crate::api::problem::Problem;
use crate::private::visitor::Inside;
use crate::routes::mine::{body_of_entry, traces};
use crate::site::Here;

/// The longest name that is taken.
const LONGEST: usize = 255;
/// Entries by which a body received something of the person, or somebody of it read it.
const USES: [&str; 4] = ["submission", "supplement", "view", "fetch"];

/// What is asked.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(in crate::api) struct Asked {
    /// By what the caller knows the person: letters, digits and `-`. The key says who they are.
    #[serde(rename = "userId", alias = "userID", alias = "UserID")]
    #[param(example = "EE378129277266")]
    user: String,
    /// A life event, by its name in the catalogue, or the identity of a journey.
    #[serde(rename = "databaseId", alias = "databaseID", alias = "DatabaseID")]
    #[param(example = "birth")]
    database: String,
}

/// One time at which data of the person were received or read.
#[derive(Serialize, ToSchema)]
#[schema(as = PersonalDataUsage)]
#[serde(rename_all = "camelCase")]
pub(in crate::api) struct Usage {
    /// Which: the journey, and its place among what the log says of the person in it.
    id: String,
    /// Who: the name of an agent as the person may know it, or the body that received it.
    reader_id: String,
    /// The initials of an agent.
    #[serde(skip_serializing_if = "Option::is_none")]
    reader_initials: Option<String>,
    /// The body, by its name in the catalogue.
    reader_institution_id: String,
    /// The name of the body.
    reader_institution_name: String,
    /// By what.
    reader_application_name: &'static str,
    /// When.
    #[schema(format = DateTime)]
    search_date_time: String,
    /// What about; the name is written as the shape has it.
    refrences: Vec<Reference>,
}

/// What it was about.
#[derive(Serialize, ToSchema)]
#[schema(as = PersonalDataReference)]
pub(in crate::api) struct Reference {
    /// The request; the journey where there is none.
    #[serde(rename = "ReferenceID")]
    reference: String,
}

/// Who received or read what the person keeps here, as `GovStack`'s digital registries tell it. `userID` and `DatabaseID` are taken too.
#[utoipa::path(
    get, path = "/api/v1/me/data/MyPersonalDataUsage/1.0", tag = "me", operation_id = "readPersonalDataUsage", security(("program" = [])),
    params(
        Asked,
        ("Information-Mediator-Client" = String, Header, description = "Who asks: INSTANCE/CLASS/MEMBER/SUBSYSTEM", example = "eGovStack/GOV/90000009/digitalregistries")
    ),
    responses(
        (status = 200, description = "The first comes first; empty where nothing was read", body = Vec<Usage>),
        crate::api::openapi::NoKey, crate::api::openapi::OfOne, crate::api::openapi::Unread, crate::api::openapi::Always
    )
)]
pub(in crate::api) async fn usage(owner: Owner, headers: HeaderMap, asked: Result<Query<Asked>, QueryRejection>) -> Result<Json<Vec<Usage>>, Problem> {
    if !is_client(header(&headers, "information-mediator-client")) {
        return Err(Problem::unreadable("Information-Mediator-Client", "INSTANCE/CLASS/MEMBER/SUBSYSTEM was awaited"));
    }
    let Query(Asked { user, database }) = asked.map_err(|_| Problem::unreadable("userId", "`userId` and `databaseId` were awaited, each once"))?;
    for (at, name) in [("userId", &user), ("databaseId", &database)] {
        if !is_name(name) {
            return Err(Problem::unreadable(at, format!("1 to {LONGEST} letters, digits and `-` were awaited")));
        }
    }
    let private = owner.private()?;
    let of_one: Option<JourneyId> = database.parse().ok();
    let journeys = match of_one {
        Some(journey) => vec![journey],
        None => owner.signed.own(private).await?.into_iter().rev().map(|kept| kept.arrival.journey).collect(),
    };
    let mut uses = Vec::new();
    for journey in journeys {
        let inside = match Inside::of(private, owner.signed.clone(), journey).await {
            Err(crate::oops::Oops::NotFound) if of_one.is_none() => continue,
            inside => inside?,
        };
        let event = inside.loaded.journey.event.as_ref().map(jalon_catalogue::EventId::as_str);
        if of_one.is_none() && event != Some(&*database) {
            continue;
        }
        let trail = traces(&owner.here, &inside).await?;
        uses.extend(trail.iter().enumerate().filter_map(|(place, trace)| said(&owner.here, &inside, place, trace)));
    }
    Ok(Json(uses))
}

/// An entry, when it says that something was received or read.
fn said(here: &Here, inside: &Inside, place: usize, Trace { entry, .. }: &Trace) -> Option<Usage> {
    if !is_use(entry) {
        return None;
    }
    let body = body_of_entry(inside, entry)?;
    let agent = entry.detail("agent");
    let journey = inside.id();
    Some(Usage {
        id: format!("{journey}-{}", place + 1),
        reader_id: agent.unwrap_or(body.as_str()).to_owned(),
        reader_initials: agent.map(initials),
        reader_institution_name: here.labels().body(&body).to_owned(),
        reader_institution_id: body.to_string(),
        reader_application_name: "Jalon",
        search_date_time: entry.at().to_string(),
        refrences: vec![Reference { reference: entry.detail("request").map_or_else(|| journey.to_string(), str::to_owned) }],
    })
}

/// Whether somebody else than the person received or read something by it. What they write to a body is received by it.
fn is_use(entry: &Entry) -> bool {
    USES.contains(&entry.kind()) || entry.kind() == "message" && entry.detail("by") == Some("person")
}

fn initials(name: &str) -> String {
    name.split([' ', '-']).filter_map(|word| word.chars().find(|c| c.is_alphabetic())).flat_map(char::to_uppercase).collect()
}

fn is_name(name: &str) -> bool {
    (1..=LONGEST).contains(&name.len()) && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
}

/// Whether a header names who asks, in four parts.
fn is_client(header: &str) -> bool {
    header.len() <= LONGEST && header.split('/').count() == 4 && header.split('/').all(|part| !part.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_people_and_of_callers_are_of_one_form() {
        assert!(is_name("EE378129277266") && is_name("job-loss") && !is_name("...") && !is_name("") && !is_name(&"a".repeat(256)) && !is_name("é"));
        assert!(is_client("eGovStack/GOV/90000009/digitalregistries"));
        for wrong in ["", "a/b/c", "a/b/c/", "a//c/d", "a/b/c/d/e"] {
            assert!(!is_client(wrong), "{wrong}");
        }
        assert_eq!((initials("A. Petit"), initials("Inès Le-Goff"), initials("")), ("AP".into(), "ILG".into(), String::new()));
    }
}
