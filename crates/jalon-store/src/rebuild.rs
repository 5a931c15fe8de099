//! Read models made anew from the events, while the store serves.
//!
//! The rows of a view belong to a generation; one generation is read. A rebuild fills the next one, event by event, then
//! takes it into use in one transaction that lets nobody write until it has seen the last event. A rebuild that dies leaves
//! rows that nobody reads, and the next one deletes them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use crate::commit::Name;
use crate::engine::{Advisory, Script, Tx};
use crate::error::{Failure, StoreError};
use crate::events::{Event, while_nobody_writes};
use crate::id::PersonId;
use crate::people::{self, Keys};
use crate::views::{self, Generations, ViewChange};

/// How many events, or rows to delete, one transaction deals with.
const BATCH: u32 = 500;

/// What a rebuild did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rebuilt {
    /// How many events it read.
    pub events: u64,
}

impl crate::Store {
    /// Makes the views of these names anew: every event, in the order of positions, is given to `projection`, and the changes
    /// it answers with are applied, those of other views left out. `projection` may remember what it saw.
    ///
    /// Commits go on meanwhile and change the rows that are read; they wait for the last step only, which is as long as the
    /// events that came in since the step before. So a view that is to be rebuilt must follow from events alone. If two
    /// rebuilds of one view run, the later takes over and the earlier ends with [`StoreError::Superseded`]. Rows of erased
    /// persons are not made again.
    pub async fn rebuild_views<P>(&self, names: &[Name], mut projection: P) -> Result<Rebuilt, StoreError>
    where
        P: FnMut(&Event) -> Vec<ViewChange> + Send + 'static,
    {
        let names: BTreeSet<String> = names.iter().map(|name| name.clone().into_owned()).collect();
        self.drop_leftovers(&names).await?;
        let generations = self.transact(Begin { names: names.clone() }).await?;
        let (mut after, mut count) = (0, 0);
        loop {
            let events = self.read_all(after, BATCH).await?;
            let Some(last) = events.last() else { break };
            after = last.position;
            count += events.len() as u64;
            let changes = wanted(events.iter().flat_map(&mut projection), &generations);
            self.transact(Write { keys: Arc::clone(&self.keys), generations: generations.clone(), changes }).await?;
            if events.len() < BATCH as usize {
                break;
            }
        }
        let rest = Mutex::new(Rest { projection, after, count, changes: Vec::new() });
        let events = self.transact(Finish { keys: Arc::clone(&self.keys), generations, rest }).await?;
        self.drop_leftovers(&names).await?;
        Ok(Rebuilt { events })
    }

    /// Deletes rows of generations that are neither read nor being filled.
    async fn drop_leftovers(&self, names: &BTreeSet<String>) -> Result<(), StoreError> {
        for name in names {
            while self.transact(DropOld { name: name.clone() }).await? > 0 {}
        }
        Ok(())
    }
}

fn wanted(changes: impl Iterator<Item = ViewChange>, generations: &Generations) -> Vec<ViewChange> {
    changes.filter(|change| generations.contains_key(change.name())).collect()
}

struct Begin {
    names: BTreeSet<String>,
}

impl Script for Begin {
    type Done = Generations;

    async fn run(&self, tx: &mut Tx<'_>) -> Result<Generations, Failure> {
        let mut generations = BTreeMap::new();
        for name in &self.names {
            let sql = "INSERT INTO view_generation (name, current, building) VALUES ($1, 0, 1) ON CONFLICT (name) DO UPDATE SET building = \
                       1 + CASE WHEN view_generation.building > view_generation.current THEN view_generation.building ELSE view_generation.current END \
                       RETURNING building";
            let row = tx.row(sql, [name.as_str().into()]).await?;
            generations.insert(name.clone(), row.ok_or(Failure::GiveWay)?.int(0)?);
        }
        Ok(generations)
    }
}

struct Write {
    keys: Arc<Keys>,
    generations: Generations,
    changes: Vec<ViewChange>,
}

impl Script for Write {
    type Done = ();

    async fn run(&self, tx: &mut Tx<'_>) -> Result<(), Failure> {
        write(tx, &self.keys, &self.generations, &self.changes).await
    }
}

async fn write(tx: &mut Tx<'_>, keys: &Keys, generations: &Generations, changes: &[ViewChange]) -> Result<(), Failure> {
    let people: BTreeSet<PersonId> = changes.iter().filter_map(ViewChange::person).collect();
    let held = people::hold(tx, keys, &people).await?;
    let mut living = Vec::with_capacity(changes.len());
    for change in changes {
        let erased = match change.person() {
            Some(person) => held.get(person)?.is_none(),
            None => false,
        };
        if !erased {
            living.push(change.clone());
        }
    }
    tx.all(&views::statements(&living, &held, keys.random(), generations)?).await.map(drop)
}

/// What the last step does and knows. Should the database have it begin again, what was projected is not projected twice.
struct Rest<P> {
    projection: P,
    after: u64,
    count: u64,
    changes: Vec<ViewChange>,
}

struct Finish<P> {
    keys: Arc<Keys>,
    generations: Generations,
    rest: Mutex<Rest<P>>,
}

impl<P: FnMut(&Event) -> Vec<ViewChange> + Send + 'static> Script for Finish<P> {
    type Done = u64;

    async fn run(&self, tx: &mut Tx<'_>) -> Result<u64, Failure> {
        tx.lock(Advisory::Swap).await?;
        let rest = || self.rest.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            let after = rest().after;
            let events = while_nobody_writes(tx, &self.keys.ring(), after, BATCH).await?;
            let Some(last) = events.last() else { break };
            let mut rest = rest();
            let Rest { projection, after, count, changes } = &mut *rest;
            changes.extend(wanted(events.iter().flat_map(projection), &self.generations));
            *after = last.position;
            *count += events.len() as u64;
        }
        let (changes, count) = {
            let rest = rest();
            (rest.changes.clone(), rest.count)
        };
        write(tx, &self.keys, &self.generations, &changes).await?;
        for (name, generation) in &self.generations {
            let sql = "UPDATE view_generation SET current = $2, building = NULL WHERE name = $1 AND building = $2";
            if tx.change(sql, [name.as_str().into(), (*generation).into()]).await? == 0 {
                return Err(Failure::Superseded);
            }
        }
        Ok(count)
    }
}

struct DropOld {
    name: String,
}

impl Script for DropOld {
    type Done = u64;

    async fn run(&self, tx: &mut Tx<'_>) -> Result<u64, Failure> {
        let sql = "DELETE FROM view_row WHERE (name, generation, scope, key) IN (\
                   SELECT name, generation, scope, key FROM view_row WHERE name = $1 \
                   AND generation <> COALESCE((SELECT current FROM view_generation WHERE name = $1), 0) \
                   AND generation <> COALESCE((SELECT building FROM view_generation WHERE name = $1), -1) LIMIT $2)";
        tx.change(sql, [self.name.as_str().into(), BATCH.into()]).await
    }
}
