//! `/api/v1/requests`: what a body was asked, for its own system. Who may see what is said by [`jalon_journey::authority`], as at the desk.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::response::Response;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jalon_casework::{ActError, Deed, Loaded};
use jalon_catalogue::RegisterId;
use jalon_intake::{DisplayName, Kind};
use jalon_journey::authority::{Sight, sees};
use jalon_journey::{Channel, Command, Event, PaperId, Request, RequestId, Scan, What, Who};
use jalon_store::BlobId;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::api::client::{Caller, Scope};
use crate::api::input::Named;
use crate::api::problem::Problem;
use crate::private::Private;
use crate::routes::mine::download::attachment;
use crate::site::Site;

/// How many requests one page has, when nobody says.
const USUAL: u32 = 50;
/// How many it has at most.
const MOST: u32 = 200;

/// Which page of a list.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Asked {
    /// `next` of the page before; without it, the first page.
    #[param(max_length = 200)]
    after: Option<String>,
    /// How many at most.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u32>,
}

/// A page of requests, in the order in which they came.
#[derive(Serialize, ToSchema)]
pub(crate) struct Requests {
    requests: Vec<Line>,
    /// Where to go on, now or later: what has come since is after it. Absent when the page is empty.
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<String>,
}

/// A request in a list.
#[derive(Serialize, ToSchema)]
#[schema(as = RequestLine)]
pub(crate) struct Line {
    /// Its identity: 32 hexadecimal digits.
    request: String,
    /// The service asked for, by its name in the catalogue.
    service: String,
    /// `sent`, `received`, `examining`, `missing`, `granted`, `refused` or `closed`.
    state: &'static str,
    /// When it was sent.
    #[schema(format = DateTime)]
    sent: String,
}

/// A request, whole.
#[derive(Serialize, ToSchema)]
#[schema(as = Request)]
pub(crate) struct Whole {
    /// Its identity: 32 hexadecimal digits.
    request: String,
    /// The service asked for, by its name in the catalogue.
    service: String,
    /// `sent`, `received`, `examining`, `missing`, `granted`, `refused` or `closed`.
    state: &'static str,
    /// When it was sent.
    #[schema(format = DateTime)]
    sent: String,
    /// The body's own number for it.
    reference: Option<String>,
    /// The fields of the form, by their names in the catalogue; `NAME.0` is that of the first of a list.
    fields: BTreeMap<String, String>,
    /// Answers, by names of facts of the law.
    facts: BTreeMap<String, String>,
    /// Files.
    papers: Vec<Paper>,
    /// Why the body may have it.
    disclosure: Disclosure,
    /// The day on which the body's silence becomes an answer, as things stand.
    silent_on: Option<String>,
    /// That whoever asked died, by the word of a register: nobody writes to them any more, and no day is counted.
    death: Option<Heard>,
    /// That whoever asked says that they live, after a register told that they died.
    death_denied: Option<Heard>,
    /// Where requests of the same person to other bodies stand, as far as an agreement lets this one see it.
    beside: Vec<Other>,
    /// What was said and done about it, in its order.
    history: Vec<Step>,
}

/// What is known of a death, or of one that is not.
#[derive(Serialize, ToSchema)]
#[schema(as = HeardOfDeath)]
pub(crate) struct Heard {
    /// The register that told it, by its name in the catalogue.
    register: String,
    /// The day of the death, or that on which it was denied.
    #[schema(format = Date)]
    on: String,
}

/// A request to another body: that it is there, and where it stands.
#[derive(Serialize, ToSchema)]
#[schema(as = OtherRequest)]
pub(crate) struct Other {
    /// The service asked for, by its name in the catalogue.
    service: String,
    /// The body that was asked.
    body: String,
    /// `sent`, `received`, `examining`, `missing`, `granted`, `refused` or `closed`.
    state: &'static str,
    /// The agreement under which it is seen.
    agreement: String,
}

/// A file.
#[derive(Serialize, ToSchema)]
pub(crate) struct Paper {
    /// Its identity: 32 hexadecimal digits.
    #[serde(rename = "paper")]
    id: String,
    /// What it proves, by the name of the evidence type.
    evidence: String,
    /// The name that the person gave it.
    name: String,
    /// Its kind, by its content.
    kind: String,
    /// Its length.
    bytes: u64,
    /// Whether it can be had: it was looked over.
    ready: bool,
}

/// Why a body may have a request.
#[derive(Serialize, ToSchema)]
pub(crate) struct Disclosure {
    /// The text of law on which it rests.
    basis: String,
    /// When the person agreed, where the law asks them.
    consent: Option<String>,
    /// The name that they signed with, where the law asks for a signature.
    signature: Option<String>,
}

/// Something that was said or done.
#[derive(Serialize, ToSchema)]
pub(crate) struct Step {
    /// When.
    #[schema(format = DateTime)]
    at: String,
    /// `person`, `agent`, `system` or `guardian`.
    by: &'static str,
    /// What.
    what: &'static str,
    /// In which words.
    #[serde(skip_serializing_if = "Option::is_none")]
    words: Option<String>,
}

/// The body's requests, in the order in which they came.
///
/// `next` can be kept: asked with it later, the list goes on where it ended.
#[utoipa::path(
    get, path = "/api/v1/requests", tag = "requests", operation_id = "listRequests", params(Asked),
    responses((status = 200, description = "A page", body = Requests), crate::api::openapi::Refused, crate::api::openapi::Always)
)]
pub(crate) async fn list(State(site): State<Arc<Site>>, caller: Caller, asked: Result<Query<Asked>, QueryRejection>) -> Result<Json<Requests>, Problem> {
    caller.may(Scope::Read)?;
    let Query(Asked { after, limit }) = asked.map_err(|_| Problem::unreadable("limit", format!("a number from 1 to {MOST} was awaited")))?;
    let limit = limit.unwrap_or(USUAL);
    if !(1..=MOST).contains(&limit) {
        return Err(Problem::unreadable("limit", format!("a number from 1 to {MOST} was awaited")));
    }
    let after = after.as_deref().map(|after| place(after).ok_or_else(|| Problem::unreadable("after", "`next` of a page was awaited"))).transpose()?;
    let private = private(&site)?;
    let mut requests = Vec::new();
    let mut next = None;
    for arrived in private.casework.arrivals(&caller.who(), after, limit).await? {
        next = Some(URL_SAFE_NO_PAD.encode([arrived.place.0.to_be_bytes().as_slice(), &arrived.place.1].concat()));
        let loaded = private.casework.load(arrived.journey).await?;
        let Some(request) = loaded.as_ref().and_then(|loaded| loaded.journey.request(arrived.request)) else { continue };
        requests.push(Line { request: request.id.to_string(), service: request.service.to_string(), state: request.state.word(), sent: sent(request) });
    }
    Ok(Json(Requests { requests, next }))
}

fn place(text: &str) -> Option<(i64, Vec<u8>)> {
    let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
    let (rank, key) = bytes.split_first_chunk()?;
    Some((i64::from_be_bytes(*rank), key.to_vec()))
}

/// One request, whole. That the body's system read it is noted, and the person sees it.
#[utoipa::path(
    get, path = "/api/v1/requests/{request}", tag = "requests", operation_id = "readRequest",
    params(("request" = String, Path, description = "Its identity: 32 hexadecimal digits")),
    responses((status = 200, description = "The request", body = Whole), crate::api::openapi::Refused, crate::api::openapi::OfOne, crate::api::openapi::Always)
)]
pub(crate) async fn read(State(site): State<Arc<Site>>, caller: Caller, Named(request): Named<String>) -> Result<Json<Whole>, Problem> {
    caller.may(Scope::Read)?;
    let (private, id) = (private(&site)?, identity(&request)?);
    let loaded = private.casework.look(of_body(private, &caller, id).await?, &opening(&caller), id).await?;
    let request = loaded.journey.request(id).ok_or_else(Problem::nothing)?;
    let paper = |id: &PaperId| {
        let (_, paper) = loaded.journey.paper(*id)?;
        let ready = paper.scan == Scan::Clean;
        Some(Paper { id: id.to_string(), evidence: paper.evidence.to_string(), name: paper.name.clone(), kind: paper.kind.clone(), bytes: paper.bytes, ready })
    };
    let disclosure = &request.disclosure;
    let asker = loaded.journey.member(request.by);
    Ok(Json(Whole {
        request: request.id.to_string(),
        service: request.service.to_string(),
        state: request.state.word(),
        sent: sent(request),
        reference: request.reference.clone(),
        fields: request.content.fields.iter().map(|(key, value)| (key.to_string(), value.clone())).collect(),
        facts: request.content.facts.clone(),
        papers: request.content.papers.iter().filter_map(paper).collect(),
        disclosure: Disclosure {
            basis: disclosure.basis.clone(),
            consent: disclosure.consent.map(|at| at.to_string()),
            signature: disclosure.signature.clone(),
        },
        silent_on: request.silent_on(&site.catalogue.calendar).map(|silent| silent.on.to_string()),
        death: asker.and_then(|asker| asker.died.as_ref()).map(|death| heard(&death.register, death.on)),
        death_denied: asker.and_then(|asker| asker.denied.as_ref()).map(|denial| heard(&denial.register, denial.on)),
        beside: private
            .casework
            .beside(&loaded.journey, request)
            .map(|(other, beside)| Other {
                service: other.service.to_string(),
                body: other.body.to_string(),
                state: other.state.word(),
                agreement: beside.under.agreement,
            })
            .collect(),
        history: request.history.iter().filter_map(step).collect(),
    }))
}

/// One file of a request. That the body's system had it is noted.
#[utoipa::path(
    get, path = "/api/v1/requests/{request}/papers/{paper}", tag = "requests", operation_id = "readPaper",
    params(
        ("request" = String, Path, description = "The request: 32 hexadecimal digits"),
        ("paper" = String, Path, description = "The file: 32 hexadecimal digits"),
    ),
    responses(
        (status = 200, description = "The file", body = Vec<u8>, content_type = "application/pdf"),
        (status = 200, description = "The file", body = Vec<u8>, content_type = "image/jpeg"),
        (status = 200, description = "The file", body = Vec<u8>, content_type = "image/png"),
        crate::api::openapi::Refused, crate::api::openapi::OfOne, crate::api::openapi::Always,
    )
)]
pub(crate) async fn paper(State(site): State<Arc<Site>>, caller: Caller, Named((request, paper)): Named<(String, String)>) -> Result<Response, Problem> {
    caller.may(Scope::Read)?;
    let (private, id) = (private(&site)?, identity(&request)?);
    let paper: PaperId = paper.parse().map_err(|_| Problem::nothing())?;
    let loaded = of_body(private, &caller, id).await?;
    let held = loaded.journey.request(id).is_some_and(|request| request.holds(paper));
    let kept = loaded.journey.paper(paper).map(|(_, paper)| paper).filter(|paper| held && paper.scan == Scan::Clean).ok_or_else(Problem::nothing)?;
    // The kind is what the content was found to be when it came in, never what the sender said.
    let kind = [Kind::Pdf, Kind::Jpeg, Kind::Png].into_iter().find(|kind| kind.media_type() == kept.kind).ok_or_else(Problem::nothing)?;
    let name = DisplayName::new(&kept.name).for_download(kind);
    private.casework.act(loaded.id, &opening(&caller), Command::View { request: id }).await?;
    let bytes = private.casework.store().blob(BlobId::from_bytes(paper.0)).await.map_err(ActError::from)?.ok_or_else(Problem::nothing)?;
    Ok(attachment(&name, kind.media_type(), bytes.into_vec()))
}

pub(crate) fn private(site: &Site) -> Result<&Private, Problem> {
    site.private.as_ref().ok_or_else(Problem::nothing)
}

/// What has not the form of an identity names nothing.
pub(crate) fn identity(text: &str) -> Result<RequestId, Problem> {
    text.parse().map_err(|_| Problem::nothing())
}

/// The journey of a request of the caller's body: another's, one that is no more and one that never was answer the same.
async fn of_body(private: &Private, caller: &Caller, request: RequestId) -> Result<Loaded, Problem> {
    let journey = private.casework.journey_of_request(request).await?.ok_or_else(Problem::nothing)?;
    let loaded = private.casework.load(journey).await?.ok_or_else(Problem::nothing)?;
    if sees(&loaded.journey, &caller.who(), request) != Some(Sight::Whole) {
        return Err(Problem::nothing());
    }
    Ok(loaded)
}

/// What a body's system does when it opens a request.
fn opening(caller: &Caller) -> Deed {
    Deed { who: caller.who(), channel: Channel::Machine, key: Some(jalon_casework::random()) }
}

fn heard(register: &RegisterId, on: Date) -> Heard {
    Heard { register: register.to_string(), on: on.to_string() }
}

fn sent(request: &Request) -> String {
    request.history.first().map_or(Timestamp::UNIX_EPOCH, |event| event.at).to_string()
}

fn step(event: &Event) -> Option<Step> {
    let (what, words) = match &event.what {
        What::Sent(_) => ("sent", None),
        What::Received { .. } => ("received", None),
        What::Examining { .. } => ("examining", None),
        What::MissingAsked { missing, .. } => ("missing", Some(missing.words.clone())),
        What::Supplied { words, .. } => ("supplied", Some(words.clone())),
        What::Wrote { words, .. } => ("message", Some(words.clone())),
        What::Decided { decision, .. } => ("decided", Some(decision.reasons.clone())),
        What::SilenceFell { .. } => ("silence", None),
        What::Withdrawn { .. } => ("withdrawn", None),
        _ => return None,
    };
    let by = match event.who {
        Who::Person { .. } => "person",
        Who::Agent { .. } => "agent",
        Who::Body { .. } => "system",
        Who::Guardian => "guardian",
    };
    Some(Step { at: event.at.to_string(), by, what, words: words.filter(|words| !words.is_empty()) })
}
