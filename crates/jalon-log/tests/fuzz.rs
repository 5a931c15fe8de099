//! Random files from real ones: whatever they say, reading and checking them ends, and never in a crash; what is read is written back the same.
//!
//! `JALON_FUZZ=20000` runs so many more cases.

use jalon_log::{
    Checkpoint, Commitment, Entry, KeyUse, Proof, Receipt, Resource, Salt, Signature, SignedCheckpoint, Signer, Tile, TilesInMemory, Tree, Trust, Verifier,
    append,
};
use proptest::prelude::*;

const PIECES: &[&str] = &[
    "\n",
    "\n\n",
    " ",
    "+",
    "— ",
    "—",
    "=",
    "A",
    "AAAA",
    "0",
    "00",
    "1",
    "-1",
    "255",
    "256",
    "18446744073709551615",
    "18446744073709551616",
    "1152921504606846976",
    "/",
    "x",
    "x000/",
    "000",
    "999",
    ".p/",
    ".p/1",
    ".p/256",
    "tile/",
    "tile/0/",
    "tile/7/",
    "tile/8/",
    "tile/63/",
    "entries/",
    "checkpoint",
    "index ",
    "extra ",
    "time ",
    "c2sp.org/tlog-proof@v1\n",
    "jalon-receipt/v1",
    "{",
    "}",
    "[",
    "]",
    "\"",
    ":",
    ",",
    "\\n",
    "\\u0000",
    "null",
    "\"details\"",
    "\r",
    "\0",
    "\u{a0}",
    "\u{feff}",
    "é",
    "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
];

fn signer() -> Signer {
    Signer::new("log.example", KeyUse::Log, &[1; 32]).unwrap()
}

fn witness() -> Signer {
    Signer::new("witness.example", KeyUse::Witness, &[2; 32]).unwrap()
}

fn trust() -> Trust {
    Trust { logs: vec![signer().verifier()], witnesses: vec![witness().verifier()] }
}

fn seeds() -> Vec<String> {
    let entry = Entry::new("view", "2026-11-29T10:00:00Z".parse().unwrap(), [("body", "caf"), ("actor", "agent")]).unwrap();
    let salt = Salt::from_bytes([3; 32]);
    let mut tiles = TilesInMemory::default();
    let size = append(&mut tiles, 0, [entry.commitment(&salt)].into_iter().chain((0..40).map(|byte| Commitment::from_bytes([byte; 32])))).unwrap();
    let tree = Tree::new(&tiles, size);
    let mut checkpoint = Checkpoint::new("log.example", size, tree.root().unwrap()).unwrap().sign(&signer()).unwrap();
    let seen = checkpoint.cosign(&witness(), "2026-11-29T11:00:00Z".parse().unwrap()).unwrap();
    checkpoint.accept(&witness().verifier(), seen).unwrap();
    let receipt = Receipt { entry, salt, proof: Proof { index: 0, hashes: tree.prove_inclusion(0).unwrap(), checkpoint: checkpoint.clone() } };
    vec![
        receipt.to_string(),
        receipt.proof.to_string(),
        checkpoint.to_string(),
        signer().verifier().to_string(),
        signer().private_text().to_string(),
        checkpoint.signatures()[1].to_string(),
        "tile/0/x001/x234/067".to_owned(),
        "tile/entries/x001/067.p/17".to_owned(),
        Receipt::write_all(&[receipt.clone(), receipt]),
    ]
}

/// Reads a text as everything that it could be.
fn read(text: &str) {
    if let Ok(receipt) = Receipt::parse(text) {
        assert_eq!(Receipt::parse(&receipt.to_string()).as_ref(), Ok(&receipt));
        let _ = receipt.verify(&trust());
    }
    if let Ok(all) = Receipt::parse_all(text) {
        assert_eq!(Receipt::parse_all(&Receipt::write_all(&all)).as_ref(), Ok(&all));
    }
    if let Ok(proof) = Proof::parse(text) {
        assert_eq!(Proof::parse(&proof.to_string()).as_ref(), Ok(&proof));
    }
    if let Ok(checkpoint) = SignedCheckpoint::parse(text) {
        assert_eq!(checkpoint.to_string(), text);
        let _ = checkpoint.verify(&trust());
    }
    if let Ok(key) = text.parse::<Verifier>() {
        assert_eq!(key.to_string(), text.trim());
    }
    if let Ok(signature) = text.parse::<Signature>() {
        assert_eq!(signature.to_string(), text);
    }
    if let Ok(tile) = text.parse::<Tile>() {
        assert_eq!(tile.to_string(), text);
    }
    let _ = Signer::from_private_text(text);
    let _ = text.parse::<Resource>();
}

fn cases(usual: u32) -> ProptestConfig {
    let more = std::env::var("JALON_FUZZ").ok().and_then(|more| more.parse().ok()).unwrap_or(0);
    ProptestConfig { cases: usual + more, failure_persistence: None, max_shrink_iters: 400, ..ProptestConfig::default() }
}

#[test]
fn every_seed_is_read() {
    let seeds = seeds();
    seeds.iter().for_each(|seed| read(seed));
    Receipt::parse(&seeds[0]).unwrap().verify(&trust()).unwrap();
    assert_eq!(Proof::parse(&seeds[1]).unwrap().index, 0);
    seeds[6].parse::<Tile>().unwrap();
    seeds[7].parse::<Tile>().unwrap();
}

proptest! {
    #![proptest_config(cases(1500))]

    #[test]
    fn a_file_changed_anywhere_is_read(which in 0..9_usize, changes in prop::collection::vec((any::<u16>(), 0..60_u16, 0..PIECES.len(), 0..4_u8), 1..5)) {
        let mut text = seeds().swap_remove(which);
        for (at, length, piece, how) in changes {
            let from = text.floor_char_boundary(text.len() * usize::from(at) / 65_536);
            let to = text.floor_char_boundary((from + usize::from(length)).min(text.len()));
            match how {
                0 => text.replace_range(from..to, ""),
                1 => text.insert_str(from, PIECES[piece]),
                2 => text.replace_range(from..to, PIECES[piece]),
                _ => { let again = text[from..to].repeat(3); text.insert_str(to, &again); }
            }
        }
        read(&text);
    }

    #[test]
    fn pieces_in_any_order_are_read(pieces in prop::collection::vec(0..PIECES.len(), 0..60)) {
        read(&pieces.iter().map(|piece| PIECES[*piece]).collect::<String>());
    }

    #[test]
    fn any_bytes_are_read(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        read(&String::from_utf8_lossy(&bytes));
    }
}
