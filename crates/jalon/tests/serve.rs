//! `jalon serve --config`, as an operator runs it.

mod house;

use std::collections::BTreeMap;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use house::{Browser, Home, Site, complains, get};
use jalon_catalogue::LanguageTag;
use jalon_journey::{Answers, Command, JourneyId, PersonId, Reach, RequestId, Who};
use jalon_store::testing::Postgres;

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap()
}

fn person() -> PersonId {
    PersonId([7; 16])
}

async fn kept(home: &Home) -> JourneyId {
    let casework = home.casework(&[]).await;
    casework.begin(person(), "birth".into(), LanguageTag("fr".into()), Answers::default(), jalon_casework::random()).await.unwrap().id
}

/// Starts, keeps a journey, is stopped while people ask, starts again, and has it still.
fn outlives_a_restart(home: &Home) {
    let config = home.config("");
    let site = Site::serve(&config, &[]);
    assert_eq!(site.get("/health/ready"), (200, "ready\n".to_owned()));
    assert_eq!(site.get("/fr").0, 200);
    let mut person = Browser::new();
    let (journey, code) = person.keeps(&site);
    assert_eq!(person.get(&site, &journey).status, 200);

    let (asking, answered) = (Arc::new(AtomicBool::new(true)), Arc::new(AtomicU64::new(0)));
    let people: Vec<_> = (0..4)
        .map(|_| {
            let (asking, answered, address) = (asking.clone(), answered.clone(), format!("{}/fr/naissance", site.address));
            std::thread::spawn(move || {
                let agent = ureq::Agent::new_with_defaults();
                while asking.load(Ordering::Relaxed) {
                    // Once nothing new is taken there is no connection; what was taken is answered whole.
                    let Ok(mut answer) = agent.get(&address).call() else { break };
                    let page = answer.body_mut().read_to_string().unwrap();
                    assert!(page.ends_with("</html>"), "a page that was cut off");
                    answered.fetch_add(1, Ordering::Relaxed);
                }
            })
        })
        .collect();
    while answered.load(Ordering::Relaxed) < 8 {
        std::thread::yield_now();
    }
    site.terminate();
    people.into_iter().for_each(|asks| asks.join().unwrap());
    let (status, said) = site.ended();
    asking.store(false, Ordering::Relaxed);
    assert!(status.success(), "{said}");

    let site = Site::serve(&config, &[]);
    assert_eq!(person.get(&site, &journey).status, 200, "who was in is still in");
    let mut elsewhere = Browser::new();
    assert_eq!(elsewhere.get(&site, &journey).status, 401);
    let resume = elsewhere.get(&site, "/fr/reprendre");
    assert_eq!(elsewhere.send(&site, "/fr/reprendre", &resume, &[("code", &code)]).status, 303, "the code still opens it");
    assert_eq!(elsewhere.get(&site, &journey).status, 200);
    let (status, numbers) = get(&format!("{}/metrics", site.metrics));
    assert_eq!(status, 200);
    assert!(numbers.contains("jalon_journeys 1\n") && numbers.ends_with("# EOF\n"), "{numbers}");
    site.stop();
}

#[test]
fn a_site_on_sqlite_outlives_a_restart() {
    outlives_a_restart(&Home::sqlite());
}

#[test]
fn a_site_on_postgresql_outlives_a_restart() {
    let Some(server) = Postgres::start() else { return };
    outlives_a_restart(&Home::postgres(server.database()));
}

#[test]
fn a_form_that_was_being_sent_is_answered_after_the_end_was_asked_for() {
    let home = Home::sqlite();
    let site = Site::serve(&home.config(""), &[]);
    let authority = site.address.trim_start_matches("http://").to_owned();
    let mut form = TcpStream::connect(&authority).unwrap();
    let body = "words=naissance";
    write!(
        form,
        "POST /fr/chercher HTTP/1.1\r\nHost: {authority}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n",
        body.len()
    )
    .unwrap();
    form.write_all(&body.as_bytes()[..5]).unwrap();
    // Another request, answered, shows that the first has been taken.
    assert_eq!(site.get("/health").0, 200);
    site.terminate();
    while TcpStream::connect(&authority).is_ok() {
        std::thread::yield_now();
    }
    form.write_all(&body.as_bytes()[5..]).unwrap();
    let mut answer = String::new();
    form.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 "), "{answer}");
    assert!(answer.contains("</html>") || answer.contains("location:"), "{answer}");
    let (status, said) = site.ended();
    assert!(status.success(), "{said}");
}

#[test]
fn numbers_are_on_their_own_address_and_count_patterns() {
    let home = Home::sqlite();
    let site = Site::serve(&home.config(""), &[]);
    assert_eq!(site.get("/metrics").0, 404, "people never see them");
    assert_eq!(site.get("/fr/naissance").0, 200);
    assert_eq!(site.get("/fr/naissance/plan/canary-in-an-address").0, 404);
    let (_, numbers) = get(&format!("{}/metrics", site.metrics));
    assert!(numbers.contains("jalon_http_requests_total{route=\"/fr/{event}\",status=\"2xx\"} 1\n"), "{numbers}");
    assert!(numbers.contains("jalon_http_request_duration_seconds_bucket{le=\"+Inf\",route=\"/fr/{event}\"} 1\n"), "{numbers}");
    assert!(!numbers.contains("canary"));
    site.stop();
}

#[test]
fn a_node_without_workers_leaves_the_jobs_to_those_who_work() {
    let home = Home::sqlite();
    let config = home.config(&format!("letters: {}\n", home.path("letters").display()));
    let site = Site::serve(&config, &["--no-workers"]);
    let journey = runtime().block_on(async {
        let journey = kept(&home).await;
        let casework = home.casework(&[]).await;
        let reach = Reach { letters: Some(jalon_journey::PostalAddress { lines: vec!["1 rue de la Paix".into(), "75002 Paris".into()] }), ..Reach::default() };
        let deed = |who| jalon_casework::Deed::online(who, jalon_casework::random());
        let asks = Who::Person { person: person() };
        casework.act(journey, &deed(asks.clone()), Command::Reach(reach)).await.unwrap();
        let version = casework.load(journey).await.unwrap().unwrap().journey.version;
        let request = RequestId(jalon_casework::random());
        casework.act(journey, &deed(asks), Command::Submit(submission(request, version, "Durand"))).await.unwrap();
        let agent = Who::Agent { agent: PersonId([9; 16]), name: "A. Petit".into(), body: "caf".into() };
        casework.act(journey, &deed(agent), Command::Write { request, words: "Bonjour.".into() }).await.unwrap();
        journey
    });
    let numbers = get(&format!("{}/metrics", site.metrics)).1;
    assert!(numbers.contains("jalon_jobs{queue=\"notice\",state=\"waiting\"} 1\n"), "{numbers}");
    let workers = Site::start(&["work", "--config", config.to_str().unwrap()], &[]);
    while std::fs::read_dir(home.path("letters"))
        .map_or(0, |letters| letters.filter(|letter| letter.as_ref().unwrap().path().extension().is_some_and(|e| e == "pdf")).count())
        == 0
    {
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    workers.stop();
    let told = runtime().block_on(async { home.casework(&[]).await.load(journey).await.unwrap() }).unwrap();
    assert!(told.journey.version > 0);
    site.stop();
}

fn submission(request: RequestId, previewed: u64, name: &str) -> jalon_journey::Submission {
    let sending = jalon_journey::Sending {
        request,
        service: "family-benefits-declaration".into(),
        body: "caf".into(),
        content: jalon_journey::Content { fields: BTreeMap::from([("family-name".parse().unwrap(), name.into())]), ..Default::default() },
        disclosure: jalon_journey::Disclosure { basis: "CSS, art. L583-3".into(), consent: None, signature: None, under: None },
        silence: None,
    };
    jalon_journey::Submission { requests: vec![sending], previewed }
}

#[test]
fn what_cannot_start_says_why() {
    let home = Home::sqlite();
    let with = |more: &str| {
        let config = home.config(more);
        complains(&["serve", "--config", config.to_str().unwrap()]).replace(home.directory.path().to_str().unwrap(), "HOME")
    };
    let mut told = vec![
        complains(&["serve", "--config", "none.yaml"]),
        with("staff:\n  mairies: {}\n"),
        with("bodies:\n  caf: { address: http://caf.example, secret: { env: JALON_TEST_NO_SUCH_VARIABLE } }\n"),
        with("bodies:\n  caf: { address: https://caf.example, secret: { env: JALON_TEST_NO_SUCH_VARIABLE } }\n"),
        with("mail: { server: smtp.example, port: 25, security: plain, from_name: J, from: j@example.org, domain: example.org }\n"),
        with("catalogue: /no/such/directory\n"),
    ];
    let config = home.config("");
    std::fs::write(home.path("session.key"), "short").unwrap();
    std::fs::set_permissions(home.path("session.key"), std::os::unix::fs::PermissionsExt::from_mode(0o644)).unwrap();
    told.push(complains(&["serve", "--config", config.to_str().unwrap()]).replace(home.directory.path().to_str().unwrap(), "HOME"));
    // Lines of log have the time of the day in them.
    let told: Vec<String> =
        told.iter().map(|said| said.lines().filter(|line| !line.contains(" WARN ") && !line.contains(" INFO ")).collect::<Vec<_>>().join("\n")).collect();
    insta::assert_snapshot!(told.join("\n\n"));
}
