//! `/fr/mes-demarches/ID/donnees.json`: the same as the page, as a file that programs read. `/schemas/my-data-1.schema.json` says its form.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use jalon_casework::Trace;
use jalon_journey::{Attested, FieldKey, FieldValue, Paper, Reach};
use jalon_log::Entry;
use serde::Serialize;

use super::download::attachment;
use super::trail::traces;
use crate::oops::Oops;
use crate::place::PathWords;
use crate::private::visitor::Inside;
use crate::site::Here;

/// Where the form of the file is said.
pub(crate) const SCHEMA_AT: &str = "/schemas/my-data-1.schema.json";
const SCHEMA: &str = include_str!("../../../schema/my-data-1.schema.json");

/// The file.
#[derive(Serialize)]
struct MyData<'a> {
    format: &'static str,
    journey: String,
    event: Option<&'a str>,
    made: jiff::Timestamp,
    held: Held<'a>,
    /// What happened with it, in its order, as the log says it.
    trail: Vec<Told<'a>>,
}

/// What is held.
#[derive(Serialize)]
struct Held<'a> {
    answers: BTreeMap<&'a str, &'a str>,
    /// What bodies vouch for, and the person lets be used.
    attested: &'a BTreeMap<String, Attested>,
    fields: &'a BTreeMap<FieldKey, FieldValue>,
    papers: Vec<&'a Paper>,
    reach: &'a Reach,
}

/// One entry, and the receipt by which `jalon verify receipt` checks it.
#[derive(Serialize)]
struct Told<'a> {
    #[serde(flatten)]
    entry: &'a Entry,
    receipt: Option<serde_json::Value>,
}

pub(super) async fn give(State(here): State<Here>, inside: Inside) -> Result<Response, Oops> {
    let bytes = serde_json::to_vec_pretty(&my_data(&here, &inside).await?).map_err(|_| Oops::Fault)?;
    Ok(attachment(&format!("{}.json", PathWords::of(here.tag()).data), "application/json", bytes))
}

/// What is in the file.
pub(crate) async fn my_data(here: &Here, inside: &Inside) -> Result<serde_json::Value, Oops> {
    let (trail, member) = (traces(here, inside).await?, inside.member()?);
    let told = |trace: &'_ Trace| trace.receipt.as_ref().and_then(|receipt| serde_json::from_str(&receipt.to_string()).ok());
    let data = MyData {
        format: "jalon-my-data/1",
        journey: inside.id().to_string(),
        event: inside.loaded.journey.event.as_ref().map(jalon_catalogue::EventId::as_str),
        made: here.private()?.casework.clock().now(),
        held: Held {
            answers: member.answers.facts.iter().map(|(key, answer)| (key.as_str(), answer.value.as_str())).collect(),
            attested: &member.attested,
            fields: &member.fields,
            papers: member.papers.values().collect(),
            reach: &member.reach,
        },
        trail: trail.iter().map(|trace| Told { entry: &trace.entry, receipt: told(trace) }).collect(),
    };
    serde_json::to_value(&data).map_err(|_| Oops::Fault)
}

/// The form of the file, for anybody.
pub(crate) async fn schema() -> Response {
    ([(CONTENT_TYPE, "application/schema+json"), (CACHE_CONTROL, "public, max-age=3600"), (ACCESS_CONTROL_ALLOW_ORIGIN, "*")], SCHEMA).into_response()
}
