//! Witnesses of the log are asked by one node at a time, and what they sign stands with what is served; one that is away holds nothing up.

mod common;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use common::{Node, Place};
use jalon_casework::{Clock, Later, Witness};
use jalon_log::{Answer, KeyUse, Offer, Refusal, SignedCheckpoint, Signer, Trust, Verified, Verifier};
use jiff::Timestamp;

fn log_key() -> Signer {
    Signer::new("jalon.example/log", KeyUse::Log, &[1; 32]).unwrap()
}

/// How a witness answers.
#[derive(Clone, Copy, PartialEq)]
enum Mood {
    Well,
    Away,
    Busy,
    SignsWithAnother,
    SignsAnotherTime,
    Garbled,
}

/// A witness in memory.
struct Watcher {
    name: &'static str,
    signer: Signer,
    last: Mutex<Option<SignedCheckpoint>>,
    mood: Mutex<Mood>,
    asked: AtomicUsize,
    /// How many ask at once, and how many did at most.
    now: AtomicUsize,
    most: AtomicUsize,
}

impl Watcher {
    fn new(name: &'static str, seed: u8) -> Arc<Self> {
        let signer = Signer::new(&format!("{name}.example"), KeyUse::Witness, &[seed; 32]).unwrap();
        Arc::new(Self {
            name,
            signer,
            last: Mutex::default(),
            mood: Mutex::new(Mood::Well),
            asked: AtomicUsize::new(0),
            now: AtomicUsize::new(0),
            most: AtomicUsize::new(0),
        })
    }

    fn is(&self, mood: Mood) {
        *self.mood.lock().unwrap() = mood;
    }

    fn asked(&self) -> usize {
        self.asked.load(Ordering::SeqCst)
    }

    fn judge(&self, offer: &Offer) -> Result<Answer, String> {
        let at = "2026-11-29T11:00:00Z".parse().unwrap();
        match *self.mood.lock().unwrap() {
            Mood::Well => {}
            Mood::Away => return Err("unreachable".into()),
            Mood::Busy => return Ok(Answer::Refused(503)),
            Mood::Garbled => return Err("unreadable".into()),
            Mood::SignsWithAnother => {
                let other = Signer::new(self.signer.verifier().name(), KeyUse::Witness, &[99; 32]).unwrap();
                return Ok(Answer::Cosigned(vec![offer.checkpoint.cosign(&other, at).unwrap()]));
            }
            Mood::SignsAnotherTime => return Ok(Answer::Cosigned(vec![offer.checkpoint.cosign(&self.signer, Timestamp::UNIX_EPOCH).unwrap()])),
        }
        // As the wire carries it.
        let offer = Offer::parse(&offer.to_string()).unwrap();
        let mut last = self.last.lock().unwrap();
        let judged = offer.signed(&[log_key().verifier()]).and_then(|_| offer.continues(last.as_ref().map(SignedCheckpoint::unverified)));
        match judged {
            Ok(()) => {
                *last = Some(offer.checkpoint.clone());
                Ok(Answer::Cosigned(vec![offer.checkpoint.cosign(&self.signer, at).unwrap()]))
            }
            Err(Refusal::Elsewhere(size)) => Ok(Answer::Elsewhere(size)),
            Err(refusal) => Ok(Answer::Refused(refusal.status())),
        }
    }
}

impl Witness for Watcher {
    fn name(&self) -> &str {
        self.name
    }

    fn key(&self) -> &Verifier {
        // A key is made once for the life of a test.
        Box::leak(Box::new(self.signer.verifier()))
    }

    fn add<'a>(&'a self, offer: &'a Offer) -> Later<'a, Result<Answer, String>> {
        Box::pin(async move {
            self.asked.fetch_add(1, Ordering::SeqCst);
            self.most.fetch_max(self.now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
            tokio::time::sleep(Duration::from_millis(30)).await;
            self.now.fetch_sub(1, Ordering::SeqCst);
            self.judge(offer)
        })
    }
}

/// A node whose clock is set by the test.
async fn node(place: &Place, witnesses: &[&Arc<Watcher>]) -> Node {
    let witnesses = witnesses.iter().map(|watcher| Arc::clone(*watcher) as Arc<dyn Witness>).collect();
    Node { casework: place.node(&[]).await.casework.with_log(log_key()).with_witnesses(witnesses) }
}

fn later(node: &Node, seconds: i64) {
    let clock: &Clock = node.casework.clock();
    clock.set_ahead(clock.ahead() + seconds * 1000);
}

/// One more entry in the log.
async fn grows(node: &Node) {
    node.asked().await;
    while node.casework.log_step().await.unwrap() > 0 {}
}

fn keys(of: &[&Arc<Watcher>]) -> Trust {
    Trust { logs: vec![log_key().verifier()], witnesses: of.iter().map(|watcher| watcher.signer.verifier()).collect() }
}

/// What is served, which these witnesses have cosigned.
async fn served(node: &Node, by: &[&Arc<Watcher>]) -> Result<Verified, String> {
    let text = node.casework.log_checkpoint().await.unwrap().unwrap();
    SignedCheckpoint::parse(&text).unwrap().verify(&keys(by)).map_err(|error| error.to_string())
}

async fn cause(node: &Node, of: &str) -> Option<String> {
    let all = node.casework.witnessed().await.unwrap();
    all.into_iter().find(|(name, _)| name == of).unwrap().1.cause
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_served_is_what_all_witnesses_within_reach_have_seen() {
    for place in Place::all() {
        let (one, two) = (Watcher::new("one", 2), Watcher::new("two", 3));
        let node = node(&place, &[&one, &two]).await;
        assert_eq!(node.casework.witness_step().await.unwrap(), 0, "there is nothing to see yet");
        grows(&node).await;
        assert!(served(&node, &[]).await.is_ok() && served(&node, &[&one]).await.is_err());
        assert_eq!(node.casework.witness_step().await.unwrap(), 2);
        assert_eq!(served(&node, &[&one, &two]).await.unwrap().size, 1);
        assert_eq!(node.casework.witness_step().await.unwrap(), 0, "they have");

        // While the next one is not cosigned, the one that is goes on being served: for a minute.
        two.is(Mood::Away);
        one.is(Mood::Busy);
        grows(&node).await;
        assert_eq!(served(&node, &[&one, &two]).await.unwrap().size, 1);
        later(&node, 61);
        assert_eq!(served(&node, &[]).await.unwrap().size, 2);
        assert_eq!(node.casework.witness_step().await.unwrap(), 2);
        assert_eq!((cause(&node, "one").await.as_deref(), cause(&node, "two").await.as_deref()), (Some("http-503"), Some("unreachable")));
        assert_eq!(served(&node, &[]).await.unwrap().size, 2, "nobody waits for them");

        // The first comes back, then the other: of one checkpoint all that was signed stands together.
        one.is(Mood::Well);
        later(&node, 5);
        assert_eq!(node.casework.witness_step().await.unwrap(), 0, "it is left alone for ten seconds");
        later(&node, 6);
        assert_eq!(node.casework.witness_step().await.unwrap(), 2);
        assert!(served(&node, &[&one]).await.is_ok() && served(&node, &[&two]).await.is_err());
        two.is(Mood::Well);
        later(&node, 21);
        assert_eq!(node.casework.witness_step().await.unwrap(), 1);
        assert_eq!(served(&node, &[&one, &two]).await.unwrap().size, 2);
        assert_eq!(cause(&node, "two").await, None);

        // They are asked from time to time whether they still see it.
        let asked = one.asked();
        later(&node, 3599);
        assert_eq!(node.casework.witness_step().await.unwrap(), 1, "only the first was asked longer ago");
        later(&node, 60);
        assert_eq!(node.casework.witness_step().await.unwrap(), 1);
        assert_eq!(one.asked(), asked + 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nodes_do_not_ask_at_once() {
    for place in Place::all() {
        let watcher = Watcher::new("one", 2);
        let (first, second) = (node(&place, &[&watcher]).await, node(&place, &[&watcher]).await);
        for size in 1..=5 {
            grows(&first).await;
            let steps =
                tokio::join!(first.casework.witness_step(), second.casework.witness_step(), first.casework.witness_step(), second.casework.witness_step(),);
            let asked: usize = [steps.0, steps.1, steps.2, steps.3].into_iter().map(Result::unwrap).sum();
            assert_eq!(asked, 1, "one of them asks, once");
            assert_eq!(served(&second, &[&watcher]).await.unwrap().size, size);
            for node in [&first, &second] {
                later(node, 5);
            }
        }
        assert_eq!((watcher.asked(), watcher.most.load(Ordering::SeqCst)), (5, 1));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_node_that_dies_while_it_asks_is_taken_over_from() {
    for place in Place::all() {
        let watcher = Watcher::new("one", 2);
        let (dead, next) = (node(&place, &[&watcher]).await, node(&place, &[&watcher]).await);
        grows(&dead).await;
        // It has asked, and dies before it keeps the answer.
        tokio::select! {
            _ = dead.casework.witness_step() => panic!("it was too fast"),
            () = async { while watcher.asked() == 0 { tokio::time::sleep(Duration::from_millis(2)).await } } => {}
        }
        assert_eq!(next.casework.witness_step().await.unwrap(), 0, "it may still be at it");
        grows(&next).await;
        later(&next, 61);
        assert_eq!(next.casework.witness_step().await.unwrap(), 1);
        assert_eq!(served(&next, &[&watcher]).await.unwrap().size, 2);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_witness_that_has_seen_another_size_is_met_there() {
    let place = Place::sqlite();
    let watcher = Watcher::new("one", 2);
    let node = node(&place, &[&watcher]).await;
    for _ in 0..3 {
        grows(&node).await;
    }
    // Somebody else showed it our log; we do not remember.
    *watcher.last.lock().unwrap() = Some(SignedCheckpoint::parse(&node.casework.log_checkpoint().await.unwrap().unwrap()).unwrap());
    for _ in 0..4 {
        grows(&node).await;
    }
    assert_eq!(node.casework.witness_step().await.unwrap(), 1);
    assert_eq!((served(&node, &[&watcher]).await.unwrap().size, watcher.asked()), (7, 2));
    // And one that forgot all.
    *watcher.last.lock().unwrap() = None;
    grows(&node).await;
    later(&node, 5);
    node.casework.witness_step().await.unwrap();
    assert_eq!((served(&node, &[&watcher]).await.unwrap().size, watcher.asked()), (8, 4));
}

#[tokio::test(flavor = "multi_thread")]
async fn another_log_under_our_name_is_not_cosigned_and_operators_learn_why() {
    let watcher = Watcher::new("one", 2);
    let (ours, other) = (Place::sqlite(), Place::sqlite());
    let (ours, other) = (node(&ours, &[&watcher]).await, node(&other, &[&watcher]).await);
    for _ in 0..3 {
        grows(&ours).await;
    }
    ours.casework.witness_step().await.unwrap();
    grows(&other).await;
    other.casework.witness_step().await.unwrap();
    assert_eq!(cause(&other, "one").await.as_deref(), Some("ahead"), "it has seen more of ours");
    for _ in 0..3 {
        grows(&other).await;
    }
    later(&other, 11);
    other.casework.witness_step().await.unwrap();
    assert_eq!(cause(&other, "one").await.as_deref(), Some("inconsistent"));
    assert!(served(&other, &[]).await.is_ok() && served(&other, &[&watcher]).await.is_err());
    later(&ours, 5);
    grows(&ours).await;
    ours.casework.witness_step().await.unwrap();
    assert_eq!(served(&ours, &[&watcher]).await.unwrap().size, 4, "nothing happened to ours");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_witness_did_not_sign_is_not_taken() {
    let place = Place::sqlite();
    let watcher = Watcher::new("one", 2);
    let node = node(&place, &[&watcher]).await;
    grows(&node).await;
    for (mood, word) in [(Mood::SignsWithAnother, "key-of-witness"), (Mood::SignsAnotherTime, "signature"), (Mood::Garbled, "unreadable")] {
        watcher.is(mood);
        later(&node, 700);
        assert_eq!(node.casework.witness_step().await.unwrap(), 1);
        assert_eq!(cause(&node, "one").await.as_deref(), Some(word));
        let text = node.casework.log_checkpoint().await.unwrap().unwrap();
        assert_eq!(SignedCheckpoint::parse(&text).unwrap().signatures().len(), 1, "the log's own");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn receipts_lead_to_a_checkpoint_that_witnesses_saw() {
    let place = Place::sqlite();
    let watcher = Watcher::new("one", 2);
    let node = node(&place, &[&watcher]).await;
    let (id, request) = node.asked().await;
    while node.casework.log_step().await.unwrap() > 0 {}
    node.casework.witness_step().await.unwrap();
    let (other, unseen) = node.asked().await;
    while node.casework.log_step().await.unwrap() > 0 {}
    let held = node.casework.receipts(id, request).await.unwrap().remove(0);
    assert_eq!(held.verify(&keys(&[&watcher])).unwrap().size, 1, "as the witness saw it");
    // What no witness saw yet is proved by the log alone.
    let held = node.casework.receipts(other, unseen).await.unwrap().remove(0);
    assert_eq!(held.verify(&keys(&[])).unwrap().size, 2);
    assert!(held.verify(&keys(&[&watcher])).is_err());
}
