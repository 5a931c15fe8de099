//! One request: what was asked of a body, and where it stands.

use std::collections::BTreeMap;

use jalon_catalogue::{BodyId, ServiceId, SilenceMeans, WorkingCalendar};
use jalon_plan::calendar::silence::{Missing, Silent, silence};
use jiff::Timestamp;
use jiff::civil::Date;

use crate::event::{Agent, Content, Decision, Disclosure, Event, MissingAsk, Outcome, Sending, SilenceRule, What};
use crate::ids::{PaperId, PersonId, RequestId};

/// Where a request stands. The short list of words that people see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RequestState {
    /// It left the person.
    Sent,
    /// The body has it.
    Received,
    /// The body examines it.
    Examining,
    /// The body waits for the person.
    Missing,
    /// It is settled.
    Decided(Outcome),
}

impl RequestState {
    /// Its word in files and for programs.
    pub fn word(self) -> &'static str {
        match self {
            RequestState::Sent => "sent",
            RequestState::Received => "received",
            RequestState::Examining => "examining",
            RequestState::Missing => "missing",
            RequestState::Decided(Outcome::Granted) => "granted",
            RequestState::Decided(Outcome::Refused) => "refused",
            RequestState::Decided(Outcome::Closed) => "closed",
        }
    }

    /// Whether nothing more is expected of the body.
    pub fn is_decided(self) -> bool {
        matches!(self, RequestState::Decided(_))
    }
}

/// How a settled request was settled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Settled {
    /// By the body.
    Decision(Decision),
    /// By its silence.
    Silence {
        /// What it means.
        means: SilenceMeans,
        /// The last day that the body had.
        on: Date,
    },
    /// By the person, who took it back.
    Withdrawn,
}

/// One request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Its identity.
    pub id: RequestId,
    /// The service.
    pub service: ServiceId,
    /// The body.
    pub body: BodyId,
    /// Who asked.
    pub by: PersonId,
    /// What the body received.
    pub content: Content,
    /// Why it may.
    pub disclosure: Disclosure,
    /// What its silence means.
    pub silence: Option<SilenceRule>,
    /// Where it stands.
    pub state: RequestState,
    /// How it was settled.
    pub settled: Option<Settled>,
    /// The body's own number for it.
    pub reference: Option<String>,
    /// Who is in charge of it.
    pub assigned: Option<Agent>,
    /// What the body asks for, until it has it.
    pub missing: Option<MissingAsk>,
    /// Each change and message, in the order in which they came.
    pub history: Vec<Event>,
    /// The day on which the body's time began: that of its receipt, or of the sending as long as it said nothing.
    pub counted_from: Date,
    /// What was asked last, when, and when it came: it moves the body's time.
    asked: Option<Missing>,
    /// Times during which the body waited for the person.
    waits: Vec<(Timestamp, Option<Timestamp>)>,
}

impl Request {
    pub(crate) fn new(sending: &Sending, by: PersonId, event: &Event) -> Self {
        Self {
            id: sending.request,
            service: sending.service.clone(),
            body: sending.body.clone(),
            by,
            content: sending.content.clone(),
            disclosure: sending.disclosure.clone(),
            silence: sending.silence.clone(),
            state: RequestState::Sent,
            settled: None,
            reference: None,
            assigned: None,
            missing: None,
            history: vec![event.clone()],
            counted_from: event.day,
            asked: None,
            waits: Vec::new(),
        }
    }

    /// Takes a change in. What no longer fits changes nothing: events were checked when they were decided, and those of an erased person are gone.
    pub(crate) fn evolve(&mut self, event: &Event) {
        match &event.what {
            What::Received { reference, .. } => {
                if self.state == RequestState::Sent {
                    self.counted_from = event.day;
                }
                self.advance(RequestState::Received);
                self.reference = reference.clone().or(self.reference.take());
            }
            What::Assigned { to, .. } => self.assigned.clone_from(to),
            What::Examining { .. } => self.advance(RequestState::Examining),
            What::MissingAsked { missing, .. } => {
                self.state = RequestState::Missing;
                self.missing = Some(missing.clone());
                let began = self.asked.filter(|asked| asked.received.is_none()).map_or(event.day, |asked| asked.asked);
                self.asked = Some(Missing { asked: began, by: missing.until, received: None });
                if self.waits.last().is_none_or(|(_, end)| end.is_some()) {
                    self.waits.push((event.at, None));
                }
            }
            What::Supplied { papers, .. } => {
                self.content.papers.extend(papers);
                // In place of a file that did harm, and not because the body asked: nothing else moves.
                if self.state == RequestState::Missing {
                    self.state = RequestState::Examining;
                    self.missing = None;
                    if let Some(asked) = &mut self.asked {
                        asked.received = Some(event.day);
                    }
                    self.resume(event.at);
                }
            }
            What::Decided { decision, .. } => self.settle(RequestState::Decided(decision.outcome), Settled::Decision(decision.clone()), event.at),
            What::SilenceFell { means, on, .. } => {
                let settled = Settled::Silence { means: *means, on: *on };
                match means {
                    SilenceMeans::Acceptance => self.settle(RequestState::Decided(Outcome::Granted), settled, event.at),
                    SilenceMeans::Refusal => self.settle(RequestState::Decided(Outcome::Refused), settled, event.at),
                    // It settles nothing; but from now on a court can be asked to make the body answer.
                    SilenceMeans::Nothing => self.settled = Some(settled),
                }
            }
            What::Withdrawn { .. } => self.settle(RequestState::Decided(Outcome::Closed), Settled::Withdrawn, event.at),
            _ => {}
        }
        self.history.push(event.clone());
    }

    /// Forwards only: word that comes late never takes a request back.
    fn advance(&mut self, to: RequestState) {
        if to > self.state {
            self.state = to;
        }
    }

    fn settle(&mut self, state: RequestState, settled: Settled, at: Timestamp) {
        self.state = state;
        self.settled = Some(settled);
        self.missing = None;
        self.resume(at);
    }

    fn resume(&mut self, at: Timestamp) {
        if let Some((_, end @ None)) = self.waits.last_mut() {
            *end = Some(at);
        }
    }

    /// When the body's silence becomes an answer, as things stand. None when the law gives it no meaning, when its time does not run, or when the request is settled.
    ///
    /// `calendar` is that of the place where the person lives: a time in working days is counted by it.
    pub fn silent_on(&self, calendar: &WorkingCalendar) -> Option<Silent> {
        if self.settled.is_some() {
            return None;
        }
        let rule = self.silence.as_ref()?;
        silence(self.counted_from, rule.within, rule.means, self.asked, calendar)
    }

    /// Whole days that the body has had it until `until` or its decision, without those during which it waited for the person.
    pub fn days_with_body(&self, until: Timestamp) -> i64 {
        let Some(sent) = self.history.first().map(|event| event.at) else { return 0 };
        let end = self.decided_at().unwrap_or(until);
        let seconds = |from: Timestamp, to: Timestamp| (to.as_second() - from.as_second()).max(0);
        let waited: i64 = self.waits.iter().map(|(from, to)| seconds(*from, to.unwrap_or(end).min(end))).sum();
        (seconds(sent, end) - waited).max(0) / 86_400
    }

    /// When it was settled.
    pub fn decided_at(&self) -> Option<Timestamp> {
        if !self.state.is_decided() {
            return None;
        }
        let settles = |event: &&Event| matches!(event.what, What::Decided { .. } | What::SilenceFell { .. } | What::Withdrawn { .. });
        self.history.iter().rev().find(settles).map(|event| event.at)
    }

    /// What the body attests or refuses by a decision of its own.
    pub fn decision(&self) -> Option<&Decision> {
        if let Some(Settled::Decision(decision)) = &self.settled { Some(decision) } else { None }
    }

    /// The name of who asks, as they wrote it; empty when the service asks for none.
    pub fn name(&self) -> String {
        let own = |concept: &str| self.content.fields.iter().find(|(key, _)| key.member.is_none() && key.concept.as_str() == concept);
        let parts = ["given-names", "family-name"].into_iter().filter_map(own).map(|(_, value)| value.as_str());
        parts.collect::<Vec<_>>().join(" ")
    }

    /// Messages, with who wrote each.
    pub fn messages(&self) -> impl Iterator<Item = (&Event, &str)> {
        self.history.iter().filter_map(|event| match &event.what {
            What::Wrote { words, .. } => Some((event, words.as_str())),
            What::Supplied { words, .. } if !words.is_empty() => Some((event, words.as_str())),
            What::MissingAsked { missing, .. } => Some((event, missing.words.as_str())),
            _ => None,
        })
    }

    /// Who at the body opened it, and when: its agents, and its own system.
    pub fn views(&self) -> impl Iterator<Item = &Event> {
        self.history.iter().filter(|event| matches!(event.what, What::Viewed { .. }) && event.who.body().is_some())
    }

    /// Whether a file is among what the body received.
    pub fn holds(&self, paper: PaperId) -> bool {
        self.content.papers.contains(&paper)
    }
}

/// All requests of a journey.
pub(crate) type Requests = BTreeMap<RequestId, Request>;
