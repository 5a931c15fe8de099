//! A site that runs: it answers, its workers work, and it ends in good order.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use anyhow::{Context, Result};
use axum::Router;
use jalon_casework::{Casework, Workers};
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinSet;

/// How long requests and jobs that have begun may take once the program is asked to stop.
const GRACE: Duration = Duration::from_secs(30);

/// How often sessions past their time are taken out.
const SWEEP: Duration = Duration::from_hours(1);

/// Whether something runs, as others see it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Running(Arc<AtomicBool>);

impl Running {
    pub(crate) fn is_running(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }

    /// Runs from now until what is given back is dropped, by whatever end.
    fn begin(&self) -> Ended {
        self.0.store(true, Ordering::Relaxed);
        Ended(self.clone())
    }
}

struct Ended(Running);

impl Drop for Ended {
    fn drop(&mut self) {
        self.0.0.store(false, Ordering::Relaxed);
    }
}

/// What runs together and ends together.
#[derive(Default)]
pub(crate) struct Parts {
    /// Where people are answered.
    pub(crate) site: Option<(TcpListener, Router)>,
    /// Where operators are.
    pub(crate) operators: Option<(TcpListener, Router)>,
    /// Who does the jobs, and how others see whether they do.
    pub(crate) workers: Option<(Workers, Running)>,
}

/// Binds a listener; says what to do when it cannot.
pub(crate) async fn listen(address: SocketAddr, option: &str) -> Result<TcpListener> {
    TcpListener::bind(address).await.with_context(|| format!("cannot listen on {address}; choose another with {option} 127.0.0.1:0"))
}

/// Runs until the system asks for the end: then takes nothing new, finishes what was begun, and ends after half a minute in any case.
pub(crate) async fn run(parts: Parts, mut asked: Stop) -> Result<()> {
    let (stop, stopping) = watch::channel(());
    let until_stop = |mut stopping: watch::Receiver<()>| async move { while stopping.changed().await.is_ok() {} };
    let mut running: JoinSet<Result<()>> = JoinSet::new();
    if let Some((listener, router)) = parts.operators {
        let shutdown = until_stop(stopping.clone());
        running.spawn(async move { axum::serve(listener, router).with_graceful_shutdown(shutdown).await.context("the pages of operators stopped") });
    }
    if let Some((workers, seen)) = parts.workers {
        let (shutdown, ended) = (until_stop(stopping.clone()), seen.begin());
        running.spawn(async move {
            let _ended = ended;
            let casework = workers.casework.clone();
            // Ends when the workers do.
            tokio::select! {
                () = workers.run(shutdown) => {}
                () = sweep(&casework) => {}
            }
            Ok(())
        });
    }
    // After the workers: whoever asks whether they work is not answered before they do.
    if let Some((listener, router)) = parts.site {
        let shutdown = until_stop(stopping.clone());
        running.spawn(async move { jalon_web::serve(listener, router, shutdown).await.context("the site stopped") });
    }
    drop(stopping);
    // A part that ends by itself before it was asked to is a fault: the others do not go on without it.
    let early = tokio::select! {
        () = asked.asked() => None,
        ended = running.join_next() => ended,
    };
    drop(stop);
    let first = early.map_or(Ok(()), |ended| ended.context("a part of the site failed")?);
    let rest = async {
        while let Some(ended) = running.join_next().await {
            ended.context("a part of the site failed")??;
        }
        Ok(())
    };
    tokio::select! {
        ended = rest => first.and(ended),
        () = tokio::time::sleep(GRACE) => {
            tracing::warn!("what was begun is not finished after {} seconds: it ends here", GRACE.as_secs());
            first
        }
        // Whoever asks twice does not want to wait.
        () = asked.asked() => first,
    }
}

/// Takes out sessions past their time, for ever. They open nothing any more; but what is not needed is not kept.
async fn sweep(casework: &Casework) {
    let mut hours = tokio::time::interval(SWEEP);
    loop {
        hours.tick().await;
        match casework.store().purge_sessions(casework.clock().now().as_millisecond()).await {
            Ok(count) => tracing::debug!(count, "sessions past their time are gone"),
            Err(error) => tracing::warn!(%error, "sessions past their time could not be taken out"),
        }
    }
}

/// Hears when the terminal or the system asks for the end, from the moment it is made: whoever waits for the line that says we are ready may ask right after it.
pub(crate) struct Stop {
    #[cfg(unix)]
    interrupted: tokio::signal::unix::Signal,
    #[cfg(unix)]
    terminated: tokio::signal::unix::Signal,
}

impl Stop {
    /// Begins to listen.
    pub(crate) fn listen() -> std::io::Result<Self> {
        #[cfg(unix)]
        {
            use tokio::signal::unix::{SignalKind, signal};
            Ok(Self { interrupted: signal(SignalKind::interrupt())?, terminated: signal(SignalKind::terminate())? })
        }
        #[cfg(not(unix))]
        Ok(Self {})
    }

    /// Until the end is asked for, or asked for again.
    async fn asked(&mut self) {
        #[cfg(unix)]
        tokio::select! {
            _ = self.interrupted.recv() => {}
            _ = self.terminated.recv() => {}
        }
        #[cfg(not(unix))]
        let _ = tokio::signal::ctrl_c().await;
    }
}
