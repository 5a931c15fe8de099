//! Numbers that everybody may see, and that tell of nobody: how many requests each body decided, for which service.
//!
//! A count below [`FEWEST`] is hidden, and is part of no total. What is published is thus the same whatever the hidden counts are, and nothing can be worked
//! out from it. Hiding others beside them, so that the total of all can be shown, would not do: whoever knows how those are chosen learns from the choice.

use std::collections::BTreeMap;

use jalon_catalogue::{BodyId, ServiceId};

use crate::Casework;
use crate::error::ActError;
use crate::project::DELAYS;

/// The smallest count that is shown.
pub const FEWEST: u64 = 11;

/// Decisions as they are published: of each body, for each service of which [`FEWEST`] were decided or more.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Published(BTreeMap<BodyId, BTreeMap<ServiceId, u64>>);

impl Published {
    /// Of all that was counted.
    pub fn of(mut counts: BTreeMap<BodyId, BTreeMap<ServiceId, u64>>) -> Self {
        for services in counts.values_mut() {
            services.retain(|_, count| *count >= FEWEST);
        }
        counts.retain(|_, services| !services.is_empty());
        Self(counts)
    }

    /// Each body of which something is shown with each of its services, in the order of their names.
    pub fn bodies(&self) -> &BTreeMap<BodyId, BTreeMap<ServiceId, u64>> {
        &self.0
    }

    /// The total of what is shown.
    pub fn total(&self) -> u64 {
        self.0.values().flat_map(BTreeMap::values).sum()
    }
}

impl Casework {
    /// How many requests each body decided here for each service that can be asked for, as everybody may see it.
    pub async fn statistics(&self) -> Result<Published, ActError> {
        let mut counts: BTreeMap<BodyId, BTreeMap<ServiceId, u64>> = BTreeMap::new();
        for service in self.catalogue.requests.keys().filter_map(|id| self.catalogue.services.get(id)) {
            let decided = self.store.count(DELAYS, &format!("{}/{}", service.body, service.id)).await?;
            counts.entry(service.body.clone()).or_default().insert(service.id.clone(), decided);
        }
        Ok(Published::of(counts))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn published(counts: &[Vec<u64>]) -> Published {
        let services = |counts: &Vec<u64>| counts.iter().enumerate().map(|(place, count)| (format!("s{place}").as_str().into(), *count)).collect();
        Published::of(counts.iter().enumerate().map(|(body, counts)| (format!("b{body}").as_str().into(), services(counts))).collect())
    }

    #[test]
    fn a_small_count_is_hidden_and_part_of_no_total() {
        let published = published(&[vec![11, 10, 30], vec![10, 9], vec![]]);
        let shown: Vec<_> = published.bodies().iter().map(|(body, services)| (body.as_str(), services.values().copied().collect::<Vec<_>>())).collect();
        assert_eq!((shown, published.total()), (vec![("b0", vec![11, 30])], 41));
    }

    proptest! {
        /// Whatever the hidden counts are, the same is published: nobody can work them out.
        #[test]
        fn no_hidden_count_can_be_worked_out(both in prop::collection::vec(prop::collection::vec((0_u64..24, 0..FEWEST), 0..5), 0..5)) {
            let one = |which: fn(&(u64, u64)) -> u64| both.iter().map(|counts| counts.iter().map(which).collect()).collect::<Vec<_>>();
            let (counts, others) = (one(|(count, _)| *count), one(|(count, other)| if *count < FEWEST { *other } else { *count }));
            prop_assert_eq!(published(&counts), published(&others));
        }
    }
}
