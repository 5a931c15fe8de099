//! The tree on tiles against the tree as it is written down, and against an implementation by others.

#![allow(clippy::cast_possible_truncation, reason = "trees of tests are small")]

use std::collections::HashMap;

use jalon_log::{Commitment, Hash, ProofError, ReadTiles as _, Tile, TileKind, TilesInMemory, Tree, append, verify_consistency, verify_inclusion};
use proptest::prelude::*;

mod naive;

fn commitment(number: u64) -> Commitment {
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&number.to_be_bytes());
    Commitment::from_bytes(bytes)
}

fn leaf(number: u64) -> Hash {
    Hash::of_leaf(commitment(number).as_bytes())
}

fn leaves(size: u64) -> Vec<Hash> {
    (0..size).map(leaf).collect()
}

/// A log of `size` entries, appended in steps.
fn grown(steps: &[u64]) -> (TilesInMemory, u64) {
    let mut tiles = TilesInMemory::default();
    let mut size = 0;
    for step in steps {
        size = append(&mut tiles, size, (size..size + step).map(commitment)).expect("memory");
    }
    (tiles, size)
}

#[test]
fn every_proof_of_every_small_tree_is_the_one_that_is_written_down() {
    for size in 0..=40_u64 {
        let (tiles, _) = grown(&[size]);
        let (tree, all) = (Tree::new(&tiles, size), leaves(size));
        assert_eq!(tree.root(), Ok(naive::root(&all)), "size {size}");
        for index in 0..size {
            let proof = tree.prove_inclusion(index).expect("it is there");
            assert_eq!(proof, naive::inclusion(index as usize, &all), "{index} in {size}");
            assert_eq!(verify_inclusion(all[index as usize], index, size, &proof, naive::root(&all)), Ok(()));
        }
        for old in 0..=size {
            let proof = tree.prove_consistency(old).expect("it was");
            assert_eq!(proof, naive::consistency(old as usize, &all), "{old} to {size}");
            assert_eq!(verify_consistency(old, naive::root(&all[..old as usize]), size, naive::root(&all), &proof), Ok(()));
        }
    }
}

#[test]
fn a_tree_over_three_levels_of_tiles_is_right_at_its_edges() {
    let size = 256 * 256 + 256 + 1;
    let (tiles, _) = grown(&[size]);
    let all = leaves(size);
    for at in [1, 255, 256, 257, 511, 512, 65_535, 65_536, 65_537, 65_791, 65_792, size] {
        let tree = Tree::new(&tiles, at);
        let root = naive::root(&all[..at as usize]);
        assert_eq!(tree.root(), Ok(root), "size {at}");
        assert_eq!(Tree::new(&tiles, size).root_at(at), Ok(root), "size {at}, from a later tree");
        for index in [0, at / 2, at - 1] {
            let proof = tree.prove_inclusion(index).expect("it is there");
            assert_eq!(proof, naive::inclusion(index as usize, &all[..at as usize]), "{index} in {at}");
        }
    }
}

#[test]
fn nothing_is_beyond_the_end() {
    let (tiles, size) = grown(&[300]);
    let tree = Tree::new(&tiles, size);
    assert!(tree.prove_inclusion(300).is_err());
    assert!(tree.prove_inclusion(u64::MAX).is_err());
    assert!(tree.prove_consistency(301).is_err());
    assert!(tree.root_at(301).is_err());
    // Who says that a log is larger than its tiles is told which one is missing.
    assert_eq!(
        Tree::new(&tiles, 600).root().expect_err("no such tile").to_string(),
        "tile/1/000.p/2 is missing: fetch it again; if the log does not serve it, the log was truncated"
    );
}

/// Tiles for the implementation by others.
struct Theirs(HashMap<(u8, u64), Vec<u8>>);

impl tlog_tiles::HashReader for Theirs {
    fn read_hashes(&self, indexes: &[u64]) -> Result<Vec<tlog_tiles::Hash>, tlog_tiles::Error> {
        let one = |index: &u64| {
            let tile = tlog_tiles::Tile::from_index(8, *index);
            tile.hash_at_index(&self.0[&(tile.level(), tile.level_index())], *index)
        };
        indexes.iter().map(one).collect()
    }
}

#[test]
fn an_implementation_by_others_reads_our_tiles_and_finds_our_proofs_good() {
    let (tiles, size) = grown(&[1000, 70_000, 3]);
    let theirs = Theirs(
        Tile::all_of_tree(size)
            .filter_map(|tile| match tile.kind() {
                TileKind::Hashes(level) => Some(((level, tile.index()), tiles.read(tile).expect("memory")?.into_owned())),
                TileKind::Entries => None,
            })
            .collect(),
    );
    let tree = Tree::new(&tiles, size);
    let root = tlog_tiles::Hash(*tree.root().expect("a root").as_bytes());
    assert_eq!(tlog_tiles::tree_hash(size, &theirs).expect("they find a root").0, root.0);
    let foreign = |proof: Vec<Hash>| proof.iter().map(|hash| tlog_tiles::Hash(*hash.as_bytes())).collect::<Vec<_>>();
    for index in (0..size).step_by(997).chain([size - 1]) {
        let proof = foreign(tree.prove_inclusion(index).expect("it is there"));
        tlog_tiles::check_record(&proof, size, root, index, tlog_tiles::Hash(*leaf(index).as_bytes())).expect("they find it good");
    }
    for old in (1..size).step_by(997) {
        let proof = foreign(tree.prove_consistency(old).expect("it was"));
        let old_root = tlog_tiles::Hash(*tree.root_at(old).expect("a root").as_bytes());
        tlog_tiles::check_tree(&proof, size, root, old, old_root).expect("they find it good");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_log_is_the_same_however_it_was_appended(steps in prop::collection::vec(0..400_u64, 1..8)) {
        let (by_steps, size) = grown(&steps);
        let (at_once, _) = grown(&[size]);
        prop_assert_eq!(Tree::new(&by_steps, size).root(), Ok(naive::root(&leaves(size))));
        for tile in Tile::all_of_tree(size) {
            prop_assert_eq!(by_steps.read(tile).expect("memory"), at_once.read(tile).expect("memory"), "{}", tile);
        }
    }

    #[test]
    fn a_proof_is_good_for_nothing_else(size in 2..700_u64, index in any::<prop::sample::Index>(), old in any::<prop::sample::Index>(), spoil in any::<prop::sample::Index>()) {
        let (tiles, _) = grown(&[size]);
        let (tree, all) = (Tree::new(&tiles, size), leaves(size));
        let (index, old) = (index.index(size as usize) as u64, 1 + old.index(size as usize - 1) as u64);
        let root = naive::root(&all);

        let good = tree.prove_inclusion(index).expect("it is there");
        prop_assert_eq!(verify_inclusion(leaf(index), index, size, &good, root), Ok(()));
        prop_assert_eq!(verify_inclusion(leaf(size), index, size, &good, root), Err(ProofError::Root));
        let other = (index + 1) % size;
        prop_assert!(verify_inclusion(leaf(index), other, size, &good, root).is_err());
        prop_assert!(verify_inclusion(leaf(index), size, size, &good, root).is_err());
        let mut spoilt = good.clone();
        spoilt[spoil.index(good.len())] = leaf(size + 1);
        prop_assert_eq!(verify_inclusion(leaf(index), index, size, &spoilt, root), Err(ProofError::Root));
        for wrong in [&good[1..], &[&good[..], &[root]].concat()] {
            let refused = matches!(verify_inclusion(leaf(index), index, size, wrong, root), Err(ProofError::Length { .. }));
            prop_assert!(refused);
        }

        let (old_root, good) = (naive::root(&all[..old as usize]), tree.prove_consistency(old).expect("it was"));
        prop_assert_eq!(verify_consistency(old, old_root, size, root, &good), Ok(()));
        prop_assert_eq!(verify_consistency(size, root, old, old_root, &good), Err(ProofError::Shrunk { old: size, new: old }));
        prop_assert!(verify_consistency(old, leaf(0), size, root, &good).is_err() || old == 1);
        prop_assert!(verify_consistency(old, old_root, size, leaf(size), &good).is_err());
        let mut spoilt = good.clone();
        spoilt[spoil.index(good.len())] = leaf(size + 1);
        prop_assert!(verify_consistency(old, old_root, size, root, &spoilt).is_err());
        prop_assert!(verify_consistency(old, old_root, size, root, &good[1..]).is_err());
    }
}
