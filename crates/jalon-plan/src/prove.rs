//! What can be proved of a life event, for every situation at once.
//!
//! A box of situations is evaluated as one person of whom little is known: when the answer is certain, it holds for all of them, and the box is closed. When it
//! is not, the box is cut at the values at which criteria change, or in halves, until nothing is left or the budget is spent; what is left open is said.
//! A situation that shows or refutes a claim is always judged again by the ordinary evaluation.
//!
//! Amounts are taken to the cent, and lists up to [`Effort::members`].

mod monotone;
mod search;
mod space;

use std::collections::BTreeSet;

use jalon_catalogue::{Asks, Catalogue, LifeEvent, PublicService, QuestionId, ServiceId};
use jalon_rules::{Direction, FactRead, Of, Question, Situation};
use jiff::civil::Date;
use serde::Serialize;

use search::{Answer, Found, Target, explore};
use space::{Pick, Space};

/// How hard to look.
#[derive(Debug, Clone, Copy)]
pub struct Effort {
    /// Boxes looked at for each service, deadline or pair of criteria.
    pub boxes: usize,
    /// Situations tried for each question.
    pub samples: usize,
    /// The most members of each list.
    pub members: usize,
}

impl Default for Effort {
    fn default() -> Self {
        Self { boxes: 4_000, samples: 2_000, members: 5 }
    }
}

/// Something that should be so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "claim")]
pub enum Claim {
    /// Somebody has the service.
    Reachable {
        /// The service.
        service: ServiceId,
    },
    /// Somebody does not.
    Refusable {
        /// The service.
        service: ServiceId,
    },
    /// No situation in which all is known fails or stays without an answer.
    Answered {
        /// The service.
        service: ServiceId,
    },
    /// No situation makes a deadline fail.
    Dated {
        /// The name of the deadline in the law.
        deadline: String,
    },
    /// No two criteria of the rule exclude one another.
    Compatible {
        /// The service.
        service: ServiceId,
    },
    /// What the rule says goes one way as a fact grows, as its author says; on the day, all else the same.
    Monotone {
        /// The service.
        service: ServiceId,
        /// The name of the fact.
        fact: String,
        /// Which way.
        direction: Direction,
    },
    /// The answer to the question changes something for somebody.
    Useful {
        /// The question.
        question: QuestionId,
    },
}

/// What became of a claim.
#[derive(Debug, Clone, PartialEq)]
pub enum Finding {
    /// It is so, for every situation; or shown by one, which is given.
    Proved(Option<Situation>),
    /// It is not so: by this situation, or for every situation.
    Refuted {
        /// The situation, when one is enough.
        by: Option<Situation>,
        /// The criteria that exclude one another.
        criteria: Vec<String>,
    },
    /// Neither shown within the budget.
    Undecided {
        /// The share of situations left open, from 0 to 1.
        open: f64,
    },
}

/// Looks for a proof or a counter-example of every claim about an event, on a day.
pub fn prove(catalogue: &Catalogue, event: &LifeEvent, today: Date, effort: Effort) -> Vec<(Claim, Finding)> {
    let mut findings = Vec::new();
    let mut targets = Vec::new();
    let services = event.services.iter().filter_map(|id| catalogue.services.get(id));
    let mut deadlines = BTreeSet::new();
    for service in services {
        deadlines.extend(service.deadline.iter().chain(&service.advice).copied());
        if let Some(target) = target(service) {
            of_service(catalogue, service, target, today, effort, &mut findings);
            targets.push(target);
        }
    }
    for deadline in deadlines {
        let target = Target::Deadline(deadline);
        let found = explore(&space(catalogue, target, today, effort), target, effort.boxes, false);
        let name = catalogue.law.deadline(deadline).name.to_string();
        findings.push((Claim::Dated { deadline: name }, answered(&found)));
        targets.push(target);
    }
    for question in &event.questions {
        let finding = useful(catalogue, &question.asks, &targets, today, effort);
        findings.push((Claim::Useful { question: question.id.clone() }, finding));
    }
    findings
}

fn target(service: &PublicService) -> Option<Target> {
    service.rule.map(|rule| Target::Rule(rule, service.judged_on))
}

fn space(catalogue: &Catalogue, target: Target, today: Date, effort: Effort) -> Space<'_> {
    Space::new(&catalogue.law, today, reads(catalogue, target), effort.members)
}

fn reads(catalogue: &Catalogue, target: Target) -> Vec<FactRead> {
    let of = |of| catalogue.law.facts_read(of);
    let reads: BTreeSet<FactRead> = match target {
        Target::Rule(rule, on) | Target::Both(rule, on, ..) => {
            of(Of::Rule(rule)).into_iter().chain(on.map(|on| of(Of::Definition(on))).unwrap_or_default()).collect()
        }
        Target::Deadline(id) => of(Of::Deadline(id)).into_iter().collect(),
    };
    reads.into_iter().collect()
}

fn of_service(catalogue: &Catalogue, service: &PublicService, target: Target, today: Date, effort: Effort, findings: &mut Vec<(Claim, Finding)>) {
    let space = space(catalogue, target, today, effort);
    let found = explore(&space, target, effort.boxes, false);
    let id = service.id.clone();
    let exists = |witness: &Option<Situation>| match witness {
        Some(situation) => Finding::Proved(Some(situation.clone())),
        None if found.open > 0.0 => Finding::Undecided { open: found.open },
        None => Finding::Refuted { by: None, criteria: Vec::new() },
    };
    findings.push((Claim::Reachable { service: id.clone() }, exists(&found.yes)));
    findings.push((Claim::Refusable { service: id.clone() }, exists(&found.no)));
    findings.push((Claim::Answered { service: id.clone() }, answered(&found)));
    let compatible = if found.yes.is_some() { Finding::Proved(None) } else { contradiction(catalogue, target, &space, today, effort) };
    findings.push((Claim::Compatible { service: id.clone() }, compatible));
    let trends = service.rule.and_then(|rule| Some((rule, catalogue.law.rule(rule).on(today)?)));
    for (rule, direction, fact) in trends.iter().flat_map(|(rule, version)| version.trends.iter().map(|(direction, fact)| (*rule, *direction, *fact))) {
        let claim = Claim::Monotone { service: id.clone(), fact: catalogue.law.fact(fact).name.to_string(), direction };
        findings.push((claim, monotone::monotone(catalogue, &space, rule, fact, direction, today, effort)));
    }
}

fn answered(found: &Found) -> Finding {
    match &found.unanswered {
        Some(by) => Finding::Refuted { by: Some(by.clone()), criteria: Vec::new() },
        None if found.open > 0.0 => Finding::Undecided { open: found.open },
        None => Finding::Proved(None),
    }
}

/// The first criterion that never holds, or the first two that never hold together, once nobody was found for whom all do.
fn contradiction(catalogue: &Catalogue, target: Target, space: &Space<'_>, today: Date, effort: Effort) -> Finding {
    let Target::Rule(rule, on) = target else { return Finding::Proved(None) };
    let Some(version) = catalogue.law.rule(rule).on(today) else { return Finding::Undecided { open: 1.0 } };
    let computed: Vec<usize> = (0..version.criteria.len()).filter(|place| version.criteria[*place].assessor.is_none()).collect();
    let mut open: f64 = 0.0;
    let alone = computed.iter().map(|one| (*one, *one));
    let pairs = computed.iter().flat_map(|one| computed.iter().filter(move |other| one < *other).map(move |other| (*one, *other)));
    for (one, other) in alone.chain(pairs) {
        let found = explore(space, Target::Both(rule, on, one, other), effort.boxes, false);
        match (found.yes, found.open) {
            (None, 0.0) => {
                let names: BTreeSet<usize> = [one, other].into();
                return Finding::Refuted { by: None, criteria: names.into_iter().map(|place| version.criteria[place].name.to_string()).collect() };
            }
            (None, share) => open = open.max(share),
            (Some(_), _) => {}
        }
    }
    if open > 0.0 { Finding::Undecided { open } } else { Finding::Proved(None) }
}

/// Whether some answer to a question changes what some service or deadline says.
fn useful(catalogue: &Catalogue, asks: &Asks, targets: &[Target], today: Date, effort: Effort) -> Finding {
    let asked: Vec<FactRead> = match asks {
        Asks::Size(list) => vec![FactRead::Size(*list)],
        Asks::Household(facts) => facts.iter().map(|fact| FactRead::Household(*fact)).collect(),
        Asks::Members(list, facts) => facts.iter().map(|fact| FactRead::Member(*list, *fact)).collect(),
    };
    let concerned: Vec<Target> = targets.iter().copied().filter(|target| reads(catalogue, *target).iter().any(|read| asked.contains(read))).collect();
    let each = effort.samples / concerned.len().max(1);
    for target in &concerned {
        let space = space(catalogue, *target, today, effort);
        let whole = space.whole();
        for sample in 0..each {
            let seed = u64::try_from(sample + 1).unwrap_or(1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
            let one = space.point(&whole, Pick::Any(seed));
            let other = with_other_answers(&one, &space.point(&whole, Pick::Any(!seed)), asks);
            let (seen, changed) = (target.see_one(&catalogue.law, &one, today), target.see_one(&catalogue.law, &other, today));
            if seen.shown != changed.shown && seen.answer != Answer::Failed && changed.answer != Answer::Failed {
                return Finding::Proved(Some(one));
            }
        }
    }
    let mut open: f64 = 0.0;
    for target in &concerned {
        let mut space = space(catalogue, *target, today, effort);
        space.frozen.clone_from(&asked);
        open = open.max(explore(&space, *target, effort.boxes, true).open);
    }
    if open > 0.0 { Finding::Undecided { open } } else { Finding::Refuted { by: None, criteria: Vec::new() } }
}

/// A situation, with the answers of another to one question.
fn with_other_answers(one: &Situation, other: &Situation, asks: &Asks) -> Situation {
    let mut changed = one.clone();
    match asks {
        Asks::Size(list) => {
            // The members that come with the other number are those of the other situation.
            changed.set_size(*list, other.size(*list));
            for (question, held) in other.held() {
                if let Question::Member(of, member, fact) = question
                    && of == *list
                    && one.member_fact(of, member, fact).is_none()
                {
                    changed.set_member(of, member, fact, Some(held.clone()));
                }
            }
        }
        Asks::Household(facts) => facts.iter().for_each(|fact| changed.set(*fact, other.fact(*fact).cloned())),
        Asks::Members(list, facts) => {
            for member in 0..one.size(*list).unwrap_or(0) {
                for fact in facts {
                    if let Some(held) = other.member_fact(*list, member, *fact) {
                        changed.set_member(*list, member, *fact, Some(held.clone()));
                    }
                }
            }
        }
    }
    changed
}
