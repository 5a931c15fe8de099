//! The turnstile: whatever touches the world outside a program waits here until the driver lets it through, and says how it ends.
//!
//! All runs on one thread, and a task that is let through runs until it waits again. So what happens, and in which order, is the driver's choice alone.

use std::collections::BTreeMap;
use std::future::poll_fn;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Poll, Waker};

use jalon_fake_bodies::odds::Dice;
use tokio::runtime::Runtime;
use tokio::sync::oneshot;

/// What somebody waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Door {
    /// The store is to write.
    Write,
    /// The store is to read.
    Read,
    /// A message is to go to a body, or to whoever posts letters.
    Out,
    /// Its answer is to come back.
    Back,
}

/// How it ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fate {
    /// Well.
    Done,
    /// Nothing is done, and who asked is told so.
    NotDone,
    /// It is done, and who asked is not told.
    Unanswered,
    /// A message arrives twice.
    Twice,
    /// A message arrives when nobody waits for its answer any more.
    Late,
}

struct Waiting {
    node: usize,
    door: Door,
    go: oneshot::Sender<Fate>,
}

struct Inner {
    /// Everybody goes through at once, and all ends well.
    calm: bool,
    /// Which reads wait: those that do not cost no turn of the driver's.
    dice: Dice,
    next: u64,
    waiting: BTreeMap<u64, Waiting>,
}

/// Somebody who waits.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Seen {
    /// Whom to let through.
    pub(crate) ticket: u64,
    /// Of which node.
    pub(crate) node: usize,
    /// Where.
    pub(crate) door: Door,
}

/// The turnstile.
pub(crate) struct Gate(Mutex<Inner>);

impl Gate {
    /// One at which nobody waits, open to all.
    pub(crate) fn new(dice: Dice) -> Arc<Self> {
        Arc::new(Self(Mutex::new(Inner { calm: true, dice, next: 0, waiting: BTreeMap::new() })))
    }

    fn with<T>(&self, act: impl FnOnce(&mut Inner) -> T) -> T {
        act(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Opens it to all who come from now on, or closes it; says how it was.
    pub(crate) fn set_calm(&self, calm: bool) -> bool {
        self.with(|inner| std::mem::replace(&mut inner.calm, calm))
    }

    /// Waits to be let through. Who is dropped while waiting never was here.
    pub(crate) async fn pass(&self, node: usize, door: Door) -> Fate {
        let waits = self.with(|inner| {
            if inner.calm || (door == Door::Read && !inner.dice.happens(0.25)) {
                return None;
            }
            let (go, through) = oneshot::channel();
            inner.waiting.insert(inner.next, Waiting { node, door, go });
            inner.next += 1;
            Some(through)
        });
        match waits {
            None => Fate::Done,
            // Whoever is let go without a word has died, and is dropped before it knows.
            Some(through) => through.await.unwrap_or(Fate::NotDone),
        }
    }

    /// Those who wait, in the order in which they came.
    pub(crate) fn waiting(&self) -> Vec<Seen> {
        self.with(|inner| {
            inner.waiting.retain(|_, waiting| !waiting.go.is_closed());
            inner.waiting.iter().map(|(ticket, Waiting { node, door, .. })| Seen { ticket: *ticket, node: *node, door: *door }).collect()
        })
    }

    /// Lets somebody through.
    pub(crate) fn let_through(&self, ticket: u64, fate: Fate) {
        if let Some(waiting) = self.with(|inner| inner.waiting.remove(&ticket)) {
            // Who died meanwhile needs no answer.
            let _ = waiting.go.send(fate);
        }
    }
}

enum State {
    Busy,
    Awaited(Waker),
    Reached,
}

/// Says when nothing can go on any more but by the driver.
#[derive(Clone)]
pub(crate) struct Idle(Arc<Mutex<State>>);

impl Idle {
    /// A runtime of one thread, and what says when it is idle.
    pub(crate) fn runtime() -> std::io::Result<(Runtime, Self)> {
        let idle = Self(Arc::new(Mutex::new(State::Busy)));
        let reached = idle.clone();
        // The runtime calls it when no task can go on.
        let runtime = tokio::runtime::Builder::new_current_thread().on_thread_park(move || reached.reach()).build()?;
        Ok((runtime, idle))
    }

    fn reach(&self) {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let State::Awaited(waker) = &*state {
            let waker = waker.clone();
            *state = State::Reached;
            waker.wake();
        }
    }

    /// Waits until every task waits.
    pub(crate) async fn wait(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = State::Busy;
        poll_fn(|context| {
            let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            if matches!(*state, State::Reached) {
                *state = State::Busy;
                return Poll::Ready(());
            }
            *state = State::Awaited(context.waker().clone());
            Poll::Pending
        })
        .await;
    }
}
