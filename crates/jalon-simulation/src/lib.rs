//! A simulation of a whole site: people, nodes, the store, bodies and the wires between, driven by one seed. The same seed gives the same run, byte for byte.
//!
//! What runs is the product: acts, workers, the log, the store on `SQLite`, the connector to bodies with its envelopes and signatures, the listener. What is simulated
//! is what surrounds it: time, random bytes, the network, the bodies, people, and death. There are no sockets, no threads that race and no clock but the driver's:
//! everybody waits at the `gate`, and the driver (`world`) lets one go on at a time, or jumps ahead, or kills a node.
//!
//! Then all becomes calm (`calm`): nothing fails any more, people ask again for what they were not told of, and time goes on until nothing is left to do. What is
//! then in the store, in the log and in the bodies' own logs is held against what people were told (`check`).

mod body;
mod calm;
mod careless;
mod check;
mod gate;
mod mutant;
mod outside;
mod people;
mod registers;
mod saying;
mod site;
mod trace;
mod world;

use jalon_fake_bodies::odds::Dice;

pub use mutant::Mutant;
pub use site::Ground;

use crate::gate::Idle;
use crate::trace::Trace;
use crate::world::World;

/// Milliseconds.
const SECOND: i64 = 1_000;
const MINUTE: i64 = 60 * SECOND;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// The body whose system sends its word, and counts it.
const COUNTS: &str = "caf";
/// The body whose system is asked.
const IS_ASKED: &str = "cpam";
/// The body whose agents work at the site's own desk.
const AT_DESKS: &str = "mairie";

/// The register that tells by itself.
const TELLS: &str = "civil-status";

/// The secret of messages to bodies, and of their messages. Nobody keeps anything by it.
const THEIRS: [u8; 32] = [5; 32];
const OURS: [u8; 32] = [6; 32];

/// What came of a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// What must not be, and is.
    pub violations: Vec<String>,
    /// The hash of all its lines.
    pub trace: u64,
    /// Its lines, where they were asked for.
    pub lines: String,
    /// What there was of it.
    pub extent: Extent,
}

/// How much happened in a run, or in several.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Extent {
    /// What the driver chose.
    pub choices: u64,
    /// Acts that people were told of.
    pub acts: u64,
    /// Nodes that died.
    pub deaths: u64,
    /// Requests that left.
    pub requests: u64,
    /// Messages that bodies did.
    pub effects: u64,
    /// Letters that were posted, those that came again among them.
    pub letters: u64,
    /// Jobs that were given up, and done again.
    pub replays: u64,
    /// Things that a register told and was heard.
    pub news: u64,
    /// How often somebody said that they live.
    pub denials: u64,
    /// Entries in the log.
    pub entries: u64,
    /// Days of the clock.
    pub days: u64,
}

impl std::ops::AddAssign for Extent {
    fn add_assign(&mut self, more: Self) {
        self.choices += more.choices;
        self.acts += more.acts;
        self.deaths += more.deaths;
        self.requests += more.requests;
        self.effects += more.effects;
        self.letters += more.letters;
        self.replays += more.replays;
        self.news += more.news;
        self.denials += more.denials;
        self.entries += more.entries;
        self.days += more.days;
    }
}

impl std::fmt::Display for Extent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { choices, acts, deaths, requests, effects, letters, replays, news, denials, entries, days } = self;
        write!(
            f,
            "{choices} choices, {acts} acts, {deaths} deaths, {requests} requests, {effects} messages done by bodies, {letters} letters, {replays} jobs given up and done again, \
             {news} things told by a register, {denials} deaths denied, {entries} entries in the log, {days} days"
        )
    }
}

/// Runs a seed, perhaps with a mistake built in. Fails only where the simulation itself cannot be set up.
pub fn run(ground: &Ground, seed: u64, mutant: Option<Mutant>, keep_lines: bool) -> anyhow::Result<Run> {
    let (runtime, idle) = Idle::runtime()?;
    runtime.block_on(async {
        let mut world = World::new(ground, seed, mutant, idle, Trace::new(keep_lines)).await?;
        Box::pin(world.storm()).await?;
        Box::pin(world.calm_down()).await?;
        Box::pin(world.end()).await
    })
}

/// One of several, by a roll of the dice; none of none.
fn one_of<T: Copy>(dice: &mut Dice, some: &[T]) -> Option<T> {
    let place = dice.roll().checked_rem(some.len() as u64)?;
    usize::try_from(place).ok().and_then(|place| some.get(place)).copied()
}
