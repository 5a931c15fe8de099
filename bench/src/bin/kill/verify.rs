//! Holds the store, the mails and what the body saw against the ledger.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use anyhow::Result;
use jalon_casework::{Casework, Clock, Queue};
use jalon_catalogue::Catalogue;
use jalon_journey::{Event, JourneyId, PersonId, What, Who};
use jalon_message::sink::Received;
use jalon_store::{DeadPage, Store};

use crate::load::{Acknowledged, Ledger};
use crate::outside::Body;
use crate::wire::BODY;

/// What was found. Each list is empty when all is well.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    pub(crate) journeys: usize,
    pub(crate) acts: usize,
    pub(crate) mails: usize,
    pub(crate) mails_again: usize,
    pub(crate) deliveries: usize,
    pub(crate) deliveries_again: usize,
    pub(crate) wrong: Vec<(&'static str, usize)>,
}

impl Findings {
    fn check(&mut self, what: &'static str, wrong: usize) {
        self.wrong.push((what, wrong));
    }

    pub(crate) fn failed(&self) -> bool {
        self.wrong.iter().any(|(_, count)| *count > 0)
    }
}

/// The acts that a store holds, and how often each.
#[derive(Default)]
struct Held {
    acts: HashMap<Acknowledged, usize>,
    versions: HashMap<JourneyId, u64>,
    gaps: usize,
    /// Messages noted as sent, by journey.
    notified: HashMap<JourneyId, usize>,
}

async fn held(store: &Store) -> Result<Held> {
    let (mut held, mut position) = (Held::default(), 0);
    loop {
        let events = store.read_all(position, 2_000).await?;
        let Some(last) = events.last() else { return Ok(held) };
        position = last.position;
        for event in events {
            let journey = JourneyId(*event.stream.as_bytes());
            let version = held.versions.entry(journey).or_default();
            *version += 1;
            held.gaps += usize::from(*version != event.version);
            let read: Event = serde_json::from_slice(event.plain().unwrap_or_default())?;
            if matches!(read.what, What::Notified { .. }) {
                *held.notified.entry(journey).or_default() += 1;
            }
            if let Some(mark) = mark(&read.what) {
                *held.acts.entry(Acknowledged { journey, kind: read.what.kind(), mark }).or_default() += 1;
            }
        }
    }
}

/// By what an act of a client is known; none for what the node does by itself.
fn mark(what: &What) -> Option<String> {
    match what {
        What::Begun { .. } => Some(String::new()),
        What::Reachable(reach) => reach.mail.clone(),
        What::Sent(sending) => Some(sending.request.to_string()),
        What::MissingAsked { missing, .. } => Some(missing.words.clone()),
        What::Supplied { words, .. } => Some(words.clone()),
        What::Decided { decision, .. } => Some(decision.reasons.clone()),
        _ => None,
    }
}

/// What one request was to the body, by its log.
#[derive(Default)]
struct Seen {
    done: usize,
    contents: HashSet<u64>,
}

/// Holds everything against everything.
pub(crate) async fn verify(store: Store, ledger: &Ledger, body: &Body, mails: &[Received], left: u64) -> Result<Findings> {
    let acknowledged = ledger.acknowledged();
    let held = held(&store).await?;
    let known: HashSet<&Acknowledged> = acknowledged.iter().collect();
    let mut found = Findings { journeys: held.versions.len(), acts: acknowledged.len(), mails: mails.len(), ..Findings::default() };

    found.check("acknowledged and not in the store", known.iter().filter(|act| !held.acts.contains_key(**act)).count());
    found.check("in the store twice", held.acts.values().filter(|count| **count > 1).count());
    found.check("in the store and never acknowledged", held.acts.keys().filter(|act| !known.contains(act)).count());
    found.check("acknowledged twice", acknowledged.len() - known.len());
    found.check("gaps in versions", held.gaps);
    found.check("acts refused", ledger.refused().len());

    let sent: BTreeSet<&str> = acknowledged.iter().filter(|act| act.kind == "sent").map(|act| act.mark.as_str()).collect();
    let log = body.log()?;
    let mut received: HashMap<&str, Seen> = HashMap::new();
    let mut keys: HashMap<&str, HashSet<&str>> = HashMap::new();
    for came in &log {
        let seen = received.entry(came.mark.as_str()).or_default();
        seen.done += usize::from(came.done);
        seen.contents.insert(came.digest);
        keys.entry(came.key.as_str()).or_default().insert(came.mark.as_str());
    }
    found.deliveries = log.len();
    found.deliveries_again = log.len() - keys.len();
    found.check("requests that did not reach the body", sent.iter().filter(|request| !received.contains_key(**request)).count());
    found.check("requests that nobody sent", received.keys().filter(|request| !sent.contains(**request)).count());
    found.check("requests that the body did twice", received.values().filter(|seen| seen.done > 1).count());
    found.check("requests that were not the same when they came again", received.values().filter(|seen| seen.contents.len() > 1).count());
    found.check("keys shared by two requests", keys.values().filter(|marks| marks.len() > 1).count());

    let mut identities: HashMap<&str, HashSet<&str>> = HashMap::new();
    for mail in mails {
        identities.entry(mail.subject.as_deref().unwrap_or_default()).or_default().insert(mail.message_id.as_deref().unwrap_or_default());
    }
    found.mails_again = mails.len() - identities.values().map(HashSet::len).sum::<usize>();
    let due = notices_due(&acknowledged);
    found.check("notices that did not arrive", due.iter().filter(|notice| !identities.contains_key(notice.as_str())).count());
    found.check("notices of nothing that happened", identities.keys().filter(|subject| !due.contains(**subject)).count());
    found.check("notices with two identities", identities.values().filter(|identities| identities.len() > 1).count());
    let distinct: HashSet<&str> = identities.values().flatten().copied().collect();
    found.check("identities shared by two notices", identities.values().map(HashSet::len).sum::<usize>() - distinct.len());
    let noted: usize = held.notified.values().sum();
    found.check("notices not noted once in their journey", noted.abs_diff(due.len()));

    let catalogue = Catalogue::embedded();
    let clock = Clock::of(&catalogue);
    let casework = Casework::new(store, catalogue, clock, BTreeMap::new());
    let agent = Who::Agent { agent: PersonId([8; 16]), name: String::new(), body: BODY.into() };
    let decided = acknowledged.iter().filter(|act| act.kind == "decided").count();
    let waiting = async |queue| Ok::<_, anyhow::Error>(usize::try_from(casework.waiting(&agent, &queue).await?)?);
    found.check("requests missing from the queue of what is decided", waiting(Queue::Decided).await?.abs_diff(decided));
    found.check("requests left in the queue of what is open", waiting(Queue::Open).await?);
    let mut dead = 0;
    for queue in ["notice", "errand/caf", "watch"] {
        dead += casework.store().dead(queue, DeadPage { after: 0, limit: 1_000 }).await?.len();
    }
    found.check("jobs given up", dead);
    found.check("jobs that did not end", usize::try_from(left)?);
    Ok(found)
}

/// What people must have been told, as the ledger has it.
fn notices_due(acknowledged: &[Acknowledged]) -> HashSet<String> {
    let request: HashMap<JourneyId, &str> = acknowledged.iter().filter(|act| act.kind == "sent").map(|act| (act.journey, act.mark.as_str())).collect();
    let notice = |act: &Acknowledged| match act.kind {
        "sent" => Some(format!("sent {}", act.journey)),
        "missing-asked" => Some(format!("missing {}", request.get(&act.journey)?)),
        "decided" => Some(format!("decided {}", request.get(&act.journey)?)),
        _ => None,
    };
    acknowledged.iter().filter_map(notice).collect()
}
