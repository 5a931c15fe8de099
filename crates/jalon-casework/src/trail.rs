//! What a person may know of what happened with their data: the same events as in the log, read the same way.

use jalon_journey::{JourneyId, PersonId};
use jalon_log::{Entry, Receipt};

use crate::entries::{entry_of, is_logged};
use crate::error::ActError;
use crate::{Casework, owner, stream};

/// How many events are read at once.
const PAGE: u32 = 512;

/// One thing that happened with a person's data.
#[derive(Debug, Clone)]
pub struct Trace {
    /// What the log says of it.
    pub entry: Entry,
    /// What proves that the log says so; none while it is not in the log yet, or where a site has none.
    pub receipt: Option<Receipt>,
}

impl Casework {
    /// All that the log says of somebody in a journey, in its order: what is sealed under their own key, and nothing of the others.
    ///
    /// It is read from the events themselves: whatever leaves an entry is here, also before the log came by.
    pub async fn trail(&self, id: JourneyId, person: PersonId) -> Result<Vec<Trace>, ActError> {
        let mut receipts = self.receipts_where(id, |_| true).await?;
        let (mut trail, mut from) = (Vec::new(), 1);
        loop {
            let events = self.store.read(stream(id), from, PAGE).await?;
            let Some(last) = events.last() else { return Ok(trail) };
            from = last.version + 1;
            for event in events.iter().filter(|event| event.person == owner(person) && is_logged(&event.kind)) {
                let receipt = receipts.remove(&event.version);
                // What entered the log is what the log says; what did not yet is said as it will be.
                let entry = receipt.as_ref().map(|receipt| receipt.entry.clone()).or_else(|| entry_of(event));
                trail.extend(entry.map(|entry| Trace { entry, receipt }));
            }
        }
    }
}
