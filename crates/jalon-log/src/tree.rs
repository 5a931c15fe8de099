//! The tree of RFC 6962 on tiles: how it grows, its roots, its proofs.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::convert::Infallible;

use crate::tile::MAX_SIZE;
use crate::{Commitment, Hash, Tile, TileKind};

/// Where tiles are read.
pub trait ReadTiles {
    /// Why reading may fail.
    type Error;

    /// The bytes of a tile; none when there is no such tile.
    fn read(&self, tile: Tile) -> Result<Option<Cow<'_, [u8]>>, Self::Error>;
}

/// Where tiles are written.
pub trait WriteTiles: ReadTiles {
    /// Keeps a tile. A narrower one at the same place may be given up once this is kept.
    fn write(&mut self, tile: Tile, bytes: Vec<u8>) -> Result<(), Self::Error>;
}

/// Tiles in memory, of each place the widest.
#[derive(Debug, Clone, Default)]
pub struct TilesInMemory(BTreeMap<(TileKind, u64), Vec<u8>>);

impl ReadTiles for TilesInMemory {
    type Error = Infallible;

    fn read(&self, tile: Tile) -> Result<Option<Cow<'_, [u8]>>, Infallible> {
        // Entries have one length each: as many bytes more for each one more.
        let each = if tile.kind() == TileKind::Entries { Commitment::BUNDLED } else { Hash::BYTES };
        let found = self.0.get(&(tile.kind(), tile.index()));
        Ok(found.and_then(|bytes| bytes.get(..usize::from(tile.width()) * each)).map(Cow::Borrowed))
    }
}

impl WriteTiles for TilesInMemory {
    fn write(&mut self, tile: Tile, bytes: Vec<u8>) -> Result<(), Infallible> {
        self.0.insert((tile.kind(), tile.index()), bytes);
        Ok(())
    }
}

impl<T: ReadTiles + ?Sized> ReadTiles for &T {
    type Error = T::Error;

    fn read(&self, tile: Tile) -> Result<Option<Cow<'_, [u8]>>, T::Error> {
        (**self).read(tile)
    }
}

/// Why a tree gives no answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TreeError<E> {
    /// Tiles could not be read or written.
    #[error("{0}")]
    Tiles(E),
    /// A tile that the tree must have is not there.
    #[error("{0} is missing: fetch it again; if the log does not serve it, the log was truncated")]
    Missing(Tile),
    /// A tile has another length than its name says.
    #[error("{tile} has {found} bytes and must have {expected}: fetch it again")]
    Length {
        /// Which.
        tile: Tile,
        /// How many bytes it must have.
        expected: usize,
        /// How many it has.
        found: usize,
    },
    /// The tree has no such leaf, or no such smaller tree.
    #[error("a tree of {size} leaves has nothing at {asked}")]
    Beyond {
        /// What was asked for.
        asked: u64,
        /// The size of the tree.
        size: u64,
    },
}

/// Reads the hashes of a tile. Who keeps only full tiles in place of partial ones is asked for the full one.
pub(crate) fn hashes<T: ReadTiles>(tiles: &T, tile: Tile) -> Result<Cow<'_, [u8]>, TreeError<T::Error>> {
    let (found, of) = match tiles.read(tile).map_err(TreeError::Tiles)? {
        Some(bytes) => (bytes, tile),
        None if !tile.is_full() => (tiles.read(tile.full()).map_err(TreeError::Tiles)?.ok_or(TreeError::Missing(tile))?, tile.full()),
        None => return Err(TreeError::Missing(tile)),
    };
    if found.len() != of.bytes() {
        return Err(TreeError::Length { tile: of, expected: of.bytes(), found: found.len() });
    }
    Ok(match found {
        Cow::Borrowed(bytes) => Cow::Borrowed(&bytes[..tile.bytes()]),
        Cow::Owned(mut bytes) => {
            bytes.truncate(tile.bytes());
            Cow::Owned(bytes)
        }
    })
}

/// The hash at a place of a tile that was read.
pub(crate) fn hash_at(bytes: &[u8], place: usize) -> Hash {
    let mut hash = [0; Hash::BYTES];
    hash.copy_from_slice(&bytes[place * Hash::BYTES..][..Hash::BYTES]);
    Hash::from_bytes(hash)
}

/// The root over hashes that are as many as a power of two.
pub(crate) fn fold(bytes: &[u8]) -> Hash {
    let mut row: Vec<Hash> = (0..bytes.len() / Hash::BYTES).map(|place| hash_at(bytes, place)).collect();
    while row.len() > 1 {
        row = row.chunks_exact(2).map(|pair| Hash::of_nodes(pair[0], pair[1])).collect();
    }
    row[0]
}

/// Appends entries to a tree of `size` leaves; gives its size after. What it writes are the tiles that changed, each once.
pub fn append<T: WriteTiles>(tiles: &mut T, size: u64, entries: impl IntoIterator<Item = Commitment>) -> Result<u64, TreeError<T::Error>> {
    let mut now = size;
    let mut bundle = Edge::load(tiles, TileKind::Entries, size)?;
    let mut levels = vec![Edge::load(tiles, TileKind::Hashes(0), size)?];
    for entry in entries {
        if now >= MAX_SIZE {
            return Err(TreeError::Beyond { asked: now + 1, size: MAX_SIZE });
        }
        bundle.push(tiles, &entry.bundled())?;
        let mut rising = levels[0].push(tiles, Hash::of_leaf(entry.as_bytes()).as_bytes())?;
        let mut level = 0;
        while let Some(full) = rising {
            level += 1;
            if levels.len() == level {
                let kind = TileKind::Hashes(u8::try_from(level).unwrap_or(u8::MAX));
                levels.push(Edge::load(tiles, kind, size)?);
            }
            rising = levels[level].push(tiles, fold(&full).as_bytes())?;
        }
        now += 1;
    }
    for edge in levels.into_iter().chain([bundle]) {
        edge.end(tiles)?;
    }
    Ok(now)
}

/// The last tile of a level, while it grows.
struct Edge {
    kind: TileKind,
    index: u64,
    width: u16,
    bytes: Vec<u8>,
    changed: bool,
}

impl Edge {
    fn load<T: ReadTiles>(tiles: &T, kind: TileKind, size: u64) -> Result<Self, TreeError<T::Error>> {
        let count = match kind {
            TileKind::Hashes(level) => size.checked_shr(8 * u32::from(level)).unwrap_or(0),
            TileKind::Entries => size,
        };
        let index = count / 256;
        let Some(tile) = Tile::of_tree(kind, index, size) else {
            return Ok(Self { kind, index, width: 0, bytes: Vec::new(), changed: false });
        };
        let bytes = match kind {
            TileKind::Hashes(_) => hashes(tiles, tile)?.into_owned(),
            TileKind::Entries => tiles.read(tile).map_err(TreeError::Tiles)?.ok_or(TreeError::Missing(tile))?.into_owned(),
        };
        Ok(Self { kind, index, width: tile.width(), bytes, changed: false })
    }

    /// Adds one; gives the whole tile when it became full.
    fn push<T: WriteTiles>(&mut self, tiles: &mut T, one: &[u8]) -> Result<Option<Vec<u8>>, TreeError<T::Error>> {
        self.bytes.extend_from_slice(one);
        self.width += 1;
        self.changed = true;
        if self.width < Tile::FULL {
            return Ok(None);
        }
        let full = std::mem::take(&mut self.bytes);
        self.write(tiles, full.clone())?;
        (self.index, self.width, self.changed) = (self.index + 1, 0, false);
        Ok(Some(full))
    }

    fn end<T: WriteTiles>(self, tiles: &mut T) -> Result<(), TreeError<T::Error>> {
        if self.changed { self.write(tiles, self.bytes.clone()) } else { Ok(()) }
    }

    fn write<T: WriteTiles>(&self, tiles: &mut T, bytes: Vec<u8>) -> Result<(), TreeError<T::Error>> {
        match Tile::new(self.kind, self.index, self.width) {
            Some(tile) => tiles.write(tile, bytes).map_err(TreeError::Tiles),
            None => Err(TreeError::Beyond { asked: self.index, size: MAX_SIZE }),
        }
    }
}

/// A tree of a size, of which tiles are at hand. They may be those of a larger tree.
#[derive(Debug, Clone, Copy)]
pub struct Tree<T> {
    tiles: T,
    size: u64,
}

impl<T: ReadTiles> Tree<T> {
    /// The tree of so many leaves.
    pub fn new(tiles: T, size: u64) -> Self {
        Self { tiles, size }
    }

    /// Its root.
    pub fn root(&self) -> Result<Hash, TreeError<T::Error>> {
        self.root_at(self.size)
    }

    /// The root that it had when it had `size` leaves.
    pub fn root_at(&self, size: u64) -> Result<Hash, TreeError<T::Error>> {
        self.within(size)?;
        if size == 0 { Ok(Hash::of_nothing()) } else { self.over(0, size) }
    }

    /// The proof that the leaf at `index` is in it: hashes from the leaf's neighbour up (RFC 6962, section 2.1.1).
    pub fn prove_inclusion(&self, index: u64) -> Result<Vec<Hash>, TreeError<T::Error>> {
        self.within(index.saturating_add(1))?;
        let (mut from, mut to) = (0, self.size);
        let mut proof = Vec::new();
        while to - from > 1 {
            let middle = from + half(to - from);
            if index < middle {
                proof.push(self.over(middle, to)?);
                to = middle;
            } else {
                proof.push(self.over(from, middle)?);
                from = middle;
            }
        }
        proof.reverse();
        Ok(proof)
    }

    /// The proof that the tree of `size` leaves became this one by appending only (RFC 6962, section 2.1.2).
    pub fn prove_consistency(&self, size: u64) -> Result<Vec<Hash>, TreeError<T::Error>> {
        self.within(size)?;
        let mut proof = Vec::new();
        if size == 0 {
            return Ok(proof);
        }
        let (mut from, mut to) = (0, self.size);
        while size != to {
            let middle = from + half(to - from);
            if size <= middle {
                proof.push(self.over(middle, to)?);
                to = middle;
            } else {
                proof.push(self.over(from, middle)?);
                from = middle;
            }
        }
        // Who checks knows the root of the smaller tree, and no part of it.
        if from > 0 {
            proof.push(self.over(from, to)?);
        }
        proof.reverse();
        Ok(proof)
    }

    fn within(&self, asked: u64) -> Result<(), TreeError<T::Error>> {
        if asked <= self.size && self.size <= MAX_SIZE { Ok(()) } else { Err(TreeError::Beyond { asked, size: self.size }) }
    }

    /// The root over the leaves from `from` to before `to`, where `from` is a multiple of a power of two that is no less than their number.
    fn over(&self, from: u64, to: u64) -> Result<Hash, TreeError<T::Error>> {
        let count = to - from;
        if count.is_power_of_two() {
            return self.node(count.trailing_zeros(), from / count);
        }
        let middle = from + half(count);
        Ok(Hash::of_nodes(self.over(from, middle)?, self.over(middle, to)?))
    }

    /// The `index`th node of those that stand for `2^height` leaves.
    fn node(&self, height: u32, index: u64) -> Result<Hash, TreeError<T::Error>> {
        let (level, above) = (height / 8, height % 8);
        let first = index << above;
        let kind = TileKind::Hashes(u8::try_from(level).unwrap_or(u8::MAX));
        let tile = Tile::of_tree(kind, first / 256, self.size).ok_or(TreeError::Beyond { asked: index, size: self.size })?;
        let bytes = hashes(&self.tiles, tile)?;
        let place = usize::try_from(first % 256).unwrap_or(usize::MAX);
        Ok(fold(&bytes[place * Hash::BYTES..][..Hash::BYTES << above]))
    }
}

/// The greatest power of two below `count`, which is more than one.
fn half(count: u64) -> u64 {
    1 << (count - 1).ilog2()
}
