//! The lists that people and bodies read: which rows change when something happened. Pure, so that they can be made anew from the events.

use jalon_catalogue::{BodyId, ServiceId, SilenceMeans, WorkingCalendar};
use jalon_journey::{Journey, JourneyId, PersonId, Recorded, Request, RequestId, RequestState, Settled, What};
use jalon_store::{Owner, ViewChange, ViewRow};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{owner, stream};

/// Journeys of a person.
pub(crate) const JOURNEYS: &str = "journey";
/// In which journey a request is.
pub(crate) const REQUESTS: &str = "request";
/// What a body has to do, in queues.
pub(crate) const INBOX: &str = "inbox";
/// Requests of a body, in the order in which they came.
pub(crate) const ARRIVALS: &str = "arrival";
/// What people asked by a right over their data and nobody answered yet, by the day on which an answer is due.
pub(crate) const RIGHTS: &str = "right";
/// In which journeys a person is held for dead, and by the word of which register.
pub(crate) const DEATHS: &str = "death";
/// How long a body took.
pub(crate) const DELAYS: &str = "delay";

/// What of a request is seen in a list of a body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Row {
    pub(crate) service: String,
    pub(crate) state: State,
    /// When it was sent, in milliseconds since 1970.
    pub(crate) sent: i64,
    /// The day on which silence becomes an answer, and which.
    pub(crate) silent: Option<(Date, SilenceMeans)>,
    pub(crate) assigned: Option<String>,
    /// The name of who asks, as they wrote it.
    pub(crate) name: String,
}

/// Where a request stands, as it is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum State {
    New,
    Examining,
    Missing,
    Decided,
}

impl State {
    fn of(state: RequestState) -> Self {
        match state {
            RequestState::Sent | RequestState::Received => Self::New,
            RequestState::Examining => Self::Examining,
            RequestState::Missing => Self::Missing,
            RequestState::Decided(_) => Self::Decided,
        }
    }
}

/// The queues of a body in which a request stands.
fn queues(body: &BodyId, service: &ServiceId, state: State, assigned: Option<PersonId>) -> Vec<String> {
    if state == State::Decided {
        return vec![format!("{body}/decided")];
    }
    let state = match state {
        State::New => "new",
        State::Examining => "examining",
        State::Missing | State::Decided => "missing",
    };
    let charge = assigned.map_or_else(|| format!("{body}/nobody"), |agent| format!("{body}/of/{agent}"));
    vec![format!("{body}/open"), format!("{body}/{state}"), format!("{body}/for/{service}"), charge]
}

fn queues_of(request: &Request) -> Vec<String> {
    queues(&request.body, &request.service, State::of(request.state), request.assigned.as_ref().map(|agent| agent.id))
}

/// The rows that change when `happened` leads a journey from `before` to `after`.
pub(crate) fn changes(calendar: &WorkingCalendar, id: JourneyId, before: &Journey, after: &Journey, happened: &[Recorded]) -> Vec<ViewChange> {
    let mut changes = Vec::new();
    let mut touched: Vec<RequestId> = Vec::new();
    for recorded in happened {
        if let Some(request) = recorded.event.what.request()
            && !touched.contains(&request)
        {
            touched.push(request);
        }
        let begins = match &recorded.event.what {
            What::Begun { .. } | What::Joined => recorded.event.who.person(),
            What::Announced(announced) => Some(announced.person),
            _ => None,
        };
        if let Some(person) = begins {
            changes.push(ViewChange::Put(ViewRow {
                name: JOURNEYS.into(),
                scope: person.to_string(),
                key: id.0.to_vec(),
                rank: recorded.event.at.as_millisecond(),
                stream: Some(stream(id)),
                owner: Owner::Person(owner(person)),
                open: Vec::new(),
            }));
        }
        if let What::RightAsked { ask } = &recorded.event.what
            && let Some(asked) = after.rights.get(&ask.id)
        {
            changes.push(ViewChange::Put(ViewRow {
                name: RIGHTS.into(),
                scope: String::new(),
                key: ask.id.0.to_vec(),
                rank: days(asked.due()),
                stream: Some(stream(id)),
                owner: Owner::Person(owner(recorded.owner)),
                open: Vec::new(),
            }));
        }
        if let What::RightAnswered { right, .. } = &recorded.event.what {
            changes.push(ViewChange::Delete { name: RIGHTS.into(), scope: String::new(), key: right.0.to_vec() });
        }
        if let What::Died(death) = &recorded.event.what {
            changes.push(ViewChange::Put(ViewRow {
                name: DEATHS.into(),
                scope: death.person.to_string(),
                key: id.0.to_vec(),
                rank: recorded.event.at.as_millisecond(),
                stream: Some(stream(id)),
                owner: Owner::Person(owner(death.person)),
                open: death.register.as_str().into(),
            }));
        }
        if let (What::DeathDenied(_), Some(person)) = (&recorded.event.what, recorded.event.who.person()) {
            changes.push(ViewChange::Delete { name: DEATHS.into(), scope: person.to_string(), key: id.0.to_vec() });
        }
        let ends = match (&recorded.event.what, recorded.event.who.person()) {
            (What::Left, person) => person,
            // They do not want what a register offered, and there is nothing else of theirs.
            (What::Declined { .. }, Some(person)) => Some(person).filter(|person| before.is_only_offered_to(*person)),
            _ => None,
        };
        if let Some(person) = ends {
            changes.push(ViewChange::Delete { name: JOURNEYS.into(), scope: person.to_string(), key: id.0.to_vec() });
        }
    }
    for request in touched {
        let Some(now) = after.request(request) else { continue };
        let was = before.request(request);
        if was.is_none() {
            changes.push(arrival(id, now));
            changes.push(ViewChange::Put(ViewRow {
                name: REQUESTS.into(),
                scope: String::new(),
                key: request.0.to_vec(),
                rank: 0,
                stream: Some(stream(id)),
                owner: Owner::Person(owner(now.by)),
                open: Vec::new(),
            }));
        }
        inbox(calendar, id, was, now, &mut changes);
    }
    changes
}

fn arrival(id: JourneyId, request: &Request) -> ViewChange {
    ViewChange::Put(ViewRow {
        name: ARRIVALS.into(),
        scope: request.body.to_string(),
        key: request.id.0.to_vec(),
        rank: request.history.first().map_or(0, |event| event.at.as_millisecond()),
        stream: Some(stream(id)),
        owner: Owner::Person(owner(request.by)),
        open: Vec::new(),
    })
}

fn inbox(calendar: &WorkingCalendar, id: JourneyId, was: Option<&Request>, now: &Request, changes: &mut Vec<ViewChange>) {
    let (left, stands) = (was.map(queues_of).unwrap_or_default(), queues_of(now));
    for scope in left.into_iter().filter(|scope| !stands.contains(scope)) {
        changes.push(ViewChange::Delete { name: INBOX.into(), scope, key: now.id.0.to_vec() });
    }
    let listed = row(calendar, now);
    if was.map(|was| row(calendar, was)).as_ref() == Some(&listed) {
        return;
    }
    for scope in stands {
        changes.push(ViewChange::Put(ViewRow {
            name: INBOX.into(),
            scope,
            key: now.id.0.to_vec(),
            rank: rank(calendar, now),
            stream: Some(stream(id)),
            owner: Owner::Sealed { person: owner(now.by), plain: serde_json::to_vec(&listed).unwrap_or_default().into() },
            open: Vec::new(),
        }));
    }
    if let (Some(at), false) = (now.decided_at(), was.is_some_and(|was| was.state.is_decided()))
        && matches!(now.settled, Some(Settled::Decision(_)))
    {
        changes.push(ViewChange::Put(ViewRow {
            name: DELAYS.into(),
            scope: format!("{}/{}", now.body, now.service),
            key: now.id.0.to_vec(),
            // To the day: it is nobody's, and stays when the person is erased.
            rank: at.as_millisecond() - at.as_millisecond().rem_euclid(86_400_000),
            stream: None,
            owner: Owner::Nobody,
            open: now.days_with_body(at).to_string().into_bytes(),
        }));
    }
}

fn row(calendar: &WorkingCalendar, request: &Request) -> Row {
    Row {
        service: request.service.to_string(),
        state: State::of(request.state),
        sent: request.history.first().map_or(0, |event| event.at.as_millisecond()),
        silent: request.silent_on(calendar).map(|silent| (silent.on, silent.means)),
        assigned: request.assigned.as_ref().map(|agent| agent.name.clone()),
        name: request.name(),
    }
}

/// The order in which a body sees to requests: by the day on which its silence becomes an answer; without one, by two months after the sending, which is the
/// time of common law (CRPA, art. L231-1 and L231-4). What is decided: the last first.
fn rank(calendar: &WorkingCalendar, request: &Request) -> i64 {
    if let Some(at) = request.decided_at() {
        return -at.as_millisecond();
    }
    let counted = request.counted_from;
    days(request.silent_on(calendar).map_or_else(|| counted.saturating_add(jiff::Span::new().months(2)), |silent| silent.on))
}

/// A day as a number, for the order of a list.
fn days(day: Date) -> i64 {
    i64::from((day - Date::constant(1970, 1, 1)).get_days())
}
