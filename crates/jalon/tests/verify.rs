//! `jalon verify` as a person types it: what holds, what does not, and what is told of it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use jalon_log::{
    Checkpoint, Commitment, Entry, KeyUse, Proof, ReadTiles as _, Receipt, Salt, SignedCheckpoint, Signer, Tile, TileKind, TilesInMemory, Tree, append,
};

const ORIGIN: &str = "log.example/jalon";

fn verify(directory: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_jalon")).arg("verify").args(arguments).current_dir(directory).env("NO_COLOR", "1").output().expect("the command runs")
}

fn out(output: &Output) -> &str {
    str::from_utf8(&output.stdout).expect("UTF-8")
}

/// What is told of something that does not hold.
fn refused(directory: &Path, arguments: &[&str]) -> String {
    let output = verify(directory, arguments);
    assert_eq!(output.status.code(), Some(1), "{}", out(&output));
    assert_eq!(out(&output), "");
    String::from_utf8(output.stderr).expect("UTF-8")
}

fn log_key() -> Signer {
    Signer::new(ORIGIN, KeyUse::Log, &[1; 32]).expect("a key")
}

fn ombudsman() -> Signer {
    Signer::new("ombudsman.example", KeyUse::Witness, &[2; 32]).expect("a key")
}

fn entry() -> (Entry, Salt) {
    let details = [("body", "caf"), ("fields", "address, birth-date\u{1b}[2J"), ("purpose", "family-benefits")];
    (Entry::new("submission", "2026-11-29T10:00:00Z".parse().expect("a time"), details).expect("an entry"), Salt::from_bytes([5; 32]))
}

/// The entries of a log: the third is the one of the receipt, others are of this kind.
fn entries(of: u8, count: u32) -> impl Iterator<Item = Commitment> {
    let (entry, salt) = entry();
    (0..count).map(move |number| {
        let mut bytes = [of; 32];
        bytes[..4].copy_from_slice(&number.to_be_bytes());
        if number == 2 { entry.commitment(&salt) } else { Commitment::from_bytes(bytes) }
    })
}

fn checkpoint(tiles: &TilesInMemory, size: u64) -> SignedCheckpoint {
    let root = Tree::new(tiles, size).root().expect("a root");
    let mut signed = Checkpoint::new(ORIGIN, size, root).expect("a name").sign(&log_key()).expect("its key");
    let seen = signed.cosign(&ombudsman(), "2026-11-29T11:00:00Z".parse().expect("a time")).expect("a witness");
    signed.accept(&ombudsman().verifier(), seen).expect("it fits");
    signed
}

/// A log as files.
fn write_log(directory: &Path, all: impl Iterator<Item = Commitment>) -> (TilesInMemory, u64) {
    let mut tiles = TilesInMemory::default();
    let size = append(&mut tiles, 0, all).expect("memory");
    let entries = (0..).map_while(|index| Tile::of_tree(TileKind::Entries, index, size));
    for tile in Tile::all_of_tree(size).chain(entries) {
        let path = directory.join(tile.to_string());
        fs::create_dir_all(path.parent().expect("a directory")).expect("made");
        fs::write(path, tiles.read(tile).expect("memory").expect("it is there")).expect("written");
    }
    fs::write(directory.join("checkpoint"), checkpoint(&tiles, size).to_string()).expect("written");
    (tiles, size)
}

/// A directory with a receipt, a log of 1,000 entries, the checkpoint of its first 400, and the keys.
fn made() -> (tempfile::TempDir, PathBuf) {
    let temporary = tempfile::tempdir().expect("a directory");
    let at = temporary.path().to_owned();
    let (tiles, size) = write_log(&at.join("log"), entries(1, 1000));
    let (entry, salt) = entry();
    let proof = Proof { index: 2, hashes: Tree::new(&tiles, size).prove_inclusion(2).expect("it is there"), checkpoint: checkpoint(&tiles, size) };
    fs::write(at.join("receipt.json"), Receipt { entry, salt, proof }.to_string()).expect("written");
    let mut early = TilesInMemory::default();
    append(&mut early, 0, entries(1, 400)).expect("memory");
    fs::write(at.join("early"), checkpoint(&early, 400).to_string()).expect("written");
    fs::write(at.join("key"), log_key().verifier().to_string()).expect("written");
    fs::write(at.join("witness"), ombudsman().verifier().to_string()).expect("written");
    (temporary, at)
}

#[test]
fn a_good_receipt_holds() {
    let (_kept, at) = made();
    let output = verify(&at, &["receipt", "receipt.json", "--key", "key", "--witness", "witness"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    insta::assert_snapshot!(out(&output));
    // The key itself does as well as a file, and a program reads the same.
    let key = log_key().verifier().to_string();
    let output = verify(&at, &["receipt", "receipt.json", "--key", &key, "--format", "json"]);
    let told: serde_json::Value = serde_json::from_str(out(&output)).expect("JSON");
    assert_eq!(
        (&told["holds"], &told["receipts"][0]["entry"]["details"]["body"], &told["receipts"][0]["checkpoint"]["size"]),
        (&true.into(), &"caf".into(), &1000.into())
    );
}

#[test]
fn a_bad_receipt_is_told_with_the_mend() {
    let (_kept, at) = made();
    let good = fs::read_to_string(at.join("receipt.json")).expect("it is there");
    let other_key = Signer::new(ORIGIN, KeyUse::Log, &[9; 32]).expect("a key").verifier().to_string();
    let private = log_key().private_text();
    let told = |text: &str, keys: &[&str]| {
        fs::write(at.join("changed.json"), text).expect("written");
        refused(&at, &[&["receipt", "changed.json"], keys].concat())
    };
    let cases = [
        told(&good.replacen("caf", "cag", 1), &["--key", "key"]),
        told(&good.replacen("jalon-receipt/v1", "jalon-receipt/v2", 1), &["--key", "key"]),
        told(&good, &["--key", &other_key]),
        told(&good, &["--key", &private]),
        told(&good, &["--key", "witness"]),
        told(&good, &["--key", "nothing"]),
        refused(&at, &["receipt", "nowhere.json", "--key", "key"]),
    ];
    insta::assert_snapshot!(cases.concat());
    let output = verify(&at, &["receipt", "early", "--key", "key", "--format", "json"]);
    let told: serde_json::Value = serde_json::from_str(out(&output)).expect("JSON");
    assert_eq!((output.status.code(), &told["holds"]), (Some(1), &false.into()));
}

#[test]
fn a_good_log_holds_and_begins_as_it_did() {
    let (_kept, at) = made();
    let output = verify(&at, &["log", "log", "--key", "key", "--witness", "witness", "--from", "early"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    insta::assert_snapshot!(out(&output));
}

#[test]
fn a_bad_log_is_told_for_what_it_is() {
    let (_kept, at) = made();
    let key = ["--key", "key"];
    let told = |name: &str, more: &[&str]| refused(&at, &[&["log", name], &key[..], more].concat());
    let copy = |name: &str| write_log(&at.join(name), entries(1, 1000));

    copy("byte");
    let tile = at.join("byte/tile/0/001");
    let mut bytes = fs::read(&tile).expect("it is there");
    bytes[77] ^= 1;
    fs::write(&tile, bytes).expect("written");

    copy("lost");
    fs::remove_file(at.join("lost/tile/0/002")).expect("it was there");

    copy("cut");
    let tile = at.join("cut/tile/0/003.p/232");
    let bytes = fs::read(&tile).expect("it is there");
    fs::write(&tile, &bytes[..bytes.len() - 1]).expect("written");

    copy("forged");
    let text = fs::read_to_string(at.join("forged/checkpoint")).expect("it is there").replacen("\n1000\n", "\n1001\n", 1);
    fs::write(at.join("forged/checkpoint"), text).expect("written");

    // What an operator who has the key could do.
    write_log(&at.join("truncated"), entries(1, 300));
    write_log(&at.join("rewritten"), entries(3, 1000));
    write_log(&at.join("forked"), entries(1, 399).chain(entries(7, 1)));

    let cases = [
        ("a byte changed", told("byte", &[])),
        ("a tile lost", told("lost", &[])),
        ("a tile cut", told("cut", &[])),
        ("a checkpoint altered", told("forged", &[])),
        ("truncated", told("truncated", &["--from", "early"])),
        ("rewritten", told("rewritten", &["--from", "early"])),
        ("forked", told("forked", &["--from", "early"])),
        ("no log", told("nothing", &[])),
        (
            "a witness that has not seen it",
            told("log", &["--witness", &Signer::new("dpa.example", KeyUse::Witness, &[8; 32]).expect("a key").verifier().to_string()]),
        ),
    ];
    insta::assert_snapshot!(cases.map(|(what, told)| format!("{what}:\n  {told}")).concat());
    // Each of the three holds by itself: only the earlier checkpoint shows it.
    for name in ["truncated", "rewritten", "forked"] {
        assert!(verify(&at, &["log", name, "--key", "key"]).status.success(), "{name}");
    }
}
