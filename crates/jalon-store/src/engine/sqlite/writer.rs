//! The thread that writes.

use std::panic::{AssertUnwindSafe, catch_unwind};
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
        // What a caller gave us to run may panic: that is the end of its script, not of the store.
        let run = AssertUnwindSafe(|| block_on(self.script.run(&mut Tx::Sqlite(connection))));
        let done = catch_unwind(run).unwrap_or_else(|_| Err(Failure::corrupt("a script panicked")));
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
            Order::Apart(work) => apart(&mut connection, work),
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

/// Carries one order out, by itself.
#[cfg(feature = "testing")]
pub(super) fn carry_out(connection: &mut Connection, order: Order) {
    match order {
        Order::Apart(work) => apart(connection, work),
        Order::Commit(work) => commit(connection, vec![work]),
    }
}

/// Should it panic, whoever waits for it sees that it never answers.
fn apart(connection: &mut Connection, work: Box<dyn FnOnce(&mut Connection) + Send>) {
    drop(catch_unwind(AssertUnwindSafe(|| work(connection))));
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
    if !connection.is_autocommit() {
        // Something that ran apart panicked in the middle of a transaction of its own.
        if let Err(why) = batch(connection, "ROLLBACK") {
            return End::Failed(why);
        }
    }
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

#[cfg(test)]
mod tests {
    use super::super::{Place, Sqlite};
    use super::*;

    struct Insert;

    impl Script for Insert {
        type Done = ();

        async fn run(&self, tx: &mut Tx<'_>) -> Result<(), Failure> {
            tx.run("INSERT INTO noted DEFAULT VALUES", []).await.map(drop)
        }
    }

    struct Panic;

    impl Script for Panic {
        type Done = ();

        async fn run(&self, tx: &mut Tx<'_>) -> Result<(), Failure> {
            tx.run("INSERT INTO noted DEFAULT VALUES", []).await?;
            panic!("in the middle of a transaction")
        }
    }

    /// How many transactions a write-ahead log holds: the frame that ends one says how large the database then is.
    fn transactions(log: &[u8]) -> usize {
        let (header, frame) = (32, 24 + 4096);
        log[header..].chunks_exact(frame).filter(|frame| frame[4..8] != [0; 4]).count()
    }

    #[test]
    fn commits_that_wait_share_one_flush() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("store.db");
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let sqlite = Arc::new(Sqlite::open(&Place::File(path.clone()), 0).unwrap());
            let make = |c: &mut Connection| c.execute_batch("CREATE TABLE noted (id INTEGER PRIMARY KEY)").map_err(|e| failure(&e));
            sqlite.on_writer(make).await.unwrap();
            sqlite.truncate_log().await.unwrap();
            // The writer is kept busy until all have come; one of them panics.
            let (release, released) = std::sync::mpsc::channel::<()>();
            let busy = tokio::spawn({
                let sqlite = Arc::clone(&sqlite);
                async move { sqlite.on_writer(move |_| Ok(released.recv().is_ok())).await }
            });
            tokio::task::yield_now().await;
            let mut waiting = Vec::new();
            for i in 0..100 {
                let sqlite = Arc::clone(&sqlite);
                let write = async move { if i == 50 { sqlite.write(Arc::new(Panic)).await } else { sqlite.write(Arc::new(Insert)).await } };
                waiting.push(tokio::spawn(write));
            }
            // The runtime polls some sixty tasks between two looks at this one: after a few, each has handed over its work.
            for _ in 0..10 {
                tokio::task::yield_now().await;
            }
            release.send(()).unwrap();
            assert_eq!(busy.await.unwrap(), Ok(true));
            for (i, one) in waiting.into_iter().enumerate() {
                assert_eq!(one.await.unwrap().is_ok(), i != 50);
            }
            let count = |c: &mut Connection| c.query_row("SELECT count(*) FROM noted", [], |row| row.get::<_, i64>(0)).map_err(|e| failure(&e));
            assert_eq!(sqlite.on_reader(count).await.unwrap(), 99);
            let mut log = path.into_os_string();
            log.push("-wal");
            assert_eq!(transactions(&std::fs::read(log).unwrap()), 1);
        });
    }

    #[test]
    fn a_panic_between_transactions_is_not_the_end() {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let sqlite = Sqlite::open(&Place::Memory, 0).unwrap();
            let make = |c: &mut Connection| c.execute_batch("CREATE TABLE noted (id INTEGER PRIMARY KEY)").map_err(|e| failure(&e));
            sqlite.on_writer(make).await.unwrap();
            let panics = sqlite.on_writer::<()>(|c| {
                c.execute_batch("BEGIN IMMEDIATE; INSERT INTO noted DEFAULT VALUES").unwrap();
                panic!("in the middle of a transaction")
            });
            assert_eq!(panics.await, Err(Failure::Unavailable(Outcome::Unknown)));
            sqlite.write(Arc::new(Insert)).await.unwrap();
        });
    }
}
