//! The tree as RFC 6962 writes it down: by recursion over all leaves. Slow, and plainly right.
#![allow(dead_code, unreachable_pub, reason = "each test uses what it needs of it")]

use jalon_log::Hash;

fn half(count: usize) -> usize {
    let mut half = 1;
    while half * 2 < count {
        half *= 2;
    }
    half
}

/// `MTH(D[n])`.
pub fn root(leaves: &[Hash]) -> Hash {
    match leaves {
        [] => Hash::of_nothing(),
        [leaf] => *leaf,
        _ => {
            let (left, right) = leaves.split_at(half(leaves.len()));
            Hash::of_nodes(root(left), root(right))
        }
    }
}

/// `PATH(m, D[n])`.
pub fn inclusion(index: usize, leaves: &[Hash]) -> Vec<Hash> {
    if leaves.len() == 1 {
        return Vec::new();
    }
    let middle = half(leaves.len());
    let (left, right) = leaves.split_at(middle);
    let (mut path, beside) = if index < middle { (inclusion(index, left), root(right)) } else { (inclusion(index - middle, right), root(left)) };
    path.push(beside);
    path
}

/// `PROOF(m, D[n])`.
pub fn consistency(old: usize, leaves: &[Hash]) -> Vec<Hash> {
    fn sub(old: usize, leaves: &[Hash], known: bool) -> Vec<Hash> {
        if old == leaves.len() {
            return if known { Vec::new() } else { vec![root(leaves)] };
        }
        let middle = half(leaves.len());
        let (left, right) = leaves.split_at(middle);
        let (mut proof, beside) = if old <= middle { (sub(old, left, known), root(right)) } else { (sub(old - middle, right, false), root(left)) };
        proof.push(beside);
        proof
    }
    if old == 0 { Vec::new() } else { sub(old, leaves, true) }
}
