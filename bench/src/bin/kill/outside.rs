//! The body's own system, played by the driver: it counts what reaches it, and does each request once, by its key.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use anyhow::Result;
use jalon_casework::random;
use jalon_journey::RequestId;
use tokio::net::TcpListener;

use crate::wire::{Delivery, Line};

/// What a request was to the body.
#[derive(Debug, Default, Clone)]
pub(crate) struct Seen {
    /// How often it came.
    pub(crate) came: usize,
    /// How often it was done.
    pub(crate) applied: usize,
    /// What it said: the same each time, or it is another request under the same key.
    pub(crate) contents: Vec<String>,
}

/// The body.
#[derive(Clone, Default)]
pub(crate) struct Body(Arc<Mutex<HashMap<RequestId, Seen>>>);

impl Body {
    /// Starts to listen; gives the port.
    pub(crate) async fn start() -> Result<(Self, u16)> {
        let (body, listener) = (Self::default(), TcpListener::bind(("127.0.0.1", 0)).await?);
        let port = listener.local_addr()?.port();
        let taking = body.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let body = taking.clone();
                tokio::spawn(async move { body.take(Line::on(stream)).await });
            }
        });
        Ok((body, port))
    }

    async fn take(&self, mut line: Line) -> Result<()> {
        while let Some(delivery) = line.hear::<Delivery>().await? {
            let reference = format!("CAF-{}", delivery.request);
            {
                let mut seen = self.seen();
                let seen = seen.entry(delivery.request).or_default();
                seen.came += 1;
                if seen.came == 1 {
                    seen.applied += 1;
                }
                if !seen.contents.contains(&delivery.content) {
                    seen.contents.push(delivery.content);
                }
            }
            // One in ten is taken without an answer.
            let [roll] = random();
            if roll < 26 {
                return Ok(());
            }
            line.say(&reference).await?;
        }
        Ok(())
    }

    pub(crate) fn seen(&self) -> MutexGuard<'_, HashMap<RequestId, Seen>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
