//! What a draft lacks of the answers of the plan, and of whom it asks and sends.

use std::collections::BTreeSet;

use jalon_catalogue::{Catalogue, ConceptId, LanguageTag};
use jalon_journey::{Act, Answer, Answers, Channel, Command, Journey, Missing, PersonId, Share, Who, decide, draft};
use jiff::Timestamp;
use jiff::civil::{Date, date};

const PERSON: PersonId = PersonId([1; 16]);
const DAY: Date = date(2026, 5, 4);
/// It needs the birth and whether the other parent contributes; what they pay goes along if it is known.
const SUPPORT: &str = "family-support-allowance";

fn does(journey: &mut Journey, command: Command) {
    let act = Act { at: Timestamp::UNIX_EPOCH, day: DAY, who: Who::Person { person: PERSON }, channel: Channel::Online };
    for recorded in decide(journey, &act, command).unwrap() {
        journey.evolve(&recorded.event);
    }
}

fn chosen() -> Journey {
    let mut journey = Journey::default();
    does(&mut journey, Command::Begin { event: "birth".into(), language: LanguageTag("fr".into()), answers: Answers::default() });
    does(&mut journey, Command::Choose { services: BTreeSet::from([SUPPORT.into()]) });
    journey
}

fn said(facts: &[(&str, &str)], unknown: &[&str]) -> Command {
    let answer = |(key, value): &(&str, &str)| ((*key).to_owned(), Answer { value: (*value).to_owned(), share: Share::Household });
    let unknown = unknown.iter().map(|id| (*id).into()).collect();
    Command::Answer(Answers { facts: facts.iter().map(answer).collect(), asked: Vec::new(), unknown })
}

/// The answers that are lacking, with their questions.
fn lacking(catalogue: &Catalogue, journey: &Journey) -> Vec<(String, String)> {
    let draft = draft(catalogue, journey, PERSON, DAY);
    let fact = |missing: &Missing| match missing {
        Missing::Fact { key, question } => Some((key.clone(), question.to_string())),
        _ => None,
    };
    let lacking: Vec<_> = draft.parts[0].missing.iter().filter_map(fact).collect();
    assert!(lacking.is_empty() || !draft.parts[0].is_complete());
    lacking
}

#[test]
fn an_answer_that_a_body_needs_is_lacking_until_its_question_is_answered() {
    let catalogue = Catalogue::embedded();
    let mut journey = chosen();
    let question = |fact: &str| {
        let id = catalogue.law.find_fact(fact).unwrap();
        catalogue.events[&"birth".into()].asking(jalon_rules::Question::Household(id)).unwrap().id.to_string()
    };
    let contributes = ("autre_parent_contribue".to_owned(), question("autre_parent_contribue"));
    assert_eq!(lacking(&catalogue, &journey), [("#enfants".to_owned(), "children-count".to_owned()), contributes.clone()], "of how many comes first");
    let birth = |place: usize| (format!("naissance@enfants/{place}"), "children-birth-dates".to_owned());
    does(&mut journey, said(&[("#enfants", "2")], &[]));
    assert_eq!(lacking(&catalogue, &journey), [birth(0), birth(1), contributes.clone()]);
    does(&mut journey, said(&[("#enfants", "2"), ("naissance@enfants/0", "2026-05-02")], &[]));
    assert_eq!(lacking(&catalogue, &journey), [birth(1), contributes.clone()]);
    // Whoever does not know has answered.
    does(&mut journey, said(&[("#enfants", "2"), ("naissance@enfants/0", "2026-05-02")], &["children-birth-dates"]));
    assert_eq!(lacking(&catalogue, &journey), [contributes]);
    does(&mut journey, said(&[("#enfants", "1"), ("naissance@enfants/0", "2026-05-02"), ("autre_parent_contribue", "true")], &[]));
    assert_eq!(lacking(&catalogue, &journey), []);
}

#[test]
fn what_concerns_some_goes_along_when_it_is_known_and_is_never_lacking() {
    let catalogue = Catalogue::embedded();
    let mut journey = chosen();
    let known = [("#enfants", "1"), ("naissance@enfants/0", "2026-05-02"), ("autre_parent_contribue", "true")];
    does(&mut journey, said(&known, &[]));
    let content = |journey: &Journey| draft(&catalogue, journey, PERSON, DAY).parts[0].content.facts.clone();
    assert!(!content(&journey).contains_key("pension_alimentaire_reçue"));
    does(&mut journey, said(&[known[0], known[1], known[2], ("pension_alimentaire_reçue", "120")], &[]));
    assert_eq!(content(&journey)["pension_alimentaire_reçue"], "120");
    assert_eq!(lacking(&catalogue, &journey), []);
}

/// Of which children a request asks the given names, and which answers it sends, when there are two.
fn of_children(births: [&str; 2], service: &str) -> (Vec<Option<u8>>, Vec<String>) {
    let catalogue = Catalogue::embedded();
    let mut journey = chosen();
    does(&mut journey, Command::Choose { services: BTreeSet::from([service.into()]) });
    does(&mut journey, said(&[("#enfants", "2"), ("naissance@enfants/0", births[0]), ("naissance@enfants/1", births[1])], &[]));
    let draft = draft(&catalogue, &journey, PERSON, DAY);
    let name = ConceptId::from("child-given-names");
    let asked = draft.fields.iter().filter(|key| key.concept == name).map(|key| key.member).collect();
    (asked, draft.parts[0].content.facts.keys().cloned().collect())
}

#[test]
fn a_request_about_the_child_just_born_asks_and_sends_nothing_of_the_elder() {
    let born = ["2022-05-04", "2026-05-01"];
    assert_eq!(of_children(born, "birth-certificate-copy"), (vec![Some(1)], vec!["naissance@enfants/1".to_owned()]));
    let (asked, sent) = of_children(born, "family-benefits-declaration");
    assert_eq!(asked, [Some(0), Some(1)], "the family benefits office is told of each child");
    assert_eq!(sent, ["naissance@enfants/0", "naissance@enfants/1"]);
}

#[test]
fn twins_are_one_birth_even_on_both_sides_of_midnight() {
    let (asked, _) = of_children(["2026-04-30", "2026-05-01"], "birth-certificate-copy");
    assert_eq!(asked, [Some(0), Some(1)]);
}
