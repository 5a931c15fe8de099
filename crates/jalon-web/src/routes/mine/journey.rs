//! `/fr/mes-demarches/ID`: what is expected of the person, what is to do, and where requests stand.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use jalon_journey::authority::{Sight, visible};
use jalon_journey::{Expected, Request, RequestState, Task, expected, task};
use jalon_plan::{Detail, Item, Verdict};
use jiff::civil::Date;

use super::request_view::state_words;
use super::state::{last_heard, task_words, waiting_words};
use super::{Seen, registers};
use crate::form::Form;
use crate::oops::Oops;
use crate::page::{Holds, Page, lead_to, show as show_page};
use crate::place::Place;
use crate::plan_view::due_view;
use crate::private::act::{self, ActFields};
use crate::private::in_step;
use crate::private::visitor::Inside;
use crate::routes::event::with_answers;
use crate::routes::question::next_place;
use crate::session::Presence;
use crate::site::Here;
use crate::words::Key;

#[derive(Template)]
#[template(path = "mine/journey.html")]
struct JourneyPage<'a> {
    page: Page<'a>,
    caption: &'a str,
    expected: Vec<ExpectedView>,
    requests: Vec<RequestView<'a>>,
    groups: Vec<Group<'a>>,
    not_for_you: Vec<Line<'a>>,
    /// Words about questions that can still change the plan.
    questions: Option<String>,
    /// How many others are in it, in words.
    company: String,
    reached: &'a str,
    /// Where a register's word of their death is denied.
    died: Option<String>,
    links: Links,
    fields: ActFields,
}

struct Links {
    /// How much bodies could say in the person's place, in words, and where.
    registers: Option<(String, String)>,
    choose: String,
    form: Option<String>,
    papers: String,
    check: Option<String>,
    reach: String,
    code: String,
    carry: String,
    people: String,
    data: String,
}

/// Something that waits for the person.
struct ExpectedView {
    words: String,
    href: String,
    link: String,
}

/// Steps of one kind.
struct Group<'a> {
    id: &'static str,
    title: &'a str,
    lines: Vec<Line<'a>>,
}

/// One step.
struct Line<'a> {
    id: &'a str,
    name: &'a str,
    href: String,
    body: &'a str,
    /// The day that counts, in words.
    day: Option<String>,
    /// What comes first.
    after: Option<String>,
    status: &'a str,
    tag: &'static str,
}

/// One request.
struct RequestView<'a> {
    name: &'a str,
    body: &'a str,
    /// Where it is; none when it is somebody else's.
    href: Option<String>,
    status: &'a str,
    tag: &'static str,
    sent: String,
    notes: Vec<String>,
}

pub(crate) async fn show(State(here): State<Here>, inside: Inside) -> Result<Response, Oops> {
    let id = inside.id();
    let (words, labels, journey) = (here.words(), here.labels(), &inside.loaded.journey);
    // What a register told is accepted or refused before anything else, as long as it is there to be seen.
    if let Some(offered) = journey.offered_to(inside.person)
        && here.private()?.casework.preview(id, inside.person, &offered.register).await?.is_some()
    {
        return Ok(lead_to(&here, &Place::Register(id, offered.register.clone())));
    }
    let seen = Seen::of(&here, &inside, Detail::Verdicts)?;
    let event = labels.event(&seen.event.id).ok_or(Oops::NotFound)?;
    let expected =
        expected(journey, inside.person, &seen.plan, &seen.draft).into_iter().map(|what| expected_view(&here, &inside, seen.plan.day, what)).collect();
    let mut requests = Vec::new();
    let who = inside.who();
    let mut seen_requests: Vec<_> = visible(journey, &who).collect();
    seen_requests.sort_by_key(|(request, _)| (request.state.is_decided(), request.history.first().map(|event| event.at)));
    for (request, sight) in seen_requests {
        requests.push(request_view(&here, &inside, request, sight).await?);
    }
    let (groups, not_for_you) = groups(&here, &inside, &seen);
    let member = inside.member()?;
    let others = journey.people.iter().filter(|other| !other.left && other.person != inside.person).count();
    let reach = &member.reach;
    let reached =
        words.say(if reach.mail.is_some() || reach.phone.is_some() || reach.letters.is_some() { Key::JourneyReached } else { Key::JourneyNotReached });
    let complete = !seen.draft.parts.is_empty() && seen.draft.parts.iter().all(jalon_journey::Part::is_complete);
    let spared = registers::spared(&registers::offered(&here, &inside, &seen.draft)?);
    let template = JourneyPage {
        page: Page::new(&here, &Place::Journey(id), event.title.as_str()).back_to(&here, &Place::Mine),
        caption: words.say(Key::JourneyCaption),
        expected,
        requests,
        groups,
        not_for_you,
        questions: seen.plan.next.as_ref().map(|_| words.count(Key::PlanQuestionsLeft, seen.plan.questions_left)),
        company: words.count(Key::JourneyOthers, others),
        reached,
        died: member.died.as_ref().map(|_| here.href(&Place::Mine)),
        links: Links {
            registers: (spared > 0).then(|| (words.count(Key::RegistersSpared, spared), here.href(&Place::Registers(id)))),
            choose: here.href(&Place::Choose(id)),
            form: (!seen.draft.parts.is_empty()).then(|| here.href(&Place::Form(id))),
            papers: here.href(&Place::Papers(id)),
            check: complete.then(|| here.href(&Place::Check(id))),
            reach: here.href(&Place::Reach(id)),
            code: here.href(&Place::Code(id)),
            carry: here.href(&Place::Carry(id)),
            people: here.href(&Place::People(id)),
            data: here.href(&Place::Trail(id, None)),
        },
        fields: ActFields::new(&here, Some(&inside.signed.open)),
    };
    Ok(show_page(&template, Holds::Answers))
}

/// Goes on answering: the answers of the journey come into this browser.
pub(crate) async fn go_on(State(here): State<Here>, headers: HeaderMap, inside: Inside, presence: Presence, form: Form) -> Result<Response, Oops> {
    act::key(&here, &headers, &form, Some(&inside.signed.open))?;
    let event = inside.loaded.journey.event.as_ref().and_then(|event| here.catalogue().events.get(event)).ok_or(Oops::NotFound)?;
    let session = in_step::taken_up(&here, &inside.loaded, inside.person, event, presence.session());
    let next = match form.get("to") {
        "answers" => Place::Answers(event.id.clone()),
        "check" => {
            let question = event.questions.iter().find(|question| question.id.as_str() == form.get("question")).ok_or(Oops::NotAForm)?;
            Place::ChangeBeforeSending(event.id.clone(), question.id.clone())
        }
        _ => next_place(&here, event, &session, None),
    };
    with_answers(&here, &session, lead_to(&here, &next))
}

fn expected_view(here: &Here, inside: &Inside, today: Date, what: Expected) -> ExpectedView {
    let (words, format, labels, id) = (here.words(), here.format(), here.labels(), inside.id());
    let names = |services: &[jalon_catalogue::ServiceId]| services.iter().map(|service| labels.service_name(service)).collect::<Vec<_>>().join(", ");
    let link = |key: Key, place: &Place| (here.href(place), words.say(key).to_owned());
    let (said, (href, link)) = match what {
        Expected::Missing { request, until } => {
            let asked = inside.loaded.journey.request(request);
            let (body, service) = asked.map(|asked| (labels.body(&asked.body), labels.service_name(&asked.service))).unwrap_or_default();
            let said = words.fill_all(Key::ExpectedMissing, [("body", body.into()), ("service", service.into()), ("day", format.long_date(until).into())]);
            (said, link(Key::ExpectedMissingLink, &Place::Request(id, request)))
        }
        Expected::Replace { request } => {
            let asked = inside.loaded.journey.request(request);
            let (body, service) = asked.map(|asked| (labels.body(&asked.body), labels.service_name(&asked.service))).unwrap_or_default();
            let said = words.fill_all(Key::ExpectedReplace, [("body", body.into()), ("service", service.into())]);
            (said, link(Key::ExpectedReplaceLink, &Place::Request(id, request)))
        }
        Expected::Send { services } => (words.fill(Key::ExpectedSend, "services", names(&services)), link(Key::ExpectedSendLink, &Place::Check(id))),
        Expected::Finish { services } => (words.fill(Key::ExpectedFinish, "services", names(&services)), link(Key::ExpectedFinishLink, &Place::Form(id))),
        Expected::Deadline { service, on } => {
            let key = if on < today { Key::ExpectedPast } else { Key::ExpectedDeadline };
            let said = words.fill_all(key, [("service", labels.service_name(&service).into()), ("day", format.long_date(on).into())]);
            (said, link(Key::ExpectedDeadlineLink, &Place::Step(id, service)))
        }
    };
    ExpectedView { words: said, href, link }
}

async fn request_view<'a>(here: &'a Here, inside: &Inside, request: &'a Request, sight: Sight) -> Result<RequestView<'a>, Oops> {
    let (words, format, labels) = (here.words(), here.format(), here.labels());
    let (status, tag) = state_words(request.state);
    let sent = request.history.first().map(|event| format.date(event.day)).unwrap_or_default();
    let mut notes = Vec::new();
    if sight == Sight::Whole {
        if let (RequestState::Missing, Some(missing)) = (request.state, &request.missing) {
            notes.push(words.fill(Key::RequestMissingUntil, "day", format.long_date(missing.until)));
        }
        notes.extend(waiting_words(here, &here.private()?.casework, request).await?);
        notes.extend(last_heard(here, request));
    } else {
        notes.push(words.say(Key::RequestOfAnother).to_owned());
    }
    Ok(RequestView {
        name: labels.service_name(&request.service),
        body: labels.body(&request.body),
        href: (sight == Sight::Whole).then(|| here.href(&Place::Request(inside.id(), request.id))),
        status: words.say(status),
        tag,
        sent,
        notes,
    })
}

/// The steps of the plan by where they stand, in the order of the plan; and those that do not apply.
fn groups<'a>(here: &'a Here, inside: &Inside, seen: &'a Seen<'_>) -> (Vec<Group<'a>>, Vec<Line<'a>>) {
    let mut by_kind: BTreeMap<usize, Vec<Line<'a>>> = BTreeMap::new();
    let mut not_for_you = Vec::new();
    for item in &seen.plan.items {
        let stands = task(item, &seen.plan, &inside.loaded.journey, &seen.draft);
        let kind = match stands {
            Task::Asked(_) => continue,
            Task::NotForYou => {
                not_for_you.extend(line(here, inside, item, &stands));
                continue;
            }
            Task::InProgress | Task::FilledNotSent => 0,
            Task::ToDo | Task::PastItsDate => 1,
            Task::ToCheck => 2,
            Task::NotPossibleYet(_) => 3,
            Task::Done | Task::DoneForYou => 4,
        };
        by_kind.entry(kind).or_default().extend(line(here, inside, item, &stands));
    }
    let titles = [("begun", Key::GroupBegun), ("to-do", Key::GroupToDo), ("to-check", Key::GroupToCheck), ("later", Key::GroupLater), ("done", Key::GroupDone)];
    let groups = by_kind.into_iter().map(|(kind, lines)| Group { id: titles[kind].0, title: here.words().say(titles[kind].1), lines }).collect();
    (groups, not_for_you)
}

fn line<'a>(here: &'a Here, inside: &Inside, item: &'a Item, stands: &Task) -> Option<Line<'a>> {
    let (words, labels) = (here.words(), here.labels());
    let service = labels.service(&item.service)?;
    let (status, tag) = task_words(stands);
    let settled = matches!(stands, Task::Done | Task::NotForYou | Task::DoneForYou);
    let day = item.deadline.as_ref().or(item.advice.as_ref()).filter(|_| !settled && item.verdict != Verdict::No).map(|due| due_view(here, due));
    let after = if let Task::NotPossibleYet(before) = stands {
        let names: Vec<&str> = before.iter().map(|service| labels.service_name(service)).collect();
        Some(words.fill(Key::TaskAfter, "services", names.join(", ")))
    } else {
        None
    };
    Some(Line {
        id: service.id.as_str(),
        name: &service.name,
        href: here.href(&Place::Step(inside.id(), item.service.clone())),
        body: &service.body,
        day: day.filter(|due| due.dated).map(|due| format!("{} {}", due.heading, due.by)),
        after,
        status: words.say(status),
        tag,
    })
}
