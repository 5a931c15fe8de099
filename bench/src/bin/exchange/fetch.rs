//! What fetching evidence adds to the time that a register takes by itself.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Write as _;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use jalon_casework::{Casework, Clock, Deed, Inquiry, Registers as _, random};
use jalon_catalogue::{Catalogue, ConceptId, LanguageTag, RegisterId};
use jalon_exchange::{HttpRegisters, RegisterSettings};
use jalon_journey::{Answers, PersonId, Who};
use jalon_store::{KeysInMemory, Store, StoreConfig};

use crate::outside::{Bare, OWN};

const REGISTER: &str = "cnaf-household";
/// Questions of each kind in one line.
const QUESTIONS: usize = 600;

/// Prints what each way adds, for one person at a time and for several.
pub(crate) fn measure(register: SocketAddr) -> Result<()> {
    let home = tempfile::tempdir()?;
    std::fs::write(home.path().join("token"), "a-token")?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let asking = runtime.block_on(Asking::new(register, home.path()))?;
    println!("added to the {} ms that the register takes for an answer, of {QUESTIONS} each", OWN.as_millis());
    println!("{:<10} {:<28} {:>10} {:>10} {:>22}", "at once", "by", "median", "p99", "p99 beside the bare one");
    for at_once in [1, 4] {
        let [bare, fetched, acted, appended] = runtime.block_on(asking.times(at_once))?;
        for (by, times) in [("a bare connection", &bare), ("the connector", &fetched), ("the act, kept in SQLite", &acted)] {
            let (median, last) = (added(times, 50), added(times, 99));
            println!("{at_once:<10} {by:<28} {median:>7.2} ms {last:>7.2} ms {:>+19.2} ms", last - added(&bare, 99));
        }
        let disk = |part| at(&appended, part).as_secs_f64() * 1_000.0;
        println!("{:<10} {:<28} {:>7.2} ms {:>7.2} ms", "", "(a bare append to its disk)", disk(50), disk(99));
    }
    Ok(())
}

fn at(times: &[Duration], part: usize) -> Duration {
    times[(times.len() - 1) * part / 100]
}

/// What a question took in hundredths of all, less the time of the register; in milliseconds.
fn added(times: &[Duration], part: usize) -> f64 {
    (at(times, part).as_secs_f64() - OWN.as_secs_f64()) * 1_000.0
}

#[derive(Clone)]
struct Asking {
    address: SocketAddr,
    registers: Arc<HttpRegisters>,
    casework: Casework,
    /// A file beside the store.
    bare: Arc<File>,
}

impl Asking {
    async fn new(address: SocketAddr, home: &std::path::Path) -> Result<Self> {
        let catalogue = Catalogue::embedded();
        let clock = Clock::of(&catalogue);
        let settings: RegisterSettings = serde_json::from_value(serde_json::json!({
            "address": format!("http://{address}"), "token": { "file": home.join("token") }, "recipient": "13002526500013", "at_once": 8,
        }))?;
        let registers = HttpRegisters::new(catalogue.clone(), clock.clone(), [(RegisterId::from(REGISTER), &settings)])
            .map_err(|(id, error)| anyhow::anyhow!("{id}: {error}"))?;
        let registers = Arc::new(registers);
        let store = Store::open(&StoreConfig::new(format!("sqlite:{}", home.join("store").display()).parse()?, Arc::new(KeysInMemory::random()))).await?;
        let casework = Casework::new(store, catalogue, clock, BTreeMap::new()).with_registers(registers.clone());
        Ok(Self { address, registers, casework, bare: Arc::new(File::create(home.join("bare"))?) })
    }

    /// Sorted times of each way, taken in turn by so many at once.
    async fn times(&self, at_once: usize) -> Result<[Vec<Duration>; 4]> {
        let mut tasks = tokio::task::JoinSet::new();
        for _ in 0..at_once {
            let asking = self.clone();
            tasks.spawn(async move { asking.in_turn(QUESTIONS / at_once).await });
        }
        let mut all: [Vec<Duration>; 4] = Default::default();
        while let Some(times) = tasks.join_next().await {
            for (all, times) in all.iter_mut().zip(times??) {
                all.extend(times);
            }
        }
        all.iter_mut().for_each(|times| times.sort_unstable());
        Ok(all)
    }

    async fn in_turn(&self, count: usize) -> Result<[Vec<Duration>; 4]> {
        let mut bare = Bare::connect(self.address)?;
        let mut times: [Vec<Duration>; 4] = Default::default();
        for _ in 0..count {
            let since = Instant::now();
            let (answer, connection) = tokio::task::spawn_blocking(move || {
                let answer = bare.exchange(b"GET /v3/dss/quotient_familial/identite HTTP/1.1\r\nHost: register\r\n\r\n");
                (answer, bare)
            })
            .await?;
            times[0].push(since.elapsed());
            bare = connection;
            ensure!(!answer?.is_empty(), "the register says nothing");

            let inquiry = Inquiry { register: REGISTER.into(), about: about(), id: random() };
            let since = Instant::now();
            let told = self.registers.fetch(&inquiry).await;
            times[1].push(since.elapsed());
            let told = told.map_err(|why| anyhow::anyhow!("{why:?}"))?;
            ensure!(told.extracts[0].facts.len() == 2, "the register is misread");

            let person = PersonId(random());
            let journey = self.casework.begin(person, "birth".into(), LanguageTag("fr".into()), Answers::default(), random()).await?.id;
            let deed = Deed::online(Who::Person { person }, random());
            let since = Instant::now();
            let told = self.casework.fetch(journey, &deed, &REGISTER.into(), about()).await?;
            times[2].push(since.elapsed());
            ensure!(told.is_ok(), "{:?}", told.err());

            let since = Instant::now();
            (&*self.bare).write_all(&[b'x'; 400])?;
            self.bare.sync_data()?;
            times[3].push(since.elapsed());
        }
        Ok(times)
    }
}

/// What the identity of an invented person vouches for.
fn about() -> BTreeMap<ConceptId, String> {
    [("family-name", "Lefèvre"), ("given-names", "Thomas"), ("birth-date", "1991-08-02"), ("sex", "male"), ("birth-place", "59350"), ("birth-country", "99100")]
        .map(|(concept, value)| (concept.into(), value.to_owned()))
        .into()
}
