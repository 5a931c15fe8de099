//! Who works for a body here: whoever signed in for it lately. A lead gives work to them.

use jalon_casework::ActError;
use jalon_catalogue::BodyId;
use jalon_journey::PersonId;
use jalon_store::{Commit, Order, Owner, Page, ViewChange, ViewRow};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::private::{Private, Role};

/// Agents who signed in, by body.
const AGENTS: &str = "agent";
/// Whoever has not signed in for so long no longer works here, in milliseconds: half a year, longer than most absences.
const LATELY: i64 = 183 * 86_400_000;
/// More agents of one body are not listed.
const MOST: u32 = 1_000;

/// What is kept of an agent, sealed under their key.
#[derive(Serialize, Deserialize)]
struct Kept {
    name: String,
    role: Role,
}

/// An agent who works for a body.
#[derive(Clone)]
pub(crate) struct Colleague {
    pub(crate) id: PersonId,
    pub(crate) name: String,
    pub(crate) role: Role,
    /// When they last signed in.
    pub(crate) seen: Timestamp,
}

impl From<&Colleague> for jalon_journey::Agent {
    fn from(colleague: &Colleague) -> Self {
        Self { id: colleague.id, name: colleague.name.clone() }
    }
}

/// Notes that an agent signed in for a body.
pub(crate) async fn note(private: &Private, agent: PersonId, body: &BodyId, name: &str, role: Role) -> Result<(), ActError> {
    let kept = Kept { name: name.to_owned(), role };
    let row = ViewRow {
        name: AGENTS.into(),
        scope: body.to_string(),
        key: agent.0.to_vec(),
        rank: private.casework.clock().now().as_millisecond(),
        stream: None,
        // Plain data with text keys always makes JSON.
        owner: Owner::Sealed { person: jalon_store::PersonId::from_bytes(agent.0), plain: serde_json::to_vec(&kept).unwrap_or_default().into() },
        open: Vec::new(),
    };
    private.casework.store().commit(Commit { views: vec![ViewChange::Put(row)], ..Commit::default() }).await?;
    Ok(())
}

/// Who signed in for a body lately, in the order of their names.
pub(crate) async fn colleagues(private: &Private, body: &BodyId) -> Result<Vec<Colleague>, ActError> {
    let since = private.casework.clock().now().as_millisecond() - LATELY;
    let page = Page { order: Order::Descending, ranks: since..=i64::MAX, ..Page::first(MOST) };
    let rows = private.casework.store().list(AGENTS, body.as_str(), &page).await?;
    let mut found: Vec<Colleague> = rows
        .into_iter()
        .filter_map(|row| {
            let kept: Kept = serde_json::from_slice(row.plain.as_deref()?).ok()?;
            let id = PersonId(row.key.try_into().ok()?);
            Some(Colleague { id, name: kept.name, role: kept.role, seen: Timestamp::from_millisecond(row.rank).ok()? })
        })
        .collect();
    found.sort_by_cached_key(|colleague| colleague.name.to_lowercase());
    Ok(found)
}

/// One of them.
pub(crate) async fn colleague(private: &Private, body: &BodyId, id: PersonId) -> Result<Option<Colleague>, ActError> {
    Ok(colleagues(private, body).await?.into_iter().find(|colleague| colleague.id == id))
}
