//! What somebody keeps here, what became of it, and their rights.

use axum::Json;
use jalon_journey::{Command, RequestId, Right, RightAsk, RightId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{OwnJourney, Owner};
use crate::api::input::{Key, Named, Sent};
use crate::api::problem::Problem;
use crate::routes::mine::my_data;

/// What somebody keeps.
#[derive(Serialize, ToSchema)]
#[schema(as = OwnJourneys)]
pub(in crate::api) struct Journeys {
    /// The last first.
    journeys: Vec<Line>,
}

/// A journey in the list.
#[derive(Serialize, ToSchema)]
#[schema(as = OwnJourney)]
pub(in crate::api) struct Line {
    /// Its identity: 32 hexadecimal digits.
    journey: String,
    /// The life event, by its name in the catalogue.
    event: String,
    /// Since when it is kept.
    #[schema(format = DateTime)]
    since: String,
}

/// What the person keeps.
#[utoipa::path(
    get, path = "/api/v1/me/journeys", tag = "me", operation_id = "listOwnJourneys", security(("program" = [])),
    responses((status = 200, description = "The list", body = Journeys), crate::api::openapi::NoKey, crate::api::openapi::Always)
)]
pub(in crate::api) async fn journeys(owner: Owner) -> Result<Json<Journeys>, Problem> {
    let private = owner.private()?;
    let mut journeys = Vec::new();
    for kept in owner.signed.own(private).await? {
        let Some(loaded) = private.casework.load(kept.arrival.journey).await? else { continue };
        let Some(event) = loaded.journey.event else { continue };
        journeys.push(Line { journey: kept.arrival.journey.to_string(), event: event.to_string(), since: kept.since.to_string() });
    }
    Ok(Json(Journeys { journeys }))
}

/// What is held and what became of it. `/schemas/my-data-1.schema.json` says its form.
#[derive(Serialize, ToSchema)]
#[serde(transparent)]
#[schema(value_type = Object)]
pub(in crate::api) struct MyData(serde_json::Value);

/// All that is held in one journey, from where and until when; and who received or read what, when, why and under which agreement, each with its receipt.
#[utoipa::path(
    get, path = "/api/v1/me/journeys/{journey}/data", tag = "me", operation_id = "readOwnData", security(("program" = [])),
    params(("journey" = String, Path, description = "Its identity")),
    responses((status = 200, description = "As `/schemas/my-data-1.schema.json` says", body = MyData), crate::api::openapi::NoKey, crate::api::openapi::OfOne, crate::api::openapi::Always)
)]
pub(in crate::api) async fn data(own: OwnJourney) -> Result<Json<MyData>, Problem> {
    Ok(Json(MyData(my_data(&own.here, &own.inside).await?)))
}

/// A right that is used.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct AskedRight {
    /// `rectify`, `object` or `contest`.
    #[schema(example = "object")]
    right: String,
    /// What is asked, in words.
    #[schema(example = "Je ne veux plus que cela serve.")]
    words: String,
}

/// What becomes of it.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct RightTaken {
    /// Its identity: 32 hexadecimal digits.
    right: String,
    /// The last day for an answer.
    #[schema(format = Date)]
    due: String,
}

/// Uses a right: that something be corrected, that a use of data end, that a step made by a machine be looked at by somebody.
#[utoipa::path(
    post, path = "/api/v1/me/journeys/{journey}/rights", tag = "me", operation_id = "useRight", security(("program" = [])),
    params(("journey" = String, Path, description = "Its identity"), ("Idempotency-Key" = String, Header, description = "New for each act, the same when it is sent again")),
    request_body(content = AskedRight),
    responses((status = 200, description = "It is noted, and somebody must answer", body = RightTaken), crate::api::openapi::NoKey, crate::api::openapi::ReadsOnly, crate::api::openapi::Sent, crate::api::openapi::Always)
)]
pub(in crate::api) async fn right(own: OwnJourney, key: Key, Sent(asked): Sent<AskedRight>) -> Result<Json<RightTaken>, Problem> {
    let deed = own.deed(&key)?;
    let right = Right::ALL.into_iter().find(|right| right.word() == asked.right);
    let (Some(right), Some(id)) = (right, deed.key.map(RightId)) else { return Err(Problem::wrong("right", "`rectify`, `object` or `contest` was awaited")) };
    let ask = RightAsk { id, right, request: None, words: asked.words.trim().to_owned() };
    let loaded = own.private()?.casework.act(own.inside.id(), &deed, Command::AskRight(ask)).await?;
    let due = loaded.journey.rights.get(&id).map(|asked| asked.due().to_string()).ok_or_else(Problem::nothing)?;
    Ok(Json(RightTaken { right: id.to_string(), due }))
}

/// What became of a request.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct TakenBack {
    /// Where it stands now.
    state: &'static str,
}

/// Takes a request back, and with it the consent under which it was sent: what has not left does not leave.
#[utoipa::path(
    post, path = "/api/v1/me/journeys/{journey}/requests/{request}/withdrawal", tag = "me", operation_id = "withdraw", security(("program" = [])),
    params(("journey" = String, Path, description = "The journey"), ("request" = String, Path, description = "The request"), ("Idempotency-Key" = String, Header, description = "New for each act, the same when it is sent again")),
    responses((status = 200, description = "It is taken back", body = TakenBack), crate::api::openapi::NoKey, crate::api::openapi::ReadsOnly, crate::api::openapi::Sent, crate::api::openapi::Always)
)]
pub(in crate::api) async fn withdraw(own: OwnJourney, Named((_, request)): Named<(String, String)>, key: Key) -> Result<Json<TakenBack>, Problem> {
    let deed = own.deed(&key)?;
    let request: RequestId = request.parse().map_err(|_| Problem::nothing())?;
    let loaded = own.private()?.casework.act(own.inside.id(), &deed, Command::Withdraw { request }).await?;
    let state = loaded.journey.request(request).map(|request| request.state.word()).ok_or_else(Problem::nothing)?;
    Ok(Json(TakenBack { state }))
}
