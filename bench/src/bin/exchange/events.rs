//! How many signed events leave in a second on one core, beside what signing and posting alone take there.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jalon_casework::testing::Brief;
use jalon_casework::{Casework, Clock, Courier as _, Deed, Parcel, Senders, Served, Workers, random};
use jalon_catalogue::{BodyId, Catalogue, LanguageTag};
use jalon_exchange::HttpCourier;
use jalon_journey::{Answers, Command, Content, Disclosure, PersonId, Request, RequestId, Sending, Submission, Who};
use jalon_message::code::SiteKey;
use jalon_store::{KeysInMemory, Store, StoreConfig};
use ring::hmac;
use serde_json::Value;

use crate::outside::Bare;

/// What one round sends.
const EVENTS: usize = 4_000;
/// What one round writes and signs without sending it: so many that their time can be told.
const SIGNED: usize = 200_000;
/// Rounds of each way, taken in turn.
const ROUNDS: usize = 5;
/// Requests that are handed over from the store.
const STORED: usize = 4_000;
/// How often one looks whether all have left.
const LOOKS: Duration = Duration::from_millis(10);
/// How many leave at once, as to one body.
const AT_ONCE: usize = 8;
const SECRET: [u8; 32] = [5; 32];

/// Prints what each way gives a second. Runs on the core that the process was given.
pub(crate) fn measure(body: SocketAddr) -> Result<()> {
    let home = tempfile::tempdir()?;
    std::fs::write(home.path().join("secret"), format!("whsec_{}", STANDARD.encode(SECRET)))?;
    // As many workers as the cores it was given: one.
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let casework = runtime.block_on(casework(home.path()))?;
    let request = Arc::new(runtime.block_on(sent(&casework))?);
    let courier = Arc::new(courier(&casework, body, home.path())?);
    let envelope = envelope(&request);
    let content = serde_json::to_vec(&envelope)?;

    println!("\nevents out on one core, {} bytes each, {AT_ONCE} at once, {ROUNDS} rounds of {EVENTS}", content.len());
    println!("{:<44} {:>16} {:>16} {:>14}", "", "a second, median", "a second, best", "of one core");
    let mut rounds: [Vec<Round>; 3] = Default::default();
    for _ in 0..ROUNDS {
        rounds[0].push(Round::of(SIGNED, || signed(&envelope))?);
        rounds[1].push(Round::of(EVENTS, || posted(body, &content))?);
        rounds[2].push(Round::of(EVENTS, || runtime.block_on(delivered(&courier, &request)))?);
    }
    for (what, rounds) in ["written and signed, not sent", "the same bytes posted bare", "written, signed and posted by the courier"].iter().zip(&mut rounds) {
        told(what, rounds);
    }
    let round = runtime.block_on(handed_over(&casework, courier))?;
    told(&format!("{STORED} from the store, received and noted there"), &mut [round]);
    Ok(())
}

/// What some events took.
struct Round {
    a_second: f64,
    /// Of a core, by the processor time of this process.
    of_a_core: f64,
}

impl Round {
    fn of(count: usize, work: impl FnOnce() -> Result<()>) -> Result<Self> {
        let (before, since) = (processor_time()?, Instant::now());
        work()?;
        Self::since(count, before, since)
    }

    #[expect(clippy::cast_precision_loss, reason = "thousands")]
    fn since(count: usize, before: Duration, since: Instant) -> Result<Self> {
        let (spent, time) = (processor_time()?.saturating_sub(before), since.elapsed());
        Ok(Self { a_second: count as f64 / time.as_secs_f64(), of_a_core: spent.as_secs_f64() / time.as_secs_f64() })
    }
}

fn told(what: &str, rounds: &mut [Round]) {
    rounds.sort_by(|a, b| a.a_second.total_cmp(&b.a_second));
    let (median, best) = (&rounds[rounds.len() / 2], &rounds[rounds.len() - 1]);
    println!("{what:<44} {:>16.0} {:>16.0} {:>12.0} %", median.a_second, best.a_second, median.of_a_core * 100.0);
}

/// Time this process had a processor, whatever other programs of the machine do; counted in hundredths of a second.
fn processor_time() -> Result<Duration> {
    let told = std::fs::read_to_string("/proc/self/stat").context("this system does not tell processor time")?;
    let (_, after_name) = told.rsplit_once(") ").context("no processor time")?;
    // proc_pid_stat(5): fields 14 and 15, of which the name is the second.
    let ticks = after_name.split(' ').skip(11).take(2).map(str::parse::<u64>).sum::<Result<u64, _>>()?;
    Ok(Duration::from_millis(ticks * 10))
}

fn signed(envelope: &Value) -> Result<()> {
    let key = hmac::Key::new(hmac::HMAC_SHA256, &SECRET);
    for _ in 0..SIGNED {
        let content = serde_json::to_vec(envelope)?;
        std::hint::black_box(STANDARD.encode(hmac::sign(&key, &content)));
    }
    Ok(())
}

fn posted(body: SocketAddr, content: &[u8]) -> Result<()> {
    let head = format!("POST /requests HTTP/1.1\r\nHost: body\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n", content.len());
    let message = [head.as_bytes(), content].concat();
    std::thread::scope(|scope| {
        let clients: Vec<_> = (0..AT_ONCE)
            .map(|_| {
                scope.spawn(|| {
                    let mut bare = Bare::connect(body)?;
                    (0..EVENTS / AT_ONCE).try_for_each(|_| bare.exchange(&message).map(drop))
                })
            })
            .collect();
        clients.into_iter().try_for_each(|client| client.join().map_err(|_| anyhow::anyhow!("a client ended early"))?)
    })
}

async fn delivered(courier: &Arc<HttpCourier>, request: &Arc<Request>) -> Result<()> {
    let mut tasks = tokio::task::JoinSet::new();
    for _ in 0..AT_ONCE {
        let (courier, request) = (courier.clone(), request.clone());
        tasks.spawn(async move {
            for _ in 0..EVENTS / AT_ONCE {
                let taken = courier.deliver(Parcel { request: &request, entry: None, papers: &[] }).await;
                ensure!(taken.as_ref().is_ok_and(|taken| taken.reference.is_some()), "{taken:?}");
            }
            Ok(())
        });
    }
    while let Some(done) = tasks.join_next().await {
        done??;
    }
    Ok(())
}

/// What workers do of it: each job taken from the store, its journey loaded, handed over, and noted in the transaction that ends the job.
async fn handed_over(casework: &Casework, courier: Arc<HttpCourier>) -> Result<Round> {
    let workers = Workers {
        casework: casework.clone(),
        senders: Senders::default(),
        scribe: Arc::new(Brief::NOBODY),
        courier: Some(courier),
        looker: None,
        key: SiteKey::new(&[7; 32]),
        name: "bench".into(),
    };
    // Those that were sent before, for a request to measure with.
    while workers.step().await > 0 {}
    let mut last = None;
    for _ in 0..STORED {
        last = Some(submit(casework).await?);
    }
    let (journey, request) = last.context("one was sent")?;
    let (before, since) = (processor_time()?, Instant::now());
    // As a site does it, until nothing waits for the body any more.
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let all_left = async {
        while casework.store().next_due(&format!("errand/{}", body())).await?.is_some() {
            tokio::time::sleep(LOOKS).await;
        }
        let round = Round::since(STORED, before, since);
        drop(stop);
        round
    };
    let ((), round) = tokio::join!(workers.run(async { drop(stopped.await) }), all_left);
    let round = round?;
    let loaded = casework.load(journey).await?.context("it is kept")?;
    ensure!(loaded.journey.request(request).is_some_and(|request| request.reference.is_some()), "the last one was not received");
    Ok(round)
}

async fn casework(home: &Path) -> Result<Casework> {
    let store = Store::open(&StoreConfig::new(format!("sqlite:{}", home.join("store").display()).parse()?, Arc::new(KeysInMemory::random()))).await?;
    let catalogue = Catalogue::embedded();
    let clock = Clock::of(&catalogue);
    Ok(Casework::new(store, catalogue, clock, BTreeMap::from([(body(), Served::SYSTEM)])))
}

fn body() -> BodyId {
    "caf".into()
}

fn courier(casework: &Casework, address: SocketAddr, home: &Path) -> Result<HttpCourier> {
    let settings = serde_json::json!({ "address": format!("http://{address}/requests"), "secret": { "file": home.join("secret") } });
    Ok(HttpCourier::new(casework.store().clone(), "https://jalon.example").with(body(), &serde_json::from_value(settings)?)?)
}

/// A request of an invented person, as it was sent.
async fn sent(casework: &Casework) -> Result<Request> {
    let (journey, request) = submit(casework).await?;
    let loaded = casework.load(journey).await?.context("it is kept")?;
    loaded.journey.request(request).cloned().context("it was sent")
}

async fn submit(casework: &Casework) -> Result<(jalon_journey::JourneyId, RequestId)> {
    let (person, request) = (PersonId(random()), RequestId(random()));
    let journey = casework.begin(person, "birth".into(), LanguageTag("fr".into()), Answers::default(), random()).await?.id;
    let fields = [
        ("family-name", "Lefèvre"),
        ("given-names", "Thomas"),
        ("birth-date", "1991-08-02"),
        ("birth-place", "59350"),
        ("postal-address", "12 rue de la Halle\n59000 Lille"),
        ("social-security-number", "191085935000142"),
        ("child-family-name.0", "Lefèvre"),
        ("child-given-names.0", "Zoé"),
        ("child-birth-place.0", "59350"),
        ("bank-account", "FR7630001007941234567890185"),
        ("account-holder", "Thomas Lefèvre"),
        ("email", "thomas@example.org"),
    ];
    let sending = Sending {
        request,
        service: "family-benefits-declaration".into(),
        body: body(),
        content: Content {
            fields: fields.map(|(key, value)| (key.parse().expect("a field"), value.to_owned())).into(),
            facts: BTreeMap::from([("naissance@enfants/0".to_owned(), "2026-11-02".to_owned()), ("mariés".to_owned(), "false".to_owned())]),
            papers: Vec::new(),
        },
        disclosure: Disclosure { basis: "CSS, art. L583-3".into(), consent: None, signature: Some("Thomas Lefèvre".into()), under: None },
        silence: None,
    };
    // The person was shown the journey as it began: two events.
    let command = Command::Submit(Submission { requests: vec![sending], previewed: 2 });
    casework.act(journey, &Deed::online(Who::Person { person }, random()), command).await?;
    Ok((journey, request))
}

/// An envelope of the same content, for what only writes and signs.
fn envelope(request: &Request) -> Value {
    let Content { fields, facts, .. } = &request.content;
    let fields: serde_json::Map<String, Value> = fields.iter().map(|(key, value)| (key.to_string(), value.as_str().into())).collect();
    serde_json::json!({
        "specversion": "1.0",
        "id": request.id.to_string(),
        "source": "https://jalon.example",
        "type": "jalon.request.sent.v1",
        "subject": request.service.as_str(),
        "time": "2026-11-29T10:00:00.123456789Z",
        "datacontenttype": "application/json",
        "data": { "fields": fields, "facts": facts, "disclosure": request.disclosure, "request": request.id.to_string(), "service": request.service.as_str(), "body": request.body.as_str(), "papers": [] },
    })
}
