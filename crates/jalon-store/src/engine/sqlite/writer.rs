//! The thread that writes.

use std::sync::Arc;

use rusqlite::Connection;
use tokio::sync::{mpsc, oneshot};

use super::super::{Script, Tx};
use super::{block_on, failure};
use crate::error::{Failure, Outcome};

/// How many commits share one flush at most: the last of them waits for all before it.
const GROUP: usize = 256;

/// What the writer is asked to do.
pub(super) enum Order {
    /// A script, in a transaction with others.
    Commit(Box<dyn Work>),
    /// Anything else, between transactions.
    Apart(Box<dyn FnOnce(&mut Connection) + Send>),
}

/// A script whose answer is awaited.
pub(super) trait Work: Send {
    /// Runs it. It may be run again.
    fn attempt(&mut self, connection: &mut Connection) -> Result<(), Failure>;
    /// Tells whoever waits how it ended: as its last attempt did, or, when the transaction as a whole failed, that way.
    fn tell(self: Box<Self>, whole: Result<(), Failure>);
}

pub(super) struct Task<S: Script> {
    script: Arc<S>,
    done: Option<Result<S::Done, Failure>>,
    reply: oneshot::Sender<Result<S::Done, Failure>>,
}

impl<S: Script> Task<S> {
    pub(super) fn new(script: Arc<S>, reply: oneshot::Sender<Result<S::Done, Failure>>) -> Self {
        Self { script, done: None, reply }
    }
}

impl<S: Script> Work for Task<S> {
    fn attempt(&mut self, connection: &mut Connection) -> Result<(), Failure> {
        let done = block_on(self.script.run(&mut Tx::Sqlite(connection)));
        let fate = done.as_ref().map(|_| ()).map_err(Clone::clone);
        self.done = Some(done);
        fate
    }

    fn tell(self: Box<Self>, whole: Result<(), Failure>) {
        let answer = match (self.done, whole) {
            // What failed by itself failed for its own reason.
            (Some(Err(own)), _) => Err(own),
            (_, Err(whole)) => Err(whole),
            (Some(done), Ok(())) => done,
            (None, Ok(())) => Err(Failure::Unavailable(Outcome::NotDone)),
        };
        // Whoever asked may have gone: then nobody wants the answer.
        let _ = self.reply.send(answer);
    }
}

/// Serves until the store is dropped.
pub(super) fn serve(mut connection: Connection, mut inbox: mpsc::Receiver<Order>) {
    let mut next = inbox.blocking_recv();
    while let Some(order) = next.take() {
        match order {
            Order::Apart(work) => work(&mut connection),
            Order::Commit(first) => {
                let mut group = vec![first];
                while group.len() < GROUP {
                    match inbox.try_recv() {
                        Ok(Order::Commit(work)) => group.push(work),
                        Ok(apart @ Order::Apart(_)) => {
                            next = Some(apart);
                            break;
                        }
                        Err(_) => break,
                    }
                }
                commit(&mut connection, group);
            }
        }
        if next.is_none() {
            next = inbox.blocking_recv();
        }
    }
}

/// How a transaction ended.
enum End {
    Committed,
    /// Rolled back as a whole.
    Failed(Failure),
}

fn commit(connection: &mut Connection, mut group: Vec<Box<dyn Work>>) {
    match transaction(connection, &mut group) {
        End::Committed => group.into_iter().for_each(|work| work.tell(Ok(()))),
        // One that needs more room than there is must not take down those that need less.
        End::Failed(Failure::Full) if group.len() > 1 => group.into_iter().for_each(|work| commit(connection, vec![work])),
        End::Failed(why) => group.into_iter().for_each(|work| work.tell(Err(why.clone()))),
    }
}

fn transaction(connection: &mut Connection, group: &mut [Box<dyn Work>]) -> End {
    let batch = |connection: &Connection, sql: &str| connection.execute_batch(sql).map_err(|error| failure(&error));
    if let Err(why) = batch(connection, "BEGIN IMMEDIATE") {
        return End::Failed(why);
    }
    for work in group.iter_mut() {
        let fate = batch(connection, "SAVEPOINT work").and_then(|()| work.attempt(connection));
        // On a full disk, among others, SQLite may end the whole transaction by itself.
        if connection.is_autocommit() {
            return End::Failed(fate.err().unwrap_or(Failure::Unavailable(Outcome::NotDone)));
        }
        let closed = match fate {
            Ok(()) => batch(connection, "RELEASE work"),
            Err(_) => batch(connection, "ROLLBACK TO work; RELEASE work"),
        };
        if let Err(why) = closed {
            return abandon(connection, why);
        }
    }
    match batch(connection, "COMMIT") {
        Ok(()) => End::Committed,
        // The flush failed: what was written may or may not be found again after a crash.
        Err(Failure::Unavailable(_)) => abandon(connection, Failure::Unavailable(Outcome::Unknown)),
        Err(why) => abandon(connection, why),
    }
}

fn abandon(connection: &Connection, why: Failure) -> End {
    if !connection.is_autocommit() {
        // If even this fails the next BEGIN says so.
        let _ = connection.execute_batch("ROLLBACK");
    }
    End::Failed(why)
}
