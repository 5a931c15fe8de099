//! The form of the inbox: one thing done to several requests. Each is an act of its own; what became of each is told.

use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::response::Response;
use jalon_casework::{ActError, Deed};
use jalon_journey::{Agent, Command, Refusal, RequestId};
use serde::{Deserialize, Serialize};

use crate::form::Form;
use crate::oops::Oops;
use crate::page::lead_to;
use crate::private::visitor::Seated;
use crate::private::{act, agents};
use crate::routes::desk::Lead;
use crate::routes::desk::inbox::{self, Asked, Refused};
use crate::seal::Purpose;
use crate::site::Here;
use crate::words::Key;

/// More than a page holds.
const MOST: usize = 100;

/// What is done to each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Bulk {
    Take,
    Give,
    Examine,
}

/// What became of a selection. It travels in an address, sealed: names of colleagues are in it.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Done {
    /// The session that it is told to.
    tie: [u8; 16],
    what: Bulk,
    /// To whom they were given.
    to: Option<String>,
    /// To how many it was done.
    well: usize,
    /// In charge of how many, by name.
    taken: Vec<(String, usize)>,
    settled: usize,
    /// Gone, or never there.
    gone: usize,
    /// Worth trying again.
    failed: usize,
}

impl Done {
    pub(crate) fn new(seated: &Seated, what: Bulk, to: Option<String>) -> Self {
        Self { tie: seated.open.tie().bytes(), what, to, well: 0, taken: Vec::new(), settled: 0, gone: 0, failed: 0 }
    }

    /// Takes in what became of one.
    pub(crate) fn note(&mut self, outcome: Result<(), ActError>) {
        match outcome {
            Ok(()) => self.well += 1,
            Err(ActError::Refused(Refusal::Taken(Agent { name, .. }))) => match self.taken.iter_mut().find(|(other, _)| *other == name) {
                Some((_, count)) => *count += 1,
                None => self.taken.push((name, 1)),
            },
            Err(ActError::Refused(Refusal::Settled)) => self.settled += 1,
            Err(ActError::Refused(_) | ActError::Erased) => self.gone += 1,
            Err(ActError::Unavailable | ActError::Busy) => self.failed += 1,
            Err(error @ (ActError::Broken(_) | ActError::NotAgreed(_))) => {
                tracing::error!(%error, "one of several requests could not be acted on");
                self.failed += 1;
            }
        }
    }

    pub(crate) fn sealed(&self, here: &Here) -> String {
        // Plain data with text keys always makes JSON.
        here.site.key.seal(Purpose::DeskDone, &serde_json::to_vec(self).unwrap_or_default())
    }

    /// What was sealed for this session; none for anything else.
    pub(crate) fn opened(here: &Here, seated: &Seated, sealed: &str) -> Option<Self> {
        let done: Self = serde_json::from_slice(&here.site.key.open(Purpose::DeskDone, sealed)?).ok()?;
        (done.tie == seated.open.tie().bytes()).then_some(done)
    }

    /// What became of them, a line for each kind of outcome.
    pub(crate) fn lines(&self, here: &Here) -> Vec<String> {
        let words = here.words();
        let count = |key, n: usize| (n > 0).then(|| words.count(key, n));
        let done = match (self.what, &self.to) {
            (Bulk::Give, Some(to)) => words.fill_all(Key::DeskDoneGiven, [("n", self.well.into()), ("name", to.as_str().into())]),
            (Bulk::Give, None) => words.count(Key::DeskDoneReleased, self.well),
            (Bulk::Take, _) => words.count(Key::DeskDoneTaken, self.well),
            (Bulk::Examine, _) => words.count(Key::DeskDoneExamining, self.well),
        };
        let taken = self.taken.iter().map(|(name, n)| words.fill_all(Key::DeskDoneAlready, [("n", (*n).into()), ("name", name.as_str().into())]));
        let rest = [count(Key::DeskDoneSettled, self.settled), count(Key::DeskDoneGone, self.gone), count(Key::DeskDoneFailed, self.failed)];
        [done].into_iter().chain(taken).chain(rest.into_iter().flatten()).collect()
    }
}

/// The key of the act on one of several requests. Those of one journey are acts of their own, and so is what is done by another button of the same page; a second
/// click is still the same acts.
pub(crate) fn key_for(key: [u8; 16], request: RequestId, what: Bulk, to: Option<&Agent>) -> [u8; 16] {
    let to = to.map_or([0; 16], |agent| agent.id.0);
    let mut key: [u8; 16] = std::array::from_fn(|place| key[place] ^ request.0[place] ^ to[place]);
    key[0] ^= match what {
        Bulk::Take => 1,
        Bulk::Give => 2,
        Bulk::Examine => 3,
    };
    key
}

pub(crate) async fn act(
    State(here): State<Here>,
    seated: Seated,
    asked: Result<Query<Asked>, QueryRejection>,
    headers: HeaderMap,
    form: Form,
) -> Result<Response, Oops> {
    let Query(asked) = asked.map_err(|_| Oops::NotFound)?;
    let key = act::key(&here, &headers, &form, Some(&seated.open))?;
    let private = here.private()?;
    let chosen: Vec<String> = form.all("request").take(MOST).map(str::to_owned).collect();
    let refused = |field, why| Refused { field, why, chosen: chosen.clone() };
    if chosen.is_empty() {
        return inbox::page(&here, &seated, &asked, Some(&refused("request-0", Key::DeskNoneChosen))).await;
    }
    let (seated, what, to) = match form.get("action") {
        "take" => (seated, Bulk::Take, None),
        "examine" => (seated, Bulk::Examine, None),
        "give" => {
            let Lead(seated) = Lead::of(seated)?;
            let named = form.get("to").parse().ok();
            let to = match named {
                Some(id) => agents::colleague(private, &seated.body(), id).await?,
                None => None,
            };
            match to {
                Some(to) => (seated, Bulk::Give, Some(Agent::from(&to))),
                None => return inbox::page(&here, &seated, &asked, Some(&refused("to", Key::DeskNoOneChosen))).await,
            }
        }
        _ => return Err(Oops::NotAForm),
    };
    let mut done = Done::new(&seated, what, to.as_ref().map(|agent| agent.name.clone()));
    for request in chosen.iter().filter_map(|id| id.parse::<RequestId>().ok()) {
        let command = match what {
            Bulk::Take => Command::Take { request },
            Bulk::Examine => Command::Examine { request },
            Bulk::Give => Command::Assign { request, to: to.clone() },
        };
        done.note(one(&here, &seated, request, key_for(key, request, what, to.as_ref()), command).await);
    }
    Ok(lead_to(&here, &asked.with_done(&done.sealed(&here))))
}

/// One act on one request.
pub(crate) async fn one(here: &Here, seated: &Seated, request: RequestId, key: [u8; 16], command: Command) -> Result<(), ActError> {
    let unseen = || ActError::Refused(Refusal::Unseen);
    let casework = &here.private().map_err(|_| unseen())?.casework;
    let journey = casework.journey_of_request(request).await?.ok_or_else(unseen)?;
    casework.act(journey, &Deed::online(seated.who(), key), command).await.map(drop)
}
