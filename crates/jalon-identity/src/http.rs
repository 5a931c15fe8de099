//! The only way out of this crate: a small client that waits little, reads little and goes nowhere it was not sent.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Semaphore;
use ureq::Agent;
use ureq::http::{Response, header};
use ureq::tls::TlsConfig;

use crate::address::Address;
use crate::secret::Secret;

/// From the name to the last byte. A person is waiting.
const TIMEOUT: Duration = Duration::from_secs(10);
const CONNECT_TIMEOUT: Duration = Duration::from_secs(4);
/// Metadata, keys and tokens are a few kilobytes.
const MAX_BYTES: u64 = 256 * 1024;
/// How many requests to one provider may be open at once. A provider that hangs must not take every thread of the site.
const CONCURRENT: usize = 64;

/// A client for one provider.
#[derive(Debug, Clone)]
pub(crate) struct Http {
    agent: Agent,
    slots: Arc<Semaphore>,
}

/// What came back, whatever the status.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    /// Without parameters, in lower case; empty where there is none.
    pub(crate) content_type: String,
    pub(crate) body: Vec<u8>,
}

/// Why nothing usable came back. Says nothing of what was sent or received.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Outage {
    /// No answer in time.
    #[error("no answer in time")]
    Timeout,
    /// No such host, nobody listens, or the connection broke.
    #[error("no connection")]
    Connection,
    /// The certificate or the encryption is not acceptable.
    #[error("the secure connection was not established")]
    Tls,
    /// The answer is longer than any honest one.
    #[error("the answer is too long")]
    TooLong,
    /// The answer leads elsewhere: not followed, for a secret could go with it.
    #[error("the answer is a redirection, which is not followed")]
    Redirect,
    /// The server answers with an unexpected status.
    #[error("the answer has status {0}")]
    Status(u16),
    /// The answer is not what the protocol says.
    #[error("the answer is not readable")]
    Unreadable,
    /// Too many requests wait for this provider already.
    #[error("not asked: too many requests to this provider are open")]
    NotTried,
}

impl Http {
    pub(crate) fn for_provider(issuer: &Address) -> Self {
        let mut config = Agent::config_builder()
            .https_only(issuer.is_https())
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .timeout_global(Some(TIMEOUT))
            .timeout_connect(Some(CONNECT_TIMEOUT))
            .max_response_header_size(32 * 1024)
            .tls_config(TlsConfig::default())
            .user_agent("jalon");
        if issuer.is_loopback() {
            // A proxy of the environment is for the world outside.
            config = config.proxy(None);
        }
        Self { agent: config.build().new_agent(), slots: Arc::new(Semaphore::new(CONCURRENT)) }
    }

    /// Reads an address, with an access token where one is needed.
    pub(crate) async fn get(&self, address: &Address, accept: &'static str, bearer: Option<&Secret>) -> Result<Answer, Outage> {
        let mut request = self.agent.get(address.as_str()).header(header::ACCEPT, accept);
        if let Some(token) = bearer {
            request = request.header(header::AUTHORIZATION, format!("Bearer {}", token.reveal()));
        }
        self.wait(move || request.call()).await
    }

    /// Sends a form.
    pub(crate) async fn post(&self, address: &Address, fields: &[(&str, &str)]) -> Result<Answer, Outage> {
        let form = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let request = self.agent.post(address.as_str()).header(header::ACCEPT, "application/json").content_type("application/x-www-form-urlencoded");
        self.wait(move || request.send(&form)).await
    }

    async fn wait(&self, call: impl FnOnce() -> Result<Response<ureq::Body>, ureq::Error> + Send + 'static) -> Result<Answer, Outage> {
        let slot = Arc::clone(&self.slots).try_acquire_owned().map_err(|_| Outage::NotTried)?;
        let work = tokio::task::spawn_blocking(move || {
            let _until_answered = slot;
            read(call()?)
        });
        let answer = work.await.map_err(|_| Outage::Connection)?.map_err(|error| Outage::from(&error))?;
        if (300..400).contains(&answer.status) { Err(Outage::Redirect) } else { Ok(answer) }
    }
}

fn read(mut response: Response<ureq::Body>) -> Result<Answer, ureq::Error> {
    let content_type = response.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let content_type = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let body = response.body_mut().with_config().limit(MAX_BYTES).read_to_vec()?;
    Ok(Answer { status: response.status().as_u16(), content_type, body })
}

impl From<&ureq::Error> for Outage {
    fn from(error: &ureq::Error) -> Self {
        match error {
            ureq::Error::Timeout(_) => Outage::Timeout,
            ureq::Error::BodyExceedsLimit(_) | ureq::Error::LargeResponseHeader(..) => Outage::TooLong,
            ureq::Error::Tls(_) | ureq::Error::Rustls(_) | ureq::Error::RequireHttpsOnly(_) => Outage::Tls,
            ureq::Error::Protocol(_) | ureq::Error::Http(_) => Outage::Unreadable,
            _ => Outage::Connection,
        }
    }
}
