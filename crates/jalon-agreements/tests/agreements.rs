//! The agreements of the catalogues, and those that somebody got wrong.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use jalon_agreements::{Agreements, Disclosure, Field, FieldOf, Scope, Seeing, Why, check, schema};
use jalon_catalogue::{Catalogue, load_dir};
use jalon_rules::SourceFile;
use jiff::civil::{Date, date};
use proptest::prelude::*;

const TODAY: Date = date(2026, 11, 29);

fn france() -> Catalogue {
    Catalogue::clone(&Catalogue::embedded())
}

/// France, with other agreements.
fn with(text: &str) -> Catalogue {
    Catalogue { agreements: vec![SourceFile::new("agreements/test.cedar", text)], ..france() }
}

/// What is said of a policy, each with its code and the words at fault.
fn said(text: &str) -> Vec<(&'static str, String, String)> {
    let catalogue = with(text);
    let told = check(&catalogue, TODAY);
    told.into_iter().map(|told| (told.code, text.get(told.range.clone()).unwrap_or_default().to_owned(), told.message)).collect()
}

const HEAD: &str = r#"@id("nursery-places") @purpose("nursery-place") @ground("public-task") @basis("CSP, art. L2324-1") @checked("2026-11-29") @review("2027-11-28")
permit (principal == Body::"nursery", action == Action::"receive", resource)
when { [Service::"nursery-place"].contains(resource) }
"#;
const CONCEPTS: &str = r#"when { [Concept::"family-name", Concept::"used-name", Concept::"given-names", Concept::"postal-address", Concept::"email", Concept::"phone"].containsAll(context.concepts) }
"#;
const REST: &str = r#"when { [Fact::"naissance"].containsAll(context.facts) } when { [Evidence::"proof-of-address"].containsAll(context.evidence) };"#;

fn whole() -> String {
    format!("{HEAD}{CONCEPTS}{REST}")
}

#[test]
fn the_agreements_of_every_catalogue_cover_every_form_and_allow_nothing_more() {
    let told = check(&france(), TODAY);
    assert!(told.is_empty(), "{told:#?}");
    for directory in ["../../catalogue/de", "../jalon-catalogue/tests/fixtures/sound"] {
        let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join(directory);
        let catalogue = load_dir(&directory, None).unwrap().catalogue.unwrap();
        let told = check(&catalogue, TODAY);
        assert!(told.is_empty(), "{told:#?}");
    }
}

#[test]
fn what_no_agreement_allows_is_denied_and_says_which_and_why() {
    let catalogue = france();
    let agreements = Agreements::of(&catalogue).unwrap();
    let mut asked = Disclosure::to("nursery".into(), "nursery-place".into());
    asked.concepts.insert("family-name".into());
    let allowed = agreements.allows(&asked).unwrap();
    assert_eq!((&*allowed.agreement, &*allowed.purpose, &*allowed.basis.source.text), ("nursery-places", "nursery-place", "CSP, art. L2324-1"));

    asked.facts.insert("mariés".into());
    let field = |of, name: &str| Field { of, name: name.into() };
    assert_eq!(agreements.allows(&asked).unwrap_err().why, Why::Fields([field(FieldOf::Fact, "mariés")].into()));
    assert_eq!(agreements.allows(&asked).unwrap_err().to_string(), "no agreement lets `mariés` move between us and `nursery` for `nursery-place`");

    // Another body may not have it for that service, nor this body for another.
    let elsewhere = Disclosure { body: "caf".into(), facts: BTreeSet::new(), ..asked.clone() };
    assert_eq!(agreements.allows(&elsewhere).unwrap_err().why, Why::NoAgreement);
    // What the catalogue does not have does not move, though no list forbids it.
    let unknown = Disclosure { facts: BTreeSet::new(), service: "no-such-service".into(), ..asked };
    assert_eq!(agreements.allows(&unknown).unwrap_err().why, Why::NoAgreement);

    let health = Disclosure::to("insurer".into(), "illness-insurance-claim".into());
    assert_eq!(agreements.allows(&health).unwrap_err().why, Why::NoConsent);
    assert_eq!(&*agreements.allows(&Disclosure { consent: true, ..health }).unwrap().agreement, "insurer-health-claim");
}

#[test]
fn a_ban_is_stronger_than_an_agreement() {
    let concepts = CONCEPTS.replace(r#"Concept::"phone""#, r#"Concept::"phone", Concept::"social-security-number""#);
    let permit = format!("{HEAD}{concepts}{REST}");
    let mut asked = Disclosure::to("nursery".into(), "nursery-place".into());
    asked.concepts.insert("social-security-number".into());
    assert!(Agreements::of(&with(&permit)).unwrap().allows(&asked).is_ok());
    let bans = france().agreements.into_iter().find(|file| file.name.ends_with("bans.cedar")).unwrap();
    let both = Catalogue { agreements: vec![SourceFile::new("agreements/a.cedar", &permit), bans], ..france() };
    let denied = Agreements::of(&both).unwrap().allows(&asked).unwrap_err();
    let number = Field { of: FieldOf::Concept, name: "social-security-number".into() };
    assert_eq!(denied.why, Why::Banned { ban: "no-social-security-number".into(), fields: [number].into() });
}

#[test]
fn nothing_is_allowed_where_agreements_cannot_be_read() {
    assert!(Agreements::of(&with("permit (principal, action, resource")).is_err());
    assert!(Agreements::none().allows(&Disclosure::to("caf".into(), "moving-tell-caf".into())).is_err());
    // One that lets everybody have everything is no agreement.
    assert!(Agreements::of(&with("permit (principal, action, resource);")).is_err());
}

#[test]
fn mistakes_are_told_at_the_words_that_make_them() {
    let of = |text: &str, code: &str| said(text).into_iter().find(|(found, ..)| *found == code).unwrap_or_else(|| panic!("{code} in {:#?}", said(text)));
    let whole = whole();
    assert_eq!(of(&whole.replace("Concept::\"phone\"", "Concept::\"fone\""), "not-in-the-catalogue").1, "Concept::\"fone\"");
    assert_eq!(of(&whole.replace("Body::\"nursery\"", "Body::\"nursry\""), "not-in-the-catalogue").1, "Body::\"nursry\"");
    assert!(of(&whole.replace("@purpose(\"nursery-place\") ", ""), "missing-key").2.contains("`@purpose`"));
    assert!(of(&whole.replace("public-task", "public-tusk"), "wrong-value").2.contains("public-tusk"));
    assert_eq!(of(&whole.replace("2027-11-28", "2026-11-28"), "past-its-date").1, "@id(\"nursery-places\")");
    assert!(of(&format!("{HEAD}{REST}"), "wrong-shape").2.contains("nursery-places"));
    let surplus = whole.replace("Concept::\"phone\"", "Concept::\"phone\", Concept::\"caf-number\"");
    assert_eq!(of(&surplus, "agreed-for-nothing").1, "Concept::\"caf-number\"");
    let lacking = said(&whole.replace(", Concept::\"phone\"", ""));
    assert!(lacking.iter().any(|(code, at, message)| *code == "not-agreed" && at == "@id(\"nursery-places\")" && message.contains("`phone`")), "{lacking:#?}");
    assert!(of(&format!("{whole}\n{}", whole.replace("nursery-places", "again")), "agreed-twice").2.contains("`nursery-place`"));
    assert!(of(&whole.replace("nursery-places", "other"), "missing-text").2.contains("agreement-other"));
    // A form that nothing covers.
    assert!(said(&whole).iter().any(|(code, _, message)| *code == "not-agreed" && message.contains("moving-tell-caf")));
    assert_eq!(of("permit (principal == Body::\"caf\"", "not-a-policy").0, "not-a-policy");
}

/// The reader of the language ends the program with some of these, and takes gigabytes for others.
#[test]
fn whatever_a_policy_nests_is_told_once_and_soon() {
    let of = |text: &str| said(text).into_iter().filter(|(code, ..)| ["wrong-shape", "not-a-policy"].contains(code)).count();
    for (again, times) in [("\\!", 30_000), ("(", 30_000), ("[", 30_000), ("a && ", 30_000), ("if a then ", 30_000), ("context.consent && ", 40), ("!(", 2)] {
        let text = again.repeat(times);
        assert_eq!(of(&whole().replace("context.facts)", &format!("context.facts) && {text}"))), 1, "{again}");
        assert_eq!(of(&whole().replace("nursery-places", &text)), usize::from(again == "\\!"), "{again}");
    }
}

#[test]
fn who_sees_a_fact_is_answered_from_the_same_lists() {
    let catalogue = france();
    let agreements = Agreements::of(&catalogue).unwrap();
    let seen = agreements.who_sees(&catalogue, "tax-number").unwrap();
    let by: Vec<&str> = seen.iter().flat_map(|seen| &seen.by).map(|agreement| &*agreement.id).collect();
    assert_eq!(by, ["fetch-dgfip-income", "tax-office-household"]);
    assert_eq!(agreements.who_sees(&catalogue, "tax-numbr").unwrap_err().near.as_deref(), Some("tax-number"));
}

#[test]
fn where_a_request_stands_is_seen_by_an_agreement_of_its_own() {
    const HEAD: &str = "@id(\"sees\") @purpose(\"family-benefits\") @ground(\"public-task\") @basis(\"CSS\") @checked(\"2026-11-29\") @review(\"2027-11-28\") \
                        permit (principal == Body::\"caf\", action == Action::\"see-state\", resource) ";
    let catalogue = france();
    let agreements = Agreements::of(&catalogue).unwrap();
    let seeing = |body: &str, working_on: &str, of: &str| {
        let seeing = Seeing { body: body.into(), working_on: working_on.into(), of: of.into() };
        agreements.allows_seeing(&seeing).map(|allowed| allowed.agreement.to_string()).map_err(|denied| denied.to_string())
    };
    assert_eq!(seeing("caf", "family-benefits-declaration", "pregnancy-declaration"), Ok("caf-sees-pregnancy".to_owned()));
    // Working on something else, looking at something else, being somebody else, being nobody.
    assert_eq!(seeing("caf", "tell-caf", "pregnancy-declaration"), Err("no agreement is about `caf` and `tell-caf`".to_owned()));
    assert!(seeing("caf", "family-benefits-declaration", "nursery-place").unwrap_err().contains("`nursery-place`"));
    assert!(seeing("cpam", "family-benefits-declaration", "pregnancy-declaration").is_err());
    assert!(seeing("nobody", "family-benefits-declaration", "pregnancy-declaration").is_err());
    let seen = agreements.who_sees(&catalogue, "pregnancy-declaration").unwrap();
    assert_eq!(seen.iter().flat_map(|seen| &seen.by).map(|agreement| &*agreement.id).collect::<Vec<_>>(), ["caf-sees-pregnancy"]);

    // What no event brings together, what is the body's own, and what nobody asks for here is allowed for nothing.
    let of = |of: &str, on: &str| {
        said(&format!("{HEAD} when {{ [Service::\"{of}\"].contains(resource) }} when {{ [Service::\"{on}\"].contains(context.working_on) }};"))
    };
    let idle = |told: &[(&str, String, String)]| told.iter().any(|(code, ..)| *code == "agreed-for-nothing");
    assert!(!idle(&of("pregnancy-declaration", "family-benefits-declaration")));
    assert!(idle(&of("unemployment-benefit", "family-benefits-declaration")));
    assert!(idle(&of("shared-parental-benefit", "family-benefits-declaration")));
    assert!(idle(&of("pregnancy-declaration", "nursery-place")));
    let lacking = said(&format!("{HEAD} when {{ [Service::\"pregnancy-declaration\"].contains(resource) }};"));
    assert!(lacking.iter().any(|(code, _, message)| *code == "wrong-shape" && message.contains("`sees`")), "{lacking:#?}");
}

#[test]
fn the_schema_names_the_catalogue() {
    let text = schema(&france());
    assert!(text.contains("entity Body enum [") && text.contains("\"agira\", "));
    // No register yet: a type without entities.
    assert!(text.contains("entity Register;") || text.contains("entity Register enum"));
}

fn fields(of: FieldOf, catalogue: &Catalogue) -> Vec<Arc<str>> {
    match of {
        FieldOf::Concept => catalogue.concepts.keys().map(|id| id.0.clone()).collect(),
        FieldOf::Evidence => catalogue.evidence.keys().map(|id| id.0.clone()).collect(),
        FieldOf::Fact => catalogue.law.facts().iter().map(|fact| fact.name.clone()).collect(),
        FieldOf::State => catalogue.requests.keys().map(|id| id.0.clone()).collect(),
        FieldOf::List => catalogue.law.lists().iter().map(|list| list.name.clone()).collect(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    /// What people read of agreements is what decides: the lists say yes exactly where the policies do.
    #[test]
    fn the_lists_that_are_shown_decide_as_the_policies_do(
        agreement in 0_usize..64, service in any::<prop::sample::Index>(), consent in any::<bool>(),
        inside in prop::collection::vec(any::<prop::sample::Index>(), 0..6), outside in prop::collection::vec((0_usize..3, any::<prop::sample::Index>()), 0..2),
    ) {
        let catalogue = Catalogue::embedded();
        let agreements = Agreements::of(&catalogue).unwrap();
        let agreement = &agreements.all()[agreement % agreements.all().len()];
        let Scope::Receive { to, services, consent: asks } = &agreement.scope else { return Ok(()) };
        let services: Vec<_> = services.iter().collect();
        let listed: Vec<Field> = agreement.fields.iter().collect();
        let mut picked: BTreeSet<Field> = inside.iter().filter(|_| !listed.is_empty()).map(|at| at.get(&listed).clone()).collect();
        for (of, at) in outside {
            let of = FieldOf::ALL[of];
            picked.insert(Field { of, name: at.get(&fields(of, &catalogue)).clone() });
        }
        let mut disclosure = Disclosure::to(to.clone(), (*service.get(&services)).clone());
        disclosure.consent = consent;
        for field in &picked {
            match field.of {
                FieldOf::Concept => { disclosure.concepts.insert(field.name.as_ref().into()); }
                FieldOf::Fact => { disclosure.facts.insert(field.name.clone()); }
                _ => { disclosure.evidence.insert(field.name.as_ref().into()); }
            }
        }
        let banned = agreements.bans().iter().any(|ban| ban.bodies.contains(to) && picked.iter().any(|field| ban.fields.has(field.of, &field.name)));
        let by_lists = picked.iter().all(|field| agreement.fields.has(field.of, &field.name)) && (consent || !asks) && !banned;
        prop_assert_eq!(agreements.allows(&disclosure).is_ok(), by_lists);
    }
}
