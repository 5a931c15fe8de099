//! Registers asked over the wire, from bodies that do not exist: what they hold, and how they fail.

mod common;

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use common::{about, fields, site, with};
use jalon_casework::{Registers as _, Unfetched};
use jalon_fake_bodies::Mood;

#[tokio::test]
async fn each_register_says_what_it_holds() {
    let (_bodies, registers) = site(|_| ()).await;
    let ines = about("ines");
    let household = registers.fetch(&with("cnaf-household", &ines)).await.unwrap();
    assert_eq!(household.extracts[0].facts["#parents"], "1");
    assert_eq!(fields(&household.extracts[0])["postal-address"], "3 RUE DES LILAS\n69001 LYON");
    let insured = registers.fetch(&with("health-insurance", &ines)).await.unwrap();
    assert_eq!((&*insured.extracts[0].facts["#enfants"], &*insured.extracts[0].facts["naissance@enfants/0"]), ("1", "2026-05-02"));
    let income = registers.fetch(&with("dgfip-income", &ines)).await.unwrap();
    assert_eq!((&*income.extracts[0].facts["salaires_n_2@parents/0"], &*income.extracts[0].facts["territoire"]), ("18000", "métropole"));
    let civil = registers.fetch(&with("civil-status", &ines)).await.unwrap();
    assert_eq!(fields(&civil.extracts[0])["child-given-names.0"], "Noé");
    assert_eq!(civil.extracts[0].facts["mariés"], "false");
    let jobs = registers.fetch(&with("employment", &about("thomas"))).await.unwrap();
    let labels: Vec<&str> = jobs.extracts.iter().map(|extract| extract.label.as_str()).collect();
    assert_eq!(labels, ["Atelier du Nord, Lille", "Lycée Faidherbe, Lille"], "two employers: one chooses");
    assert_eq!(jobs.extracts[1].facts["statut_professionnel@parents/0"], "agent_public");
    let minh = about("minh");
    assert_eq!(registers.fetch(&with("cnaf-disabled-adult", &minh)).await.unwrap().extracts[0].facts["parent_handicapé"], "true");
    assert_eq!(fields(&registers.fetch(&with("france-travail", &minh)).await.unwrap().extracts[0])["phone"], "+33639980011");
}

#[tokio::test]
async fn somebody_unknown_somebody_twice_and_somebody_unnamed_are_told_apart() {
    let (_bodies, registers) = site(|_| ()).await;
    assert_eq!(registers.fetch(&with("cnaf-household", &about("maelle"))).await, Err(Unfetched::Unknown), "she has no file there");
    let place = || BTreeSet::from(["birth-place".into()]);
    let mut camille = about("camille");
    camille.remove(&"birth-place".into());
    assert_eq!(registers.fetch(&with("health-insurance", &camille)).await, Err(Unfetched::Ambiguous(place())));
    assert_eq!(registers.fetch(&with("cnaf-household", &camille)).await, Err(Unfetched::Needs(place())));
    assert_eq!(registers.fetch(&with("dgfip-income", &camille)).await.unwrap().extracts.len(), 2);
    assert_eq!(registers.fetch(&with("health-insurance", &about("camille"))).await.unwrap().extracts.len(), 1, "the place of birth tells them apart");
}

#[tokio::test]
async fn each_way_to_fail_has_its_word() {
    for (mood, wanted) in [
        (Mood::Down, Unfetched::Away("http-5xx")),
        (Mood::Garbage, Unfetched::Broken("not-json")),
        (Mood::Truncated, Unfetched::Broken("not-json")),
        (Mood::Crowded, Unfetched::Away("too-many-questions")),
        (Mood::Locked, Unfetched::Broken("token-expired")),
    ] {
        let (bodies, registers) = site(|_| ()).await;
        bodies.moods.set("cnaf-household", mood);
        assert_eq!(registers.fetch(&with("cnaf-household", &about("ines"))).await, Err(wanted), "{mood:?}");
    }
    let (bodies, registers) = site(|_| ()).await;
    for register in ["cnaf-household", "health-insurance", "dgfip-income", "employment", "civil-status", "cnaf-disabled-child"] {
        bodies.moods.set(register, Mood::Wrong);
        let told = registers.fetch(&with(register, &about("ines"))).await;
        // Of an answer without what a register gives, nothing is taken.
        let nothing = told.as_ref().is_ok_and(|told| told.extracts.iter().all(|extract| extract.facts.is_empty() && extract.fields.is_empty()));
        assert!(nothing || matches!(told, Err(Unfetched::Broken(_))), "{register}: {told:?}");
    }
}

#[tokio::test]
async fn a_dead_register_is_left_alone_and_slows_no_other() {
    let (bodies, registers) = site(|settings| settings["timeout_seconds"] = 1.into()).await;
    bodies.moods.set("dgfip-income", Mood::Slow);
    let ines = about("ines");
    let dead = with("dgfip-income", &ines);
    let (first, others) = tokio::join!(registers.fetch(&dead), async {
        let start = Instant::now();
        for _ in 0..20 {
            registers.fetch(&with("civil-status", &ines)).await.unwrap();
        }
        start.elapsed()
    });
    assert_eq!(first, Err(Unfetched::Away("timed-out")));
    assert!(others < Duration::from_secs(1), "{others:?}");
    let start = Instant::now();
    assert_eq!(registers.fetch(&dead).await, Err(Unfetched::Away("resting")));
    assert!(start.elapsed() < Duration::from_millis(200), "nobody waits for it twice");
    bodies.moods.set("dgfip-income", Mood::Well);
    tokio::time::sleep(Duration::from_millis(5_100)).await;
    assert!(registers.fetch(&dead).await.is_ok(), "it is tried again, and stands again");
}

#[tokio::test]
async fn a_wrong_token_and_a_register_that_is_not_connected_are_told() {
    let (_bodies, registers) = site(|settings| settings["token"] = serde_json::json!({ "file": common::secret("another") })).await;
    assert_eq!(registers.fetch(&with("cnaf-household", &about("ines"))).await, Err(Unfetched::Broken("token-refused")));
    assert_eq!(registers.fetch(&with("dgfip-income", &about("ines"))).await, Err(Unfetched::Broken("token-refused")));
    assert_eq!(registers.fetch(&with("no-such", &about("ines"))).await, Err(Unfetched::Broken("not-connected")));
}
