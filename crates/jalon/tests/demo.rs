//! `jalon demo`, as somebody who has a minute runs it.

mod house;

use house::{Home, Site, complains, get};

/// The value of a field of a form.
fn field<'a>(page: &'a str, name: &str) -> &'a str {
    page.split_once(&format!("name=\"{name}\" value=\"")).unwrap().1.split('"').next().unwrap()
}

fn agent() -> ureq::Agent {
    ureq::Agent::config_builder().http_status_as_error(false).max_redirects(0).max_redirects_will_error(false).build().new_agent()
}

#[test]
fn a_minute_is_enough_to_know_what_to_try() {
    let site = Site::start(&["demo", "--address", "127.0.0.1:0"], &[]);
    assert_eq!(site.get("/demo").0, 303);
    for (path, title) in [("/fr/demo", "Essayer Jalon"), ("/en/demo", "Try Jalon")] {
        let (status, page) = site.get(path);
        assert_eq!(status, 200);
        assert!(page.contains(title) && page.contains("Inès Morel") && page.contains("Julien Rousseau"), "{page}");
    }
    let (status, page) = site.get("/en/demo/mails");
    assert!(status == 200 && page.contains("No message yet"), "{page}");
    assert_eq!(site.get("/en/demo/mails/none").0, 404);
    assert!(site.get("/fr/naissance").1.contains("Personne n’est réel ici"), "every page says so");
    assert_eq!(site.get("/en/demo/letters/none").0, 404);
    assert_eq!(site.get("/health/ready").0, 200);
    assert!(site.get("/log/key").1.starts_with("demo.example/log+"));
    site.stop();
}

#[test]
fn days_pass_when_somebody_says_so_and_the_site_follows() {
    let site = Site::start(&["demo", "--address", "127.0.0.1:0", "--unlimited"], &[]);
    let today = |page: &str| page.split_once("Here it is ").unwrap().1.split('.').next().unwrap().to_owned();
    let (_, page) = site.get("/en/demo");
    let before = today(&page);
    let post = |days: &str, token: &str| {
        let form = [("token", token), ("act", field(&page, "act")), ("days", days)];
        agent().post(format!("{}/en/demo/clock", site.address)).send_form(form).unwrap().status().as_u16()
    };
    let token = field(&page, "token");
    assert_eq!(post("61", "not a token of ours"), 403);
    assert_eq!(post("many", token), 400);
    assert_eq!(post("-1", token), 400);
    assert_eq!(today(&site.get("/en/demo").1), before);
    assert_eq!(post("61", token), 303);
    assert_ne!(today(&site.get("/en/demo").1), before);
    site.stop();
}

#[test]
fn what_was_done_stays_in_a_directory_if_one_is_given() {
    let home = Home::sqlite();
    let data = home.path("data");
    let start = || Site::start(&["demo", "--address", "127.0.0.1:0", "--data", data.to_str().unwrap()], &[]);
    start().stop();
    for name in ["jalon.db", "master.keys", "session.key", "proof.key", "log.key"] {
        assert!(data.join(name).exists(), "{name}");
    }
    start().stop();
}

#[test]
fn a_demonstration_has_nothing_real() {
    // There is no way to name a provider, a mail server or a body.
    for option in ["--config", "--mail", "--key"] {
        assert!(complains(&["demo", option, "x"]).contains("unexpected argument"), "{option}");
    }
    // And settings with invented people refuse what would leave.
    let home = Home::sqlite();
    let demo = "sign_in: { demo: [{ id: a, name: A, born: 2000-01-01, plays: lone-parent-lyon }] }\n";
    let config = home.config(&format!("{demo}letters: /tmp\n"));
    assert!(complains(&["serve", "--config", config.to_str().unwrap()]).contains("invented people never write to real ones"));
    // A site for real people has no such pages, and one with invented people in its settings has no clock to set ahead.
    for more in ["", demo] {
        let site = Site::serve(&home.config(more), &[]);
        for path in ["/demo", "/demo/mails", "/fr/demo", "/fr/demo/mails", "/fr/demo/clock"] {
            assert_eq!(get(&format!("{}{path}", site.address)).0, 404, "{path}");
        }
        site.stop();
    }
}

#[test]
fn another_country_has_its_own_people() {
    let site = Site::start(&["demo", "--address", "127.0.0.1:0", "--catalogue", "../../catalogue/de"], &[]);
    let (status, page) = site.get("/de/demo");
    assert!(status == 200 && page.contains("Jalon ausprobieren") && page.contains("Merve Aydın"), "{page}");
    site.stop();
}
