//! Random commands by random people, beside a reference that is a table: the journey allows what the table allows, and loses nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock};

use jalon_catalogue::{AnswerTime, BodyId, Catalogue, LanguageTag, ServiceId, SilenceMeans, WorkingCalendar};
use jalon_journey::{
    Act, Answer, Answers, Channel, Command, Content, Decision, Disclosure, Event, Journey, Mark, MissingAsk, Outcome, Paper, PaperId, PersonId, Refusal,
    RequestId, RequestState, Scan, Sending, Share, SilenceRule, Submission, What, Who, authority, decide,
};
use jiff::civil::date;
use jiff::{Timestamp, ToSpan};
use proptest::prelude::*;

const SERVICES: [(&str, &str); 3] = [("birth-grant", "caf"), ("nursery-place", "nursery"), ("child-health-insurance", "cpam")];

#[derive(Debug, Clone, Copy)]
enum Actor {
    First,
    Second,
    Stranger,
    AgentOf(usize),
    /// Of the first body.
    Colleague,
    SystemOf(usize),
    Guardian,
}

impl Actor {
    fn who(self) -> Who {
        let body = |place: usize| BodyId::from(SERVICES[place].1);
        match self {
            Actor::First => Who::Person { person: PersonId([1; 16]) },
            Actor::Second => Who::Person { person: PersonId([2; 16]) },
            Actor::Stranger => Who::Person { person: PersonId([3; 16]) },
            Actor::AgentOf(place) => Who::Agent { agent: PersonId([9; 16]), name: "A. Martin".into(), body: body(place) },
            Actor::Colleague => Who::Agent { agent: PersonId([8; 16]), name: "B. Petit".into(), body: body(0) },
            Actor::SystemOf(place) => Who::Body { body: body(place) },
            Actor::Guardian => Who::Guardian,
        }
    }
}

#[derive(Debug, Clone, Copy)]
enum Wish {
    Begin,
    Answer(u8),
    Choose(u8),
    Mark(usize, Mark),
    Paper(u8),
    Scan(u8, Scan),
    Unpaper(u8),
    /// Sends what was seen `behind` events ago.
    Submit(usize, u8, u64),
    Invite,
    Join,
    Leave,
    Receive(u8),
    Examine(u8),
    Ask(u8, i8),
    Supply(u8),
    Write(u8, bool),
    Decide(u8, Outcome, bool),
    Withdraw(u8),
    Silence(u8),
    View(u8),
    Take(u8),
    Release(u8),
}

/// The days of France: read once, since reading a catalogue takes longer than all the rest.
fn calendar() -> &'static WorkingCalendar {
    static CATALOGUE: LazyLock<Arc<Catalogue>> = LazyLock::new(Catalogue::embedded);
    &CATALOGUE.calendar
}

fn request(number: u8) -> RequestId {
    RequestId([number; 16])
}

fn actors() -> impl Strategy<Value = Actor> {
    prop_oneof![
        6 => Just(Actor::First),
        2 => Just(Actor::Second),
        1 => Just(Actor::Stranger),
        5 => (0..3_usize).prop_map(Actor::AgentOf),
        2 => Just(Actor::Colleague),
        1 => (0..3_usize).prop_map(Actor::SystemOf),
        2 => Just(Actor::Guardian),
    ]
}

fn wishes() -> impl Strategy<Value = Wish> {
    let outcome = prop_oneof![Just(Outcome::Granted), Just(Outcome::Refused), Just(Outcome::Closed)];
    let scan = prop_oneof![Just(Scan::Clean), Just(Scan::Infected)];
    let mark = prop_oneof![Just(Mark::Done), Just(Mark::NotDone)];
    prop_oneof![
        1 => Just(Wish::Begin),
        1 => any::<u8>().prop_map(Wish::Answer),
        1 => (0..8_u8).prop_map(Wish::Choose),
        1 => (0..3_usize, mark).prop_map(|(service, mark)| Wish::Mark(service, mark)),
        1 => (0..4_u8).prop_map(Wish::Paper),
        1 => (0..4_u8, scan).prop_map(|(paper, found)| Wish::Scan(paper, found)),
        1 => (0..4_u8).prop_map(Wish::Unpaper),
        4 => (0..3_usize, 0..6_u8, 0..3_u64).prop_map(|(service, number, behind)| Wish::Submit(service, number, behind)),
        1 => Just(Wish::Invite),
        1 => Just(Wish::Join),
        1 => Just(Wish::Leave),
        2 => (0..6_u8).prop_map(Wish::Receive),
        2 => (0..6_u8).prop_map(Wish::Examine),
        3 => (0..6_u8, -1..40_i8).prop_map(|(number, days)| Wish::Ask(number, days)),
        3 => (0..6_u8).prop_map(Wish::Supply),
        1 => (0..6_u8, any::<bool>()).prop_map(|(number, empty)| Wish::Write(number, empty)),
        3 => (0..6_u8, outcome, any::<bool>()).prop_map(|(number, outcome, bare)| Wish::Decide(number, outcome, bare)),
        1 => (0..6_u8).prop_map(Wish::Withdraw),
        2 => (0..6_u8).prop_map(Wish::Silence),
        1 => (0..6_u8).prop_map(Wish::View),
        2 => (0..6_u8).prop_map(Wish::Take),
        2 => (0..6_u8).prop_map(Wish::Release),
    ]
}

/// What the reference keeps: who is in, what each answered, and one word for each request.
#[derive(Debug, Default)]
struct Reference {
    inside: BTreeSet<PersonId>,
    begun: bool,
    invited: bool,
    answers: BTreeMap<PersonId, Answers>,
    requests: BTreeMap<RequestId, (usize, PersonId, RequestState, Settles)>,
    charge: BTreeMap<RequestId, PersonId>,
}

/// Whether a settled request may still be decided.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Settles {
    Never,
    StillByWords,
}

fn command(wish: Wish, who: &Who, version: u64, day: jiff::civil::Date) -> Command {
    let person = who.person().unwrap_or(PersonId([0; 16]));
    let paper = |number: u8| PaperId([number ^ person.0[0].rotate_left(4); 16]);
    match wish {
        Wish::Begin => Command::Begin { event: "birth".into(), language: LanguageTag("fr".into()), answers: Answers::default() },
        Wish::Answer(n) => {
            let facts =
                BTreeMap::from([("mariés".to_owned(), Answer { value: n.to_string(), share: if n % 2 == 0 { Share::Household } else { Share::Mine } })]);
            Command::Answer(Answers { facts, ..Answers::default() })
        }
        Wish::Choose(bits) => Command::Choose {
            services: SERVICES.iter().enumerate().filter(|(place, _)| bits >> place & 1 == 1).map(|(_, (id, _))| ServiceId::from(*id)).collect(),
        },
        Wish::Mark(service, mark) => Command::Mark { service: SERVICES[service].0.into(), mark },
        Wish::Paper(number) => Command::AddPaper {
            paper: Paper {
                id: paper(number),
                evidence: "bank-details".into(),
                name: "rib.pdf".into(),
                kind: "application/pdf".into(),
                bytes: 10,
                scan: Scan::Waiting,
            },
        },
        Wish::Scan(number, found) => Command::Scanned { paper: PaperId([number ^ 0x10; 16]), found },
        Wish::Unpaper(number) => Command::RemovePaper { paper: paper(number) },
        Wish::Submit(service, number, behind) => Command::Submit(Submission {
            requests: vec![Sending {
                request: request(number),
                service: SERVICES[service].0.into(),
                body: SERVICES[service].1.into(),
                content: Content::default(),
                disclosure: Disclosure { basis: "CSS, art. L531-2".into(), consent: None, signature: None, under: None },
                silence: Some(SilenceRule {
                    within: AnswerTime::Months(2),
                    means: [SilenceMeans::Refusal, SilenceMeans::Acceptance, SilenceMeans::Nothing][service],
                    source: "CRPA".into(),
                }),
            }],
            previewed: version.saturating_sub(behind),
        }),
        Wish::Invite => Command::Invite { until: Timestamp::MAX },
        Wish::Join => Command::Join,
        Wish::Leave => Command::Leave,
        Wish::Receive(number) => Command::Receive { request: request(number), reference: None },
        Wish::Examine(number) => Command::Examine { request: request(number) },
        Wish::Ask(number, days) => Command::AskMissing {
            request: request(number),
            missing: MissingAsk { evidence: BTreeSet::new(), words: "Une pièce manque.".into(), until: day.checked_add(i32::from(days).days()).unwrap() },
        },
        Wish::Supply(number) => Command::Supply { request: request(number), papers: Vec::new(), words: "La voici.".into() },
        Wish::Write(number, empty) => Command::Write { request: request(number), words: if empty { " ".into() } else { "Bonjour.".into() } },
        Wish::Decide(number, outcome, bare) => {
            let words = |text: &str| if bare { String::new() } else { text.to_owned() };
            Command::Decide { request: request(number), decision: Decision { outcome, reasons: words("Motif."), appeal: words("Deux mois.") } }
        }
        Wish::Withdraw(number) => Command::Withdraw { request: request(number) },
        Wish::Silence(number) => Command::Silence { request: request(number), calendar: Box::new(calendar().clone()) },
        Wish::View(number) => Command::View { request: request(number) },
        Wish::Take(number) => Command::Take { request: request(number) },
        Wish::Release(number) => Command::Release { request: request(number) },
    }
}

fn agent_of(who: &Who) -> Option<PersonId> {
    if let Who::Agent { agent, .. } = who { Some(*agent) } else { None }
}

impl Reference {
    /// Whether the table allows it; `None` where the table does not know (what depends on days or on files is held elsewhere).
    fn allows(&self, who: &Who, wish: Wish) -> Option<bool> {
        let inside = who.person().is_some_and(|person| self.inside.contains(&person));
        let of = |number: u8| self.requests.get(&request(number));
        let mine = |number: u8| of(number).filter(|(_, by, _, _)| inside && who.person() == Some(*by));
        let at_body = |number: u8| of(number).filter(|(service, ..)| who.body().is_some_and(|body| body.as_str() == SERVICES[*service].1));
        let agent = matches!(who, Who::Agent { .. });
        let works = agent || matches!(who, Who::Body { .. });
        let open = |request: &(usize, PersonId, RequestState, Settles)| !matches!(request.2, RequestState::Decided(_));
        Some(match wish {
            Wish::Begin => who.person().is_some() && !self.begun,
            Wish::Join => who.person().is_some() && self.begun && self.invited && !inside,
            Wish::Invite | Wish::Leave | Wish::Mark(..) => inside,
            Wish::Receive(n) => at_body(n).is_some_and(|r| r.2 == RequestState::Sent),
            Wish::Examine(n) => works && at_body(n).is_some_and(|r| matches!(r.2, RequestState::Sent | RequestState::Received)),
            Wish::Ask(n, days) => works && at_body(n).is_some_and(open) && days >= 0,
            Wish::Supply(n) => mine(n).is_some_and(|r| r.2 == RequestState::Missing),
            Wish::Write(n, empty) => !empty && (mine(n).is_some() || (works && at_body(n).is_some())),
            Wish::Decide(n, outcome, bare) => at_body(n).is_some_and(|r| open(r) || r.3 == Settles::StillByWords) && !(bare && outcome == Outcome::Refused),
            Wish::Withdraw(n) => mine(n).is_some_and(open),
            Wish::View(n) => works && at_body(n).is_some(),
            Wish::Take(n) => agent && at_body(n).is_some_and(open) && !self.charge.contains_key(&request(n)),
            Wish::Release(n) => agent && at_body(n).is_some_and(open) && self.charge.get(&request(n)).copied() == agent_of(who),
            Wish::Answer(_) | Wish::Choose(_) | Wish::Paper(_) | Wish::Unpaper(_) | Wish::Scan(..) | Wish::Submit(..) | Wish::Silence(_) => return None,
        })
    }

    fn note(&mut self, event: &Event) {
        let state = |this: &mut Self, id: &RequestId, to: RequestState, settles: Settles| {
            let request = this.requests.get_mut(id).expect("only what was sent goes on");
            (request.2, request.3) = (to, settles);
        };
        match (&event.what, event.who.person()) {
            (What::Begun { .. }, Some(person)) => {
                self.begun = true;
                self.inside.insert(person);
            }
            (What::Invited { .. }, _) => self.invited = true,
            (What::Joined, Some(person)) => {
                self.invited = false;
                self.inside.insert(person);
            }
            (What::Left, Some(person)) => {
                self.inside.remove(&person);
            }
            (What::Answered(answers), Some(person)) => {
                self.answers.insert(person, answers.clone());
            }
            (What::Sent(sending), Some(person)) => {
                let service = SERVICES.iter().position(|(id, _)| *id == sending.service.as_str()).unwrap();
                self.requests.insert(sending.request, (service, person, RequestState::Sent, Settles::Never));
            }
            (What::Received { request, .. }, _) => state(self, request, RequestState::Received, Settles::Never),
            (What::Examining { request } | What::Supplied { request, .. }, _) => state(self, request, RequestState::Examining, Settles::Never),
            (What::MissingAsked { request, .. }, _) => state(self, request, RequestState::Missing, Settles::Never),
            (What::Decided { request, decision }, _) => state(self, request, RequestState::Decided(decision.outcome), Settles::Never),
            (What::Assigned { request, to: Some(agent) }, _) => {
                self.charge.insert(*request, agent.id);
            }
            (What::Assigned { request, to: None }, _) => {
                self.charge.remove(request);
            }
            (What::Withdrawn { request }, _) => state(self, request, RequestState::Decided(Outcome::Closed), Settles::Never),
            (What::SilenceFell { request, means, .. }, _) => match means {
                SilenceMeans::Acceptance => state(self, request, RequestState::Decided(Outcome::Granted), Settles::Never),
                SilenceMeans::Refusal => state(self, request, RequestState::Decided(Outcome::Refused), Settles::StillByWords),
                SilenceMeans::Nothing => {}
            },
            _ => {}
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn what_the_table_forbids_is_refused_and_nothing_is_lost(
        steps in prop::collection::vec((actors(), wishes(), 0..20_i32), 1..80),
        erased in prop::collection::vec(any::<bool>(), 200),
    ) {
        let (mut journey, mut reference) = (Journey::default(), Reference::default());
        let mut events: Vec<Event> = Vec::new();
        let (mut day, mut at) = (date(2026, 1, 5), "2026-01-05T08:00:00Z".parse::<Timestamp>().unwrap());
        for (actor, wish, later) in [(Actor::First, Wish::Begin, 0)].into_iter().chain(steps) {
            day = day.checked_add(later.days()).unwrap();
            at += (i64::from(later) * 24).hours();
            let act = Act { at, day, who: actor.who(), channel: Channel::Online };
            let allowed = reference.allows(&act.who, wish);
            let decided = decide(&journey, &act, command(wish, &act.who, journey.version, day));
            if let (Some(allowed), decided) = (allowed, &decided) {
                prop_assert_eq!(decided.is_ok(), allowed, "{:?} {:?} {:?} {:?}", act.who, wish, decided, reference);
            }
            if matches!(actor, Actor::Stranger) && !reference.inside.contains(&PersonId([3; 16])) && !matches!(wish, Wish::Begin | Wish::Join) {
                prop_assert_eq!(decided.as_ref().err(), Some(&Refusal::Unseen));
            }
            for recorded in decided.into_iter().flatten() {
                reference.note(&recorded.event);
                // What is about a request is its requester's; what a person does is theirs.
                let owner = recorded.event.what.request().and_then(|id| reference.requests.get(&id)).map(|r| r.1).or(recorded.event.who.person());
                prop_assert!(owner.is_none_or(|owner| owner == recorded.owner));
                let written = serde_json::to_string(&recorded.event).unwrap();
                prop_assert_eq!(&serde_json::from_str::<Event>(&written).unwrap(), &recorded.event);
                journey.evolve(&recorded.event);
                events.push(recorded.event);
            }
            prop_assert_eq!(journey.version, events.len() as u64);
            for (person, answers) in &reference.answers {
                let held = journey.people.iter().find(|member| member.person == *person).map(|member| &member.answers);
                prop_assert_eq!(held, Some(answers));
            }
            // A request exists exactly when it was sent, and stands where the table says.
            prop_assert_eq!(journey.requests.len(), reference.requests.len());
            for (id, (_, by, state, _)) in &reference.requests {
                let request = journey.request(*id).unwrap();
                prop_assert_eq!((request.by, request.state), (*by, *state));
                let held = request.days_with_body(at);
                prop_assert!((0..=(day - date(2026, 1, 5)).get_days().into()).contains(&held));
                if let Some(silent) = request.silent_on(calendar()) {
                    prop_assert!(silent.on > request.counted_from);
                }
                for (service, body) in SERVICES {
                    let agent = Who::Agent { agent: PersonId([9; 16]), name: String::new(), body: body.into() };
                    prop_assert_eq!(authority::sees(&journey, &agent, *id).is_some(), request.service.as_str() == service);
                }
            }
            for (service, _) in SERVICES {
                let sent = reference.requests.values().any(|r| SERVICES[r.0].0 == service);
                prop_assert_eq!(journey.request_for(&service.into()).is_some(), sent);
            }
        }
        // Any prefix is a journey; so is what is left when some events can no longer be read.
        for end in 0..=events.len() {
            prop_assert_eq!(Journey::replay(&events[..end]).version, end as u64);
        }
        prop_assert_eq!(&Journey::replay(&events), &journey);
        let mut partly = Journey::default();
        for (event, gone) in events.iter().zip(erased.iter().cycle()) {
            if *gone { partly.skip() } else { partly.evolve(event) }
        }
        prop_assert_eq!(partly.version, journey.version);
    }
}

/// A preview that is older than the draft shows something else than what would leave.
#[test]
fn nothing_leaves_that_was_not_shown() {
    let who = Actor::First.who();
    let act = Act { at: Timestamp::UNIX_EPOCH, day: date(1970, 1, 1), who: who.clone(), channel: Channel::Online };
    let mut journey = Journey::default();
    let run = |journey: &mut Journey, wish| {
        let happened = decide(journey, &act, command(wish, &who, journey.version, act.day))?;
        happened.iter().for_each(|recorded| journey.evolve(&recorded.event));
        Ok::<_, Refusal>(())
    };
    run(&mut journey, Wish::Begin).unwrap();
    run(&mut journey, Wish::Choose(1)).unwrap();
    run(&mut journey, Wish::Paper(0)).unwrap();
    assert_eq!(run(&mut journey, Wish::Submit(0, 1, 1)), Err(Refusal::Changed));
    run(&mut journey, Wish::Mark(1, Mark::Done)).unwrap();
    assert_eq!(run(&mut journey, Wish::Submit(0, 1, 1)), Ok(()), "a mark changes nothing that leaves");
    assert_eq!(run(&mut journey, Wish::Submit(0, 2, 0)), Err(Refusal::AlreadySent("birth-grant".into())));
}

/// What has left comes back into the draft only when it is chosen again; and what somebody else of the household says makes an old preview show something else.
#[test]
fn a_draft_is_what_was_not_sent_and_changes_with_the_household() {
    let mut journey = Journey::default();
    let run = |journey: &mut Journey, actor: Actor, wish| {
        let act = Act { at: Timestamp::UNIX_EPOCH, day: date(1970, 1, 1), who: actor.who(), channel: Channel::Online };
        let happened = decide(journey, &act, command(wish, &act.who, journey.version, act.day))?;
        happened.iter().for_each(|recorded| journey.evolve(&recorded.event));
        Ok::<_, Refusal>(())
    };
    for (actor, wish) in [(Actor::First, Wish::Begin), (Actor::First, Wish::Invite), (Actor::Second, Wish::Join), (Actor::First, Wish::Choose(7))] {
        run(&mut journey, actor, wish).unwrap();
    }
    let chosen = |journey: &Journey| journey.holder().unwrap().chosen.clone();
    assert_eq!(chosen(&journey).len(), 3);
    run(&mut journey, Actor::First, Wish::Submit(0, 1, 0)).unwrap();
    assert!(!chosen(&journey).contains(&SERVICES[0].0.into()), "it has left");
    run(&mut journey, Actor::First, Wish::Withdraw(1)).unwrap();
    assert_eq!(chosen(&journey).len(), 2, "and does not come back by itself");

    run(&mut journey, Actor::Second, Wish::Answer(2)).unwrap();
    assert_eq!(run(&mut journey, Actor::First, Wish::Submit(1, 2, 1)), Err(Refusal::Changed), "the other person's answer may go along");
    assert_eq!(run(&mut journey, Actor::First, Wish::Submit(1, 2, 0)), Ok(()));
    run(&mut journey, Actor::Second, Wish::Leave).unwrap();
    assert_eq!(run(&mut journey, Actor::First, Wish::Submit(2, 3, 1)), Err(Refusal::Changed), "nor is it there when they have left");
}

/// Two months from the day of receipt (CRPA, art. L231-4), longer by the days during which the person was waited for (art. L114-5).
#[test]
fn silence_is_counted_from_receipt_without_the_days_of_waiting() {
    let person = Actor::First.who();
    let agent = Actor::AgentOf(0).who();
    let mut journey = Journey::default();
    let mut run = |day: jiff::civil::Date, who: &Who, wish| {
        let at = day.to_zoned(jiff::tz::TimeZone::UTC).unwrap().timestamp();
        let act = Act { at, day, who: who.clone(), channel: Channel::Online };
        let happened = decide(&journey, &act, command(wish, who, journey.version, day))?;
        happened.iter().for_each(|recorded| journey.evolve(&recorded.event));
        Ok::<_, Refusal>(journey.request(request(1)).cloned())
    };
    run(date(2026, 3, 2), &person, Wish::Begin).unwrap();
    run(date(2026, 3, 2), &person, Wish::Submit(0, 1, 0)).unwrap();
    let received = run(date(2026, 3, 4), &agent, Wish::Receive(1)).unwrap().unwrap();
    assert_eq!(received.silent_on(calendar()).unwrap().on, date(2026, 5, 4));
    run(date(2026, 3, 10), &agent, Wish::Ask(1, 30)).unwrap();
    let supplied = run(date(2026, 3, 20), &person, Wish::Supply(1)).unwrap().unwrap();
    assert_eq!(supplied.silent_on(calendar()).unwrap().on, date(2026, 5, 14));
    assert_eq!(run(date(2026, 5, 14), &Who::Guardian, Wish::Silence(1)), Err(Refusal::NotSilentYet));
    let fallen = run(date(2026, 5, 15), &Who::Guardian, Wish::Silence(1)).unwrap().unwrap();
    assert_eq!(fallen.state, RequestState::Decided(Outcome::Refused));
    assert_eq!(fallen.days_with_body("2026-06-01T00:00:00Z".parse().unwrap()), 64, "74 days, less 10 of waiting");
    let granted = run(date(2026, 5, 18), &agent, Wish::Decide(1, Outcome::Granted, false)).unwrap().unwrap();
    assert_eq!(granted.state, RequestState::Decided(Outcome::Granted), "what silence refused can still be granted");
}
