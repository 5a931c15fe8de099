//! The plan of a person, for a day.

use std::collections::BTreeSet;

use jalon_catalogue::{Catalogue, LifeEvent, QuestionId, ServiceId};
use jalon_rules::Situation;
use jiff::civil::Date;

use crate::evidence::{self, Producers};
use crate::judge::{Judge, Judged};
use crate::model::{EvidenceNeed, Item, Plan, Whence};
use crate::next::Questions;
use crate::order::{self, Steps};

/// What to put in a plan.
#[derive(Debug, Clone, Copy)]
pub struct Config<'a> {
    /// Questions that the person could not answer: they are not asked again, and stay among those that would settle a verdict.
    pub skipped: &'a BTreeSet<QuestionId>,
    /// Which services come with their reasons.
    pub detail: Detail<'a>,
}

/// Which services of a plan come with more than their verdict: what is supposed, and reasons. They are most of the cost of a plan, and most pages show those of
/// one service or none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail<'a> {
    /// None.
    Verdicts,
    /// All with what is supposed, none with reasons.
    Suppositions,
    /// One, with both.
    ReasonsOf(&'a ServiceId),
    /// All, with both.
    Reasons,
}

/// What a person has to do and is entitled to on `today`, without reasons.
pub fn plan(catalogue: &Catalogue, event: &LifeEvent, situation: &Situation, today: Date) -> Plan {
    plan_skipping(catalogue, event, situation, today, &BTreeSet::new())
}

/// As [`plan`], for a person who answered "I don't know" to some questions.
pub fn plan_skipping(catalogue: &Catalogue, event: &LifeEvent, situation: &Situation, today: Date, skipped: &BTreeSet<QuestionId>) -> Plan {
    plan_with(catalogue, event, situation, today, Config { skipped, detail: Detail::Verdicts })
}

/// What a person has to do and is entitled to on `today`.
pub fn plan_with(catalogue: &Catalogue, event: &LifeEvent, situation: &Situation, today: Date, config: Config<'_>) -> Plan {
    let questions = Questions::of(event, &catalogue.law);
    let mut judge = Judge::new(catalogue, situation, today);
    let services = event.services.iter().filter_map(|id| catalogue.services.get(id));
    let judged: Vec<Judged<'_>> = services.map(|service| judge.judge(service, &questions)).collect();

    let supposed_situation = (config.detail != Detail::Verdicts).then(|| catalogue.law.suppose(situation, today)).flatten();
    let mut supposing = supposed_situation.as_ref().map(|situation| Judge::new(catalogue, situation, today));

    let open: Vec<_> = judged.iter().map(|j| (&j.service.id, &j.touches)).collect();
    let (next, questions_left) = questions.next(&open, situation, config.skipped);

    let producers = Producers::among(judged.iter().enumerate().filter(|(_, j)| j.verdict.is_open()).map(|(place, j)| (place, j.service)));
    let after: Vec<Vec<usize>> = (0..judged.len()).map(|place| befores(place, &judged, &producers)).collect();
    let ordered = order::order(Steps { urgency: judged.iter().map(|j| j.urgency).collect(), after: after.clone() });
    let mut rank = vec![0; judged.len()];
    for (at, place) in ordered.order.iter().enumerate() {
        rank[*place] = at;
    }

    let ids: Vec<&ServiceId> = judged.iter().map(|j| &j.service.id).collect();
    let mut items: Vec<(usize, Item)> = judged
        .into_iter()
        .enumerate()
        .zip(after)
        .map(|((place, judged), mut after)| {
            after.sort_unstable_by_key(|before| rank[*before]);
            let why = match config.detail {
                Detail::Reasons => judge.explain(&judged),
                Detail::ReasonsOf(service) if *service == judged.service.id => judge.explain(&judged),
                Detail::ReasonsOf(_) | Detail::Verdicts | Detail::Suppositions => None,
            };
            let producer = |evidence| producers.of(evidence, place).min_by_key(|giver| rank[*giver]);
            let name = |place: usize| ids[place].clone();
            let is_asked = !matches!(config.detail, Detail::ReasonsOf(service) if *service != judged.service.id);
            let supposed = supposing.as_mut().filter(|_| is_asked && judged.is_open()).and_then(|supposing| supposing.supposed(judged.service));
            let item = Item {
                supposed,
                after: after.into_iter().map(name).collect(),
                needs: judged
                    .service
                    .needs
                    .iter()
                    .map(|evidence| {
                        // What an earlier step gives is at hand; else the body may get it; else the person brings it.
                        let fetched = || catalogue.evidence.get(evidence)?.fetched.as_ref().filter(|fetched| fetched.by.contains(&judged.service.body));
                        let whence = match producer(evidence).map(name) {
                            Some(step) => Whence::Step(step),
                            None => fetched().map_or(Whence::Person, |fetched| Whence::Body(fetched.from.clone())),
                        };
                        EvidenceNeed { evidence: evidence.clone(), whence }
                    })
                    .collect(),
                judged_on: judge.day(judged.on),
                service: judged.service.id.clone(),
                verdict: judged.verdict,
                amount: judged.amount,
                deadline: judged.deadline,
                advice: judged.advice,
                urgency: ordered.urgency[place],
                why,
            };
            (rank[place], item)
        })
        .collect();
    items.sort_unstable_by_key(|(rank, _)| *rank);
    let items: Vec<Item> = items.into_iter().map(|(_, item)| item).collect();
    let evidence = evidence::share(&items);
    Plan { event: event.id.clone(), day: today, release: catalogue.release.clone(), items, evidence, next, questions_left }
}

/// The services that must be done before the one at `place`: those its author names, and those that give a proof it needs.
fn befores(place: usize, judged: &[Judged<'_>], producers: &Producers<'_>) -> Vec<usize> {
    let this = &judged[place];
    if !this.verdict.is_open() {
        return Vec::new();
    }
    let authored = this.service.after.iter().filter_map(|id| judged.iter().position(|j| j.service.id == *id && j.verdict.is_open()));
    let mut befores: Vec<usize> = authored.chain(this.service.needs.iter().flat_map(|evidence| producers.of(evidence, place))).collect();
    befores.sort_unstable();
    befores.dedup();
    befores
}
