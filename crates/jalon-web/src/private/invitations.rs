//! Passkeys of agents, and the invitations by which they make them. Each is kept under the key of its agent and found by an index that tells nothing.

use jalon_casework::{ActError, Casework};
use jalon_catalogue::BodyId;
use jalon_identity::{AgentId, Invitation, InvitationCode, OsRandom, Passkey};
use jalon_journey::PersonId;
use jalon_store::{ActKey, Commit, Committed, Owner, Page, StreamId, ViewChange, ViewRow};
use serde::{Deserialize, Serialize};

use crate::private::{Private, Role};

const INVITATIONS: &str = "agent-invitation";
const PASSKEYS: &str = "passkey";
/// An agent has a few devices, not more.
const MOST_PASSKEYS: u32 = 20;

/// Somebody invited to work for a body.
#[derive(Serialize, Deserialize)]
pub(crate) struct Invited {
    pub(crate) invitation: Invitation,
    pub(crate) body: String,
    pub(crate) role: Role,
}

/// A passkey, and whose it is.
#[derive(Serialize, Deserialize)]
pub(crate) struct Held {
    pub(crate) passkey: Passkey,
    pub(crate) name: String,
    pub(crate) body: String,
    pub(crate) role: Role,
}

/// The account of an agent who comes in by passkeys.
pub(crate) fn account(agent: AgentId) -> PersonId {
    PersonId(agent.to_bytes())
}

/// Invites somebody to work for a body with a passkey, as a lead does on the site: who runs it invites the first one. Gives the code, which is kept nowhere.
///
/// `account` tells passkeys apart in the agent's own list: a work address. `name` is the one that people may know.
pub async fn invite_agent(casework: &Casework, body: &BodyId, role: Role, account: &str, name: &str) -> Result<InvitationCode, ActError> {
    let agent = AgentId::from_bytes(jalon_casework::random());
    let now = casework.clock().now();
    let (invitation, code) = Invitation::issue(agent, account, name, &mut OsRandom, now).map_err(|error| ActError::Broken(error.to_string()))?;
    let until = invitation.expires.as_millisecond();
    let invited = Invited { invitation, body: body.to_string(), role };
    let row = row(INVITATIONS, "", &index_of(casework, &code.to_string()), until, agent, &invited);
    casework.store().commit(Commit { views: vec![ViewChange::Put(row)], ..Commit::default() }).await?;
    Ok(code)
}

/// By what the invitation of a code is found.
pub(crate) fn index_of(casework: &Casework, typed: &str) -> [u8; 32] {
    casework.store().blind(INVITATIONS, InvitationCode::lookup(typed).as_bytes())
}

/// The invitation that is found by an index; none when there is none (any more).
pub(crate) async fn invited(private: &Private, index: &[u8]) -> Result<Option<Invited>, ActError> {
    found(private, INVITATIONS, index).await
}

/// Keeps the passkey that an invited agent has made; the invitation is used up by it. Whether it could: not when it was used before, or when the passkey is there already.
pub(crate) async fn keep(private: &Private, index: &[u8; 32], held: &Held) -> Result<bool, ActError> {
    let agent = held.passkey.agent();
    let key = passkey_index(private, &held.passkey.id());
    if found::<Held>(private, PASSKEYS, &key).await?.is_some() {
        return Ok(false);
    }
    let mut used = [0; 16];
    used.copy_from_slice(&index[..16]);
    let commit = Commit {
        views: vec![
            ViewChange::Put(row(PASSKEYS, "", &key, 0, agent, held)),
            ViewChange::Put(row(PASSKEYS, &account(agent).to_string(), &key, 0, agent, held)),
            ViewChange::Delete { name: INVITATIONS.into(), scope: String::new(), key: index.to_vec() },
        ],
        // Two who use one invitation at the same moment: it serves the first.
        act: Some(ActKey { stream: StreamId::from_bytes(agent.to_bytes()), key: used }),
        ..Commit::default()
    };
    Ok(matches!(private.casework.store().commit(commit).await?, Committed::Done { .. }))
}

/// The passkey with an id.
pub(crate) async fn held(private: &Private, id: &str) -> Result<Option<Held>, ActError> {
    found(private, PASSKEYS, &passkey_index(private, id)).await
}

/// The passkeys that an agent has.
pub(crate) async fn of(private: &Private, agent: AgentId) -> Result<Vec<Passkey>, ActError> {
    let rows = private.casework.store().list(PASSKEYS, &account(agent).to_string(), &Page::first(MOST_PASSKEYS)).await?;
    Ok(rows.iter().filter_map(|row| serde_json::from_slice::<Held>(row.plain.as_deref()?).ok()).map(|held| held.passkey).collect())
}

/// Keeps a passkey as it is after it was used.
pub(crate) async fn renew(private: &Private, held: &Held) -> Result<(), ActError> {
    let row = row(PASSKEYS, "", &passkey_index(private, &held.passkey.id()), 0, held.passkey.agent(), held);
    private.casework.store().commit(Commit { views: vec![ViewChange::Put(row)], ..Commit::default() }).await?;
    Ok(())
}

fn passkey_index(private: &Private, id: &str) -> [u8; 32] {
    private.casework.store().blind(PASSKEYS, id.as_bytes())
}

async fn found<T: serde::de::DeserializeOwned>(private: &Private, name: &'static str, key: &[u8]) -> Result<Option<T>, ActError> {
    let Some(row) = private.casework.store().view(name, "", key).await? else { return Ok(None) };
    Ok(row.plain.as_deref().and_then(|plain| serde_json::from_slice(plain).ok()))
}

fn row(name: &'static str, scope: &str, key: &[u8], rank: i64, agent: AgentId, kept: &impl Serialize) -> ViewRow {
    ViewRow {
        name: name.into(),
        scope: scope.to_owned(),
        key: key.to_vec(),
        rank,
        stream: None,
        // Plain data with text keys always makes JSON.
        owner: Owner::Sealed { person: jalon_store::PersonId::from_bytes(agent.to_bytes()), plain: serde_json::to_vec(kept).unwrap_or_default().into() },
        open: Vec::new(),
    }
}
