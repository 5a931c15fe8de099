//! How long a request has waited, how long the law lets it, and what silence will make of it: in words.

use jalon_catalogue::SilenceMeans;
use jalon_journey::{Outcome, RequestState};
use jiff::civil::Date;

use crate::attestation::outcome_key;
use crate::site::Here;
use crate::words::Key;

/// How many days before silence becomes an answer an agent is alerted.
const ALERT_DAYS: i32 = 14;

/// `12 jours sur 61`: days since the sending, of those that the law gives.
pub(crate) fn age(here: &Here, sent: Date, silent: Option<(Date, SilenceMeans)>, today: Date) -> String {
    let days = usize::try_from(days(sent, today)).unwrap_or(0);
    match silent.and_then(|(on, _)| usize::try_from(self::days(sent, on)).ok()) {
        Some(given) => here.words().fill_all(Key::DeskAgeOf, [("n", days.into()), ("given", given.into())]),
        None => here.words().count(Key::DeskAge, days),
    }
}

/// That silence becomes an answer soon, which one and when; none as long as there is time.
pub(crate) fn alert(here: &Here, silent: Option<(Date, SilenceMeans)>, today: Date) -> Option<String> {
    let (on, means) = silent?;
    let left = days(today, on);
    if left > ALERT_DAYS {
        return None;
    }
    let key = match (means, left < 0) {
        (SilenceMeans::Acceptance, false) => Key::DeskAlertAccepts,
        (SilenceMeans::Refusal, false) => Key::DeskAlertRefuses,
        (SilenceMeans::Nothing, false) => Key::DeskAlertNothing,
        (SilenceMeans::Acceptance, true) => Key::DeskOverAccepts,
        (SilenceMeans::Refusal, true) => Key::DeskOverRefuses,
        (SilenceMeans::Nothing, true) => Key::DeskOverNothing,
    };
    let left = here.words().count(Key::DeskDaysLeft, usize::try_from(left).unwrap_or(0));
    Some(here.words().fill_all(key, [("date", here.format().date(on).into()), ("left", left.into())]))
}

/// Where a request stands.
pub(crate) fn state(here: &Here, state: RequestState) -> &str {
    here.words().say(match state {
        RequestState::Sent | RequestState::Received => Key::DeskStateNew,
        RequestState::Examining => Key::DeskStateExamining,
        RequestState::Missing => Key::DeskStateMissing,
        RequestState::Decided(outcome) => outcome_key(outcome),
    })
}

/// The colour of a tag that says where a request stands; the words say it too.
pub(crate) fn tag_colour(state: RequestState) -> &'static str {
    match state {
        RequestState::Sent | RequestState::Received => "govuk-tag--blue",
        RequestState::Examining | RequestState::Missing => "govuk-tag--yellow",
        RequestState::Decided(Outcome::Granted) => "govuk-tag--green",
        RequestState::Decided(Outcome::Refused) => "govuk-tag--red",
        RequestState::Decided(Outcome::Closed) => "govuk-tag--grey",
    }
}

fn days(from: Date, to: Date) -> i32 {
    (to - from).get_days()
}
