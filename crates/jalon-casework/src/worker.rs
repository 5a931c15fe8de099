//! Doing what is to be done: words sent, days watched, requests handed over. Each job is done at least once and looks like once: a message has the same identity
//! when it leaves again, a request the same key, and what the journey notes of it is written in the transaction that ends the job.

use std::fmt::Write as _;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use jalon_catalogue::LanguageTag;
use jalon_journey::{Command, Journey, JourneyId, Member, NoticeChannel, Paper, PersonId, Refusal, Request, Scan, Settled, Who};
use jalon_message::code::{self, Code, SiteKey};
use jalon_message::letter::Letter;
use jalon_message::mail::{Mail, MailAddress, Mailer, Subject};
use jalon_message::phone::Phone;
use jalon_message::sms::{Sms, SmsSender};
use jalon_message::{Language, MessageId, SendError};
use jalon_store::{BlobId, Claimed, Commit, JobClaim, Owner, Store, StoreError, ViewChange, ViewRow};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::de::DeserializeOwned;
use tokio::sync::watch;

use crate::act::{Along, Deed, Loaded};
use crate::error::ActError;
use crate::follow::{self, ERRANDS, Errand, Look, NOTICES, Notice, SCANS, WATCHES, Watch};
use crate::{Casework, journey_of, owner, stream};

/// How long a worker may take over a job before another may try.
const LEASE_MS: i64 = 60_000;
/// How many jobs of a queue are done at once.
const AT_ONCE: u32 = 16;
/// How long a worker sleeps when nothing is due and nobody wakes it.
const PAUSE: Duration = Duration::from_millis(500);
/// How often a job is tried: with the pauses between, about a day.
const TRIES: u32 = 14;
/// How long a file waits at most before something tries to look it over again.
const LONGEST_WAIT_MS: i64 = 10 * 60_000;

/// A future behind a pointer, so that ports can be chosen when the program starts.
pub type Later<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// What a person is to be told, with all that the words may name.
#[derive(Debug)]
pub struct Telling<'a> {
    /// What about.
    pub notice: &'a Notice,
    /// The journey.
    pub id: JourneyId,
    /// Its state.
    pub journey: &'a Journey,
    /// The person.
    pub member: &'a Member,
    /// The request that it is about.
    pub request: Option<&'a Request>,
    /// Their language.
    pub language: LanguageTag,
    /// The code by which they see on the site that it is ours.
    pub proof: Code,
    /// The day.
    pub day: Date,
}

/// Words for a person.
#[derive(Clone)]
pub struct Written {
    /// The subject of a mail.
    pub subject: String,
    /// The text of a mail.
    pub text: String,
    /// The text of a short message.
    pub short: String,
}

/// Whoever finds the words: in the person's language, and never more of their data than needed.
pub trait Scribe: Send + Sync {
    /// Words for a mail or a short message.
    fn words(&self, telling: &Telling<'_>) -> Written;
    /// A letter.
    fn letter(&self, telling: &Telling<'_>) -> Letter;
}

/// Where finished letters go to be printed and posted.
pub trait LetterBox: Send + Sync {
    /// Posts one. The same identity twice is one letter.
    fn post<'a>(&'a self, id: &'a MessageId, pdf: Vec<u8>) -> Later<'a, Result<(), SendError>>;
}

/// By what messages leave. What is absent is not sent: the person sees it on the site.
#[derive(Clone, Default)]
pub struct Senders {
    /// Electronic mail.
    pub mail: Option<Mailer>,
    /// Short messages.
    pub sms: Option<SmsSender>,
    /// Letters.
    pub letters: Option<Arc<dyn LetterBox>>,
}

/// A request was not handed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undelivered {
    /// It may be tried again.
    Temporary(&'static str),
    /// It will be refused again: somebody must look.
    Permanent(&'static str),
}

/// What a body said when it took a request.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Delivered {
    /// Its own number for the request.
    pub reference: Option<String>,
}

/// Whoever hands requests over to a body's own system. The request's identity is the key by which the body knows one that comes again.
pub trait Courier: Send + Sync {
    /// Hands one over, with the files that go along: each was looked over, and is in the store under its identity.
    fn deliver<'a>(&'a self, request: &'a Request, papers: &'a [Paper]) -> Later<'a, Result<Delivered, Undelivered>>;
}

/// Whoever looks files over.
pub trait Looker: Send + Sync {
    /// What it finds in one; nothing when it cannot look now.
    fn look<'a>(&'a self, bytes: &'a [u8]) -> Later<'a, Option<Found>>;
}

/// What was found in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// Nothing wrong.
    Clean,
    /// Something that does harm.
    Infected,
}

/// Those who do the jobs of a store. Several may run, on several machines.
#[derive(Clone)]
pub struct Workers {
    /// What they act on.
    pub casework: Casework,
    /// How messages leave.
    pub senders: Senders,
    /// Who finds the words.
    pub scribe: Arc<dyn Scribe>,
    /// Who hands requests over.
    pub courier: Option<Arc<dyn Courier>>,
    /// Who looks files over that could not be looked over when they came.
    pub looker: Option<Arc<dyn Looker>>,
    /// The key of the codes that prove messages.
    pub key: SiteKey,
    /// A name by which operators tell these from others.
    pub name: String,
}

/// What became of a job.
enum Outcome {
    /// It is done, and noted as done.
    Noted,
    /// It is done.
    Done,
    /// It may be tried again.
    Retry(String),
    /// It is tried again, however often.
    Wait(&'static str),
    /// It will not be done.
    Bury(String),
}

/// What is worked at by itself.
#[derive(Clone, Copy)]
enum Work {
    Queue(&'static str),
    Log,
}

impl Workers {
    /// Works until `shutdown` ends, then finishes what was begun. Each queue is worked at by itself: a body that does not answer holds up no mail and no day.
    pub async fn run(self, shutdown: impl Future<Output = ()> + Send) {
        let stopping = watch::Sender::new(false);
        let each = |work| self.serve(work, stopping.subscribe());
        let stop = async {
            shutdown.await;
            stopping.send_replace(true);
        };
        tokio::join!(each(Work::Queue(SCANS)), each(Work::Queue(WATCHES)), each(Work::Queue(NOTICES)), each(Work::Queue(ERRANDS)), each(Work::Log), stop);
    }

    async fn serve(&self, work: Work, mut stopping: watch::Receiver<bool>) {
        loop {
            let woken = self.casework.work.notified();
            let busy = match work {
                Work::Queue(queue) => self.step_of(queue).await,
                Work::Log => self.carry_log_on().await,
            };
            // More may be due; but whoever asks us to stop is heard between two steps.
            if *stopping.borrow_and_update() {
                return;
            }
            if busy > 0 {
                continue;
            }
            tokio::select! {
                _ = stopping.changed() => return,
                () = woken => {}
                () = tokio::time::sleep(PAUSE) => {}
            }
        }
    }

    /// Does what is due now, in each queue, and carries the log on; says how many jobs and events there were.
    pub async fn step(&self) -> usize {
        let queues = tokio::join!(self.step_of(SCANS), self.step_of(WATCHES), self.step_of(NOTICES), self.step_of(ERRANDS));
        let jobs = queues.0 + queues.1 + queues.2 + queues.3;
        jobs + self.carry_log_on().await
    }

    async fn step_of(&self, queue: &'static str) -> usize {
        let mut jobs = tokio::task::JoinSet::new();
        let now = self.casework.clock.now().as_millisecond();
        match self.casework.store.claim(queue, now, LEASE_MS, AT_ONCE, &self.name).await {
            Ok(claimed) => claimed.into_iter().for_each(|job| {
                let workers = self.clone();
                jobs.spawn(async move { workers.one(queue, job).await });
            }),
            // The store is away: the pause is long enough, and the jobs stay.
            Err(error) => tracing::warn!(queue, %error, "no jobs can be taken"),
        }
        let count = jobs.len();
        while jobs.join_next().await.is_some() {}
        count
    }

    async fn carry_log_on(&self) -> usize {
        self.casework.log_step().await.unwrap_or_else(|error| {
            // It goes on from where it was.
            tracing::warn!(%error, "the log could not be carried on");
            0
        })
    }

    async fn one(&self, queue: &'static str, job: Claimed) {
        let (claim, attempts) = (job.claim, job.attempts);
        let outcome = match queue {
            WATCHES => self.watch(&job).await,
            NOTICES => self.notice(&job).await,
            SCANS => self.scan(&job).await,
            _ => self.errand(&job).await,
        };
        let store = &self.casework.store;
        let ended = match outcome {
            Outcome::Noted => return,
            Outcome::Done => store.finish(claim).await,
            Outcome::Retry(code) if attempts < TRIES => {
                let due = self.casework.clock.now().as_millisecond() + pause_ms(attempts, claim);
                store.retry(claim, due, &code).await
            }
            Outcome::Wait(code) => {
                let due = self.casework.clock.now().as_millisecond() + pause_ms(attempts, claim).min(LONGEST_WAIT_MS);
                store.retry(claim, due, code).await
            }
            Outcome::Retry(code) | Outcome::Bury(code) => {
                let buried = store.bury(claim, &code).await;
                if buried.is_ok() {
                    tracing::error!(queue, code, attempts, "a job is given up: it waits for somebody");
                }
                buried
            }
        };
        match ended {
            Ok(()) => {}
            // It took longer than its lease, by this clock or by that of another node. Whoever has it now ends it.
            Err(StoreError::LeaseLost) => tracing::info!(queue, attempts, "a job is with another worker"),
            // Its lease ends, and it is tried again.
            Err(error) => tracing::warn!(queue, %error, "a job could not be ended"),
        }
    }

    /// A day that was watched for has come.
    async fn watch(&self, job: &Claimed) -> Outcome {
        let (Some(watch), Some(id)) = (parsed::<Watch>(job), job.stream.map(journey_of)) else { return Outcome::Bury("unreadable".into()) };
        let command = match watch {
            Watch::Silence { request } => Command::Silence { request, calendar: Box::new(self.casework.catalogue.calendar.clone()) },
            Watch::Deadline { person, service, on } => {
                let loaded = match self.casework.load(id).await {
                    Ok(loaded) => loaded,
                    Err(error) => return failed(&error),
                };
                let today = self.casework.clock.today();
                let due = loaded.is_some_and(|loaded| {
                    let days = follow::legal_days(&self.casework.catalogue, &loaded.journey, person, today);
                    days.iter().any(|(open, day)| open.as_str() == service && *day == on)
                });
                // It was done meanwhile, or its day has moved: another watch has that day.
                if !due {
                    return Outcome::Done;
                }
                Command::Remind { person, service: service.as_str().into(), deadline: on }
            }
        };
        let along = Along { job: Some(job.claim), views: Vec::new() };
        match self.casework.act_with(id, &Deed::guardian(), command, along).await {
            Ok(_) => Outcome::Noted,
            // The body answered in time, or its time was put off: there is nothing to note.
            Err(ActError::Refused(_) | ActError::Erased) => Outcome::Done,
            Err(error) => failed(&error),
        }
    }

    /// Somebody is to be told something.
    async fn notice(&self, job: &Claimed) -> Outcome {
        let (Some(notice), Some(id)) = (parsed::<Notice>(job), job.stream.map(journey_of)) else { return Outcome::Bury("unreadable".into()) };
        let loaded = match self.casework.load(id).await {
            Ok(Some(loaded)) => loaded,
            Ok(None) => return Outcome::Done,
            Err(error) => return failed(&error),
        };
        let Some(member) = loaded.journey.member(notice.person) else { return Outcome::Done };
        let message = message_id(&self.casework.store, &job.key);
        let written = Timestamp::from_millisecond(job.due_at).unwrap_or(Timestamp::UNIX_EPOCH);
        let day = self.casework.clock.day_of(written);
        let channel = channel(notice.by);
        let proof = code::issue(&self.key, &message, channel, day);
        let language = member.language.clone().or_else(|| self.casework.catalogue.languages.first().cloned());
        let Some(language) = language else { return Outcome::Bury("no-language".into()) };
        let request = notice.about.request().and_then(|request| loaded.journey.request(request));
        let telling = Telling { notice: &notice, id, journey: &loaded.journey, member, request, language, proof, day };
        let sent = match notice.by {
            NoticeChannel::Mail => self.mail(&telling, message.clone(), written).await,
            NoticeChannel::Sms => self.sms(&telling, message.clone()).await,
            NoticeChannel::Letter => self.post(&telling, &message).await,
        };
        match sent {
            Sent::Yes => self.note_sent(&loaded, &notice, &message, proof, day, job.claim).await,
            Sent::NoWay => Outcome::Done,
            Sent::No(SendError::Temporary(cause)) => Outcome::Retry(cause.to_string()),
            Sent::No(SendError::Permanent(cause)) => Outcome::Bury(cause.to_string()),
        }
    }

    async fn mail(&self, telling: &Telling<'_>, id: MessageId, written: Timestamp) -> Sent {
        let (Some(mailer), Some(to)) = (&self.senders.mail, &telling.member.reach.mail) else { return Sent::NoWay };
        let words = self.scribe.words(telling);
        let (Ok(to), Ok(subject), Ok(language)) = (to.parse::<MailAddress>(), words.subject.parse::<Subject>(), telling.language.0.parse::<Language>()) else {
            return Sent::No(SendError::Permanent(jalon_message::Cause::Unsendable));
        };
        Sent::of(mailer.send(&Mail { id, to, language, subject, text: words.text, written }).await)
    }

    async fn sms(&self, telling: &Telling<'_>, id: MessageId) -> Sent {
        let (Some(sender), Some(to)) = (&self.senders.sms, &telling.member.reach.phone) else { return Sent::NoWay };
        let Ok(to) = to.parse::<Phone>() else { return Sent::No(SendError::Permanent(jalon_message::Cause::Unsendable)) };
        Sent::of(sender.send(&Sms { id, to, text: self.scribe.words(telling).short }).await)
    }

    async fn post(&self, telling: &Telling<'_>, id: &MessageId) -> Sent {
        let (Some(letters), Some(_)) = (&self.senders.letters, &telling.member.reach.letters) else { return Sent::NoWay };
        match self.scribe.letter(telling).pdf() {
            Ok(pdf) => Sent::of(letters.post(id, pdf).await),
            Err(_) => Sent::No(SendError::Permanent(jalon_message::Cause::Unsendable)),
        }
    }

    /// Notes that a message left, with the row by which its code is found, and ends the job: all at once.
    async fn note_sent(&self, loaded: &Loaded, notice: &Notice, message: &MessageId, proof: Code, day: Date, claim: JobClaim) -> Outcome {
        let shown = Shown { message: message.to_string(), day, by: notice.by };
        let view = shown.row(loaded.id, notice.person, proof);
        let command = Command::Notified { person: notice.person, proof: proof.to_string(), by: notice.by };
        match self.casework.act_with(loaded.id, &Deed::guardian(), command, Along { job: Some(claim), views: vec![view] }).await {
            Ok(_) => Outcome::Noted,
            Err(ActError::Refused(_) | ActError::Erased) => Outcome::Done,
            Err(error) => failed(&error),
        }
    }

    /// A file is to be looked over. People wait for it: it is tried for as long as nothing can look, and never long after something can.
    async fn scan(&self, job: &Claimed) -> Outcome {
        let (Some(Look { paper }), Some(id)) = (parsed::<Look>(job), job.stream.map(journey_of)) else { return Outcome::Bury("unreadable".into()) };
        let Some(looker) = &self.looker else { return Outcome::Wait("no-scanner") };
        let loaded = match self.casework.load(id).await {
            Ok(Some(loaded)) => loaded,
            Ok(None) => return Outcome::Done,
            Err(error) => return failed(&error),
        };
        // It was taken back, or looked over meanwhile.
        if loaded.journey.paper(paper).is_none_or(|(_, paper)| paper.scan != Scan::Waiting) {
            return Outcome::Done;
        }
        let blob = BlobId::from_bytes(paper.0);
        let bytes = match self.casework.store.blob(blob).await {
            Ok(Some(bytes)) => bytes,
            Ok(None) => return Outcome::Bury("no-file".into()),
            Err(error) => return failed(&error.into()),
        };
        let found = match looker.look(&bytes).await {
            Some(Found::Clean) => Scan::Clean,
            Some(Found::Infected) => Scan::Infected,
            None => return Outcome::Wait("not-looked-over"),
        };
        let along = Along { job: Some(job.claim), views: Vec::new() };
        match self.casework.act_with(id, &Deed::guardian(), Command::Scanned { paper, found }, along).await {
            Ok(_) => {}
            Err(ActError::Refused(_) | ActError::Erased) => return Outcome::Done,
            Err(error) => return failed(&error),
        }
        // What does harm is not kept; if it could not be deleted it is shown to nobody, and goes with the person's key.
        if found == Scan::Infected
            && let Err(error) = self.casework.store.delete_blob(blob).await
        {
            tracing::warn!(%error, "a file that does harm could not be deleted");
        }
        Outcome::Noted
    }

    /// A request is to be handed over.
    async fn errand(&self, job: &Claimed) -> Outcome {
        let (Some(errand), Some(id)) = (parsed::<Errand>(job), job.stream.map(journey_of)) else { return Outcome::Bury("unreadable".into()) };
        let Some(courier) = &self.courier else { return Outcome::Retry("no-courier".into()) };
        let loaded = match self.casework.load(id).await {
            Ok(Some(loaded)) => loaded,
            Ok(None) => return Outcome::Done,
            Err(error) => return failed(&error),
        };
        let Some(request) = loaded.journey.request(errand.request) else { return Outcome::Done };
        // The person took it back, and their agreement with it, before it was on its way.
        if matches!(request.settled, Some(Settled::Withdrawn)) {
            return Outcome::Done;
        }
        let given = loaded.journey.member(request.by).map(|member| &member.papers);
        let papers: Vec<Paper> = request.content.papers.iter().filter_map(|id| given?.get(id)).filter(|paper| paper.scan != Scan::Infected).cloned().collect();
        if !loaded.journey.is_looked_over(request) {
            return Outcome::Retry("paper-not-scanned".into());
        }
        let delivered = match courier.deliver(request, &papers).await {
            Ok(delivered) => delivered,
            Err(Undelivered::Temporary(code)) => return Outcome::Retry(code.to_owned()),
            Err(Undelivered::Permanent(code)) => return Outcome::Bury(code.to_owned()),
        };
        let deed = Deed { who: Who::Body { body: request.body.clone() }, ..Deed::guardian() };
        let command = Command::Receive { request: request.id, reference: delivered.reference };
        match self.casework.act_with(id, &deed, command, Along { job: Some(job.claim), views: Vec::new() }).await {
            Ok(_) => Outcome::Noted,
            Err(ActError::Refused(_) | ActError::Erased) => Outcome::Done,
            Err(error) => failed(&error),
        }
    }
}

/// The identity of the message of a job: the same whenever the job is done, and telling nothing.
fn message_id(store: &Store, key: &str) -> MessageId {
    let named = store.blind("message", key.as_bytes());
    let mut text = String::with_capacity(32);
    for byte in &named[..16] {
        let _ = write!(text, "{byte:02x}");
    }
    // Thirty-two hexadecimal digits are always one.
    text.parse().unwrap_or_else(|_| unreachable!("hexadecimal digits are an identity"))
}

enum Sent {
    Yes,
    /// There is no way to that person: what is told is on the site.
    NoWay,
    No(SendError),
}

impl Sent {
    fn of(result: Result<(), SendError>) -> Self {
        result.map_or_else(Self::No, |()| Self::Yes)
    }
}

/// Messages that left, by their codes.
const PROOFS: &str = "proof";

/// What is known of a message that left.
#[derive(serde::Serialize, serde::Deserialize)]
struct Shown {
    message: String,
    day: Date,
    by: NoticeChannel,
}

impl Shown {
    fn row(&self, journey: JourneyId, person: PersonId, proof: Code) -> ViewChange {
        ViewChange::Put(ViewRow {
            name: PROOFS.into(),
            scope: proof.lookup_key().to_owned(),
            key: self.message.as_bytes().to_vec(),
            rank: 0,
            stream: Some(stream(journey)),
            owner: Owner::Sealed { person: owner(person), plain: serde_json::to_vec(self).unwrap_or_default().into() },
            open: Vec::new(),
        })
    }
}

/// A message that is ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ours {
    /// The day on which it was written.
    pub day: Date,
    /// How it left.
    pub by: NoticeChannel,
}

impl Casework {
    /// The code by which a document about a person, made on a day, is known as ours. The same document has the same code however often it is made.
    pub async fn prove(&self, key: &SiteKey, journey: JourneyId, person: PersonId, document: &str, day: Date) -> Result<Code, ActError> {
        let message = message_id(&self.store, document);
        let proof = code::issue(key, &message, code::Channel::Letter, day);
        let shown = Shown { message: message.as_str().to_owned(), day, by: NoticeChannel::Letter };
        self.store.commit(Commit { views: vec![shown.row(journey, person, proof)], ..Commit::default() }).await?;
        Ok(proof)
    }

    /// The message that a code proves to be ours; none when it is not. Callers limit how often it is tried.
    pub async fn is_ours(&self, key: &SiteKey, typed: Code) -> Result<Option<Ours>, ActError> {
        let page = jalon_store::Page::first(16);
        let rows = self.store.list(PROOFS, typed.lookup_key(), &page).await?;
        let shown = rows.iter().filter_map(|row| serde_json::from_slice::<Shown>(row.plain.as_deref()?).ok());
        let ours = |shown: &Shown| {
            let message = shown.message.parse::<MessageId>().ok()?;
            let proof = code::check(key, typed, &message, channel(shown.by), shown.day);
            (proof == code::Verdict::Ours).then_some(Ours { day: shown.day, by: shown.by })
        };
        Ok(shown.into_iter().find_map(|shown| ours(&shown)))
    }
}

fn channel(by: NoticeChannel) -> code::Channel {
    match by {
        NoticeChannel::Mail => code::Channel::Mail,
        NoticeChannel::Sms => code::Channel::Sms,
        NoticeChannel::Letter => code::Channel::Letter,
    }
}

fn parsed<T: DeserializeOwned>(job: &Claimed) -> Option<T> {
    serde_json::from_slice(&job.plain).ok()
}

fn failed(error: &ActError) -> Outcome {
    match error {
        ActError::Unavailable | ActError::Busy => Outcome::Retry(error.to_string()),
        ActError::Erased | ActError::Refused(Refusal::Unseen) => Outcome::Done,
        ActError::Refused(_) | ActError::NotAgreed(_) | ActError::Broken(_) => Outcome::Bury(error.to_string()),
    }
}

/// How long to wait before another try: five seconds, then twice as long each time, four hours at most, and up to a quarter more so that jobs that failed together
/// do not come back together.
fn pause_ms(attempts: u32, claim: JobClaim) -> i64 {
    let base = (5_000_i64 << attempts.saturating_sub(1).min(12)).min(4 * 3_600_000);
    let spread = i64::from(claim.job.as_bytes()[0]);
    base + base * spread / 1024
}
