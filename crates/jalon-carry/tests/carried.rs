//! From a journey to a file, and from a file to a journey elsewhere.

use std::collections::{BTreeMap, BTreeSet};

use jalon_carry::{CarriedFile, SCHEMA, Unknown, open, seal};
use jalon_catalogue::{Catalogue, LanguageTag};
use jalon_journey::{
    Act, Answer, Answers, Channel, Command, Content, Decision, Disclosure, FieldKey, FieldValue, Journey, Mark, Origin, Outcome, PersonId, RequestId, Sending,
    Share, Submission, Who, decide,
};
use jiff::Timestamp;
use jiff::civil::{Date, date};

const PERSON: PersonId = PersonId([1; 16]);
const OTHER: PersonId = PersonId([2; 16]);
const TODAY: Date = date(2026, 5, 4);

fn does(journey: &mut Journey, who: Who, command: Command) {
    let act = Act { at: Timestamp::UNIX_EPOCH, day: TODAY, who, channel: Channel::Online };
    for recorded in decide(journey, &act, command).unwrap() {
        journey.evolve(&recorded.event);
    }
}

fn me() -> Who {
    Who::Person { person: PERSON }
}

fn said(facts: &[(&str, &str, Share)]) -> Answers {
    let answer = |(key, value, share): &(&str, &str, Share)| ((*key).to_owned(), Answer { value: (*value).to_owned(), share: *share });
    Answers { facts: facts.iter().map(answer).collect(), asked: vec!["children-count".into()], unknown: BTreeSet::new() }
}

fn send(journey: &mut Journey, number: u8, service: &str, body: &str) {
    let sending = Sending {
        request: RequestId([number; 16]),
        service: service.into(),
        body: body.into(),
        content: Content::default(),
        disclosure: Disclosure { basis: "CSS, art. L531-2".into(), consent: None, signature: None, under: None },
        silence: None,
    };
    let previewed = journey.version;
    does(journey, me(), Command::Submit(Submission { requests: vec![sending], previewed }));
}

/// A person who answered, wrote, chose, did, sent and was refused; and somebody else of their household.
fn lived() -> Journey {
    let mut journey = Journey::default();
    let answers = said(&[("#enfants", "1", Share::Household), ("naissance@enfants/0", "2026-05-02", Share::Household), ("mariés", "true", Share::Mine)]);
    does(&mut journey, me(), Command::Begin { event: "birth".into(), language: LanguageTag("fr".into()), answers });
    let vouched = FieldValue { value: "DURAND".into(), origin: Origin::Identity { provider: "FranceConnect".into() }, on: date(2026, 5, 1) };
    does(&mut journey, me(), Command::Fill { fields: BTreeMap::from([(FieldKey::own("family-name".into()), Some(vouched))]) });
    does(&mut journey, me(), Command::Mark { service: "birth-declaration".into(), mark: Mark::Done });
    send(&mut journey, 7, "child-health-insurance", "cpam");
    send(&mut journey, 8, "birth-grant", "caf");
    let agent = Who::Agent { agent: PersonId([9; 16]), name: "A. Petit".into(), body: "caf".into() };
    let refusal = Decision { outcome: Outcome::Refused, reasons: "…".into(), appeal: "…".into() };
    does(&mut journey, agent, Command::Decide { request: RequestId([8; 16]), decision: refusal });
    does(&mut journey, me(), Command::Choose { services: BTreeSet::from(["family-benefits-declaration".into()]) });
    does(&mut journey, me(), Command::Invite { until: Timestamp::MAX });
    does(&mut journey, Who::Person { person: OTHER }, Command::Join);
    let theirs = said(&[("territoire", "métropole", Share::Household), ("mariés", "false", Share::Mine)]);
    does(&mut journey, Who::Person { person: OTHER }, Command::Answer(theirs));
    journey
}

#[test]
fn what_a_person_carries_is_theirs_and_is_as_the_schema_says() {
    let file = CarriedFile::of_journey("2026-05-01", &lived(), PERSON, TODAY).unwrap();
    assert_eq!(file.answers.facts["mariés"].value, "true", "their own");
    assert_eq!(file.answers.facts["territoire"].value, "métropole", "what the other shares");
    let theirs = CarriedFile::of_journey("2026-05-01", &lived(), OTHER, TODAY).unwrap();
    assert_eq!(theirs.answers.facts["mariés"].value, "false");
    assert!(theirs.fields.is_empty() && theirs.requests.is_empty(), "what the first wrote and sent is private");
    assert_eq!(CarriedFile::of_journey("2026-05-01", &lived(), PersonId([3; 16]), TODAY), None, "to a stranger nothing exists");

    let schema = jsonschema::validator_for(&serde_json::from_str(SCHEMA).unwrap()).unwrap();
    for file in [&file, &theirs] {
        let written = serde_json::to_value(file).unwrap();
        assert_eq!(schema.iter_errors(&written).map(|error| error.to_string()).collect::<Vec<_>>(), [""; 0]);
    }
    for (what, wrong) in [("format", "\"x\""), ("made", "\"4 May\""), ("version", "2"), ("requests", "[{\"service\":\"x\"}]"), ("fields", "{\"x\":{}}")] {
        let mut written = serde_json::to_value(&file).unwrap();
        written[what] = serde_json::from_str(wrong).unwrap();
        assert!(!schema.is_valid(&written), "{what}");
    }
}

#[test]
fn a_journey_begins_elsewhere_with_what_was_carried() {
    let catalogue = Catalogue::embedded();
    let bytes = seal(&CarriedFile::of_journey("2026-05-01", &lived(), PERSON, TODAY).unwrap(), "1234").unwrap();
    let carried = open(&bytes, "1234").unwrap().into_carried(&catalogue, TODAY).unwrap();
    let mut journey = Journey::default();
    let newcomer = PersonId([5; 16]);
    does(&mut journey, Who::Person { person: newcomer }, Command::TakeUp(Box::new(carried)));
    let member = journey.member(newcomer).unwrap();
    assert_eq!(journey.event, Some("birth".into()));
    assert_eq!(member.language, Some(LanguageTag("fr".into())));
    assert_eq!(member.answers.facts["naissance@enfants/0"].value, "2026-05-02");
    assert_eq!(member.answers.facts["mariés"].share, Share::Mine);
    let name = &member.fields[&FieldKey::own("family-name".into())];
    assert_eq!((name.value.as_str(), &name.origin, name.on), ("DURAND", &Origin::Declared, date(2026, 5, 1)), "nobody vouches for what a file says");
    assert_eq!(member.chosen, BTreeSet::from(["family-benefits-declaration".into()]));
    assert!(journey.is_marked_done(&"birth-declaration".into()));
    assert!(journey.is_marked_done(&"child-health-insurance".into()), "it is with its body");
    assert!(!journey.is_marked_done(&"birth-grant".into()), "what was refused can be asked again");
    assert!(journey.requests.is_empty());
}

#[test]
fn what_is_not_known_here_is_left_out_and_an_event_that_is_not_is_told() {
    let catalogue = Catalogue::embedded();
    let file = || CarriedFile::of_journey("2026-05-01", &lived(), PERSON, TODAY).unwrap();
    let mut odd = file();
    odd.language = "xx".into();
    odd.answers.facts.insert("no-such-fact".into(), Answer { value: "1".into(), share: Share::Household });
    odd.answers.facts.insert("mariés".into(), Answer { value: "perhaps".into(), share: Share::Household });
    odd.answers.asked.push("no-such-question".into());
    odd.fields.insert(FieldKey::own("no-such-concept".into()), jalon_carry::CarriedField { value: "x".into(), on: date(2099, 1, 1) });
    odd.chosen.insert("no-such-service".into());
    odd.done.insert("no-such-service".into());
    let carried = odd.into_carried(&catalogue, TODAY).unwrap();
    assert_eq!(carried.language, catalogue.languages[0]);
    assert_eq!(carried.answers.facts.keys().collect::<Vec<_>>(), ["#enfants", "naissance@enfants/0", "territoire"]);
    assert_eq!(carried.answers.asked, ["children-count".into()]);
    assert_eq!((carried.fields.len(), carried.chosen.len()), (1, 1));
    assert!(!carried.done.contains(&"no-such-service".into()));

    let mut other = file();
    other.event = "coronation".into();
    assert_eq!(other.into_carried(&catalogue, TODAY), Err(Unknown));
}
