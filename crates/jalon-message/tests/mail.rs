//! Mail against a server: what arrives, what is tried again, what is never said in the clear.

use std::sync::Arc;
use std::time::Duration;

use jalon_message::mail::{Mail, MailSettings, Mailer, Security};
use jalon_message::sink::{Behaviour, Sink, SinkSettings, Stage};
use jalon_message::{Cause, SendError};
use jiff::Timestamp;
use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};

fn settings(port: u16) -> MailSettings {
    serde_json::from_value(serde_json::json!({
        "server": "localhost", "port": port, "security": "plain", "from_name": "Démarches « Jalon »", "from": "site@example.org",
        "reply_to": "help@example.org", "domain": "example.org", "unsubscribe": "https://example.org/stop", "timeout_seconds": 30, "connections": 2
    }))
    .unwrap()
}

fn mail(id: &str) -> Mail {
    Mail {
        id: id.parse().unwrap(),
        to: "amina.diallo@example.net".parse().unwrap(),
        language: "fr".parse().unwrap(),
        subject: "Décès : votre demande est arrivée, voici les pièces qu’il reste à joindre — dossier nᵒ 12".parse().unwrap(),
        text: format!("Bonjour,\r\n\r\n.une ligne qui commence par un point\r\n.\r\nÀ bientôt — 12 € {}\r\nمرحبا\r\n", "long ".repeat(400)),
        written: "2026-11-28T10:00:00Z".parse::<Timestamp>().unwrap(),
    }
}

async fn sink() -> Sink {
    Sink::start(SinkSettings::default()).await.unwrap()
}

#[tokio::test]
async fn a_mail_arrives_as_it_was_written() {
    let sink = sink().await;
    let mailer = Mailer::new(&settings(sink.address().port())).unwrap();
    let sent = mail("m-1");
    mailer.send(&sent).await.unwrap();
    let mails = sink.wait_for(1).await;
    let [got] = mails.as_slice() else { panic!("one mail") };
    assert_eq!((got.from.as_str(), got.to.as_slice()), ("site@example.org", ["amina.diallo@example.net".to_owned()].as_slice()));
    assert_eq!(got.message_id.as_deref(), Some("m-1@example.org"));
    assert_eq!(got.subject.as_deref(), Some("Décès : votre demande est arrivée, voici les pièces qu’il reste à joindre — dossier nᵒ 12"));
    assert_eq!(got.text.as_deref().map(|text| text.replace("\r\n", "\n").trim_end().to_owned()), Some(sent.text.replace("\r\n", "\n").trim_end().to_owned()));
    assert_eq!(got.header("content-language"), Some("fr"));
    assert_eq!(got.header("Auto-Submitted"), Some("auto-generated"));
    assert_eq!(got.header("Date"), Some("Sat, 28 Nov 2026 10:00:00 +0000"));
    assert_eq!(got.header("List-Unsubscribe"), Some("<https://example.org/stop>"));
    assert_eq!(got.header("Reply-To"), Some("help@example.org"));
    assert!(got.header("Content-Type").unwrap().starts_with("text/plain; charset=utf-8"));
    // Everything on the wire is ASCII in lines that every server takes.
    assert!(got.raw.is_ascii());
    assert!(got.raw.split(|b| *b == b'\n').all(|line| line.len() <= 998));
}

#[tokio::test]
async fn a_mail_sent_again_is_the_same_mail() {
    let sink = sink().await;
    let mailer = Mailer::new(&settings(sink.address().port())).unwrap();
    sink.behave(Behaviour::DropAfterData);
    assert_eq!(mailer.send(&mail("m-2")).await, Err(SendError::Temporary(Cause::Protocol)));
    sink.behave(Behaviour::Accept);
    mailer.send(&mail("m-2")).await.unwrap();
    let mails = sink.wait_for(2).await;
    assert_eq!(mails[0].message_id.as_deref(), Some("m-2@example.org"));
    assert_eq!(mails[0].raw, mails[1].raw);
}

#[tokio::test]
async fn the_code_of_the_server_says_whether_to_try_again() {
    let sink = sink().await;
    let mailer = Mailer::new(&settings(sink.address().port())).unwrap();
    for (stage, code, expected) in [
        (Stage::Sender, 451, SendError::Temporary(Cause::Smtp(451))),
        (Stage::Recipient, 450, SendError::Temporary(Cause::Smtp(450))),
        (Stage::Recipient, 550, SendError::Permanent(Cause::Smtp(550))),
        (Stage::Content, 452, SendError::Temporary(Cause::Smtp(452))),
        (Stage::Content, 554, SendError::Permanent(Cause::Smtp(554))),
        (Stage::Sender, 530, SendError::Temporary(Cause::Smtp(530))),
    ] {
        sink.behave(Behaviour::Refuse(stage, code));
        assert_eq!(mailer.send(&mail("m-3")).await, Err(expected), "{code}");
    }
    assert!(sink.mails().is_empty());
    // A refusal does not spoil the connection for the next mail.
    sink.behave(Behaviour::Accept);
    mailer.send(&mail("m-4")).await.unwrap();
    assert_eq!(sink.mails().len(), 1);
}

#[tokio::test]
async fn many_at_once_share_connections_and_none_is_lost() {
    let sink = Sink::start(SinkSettings { keep: 40, ..SinkSettings::default() }).await.unwrap();
    let mailer = Mailer::new(&settings(sink.address().port())).unwrap();
    let tasks: Vec<_> = (0..50)
        .map(|i| {
            let mailer = mailer.clone();
            tokio::spawn(async move { mailer.send(&mail(&format!("m-{i}"))).await })
        })
        .collect();
    for task in tasks {
        task.await.unwrap().unwrap();
    }
    let mails = sink.wait_for(50).await;
    assert_eq!(mails.len(), 40, "only the last are kept");
    let mut ids: Vec<_> = mails.iter().map(|mail| mail.message_id.clone().unwrap()).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 40);
}

#[tokio::test]
async fn nobody_there_is_temporary() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    drop(listener);
    let mailer = Mailer::new(&settings(port)).unwrap();
    assert_eq!(mailer.send(&mail("m-5")).await, Err(SendError::Temporary(Cause::Unreachable)));
}

#[tokio::test]
async fn a_server_that_says_nothing_is_left() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let mut settings = settings(port);
    settings.timeout_seconds = 1;
    let mailer = Mailer::new(&settings).unwrap();
    let silent = tokio::spawn(async move {
        let (stream, _) = listener.accept().await.unwrap();
        std::future::pending::<()>().await;
        drop(stream);
    });
    assert_eq!(mailer.send(&mail("m-6")).await, Err(SendError::Temporary(Cause::TimedOut)));
    silent.abort();
}

#[tokio::test]
async fn without_the_encryption_asked_for_nothing_is_said() {
    // The sink does not offer STARTTLS, as an attacker in the middle would make it seem.
    let sink = sink().await;
    let mut settings = settings(sink.address().port());
    settings.security = Security::StartTls;
    let mailer = Mailer::new(&settings).unwrap();
    assert_eq!(mailer.send(&mail("m-7")).await, Err(SendError::Temporary(Cause::Encryption)));
    assert!(sink.mails().is_empty());
}

/// A server that takes TLS off and hands the rest to the sink: from the first byte, or after STARTTLS.
async fn tls_in_front_of(sink: &Sink, security: Security) -> (u16, String) {
    let certified = rcgen::generate_simple_self_signed(vec!["localhost".into()]).unwrap();
    let key = tokio_rustls::rustls::pki_types::PrivateKeyDer::try_from(certified.signing_key.serialize_der()).unwrap();
    let provider = Arc::new(tokio_rustls::rustls::crypto::ring::default_provider());
    let config = tokio_rustls::rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certified.cert.der().clone()], key)
        .unwrap();
    let acceptor = tokio_rustls::TlsAcceptor::from(Arc::new(config));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let behind = sink.address();
    tokio::spawn(async move {
        while let Ok((mut client, _)) = listener.accept().await {
            let acceptor = acceptor.clone();
            tokio::spawn(async move {
                let mut server = TcpStream::connect(behind).await.unwrap();
                if security == Security::StartTls {
                    client.write_all(b"220 front.invalid ESMTP\r\n").await.unwrap();
                    let mut lines = BufReader::new(&mut client).lines();
                    assert!(lines.next_line().await.unwrap().unwrap().starts_with("EHLO example.org"));
                    lines.get_mut().write_all(b"250-front.invalid\r\n250 STARTTLS\r\n").await.unwrap();
                    assert_eq!(lines.next_line().await.unwrap().unwrap(), "STARTTLS");
                    lines.get_mut().write_all(b"220 go ahead\r\n").await.unwrap();
                    // The greeting of the sink has been given already.
                    let mut greeting = [0; 256];
                    assert!(server.read(&mut greeting).await.unwrap() > 0);
                }
                let Ok(mut secure) = acceptor.accept(client).await else { return };
                let _ = tokio::io::copy_bidirectional(&mut secure, &mut server).await;
            });
        }
    });
    (port, certified.cert.pem())
}

#[tokio::test]
async fn mail_goes_through_tls_to_a_server_that_we_trust_and_to_no_other() {
    for security in [Security::Tls, Security::StartTls] {
        let sink = sink().await;
        let (port, authority) = tls_in_front_of(&sink, security).await;
        let mut settings = settings(port);
        settings.security = security;
        let stranger = Mailer::new(&settings).unwrap();
        assert!(matches!(stranger.send(&mail("m-8")).await, Err(SendError::Temporary(Cause::Encryption | Cause::Unreachable))), "{security:?}");
        assert!(sink.mails().is_empty());
        settings.authority = Some(authority);
        Mailer::new(&settings).unwrap().send(&mail("m-9")).await.unwrap();
        assert_eq!(sink.wait_for(1).await[0].message_id.as_deref(), Some("m-9@example.org"));
    }
}

/// Speaks to the sink by hand.
struct Client(BufReader<TcpStream>);

impl Client {
    async fn connect(sink: &Sink) -> Self {
        let mut client = Self(BufReader::new(TcpStream::connect(sink.address()).await.unwrap()));
        assert_eq!(client.answer().await, "220");
        client
    }

    async fn say(&mut self, bytes: &[u8]) -> String {
        self.0.get_mut().write_all(bytes).await.unwrap();
        self.answer().await
    }

    /// The code of the next answer; empty when the server has left.
    async fn answer(&mut self) -> String {
        loop {
            let mut line = String::new();
            if self.0.read_line(&mut line).await.unwrap_or(0) == 0 {
                return String::new();
            }
            if line.as_bytes().get(3) != Some(&b'-') {
                return line[..3].to_owned();
            }
        }
    }
}

#[tokio::test]
async fn the_sink_follows_the_order_of_the_protocol() {
    let sink = Sink::start(SinkSettings { max_size: 100, ..SinkSettings::default() }).await.unwrap();
    let mut client = Client::connect(&sink).await;
    for (line, code) in [
        ("MAIL FROM:<a@b.example>", "503"),
        ("EHLO client.example", "250"),
        ("DATA", "503"),
        ("RCPT TO:<a@b.example>", "503"),
        ("MAIL FROM:<a@b.example> SIZE=101", "552"),
        ("MAIL FROM:<a@b.example> SIZE=99", "250"),
        ("MAIL FROM:<a@b.example>", "503"),
        ("DATA", "503"),
        ("RCPT TO:<c@d.example>", "250"),
        ("RCPT TO:<>", "501"),
        ("VRFY c", "500"),
        ("RSET", "250"),
        ("NOOP", "250"),
    ] {
        assert_eq!(client.say(format!("{line}\r\n").as_bytes()).await, code, "{line}");
    }
    for (content, code) in [
        ("Subject: a\r\n\r\n..b\r\n.\r\n", "250"),
        ("a\n.\nMAIL FROM:<x@y.example>\r\n.\r\n", "554"),
        (&*format!("{}\r\n.\r\n", "x".repeat(90)), "250"),
        (&*format!("{}\r\n.\r\n", "x".repeat(99)), "552"),
        (&*format!("{}\r\n.\r\n", "x".repeat(2000)), ""),
    ] {
        if client.say(b"MAIL FROM:<>\r\n").await != "250" {
            client = Client::connect(&sink).await;
            client.say(b"EHLO x\r\n").await;
            client.say(b"MAIL FROM:<>\r\n").await;
        }
        client.say(b"RCPT TO:<c@d.example>\r\n").await;
        assert_eq!(client.say(b"DATA\r\n").await, "354");
        let answer = client.say(content.as_bytes()).await;
        assert!(if code.is_empty() { answer == "421" || answer == "554" } else { answer == code }, "{content:?}: {answer}");
    }
    let mails = sink.mails();
    assert_eq!(mails.len(), 2);
    assert_eq!(mails[0].text.as_deref(), Some(".b\r\n"));
}

#[tokio::test]
async fn the_sink_has_enough_of_mistakes_and_of_silence() {
    let patient = sink().await;
    let mut client = Client::connect(&patient).await;
    let mut answers = Vec::new();
    while answers.last().is_none_or(|answer: &String| answer != "421") {
        answers.push(client.say(b"WHAT\r\n").await);
    }
    assert_eq!(answers.iter().filter(|answer| *answer == "500").count(), 10);
    let impatient = Sink::start(SinkSettings { patience: Duration::from_millis(200), ..SinkSettings::default() }).await.unwrap();
    let mut silent = Client::connect(&impatient).await;
    assert_eq!(silent.answer().await, "421");
    assert_eq!(silent.answer().await, "");
}

#[tokio::test]
async fn no_bytes_stop_the_sink() {
    let sink = sink().await;
    for seed in 0u32..60 {
        let mut client = Client::connect(&sink).await;
        // Words of the protocol in every order, between bytes of every value.
        let mut state = seed;
        let mut bytes = Vec::new();
        for _ in 0..300 {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let words = [&b"EHLO x\r\n"[..], b"MAIL FROM:<>\r\n", b"RCPT TO:<a@b.example>\r\n", b"DATA\r\n", b".\r\n", b"\r", b"\n", b"<", b"\xff", b"\0"];
            match usize::try_from(state >> 24).unwrap() {
                word @ 0..10 => bytes.extend_from_slice(words[word]),
                value => bytes.push(u8::try_from(value).unwrap()),
            }
        }
        bytes.extend_from_slice(b"\r\n.\r\nQUIT\r\n");
        // The server may have left already.
        let _ = client.0.get_mut().write_all(&bytes).await;
        let _ = client.0.get_mut().shutdown().await;
        while !client.answer().await.is_empty() {}
    }
    Mailer::new(&settings(sink.address().port())).unwrap().send(&mail("m-10")).await.unwrap();
    assert_eq!(sink.mails().last().unwrap().message_id.as_deref(), Some("m-10@example.org"));
}
