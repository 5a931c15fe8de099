//! What the verifiable log costs as it grows: appending a batch, proving an entry, checking the proof.
//!
//! `cargo run --release -p jalon-bench --bin log -- [LARGEST]`: from a thousand entries up to ten million, in memory.

use std::borrow::Cow;
use std::convert::Infallible;
use std::hint::black_box;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use jalon_log::{Commitment, Hash, ReadTiles, Tile, TileKind, TilesInMemory, Tree, TreeError, WriteTiles, append, verify_inclusion};

/// How many entries a site takes into its log at once, at most.
const BATCH: u64 = 256;
/// How many batches, and proofs, one number is the median of.
const ROUNDS: u64 = 501;

/// Tiles of hashes in memory. Of the entries the last tile only: ten million would need memory that says nothing here.
#[derive(Default)]
struct Tiles(TilesInMemory);

impl ReadTiles for Tiles {
    type Error = Infallible;

    fn read(&self, tile: Tile) -> Result<Option<Cow<'_, [u8]>>, Infallible> {
        self.0.read(tile)
    }
}

impl WriteTiles for Tiles {
    fn write(&mut self, tile: Tile, bytes: Vec<u8>) -> Result<(), Infallible> {
        if tile.kind() == TileKind::Entries && tile.is_full() { Ok(()) } else { self.0.write(tile, bytes) }
    }
}

fn entry(number: u64) -> Commitment {
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&number.to_be_bytes());
    Commitment::from_bytes(bytes)
}

fn grown(tiles: &mut Tiles, from: u64, to: u64) -> Result<u64> {
    append(tiles, from, (from..to).map(entry)).map_err(told)
}

fn told(error: TreeError<Infallible>) -> anyhow::Error {
    anyhow::Error::new(error)
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

struct Cost {
    size: u64,
    batch: Duration,
    one: Duration,
    prove: Duration,
    check: Duration,
    bytes: usize,
}

fn measure(tiles: &mut Tiles, size: u64) -> Result<(Cost, u64)> {
    let mut now = size;
    let (mut batches, mut ones) = (Vec::new(), Vec::new());
    for (count, times, rounds) in [(BATCH, &mut batches, ROUNDS / 50), (1, &mut ones, ROUNDS)] {
        for _ in 0..rounds {
            let start = Instant::now();
            let next = grown(tiles, now, now + count)?;
            black_box(Tree::new(&*tiles, next).root().map_err(told)?);
            times.push(start.elapsed());
            now = next;
        }
    }
    let tree = Tree::new(&*tiles, now);
    let root = tree.root().map_err(told)?;
    let (mut proving, mut checking, mut bytes) = (Vec::new(), Vec::new(), 0);
    for round in 0..ROUNDS {
        let index = now / ROUNDS * round + round % 7;
        let start = Instant::now();
        let proof = tree.prove_inclusion(index).map_err(told)?;
        proving.push(start.elapsed());
        bytes = bytes.max(proof.len() * Hash::BYTES);
        let leaf = Hash::of_leaf(entry(index).as_bytes());
        let start = Instant::now();
        verify_inclusion(leaf, index, now, &proof, root).context("a proof of our own")?;
        checking.push(start.elapsed());
    }
    Ok((Cost { size, batch: median(batches), one: median(ones), prove: median(proving), check: median(checking), bytes }, now))
}

fn main() -> Result<()> {
    let largest: u64 = std::env::args().nth(1).map_or(Ok(10_000_000), |text| text.parse()).context("LARGEST is a number of entries")?;
    let mut tiles = Tiles::default();
    let (mut size, mut first) = (0, None);
    println!(
        "   entries  batch of {BATCH} + root      one + root           prove           check  proof   (times, and how many times those of the first line)"
    );
    for target in (3..).map(|power| 10_u64.pow(power)).take_while(|target| *target <= largest) {
        size = grown(&mut tiles, size, target)?;
        let (cost, now) = measure(&mut tiles, size)?;
        size = now;
        let base = first.get_or_insert(Cost { ..cost });
        let beside =
            |of: fn(&Cost) -> Duration| format!("{:>8.1} µs ×{:<4.2}", of(&cost).as_secs_f64() * 1e6, of(&cost).as_secs_f64() / of(base).as_secs_f64());
        let Cost { size, bytes, .. } = cost;
        println!("{size:>10}    {}  {}  {}  {}  {bytes} B", beside(|c| c.batch), beside(|c| c.one), beside(|c| c.prove), beside(|c| c.check));
    }
    Ok(())
}
