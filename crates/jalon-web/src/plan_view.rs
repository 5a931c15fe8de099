//! A plan in words: what the plan page, the printed page and the calendar show.

use std::collections::BTreeMap;

use jalon_catalogue::{Cost, EventId, EvidenceId, LifeEvent, PublicService, ServiceId};
use jalon_plan::{Amount, Due, Item, Plan, Urgency, Verdict};
use jalon_rules::{Range, Situation, Type, text_key};
use jiff::civil::Date;

use crate::place::Place;
use crate::session::Trail;
use crate::site::Here;
use crate::why_view::{Cited, Why, asked};
use crate::words::Key;

/// Services that matter at the same time, each as a line or whole.
pub(crate) struct Section<View> {
    /// `overdue`, `week`, …
    pub(crate) urgency: &'static str,
    pub(crate) title: String,
    pub(crate) items: Vec<View>,
}

/// One service as a line of the plan: enough to know whether to open it.
pub(crate) struct LineView {
    pub(crate) id: String,
    pub(crate) href: String,
    /// `yes`, `no`, `unknown`, `not-covered`.
    pub(crate) verdict: &'static str,
    pub(crate) name: String,
    pub(crate) status: String,
    pub(crate) tag: &'static str,
    pub(crate) body: String,
    pub(crate) deadline: Option<DueView>,
    pub(crate) advice: Option<DueView>,
    pub(crate) amount: Option<String>,
    /// The first question that would settle it.
    pub(crate) settled_by: Option<Link>,
}

/// One service of the plan.
pub(crate) struct ItemView {
    pub(crate) id: String,
    /// `yes`, `no`, `unknown`, `not-covered`.
    pub(crate) verdict: &'static str,
    pub(crate) name: String,
    pub(crate) summary: String,
    /// Its state in words.
    pub(crate) status: String,
    /// The colour of the state; the words say the same.
    pub(crate) tag: &'static str,
    pub(crate) body: String,
    pub(crate) deadline: Option<DueView>,
    pub(crate) advice: Option<DueView>,
    pub(crate) amount: Option<String>,
    pub(crate) after: Vec<String>,
    pub(crate) needs: Vec<String>,
    pub(crate) channels: Vec<Channel>,
    pub(crate) cost: Option<String>,
    pub(crate) how: Option<String>,
    pub(crate) late: Option<String>,
    pub(crate) contest: Option<String>,
    pub(crate) silence: Option<String>,
    /// Bodies that must assess something.
    pub(crate) assessed_by: Vec<String>,
    /// Questions that would settle it.
    pub(crate) settled_by: Vec<Link>,
    pub(crate) why: Option<Why>,
    pub(crate) source: Cited,
    pub(crate) checked: String,
}

/// A day by which something is to be done.
pub(crate) struct DueView {
    /// Whether anything is known of the day.
    pub(crate) dated: bool,
    pub(crate) by: String,
    /// How the law or the advice counts.
    pub(crate) rule: String,
    pub(crate) rolled: Option<String>,
    pub(crate) sources: Vec<Cited>,
}

/// A way to reach a service.
pub(crate) struct Channel {
    pub(crate) label: String,
    pub(crate) href: Option<String>,
}

pub(crate) struct Link {
    pub(crate) href: String,
    pub(crate) text: String,
}

/// A proof and what it is for.
pub(crate) struct Paper {
    pub(crate) name: String,
    pub(crate) hint: Option<String>,
    pub(crate) of: Vec<String>,
}

/// All proofs of the plan.
pub(crate) struct Papers {
    pub(crate) intro: String,
    pub(crate) to_bring: Vec<Paper>,
    pub(crate) produced: Vec<Paper>,
}

/// One answered question.
pub(crate) struct AnswerRow {
    pub(crate) question: String,
    pub(crate) values: Vec<String>,
    pub(crate) href: String,
}

/// The services of the plan that apply or may, by urgency.
pub(crate) fn sections<View>(here: &Here, event: &LifeEvent, plan: &Plan, view: fn(&Here, &LifeEvent, &Item) -> Option<View>) -> Vec<Section<View>> {
    let mut by_urgency: BTreeMap<Urgency, Vec<View>> = BTreeMap::new();
    for item in plan.items.iter().filter(|i| i.verdict.is_open()) {
        if let Some(view) = view(here, event, item) {
            by_urgency.entry(item.urgency).or_default().push(view);
        }
    }
    let section = |(urgency, items)| {
        let (urgency, key) = urgency_words(urgency)?;
        Some(Section { urgency, title: here.words().say(key).into_owned(), items })
    };
    by_urgency.into_iter().filter_map(section).collect()
}

/// The services that do not apply.
pub(crate) fn not_for_you<View>(here: &Here, event: &LifeEvent, plan: &Plan, view: fn(&Here, &LifeEvent, &Item) -> Option<View>) -> Vec<View> {
    plan.items.iter().filter(|i| !i.verdict.is_open()).filter_map(|item| view(here, event, item)).collect()
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

/// One service as a line.
pub(crate) fn line_view(here: &Here, event: &LifeEvent, item: &Item) -> Option<LineView> {
    let (format, catalogue) = (here.format(), here.catalogue());
    let service = catalogue.services.get(&item.service)?;
    let key = format!("service-{}", service.id);
    let (status, tag) = status(item);
    let first = if let Verdict::Unknown { questions, .. } = &item.verdict { questions.first() } else { None };
    Some(LineView {
        id: service.id.to_string(),
        href: here.href(&Place::Service(event.id.clone(), service.id.clone())),
        verdict: verdict_name(&item.verdict),
        name: format.text(&key, None),
        status: here.words().say(status).into_owned(),
        tag,
        body: format.text(&format!("body-{}", service.body), None),
        deadline: item.deadline.as_ref().map(|due| due_view(here, due)).filter(|due| due.dated),
        // A wise day after the lawful one would mislead.
        advice: item.advice.as_ref().filter(|_| item.deadline.is_none()).map(|due| due_view(here, due)).filter(|due| due.dated),
        amount: amount(here, item, &key),
        settled_by: first.map(|id| question_link(here, event, id)),
    })
}

fn verdict_name(verdict: &Verdict) -> &'static str {
    match verdict {
        Verdict::Yes => "yes",
        Verdict::No => "no",
        Verdict::Unknown { .. } => "unknown",
        Verdict::NotCovered => "not-covered",
    }
}

fn question_link(here: &Here, event: &LifeEvent, id: &jalon_catalogue::QuestionId) -> Link {
    Link { href: here.href(&Place::Change(event.id.clone(), id.clone())), text: here.format().text(&format!("question-{id}"), None) }
}

/// One service in words.
pub(crate) fn item_view(here: &Here, event: &LifeEvent, item: &Item) -> Option<ItemView> {
    let (format, words, catalogue) = (here.format(), here.words(), here.catalogue());
    let service = catalogue.services.get(&item.service)?;
    let key = format!("service-{}", service.id);
    let text = |attribute| format.optional(&key, Some(attribute));
    let body = format.text(&format!("body-{}", service.body), None);
    let (status, tag) = status(item);
    let (settled_by, assessed_by) = if let Verdict::Unknown { questions, assessed_by } = &item.verdict {
        let named = assessed_by.iter().map(|b| format.text(&format!("body-{b}"), None)).collect();
        (questions.iter().map(|id| question_link(here, event, id)).collect(), named)
    } else {
        (Vec::new(), Vec::new())
    };
    let name_of = |id: &ServiceId| format.text(&format!("service-{id}"), None);
    let need = |need: &jalon_plan::EvidenceNeed| {
        let name = evidence_name(here, &need.evidence);
        match &need.produced_by {
            Some(step) => words.fill_all(Key::NeedProduced, [("evidence", name.into()), ("step", name_of(step).into())]),
            None => name,
        }
    };
    let silence = service.silence.as_ref().map(|silence| {
        let key = if silence.accepts { Key::SilenceAccepts } else { Key::SilenceRefuses };
        words.count(key, usize::from(silence.months))
    });
    let cost = match service.cost {
        Cost::Free => Some(words.say(Key::CostFree).into_owned()),
        Cost::InWords => text("cost"),
        Cost::NotStated => None,
    };
    Some(ItemView {
        id: service.id.to_string(),
        verdict: verdict_name(&item.verdict),
        name: format.text(&key, None),
        summary: format.text(&key, Some("summary")),
        status: words.say(status).into_owned(),
        tag,
        deadline: item.deadline.as_ref().map(|due| due_view(here, due)),
        // A wise day after the lawful one would mislead.
        advice: item.advice.as_ref().filter(|_| item.deadline.is_none()).map(|due| due_view(here, due)),
        amount: amount(here, item, &key),
        after: item.after.iter().map(name_of).collect(),
        needs: item.needs.iter().map(need).collect(),
        channels: channels(here, service),
        cost,
        how: text("how"),
        late: text("late"),
        contest: text("contest"),
        silence,
        assessed_by,
        settled_by,
        why: item.why.as_ref().map(|why| Why::new(format, why)),
        source: Cited::from(&service.provision.source),
        checked: format.date(service.provision.checked),
        body,
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

fn amount(here: &Here, item: &Item, key: &str) -> Option<String> {
    let format = here.format();
    match &item.amount {
        Amount::None => None,
        Amount::NotComputed => Some(format.optional(key, Some("amount")).unwrap_or_else(|| here.words().say(Key::AmountNotComputed).into_owned())),
        Amount::Euros { .. } if item.verdict == Verdict::No => None,
        Amount::Euros { range, of_type } => {
            let Type::Money(period) = *of_type else { return None };
            Some(format.money_range(*range, period).unwrap_or_else(|| here.words().say(Key::AmountNotKnown).into_owned()))
        }
    }
}

pub(crate) fn due_view(here: &Here, due: &Due) -> DueView {
    let (format, words) = (here.format(), here.words());
    let rule = format.text(&format!("deadline-{}", text_key(&due.name)), None);
    let from = due.counted_from.known().map(|d| words.fill(Key::DueFrom, "date", format.date(d)));
    let rolled = due
        .before_roll
        .zip(due.on.known())
        .map(|(before, on)| words.fill_all(Key::DueRolled, [("before", format.long_date(before).into()), ("on", format.long_date(on).into())]));
    let dated = due.on.low.is_some() || due.on.high.is_some();
    DueView {
        dated,
        by: days(here, due.on),
        rule: from.map_or_else(|| rule.clone(), |from| format!("{rule} {from}")),
        rolled,
        sources: Cited::all(&due.sources),
    }
}

fn days(here: &Here, on: Range<Date>) -> String {
    let (format, words) = (here.format(), here.words());
    match (on.low, on.high) {
        (Some(low), Some(high)) if low == high => format.long_date(low),
        (Some(low), Some(high)) => words.fill_all(Key::DueBetween, [("low", format.date(low).into()), ("high", format.date(high).into())]),
        (Some(low), None) => words.fill(Key::DueNotBefore, "low", format.date(low)),
        (None, Some(high)) => words.fill(Key::DueNotAfter, "high", format.date(high)),
        (None, None) => words.say(Key::DueNotKnown).into_owned(),
    }
}

fn channels(here: &Here, service: &PublicService) -> Vec<Channel> {
    let words = here.words();
    let plain = |key| Channel { label: words.say(key).into_owned(), href: None };
    let offered = &service.channels;
    let body = here.catalogue().bodies.get(&service.body);
    let mut channels = Vec::new();
    if let Some(url) = &offered.online {
        channels.push(Channel { label: words.fill(Key::ChannelOnline, "site", host(url)), href: Some(url.to_string()) });
    }
    if let Some(phone) = &offered.phone {
        let digits: String = phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
        channels.push(Channel { label: words.fill(Key::ChannelPhone, "number", phone), href: Some(format!("tel:{digits}")) });
    }
    if offered.desk {
        channels.push(match body.and_then(|b| b.find.as_ref()) {
            Some(find) => Channel { label: words.say(Key::ChannelDeskFind).into_owned(), href: Some(find.to_string()) },
            None => plain(Key::ChannelDesk),
        });
    }
    if offered.post {
        channels.push(plain(Key::ChannelPost));
    }
    if let Some(form) = &offered.form {
        channels.push(Channel { label: words.fill(Key::ChannelForm, "form", form), href: None });
    }
    channels
}

/// The name of a site, without what is around it in its address.
fn host(url: &str) -> &str {
    let after = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = after.split('/').next().unwrap_or(after);
    host.strip_prefix("www.").unwrap_or(host)
}

fn evidence_name(here: &Here, id: &EvidenceId) -> String {
    here.format().text(&format!("evidence-{id}"), None)
}

/// The proofs of a plan; none when it needs none.
pub(crate) fn papers(here: &Here, plan: &Plan) -> Option<Papers> {
    let (format, words) = (here.format(), here.words());
    let set = &plan.evidence;
    if set.to_bring.is_empty() && set.produced.is_empty() {
        return None;
    }
    let service = |id: &ServiceId| format.text(&format!("service-{id}"), None);
    let paper = |id: &EvidenceId, of: Vec<String>| Paper { name: evidence_name(here, id), hint: format.optional(&format!("evidence-{id}"), Some("hint")), of };
    let intro = if set.asked_separately > set.to_bring.len() {
        words.fill_all(Key::PapersInstead, [("n", set.to_bring.len().into()), ("m", set.asked_separately.into())])
    } else {
        words.count(Key::PapersCount, set.to_bring.len())
    };
    Some(Papers {
        intro,
        to_bring: set.to_bring.iter().map(|(id, of)| paper(id, of.iter().map(service).collect())).collect(),
        produced: set.produced.iter().map(|(id, by)| paper(id, vec![service(by)])).collect(),
    })
}

/// What a person answered, in the order of the answers.
pub(crate) fn answers(here: &Here, event: &LifeEvent, trail: &Trail, situation: &Situation, today: Date) -> Vec<AnswerRow> {
    let (format, law) = (here.format(), &here.catalogue().law);
    let row = |id: &jalon_catalogue::QuestionId| {
        let question = event.questions.iter().find(|q| q.id == *id)?;
        let slots = crate::fields::slots(law, question, situation, today);
        let single = slots.len() == 1;
        let value = |slot: &crate::fields::Slot| {
            let (label, value) = asked(format, law, slot.asked(), slot.value(situation));
            if single { value } else { words_of(here, &label, &value) }
        };
        let values = if trail.unknown.contains(id) { vec![here.words().say(Key::AnswerUnknown).into_owned()] } else { slots.iter().map(value).collect() };
        Some(AnswerRow { question: format.text(&format!("question-{id}"), None), values, href: here.href(&Place::Change(event.id.clone(), id.clone())) })
    };
    trail.asked.iter().filter_map(row).collect()
}

fn words_of(here: &Here, label: &str, value: &str) -> String {
    here.words().fill_all(Key::LabelValue, [("label", label.into()), ("value", value.into())])
}

/// Addresses that a plan leads to.
pub(crate) struct PlanLinks {
    pub(crate) event: String,
    pub(crate) plan: String,
    pub(crate) print: String,
    pub(crate) calendar: String,
    pub(crate) answers: String,
}

impl PlanLinks {
    pub(crate) fn new(here: &Here, event: &EventId) -> Self {
        Self {
            event: here.href(&Place::Event(event.clone())),
            plan: here.href(&Place::Plan(event.clone())),
            print: here.href(&Place::Print(event.clone())),
            calendar: here.href(&Place::Calendar(event.clone())),
            answers: here.href(&Place::Answers(event.clone())),
        }
    }
}
