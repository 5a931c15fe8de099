//! Where services and requests stand, in the short lists of words that people see.

use jalon_casework::Casework;
use jalon_catalogue::SilenceMeans;
use jalon_journey::{Event, Outcome, Request, RequestState, Settled, Task, What};

use crate::oops::Oops;
use crate::site::Here;
use crate::words::Key;

/// The words of a task, and the colour of their tag: the words say the same.
pub(crate) fn task_words(task: &Task) -> (Key, &'static str) {
    match task {
        Task::ToDo => (Key::StatusToDo, "blue"),
        Task::ToCheck => (Key::StatusToCheck, "yellow"),
        Task::InProgress => (Key::TaskInProgress, "yellow"),
        Task::FilledNotSent => (Key::TaskNotSent, "yellow"),
        Task::Asked(state) => request_words(*state),
        Task::Done => (Key::TaskDone, "green"),
        Task::DoneForYou => (Key::StatusAutomatic, "green"),
        Task::NotPossibleYet(_) => (Key::TaskNotYet, "grey"),
        Task::NotForYou => (Key::StatusNotForYou, "grey"),
        Task::PastItsDate => (Key::StatusOverdue, "red"),
    }
}

/// The words of a request.
pub(crate) fn request_words(state: RequestState) -> (Key, &'static str) {
    match state {
        RequestState::Sent => (Key::RequestSent, "blue"),
        RequestState::Received => (Key::RequestReceived, "blue"),
        RequestState::Examining => (Key::RequestExamining, "blue"),
        RequestState::Missing => (Key::RequestMissing, "red"),
        RequestState::Decided(Outcome::Granted) => (Key::RequestGranted, "green"),
        RequestState::Decided(Outcome::Refused) => (Key::RequestRefused, "red"),
        RequestState::Decided(Outcome::Closed) => (Key::RequestClosed, "grey"),
    }
}

/// How long a body takes, in sentences: what was observed, what the law says, and an apology when it is late. Nothing once it is settled.
pub(crate) async fn waiting_words(here: &Here, casework: &Casework, request: &Request) -> Result<Vec<String>, Oops> {
    if request.settled.is_some() || request.state == RequestState::Missing {
        return Ok(Vec::new());
    }
    let (words, format) = (here.words(), here.format());
    let mut said = Vec::new();
    let delay = casework.delay(&request.body, &request.service).await?;
    if let Some(delay) = delay {
        let days = |days: i64| words.count(Key::SilenceDays, usize::try_from(days.max(1)).unwrap_or(1));
        let counted = u32::try_from(delay.decisions).unwrap_or(u32::MAX);
        said.push(words.fill_all(
            Key::WaitObserved,
            [("median", days(delay.median).into()), ("most", days(delay.nine_in_ten).into()), ("counted", counted.to_string().into())],
        ));
    }
    let today = casework.clock().today();
    let silent = request.silent_on(&here.catalogue().calendar);
    if let Some(silent) = &silent {
        let key = match silent.means {
            SilenceMeans::Acceptance => Key::WaitAccepts,
            SilenceMeans::Refusal => Key::WaitRefuses,
            SilenceMeans::Nothing => Key::WaitNothing,
        };
        said.push(words.fill(key, "day", format.long_date(silent.on)));
    }
    let late = delay.is_some_and(|delay| request.days_with_body(casework.clock().now()) > delay.nine_in_ten) || silent.is_some_and(|silent| silent.on < today);
    if late {
        said.push(words.say(Key::WaitSorry).to_owned());
    }
    if said.is_empty() {
        said.push(words.say(Key::WaitUnknown).to_owned());
    }
    Ok(said)
}

/// What was heard of a request last, in a sentence with its day.
pub(crate) fn last_heard(here: &Here, request: &Request) -> Option<String> {
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

/// What a body's silence has meant, when that is how a request stands.
pub(crate) fn silence_words(here: &Here, request: &Request) -> Option<String> {
    let Some(Settled::Silence { means, on }) = &request.settled else { return None };
    let key = match means {
        SilenceMeans::Acceptance => Key::SilenceWasYes,
        SilenceMeans::Refusal => Key::SilenceWasNo,
        SilenceMeans::Nothing => Key::SilenceWasNothing,
    };
    Some(here.words().fill(key, "day", here.format().long_date(*on)))
}
