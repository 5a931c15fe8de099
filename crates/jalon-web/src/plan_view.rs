//! A plan in words, as a person reads it first: services in lines, papers, answers. Views borrow their words from the labels of the language.

use std::borrow::Cow;
use std::collections::BTreeMap;

use jalon_catalogue::{Age, Asks, EvidenceId, LifeEvent, QuestionId, ServiceId};
use jalon_plan::{Amount, Due, Item, Plan, Urgency, Verdict};
use jalon_rules::{Question, Range, Situation, Source, Type};
use jiff::civil::Date;

use crate::fields;
use crate::labels::{EventLabels, Link, ServiceLabels};
use crate::session::Trail;
use crate::site::Here;
use crate::why_view::{labelled, value_of};
use crate::words::Key;

/// Services that matter at the same time, each as a line or whole.
pub(crate) struct Section<'a, View> {
    /// `overdue`, `week`, …
    pub(crate) urgency: &'static str,
    pub(crate) title: &'a str,
    pub(crate) items: Vec<View>,
}

/// One service as a line of the plan: enough to know whether to open it.
pub(crate) struct LineView<'a> {
    pub(crate) service: &'a ServiceLabels,
    /// Where it is shown with its reasons.
    pub(crate) href: &'a str,
    /// `yes`, `no`, `unknown`, `not-covered`.
    pub(crate) verdict: &'static str,
    /// Its state in words.
    pub(crate) status: &'a str,
    /// The colour of the state; the words say the same.
    pub(crate) tag: &'static str,
    pub(crate) deadline: Option<DueView<'a>>,
    pub(crate) advice: Option<DueView<'a>>,
    pub(crate) amount: Option<Cow<'a, str>>,
    /// Questions that would settle it.
    pub(crate) settled_by: Vec<&'a Link>,
}

/// A day by which something is to be done.
pub(crate) struct DueView<'a> {
    /// Whether anything is known of the day.
    pub(crate) dated: bool,
    /// Whether it is a last day or an advised one, in words that go before the day.
    pub(crate) heading: &'a str,
    pub(crate) by: String,
    /// How the law or the advice counts.
    pub(crate) rule: &'a str,
    /// The day from which it counts.
    pub(crate) from: Option<String>,
    pub(crate) rolled: Option<String>,
    pub(crate) sources: &'a [Source],
}

/// A proof.
pub(crate) struct Paper<'a> {
    pub(crate) name: &'a str,
    pub(crate) hint: Option<&'a str>,
    /// The original, how old it may be.
    pub(crate) notes: Vec<String>,
    /// What it is for, or where it comes from.
    pub(crate) of: String,
}

/// All proofs of the plan.
pub(crate) struct Papers<'a> {
    pub(crate) intro: String,
    pub(crate) to_bring: Vec<Paper<'a>>,
    pub(crate) produced: Vec<Paper<'a>>,
    pub(crate) fetched: Vec<Paper<'a>>,
}

/// One answered question.
pub(crate) struct AnswerRow<'a> {
    pub(crate) question: &'a Link,
    pub(crate) values: Vec<Cow<'a, str>>,
}

/// What a plan is shown with: the site in one language, the event in its words, and the plan.
#[derive(Clone, Copy)]
pub(crate) struct Shown<'a> {
    pub(crate) here: &'a Here,
    pub(crate) event: &'a EventLabels,
    pub(crate) plan: &'a Plan,
}

impl<'a> Shown<'a> {
    /// The services of the plan that apply or may, by urgency.
    pub(crate) fn sections<View>(self, view: fn(Self, &'a Item) -> Option<View>) -> Vec<Section<'a, View>> {
        let mut by_urgency: BTreeMap<Urgency, Vec<View>> = BTreeMap::new();
        for item in self.plan.items.iter().filter(|i| i.verdict.is_open()) {
            if let Some(view) = view(self, item) {
                by_urgency.entry(item.urgency).or_default().push(view);
            }
        }
        let section = |(urgency, items)| {
            let (urgency, key) = urgency_words(urgency)?;
            Some(Section { urgency, title: self.here.words().say(key), items })
        };
        by_urgency.into_iter().filter_map(section).collect()
    }

    /// The services that do not apply.
    pub(crate) fn not_for_you<View>(self, view: fn(Self, &'a Item) -> Option<View>) -> Vec<View> {
        self.plan.items.iter().filter(|i| !i.verdict.is_open()).filter_map(|item| view(self, item)).collect()
    }

    /// One service as a line.
    pub(crate) fn line(self, item: &'a Item) -> Option<LineView<'a>> {
        let service = self.here.labels().service(&item.service)?;
        let (status, tag) = status(item);
        let questions: &[QuestionId] = if let Verdict::Unknown { questions, .. } = &item.verdict { questions } else { &[] };
        Some(LineView {
            service,
            href: self.event.service(&item.service),
            verdict: match item.verdict {
                Verdict::Yes => "yes",
                Verdict::No => "no",
                Verdict::Unknown { .. } => "unknown",
                Verdict::NotCovered => "not-covered",
            },
            status: self.here.words().say(status),
            tag,
            deadline: item.deadline.as_ref().map(|due| due_view(self.here, due)),
            // A wise day after the lawful one would mislead.
            advice: item.advice.as_ref().filter(|_| item.deadline.is_none()).map(|due| due_view(self.here, due)),
            amount: self.amount(item, service),
            settled_by: questions.iter().filter_map(|id| self.event.question(id)).collect(),
        })
    }

    fn amount(self, item: &Item, service: &'a ServiceLabels) -> Option<Cow<'a, str>> {
        let (format, words) = (self.here.format(), self.here.words());
        match &item.amount {
            Amount::None => None,
            Amount::NotComputed => Some(service.amount.as_deref().unwrap_or(words.say(Key::AmountNotComputed)).into()),
            Amount::Euros { .. } if item.verdict == Verdict::No => None,
            Amount::Euros { range, of_type } => {
                let Type::Money(period) = *of_type else { return None };
                Some(format.money_range(*range, period).map_or(words.say(Key::AmountNotKnown).into(), Cow::Owned))
            }
        }
    }

    /// The proofs of the plan; none when it needs none.
    pub(crate) fn papers(self) -> Option<Papers<'a>> {
        let (labels, words) = (self.here.labels(), self.here.words());
        let set = &self.plan.evidence;
        if set.asked_separately == 0 {
            return None;
        }
        let kept = |id: &EvidenceId| self.here.catalogue().evidence.get(id);
        let age = |id: &EvidenceId| match kept(id)?.validity? {
            Age::Days(days) => Some(words.count(Key::PaperDays, days.into())),
            Age::Months(months) => Some(words.count(Key::PaperMonths, months.into())),
        };
        let original = |id: &EvidenceId| kept(id).filter(|evidence| evidence.original).map(|_| words.say(Key::PaperOriginal).to_owned());
        let paper = |id: &'a EvidenceId, of: String| {
            let notes = original(id).into_iter().chain(age(id)).collect();
            match labels.evidence(id) {
                Some(evidence) => Paper { name: &evidence.name, hint: evidence.hint.as_deref(), notes, of },
                None => Paper { name: id.as_str(), hint: None, notes, of },
            }
        };
        let needed_for = |services: &[ServiceId]| {
            let names: Vec<&str> = services.iter().map(|id| labels.service_name(id)).collect();
            words.fill(Key::PapersFor, "services", names.join(", "))
        };
        let intro = if set.asked_separately > set.to_bring.len() {
            words.fill_all(Key::PapersInstead, [("n", set.to_bring.len().into()), ("m", set.asked_separately.into())])
        } else {
            words.count(Key::PapersCount, set.to_bring.len())
        };
        Some(Papers {
            intro,
            to_bring: set.to_bring.iter().map(|(id, of)| paper(id, needed_for(of))).collect(),
            produced: set.produced.iter().map(|(id, by)| paper(id, words.fill(Key::PapersFrom, "services", labels.service_name(by)))).collect(),
            fetched: set
                .fetched
                .iter()
                .map(|(id, from, of)| {
                    let body = self.here.format().text(&format!("body-{from}"), None);
                    paper(id, format!("{}. {}", words.fill(Key::PapersFetchedFrom, "body", body), needed_for(of)))
                })
                .collect(),
        })
    }
}

fn urgency_words(urgency: Urgency) -> Option<(&'static str, Key)> {
    Some(match urgency {
        Urgency::Overdue => ("overdue", Key::UrgencyOverdue),
        Urgency::Week => ("week", Key::UrgencyWeek),
        Urgency::Month => ("month", Key::UrgencyMonth),
        Urgency::HalfYear => ("half-year", Key::UrgencyHalfYear),
        Urgency::Later => ("later", Key::UrgencyLater),
        Urgency::NoDate => ("no-date", Key::UrgencyNoDate),
        Urgency::Automatic => ("automatic", Key::UrgencyAutomatic),
        Urgency::NotForYou => return None,
    })
}

fn status(item: &Item) -> (Key, &'static str) {
    match (&item.verdict, item.urgency) {
        (Verdict::No, _) => (Key::StatusNotForYou, "grey"),
        (_, Urgency::Automatic) => (Key::StatusAutomatic, "green"),
        (Verdict::Yes, Urgency::Overdue) => (Key::StatusOverdue, "red"),
        (Verdict::Yes, _) => (Key::StatusToDo, "blue"),
        (Verdict::Unknown { .. } | Verdict::NotCovered, _) => (Key::StatusToCheck, "yellow"),
    }
}

pub(crate) fn due_view<'a>(here: &'a Here, due: &'a Due) -> DueView<'a> {
    let (format, words) = (here.format(), here.words());
    let rolled = due
        .before_roll
        .zip(due.on.known())
        .map(|(before, on)| words.fill_all(Key::DueRolled, [("before", format.long_date(before).into()), ("on", format.long_date(on).into())]));
    DueView {
        heading: words.say(match (due.legal, due.on.known()) {
            (true, Some(_)) => Key::ItemBy,
            (true, None) => Key::ItemLastDay,
            (false, Some(_)) => Key::ItemAdvice,
            (false, None) => Key::ItemAdvisedDay,
        }),
        dated: due.on.low.is_some() || due.on.high.is_some(),
        by: days(here, due.on),
        rule: here.labels().deadline(&due.name),
        from: due.counted_from.known().map(|d| words.fill(Key::DueFrom, "date", format.date(d))),
        rolled,
        sources: &due.sources,
    }
}

fn days(here: &Here, on: Range<Date>) -> String {
    let (format, words) = (here.format(), here.words());
    match (on.low, on.high) {
        (Some(low), Some(high)) if low == high => format.long_date(low),
        (Some(low), Some(high)) => words.fill_all(Key::DueBetween, [("low", format.date(low).into()), ("high", format.date(high).into())]),
        (Some(low), None) => words.fill(Key::DueNotBefore, "low", format.date(low)),
        (None, Some(high)) => words.fill(Key::DueNotAfter, "high", format.date(high)),
        (None, None) => words.say(Key::DueNotKnown).to_owned(),
    }
}

/// What a person answered, in the order of the answers.
pub(crate) fn answers<'a>(here: &'a Here, event: &'a LifeEvent, trail: &Trail, situation: &Situation) -> Vec<AnswerRow<'a>> {
    let Some(labels) = here.labels().event(&event.id) else { return Vec::new() };
    let row = |id: &QuestionId| {
        let question = event.questions.iter().find(|q| q.id == *id)?;
        let values = if trail.unknown.contains(id) { vec![here.words().say(Key::AnswerUnknown).into()] } else { values(here, &question.asks, situation) };
        Some(AnswerRow { question: labels.question(id)?, values })
    };
    trail.asked.iter().filter_map(row).collect()
}

/// The values given to a question, each with its label when there are several.
fn values<'a>(here: &'a Here, asks: &Asks, situation: &Situation) -> Vec<Cow<'a, str>> {
    let format = here.format();
    let asked: Vec<Question> = fields::asked(&here.catalogue().law, asks, situation).collect();
    if let [only] = *asked {
        return vec![value_of(format, only, fields::known(only, situation))];
    }
    labelled(format, asked.into_iter().map(|question| (question, fields::known(question, situation))))
}
