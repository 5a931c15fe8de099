//! What is to be done because something happened: words to people, days to watch, requests to hand over. Pure.

use std::collections::BTreeMap;

use jalon_catalogue::{BodyId, Catalogue, ServiceId, WorkingCalendar};
use jalon_journey::{Event, Found, Journey, JourneyId, NoticeChannel, Outcome, PaperId, PersonId, Recorded, Request, RequestId, RequestState, Scan, What, Who};
use jalon_store::{JobKey, NewJob};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::clock::Clock;
use crate::fetching::{OFFER_MS, PREVIEW_MS};
use crate::served::Served;
use crate::{owner, stream};

/// Words to a person.
pub(crate) const NOTICES: &str = "notice";
/// Days to watch.
pub(crate) const WATCHES: &str = "watch";
/// Requests to hand over to bodies that have a system of their own: the queue of what was to be done before each body had one of its own.
pub(crate) const ERRANDS: &str = "errand";

/// What is to be handed over to one body. Each has a queue of its own, so that one that does not answer holds up no other.
pub(crate) fn errands_of(body: &BodyId) -> String {
    format!("{ERRANDS}/{body}")
}

/// Bodies to ask where requests stand: each has a queue of its own.
pub(crate) fn questions_of(body: &BodyId) -> String {
    format!("question/{body}")
}

/// Files to look over again.
pub(crate) const SCANS: &str = "scan";

/// Something that a person is told, on one channel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// Whom.
    pub person: PersonId,
    /// What about.
    pub about: About,
    /// How.
    pub by: NoticeChannel,
}

/// Something that a person is told, however they are reached.
struct Told {
    person: PersonId,
    about: About,
}

/// What a person is told about. The words say no more than needed: the rest is on the site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "about")]
pub enum About {
    /// Their requests left.
    Sent {
        /// How many.
        requests: usize,
    },
    /// A body asks for something.
    Missing {
        /// In which request.
        request: RequestId,
        /// The last day.
        until: Date,
    },
    /// A body wrote.
    Message {
        /// In which request.
        request: RequestId,
    },
    /// A body decided.
    Decided {
        /// Which request.
        request: RequestId,
        /// Which way.
        outcome: Outcome,
    },
    /// A body's silence became an answer.
    Silence {
        /// In which request.
        request: RequestId,
    },
    /// A last day comes near.
    Deadline {
        /// Of what.
        service: String,
        /// The day.
        on: Date,
    },
    /// A file that they gave does harm and was not kept.
    Harmful {
        /// In which request it went along; none when it was not sent yet.
        request: Option<RequestId>,
    },
    /// Somebody joined the journey.
    Joined,
    /// A register told that something happened to them.
    Announced {
        /// Which.
        register: String,
    },
}

impl About {
    /// The request that it is about.
    pub fn request(&self) -> Option<RequestId> {
        match self {
            About::Missing { request, .. } | About::Message { request } | About::Decided { request, .. } | About::Silence { request } => Some(*request),
            About::Harmful { request } => *request,
            About::Sent { .. } | About::Deadline { .. } | About::Joined | About::Announced { .. } => None,
        }
    }
}

/// A day to watch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "watch")]
pub enum Watch {
    /// The day after the last that a body has.
    Silence {
        /// For which request.
        request: RequestId,
    },
    /// Some days before a last day.
    Deadline {
        /// For whom.
        person: PersonId,
        /// Of what.
        service: String,
        /// The last day.
        on: Date,
    },
    /// The moment until which an answer of a register waits for its person to look at it.
    Preview {
        /// Whose.
        person: PersonId,
        /// Of which register.
        register: String,
    },
    /// The end of the wait for words of a body that were to come before one that came.
    Words {
        /// About which request.
        request: RequestId,
        /// The place of the one that came.
        place: u64,
    },
}

/// A file to look over again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Look {
    /// Which.
    pub(crate) paper: PaperId,
}

/// A request to hand over, or what came of it since.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Errand {
    /// Which request.
    pub request: RequestId,
    /// To whom.
    pub body: String,
    /// The place in the history of the request of what is handed over after it; none for the request itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entry: Option<usize>,
}

/// A body to ask where a request stands, until it is settled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Question {
    /// Which request.
    pub(crate) request: RequestId,
}

/// What follows.
#[derive(Debug, Default)]
pub(crate) struct Follows {
    pub(crate) jobs: Vec<NewJob>,
    pub(crate) cancelled: Vec<JobKey>,
}

/// How long before a last day a person is told.
const DAYS_AHEAD: i32 = 7;

/// What follows, where the bodies `served` work elsewhere, when `happened` leads a journey from `before` to `after`.
pub(crate) fn follow(
    clock: &Clock,
    catalogue: &Catalogue,
    served: &BTreeMap<BodyId, Served>,
    id: JourneyId,
    before: &Journey,
    after: &Journey,
    happened: &[Recorded],
) -> Follows {
    let mut follows = Follows::default();
    let mut sent: Option<(PersonId, i64, usize)> = None;
    for (place, recorded) in happened.iter().enumerate() {
        let version = before.version + place as u64 + 1;
        let at = recorded.event.at.as_millisecond();
        if let What::Sent(_) = &recorded.event.what {
            let count = sent.map_or(0, |(_, _, count)| count);
            sent = Some((recorded.owner, at, count + 1));
        }
        if let What::PaperAdded { paper } = &recorded.event.what
            && paper.scan == Scan::Waiting
        {
            follows.jobs.push(job(SCANS, paper.id.to_string(), id, recorded.owner, at, &Look { paper: paper.id }));
        }
        if let What::Fetched(fetching) = &recorded.event.what
            && fetching.found == Found::Known
        {
            let watch = Watch::Preview { person: recorded.owner, register: fetching.register.to_string() };
            let key = format!("{id}/{version}/{}", fetching.register);
            follows.jobs.push(job(WATCHES, key, id, recorded.owner, at + PREVIEW_MS, &watch));
        }
        if let (What::Received { request, .. }, Who::Body { body }) = (&recorded.event.what, &recorded.event.who)
            && served.get(body).is_some_and(|served| served.asked)
        {
            follows.jobs.push(question(*request, body, id, recorded.owner, at));
        }
        if let What::Announced(announced) = &recorded.event.what {
            let watch = Watch::Preview { person: recorded.owner, register: announced.register.to_string() };
            let key = format!("{id}/{version}/{}", announced.register);
            follows.jobs.push(job(WATCHES, key, id, recorded.owner, at + OFFER_MS, &watch));
        }
        for told in notices(before, after, recorded) {
            tell(id, version, after, &told, at, &mut follows);
        }
        if let Some(request) = recorded.event.what.request() {
            silence(clock, &catalogue.calendar, id, before, after, request, &mut follows);
        }
        // What was watched for meanwhile came and was let pass: it is watched for anew, under names of its own.
        if let (What::DeathDenied(_), Some(person)) = (&recorded.event.what, recorded.event.who.person()) {
            for request in after.requests.values().filter(|request| request.by == person) {
                watch_silence(clock, &catalogue.calendar, id, request, Some(version), &mut follows);
            }
            deadlines(clock, catalogue, id, after, person, Some(version), &mut follows);
        }
        if matches!(recorded.event.what, What::Begun { .. } | What::Answered(_) | What::Reachable(_) | What::Joined)
            && let Some(person) = recorded.event.who.person()
        {
            deadlines(clock, catalogue, id, after, person, None, &mut follows);
        }
    }
    if let Some(last) = happened.last() {
        errands(served, id, before, after, last.event.at.as_millisecond(), &mut follows);
    }
    if let Some((person, at, requests)) = sent {
        tell(id, after.version, after, &Told { person, about: About::Sent { requests } }, at, &mut follows);
    }
    follows
}

/// Hands over each request of a body that works elsewhere as soon as it was sent and all its files were looked over.
fn errands(served: &BTreeMap<BodyId, Served>, id: JourneyId, before: &Journey, after: &Journey, at: i64, follows: &mut Follows) {
    // A body that said anything of a request has it, whatever the person gives after.
    let leaves = |journey: &Journey, request: &Request| request.state != RequestState::Sent || journey.is_looked_over(request);
    for request in after.requests.values().filter(|request| served.contains_key(&request.body) && leaves(after, request)) {
        let had_left = before.request(request.id).is_some_and(|was| leaves(before, was));
        let known = before.request(request.id).map_or(0, |was| was.history.len());
        if had_left {
            let since = request.history.iter().enumerate().skip(known).filter(|(_, event)| is_handed_over(event));
            follows.jobs.extend(since.map(|(place, _)| errand(id, request, Some(place), at)));
        } else if request.state == RequestState::Sent {
            // What was given meanwhile is part of it, what was written goes behind it; what was taken back does not come here.
            let written = request.history.iter().enumerate().filter(|(_, event)| matches!(event.what, What::Wrote { .. }) && is_handed_over(event));
            follows.jobs.push(errand(id, request, None, at));
            follows.jobs.extend(written.map(|(place, _)| errand(id, request, Some(place), at)));
        }
    }
}

/// What the person gives, writes or takes back after a request left goes to a body that works elsewhere too. Lanes keep it behind the request.
fn is_handed_over(event: &Event) -> bool {
    matches!(event.what, What::Supplied { .. } | What::Wrote { .. } | What::Withdrawn { .. }) && event.who.person().is_some()
}

/// What others did, told to whom it concerns. What a person does themselves they know.
fn notices(before: &Journey, after: &Journey, recorded: &Recorded) -> Vec<Told> {
    let asker = recorded.event.what.request().and_then(|request| after.request(request)).map(|request| request.by);
    let to_asker = |about| asker.map(|person| Told { person, about }).into_iter().collect();
    match (&recorded.event.what, &recorded.event.who) {
        (What::MissingAsked { request, missing }, _) => to_asker(About::Missing { request: *request, until: missing.until }),
        (What::Wrote { request, .. }, Who::Agent { .. } | Who::Body { .. }) => to_asker(About::Message { request: *request }),
        (What::Decided { request, decision }, _) => to_asker(About::Decided { request: *request, outcome: decision.outcome }),
        (What::SilenceFell { request, .. }, _) => to_asker(About::Silence { request: *request }),
        (What::PaperScanned { paper, found: Scan::Infected }, _) => {
            let request = after.requests.values().find(|request| request.holds(*paper) && !request.state.is_decided()).map(|request| request.id);
            vec![Told { person: recorded.owner, about: About::Harmful { request } }]
        }
        (What::Reminded { person, service, deadline }, _) => {
            vec![Told { person: *person, about: About::Deadline { service: service.to_string(), on: *deadline } }]
        }
        // What they were told of and have not looked at is not told again because it was corrected.
        (What::Announced(announced), _) if before.offered_to(announced.person).is_none() => {
            vec![Told { person: announced.person, about: About::Announced { register: announced.register.to_string() } }]
        }
        (What::Joined, Who::Person { person }) => {
            let others = after.people.iter().filter(|member| !member.left && member.person != *person);
            others.map(|member| Told { person: member.person, about: About::Joined }).collect()
        }
        _ => Vec::new(),
    }
}

/// One job for each way in which the person is reached. It is named by the event that it tells of: that is told once, however often the job is made.
fn tell(id: JourneyId, version: u64, after: &Journey, told: &Told, at: i64, follows: &mut Follows) {
    // Nobody writes to who died.
    let Some(reach) = after.member(told.person).filter(|member| member.died.is_none()).map(|member| &member.reach) else { return };
    let ways = [
        (reach.mail.is_some(), NoticeChannel::Mail, "mail"),
        (reach.phone.is_some(), NoticeChannel::Sms, "sms"),
        // What is only good to know is not worth a letter.
        (reach.letters.is_some() && !matches!(told.about, About::Joined | About::Sent { .. } | About::Announced { .. }), NoticeChannel::Letter, "letter"),
    ];
    for (_, by, name) in ways.into_iter().filter(|(reached, ..)| *reached) {
        let notice = Notice { person: told.person, about: told.about.clone(), by };
        follows.jobs.push(job(NOTICES, format!("{id}/{version}/{}/{name}", told.person), id, told.person, at, &notice));
    }
}

fn errand(id: JourneyId, request: &Request, entry: Option<usize>, at: i64) -> NewJob {
    let body = &request.body;
    let errand = Errand { request: request.id, body: body.to_string(), entry };
    let key = entry.map_or_else(|| request.id.to_string(), |entry| format!("{}/{entry}", request.id));
    // Requests of one journey, and what came of them, reach a body in the order in which they were sent.
    NewJob { lane: Some(format!("{body}/{id}")), queue: errands_of(body).into(), ..job(ERRANDS, key, id, request.by, at, &errand) }
}

/// Watches for the day after the last that the body has; another day in place of the one watched for so far.
fn silence(clock: &Clock, calendar: &WorkingCalendar, id: JourneyId, before: &Journey, after: &Journey, request: RequestId, follows: &mut Follows) {
    let on = |journey: &Journey| journey.request(request).and_then(|request| request.silent_on(calendar)).map(|silent| silent.on);
    let (was, now) = (on(before), on(after));
    if was == now {
        return;
    }
    // The watch of a day that has passed is being seen to: it ends by itself.
    if let Some(was) = was.filter(|was| *was >= clock.today()) {
        follows.cancelled.push(JobKey { queue: WATCHES.into(), key: silence_key(request, was, None) });
    }
    if let Some(request) = after.request(request) {
        watch_silence(clock, calendar, id, request, None, follows);
    }
}

fn watch_silence(clock: &Clock, calendar: &WorkingCalendar, id: JourneyId, request: &Request, anew: Option<u64>, follows: &mut Follows) {
    if let Some(silent) = request.silent_on(calendar)
        && let Ok(next) = silent.on.tomorrow()
    {
        let (key, watch) = (silence_key(request.id, silent.on, anew), Watch::Silence { request: request.id });
        follows.jobs.push(job(WATCHES, key, id, request.by, clock.start_of(next), &watch));
    }
}

fn silence_key(request: RequestId, on: Date, anew: Option<u64>) -> String {
    format!("{request}/{on}{}", again(anew))
}

/// What is watched for a second time is named by what it follows from: the name that it had is used up.
fn again(anew: Option<u64>) -> String {
    anew.map_or_else(String::new, |version| format!("/{version}"))
}

/// Watches the legal days of the person's plan, if they said how to reach them.
fn deadlines(clock: &Clock, catalogue: &Catalogue, id: JourneyId, after: &Journey, person: PersonId, anew: Option<u64>, follows: &mut Follows) {
    let reachable = after.member(person).is_some_and(|member| member.died.is_none() && member.reach != jalon_journey::Reach::default());
    if !reachable {
        return;
    }
    for (service, on) in legal_days(catalogue, after, person, clock.today()) {
        let remind = on.checked_sub(jiff::Span::new().days(DAYS_AHEAD)).unwrap_or(on).max(clock.today());
        let watch = Watch::Deadline { person, service: service.to_string(), on };
        follows.jobs.push(job(WATCHES, format!("{id}/{person}/{service}/{on}{}", again(anew)), id, person, clock.start_of(remind), &watch));
    }
}

/// The legal last days that are still to come for what the person has not asked for, nor done.
pub(crate) fn legal_days(catalogue: &Catalogue, journey: &Journey, person: PersonId, today: Date) -> Vec<(ServiceId, Date)> {
    let Some(event) = journey.event.as_ref().and_then(|id| catalogue.events.get(id)) else { return Vec::new() };
    let situation = jalon_journey::answers::read(&catalogue.law, journey.answers_seen_by(person, today));
    let plan = jalon_plan::plan(catalogue, event, &situation, today);
    let open = plan.items.iter().filter(|item| item.verdict == jalon_plan::Verdict::Yes && item.urgency != jalon_plan::Urgency::Automatic);
    open.filter(|item| !journey.is_marked_done(&item.service) && journey.request_for(&item.service).is_none())
        .filter_map(|item| Some((item.service.clone(), item.deadline.as_ref()?.on.known().filter(|on| *on >= today)?)))
        .collect()
}

/// To ask a body where a request stands. Of several for one request there is one.
pub(crate) fn question(request: RequestId, body: &BodyId, id: JourneyId, person: PersonId, at: i64) -> NewJob {
    NewJob { queue: questions_of(body).into(), ..job(WATCHES, request.to_string(), id, person, at, &Question { request }) }
}

fn job(queue: &'static str, key: String, id: JourneyId, person: PersonId, due_at: i64, what: &impl Serialize) -> NewJob {
    // What is written is plain data with text keys, which always makes JSON.
    let plain = serde_json::to_vec(what).unwrap_or_default();
    NewJob { queue: queue.into(), key, due_at, stream: Some(stream(id)), person: owner(person), plain: plain.into(), lane: None }
}
