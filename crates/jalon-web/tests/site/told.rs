//! What registers tell by themselves, from the signed event to the plan: shown first, used on the person's word, and telling the sender nothing.

use std::sync::Arc;

use axum::body::Body;
use axum::http::{Method, StatusCode, header};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jalon_casework::{Casework, Senders, Workers};
use jalon_catalogue::Catalogue;
use jalon_exchange::{Announcers, WordSettings};
use jalon_intake::Scanner;
use jalon_journey::{Answers, PersonId};
use jalon_log::{KeyUse, Signer};
use jalon_message::code::SiteKey;
use jalon_message::secret::SecretRef;
use jiff::ToSpan as _;
use ring::hmac;
use serde_json::{Value, json};

use crate::harness::{Browser, Page};
use crate::private::{browser, demo, private};

const SECRET: [u8; 32] = [5; 32];

struct Register {
    casework: Casework,
    workers: Workers,
    browser: Browser,
    _secrets: tempfile::TempDir,
}

impl Register {
    async fn new() -> Self {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("secret");
        std::fs::write(&file, format!("whsec_{}\n", STANDARD.encode(SECRET))).unwrap();
        let settings = WordSettings { secrets: vec![SecretRef::File(file)] };
        let mut private = private(demo(), Scanner::none_because("test")).await;
        private.casework = private.casework.with_log(Signer::new("jalon.example/log", KeyUse::Log, &[1; 32]).unwrap());
        private.exchange.announcers = Announcers::default().with("civil-status".into(), &settings).unwrap();
        let casework = private.casework.clone();
        let workers = Workers {
            casework: casework.clone(),
            senders: Senders::default(),
            scribe: Arc::new(jalon_web::Scribe::new(Catalogue::embedded(), "https://jalon.example")),
            courier: None,
            looker: None,
            key: SiteKey::new(&[4; 32]),
            name: "test".into(),
        };
        Self { casework, workers, browser: browser(private), _secrets: home }
    }

    /// Posts an event as the register does.
    async fn tells(&mut self, event: &Value, secret: &[u8]) -> Page {
        let (id, timestamp) = (event["id"].as_str().unwrap(), self.casework.clock().now().as_second());
        let tag = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, secret), format!("{id}.{timestamp}.{event}").as_bytes());
        let mut sender = self.browser.beside();
        sender.headers.insert(header::CONTENT_TYPE, "application/cloudevents+json".parse().unwrap());
        sender.headers.insert("webhook-id", id.parse().unwrap());
        sender.headers.insert("webhook-timestamp", timestamp.to_string().parse().unwrap());
        sender.headers.insert("webhook-signature", format!("v1,{}", STANDARD.encode(tag)).parse().unwrap());
        sender.send(Method::POST, "/api/v1/announcements/civil-status", Body::from(event.to_string())).await
    }

    async fn looked_at(&self) {
        while self.workers.step().await > 0 {}
    }

    fn birth(&self, id: &str, parent: &Value) -> Value {
        let born = self.casework.clock().today().to_string();
        let time = (self.casework.clock().now() - 1.hours()).to_string();
        let data = json!({ "parents": [parent], "child": { "birthDate": born, "familyName": "Martin", "givenNames": "Noé", "birthPlace": "Lyon" } });
        json!({
            "specversion": "1.0", "id": id, "source": "https://register.example", "type": "jalon.birth.registered.v1", "subject": format!("act-{id}"),
            "time": time, "datacontenttype": "application/json", "data": data,
        })
    }
}

/// Camille, as the civil status knows her.
fn camille() -> Value {
    json!({ "given_name": "Camille", "family_name": "Martin", "birthdate": "1991-04-12", "gender": "female", "birthplace": "69123", "birthcountry": "99100" })
}

fn nobody() -> Value {
    let mut person = camille();
    person["given_name"] = "Camille Anne".into();
    person
}

#[tokio::test]
async fn a_birth_is_told_seen_accepted_and_begins_a_plan() {
    let mut register = Register::new().await;
    register.browser.act("/fr/connexion", &[("person", "camille")]).await;
    let told = register.tells(&register.birth("1", &camille()), &SECRET).await;
    assert_eq!(told.status, StatusCode::ACCEPTED, "{}", told.html());
    register.looked_at().await;
    let mine = register.browser.get("/fr/mes-demarches").await;
    assert!(mine.has("data-offered") && mine.has("nous l’a fait savoir"), "{}", mine.html());
    let account = register.casework.person_of_identity("demo", "camille").await.unwrap();
    let journey = register.casework.journeys(account).await.unwrap()[0].arrival.journey;
    let led = register.browser.get(&format!("/fr/mes-demarches/{journey}")).await;
    let page_at = led.header("location").to_owned();
    assert!(page_at.ends_with("/registres/civil-status"), "{page_at}");
    let shown = register.browser.get(&page_at).await;
    assert!(shown.has("Noé") && shown.has("Rien n’est encore utilisé"), "{}", shown.html());
    assert!(register.casework.load(journey).await.unwrap().unwrap().journey.people[0].attested.is_empty());
    let accepted = register.browser.act(&page_at, &[("action", "accept")]).await;
    assert_eq!(accepted.header("location"), format!("/fr/mes-demarches/{journey}"), "{}", accepted.html());
    let member = register.casework.load(journey).await.unwrap().unwrap().journey.people[0].clone();
    let attested = &member.attested["naissance@enfants/0"];
    assert_eq!((attested.value.as_str(), attested.register.as_str()), (register.casework.clock().today().to_string().as_str(), "civil-status"));
    assert!(member.answers.facts.is_empty(), "it is not the person's word");
    let plan = register.browser.get(&format!("/fr/mes-demarches/{journey}")).await;
    assert_eq!(plan.status, StatusCode::OK);
    let data = register.browser.get(&format!("/fr/mes-demarches/{journey}/donnees")).await;
    assert!(data.has("data-trace=\"announcement\"") && data.has("data-trace=\"acceptance\""), "{}", data.html());
    assert!(data.has("CRPA, art. L114-8") && data.has("Faire connaître à chacun ses droits"), "{}", data.html());
}

#[tokio::test]
async fn a_sender_learns_nothing_of_who_is_here() {
    let mut register = Register::new().await;
    register.browser.act("/fr/connexion", &[("person", "camille")]).await;
    let someone = register.tells(&register.birth("1", &camille()), &SECRET).await;
    let no_one = register.tells(&register.birth("2", &nobody()), &SECRET).await;
    let again = register.tells(&register.birth("1", &camille()), &SECRET).await;
    for page in [&no_one, &again] {
        assert_eq!((page.status, &page.headers, &page.body), (someone.status, &someone.headers, &someone.body));
    }
    register.looked_at().await;
    let mine = register.browser.get("/fr/mes-demarches").await;
    assert_eq!(mine.html().matches("data-offered").count(), 1);
}

#[tokio::test]
async fn what_is_forged_or_does_not_fit_is_not_taken_and_nothing_of_it_is_repeated() {
    let mut register = Register::new().await;
    register.browser.act("/fr/connexion", &[("person", "camille")]).await;
    let good = register.birth("1", &camille());
    assert_eq!(register.tells(&good, &[6; 32]).await.status, StatusCode::UNAUTHORIZED);
    let with = |path: &[&str], value: Value| {
        let mut event = good.clone();
        *path.iter().fold(&mut event, |place, name| &mut place[*name]) = value;
        event
    };
    let wrong = [
        ("type", with(&["type"], json!("jalon.canary.v1"))),
        ("subject", with(&["subject"], Value::Null)),
        ("time", with(&["time"], json!((register.casework.clock().now() + 1.hours()).to_string()))),
        ("time", with(&["time"], json!("canary"))),
        ("data", with(&["data", "parents"], json!("canary"))),
        ("data", with(&["data", "parents"], json!([{ "given_name": "canary" }]))),
        ("data", with(&["data", "parents"], json!(vec![camille(); 13]))),
        ("data", with(&["data", "child", "birthDate"], json!("canary"))),
    ];
    for (at, event) in wrong {
        let page = register.tells(&event, &SECRET).await;
        let problem: Value = serde_json::from_slice(&page.body).unwrap();
        assert_eq!((page.status, problem["at"].as_str()), (StatusCode::UNPROCESSABLE_ENTITY, Some(at)), "{event}: {problem}");
        assert!(!page.has("canary"), "{problem}");
    }
    register.looked_at().await;
    assert!(!register.browser.get("/fr/mes-demarches").await.has("data-offered"));
}

#[tokio::test]
async fn an_offer_that_is_refused_is_gone() {
    let mut register = Register::new().await;
    register.browser.act("/fr/connexion", &[("person", "camille")]).await;
    register.tells(&register.birth("1", &camille()), &SECRET).await;
    register.looked_at().await;
    let account: PersonId = register.casework.person_of_identity("demo", "camille").await.unwrap();
    let journey = register.casework.journeys(account).await.unwrap()[0].arrival.journey;
    let refused = register.browser.act(&format!("/fr/mes-demarches/{journey}/registres/civil-status"), &[("action", "decline")]).await;
    assert_eq!(refused.header("location"), "/fr/mes-demarches", "{}", refused.html());
    assert!(!register.browser.get("/fr/mes-demarches").await.has("data-journey"));
    assert_eq!(register.casework.load(journey).await.unwrap().unwrap().journey.people[0].answers, Answers::default());
}
