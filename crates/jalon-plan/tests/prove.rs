//! What is proved of small laws with one planted fault each, and of the French birth.

mod invented;

use std::sync::Arc;

use invented::{TODAY, question, service};
use jalon_catalogue::{Asks, Catalogue, PublicService};
use jalon_plan::prove::{Claim, Effort, Finding, prove};
use jalon_plan::{Verdict, plan};
use jalon_rules::{Direction, Evaluation, FactValue, Law, SourceFile, Value};
use jiff::civil::date;

const HEAD: &str = "language en
persons people (1 to 2), children (0 to 2)
fact birth of children : date between 1990-01-01 and 2045-12-31
fact income of people : €/year between 0 €/year and 1000000 €/year
fact rooms : integer between 0 and 20
fact married : yes/no
fact home : choice (rented, owned, lent)
";
const EFFORT: Effort = Effort { boxes: 3_000, samples: 600, members: 5 };

/// A country with the rule `r` of which `body` is the criteria and the amount, and a question for each fact.
fn country(kind: &str, body: &str) -> Catalogue {
    let text = format!("{HEAD}rule r : {kind}\n  source \"Act\"  checked on 2026-01-01, review by 2027-01-01\n{body}");
    let compiled = Law::compile(vec![SourceFile::new("law.jalon", &text)]);
    assert!(compiled.is_sound(), "{:#?}", compiled.diagnostics);
    let law = compiled.law;
    let mut catalogue = invented::catalogue();
    let services = [PublicService { rule: law.find_rule("r"), ..service("help") }];
    let event = catalogue.events.get_mut(&"birth".into()).unwrap();
    event.services = vec!["help".into()];
    event.questions = ["rooms", "married", "home"].map(|name| question(name, Asks::Household(vec![law.find_fact(name).unwrap()]))).into();
    event.questions.push(question("income", Asks::Members(law.find_list("people").unwrap(), vec![law.find_fact("income").unwrap()])));
    catalogue.services = services.into_iter().map(|s| (s.id.clone(), s)).collect();
    catalogue.law = Arc::new(law);
    catalogue
}

fn findings(catalogue: &Catalogue, effort: Effort) -> Vec<(Claim, Finding)> {
    prove(catalogue, &catalogue.events[&"birth".into()], TODAY, effort)
}

fn of<'a>(findings: &'a [(Claim, Finding)], claim: &Claim) -> &'a Finding {
    &findings.iter().find(|(one, _)| one == claim).unwrap_or_else(|| panic!("{claim:?} was not looked at")).1
}

fn reachable() -> Claim {
    Claim::Reachable { service: "help".into() }
}

fn answered() -> Claim {
    Claim::Answered { service: "help".into() }
}

fn compatible() -> Claim {
    Claim::Compatible { service: "help".into() }
}

fn never(criteria: &[&str]) -> Finding {
    Finding::Refuted { by: None, criteria: criteria.iter().map(ToString::to_string).collect() }
}

#[test]
fn a_sound_rule_is_proved_by_situations_that_the_plan_confirms() {
    let catalogue = country("right", "  criterion poor : sum of income among people < 20000 €/year\n  criterion tenant : home = rented\n");
    let findings = findings(&catalogue, EFFORT);
    for (claim, wanted) in [(reachable(), Verdict::Yes), (Claim::Refusable { service: "help".into() }, Verdict::No)] {
        let Finding::Proved(Some(witness)) = of(&findings, &claim) else { panic!("{claim:?}") };
        let seen = plan(&catalogue, &catalogue.events[&"birth".into()], witness, TODAY);
        assert_eq!(seen.items[0].verdict, wanted);
    }
    assert_eq!(of(&findings, &answered()), &Finding::Proved(None));
    assert_eq!(of(&findings, &compatible()), &Finding::Proved(None));
    assert!(matches!(of(&findings, &Claim::Useful { question: "income".into() }), Finding::Proved(Some(_))));
}

#[test]
fn criteria_that_exclude_one_another_are_named() {
    let rules = [
        ("  criterion few : rooms < 3\n  criterion married : married\n  criterion many : rooms >= 3\n", ["few", "many"]),
        ("  criterion rented : home = rented\n  criterion lent : home = lent\n", ["lent", "rented"]),
        (
            "  criterion born : any among children where birth <= day of assessment\n  criterion to_come : all among children where birth > day of assessment\n",
            ["born", "to_come"],
        ),
    ];
    for (rule, mut named) in rules {
        let findings = findings(&country("right", rule), EFFORT);
        assert_eq!(of(&findings, &reachable()), &never(&[]), "{rule}");
        let Finding::Refuted { criteria, .. } = of(&findings, &compatible()) else { panic!("{rule}: {:?}", of(&findings, &compatible())) };
        let mut criteria: Vec<&str> = criteria.iter().map(String::as_str).collect();
        criteria.sort_unstable();
        named.sort_unstable();
        assert_eq!(criteria, named);
    }
}

#[test]
fn a_service_that_nobody_has_or_that_everybody_has_is_told() {
    let nobody = findings(&country("right", "  criterion three : (count among children) >= 3\n"), EFFORT);
    assert_eq!(of(&nobody, &reachable()), &never(&[]));
    assert_eq!(of(&nobody, &compatible()), &never(&["three"]));
    let everybody = findings(&country("right", "  criterion some : rooms >= 0\n"), EFFORT);
    assert!(matches!(of(&everybody, &reachable()), Finding::Proved(Some(_))));
    assert_eq!(of(&everybody, &Claim::Refusable { service: "help".into() }), &never(&[]));
}

#[test]
fn what_a_body_judges_may_still_be_granted() {
    let findings = findings(&country("right", "  criterion married : married\n  criterion need : to be assessed by office\n"), EFFORT);
    assert!(matches!(of(&findings, &reachable()), Finding::Proved(Some(_))));
    assert_eq!(of(&findings, &answered()), &Finding::Proved(None));
}

#[test]
fn a_division_by_zero_is_found_and_a_guarded_one_is_not() {
    let divided = country("amount €/month", "  criterion married : married\n  amount 100 €/month / rooms\n");
    let Finding::Refuted { by: Some(by), .. } = of(&findings(&divided, EFFORT), &answered()).clone() else { panic!("not found") };
    let law = &divided.law;
    assert_eq!(by.fact(law.find_fact("rooms").unwrap()).map(|held| held.value), Some(FactValue::Number(0.into())));
    assert!(matches!(Evaluation::new(law, &by, TODAY).rule(law.find_rule("r").unwrap()), Value::Failed(_)));
    for guarded in ["if rooms = 0 then 1 €/month else 100 €/month / rooms", "100 €/month / maximum(rooms, 1)"] {
        let guarded = country("amount €/month", &format!("  criterion married : married\n  amount {guarded}\n"));
        assert_eq!(of(&findings(&guarded, EFFORT), &answered()), &Finding::Proved(None));
    }
    let hidden =
        country("amount €/month", "  criterion married : married\n  amount 100 €/month * (1 €/year / (sum of income among people - 31415.92 €/year))\n");
    assert!(matches!(of(&findings(&hidden, EFFORT), &answered()), Finding::Undecided { .. } | Finding::Refuted { .. }));
}

#[test]
fn a_question_that_changes_nothing_is_told() {
    let rule = "  criterion few : (if married then rooms else rooms) < 3\n  criterion poor : any among people where income < 5 €/year\n";
    let findings = findings(&country("right", rule), EFFORT);
    assert_eq!(of(&findings, &Claim::Useful { question: "married".into() }), &never(&[]));
    assert_eq!(of(&findings, &Claim::Useful { question: "home".into() }), &never(&[]), "no rule reads it");
    for useful in ["rooms", "income"] {
        assert!(matches!(of(&findings, &Claim::Useful { question: useful.into() }), Finding::Proved(Some(_))), "{useful}");
    }
}

#[test]
fn what_the_budget_does_not_reach_is_said() {
    let hard = country("right", "  criterion square : rooms * rooms = 169 and married\n");
    let none = Effort { boxes: 1, samples: 0, members: 2 };
    let Finding::Undecided { open } = of(&findings(&hard, none), &reachable()).clone() else { panic!("one box decided") };
    assert!(open > 0.0 && open <= 1.0, "{open}");
    assert!(matches!(of(&findings(&hard, EFFORT), &reachable()), Finding::Proved(Some(_))));
}

#[test]
fn a_rule_that_does_not_go_the_way_its_author_says_is_shown_by_a_household() {
    let way = |direction| Claim::Monotone { service: "help".into(), fact: "income".into(), direction };
    let amount = "amount maximum(0 €/year, 5000 €/year - (sum of income among people) × 10 %)\n";
    let sound = country("amount €/year", &format!("  falls with income\n  criterion c : married\n  {amount}"));
    assert_eq!(of(&findings(&sound, EFFORT), &way(Direction::Falls)), &Finding::Proved(None));
    let wrong = country("amount €/year", &format!("  grows with income\n  criterion c : married\n  {amount}"));
    let findings = findings(&wrong, EFFORT);
    assert!(matches!(of(&findings, &way(Direction::Grows)), Finding::Refuted { by: Some(_), .. }), "{findings:?}");
}

#[test]
fn the_same_law_gives_the_same_findings() {
    let catalogue = country("amount €/month", "  criterion few : rooms < 3\n  amount 100 €/month / rooms\n");
    assert_eq!(findings(&catalogue, EFFORT), findings(&catalogue, EFFORT));
}

#[test]
fn everything_claimed_of_the_french_birth_holds() {
    let catalogue = Catalogue::embedded();
    let findings = prove(&catalogue, &catalogue.events[&"birth".into()], date(2026, 11, 23), Effort::default());
    let open: Vec<_> = findings.iter().filter(|(_, finding)| !matches!(finding, Finding::Proved(_))).map(|(claim, _)| claim).collect();
    assert!(open.is_empty(), "{open:?}");
    assert!(findings.len() > 150, "{}", findings.len());
}
