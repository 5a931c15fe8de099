//! Batch after batch, on one core or several, each result handed over as soon as it is there.

use std::num::NonZero;
use std::sync::Mutex;
use std::sync::mpsc::sync_channel;
use std::thread;

use arrow_array::cast::AsArray;
use arrow_array::types::Int8Type;
use arrow_array::{Array, RecordBatch};

use crate::{Population, Unsuitable};

/// How many cores work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cores {
    /// One, in the thread that asks.
    One,
    /// As many as the machine has.
    All,
    /// So many.
    Exactly(NonZero<usize>),
}

/// What was done.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// Households evaluated.
    pub households: usize,
    /// For each rule asked for: how many households each kind of failure hit, by its message.
    pub failures: Vec<Vec<(String, usize)>>,
}

/// Evaluates batches and hands each result to `sink` with the place of its batch, which with several cores is not always in order.
///
/// No more than two batches a core are in memory at a time, so the size of the batches bounds the memory.
///
/// # Errors
///
/// The first batch that cannot be evaluated ends the run: see [`Population::evaluate`].
pub fn stream(
    population: &Population,
    batches: impl Iterator<Item = RecordBatch> + Send,
    cores: Cores,
    mut sink: impl FnMut(usize, RecordBatch),
) -> Result<Tally, Unsuitable> {
    let cores = match cores {
        Cores::One => 1,
        Cores::All => thread::available_parallelism().map_or(1, NonZero::get),
        Cores::Exactly(cores) => cores.get(),
    };
    let mut tally = Tally { households: 0, failures: vec![Vec::new(); population.rules.len()] };
    if cores == 1 {
        for (place, batch) in batches.enumerate() {
            let result = population.evaluate(&batch)?;
            drop(batch);
            tally.add(&result);
            sink(place, result);
        }
        return Ok(tally);
    }
    let batches = Mutex::new(batches.enumerate());
    thread::scope(|scope| {
        let (sender, results) = sync_channel::<(usize, Result<RecordBatch, Unsuitable>)>(cores);
        for _ in 0..cores {
            let (sender, batches) = (sender.clone(), &batches);
            scope.spawn(move || {
                // A lock is only poisoned when the source of batches panicked: then there is no more to take.
                while let Some((place, batch)) = batches.lock().ok().and_then(|mut batches| batches.next()) {
                    let result = population.evaluate(&batch);
                    let failed = result.is_err();
                    if sender.send((place, result)).is_err() || failed {
                        break;
                    }
                }
            });
        }
        drop(sender);
        for (place, result) in results {
            let result = result?;
            tally.add(&result);
            sink(place, result);
        }
        Ok(tally)
    })
}

impl Tally {
    fn add(&mut self, results: &RecordBatch) {
        self.households += results.num_rows();
        for (rule, counts) in self.failures.iter_mut().enumerate() {
            let failures = results.column(2 * rule + 1).as_dictionary::<Int8Type>();
            if failures.null_count() == failures.len() {
                continue;
            }
            let messages = failures.values().as_string::<i32>();
            for key in failures.keys().iter().flatten() {
                let message = messages.value(usize::try_from(key).unwrap_or(0));
                match counts.iter_mut().find(|(known, _)| known == message) {
                    Some((_, count)) => *count += 1,
                    None => counts.push((message.to_owned(), 1)),
                }
            }
        }
    }
}
