//! HubEE as its public description has it (folders 1.2.7, subscriptions 1.2.3), with one body that takes folders of one process: what is declared, put and completed
//! is kept, the body works on it by a clock, and calls fail, before or after they were done.

use std::collections::BTreeMap;

use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Path, Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post, put};
use axum::{Json, Router};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ring::digest;
use serde_json::{Value, json};

use crate::machine::{Held, Machine};
use crate::odds::Odds;

/// By what the site is known: who it is, and its secret.
pub const CLIENT: (&str, &str) = ("jalon", "a-secret-of-nobody");
/// The process whose folders the body takes.
pub const PROCESS: &str = "DemandeJalon";
/// The number and the branch code of the body.
pub const BODY: (&str, &str) = ("21920062700017", "92062");

/// A file of a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    id: String,
    /// Its name.
    pub name: String,
    /// What it is, in the words of the process.
    pub type_name: String,
    /// Its media type.
    pub kind: String,
    /// Its length, as it was declared.
    pub size: u64,
    /// Itself, once it was put whole.
    pub content: Option<Vec<u8>>,
}

/// A folder.
#[derive(Debug, Clone)]
pub struct Folder {
    id: String,
    case: String,
    /// The number that the site gave it.
    pub external: String,
    /// The given names and the name of who asks.
    pub applicant: (String, String),
    /// Its files.
    pub attachments: Vec<Attachment>,
    /// When it was completed, in milliseconds since 1970.
    pub completed: Option<i64>,
    /// How the body ends it: `DONE` or `REFUSED`.
    pub ends: &'static str,
    /// How often the body was given it.
    pub given: usize,
    /// How late each of its four steps comes, in milliseconds, each after the one before it.
    steps: [i64; 4],
}

/// What it holds.
#[derive(Debug, Default)]
pub struct Holdings {
    tokens: Vec<String>,
    folders: BTreeMap<String, Folder>,
    asked: usize,
}

/// The platform.
pub type Platform = Machine<Holdings>;

impl Machine<Holdings> {
    /// A platform that fails as often as this.
    pub fn new(seed: u64, odds: Odds) -> Self {
        Self::of(seed, odds, Holdings::default())
    }

    /// All folders that are there, those that were never completed among them.
    pub fn folders(&self) -> Vec<Folder> {
        self.with(|held| held.own.folders.values().cloned().collect())
    }

    /// How often it was asked where a case stands.
    pub fn asked(&self) -> usize {
        self.with(|held| held.own.asked)
    }

    /// What it answers to.
    pub fn router(&self) -> Router {
        Router::new()
            .route("/token", post(token))
            .route("/referential/v1/subscriptions", get(subscriptions))
            .route("/teledossiers/v1/folders", post(declare))
            .route("/teledossiers/v1/folders/{folder}", get(folder).patch(complete).delete(drop_folder))
            .route("/teledossiers/v1/folders/{folder}/attachments/{attachment}", put(attach))
            .route("/teledossiers/v1/cases/{case}", get(case))
            .layer(DefaultBodyLimit::max(64 << 20))
            .with_state(self.clone())
    }

    /// Does something for who shows a token; or fails, before it is done or after.
    fn act(&self, headers: &HeaderMap, act: impl FnOnce(&mut Held<Holdings>) -> Response) -> Response {
        self.with(|held| {
            if held.dice.happens(held.odds.refuses) {
                held.own.tokens.clear();
            }
            let shown = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok()).and_then(|value| value.strip_prefix("Bearer "));
            if !shown.is_some_and(|shown| held.own.tokens.iter().any(|token| token == shown)) {
                return error(StatusCode::UNAUTHORIZED, "Invalid Credentials");
            }
            held.answers(act).unwrap_or_else(|| StatusCode::SERVICE_UNAVAILABLE.into_response())
        })
    }
}

/// Errors as the platform describes them.
fn error(status: StatusCode, message: &str) -> Response {
    (status, Json(json!({ "errors": [{ "code": status.as_u16(), "message": message }] }))).into_response()
}

fn text(value: &Value) -> Option<String> {
    value.as_str().filter(|text| !text.is_empty()).map(str::to_owned)
}

async fn token(State(platform): State<Platform>, headers: HeaderMap, form: String) -> Response {
    let (client, secret) = CLIENT;
    let awaited = format!("Basic {}", STANDARD.encode(format!("{client}:{secret}")));
    let asked: BTreeMap<String, String> = url::form_urlencoded::parse(form.as_bytes()).into_owned().collect();
    let asks = |name: &str, value: &str| asked.get(name).is_some_and(|asked| asked == value);
    if headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok()) != Some(&awaited)
        || !asks("grant_type", "client_credentials")
        || !asks("scope", "OSL")
    {
        return (StatusCode::UNAUTHORIZED, Json(json!({ "error": "invalid_client" }))).into_response();
    }
    platform.with(|held| {
        let token = held.dice.uuid();
        held.own.tokens.push(token.clone());
        Json(json!({ "access_token": token, "scope": "OSL", "token_type": "Bearer", "expires_in": 3600 })).into_response()
    })
}

async fn subscriptions(State(platform): State<Platform>, Query(asked): Query<BTreeMap<String, String>>, headers: HeaderMap) -> Response {
    platform.act(&headers, |_| {
        let asks = |name: &str, value: &str| asked.get(name).is_none_or(|asked| asked == value);
        let (number, branch) = BODY;
        let fits = asks("processCode", PROCESS) && asks("companyRegister", number) && asks("status", "Actif");
        let one = json!({
            "id": "00000000-0000-4000-8000-000000000001", "datapassId": 1, "processCode": PROCESS, "status": "Actif", "accessMode": "PORTAIL",
            "notificationFrequency": "unitaire", "localAdministrator": { "email": "personne@mairie.example" },
            "subscriber": { "type": "SI", "companyRegister": number, "branchCode": branch },
        });
        Json(if fits { vec![one] } else { Vec::new() }).into_response()
    })
}

async fn declare(State(platform): State<Platform>, headers: HeaderMap, content: Bytes) -> Response {
    platform.act(&headers, |held| match held.declared(&content) {
        Some(folder) => {
            let answer = (StatusCode::CREATED, Json(shown(&folder))).into_response();
            held.own.folders.insert(folder.id.clone(), folder);
            answer
        }
        None => error(StatusCode::BAD_REQUEST, "Bad Request : Validation failed."),
    })
}

async fn folder(State(platform): State<Platform>, Path(id): Path<String>, headers: HeaderMap) -> Response {
    platform.act(&headers, |held| match held.own.folders.get(&id) {
        Some(folder) => Json(shown(folder)).into_response(),
        None => error(StatusCode::NOT_FOUND, "Folder is not found"),
    })
}

async fn complete(State(platform): State<Platform>, Path(id): Path<String>, headers: HeaderMap, content: Bytes) -> Response {
    platform.act(&headers, |held| {
        let now = held.now_ms;
        let asks = serde_json::from_slice::<Value>(&content).is_ok_and(|asked| asked["globalStatus"] == "HUBEE_COMPLETED");
        match held.own.folders.get_mut(&id) {
            None => error(StatusCode::NOT_FOUND, "Folder is not found"),
            Some(folder) if !asks || folder.attachments.iter().any(|attachment| attachment.content.is_none()) => error(StatusCode::BAD_REQUEST, "Bad request"),
            Some(folder) => {
                folder.given += 1;
                folder.completed.get_or_insert(now);
                StatusCode::NO_CONTENT.into_response()
            }
        }
    })
}

async fn drop_folder(State(platform): State<Platform>, Path(id): Path<String>, headers: HeaderMap) -> Response {
    platform.act(&headers, |held| match held.own.folders.get(&id) {
        None => error(StatusCode::NOT_FOUND, "Folder is not found"),
        Some(folder) if folder.completed.is_some() => error(StatusCode::BAD_REQUEST, "Bad request"),
        Some(_) => {
            held.own.folders.remove(&id);
            StatusCode::NO_CONTENT.into_response()
        }
    })
}

async fn attach(State(platform): State<Platform>, Path((id, attachment)): Path<(String, String)>, headers: HeaderMap, content: Bytes) -> Response {
    platform.act(&headers, |held| {
        let there = held.own.folders.get_mut(&id).filter(|folder| folder.completed.is_none());
        let there = there.and_then(|folder| folder.attachments.iter_mut().find(|there| there.id == attachment));
        let Some(there) = there else { return error(StatusCode::NOT_FOUND, "Binary meta-data is not found") };
        let digest = STANDARD.encode(digest::digest(&digest::SHA256, &content));
        let holds = headers.get("digest").is_none_or(|given| given.as_bytes() == digest.as_bytes());
        if !holds || content.len() as u64 != there.size {
            return error(StatusCode::BAD_REQUEST, "Bad request");
        }
        there.content = Some(content.to_vec());
        StatusCode::NO_CONTENT.into_response()
    })
}

async fn case(State(platform): State<Platform>, Path(id): Path<String>, headers: HeaderMap) -> Response {
    platform.act(&headers, |held| {
        held.own.asked += 1;
        let now = held.now_ms;
        match held.own.folders.values().find(|folder| folder.case == id) {
            Some(folder) => Json(folder.case_at(now)).into_response(),
            None => error(StatusCode::NOT_FOUND, "Case is not found"),
        }
    })
}

fn shown(folder: &Folder) -> Value {
    let (number, branch) = BODY;
    let attachment = |attachment: &Attachment| {
        json!({
            "id": attachment.id, "fileName": attachment.name, "type": attachment.type_name, "size": attachment.size, "mimeType": attachment.kind,
            "status": if attachment.content.is_some() { "RECEIVED" } else { "PENDING" }, "recipients": [folder.external],
        })
    };
    json!({
        "id": folder.id, "processCode": PROCESS, "externalId": folder.external,
        "globalStatus": if folder.completed.is_some() { "HUBEE_COMPLETED" } else { "HUBEE_RECEIVED" },
        "applicant": { "firstName": folder.applicant.0, "lastName": folder.applicant.1 },
        "cases": [{
            "id": folder.case, "externalId": folder.external, "status": "HUBEE_NOTIFIED",
            "recipient": { "type": "SI", "companyRegister": number, "branchCode": branch },
        }],
        "attachments": folder.attachments.iter().map(attachment).collect::<Vec<_>>(),
    })
}

impl Held<Holdings> {
    /// A folder as it is declared; none when it is not as the description wants it.
    fn declared(&mut self, content: &[u8]) -> Option<Folder> {
        let declared: Value = serde_json::from_slice(content).ok()?;
        let external = text(&declared["externalId"]).filter(|external| external.len() <= 30)?;
        let case = declared["cases"].as_array()?.first()?;
        let recipient = &case["recipient"];
        let fits = declared["processCode"] == PROCESS
            && case["externalId"] == *external
            && recipient["type"] == "SI"
            && recipient["companyRegister"] == BODY.0
            && recipient["branchCode"] == BODY.1;
        let mut attachments = Vec::new();
        for attachment in declared["attachments"].as_array().filter(|list| fits && !list.is_empty())? {
            attachments.push(Attachment {
                id: self.dice.uuid(),
                name: text(&attachment["fileName"]).filter(|name| name.chars().count() <= 255)?,
                type_name: text(&attachment["type"])?,
                kind: text(&attachment["mimeType"])?,
                size: attachment["size"].as_u64()?,
                content: None,
            });
            attachment["recipients"].as_array()?.iter().find(|recipient| **recipient == *external)?;
        }
        let applicant = (text(&declared["applicant"]["firstName"])?, text(&declared["applicant"]["lastName"])?);
        let ends = if self.dice.happens(0.5) { "DONE" } else { "REFUSED" };
        let steps = [(); 4].map(|()| 1 + self.dice.below(self.odds.delay_ms));
        Some(Folder { id: self.dice.uuid(), case: self.dice.uuid(), external, applicant, attachments, completed: None, ends, given: 0, steps })
    }
}

impl Folder {
    /// Its case as it stands: nobody has it yet, the body fetched it, an agent examines it, writes, and is done.
    fn case_at(&self, now_ms: i64) -> Value {
        let body = json!({ "type": "SI", "companyRegister": BODY.0, "branchCode": BODY.1 });
        let mut at = self.completed.unwrap_or(i64::MAX);
        let mut done = 0;
        for step in self.steps {
            at = at.saturating_add(step);
            done += usize::from(at <= now_ms);
        }
        let status = match done {
            0 => "HUBEE_NOTIFIED",
            1 => "SENT",
            2 | 3 => "IN_PROGRESS",
            _ => self.ends,
        };
        let event = |number: u8, action: &str, more: Value| {
            let mut event = json!({
                "id": format!("{}-{number}", &self.case[..8]), "transmitter": body, "actionType": action, "notification": true, "status": "SENT",
                "comment": "pour les agents seuls",
            });
            if let (Some(event), Value::Object(more)) = (event.as_object_mut(), more) {
                event.extend(more);
            }
            event
        };
        let mut events = Vec::new();
        if done >= 2 {
            events.push(event(1, "STATUS_UPDATE", json!({ "caseNewStatus": "IN_PROGRESS", "message": "passage du télédossier" })));
        }
        if done >= 3 {
            events.push(event(2, "SENDING_MESSAGE", json!({ "message": "Votre demande est entre les mains d’un agent." })));
        }
        if done >= 4 {
            // Of two refusals one says why.
            let words = self.case.as_bytes()[0].is_multiple_of(2).then_some("Vous n’habitez pas la commune.");
            events.push(event(3, "STATUS_UPDATE", json!({ "caseNewStatus": self.ends, "message": words })));
        }
        json!({
            "id": self.case, "status": status, "externalId": self.external, "processCode": PROCESS, "recipient": body, "events": events,
            "createDateTime": "2026-01-01T00:00:00Z",
        })
    }
}
