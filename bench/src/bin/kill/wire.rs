//! What the driver and the node say to each other: one line of JSON each way.

use std::time::Duration;

use anyhow::{Context as _, Result, bail};
use jalon_journey::{JourneyId, PersonId, RequestId};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::TcpStream;

/// The body that has a system of its own: the driver plays it.
pub(crate) const BODY: &str = "caf";
/// How long an answer is waited for.
const PATIENCE: Duration = Duration::from_secs(20);

/// An act, with the key that makes it one however often it is sent.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Act {
    pub(crate) journey: JourneyId,
    pub(crate) person: PersonId,
    pub(crate) key: [u8; 16],
    pub(crate) step: Step,
}

/// The steps of a journey, in their order.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Step {
    Begin,
    Reach { mail: String },
    Submit { request: RequestId },
    AskMissing { request: RequestId, words: String },
    Supply { request: RequestId, words: String },
    Decide { request: RequestId, words: String },
}

/// What the driver asks of the node.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Ask {
    Act(Act),
    /// Set the clock ahead, so that leases of dead workers and pauses between tries end.
    Ahead {
        milliseconds: i64,
    },
    /// How many messages and requests still wait.
    Left,
}

/// What the node answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Answer {
    Done,
    /// The store is away: the same act may come again.
    Later,
    Refused(String),
    Left(u64),
}

/// A connection on which a line is answered by a line.
pub(crate) struct Line(BufReader<TcpStream>);

impl Line {
    pub(crate) async fn to(port: u16) -> Result<Self> {
        Ok(Self::on(TcpStream::connect(("127.0.0.1", port)).await?))
    }

    pub(crate) fn on(stream: TcpStream) -> Self {
        // Loopback: without it a small answer may wait for 40 ms, which would be all that is measured.
        let _ = stream.set_nodelay(true);
        Self(BufReader::new(stream))
    }

    pub(crate) async fn say(&mut self, what: &impl Serialize) -> Result<()> {
        let mut line = serde_json::to_vec(what)?;
        line.push(b'\n');
        Ok(self.0.get_mut().write_all(&line).await?)
    }

    /// The next line; none at the end.
    pub(crate) async fn hear<T: DeserializeOwned>(&mut self) -> Result<Option<T>> {
        let mut line = String::new();
        self.0.read_line(&mut line).await?;
        // A line that was cut off by a death is an end, not a line.
        if line.ends_with('\n') { Ok(Some(serde_json::from_str(&line)?)) } else { Ok(None) }
    }

    pub(crate) async fn ask<T: DeserializeOwned>(&mut self, what: &impl Serialize) -> Result<T> {
        self.say(what).await?;
        match tokio::time::timeout(PATIENCE, self.hear()).await.context("no answer")?? {
            Some(answer) => Ok(answer),
            None => bail!("the connection was lost"),
        }
    }
}
