//! What registers say of a person: used on their word only, never in place of their own without their choice, theirs alone, and no longer than it may be relied on.

use std::collections::{BTreeMap, BTreeSet};

use jalon_catalogue::{Catalogue, LanguageTag, RegisterId};
use jalon_journey::{
    Act, Answer, Answers, Attested, Channel, Command, Fetching, FieldValue, Found, Journey, Origin, PersonId, Refusal, Share, Standing, Who, answers, decide,
    draft, offers,
};
use jalon_rules::{Provenance, Question};
use jiff::Timestamp;
use jiff::civil::{Date, date};

const AMINA: PersonId = PersonId([1; 16]);
const NOE: PersonId = PersonId([2; 16]);
const DAY: Date = date(2026, 11, 28);
const LAST: Date = date(2026, 12, 27);
const BIRTH: &str = "naissance@enfants/0";

fn register() -> RegisterId {
    "health-insurance".into()
}

fn does(journey: &mut Journey, person: PersonId, command: Command) -> Result<(), Refusal> {
    let act = Act { at: Timestamp::UNIX_EPOCH, day: DAY, who: Who::Person { person }, channel: Channel::Online };
    let happened = decide(journey, &act, command)?;
    for recorded in happened {
        let written = serde_json::to_string(&recorded.event).unwrap();
        assert_eq!(recorded.owner, person);
        journey.evolve(&serde_json::from_str(&written).unwrap());
    }
    Ok(())
}

/// A household of two; the first has a child.
fn household(said: &[(&str, &str)]) -> Journey {
    let mut journey = Journey::default();
    let facts = said.iter().map(|(key, value)| ((*key).to_owned(), Answer { value: (*value).into(), share: Share::Household })).collect();
    let answers = Answers { facts, ..Answers::default() };
    does(&mut journey, AMINA, Command::Begin { event: "birth".into(), language: LanguageTag("fr".into()), answers }).unwrap();
    does(&mut journey, AMINA, Command::Invite { until: Timestamp::MAX }).unwrap();
    does(&mut journey, NOE, Command::Join).unwrap();
    journey
}

fn fetched(found: Found) -> Command {
    let told = BTreeSet::from(["family-name".into(), "birth-date".into()]);
    Command::NoteFetch(Fetching { register: register(), body: "cpam".into(), told, basis: "CRPA, art. L114-8".into(), found })
}

fn attested(value: &str) -> Attested {
    Attested { value: value.into(), register: register(), body: "cpam".into(), on: DAY, until: Some(LAST) }
}

fn accept(facts: &[(&str, &str)]) -> Command {
    let facts = facts.iter().map(|(key, value)| ((*key).to_owned(), attested(value))).collect();
    let origin = Origin::Register { register: register(), body: "cpam".into(), until: Some(LAST) };
    let number = FieldValue { value: "290036912345605".into(), origin, on: DAY };
    let fields = BTreeMap::from([("social-security-number".parse().unwrap(), number)]);
    Command::Accept { register: register(), facts, fields, disputed: BTreeSet::new() }
}

#[test]
fn only_what_was_just_fetched_can_be_accepted_and_once() {
    let mut journey = household(&[]);
    assert_eq!(does(&mut journey, AMINA, accept(&[])), Err(Refusal::NothingFetched));
    for found in [Found::Unknown, Found::Away, Found::Ambiguous] {
        does(&mut journey, AMINA, fetched(found)).unwrap();
        assert_eq!(does(&mut journey, AMINA, accept(&[])), Err(Refusal::NothingFetched), "{found:?}");
    }
    does(&mut journey, AMINA, fetched(Found::Known)).unwrap();
    assert_eq!(does(&mut journey, NOE, accept(&[])), Err(Refusal::NothingFetched), "what was fetched of another is nobody else's to accept");
    does(&mut journey, AMINA, accept(&[(BIRTH, "2026-05-02")])).unwrap();
    assert_eq!(does(&mut journey, AMINA, accept(&[])), Err(Refusal::NothingFetched));
    does(&mut journey, AMINA, fetched(Found::Known)).unwrap();
    does(&mut journey, AMINA, Command::Decline { register: register() }).unwrap();
    assert_eq!(does(&mut journey, AMINA, accept(&[])), Err(Refusal::NothingFetched));
    assert_eq!(does(&mut journey, AMINA, Command::Decline { register: register() }), Err(Refusal::Nothing));
    let stranger = Who::Agent { agent: AMINA, name: String::new(), body: "cpam".into() };
    let act = Act { at: Timestamp::UNIX_EPOCH, day: DAY, who: stranger, channel: Channel::Online };
    assert_eq!(decide(&journey, &act, fetched(Found::Known)), Err(Refusal::Unseen), "a body fetches nothing by itself");
}

#[test]
fn what_a_body_says_is_known_as_its_word_to_whom_it_is_about_until_its_last_day() {
    let catalogue = Catalogue::embedded();
    let mut journey = household(&[]);
    does(&mut journey, AMINA, fetched(Found::Known)).unwrap();
    does(&mut journey, AMINA, accept(&[("#enfants", "1"), (BIRTH, "2026-05-02")])).unwrap();
    let situation = answers::read(&catalogue.law, journey.answers_seen_by(AMINA, LAST));
    let (question, held) = situation.held().next().unwrap();
    assert!(matches!(question, Question::Member(_, 0, _)));
    assert_eq!(held.provenance, Provenance::Attested { body: "cpam".into(), on: DAY, until: Some(LAST) });
    assert!(journey.answers_seen_by(AMINA, LAST.tomorrow().unwrap()).is_empty(), "after its last day it is unknown again");
    assert!(journey.answers_seen_by(NOE, DAY).is_empty(), "not even the household sees it");
    assert!(journey.people[0].answers.facts.is_empty(), "and it is not the person's own word");
}

#[test]
fn their_own_word_goes_first_unless_they_choose_the_register() {
    let mut journey = household(&[("#enfants", "1"), (BIRTH, "2026-05-03")]);
    does(&mut journey, AMINA, fetched(Found::Known)).unwrap();
    // Of what they keep, nothing is taken over.
    does(&mut journey, AMINA, accept(&[])).unwrap();
    assert_eq!(journey.answers_seen_by(AMINA, DAY)[BIRTH].value, "2026-05-03");
    does(&mut journey, AMINA, fetched(Found::Known)).unwrap();
    does(&mut journey, AMINA, accept(&[(BIRTH, "2026-05-02")])).unwrap();
    let seen = journey.answers_seen_by(AMINA, DAY);
    assert_eq!((seen[BIRTH].value, seen[BIRTH].by.is_some(), seen["#enfants"].by.is_some()), ("2026-05-02", true, false));
    // Whoever says it again by themselves is believed again.
    let said = Answer { value: "2026-05-04".into(), share: Share::Household };
    let answers = Answers { facts: BTreeMap::from([(BIRTH.to_owned(), said)]), ..Answers::default() };
    does(&mut journey, AMINA, Command::Answer(answers)).unwrap();
    assert_eq!(journey.answers_seen_by(AMINA, DAY)[BIRTH].value, "2026-05-04");
}

#[test]
fn a_field_is_filled_by_a_register_until_its_last_day_and_a_preview_from_before_is_old() {
    let catalogue = Catalogue::embedded();
    let mut journey = household(&[("#enfants", "1"), (BIRTH, "2026-05-02")]);
    does(&mut journey, AMINA, Command::Choose { services: BTreeSet::from(["child-health-insurance".into()]) }).unwrap();
    let number = "social-security-number".parse().unwrap();
    let lacks = |journey: &Journey, day| {
        draft(&catalogue, journey, AMINA, day).parts[0].missing.contains(&jalon_journey::Missing::Field("social-security-number".parse().unwrap()))
    };
    assert!(lacks(&journey, DAY));
    does(&mut journey, AMINA, fetched(Found::Known)).unwrap();
    let before = journey.people[0].drafted_at;
    does(&mut journey, AMINA, accept(&[])).unwrap();
    assert!(journey.people[0].drafted_at > before && journey.people[0].fields.contains_key(&number));
    assert!(!lacks(&journey, LAST) && lacks(&journey, LAST.tomorrow().unwrap()));
}

#[test]
fn a_register_is_offered_for_what_is_lacking_and_nothing_else() {
    let catalogue = Catalogue::embedded();
    let offered = |journey: &Journey| -> Vec<String> {
        let draft = draft(&catalogue, journey, AMINA, DAY);
        offers(&catalogue, journey, AMINA, &draft, DAY).into_iter().map(|offer| offer.register.id.to_string()).collect()
    };
    let mut journey = household(&[]);
    let all = offered(&journey);
    assert!(all.contains(&"health-insurance".to_owned()) && all.contains(&"dgfip-income".to_owned()), "{all:?}");
    does(&mut journey, AMINA, fetched(Found::Known)).unwrap();
    does(
        &mut journey,
        AMINA,
        accept(&[("#enfants", "1"), (BIRTH, "2026-05-02"), ("#parents", "1"), ("grossesse_déclarée", "oui"), ("accouche@parents/0", "oui")]),
    )
    .unwrap();
    let rest = offered(&journey);
    assert!(!rest.contains(&"health-insurance".to_owned()), "all that it gives is known, and nobody asked for its number: {rest:?}");
    does(&mut journey, AMINA, Command::Choose { services: BTreeSet::from(["family-benefits-declaration".into()]) }).unwrap();
    let draft = draft(&catalogue, &journey, AMINA, DAY);
    let offers = offers(&catalogue, &journey, AMINA, &draft, DAY);
    let civil = offers.iter().find(|offer| offer.register.id.as_str() == "civil-status").unwrap();
    assert!(civil.fields.iter().any(|field| field.to_string() == "child-given-names.0"), "{:?}", civil.fields);
    assert!(offers.is_sorted_by_key(|offer| offer.register.place));
    does(&mut journey, AMINA, Command::Decline { register: "civil-status".into() }).unwrap();
    let offers = jalon_journey::offers(&catalogue, &journey, AMINA, &draft, DAY);
    assert_eq!(
        offers.iter().find(|offer| offer.register.id.as_str() == "civil-status").unwrap().standing,
        Some(Standing::Declined),
        "they may change their mind"
    );
}
