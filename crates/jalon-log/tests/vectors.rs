//! The vectors that others publish: RFC 6962 as Certificate Transparency tests it, and the examples of C2SP.

#![allow(clippy::cast_possible_truncation, reason = "trees of tests are small")]

use jalon_log::{Checkpoint, Hash, KeyUse, SignedCheckpoint, Signer, Tile, TileKind, Trust, Verifier, verify_consistency, verify_inclusion};

mod naive;

/// The eight entries of the vectors.
const ENTRIES: [&[u8]; 8] = [b"", b"\x00", b"\x10", b" !", b"01", b"@ABC", b"PQRSTUVW", b"`abcdefghijklmno"];

const ROOTS: [&str; 9] = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

const A: &str = "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7";
const B: &str = "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e";
const C: &str = "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4";
const D: &str = "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b";
const E: &str = "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0";
const F: &str = "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a";
const G: &str = "b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f";

fn hash(hex: &str) -> Hash {
    let byte = |place: usize| u8::from_str_radix(&hex[2 * place..][..2], 16).expect("hexadecimal");
    Hash::from_bytes(std::array::from_fn(byte))
}

fn leaves(size: usize) -> Vec<Hash> {
    ENTRIES[..size].iter().map(|entry| Hash::of_leaf(entry)).collect()
}

#[test]
fn roots_are_those_that_are_published() {
    assert_eq!(Hash::of_nothing(), hash(ROOTS[0]));
    for (size, root) in ROOTS.iter().enumerate() {
        assert_eq!(naive::root(&leaves(size)), hash(root), "size {size}");
    }
}

#[test]
fn proofs_of_inclusion_are_those_that_are_published() {
    let vectors: [(u64, usize, &[&str]); 5] = [(0, 1, &[]), (0, 8, &[A, B, C]), (5, 8, &[D, E, ROOTS[4]]), (2, 3, &[ROOTS[2]]), (1, 5, &[ROOTS[1], B, D])];
    for (index, size, proof) in vectors {
        let proof: Vec<Hash> = proof.iter().map(|hex| hash(hex)).collect();
        assert_eq!(naive::inclusion(index as usize, &leaves(size)), proof, "{index} in {size}");
        let leaf = Hash::of_leaf(ENTRIES[index as usize]);
        verify_inclusion(leaf, index, size as u64, &proof, hash(ROOTS[size])).expect("the published proof holds");
    }
}

#[test]
fn proofs_of_consistency_are_those_that_are_published() {
    let vectors: [(usize, usize, &[&str]); 5] = [(1, 1, &[]), (1, 8, &[A, B, C]), (6, 8, &[F, E, ROOTS[4]]), (2, 5, &[B, D]), (6, 7, &[F, G, ROOTS[4]])];
    for (old, new, proof) in vectors {
        let proof: Vec<Hash> = proof.iter().map(|hex| hash(hex)).collect();
        assert_eq!(naive::consistency(old, &leaves(new)), proof, "{old} to {new}");
        verify_consistency(old as u64, hash(ROOTS[old]), new as u64, hash(ROOTS[new]), &proof).expect("the published proof holds");
    }
}

#[test]
fn the_example_of_signed_notes_is_read_and_its_key_is_whole() {
    // C2SP signed-note: the text is no checkpoint, its key and line of signature are as ours.
    let key: Verifier = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k".parse().expect("the published key");
    assert_eq!((key.name(), key.key_use()), ("example.com/foo", KeyUse::Log));
    let line = "— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=";
    let signature: jalon_log::Signature = line.parse().expect("the published signature");
    assert_eq!((signature.name(), signature.to_string().as_str()), ("example.com/foo", line));
}

#[test]
fn the_example_of_cosignatures_is_read() {
    // C2SP tlog-cosignature. Its keys are not published: the form can be held against it, the signatures cannot.
    let text = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n\
        — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n\
        — witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n";
    let read = SignedCheckpoint::parse(text).expect("the published checkpoint");
    assert_eq!((read.unverified().origin.as_str(), read.unverified().size), ("example.com/behind-the-sofa", 20_852_163));
    assert_eq!(read.signatures().iter().map(jalon_log::Signature::name).collect::<Vec<_>>(), ["example.com/behind-the-sofa", "witness.example.com/w1"]);
    assert_eq!(read.to_string(), text);
}

#[test]
fn tiles_are_those_of_the_examples() {
    let tile = |path: &str| path.parse::<Tile>();
    assert_eq!(tile("tile/0/x001/x234/067").expect("the published path").index(), 1_234_067);
    // C2SP tlog-tiles: a tree of 70,000 has 273 full tiles and one of 112, one full and one of 17 above, and one of 1 on top.
    let of = |level| Tile::all_of_tree(70_000).filter(move |tile| tile.kind() == TileKind::Hashes(level)).map(Tile::width).collect::<Vec<_>>();
    assert_eq!((of(0).len(), of(0)[272], of(0)[273]), (274, 256, 112));
    assert_eq!((of(1), of(2), of(3)), (vec![256, 17], vec![1], vec![]));
    assert_eq!(Tile::all_of_tree(256).map(|tile| tile.to_string()).collect::<Vec<_>>(), ["tile/0/000", "tile/1/000.p/1"]);
    assert_eq!(Tile::all_of_tree(0).count(), 0);
}

#[test]
fn tools_of_others_read_keys_and_checkpoints_of_ours() {
    let signer = Signer::new("log.example/one", KeyUse::Log, &[9; 32]).expect("a key");
    let checkpoint = Checkpoint::new("log.example/one", 7, hash(ROOTS[7])).expect("a name").sign(&signer).expect("its own key");
    let theirs = signed_note::StandardVerifier::new(&signer.verifier().to_string()).expect("they read our key");
    let note = signed_note::Note::from_bytes(checkpoint.to_string().as_bytes()).expect("they read our note");
    note.verify(&signed_note::VerifierList::new(vec![Box::new(theirs)])).expect("they find our signature good");
    let said = tlog_tiles::Checkpoint::from_bytes(note.text()).expect("they read our checkpoint");
    assert_eq!((said.origin(), said.size(), said.hash().0), ("log.example/one", 7, *hash(ROOTS[7]).as_bytes()));

    // And the other way: what they sign is good here, by the private text of ours.
    let theirs = signed_note::StandardSigner::new(&signer.private_text()).expect("they read our private key");
    let mut note = signed_note::Note::new(b"log.example/one\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", &[]).expect("a note");
    note.add_sigs(&[&theirs]).expect("they sign");
    let text = String::from_utf8(note.to_bytes()).expect("UTF-8");
    let verified = SignedCheckpoint::parse(&text).expect("a checkpoint").verify(&Trust::of_log(signer.verifier())).expect("signed");
    assert_eq!((verified.size, verified.root), (0, Hash::of_nothing()));
}
