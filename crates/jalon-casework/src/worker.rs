//! Doing what is to be done: words sent, days watched, requests handed over. Each job is done at least once and looks like once: a message has the same identity
//! when it leaves again, a request the same key, and what the journey notes of it is written in the transaction that ends the job.

mod bells;
mod hand_over;
mod queue;

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use futures_util::future::{OptionFuture, join_all};
use jalon_journey::{Command, NoticeChannel, Refusal, Scan};
use jalon_message::code::{self, Code, SiteKey};
use jalon_message::mail::{Mail, MailAddress, Subject};
use jalon_message::phone::Phone;
use jalon_message::sms::Sms;
use jalon_message::{Language, MessageId, SendError};
use jalon_store::{BlobId, Claimed, JobClaim, StoreError};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::de::DeserializeOwned;
use tokio::sync::watch;
use tokio::task::JoinSet;

pub(crate) use self::bells::Bells;
pub(crate) use self::queue::Queue;
use crate::act::{Along, Deed, Loaded};
use crate::error::ActError;
use crate::follow::{self, Look, NOTICES, Notice, SCANS, WATCHES, Watch};
use crate::news::NEWS;
use crate::ports::{Courier, Found, Looker, Scribe, Senders, Telling};
use crate::proofs::{Shown, channel, message_id};
use crate::{Casework, journey_of};

/// How many jobs of a queue are begun at most before one looks again whether its body is left alone.
const AT_A_STEP: usize = 64;
/// How long a worker may take over a job before another may try.
const LEASE_MS: i64 = 60_000;
/// How long a worker sleeps when nothing is due and nobody wakes it.
const PAUSE: Duration = Duration::from_millis(500);
/// How often a job is tried: with the pauses between, about a day.
const TRIES: u32 = 14;
/// How long a body may be away before what is handed over to it is given up.
const LONGEST_AWAY_MS: i64 = 24 * 3_600_000;
/// How long something that is handed over to a body waits at most before it is tried again.
const LONGEST_BETWEEN_MS: i64 = 3_600_000;
/// How long news waits for somebody who is held for dead, before it is looked at again.
const A_DAY_MS: i64 = 24 * 3_600_000;
/// How long a file waits at most before something tries to look it over again.
const LONGEST_WAIT_MS: i64 = 10 * 60_000;

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
    Witnesses,
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
        let queues = join_all(Queue::all(&self.casework.served).map(|queue| each(Work::Queue(queue))));
        tokio::join!(queues, each(Work::Log), each(Work::Witnesses), stop);
    }

    async fn serve(&self, work: Work, mut stopping: watch::Receiver<bool>) {
        loop {
            let bells = &self.casework.bells;
            let rung = match &work {
                Work::Queue(queue) => bells.of(queue),
                Work::Log => Some(bells.of_log()),
                // They have a cadence of their own: no act hurries them.
                Work::Witnesses => None,
            };
            let busy = match &work {
                Work::Queue(queue) => self.step_of(queue, Some(&stopping)).await,
                Work::Log => self.carry_log_on().await,
                Work::Witnesses => self.ask_witnesses().await,
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
                Some(()) = OptionFuture::from(rung) => {}
                () = tokio::time::sleep(PAUSE) => {}
            }
        }
    }

    /// Does what is due now, in each queue, carries the log on and asks its witnesses; says how many jobs, events and witnesses there were.
    pub async fn step(&self) -> usize {
        let queues: Vec<Queue> = Queue::all(&self.casework.served).collect();
        let jobs: usize = join_all(queues.iter().map(|queue| self.step_of(queue, None))).await.into_iter().sum();
        jobs + self.carry_log_on().await + self.ask_witnesses().await
    }

    /// Whether nothing of a queue is touched for now: the tries of what waits for a body that does not answer are not used up.
    async fn is_held(&self, queue: &Queue) -> Result<bool, ActError> {
        let Some(body) = queue.body() else { return Ok(false) };
        let pause = self.casework.pause_of(body).await?;
        Ok(pause.and_then(|pause| pause.until).is_some_and(|until| until > self.casework.clock.now()))
    }

    async fn step_of(&self, queue: &Queue, stopping: Option<&watch::Receiver<bool>>) -> usize {
        let name = queue.name();
        match self.is_held(queue).await {
            Ok(false) => {}
            Ok(true) => return 0,
            Err(error) => {
                tracing::warn!(queue = &*name, %error, "no jobs can be taken");
                return 0;
            }
        }
        let (mut jobs, mut taken) = (JoinSet::new(), 0);
        // More are taken as soon as half of them are done: neither the store nor a body waits for the slowest.
        while taken < AT_A_STEP && !stopping.is_some_and(|stopping| *stopping.borrow()) {
            let free = queue.at_once() - jobs.len();
            let (now, limit) = (self.casework.clock.now().as_millisecond(), u32::try_from(free).unwrap_or(u32::MAX));
            let claimed = match self.casework.store.claim(&name, now, LEASE_MS, limit, &self.name).await {
                Ok(claimed) => claimed,
                // The store is away: the pause is long enough, and the jobs stay.
                Err(error) => {
                    tracing::warn!(queue = &*name, %error, "no jobs can be taken");
                    break;
                }
            };
            let were_all = claimed.len() < free;
            taken += claimed.len();
            for job in claimed {
                let (workers, queue) = (self.clone(), queue.clone());
                jobs.spawn(async move { workers.one(&queue, job).await });
            }
            if were_all {
                break;
            }
            while jobs.len() > queue.at_once() / 2 {
                jobs.join_next().await;
            }
            // What fails is looked at anew before more of it is tried.
            if queue.body().is_some_and(|body| self.casework.is_failing(body)) {
                break;
            }
        }
        while jobs.join_next().await.is_some() {}
        taken
    }

    async fn carry_log_on(&self) -> usize {
        self.casework.log_step().await.unwrap_or_else(|error| {
            // It goes on from where it was.
            tracing::warn!(%error, "the log could not be carried on");
            0
        })
    }

    async fn ask_witnesses(&self) -> usize {
        self.casework.witness_step().await.unwrap_or_else(|error| {
            tracing::warn!(%error, "witnesses could not be asked");
            0
        })
    }

    async fn one(&self, queue: &Queue, job: Claimed) {
        let (claim, attempts) = (job.claim, job.attempts);
        let outcome = match queue {
            Queue::Of(WATCHES) => self.watch(&job).await,
            Queue::Of(NOTICES) => self.notice(&job).await,
            Queue::Of(SCANS) => self.scan(&job).await,
            Queue::Of(NEWS) => match self.casework.look_at_news(&job).await {
                Ok(true) => Outcome::Done,
                Ok(false) => Outcome::Again(A_DAY_MS),
                Err(error) => failed(&error),
            },
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
            Outcome::Again(later) => store.again(claim, self.casework.clock.now().as_millisecond() + later).await,
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
        // What was to be told to somebody who died since is told to nobody.
        match self.casework.is_dead(notice.person).await {
            Ok(false) => {}
            Ok(true) => return Outcome::Done,
            Err(error) => return failed(&error),
        }
        let Some(member) = loaded.journey.member(notice.person).filter(|member| member.died.is_none()) else { return Outcome::Done };
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
