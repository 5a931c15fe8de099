//! A site with a log, as an operator runs it and as somebody who does not trust them checks it.

mod house;

use std::collections::BTreeMap;
use std::fs;

use house::{Home, Site, complains, copied, get, prints};
use jalon_casework::Deed;
use jalon_catalogue::LanguageTag;
use jalon_journey::{Answers, Command, Content, Disclosure, JourneyId, PersonId, RequestId, Sending, Submission, Who};
use jalon_store::testing::Postgres;

/// Sends a request, and an agent opens it: two entries.
async fn sends(home: &Home) -> (JourneyId, RequestId) {
    let casework = home.casework(&[]).await;
    let (person, request) = (PersonId(jalon_casework::random()), RequestId(jalon_casework::random()));
    let begun = casework.begin(person, "birth".into(), LanguageTag("fr".into()), Answers::default(), jalon_casework::random()).await.unwrap();
    let deed = |who| Deed::online(who, jalon_casework::random());
    let sending = Sending {
        request,
        service: "family-benefits-declaration".into(),
        body: "caf".into(),
        content: Content { fields: BTreeMap::from([("family-name".parse().unwrap(), "Durand".into())]), ..Content::default() },
        disclosure: Disclosure { basis: "CSS, art. L583-3".into(), consent: None, signature: None, under: None },
        silence: None,
    };
    let submission = Submission { requests: vec![sending], previewed: begun.journey.version };
    casework.act(begun.id, &deed(Who::Person { person }), Command::Submit(submission)).await.unwrap();
    let agent = Who::Agent { agent: PersonId([9; 16]), name: "A. Petit".into(), body: "caf".into() };
    casework.act(begun.id, &deed(agent), Command::View { request }).await.unwrap();
    (begun.id, request)
}

fn is_checked_by_anybody(home: &Home) {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let config = home.config("");
    let text = fs::read_to_string(&config).unwrap().replacen("\nscanner:", &format!("\n  log: {}\nscanner:", home.path("log.key").display()), 1);
    fs::write(&config, text).unwrap();
    let at = |name: &str| home.path(name).display().to_string();

    let site = Site::serve(&config, &[]);
    assert_eq!(site.get("/log/checkpoint").0, 404, "there is nothing to sign");
    runtime.block_on(async {
        for _ in 0..3 {
            sends(home).await;
        }
    });
    copied(&site, 6, &home.path("before"));
    let numbers = get(&format!("{}/metrics", site.metrics)).1;
    assert!(numbers.contains("jalon_journeys 3\n"), "{numbers}");
    // It dies; what happens meanwhile is taken up by the next.
    drop(site);
    runtime.block_on(async {
        for _ in 0..130 {
            sends(home).await;
        }
    });
    let site = Site::serve(&config, &[]);
    copied(&site, 266, &home.path("after"));
    site.stop();

    let (key, before, after) = (at("after/key"), at("before/checkpoint"), at("after"));
    assert!(fs::read_to_string(&key).unwrap().starts_with("127.0.0.1:8080/log+"));
    let said = prints(&["verify", "log", &after, "--key", &key, "--from", &before]);
    assert!(said.starts_with("It holds") && said.contains("266 entries") && said.contains("begins with the 6 entries"), "{said}");
    let said = complains(&["verify", "log", &at("before"), "--key", &key, "--from", &at("after/checkpoint")]);
    assert!(said.contains("it was truncated"), "{said}");
}

#[test]
fn the_log_of_a_site_on_sqlite_is_checked_by_anybody() {
    is_checked_by_anybody(&Home::sqlite());
}

#[test]
fn the_log_of_a_site_on_postgresql_is_checked_by_anybody() {
    let Some(server) = Postgres::start() else { return };
    is_checked_by_anybody(&Home::postgres(server.database()));
}
