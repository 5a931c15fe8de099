//! Acts on journeys: loaded, decided, kept, and what follows from them.
//!
//! [`Casework::act`] is the one way in which a journey changes: it reads the events, asks [`jalon_journey::decide`], and writes what happened together with
//! what follows from it (the lists that bodies and people read, messages to send, days to watch) in one transaction. A crash before it leaves nothing, a crash
//! after it loses nothing. Whoever sends an act twice with its key has it done once.
//!
//! What follows from an event is pure: [`project`] says which rows of the lists change, [`follow`] which jobs are to be done. So the lists can be made anew
//! from the events, and a job that was done twice by a machine that died in between is the same job. The verifiable log follows from the events too: see
//! [`Casework::log_step`].

mod act;
mod agreed;
mod clock;
mod codes;
mod delays;
mod entries;
mod error;
mod fetching;
mod follow;
mod hear;
mod inbox;
mod log;
mod news;
mod pause;
mod people;
mod pivot;
mod ports;
mod project;
mod proofs;
mod rebuild;
mod registers;
mod rights;
mod served;
mod statistics;
#[cfg(feature = "testing")]
pub mod testing;
mod trail;
mod witnesses;
mod worker;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use jalon_agreements::Agreements;
use jalon_catalogue::{BodyId, Catalogue};
use jalon_journey::{Beside, Command, Event, Journey, JourneyId, PersonId, Refusal, Request, RequestId, What, Who};
use jalon_store::{OsRandom, Random as _, Store};
use jiff::SignedDuration;

pub use act::{Deed, Loaded};
pub use clock::Clock;
pub use codes::{Code, Digits, NotACode, Passphrase};
pub use delays::Delay;
pub use entries::LOGGED;
pub use error::ActError;
pub use fetching::{Choice, Preview};
pub use follow::{About, Errand, Notice, Watch};
pub use hear::{Heard, Said, Word};
pub use inbox::{Arrived, InboxEntry, Queue};
pub use news::News;
pub use pause::Pause;
pub use people::{Arrival, Kept};
pub use pivot::{NotAPivot, Pivot, PivotFields};
pub use ports::{
    Addressed, Answer, Clerk, Courier, Delivered, Enclosed, Found, Later, LetterBox, Looker, Mailed, Parcel, Scribe, Senders, Telling, Undelivered, Witness,
    Written,
};
pub use proofs::Ours;
pub use registers::{Attestation, Before, By, Extract, Inquiry, Registers, Unfetched};
pub use rights::OpenRight;
pub use served::{Carrier, Served};
pub use statistics::{FEWEST, Published};
pub use trail::Trace;
pub use witnesses::Witnessed;
use worker::Bells;
pub use worker::Workers;

/// A random identity or key, of the operating system: for those who act.
pub fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    OsRandom.fill(&mut bytes);
    bytes
}

/// Everything that acts on journeys.
#[derive(Clone)]
pub struct Casework {
    store: Store,
    catalogue: Arc<Catalogue>,
    agreements: Arc<Agreements>,
    clock: Clock,
    /// Bodies that work elsewhere; the others work in the queues here.
    served: Arc<BTreeMap<BodyId, Served>>,
    /// Wakes those who do jobs.
    bells: Arc<Bells>,
    /// How many acts of each kind this process recorded.
    tally: Arc<Mutex<BTreeMap<&'static str, u64>>>,
    /// Held by whoever notes in this process that a body does not answer: failures that come together are counted, and its contact told, one after another.
    pausing: Arc<tokio::sync::Mutex<()>>,
    /// Bodies of which this process knows that they failed lately.
    failing: Arc<Mutex<BTreeSet<BodyId>>>,
    /// The verifiable log, if there is one.
    log: Option<Arc<log::Log>>,
    /// Who is asked to cosign it.
    witnesses: Arc<[Arc<dyn Witness>]>,
    /// The registers that can be asked, if there are any.
    registers: Option<Arc<dyn Registers>>,
}

impl Casework {
    /// Acts on the journeys of a store. Bodies `served` receive their requests elsewhere; the others work in the queues here.
    pub fn new(store: Store, catalogue: Arc<Catalogue>, clock: Clock, served: BTreeMap<BodyId, Served>) -> Self {
        let agreements = Arc::new(agreed::of(&catalogue));
        Self {
            store,
            catalogue,
            agreements,
            clock,
            bells: Arc::new(Bells::new(&served)),
            served: Arc::new(served),
            tally: Arc::default(),
            pausing: Arc::default(),
            failing: Arc::default(),
            log: None,
            witnesses: Arc::new([]),
            registers: None,
        }
    }

    /// With registers to ask.
    #[must_use]
    pub fn with_registers(self, registers: Arc<dyn Registers>) -> Self {
        Self { registers: Some(registers), ..self }
    }

    /// Where they are kept.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// What there is to ask for.
    pub fn catalogue(&self) -> &Arc<Catalogue> {
        &self.catalogue
    }

    /// Who may receive what.
    pub fn agreements(&self) -> &Agreements {
        &self.agreements
    }

    /// The requests to other bodies of whoever made a request, as far as agreements let its body see where they stand: the desk and the API show these, and no
    /// others. What is seen of them is their state, and nothing of what is in them.
    pub fn beside<'a>(&'a self, journey: &'a Journey, request: &'a Request) -> impl Iterator<Item = (&'a Request, Beside)> {
        agreed::beside(&self.agreements, journey, request)
    }

    /// Notes that somebody opened a request, before anything of it is shown. Opened again by them within ten minutes, with the same beside it, it is one look.
    pub async fn look(&self, loaded: Loaded, deed: &Deed, request: RequestId) -> Result<Loaded, ActError> {
        const SAME_LOOK: SignedDuration = SignedDuration::from_mins(10);
        let held = loaded.journey.request(request).ok_or(Refusal::Unseen)?;
        let (now, beside): (_, Vec<Beside>) = (self.clock.now(), self.beside(&loaded.journey, held).map(|(_, beside)| beside).collect());
        let by_them = |who: &Who| match (who, &deed.who) {
            // The name that people know them by may change.
            (Who::Agent { agent, .. }, Who::Agent { agent: same, .. }) => agent == same,
            (who, same) => who == same,
        };
        let same = |event: &Event| {
            let seen = matches!(&event.what, What::Viewed { beside: seen, .. } if *seen == beside);
            seen && by_them(&event.who) && now.duration_since(event.at) < SAME_LOOK
        };
        if held.views().any(same) {
            return Ok(loaded);
        }
        self.act(loaded.id, deed, Command::View { request }).await
    }

    /// A name of sixteen bytes made of parts: the same for the same parts and purpose, and telling nothing.
    pub fn named(&self, purpose: &str, parts: &str) -> [u8; 16] {
        let blind = self.store.blind(purpose, parts.as_bytes());
        let mut name = [0; 16];
        name.copy_from_slice(&blind[..16]);
        name
    }

    /// The queues of jobs of this site, for those who look after them: each body that works elsewhere has two.
    pub fn queues(&self) -> Vec<String> {
        worker::Queue::all(&self.served).map(|queue| queue.name().into_owned()).collect()
    }

    /// Wakes those who do jobs: the clock was set, and something may be due.
    pub fn wake(&self) {
        self.bells.ring_all();
    }

    /// How many acts of each kind this process recorded since it started, for operators: a kind tells nothing of a person.
    pub fn acts(&self) -> BTreeMap<&'static str, u64> {
        self.tally.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Random bytes, of where the store has its own from.
    fn draw<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.store.random().fill(&mut bytes);
        bytes
    }

    fn count(&self, kinds: impl Iterator<Item = &'static str>) {
        let mut tally = self.tally.lock().unwrap_or_else(PoisonError::into_inner);
        kinds.for_each(|kind| *tally.entry(kind).or_default() += 1);
    }

    /// The time.
    pub fn clock(&self) -> &Clock {
        &self.clock
    }
}

fn stream(journey: JourneyId) -> jalon_store::StreamId {
    jalon_store::StreamId::from_bytes(journey.0)
}

fn journey_of(stream: jalon_store::StreamId) -> JourneyId {
    JourneyId(*stream.as_bytes())
}

fn owner(person: PersonId) -> jalon_store::PersonId {
    jalon_store::PersonId::from_bytes(person.0)
}

fn person_of(owner: jalon_store::PersonId) -> PersonId {
    PersonId(*owner.as_bytes())
}
