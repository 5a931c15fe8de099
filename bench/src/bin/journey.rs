//! What an act on a journey costs, against the bound of the disk; and how that grows with what is stored.
//!
//! `cargo run --release -p jalon-bench --bin journey` (with `--full`: up to a million journeys stored)

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Write as _;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};
use clap::{Parser, ValueEnum};
use jalon_casework::{Casework, Clock, Deed, Queue, random};
use jalon_catalogue::{Catalogue, LanguageTag, SilenceMeans};
use jalon_journey::{Answers, Command, Content, Disclosure, JourneyId, PersonId, RequestId, Sending, SilenceRule, Submission, Who};
use jalon_store::testing::Postgres;
use jalon_store::{
    Append, Commit, CommitError, Event, ExpectedVersion, KeysInMemory, NewEvent, NewJob, Owner, Page, Store, StoreConfig, StreamId, View, ViewChange, ViewRow,
};

/// Submissions measured for each number of clients.
const SUBMISSIONS: usize = 1_280;
/// How often each operation is measured.
const TIMES: usize = 60;
/// Journeys in one commit while a store is filled: SQLite walks all that a commit has changed so far at each of its statements.
const BATCH: usize = 50;
/// Commits under way while a store is filled: those that wait together share one flush.
const AT_ONCE: usize = 12;
const DAY_MS: i64 = 86_400_000;

#[derive(Parser)]
struct Arguments {
    /// Up to a million journeys stored.
    #[arg(long, conflicts_with = "quick")]
    full: bool,
    /// Up to ten thousand.
    #[arg(long)]
    quick: bool,
    /// On this database only.
    #[arg(long, value_enum)]
    store: Option<Kind>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Kind {
    Sqlite,
    Postgres,
}

#[tokio::main]
async fn main() -> Result<()> {
    let arguments = Arguments::parse();
    let sizes: &[usize] = match arguments {
        Arguments { full: true, .. } => &[1_000, 100_000, 1_000_000],
        Arguments { quick: true, .. } => &[1_000, 10_000],
        Arguments { .. } => &[1_000, 100_000],
    };
    let home = tempfile::tempdir()?;
    let mut addresses = Vec::new();
    if arguments.store != Some(Kind::Postgres) {
        addresses.push(("SQLite", format!("sqlite:{}", home.path().join("store").display())));
    }
    let postgres = if arguments.store == Some(Kind::Sqlite) { None } else { tokio::task::block_in_place(Postgres::start) };
    match &postgres {
        Some(postgres) => addresses.push(("PostgreSQL", postgres.database())),
        None if arguments.store == Some(Kind::Sqlite) => {}
        None => println!("skipped: PostgreSQL is not installed here"),
    }
    for (name, address) in addresses {
        let casework = casework(&address).await?;
        println!("\n{name}\n{:<10} {:>14} {:>10} {:>10} {:>16} {:>8}", "clients", "submissions/s", "p50", "p99", "bare appends/s", "ratio");
        for clients in [1, 8, 64] {
            submissions(&casework, clients, home.path()).await?;
        }
        let settle = || {
            // What its own workers do in the time that a site takes to keep as much: otherwise what is measured is the end of the filling.
            if let (Some(postgres), "PostgreSQL") = (&postgres, name) {
                postgres.sql(&address, "VACUUM ANALYZE");
                postgres.sql(&address, "CHECKPOINT");
            }
        };
        grow(&casework, sizes, &settle, home.path()).await?;
    }
    Ok(())
}

async fn casework(address: &str) -> Result<Casework> {
    let store = Store::open(&StoreConfig::new(address.parse()?, Arc::new(KeysInMemory::random()))).await?;
    let catalogue = Catalogue::embedded();
    let clock = Clock::of(&catalogue);
    Ok(Casework::new(store, catalogue, clock, BTreeMap::new()))
}

/// A person with a journey that is ready to be sent.
#[derive(Clone, Copy)]
struct Ready {
    person: PersonId,
    journey: JourneyId,
}

async fn begun(casework: &Casework) -> Result<Ready> {
    let person = PersonId(random());
    let journey = casework.begin(person, "birth".into(), LanguageTag("fr".into()), Answers::default(), random()).await?.id;
    Ok(Ready { person, journey })
}

async fn submit(casework: &Casework, ready: Ready) -> Result<()> {
    let sending = Sending {
        request: RequestId(random()),
        service: "family-benefits-declaration".into(),
        body: "caf".into(),
        content: Content { fields: BTreeMap::from([("family-name".parse().expect("a field"), "Durand".into())]), ..Content::default() },
        disclosure: Disclosure { basis: "CSS, art. L531-2".into(), consent: None, signature: None, under: None },
        silence: Some(SilenceRule { within: jalon_catalogue::AnswerTime::Months(2), means: SilenceMeans::Refusal, source: "CRPA, art. L231-4".into() }),
    };
    // The person was shown the journey as it began: two events.
    let command = Command::Submit(Submission { requests: vec![sending], previewed: 2 });
    casework.act(ready.journey, &Deed::online(Who::Person { person: ready.person }, random()), command).await?;
    Ok(())
}

/// Submissions by so many at once, and bare appends of the same bytes to a file of the same disk, each made durable before the next.
async fn submissions(casework: &Casework, clients: usize, home: &Path) -> Result<()> {
    let mut ready = Vec::new();
    for _ in 0..SUBMISSIONS {
        ready.push(begun(casework).await?);
    }
    let events = casework.store().read(StreamId::from_bytes(ready[0].journey.0), 1, 9).await?;
    let bytes: usize = events.iter().filter_map(|event| event.plain()).map(<[u8]>::len).sum();
    let bare_before = bare_appends(home, bytes)?;
    let since = Instant::now();
    let mut tasks = tokio::task::JoinSet::new();
    for part in ready.chunks(SUBMISSIONS / clients) {
        let (part, casework) = (part.to_vec(), casework.clone());
        tasks.spawn(async move {
            let mut times = Vec::new();
            for ready in part {
                let since = Instant::now();
                submit(&casework, ready).await?;
                times.push(since.elapsed());
            }
            Ok::<_, anyhow::Error>(times)
        });
    }
    let mut times = Vec::new();
    while let Some(part) = tasks.join_next().await {
        times.extend(part??);
    }
    let ours = per_second(times.len(), since.elapsed());
    times.sort();
    // Others use the disk too: the bound is taken on both sides of what is measured.
    let bare = f64::midpoint(bare_before, bare_appends(home, bytes)?);
    let at = |part: usize| format!("{:.2} ms", times[(times.len() - 1) * part / 100].as_secs_f64() * 1_000.0);
    println!("{clients:<10} {ours:>14.0} {:>10} {:>10} {bare:>16.0} {:>8.2}", at(50), at(99), ours / bare);
    Ok(())
}

fn bare_appends(home: &Path, bytes: usize) -> Result<f64> {
    let mut file = File::create(home.join("bare"))?;
    let line = vec![b'x'; bytes];
    let since = Instant::now();
    for _ in 0..SUBMISSIONS {
        file.write_all(&line)?;
        file.sync_data()?;
    }
    Ok(per_second(SUBMISSIONS, since.elapsed()))
}

#[expect(clippy::cast_precision_loss, reason = "hundreds")]
fn per_second(count: usize, time: Duration) -> f64 {
    count as f64 / time.as_secs_f64()
}

/// Rows of a journey that was sent, as the casework wrote them.
struct Pattern {
    events: Vec<Event>,
    rows: Vec<(&'static str, String, View)>,
    person: jalon_store::PersonId,
}

async fn pattern(casework: &Casework) -> Result<Pattern> {
    let ready = begun(casework).await?;
    submit(casework, ready).await?;
    let store = casework.store();
    let stream = StreamId::from_bytes(ready.journey.0);
    let mut rows = Vec::new();
    let own = ready.person.to_string();
    for (name, scope) in [
        ("journey", own.as_str()),
        ("request", ""),
        ("inbox", "caf/open"),
        ("inbox", "caf/new"),
        ("inbox", "caf/for/family-benefits-declaration"),
        ("inbox", "caf/nobody"),
    ] {
        let listed = store.list(name, scope, &Page::first(u32::MAX >> 1)).await?;
        let row = listed.into_iter().find(|row| row.stream == Some(stream)).with_context(|| format!("no row in {name} {scope}"))?;
        rows.push((name, scope.to_owned(), row));
    }
    Ok(Pattern { events: store.read(stream, 1, 99).await?, rows, person: jalon_store::PersonId::from_bytes(ready.person.0) })
}

/// A journey like the pattern, of somebody else, added to a commit. What events say stays the pattern's but for names, which are all of the same length.
fn add(commit: &mut Commit, pattern: &Pattern) -> Result<Ready> {
    let (person, journey, request): ([u8; 16], [u8; 16], [u8; 16]) = (random(), random(), random());
    let (owner, stream) = (jalon_store::PersonId::from_bytes(person), StreamId::from_bytes(journey));
    let held = pattern.rows.iter().find(|(name, ..)| *name == "request").context("a request")?;
    let old_request = RequestId(held.2.key.as_slice().try_into()?).to_string();
    let renamed = |plain: &[u8]| -> Result<Vec<u8>> {
        let text = std::str::from_utf8(plain)?.replace(&pattern.person.to_string(), &owner.to_string());
        Ok(text.replace(&old_request, &RequestId(request).to_string()).into_bytes())
    };
    let mut events = Vec::new();
    for event in &pattern.events {
        let plain = renamed(event.plain().context("readable")?)?;
        events.push(NewEvent { person: owner, kind: event.kind.clone().into(), at: event.at, plain: plain.into() });
    }
    commit.appends.push(Append { stream, expected: ExpectedVersion::Exactly(0), events });
    for (name, scope, row) in &pattern.rows {
        let own = *name == "journey";
        commit.views.push(ViewChange::Put(ViewRow {
            name: (*name).into(),
            scope: if own { owner.to_string() } else { scope.clone() },
            key: if own { journey } else { request }.to_vec(),
            rank: row.rank,
            stream: Some(stream),
            owner: row.plain.as_ref().map_or(Owner::Person(owner), |plain| Owner::Sealed { person: owner, plain: plain.to_vec().into() }),
            open: row.open.clone(),
        }));
    }
    // The day of the body's silence is watched, and far from due.
    let (.., queued) = pattern.rows.iter().find(|(name, ..)| *name == "inbox").context("a row of a queue")?;
    let due_at = queued.rank * DAY_MS;
    let plain = serde_json::to_vec(&jalon_casework::Watch::Silence { request: RequestId(request) })?.into();
    let key = RequestId(request).to_string();
    commit.jobs.push(NewJob { queue: "watch".into(), key, due_at, stream: Some(stream), person: owner, plain, lane: None });
    Ok(Ready { person: PersonId(person), journey: JourneyId(journey) })
}

/// Fills the store step by step, and measures at each.
async fn grow(casework: &Casework, sizes: &[usize], settle: &dyn Fn(), home: &Path) -> Result<()> {
    let pattern = pattern(casework).await?;
    let (mut stored, mut some, mut first) = (0, Vec::new(), None);
    print!("{:<12}", "journeys");
    OPERATIONS.iter().for_each(|name| print!(" {name:>26}"));
    println!();
    for size in sizes {
        let (since, mut under_way) = (Instant::now(), tokio::task::JoinSet::new());
        while stored < *size {
            let mut commit = Commit::default();
            for place in 0..BATCH {
                let ready = add(&mut commit, &pattern)?;
                // Spread over all that is stored, not the last only.
                if (stored + place).is_multiple_of(size / 500) {
                    some.push(ready);
                }
            }
            if under_way.len() == AT_ONCE
                && let Some(written) = under_way.join_next().await
            {
                written??;
            }
            let store = casework.store().clone();
            under_way.spawn(async move { kept(&store, commit).await });
            stored += BATCH;
        }
        while let Some(written) = under_way.join_next().await {
            written??;
        }
        let filled = since.elapsed();
        tokio::task::block_in_place(settle);
        let medians = measured(casework, &some, home).await?;
        let first = *first.get_or_insert(medians);
        print!("{size:<12}");
        for (now, first) in medians.iter().zip(&first) {
            print!(" {:>26}", format!("{:.3} ms ({:.2})", now.as_secs_f64() * 1_000.0, now.as_secs_f64() / first.as_secs_f64()));
        }
        println!("   filled in {} s", filled.as_secs());
    }
    Ok(())
}

/// Writes a commit, also through a database that lets go of us under so much at once. Each is of new streams, so one that was done already says so.
async fn kept(store: &Store, commit: Commit) -> Result<(), CommitError> {
    for pause in 1..=8 {
        match store.commit(commit.clone()).await {
            Ok(_) | Err(CommitError::Conflict { .. }) => return Ok(()),
            Err(CommitError::Unavailable(_)) => tokio::time::sleep(Duration::from_secs(pause)).await,
            Err(error) => return Err(error),
        }
    }
    store.commit(commit).await.map(drop)
}

const OPERATIONS: [&str; 7] = ["a person's journeys", "open", "append", "a bare append", "a page of the queue", "count of the queue", "what is due"];

/// The median time of each operation.
async fn measured(casework: &Casework, some: &[Ready], home: &Path) -> Result<[Duration; 7]> {
    let agent = Who::Agent { agent: PersonId([8; 16]), name: String::new(), body: "caf".into() };
    let (mut times, mut bare): ([Vec<Duration>; 7], _) = (Default::default(), File::create(home.join("bare"))?);
    for number in 0..TIMES {
        let ready = some[number * 7919 % some.len()];
        let mut clock = Instant::now();
        let mut lap = |times: &mut Vec<Duration>| {
            times.push(clock.elapsed());
            clock = Instant::now();
        };
        let kept = casework.journeys(ready.person).await?;
        lap(&mut times[0]);
        let loaded = casework.load(ready.journey).await?.context("it is there")?;
        lap(&mut times[1]);
        let request = *loaded.journey.requests.keys().next().context("one was sent")?;
        let write = Command::Write { request, words: "Bonjour.".into() };
        casework.act(ready.journey, &Deed::online(Who::Person { person: ready.person }, random()), write).await?;
        lap(&mut times[2]);
        // What the disk takes for as much at this moment, beside what we do.
        bare.write_all(&[b'x'; 400])?;
        bare.sync_data()?;
        lap(&mut times[3]);
        let page = casework.inbox(&agent, &Queue::Open, None, 25).await?;
        lap(&mut times[4]);
        let waiting = casework.waiting(&agent, &Queue::Open).await?;
        lap(&mut times[5]);
        let due = casework.store().claim("watch", casework.clock().now().as_millisecond(), 60_000, 16, "bench").await?;
        lap(&mut times[6]);
        if kept.len() != 1 || page.len() != 25 || waiting < 1_000 || !due.is_empty() {
            bail!("the store was not filled as it should be: {} {} {waiting} {}", kept.len(), page.len(), due.len());
        }
    }
    Ok(times.map(|mut times| {
        times.sort();
        times[times.len() / 2]
    }))
}
