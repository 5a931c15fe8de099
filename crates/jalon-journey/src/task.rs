//! What a service is to a person, in the short list of words that they see.

use jalon_catalogue::ServiceId;
use jalon_plan::{Item, Plan, Urgency, Verdict};

use crate::draft::Draft;
use crate::journey::Journey;
use crate::request::RequestState;

/// Where one service of the plan stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Task {
    /// To do.
    ToDo,
    /// They may have to: a question is open.
    ToCheck,
    /// Begun, and something is lacking.
    InProgress,
    /// All is filled, and nothing has left.
    FilledNotSent,
    /// Asked for here: where the request stands.
    Asked(RequestState),
    /// They say that they have done it elsewhere.
    Done,
    /// It comes by itself.
    DoneForYou,
    /// These come first.
    NotPossibleYet(Vec<ServiceId>),
    /// It does not apply.
    NotForYou,
    /// Its day has passed.
    PastItsDate,
}

/// Where a service stands, from the plan, the journey and the draft of the person who looks.
///
/// A request is told before anything else, and only once it has left; a draft is never called sent.
pub fn task(item: &Item, plan: &Plan, journey: &Journey, draft: &Draft<'_>) -> Task {
    let service = &item.service;
    let part = draft.parts.iter().find(|part| part.form.service == *service);
    if let Some(request) = journey.request_for(service)
        && part.is_none_or(|part| !part.is_begun() || request.state.is_decided())
    {
        return Task::Asked(request.state);
    }
    if journey.is_marked_done(service) {
        return Task::Done;
    }
    match (&item.verdict, item.urgency) {
        (Verdict::No, _) => return Task::NotForYou,
        (_, Urgency::Automatic) => return Task::DoneForYou,
        _ => {}
    }
    if let Some(part) = part {
        return if part.is_complete() { Task::FilledNotSent } else { Task::InProgress };
    }
    let waits: Vec<ServiceId> = item.after.iter().filter(|before| is_ahead(before, plan, journey)).cloned().collect();
    match (&item.verdict, item.urgency) {
        _ if !waits.is_empty() => Task::NotPossibleYet(waits),
        (Verdict::Yes, Urgency::Overdue) => Task::PastItsDate,
        (Verdict::Yes, _) => Task::ToDo,
        _ => Task::ToCheck,
    }
}

/// Whether a service that comes before is still to be done, certainly.
fn is_ahead(service: &ServiceId, plan: &Plan, journey: &Journey) -> bool {
    let certain = plan.items.iter().any(|item| item.service == *service && item.verdict == Verdict::Yes && item.urgency != Urgency::Automatic);
    certain && !journey.is_marked_done(service) && journey.request_for(service).is_none()
}
