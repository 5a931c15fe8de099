//! Checking proofs (RFC 9162, sections 2.1.3.2 and 2.1.4.2), which needs nothing but hashes.

use crate::Hash;

/// A proof proves nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ProofError {
    /// The leaf is said to be where the tree ends before.
    #[error("entry {index} cannot be in a log of {size}")]
    Beyond {
        /// The place of the leaf.
        index: u64,
        /// The size of the tree.
        size: u64,
    },
    /// The later tree is smaller.
    #[error("the log had {old} entries and has {new}: it was truncated")]
    Shrunk {
        /// The size of the tree before.
        old: u64,
        /// Its size after.
        new: u64,
    },
    /// There are more or fewer hashes than such a proof has.
    #[error("the proof has {found} hashes where {expected} belong: part of it was lost or added")]
    Length {
        /// How many belong.
        expected: usize,
        /// How many there are.
        found: usize,
    },
    /// The hashes lead to another root.
    #[error("the proof leads to another root than the one that is signed: the entry, the proof or the root was altered")]
    Root,
    /// The hashes lead to another root of the earlier tree.
    #[error("the log of {old} entries is no beginning of the log of {new}: it was rewritten")]
    Rewritten {
        /// The size of the tree before.
        old: u64,
        /// Its size after.
        new: u64,
    },
}

/// Checks that `leaf` is the one at `index` in the tree of `size` leaves with this root.
pub fn verify_inclusion(leaf: Hash, index: u64, size: u64, proof: &[Hash], root: Hash) -> Result<(), ProofError> {
    if index >= size {
        return Err(ProofError::Beyond { index, size });
    }
    let expected = neighbours(index, size - 1);
    if proof.len() != expected {
        return Err(ProofError::Length { expected, found: proof.len() });
    }
    let (mut place, mut last, mut hash) = (index, size - 1, leaf);
    for neighbour in proof {
        // At the right edge, levels where the node has no neighbour have no hash.
        while place.is_multiple_of(2) && place == last {
            (place, last) = (place / 2, last / 2);
        }
        hash = if place % 2 == 1 { Hash::of_nodes(*neighbour, hash) } else { Hash::of_nodes(hash, *neighbour) };
        (place, last) = (place / 2, last / 2);
    }
    if hash == root { Ok(()) } else { Err(ProofError::Root) }
}

/// Checks that the tree of `old` leaves with `old_root` became the one of `new` leaves with `new_root` by appending only.
pub fn verify_consistency(old: u64, old_root: Hash, new: u64, new_root: Hash, proof: &[Hash]) -> Result<(), ProofError> {
    if old > new {
        return Err(ProofError::Shrunk { old, new });
    }
    if old == 0 || old == new {
        if !proof.is_empty() {
            return Err(ProofError::Length { expected: 0, found: proof.len() });
        }
        let same = if old == 0 { old_root == Hash::of_nothing() } else { old_root == new_root };
        return if same { Ok(()) } else { Err(ProofError::Rewritten { old, new }) };
    }
    // The last whole part of the old tree, and where it lies in the new one.
    let (mut place, mut last) = (old - 1, new - 1);
    while place % 2 == 1 {
        (place, last) = (place / 2, last / 2);
    }
    let expected = usize::from(!old.is_power_of_two()) + neighbours(place, last);
    if proof.len() != expected {
        return Err(ProofError::Length { expected, found: proof.len() });
    }
    let (start, rest) = match proof.split_first() {
        Some((first, rest)) if !old.is_power_of_two() => (*first, rest),
        _ => (old_root, proof),
    };
    let (mut was, mut is) = (start, start);
    for neighbour in rest {
        while place.is_multiple_of(2) && place == last && place > 0 {
            (place, last) = (place / 2, last / 2);
        }
        if place % 2 == 1 {
            was = Hash::of_nodes(*neighbour, was);
            is = Hash::of_nodes(*neighbour, is);
        } else {
            is = Hash::of_nodes(is, *neighbour);
        }
        (place, last) = (place / 2, last / 2);
    }
    if was != old_root {
        Err(ProofError::Rewritten { old, new })
    } else if is != new_root {
        Err(ProofError::Root)
    } else {
        Ok(())
    }
}

/// How many neighbours there are on the way up from `place` to the root.
fn neighbours(place: u64, last: u64) -> usize {
    let (mut place, mut last, mut length) = (place, last, 0);
    while last > 0 {
        if place % 2 == 1 || place < last {
            length += 1;
        }
        (place, last) = (place / 2, last / 2);
    }
    length
}
