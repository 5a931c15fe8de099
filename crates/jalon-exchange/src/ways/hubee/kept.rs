//! Which folder of the platform is that of a request: kept before it can be completed, sealed for the person, gone with them.

use jalon_casework::{Parcel, Undelivered};
use jalon_journey::{PersonId, Request, RequestId};
use jalon_store::{Commit, Owner, Store, ViewChange, ViewRow};
use serde::{Deserialize, Serialize};

/// The list of them.
const FOLDERS: &str = "hubee-folder";

/// A folder as the platform knows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Kept {
    pub(super) folder: String,
    pub(super) case: String,
    pub(super) attachments: Vec<Attachment>,
    /// Whether it may have been completed.
    pub(super) closing: bool,
}

/// A file of a folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Attachment {
    pub(super) id: String,
    /// As it was declared, in bytes.
    pub(super) size: usize,
}

/// Where the folder of one message is kept.
pub(super) struct Place {
    request: RequestId,
    person: PersonId,
    entry: Option<usize>,
}

impl Place {
    pub(super) fn of(parcel: &Parcel<'_>) -> Self {
        Self { request: parcel.request.id, person: parcel.request.by, entry: parcel.entry }
    }

    pub(super) fn of_a_request(request: &Request) -> Self {
        Self { request: request.id, person: request.by, entry: None }
    }

    /// That of the request itself.
    pub(super) fn of_the_request(&self) -> Self {
        Self { entry: None, ..*self }
    }

    fn key(&self) -> Vec<u8> {
        let entry = self.entry.map_or(0, |entry| entry as u64 + 1);
        [self.request.0.as_slice(), &entry.to_be_bytes()].concat()
    }

    fn row(&self, kept: &Kept) -> ViewRow {
        ViewRow {
            name: FOLDERS.into(),
            scope: String::new(),
            key: self.key(),
            rank: 0,
            stream: None,
            // Plain data with text keys always makes JSON.
            owner: Owner::Sealed { person: jalon_store::PersonId::from_bytes(self.person.0), plain: serde_json::to_vec(kept).unwrap_or_default().into() },
            open: Vec::new(),
        }
    }

    pub(super) async fn read(&self, store: &Store) -> Result<Option<Kept>, Undelivered> {
        let row = store.view(FOLDERS, "", &self.key()).await.map_err(|_| AWAY)?;
        row.map(|row| row.plain.as_deref().and_then(|plain| serde_json::from_slice(plain).ok()).ok_or(Undelivered::Permanent("folder-unreadable"))).transpose()
    }

    /// Keeps a folder unless there is one; gives the one that is kept.
    pub(super) async fn keep(&self, store: &Store, kept: &Kept) -> Result<Option<Kept>, Undelivered> {
        Self::write(store, ViewChange::Add(self.row(kept))).await?;
        self.read(store).await
    }

    /// Notes that a folder is about to be completed.
    pub(super) async fn keep_closing(&self, store: &Store, kept: &Kept) -> Result<(), Undelivered> {
        Self::write(store, ViewChange::Put(self.row(kept))).await
    }

    pub(super) async fn forget(&self, store: &Store) -> Result<(), Undelivered> {
        Self::write(store, ViewChange::Delete { name: FOLDERS.into(), scope: String::new(), key: self.key() }).await
    }

    async fn write(store: &Store, change: ViewChange) -> Result<(), Undelivered> {
        store.commit(Commit { views: vec![change], ..Commit::default() }).await.map(drop).map_err(|_| AWAY)
    }
}

const AWAY: Undelivered = Undelivered::Temporary("store-away");
