//! Requests handed over to a server that stands in for a body.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpListener;
use std::sync::{Arc, mpsc};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jalon_casework::{Courier as _, Delivered, Parcel, Undelivered};
use jalon_exchange::{BodySettings, HttpCourier, SettingsError};
use jalon_journey::{
    Act, Answers, Channel, Command, Content, Disclosure, Journey, Paper, PaperId, PersonId, Request, RequestId, Scan, Sending, Submission, Who, decide,
};
use jalon_store::{KeysInMemory, Store, StoreConfig};
use jiff::Timestamp;
use jiff::civil::date;
use ring::hmac;

const SECRET: &[u8; 32] = b"a secret that both sides know...";

/// A request as it came to a body.
struct Came {
    headers: BTreeMap<String, String>,
    body: Vec<u8>,
}

/// A body that gives these answers, one a connection.
fn body(answers: Vec<&'static str>) -> (String, mpsc::Receiver<Came>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/requests", listener.local_addr().unwrap());
    let (send, came) = mpsc::channel();
    std::thread::spawn(move || {
        for answer in answers {
            let (mut stream, _) = listener.accept().unwrap();
            let mut reader = BufReader::new(stream.try_clone().unwrap());
            let mut line = String::new();
            reader.read_line(&mut line).unwrap();
            assert_eq!(line.trim(), "POST /requests HTTP/1.1");
            let mut headers = BTreeMap::new();
            loop {
                line.clear();
                reader.read_line(&mut line).unwrap();
                let Some((name, value)) = line.trim().split_once(':') else { break };
                headers.insert(name.to_ascii_lowercase(), value.trim().to_owned());
            }
            let mut body = vec![0; headers["content-length"].parse().unwrap()];
            reader.read_exact(&mut body).unwrap();
            stream.write_all(answer.as_bytes()).unwrap();
            send.send(Came { headers, body }).unwrap();
        }
    });
    (address, came)
}

async fn store() -> Store {
    Store::open(&StoreConfig::new("sqlite::memory:".parse().unwrap(), Arc::new(KeysInMemory::random()))).await.unwrap()
}

fn settings(address: &str) -> (tempfile::TempDir, BodySettings) {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("secret");
    std::fs::write(&file, format!("whsec_{}\n", STANDARD.encode(SECRET))).unwrap();
    let settings = serde_json::json!({ "address": address, "secret": { "file": file }, "timeout_seconds": 10 });
    (home, serde_json::from_value(settings).unwrap())
}

/// A request that was sent with a file.
fn request(papers: Vec<PaperId>) -> Request {
    let person = PersonId([1; 16]);
    let at: Timestamp = "2026-05-04T10:00:00Z".parse().unwrap();
    let act = Act { at, day: date(2026, 5, 4), who: Who::Person { person }, channel: Channel::Online };
    let mut journey = Journey::default();
    let begin = Command::Begin { event: "birth".into(), language: jalon_catalogue::LanguageTag("fr".into()), answers: Answers::default() };
    let sending = Sending {
        request: RequestId([2; 16]),
        service: "family-benefits-declaration".into(),
        body: "caf".into(),
        content: Content {
            fields: BTreeMap::from([("family-name".parse().unwrap(), "Durand".into()), ("child-given-names.0".parse().unwrap(), "Zoé".into())]),
            facts: BTreeMap::from([("mariés".to_owned(), "false".to_owned())]),
            papers: Vec::new(),
        },
        disclosure: Disclosure { basis: "CSS, art. L583-3".into(), consent: Some(at), signature: Some("A. Durand".into()), under: None },
        silence: None,
    };
    let does = |journey: &mut Journey, command| decide(journey, &act, command).unwrap().iter().for_each(|recorded| journey.evolve(&recorded.event));
    does(&mut journey, begin);
    let previewed = journey.version;
    does(&mut journey, Command::Submit(Submission { requests: vec![sending], previewed }));
    let mut request = journey.request(RequestId([2; 16])).unwrap().clone();
    request.content.papers = papers;
    request
}

fn alone(request: &Request) -> Parcel<'_> {
    Parcel { request, entry: None, papers: &[] }
}

async fn delivered(answer: &'static str) -> Result<Delivered, Undelivered> {
    let (address, _came) = body(vec![answer]);
    let (_home, settings) = settings(&address);
    let courier = HttpCourier::new(store().await, "https://jalon.example").with("caf".into(), &settings).unwrap();
    courier.deliver(alone(&request(vec![]))).await
}

#[tokio::test]
async fn a_body_receives_what_was_shown_and_can_check_who_sent_it() {
    let store = store().await;
    let owner = jalon_store::PersonId::random();
    let blob = store.put_blob(owner, &b"%PDF-1.7 an identity card"[..]).await.unwrap();
    let paper = Paper {
        id: PaperId(*blob.as_bytes()),
        evidence: "identity-card".into(),
        name: "carte.pdf".into(),
        kind: "application/pdf".into(),
        bytes: 25,
        scan: Scan::Clean,
    };
    let taken = "HTTP/1.1 202 Accepted\r\nContent-Length: 22\r\nConnection: close\r\n\r\n{\"reference\": \"CAF-7\"}";
    let (address, came) = body(vec![taken, taken]);
    let (_home, settings) = settings(&address);
    let courier = HttpCourier::new(store, "https://jalon.example").with("caf".into(), &settings).unwrap();
    let request = request(vec![paper.id]);
    for _ in 0..2 {
        let answer = courier.deliver(Parcel { papers: std::slice::from_ref(&paper), ..alone(&request) }).await;
        assert_eq!(answer, Ok(Delivered { reference: Some("CAF-7".into()) }));
        let Came { headers, body } = came.recv().unwrap();
        // The same identity each time.
        for name in ["webhook-id", "idempotency-key"] {
            assert_eq!(headers[name], request.id.to_string());
        }
        let signed = [headers["webhook-id"].as_bytes(), b".", headers["webhook-timestamp"].as_bytes(), b".", &body].concat();
        let tag = STANDARD.decode(headers["webhook-signature"].strip_prefix("v1,").unwrap()).unwrap();
        hmac::verify(&hmac::Key::new(hmac::HMAC_SHA256, SECRET), &signed, &tag).unwrap();
        assert_eq!(headers["content-type"], "application/cloudevents+json; charset=utf-8");
        let envelope: serde_json::Value = serde_json::from_slice(&body).unwrap();
        assert_eq!(
            envelope,
            serde_json::json!({
                "specversion": "1.0",
                "id": "02020202020202020202020202020202",
                "source": "https://jalon.example",
                "type": "jalon.request.sent.v1",
                "subject": "family-benefits-declaration",
                "time": "2026-05-04T10:00:00Z",
                "datacontenttype": "application/json",
                "data": {
                    "request": "02020202020202020202020202020202",
                    "service": "family-benefits-declaration",
                    "body": "caf",
                    "fields": { "family-name": "Durand", "child-given-names.0": "Zoé" },
                    "facts": { "mariés": "false" },
                    "papers": [{
                        "id": paper.id.to_string(),
                        "evidence": "identity-card",
                        "name": "carte.pdf",
                        "kind": "application/pdf",
                        "content": STANDARD.encode("%PDF-1.7 an identity card"),
                    }],
                    "disclosure": { "basis": "CSS, art. L583-3", "consent": "2026-05-04T10:00:00Z", "signature": "A. Durand" },
                    "silence": null,
                },
            })
        );
    }
}

#[tokio::test]
async fn an_answer_says_whether_the_request_is_there_comes_again_or_waits_for_somebody() {
    assert_eq!(delivered("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n").await, Ok(Delivered { reference: None }));
    // A body that has it and says so badly has it.
    assert_eq!(delivered("HTTP/1.1 200 OK\r\nContent-Length: 900000\r\nConnection: close\r\n\r\n<html>").await, Ok(Delivered { reference: None }));
    assert_eq!(delivered("HTTP/1.1 503 Away\r\nContent-Length: 0\r\nConnection: close\r\n\r\n").await, Err(Undelivered::Temporary("http-5xx")));
    let elsewhere = "HTTP/1.1 307 Elsewhere\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    assert_eq!(delivered(elsewhere).await, Err(Undelivered::Temporary("http-3xx")), "nothing follows a redirection");
    assert_eq!(delivered("HTTP/1.1 422 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n").await, Err(Undelivered::Permanent("http-422")));
    assert_eq!(delivered("nonsense\r\n\r\n").await, Err(Undelivered::Temporary("protocol")));
    let gone = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let (_home, settings) = settings(&format!("http://{gone}/"));
    let courier = HttpCourier::new(store().await, "https://jalon.example").with("caf".into(), &settings).unwrap();
    assert_eq!(courier.deliver(alone(&request(vec![]))).await, Err(Undelivered::Temporary("unreachable")));
    let nobody = HttpCourier::new(store().await, "https://jalon.example");
    assert_eq!(nobody.deliver(alone(&request(vec![]))).await, Err(Undelivered::Temporary("body-not-configured")));
}

#[test]
fn settings_that_cannot_work_are_refused_at_the_start() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let refused = |settings: &BodySettings| {
        let courier = HttpCourier::new(runtime.block_on(store()), "https://jalon.example");
        courier.with("caf".into(), settings).err()
    };
    let (_home, good) = settings("https://caf.example/requests");
    assert!(refused(&good).is_none());
    assert!(matches!(refused(&BodySettings { address: "http://caf.example/".into(), ..good.clone() }), Some(SettingsError::Address)));
    assert!(matches!(refused(&BodySettings { timeout_seconds: 0, ..good.clone() }), Some(SettingsError::Zero)));
    let home = tempfile::tempdir().unwrap();
    std::fs::write(home.path().join("s"), "short").unwrap();
    let file = jalon_message::secret::SecretRef::File(home.path().join("s"));
    assert!(matches!(refused(&BodySettings { secret: Some(file), ..good.clone() }), Some(SettingsError::SecretForm)));
    let none = jalon_message::secret::SecretRef::File(home.path().join("none"));
    assert!(matches!(refused(&BodySettings { secret: Some(none), ..good }), Some(SettingsError::Secret(_))));
}
