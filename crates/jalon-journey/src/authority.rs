//! Who may do what to a journey, and see what of it: the one place that says so.
//!
//! Two questions, asked by nobody else: [`may`], before anything is decided, and [`sees`], before a request is shown. Whoever may not see a thing is answered
//! as if it did not exist.

use crate::command::Command;
use crate::ids::RequestId;
use crate::journey::Journey;
use crate::request::Request;
use crate::who::Who;

/// Whoever asks may not; they are answered as if there was nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unseen;

/// How much of a request somebody sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sight {
    /// All of it.
    Whole,
    /// That it exists, for which service, and where it stands: steps are shared in a household, their content is private.
    Step,
}

/// Whether somebody may give a command.
pub fn may(journey: &Journey, who: &Who, command: &Command) -> Result<(), Unseen> {
    let allowed = match (command, who) {
        (Command::Begin { .. } | Command::TakeUp(_), Who::Person { .. }) => journey.people.is_empty(),
        (Command::Join, Who::Person { .. }) => !journey.people.is_empty(),
        // What a register tells by itself stands alone: no journey that somebody began changes by it, but that they died.
        (Command::Announce(announced), Who::Body { .. }) => {
            journey.people.is_empty() || journey.announced_of(announced.person).is_some_and(|earlier| earlier.register == announced.register)
        }
        (Command::NoteDeath(death), Who::Body { .. }) => journey.member(death.person).is_some(),
        // What is a person's own.
        (
            Command::Answer(_)
            | Command::Choose { .. }
            | Command::Mark { .. }
            | Command::Fill { .. }
            | Command::NoteFetch(_)
            | Command::Accept { .. }
            | Command::Decline { .. }
            | Command::DenyDeath
            | Command::AddPaper { .. }
            | Command::RemovePaper { .. }
            | Command::Submit(_)
            | Command::Reach(_)
            | Command::IssueCode { .. }
            | Command::UseCode
            | Command::Identify { .. }
            | Command::Invite { .. }
            | Command::Leave
            | Command::AskRight(_),
            Who::Person { person },
        ) => journey.member(*person).is_some(),
        // What goes on between the person who asked and the body asked.
        (Command::Supply { request, .. } | Command::Withdraw { request } | Command::Write { request, .. }, Who::Person { .. })
        | (
            Command::Write { request, .. }
            | Command::Assign { request, .. }
            | Command::Take { request }
            | Command::Release { request }
            | Command::AskMissing { request, .. }
            | Command::View { request }
            | Command::Examine { request }
            | Command::Decide { request, .. }
            | Command::Receive { request, .. },
            Who::Agent { .. },
        )
        // A body's own system does what its agents do, but is in charge of nothing: that is somebody's.
        | (
            Command::Write { request, .. }
            | Command::AskMissing { request, .. }
            | Command::View { request }
            | Command::Examine { request }
            | Command::Decide { request, .. }
            | Command::Receive { request, .. },
            Who::Body { .. },
        ) => sees(journey, who, *request) == Some(Sight::Whole),
        // What comes by itself when its day comes, and what those who keep the site answer.
        (
            Command::AnswerRight { .. } | Command::Scanned { .. } | Command::Silence { .. } | Command::Remind { .. } | Command::Notified { .. },
            Who::Guardian,
        ) => true,
        _ => false,
    };
    if allowed { Ok(()) } else { Err(Unseen) }
}

/// How much of a request somebody sees; none when it does not exist for them.
pub fn sees(journey: &Journey, who: &Who, request: RequestId) -> Option<Sight> {
    sees_request(journey, who, journey.request(request)?)
}

fn sees_request(journey: &Journey, who: &Who, request: &Request) -> Option<Sight> {
    match who {
        Who::Person { person } if *person == request.by => journey.member(*person).map(|_| Sight::Whole),
        Who::Person { person } => journey.member(*person).map(|_| Sight::Step),
        Who::Agent { body, .. } | Who::Body { body } => (*body == request.body).then_some(Sight::Whole),
        Who::Guardian => Some(Sight::Whole),
    }
}

/// The requests that somebody sees, with how much of each.
pub fn visible<'a>(journey: &'a Journey, who: &'a Who) -> impl Iterator<Item = (&'a Request, Sight)> + 'a {
    journey.requests.values().filter_map(move |request| Some((request, sees_request(journey, who, request)?)))
}
