//! What follows from a command: the events, or why not.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use jalon_catalogue::ServiceId;
use jiff::Timestamp;
use jiff::civil::Date;

use crate::authority::{self, Unseen};
use crate::command::{Carried, Command, Submission};
use crate::event::{Agent, Event, FieldValue, Found, Mark, Outcome, Recorded, Scan, What};
use crate::field::{FieldKey, Origin};
use crate::ids::RequestId;
use crate::journey::{Journey, Member, Standing};
use crate::request::{Request, RequestState};
use crate::rights::RightAsk;
use crate::told::{Death, Denial};
use crate::who::{Channel, Who};

/// How many words one message may have, in characters.
pub const LONGEST_WORDS: usize = 5_000;
/// How many files a person may give to one journey.
pub const MOST_PAPERS: usize = 100;
/// How many requests a journey may have.
pub const MOST_REQUESTS: usize = 200;
/// How many people a journey may concern.
pub const MOST_PEOPLE: usize = 12;
/// How many messages one request may hold: more is a conversation for the telephone.
pub const MOST_STEPS: usize = 1_000;

/// How often the people of a journey may use a right.
const MOST_RIGHTS: usize = 100;
/// How many registers a person may have to do with in one journey.
const MOST_REGISTERS: usize = 100;
/// How many fields, and how many services, a journey may begin with.
const MOST_CARRIED: usize = 500;

/// A command with all that surrounds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// When.
    pub at: Timestamp,
    /// The day it is where the services are.
    pub day: Date,
    /// Who.
    pub who: Who,
    /// How it reached us.
    pub channel: Channel,
}

/// Why a command was refused. Nothing has changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// Whoever asks may not: to them it does not exist.
    Unseen,
    /// The request is settled.
    Settled,
    /// The body has not asked for anything.
    NothingMissing,
    /// There is nothing to send.
    NothingToSend,
    /// A request for the service is under way.
    AlreadySent(ServiceId),
    /// What would be sent is no longer what the person was shown.
    Changed,
    /// A file is not there, is already sent, or waits to be looked over.
    PaperNotReady,
    /// A refusal has reasons and says how to contest it; a message has words.
    NoWords,
    /// The last day for an answer has passed before it was given.
    DayPassed,
    /// The body's time is not over.
    NotSilentYet,
    /// The invitation ended, or was accepted.
    NoInvitation,
    /// There is no code.
    NoCode,
    /// The register was not asked, or what it answered is settled already.
    NothingFetched,
    /// Somebody else is in charge of the request.
    Taken(Agent),
    /// More than a journey holds.
    TooMuch,
    /// The same is recorded already.
    Nothing,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Refusal::Unseen => "there is no such thing for whoever asks",
            Refusal::Settled => "the request is settled",
            Refusal::NothingMissing => "nothing was asked for",
            Refusal::NothingToSend => "there is nothing to send",
            Refusal::AlreadySent(_) => "a request for this service is under way",
            Refusal::Changed => "what would be sent has changed since it was shown",
            Refusal::PaperNotReady => "a file is not ready",
            Refusal::NoWords => "words are missing",
            Refusal::DayPassed => "the last day for an answer has passed",
            Refusal::NotSilentYet => "the body's time is not over",
            Refusal::NoInvitation => "there is no invitation",
            Refusal::NoCode => "there is no code",
            Refusal::NothingFetched => "there is no answer of a register to accept",
            Refusal::Taken(_) => "somebody else is in charge of the request",
            Refusal::TooMuch => "more than a journey holds",
            Refusal::Nothing => "nothing changes",
        })
    }
}

impl std::error::Error for Refusal {}

impl From<Unseen> for Refusal {
    fn from(_: Unseen) -> Self {
        Self::Unseen
    }
}

/// Decides a command on a journey. Pure: the same three give the same answer.
pub fn decide(journey: &Journey, act: &Act, command: Command) -> Result<Vec<Recorded>, Refusal> {
    authority::may(journey, &act.who, &command)?;
    let happened = match command {
        Command::Submit(submission) => submit(journey, act, submission)?,
        Command::Begin { event, language, answers } => vec![What::Begun { event, language }, What::Answered(answers)],
        Command::TakeUp(carried) => taken_up(*carried)?,
        command => vec![one(journey, act, command)?],
    };
    let owned = |what: What| {
        let owner = journey.owner(&act.who, &what).ok_or(Refusal::Unseen)?;
        Ok(Recorded { owner, event: Event { at: act.at, day: act.day, who: act.who.clone(), channel: act.channel, what } })
    };
    happened.into_iter().map(owned).collect()
}

/// A journey that begins with what was carried. Whatever the file said of who vouched for a field, here the person declares it.
fn taken_up(carried: Carried) -> Result<Vec<What>, Refusal> {
    let Carried { event, language, answers, fields, chosen, done } = carried;
    bounded(fields.len(), MOST_CARRIED + 1)?;
    bounded(chosen.len() + done.len(), MOST_CARRIED + 1)?;
    let declared = |(key, value): (FieldKey, FieldValue)| (key, Some(FieldValue { origin: Origin::Declared, ..value }));
    let fields: BTreeMap<_, _> = fields.into_iter().map(declared).collect();
    let services: BTreeSet<ServiceId> = chosen.into_iter().filter(|service| !done.contains(service)).collect();
    let mut happened = vec![What::Begun { event, language }, What::Answered(answers)];
    happened.extend((!fields.is_empty()).then_some(What::Filled { fields }));
    happened.extend((!services.is_empty()).then_some(What::Chosen { services }));
    happened.extend(done.into_iter().map(|service| What::Marked { service, mark: Mark::Done }));
    Ok(happened)
}

/// The one event of a command that has one.
fn one(journey: &Journey, act: &Act, command: Command) -> Result<What, Refusal> {
    Ok(match command {
        Command::Begin { .. } | Command::TakeUp(_) | Command::Submit(_) => return Err(Refusal::Nothing),
        Command::Join => {
            let (until, _) = journey.invitation.ok_or(Refusal::NoInvitation)?;
            if until < act.at || act.who.person().is_some_and(|person| journey.member(person).is_some()) {
                return Err(Refusal::NoInvitation);
            }
            bounded(journey.people.len(), MOST_PEOPLE)?;
            What::Joined
        }
        Command::Answer(answers) => {
            changes(member(journey, act)?.answers != answers)?;
            What::Answered(answers)
        }
        Command::Choose { services } => {
            changes(member(journey, act)?.chosen != services)?;
            What::Chosen { services }
        }
        Command::Mark { service, mark } => What::Marked { service, mark },
        Command::Fill { mut fields } => {
            let held = &member(journey, act)?.fields;
            fields.retain(|key, value| match (value, held.get(key)) {
                (Some(new), Some(old)) => new.value != old.value || new.origin != old.origin,
                (new, old) => new.is_some() != old.is_some(),
            });
            changes(!fields.is_empty())?;
            What::Filled { fields }
        }
        Command::NoteFetch(fetching) => {
            bounded(member(journey, act)?.registers.len(), MOST_REGISTERS)?;
            What::Fetched(fetching)
        }
        Command::Announce(announced) => {
            // An older word after a newer one, or the same again; and what the person does not want, or has left, stays so.
            changes(journey.announced.as_ref().is_none_or(|earlier| earlier.told < announced.told))?;
            let member = journey.people.iter().find(|member| member.person == announced.person);
            changes(member.is_none_or(|member| !member.left && member.registers.get(&announced.register) != Some(&Standing::Declined)))?;
            What::Announced(announced)
        }
        Command::NoteDeath(death) => {
            let member = journey.member(death.person).ok_or(Refusal::Unseen)?;
            let earlier = member.died.as_ref().map(|earlier| earlier.told).max(member.denied.as_ref().map(|denied| denied.told));
            changes(earlier < Some(death.told))?;
            What::Died(death)
        }
        Command::DenyDeath => {
            let Death { register, told, .. } = member(journey, act)?.died.clone().ok_or(Refusal::Nothing)?;
            What::DeathDenied(Denial { register, told, on: act.day })
        }
        Command::Accept { register, facts, fields, disputed } => {
            // Only what was just shown can be accepted, and only once.
            if member(journey, act)?.registers.get(&register) != Some(&Standing::Fetched(Found::Known)) {
                return Err(Refusal::NothingFetched);
            }
            bounded(facts.len() + fields.len() + disputed.len(), MOST_CARRIED + 1)?;
            What::Accepted { register, facts, fields, disputed }
        }
        Command::Decline { register } => {
            let registers = &member(journey, act)?.registers;
            changes(registers.get(&register) != Some(&Standing::Declined))?;
            bounded(registers.len(), MOST_REGISTERS)?;
            What::Declined { register }
        }
        Command::AddPaper { paper } => {
            bounded(member(journey, act)?.papers.len(), MOST_PAPERS)?;
            What::PaperAdded { paper }
        }
        Command::RemovePaper { paper } => {
            let own = member(journey, act)?.papers.contains_key(&paper);
            if !own || journey.requests.values().any(|request| request.holds(paper)) {
                return Err(Refusal::PaperNotReady);
            }
            What::PaperRemoved { paper }
        }
        Command::Scanned { paper, found } => {
            let (_, held) = journey.paper(paper).ok_or(Refusal::PaperNotReady)?;
            changes(held.scan != found)?;
            What::PaperScanned { paper, found }
        }
        Command::Reach(reach) => {
            changes(member(journey, act)?.reach != reach)?;
            What::Reachable(reach)
        }
        Command::IssueCode { until } => What::CodeIssued { until },
        Command::UseCode => {
            member(journey, act)?.code_until.filter(|until| *until >= act.at).ok_or(Refusal::NoCode)?;
            What::CodeUsed
        }
        Command::Identify { by } => What::Identified { by },
        Command::Invite { until } => {
            bounded(journey.people.len(), MOST_PEOPLE)?;
            What::Invited { until }
        }
        Command::Leave => What::Left,
        Command::AskRight(ask) => {
            bounded(journey.rights.len(), MOST_RIGHTS)?;
            changes(!journey.rights.contains_key(&ask.id))?;
            // About a request of one's own, or about none.
            if ask.request.is_some_and(|request| authority::sees(journey, &act.who, request) != Some(authority::Sight::Whole)) {
                return Err(Refusal::Unseen);
            }
            What::RightAsked { ask: RightAsk { words: said(ask.words)?, ..ask } }
        }
        Command::AnswerRight { right, words } => {
            let asked = journey.rights.get(&right).ok_or(Refusal::Unseen)?;
            if asked.answer.is_some() {
                return Err(Refusal::Settled);
            }
            What::RightAnswered { right, words: said(words)? }
        }
        Command::Remind { person, service, deadline } => {
            let (member, told) = (journey.member(person).ok_or(Refusal::Unseen)?, (service.clone(), deadline));
            changes(member.died.is_none() && !member.reminded.contains(&told))?;
            What::Reminded { person, service, deadline }
        }
        Command::Notified { person, proof, by } => {
            journey.member(person).ok_or(Refusal::Unseen)?;
            What::Notified { person, proof, by }
        }
        command => about_request(journey, act, command)?,
    })
}

/// The event of a command about one request.
fn about_request(journey: &Journey, act: &Act, command: Command) -> Result<What, Refusal> {
    Ok(match command {
        Command::Supply { request, papers, words } => {
            let open = steady(journey, request)?;
            let to_replace = !journey.to_replace(open).is_empty();
            if open.state != RequestState::Missing && !to_replace {
                return Err(Refusal::NothingMissing);
            }
            // What comes in place of a file is a file.
            if papers.is_empty() && (words.trim().is_empty() || open.state != RequestState::Missing) {
                return Err(Refusal::NoWords);
            }
            ready(member(journey, act)?, &papers)?;
            What::Supplied { request, papers, words: kept(words)?, under: None }
        }
        Command::Write { request, words } => {
            bounded(find(journey, request)?.history.len(), MOST_STEPS)?;
            What::Wrote { request, words: said(words)?, under: None }
        }
        Command::Withdraw { request } => {
            steady(journey, request)?;
            What::Withdrawn { request }
        }
        Command::Receive { request, reference } => {
            // Its number may come after its decision: word of a body comes in any order.
            let held = find(journey, request)?;
            changes(held.state == RequestState::Sent || (reference.is_some() && reference != held.reference))?;
            What::Received { request, reference }
        }
        Command::Assign { request, to } => {
            changes(steady(journey, request)?.assigned != to)?;
            What::Assigned { request, to }
        }
        Command::Take { request } => {
            let Who::Agent { agent, name, .. } = &act.who else { return Err(Refusal::Unseen) };
            match &steady(journey, request)?.assigned {
                Some(other) if other.id != *agent => return Err(Refusal::Taken(other.clone())),
                Some(_) => return Err(Refusal::Nothing),
                None => What::Assigned { request, to: Some(Agent { id: *agent, name: name.clone() }) },
            }
        }
        Command::Release { request } => {
            let Who::Agent { agent, .. } = &act.who else { return Err(Refusal::Unseen) };
            match &steady(journey, request)?.assigned {
                Some(other) if other.id != *agent => return Err(Refusal::Taken(other.clone())),
                Some(_) => What::Assigned { request, to: None },
                None => return Err(Refusal::Nothing),
            }
        }
        Command::Examine { request } => {
            changes(steady(journey, request)?.state < RequestState::Examining)?;
            What::Examining { request }
        }
        Command::AskMissing { request, mut missing } => {
            let open = steady(journey, request)?;
            bounded(open.history.len(), MOST_STEPS)?;
            if missing.until < act.day {
                return Err(Refusal::DayPassed);
            }
            missing.words = said(missing.words)?;
            What::MissingAsked { request, missing }
        }
        Command::Decide { request, mut decision } => {
            decidable(find(journey, request)?)?;
            if decision.outcome == Outcome::Refused && (decision.reasons.trim().is_empty() || decision.appeal.trim().is_empty()) {
                return Err(Refusal::NoWords);
            }
            decision.reasons = kept(decision.reasons)?;
            decision.appeal = kept(decision.appeal)?;
            What::Decided { request, decision }
        }
        Command::View { request } => {
            find(journey, request)?;
            What::Viewed { request, beside: Vec::new() }
        }
        Command::Silence { request, calendar } => {
            let open = steady(journey, request)?;
            // No day is counted any more for who died.
            changes(journey.member(open.by).is_none_or(|member| member.died.is_none()))?;
            let silent = open.silent_on(&calendar).filter(|silent| silent.on < act.day).ok_or(Refusal::NotSilentYet)?;
            What::SilenceFell { request, means: silent.means, on: silent.on }
        }
        _ => return Err(Refusal::Nothing),
    })
}

fn submit(journey: &Journey, act: &Act, submission: Submission) -> Result<Vec<What>, Refusal> {
    let sender = member(journey, act)?;
    if submission.requests.is_empty() {
        return Err(Refusal::NothingToSend);
    }
    if submission.previewed < sender.drafted_at || submission.previewed > journey.version {
        return Err(Refusal::Changed);
    }
    bounded(journey.requests.len() + submission.requests.len() - 1, MOST_REQUESTS)?;
    let mut services = BTreeSet::new();
    for sending in &submission.requests {
        let under_way = journey.request_for(&sending.service).is_some_and(|request| !request.state.is_decided());
        if under_way || !services.insert(&sending.service) || journey.requests.contains_key(&sending.request) {
            return Err(Refusal::AlreadySent(sending.service.clone()));
        }
        ready(sender, &sending.content.papers)?;
    }
    Ok(submission.requests.into_iter().map(|sending| What::Sent(Box::new(sending))).collect())
}

/// All files are the person's own and can leave: one that waits to be looked over can be sent, and is shown to nobody before it was; an infected one cannot.
fn ready(sender: &Member, papers: &[crate::ids::PaperId]) -> Result<(), Refusal> {
    let fine = papers.iter().all(|id| sender.papers.get(id).is_some_and(|paper| paper.scan != Scan::Infected));
    if fine { Ok(()) } else { Err(Refusal::PaperNotReady) }
}

/// A body decides what is open, and may still say in words what its silence has refused. What silence has granted is granted.
fn decidable(request: &Request) -> Result<(), Refusal> {
    let refused_by_silence = request.state == RequestState::Decided(Outcome::Refused) && request.decision().is_none();
    if request.state.is_decided() && !refused_by_silence { Err(Refusal::Settled) } else { Ok(()) }
}

fn member<'a>(journey: &'a Journey, act: &Act) -> Result<&'a Member, Refusal> {
    act.who.person().and_then(|person| journey.member(person)).ok_or(Refusal::Unseen)
}

fn find(journey: &Journey, request: RequestId) -> Result<&Request, Refusal> {
    journey.request(request).ok_or(Refusal::Unseen)
}

/// A request on which something can still happen.
fn steady(journey: &Journey, request: RequestId) -> Result<&Request, Refusal> {
    let request = find(journey, request)?;
    if request.state.is_decided() { Err(Refusal::Settled) } else { Ok(request) }
}

fn changes(something: bool) -> Result<(), Refusal> {
    if something { Ok(()) } else { Err(Refusal::Nothing) }
}

fn bounded(held: usize, most: usize) -> Result<(), Refusal> {
    if held < most { Ok(()) } else { Err(Refusal::TooMuch) }
}

fn kept(words: String) -> Result<String, Refusal> {
    bounded(words.chars().count(), LONGEST_WORDS + 1)?;
    Ok(words)
}

fn said(words: String) -> Result<String, Refusal> {
    if words.trim().is_empty() { Err(Refusal::NoWords) } else { kept(words) }
}
