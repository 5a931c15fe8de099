//! Entries, keys, checkpoints and receipts: what they are, and what is told of one that is not right.

use jalon_log::{
    Checkpoint, CheckpointError, Commitment, Entry, EntryError, KeyUse, Proof, Receipt, ReceiptError, Salt, SignedCheckpoint, Signer, TilesInMemory, Tree,
    Trust, append,
};
use jiff::Timestamp;
use sha2::{Digest, Sha256};

const ORIGIN: &str = "log.example/jalon";

fn at(text: &str) -> Timestamp {
    text.parse().expect("a time")
}

fn log_key() -> Signer {
    Signer::new(ORIGIN, KeyUse::Log, &[1; 32]).expect("a key")
}

fn witness(name: &str, seed: u8) -> Signer {
    Signer::new(name, KeyUse::Witness, &[seed; 32]).expect("a key")
}

fn entry() -> Entry {
    let details = [("body", "caf"), ("fields", "birth-date, address"), ("purpose", "family-benefits")];
    Entry::new("submission", at("2026-11-29T10:00:00.250Z"), details).expect("an entry")
}

fn receipt() -> Receipt {
    let (entry, salt) = (entry(), Salt::from_bytes([5; 32]));
    let mut tiles = TilesInMemory::default();
    let others = |from: u8| (from..from + 3).map(|byte| Commitment::from_bytes([byte; 32]));
    let size = append(&mut tiles, 0, others(10).chain([entry.commitment(&salt)]).chain(others(20))).expect("memory");
    let tree = Tree::new(&tiles, size);
    let checkpoint = Checkpoint::new(ORIGIN, size, tree.root().expect("a root")).expect("a name").sign(&log_key()).expect("its key");
    Receipt { entry, salt, proof: Proof { index: 3, hashes: tree.prove_inclusion(3).expect("it is there"), checkpoint } }
}

fn trust() -> Trust {
    Trust::of_log(log_key().verifier())
}

#[test]
fn a_commitment_can_be_computed_by_hand() {
    // What docs/log.md says: SHA-256 over the salt, then two parts, each with its length before it.
    let mut by_hand = vec![5; 32];
    by_hand.extend(18_u32.to_be_bytes());
    by_hand.extend(b"jalon-log/entry/v1");
    let mut canonical = Vec::new();
    canonical.extend(10_u32.to_be_bytes());
    canonical.extend(b"submission");
    canonical.extend(1_795_946_400_250_i64.to_be_bytes());
    canonical.extend(3_u32.to_be_bytes());
    for part in ["body", "caf", "fields", "birth-date, address", "purpose", "family-benefits"] {
        canonical.extend(u32::try_from(part.len()).expect("short").to_be_bytes());
        canonical.extend(part.as_bytes());
    }
    by_hand.extend(u32::try_from(canonical.len()).expect("short").to_be_bytes());
    by_hand.extend(&canonical);
    assert_eq!(entry().canonical(), canonical);
    assert_eq!(entry().commitment(&Salt::from_bytes([5; 32])).as_bytes(), &<[u8; 32]>::from(Sha256::digest(by_hand)));
}

#[test]
fn parts_of_an_entry_do_not_run_into_each_other() {
    let salt = Salt::from_bytes([0; 32]);
    let of = |kind: &str, details: &[(&str, &str)]| Entry::new(kind, at("2026-11-29T10:00:00Z"), details.iter().copied()).expect("an entry").commitment(&salt);
    let all = [of("a", &[("b", "cd")]), of("a", &[("bc", "d")]), of("ab", &[("c", "d")]), of("a", &[("b", ""), ("c", "d")]), of("a", &[("b", "c"), ("d", "")])];
    for (place, one) in all.iter().enumerate() {
        assert!(!all[..place].contains(one), "{place}");
    }
    assert_ne!(entry().commitment(&salt), entry().commitment(&Salt::from_bytes([1; 32])));
}

#[test]
fn what_is_no_entry_is_refused() {
    let time = at("2026-11-29T10:00:00Z");
    let refused = |kind: &str, time, details: &[(&str, &str)]| Entry::new(kind, time, details.iter().copied()).expect_err("refused");
    assert!(matches!(refused("Submission", time, &[]), EntryError::Name(_)));
    assert!(matches!(refused("", time, &[]), EntryError::Name(_)));
    assert!(matches!(refused(&"a".repeat(33), time, &[]), EntryError::Name(_)));
    assert!(matches!(refused("a", time, &[("b c", "")]), EntryError::Name(_)));
    assert_eq!(refused("a", time, &[("b", "1"), ("b", "2")]), EntryError::Twice("b".to_owned()));
    assert_eq!(refused("a", time, &[("b", &"x".repeat(4097))]), EntryError::TooMuch);
    assert_eq!(refused("a", at("2026-11-29T10:00:00.0001Z"), &[]), EntryError::Time);
    let many: Vec<(String, &str)> = (0..33).map(|number| (format!("d{number}"), "")).collect();
    assert_eq!(Entry::new("a", time, many), Err(EntryError::TooMuch));
}

#[test]
fn a_receipt_is_read_as_it_was_written() {
    let receipt = receipt();
    insta::assert_snapshot!(receipt.to_string());
    let read = Receipt::parse(&receipt.to_string()).expect("ours");
    assert_eq!(read, receipt);
    let verified = read.verify(&trust()).expect("it holds");
    assert_eq!((verified.origin.as_str(), verified.size), (ORIGIN, 7));
}

#[test]
fn several_receipts_are_one_file() {
    let (one, text) = (receipt(), Receipt::write_all(&[receipt(), receipt()]));
    assert_eq!(Receipt::parse_all(&text), Ok(vec![one.clone(), one.clone()]));
    assert_eq!(Receipt::parse_all(&one.to_string()), Ok(vec![one]));
    assert!(matches!(Receipt::parse_all(&Receipt::write_all(&[])), Err(ReceiptError::NoReceipt(_))));
    assert!(matches!(Receipt::parse_all(&text.replacen("jalon-receipt/v1", "jalon-receipt/v9", 1)), Err(ReceiptError::Version(_))));
}

#[test]
fn a_receipt_with_one_byte_changed_does_not_hold() {
    let text = receipt().to_string();
    // Base64 and names have no two ways of being written, but JSON has: other white space around the same parts is the same receipt.
    for place in 0..text.len() {
        let mut bytes = text.clone().into_bytes();
        bytes[place] ^= 1;
        let Ok(changed) = String::from_utf8(bytes) else { continue };
        match Receipt::parse(&changed).map(|read| (read.verify(&trust()), read)) {
            Ok((Ok(_), read)) => assert_eq!(read, receipt(), "byte {place}"),
            Ok((Err(_), _)) | Err(_) => {}
        }
    }
}

#[test]
fn what_is_wrong_with_a_receipt_is_told_with_the_mend() {
    let text = receipt().to_string();
    let told = |text: &str, trust: &Trust| match Receipt::parse(text) {
        Ok(receipt) => receipt.verify(trust).expect_err("it is wrong").to_string(),
        Err(error) => error.to_string(),
    };
    let other_key = Trust::of_log(Signer::new(ORIGIN, KeyUse::Log, &[2; 32]).expect("a key").verifier());
    let other_log = Trust::of_log(Signer::new("other.example", KeyUse::Log, &[2; 32]).expect("a key").verifier());
    let with_witness = Trust { witnesses: vec![witness("ombudsman.example", 3).verifier()], ..trust() };
    let cases = [
        ("no receipt", told("hello", &trust())),
        ("another JSON", told("{}", &trust())),
        ("a newer version", told(&text.replace("jalon-receipt/v1", "jalon-receipt/v9"), &trust())),
        ("a newer proof", told(&text.replace("tlog-proof@v1", "tlog-proof@v2"), &trust())),
        ("another entry", told(&text.replace("\"caf\"", "\"cpam\""), &trust())),
        ("another time", told(&text.replace("10:00:00.25", "10:00:00.26"), &trust())),
        ("another part", told(&text.replace("\"salt\"", "\"pepper\""), &trust())),
        ("a detail twice", told(&text.replace("\"purpose\"", "\"body\""), &trust())),
        ("another size", told(&text.replace("jalon\\n7\\n", "jalon\\n8\\n"), &trust())),
        ("another place", told(&text.replace("index 3", "index 4"), &trust())),
        ("beyond the end", told(&text.replace("index 3", "index 9"), &trust())),
        ("another key", told(&text, &other_key)),
        ("another log", told(&text, &other_log)),
        ("a witness who has not seen it", told(&text, &with_witness)),
    ];
    insta::assert_snapshot!(cases.map(|(what, told)| format!("{what}:\n  {told}")).join("\n"));
}

#[test]
fn a_witness_cosigns_and_is_believed_for_what_it_saw_alone() {
    let (ombudsman, other) = (witness("ombudsman.example", 3), witness("other.example", 4));
    let mut checkpoint = receipt().proof.checkpoint;
    let seen = at("2026-11-29T10:05:00Z");
    let signature = checkpoint.cosign(&ombudsman, seen).expect("a witness");
    assert_eq!(checkpoint.accept(&ombudsman.verifier(), signature.clone()).expect("it fits").timestamp(), Some(seen));
    let read = SignedCheckpoint::parse(&checkpoint.to_string()).expect("a checkpoint");
    let trust = |witnesses: &[&Signer]| Trust { witnesses: witnesses.iter().map(|witness| witness.verifier()).collect(), ..trust() };
    let verified = read.verify(&trust(&[&ombudsman])).expect("cosigned");
    assert_eq!((verified.seen[0].witness.as_str(), verified.seen[0].timestamp()), ("ombudsman.example", Some(seen)));
    assert_eq!(read.verify(&trust(&[&ombudsman, &other])), Err(CheckpointError::Unwitnessed("other.example".to_owned())));
    // The same name with another key is somebody else.
    assert_eq!(read.verify(&trust(&[&witness("ombudsman.example", 9)])), Err(CheckpointError::Unwitnessed("ombudsman.example".to_owned())));

    // What was cosigned for one checkpoint is worth nothing under another.
    let mut another = Checkpoint::new(ORIGIN, 8, checkpoint.unverified().root).expect("a name").sign(&log_key()).expect("its key");
    assert_eq!(another.accept(&ombudsman.verifier(), signature.clone()), Err(CheckpointError::Forged("ombudsman.example".to_owned())));
    // Nor at another time: the time is signed too.
    let moved = checkpoint
        .to_string()
        .replace(&signature.to_string(), &checkpoint.cosign(&other, seen).expect("a witness").to_string().replace("other.example", "ombudsman.example"));
    assert!(SignedCheckpoint::parse(&moved).expect("a checkpoint").verify(&trust(&[&ombudsman])).is_err());
    // A newer cosignature takes the place of an older.
    let later = checkpoint.cosign(&ombudsman, at("2026-11-30T00:00:00Z")).expect("a witness");
    checkpoint.accept(&ombudsman.verifier(), later).expect("it fits");
    assert_eq!(checkpoint.signatures().len(), 2);
}

#[test]
fn keys_sign_for_what_they_are_made_for() {
    let checkpoint = || Checkpoint::new(ORIGIN, 0, jalon_log::Hash::of_nothing()).expect("a name");
    assert!(checkpoint().sign(&witness(ORIGIN, 1)).is_err());
    assert!(checkpoint().sign(&Signer::new("other.example", KeyUse::Log, &[1; 32]).expect("a key")).is_err());
    let signed = checkpoint().sign(&log_key()).expect("its key");
    assert!(signed.cosign(&log_key(), at("2026-11-29T10:00:00Z")).is_err());
    // The same seed for another use is another key.
    let as_witness = witness(ORIGIN, 1);
    assert!(signed.verify(&Trust::of_log(as_witness.verifier())).is_err());
    assert!(as_witness.verifier().used_as(KeyUse::Log).is_err());
}

#[test]
fn a_private_key_is_kept_as_a_text_and_never_shown() {
    let signer = log_key();
    let again = Signer::from_private_text(&signer.private_text()).expect("ours");
    assert_eq!(again.verifier(), signer.verifier());
    assert!(!format!("{signer:?}{:?}", Salt::from_bytes([1; 32])).contains("AQEBAQEB"));
    let told = |text: &str| text.parse::<jalon_log::Verifier>().expect_err("no key").to_string();
    let public = signer.verifier().to_string();
    let mistyped = public.replacen("jalon+", "jalom+", 1);
    let of_kind_6 = "log.example+00000000+BgEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB";
    insta::assert_snapshot!([&*signer.private_text(), "log.example", &mistyped, of_kind_6, &format!("a b{public}")].map(told).join("\n"));
}

#[test]
fn a_note_that_was_altered_on_its_way_is_told() {
    let text = receipt().proof.checkpoint.to_string();
    let told = |text: &str| SignedCheckpoint::parse(text).expect_err("no checkpoint").to_string();
    let cases = [
        told(&text.replace('\n', "\r\n")),
        told(text.trim_end()),
        told(&text.replace("\n\n", "\n")),
        told(&text.replace('—', "-")),
        told(&text.replace("\n7\n", "\n07\n")),
    ];
    insta::assert_snapshot!(cases.join("\n"));
    assert!(matches!(Receipt::parse(&" ".repeat(3_000_000)), Err(ReceiptError::TooLong)));
    assert!(SignedCheckpoint::parse(&format!("{text}{}", "— a AAAAAAA=\n".repeat(64))).is_err());
    assert!(SignedCheckpoint::parse(&"x".repeat(1_000_000)).is_err());
}
