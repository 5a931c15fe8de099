//! Those who act, and the ledger of what was acknowledged to them: the truth that the store is held against.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use jalon_casework::random;
use jalon_journey::{JourneyId, PersonId, RequestId};
use tokio::sync::watch;

use crate::Fault;
use crate::wire::{Act, Answer, Ask, Line, Step};

/// How long to wait before an act is sent again.
const AGAIN: Duration = Duration::from_millis(15);

/// An act that was acknowledged: in which journey, of which kind, and by what it is known in the store.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Acknowledged {
    pub(crate) journey: JourneyId,
    pub(crate) kind: &'static str,
    pub(crate) mark: String,
}

/// What happened, as those who acted know it.
pub(crate) struct Ledger {
    acknowledged: Mutex<Vec<Acknowledged>>,
    refused: Mutex<Vec<String>>,
    /// How often an act was sent again.
    pub(crate) again: AtomicU64,
    outage: Mutex<Option<Instant>>,
    /// When the last outage ended.
    pub(crate) served: watch::Sender<Instant>,
    stopping: AtomicBool,
}

impl Ledger {
    pub(crate) fn new() -> Arc<Self> {
        Arc::new(Self {
            acknowledged: Mutex::default(),
            refused: Mutex::default(),
            again: AtomicU64::new(0),
            outage: Mutex::default(),
            served: watch::Sender::new(Instant::now()),
            stopping: AtomicBool::new(false),
        })
    }

    /// Everything is down, since now at the latest: an act that is sent after that and acknowledged is the end of it.
    pub(crate) fn down(&self) {
        *self.outage.lock().unwrap_or_else(PoisonError::into_inner) = Some(Instant::now());
    }

    /// Begins no more journeys; those begun go on to their end.
    pub(crate) fn stop(&self) {
        self.stopping.store(true, Ordering::SeqCst);
    }

    pub(crate) fn acknowledged(&self) -> Vec<Acknowledged> {
        self.acknowledged.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Acts that were refused, though nobody but the one who did them had done anything.
    pub(crate) fn refused(&self) -> Vec<String> {
        self.refused.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn note(&self, act: &Act, sent: Instant) {
        let (kind, mark) = match &act.step {
            Step::Begin => ("begun", String::new()),
            Step::Reach { mail } => ("reachable", mail.clone()),
            Step::Submit { request } => ("sent", request.to_string()),
            Step::AskMissing { words, .. } => ("missing-asked", words.clone()),
            Step::Supply { words, .. } => ("supplied", words.clone()),
            Step::Decide { words, .. } => ("decided", words.clone()),
        };
        let noted = Acknowledged { journey: act.journey, kind, mark };
        self.acknowledged.lock().unwrap_or_else(PoisonError::into_inner).push(noted);
        if self.outage.lock().unwrap_or_else(PoisonError::into_inner).take_if(|down| sent > *down).is_some() {
            self.served.send_replace(Instant::now());
        }
    }
}

/// Somebody who goes through one journey after another.
pub(crate) struct Client {
    pub(crate) ledger: Arc<Ledger>,
    /// Where the node listens now.
    pub(crate) port: watch::Receiver<u16>,
    pub(crate) fault: Option<Fault>,
}

impl Client {
    pub(crate) async fn run(self) {
        let mut line = None;
        while !self.ledger.stopping.load(Ordering::SeqCst) {
            self.journey(&mut line).await;
        }
    }

    async fn journey(&self, line: &mut Option<Line>) {
        let key: [u8; 16] = random();
        let (person, request) = (PersonId(random()), RequestId(random()));
        let Some(journey) = self.does(line, Act { journey: JourneyId(key), person, key, step: Step::Begin }).await else { return };
        let words = |what: &str| format!("{what} {journey}");
        for step in [
            Step::Reach { mail: format!("p{journey}@example.org") },
            Step::Submit { request },
            Step::AskMissing { request, words: words("RIB") },
            Step::Supply { request, words: words("Voici") },
            Step::Decide { request, words: words("Accordé") },
        ] {
            if self.does(line, Act { journey, person, key: random(), step }).await.is_none() {
                return;
            }
        }
    }

    /// Sends an act until it is acknowledged; gives its journey. None when it was refused.
    async fn does(&self, line: &mut Option<Line>, mut act: Act) -> Option<JourneyId> {
        loop {
            let sent = Instant::now();
            match self.once(line, &act).await {
                Some(Answer::Done) => {
                    self.ledger.note(&act, sent);
                    return Some(act.journey);
                }
                Some(Answer::Refused(why)) => {
                    self.ledger.refused.lock().unwrap_or_else(PoisonError::into_inner).push(why);
                    return None;
                }
                Some(Answer::Later | Answer::Left(_)) => {}
                None => *line = None,
            }
            self.ledger.again.fetch_add(1, Ordering::Relaxed);
            if self.fault == Some(Fault::NewActs) {
                act.key = random();
                if matches!(act.step, Step::Begin) {
                    act.journey = JourneyId(act.key);
                }
            }
            tokio::time::sleep(AGAIN).await;
        }
    }

    async fn once(&self, line: &mut Option<Line>, act: &Act) -> Option<Answer> {
        if line.is_none() {
            let port = *self.port.borrow();
            *line = Line::to(port).await.ok();
        }
        line.as_mut()?.ask(&Ask::Act(act.clone())).await.ok()
    }
}
