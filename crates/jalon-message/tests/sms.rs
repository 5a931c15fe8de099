//! Short messages against a provider: what is posted, what is tried again.

use std::sync::{Arc, Mutex};

use jalon_message::sms::{Sms, SmsSender, SmsSettings};
use jalon_message::{Cause, SendError};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

/// What a provider was asked: the head in lower case, and the body.
type Asked = Arc<Mutex<Vec<(String, Value)>>>;

/// A provider that gives one answer to everybody.
async fn provider(answer: &'static [u8]) -> (u16, Asked) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let asked = Asked::default();
    let kept = Arc::clone(&asked);
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut bytes = Vec::new();
            let (head, length) = loop {
                let mut buffer = [0; 1024];
                let read = stream.read(&mut buffer).await.unwrap();
                bytes.extend_from_slice(&buffer[..read]);
                if let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") {
                    let head = String::from_utf8(bytes[..end].to_vec()).unwrap().to_lowercase();
                    let length: usize = head.lines().find_map(|line| line.strip_prefix("content-length: ")).unwrap().parse().unwrap();
                    break (head, end + 4 + length);
                }
            };
            while bytes.len() < length {
                let mut buffer = [0; 1024];
                let read = stream.read(&mut buffer).await.unwrap();
                bytes.extend_from_slice(&buffer[..read]);
            }
            let start = bytes.windows(4).position(|window| window == b"\r\n\r\n").unwrap() + 4;
            kept.lock().unwrap().push((head, serde_json::from_slice(&bytes[start..]).unwrap()));
            // An endless answer ends when the client has had enough.
            if stream.write_all(answer).await.is_ok() && answer.ends_with(b"endless") {
                while stream.write_all(&[b'x'; 8192]).await.is_ok() {}
            }
            if answer.is_empty() {
                std::future::pending::<()>().await;
            }
        }
    });
    (port, asked)
}

fn sender(port: u16, timeout_seconds: u16) -> SmsSender {
    let key = std::env::temp_dir().join(format!("jalon-sms-key-{}-{port}", std::process::id()));
    std::fs::write(&key, "k3y\n").unwrap();
    let settings: SmsSettings = serde_json::from_value(json!({
        "address": format!("http://127.0.0.1:{port}/v1/messages"),
        "header": { "name": "Authorization", "prefix": "Bearer ", "key": { "file": key } },
        "idempotency_header": "X-Request-Id",
        "body": { "messages": [{ "to": "{to}", "content": "{text}" }], "ref": "{id}" },
        "timeout_seconds": timeout_seconds
    }))
    .unwrap();
    let sender = SmsSender::new(&settings).unwrap();
    std::fs::remove_file(key).unwrap();
    sender
}

fn sms() -> Sms {
    Sms { id: "s-1".parse().unwrap(), to: "06 12 34 56 78".parse().unwrap(), text: "Votre rendez-vous : demain, 9 h. « {id} »".into() }
}

#[tokio::test]
async fn a_message_is_posted_with_its_identity_and_the_key() {
    let (port, asked) = provider(b"HTTP/1.1 202 Accepted\r\nContent-Length: 2\r\n\r\n{}").await;
    let sender = sender(port, 30);
    sender.send(&sms()).await.unwrap();
    sender.send(&sms()).await.unwrap();
    let asked = asked.lock().unwrap();
    let (head, body) = &asked[0];
    assert!(head.starts_with("post /v1/messages http/1.1"));
    for header in ["authorization: bearer k3y", "x-request-id: s-1", "content-type: application/json"] {
        assert!(head.lines().any(|line| line == header), "{header}\n{head}");
    }
    assert_eq!(*body, json!({ "messages": [{ "to": "+33612345678", "content": "Votre rendez-vous : demain, 9 h. « {id} »" }], "ref": "s-1" }));
    assert_eq!(asked[0], asked[1], "a second try is the same request");
}

#[tokio::test]
async fn the_answer_says_whether_to_try_again() {
    for (answer, expected) in [
        (&b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"[..], Err(SendError::Permanent(Cause::Http(400)))),
        (b"HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n", Err(SendError::Temporary(Cause::Http(401)))),
        (b"HTTP/1.1 429 Too Many Requests\r\nContent-Length: 0\r\n\r\n", Err(SendError::Temporary(Cause::Http(429)))),
        (b"HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n", Err(SendError::Temporary(Cause::Http(503)))),
        // Never followed: the number would go to an address that nobody configured.
        (b"HTTP/1.1 307 Temporary Redirect\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n", Err(SendError::Temporary(Cause::Http(307)))),
        // The body is never read, however long.
        (b"HTTP/1.1 200 OK\r\n\r\nendless", Ok(())),
        (b"HTTP/1.1 200 OK\r\nX: endless", Err(SendError::Temporary(Cause::Protocol))),
        (b"what\r\n\r\n", Err(SendError::Temporary(Cause::Protocol))),
        (b"", Err(SendError::Temporary(Cause::TimedOut))),
    ] {
        let (port, asked) = provider(answer).await;
        // Only whoever says nothing is waited for to the end.
        let patience = if answer.is_empty() { 1 } else { 30 };
        assert_eq!(sender(port, patience).send(&sms()).await, expected, "{}", String::from_utf8_lossy(answer));
        assert_eq!(asked.lock().unwrap().len(), 1);
    }
}

#[tokio::test]
async fn a_text_too_long_is_not_sent() {
    let (port, asked) = provider(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n").await;
    for text in [String::new(), "x".repeat(919)] {
        assert_eq!(sender(port, 30).send(&Sms { text, ..sms() }).await, Err(SendError::Permanent(Cause::Unsendable)));
    }
    assert!(asked.lock().unwrap().is_empty());
}
