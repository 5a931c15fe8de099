//! What holds for every plan: knowing more never contradicts what was said on less, and every date can be counted again by hand.

use std::collections::BTreeSet;

use jalon_catalogue::{Catalogue, EvidenceId, LifeEvent};
use jalon_plan::{Amount, Config, Detail, Item, Plan, Supposed, Verdict, Whence, calendar, plan_with};
use jalon_rules::{Evaluation, FactId, ListId, Question, Range, Situation, TimeUnit, Truth, Value};
use jiff::ToSpan;
use jiff::civil::Date;

/// Everything that is known in a situation, one thing a piece.
pub(crate) fn known(catalogue: &Catalogue, situation: &Situation) -> Vec<Question> {
    let sizes = (0..catalogue.law.lists().len()).map(|i| Question::Size(ListId::new(i))).filter(|size| situation.knows(*size));
    sizes.chain(situation.held().map(|(question, _)| question)).collect()
}

/// The situation without some of what is known.
pub(crate) fn forget<'a>(situation: &Situation, forgotten: impl Iterator<Item = &'a Question>) -> Situation {
    let mut less = situation.clone();
    for question in forgotten {
        match *question {
            Question::Size(list) => less.set_size(list, None),
            Question::Household(fact) => less.set(fact, None),
            Question::Member(list, member, fact) => less.set_member(list, member, fact, None),
        }
    }
    less
}

/// What a plan on less knowledge said that the plan on more contradicts; empty when it is sound.
pub(crate) fn contradictions(less: &Plan, more: &Plan) -> Vec<String> {
    let mut found = Vec::new();
    for before in &less.items {
        let after = more.items.iter().find(|item| item.service == before.service).expect("every service of the event is in every plan");
        let mut say = |what: String| found.push(format!("{}: {what}", before.service));
        if matches!(before.verdict, Verdict::Yes | Verdict::No) && before.verdict != after.verdict {
            say(format!("{:?}, then {:?}", before.verdict, after.verdict));
        }
        if let (Amount::Euros { range: wide, .. }, Amount::Euros { range: narrow, .. }) = (&before.amount, &after.amount)
            && after.verdict.truth() == Truth::Yes
            && !holds(*wide, *narrow)
        {
            say(format!("an amount within {wide:?}, then {narrow:?}"));
        }
        for (wide, narrow) in [(&before.deadline, &after.deadline), (&before.advice, &after.advice)] {
            if let (Some(wide), Some(narrow)) = (wide, narrow)
                && !holds(wide.on, narrow.on)
            {
                say(format!("a day within {:?}, then {:?}", wide.on, narrow.on));
            }
        }
    }
    found
}

/// What is wrong with the order of a plan: a step before what it needs.
pub(crate) fn disorder(catalogue: &Catalogue, plan: &Plan) -> Vec<String> {
    let mut found = Vec::new();
    let mut given: BTreeSet<&EvidenceId> = BTreeSet::new();
    for (place, item) in plan.items.iter().enumerate() {
        let done = &plan.items[..place];
        let service = &catalogue.services[&item.service];
        let late = |id: &jalon_catalogue::ServiceId| plan.items[place..].iter().any(|later| later.service == *id && later.verdict.is_open());
        if item.verdict.is_open() {
            found.extend(service.after.iter().filter(|id| late(id)).map(|id| format!("{} comes before {id}", item.service)));
            found.extend(item.after.iter().filter(|id| !done.iter().any(|d| d.service == **id)).map(|id| format!("{} comes before {id}", item.service)));
        }
        for need in item.needs.iter().filter(|need| item.verdict.is_open() && matches!(need.whence, Whence::Step(_)) && !given.contains(&need.evidence)) {
            found.push(format!("{} comes before what gives {}", item.service, need.evidence));
        }
        if item.verdict.is_open() {
            given.extend(&service.produces);
        }
    }
    found
}

/// Dates that counting again, day by day, does not give.
pub(crate) fn miscounts(catalogue: &Catalogue, event: &LifeEvent, situation: &Situation, plan: &Plan) -> Vec<String> {
    let mut evaluation = Evaluation::new(&catalogue.law, situation, plan.day);
    let mut found = Vec::new();
    assert_eq!(plan.items.len(), event.services.len());
    for item in &plan.items {
        let service = &catalogue.services[&item.service];
        for (due, id) in [(&item.deadline, service.deadline), (&item.advice, service.advice)] {
            let (Some(due), Some(id)) = (due, id) else { continue };
            let Value::Number(time) = evaluation.time(id) else { continue };
            let (Some(anchor), Some(time), Some(on)) = (due.counted_from.known(), time.known(), due.on.known()) else { continue };
            let deadline = catalogue.law.deadline(id);
            let time: i64 = time.to_string().parse().expect("a whole number");
            let mut by_hand = by_hand(anchor, if deadline.before { -time } else { time }, deadline.unit(), deadline.day_included);
            let calendar_here = catalogue.calendar.for_situation(situation);
            if deadline.clear {
                by_hand = if deadline.before { by_hand.yesterday() } else { by_hand.tomorrow() }.expect("within the calendar");
            }
            while deadline.rolled && !calendar::is_worked(by_hand, &calendar_here) {
                by_hand = by_hand.tomorrow().expect("within the calendar");
            }
            if on != by_hand {
                found.push(format!("{}: {on}, by hand {by_hand}", item.service));
            }
        }
    }
    found
}

/// Counts with fingers: one day or one month after the other.
fn by_hand(anchor: Date, time: i64, unit: TimeUnit, day_included: bool) -> Date {
    let step = time.signum();
    if unit == TimeUnit::Days {
        let steps = time.abs() - i64::from(day_included);
        return (0..steps).fold(anchor, |day, _| day + step.days());
    }
    let months = time.abs() * if unit == TimeUnit::Years { 12 } else { 1 };
    let first = (0..months).fold(anchor.first_of_month(), |month, _| month + step.months());
    let same_number = first.with().day(anchor.day().min(first.days_in_month())).build().expect("a day of that month");
    let is_short = same_number.day() < anchor.day();
    if day_included && !(is_short && step > 0) { same_number - step.days() } else { same_number }
}

fn holds<T: Copy + Ord>(wide: Range<T>, narrow: Range<T>) -> bool {
    wide.low.is_none_or(|low| narrow.low.is_some_and(|other| low <= other)) && wide.high.is_none_or(|high| narrow.high.is_some_and(|other| other <= high))
}

/// A random part of what is known, and a random part of that part: plans on both and on everything never contradict one another.
pub(crate) fn check_parts(catalogue: &Catalogue, event: &LifeEvent, everything: &Situation, today: Date, kept: &[(bool, bool)]) -> Vec<String> {
    let all = known(catalogue, everything);
    let choice = |i: usize| kept[i % kept.len()];
    let part = |keeps: &dyn Fn((bool, bool)) -> bool| forget(everything, all.iter().enumerate().filter(|(i, _)| !keeps(choice(*i))).map(|(_, q)| q));
    let some = part(&|(first, _)| first);
    let fewer = part(&|(first, second)| first && second);
    let plans = [&fewer, &some, everything].map(|situation| (situation, jalon_plan::plan(catalogue, event, situation, today)));
    let mut found = Vec::new();
    for (situation, plan) in &plans {
        found.extend(disorder(catalogue, plan));
        found.extend(miscounts(catalogue, event, situation, plan));
        found.extend(suppositions(catalogue, event, situation, plan));
    }
    found.extend(contradictions(&plans[0].1, &plans[1].1));
    found.extend(contradictions(&plans[1].1, &plans[2].1));
    found.extend(contradictions(&plans[0].1, &plans[2].1));
    found
}

/// What a plan supposes is what it would say with certainty if the person said it.
fn suppositions(catalogue: &Catalogue, event: &LifeEvent, situation: &Situation, plan: &Plan) -> Vec<String> {
    let config = Config { skipped: &BTreeSet::new(), detail: Detail::Suppositions };
    let plan = plan_with(catalogue, event, situation, plan.day, config);
    let supposing: Vec<_> = plan.items.iter().filter_map(|item| Some((item, item.supposed.as_ref()?))).collect();
    let Some(told) = catalogue.law.suppose(situation, plan.day).filter(|_| !supposing.is_empty()) else { return Vec::new() };
    let certain = jalon_plan::plan(catalogue, event, &told, plan.day);
    let differs = |(item, supposed): &(&Item, &Supposed)| {
        let said = certain.items.iter().find(|other| other.service == item.service).expect("every service of the event is in every plan");
        (said.verdict.truth() != supposed.applies.into() || (supposed.applies && said.amount != supposed.amount))
            .then(|| format!("{}: supposed {supposed:?}, told {:?} {:?}", item.service, said.verdict, said.amount))
    };
    supposing.iter().filter_map(differs).collect()
}

/// Asking the next question until none is left: each is asked once, and then nothing that a question can settle is open.
pub(crate) fn interview(catalogue: &Catalogue, event: &LifeEvent, everything: &Situation, today: Date) -> usize {
    let mut situation = Situation::new(&catalogue.law);
    let mut skipped = BTreeSet::new();
    let mut asked = BTreeSet::new();
    loop {
        let plan = jalon_plan::plan_skipping(catalogue, event, &situation, today, &skipped);
        let Some(next) = plan.next else {
            for item in &plan.items {
                if let Verdict::Unknown { questions, .. } = &item.verdict {
                    assert!(questions.iter().all(|q| skipped.contains(q) || depends_on_skipped(event, q, &situation)), "{}: {questions:?}", item.service);
                }
            }
            assert_eq!(plan.questions_left, 0);
            return asked.len();
        };
        assert!(!next.settles.is_empty() && plan.questions_left > 0);
        assert!(asked.insert(next.question.clone()), "{} is asked twice", next.question);
        if !answer(catalogue, event, &next.question, everything, &mut situation) {
            skipped.insert(next.question);
        }
    }
}

/// Copies the answer of one question; whether everything it asks was answered.
fn answer(catalogue: &Catalogue, event: &LifeEvent, question: &jalon_catalogue::QuestionId, from: &Situation, to: &mut Situation) -> bool {
    use jalon_catalogue::Asks;
    let asks = &event.questions.iter().find(|q| q.id == *question).expect("a question of the event").asks;
    let is_held = |fact: &FactId| from.fact(*fact).is_some();
    match asks {
        Asks::Size(list) => {
            to.set_size(*list, from.size(*list));
            from.size(*list).is_some()
        }
        Asks::Household(facts) => {
            for fact in facts {
                to.set(*fact, from.fact(*fact).cloned());
            }
            facts.iter().all(is_held)
        }
        Asks::Members(list, facts) => {
            let members = from.size(*list).unwrap_or(catalogue.law.list(*list).minimum);
            let pairs: Vec<(usize, FactId)> = (0..members).flat_map(|member| facts.iter().map(move |fact| (member, *fact))).collect();
            for (member, fact) in &pairs {
                to.set_member(*list, *member, *fact, from.member_fact(*list, *member, *fact).cloned());
            }
            pairs.iter().all(|(member, fact)| from.member_fact(*list, *member, *fact).is_some())
        }
    }
}

fn depends_on_skipped(event: &LifeEvent, question: &jalon_catalogue::QuestionId, situation: &Situation) -> bool {
    let asks = event.questions.iter().find(|q| q.id == *question).map(|q| &q.asks);
    matches!(asks, Some(jalon_catalogue::Asks::Members(list, _)) if situation.size(*list).is_none())
}
