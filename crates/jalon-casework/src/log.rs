//! The verifiable log of a site: which events leave an entry, and how the log follows them.
//!
//! The log is derived from the events, in the order of their positions, so acts are written as if there were no log, and none is slower for it. What is derived
//! is one commit: the tiles that changed, the salts, and one event of the log's own stream, which says how far it has come. A crash before that commit leaves
//! the log where it was, and the next step goes on from there: no event is left out, none enters twice. Two nodes may both try; the version of the stream lets one
//! commit, so there is one tree.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::convert::Infallible;
use std::sync::Arc;

use jalon_journey::{JourneyId, RequestId};
use jalon_log::{
    Checkpoint, Commitment, Entry, Hash, Proof, ReadTiles, Receipt, Salt, SignedCheckpoint, Signer, Tile, TileKind, TilesInMemory, Tree, TreeError, Verifier,
    WriteTiles, append,
};
use jalon_store::{Append, Commit, CommitError, ExpectedVersion, NewEvent, Order, Owner, Page, PersonId, StreamId, ViewChange, ViewRow};
use serde::{Deserialize, Serialize};
use tokio::sync::Mutex;

use crate::entries::{entry_of, is_logged};
use crate::error::ActError;
use crate::{Casework, stream};

/// Tiles, by their kind and place.
const TILES: &str = "log-tile";
/// Entries and salts of a journey, sealed under the key of whom they concern: they go with it.
const LEAVES: &str = "log-leaf";
/// The log's own stream, and the person under whose key it is sealed, who is nobody.
const STREAM: StreamId = StreamId::from_bytes(*b"jalon/log/stream");
pub(crate) const KEEPER: PersonId = PersonId::from_bytes(*b"jalon/log/keeper");
/// How many events are read at once.
const BATCH: u32 = 256;

/// The log of a site: its key, and how far this process knows it to be.
pub(crate) struct Log {
    signer: Signer,
    reached: Mutex<Option<Reached>>,
}

/// How far the log has come.
#[derive(Clone, Copy)]
struct Reached {
    /// The version of the log's own stream.
    version: u64,
    /// How many entries there are.
    size: u64,
    /// The position of the last event that was looked at.
    read: u64,
}

/// What the log writes down at each commit.
#[derive(Serialize, Deserialize)]
struct Kept {
    size: u64,
    read: u64,
    checkpoint: String,
}

/// An entry as it is sealed. It is kept whole: a later program may make another out of the same event.
#[derive(Serialize, Deserialize)]
struct Leaf {
    index: u64,
    entry: Entry,
    salt: [u8; 32],
}

/// Tiles that were fetched, and those that were written since.
#[derive(Clone, Default)]
struct Grown {
    tiles: TilesInMemory,
    written: Vec<(Tile, Vec<u8>)>,
}

impl ReadTiles for Grown {
    type Error = Infallible;

    fn read(&self, tile: Tile) -> Result<Option<Cow<'_, [u8]>>, Infallible> {
        self.tiles.read(tile)
    }
}

impl WriteTiles for Grown {
    fn write(&mut self, tile: Tile, bytes: Vec<u8>) -> Result<(), Infallible> {
        self.written.push((tile, bytes.clone()));
        self.tiles.write(tile, bytes)
    }
}

fn tile_key(tile: Tile) -> Vec<u8> {
    let kind = match tile.kind() {
        TileKind::Hashes(level) => level,
        TileKind::Entries => u8::MAX,
    };
    [kind].into_iter().chain(tile.index().to_be_bytes()).collect()
}

pub(crate) fn broken(what: impl std::fmt::Display) -> ActError {
    ActError::Broken(format!("the log: {what}"))
}

impl Casework {
    /// The same, with a log that the key signs. Every node of a site has the same key.
    #[must_use]
    pub fn with_log(self, signer: Signer) -> Self {
        Self { log: Some(Arc::new(Log { signer, reached: Mutex::default() })), ..self }
    }

    /// The public key of the log, if the site has one.
    pub fn log_key(&self) -> Option<Verifier> {
        self.log.as_ref().map(|log| log.signer.verifier())
    }

    /// Takes the next events into the log; says how many were looked at. None are left when it says none.
    pub async fn log_step(&self) -> Result<usize, ActError> {
        let Some(log) = &self.log else { return Ok(0) };
        let mut reached = log.reached.lock().await;
        // Taken out: whatever goes wrong, it is read anew.
        let from = match reached.take() {
            Some(known) => known,
            None => self.reached().await?,
        };
        let events = self.store.read_all(from.read, BATCH).await?;
        let Some(last) = events.last() else {
            *reached = Some(from);
            return Ok(0);
        };
        let read = last.position;
        let (mut commitments, mut views) = (Vec::new(), Vec::new());
        for event in events.iter().filter(|event| is_logged(&event.kind)) {
            let index = from.size + commitments.len() as u64;
            let said = entry_of(event);
            // Of who was erased before, nobody can say more than that something happened.
            let Some(entry) = said else {
                commitments.push(Commitment::from_bytes(self.draw()));
                continue;
            };
            let salt = self.draw();
            commitments.push(entry.commitment(&Salt::from_bytes(salt)));
            let plain = serde_json::to_vec(&Leaf { index, entry, salt }).map_err(broken)?.into();
            views.push(ViewChange::Put(ViewRow {
                name: LEAVES.into(),
                scope: event.stream.to_string(),
                key: event.version.to_be_bytes().to_vec(),
                rank: i64::try_from(index).unwrap_or(i64::MAX),
                stream: Some(event.stream),
                owner: Owner::Sealed { person: event.person, plain },
                open: Vec::new(),
            }));
        }
        if commitments.is_empty() {
            *reached = Some(Reached { read, ..from });
            return Ok(events.len());
        }
        let ((size, root), grown) = self
            .with_tiles(|grown| {
                let size = append(grown, from.size, commitments.iter().copied())?;
                Ok((size, Tree::new(&*grown, size).root()?))
            })
            .await?;
        let checkpoint = Checkpoint::new(log.signer.verifier().name(), size, root).and_then(|checkpoint| checkpoint.sign(&log.signer)).map_err(broken)?;
        views.extend(grown.written.into_iter().map(|(tile, open)| {
            let (name, scope, key) = (TILES.into(), String::new(), tile_key(tile));
            ViewChange::Put(ViewRow { name, scope, key, rank: 0, stream: None, owner: Owner::Nobody, open })
        }));
        let kept = serde_json::to_vec(&Kept { size, read, checkpoint: checkpoint.to_string() }).map_err(broken)?;
        let own = NewEvent { person: KEEPER, kind: "logged".into(), at: self.clock.now().as_millisecond(), plain: kept.into() };
        let appends = vec![Append { stream: STREAM, expected: ExpectedVersion::Exactly(from.version), events: vec![own] }];
        match self.store.commit(Commit { appends, views, ..Commit::default() }).await {
            Ok(_) => *reached = Some(Reached { version: from.version + 1, size, read }),
            // Another node was first, or somebody was erased meanwhile: the next step sees it.
            Err(CommitError::Conflict { .. } | CommitError::Erased(_)) => {}
            Err(error) => return Err(error.into()),
        }
        Ok(events.len())
    }

    async fn last_kept(&self) -> Result<Option<(u64, Kept)>, ActError> {
        let version = self.store.version(STREAM).await?;
        if version == 0 {
            return Ok(None);
        }
        let events = self.store.read(STREAM, version, 1).await?;
        let plain = events.first().and_then(jalon_store::Event::plain).ok_or_else(|| broken("its last event is not there"))?;
        Ok(Some((version, serde_json::from_slice(plain).map_err(broken)?)))
    }

    async fn reached(&self) -> Result<Reached, ActError> {
        let kept = self.last_kept().await?;
        Ok(kept.map_or(Reached { version: 0, size: 0, read: 0 }, |(version, Kept { size, read, .. })| Reached { version, size, read }))
    }

    /// Runs what needs tiles until it has all of them: it says which one is missing, and that one is fetched.
    async fn with_tiles<R>(&self, mut run: impl FnMut(&mut Grown) -> Result<R, TreeError<Infallible>>) -> Result<(R, Grown), ActError> {
        let mut fetched = Grown::default();
        loop {
            let mut trial = fetched.clone();
            match run(&mut trial) {
                Ok(done) => return Ok((done, trial)),
                Err(TreeError::Missing(tile)) => {
                    let bytes = self.stored(tile).await?.ok_or_else(|| broken(format_args!("{tile} is not there")))?;
                    let Ok(()) = fetched.tiles.write(tile, bytes);
                    // What is narrower than it must be would be asked for again, for ever.
                    if matches!(fetched.tiles.read(tile), Ok(None)) {
                        return Err(broken(format_args!("{tile} is cut")));
                    }
                }
                Err(error) => return Err(broken(error)),
            }
        }
    }

    /// The proof that the log of `size` entries begins with its first `old` ones.
    pub(crate) async fn proved(&self, old: u64, size: u64) -> Result<Vec<Hash>, ActError> {
        Ok(self.with_tiles(|grown| Tree::new(&*grown, size).prove_consistency(old)).await?.0)
    }

    /// What is kept at the place of a tile: it, or a wider one.
    async fn stored(&self, tile: Tile) -> Result<Option<Vec<u8>>, ActError> {
        Ok(self.store.view(TILES, "", &tile_key(tile)).await?.map(|view| view.open))
    }

    /// The last checkpoint, which no witness has to have seen; none while the log is empty.
    pub(crate) async fn newest_checkpoint(&self) -> Result<Option<SignedCheckpoint>, ActError> {
        let kept = self.last_kept().await?;
        kept.map(|(_, kept)| SignedCheckpoint::parse(&kept.checkpoint).map_err(broken)).transpose()
    }

    /// The checkpoint that is served, with the cosignatures of witnesses who saw it; none while the log is empty.
    pub async fn log_checkpoint(&self) -> Result<Option<String>, ActError> {
        let Some(newest) = self.newest_checkpoint().await? else { return Ok(None) };
        Ok(Some(self.served_for(newest).await?.to_string()))
    }

    /// A tile, as it is served.
    pub async fn log_tile(&self, tile: Tile) -> Result<Option<Vec<u8>>, ActError> {
        let Some(bytes) = self.stored(tile).await? else { return Ok(None) };
        let mut kept = TilesInMemory::default();
        let Ok(()) = kept.write(tile, bytes);
        let Ok(found) = kept.read(tile);
        Ok(found.map(Cow::into_owned))
    }

    /// The receipts of all that the log says of a request, in their order. Whoever asks for them has seen to it that they may.
    pub async fn receipts(&self, id: JourneyId, request: RequestId) -> Result<Vec<Receipt>, ActError> {
        let request = request.to_string();
        Ok(self.receipts_where(id, |entry| entry.detail("request") == Some(&request)).await?.into_values().collect())
    }

    /// The receipts of what the log says of a journey, by the version of the journey that each is about.
    pub(crate) async fn receipts_where(&self, id: JourneyId, wanted: impl Fn(&Entry) -> bool) -> Result<BTreeMap<u64, Receipt>, ActError> {
        let mut receipts = BTreeMap::new();
        let Some(newest) = self.newest_checkpoint().await? else { return Ok(receipts) };
        let cosigned = self.cosigned().await?.map(|held| held.checkpoint);
        let size_of = |checkpoint: &SignedCheckpoint| checkpoint.unverified().size;
        let mut page = Page { order: Order::Ascending, ..Page::first(200) };
        loop {
            let rows = self.store.list(LEAVES, &stream(id).to_string(), &page).await?;
            let Some(last) = rows.last() else { return Ok(receipts) };
            page = page.after(last);
            for (key, plain) in rows.iter().filter_map(|row| Some((&row.key, row.plain.as_deref()?))) {
                let version = <[u8; 8]>::try_from(key.as_slice()).map(u64::from_be_bytes).map_err(|_| broken("an entry has no place"))?;
                let Leaf { index, entry, salt } = serde_json::from_slice(plain).map_err(broken)?;
                // One that entered after the checkpoint was read has its receipt the next time.
                if !wanted(&entry) || index >= size_of(&newest) {
                    continue;
                }
                // Under a checkpoint that witnesses saw, as soon as there is one that has the entry.
                let checkpoint = cosigned.as_ref().filter(|held| index < size_of(held)).unwrap_or(&newest);
                let size = size_of(checkpoint);
                let (hashes, _) = self.with_tiles(|grown| Tree::new(&*grown, size).prove_inclusion(index)).await?;
                receipts.insert(version, Receipt { entry, salt: Salt::from_bytes(salt), proof: Proof { index, hashes, checkpoint: checkpoint.clone() } });
            }
        }
    }
}
