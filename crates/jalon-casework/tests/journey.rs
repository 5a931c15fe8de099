//! From a plan to a decision, on a real store: what people and bodies find at each step, and what comes when days pass.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};

use jalon_casework::testing::Brief;
use jalon_casework::{
    About, ActError, Casework, Clock, Courier, Deed, Delivered, Later, LetterBox, Loaded, Parcel, Queue, Senders, Served, Undelivered, Workers,
};
use jalon_catalogue::{Catalogue, LanguageTag, SilenceMeans};
use jalon_journey::{
    Answers, Command, Decision, Disclosure, JourneyId, MissingAsk, Outcome, PersonId, Reach, Refusal, RequestId, RequestState, Sending, SilenceRule,
    Submission, Who,
};
use jalon_message::code::SiteKey;
use jalon_message::mail::Mailer;
use jalon_message::sink::{Sink, SinkSettings};
use jalon_message::{MessageId, SendError};
use jalon_store::{KeysInMemory, Store, StoreConfig};

const DAY: i64 = 86_400_000;

struct Here {
    casework: Casework,
    clock: Clock,
    ahead: i64,
}

impl Here {
    async fn new(served: &[&str]) -> Self {
        let store = Store::open(&StoreConfig::new("sqlite::memory:".parse().unwrap(), Arc::new(KeysInMemory::random()))).await.unwrap();
        let catalogue = Catalogue::embedded();
        let clock = Clock::of(&catalogue);
        let casework = Casework::new(store, catalogue, clock.clone(), served.iter().map(|body| ((*body).into(), Served::SYSTEM)).collect());
        Self { casework, clock, ahead: 0 }
    }

    fn pass(&mut self, days: i64) {
        self.ahead += days * DAY;
        self.clock.set_ahead(self.ahead);
    }

    async fn begun(&self, person: PersonId) -> JourneyId {
        let answers = Answers::default();
        self.casework.begin(person, "birth".into(), LanguageTag("fr".into()), answers, jalon_casework::random()).await.unwrap().id
    }

    async fn does(&self, id: JourneyId, who: &Who, command: Command) -> Result<Loaded, ActError> {
        self.casework.act(id, &Deed::online(who.clone(), jalon_casework::random()), command).await
    }

    async fn sends(&self, id: JourneyId, person: PersonId, service: &str, body: &str) -> RequestId {
        let request = RequestId(jalon_casework::random());
        let version = self.casework.load(id).await.unwrap().unwrap().journey.version;
        let submission = Submission { requests: vec![sending(request, service, body)], previewed: version };
        self.does(id, &Who::Person { person }, Command::Submit(submission)).await.unwrap();
        request
    }
}

fn sending(request: RequestId, service: &str, body: &str) -> Sending {
    Sending {
        request,
        service: service.into(),
        body: body.into(),
        content: jalon_journey::Content { fields: BTreeMap::from([("family-name".parse().unwrap(), "Durand".into())]), ..Default::default() },
        disclosure: Disclosure { basis: "CSS, art. L531-2".into(), consent: None, signature: None, under: None },
        silence: Some(SilenceRule { within: jalon_catalogue::AnswerTime::Months(2), means: SilenceMeans::Refusal, source: "CRPA, art. L231-4".into() }),
    }
}

fn agent(body: &str) -> Who {
    Who::Agent { agent: PersonId([8; 16]), name: "A. Petit".into(), body: body.into() }
}

fn person(byte: u8) -> PersonId {
    PersonId([byte; 16])
}

#[tokio::test]
async fn a_request_stands_in_the_queues_of_its_body_until_it_is_decided() {
    let here = Here::new(&[]).await;
    let id = here.begun(person(1)).await;
    let request = here.sends(id, person(1), "family-benefits-declaration", "caf").await;
    let caf = agent("caf");
    let queue = async |who: &Who, queue: Queue| here.casework.inbox(who, &queue, None, 10).await.unwrap();
    let new = queue(&caf, Queue::New).await;
    assert_eq!((new.len(), new[0].request, new[0].name.as_str()), (1, request, "Durand"));
    assert_eq!(queue(&agent("cpam"), Queue::New).await, [], "another body sees nothing");
    assert_eq!(queue(&Who::Person { person: person(1) }, Queue::New).await, []);
    assert!(matches!(here.does(id, &agent("cpam"), Command::View { request }).await, Err(ActError::Refused(Refusal::Unseen))));

    here.does(id, &caf, Command::Examine { request }).await.unwrap();
    assert_eq!(queue(&caf, Queue::New).await, []);
    let missing = MissingAsk { evidence: BTreeSet::new(), words: "Le RIB est illisible.".into(), until: here.clock.today().tomorrow().unwrap() };
    here.does(id, &caf, Command::AskMissing { request, missing }).await.unwrap();
    assert_eq!(queue(&caf, Queue::Missing).await.len(), 1);
    here.does(id, &Who::Person { person: person(1) }, Command::Supply { request, papers: vec![], words: "Le voici.".into() }).await.unwrap();
    let decision = Decision { outcome: Outcome::Granted, reasons: String::new(), appeal: String::new() };
    here.does(id, &caf, Command::Decide { request, decision }).await.unwrap();
    assert_eq!(queue(&caf, Queue::Open).await, []);
    assert_eq!(here.casework.waiting(&caf, &Queue::Decided).await.unwrap(), 1);
    assert_eq!(here.casework.journey_of_request(request).await.unwrap(), Some(id));
}

#[tokio::test]
async fn a_second_click_sends_nothing_twice() {
    let here = Here::new(&[]).await;
    let id = here.begun(person(1)).await;
    let version = here.casework.load(id).await.unwrap().unwrap().journey.version;
    let deed = Deed::online(Who::Person { person: person(1) }, [5; 16]);
    let submit = || {
        Command::Submit(Submission { requests: vec![sending(RequestId(jalon_casework::random()), "family-benefits-declaration", "caf")], previewed: version })
    };
    let first = here.casework.act(id, &deed, submit()).await.unwrap();
    let again = here.casework.act(id, &deed, submit()).await.unwrap();
    assert_eq!(first.journey, again.journey);
    assert_eq!(again.journey.requests.len(), 1);
    // The same two at once.
    let other = Deed::online(Who::Person { person: person(1) }, [6; 16]);
    let nursery =
        || Command::Submit(Submission { requests: vec![sending(RequestId(jalon_casework::random()), "nursery-place", "nursery")], previewed: version });
    let (one, two) = tokio::join!(here.casework.act(id, &other, nursery()), here.casework.act(id, &other, nursery()));
    assert_eq!(one.unwrap().journey.requests.len(), 2);
    assert_eq!(two.unwrap().journey.requests.len(), 2);
}

#[tokio::test]
async fn a_code_opens_a_journey_once_and_not_after_its_end() {
    let mut here = Here::new(&[]).await;
    let id = here.begun(person(1)).await;
    let deed = || Deed::online(Who::Person { person: person(1) }, jalon_casework::random());
    let lost = here.casework.issue_code(id, &deed()).await.unwrap();
    let code = here.casework.issue_code(id, &deed()).await.unwrap();
    assert_eq!(here.casework.resume(&lost, [1; 16]).await.unwrap(), None, "a new code replaces the one before");
    let arrival = here.casework.resume(&code, [2; 16]).await.unwrap().unwrap();
    assert_eq!((arrival.journey, arrival.person), (id, person(1)));
    assert_eq!(here.casework.resume(&code, [3; 16]).await.unwrap(), None, "it is used up");
    assert_eq!(here.casework.resume(&code, [2; 16]).await.unwrap(), Some(arrival), "the same form again, because its answer was lost");
    let late = here.casework.issue_code(id, &deed()).await.unwrap();
    here.pass(91);
    assert_eq!(here.casework.resume(&late, [4; 16]).await.unwrap(), None);
}

#[tokio::test]
async fn a_journey_is_attached_to_an_identity_and_joined_by_another() {
    let here = Here::new(&[]).await;
    let id = here.begun(person(1)).await;
    let account = here.casework.person_of_identity("https://fc.example", "abc").await.unwrap();
    assert_eq!(here.casework.person_of_identity("https://fc.example", "abc").await.unwrap(), account);
    assert_ne!(here.casework.person_of_identity("https://fc.example", "abd").await.unwrap(), account);
    assert_eq!(here.casework.journeys(account).await.unwrap(), []);
    let arrival = jalon_casework::Arrival { journey: id, person: person(1) };
    here.casework.attach(arrival, account, "FranceConnect".into(), [3; 16]).await.unwrap();
    assert_eq!(here.casework.journeys(account).await.unwrap()[0].arrival, arrival);
    assert_eq!(here.casework.acting(account, &here.casework.load(id).await.unwrap().unwrap()).await.unwrap(), Some(person(1)));

    let code = here.casework.invite(id, &Deed::online(Who::Person { person: person(1) }, [4; 16])).await.unwrap();
    let joined = here.casework.join(&code, person(2), [5; 16]).await.unwrap().unwrap();
    assert_eq!(joined, jalon_casework::Arrival { journey: id, person: person(2) });
    assert_eq!(here.casework.join(&code, person(3), [6; 16]).await.unwrap(), None, "an invitation is for one");
    here.casework.erase(account).await.unwrap();
    assert_ne!(here.casework.person_of_identity("https://fc.example", "abc").await.unwrap(), account, "who was erased comes back as somebody new");
}

/// Says what it is about, and nothing else.
const PLAIN: Brief = Brief(|telling| match &telling.notice.about {
    About::Sent { requests } => format!("sent {requests}"),
    About::Decided { outcome, .. } => format!("decided {outcome:?}"),
    About::Silence { .. } => "silence".to_owned(),
    About::Deadline { service, on } => format!("{service} {on}"),
    other => format!("{other:?}"),
});

#[derive(Default)]
struct Drawer(Mutex<Vec<MessageId>>);

impl LetterBox for Drawer {
    fn post<'a>(&'a self, id: &'a MessageId, pdf: Vec<u8>) -> Later<'a, Result<(), SendError>> {
        assert!(pdf.starts_with(b"%PDF"));
        self.0.lock().unwrap().push(id.clone());
        Box::pin(async { Ok(()) })
    }
}

/// A body that is down the first time.
#[derive(Default)]
struct Body(Mutex<Vec<RequestId>>);

impl Courier for Body {
    fn deliver<'a>(&'a self, parcel: Parcel<'a>) -> Later<'a, Result<Delivered, Undelivered>> {
        let mut seen = self.0.lock().unwrap();
        seen.push(parcel.request.id);
        let answer = if seen.len() == 1 { Err(Undelivered::Temporary("down")) } else { Ok(Delivered { reference: Some("CAF-7".into()) }) };
        Box::pin(async { answer })
    }
}

fn workers(here: &Here, senders: Senders, courier: Option<Arc<dyn Courier>>) -> Workers {
    Workers { casework: here.casework.clone(), senders, scribe: Arc::new(PLAIN), courier, looker: None, key: SiteKey::new(&[7; 32]), name: "test".into() }
}

#[tokio::test]
async fn people_are_told_and_silence_falls_when_its_day_has_passed() {
    let mut here = Here::new(&[]).await;
    let sink = Sink::start(SinkSettings::default()).await.unwrap();
    let mailer = Mailer::new(&sink.client("jalon.example.org").unwrap()).unwrap();
    let letters = Arc::new(Drawer::default());
    let workers = workers(&here, Senders { mail: Some(mailer), sms: None, letters: Some(letters.clone()) }, None);
    let id = here.begun(person(1)).await;
    let reach = Reach {
        mail: Some("personne@example.org".into()),
        phone: None,
        letters: Some(jalon_journey::PostalAddress { lines: vec!["1 rue de la Paix".into(), "75002 Paris".into()] }),
        language: None,
    };
    here.does(id, &Who::Person { person: person(1) }, Command::Reach(reach)).await.unwrap();
    let request = here.sends(id, person(1), "family-benefits-declaration", "caf").await;
    while workers.step().await > 0 {}
    let subjects = || sink.mails().into_iter().map(|mail| mail.subject.unwrap()).collect::<Vec<_>>();
    assert_eq!(subjects(), ["sent 1"]);
    here.pass(70);
    while workers.step().await > 0 {}
    let state = here.casework.load(id).await.unwrap().unwrap().journey.request(request).unwrap().state;
    assert_eq!(state, RequestState::Decided(Outcome::Refused));
    assert_eq!(subjects(), ["sent 1", "silence"]);
    assert_eq!(letters.0.lock().unwrap().len(), 1, "a letter says it too");
    // The code of the mail is found, another is not.
    let text = sink.mails()[1].text.clone().unwrap();
    let code: jalon_message::code::Code = text.lines().nth(1).unwrap().parse().unwrap();
    assert!(here.casework.is_ours(&workers.key, code).await.unwrap().is_some());
    assert!(here.casework.is_ours(&workers.key, "0000-0000".parse().unwrap()).await.unwrap().is_none());
    // Going on changes nothing: nothing is told twice.
    here.pass(70);
    while workers.step().await > 0 {}
    assert_eq!(subjects().len(), 2);
}

#[tokio::test]
async fn a_body_that_is_down_is_tried_again_and_holds_nobody_up() {
    let mut here = Here::new(&["caf"]).await;
    let body = Arc::new(Body::default());
    let workers = workers(&here, Senders::default(), Some(body.clone()));
    let id = here.begun(person(1)).await;
    let request = here.sends(id, person(1), "family-benefits-declaration", "caf").await;
    while workers.step().await > 0 {}
    let state = async || here.casework.load(id).await.unwrap().unwrap().journey.request(request).unwrap().clone();
    assert_eq!(state().await.state, RequestState::Sent, "sent is not received");
    here.clock.set_ahead(60_000);
    while workers.step().await > 0 {}
    assert_eq!((state().await.state, state().await.reference.as_deref()), (RequestState::Received, Some("CAF-7")));
    assert_eq!(*body.0.lock().unwrap(), [request, request], "the same key each time");
    here.pass(1);
    assert_eq!(workers.step().await, 0);
}

#[tokio::test]
async fn what_is_withdrawn_before_it_left_does_not_leave_any_more() {
    let mut here = Here::new(&["caf", "nursery"]).await;
    let body = Arc::new(Body::default());
    let workers = workers(&here, Senders::default(), Some(body.clone()));
    let id = here.begun(person(1)).await;
    // One waits in the queue; the other was tried, its body is down, and it waits for another try.
    let waits = here.sends(id, person(1), "family-benefits-declaration", "caf").await;
    here.does(id, &Who::Person { person: person(1) }, Command::Withdraw { request: waits }).await.unwrap();
    let tried = here.sends(id, person(1), "nursery-place", "nursery").await;
    while workers.step().await > 0 {}
    assert_eq!(*body.0.lock().unwrap(), [tried]);
    here.does(id, &Who::Person { person: person(1) }, Command::Withdraw { request: tried }).await.unwrap();
    here.pass(2);
    while workers.step().await > 0 {}
    // The body may have it from the try that failed: it is told that it was taken back, and nothing else.
    assert_eq!(*body.0.lock().unwrap(), [tried, tried], "of what never left, nobody hears");
    here.pass(2);
    assert_eq!(workers.step().await, 0, "and nothing waits");
}

#[tokio::test]
async fn who_takes_their_address_back_is_written_to_no_more_not_even_what_was_queued() {
    let here = Here::new(&[]).await;
    let sink = Sink::start(SinkSettings::default()).await.unwrap();
    let mailer = Mailer::new(&sink.client("jalon.example.org").unwrap()).unwrap();
    let workers = workers(&here, Senders { mail: Some(mailer), sms: None, letters: None }, None);
    let id = here.begun(person(1)).await;
    let who = Who::Person { person: person(1) };
    here.does(id, &who, Command::Reach(Reach { mail: Some("personne@example.org".into()), ..Reach::default() })).await.unwrap();
    here.sends(id, person(1), "family-benefits-declaration", "caf").await;
    here.does(id, &who, Command::Reach(Reach::default())).await.unwrap();
    while workers.step().await > 0 {}
    assert_eq!(sink.mails().len(), 0);
}

#[tokio::test]
async fn whoever_uses_a_right_is_owed_an_answer_within_a_month() {
    use jalon_journey::{Refusal, Right, RightAsk, RightId};

    let mut here = Here::new(&[]).await;
    let id = here.begun(person(1)).await;
    let ask = |number, right| Command::AskRight(RightAsk { id: RightId([number; 16]), right, request: None, words: "Parce que".into() });
    let who = Who::Person { person: person(1) };
    here.does(id, &who, ask(1, Right::Object)).await.unwrap();
    here.pass(3);
    here.does(id, &who, ask(2, Right::Contest)).await.unwrap();
    let open = async || here.casework.open_rights(10).await.unwrap().into_iter().map(|open| open.asked.ask.id.0[0]).collect::<Vec<_>>();
    assert_eq!(open().await, [1, 2], "the most urgent first");
    assert_eq!(here.casework.open_rights(1).await.unwrap().len(), 1);
    let asked = here.casework.open_rights(1).await.unwrap().remove(0).asked;
    assert_eq!((asked.by, asked.due()), (person(1), asked.on.saturating_add(jiff::Span::new().months(1))));
    // Nobody uses another's right, nor answers it but those who keep the site.
    let stranger = Who::Person { person: person(2) };
    assert!(matches!(here.does(id, &stranger, ask(3, Right::Object)).await, Err(ActError::Refused(Refusal::Unseen))));
    let answer = Command::AnswerRight { right: RightId([1; 16]), words: "Non".into() };
    for who in [&who, &stranger, &agent("caf")] {
        assert!(matches!(here.does(id, who, answer.clone()).await, Err(ActError::Refused(Refusal::Unseen))));
    }
    assert!(matches!(here.casework.answer_right(RightId([1; 16]), "  ".into()).await, Err(ActError::Refused(Refusal::NoWords))));
    here.casework.rebuild().await.unwrap();
    assert_eq!(open().await, [1, 2]);
    here.casework.answer_right(RightId([1; 16]), "C’est fait.".into()).await.unwrap();
    assert_eq!(open().await, [2]);
    assert!(matches!(here.casework.answer_right(RightId([1; 16]), "Encore".into()).await, Err(ActError::Refused(_))));
    let journey = here.casework.load(id).await.unwrap().unwrap().journey;
    assert_eq!(journey.rights[&RightId([1; 16])].answer.as_ref().unwrap().1, "C’est fait.");
    here.casework.rebuild().await.unwrap();
    assert_eq!(open().await, [2]);
    // Who is erased is owed nothing any more.
    here.casework.erase(person(1)).await.unwrap();
    assert!(open().await.is_empty());
}
