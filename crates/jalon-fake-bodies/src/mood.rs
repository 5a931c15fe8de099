//! How a body behaves: well, or in one of the ways in which systems of others fail.

use std::collections::BTreeMap;
use std::str::FromStr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::body::Bytes;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

/// How long a slow body takes: longer than anybody waits before a screen.
const SLOW: Duration = Duration::from_secs(60);

/// How a body behaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mood {
    /// It answers as it should.
    #[default]
    Well,
    /// It answers after a minute.
    Slow,
    /// It is out of order.
    Down,
    /// It answers something that is no JSON.
    Garbage,
    /// Its answer breaks off in the middle.
    Truncated,
    /// It is asked too often.
    Crowded,
    /// It knows us no longer.
    Locked,
    /// It answers what nobody asked: JSON of another shape.
    Wrong,
}

impl Mood {
    /// Each with its word.
    pub const ALL: [(&'static str, Self); 8] = [
        ("well", Self::Well),
        ("slow", Self::Slow),
        ("down", Self::Down),
        ("garbage", Self::Garbage),
        ("truncated", Self::Truncated),
        ("crowded", Self::Crowded),
        ("locked", Self::Locked),
        ("wrong", Self::Wrong),
    ];

    /// The answer of a body in this mood, instead of the one it would give.
    pub async fn spoil(self, good: Response) -> Response {
        let json = |status: StatusCode, text: String| (status, [(header::CONTENT_TYPE, "application/json")], text).into_response();
        match self {
            Self::Well => good,
            Self::Slow => {
                tokio::time::sleep(SLOW).await;
                good
            }
            Self::Down => (StatusCode::SERVICE_UNAVAILABLE, "<html>maintenance</html>").into_response(),
            Self::Garbage => (StatusCode::OK, Bytes::from_static(b"\x00\xff<html>{]")).into_response(),
            Self::Truncated => {
                let (parts, body) = good.into_parts();
                let whole = axum::body::to_bytes(body, usize::MAX).await.unwrap_or_default();
                (parts.status, whole.slice(..whole.len() / 2)).into_response()
            }
            Self::Crowded => {
                json(StatusCode::TOO_MANY_REQUESTS, r#"{"errors":[{"code":"00429","title":"Trop de requêtes","detail":"Trop de requêtes"}]}"#.to_owned())
            }
            Self::Locked => {
                json(StatusCode::UNAUTHORIZED, r#"{"errors":[{"code":"00103","title":"Jeton expiré","detail":"Votre token est expiré"}]}"#.to_owned())
            }
            Self::Wrong => json(StatusCode::OK, r#"{"data":[{"status":42}],"contrats":[7],"foyers":{},"enfants":"3"}"#.to_owned()),
        }
    }
}

impl FromStr for Mood {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, String> {
        let found = Self::ALL.into_iter().find(|(name, _)| *name == word).map(|(_, mood)| mood);
        found.ok_or_else(|| format!("the moods are: {}", Self::ALL.map(|(name, _)| name).join(", ")))
    }
}

/// The moods of all bodies, by the names of their registers or services. Cheap to clone: all clones are the same.
#[derive(Debug, Clone, Default)]
pub struct Moods(Arc<Mutex<BTreeMap<String, Mood>>>);

impl Moods {
    /// Puts one in a mood.
    pub fn set(&self, name: &str, mood: Mood) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(name.to_owned(), mood);
    }

    /// How one behaves.
    pub fn of(&self, name: &str) -> Mood {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(name).copied().unwrap_or_default()
    }
}
