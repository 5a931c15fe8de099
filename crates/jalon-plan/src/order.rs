//! The order of steps: never a step before what it needs; among those that could come next, the most urgent, those with a legal day before those without,
//! then the author's order.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::model::Urgency;

/// Whether a legal day makes a step urgent. What the law asks goes before what is only wise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum By {
    Law,
    Advice,
}

/// Steps of a plan, by their place in the author's order.
pub(crate) struct Steps {
    /// When each matters by itself, and who says so.
    pub(crate) urgency: Vec<(Urgency, By)>,
    /// The steps that must be done before each.
    pub(crate) after: Vec<Vec<usize>>,
}

/// The order in which to do the steps, and when each matters once what waits for it is considered.
pub(crate) struct Ordered {
    /// Places in the author's order, first to do first.
    pub(crate) order: Vec<usize>,
    /// When each matters, by place in the author's order.
    pub(crate) urgency: Vec<Urgency>,
}

/// Orders steps. The check of a catalogue refuses cycles; in one, this still gives every step once.
pub(crate) fn order(steps: Steps) -> Ordered {
    let Steps { urgency, after } = steps;
    let pressing = inherited(&urgency, &after);
    let ranked = |step: usize| Reverse((pressing[step], step));
    let mut waits: Vec<usize> = after.iter().map(Vec::len).collect();
    let mut followers = vec![Vec::new(); after.len()];
    for (step, befores) in after.iter().enumerate() {
        for before in befores {
            followers[*before].push(step);
        }
    }
    let mut ready: BinaryHeap<_> = (0..after.len()).filter(|step| waits[*step] == 0).map(ranked).collect();
    let mut done = vec![false; after.len()];
    let mut order = Vec::with_capacity(after.len());
    while order.len() < after.len() {
        // In a cycle nothing is ready: the first of those that are left goes.
        let Some(Reverse((_, step))) = ready.pop().or_else(|| (0..after.len()).filter(|step| !done[*step]).map(ranked).max()) else { break };
        if done[step] {
            continue;
        }
        done[step] = true;
        order.push(step);
        for follower in &followers[step] {
            waits[*follower] -= 1;
            if waits[*follower] == 0 {
                ready.push(ranked(*follower));
            }
        }
    }
    // A step is never past its date for the sake of another, and what is automatic stays so.
    let shown = |((own, _), (pressing, _)): (&(Urgency, By), &(Urgency, By))| {
        if *own < Urgency::Automatic { (*own).min((*pressing).max(Urgency::Week)) } else { *own }
    };
    Ordered { order, urgency: urgency.iter().zip(&pressing).map(shown).collect() }
}

/// The urgency of each step or of the most urgent that waits for it.
fn inherited(urgency: &[(Urgency, By)], after: &[Vec<usize>]) -> Vec<(Urgency, By)> {
    let mut pressing = urgency.to_vec();
    loop {
        let mut changed = false;
        for (step, befores) in after.iter().enumerate() {
            for before in befores {
                if pressing[step] < pressing[*before] {
                    pressing[*before] = pressing[step];
                    changed = true;
                }
            }
        }
        if !changed {
            return pressing;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const ALL: [Urgency; 7] = [Urgency::Overdue, Urgency::Week, Urgency::Month, Urgency::HalfYear, Urgency::Later, Urgency::NoDate, Urgency::Automatic];

    fn lawful(urgency: &[Urgency]) -> Vec<(Urgency, By)> {
        urgency.iter().map(|urgency| (*urgency, By::Law)).collect()
    }

    fn ordered(urgency: &[Urgency], after: &[&[usize]]) -> Ordered {
        order(Steps { urgency: lawful(urgency), after: after.iter().map(|a| a.to_vec()).collect() })
    }

    #[test]
    fn the_urgent_comes_first_then_the_authors_order() {
        let plan = ordered(&[Urgency::NoDate, Urgency::Month, Urgency::Week, Urgency::Month], &[&[], &[], &[], &[]]);
        assert_eq!(plan.order, [2, 1, 3, 0]);
    }

    #[test]
    fn what_the_law_asks_goes_before_what_is_wise() {
        let urgency = vec![(Urgency::Week, By::Advice), (Urgency::Week, By::Law), (Urgency::NoDate, By::Law), (Urgency::Week, By::Law)];
        let plan = order(Steps { urgency, after: vec![vec![], vec![], vec![], vec![2]] });
        assert_eq!(plan.order, [1, 2, 3, 0]);
    }

    #[test]
    fn what_an_urgent_step_waits_for_is_urgent() {
        let plan = ordered(&[Urgency::NoDate, Urgency::Month, Urgency::Overdue, Urgency::Automatic], &[&[], &[], &[0, 3], &[]]);
        assert_eq!(plan.order, [0, 3, 2, 1]);
        assert_eq!(plan.urgency, [Urgency::Week, Urgency::Month, Urgency::Overdue, Urgency::Automatic]);
    }

    #[test]
    fn a_cycle_loses_no_step() {
        let plan = ordered(&[Urgency::Month, Urgency::Week, Urgency::NoDate], &[&[1], &[0], &[]]);
        assert_eq!(plan.order, [2, 0, 1]);
    }

    /// Random steps whose needs stand in a hidden order, then shuffled.
    fn steps() -> impl Strategy<Value = (Vec<Urgency>, Vec<Vec<usize>>)> {
        (1..30_usize)
            .prop_flat_map(|n| {
                (
                    prop::collection::vec(prop::sample::select(&ALL[..]), n),
                    prop::collection::vec(prop::collection::vec(any::<prop::sample::Index>(), 0..3), n),
                    Just((0..n).collect::<Vec<usize>>()).prop_shuffle(),
                )
            })
            .prop_map(|(urgency, picks, place)| {
                let mut after = vec![Vec::new(); place.len()];
                for (step, picks) in picks.iter().enumerate().filter(|(step, _)| *step > 0) {
                    after[place[step]] = picks.iter().map(|pick| place[pick.index(step)]).collect();
                }
                (urgency, after)
            })
    }

    proptest! {
        #[test]
        fn no_step_comes_before_what_it_needs((urgency, after) in steps()) {
            let plan = order(Steps { urgency: lawful(&urgency), after: after.clone() });
            let mut place = vec![usize::MAX; urgency.len()];
            for (at, step) in plan.order.iter().enumerate() {
                place[*step] = at;
            }
            prop_assert!(place.iter().all(|p| *p != usize::MAX));
            for (step, befores) in after.iter().enumerate() {
                for before in befores {
                    prop_assert!(place[*before] < place[step]);
                }
            }
        }

        #[test]
        fn one_situation_has_one_order((urgency, after) in steps()) {
            let once = order(Steps { urgency: lawful(&urgency), after: after.clone() }).order;
            prop_assert_eq!(once, order(Steps { urgency: lawful(&urgency), after }).order);
        }

        /// When no two steps are equally urgent, the author's order has nothing to say: any shuffle of it gives the same plan.
        #[test]
        fn the_authors_order_only_breaks_ties(shuffled in Just((0..ALL.len()).collect::<Vec<usize>>()).prop_shuffle()) {
            let urgency = shuffled.iter().map(|i| (ALL[*i], By::Law)).collect();
            let plan = order(Steps { urgency, after: vec![Vec::new(); ALL.len()] });
            let found: Vec<Urgency> = plan.order.iter().map(|step| ALL[shuffled[*step]]).collect();
            prop_assert_eq!(found, ALL);
        }
    }
}
