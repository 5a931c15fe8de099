//! The French catalogue, as it is built into the program.

use std::collections::BTreeSet;

use jalon_catalogue::{Catalogue, PublicService, RequestForm, ServiceType};
use jalon_rules::Severity;

/// Every mistake with its file and line, ready to be read in a failing test.
fn told(loaded: &jalon_catalogue::Loaded, severity: Severity) -> Vec<String> {
    let line = |d: &jalon_rules::Diagnostic| loaded.files.iter().find(|f| f.name == d.file).map_or(0, |f| f.line_column(d.range.start).0);
    loaded.diagnostics.iter().filter(|d| d.severity == severity).map(|d| format!("{}:{} [{}] {}", d.file, line(d), d.code, d.message)).collect()
}

/// Fails on the day a figure passes its date: that is what it is for.
#[test]
fn it_is_sound_and_in_date_today() {
    let today = jiff::Zoned::now().date();
    let loaded = Catalogue::check_embedded(today);
    let errors = told(&loaded, Severity::Error);
    assert!(errors.is_empty(), "{}", errors.join("\n"));
}

#[test]
fn every_text_it_has_is_used() {
    let loaded = Catalogue::check_embedded(jiff::civil::date(2026, 11, 23));
    let unused: Vec<String> = told(&loaded, Severity::Warning).into_iter().filter(|w| w.contains("[unused-text]")).collect();
    assert!(unused.is_empty(), "{}", unused.join("\n"));
}

/// What each request asks, with the body that receives it and whether it pays.
fn requests(catalogue: &Catalogue) -> Vec<(&RequestForm, &PublicService)> {
    catalogue.requests.values().filter_map(|form| Some((form, catalogue.services.get(&form.service)?))).collect()
}

fn asks(form: &RequestForm, concept: &str) -> bool {
    form.asks.iter().any(|asked| asked.concept.as_str() == concept)
}

#[test]
fn every_event_leads_to_requests_that_several_bodies_receive() {
    let catalogue = Catalogue::embedded();
    for event in catalogue.events.values() {
        let of_event: Vec<_> = requests(&catalogue).into_iter().filter(|(form, _)| event.services.contains(&form.service)).collect();
        let bodies: BTreeSet<_> = of_event.iter().map(|(_, service)| &service.body).collect();
        let (most, of) = if event.id.as_str() == "birth" { (10, 5) } else { (5, 3) };
        assert!(of_event.len() >= most && bodies.len() >= of, "{}: {} requests, {} bodies", event.id, of_event.len(), bodies.len());
    }
}

/// CSS, art. R115-1 and R115-2; décret n° 2019-341 du 19 avril 2019, art. 2: who may use the number of somebody.
#[test]
fn the_social_security_number_goes_to_none_but_those_who_may_use_it() {
    let allowed = ["cpam", "caf", "france-travail", "pension-fund", "mutual-insurer", "mdph"];
    for (form, service) in requests(&Catalogue::embedded()) {
        let asked = asks(form, "social-security-number") || asks(form, "deceased-social-security-number");
        assert!(!asked || allowed.contains(&service.body.as_str()), "{} asks it for {}", form.service, service.body);
    }
}

#[test]
fn a_bank_account_is_asked_where_something_is_paid_and_its_holder_with_it() {
    for (form, service) in requests(&Catalogue::embedded()) {
        let pays = service.kind == ServiceType::Benefit || service.needs.iter().any(|proof| proof.as_str() == "bank-details");
        assert!(!asks(form, "bank-account") || pays, "{}", form.service);
        assert_eq!(asks(form, "bank-account"), asks(form, "account-holder"), "{}", form.service);
    }
}

/// A letter leaves only if it says to whom.
#[test]
fn what_goes_to_somebody_who_is_no_administration_has_their_address() {
    for (form, service) in requests(&Catalogue::embedded()) {
        let wanted = match service.body.as_str() {
            "employer" => ["employer-address", "left-employer-address"].iter().any(|concept| asks(form, concept)),
            "landlord" => asks(form, "landlord-address"),
            _ => true,
        };
        assert!(wanted, "{}", form.service);
    }
}

/// What a body can get itself is not asked of people: incomes come from the tax office and from employers (CSS, art. L114-14 and L583-3).
#[test]
fn no_income_goes_along() {
    let catalogue = Catalogue::embedded();
    for (form, _) in requests(&catalogue) {
        for fact in form.facts.iter().chain(&form.if_known) {
            let name = &*catalogue.law.fact(*fact).name;
            assert!(!["salaire", "retraite", "chômage_", "invalidité"].iter().any(|income| name.starts_with(income)), "{}: {name}", form.service);
        }
    }
}
