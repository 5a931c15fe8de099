//! Checking a log whole: every tile, from the entries up to the signed root.

use std::borrow::Cow;

use crate::tree::{fold, hash_at, hashes};
use crate::{Hash, ReadTiles, Tile, TileKind, Tree, TreeError, Verified};

/// What was checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Audit {
    /// How many tiles of hashes.
    pub tiles: u64,
    /// How many entries were there to be held against their leaves. A log may give up old ones.
    pub entries: u64,
}

/// A log is not what it says.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AuditError<E> {
    /// A part of it cannot be read.
    #[error(transparent)]
    Tree(#[from] TreeError<E>),
    /// Entries are not those of the leaves.
    #[error("{0} does not fit the leaves of the log: either was altered. Fetch both again; if they stay so, the log was altered")]
    Entries(Tile),
    /// A tile does not fit the one above it.
    #[error("{tile} does not fit {above}: one of them was altered. Fetch both again; if they stay so, the log was rewritten")]
    Tile {
        /// The lower.
        tile: Tile,
        /// The upper.
        above: Tile,
    },
    /// The tiles have another root than the signed one.
    #[error(
        "the tiles lead to another root than the one signed for {size} entries: the log was rewritten, or its tiles altered. Keep them and the checkpoint: together they are evidence"
    )]
    Root {
        /// How many entries.
        size: u64,
    },
    /// The log is smaller than it was.
    #[error(
        "`{origin}` signed that it had {old} entries, and now signs that it has {new}: it was truncated. Keep both checkpoints: together they are evidence"
    )]
    Truncated {
        /// The log.
        origin: String,
        /// How many it had.
        old: u64,
        /// How many it has.
        new: u64,
    },
    /// Two roots are signed for one size.
    #[error(
        "`{origin}` signed two different roots for {size} entries: it shows different people different logs. Keep both checkpoints: together they are evidence"
    )]
    Forked {
        /// The log.
        origin: String,
        /// How many entries.
        size: u64,
    },
    /// What was signed earlier is no beginning of what is signed now.
    #[error(
        "what `{origin}` signed at {old} entries is no beginning of what it signs at {new}: it was rewritten or forked. Keep both checkpoints: together they are evidence"
    )]
    Rewritten {
        /// The log.
        origin: String,
        /// How many it had.
        old: u64,
        /// How many it has.
        new: u64,
    },
    /// The checkpoints are of two logs.
    #[error("the earlier checkpoint is of the log `{old}`, the later of `{new}`: give two of the same log")]
    OtherLog {
        /// The log of the earlier.
        old: String,
        /// The log of the later.
        new: String,
    },
}

/// Checks every tile of the log that a checkpoint is of.
pub fn audit<T: ReadTiles>(tiles: &T, checkpoint: &Verified) -> Result<Audit, AuditError<T::Error>> {
    let size = checkpoint.size;
    let mut done = Audit { tiles: 0, entries: 0 };
    // The tile above is at hand while the 256 below it are checked.
    let mut above: Option<(Tile, Cow<'_, [u8]>)> = None;
    for tile in Tile::all_of_tree(size) {
        let bytes = hashes(tiles, tile)?;
        done.tiles += 1;
        let TileKind::Hashes(level) = tile.kind() else { continue };
        if level == 0 {
            done.entries += entries(tiles, tile, size, &bytes)?;
        }
        if !tile.is_full() {
            continue;
        }
        let upper = Tile::of_tree(TileKind::Hashes(level + 1), tile.index() / 256, size).ok_or(TreeError::Beyond { asked: tile.index(), size })?;
        let bytes_above = match above.take() {
            Some((at_hand, bytes)) if at_hand == upper => bytes,
            _ => hashes(tiles, upper)?,
        };
        let place = usize::try_from(tile.index() % 256).unwrap_or(usize::MAX);
        if hash_at(&bytes_above, place) != fold(&bytes) {
            return Err(AuditError::Tile { tile, above: upper });
        }
        above = Some((upper, bytes_above));
    }
    if Tree::new(tiles, size).root()? == checkpoint.root { Ok(done) } else { Err(AuditError::Root { size }) }
}

/// Holds entries against their leaves; gives how many there were.
fn entries<T: ReadTiles>(tiles: &T, leaves: Tile, size: u64, hashes: &[u8]) -> Result<u64, AuditError<T::Error>> {
    let Some(tile) = Tile::of_tree(TileKind::Entries, leaves.index(), size) else { return Ok(0) };
    let (found, of) = match tiles.read(tile).map_err(TreeError::Tiles)? {
        None if !tile.is_full() => (tiles.read(tile.full()).map_err(TreeError::Tiles)?, tile.full()),
        found => (found, tile),
    };
    let Some(bundle) = found else { return Ok(0) };
    let mut rest: &[u8] = &bundle;
    for place in 0..usize::from(tile.width()) {
        let entry = entry(&mut rest).ok_or(AuditError::Entries(tile))?;
        if Hash::of_leaf(entry) != hash_at(hashes, place) {
            return Err(AuditError::Entries(tile));
        }
    }
    // Behind the entries of this tree a bundle that has grown meanwhile has more; its own has nothing.
    if of == tile && !rest.is_empty() {
        return Err(AuditError::Entries(tile));
    }
    Ok(tile.width().into())
}

/// The next entry of a bundle: its length in two bytes, then itself.
fn entry<'a>(bundle: &mut &'a [u8]) -> Option<&'a [u8]> {
    let (length, rest) = bundle.split_first_chunk()?;
    let (entry, rest) = rest.split_at_checked(usize::from(u16::from_be_bytes(*length)))?;
    *bundle = rest;
    Some(entry)
}

/// Checks that what a log signed earlier is a beginning of what it signs now, whose tiles are at hand.
pub fn compare<T: ReadTiles>(tiles: &T, earlier: &Verified, now: &Verified) -> Result<(), AuditError<T::Error>> {
    let origin = || now.origin.clone();
    let (old, new) = (earlier.size, now.size);
    if earlier.origin != now.origin {
        return Err(AuditError::OtherLog { old: earlier.origin.clone(), new: origin() });
    }
    if old > new {
        return Err(AuditError::Truncated { origin: origin(), old, new });
    }
    if old == new && earlier.root != now.root {
        return Err(AuditError::Forked { origin: origin(), size: new });
    }
    if Tree::new(tiles, new).root_at(old)? == earlier.root { Ok(()) } else { Err(AuditError::Rewritten { origin: origin(), old, new }) }
}
