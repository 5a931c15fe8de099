//! The one way to write: everything a command changes, in one transaction.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::engine::{Advisory, Dialect, Reply, Script, Statement, Tx};
use crate::error::{CommitError, Failure, StoreError};
use crate::id::{PersonId, StreamId};
use crate::jobs::{self, JobClaim, JobKey, NewJob};
use crate::people::{self, Keys};
use crate::plain::Plain;
use crate::seal::{Place, seal};
use crate::views::{self, ViewChange};

/// A name that the program gives: of a kind of event, a view, a queue. Never personal: it is stored as it is.
pub type Name = Cow<'static, str>;

/// At which version a stream must be for events to be appended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExpectedVersion {
    /// At this version: it has this many events. 0 means that it is new.
    Exactly(u64),
    /// At any: for streams where events do not depend on those before them.
    Any,
}

/// An event to append. Its version and position are given by the store.
#[derive(Debug, Clone)]
pub struct NewEvent {
    /// Whom it concerns, and under whose key it is sealed.
    pub person: PersonId,
    /// What kind it is. Never personal.
    pub kind: Name,
    /// When it happened, in milliseconds since 1970 UTC.
    pub at: i64,
    /// What it says; it is sealed.
    pub plain: Plain,
}

/// Events to append to one stream, in order. Without events it holds the stream at its version while the rest is done.
#[derive(Debug, Clone)]
pub struct Append {
    /// To which stream.
    pub stream: StreamId,
    /// At which version it must be.
    pub expected: ExpectedVersion,
    /// What is appended.
    pub events: Vec<NewEvent>,
}

/// Names one act of a person on a stream: the commit that carries it is done once, however often it is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ActKey {
    /// On which stream.
    pub stream: StreamId,
    /// Drawn by whoever acts, kept for every attempt.
    pub key: [u8; 16],
}

/// What one command changes: all of it or nothing.
#[derive(Debug, Clone, Default)]
pub struct Commit {
    /// Events. Each stream at most once.
    pub appends: Vec<Append>,
    /// Changes of read models.
    pub views: Vec<ViewChange>,
    /// Jobs to do later: messages out, timers.
    pub jobs: Vec<NewJob>,
    /// Jobs no longer to be done. They are cancelled before `jobs` are added: a timer is moved in one commit.
    pub cancel_jobs: Vec<JobKey>,
    /// The job that this commit is the doing of.
    pub finish: Option<JobClaim>,
    /// The act that this commit is the doing of.
    pub act: Option<ActKey>,
    /// Persons to make keys for. Those that are written of get one anyway.
    pub new_people: Vec<PersonId>,
}

/// What became of a commit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Committed {
    /// It is done, and durable.
    Done {
        /// The version of each stream that was appended to.
        versions: Vec<(StreamId, u64)>,
    },
    /// Its act had been done before: nothing was changed now.
    Already {
        /// The versions that the act led to.
        versions: Vec<(StreamId, u64)>,
    },
}

impl Committed {
    /// The version that the commit, now or before, led `stream` to.
    pub fn version(&self, stream: StreamId) -> Option<u64> {
        let (Self::Done { versions } | Self::Already { versions }) = self;
        versions.iter().find(|(id, _)| *id == stream).map(|(_, version)| *version)
    }
}

impl crate::Store {
    /// Does all of `commit`, durably, or nothing of it.
    pub async fn commit(&self, commit: Commit) -> Result<Committed, CommitError> {
        match self.transact(CommitScript { commit, keys: Arc::clone(&self.keys) }).await {
            Ok(versions) => Ok(Committed::Done { versions }),
            Err(Failure::Already(versions)) => Ok(Committed::Already { versions }),
            Err(failure) => Err(failure.into()),
        }
    }
}

impl crate::Store {
    /// The versions that an act led to; none when it was not done.
    pub async fn recorded(&self, act: ActKey) -> Result<Option<Vec<(StreamId, u64)>>, StoreError> {
        Ok(self.query(Recorded(act)).await?)
    }
}

struct Recorded(ActKey);

impl Script for Recorded {
    type Done = Option<Vec<(StreamId, u64)>>;

    async fn run(&self, tx: &mut Tx<'_>) -> Result<Self::Done, Failure> {
        let Self(act) = self;
        let row = tx.row("SELECT versions FROM act WHERE stream = $1 AND key = $2", [act.stream.into(), act.key.into()]).await?;
        let unreadable = || Failure::corrupt(format!("versions of an act on stream {}", act.stream));
        row.map(|mut row| decode(&row.bytes(0)?).ok_or_else(unreadable)).transpose()
    }
}

struct CommitScript {
    commit: Commit,
    keys: Arc<Keys>,
}

/// Statements sent together, each known by its number.
#[derive(Default)]
struct Batch(Vec<Statement>);

impl Batch {
    fn push(&mut self, statement: Statement) -> usize {
        self.0.push(statement);
        self.0.len() - 1
    }
}

impl Script for CommitScript {
    type Done = Vec<(StreamId, u64)>;

    /// Two journeys to the server. First what can refuse the commit: the act, the persons, the versions. Then what it says,
    /// sealed under the keys that the first brought.
    async fn run(&self, tx: &mut Tx<'_>) -> Result<Vec<(StreamId, u64)>, Failure> {
        let (commit, dialect, random) = (&self.commit, tx.dialect(), self.keys.random());
        let people = commit.people();
        // Always in the order of identifiers: transactions that meet wait for each other, and do not block each other.
        let mut appends: Vec<&Append> = commit.appends.iter().collect();
        appends.sort_by_key(|append| append.stream);

        let mut first = Batch::default();
        if dialect == Dialect::Postgres {
            first.push(Advisory::Writing.statement());
            if appends.iter().any(|append| !append.events.is_empty()) {
                first.push(Advisory::Floor.statement());
            }
        }
        let act = commit.act.map(|act| first.push(record_act(act)));
        let keys_from = first.0.len();
        for person in &people {
            first.push(people::select(dialect, *person));
        }
        let versions_at: Vec<usize> = appends.iter().map(|append| expect(&mut first, dialect, append)).collect();

        let mut replies = tx.all(&first.0).await?;
        if let (Some(act), Some(at)) = (commit.act, act)
            && replies[at].changed == 0
        {
            return Err(Failure::Already(recorded_act(tx, act).await?));
        }
        let held = people.iter().copied().zip(replies[keys_from..].iter_mut().map(|reply| std::mem::take(&mut reply.rows)));
        let keys = people::complete(tx, &self.keys, held).await?.all_living()?;

        let mut second = Batch::default();
        let mut versions = BTreeMap::new();
        for (append, at) in appends.iter().zip(versions_at) {
            let base = base(tx, append, &mut replies[at], versions.get(&append.stream).copied()).await?;
            let mut version = base;
            for event in &append.events {
                version += 1;
                let NewEvent { person, kind, at, plain } = event;
                let place = Place::Event { stream: append.stream, version, person: *person, kind, at: *at };
                let sealed = seal(random, keys.living(*person)?, place, plain);
                second.push(Statement::new(
                    "INSERT INTO event (stream, version, person, kind, at, sealed) VALUES ($1, $2, $3, $4, $5, $6)",
                    [append.stream.into(), version.into(), (*person).into(), (&**kind).into(), (*at).into(), sealed.into()],
                ));
            }
            if append.expected == ExpectedVersion::Any {
                second.push(Statement::new("UPDATE stream SET version = $2 WHERE id = $1", [append.stream.into(), version.into()]));
            }
            versions.insert(append.stream, version);
        }
        let versions: Vec<_> = versions.into_iter().collect();
        if let Some(act) = commit.act {
            second.push(Statement::new(
                "UPDATE act SET versions = $3 WHERE stream = $1 AND key = $2",
                [act.stream.into(), act.key.into(), encode(&versions).into()],
            ));
        }
        let leaving_from = second.0.len();
        second.0.extend(commit.cancel_jobs.iter().map(jobs::cancel));
        let finish = commit.finish.map(|claim| second.push(jobs::finish(claim)));
        let leaving_to = second.0.len();
        second.0.extend(views::statements(&commit.views, &keys, random, &BTreeMap::new())?);
        second.0.extend(jobs::enqueue(&commit.jobs, &keys, random, dialect)?);

        let mut replies = tx.all(&second.0).await?;
        if finish.is_some_and(|at| replies[at].rows.is_empty()) {
            return Err(Failure::LeaseLost);
        }
        jobs::promote(tx, replies.drain(leaving_from..leaving_to).flat_map(|reply| reply.rows)).await?;
        Ok(versions)
    }
}

impl Commit {
    /// Everybody it writes of.
    fn people(&self) -> BTreeSet<PersonId> {
        let events = self.appends.iter().flat_map(|append| &append.events).map(|event| event.person);
        let views = self.views.iter().filter_map(ViewChange::person);
        let jobs = self.jobs.iter().map(|job| job.person);
        events.chain(views).chain(jobs).chain(self.new_people.iter().copied()).collect()
    }
}

fn record_act(act: ActKey) -> Statement {
    Statement::new(
        "INSERT INTO act (stream, key, versions) VALUES ($1, $2, $3) ON CONFLICT (stream, key) DO NOTHING",
        [act.stream.into(), act.key.into(), Vec::new().into()],
    )
}

async fn recorded_act(tx: &mut Tx<'_>, act: ActKey) -> Result<Vec<(StreamId, u64)>, Failure> {
    let row = tx.row("SELECT versions FROM act WHERE stream = $1 AND key = $2", [act.stream.into(), act.key.into()]).await?;
    decode(&row.ok_or(Failure::GiveWay)?.bytes(0)?).ok_or_else(|| Failure::corrupt(format!("versions of an act on stream {}", act.stream)))
}

/// Takes hold of a stream: moves its version on if it is the one expected.
fn expect(batch: &mut Batch, dialect: Dialect, append: &Append) -> usize {
    let (stream, events) = (append.stream, append.events.len() as u64);
    match append.expected {
        ExpectedVersion::Exactly(0) => batch.push(Statement::new(
            "INSERT INTO stream (id, version) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET version = excluded.version WHERE stream.version = 0",
            [stream.into(), events.into()],
        )),
        ExpectedVersion::Exactly(version) => batch.push(Statement::new(
            "UPDATE stream SET version = $3 WHERE id = $1 AND version = $2",
            [stream.into(), version.into(), version.saturating_add(events).into()],
        )),
        ExpectedVersion::Any => {
            batch.push(Statement::new("INSERT INTO stream (id, version) VALUES ($1, 0) ON CONFLICT (id) DO NOTHING", [stream.into()]));
            let sql = dialect.pick("SELECT version FROM stream WHERE id = $1", "SELECT version FROM stream WHERE id = $1 FOR UPDATE");
            batch.push(Statement::new(sql, [stream.into()]))
        }
    }
}

/// The version that the events of `append` come after; `so_far` is where an earlier append of this commit led the stream.
async fn base(tx: &mut Tx<'_>, append: &Append, reply: &mut Reply, so_far: Option<u64>) -> Result<u64, Failure> {
    match append.expected {
        ExpectedVersion::Exactly(version) if reply.changed == 1 => Ok(version),
        ExpectedVersion::Exactly(_) => {
            let row = tx.row("SELECT version FROM stream WHERE id = $1", [append.stream.into()]).await?;
            let actual = row.map_or(Ok(0), |mut row| row.count(0))?;
            Err(Failure::Conflict { stream: append.stream, actual })
        }
        ExpectedVersion::Any => {
            let found = reply.rows.pop().ok_or(Failure::GiveWay)?.count(0)?;
            Ok(so_far.map_or(found, |version| version.max(found)))
        }
    }
}

/// Streams and versions as bytes: 16 and 8 each.
fn encode(versions: &[(StreamId, u64)]) -> Vec<u8> {
    versions.iter().flat_map(|(stream, version)| stream.as_bytes().iter().copied().chain(version.to_be_bytes())).collect()
}

fn decode(bytes: &[u8]) -> Option<Vec<(StreamId, u64)>> {
    let one = |bytes: &[u8]| {
        let (stream, version) = bytes.split_first_chunk()?;
        Some((StreamId::from_bytes(*stream), u64::from_be_bytes(version.try_into().ok()?)))
    };
    bytes.chunks(24).map(one).collect()
}
