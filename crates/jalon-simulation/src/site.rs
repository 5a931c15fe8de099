//! The site: nodes of the product on one disk, each of which may die at any instant and start again.

use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jalon_casework::testing::Brief;
use jalon_casework::{Casework, Clock, Courier, LetterBox, Senders, Served, Workers};
use jalon_catalogue::{BodyId, Catalogue};
use jalon_exchange::{Announcers, BodySettings, HttpCourier, Listeners, Wire, WordSettings};
use jalon_fake_bodies::odds::Dice;
use jalon_log::{KeyUse, Signer};
use jalon_message::code::SiteKey;
use jalon_store::testing::{Around, Disk, Fate as StoreFate};
use jalon_store::{Keyring, KeysInMemory, MasterKey, Random, Store};
use jiff::Timestamp;
use serde_json::json;
use tokio::task::JoinSet;

use crate::careless::Careless;
use crate::gate::{Door, Fate, Gate};
use crate::outside::{Line, Outside, Post};
use crate::{COUNTS, IS_ASKED, Mutant, OURS, TELLS, THEIRS};

/// What all runs share: nothing of it changes.
pub struct Ground {
    pub(crate) catalogue: Arc<Catalogue>,
    bodies: Vec<(BodyId, BodySettings)>,
    word: WordSettings,
    /// Where the secrets are.
    _home: tempfile::TempDir,
}

impl Ground {
    /// The catalogue of France, and bodies that do not exist.
    pub fn new() -> anyhow::Result<Self> {
        let home = tempfile::tempdir()?;
        let kept = |name: &str, secret: [u8; 32]| -> anyhow::Result<_> {
            let file = home.path().join(name);
            std::fs::write(&file, format!("whsec_{}", STANDARD.encode(secret)))?;
            Ok(file)
        };
        let (theirs, ours) = (kept("theirs", THEIRS)?, kept("ours", OURS)?);
        let settings = |body: &str, poll: serde_json::Value| -> anyhow::Result<(BodyId, BodySettings)> {
            let address = format!("http://127.0.0.1:9/{body}");
            Ok((body.into(), serde_json::from_value(json!({ "address": address, "secret": { "file": theirs }, "poll": poll }))?))
        };
        let poll = json!({ "address": format!("http://127.0.0.1:9/{IS_ASKED}"), "every_minutes": 24 * 60 });
        let bodies = vec![settings(COUNTS, serde_json::Value::Null)?, settings(IS_ASKED, poll)?];
        let word = serde_json::from_value(json!({ "secrets": [{ "file": ours }] }))?;
        Ok(Self { catalogue: Catalogue::embedded(), bodies, word, _home: home })
    }
}

/// Random bytes that the seed gives.
struct Seeded(Mutex<Dice>);

impl Random for Seeded {
    fn fill(&self, bytes: &mut [u8]) {
        let mut dice = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for chunk in bytes.chunks_mut(8) {
            chunk.copy_from_slice(&dice.roll().to_le_bytes()[..chunk.len()]);
        }
    }
}

/// What surrounds the store of one node: each write, and some reads, wait at the gate.
struct AtGate {
    gate: Arc<Gate>,
    node: usize,
}

impl Around for AtGate {
    fn asked(&self, writes: bool) -> Pin<Box<dyn Future<Output = StoreFate> + Send + '_>> {
        Box::pin(async move {
            match self.gate.pass(self.node, if writes { Door::Write } else { Door::Read }).await {
                Fate::Done | Fate::Twice => StoreFate::Done,
                Fate::NotDone | Fate::Late => StoreFate::NotDone,
                Fate::Unanswered => StoreFate::Unanswered,
            }
        })
    }
}

/// For whoever looks at what is really kept.
struct Open;

impl Around for Open {
    fn asked(&self, _writes: bool) -> Pin<Box<dyn Future<Output = StoreFate> + Send + '_>> {
        Box::pin(std::future::ready(StoreFate::Done))
    }
}

/// A process of the site.
pub(crate) struct Node {
    pub(crate) casework: Casework,
    pub(crate) workers: Workers,
    pub(crate) listeners: Arc<Listeners>,
    pub(crate) announcers: Arc<Announcers>,
    /// What it is doing. When it goes, so does that.
    pub(crate) tasks: JoinSet<()>,
    /// By how much its clock is wrong, in milliseconds.
    skew: i64,
    started_ms: i64,
}

impl Node {
    pub(crate) fn set_now(&self, now_ms: i64) {
        self.casework.clock().set_ahead(now_ms + self.skew - self.started_ms);
    }
}

/// What outlives a process.
pub(crate) struct Site<'a> {
    ground: &'a Ground,
    disk: Disk,
    keys: Arc<KeysInMemory>,
    random: Arc<Seeded>,
    gate: Arc<Gate>,
    outside: Outside,
    mutant: Option<Mutant>,
    pub(crate) truth: Casework,
}

pub(crate) fn signer() -> anyhow::Result<Signer> {
    Ok(Signer::new("simulated.example/log", KeyUse::Log, &[1; 32])?)
}

fn served() -> BTreeMap<BodyId, Served> {
    BTreeMap::from([(COUNTS.into(), Served::SYSTEM), (IS_ASKED.into(), Served { asked: true, ..Served::SYSTEM })])
}

impl<'a> Site<'a> {
    /// A site with nothing in it.
    pub(crate) async fn new(
        ground: &'a Ground,
        dice: Dice,
        gate: Arc<Gate>,
        outside: Outside,
        mutant: Option<Mutant>,
        start: Timestamp,
    ) -> anyhow::Result<Self> {
        let disk = Disk::new()?;
        let ring = Keyring::new(vec![MasterKey::from_bytes([9; 32])]).ok_or_else(|| anyhow::anyhow!("there is a key"))?;
        let (keys, random) = (Arc::new(KeysInMemory::new(ring)), Arc::new(Seeded(Mutex::new(dice))));
        let store = disk.open(keys.clone(), random.clone(), Arc::new(Open)).await?;
        let truth = Casework::new(store, ground.catalogue.clone(), Clock::of(&ground.catalogue).stopped_at(start), served()).with_log(signer()?);
        Ok(Self { ground, disk, keys, random, gate, outside, mutant, truth })
    }

    /// Starts a node. `skew` is by how much its clock is wrong, in milliseconds.
    pub(crate) async fn start(&self, place: usize, skew: i64, now_ms: i64) -> anyhow::Result<Node> {
        let around = AtGate { gate: Arc::clone(&self.gate), node: place };
        let store: Store = self.disk.open(self.keys.clone(), self.random.clone(), Arc::new(around)).await?;
        let start = Timestamp::from_millisecond(now_ms)?;
        let clock = Clock::of(&self.ground.catalogue).stopped_at(start);
        let casework = Casework::new(store.clone(), self.ground.catalogue.clone(), clock.clone(), served()).with_log(signer()?);
        let (gate, outside) = (Arc::clone(&self.gate), self.outside.clone());
        let wire: Arc<dyn Wire> = Arc::new(Line { outside: outside.clone(), gate: gate.clone(), node: place, truth: self.truth.clone() });
        let mut courier = HttpCourier::new(store, "https://simulated.example").by(clock);
        for (body, settings) in &self.ground.bodies {
            courier = courier.with(body.clone(), settings)?;
        }
        let courier = courier.over(&wire);
        let courier: Arc<dyn Courier> = match self.mutant {
            Some(mutant) => Arc::new(Careless::new(courier, mutant)),
            None => Arc::new(courier),
        };
        let letters: Arc<dyn LetterBox> = Arc::new(Post { outside, gate, node: place });
        let workers = Workers {
            casework: casework.clone(),
            senders: Senders { letters: Some(letters), ..Senders::default() },
            scribe: Arc::new(Brief(|_| "Jalon".into())),
            courier: Some(courier),
            looker: None,
            key: SiteKey::new(&[7; 32]),
            name: format!("node {place}"),
        };
        let listeners = Arc::new(Listeners::default().with(COUNTS.into(), &self.ground.word)?.with(IS_ASKED.into(), &self.ground.word)?);
        let announcers = Arc::new(Announcers::default().with(TELLS.into(), &self.ground.word)?);
        let node = Node { casework, workers, listeners, announcers, tasks: JoinSet::new(), skew, started_ms: now_ms };
        node.set_now(now_ms);
        Ok(node)
    }
}
