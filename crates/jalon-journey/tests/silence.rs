//! What silence will mean is kept with the request: its written form never changes, and it is counted by the calendar of the place.

use jalon_catalogue::{AnswerTime, LanguageTag, SilenceMeans, SourcedOn, WorkingCalendar};
use jalon_journey::{
    Act, Answers, Channel, Command, Content, Disclosure, Journey, Outcome, PersonId, Refusal, RequestId, RequestState, Sending, SilenceRule, Submission, Who,
    decide,
};
use jalon_rules::{Confidence, Source};
use jiff::civil::{Date, Weekday, date};
use jiff::tz::TimeZone;

fn rule(within: AnswerTime) -> SilenceRule {
    SilenceRule { within, means: SilenceMeans::Acceptance, source: "C. trav., art. L1237-14".into() }
}

#[test]
fn each_time_is_kept_under_the_name_of_its_unit() {
    let written = [
        (AnswerTime::Months(2), r#"{"months":2,"means":"acceptance","source":"C. trav., art. L1237-14"}"#),
        (AnswerTime::Days(15), r#"{"days":15,"means":"acceptance","source":"C. trav., art. L1237-14"}"#),
        (AnswerTime::ClearDays(120), r#"{"clear_days":120,"means":"acceptance","source":"C. trav., art. L1237-14"}"#),
        (AnswerTime::WorkingDays(15), r#"{"working_days":15,"means":"acceptance","source":"C. trav., art. L1237-14"}"#),
    ];
    for (within, text) in written {
        assert_eq!(serde_json::to_string(&rule(within)).unwrap(), text);
        assert_eq!(serde_json::from_str::<SilenceRule>(text).unwrap(), rule(within));
    }
    assert!(serde_json::from_str::<SilenceRule>(r#"{"means":"acceptance","source":"CRPA"}"#).is_err());
}

/// Sundays and the holidays of May 2026.
fn calendar() -> WorkingCalendar {
    let source = Source { text: "C. trav., art. L3133-1".into(), url: None, confidence: Confidence::Official };
    WorkingCalendar {
        weekend: vec![Weekday::Saturday, Weekday::Sunday],
        rest: vec![Weekday::Sunday],
        fixed: vec![(5, 1), (5, 8)],
        easter: vec![1, 39, 50],
        provision: SourcedOn { source, checked: date(2026, 11, 23), review: date(2027, 11, 23) },
        local: None,
    }
}

/// A mutual termination received on Tuesday 21 April 2026: the fifteenth working day is Monday 11 May, and agreement is certain on the 12th.
#[test]
fn a_time_in_working_days_is_counted_by_the_calendar() {
    let (person, request) = (PersonId([1; 16]), RequestId([2; 16]));
    let act = |day: Date, who| Act { at: day.to_zoned(TimeZone::UTC).unwrap().timestamp(), day, who, channel: Channel::Online };
    let mut journey = Journey::default();
    let mut run = |act: &Act, command| -> Result<Journey, Refusal> {
        for recorded in decide(&journey, act, command)? {
            journey.evolve(&recorded.event);
        }
        Ok(journey.clone())
    };
    let asking = act(date(2026, 4, 21), Who::Person { person });
    let begin = Command::Begin { event: "job-loss".into(), language: LanguageTag("fr".into()), answers: Answers::default() };
    let begun = run(&asking, begin).unwrap();
    let sending = Sending {
        request,
        service: "mutual-termination-approval".into(),
        body: "dreets".into(),
        content: Content::default(),
        disclosure: Disclosure { basis: "C. trav., art. L1237-14".into(), consent: None, signature: None, under: None },
        silence: Some(rule(AnswerTime::WorkingDays(15))),
    };
    let sent = run(&asking, Command::Submit(Submission { requests: vec![sending], previewed: begun.version })).unwrap();
    assert_eq!(sent.requests[&request].silent_on(&calendar()).unwrap().on, date(2026, 5, 11));

    let look = || Command::Silence { request, calendar: Box::new(calendar()) };
    assert_eq!(run(&act(date(2026, 5, 11), Who::Guardian), look()).err(), Some(Refusal::NotSilentYet));
    let fallen = run(&act(date(2026, 5, 12), Who::Guardian), look()).unwrap();
    assert_eq!(fallen.requests[&request].state, RequestState::Decided(Outcome::Granted));
    assert_eq!(fallen.requests[&request].silent_on(&calendar()), None);
}
