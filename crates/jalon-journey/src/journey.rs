//! The state of a journey, rebuilt from its events.

use std::collections::{BTreeMap, BTreeSet};

use jalon_catalogue::{EventId, EvidenceId, LanguageTag, RegisterId, ServiceId};
use jiff::Timestamp;
use jiff::civil::Date;

use crate::event::{Answers, Attested, Event, FieldValue, Found, Mark, Paper, Reach, Scan, Share, What};
use crate::field::FieldKey;
use crate::ids::{PaperId, PersonId, RequestId, RightId};
use crate::request::{Request, Requests};
use crate::rights::RightAsked;
use crate::told::{Announcement, Death, Denial};
use crate::who::Who;

/// One household's passage through one life event.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Journey {
    /// How many events made it.
    pub version: u64,
    /// What happened; none as long as it has not begun, or when whoever began it was erased.
    pub event: Option<EventId>,
    /// People whom it concerns, in the order in which they came.
    pub people: Vec<Member>,
    /// Requests, by identity.
    pub requests: Requests,
    /// Invitations that nobody has accepted yet: until when, and who invited.
    pub invitation: Option<(Timestamp, PersonId)>,
    /// What a register told by itself, where the journey began with that.
    pub announced: Option<Announcement>,
    /// What people asked by a right over their data.
    pub rights: BTreeMap<RightId, RightAsked>,
}

/// One person whom a journey concerns, and what is theirs.
#[derive(Debug, Clone, PartialEq)]
pub struct Member {
    /// Who.
    pub person: PersonId,
    /// Whether they left.
    pub left: bool,
    /// The language in which they read.
    pub language: Option<LanguageTag>,
    /// What they answered.
    pub answers: Answers,
    /// What bodies vouch for, and the person lets be used, by the keys of answers.
    pub attested: BTreeMap<String, Attested>,
    /// Registers that were asked, or are not to be.
    pub registers: BTreeMap<RegisterId, Standing>,
    /// What they ask for here.
    pub chosen: BTreeSet<ServiceId>,
    /// What they have done elsewhere.
    pub marks: BTreeMap<ServiceId, Mark>,
    /// What they wrote in the form.
    pub fields: BTreeMap<FieldKey, FieldValue>,
    /// Files that they gave.
    pub papers: BTreeMap<PaperId, Paper>,
    /// How to reach them.
    pub reach: Reach,
    /// What they were reminded of.
    pub reminded: BTreeSet<(ServiceId, Date)>,
    /// Until when a code opens their journey.
    pub code_until: Option<Timestamp>,
    /// Who vouched for who they are.
    pub identified_by: Option<String>,
    /// What a register told of their death: they are told nothing, and reminded of nothing.
    pub died: Option<Death>,
    /// That they said that they live, after a register told of their death.
    pub denied: Option<Denial>,
    /// The version of the journey at which something that can be sent last changed. A preview older than that shows something else than what would leave.
    pub drafted_at: u64,
}

/// Where a person stands with a register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It was asked, and what it answered is theirs to look at.
    Fetched(Found),
    /// They let its answer be used.
    Accepted,
    /// They want nothing of it.
    Declined,
}

/// One thing that is known of a household, and who says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known<'a> {
    /// The value as text.
    pub value: &'a str,
    /// Who vouches for it; none when a person of the household says so.
    pub by: Option<&'a Attested>,
}

impl<'a> Known<'a> {
    /// What somebody of the household says.
    pub fn said(value: &'a str) -> Self {
        Self { value, by: None }
    }
}

impl Member {
    fn new(person: PersonId) -> Self {
        Self {
            person,
            left: false,
            language: None,
            answers: Answers::default(),
            attested: BTreeMap::new(),
            registers: BTreeMap::new(),
            chosen: BTreeSet::new(),
            marks: BTreeMap::new(),
            fields: BTreeMap::new(),
            papers: BTreeMap::new(),
            reach: Reach::default(),
            reminded: BTreeSet::new(),
            code_until: None,
            identified_by: None,
            died: None,
            denied: None,
            drafted_at: 0,
        }
    }

    /// Files given for one kind of evidence that may be sent.
    pub fn papers_for<'a>(&'a self, evidence: &'a EvidenceId) -> impl Iterator<Item = &'a Paper> + 'a {
        self.papers.values().filter(move |paper| paper.evidence == *evidence && paper.scan != Scan::Infected)
    }
}

impl Journey {
    /// The journey that events made, in their order. Any prefix gives a journey; so do events of which some can no longer be read.
    pub fn replay<'a>(events: impl IntoIterator<Item = &'a Event>) -> Self {
        let mut journey = Self::default();
        for event in events {
            journey.evolve(event);
        }
        journey
    }

    /// An event that nobody can read any more: its place counts, what it said does not.
    pub fn skip(&mut self) {
        self.version += 1;
    }

    /// Takes an event in.
    pub fn evolve(&mut self, event: &Event) {
        self.version += 1;
        let version = self.version;
        if let Some(request) = event.what.request() {
            match (&event.what, event.who.person()) {
                (What::Sent(sending), Some(by)) => {
                    self.requests.insert(request, Request::new(sending, by, event));
                    // It has left the draft: once it is settled it does not come back into it by itself.
                    if let Some(sender) = self.people.iter_mut().find(|member| member.person == by) {
                        sender.chosen.remove(&sending.service);
                    }
                }
                _ => {
                    if let Some(request) = self.requests.get_mut(&request) {
                        request.evolve(event);
                    }
                }
            }
            return;
        }
        if let What::Begun { event: happened, .. } = &event.what {
            self.event = Some(happened.clone());
        }
        let Some(person) = event.who.person() else {
            self.evolve_by_register(event);
            self.evolve_by_guardian(event);
            return;
        };
        match &event.what {
            What::Invited { until } => self.invitation = Some((*until, person)),
            What::Joined => self.invitation = None,
            What::RightAsked { ask } => {
                self.rights.insert(ask.id, RightAsked { ask: ask.clone(), by: person, on: event.day, answer: None });
            }
            _ => {}
        }
        let member = self.member_or_new(person);
        match &event.what {
            What::Begun { language, .. } => member.language = Some(language.clone()),
            What::Joined => member.left = false,
            What::Answered(answers) => member.answers = answers.clone(),
            What::Chosen { services } => member.chosen.clone_from(services),
            What::Marked { service, mark: Mark::Done } => {
                member.marks.insert(service.clone(), Mark::Done);
            }
            What::Marked { service, mark: Mark::NotDone } => {
                member.marks.remove(service);
            }
            What::Filled { fields } => {
                for (key, value) in fields {
                    match value {
                        Some(value) => member.fields.insert(key.clone(), value.clone()),
                        None => member.fields.remove(key),
                    };
                }
            }
            What::Fetched(fetching) => {
                member.registers.insert(fetching.register.clone(), Standing::Fetched(fetching.found));
            }
            What::Accepted { register, facts, fields, .. } => {
                member.registers.insert(register.clone(), Standing::Accepted);
                for (key, attested) in facts {
                    // The person chose it in place of what they had said.
                    member.answers.facts.remove(key);
                    member.attested.insert(key.clone(), attested.clone());
                }
                member.fields.extend(fields.iter().map(|(key, value)| (key.clone(), value.clone())));
            }
            What::Declined { register } => {
                member.registers.insert(register.clone(), Standing::Declined);
            }
            What::DeathDenied(denial) => {
                member.died = None;
                member.denied = Some(denial.clone());
            }
            What::PaperAdded { paper } => {
                member.papers.insert(paper.id, paper.clone());
            }
            What::PaperRemoved { paper } => {
                member.papers.remove(paper);
            }
            What::Reachable(reach) => {
                member.language = reach.language.clone().or(member.language.take());
                member.reach = reach.clone();
            }
            What::CodeIssued { until } => member.code_until = Some(*until),
            What::CodeUsed => member.code_until = None,
            What::Identified { by } => member.identified_by = Some(by.clone()),
            What::Left => member.left = true,
            _ => {}
        }
        if changes_the_draft(&event.what) {
            member.drafted_at = version;
        }
        // What the household shares goes into the drafts of all.
        if matches!(event.what, What::Answered(_) | What::Joined | What::Left) {
            for member in &mut self.people {
                member.drafted_at = version;
            }
        }
    }

    /// What the guardian does for somebody says whom by what it names.
    fn evolve_by_guardian(&mut self, event: &Event) {
        match &event.what {
            What::PaperScanned { paper, found } => {
                let version = self.version;
                if let Some(member) = self.people.iter_mut().find(|member| member.papers.contains_key(paper)) {
                    if let Some(paper) = member.papers.get_mut(paper) {
                        paper.scan = *found;
                    }
                    if *found == Scan::Infected {
                        member.drafted_at = version;
                    }
                }
            }
            What::RightAnswered { right, words } => {
                if let Some(asked) = self.rights.get_mut(right) {
                    asked.answer = Some((event.day, words.clone()));
                }
            }
            What::Reminded { person, service, deadline } => {
                if let Some(member) = self.people.iter_mut().find(|member| member.person == *person) {
                    member.reminded.insert((service.clone(), *deadline));
                }
            }
            _ => {}
        }
    }

    pub(crate) fn member_or_new(&mut self, person: PersonId) -> &mut Member {
        let place = self.people.iter().position(|member| member.person == person).unwrap_or_else(|| {
            self.people.push(Member::new(person));
            self.people.len() - 1
        });
        &mut self.people[place]
    }

    /// Somebody whom the journey concerns.
    pub fn member(&self, person: PersonId) -> Option<&Member> {
        self.people.iter().find(|member| member.person == person && !member.left)
    }

    /// The person who holds it: the first who is still there.
    pub fn holder(&self) -> Option<&Member> {
        self.people.iter().find(|member| !member.left)
    }

    /// What a person may know of the household on a day: what they said comes before what bodies vouch for, and that before what the others share. What a body
    /// says is its own to see for whom it is about: it is not shared.
    pub fn answers_seen_by(&self, person: PersonId, day: Date) -> BTreeMap<&str, Known<'_>> {
        let mut seen = self.answers_not_said_by(person, day);
        if let Some(own) = self.member(person) {
            seen.extend(own.answers.facts.iter().map(|(key, answer)| (key.as_str(), Known::said(&answer.value))));
        }
        seen
    }

    /// The same, without what they said themselves.
    pub fn answers_not_said_by(&self, person: PersonId, day: Date) -> BTreeMap<&str, Known<'_>> {
        let mut seen: BTreeMap<_, _> = self.answers_shared_with(person).into_iter().map(|(key, value)| (key, Known::said(value))).collect();
        if let Some(own) = self.member(person) {
            let living = own.attested.iter().filter(|(_, attested)| attested.until.is_none_or(|until| day <= until));
            seen.extend(living.map(|(key, attested)| (key.as_str(), Known { value: &attested.value, by: Some(attested) })));
        }
        seen
    }

    /// What the others of the household let a person know.
    pub fn answers_shared_with(&self, person: PersonId) -> BTreeMap<&str, &str> {
        let mut shared = BTreeMap::new();
        for member in self.people.iter().filter(|member| member.person != person && !member.left) {
            for (key, answer) in member.answers.facts.iter().filter(|(_, answer)| answer.share == Share::Household) {
                shared.entry(key.as_str()).or_insert(answer.value.as_str());
            }
        }
        shared
    }

    /// The request for a service that is not settled, or the last one that was.
    pub fn request_for(&self, service: &ServiceId) -> Option<&Request> {
        let of_service = || self.requests.values().filter(|request| request.service == *service);
        of_service().find(|request| !request.state.is_decided()).or_else(|| of_service().max_by_key(|request| request.decided_at()))
    }

    /// Whether somebody of the household has done a service elsewhere.
    pub fn is_marked_done(&self, service: &ServiceId) -> bool {
        self.people.iter().any(|member| !member.left && member.marks.contains_key(service))
    }

    /// A request.
    pub fn request(&self, id: RequestId) -> Option<&Request> {
        self.requests.get(&id)
    }

    /// A file, and whose it is.
    pub fn paper(&self, id: PaperId) -> Option<(&Member, &Paper)> {
        self.people.iter().find_map(|member| Some((member, member.papers.get(&id)?)))
    }

    /// Papers of which a request holds none that may be seen: one did harm, and nothing came in its place.
    pub fn to_replace(&self, request: &Request) -> BTreeSet<EvidenceId> {
        let held = || request.content.papers.iter().filter_map(|id| self.paper(*id)).map(|(_, paper)| paper);
        let fine: BTreeSet<&EvidenceId> = held().filter(|paper| paper.scan != Scan::Infected).map(|paper| &paper.evidence).collect();
        held().filter(|paper| !fine.contains(&paper.evidence)).map(|paper| paper.evidence.clone()).collect()
    }

    /// Whether all that a request holds was looked over, and nothing of it is to come again: before that it is handed to nobody.
    pub fn is_looked_over(&self, request: &Request) -> bool {
        let waits = |id: &PaperId| self.paper(*id).is_some_and(|(_, paper)| paper.scan == Scan::Waiting);
        !request.content.papers.iter().any(waits) && self.to_replace(request).is_empty()
    }

    /// Whose key seals what `who` does: that of whoever made the request that it is about, or of the person whom it concerns, or their own.
    pub(crate) fn owner(&self, who: &Who, what: &What) -> Option<PersonId> {
        let concerned = match what {
            What::Reminded { person, .. } | What::Notified { person, .. } => Some(*person),
            What::Announced(announced) => Some(announced.person),
            What::Died(death) => Some(death.person),
            What::PaperScanned { paper, .. } => self.paper(*paper).map(|(member, _)| member.person),
            What::RightAnswered { right, .. } => self.rights.get(right).map(|asked| asked.by),
            _ => what.request().and_then(|id| self.request(id)).map(|request| request.by),
        };
        concerned.or_else(|| who.person())
    }
}

fn changes_the_draft(what: &What) -> bool {
    matches!(
        what,
        What::Answered(_)
            | What::Chosen { .. }
            | What::Filled { .. }
            | What::Accepted { .. }
            | What::PaperAdded { .. }
            | What::PaperRemoved { .. }
            | What::PaperScanned { .. }
    )
}
