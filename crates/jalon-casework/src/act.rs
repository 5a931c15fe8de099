//! The one way in which a journey changes.

use std::collections::BTreeSet;

use jalon_journey::{Act, Channel, Command, Event, Journey, JourneyId, Recorded, Refusal, Who, decide};
use jalon_store::{ActKey, Append, Commit, CommitError, Committed, ExpectedVersion, JobClaim, Name, NewEvent, ViewChange};

use crate::error::ActError;
use crate::{Casework, agreed, follow, owner, project, stream};

/// How many events are read at once.
const PAGE: u32 = 512;
/// How often an act is decided again because somebody else was first.
const TRIES: usize = 12;

/// Who does something, how, and under which key: the same key twice is one act.
#[derive(Debug, Clone)]
pub struct Deed {
    /// Who.
    pub who: Who,
    /// How it reached us.
    pub channel: Channel,
    /// Drawn with the form that asks for it.
    pub key: Option<[u8; 16]>,
}

impl Deed {
    /// Something done on the site.
    pub fn online(who: Who, key: [u8; 16]) -> Self {
        Self { who, channel: Channel::Online, key: Some(key) }
    }

    /// Something done by ourselves because a day came.
    pub fn guardian() -> Self {
        Self { who: Who::Guardian, channel: Channel::Machine, key: None }
    }
}

/// A journey and its identity.
#[derive(Debug, Clone)]
pub struct Loaded {
    /// Its identity.
    pub id: JourneyId,
    /// Its state.
    pub journey: Journey,
}

/// What is written in the same transaction as an act.
#[derive(Debug, Clone, Default)]
pub(crate) struct Along {
    /// The job that the act is the doing of.
    pub(crate) job: Option<JobClaim>,
    /// Rows that events do not tell of: codes, proofs.
    pub(crate) views: Vec<ViewChange>,
}

impl Along {
    fn is_empty(&self) -> bool {
        self.job.is_none() && self.views.is_empty()
    }
}

impl Casework {
    /// A journey as it is now; none when there is no such.
    pub async fn load(&self, id: JourneyId) -> Result<Option<Loaded>, ActError> {
        let mut journey = Journey::default();
        loop {
            let events = self.store.read(stream(id), journey.version + 1, PAGE).await?;
            let full = events.len() == PAGE as usize;
            for event in events {
                match event.plain() {
                    Some(plain) => {
                        let event: Event = serde_json::from_slice(plain).map_err(|_| ActError::Broken(format!("event {} of journey {id}", event.version)))?;
                        journey.evolve(&event);
                    }
                    None => journey.skip(),
                }
            }
            if !full {
                return Ok((journey.version > 0).then_some(Loaded { id, journey }));
            }
        }
    }

    /// Does a command on a journey, with all that follows, or nothing of it. Gives the journey as it is after.
    ///
    /// An act that changes nothing (the same answers again, a second click) is done.
    pub async fn act(&self, id: JourneyId, deed: &Deed, command: Command) -> Result<Loaded, ActError> {
        self.act_with(id, deed, command, Along::default()).await
    }

    /// The same, with more in the same transaction.
    pub(crate) async fn act_with(&self, id: JourneyId, deed: &Deed, command: Command, along: Along) -> Result<Loaded, ActError> {
        self.decided(id, None, deed, command, along).await
    }

    /// The same, on a journey that was loaded some time ago: what happened to it since is heard before anything is refused.
    pub(crate) async fn act_on(&self, loaded: Loaded, deed: &Deed, command: Command, along: Along) -> Result<Loaded, ActError> {
        self.decided(loaded.id, Some(loaded.journey), deed, command, along).await
    }

    async fn decided(&self, id: JourneyId, mut loaded: Option<Journey>, deed: &Deed, command: Command, along: Along) -> Result<Loaded, ActError> {
        for _ in 0..TRIES {
            let (before, may_be_old) = match loaded.take() {
                Some(journey) => (journey, true),
                None => (self.load(id).await?.map(|loaded| loaded.journey).unwrap_or_default(), false),
            };
            let at = self.clock.now();
            let act = Act { at, day: self.clock.day_of(at), who: deed.who.clone(), channel: deed.channel };
            let mut happened = match decide(&before, &act, command.clone()) {
                Ok(happened) => happened,
                Err(_) if may_be_old => continue,
                Err(Refusal::Nothing) if along.is_empty() => return Ok(Loaded { id, journey: before }),
                Err(refusal) => return self.perhaps_done_before(id, before, deed, refusal).await,
            };
            agreed::name(&self.agreements, &self.catalogue, &before, &mut happened).map_err(ActError::NotAgreed)?;
            let mut after = before.clone();
            happened.iter().for_each(|recorded| after.evolve(&recorded.event));
            let follows = follow::follow(&self.clock, &self.catalogue, &self.served, id, &before, &after, &happened);
            let queues: BTreeSet<Name> = follows.jobs.iter().map(|job| job.queue.clone()).collect();
            let commit = Commit {
                appends: vec![Append {
                    stream: stream(id),
                    expected: ExpectedVersion::Exactly(before.version),
                    events: happened.iter().map(written).collect::<Result<_, _>>()?,
                }],
                views: project::changes(&self.catalogue.calendar, id, &before, &after, &happened).into_iter().chain(along.views.clone()).collect(),
                jobs: follows.jobs,
                cancel_jobs: follows.cancelled,
                finish: along.job,
                act: deed.key.map(|key| ActKey { stream: stream(id), key }),
                new_people: Vec::new(),
            };
            match self.store.commit(commit).await {
                Ok(Committed::Done { .. }) => {
                    self.count(happened.iter().map(|recorded| recorded.event.what.kind()));
                    self.bells.ring(queues.iter().map(|queue| &**queue));
                    return Ok(Loaded { id, journey: after });
                }
                Ok(Committed::Already { .. }) => return self.load(id).await?.ok_or(ActError::Refused(Refusal::Unseen)),
                Err(CommitError::Conflict { .. }) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Err(ActError::Busy)
    }

    /// An act that was done, and whose answer was lost, is refused when it comes again: its journey is kept, its request is sent, its code is used. Its key
    /// tells. To whom the journey is none of theirs it tells nothing: the key of the first act is the name of the journey, which others may know.
    pub(crate) async fn perhaps_done_before(&self, id: JourneyId, before: Journey, deed: &Deed, refusal: Refusal) -> Result<Loaded, ActError> {
        let theirs = deed.who.person().is_some_and(|person| before.member(person).is_some());
        if (theirs || refusal != Refusal::Unseen)
            && let Some(key) = deed.key
            && self.store.recorded(ActKey { stream: stream(id), key }).await?.is_some()
        {
            return Ok(Loaded { id, journey: before });
        }
        Err(refusal.into())
    }
}

fn written(recorded: &Recorded) -> Result<NewEvent, ActError> {
    let plain = serde_json::to_vec(&recorded.event).map_err(|error| ActError::Broken(error.to_string()))?;
    Ok(NewEvent { person: owner(recorded.owner), kind: recorded.event.what.kind().into(), at: recorded.event.at.as_millisecond(), plain: plain.into() })
}
