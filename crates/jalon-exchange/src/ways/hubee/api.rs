//! The calls of the platform, and what of its answers is read.

use std::sync::Arc;

use jalon_casework::Undelivered;
use jalon_journey::Request;
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Value, json};
use ureq::http::{HeaderName, HeaderValue};

use super::contents::Content;
use super::kept::{Attachment, Kept};
use super::settings::HubeeSettings;
use crate::http::{Failure, Incoming, Method, Wire};
use crate::post::undelivered;
use crate::settings::{BodySettings, SettingsError, WayName};
use crate::ways::caller::{Caller, judged};

/// The longest answer that is read: a case with all that was said about it.
const LONGEST_ANSWER: u64 = 1 << 20;
/// The longest list of subscriptions of one body.
const MOST_SUBSCRIPTIONS: u16 = 100;
/// What operators of online services are there (`opérateur de service en ligne`).
const SCOPE: &str = "OSL";
/// The longest name of a person.
const LONGEST_NAME: usize = 255;

/// The platform.
pub(crate) struct Api(Caller);

/// A folder, as far as it is read.
#[derive(Debug, Deserialize)]
pub(super) struct Folder {
    id: String,
    #[serde(rename = "globalStatus")]
    pub(super) status: Option<String>,
    #[serde(default)]
    cases: Vec<Named>,
    #[serde(default)]
    attachments: Vec<Named>,
}

/// A case or a file of a folder.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Named {
    id: String,
    status: Option<String>,
    external_id: Option<String>,
    file_name: Option<String>,
}

/// Who receives which folders.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Subscription {
    process_code: Option<String>,
    status: Option<String>,
    subscriber: Option<Organization>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Organization {
    company_register: Option<String>,
    branch_code: Option<String>,
}

impl Subscription {
    /// Whether it is that of the body, and holds.
    pub(super) fn is_of(&self, settings: &HubeeSettings) -> bool {
        let subscriber = self.subscriber.as_ref();
        let number = subscriber.and_then(|subscriber| subscriber.company_register.as_deref());
        self.process_code.as_deref() == Some(&*settings.process)
            && self.status.as_deref().is_none_or(|status| status == "Actif")
            && number.is_some_and(|number| number.starts_with(&*settings.recipient))
            && subscriber.and_then(|subscriber| subscriber.branch_code.as_deref()) == Some(&*settings.branch)
    }
}

impl Folder {
    /// Whether a file is there.
    pub(super) fn has(&self, attachment: &str) -> bool {
        self.attachments.iter().any(|there| there.id == attachment && there.status.as_deref() == Some("RECEIVED"))
    }

    /// It as it is kept here: its case, and its files in the order of ours. None when it is not what was declared.
    fn kept(self, external: &str, contents: &[Content]) -> Option<Kept> {
        let case = self.cases.into_iter().find(|case| case.external_id.as_deref() == Some(external)).map(|case| case.id)?;
        let of = |content: &Content| {
            let there = self.attachments.iter().find(|there| there.file_name.as_deref() == Some(&*content.name))?;
            is_id(&there.id).then(|| Attachment { id: there.id.clone(), size: content.bytes.len() })
        };
        let attachments = contents.iter().map(of).collect::<Option<Vec<_>>>()?;
        (is_id(&self.id) && is_id(&case)).then_some(Kept { folder: self.id, case, attachments, closing: false })
    }
}

/// What became of a folder that was to be dropped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dropped {
    /// It is gone.
    Now,
    /// It was gone.
    WasGone,
    /// It is there: it was completed.
    Not,
}

/// Whether a text is an identity of the platform, which becomes part of an address: a UUID.
fn is_id(text: &str) -> bool {
    (1..=64).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

impl Api {
    pub(crate) fn open(settings: &BodySettings) -> Result<Self, SettingsError> {
        let mut oauth = settings.oauth.clone().ok_or(SettingsError::Lacks("oauth", WayName::Hubee))?;
        oauth.scope.get_or_insert_with(|| SCOPE.to_owned());
        let caller = Caller::open(settings, &settings.address, Some(&oauth), LONGEST_ANSWER)?
            .always(HeaderName::from_static("applicationname"), HeaderValue::from_static("Jalon"))
            .always(HeaderName::from_static("softwareversion"), HeaderValue::from_static(env!("CARGO_PKG_VERSION")));
        Ok(Self(caller))
    }

    pub(super) fn over(&mut self, wire: &Arc<dyn Wire>) {
        self.0.over(wire);
    }

    /// Whether anybody speaks HTTP there.
    pub(super) async fn greet(&self) -> Result<(), Failure> {
        self.0.greet().await
    }

    /// Who receives folders of the process, by the number of the body.
    pub(super) async fn subscriptions(&self, settings: &HubeeSettings) -> Result<Vec<Subscription>, Undelivered> {
        // The list is searched by SIRET alone.
        let register = if settings.recipient.len() == 14 { format!("&companyRegister={}", settings.recipient) } else { String::new() };
        let target = format!("/referential/v1/subscriptions?processCode={}{register}&status=Actif&maxResult={MOST_SUBSCRIPTIONS}", settings.process);
        let answer = self.0.call(Method::Get, target, Vec::new(), None).await?;
        judged(&answer)?;
        read(answer)
    }

    /// Declares a folder: nobody sees it yet.
    pub(super) async fn declare(&self, settings: &HubeeSettings, request: &Request, external: &str, contents: &[Content]) -> Result<Kept, Undelivered> {
        let own = |concept: &str| {
            let field = request.content.fields.iter().find(|(key, _)| key.member.is_none() && key.concept.as_str() == concept);
            field.map(|(_, value)| value.chars().take(LONGEST_NAME).collect::<String>())
        };
        let family = own("used-name").or_else(|| own("family-name"));
        // The platform takes no folder without who asks.
        let (Some(given), Some(family)) = (own("given-names"), family) else { return Err(Undelivered::Permanent("applicant-unnamed")) };
        let attachment = |content: &Content| {
            json!({
                "fileName": content.name, "type": content.type_name, "size": content.bytes.len(), "mimeType": content.kind, "recipients": [external],
            })
        };
        let folder = json!({
            "processCode": settings.process,
            "externalId": external,
            "applicant": { "firstName": given, "lastName": family },
            "cases": [{
                "externalId": external,
                "recipient": { "type": "SI", "companyRegister": settings.recipient, "branchCode": settings.branch },
            }],
            "attachments": contents.iter().map(attachment).collect::<Vec<_>>(),
        });
        let answer = self.json(Method::Post, "/teledossiers/v1/folders".to_owned(), &folder).await?;
        judged(&answer)?;
        read::<Folder>(answer)?.kept(external, contents).ok_or(Undelivered::Temporary("answer-unreadable"))
    }

    /// A folder; none when the platform has it no more.
    pub(super) async fn folder(&self, id: &str) -> Result<Option<Folder>, Undelivered> {
        let answer = self.0.call(Method::Get, format!("/teledossiers/v1/folders/{id}"), Vec::new(), None).await?;
        if answer.status == 404 {
            return Ok(None);
        }
        judged(&answer)?;
        read(answer).map(Some)
    }

    /// Puts a file that was declared.
    pub(super) async fn put(&self, folder: &str, attachment: &str, content: &Content) -> Result<(), Undelivered> {
        let headers = vec![("Content-Type", "application/octet-stream".to_owned()), ("digest", content.digest())];
        let target = format!("/teledossiers/v1/folders/{folder}/attachments/{attachment}");
        judged(&self.0.call(Method::Put, target, headers, Some(content.bytes.clone())).await?)
    }

    /// Completes a folder: now the body has it before it.
    pub(super) async fn complete(&self, folder: &str) -> Result<(), Undelivered> {
        judged(&self.json(Method::Patch, format!("/teledossiers/v1/folders/{folder}"), &json!({ "globalStatus": "HUBEE_COMPLETED" })).await?)
    }

    /// Drops a folder, which the platform does only before it is completed.
    pub(super) async fn drop_folder(&self, folder: &str) -> Result<Dropped, Undelivered> {
        let answer = self.0.call(Method::Delete, format!("/teledossiers/v1/folders/{folder}"), Vec::new(), None).await?;
        match answer.status {
            404 => Ok(Dropped::WasGone),
            400 | 403 | 405 | 409 | 422 => Ok(Dropped::Not),
            _ => judged(&answer).map(|()| Dropped::Now),
        }
    }

    /// A case, as it is.
    pub(super) async fn case(&self, id: &str) -> Result<Vec<u8>, Undelivered> {
        let answer = self.0.call(Method::Get, format!("/teledossiers/v1/cases/{id}"), Vec::new(), None).await?;
        judged(&answer)?;
        answer.body.map_err(undelivered)
    }

    async fn json(&self, method: Method, target: String, content: &Value) -> Result<Incoming, Undelivered> {
        self.0.call(method, target, vec![("Content-Type", "application/json".to_owned())], Some(content.to_string().into_bytes())).await
    }
}

fn read<T: DeserializeOwned>(answer: Incoming) -> Result<T, Undelivered> {
    let content = answer.body.map_err(undelivered)?;
    serde_json::from_slice(&content).map_err(|_| Undelivered::Temporary("answer-unreadable"))
}

/// What is read of the answers that are JSON, for random ones.
#[cfg(test)]
pub(super) fn read_any(content: &[u8], contents: &[Content]) -> (bool, bool) {
    let folder = serde_json::from_slice::<Folder>(content).ok().and_then(|folder| folder.kept("x", contents));
    assert!(folder.as_ref().is_none_or(|kept| is_id(&kept.folder) && is_id(&kept.case) && kept.attachments.iter().all(|there| is_id(&there.id))));
    (folder.is_some(), serde_json::from_slice::<Vec<Subscription>>(content).is_ok())
}
