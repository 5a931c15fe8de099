//! The one client by which anything goes out to a body: guarded, bounded, patient for so long, and never the reason why another waits.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use jalon_casework::Later;
use tokio::sync::Semaphore;
use ureq::Agent;
use ureq::http::{HeaderMap, HeaderName, HeaderValue, Uri};
use ureq::unversioned::transport::DefaultConnector;

use crate::breaker::{Breaker, Weight};
use crate::guard::{Forbidden, Guard, Reach};
use crate::tls::{Distrust, Trust};

/// The longest wait for a connection, within that for the whole exchange.
const CONNECT: Duration = Duration::from_secs(5);
/// The most bytes of headers that are read.
const LONGEST_HEADERS: usize = 16 * 1024;

/// Where one connector leads, and how much of ours it may take.
#[derive(Debug, Clone)]
pub(crate) struct Limits {
    /// The longest wait for a whole exchange, the wait for a place included.
    pub(crate) patience: Duration,
    /// How many exchanges there may be at once.
    pub(crate) at_once: usize,
    /// The longest answer that is read, in bytes.
    pub(crate) longest_answer: u64,
    /// Whether this host may be in a network of one's own.
    pub(crate) private_network: bool,
    /// Whether a host that fails is left alone from here. What waits in a queue is held back there, by a pause that all nodes know.
    pub(crate) rests: bool,
    /// Whose word about the host counts, and by which certificate it knows us.
    pub(crate) trust: Trust,
}

/// Speaks to one host.
pub(crate) struct Client {
    agent: Agent,
    /// Without a slash at its end.
    base: String,
    limits: Limits,
    places: Arc<Semaphore>,
    breaker: Mutex<Breaker>,
    wire: Option<Arc<dyn Wire>>,
    /// Headers of each exchange: keys by which a host knows us.
    always: Vec<(HeaderName, HeaderValue)>,
}

/// What carries exchanges in place of the network, in a simulation.
pub trait Wire: Send + Sync {
    /// Carries one to an address, without what follows it, and brings back what came of it.
    fn exchange<'a>(&'a self, address: &'a str, outgoing: Outgoing) -> Later<'a, Result<Incoming, Failure>>;
}

/// What is asked of an address (RFC 9110, section 9).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// To have what is there.
    Get,
    /// To take something in.
    Post,
    /// To keep something under this very address, however often it comes.
    Put,
    /// To change a part of what is there.
    Patch,
    /// To drop what is there.
    Delete,
}

/// What is sent.
pub struct Outgoing {
    /// What is asked.
    pub method: Method,
    /// What follows the address: `/path?query`, or nothing.
    pub target: String,
    /// Headers, the secret ones among them: nothing shows them.
    pub headers: Vec<(&'static str, String)>,
    /// What goes along.
    pub posted: Option<Vec<u8>>,
}

/// What came back.
pub struct Incoming {
    /// The status.
    pub status: u16,
    /// The headers.
    pub headers: HeaderMap,
    /// As long as it may be and no longer; the status stands whatever became of it.
    pub body: Result<Vec<u8>, Failure>,
}

/// Nothing came back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failure {
    /// It failed too often: it is left alone for a while.
    Resting,
    /// All places are taken.
    Crowded,
    /// The guard let nobody through.
    Guarded(Forbidden),
    /// Nobody has that name.
    NoSuchHost,
    /// Nobody listens there.
    Unreachable,
    /// No encryption that can be trusted.
    Encryption(Distrust),
    /// It took too long.
    TimedOut,
    /// It is not HTTP, or breaks off.
    Garbled,
    /// More than is read.
    TooLong,
    /// What was to be sent cannot be.
    Unsendable,
    /// This program stops.
    Stopping,
}

impl Failure {
    /// In a word for operators.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Resting => "resting",
            Self::Crowded => "crowded",
            Self::Guarded(_) => "forbidden-address",
            Self::NoSuchHost => "no-such-host",
            Self::Unreachable => "unreachable",
            Self::Encryption(why) => why.word(),
            Self::TimedOut => "timed-out",
            Self::Garbled => "protocol",
            Self::TooLong => "too-long",
            Self::Unsendable => "unsendable",
            Self::Stopping => "stopping",
        }
    }

    /// What it says of the host; nothing where it is ours.
    fn weight(self) -> Option<Weight> {
        match self {
            Self::TimedOut => Some(Weight::Heavy),
            Self::NoSuchHost | Self::Unreachable | Self::Encryption(_) | Self::Garbled | Self::TooLong | Self::Guarded(_) => Some(Weight::Light),
            Self::Resting | Self::Crowded | Self::Unsendable | Self::Stopping => None,
        }
    }
}

impl Client {
    /// To an address; none when nothing may go there: it is `https:`, or `http:` to this machine, without user name, question or fragment.
    pub(crate) fn to(address: &str, limits: Limits) -> Option<Self> {
        let uri: Uri = address.parse().ok()?;
        let host = uri.host()?;
        let reach = Reach::of(host, limits.private_network);
        let encrypted = uri.scheme_str() == Some("https") || (uri.scheme_str() == Some("http") && reach == Reach::ThisMachine);
        // A user name in an address ends up in logs.
        let plain = uri.authority().is_some_and(|authority| !authority.as_str().contains('@')) && uri.query().is_none();
        if !encrypted || !plain || limits.patience.is_zero() || limits.at_once == 0 {
            return None;
        }
        let config = Agent::config_builder()
            .http_status_as_error(false)
            // A redirection would carry a person's data to an address that nobody configured.
            .max_redirects(0)
            .max_redirects_will_error(false)
            .proxy(None)
            .timeout_global(Some(limits.patience))
            .timeout_connect(Some(limits.patience.min(CONNECT)))
            .max_response_header_size(LONGEST_HEADERS)
            .max_idle_connections_per_host(limits.at_once)
            .tls_config(limits.trust.0.clone())
            .build();
        let agent = Agent::with_parts(config, DefaultConnector::default(), Guard(reach));
        let base = address.trim_end_matches('/').to_owned();
        let places = Arc::new(Semaphore::new(limits.at_once));
        Some(Self { agent, base, limits, places, breaker: Mutex::new(Breaker::new()), wire: None, always: Vec::new() })
    }

    /// With a header in each exchange; nothing shows its value.
    pub(crate) fn always(mut self, name: HeaderName, mut value: HeaderValue) -> Self {
        value.set_sensitive(true);
        self.always.push((name, value));
        self
    }

    /// From now on over a wire instead of the network.
    pub(crate) fn over(&mut self, wire: &Arc<dyn Wire>) {
        self.wire = Some(Arc::clone(wire));
    }

    /// One exchange. A body that is away, and one that says it cannot, count against it; whatever else it answers is an answer.
    ///
    /// Dropping the future does not take back what was sent.
    pub(crate) async fn exchange(&self, outgoing: Outgoing) -> Result<Incoming, Failure> {
        if let Some(wire) = &self.wire {
            return wire.exchange(&self.base, outgoing).await;
        }
        let until = Instant::now() + self.limits.patience;
        let place = tokio::time::timeout(self.limits.patience, self.places.clone().acquire_owned()).await;
        let Ok(Ok(place)) = place else { return Err(Failure::Crowded) };
        if self.limits.rests && !self.breaker().admits(Instant::now()) {
            return Err(Failure::Resting);
        }
        let (agent, address, longest) = (self.agent.clone(), format!("{}{}", self.base, outgoing.target), self.limits.longest_answer);
        let left = until.saturating_duration_since(Instant::now());
        let always = self.always.clone();
        let blocking = move || {
            // The place is free again when the work is done, not when somebody stops waiting for it.
            let _place = place;
            send(&agent, &address, outgoing, &always, &Bounds { left, longest })
        };
        let result = tokio::task::spawn_blocking(blocking).await.unwrap_or(Err(Failure::Stopping));
        let weight = match &result {
            Ok(Incoming { status: 429 | 500..=599, .. }) => Some(Weight::Light),
            Ok(Incoming { body: Err(failure), .. }) | Err(failure) => failure.weight(),
            Ok(_) => None,
        };
        match (weight, &result) {
            (Some(weight), _) => self.breaker().failed(Instant::now(), weight),
            (None, Ok(_)) => self.breaker().succeeded(),
            (None, Err(_)) => {}
        }
        result
    }

    fn breaker(&self) -> std::sync::MutexGuard<'_, Breaker> {
        self.breaker.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client").field("base", &self.base).finish_non_exhaustive()
    }
}

/// How long an exchange may last, and how long its answer may be.
struct Bounds {
    left: Duration,
    longest: u64,
}

fn send(agent: &Agent, address: &str, outgoing: Outgoing, always: &[(HeaderName, HeaderValue)], bounds: &Bounds) -> Result<Incoming, Failure> {
    let method = match outgoing.method {
        Method::Get => ureq::http::Method::GET,
        Method::Post => ureq::http::Method::POST,
        Method::Put => ureq::http::Method::PUT,
        Method::Patch => ureq::http::Method::PATCH,
        Method::Delete => ureq::http::Method::DELETE,
    };
    let request = ureq::http::Request::builder().method(method).uri(address);
    let request = outgoing.headers.iter().fold(request, |request, (name, value)| request.header(*name, value));
    let request = always.iter().fold(request, |request, (name, value)| request.header(name, value));
    let timed = |error: ureq::Error| failure(&error);
    let answer = if let Some(content) = outgoing.posted {
        let request = request.body(content).map_err(|_| Failure::Unsendable)?;
        agent.run(agent.configure_request(request).timeout_global(Some(bounds.left)).build())
    } else {
        let request = request.body(()).map_err(|_| Failure::Unsendable)?;
        agent.run(agent.configure_request(request).timeout_global(Some(bounds.left)).build())
    };
    let mut answer = answer.map_err(timed)?;
    let (status, headers) = (answer.status().as_u16(), answer.headers().clone());
    let body = answer.body_mut().with_config().limit(bounds.longest).read_to_vec().map_err(timed);
    Ok(Incoming { status, headers, body })
}

fn failure(error: &ureq::Error) -> Failure {
    match error {
        ureq::Error::Timeout(_) => Failure::TimedOut,
        ureq::Error::Tls(_) => Failure::Encryption(Distrust::Other),
        ureq::Error::Rustls(error) => Failure::Encryption(Distrust::of(error)),
        ureq::Error::BodyExceedsLimit(_) | ureq::Error::LargeResponseHeader(..) => Failure::TooLong,
        ureq::Error::HostNotFound => Failure::NoSuchHost,
        ureq::Error::Protocol(_) => Failure::Garbled,
        ureq::Error::Http(_) | ureq::Error::BadUri(_) => Failure::Unsendable,
        ureq::Error::Other(other) => other.downcast_ref::<Forbidden>().map_or(Failure::Unreachable, |why| Failure::Guarded(*why)),
        ureq::Error::Io(error) => io_failure(error),
        _ => Failure::Unreachable,
    }
}

fn io_failure(error: &std::io::Error) -> Failure {
    use std::io::ErrorKind;
    // Encryption speaks through errors of input and output, and so does a limit that was reached.
    if let Some(error) = error.get_ref().and_then(|inner| inner.downcast_ref::<rustls::Error>()) {
        return Failure::Encryption(Distrust::of(error));
    }
    if let Some(inner) = error.get_ref().and_then(|inner| inner.downcast_ref::<ureq::Error>()) {
        return failure(inner);
    }
    match error.kind() {
        ErrorKind::TimedOut | ErrorKind::WouldBlock => Failure::TimedOut,
        ErrorKind::UnexpectedEof | ErrorKind::InvalidData | ErrorKind::ConnectionReset | ErrorKind::ConnectionAborted | ErrorKind::BrokenPipe => {
            Failure::Garbled
        }
        _ => Failure::Unreachable,
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Read as _, Write as _};
    use std::net::TcpListener;

    use super::*;

    fn limits() -> Limits {
        Limits { patience: Duration::from_secs(2), at_once: 1, longest_answer: 100, private_network: false, rests: true, trust: Trust::default() }
    }

    fn get() -> Outgoing {
        Outgoing { method: Method::Get, target: "/x".to_owned(), headers: Vec::new(), posted: None }
    }

    /// A server that waits, then gives this answer to each.
    fn server(wait: Duration, answer: &'static [u8]) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let mut stream = stream.unwrap();
                std::thread::spawn(move || {
                    let _ = stream.read(&mut [0; 4096]);
                    std::thread::sleep(wait);
                    let _ = stream.write_all(answer);
                });
            }
        });
        address
    }

    async fn failure(client: &Client) -> Failure {
        client.exchange(get()).await.err().unwrap()
    }

    #[test]
    fn only_addresses_that_keep_a_secret_are_spoken_to() {
        let to = |address: &str, private_network| Client::to(address, Limits { private_network, ..limits() }).is_some();
        assert!(to("https://a.example", false) && to("https://a.example/base/", false) && to("http://[::1]:1", false));
        for address in ["http://a.example", "https://u:p@a.example", "https://a.example?b=c", "ftp://127.0.0.1", "a.example", ""] {
            assert!(!to(address, false) && !to(address, true), "{address}");
        }
    }

    #[tokio::test]
    async fn nothing_reaches_behind_our_own_door() {
        for (address, private_network, why) in [
            ("https://10.0.0.1", false, Forbidden::Private),
            ("https://[::ffff:192.168.0.1]", false, Forbidden::Private),
            ("https://169.254.169.254", true, Forbidden::Never),
        ] {
            let client = Client::to(address, Limits { private_network, ..limits() }).unwrap();
            assert_eq!(failure(&client).await, Failure::Guarded(why), "{address}");
        }
    }

    #[tokio::test]
    async fn what_comes_back_is_bounded_in_length_and_time() {
        let long = Client::to(&server(Duration::ZERO, b"HTTP/1.1 200 OK\r\nContent-Length: 101\r\n\r\n"), limits()).unwrap();
        assert_eq!(long.exchange(get()).await.unwrap().body, Err(Failure::Garbled), "it breaks off before its length");
        let long: &'static [u8] = Box::leak(format!("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{}", "x".repeat(200)).into_bytes().into_boxed_slice());
        let long = Client::to(&server(Duration::ZERO, long), limits()).unwrap();
        assert_eq!(long.exchange(get()).await.unwrap().body, Err(Failure::TooLong));
        let slow = Client::to(&server(Duration::from_mins(1), b""), Limits { patience: Duration::from_millis(200), ..limits() }).unwrap();
        assert_eq!(failure(&slow).await, Failure::TimedOut);
        assert_eq!(failure(&slow).await, Failure::Resting, "nobody waits for it a second time");
    }

    #[tokio::test]
    async fn who_finds_no_place_does_not_wait_for_ever() {
        let answer = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok";
        let client = Client::to(&server(Duration::from_millis(700), answer), Limits { patience: Duration::from_secs(1), ..limits() }).unwrap();
        let (one, two, three) = tokio::join!(client.exchange(get()), client.exchange(get()), client.exchange(get()));
        let answered = [&one, &two, &three].into_iter().filter(|told| told.is_ok()).count();
        let crowded = [one, two, three].into_iter().filter(|told| matches!(told, Err(Failure::Crowded | Failure::TimedOut | Failure::Resting))).count();
        assert_eq!((answered, crowded), (1, 2), "one place, one second, and seven tenths of it for each");
    }

    #[tokio::test]
    async fn a_redirection_is_an_answer_and_not_a_way() {
        let client = Client::to(&server(Duration::ZERO, b"HTTP/1.1 302 Go\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n"), limits()).unwrap();
        assert_eq!(client.exchange(get()).await.unwrap().status, 302);
    }
}
