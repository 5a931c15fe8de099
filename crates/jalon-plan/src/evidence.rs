//! The proofs of a whole plan: each asked once, none asked that an earlier step gives, or that the body gets itself.

use jalon_catalogue::{EvidenceId, PublicService};

use crate::model::{EvidenceNeed, EvidenceSet, Item, Whence};

/// Which services, by their place in the author's order, give a proof. Ordered by proof.
pub(crate) struct Producers<'a>(Vec<(&'a EvidenceId, usize)>);

impl<'a> Producers<'a> {
    /// Those of the services that apply or may.
    pub(crate) fn among(services: impl Iterator<Item = (usize, &'a PublicService)>) -> Self {
        let mut given: Vec<_> = services.flat_map(|(place, service)| service.produces.iter().map(move |evidence| (evidence, place))).collect();
        given.sort_unstable();
        Self(given)
    }

    /// The services other than `place` itself that give `evidence`.
    pub(crate) fn of(&self, evidence: &EvidenceId, place: usize) -> impl Iterator<Item = usize> {
        let first = self.0.partition_point(|(given, _)| *given < evidence);
        self.0[first..].iter().take_while(move |(given, _)| *given == evidence).map(|(_, giver)| *giver).filter(move |giver| *giver != place)
    }
}

/// What all services that apply or may need together. `items` stand in the order of the plan.
pub(crate) fn share(items: &[Item]) -> EvidenceSet {
    let mut set = EvidenceSet { to_bring: Vec::new(), produced: Vec::new(), fetched: Vec::new(), asked_separately: 0 };
    for item in items.iter().filter(|item| item.verdict.is_open()) {
        set.asked_separately += item.needs.len();
        for EvidenceNeed { evidence, whence } in &item.needs {
            match whence {
                Whence::Step(step) => {
                    if !set.produced.iter().any(|(given, by)| given == evidence && by == step) {
                        set.produced.push((evidence.clone(), step.clone()));
                    }
                }
                Whence::Body(body) => match set.fetched.iter_mut().find(|(fetched, from, _)| fetched == evidence && from == body) {
                    Some((_, _, services)) => services.push(item.service.clone()),
                    None => set.fetched.push((evidence.clone(), body.clone(), vec![item.service.clone()])),
                },
                Whence::Person => match set.to_bring.iter_mut().find(|(brought, _)| brought == evidence) {
                    Some((_, services)) => services.push(item.service.clone()),
                    None => set.to_bring.push((evidence.clone(), vec![item.service.clone()])),
                },
            }
        }
    }
    set
}
