//! The lists made anew from the events: after a change of what they say, or when somebody doubts them.

use std::collections::HashMap;

use jalon_journey::{Event, Journey, Recorded};
use jalon_store::{StreamId, ViewChange};

use crate::error::ActError;
use crate::project::{self, ARRIVALS, DEATHS, DELAYS, INBOX, JOURNEYS, REQUESTS, RIGHTS};
use crate::{Casework, journey_of, person_of};

impl Casework {
    /// Makes the lists of journeys, requests, queues, deaths and delays anew, while the site serves; says how many events were read.
    ///
    /// Every journey is held in memory while this runs: a few kilobytes each. Codes, invitations, links, identities and proofs are not lists: they follow from no
    /// event, and stay.
    pub async fn rebuild(&self) -> Result<u64, ActError> {
        let calendar = self.catalogue.calendar.clone();
        let mut journeys: HashMap<StreamId, Journey> = HashMap::new();
        let projection = move |kept: &jalon_store::Event| -> Vec<ViewChange> {
            let journey = journeys.entry(kept.stream).or_default();
            // What cannot be read, of somebody erased or by a later program, counts in its place and says nothing: as when a journey is loaded.
            let Some(event) = kept.plain().and_then(|plain| serde_json::from_slice::<Event>(plain).ok()) else {
                journey.skip();
                return Vec::new();
            };
            let before = journey.clone();
            journey.evolve(&event);
            project::changes(&calendar, journey_of(kept.stream), &before, journey, &[Recorded { owner: person_of(kept.person), event }])
        };
        let names = [JOURNEYS, REQUESTS, ARRIVALS, INBOX, DEATHS, DELAYS, RIGHTS].map(Into::into);
        Ok(self.store.rebuild_views(&names, projection).await?.events)
    }
}
