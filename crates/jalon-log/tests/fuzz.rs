//! Random files from real ones: whatever they say, reading and checking them ends, and never in a crash; what is read is written back the same.

use std::borrow::Cow;
use std::convert::Infallible;

use jalon_fuzz::{Target, shape};
use jalon_log::{
    Answer, Checkpoint, Commitment, Entry, KeyUse, Offer, Proof, ReadTiles, Receipt, Resource, Salt, Signature, SignedCheckpoint, Signer, Tile, TileKind,
    TilesInMemory, Tree, Trust, Verifier, append, audit,
};

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

/// Reads a text as everything that it could be; what is verified is what was signed.
fn read(text: &str, signed: &Receipt) -> [String; 9] {
    let receipt = Receipt::parse(text);
    if let Ok(receipt) = &receipt {
        assert_eq!(Receipt::parse(&receipt.to_string()).as_ref(), Ok(receipt));
        if receipt.verify(&trust()).is_ok() {
            assert_eq!((&receipt.entry, &receipt.salt), (&signed.entry, &signed.salt), "an entry that is in no log");
        }
    }
    let all = Receipt::parse_all(text);
    if let Ok(all) = &all {
        assert_eq!(Receipt::parse_all(&Receipt::write_all(all)).as_ref(), Ok(all));
    }
    let proof = Proof::parse(text);
    if let Ok(proof) = &proof {
        assert_eq!(Proof::parse(&proof.to_string()).as_ref(), Ok(proof));
    }
    let checkpoint = SignedCheckpoint::parse(text);
    if let Ok(checkpoint) = &checkpoint {
        assert_eq!(checkpoint.to_string(), text);
        if checkpoint.verify(&trust()).is_ok() {
            assert_eq!(checkpoint.unverified(), signed.proof.checkpoint.unverified(), "a checkpoint that nobody signed");
        }
    }
    let key = text.parse::<Verifier>();
    if let Ok(key) = &key {
        assert_eq!(key.to_string(), text.trim());
    }
    let signature = text.parse::<Signature>();
    if let Ok(signature) = &signature {
        assert_eq!(signature.to_string(), text);
    }
    let tile = text.parse::<Tile>();
    if let Ok(tile) = &tile {
        assert_eq!(tile.to_string(), text);
    }
    let (private, resource) = (Signer::from_private_text(text).map(drop), text.parse::<Resource>());
    [shape(&receipt), shape(&all), shape(&proof), shape(&checkpoint), shape(&key), shape(&signature), shape(&tile), shape(&private), shape(&resource)]
}

#[test]
fn texts() {
    let seeds = seeds();
    let signed = Receipt::parse(&seeds[0]).unwrap();
    signed.verify(&trust()).unwrap();
    assert_eq!(Proof::parse(&seeds[1]).unwrap().index, 0);
    assert!(seeds[6..8].iter().all(|name| name.parse::<Tile>().is_ok()));
    let seeds = seeds.into_iter().map(String::into_bytes).collect();
    Target { home: env!("CARGO_MANIFEST_DIR"), name: "texts", seeds, pieces: PIECES }.run_text(|text| read(text, &signed));
}

/// What a log and its witnesses send each other: whatever comes, a witness cosigns nothing but what the log signed and what continues what it saw, and a log takes
/// no other cosignature for one of its checkpoint.
#[test]
fn witnesses() {
    let mut tiles = TilesInMemory::default();
    let size = append(&mut tiles, 0, (0..41).map(|byte| Commitment::from_bytes([byte; 32]))).unwrap();
    let tree = Tree::new(&tiles, size);
    let signed = |size| Checkpoint::new("log.example", size, tree.root_at(size).unwrap()).unwrap().sign(&signer()).unwrap();
    let (last, now) = (signed(13), signed(size));
    let offer = Offer { old: 13, proof: tree.prove_consistency(13).unwrap(), checkpoint: now.clone() };
    let line = now.cosign(&witness(), "2026-11-29T11:00:00Z".parse().unwrap()).unwrap().to_string();
    let first = Offer { old: 0, proof: Vec::new(), checkpoint: last.clone() };
    let seeds = [offer.to_string(), first.to_string(), format!("{line}\n"), format!("{line}\n{line}\n"), "13\n".to_owned()];
    assert!(Offer::parse(&seeds[0]).unwrap().continues(Some(last.unverified())).is_ok());
    let pieces = [PIECES, &["old ", "old 0\n", "old 13\n"]].concat();
    let seeds = seeds.into_iter().map(String::into_bytes).collect();
    let keys = [signer().verifier()];
    Target { home: env!("CARGO_MANIFEST_DIR"), name: "witnesses", seeds, pieces: &pieces }.run_text(|text| {
        let read = Offer::parse(text);
        let judged = read.as_ref().map(|offer| {
            assert_eq!(offer.to_string(), text);
            let judged = offer.signed(&keys).and_then(|_| offer.continues(Some(last.unverified())));
            if judged.is_ok() {
                assert_eq!(offer.checkpoint.unverified(), now.unverified(), "a witness would sign another history");
            }
            judged.map_err(|refusal| refusal.status())
        });
        let cosigned = Answer::parse(200, None, text.as_bytes());
        if let Ok(Answer::Cosigned(signatures)) = &cosigned {
            let mut held = now.clone();
            for signature in signatures {
                if held.accept(&witness().verifier(), signature.clone()).is_ok() {
                    assert_eq!(signature.to_string(), line, "a cosignature that nobody made");
                }
            }
        }
        [shape(&judged), shape(&cosigned), shape(&Answer::parse(409, Some(Answer::SIZE), text.as_bytes()))]
    });
}

/// Tiles as files: each by its own name, and no other.
struct Files(Vec<(Tile, Vec<u8>)>);

impl ReadTiles for Files {
    type Error = Infallible;

    fn read(&self, tile: Tile) -> Result<Option<Cow<'_, [u8]>>, Infallible> {
        Ok(self.0.iter().find(|(name, _)| *name == tile).map(|(_, bytes)| bytes.into()))
    }
}

/// The tiles of a log one after another, each as long as it was and the last as long as it comes: altered anywhere, the log is not taken for the one that was signed.
#[test]
fn logs() {
    let mut tiles = TilesInMemory::default();
    let size = append(&mut tiles, 0, (0..300_u16).map(|number| Commitment::from_bytes([number.to_be_bytes()[1]; 32]))).unwrap();
    let signed = Checkpoint::new("log.example", size, Tree::new(&tiles, size).root().unwrap()).unwrap().sign(&signer()).unwrap();
    let verified = signed.verify(&Trust::of_log(signer().verifier())).unwrap();
    let names = Tile::all_of_tree(size).chain((0..2).filter_map(|index| Tile::of_tree(TileKind::Entries, index, size)));
    let files: Vec<(Tile, Vec<u8>)> = names.map(|name| (name, tiles.read(name).unwrap().unwrap().into_owned())).collect();
    let whole: Vec<u8> = files.iter().flat_map(|(_, bytes)| bytes.clone()).collect();
    let target = Target { home: env!("CARGO_MANIFEST_DIR"), name: "logs", seeds: vec![whole.clone()], pieces: &["\0", "\0 "] };
    target.run(|bytes| {
        let (mut changed, mut rest) = (Vec::new(), bytes);
        for (place, (name, own)) in files.iter().enumerate() {
            let length = if place + 1 == files.len() { rest.len() } else { rest.len().min(own.len()) };
            let (own, after) = rest.split_at(length);
            changed.push((*name, own.to_vec()));
            rest = after;
        }
        let told = audit(&Files(changed), &verified);
        assert_eq!(told.is_ok(), bytes == whole, "{told:?}");
        shape(&told)
    });
}
