//! What is expected of a person: the first thing that they see when they come back.

use jalon_catalogue::ServiceId;
use jalon_plan::Plan;
use jiff::ToSpan;
use jiff::civil::Date;

use crate::draft::Draft;
use crate::ids::{PersonId, RequestId};
use crate::journey::Journey;
use crate::request::RequestState;
use crate::task::{Task, task};

/// How many days before a legal last day it is expected of a person.
const DAYS_AHEAD: i32 = 30;

/// Something that waits for the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expected {
    /// A body asks for something, until a day.
    Missing {
        /// In which request.
        request: RequestId,
        /// The last day.
        until: Date,
    },
    /// A file did harm and was not kept: another is to come in its place, so that the request goes on.
    Replace {
        /// In which request.
        request: RequestId,
    },
    /// What they filled and did not send.
    Send {
        /// For which services.
        services: Vec<ServiceId>,
    },
    /// What they began to fill.
    Finish {
        /// For which services.
        services: Vec<ServiceId>,
    },
    /// A legal last day comes near, or has passed.
    Deadline {
        /// Of what.
        service: ServiceId,
        /// The last day.
        on: Date,
    },
}

/// What is expected of a person on the day of their plan: what bodies ask first, then what is ready, then what is begun, then days that come near.
pub fn expected(journey: &Journey, person: PersonId, plan: &Plan, draft: &Draft<'_>) -> Vec<Expected> {
    let own = journey.requests.values().filter(|request| request.by == person && request.state == RequestState::Missing);
    let mut missing: Vec<_> = own.filter_map(|request| Some((request.missing.as_ref()?.until, request.id))).collect();
    missing.sort_unstable();
    let mut expected: Vec<Expected> = missing.into_iter().map(|(until, request)| Expected::Missing { request, until }).collect();

    let own = journey.requests.values().filter(|request| request.by == person && !request.state.is_decided());
    let mut replace: Vec<_> = own.filter(|request| !journey.to_replace(request).is_empty()).map(|request| request.id).collect();
    replace.sort_unstable();
    expected.extend(replace.into_iter().map(|request| Expected::Replace { request }));

    let parts =
        |complete: bool| -> Vec<ServiceId> { draft.parts.iter().filter(|part| part.is_complete() == complete).map(|part| part.form.service.clone()).collect() };
    let (send, finish) = (parts(true), parts(false));
    if !send.is_empty() {
        expected.push(Expected::Send { services: send });
    }
    if !finish.is_empty() {
        expected.push(Expected::Finish { services: finish });
    }

    let near = plan.day.checked_add(DAYS_AHEAD.days()).unwrap_or(plan.day);
    let mut days: Vec<(Date, &ServiceId)> = plan
        .items
        .iter()
        .filter(|item| matches!(task(item, plan, journey, draft), Task::ToDo | Task::InProgress | Task::FilledNotSent | Task::PastItsDate))
        .filter_map(|item| Some((item.deadline.as_ref().filter(|due| due.legal)?.on.known()?, &item.service)))
        .filter(|(on, _)| *on <= near)
        .collect();
    days.sort();
    expected.extend(days.into_iter().map(|(on, service)| Expected::Deadline { service: service.clone(), on }));
    expected
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use jalon_catalogue::{Catalogue, LanguageTag};
    use jiff::Timestamp;
    use jiff::civil::date;

    use super::*;
    use crate::event::{Content, Disclosure, Mark, MissingAsk, Sending};
    use crate::{Act, Answer, Answers, Channel, Command, Share, Submission, Who, decide, draft};

    const PERSON: PersonId = PersonId([1; 16]);
    const DAY: Date = date(2026, 5, 4);

    fn does(journey: &mut Journey, who: Who, command: Command) {
        let act = Act { at: Timestamp::UNIX_EPOCH, day: DAY, who, channel: Channel::Online };
        for recorded in decide(journey, &act, command).unwrap() {
            journey.evolve(&recorded.event);
        }
    }

    fn seen(catalogue: &Catalogue, journey: &Journey) -> Vec<Expected> {
        let event = &catalogue.events[&"birth".into()];
        let situation = crate::answers::read(&catalogue.law, journey.answers_seen_by(PERSON, DAY));
        let plan = jalon_plan::plan(catalogue, event, &situation, DAY);
        expected(journey, PERSON, &plan, &draft(catalogue, journey, PERSON, DAY))
    }

    #[test]
    fn what_a_body_asks_comes_first_and_what_is_done_is_expected_no_more() {
        let catalogue = Catalogue::embedded();
        let mut journey = Journey::default();
        let me = || Who::Person { person: PERSON };
        let answer = |value: &str| Answer { value: value.into(), share: Share::Household };
        let facts = [("#enfants", "1"), ("naissance@enfants/0", "2026-05-02"), ("territoire", "métropole")];
        let answers = Answers { facts: facts.into_iter().map(|(key, value)| (key.into(), answer(value))).collect(), ..Answers::default() };
        does(&mut journey, me(), Command::Begin { event: "birth".into(), language: LanguageTag("fr".into()), answers });
        let declaration =
            |found: &[Expected]| found.iter().any(|it| matches!(it, Expected::Deadline { service, .. } if service.as_str() == "birth-declaration"));
        assert!(declaration(&seen(&catalogue, &journey)), "five days after the birth");
        does(&mut journey, me(), Command::Mark { service: "birth-declaration".into(), mark: Mark::Done });
        assert!(!declaration(&seen(&catalogue, &journey)));

        does(&mut journey, me(), Command::Choose { services: BTreeSet::from(["family-benefits-declaration".into()]) });
        assert!(matches!(&seen(&catalogue, &journey)[0], Expected::Finish { services } if services.len() == 1));

        let request = RequestId([7; 16]);
        let sending = Sending {
            request,
            service: "family-benefits-declaration".into(),
            body: "caf".into(),
            content: Content::default(),
            disclosure: Disclosure { basis: "CSS, art. L531-2".into(), consent: None, signature: None, under: None },
            silence: None,
        };
        let previewed = journey.version;
        does(&mut journey, me(), Command::Submit(Submission { requests: vec![sending], previewed }));
        let until = date(2026, 6, 1);
        let agent = Who::Agent { agent: PersonId([8; 16]), name: "A. Petit".into(), body: "caf".into() };
        does(&mut journey, agent, Command::AskMissing { request, missing: MissingAsk { evidence: BTreeSet::new(), words: "RIB".into(), until } });
        assert_eq!(seen(&catalogue, &journey)[0], Expected::Missing { request, until });
    }
}
