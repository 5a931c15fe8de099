//! Messages signed by the scheme of Standard Webhooks, by code of our own, and posted.

use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ring::hmac;

/// A message to a site.
pub(crate) struct Signed<'a> {
    pub(crate) id: &'a str,
    pub(crate) secret: &'a [u8],
    /// When it is sent, in seconds since 1970.
    pub(crate) seconds: i64,
    pub(crate) content: &'a str,
}

/// What posts.
pub(crate) fn agent() -> ureq::Agent {
    ureq::Agent::config_builder().http_status_as_error(false).timeout_global(Some(Duration::from_secs(30))).build().new_agent()
}

impl Signed<'_> {
    /// Posts it; gives the status of the answer, or none where there was no answer.
    pub(crate) fn post(&self, agent: &ureq::Agent, address: &str) -> Option<u16> {
        let Self { id, secret, seconds, content } = self;
        let tag = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, secret), format!("{id}.{seconds}.{content}").as_bytes());
        let sent = agent
            .post(address)
            .header("Content-Type", "application/cloudevents+json")
            .header("webhook-id", *id)
            .header("webhook-timestamp", seconds.to_string())
            .header("webhook-signature", format!("v1,{}", STANDARD.encode(tag)))
            .send(*content);
        sent.ok().map(|answer| answer.status().as_u16())
    }
}
