//! The work on files that people carry: much of it on purpose, so one at a time, and never on a thread that serves.

use std::sync::Arc;
use std::time::Duration;

use jalon_carry::{CarriedFile, NotOpened, open, seal};
use jalon_casework::Passphrase;
use tokio::sync::Semaphore;

use crate::oops::Oops;

/// How long whoever comes waits for those before.
const PATIENCE: Duration = Duration::from_secs(5);

/// Makes and opens files. Each takes some hundred megabytes of memory while it is at work.
#[derive(Debug)]
pub(crate) struct Carrying(Arc<Semaphore>);

impl Default for Carrying {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(1)))
    }
}

impl Carrying {
    /// The bytes of a file. Callers limit how often it is asked.
    pub(crate) async fn seal(&self, file: CarriedFile, passphrase: String) -> Result<Vec<u8>, Oops> {
        self.at_work(move || seal(&file, &passphrase)).await?.map_err(|_| Oops::Fault)
    }

    /// What is in a file. Callers limit how often it is tried.
    pub(crate) async fn open(&self, bytes: Vec<u8>, passphrase: &Passphrase) -> Result<Result<CarriedFile, NotOpened>, Oops> {
        let passphrase = passphrase.grouped();
        self.at_work(move || open(&bytes, &passphrase)).await
    }

    async fn at_work<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, Oops> {
        let busy = Oops::TooMany { seconds: PATIENCE.as_secs() };
        let turn = tokio::time::timeout(PATIENCE, Arc::clone(&self.0).acquire_owned()).await.map_err(|_| busy)?.map_err(|_| Oops::Fault)?;
        // The turn ends with the work, and not with whoever waits for it: who hangs up makes no room.
        let worked = tokio::task::spawn_blocking(move || {
            let _turn = turn;
            work()
        });
        worked.await.map_err(|_| Oops::Fault)
    }
}
