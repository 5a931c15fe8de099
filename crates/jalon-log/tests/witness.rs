//! What a witness answers to what a log offers: by the specification, case by case.

use jalon_log::{
    Answer, Checkpoint, Commitment, Hash, KeyUse, NotAnAnswer, Offer, OfferError, Refusal, SignedCheckpoint, Signer, TilesInMemory, Tree, Trust, append,
};

const ORIGIN: &str = "log.example";

fn key(seed: u8) -> Signer {
    Signer::new(ORIGIN, KeyUse::Log, &[seed; 32]).unwrap()
}

/// A log whose entries are of one kind up to a place, and of another from there.
struct Log {
    tiles: TilesInMemory,
    size: u64,
}

impl Log {
    fn new(size: u8, until: u8, after: u8) -> Self {
        let mut tiles = TilesInMemory::default();
        let entries = (0..size).map(|number| Commitment::from_bytes([if number < until { number } else { after + number }; 32]));
        let size = append(&mut tiles, 0, entries).unwrap();
        Self { tiles, size }
    }

    fn at(&self, size: u64, key: &Signer) -> SignedCheckpoint {
        Checkpoint::new(ORIGIN, size, Tree::new(&self.tiles, self.size).root_at(size).unwrap()).unwrap().sign(key).unwrap()
    }

    fn offer(&self, old: u64, new: u64) -> Offer {
        let proof = Tree::new(&self.tiles, new).prove_consistency(old).unwrap();
        Offer { old, proof, checkpoint: self.at(new, &key(1)) }
    }
}

/// The status of the answer of a witness that knows the log and saw this of it.
fn status(offer: &Offer, last: Option<&SignedCheckpoint>) -> u16 {
    let judged = offer.signed(&[key(1).verifier()]).and_then(|_| offer.continues(last.map(SignedCheckpoint::unverified)));
    judged.map_or_else(|refusal| refusal.status(), |()| 200)
}

#[test]
fn what_continues_is_cosigned_and_nothing_else_is() {
    let (log, fork) = (Log::new(40, 40, 0), Log::new(40, 5, 100));
    let last = log.at(13, &key(1));
    assert_eq!(status(&log.offer(0, 13), None), 200, "the first that it sees");
    assert_eq!(status(&log.offer(13, 40), Some(&last)), 200);
    assert_eq!(status(&log.offer(13, 13), Some(&last)), 200, "the same again");
    assert_eq!(status(&log.offer(0, 40), Some(&last)), 409);
    assert_eq!(log.offer(12, 40).continues(Some(last.unverified())), Err(Refusal::Elsewhere(13)));
    assert_eq!(status(&log.offer(13, 40), None), 409, "it never saw this log");
    for forked in [fork.offer(13, 40), fork.offer(13, 13), fork.offer(13, 14)] {
        assert_eq!(status(&forked, Some(&last)), 422);
    }
    let unproved = Offer { proof: Vec::new(), ..log.offer(13, 40) };
    let with_proof = Offer { proof: vec![Hash::of_nothing()], ..log.offer(0, 13) };
    assert_eq!((status(&unproved, Some(&last)), status(&with_proof, None)), (422, 422));
    let shorter = Offer { old: 13, proof: Vec::new(), checkpoint: log.at(12, &key(1)) };
    assert_eq!(status(&shorter, Some(&last)), 400);
}

#[test]
fn a_log_without_entries_has_one_root() {
    let of = |root| Offer { old: 0, proof: Vec::new(), checkpoint: Checkpoint::new(ORIGIN, 0, root).unwrap().sign(&key(1)).unwrap() };
    assert_eq!(status(&of(Hash::of_nothing()), None), 200);
    assert_eq!(status(&of(Hash::of_leaf(b"x")), None), 422);
}

#[test]
fn who_is_not_the_log_is_not_listened_to() {
    let log = Log::new(9, 9, 0);
    let by = |signer: &Signer| Offer { old: 0, proof: Vec::new(), checkpoint: log.at(9, signer) };
    assert_eq!(by(&key(2)).signed(&[key(1).verifier()]).unwrap_err().status(), 403);
    assert_eq!(by(&key(1)).signed(&[]).unwrap_err(), Refusal::UnknownLog);
    assert!(by(&key(2)).signed(&[key(1).verifier(), key(2).verifier()]).is_ok(), "after a change of keys");
    // What others signed does not count, and what is signed by the right name wrongly is no note at all.
    let text = by(&key(1)).to_string();
    let forged = Offer::parse(&text.replacen("\n9\n", "\n8\n", 1)).unwrap();
    assert_eq!(forged.signed(&[key(1).verifier()]).unwrap_err().status(), 403);
}

#[test]
fn what_is_kept_of_a_checkpoint_are_signatures_that_were_checked() {
    let witness = Signer::new("witness.example", KeyUse::Witness, &[3; 32]).unwrap();
    let mut checkpoint = Log::new(9, 9, 0).at(9, &key(1));
    let seen = checkpoint.cosign(&witness, "2026-11-29T11:00:00Z".parse().unwrap()).unwrap();
    checkpoint.accept(&witness.verifier(), seen).unwrap();
    let kept = checkpoint.clone().of(&[key(1).verifier()]);
    assert_eq!((checkpoint.signatures().len(), kept.signatures().len()), (2, 1));
    kept.verify(&Trust::of_log(key(1).verifier())).unwrap();
    assert!(checkpoint.seen_by(&witness.verifier()).is_ok() && kept.seen_by(&witness.verifier()).is_err());
}

#[test]
fn an_offer_is_read_as_the_specification_writes_it() {
    let offer = Log::new(40, 40, 0).offer(13, 40);
    let text = offer.to_string();
    assert!(text.starts_with("old 13\n") && text.contains("=\n\nlog.example\n40\n"), "{text}");
    assert_eq!(Offer::parse(&text), Ok(offer));
    for wrong in ["", "old 13", "old 13\n", "old 013\n\n", "old -1\n\n", "old\n\n", "old 13\n\n\n"] {
        assert!(Offer::parse(wrong).is_err(), "{wrong:?}");
    }
    let many = |count: usize| format!("old 13\n{}\n{}", format!("{}\n", Hash::of_nothing()).repeat(count), text.split_once("=\n\n").unwrap().1);
    assert_eq!(Offer::parse(&many(64)), Err(OfferError::TooLong));
    assert_eq!(Offer::parse(&many(63)).unwrap().proof.len(), 63);
}

#[test]
fn an_answer_is_read_by_its_status() {
    let line = "— witness.example AAAAAAAAAAE=\n";
    assert!(matches!(Answer::parse(200, None, line.as_bytes()), Ok(Answer::Cosigned(signatures)) if signatures.len() == 1));
    assert_eq!(Answer::parse(409, Some(Answer::SIZE), b"13\n"), Ok(Answer::Elsewhere(13)));
    for status in [400, 403, 404, 422, 429, 500, 503] {
        assert_eq!(Answer::parse(status, None, b"whatever"), Ok(Answer::Refused(status)));
    }
    let long = line.repeat(17);
    for (status, kind, body) in [
        (200, None, ""),
        (200, None, "\n"),
        (200, None, "<html>"),
        (200, None, long.as_str()),
        (409, None, "13\n"),
        (409, Some("text/plain"), "13\n"),
        (409, Some(Answer::SIZE), "13"),
        (409, Some(Answer::SIZE), "013\n"),
        (409, Some(Answer::SIZE), "18446744073709551615\n"),
        (204, None, ""),
        (302, None, ""),
    ] {
        assert_eq!(Answer::parse(status, kind, body.as_bytes()), Err(NotAnAnswer), "{status} {body:?}");
    }
}
