//! What a body has to do: queues, each in the order of the days by which the law wants an answer.

use jalon_catalogue::{BodyId, ServiceId, SilenceMeans};
use jalon_journey::{JourneyId, PersonId, RequestId, Who};
use jalon_store::{Page, View};
use jiff::Timestamp;
use jiff::civil::Date;

use crate::error::ActError;
use crate::project::{ARRIVALS, INBOX, Row, State};
use crate::{Casework, journey_of};

/// A queue of a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Queue {
    /// All that is not decided.
    Open,
    /// What nobody has looked at.
    New,
    /// What is being examined.
    Examining,
    /// What waits for the person.
    Missing,
    /// What is decided, the last first.
    Decided,
    /// What is asked for one service.
    Service(ServiceId),
    /// What one agent is in charge of.
    Of(PersonId),
    /// What nobody is in charge of.
    Nobody,
}

impl Queue {
    fn scope(&self, body: &BodyId) -> String {
        match self {
            Queue::Open => format!("{body}/open"),
            Queue::New => format!("{body}/new"),
            Queue::Examining => format!("{body}/examining"),
            Queue::Missing => format!("{body}/missing"),
            Queue::Decided => format!("{body}/decided"),
            Queue::Service(service) => format!("{body}/for/{service}"),
            Queue::Of(agent) => format!("{body}/of/{agent}"),
            Queue::Nobody => format!("{body}/nobody"),
        }
    }
}

/// A request in a queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InboxEntry {
    /// Which.
    pub request: RequestId,
    /// In which journey.
    pub journey: JourneyId,
    /// The service asked for.
    pub service: ServiceId,
    /// Who asks, as they wrote it.
    pub name: String,
    /// When it was sent.
    pub sent: Timestamp,
    /// Which queue it stands in by its state.
    pub queue: Queue,
    /// The day on which the body's silence becomes an answer, and which.
    pub silent: Option<(Date, SilenceMeans)>,
    /// Who is in charge.
    pub assigned: Option<String>,
    /// From where the next page goes on.
    pub place: (i64, Vec<u8>),
}

impl Casework {
    /// A page of a queue of the body that an agent acts for; nothing for anybody else.
    pub async fn inbox(&self, who: &Who, queue: &Queue, after: Option<(i64, Vec<u8>)>, limit: u32) -> Result<Vec<InboxEntry>, ActError> {
        let Who::Agent { body, .. } = who else { return Ok(Vec::new()) };
        let rows = self.store.list(INBOX, &queue.scope(body), &Page { after, ..Page::first(limit) }).await?;
        rows.into_iter().map(entry).collect()
    }

    /// How many requests stand in a queue.
    pub async fn waiting(&self, who: &Who, queue: &Queue) -> Result<u64, ActError> {
        let Who::Agent { body, .. } = who else { return Ok(0) };
        Ok(self.store.count(INBOX, &queue.scope(body)).await?)
    }
}

/// A request that came to a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrived {
    /// Which.
    pub request: RequestId,
    /// In which journey.
    pub journey: JourneyId,
    /// From where the next page goes on.
    pub place: (i64, Vec<u8>),
}

/// How long after it was sent a request is listed, in milliseconds. Acts that were begun before it may be written after it: none of them is passed over by
/// whoever goes on from a place.
const SETTLED_MS: i64 = 15_000;

impl Casework {
    /// The requests that came to the body whose system asks, in the order in which they came; nothing for anybody else. A place can be kept and gone on from
    /// later: what has come since is after it.
    pub async fn arrivals(&self, who: &Who, after: Option<(i64, Vec<u8>)>, limit: u32) -> Result<Vec<Arrived>, ActError> {
        let Who::Body { body } = who else { return Ok(Vec::new()) };
        let settled = self.clock.now().as_millisecond() - SETTLED_MS;
        let rows = self.store.list(ARRIVALS, body.as_str(), &Page { after, ranks: i64::MIN..=settled, ..Page::first(limit) }).await?;
        let broken = || ActError::Broken("a row of requests that came".to_owned());
        let arrived = |row: View| {
            let request = RequestId(row.key.as_slice().try_into().map_err(|_| broken())?);
            Ok(Arrived { request, journey: journey_of(row.stream.ok_or_else(broken)?), place: (row.rank, row.key) })
        };
        rows.into_iter().map(arrived).collect()
    }
}

fn entry(view: View) -> Result<InboxEntry, ActError> {
    let broken = || ActError::Broken("a row of a queue".to_owned());
    let row: Row = serde_json::from_slice(view.plain.as_deref().ok_or_else(broken)?).map_err(|_| broken())?;
    Ok(InboxEntry {
        request: RequestId(view.key.as_slice().try_into().map_err(|_| broken())?),
        journey: journey_of(view.stream.ok_or_else(broken)?),
        service: row.service.as_str().into(),
        name: row.name,
        sent: Timestamp::from_millisecond(row.sent).map_err(|_| broken())?,
        queue: match row.state {
            State::New => Queue::New,
            State::Examining => Queue::Examining,
            State::Missing => Queue::Missing,
            State::Decided => Queue::Decided,
        },
        silent: row.silent,
        assigned: row.assigned,
        place: (view.rank, view.key),
    })
}
