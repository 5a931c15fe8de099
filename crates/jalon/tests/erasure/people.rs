//! People who put unmistakable words of theirs wherever words of a person can go.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jalon_casework::{Attestation, Casework, Choice, Deed, Extract, Inquiry, Later, Registers, Said, Unfetched, Word};
use jalon_catalogue::{LanguageTag, RegisterId};
use jalon_journey::{
    Answer, Answers, Command, Content, Disclosure, FieldValue, JourneyId, MissingAsk, Origin, Paper, PaperId, PersonId, PostalAddress, Reach, RequestId, Right,
    RightAsk, RightId, Scan, Sending, Share, Submission, Who,
};
use jalon_store::{NewSession, SessionToken};
use jiff::ToSpan as _;

/// Each place where words go.
const PLACES: [&str; 23] = [
    "subject",
    "street",
    "mailbox",
    "answer",
    "name",
    "holder",
    "file",
    "filename",
    "about",
    "accepted",
    "declined",
    "previewed",
    "signature",
    "message",
    "from-an-agent",
    "missing",
    "supplied",
    "right",
    "right-answer",
    "reference",
    "early-word",
    "session",
    "queued",
];
/// What a register is asked, and what it answers.
const ACCEPTED: &str = "civil-status";
const DECLINED: &str = "health-insurance";
const PREVIEWED: &str = "employment";

fn agent() -> Who {
    Who::Agent { agent: PersonId([9; 16]), name: "A. Petit".into(), body: "nursery".into() }
}

#[derive(Clone)]
pub(crate) struct Somebody {
    pub(crate) tag: &'static str,
    pub(crate) person: PersonId,
    pub(crate) journey: JourneyId,
    pub(crate) nursery: RequestId,
    pub(crate) caf: RequestId,
    pub(crate) paper: PaperId,
    pub(crate) code: String,
    pub(crate) token: Option<SessionToken>,
}

impl Somebody {
    pub(crate) fn word(&self, place: &str) -> String {
        assert!(PLACES.contains(&place));
        format!("Zéphyrine-{place}-{}", self.tag)
    }

    /// All that is to be found nowhere once they are erased.
    pub(crate) fn words(&self) -> Vec<String> {
        let mut words: Vec<String> = PLACES.iter().map(|place| self.word(place)).collect();
        words.extend(PLACES.iter().map(|place| format!("{place}-{}", self.tag)));
        words.extend([self.code.clone(), self.code.replace(' ', "")]);
        words.extend(self.token.as_ref().map(|token| token.reveal().to_string()));
        words
    }

    pub(crate) fn who(&self) -> Who {
        Who::Person { person: self.person }
    }

    /// Somebody whose identity is vouched for.
    pub(crate) async fn signed_in(casework: &Casework, tag: &'static str) -> Self {
        let none = Self {
            tag,
            person: PersonId([0; 16]),
            journey: JourneyId(jalon_casework::random()),
            nursery: RequestId(jalon_casework::random()),
            caf: RequestId(jalon_casework::random()),
            paper: PaperId([0; 16]),
            code: String::new(),
            token: None,
        };
        let person = none.comes_back(casework).await;
        Self { person, ..none }
    }

    /// Whoever the identity leads to.
    pub(crate) async fn comes_back(&self, casework: &Casework) -> PersonId {
        casework.person_of_identity("https://fc.example", &self.word("subject")).await.unwrap()
    }

    pub(crate) async fn begins(&self, casework: &Casework) {
        casework.begin(self.person, "birth".into(), LanguageTag("fr".into()), Answers::default(), self.journey.0).await.unwrap();
    }

    /// Comes into the journey of another.
    pub(crate) async fn joins(&mut self, casework: &Casework, other: &Self) {
        let code = casework.invite(other.journey, &Deed::online(other.who(), jalon_casework::random())).await.unwrap();
        casework.join(&code, self.person, jalon_casework::random()).await.unwrap().unwrap();
        self.journey = other.journey;
    }

    pub(crate) async fn does(&self, casework: &Casework, who: &Who, command: Command) {
        casework.act(self.journey, &Deed::online(who.clone(), jalon_casework::random()), command).await.unwrap();
    }

    /// What is asked of nobody: answers, fields, a file, addresses, a right, a code, a session.
    pub(crate) async fn gives(&mut self, casework: &Casework) {
        let (me, today) = (self.who(), casework.clock().today());
        let letters = Some(PostalAddress { lines: vec![self.word("street"), "75002 Paris".into()] });
        self.does(casework, &me, Command::Reach(Reach { mail: Some(self.mail()), letters, ..Reach::default() })).await;
        let answer = Answer { value: self.word("answer"), share: Share::Mine };
        self.does(casework, &me, Command::Answer(Answers { facts: [("territoire".to_owned(), answer)].into(), ..Answers::default() })).await;
        let value = |place: &str| Some(FieldValue { value: self.word(place), origin: Origin::Declared, on: today });
        let fields = BTreeMap::from([("family-name".parse().unwrap(), value("name")), ("account-holder".parse().unwrap(), value("holder"))]);
        self.does(casework, &me, Command::Fill { fields }).await;
        let file = [vec![b'.'; 300_000], self.word("file").into_bytes()].concat();
        let blob = casework.store().put_blob(jalon_store::PersonId::from_bytes(self.person.0), file).await.unwrap();
        self.paper = PaperId(*blob.as_bytes());
        let paper = Paper {
            id: self.paper,
            evidence: "birth-certificate-copy".into(),
            name: self.word("filename"),
            kind: "application/pdf".into(),
            bytes: 300_000,
            scan: Scan::Clean,
        };
        self.does(casework, &me, Command::AddPaper { paper }).await;
        let right = RightId(jalon_casework::random());
        self.does(casework, &me, Command::AskRight(RightAsk { id: right, right: Right::Rectify, request: None, words: self.word("right") })).await;
        casework.act(self.journey, &Deed::guardian(), Command::AnswerRight { right, words: self.word("right-answer") }).await.unwrap();
        self.code = casework.issue_code(self.journey, &Deed::online(me.clone(), jalon_casework::random())).await.unwrap().grouped();
        casework.invite(self.journey, &Deed::online(me, jalon_casework::random())).await.unwrap();
        let now = casework.clock().now().as_millisecond();
        let plain = self.word("session").into_bytes().into();
        let session =
            NewSession { kind: "person".into(), person: jalon_store::PersonId::from_bytes(self.person.0), now, idle: 1 << 40, ends: now + (1 << 40), plain };
        self.token = Some(casework.store().create_session(session).await.unwrap());
    }

    pub(crate) fn mail(&self) -> String {
        format!("mailbox-{}@boite.example", self.tag)
    }

    /// What registers answer: accepted, declined, and looked at only.
    pub(crate) async fn fetches(&self, casework: &Casework) {
        let asked = casework.clone().with_registers(Arc::new(Answering(self.clone())));
        for register in [ACCEPTED, DECLINED, PREVIEWED] {
            let about = BTreeMap::from([("family-name".into(), self.word("about"))]);
            let deed = Deed::online(self.who(), jalon_casework::random());
            asked.fetch(self.journey, &deed, &register.into(), about).await.unwrap().unwrap();
            let deed = Deed::online(self.who(), jalon_casework::random());
            match register {
                ACCEPTED => drop(asked.accept(self.journey, &deed, &register.into(), Choice::default()).await.unwrap()),
                DECLINED => drop(asked.decline(self.journey, &deed, &register.into()).await.unwrap()),
                _ => assert!(asked.preview(self.journey, self.person, &register.into()).await.unwrap().is_some()),
            }
        }
    }

    pub(crate) async fn asks(&self, casework: &Casework, request: RequestId, service: &str, body: &str) {
        let previewed = casework.load(self.journey).await.unwrap().unwrap().journey.version;
        let fields = [("family-name", self.word("name")), ("account-holder", self.word("holder"))];
        // The nursery may not have the account: no agreement lets it.
        let fields = fields.into_iter().filter(|(field, _)| body == "caf" || *field == "family-name");
        let sending = Sending {
            request,
            service: service.into(),
            body: body.into(),
            content: Content {
                fields: fields.map(|(field, value)| (field.parse().unwrap(), value)).collect(),
                papers: if body == "caf" { vec![self.paper] } else { Vec::new() },
                ..Content::default()
            },
            disclosure: Disclosure { basis: "CSS, art. L583-3".into(), consent: None, signature: Some(self.word("signature")), under: None },
            silence: None,
        };
        self.does(casework, &self.who(), Command::Submit(Submission { requests: vec![sending], previewed })).await;
    }

    /// What goes to bodies and comes back: a request that a body's system refuses, one with words both ways at a desk, words that came before their turn.
    pub(crate) async fn goes_through_it(&self, casework: &Casework) {
        self.asks(casework, self.caf, "family-benefits-declaration", "caf").await;
        self.asks(casework, self.nursery, "nursery-place", "nursery").await;
        let (request, agent) = (self.nursery, agent());
        self.does(casework, &self.who(), Command::Write { request, words: self.word("message") }).await;
        for command in [Command::View { request }, Command::Take { request }, Command::Examine { request }] {
            self.does(casework, &agent, command).await;
        }
        self.does(casework, &agent, Command::Write { request, words: self.word("from-an-agent") }).await;
        self.does(casework, &agent, self.missing(casework, "missing")).await;
        self.does(casework, &self.who(), Command::Supply { request, papers: Vec::new(), words: self.word("supplied") }).await;
        for (place, said) in [(1, Said::Received { reference: Some(self.word("reference")) }), (3, Said::Wrote { words: self.word("early-word") })] {
            let name = casework.name_of_word(&"caf".into(), "urn:caf", &format!("{}/{place}", self.caf));
            casework.hear(&"caf".into(), Word { request: self.caf, name, place: Some(place), said }).await.unwrap();
        }
    }

    /// What waits to leave, as long as nobody does the jobs: an errand, a mail and a letter.
    pub(crate) async fn queues(&self, casework: &Casework) {
        self.asks(casework, RequestId(jalon_casework::random()), "child-health-insurance", "cpam").await;
        self.does(casework, &agent(), self.missing(casework, "queued")).await;
    }

    fn missing(&self, casework: &Casework, place: &str) -> Command {
        let until = casework.clock().today().saturating_add(10.days());
        Command::AskMissing { request: self.nursery, missing: MissingAsk { evidence: BTreeSet::new(), words: self.word(place), until } }
    }
}

/// Registers that know one person.
struct Answering(Somebody);

impl Registers for Answering {
    fn connected(&self) -> BTreeSet<RegisterId> {
        [ACCEPTED, DECLINED, PREVIEWED].map(Into::into).into()
    }

    fn fetch<'a>(&'a self, inquiry: &'a Inquiry) -> Later<'a, Result<Attestation, Unfetched>> {
        let (field, place) = match inquiry.register.as_str() {
            ACCEPTED => ("other-parent-family-name", "accepted"),
            DECLINED => ("account-holder", "declined"),
            _ => ("employer-name", "previewed"),
        };
        let fields = BTreeMap::from([(field.parse().unwrap(), self.0.word(place))]);
        let extract = Extract { label: String::new(), facts: BTreeMap::new(), fields, on: jiff::civil::date(2026, 11, 1), until: None };
        Box::pin(async move { Ok(Attestation { extracts: vec![extract] }) })
    }
}
