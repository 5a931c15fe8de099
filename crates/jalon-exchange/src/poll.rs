//! Asking a body where a request stands, when its system cannot say so by itself.

use std::sync::Arc;
use std::time::Duration;

use jalon_casework::{Answer, Casework, Undelivered};
use jalon_journey::Request;
use jalon_message::secret::Secret;
use serde::Deserialize;
use serde_json::Value;

use crate::http::{Client, Limits, Method, Outgoing, Wire};
use crate::post::{judge, undelivered};
use crate::tls::Trust;
use crate::word::Reader;
use crate::{PollSettings, SettingsError};

/// The longest answer that is read, in bytes.
const LONGEST_ANSWER: u64 = 256 * 1024;
/// How many questions one body is asked at once.
const AT_ONCE: usize = 4;
/// How many events one answer may have.
const MOST_EVENTS: usize = 100;

/// Where one body is asked.
pub(crate) struct Poll {
    client: Client,
    token: Option<Secret>,
    every_minutes: u16,
}

/// What a body answers with.
#[derive(Deserialize)]
struct Events {
    events: Vec<Value>,
}

impl Poll {
    pub(crate) fn new(settings: &PollSettings, patience: Duration, private_network: bool, trust: Trust) -> Result<Self, SettingsError> {
        if settings.every_minutes == 0 {
            return Err(SettingsError::Zero);
        }
        let limits = Limits { patience, at_once: AT_ONCE, longest_answer: LONGEST_ANSWER, private_network, rests: false, trust };
        let client = Client::to(&settings.address, limits).ok_or(SettingsError::Address)?;
        let token = settings.token.as_ref().map(jalon_message::secret::SecretRef::resolve).transpose()?;
        Ok(Self { client, token, every_minutes: settings.every_minutes })
    }

    /// From now on over a wire of a simulation.
    pub(crate) fn over(&mut self, wire: &Arc<dyn Wire>) {
        self.client.over(wire);
    }

    /// All that the body says of a request: the events that it would have sent, in JSON, `{"events": […]}`. Each is taken once, however often it is told.
    pub(crate) async fn ask(&self, request: &Request, casework: &Casework) -> Result<Answer, Undelivered> {
        let token = self.token.as_ref().map(|token| ("Authorization", format!("Bearer {}", token.expose())));
        let headers = [("Accept", "application/json".to_owned())].into_iter().chain(token).collect();
        let outgoing = Outgoing { method: Method::Get, target: format!("/{}", request.id), headers, posted: None };
        let answer = self.client.exchange(outgoing).await.map_err(undelivered)?;
        judge(answer.status, None)?;
        let content = answer.body.map_err(undelivered)?;
        let Some(events) = events(&content) else { return Err(Undelivered::Temporary("answer-unreadable")) };
        let reader = Reader { catalogue: casework.catalogue(), today: casework.clock().today() };
        let mut words = Vec::new();
        for event in events {
            match reader.value(event) {
                Ok(event) => words.push(event.word(casework, &request.body)),
                // The others may be read all the same.
                Err(error) => tracing::warn!(body = %request.body, %error, "a word of a body could not be read"),
            }
        }
        Ok(Answer { words, again: Some(u32::from(self.every_minutes) * 60) })
    }
}

/// The events of an answer, as many as are looked at; none where it is no answer.
pub(crate) fn events(content: &[u8]) -> Option<Vec<Value>> {
    let Events { mut events } = serde_json::from_slice(content).ok()?;
    events.truncate(MOST_EVENTS);
    Some(events)
}
