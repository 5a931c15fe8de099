//! A log that was altered, truncated, rewritten or forked is seen for what it is.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::convert::Infallible;

use jalon_log::{
    AuditError, Checkpoint, Commitment, KeyUse, ReadTiles, Signer, Tile, TileKind, TilesInMemory, Tree, TreeError, Trust, Verified, WriteTiles, append, audit,
    compare,
};

const ORIGIN: &str = "log.example";

fn signer() -> Signer {
    Signer::new(ORIGIN, KeyUse::Log, &[1; 32]).expect("a key")
}

fn entries(of: u8, count: u32) -> impl Iterator<Item = Commitment> {
    (0..count).map(move |number| {
        let mut bytes = [of; 32];
        bytes[..4].copy_from_slice(&number.to_be_bytes());
        Commitment::from_bytes(bytes)
    })
}

fn log(all: impl Iterator<Item = Commitment>) -> (TilesInMemory, Verified) {
    let mut tiles = TilesInMemory::default();
    let size = append(&mut tiles, 0, all).expect("memory");
    let checkpoint = signed(&tiles, size);
    (tiles, checkpoint)
}

/// What a log whose operator is honest, or not, signs of the tiles it has.
fn signed(tiles: &TilesInMemory, size: u64) -> Verified {
    let root = Tree::new(tiles, size).root().expect("a root");
    let signed = Checkpoint::new(ORIGIN, size, root).expect("a name").sign(&signer()).expect("its key");
    signed.verify(&Trust::of_log(signer().verifier())).expect("signed")
}

/// Tiles as somebody serves them: some replaced, some not there.
struct Served<'a> {
    tiles: &'a TilesInMemory,
    otherwise: BTreeMap<Tile, Option<Vec<u8>>>,
}

impl ReadTiles for Served<'_> {
    type Error = Infallible;

    fn read(&self, tile: Tile) -> Result<Option<Cow<'_, [u8]>>, Infallible> {
        match self.otherwise.get(&tile) {
            Some(bytes) => Ok(bytes.as_deref().map(Cow::Borrowed)),
            None => self.tiles.read(tile),
        }
    }
}

#[test]
fn a_whole_log_holds() {
    for size in [0, 1, 255, 256, 257, 70_000] {
        let (tiles, checkpoint) = log(entries(1, size));
        let done = audit(&tiles, &checkpoint).expect("it holds");
        assert_eq!(done.entries, u64::from(size));
        assert_eq!(done.tiles, Tile::all_of_tree(size.into()).count() as u64);
    }
}

#[test]
fn every_tile_with_one_byte_changed_or_lost_is_seen() {
    let (tiles, checkpoint) = log(entries(1, 70_000));
    let bundles = [0, 272, 273].map(|index| Tile::of_tree(TileKind::Entries, index, 70_000).expect("it is there"));
    for tile in Tile::all_of_tree(70_000).step_by(61).chain(bundles).chain(Tile::all_of_tree(70_000).skip(273)) {
        let whole = tiles.read(tile).expect("memory").expect("it is there").into_owned();
        for place in [0, whole.len() / 2, whole.len() - 1] {
            let mut changed = whole.clone();
            changed[place] ^= 1;
            let served = Served { tiles: &tiles, otherwise: [(tile, Some(changed))].into() };
            audit(&served, &checkpoint).expect_err("a changed byte");
        }
        let short = Served { tiles: &tiles, otherwise: [(tile, Some(whole[1..].to_vec()))].into() };
        audit(&short, &checkpoint).expect_err("a tile cut short");
        let lost = Served { tiles: &tiles, otherwise: [(tile, None), (tile.full(), None)].into() };
        match tile.kind() {
            TileKind::Hashes(_) => assert_eq!(audit(&lost, &checkpoint), Err(AuditError::Tree(TreeError::Missing(tile)))),
            // C2SP lets old entries be given up; the leaves still hold.
            TileKind::Entries => assert_eq!(audit(&lost, &checkpoint).expect("it holds").entries, 70_000 - u64::from(tile.width())),
        }
    }
}

#[test]
fn a_full_tile_serves_where_a_partial_one_was() {
    let (mut tiles, checkpoint) = log(entries(1, 200));
    let size = append(&mut tiles, 200, entries(2, 100)).expect("memory");
    let (first, full) = (Tile::of_tree(TileKind::Hashes(0), 0, 200).expect("partial"), Tile::of_tree(TileKind::Hashes(0), 0, size).expect("full"));
    let served = Served { tiles: &tiles, otherwise: [(first, None)].into() };
    assert!(full.is_full());
    audit(&served, &checkpoint).expect("the log of 200 is still there");
}

#[test]
fn nothing_stands_behind_the_last_entry() {
    let (tiles, checkpoint) = log(entries(1, 300));
    let last = Tile::of_tree(TileKind::Entries, 1, 300).expect("it is there");
    let mut bundle = tiles.read(last).expect("memory").expect("it is there").into_owned();
    bundle.extend(b"\0\x04more");
    let served = Served { tiles: &tiles, otherwise: [(last, Some(bundle))].into() };
    assert_eq!(audit(&served, &checkpoint), Err(AuditError::Entries(last)));
}

#[test]
fn a_truncated_log_is_seen() {
    let (_, before) = log(entries(1, 1000));
    let (tiles, now) = log(entries(1, 900));
    audit(&tiles, &now).expect("by itself it holds");
    assert_eq!(compare(&tiles, &before, &now), Err(AuditError::Truncated { origin: ORIGIN.to_owned(), old: 1000, new: 900 }));
    // Or the checkpoint stays, and tiles go.
    assert!(matches!(audit(&tiles, &before), Err(AuditError::Tree(TreeError::Missing(_)))));
}

#[test]
fn a_rewritten_log_is_seen() {
    let (_, before) = log(entries(1, 1000));
    // One old entry is another, and everything above it was computed anew and signed.
    let (tiles, now) = log(entries(1, 500).chain(entries(9, 1)).chain(entries(1, 1100).skip(501)));
    assert_eq!(now.size, 1100);
    audit(&tiles, &now).expect("by itself it holds");
    assert_eq!(compare(&tiles, &before, &now), Err(AuditError::Rewritten { origin: ORIGIN.to_owned(), old: 1000, new: 1100 }));
}

#[test]
fn a_forked_log_is_seen() {
    let (tiles, one) = log(entries(1, 999).chain(entries(7, 1)));
    let (_, other) = log(entries(1, 999).chain(entries(8, 1)));
    assert_eq!(compare(&tiles, &other, &one), Err(AuditError::Forked { origin: ORIGIN.to_owned(), size: 1000 }));
    compare(&tiles, &one, &one).expect("the same is the same");
}

#[test]
fn a_log_that_only_grew_holds_and_its_tiles_with_it() {
    let (mut tiles, before) = log(entries(1, 1000));
    let size = append(&mut tiles, 1000, entries(2, 600)).expect("memory");
    let now = signed(&tiles, size);
    audit(&tiles, &now).expect("it holds");
    compare(&tiles, &before, &now).expect("it grew");
    compare(&tiles, &signed(&TilesInMemory::default(), 0), &now).expect("everything begins with nothing");
    let other = Verified { origin: "other.example".to_owned(), ..before };
    assert!(matches!(compare(&tiles, &other, &now), Err(AuditError::OtherLog { .. })));
}

#[test]
fn tiles_of_another_root_are_seen() {
    let (mut tiles, checkpoint) = log(entries(1, 1000));
    // Everything but the checkpoint is computed anew: tiles fit each other.
    let mut rewritten = TilesInMemory::default();
    append(&mut rewritten, 0, entries(2, 1000)).expect("memory");
    assert_eq!(audit(&rewritten, &checkpoint), Err(AuditError::Root { size: 1000 }));
    tiles.write(Tile::of_tree(TileKind::Hashes(0), 3, 1000).expect("the last"), vec![0; 32 * 232]).expect("memory");
    assert_eq!(audit(&tiles, &checkpoint), Err(AuditError::Entries(Tile::of_tree(TileKind::Entries, 3, 1000).expect("the last"))));
}
