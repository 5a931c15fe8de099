//! Somebody whose every word is known goes through the whole of it: nothing of them is in any line of log, number, error or list of operators.

mod house;

use std::collections::BTreeMap;
use std::io::{Read as _, Write as _};
use std::net::TcpListener;

use house::{Browser, Home, Site, get, prints};
use jalon_casework::{Casework, Deed};
use jalon_catalogue::LanguageTag;
use jalon_journey::{
    Answers, Command, Content, Decision, Disclosure, FieldValue, JourneyId, Origin, Outcome, PersonId, PostalAddress, Reach, RequestId, Sending, Submission,
    Who,
};
use jalon_message::sink::{Sink, SinkSettings};

const NAME: &str = "Canarivari";
const MAIL: &str = "canarivari@boite.example";
const IBAN: &str = "FR7630006000011234567890189";
const STREET: &str = "12 impasse des Serins";
const WORDS: &str = "je voudrais un rendez-vous canarivari";

/// A body that refuses every request, and says the whole of it back.
fn rude_body() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut came = vec![0; 65_536];
            let length = stream.read(&mut came).unwrap();
            let said = String::from_utf8_lossy(&came[..length]).into_owned();
            let _ = write!(stream, "HTTP/1.1 422 {NAME}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{said}", said.len());
        }
    });
    address
}

struct Canary {
    casework: Casework,
    journey: JourneyId,
    who: Who,
}

impl Canary {
    async fn does(&self, who: &Who, command: Command) {
        self.casework.act(self.journey, &Deed::online(who.clone(), jalon_casework::random()), command).await.unwrap();
    }

    /// All that a person gives; ends with a code by which they come back.
    async fn lives(home: &Home) -> (Self, String) {
        let casework = home.casework(&["caf"]).await;
        let person = casework.person_of_identity("https://fc.example", &format!("subject-{NAME}")).await.unwrap();
        let journey = casework.begin(person, "birth".into(), LanguageTag("fr".into()), Answers::default(), jalon_casework::random()).await.unwrap().id;
        let canary = Self { casework, journey, who: Who::Person { person } };
        let me = canary.who.clone();
        let reach = Reach { mail: Some(MAIL.into()), letters: Some(PostalAddress { lines: vec![STREET.into(), "75002 Paris".into()] }), ..Reach::default() };
        canary.does(&me, Command::Reach(reach)).await;
        let today = canary.casework.clock().today();
        let value = |value: &str| Some(FieldValue { value: value.into(), origin: Origin::Declared, on: today });
        let fields = BTreeMap::from([("family-name".parse().unwrap(), value(NAME)), ("bank-account".parse().unwrap(), value(IBAN))]);
        canary.does(&me, Command::Fill { fields }).await;
        let previewed = canary.casework.load(journey).await.unwrap().unwrap().journey.version;
        let sending = |request, service: &str, body: &str| Sending {
            request,
            service: service.into(),
            body: body.into(),
            content: Content {
                // The nursery may not have the account: no agreement lets it.
                fields: [("family-name", NAME), ("bank-account", IBAN)]
                    .into_iter()
                    .filter(|(field, _)| body == "caf" || *field == "family-name")
                    .map(|(field, value)| (field.parse().unwrap(), value.into()))
                    .collect(),
                ..Content::default()
            },
            disclosure: Disclosure { basis: "CSS, art. L583-3".into(), consent: None, signature: Some(NAME.into()), under: None },
            silence: None,
        };
        let (at_caf, at_nursery) = (RequestId(jalon_casework::random()), RequestId(jalon_casework::random()));
        let requests = vec![sending(at_caf, "family-benefits-declaration", "caf"), sending(at_nursery, "nursery-place", "nursery")];
        canary.does(&me, Command::Submit(Submission { requests, previewed })).await;
        canary.does(&me, Command::Write { request: at_nursery, words: WORDS.into() }).await;
        let agent = Who::Agent { agent: PersonId([9; 16]), name: "A. Petit".into(), body: "nursery".into() };
        canary.does(&agent, Command::Examine { request: at_nursery }).await;
        let decision = Decision { outcome: Outcome::Refused, reasons: WORDS.into(), appeal: "Écrivez au maire.".into() };
        canary.does(&agent, Command::Decide { request: at_nursery, decision }).await;
        let code = canary.casework.issue_code(journey, &Deed::online(me, jalon_casework::random())).await.unwrap();
        (canary, code.grouped())
    }
}

#[test]
fn nothing_of_a_person_is_seen_by_operators() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let home = Home::sqlite();
    let sink = runtime.block_on(Sink::start(SinkSettings::default())).unwrap();
    std::fs::write(home.path("caf.secret"), "whsec_YSBzZWNyZXQgdGhhdCBib3RoIHNpZGVzIGtub3c=").unwrap();
    let config = home.config(&format!(
        "letters: {}\nmail: {{ server: 127.0.0.1, port: {}, security: plain, from_name: Jalon, from: jalon@example.org, domain: example.org }}\nbodies:\n  caf: {{ address: \"{}\", \
         secret: {{ file: {} }} }}\n",
        home.path("letters").display(),
        sink.address().port(),
        rude_body(),
        home.path("caf.secret").display()
    ));
    let arguments = ["serve", "--config", config.to_str().unwrap(), "--unlimited", "--log", "json"];
    let site = Site::start(&arguments, &[("JALON_LOG", "debug")]);
    let (canary, code) = runtime.block_on(Canary::lives(&home));
    // Two mails (sent, decided) and one letter leave; the body's refusal ends among the dead letters.
    let mails = runtime.block_on(sink.wait_for(2));
    let dead = || prints(&["dead-letters", "--config", config.to_str().unwrap(), "--format", "json"]);
    while dead().is_empty() || std::fs::read_dir(home.path("letters")).unwrap().count() == 0 {
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    // The person comes back by their code, which is used up; a plan is kept; and somebody comes with all of it in addresses, forms and cookies.
    let mut browser = Browser::new();
    let resume = browser.get(&site, "/fr/reprendre");
    let back = browser.send(&site, "/fr/reprendre", &resume, &[("code", &code)]);
    assert_eq!(back.status, 303, "{}", back.html);
    let journey = format!("/fr/mes-demarches/{}", canary.journey);
    assert_eq!(browser.get(&site, &journey).status, 200);
    let (_, second_code) = Browser::new().keeps(&site);
    let cookies = browser.cookies();
    for path in [&journey, "/fr/mes-demarches", "/fr/agents/demandes", "/fr/reprendre", "/fr/rejoindre"] {
        browser.get(&site, &format!("{path}/{NAME}?code={}&mail={MAIL}", code.replace(' ', "")));
        browser.send(&site, path, &resume, &[("code", &code), ("words", WORDS), (NAME, IBAN)]);
    }
    let metrics = get(&format!("{}/metrics", site.metrics)).1;
    assert!(metrics.contains("jalon_jobs{queue=\"errand/caf\",state=\"dead\"} 1\n"), "{metrics}");
    let said = site.stop();
    let lists = [dead(), prints(&["rebuild-views", "--config", config.to_str().unwrap()])].concat();
    assert!(said.contains("\"request\"") && said.contains("a job is given up"), "the log has what it is for: {said}");
    let person = canary.who.person().unwrap();
    let proof = mails[0].text.as_deref().unwrap().lines().find_map(|line| line.split_once("le code ")?.1.split(' ').next()).unwrap();
    let mut private: Vec<String> = [NAME, "canarivari", MAIL, "boite.example", IBAN, STREET, WORDS, &code, &second_code, proof].map(str::to_owned).into();
    private.extend([&code, &second_code].map(|code| code.replace(' ', "")));
    private.extend(cookies.split("; ").filter_map(|cookie| cookie.split_once('=')).map(|(_, token)| token.to_owned()).filter(|token| token.len() > 20));
    assert!(private.len() > 12, "there are tokens to look for: {cookies}");
    let identities = [person.to_string(), canary.journey.to_string()];
    for (what, text) in [("log", &said), ("metrics", &metrics), ("lists of operators", &lists)] {
        let text = text.to_lowercase();
        for secret in &private {
            assert!(!text.contains(&secret.to_lowercase()), "{secret} is in the {what}: {text}");
        }
        for identity in &identities {
            assert!(!text.contains(identity), "an identity is in the {what}: {text}");
        }
    }
    // What is kept is sealed: no file of the store shows it either.
    for file in ["jalon.db", "jalon.db-wal"] {
        let bytes = std::fs::read(home.path(file)).unwrap_or_default();
        let text = String::from_utf8_lossy(&bytes);
        assert!(private.iter().all(|secret| !text.contains(secret.as_str())), "{file} shows what it keeps");
    }
}
