//! Where services and requests stand, in the short lists of words that people see.

use jalon_casework::{Carrier, Casework};
use jalon_journey::{Event, Request, RequestState, Task, What};

use super::request_view::{delay_words, silence_words, state_words};
use super::tell::carrier_words;
use crate::oops::Oops;
use crate::site::Here;
use crate::words::Key;

/// The words of a task, and the colour of their tag: the words say the same.
pub(super) fn task_words(task: &Task) -> (Key, &'static str) {
    match task {
        Task::ToDo => (Key::StatusToDo, "blue"),
        Task::ToCheck => (Key::StatusToCheck, "yellow"),
        Task::InProgress => (Key::TaskInProgress, "yellow"),
        Task::FilledNotSent => (Key::TaskNotSent, "yellow"),
        Task::Asked(state) => state_words(*state),
        Task::Done => (Key::TaskDone, "green"),
        Task::DoneForYou => (Key::StatusAutomatic, "green"),
        Task::NotPossibleYet(_) => (Key::TaskNotYet, "grey"),
        Task::NotForYou => (Key::StatusNotForYou, "grey"),
        Task::PastItsDate => (Key::StatusOverdue, "red"),
    }
}

/// Until when an answer comes, in sentences: what is between as long as the body has said nothing, what was observed, what its silence will mean, and an
/// apology when it is late. Nothing once it is settled, nor while it waits for the person.
pub(super) async fn waiting_words(here: &Here, casework: &Casework, request: &Request) -> Result<Vec<String>, Oops> {
    if request.settled.is_some() || request.state == RequestState::Missing {
        return Ok(Vec::new());
    }
    let silent = request.silent_on(&here.catalogue().calendar);
    let delay = casework.delay(&request.body, &request.service).await?;
    let slow = delay.is_some_and(|delay| request.days_with_body(casework.clock().now()) > delay.nine_in_ten);
    let late = slow || silent.is_some_and(|silent| silent.on < casework.clock().today());
    let sorry = late.then(|| here.words().say(Key::WaitSorry).to_owned());
    let mut said: Vec<String> = delay_words(here, request).await?.into_iter().chain(silence_words(here, request)).chain(sorry).collect();
    if said.is_empty() {
        said.push(here.words().say(Key::WaitUnknown).to_owned());
    }
    Ok(on_its_way(here, casework, request).into_iter().chain(said).collect())
}

/// What carries a request that its body has not said to have, where something is between.
fn on_its_way(here: &Here, casework: &Casework, request: &Request) -> Option<String> {
    let by = casework.served(&request.body).filter(|_| request.state == RequestState::Sent)?.by;
    let carrier = carrier_words(here, by)?;
    // Who answers on paper never says so here.
    Some(if by == Carrier::Post { carrier } else { format!("{carrier} {}", here.words().say(Key::TellNotYetConfirmed)) })
}

/// What was heard of a request last, in a sentence with its day.
pub(super) fn last_heard(here: &Here, request: &Request) -> Option<String> {
    let heard = |event: &Event| {
        let key = match &event.what {
            What::Sent(_) => Key::HeardSent,
            What::Received { .. } => Key::HeardReceived,
            What::Assigned { to: Some(_), .. } => Key::HeardAssigned,
            What::Examining { .. } => Key::HeardExamining,
            What::MissingAsked { .. } => Key::HeardMissing,
            What::Supplied { .. } => Key::HeardSupplied,
            What::Wrote { .. } if event.who.body().is_some() => Key::HeardWrote,
            What::Wrote { .. } => Key::HeardYouWrote,
            What::Decided { .. } => Key::HeardDecided,
            What::SilenceFell { .. } => Key::HeardSilence,
            What::Withdrawn { .. } => Key::HeardWithdrawn,
            What::Viewed { .. } => Key::HeardViewed,
            _ => return None,
        };
        Some(here.words().fill(key, "day", here.format().date(event.day)))
    };
    request.history.iter().rev().find_map(heard)
}
