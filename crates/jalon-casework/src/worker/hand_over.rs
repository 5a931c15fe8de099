//! What goes to bodies that work elsewhere, what they are asked, and whether they answer at all.

use jalon_catalogue::BodyId;
use jalon_journey::{Command, Paper, PaperId, Request, Scan, Settled, What, Who};
use jalon_message::Language;
use jalon_message::mail::{Mail, Subject};
use jalon_store::{Claimed, Commit, JobClaim, JobKey};

use super::{Outcome, Workers, failed, parsed};
use crate::act::{Along, Deed};
use crate::error::ActError;
use crate::follow::{self, Errand, Question};
use crate::journey_of;
use crate::pause::Pause;
use crate::ports::{Answer, Courier, Delivered, Mailed, Parcel, Undelivered};
use crate::proofs::message_id;
use crate::served::{Carrier, Served};

/// Causes of failures that are this site's own, and no sign that a body does not answer.
const OURS: [&str; 4] = ["body-not-configured", "store-away", "crowded", "stopping"];

impl Workers {
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
    pub(super) async fn errand(&self, job: &Claimed) -> Outcome {
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
            // What was given up and is done again counts its attempts anew; why it failed stays.
            let first = job.attempts <= 1 && job.error.is_none();
            return if entry.is_none() && first { self.never_left(request, job.claim).await } else { Outcome::Done };
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
        let Served { by, asked } = self.casework.served(&request.body).unwrap_or(Served::SYSTEM);
        // Whoever is between does not speak for the body, which may be asked.
        if by != Carrier::System {
            if !asked {
                return Outcome::Done;
            }
            let question = follow::question(request.id, &request.body, id, request.by, self.casework.clock.now().as_millisecond());
            return match self.casework.store.commit(Commit { jobs: vec![question], finish: Some(job.claim), ..Commit::default() }).await {
                Ok(_) => Outcome::Noted,
                Err(error) => failed(&error.into()),
            };
        }
        let deed = Deed { who: Who::Body { body: request.body.clone() }, ..Deed::guardian() };
        let command = Command::Receive { request: request.id, reference: delivered.reference };
        match self.casework.act_on(loaded, &deed, command, Along { job: Some(job.claim), views: Vec::new() }).await {
            Ok(_) => Outcome::Noted,
            Err(ActError::Refused(_) | ActError::Erased) => Outcome::Done,
            Err(error) => failed(&error),
        }
    }

    /// A body is to be asked where a request stands. It is asked until the request is settled, however long that takes.
    pub(super) async fn question(&self, job: &Claimed) -> Outcome {
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
                Err(ActError::NotAgreed(denied)) => tracing::warn!(%body, %denied, "a body asked for what it may not have"),
                Err(error) => return failed(&error),
            }
        }
        again.map_or(Outcome::Done, |seconds| Outcome::Again(i64::from(seconds) * 1_000))
    }

    /// Notes whether a body's system answers. When it does not, several times in a row, nothing is sent to it for a while, and its contact is told.
    async fn note_answer(&self, courier: &dyn Courier, body: &BodyId, sent: &Result<Delivered, Undelivered>) {
        let noted = match sent {
            Err(Undelivered::Temporary(cause) | Undelivered::Later { cause, .. }) if !OURS.contains(cause) => self.note_failure(courier, body, cause).await,
            // Whatever it says, it answers.
            Ok(_) | Err(Undelivered::Permanent(_)) if self.casework.is_failing(body) => self.casework.end_pause(body).await,
            Ok(_) | Err(_) => Ok(()),
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
