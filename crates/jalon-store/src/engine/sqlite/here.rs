//! SQLite in a simulation: without a thread, on a database in memory that outlives those who open it. Whoever made the simulation says of each order when it is
//! carried out and what becomes of it; what is carried out, and how, is the same as ever.

use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::Connection;

use super::writer::{Order, carry_out};
use super::{Orders, Place, Sqlite, connection, failure};
use crate::config::{Address, StoreConfig};
use crate::engine::Engine;
use crate::error::{Failure, OpenError, Outcome};
use crate::keys::MasterKeys;
use crate::migrate::{LATEST, Migrate};
use crate::random::Random;
use crate::store::Store;

/// What becomes of something that a store of a simulation is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It is done, and answered.
    Done,
    /// It is not done, and who asked is told so.
    NotDone,
    /// It is done, and its answer is lost: who asked knows nothing.
    Unanswered,
}

/// What surrounds a store of a simulation: it decides when something is done, by answering, and how it ends.
pub trait Around: Send + Sync {
    /// The store is asked to write, or to read. Who asked waits until this answers.
    fn asked(&self, writes: bool) -> Pin<Box<dyn Future<Output = Fate> + Send + '_>>;
}

/// A disk of a simulation: what was committed to it is there for whoever opens it next, and nothing else is.
pub struct Disk(Arc<Mutex<Connection>>);

impl Disk {
    /// An empty one.
    pub fn new() -> Result<Self, OpenError> {
        Ok(Self(Arc::new(Mutex::new(connection::writing(&Place::Memory).map_err(|error| failure(&error))?))))
    }

    /// Opens the store on it, as a process of its own would.
    pub async fn open(&self, keys: Arc<dyn MasterKeys>, random: Arc<dyn Random>, around: Arc<dyn Around>) -> Result<Store, OpenError> {
        let here = Here { connection: Arc::clone(&self.0), around };
        let engine = Engine::Sqlite(Arc::new(Sqlite { orders: Orders::Here(here), readers: None }));
        engine.write(Arc::new(Migrate { to: LATEST })).await?.accepted()?;
        Store::open_on(engine, &StoreConfig { random, ..StoreConfig::new(Address::Memory, keys) }).await
    }
}

/// Carries orders out where they are given.
pub(super) struct Here {
    connection: Arc<Mutex<Connection>>,
    around: Arc<dyn Around>,
}

impl Here {
    pub(super) async fn carry_out(&self, order: Order) -> Result<(), Failure> {
        let fate = self.around.asked(matches!(order, Order::Commit(_))).await;
        if fate == Fate::NotDone {
            return Err(Failure::Unavailable(Outcome::NotDone));
        }
        carry_out(&mut self.connection.lock().unwrap_or_else(PoisonError::into_inner), order);
        if fate == Fate::Done { Ok(()) } else { Err(Failure::Unavailable(Outcome::Unknown)) }
    }
}
