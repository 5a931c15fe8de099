//! Names of the parts in which a log is kept and served: C2SP tlog-tiles.

use std::fmt;
use std::str::FromStr;

use crate::Hash;

/// A tree has at most so many leaves: more than anybody appends, few enough that no sum of places overflows.
pub(crate) const MAX_SIZE: u64 = 1 << 60;

/// Levels of tiles that a tree of the greatest size has.
const LEVELS: u8 = 8;

/// What a tile holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TileKind {
    /// Hashes of the tree, of this level: 0 are leaves, each hash above stands for a whole tile below.
    Hashes(u8),
    /// The entries themselves.
    Entries,
}

/// Up to 256 hashes of one level of the tree, or entries, in their order. There are none with another name: only [`Tile::new`] and reading a path make them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Tile {
    kind: TileKind,
    index: u64,
    width: u16,
}

/// A path names no part of a log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a path of a log: `checkpoint`, `tile/LEVEL/NNN` or `tile/entries/NNN`, with `.p/WIDTH` when it is not full")]
pub struct PathError;

impl Tile {
    /// How many hashes a full tile has.
    pub const FULL: u16 = 256;

    /// The tile at a place; none when there can be no such tile.
    pub fn new(kind: TileKind, index: u64, width: u16) -> Option<Self> {
        let level = match kind {
            TileKind::Hashes(level) => level,
            TileKind::Entries => 0,
        };
        let possible = level < LEVELS && (1..=Self::FULL).contains(&width) && index < MAX_SIZE >> (8 * u32::from(level)) >> 8;
        possible.then_some(Self { kind, index, width })
    }

    /// The `index`th tile of a level in a tree of `size` leaves, as wide as that tree has it; none when it has none there.
    pub fn of_tree(kind: TileKind, index: u64, size: u64) -> Option<Self> {
        let level = match kind {
            TileKind::Hashes(level) => u32::from(level),
            TileKind::Entries => 0,
        };
        let before = index.checked_mul(256)?;
        let width = size.checked_shr(8 * level)?.checked_sub(before)?.min(256);
        Self::new(kind, index, u16::try_from(width).ok()?)
    }

    /// All tiles of a tree of `size` leaves, without those of entries; lower levels first.
    pub fn all_of_tree(size: u64) -> impl Iterator<Item = Tile> {
        (0..LEVELS).flat_map(move |level| (0..).map_while(move |index| Tile::of_tree(TileKind::Hashes(level), index, size)))
    }

    /// What it holds.
    pub fn kind(self) -> TileKind {
        self.kind
    }

    /// Its place among tiles of its level.
    pub fn index(self) -> u64 {
        self.index
    }

    /// How many hashes or entries it has.
    pub fn width(self) -> u16 {
        self.width
    }

    /// Whether nothing will ever be added to it.
    pub fn is_full(self) -> bool {
        self.width == Self::FULL
    }

    /// The same place, full.
    #[must_use]
    pub fn full(self) -> Self {
        Self { width: Self::FULL, ..self }
    }

    /// How many bytes it has, when it holds hashes.
    pub(crate) fn bytes(self) -> usize {
        usize::from(self.width) * Hash::BYTES
    }
}

impl fmt::Display for Tile {
    /// The path at which it is served, without a leading `/`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            TileKind::Hashes(level) => write!(f, "tile/{level}/")?,
            TileKind::Entries => f.write_str("tile/entries/")?,
        }
        let mut groups = vec![self.index % 1000];
        let mut rest = self.index / 1000;
        while rest > 0 {
            groups.push(rest % 1000);
            rest /= 1000;
        }
        for (place, group) in groups.iter().enumerate().rev() {
            if place == 0 { write!(f, "{group:03}")? } else { write!(f, "x{group:03}/")? }
        }
        if self.is_full() { Ok(()) } else { write!(f, ".p/{}", self.width) }
    }
}

impl FromStr for Tile {
    type Err = PathError;

    fn from_str(path: &str) -> Result<Self, PathError> {
        let rest = path.strip_prefix("tile/").filter(|_| path.len() <= 64).ok_or(PathError)?;
        let (kind, rest) = rest.split_once('/').ok_or(PathError)?;
        let kind = if kind == "entries" { TileKind::Entries } else { TileKind::Hashes(u8::try_from(number(kind)?).map_err(|_| PathError)?) };
        let (place, width) = match rest.split_once(".p/") {
            Some((place, width)) => (place, Some(number(width)?).filter(|width| *width < 256).ok_or(PathError)?),
            None => (rest, 256),
        };
        let mut index: u64 = 0;
        let mut groups = place.split('/').peekable();
        while let Some(group) = groups.next() {
            let digits = if groups.peek().is_some() { group.strip_prefix('x').ok_or(PathError)? } else { group };
            if digits.len() != 3 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
                return Err(PathError);
            }
            let group: u64 = digits.parse().map_err(|_| PathError)?;
            index = index.checked_mul(1000).and_then(|index| index.checked_add(group)).ok_or(PathError)?;
        }
        let tile = Tile::new(kind, index, u16::try_from(width).map_err(|_| PathError)?).ok_or(PathError)?;
        // One name for each: `x000/001` is not another name of `001`.
        if tile.to_string() == path { Ok(tile) } else { Err(PathError) }
    }
}

/// A number without signs or leading zeroes.
fn number(text: &str) -> Result<u64, PathError> {
    decimal(text).ok_or(PathError)
}

/// A number as C2SP writes them: no sign, no leading zero.
pub(crate) fn decimal(text: &str) -> Option<u64> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit()) && (text == "0" || !text.starts_with('0'));
    if plain { text.parse().ok() } else { None }
}

/// What is served of a log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resource {
    /// The last root, signed. It changes.
    Checkpoint,
    /// A tile. It never changes.
    Tile(Tile),
}

impl FromStr for Resource {
    type Err = PathError;

    fn from_str(path: &str) -> Result<Self, PathError> {
        if path == "checkpoint" { Ok(Self::Checkpoint) } else { path.parse().map(Self::Tile) }
    }
}
