//! The process that is killed: a store, acts on it, and those who do its jobs.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Read as _, Write as _};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Result;
use jalon_casework::testing::Brief;
use jalon_casework::{About, ActError, Casework, Clock, Courier, Deed, Delivered, Later, Parcel, Senders, Served, Undelivered, Workers, random};
use jalon_catalogue::{Catalogue, LanguageTag, SilenceMeans};
use jalon_exchange::{BodySettings, HttpCourier};
use jalon_journey::{
    Answers, Channel, Command, Content, Decision, Disclosure, MissingAsk, Outcome, PersonId, Reach, RequestId, Sending, SilenceRule, Submission, Who,
};
use jalon_message::code::SiteKey;
use jalon_message::mail::{MailSettings, Mailer, Security};
use jalon_store::{JobState, KeyFile, Store, StoreConfig};
use jiff::ToSpan as _;
use tokio::net::TcpListener;

use crate::Fault;
use crate::outside::MARK;
use crate::wire::{Act, Answer, Ask, BODY, Line, Step};

/// How long an answer given too early is ahead of what it says.
const TOO_EARLY: Duration = Duration::from_millis(30);
/// How long a request that is said to be handed over is not.
const MUCH_TOO_EARLY: Duration = Duration::from_millis(250);
/// One answer in so many is lost after its act was done, as on a bad network.
const LOST_ONE_IN: u8 = 20;

/// Where everything is.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct Places {
    /// The store.
    #[arg(long)]
    pub(crate) store: String,
    /// Its master key.
    #[arg(long)]
    pub(crate) keys: PathBuf,
    /// The port of the mail server.
    #[arg(long)]
    pub(crate) mail: u16,
    /// The port of the body.
    #[arg(long)]
    pub(crate) body: u16,
    /// The secret that the body knows too.
    #[arg(long)]
    pub(crate) secret: PathBuf,
    /// A fault that the driver must find.
    #[arg(long = "break")]
    pub(crate) fault: Option<Fault>,
}

/// Runs until it is killed, or until the driver is gone.
pub(crate) async fn run(places: Places) -> Result<()> {
    std::thread::spawn(|| {
        let _ = std::io::stdin().read(&mut [0]);
        std::process::exit(0);
    });
    let store = Store::open(&StoreConfig::new(places.store.parse()?, Arc::new(KeyFile::new(&places.keys)))).await?;
    let catalogue = Catalogue::embedded();
    let clock = Clock::of(&catalogue);
    let casework = Casework::new(store, catalogue, clock, BTreeMap::from([(BODY.into(), Served::SYSTEM)]));
    let mailer = Mailer::new(&MailSettings {
        server: "127.0.0.1".into(),
        port: places.mail,
        security: Security::Plain,
        authority: None,
        account: None,
        from_name: "Jalon".into(),
        from: "jalon@example.org".parse()?,
        reply_to: None,
        domain: "jalon.example.org".into(),
        unsubscribe: None,
        timeout_seconds: 10,
        connections: 4,
    })?;
    let workers = Workers {
        casework: casework.clone(),
        senders: Senders { mail: Some(mailer), ..Senders::default() },
        scribe: Arc::new(PLAIN),
        courier: Some(courier(&casework, &places)?),
        looker: None,
        key: SiteKey::new(&[7; 32]),
        name: format!("node {}", std::process::id()),
    };
    tokio::spawn(workers.run(std::future::pending()));
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    println!("{}", listener.local_addr()?.port());
    std::io::stdout().flush()?;
    loop {
        let (stream, _) = listener.accept().await?;
        let (casework, fault) = (casework.clone(), places.fault);
        // A client that goes away ends its own connection only.
        tokio::spawn(async move { serve(&casework, fault, Line::on(stream)).await });
    }
}

async fn serve(casework: &Casework, fault: Option<Fault>, mut line: Line) -> Result<()> {
    while let Some(ask) = line.hear().await? {
        let answer = match ask {
            Ask::Act(act) if fault == Some(Fault::EarlyAck) => {
                line.say(&Answer::Done).await?;
                tokio::time::sleep(TOO_EARLY).await;
                done(casework, &act).await;
                continue;
            }
            Ask::Act(act) => {
                let answer = done(casework, &act).await;
                let [roll] = random();
                if answer == Answer::Done && roll < u8::MAX / LOST_ONE_IN {
                    return Ok(());
                }
                answer
            }
            Ask::Ahead { milliseconds } => {
                casework.clock().set_ahead(milliseconds);
                Answer::Done
            }
            Ask::Left => {
                let jobs = casework.store().statistics().await?.jobs;
                Answer::Left(jobs.iter().filter(|jobs| jobs.queue != "watch" && jobs.state != JobState::Dead).map(|jobs| jobs.count).sum())
            }
        };
        line.say(&answer).await?;
    }
    Ok(())
}

async fn done(casework: &Casework, act: &Act) -> Answer {
    let who = match &act.step {
        Step::AskMissing { .. } | Step::Decide { .. } => Who::Agent { agent: PersonId([8; 16]), name: "A. Petit".into(), body: BODY.into() },
        _ => Who::Person { person: act.person },
    };
    let deed = Deed { who, channel: Channel::Online, key: Some(act.key) };
    let done = match act.step.clone() {
        Step::Begin => casework.begin(act.person, "birth".into(), LanguageTag("fr".into()), Answers::default(), act.key).await,
        step => casework.act(act.journey, &deed, command(casework, step)).await,
    };
    match done {
        Ok(_) => Answer::Done,
        Err(ActError::Unavailable | ActError::Busy) => Answer::Later,
        Err(error) => Answer::Refused(format!("{:?}: {error}", act.step)),
    }
}

fn command(casework: &Casework, step: Step) -> Command {
    match step {
        Step::Begin => Command::Begin { event: "birth".into(), language: LanguageTag("fr".into()), answers: Answers::default() },
        Step::Reach { mail } => Command::Reach(Reach { mail: Some(mail), phone: None, letters: None, language: None }),
        Step::Submit { request } => {
            let sending = Sending {
                request,
                service: "family-benefits-declaration".into(),
                body: BODY.into(),
                content: Content { fields: BTreeMap::from([(MARK.parse().expect("a field"), request.to_string())]), ..Content::default() },
                disclosure: Disclosure { basis: "CSS, art. L531-2".into(), consent: None, signature: None, under: None },
                silence: Some(SilenceRule { within: jalon_catalogue::AnswerTime::Months(2), means: SilenceMeans::Refusal, source: "CRPA, art. L231-4".into() }),
            };
            // The person was shown the journey as it began: two events.
            Command::Submit(Submission { requests: vec![sending], previewed: 2 })
        }
        Step::AskMissing { request, words } => {
            let until = casework.clock().today().saturating_add(15.days());
            Command::AskMissing { request, missing: MissingAsk { evidence: BTreeSet::new(), words, until } }
        }
        Step::Supply { request, words } => Command::Supply { request, papers: Vec::new(), words },
        Step::Decide { request, words } => Command::Decide { request, decision: Decision { outcome: Outcome::Granted, reasons: words, appeal: String::new() } },
    }
}

/// Says in the subject which event a mail is about.
const PLAIN: Brief = Brief(|telling| match &telling.notice.about {
    About::Sent { .. } => format!("sent {}", telling.id),
    About::Missing { request, .. } => format!("missing {request}"),
    About::Decided { request, .. } => format!("decided {request}"),
    _ => "something else".to_owned(),
});

/// Hands requests over as a site does; by a courier that does it badly, when that is the fault.
fn courier(casework: &Casework, places: &Places) -> Result<Arc<dyn Courier>> {
    let address = format!("http://127.0.0.1:{}/requests", places.body);
    let settings: BodySettings = serde_json::from_value(serde_json::json!({ "address": address, "secret": { "file": places.secret } }))?;
    let good = HttpCourier::new(casework.store().clone(), "https://jalon.example").with(BODY.into(), &settings)?;
    Ok(match places.fault {
        Some(Fault::NewKeys) => Arc::new(NewKeys(good)),
        Some(Fault::EarlyHandOver) => Arc::new(Early(Arc::new(good))),
        _ => Arc::new(good),
    })
}

/// Takes another key each time.
struct NewKeys(HttpCourier);

impl Courier for NewKeys {
    fn deliver<'a>(&'a self, parcel: Parcel<'a>) -> Later<'a, Result<Delivered, Undelivered>> {
        Box::pin(async move {
            let mut renamed = parcel.request.clone();
            renamed.id = RequestId(random());
            self.0.deliver(Parcel { request: &renamed, ..parcel }).await
        })
    }
}

/// Says that a request was handed over, and then hands it over, once.
struct Early(Arc<HttpCourier>);

impl Courier for Early {
    fn deliver<'a>(&'a self, parcel: Parcel<'a>) -> Later<'a, Result<Delivered, Undelivered>> {
        let (courier, request, papers, entry) = (self.0.clone(), parcel.request.clone(), parcel.papers.to_vec(), parcel.entry);
        tokio::spawn(async move {
            tokio::time::sleep(MUCH_TOO_EARLY).await;
            drop(courier.deliver(Parcel { request: &request, entry, papers: &papers }).await);
        });
        Box::pin(async { Ok(Delivered::default()) })
    }
}
