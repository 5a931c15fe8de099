//! `jalon witness`: sees to it that a log of somebody else shows everybody the same, and cosigns its checkpoints (C2SP tlog-witness).

mod keeper;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::Result;
use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Path as InPath, State};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use jalon_log::{Answer, KeyUse, Refusal, Verifier};
use jiff::Timestamp;
use tokio::sync::Semaphore;

use self::keeper::{Keeper, Unsigned};
use crate::serve::config::LogFormat;
use crate::serve::run::{self, Parts, Stop, listen};
use crate::serve::{announce, log, on_runtime};
use crate::verify;

/// The longest offer that is read, in bytes: the longest checkpoint and the longest proof fit.
const LONGEST: usize = 160 * 1024;
/// How many may wait for their turn at once.
const WAITING: usize = 32;

const TEXT: &str = "text/plain; charset=utf-8";

/// How a witness runs.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// Directory of its key and of what it has seen; made where there is none. Never put an older copy of it back
    #[arg(long, value_name = "DIR")]
    data: PathBuf,
    /// Name of its key, the first time: an address without `https://`, as witness.example.org
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// Public key of a log to witness, or a file that holds it; give several for several logs
    #[arg(long = "log", required = true, value_name = "KEY")]
    logs: Vec<String>,
    /// Where to listen; a proxy in front speaks https with logs; port 0 takes a free one
    #[arg(long, default_value = "127.0.0.1:8090")]
    address: SocketAddr,
}

/// What the answers need.
#[derive(Clone)]
struct Door {
    keeper: Arc<Keeper>,
    waiting: Arc<Semaphore>,
}

/// Serves a witness.
pub(crate) fn run(options: &Options) -> Result<ExitCode> {
    log::init(LogFormat::Text, "warn,jalon=info");
    let logs = options.logs.iter().map(|given| verify::verifier(given, KeyUse::Log)).collect::<Result<Vec<Verifier>>>()?;
    let keeper = Keeper::open(Path::new(&options.data), options.name.as_deref(), logs)?;
    on_runtime(async {
        let stop = Stop::listen()?;
        let listener = listen(options.address, "--address").await?;
        announce(&format!("Key: {}", keeper.key()))?;
        announce(&format!("Jalon: http://{}", listener.local_addr()?))?;
        let router = routes(Door { keeper: Arc::new(keeper), waiting: Arc::new(Semaphore::new(WAITING)) });
        run::run(Parts { site: Some((listener, router)), ..Parts::default() }, stop).await
    })
}

fn routes(door: Door) -> Router {
    Router::new()
        .route("/add-checkpoint", post(add))
        .route("/{log}/checkpoint", get(last))
        .route("/key", get(key))
        .layer(DefaultBodyLimit::max(LONGEST))
        .with_state(door)
}

async fn key(State(door): State<Door>) -> Response {
    ([(CONTENT_TYPE, TEXT)], format!("{}\n", door.keeper.key())).into_response()
}

async fn add(State(door): State<Door>, body: Bytes) -> Response {
    let Ok(_place) = door.waiting.try_acquire() else { return (StatusCode::SERVICE_UNAVAILABLE, [(RETRY_AFTER, "5")], "too many at once\n").into_response() };
    let keeper = Arc::clone(&door.keeper);
    // It waits for the disk.
    match tokio::task::spawn_blocking(move || keeper.add(&body, Timestamp::now())).await {
        Ok(Ok(cosignature)) => ([(CONTENT_TYPE, TEXT)], format!("{cosignature}\n")).into_response(),
        Ok(Err(Unsigned::Refused(refusal))) => refused(&refusal),
        Ok(Err(Unsigned::Broken(error))) => broken(&error),
        Err(error) => broken(&error.into()),
    }
}

fn refused(refusal: &Refusal) -> Response {
    let status = StatusCode::from_u16(refusal.status()).unwrap_or(StatusCode::BAD_REQUEST);
    match refusal {
        Refusal::Elsewhere(size) => (status, [(CONTENT_TYPE, Answer::SIZE)], format!("{size}\n")).into_response(),
        other => (status, [(CONTENT_TYPE, TEXT)], format!("{other}\n")).into_response(),
    }
}

/// Why is for whoever runs it.
fn broken(error: &anyhow::Error) -> Response {
    tracing::error!(error = format!("{error:#}"), "nothing can be cosigned");
    (StatusCode::INTERNAL_SERVER_ERROR, "the witness cannot keep what it sees\n").into_response()
}

async fn last(State(door): State<Door>, InPath(log): InPath<String>) -> Response {
    let keeper = Arc::clone(&door.keeper);
    match tokio::task::spawn_blocking(move || keeper.last_of(&log)).await {
        Ok(Ok(Some(checkpoint))) => ([(CONTENT_TYPE, TEXT)], checkpoint).into_response(),
        Ok(Ok(None)) => StatusCode::NOT_FOUND.into_response(),
        Ok(Err(error)) => broken(&error),
        Err(error) => broken(&error.into()),
    }
}
