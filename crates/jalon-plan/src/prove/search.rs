//! Branch and bound over boxes of situations.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use jalon_rules::{DefinitionId, Evaluation, Law, Of, Question, RuleId, Situation, Truth, Value};
use jiff::civil::Date;

use super::space::{Cell, Pick, Space};

/// What is asked of every situation.
#[derive(Debug, Clone, Copy)]
pub(super) enum Target {
    /// Whether a rule applies, judged on the day that a definition gives.
    Rule(RuleId, Option<DefinitionId>),
    /// Whether two criteria of a rule hold together; the same twice for one alone.
    Both(RuleId, Option<DefinitionId>, usize, usize),
    /// Whether a deadline can be computed.
    Deadline(jalon_rules::DeadlineId),
}

/// What is seen of a box, or of one situation.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Seen {
    pub(super) answer: Answer,
    /// Everything a person could see of it, to compare two situations.
    pub(super) shown: Vec<Value>,
    /// Facts that could still change the answer, with how many conditions they touch.
    asked: Vec<(Question, u32)>,
    may_fail: bool,
}

/// The answer for all situations of a box.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Answer {
    Yes,
    No,
    /// All that can be computed holds; the rest is for a body to judge.
    Assessed,
    /// Not the same for all, or not known.
    Open,
    Failed,
}

impl Target {
    pub(super) fn see(self, law: &Law, situation: &Situation, day: Date, bounds: &jalon_rules::Bounds) -> Seen {
        let mut evaluation = Evaluation::within(law, situation, day, bounds);
        let mut seen = Seen { answer: Answer::Open, shown: Vec::new(), asked: Vec::new(), may_fail: false };
        let judged_on = match self {
            Target::Rule(_, on) | Target::Both(_, on, ..) => on,
            Target::Deadline(_) => None,
        };
        let mut judged = day;
        let mut days = None;
        let on_days;
        if let Some(definition) = judged_on {
            seen.note(&mut evaluation, Of::Definition(definition));
            match evaluation.definition(definition) {
                Value::Date(range) => match range.known() {
                    Some(known) => judged = known,
                    // Judged on any of these days: what holds for all of them holds.
                    None => days = Some(range),
                },
                other => {
                    seen.answer = Answer::Failed;
                    seen.shown.push(other);
                    return seen;
                }
            }
        }
        if let Some(range) = days {
            on_days = bounds.clone().on(range);
            evaluation = Evaluation::within(law, situation, day, &on_days);
        } else if judged != day {
            evaluation = Evaluation::within(law, situation, judged, bounds);
        }
        match self {
            Target::Rule(rule, _) => {
                seen.note(&mut evaluation, Of::Rule(rule));
                let value = evaluation.rule(rule);
                seen.shown.push(value);
                seen.answer = match value {
                    Value::Truth(Truth::Yes) | Value::Due(Truth::Yes, _) => Answer::Yes,
                    Value::Truth(Truth::No) | Value::Due(Truth::No, _) => Answer::No,
                    Value::Failed(_) => Answer::Failed,
                    _ if seen.asked.is_empty() => Answer::Assessed,
                    _ => Answer::Open,
                };
            }
            Target::Both(rule, _, one, other) => {
                let criteria = evaluation.criteria(rule);
                let holds = |place: usize| criteria.get(place).copied().unwrap_or(Truth::Unknown);
                seen.answer = match holds(one).and(holds(other)) {
                    Truth::Yes => Answer::Yes,
                    Truth::No => Answer::No,
                    Truth::Unknown => Answer::Open,
                };
                // The rule may be decided while these two are not: every fact it reads may be cut.
                (seen.asked, seen.may_fail) = (Vec::new(), false);
            }
            Target::Deadline(deadline) => {
                seen.note(&mut evaluation, Of::Deadline(deadline));
                let (anchor, time) = (evaluation.anchor(deadline), evaluation.time(deadline));
                seen.shown.extend([anchor, time]);
                seen.answer = if matches!(anchor, Value::Failed(_)) || matches!(time, Value::Failed(_)) { Answer::Failed } else { Answer::Yes };
            }
        }
        seen
    }

    /// What is seen of one situation in which every fact is known.
    pub(super) fn see_one(self, law: &Law, situation: &Situation, day: Date) -> Seen {
        self.see(law, situation, day, &jalon_rules::Bounds::default())
    }
}

impl Seen {
    fn note(&mut self, evaluation: &mut Evaluation<'_>, of: Of) {
        self.asked.extend(evaluation.needs(of).questions);
        if let Some(at_fault) = evaluation.may_fail(of) {
            self.may_fail = true;
            self.asked.extend(at_fault.into_iter().map(|question| (question, 8)));
        }
    }

    fn settled(&self, whole_value: bool, all_found: bool) -> bool {
        if self.may_fail || self.answer == Answer::Failed {
            return false;
        }
        // Where nothing can fail, whoever knows every fact has an answer: only what was not found yet is still looked for.
        (all_found || self.answer != Answer::Open) && (!whole_value || self.shown.iter().all(Value::is_known))
    }
}

/// What a search found.
#[derive(Debug, Clone, Default)]
pub(super) struct Found {
    pub(super) yes: Option<Situation>,
    pub(super) no: Option<Situation>,
    /// A situation whose computation fails, or that stays without an answer though all is known.
    pub(super) unanswered: Option<Situation>,
    /// The share of all situations of which nothing was settled within the budget.
    pub(super) open: f64,
}

struct Widest(Cell);

impl PartialEq for Widest {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}
impl Eq for Widest {}
impl PartialOrd for Widest {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Widest {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.share.total_cmp(&other.0.share)
    }
}

/// Looks at boxes, the widest first, until all are settled or `budget` of them were seen. `whole_value`: a box is settled only when everything shown is.
pub(super) fn explore(space: &Space<'_>, target: Target, budget: usize, whole_value: bool) -> Found {
    let mut found = Found::default();
    let mut waiting = BinaryHeap::from([Widest(space.whole())]);
    let mut left = budget;
    while let Some(Widest(cell)) = waiting.pop() {
        if left == 0 {
            found.open += cell.share;
            continue;
        }
        left -= 1;
        let mut situation = Situation::new(space.law);
        for (index, size) in cell.sizes.iter().enumerate() {
            situation.set_size(jalon_rules::ListId::new(index), *size);
        }
        let seen = target.see(space.law, &situation, space.today, &cell.bounds);
        let all_found = found.yes.is_some() && found.no.is_some() && !matches!(target, Target::Both(..));
        let settled = seen.settled(whole_value, all_found);
        let known = found.has(seen.answer);
        if !settled || !known {
            look(space, target, &cell, if settled { 1 } else { 3 }, left, &mut found);
        }
        if settled {
            continue;
        }
        let Some(question) = space.cuttable(&cell, &seen.asked).or_else(|| space.cuttable(&cell, &[])) else {
            // One situation is left: what is seen of it is so, unless a fact was never to be cut.
            if !space.frozen.is_empty() || (seen.answer == Answer::Open && matches!(target, Target::Both(..))) {
                found.open += cell.share;
            }
            continue;
        };
        waiting.extend(space.cut(&cell, question).into_iter().map(Widest));
    }
    for (witness, same) in [
        (&mut found.yes, &[Answer::Yes, Answer::Assessed] as &[Answer]),
        (&mut found.no, &[Answer::No]),
        (&mut found.unanswered, &[Answer::Open, Answer::Failed]),
    ] {
        if let Some(situation) = witness {
            *situation = space.plainer(situation, |plainer| same.contains(&target.see_one(space.law, plainer, space.today).answer));
        }
    }
    found
}

impl Found {
    fn has(&self, answer: Answer) -> bool {
        match answer {
            Answer::Yes | Answer::Assessed => self.yes.is_some(),
            Answer::No => self.no.is_some(),
            Answer::Open | Answer::Failed => self.unanswered.is_some(),
        }
    }

    pub(super) fn note(&mut self, answer: Answer, situation: Situation) {
        let place = match answer {
            Answer::Yes | Answer::Assessed => &mut self.yes,
            Answer::No => &mut self.no,
            Answer::Open | Answer::Failed => &mut self.unanswered,
        };
        place.get_or_insert(situation);
    }
}

/// Evaluates a few situations of a box: what a person could live, and no bound of anything.
fn look(space: &Space<'_>, target: Target, cell: &Cell, times: usize, seed: usize, found: &mut Found) {
    let seed = u64::try_from(seed).unwrap_or(1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    for pick in [Pick::Nearest, Pick::Any(seed), Pick::Any(!seed), Pick::Lowest, Pick::Highest].into_iter().take(times) {
        let situation = space.point(cell, pick);
        let answer = target.see_one(space.law, &situation, space.today).answer;
        if matches!(target, Target::Both(..)) && answer == Answer::Open {
            continue;
        }
        found.note(answer, situation);
    }
}
