//! Doing what is to be done: words sent, days watched, requests handed over. Each job is done at least once and looks like once: a message has the same identity
//! when it leaves again, a request the same key, and what the journey notes of it is written in the transaction that ends the job.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use futures_util::future::join_all;
use jalon_catalogue::{BodyId, LanguageTag};
use jalon_journey::{Command, Journey, JourneyId, Member, NoticeChannel, Paper, PaperId, PersonId, Refusal, Request, Scan, Settled, What, Who};
use jalon_message::code::{self, Code, SiteKey};
use jalon_message::letter::Letter;
use jalon_message::mail::{Mail, MailAddress, Mailer, Subject};
use jalon_message::phone::Phone;
use jalon_message::sms::{Sms, SmsSender};
use jalon_message::{Language, MessageId, SendError};
use jalon_store::{BlobId, Claimed, Commit, JobClaim, JobKey, Owner, Store, StoreError, ViewChange, ViewRow};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::de::DeserializeOwned;
use tokio::sync::watch;

use crate::act::{Along, Deed, Loaded};
use crate::error::ActError;
use crate::follow::{self, ERRANDS, Errand, Look, NOTICES, Notice, Question, SCANS, WATCHES, Watch};
use crate::hear::Word;
use crate::pause::Pause;
use crate::{Casework, journey_of, owner, stream};

/// How long a worker may take over a job before another may try.
const LEASE_MS: i64 = 60_000;
/// How many jobs of a queue are done at once.
const AT_ONCE: u32 = 16;
/// How many things are handed over to one body at once.
const AT_ONCE_TO_A_BODY: u32 = 8;
/// How long a worker sleeps when nothing is due and nobody wakes it.
const PAUSE: Duration = Duration::from_millis(500);
/// How often a job is tried: with the pauses between, about a day.
const TRIES: u32 = 14;
/// Causes of failures that are this site's own, and no sign that a body does not answer.
const OURS: [&str; 4] = ["body-not-configured", "store-away", "crowded", "stopping"];
/// How long a body may be away before what is handed over to it is given up.
const LONGEST_AWAY_MS: i64 = 24 * 3_600_000;
/// How long something that is handed over to a body waits at most before it is tried again.
const LONGEST_BETWEEN_MS: i64 = 3_600_000;
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

/// Words for somebody who works for a body.
#[derive(Debug, Clone)]
pub struct Mailed {
    /// The language.
    pub language: LanguageTag,
    /// The subject.
    pub subject: String,
    /// The text.
    pub text: String,
}

/// Whoever finds the words: in the person's language, and never more of their data than needed.
pub trait Scribe: Send + Sync {
    /// Words for a mail or a short message.
    fn words(&self, telling: &Telling<'_>) -> Written;
    /// A letter.
    fn letter(&self, telling: &Telling<'_>) -> Letter;
    /// Words to whoever looks after a body's system: it does not answer, and nothing is sent to it for now.
    fn paused(&self, body: &BodyId, pause: &Pause) -> Mailed;
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
    /// The body says when it wants to be asked again.
    Later {
        /// How it said so.
        cause: &'static str,
        /// In how many seconds.
        seconds: u32,
    },
    /// It will be refused again: somebody must look.
    Permanent(&'static str),
}

/// What is handed over.
#[derive(Debug, Clone, Copy)]
pub struct Parcel<'a> {
    /// The request.
    pub request: &'a Request,
    /// The place in its history of what came of it since, which is handed over; none for the request itself.
    pub entry: Option<usize>,
    /// The files that go along.
    pub papers: &'a [Paper],
}

/// What a body said when it took a request.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Delivered {
    /// Its own number for the request.
    pub reference: Option<String>,
}

/// What a body that is asked says of a request.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answer {
    /// Its words, each under the name by which it is taken once.
    pub words: Vec<Word>,
    /// In how many seconds it is asked again; none when it is never asked.
    pub again: Option<u32>,
}

/// Whoever hands requests over to a body's own system. The request's identity is the key by which the body knows one that comes again.
pub trait Courier: Send + Sync {
    /// Hands one over, with the files that go along: each was looked over, and is in the store under its identity.
    fn deliver<'a>(&'a self, parcel: Parcel<'a>) -> Later<'a, Result<Delivered, Undelivered>>;

    /// Asks a body where a request stands, if it is one that is asked.
    fn ask<'a>(&'a self, _request: &'a Request, _casework: &'a Casework) -> Later<'a, Result<Answer, Undelivered>> {
        Box::pin(async { Ok(Answer::default()) })
    }

    /// The electronic address of whoever looks after the body's system; none when nobody said.
    fn contact(&self, _body: &BodyId) -> Option<&MailAddress> {
        None
    }
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
    /// It may be tried again, and not before so many milliseconds.
    RetryIn(&'static str, i64),
    /// It is tried again, however often.
    Wait(&'static str),
    /// It is done for now, and again in so many milliseconds.
    Again(i64),
    /// It will not be done.
    Bury(String),
}

/// What is worked at by itself.
enum Work {
    Queue(Queue),
    Log,
}

/// A queue of jobs.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Queue {
    Of(&'static str),
    /// What is handed over to one body.
    To(BodyId),
    /// What one body is asked.
    From(BodyId),
}

impl Queue {
    fn name(&self) -> Cow<'static, str> {
        match self {
            Self::Of(name) => Cow::Borrowed(name),
            Self::To(body) => Cow::Owned(follow::errands_of(body)),
            Self::From(body) => Cow::Owned(follow::questions_of(body)),
        }
    }

    fn at_once(&self) -> u32 {
        match self {
            Self::Of(_) => AT_ONCE,
            Self::To(_) | Self::From(_) => AT_ONCE_TO_A_BODY,
        }
    }
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
        let queues = join_all(self.queues().into_iter().map(|queue| each(Work::Queue(queue))));
        tokio::join!(queues, each(Work::Log), stop);
    }

    fn queues(&self) -> Vec<Queue> {
        let bodies = self.casework.served.iter().flat_map(|body| [Queue::To(body.clone()), Queue::From(body.clone())]);
        [SCANS, WATCHES, NOTICES, ERRANDS].map(Queue::Of).into_iter().chain(bodies).collect()
    }

    async fn serve(&self, work: Work, mut stopping: watch::Receiver<bool>) {
        loop {
            let woken = self.casework.work.notified();
            let busy = match &work {
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
        let queues = self.queues();
        let jobs: usize = join_all(queues.iter().map(|queue| self.step_of(queue))).await.into_iter().sum();
        jobs + self.carry_log_on().await
    }

    async fn step_of(&self, queue: &Queue) -> usize {
        let mut jobs = tokio::task::JoinSet::new();
        let now = self.casework.clock.now();
        let name = queue.name();
        // What waits for a body that does not answer is not touched: its tries are not used up.
        if let Queue::To(body) | Queue::From(body) = queue {
            match self.casework.pause_of(body).await {
                Ok(Some(pause)) if pause.until.is_some_and(|until| until > now) => return 0,
                Ok(_) => {}
                Err(error) => {
                    tracing::warn!(queue = &*name, %error, "no jobs can be taken");
                    return 0;
                }
            }
        }
        match self.casework.store.claim(&name, now.as_millisecond(), LEASE_MS, queue.at_once(), &self.name).await {
            Ok(claimed) => claimed.into_iter().for_each(|job| {
                let (workers, queue) = (self.clone(), queue.clone());
                jobs.spawn(async move { workers.one(&queue, job).await });
            }),
            // The store is away: the pause is long enough, and the jobs stay.
            Err(error) => tracing::warn!(queue = &*name, %error, "no jobs can be taken"),
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

    async fn one(&self, queue: &Queue, job: Claimed) {
        let (claim, attempts) = (job.claim, job.attempts);
        let outcome = match queue {
            Queue::Of(WATCHES) => self.watch(&job).await,
            Queue::Of(NOTICES) => self.notice(&job).await,
            Queue::Of(SCANS) => self.scan(&job).await,
            Queue::From(_) => self.question(&job).await,
            Queue::Of(_) | Queue::To(_) => self.errand(&job).await,
        };
        // A body may be away for a day, however few or many tries that are.
        let young = matches!(queue, Queue::To(_)) && self.casework.clock.now().as_millisecond() - job.due_at < LONGEST_AWAY_MS;
        let may_try = young || attempts < TRIES;
        // Once it answers it has not to wait for long: what spares it is the pause, and not that of each job.
        let pause = if young { pause_ms(attempts, claim).min(LONGEST_BETWEEN_MS) } else { pause_ms(attempts, claim) };
        let queue = &*queue.name();
        let store = &self.casework.store;
        let ended = match outcome {
            Outcome::Noted => return,
            Outcome::Done => store.finish(claim).await,
            Outcome::Retry(code) if may_try => {
                let due = self.casework.clock.now().as_millisecond() + pause;
                store.retry(claim, due, &code).await
            }
            Outcome::RetryIn(code, asked) if may_try => {
                let due = self.casework.clock.now().as_millisecond() + asked.max(pause);
                store.retry(claim, due, code).await
            }
            Outcome::Again(later) => store.retry(claim, self.casework.clock.now().as_millisecond() + later, "asked").await,
            Outcome::Wait(code) => {
                let due = self.casework.clock.now().as_millisecond() + pause_ms(attempts, claim).min(LONGEST_WAIT_MS);
                store.retry(claim, due, code).await
            }
            outcome @ (Outcome::Retry(_) | Outcome::RetryIn(..) | Outcome::Bury(_)) => {
                let code = outcome.code();
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
            Watch::Preview { person, register } => {
                return match self.casework.forget_preview(id, person, &register.as_str().into(), job.claim).await {
                    Ok(()) => Outcome::Noted,
                    Err(error) => failed(&error.into()),
                };
            }
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
            Watch::Words { request, place } => {
                return match self.casework.over_the_gap(id, request, place).await {
                    Ok(()) => Outcome::Done,
                    Err(error) => failed(&error),
                };
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

    /// A request that was taken back before the first try: its body never hears of it.
    async fn never_left(&self, request: &Request, claim: JobClaim) -> Outcome {
        let told = |place: usize| JobKey { queue: follow::errands_of(&request.body).into(), key: format!("{}/{place}", request.id) };
        let cancel_jobs = (0..request.history.len()).map(told).collect();
        match self.casework.store.commit(Commit { cancel_jobs, finish: Some(claim), ..Commit::default() }).await {
            Ok(_) => Outcome::Noted,
            Err(error) => failed(&error.into()),
        }
    }

    /// A request is to be handed over, or what came of it since.
    async fn errand(&self, job: &Claimed) -> Outcome {
        let (Some(errand), Some(id)) = (parsed::<Errand>(job), job.stream.map(journey_of)) else { return Outcome::Bury("unreadable".into()) };
        let Some(courier) = &self.courier else { return Outcome::Retry("no-courier".into()) };
        let loaded = match self.casework.load(id).await {
            Ok(Some(loaded)) => loaded,
            Ok(None) => return Outcome::Done,
            Err(error) => return failed(&error),
        };
        let Some(request) = loaded.journey.request(errand.request) else { return Outcome::Done };
        let entry = match errand.entry {
            None => None,
            // What it was part of went with somebody who was erased.
            Some(place) if request.history.get(place).is_none() => return Outcome::Done,
            Some(place) => Some(place),
        };
        // What a person takes back leaves no more. What is left is to say so: the body may have it from a try whose answer was lost.
        let taken_back = matches!(request.settled, Some(Settled::Withdrawn));
        let says_so = entry.is_some_and(|place| matches!(request.history[place].what, What::Withdrawn { .. }));
        if taken_back && !says_so {
            return if entry.is_none() && job.attempts <= 1 { self.never_left(request, job.claim).await } else { Outcome::Done };
        }
        let going: Option<&[PaperId]> =
            entry.map(|place| if let What::Supplied { papers, .. } = &request.history[place].what { papers.as_slice() } else { &[] });
        let given = loaded.journey.member(request.by).map(|member| &member.papers);
        let going = going.unwrap_or(&request.content.papers);
        let papers: Vec<Paper> = going.iter().filter_map(|id| given?.get(id)).filter(|paper| paper.scan != Scan::Infected).cloned().collect();
        if papers.iter().any(|paper| paper.scan == Scan::Waiting) || (entry.is_none() && !loaded.journey.is_looked_over(request)) {
            return Outcome::Wait("paper-not-scanned");
        }
        let sent = courier.deliver(Parcel { request, entry, papers: &papers }).await;
        self.note_answer(courier.as_ref(), &request.body, &sent).await;
        let delivered = match sent {
            Ok(delivered) => delivered,
            Err(Undelivered::Temporary(code)) => return Outcome::Retry(code.to_owned()),
            Err(Undelivered::Later { cause, seconds }) => return Outcome::RetryIn(cause, i64::from(seconds) * 1_000),
            Err(Undelivered::Permanent(code)) => return Outcome::Bury(code.to_owned()),
        };
        // What comes of a request is received with it.
        if entry.is_some() {
            return Outcome::Done;
        }
        let deed = Deed { who: Who::Body { body: request.body.clone() }, ..Deed::guardian() };
        let command = Command::Receive { request: request.id, reference: delivered.reference };
        match self.casework.act_with(id, &deed, command, Along { job: Some(job.claim), views: Vec::new() }).await {
            Ok(_) => Outcome::Noted,
            Err(ActError::Refused(_) | ActError::Erased) => Outcome::Done,
            Err(error) => failed(&error),
        }
    }
}

impl Workers {
    /// A body is to be asked where a request stands. It is asked until the request is settled, however long that takes.
    async fn question(&self, job: &Claimed) -> Outcome {
        let (Some(Question { request }), Some(id)) = (parsed(job), job.stream.map(journey_of)) else { return Outcome::Bury("unreadable".into()) };
        let Some(courier) = &self.courier else { return Outcome::Wait("no-courier") };
        let loaded = match self.casework.load(id).await {
            Ok(Some(loaded)) => loaded,
            Ok(None) => return Outcome::Done,
            Err(error) => return failed(&error),
        };
        let Some(held) = loaded.journey.request(request).filter(|request| !request.state.is_decided()) else { return Outcome::Done };
        let answer = courier.ask(held, &self.casework).await;
        let Answer { words, again } = match answer {
            Ok(answer) => answer,
            Err(Undelivered::Later { cause, .. } | Undelivered::Temporary(cause) | Undelivered::Permanent(cause)) => return Outcome::Wait(cause),
        };
        let body = held.body.clone();
        for word in words.into_iter().filter(|word| word.request == request) {
            match self.casework.hear(&body, word).await {
                Ok(_) => {}
                // What cannot be done as things stand is no reason to ask no more.
                Err(ActError::Refused(refusal)) => tracing::warn!(%body, %refusal, "a word of a body changed nothing"),
                Err(error) => return failed(&error),
            }
        }
        again.map_or(Outcome::Done, |seconds| Outcome::Again(i64::from(seconds) * 1_000))
    }

    /// Notes whether a body's system answers. When it does not, several times in a row, nothing is sent to it for a while, and its contact is told.
    async fn note_answer(&self, courier: &dyn Courier, body: &BodyId, sent: &Result<Delivered, Undelivered>) {
        let noted = match sent {
            Err(Undelivered::Temporary(cause) | Undelivered::Later { cause, .. }) if !OURS.contains(cause) => self.note_failure(courier, body, cause).await,
            Err(Undelivered::Temporary(_) | Undelivered::Later { .. }) => Ok(()),
            // Whatever it says, it answers.
            Ok(_) | Err(Undelivered::Permanent(_)) => match self.casework.pause_of(body).await {
                Ok(Some(_)) => self.casework.end_pause(body).await,
                Ok(None) => Ok(()),
                Err(error) => Err(error),
            },
        };
        if let Err(error) = noted {
            tracing::warn!(%body, %error, "whether a body answers could not be noted");
        }
    }

    async fn note_failure(&self, courier: &dyn Courier, body: &BodyId, cause: &str) -> Result<(), ActError> {
        // Another node may tell it too, under the same identity.
        let _alone = self.casework.pausing.lock().await;
        let pause = self.casework.note_failure(body, cause).await?;
        let Some(until) = pause.until else { return Ok(()) };
        tracing::error!(%body, cause, failures = pause.failures, %until, "a body does not answer: nothing is sent to it for now");
        let (Some(mailer), Some(to), false) = (&self.senders.mail, courier.contact(body), pause.told) else { return Ok(()) };
        let Mailed { language, subject, text } = self.scribe.paused(body, &pause);
        let (Ok(subject), Ok(language)) = (subject.parse::<Subject>(), language.0.parse::<Language>()) else { return Ok(()) };
        let id = message_id(&self.casework.store, &format!("pause/{body}/{}", pause.since));
        let mail = Mail { id, to: to.clone(), language, subject, text, written: self.casework.clock.now() };
        match mailer.send(&mail).await {
            Ok(()) => self.casework.keep_pause(body, &Pause { told: true, ..pause }).await,
            // The next failure tries again.
            Err(error) => {
                tracing::warn!(%body, %error, "the contact of a body could not be told");
                Ok(())
            }
        }
    }
}

impl Outcome {
    fn code(&self) -> String {
        match self {
            Outcome::Retry(code) | Outcome::Bury(code) => code.clone(),
            Outcome::RetryIn(code, _) | Outcome::Wait(code) => (*code).to_owned(),
            Outcome::Noted | Outcome::Done | Outcome::Again(_) => String::new(),
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
