//! What is outside the site: the bodies, whoever posts letters, and the wire to them, on which messages get lost, arrive twice, or too late.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use jalon_casework::{Casework, Later, LetterBox};
use jalon_exchange::{Failure, Incoming, Outgoing, Wire};
use jalon_journey::{RequestId, Settled};
use jalon_message::{MessageId, SendError};
use serde_json::Value;
use ureq::http::{HeaderMap, HeaderValue};

use crate::body::{Body, Reply};
use crate::gate::{Door, Fate, Gate};

/// A message that is still on its way when nobody waits for its answer any more.
pub(crate) struct Ghost {
    /// To whom.
    pub(crate) body: String,
    headers: Vec<(&'static str, String)>,
    content: Vec<u8>,
}

struct Inner {
    bodies: BTreeMap<String, Body>,
    ghosts: Vec<Ghost>,
    /// Identities of letters that were posted, each as often as it came.
    letters: Vec<String>,
    /// Letters cannot be taken now.
    post_is_closed: bool,
    now_ms: i64,
    /// What must not be and was seen while it happened.
    violations: Vec<String>,
}

/// All that is outside.
#[derive(Clone)]
pub(crate) struct Outside(Arc<Mutex<Inner>>);

impl Outside {
    /// These bodies, at a time.
    pub(crate) fn new(bodies: impl IntoIterator<Item = Body>, now_ms: i64) -> Self {
        let bodies = bodies.into_iter().map(|body| (body.name.to_owned(), body)).collect();
        let (ghosts, letters, violations) = (Vec::new(), Vec::new(), Vec::new());
        Self(Arc::new(Mutex::new(Inner { bodies, ghosts, letters, post_is_closed: false, now_ms, violations })))
    }

    fn with<T>(&self, act: impl FnOnce(&mut Inner) -> T) -> T {
        act(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Sets all its clocks, in milliseconds since 1970.
    pub(crate) fn set_now(&self, now_ms: i64) {
        self.with(|inner| inner.now_ms = now_ms);
    }

    /// Does something with a body; none when there is no such.
    pub(crate) fn body<T>(&self, name: &str, act: impl FnOnce(&mut Body) -> T) -> Option<T> {
        self.with(|inner| inner.bodies.get_mut(name).map(act))
    }

    /// Does something with each body, in the order of their names.
    pub(crate) fn each<T>(&self, act: impl FnMut(&mut Body) -> T) -> Vec<T> {
        self.with(|inner| inner.bodies.values_mut().map(act).collect())
    }

    /// Opens or closes the post.
    pub(crate) fn set_post_is_closed(&self, closed: bool) {
        self.with(|inner| inner.post_is_closed = closed);
    }

    /// Identities of letters that were posted, in their order.
    pub(crate) fn letters(&self) -> Vec<String> {
        self.with(|inner| inner.letters.clone())
    }

    /// What must not be and was seen while it happened.
    pub(crate) fn violations(&self) -> Vec<String> {
        self.with(|inner| inner.violations.clone())
    }

    /// How many messages are still on their way.
    pub(crate) fn ghosts(&self) -> usize {
        self.with(|inner| inner.ghosts.len())
    }

    /// A message that is still on its way arrives; nobody waits for its answer.
    pub(crate) fn arrives_late(&self, which: usize) {
        self.with(|inner| {
            let Ghost { body, headers, content } = inner.ghosts.remove(which);
            let now_ms = inner.now_ms;
            inner.bodies.get_mut(&body).map(|body| body.take(&headers, &content, now_ms));
        });
    }
}

/// The wire of one node.
pub(crate) struct Line {
    /// Where it leads.
    pub(crate) outside: Outside,
    /// Who lets messages through.
    pub(crate) gate: Arc<Gate>,
    /// Of which node.
    pub(crate) node: usize,
    /// What is really kept, whatever the node knows of it.
    pub(crate) truth: Casework,
}

impl Line {
    /// What was taken back before it left never leaves.
    async fn may_leave(&self, content: &[u8]) {
        let Ok(envelope) = serde_json::from_slice::<Value>(content) else { return };
        let Some(Ok(request)) = envelope["data"]["request"].as_str().map(str::parse::<RequestId>) else { return };
        if envelope["type"] != "jalon.request.sent.v1" {
            return;
        }
        let Ok(Some(journey)) = self.truth.journey_of_request(request).await else { return };
        let Ok(Some(loaded)) = self.truth.load(journey).await else { return };
        if loaded.journey.request(request).is_some_and(|held| matches!(held.settled, Some(Settled::Withdrawn))) {
            self.outside.with(|inner| inner.violations.push(format!("request {request} leaves after it was taken back")));
        }
    }

    async fn carry(&self, address: &str, outgoing: Outgoing) -> Result<Incoming, Failure> {
        let body = address.rsplit('/').next().unwrap_or_default();
        let Outgoing { target, headers, posted, .. } = outgoing;
        if let Some(content) = &posted {
            self.may_leave(content).await;
        }
        let fate = self.gate.pass(self.node, Door::Out).await;
        let reply = self.outside.with(|inner| {
            let now_ms = inner.now_ms;
            let Some(at) = inner.bodies.get_mut(body) else { return Err(Failure::NoSuchHost) };
            match (fate, posted) {
                (Fate::NotDone, _) => Err(Failure::Unreachable),
                (Fate::Late, Some(content)) => {
                    inner.ghosts.push(Ghost { body: body.to_owned(), headers, content });
                    Err(Failure::TimedOut)
                }
                (Fate::Late, None) => Err(Failure::TimedOut),
                (_, None) if at.odds.down => Err(Failure::Unreachable),
                (_, None) => Ok(at.answers(target.trim_start_matches('/'), now_ms)),
                (Fate::Twice, Some(content)) => {
                    at.take(&headers, &content, now_ms);
                    Ok(at.take(&headers, &content, now_ms))
                }
                (Fate::Done | Fate::Unanswered, Some(content)) => Ok(at.take(&headers, &content, now_ms)),
            }
        })?;
        // The program may die here: the body has it, and nobody here knows.
        let back = self.gate.pass(self.node, Door::Back).await;
        if fate == Fate::Unanswered || back != Fate::Done {
            return Err(Failure::TimedOut);
        }
        Ok(incoming(reply))
    }
}

fn incoming(Reply { status, later, content }: Reply) -> Incoming {
    let headers: HeaderMap = later.map(|seconds| (ureq::http::header::RETRY_AFTER, HeaderValue::from(seconds))).into_iter().collect();
    Incoming { status, headers, body: Ok(content) }
}

impl Wire for Line {
    fn exchange<'a>(&'a self, address: &'a str, outgoing: Outgoing) -> Later<'a, Result<Incoming, Failure>> {
        Box::pin(self.carry(address, outgoing))
    }
}

/// The post of one node.
pub(crate) struct Post {
    /// Where it leads.
    pub(crate) outside: Outside,
    /// Who lets letters through.
    pub(crate) gate: Arc<Gate>,
    /// Of which node.
    pub(crate) node: usize,
}

impl LetterBox for Post {
    fn post<'a>(&'a self, id: &'a MessageId, _pdf: Vec<u8>) -> Later<'a, Result<(), SendError>> {
        Box::pin(async move {
            let away = Err(SendError::Temporary(jalon_message::Cause::Unreachable));
            let fate = self.gate.pass(self.node, Door::Out).await;
            let taken = self.outside.with(|inner| {
                if matches!(fate, Fate::NotDone | Fate::Late) || inner.post_is_closed {
                    return false;
                }
                inner.letters.push(id.to_string());
                true
            });
            if !taken {
                return away;
            }
            let back = self.gate.pass(self.node, Door::Back).await;
            if fate == Fate::Unanswered || back != Fate::Done { away } else { Ok(()) }
        })
    }
}
