//! Whoever does something by the pages, and their book: what they asked for, and what they were told.

use std::collections::{BTreeMap, BTreeSet};

use jalon_casework::{ActError, Casework, Deed};
use jalon_catalogue::{AnswerTime, LanguageTag, SilenceMeans};
use jalon_fake_bodies::odds::Dice;
use jalon_journey::{
    Answers, Command, Content, Decision, Disclosure, Journey, JourneyId, Outcome, PersonId, PostalAddress, Reach, RequestId, RequestState, Sending,
    SilenceRule, Submission, Who,
};

use crate::{AT_DESKS, COUNTS, IS_ASKED};

/// What is asked for.
#[derive(Debug, Clone)]
pub(crate) enum Wish {
    /// A journey begins.
    Begin,
    /// Something is done in it.
    Do(Command),
}

/// What they were told of it. Until then they ask again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Told {
    /// It is done.
    Done,
    /// It is not done, and never will be.
    Refused(String),
}

/// Something that somebody does by a page: one form, with its key.
#[derive(Debug, Clone)]
pub(crate) struct Doing {
    /// In which journey.
    pub(crate) journey: JourneyId,
    /// Who.
    pub(crate) who: Who,
    /// The key of the form.
    pub(crate) key: [u8; 16],
    /// What.
    pub(crate) wish: Wish,
    /// How often they sent it.
    pub(crate) sent: u32,
    /// What they were told.
    pub(crate) told: Option<Told>,
}

impl Doing {
    /// What it is, in a word.
    pub(crate) fn word(&self) -> &'static str {
        match &self.wish {
            Wish::Begin => "begin",
            Wish::Do(Command::Reach(_)) => "reach",
            Wish::Do(Command::Submit(_)) => "submit",
            Wish::Do(Command::Write { .. }) => "write",
            Wish::Do(Command::Supply { .. }) => "supply",
            Wish::Do(Command::Withdraw { .. }) => "withdraw",
            Wish::Do(Command::View { .. }) => "view",
            Wish::Do(Command::Decide { .. }) => "decide",
            Wish::Do(_) => "other",
        }
    }

    /// Does it. None when nobody can say yet whether it is done: it is to be asked again.
    pub(crate) async fn done_by(self, casework: Casework) -> Option<Told> {
        let result = match (self.wish, &self.who) {
            (Wish::Begin, Who::Person { person }) => {
                casework.begin(*person, "birth".into(), LanguageTag("fr".into()), Answers::default(), self.key).await.map(drop)
            }
            (Wish::Begin, _) => return Some(Told::Refused("only people begin".into())),
            (Wish::Do(command), _) => casework.act(self.journey, &Deed::online(self.who.clone(), self.key), command).await.map(drop),
        };
        match result {
            Ok(()) => Some(Told::Done),
            Err(ActError::Unavailable | ActError::Busy) => None,
            Err(error) => Some(Told::Refused(error.to_string())),
        }
    }
}

/// The services that are asked for, with whose they are.
const SERVICES: [(&str, &str); 3] = [("family-benefits-declaration", COUNTS), ("child-health-insurance", IS_ASKED), ("birth-certificate-copy", AT_DESKS)];

/// All who do something by pages, and their book.
pub(crate) struct People {
    dice: Dice,
    /// Each with their journey.
    pub(crate) everybody: Vec<(PersonId, JourneyId)>,
    /// What they did, in the order in which they began to.
    pub(crate) book: Vec<Doing>,
    /// How many texts were written: each is another.
    texts: usize,
}

pub(crate) fn drawn(dice: &mut Dice) -> [u8; 16] {
    let mut bytes = [0; 16];
    bytes[..8].copy_from_slice(&dice.roll().to_be_bytes());
    bytes[8..].copy_from_slice(&dice.roll().to_be_bytes());
    bytes
}

impl People {
    /// Some people, who each are about to keep a journey.
    pub(crate) fn new(mut dice: Dice, count: usize) -> Self {
        let mut people = Self { everybody: Vec::new(), book: Vec::new(), texts: 0, dice: dice.clone() };
        for _ in 0..count {
            let (person, key) = (PersonId(drawn(&mut dice)), drawn(&mut dice));
            people.everybody.push((person, JourneyId(key)));
            people.book.push(Doing { journey: JourneyId(key), who: Who::Person { person }, key, wish: Wish::Begin, sent: 0, told: None });
        }
        people.dice = dice;
        people
    }

    /// Whether somebody was told that something is done.
    pub(crate) fn was_told(&self, journey: JourneyId, is_it: impl Fn(&Wish) -> bool) -> bool {
        self.book.iter().any(|doing| doing.journey == journey && is_it(&doing.wish) && doing.told == Some(Told::Done))
    }

    /// What is not told yet, by its place in the book.
    pub(crate) fn open(&self) -> Vec<usize> {
        (0..self.book.len()).filter(|place| self.book[*place].told.is_none()).collect()
    }

    fn text(&mut self) -> String {
        self.texts += 1;
        format!("Texte {}.", self.texts)
    }

    fn note(&mut self, journey: JourneyId, who: Who, command: Command) -> usize {
        let key = drawn(&mut self.dice);
        self.book.push(Doing { journey, who, key, wish: Wish::Do(command), sent: 0, told: None });
        self.book.len() - 1
    }

    /// Somebody has a new idea, with their journey before their eyes; gives its place in the book.
    pub(crate) fn new_idea(&mut self, person: PersonId, id: JourneyId, seen: &Journey) -> Option<usize> {
        let who = Who::Person { person };
        let reached = seen.member(person).is_some_and(|member| member.reach != Reach::default());
        let requests: Vec<RequestId> = seen.requests.keys().copied().collect();
        let some = |dice: &mut Dice| requests.get(usize::try_from(dice.roll()).unwrap_or(0).checked_rem(requests.len())?).copied();
        let command = match self.dice.below(10) {
            0 if !reached && requests.is_empty() && !self.is_open(id) => {
                let letters = Some(PostalAddress { lines: vec!["1 rue du Port".into(), "29200 Brest".into()] });
                Command::Reach(Reach { letters, ..Reach::default() })
            }
            0..=3 => self.submission(seen)?,
            4..=6 => Command::Write { request: some(&mut self.dice)?, words: self.text() },
            7 | 8 => {
                let missing = seen.requests.values().find(|request| request.state == RequestState::Missing)?.id;
                Command::Supply { request: missing, papers: Vec::new(), words: self.text() }
            }
            _ => Command::Withdraw { request: some(&mut self.dice)? },
        };
        Some(self.note(id, who, command))
    }

    fn is_open(&self, id: JourneyId) -> bool {
        self.book.iter().any(|doing| doing.journey == id && doing.told.is_none())
    }

    /// One request or two, to bodies that were not asked yet.
    fn submission(&mut self, seen: &Journey) -> Option<Command> {
        let asked: BTreeSet<&str> = seen.requests.values().map(|request| request.service.as_str()).collect();
        let mut left: Vec<_> = SERVICES.iter().filter(|(service, _)| !asked.contains(service)).collect();
        while left.len() > 2 || (left.len() == 2 && self.dice.happens(0.5)) {
            left.remove(usize::try_from(self.dice.roll()).unwrap_or(0) % left.len());
        }
        let requests: Vec<Sending> = left.into_iter().map(|(service, body)| self.sending(service, body)).collect();
        (!requests.is_empty()).then_some(Command::Submit(Submission { requests, previewed: seen.version }))
    }

    fn sending(&mut self, service: &str, body: &str) -> Sending {
        let means = if self.dice.happens(0.5) { SilenceMeans::Refusal } else { SilenceMeans::Acceptance };
        Sending {
            request: RequestId(drawn(&mut self.dice)),
            service: service.into(),
            body: body.into(),
            content: Content { fields: BTreeMap::from_iter("family-name".parse().ok().map(|key| (key, "Durand".into()))), ..Content::default() },
            disclosure: Disclosure { basis: "CSS, art. L531-2".into(), consent: None, signature: None, under: None },
            silence: Some(SilenceRule { within: AnswerTime::Months(2), means, source: "CRPA, art. L231-1".into() }),
        }
    }

    /// An agent works on a request; gives its place in the book.
    pub(crate) fn agent_works(&mut self, id: JourneyId, request: RequestId) -> usize {
        let who = Who::Agent { agent: PersonId([200; 16]), name: "A. Petit".into(), body: AT_DESKS.into() };
        let command = match self.dice.below(4) {
            0 => Command::View { request },
            1 => Command::Write { request, words: self.text() },
            _ => self.decision(request),
        };
        self.note(id, who, command)
    }

    /// An agent decides a request; gives its place in the book.
    pub(crate) fn agent_decides(&mut self, id: JourneyId, request: RequestId) -> usize {
        let who = Who::Agent { agent: PersonId([200; 16]), name: "A. Petit".into(), body: AT_DESKS.into() };
        let command = self.decision(request);
        self.note(id, who, command)
    }

    fn decision(&mut self, request: RequestId) -> Command {
        let outcome = if self.dice.happens(0.5) { Outcome::Granted } else { Outcome::Refused };
        Command::Decide { request, decision: Decision { outcome, reasons: "Examiné.".into(), appeal: "Deux mois pour contester.".into() } }
    }
}
