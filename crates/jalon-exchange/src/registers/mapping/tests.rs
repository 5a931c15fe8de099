use jalon_journey::answers::question_of;
use jiff::civil::date;
use proptest::prelude::*;
use serde_json::json;

use super::*;

const TODAY: Date = date(2026, 11, 29);

fn about() -> BTreeMap<ConceptId, String> {
    [("family-name", "Lefèvre"), ("given-names", "Thomas"), ("birth-date", "1991-08-02")].map(|(concept, value)| (concept.into(), value.to_owned())).into()
}

fn said(register: &str, answer: &Value) -> Result<Attestation, Unfetched> {
    let catalogue = Catalogue::embedded();
    read(&catalogue, &catalogue.registers[&register.into()], &about(), answer, TODAY)
}

fn one(register: &str, answer: &Value) -> Extract {
    let mut extracts = said(register, answer).unwrap().extracts;
    assert_eq!(extracts.len(), 1);
    extracts.remove(0)
}

fn field(extract: &Extract, key: &str) -> Option<String> {
    extract.fields.get(&key.parse().unwrap()).cloned()
}

/// A household as API Particulier tells it; the person is the second of the two.
fn household() -> Value {
    json!({ "data": {
        "allocataires": [
            { "nom_naissance": "BERNARD", "prenoms": "CLAIRE", "date_naissance": "1992-05-01", "sexe": "F" },
            { "nom_naissance": "LEFEVRE", "prenoms": "THOMAS", "date_naissance": "1991-08-02", "sexe": "M" }
        ],
        "enfants": [{ "date_naissance": "2024-02-03" }, { "date_naissance": "2020-01-09" }],
        "adresse": { "destinataire": "M LEFEVRE", "complement_information": null, "numero_libelle_voie": "12 RUE DE LA HALLE", "lieu_dit": "  ", "code_postal_ville": "59000 LILLE", "pays": "FRANCE" }
    } })
}

#[test]
fn a_household_is_read_with_the_person_first_and_the_eldest_child_first() {
    let extract = one("cnaf-household", &household());
    let facts = [("#parents", "2"), ("naissance@enfants/0", "2020-01-09"), ("naissance@enfants/1", "2024-02-03")];
    assert_eq!(extract.facts, facts.map(|(key, value)| (key.to_owned(), value.to_owned())).into());
    assert_eq!(field(&extract, "postal-address").as_deref(), Some("12 RUE DE LA HALLE\n59000 LILLE"));
    assert_eq!(field(&extract, "other-parent-given-names").as_deref(), Some("CLAIRE"));
    assert_eq!((extract.on, extract.until), (TODAY, Some(date(2026, 12, 30))));
}

#[test]
fn nobody_else_is_taken_for_the_person() {
    let mut answer = household();
    answer["data"]["allocataires"][1]["date_naissance"] = json!("1991-08-03");
    assert_eq!(said("cnaf-household", &answer), Err(Unfetched::Broken("person-not-among-members")));
    answer["data"]["allocataires"] = json!([{ "date_naissance": "1991-08-02" }, { "date_naissance": "1991-08-02" }]);
    assert_eq!(said("cnaf-household", &answer), Err(Unfetched::Broken("person-twice-among-members")));
    let catalogue = Catalogue::embedded();
    let unknown = read(&catalogue, &catalogue.registers[&"cnaf-household".into()], &BTreeMap::new(), &household(), TODAY);
    assert_eq!(unknown, Err(Unfetched::Needs(BTreeSet::from(["birth-date".into()]))));
}

#[test]
fn what_does_not_fit_is_broken_and_never_a_guess() {
    for (place, value, why) in [
        ("/data/enfants/0/date_naissance", json!("03/02/2024"), "value-does-not-fit"),
        ("/data/enfants/0/date_naissance", json!("2024-02-30"), "value-does-not-fit"),
        ("/data/enfants/0/date_naissance", json!(["2024-02-03"]), "not-a-value"),
        ("/data/enfants/0", json!(1), "not-an-object"),
        ("/data/enfants", json!("none"), "not-a-list"),
        ("/data/allocataires", json!([]), "wrong-number-of-members"),
        ("/data/allocataires", json!(null), "no-list"),
        ("/data/adresse/pays", json!("x".repeat(121)), "value-does-not-fit"),
    ] {
        let mut answer = household();
        *answer.pointer_mut(place).unwrap() = value;
        assert_eq!(said("cnaf-household", &answer), Err(Unfetched::Broken(why)), "{place}");
    }
    assert_eq!(said("cnaf-household", &json!([])), Err(Unfetched::Broken("not-an-object")));
}

#[test]
fn no_allowance_says_nothing_of_a_disability() {
    assert_eq!(one("cnaf-disabled-adult", &json!({ "data": { "est_beneficiaire": true } })).facts["parent_handicapé"], "true");
    assert!(one("cnaf-disabled-adult", &json!({ "data": { "est_beneficiaire": false } })).facts.is_empty());
    assert!(one("cnaf-disabled-child", &json!({ "data": { "status": "non_beneficiaire" } })).facts.is_empty());
}

#[test]
fn of_several_one_is_chosen_by_what_people_know() {
    let job = |name: &str, town: &str| json!({ "nature": "prive", "mois_declare": "2026-10", "employeur": { "nom": name, "ville": town } });
    let labels = |contracts: Value| said("employment", &json!({ "contrats": contracts })).map(|a| a.extracts.into_iter().map(|e| e.label).collect::<Vec<_>>());
    assert_eq!(labels(json!([job("Atelier", "Lille")])).unwrap(), [""]);
    assert_eq!(
        labels(json!([job("Atelier", "Lille"), job("Atelier", "Lille"), job("Four", "Lens")])).unwrap(),
        ["Atelier, Lille", "Atelier, Lille (2)", "Four, Lens"]
    );
    assert_eq!(labels(json!([])), Err(Unfetched::Unknown));
    assert_eq!(labels(json!({})), Err(Unfetched::Broken("no-list")));
    assert_eq!(labels(json!(vec![job("a", "b"); 21])), Err(Unfetched::Broken("too-many-persons")));
    let mut odd = job("Atelier", "Lille");
    odd["nature"] = json!("autre");
    assert_eq!(labels(json!([odd])), Err(Unfetched::Broken("unknown-word")));
}

#[test]
fn an_answer_says_when_it_was_true() {
    let job = |month: &str| said("employment", &json!({ "contrats": [{ "nature": "prive", "mois_declare": month }] })).map(|a| a.extracts[0].on);
    assert_eq!(job("2026-10"), Ok(date(2026, 10, 31)));
    assert_eq!(job("2026-10-05"), Ok(date(2026, 10, 5)));
    assert_eq!(job("2027-01"), Err(Unfetched::Broken("dated-later")));
    assert_eq!(job("last month"), Err(Unfetched::Broken("not-a-date")));
}

#[test]
fn where_somebody_lives_settles_what_follows_from_it() {
    let home = |code: &str| {
        let foyer = json!({ "declarants": [{ "date_naissance": "1991-08-02", "salaires": 21000, "chomage": 0.5, "numero_fiscal": "3012345678901" }], "adresse": { "commune": code } });
        one("dgfip-income", &json!({ "foyers": [foyer] }))
    };
    let lille = home("59350");
    assert_eq!(lille.facts.get("territoire").map(String::as_str), Some("métropole"));
    assert_eq!(lille.facts["salaires_n_2@parents/0"], "21000");
    assert_eq!(lille.facts["chômage_n_2@parents/0"], "0.5");
    assert_eq!(field(&lille, "tax-number").as_deref(), Some("3012345678901"));
    assert!(!home("99999").facts.contains_key("territoire"), "a commune of no table settles nothing");
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "\\PC{0,12}".prop_map(Value::from),
        "(19|20)[0-9]{2}-[01][0-9]-[0-3][0-9]".prop_map(Value::from),
        Just(json!("1991-08-02")),
    ];
    leaf.prop_recursive(3, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map("[a-z_]{1,8}", inner, 0..4).prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

/// Every place of a contract, as a whole answer has it.
const PLACES: &[&str] = &[
    "/data",
    "/data/allocataires",
    "/data/allocataires/0",
    "/data/allocataires/1/date_naissance",
    "/data/enfants",
    "/data/enfants/1",
    "/data/enfants/0/date_naissance",
    "/data/adresse",
    "/data/adresse/pays",
    "/data/adresse/numero_libelle_voie",
];

proptest! {
    /// Whatever stands anywhere in an answer, what is taken from it is written as its type is, and reading never stops.
    #[test]
    fn what_is_taken_is_always_canonical(changes in prop::collection::vec((0..PLACES.len(), any_json()), 0..3)) {
        let catalogue = Catalogue::embedded();
        let mut answer = household();
        for (place, value) in changes {
            if let Some(there) = answer.pointer_mut(PLACES[place]) {
                *there = value;
            }
        }
        if let Ok(attestation) = said("cnaf-household", &answer) {
            for extract in attestation.extracts {
                for (key, value) in &extract.facts {
                    match question_of(&catalogue.law, key) {
                        Some(Question::Size(list)) => prop_assert!(value.parse::<usize>().unwrap() <= catalogue.law.list(list).maximum),
                        Some(Question::Household(fact) | Question::Member(_, _, fact)) => {
                            let again = parse_value(&catalogue.law, fact, value).map(|read| write_value(&catalogue.law, fact, read));
                            prop_assert_eq!(again.as_ref(), Ok(value));
                        }
                        None => prop_assert!(false, "{key} is no question"),
                    }
                }
                for (key, value) in &extract.fields {
                    let again = catalogue.concepts[&key.concept].kind.parse(value);
                    prop_assert_eq!(again.as_ref(), Ok(value));
                }
            }
        }
    }
}
