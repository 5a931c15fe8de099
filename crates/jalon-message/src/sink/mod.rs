//! A small SMTP server that keeps what it is given.
//!
//! It stands in for a mail server in demonstrations and tests: it speaks the part of RFC 5321 that a client of today needs, keeps the last mails in memory
//! and gives them to the program. It sends nothing to anybody. It can be told to refuse, to be slow, or to take a mail and close the connection without a
//! word, which is how one mail comes to be sent twice.
//!
//! It is bounded everywhere: length of lines, size of a mail, recipients, mails kept, connections at once, time between two commands.

mod command;
mod line;
mod session;

use std::collections::VecDeque;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use mail_parser::MessageParser;
use tokio::net::TcpListener;
use tokio::sync::{Semaphore, watch};
use tokio::task::JoinHandle;

use crate::mail::{InvalidMailAddress, MailSettings, Security};

/// Connections served at once. A further one waits.
const CONNECTIONS: usize = 32;

/// What the server keeps and how long it waits.
#[derive(Debug, Clone)]
pub struct SinkSettings {
    /// Where it listens. Port 0 takes a free one.
    pub address: SocketAddr,
    /// How many mails it keeps; older ones are forgotten.
    pub keep: usize,
    /// The largest mail it takes, in bytes.
    pub max_size: usize,
    /// How long a client may be silent.
    pub patience: Duration,
}

impl Default for SinkSettings {
    /// A free port of this machine, 100 mails of at most 1 MiB, one minute.
    fn default() -> Self {
        Self { address: SocketAddr::from(([127, 0, 0, 1], 0)), keep: 100, max_size: 1 << 20, patience: Duration::from_mins(1) }
    }
}

/// What the server does with mails from now on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Behaviour {
    /// Takes them.
    #[default]
    Accept,
    /// Answers with this code at this point: a 4yz code refuses for now, a 5yz code for good.
    Refuse(Stage, u16),
    /// Takes them, and waits this long before each answer.
    Slow(Duration),
    /// Keeps the mail, and closes the connection without saying so: the client cannot know, and sends it again.
    DropAfterData,
}

/// A point of the conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// After `MAIL`.
    Sender,
    /// After `RCPT`.
    Recipient,
    /// After the mail itself.
    Content,
}

/// A mail that the server took. Its `Debug` shows only its identity.
#[derive(Clone, PartialEq, Eq)]
pub struct Received {
    /// The return path that the client gave.
    pub from: String,
    /// The recipients that the client gave.
    pub to: Vec<String>,
    /// The `Message-ID`, without its brackets.
    pub message_id: Option<String>,
    /// The subject, decoded.
    pub subject: Option<String>,
    /// The text, decoded.
    pub text: Option<String>,
    /// Every header in order: its name, and its value as it stands, unfolded and not decoded.
    pub headers: Vec<(String, String)>,
    /// The mail as it came, dots taken out.
    pub raw: Vec<u8>,
}

impl std::fmt::Debug for Received {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Received").field("message_id", &self.message_id).finish_non_exhaustive()
    }
}

impl Received {
    /// The first header of this name, in any case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(header, _)| header.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    fn read(from: String, to: Vec<String>, raw: Vec<u8>) -> Self {
        let parsed = MessageParser::default().parse(&raw);
        let headers = parsed.iter().flat_map(mail_parser::Message::headers_raw).map(|(name, value)| (name.to_owned(), unfold(value))).collect();
        let message_id = parsed.as_ref().and_then(|mail| mail.message_id()).map(str::to_owned);
        let subject = parsed.as_ref().and_then(|mail| mail.subject()).map(str::to_owned);
        let text = parsed.as_ref().and_then(|mail| mail.text_bodies().next()?.text_contents()).map(str::to_owned);
        Self { from, to, message_id, subject, text, headers, raw }
    }
}

/// A header on one line (RFC 5322, section 2.2.3).
fn unfold(value: &str) -> String {
    value.replace("\r\n", "").trim().to_owned()
}

/// The server. It stops when this is dropped.
#[derive(Debug)]
pub struct Sink {
    address: SocketAddr,
    shared: Arc<Shared>,
    listener: JoinHandle<()>,
}

/// What the connections share.
#[derive(Debug)]
struct Shared {
    settings: SinkSettings,
    mails: Mutex<VecDeque<Received>>,
    behaviour: Mutex<Behaviour>,
    /// How many mails were ever taken.
    count: watch::Sender<usize>,
}

impl Shared {
    fn mails(&self) -> MutexGuard<'_, VecDeque<Received>> {
        // A panic while the list is held leaves it whole: every change is one push or one pop.
        self.mails.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn behaviour(&self) -> Behaviour {
        *self.behaviour.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn keep(&self, mail: Received) {
        let mut mails = self.mails();
        mails.push_back(mail);
        while mails.len() > self.settings.keep {
            mails.pop_front();
        }
        drop(mails);
        self.count.send_modify(|count| *count += 1);
    }
}

impl Sink {
    /// How a mailer reaches it that writes as `jalon@domain`. Fails when that is no address.
    pub fn client(&self, domain: &str) -> Result<MailSettings, InvalidMailAddress> {
        Ok(MailSettings {
            server: self.address.ip().to_string(),
            port: self.address.port(),
            security: Security::Plain,
            authority: None,
            account: None,
            from_name: "Jalon".to_owned(),
            from: format!("jalon@{domain}").parse()?,
            reply_to: None,
            domain: domain.to_owned(),
            unsubscribe: None,
            timeout_seconds: 10,
            connections: 2,
        })
    }

    /// Starts to listen.
    pub async fn start(settings: SinkSettings) -> std::io::Result<Self> {
        let listener = TcpListener::bind(settings.address).await?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared { settings, mails: Mutex::default(), behaviour: Mutex::default(), count: watch::Sender::new(0) });
        let places = Arc::new(Semaphore::new(CONNECTIONS));
        let for_connections = Arc::clone(&shared);
        let listener = tokio::spawn(async move {
            // Owned by this task, so that connections end with the server.
            let mut connections = tokio::task::JoinSet::new();
            loop {
                let Ok(place) = Arc::clone(&places).acquire_owned().await else { return };
                // An error of one connection, such as one reset before it was taken, is not the server's.
                let Ok((stream, _)) = listener.accept().await else { continue };
                while connections.try_join_next().is_some() {}
                let shared = Arc::clone(&for_connections);
                connections.spawn(async move {
                    session::serve(stream, &shared).await;
                    drop(place);
                });
            }
        });
        Ok(Self { address, shared, listener })
    }

    /// Where it listens.
    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// The mails it keeps, oldest first.
    pub fn mails(&self) -> Vec<Received> {
        self.shared.mails().iter().cloned().collect()
    }

    /// Waits until it has taken so many mails since it started, then gives those it keeps. Waits for ever if they do not come.
    pub async fn wait_for(&self, count: usize) -> Vec<Received> {
        let mut taken = self.shared.count.subscribe();
        // The sender lives as long as `self`.
        let _ = taken.wait_for(|taken| *taken >= count).await;
        self.mails()
    }

    /// Forgets the mails it keeps.
    pub fn clear(&self) {
        self.shared.mails().clear();
    }

    /// Says what to do with mails from now on, on connections already open too.
    pub fn behave(&self, behaviour: Behaviour) {
        *self.shared.behaviour.lock().unwrap_or_else(PoisonError::into_inner) = behaviour;
    }
}

impl Drop for Sink {
    fn drop(&mut self) {
        self.listener.abort();
    }
}
