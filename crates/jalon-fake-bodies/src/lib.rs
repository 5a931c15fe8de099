//! Bodies that do not exist: they speak the descriptions of those that do, on this machine, hold invented people only, and misbehave when they are told to.
//!
//! For tests, demonstrations and integrators. It is never part of a site that serves real people.

pub mod announcements;
pub mod documents;
pub mod hubee;
mod machine;
mod mood;
pub mod odds;
pub mod registers;
mod signed;
pub mod submissions;

use std::io;
use std::net::SocketAddr;

use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::routing::put;
use tokio::net::TcpListener;

pub use machine::Machine;
pub use mood::{Mood, Moods};

/// All bodies, and `PUT /mood/NAME/MOOD` by which they are put in a mood.
pub fn router(moods: &Moods) -> Router {
    Router::new().route("/mood/{name}/{mood}", put(set_mood)).with_state(moods.clone()).merge(registers::router(moods))
}

async fn set_mood(State(moods): State<Moods>, Path((name, mood)): Path<(String, String)>) -> (StatusCode, String) {
    match mood.parse() {
        Ok(mood) => {
            moods.set(&name, mood);
            (StatusCode::OK, format!("{name}: {mood:?}\n"))
        }
        Err(moods) => (StatusCode::BAD_REQUEST, format!("{moods}\n")),
    }
}

/// Bodies that answer until this is dropped.
#[derive(Debug)]
pub struct Running {
    /// Where they are: `http://127.0.0.1:PORT`.
    pub address: String,
    /// How they behave.
    pub moods: Moods,
    task: tokio::task::JoinHandle<()>,
}

/// Starts all bodies on an address of this machine; port 0 takes a free one.
///
/// # Errors
///
/// When nothing can listen there.
pub async fn start(address: SocketAddr) -> io::Result<Running> {
    let listener = TcpListener::bind(address).await?;
    let moods = Moods::default();
    let router = router(&moods);
    let address = format!("http://{}", listener.local_addr()?);
    let task = tokio::spawn(async move {
        // It ends with the task, and a test that waits for an answer says the rest.
        drop(axum::serve(listener, router).await);
    });
    Ok(Running { address, moods, task })
}

impl Drop for Running {
    fn drop(&mut self) {
        self.task.abort();
    }
}
