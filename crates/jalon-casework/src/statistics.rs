//! Numbers that everybody may see, and that tell of nobody: how many requests each body decided, for which service.
//!
//! A count below [`FEWEST`] is hidden. Others are hidden with it where it could be worked out from a total: of the parts of a total that is shown, none is
//! hidden, or two at least that make [`FEWEST`] together. What is a part of something hidden is hidden.

use std::collections::BTreeMap;

use jalon_catalogue::{BodyId, ServiceId};

use crate::Casework;
use crate::error::ActError;
use crate::project::DELAYS;

/// The smallest count that is shown.
pub const FEWEST: u64 = 11;

/// Decisions as they are published; none where a count is hidden.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Published {
    /// Of all bodies.
    pub total: Option<u64>,
    /// Of each body, and for each of its services.
    pub bodies: BTreeMap<BodyId, PublishedOf>,
}

/// Decisions of one body as they are published.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PublishedOf {
    /// Of all its services.
    pub total: Option<u64>,
    /// For each.
    pub services: BTreeMap<ServiceId, Option<u64>>,
}

/// Counts as they are published.
pub fn publish(counts: &BTreeMap<BodyId, BTreeMap<ServiceId, u64>>) -> Published {
    let sums: Vec<u64> = counts.values().map(|services| services.values().sum()).collect();
    let total = sums.iter().sum();
    let shown = parts(Some(total).filter(|total| *total >= FEWEST), &sums);
    let of = |(services, total): (&BTreeMap<ServiceId, u64>, Option<u64>)| {
        let each = parts(total, &services.values().copied().collect::<Vec<_>>());
        PublishedOf { total, services: services.keys().cloned().zip(each).collect() }
    };
    Published { total: Some(total).filter(|total| *total >= FEWEST), bodies: counts.keys().cloned().zip(counts.values().zip(shown).map(of)).collect() }
}

/// The parts of a total that are shown beside it.
fn parts(total: Option<u64>, counts: &[u64]) -> Vec<Option<u64>> {
    if total.is_none() {
        return vec![None; counts.len()];
    }
    let mut by_size: Vec<usize> = (0..counts.len()).collect();
    by_size.sort_by_key(|place| (counts[*place], *place));
    let mut shown: Vec<Option<u64>> = counts.iter().copied().map(Some).collect();
    let (mut hidden, mut sum) = (0, 0);
    for place in by_size {
        // Nothing is hidden, or enough is: what is left is no smaller.
        if counts[place] >= FEWEST && (hidden == 0 || (hidden >= 2 && sum >= FEWEST)) {
            break;
        }
        shown[place] = None;
        hidden += 1;
        sum += counts[place];
    }
    shown
}

impl Casework {
    /// How many requests each body decided here for each service that can be asked for, as everybody may see it.
    pub async fn statistics(&self) -> Result<Published, ActError> {
        let mut counts: BTreeMap<BodyId, BTreeMap<ServiceId, u64>> = BTreeMap::new();
        for service in self.catalogue.requests.keys().filter_map(|id| self.catalogue.services.get(id)) {
            let decided = self.store.count(DELAYS, &format!("{}/{}", service.body, service.id)).await?;
            counts.entry(service.body.clone()).or_default().insert(service.id.clone(), decided);
        }
        Ok(publish(&counts))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_small_count_takes_the_next_with_it() {
        let shown = |counts: &[u64]| parts(Some(counts.iter().sum()), counts);
        assert_eq!(shown(&[20, 30]), [Some(20), Some(30)]);
        assert_eq!(shown(&[3, 20, 30]), [None, None, Some(30)], "20 would tell 3");
        assert_eq!(shown(&[3, 9, 30]), [None, None, Some(30)]);
        assert_eq!(shown(&[1, 2, 30, 40]), [None, None, None, Some(40)], "three of two is nearly told");
        assert_eq!(shown(&[12]), [Some(12)]);
        assert_eq!(parts(None, &[50, 60]), [None, None]);
    }

    /// All tables of that many parts with that total.
    fn tables(parts: usize, total: u64) -> Vec<Vec<u64>> {
        if parts == 1 {
            return vec![vec![total]];
        }
        (0..=total).flat_map(|first| tables(parts - 1, total - first).into_iter().map(move |rest| [vec![first], rest].concat())).collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

        /// Whoever knows the rule and sees the total and what is shown cannot say what any hidden count is.
        #[test]
        fn no_hidden_count_can_be_worked_out(counts in prop::collection::vec(0_u64..24, 2..5)) {
            let total: u64 = counts.iter().sum();
            prop_assume!(total >= FEWEST);
            let shown = parts(Some(total), &counts);
            prop_assert!(shown.iter().flatten().all(|count| *count >= FEWEST));
            let fits = |table: &Vec<u64>| parts(Some(total), table) == shown;
            let possible: Vec<Vec<u64>> = tables(counts.len(), total).into_iter().filter(fits).collect();
            for place in (0..counts.len()).filter(|place| shown[*place].is_none()) {
                let values: std::collections::BTreeSet<u64> = possible.iter().map(|table| table[place]).collect();
                prop_assert!(values.len() > 1, "{counts:?} shows {shown:?}: the count at {place} is {values:?}");
            }
        }

        /// What is shown adds up to no more than its total, and a body that is hidden shows nothing of its services.
        #[test]
        fn what_is_hidden_hides_its_parts(counts in prop::collection::vec(prop::collection::vec(0_u64..40, 1..4), 1..5)) {
            let counts: BTreeMap<BodyId, BTreeMap<ServiceId, u64>> = counts.into_iter().enumerate()
                .map(|(body, services)| (format!("b{body}").as_str().into(), services.into_iter().enumerate().map(|(place, count)| (format!("s{place}").as_str().into(), count)).collect()))
                .collect();
            let published = publish(&counts);
            for (body, of) in &published.bodies {
                if of.total.is_none() {
                    prop_assert!(of.services.values().all(Option::is_none), "{body}");
                }
                prop_assert!(of.services.values().flatten().sum::<u64>() <= of.total.unwrap_or(0));
            }
            prop_assert!(published.bodies.values().filter_map(|of| of.total).sum::<u64>() <= published.total.unwrap_or(0));
        }
    }
}
