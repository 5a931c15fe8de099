//! Kills the server, or the database, in the middle of writing, again and again; then holds what is kept against what was acknowledged.
//!
//! `cargo run --release -p jalon-bench --bin kill -- --rounds 200 --store sqlite --kill server`
//!
//! A driver keeps the truth: which acts were acknowledged, which mails arrived, which requests the body's own log has. The node is a process of its own, which
//! acts on journeys and does their jobs. `--break` puts a fault in that the driver must find: a harness that finds nothing where there is something proves
//! nothing.

mod load;
mod node;
mod outside;
mod verify;
mod wire;

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, ExitCode, Stdio};
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};
use clap::{Parser, ValueEnum};
use jalon_casework::random;
use jalon_message::sink::{Behaviour, Sink, SinkSettings};
use jalon_store::testing::Postgres;
use jalon_store::{KeyFile, Store, StoreConfig};
use tokio::sync::watch;

use crate::load::{Client, Ledger};
use crate::node::Places;
use crate::outside::Body;
use crate::wire::{Answer, Ask, Line};

/// How long recovery may take before the run is given up.
const PATIENCE: Duration = Duration::from_mins(1);

#[derive(Parser)]
struct Arguments {
    /// How often something is killed.
    #[arg(long, default_value_t = 200)]
    rounds: usize,
    /// On which database.
    #[arg(long, value_enum, default_value_t = Kind::Sqlite)]
    store: Kind,
    /// What is killed.
    #[arg(long, value_enum, default_value_t = Victim::Server)]
    kill: Victim,
    /// How many people act at once.
    #[arg(long, default_value_t = 8)]
    clients: usize,
    /// A fault that must be found.
    #[arg(long = "break", value_enum)]
    fault: Option<Fault>,
}

#[derive(Parser)]
enum Role {
    /// The process that is killed.
    Node(Places),
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Kind {
    Sqlite,
    Postgres,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Victim {
    /// The node, by SIGKILL.
    Server,
    /// PostgreSQL and all its processes, by SIGKILL.
    Database,
}

/// A fault put in on purpose, in the harness: what it does is what a careless program would.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Fault {
    /// A request that is handed over again has another key.
    NewKeys,
    /// An act that is sent again has another key.
    NewActs,
    /// The node acknowledges before the commit.
    EarlyAck,
    /// The node notes that a request was handed over, and then hands it over.
    EarlyHandOver,
}

#[tokio::main]
async fn main() -> Result<ExitCode> {
    if std::env::args().nth(1).as_deref() == Some("node") {
        let Role::Node(places) = Role::parse();
        node::run(places).await?;
        return Ok(ExitCode::SUCCESS);
    }
    let arguments = Arguments::parse();
    if (arguments.store, arguments.kill) == (Kind::Sqlite, Victim::Database) {
        bail!("SQLite has no server of its own to kill: it dies with the node");
    }
    drive(&arguments).await
}

/// The node, and the way to start it again.
struct Node {
    places: Places,
    child: Child,
}

impl Node {
    fn start(places: Places, port: &watch::Sender<u16>) -> Result<Self> {
        let mut command = Command::new(std::env::current_exe()?);
        command.arg("node").args(["--store", &places.store, "--mail", &places.mail.to_string(), "--body", &places.body.to_string()]);
        command.arg("--keys").arg(&places.keys).arg("--secret").arg(&places.secret);
        if let Some(fault) = places.fault.and_then(|fault| fault.to_possible_value()) {
            command.args(["--break", fault.get_name()]);
        }
        // The node ends when its input does: it does not outlive a driver that is killed.
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let mut line = String::new();
        BufReader::new(child.stdout.take().context("the output was asked for")?).read_line(&mut line)?;
        port.send_replace(line.trim().parse().context("the node did not start")?);
        Ok(Self { places, child })
    }

    fn kill(&mut self) -> Result<()> {
        self.child.kill()?;
        self.child.wait()?;
        Ok(())
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        // It may be dead already.
        let _ = self.kill();
    }
}

async fn drive(arguments: &Arguments) -> Result<ExitCode> {
    let home = tempfile::tempdir()?;
    let keys = home.path().join("keys");
    KeyFile::create(&keys).map_err(|error| anyhow::anyhow!("{error:?}"))?;
    let secret = home.path().join("secret");
    std::fs::write(&secret, format!("whsec_{}", "c2VjcmV0".repeat(4)))?;
    let postgres = match arguments.store {
        Kind::Sqlite => None,
        Kind::Postgres => match tokio::task::block_in_place(Postgres::start) {
            None => {
                println!("skipped: PostgreSQL is not installed here");
                return Ok(ExitCode::SUCCESS);
            }
            started => started,
        },
    };
    let store = postgres.as_ref().map_or_else(|| format!("sqlite:{}", home.path().join("store").display()), Postgres::database);
    let sink = Sink::start(SinkSettings { keep: usize::MAX, ..SinkSettings::default() }).await?;
    let (body, body_port) = Body::start(&home.path().join("body.log")).await?;
    let places = Places { store: store.clone(), keys: keys.clone(), mail: sink.address().port(), body: body_port, secret, fault: arguments.fault };
    let port = watch::Sender::new(0);
    let mut node = tokio::task::block_in_place(|| Node::start(places, &port))?;

    let ledger = Ledger::new();
    let mut clients = tokio::task::JoinSet::new();
    for _ in 0..arguments.clients {
        clients.spawn(Client { ledger: ledger.clone(), port: port.subscribe(), fault: arguments.fault }.run());
    }
    let mut outages = Vec::new();
    for round in 1..=arguments.rounds {
        let [roll, mail] = random();
        // For some rounds the mail server, too, takes what it is given and does not say so.
        sink.behave(if mail < u8::MAX / 4 { Behaviour::DropAfterData } else { Behaviour::Accept });
        tokio::time::sleep(Duration::from_millis(50 + u64::from(roll) * 2)).await;
        let mut served = ledger.served.subscribe();
        let mut outage = tokio::task::block_in_place(|| -> Result<Outage> {
            let kill = Instant::now();
            if let (Victim::Database, Some(postgres)) = (arguments.kill, &postgres) {
                postgres.kill();
                ledger.down();
                let start = Instant::now();
                postgres.start_again();
                return Ok(Outage { kill, start, ready: Instant::now(), served: kill });
            }
            node.kill()?;
            ledger.down();
            let start = Instant::now();
            node = Node::start(node.places.clone(), &port)?;
            Ok(Outage { kill, start, ready: Instant::now(), served: kill })
        })?;
        let ended = tokio::time::timeout(PATIENCE, served.wait_for(|served| *served > outage.kill)).await;
        outage.served = *ended.with_context(|| format!("round {round}: no act was acknowledged any more; refused: {:?}", ledger.refused()))??;
        outages.push(outage);
        if round.is_multiple_of(20) {
            eprintln!("round {round}");
        }
    }
    sink.behave(Behaviour::Accept);
    ledger.stop();
    while clients.join_next().await.is_some() {}
    let left = drain(*port.borrow()).await?;
    node.kill()?;
    let store = Store::open(&StoreConfig::new(store.parse()?, std::sync::Arc::new(KeyFile::new(&keys)))).await?;
    let found = verify::verify(store, &ledger, &body, &sink.mails(), left).await?;
    report(arguments, &found, &ledger, &outages);
    Ok(if found.failed() { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// Lets the node end all jobs, and says how many it could not, when none ended for so long. The clock goes on by itself: a lease of a worker that died lasts a minute.
async fn drain(port: u16) -> Result<u64> {
    let mut line = Line::to(port).await?;
    let (mut since, mut fewest, mut ahead, mut before) = (Instant::now(), u64::MAX, 0, u64::MAX);
    loop {
        let Answer::Left(left) = line.ask(&Ask::Left).await? else { bail!("the node does not count its jobs") };
        if left < fewest {
            (since, fewest) = (Instant::now(), left);
        }
        if left == 0 || since.elapsed() > PATIENCE {
            return Ok(left);
        }
        if left == before {
            ahead += 120_000;
            let _: Answer = line.ask(&Ask::Ahead { milliseconds: ahead }).await?;
        }
        before = left;
        tokio::time::sleep(Duration::from_millis(250)).await;
    }
}

/// The instants of one kill.
struct Outage {
    /// The signal.
    kill: Instant,
    /// All is dead, and the victim is started again: who does that in a site adds what they wait.
    start: Instant,
    /// The victim listens again.
    ready: Instant,
    /// The first acknowledgement of an act that was sent after the death.
    served: Instant,
}

/// The median and the worst, in milliseconds.
fn spread(mut times: Vec<Duration>) -> String {
    times.sort();
    let at = |place: usize| times.get(place).map_or(0, Duration::as_millis);
    format!("{:>5} ms, at worst {} ms", at(times.len() / 2), at(times.len().saturating_sub(1)))
}

/// What a recovery is counted from.
type Since = (&'static str, fn(&Outage) -> Instant);

fn report(arguments: &Arguments, found: &verify::Findings, ledger: &Ledger, outages: &[Outage]) {
    let name = |value: &dyn Fn() -> Option<clap::builder::PossibleValue>| value().map_or_else(String::new, |value| value.get_name().to_owned());
    let (store, victim) = (name(&|| arguments.store.to_possible_value()), name(&|| arguments.kill.to_possible_value()));
    println!("{store}, {victim} killed {} times, {} clients", arguments.rounds, arguments.clients);
    let again = ledger.again.load(Ordering::Relaxed);
    let counts = [
        ("acts acknowledged", found.acts),
        ("acts sent again", usize::try_from(again).unwrap_or(usize::MAX)),
        ("journeys", found.journeys),
        ("mails", found.mails),
        ("of them again, with the same identity", found.mails_again),
        ("requests handed over", found.deliveries),
        ("of them again, with the same key", found.deliveries_again),
    ];
    counts.iter().for_each(|(what, count)| println!("  {what:<56} {count:>8}"));
    let mut since: Vec<Since> = vec![("from the kill", |outage| outage.kill), ("from its start again", |outage| outage.start)];
    if arguments.kill == Victim::Server {
        // Acts are done before anybody can be told that the database listens.
        since.push(("from when it listens again", |outage| outage.ready));
    }
    println!("recovery, to the first acknowledgement of an act sent after the death, median:");
    for (what, from) in since {
        println!("  {what:<56} {}", spread(outages.iter().map(|outage| outage.served.saturating_duration_since(from(outage))).collect()));
    }
    println!("must be 0:");
    found.wrong.iter().for_each(|(what, count)| println!("  {what:<56} {count:>8}"));
    ledger.refused().iter().take(3).for_each(|why| println!("  refused: {why}"));
    println!("{}", if found.failed() { "FAILED" } else { "held" });
}
