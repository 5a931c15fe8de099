//! Calls to one host under whatever it knows us by: a token that is given or had anew, a key in a header, a certificate.

use std::sync::Arc;

use jalon_casework::Undelivered;
use ureq::http::{HeaderName, HeaderValue};

use crate::http::{Client, Failure, Incoming, Limits, Method, Outgoing, Wire};
use crate::post::{judge, retry_after, undelivered};
use crate::registers::token::{NoToken, Token};
use crate::registers::{OauthSettings, RegisterSettingsError};
use crate::settings::{BodySettings, SettingsError};

/// How many calls are under way at once.
const AT_ONCE: usize = 4;

/// Calls one host.
pub(super) struct Caller {
    client: Client,
    token: Token,
}

impl Caller {
    /// To an address, with what settings say that the host knows us by. Reads the secrets.
    pub(super) fn open(settings: &BodySettings, address: &str, oauth: Option<&OauthSettings>, longest_answer: u64) -> Result<Self, SettingsError> {
        let limits = Limits {
            patience: settings.patience(),
            at_once: AT_ONCE,
            longest_answer,
            private_network: settings.private_network,
            rests: false,
            trust: settings.trust()?,
        };
        let token = match (oauth, &settings.token) {
            (Some(oauth), _) => Token::of(oauth, &limits)?,
            (None, Some(token)) => Token::fixed(token.resolve()?.expose())?,
            (None, None) => Token::none(),
        };
        let mut client = Client::to(address, limits).ok_or(SettingsError::Address)?;
        if let Some(key) = &settings.key {
            let name = HeaderName::try_from(&*key.header).map_err(|_| SettingsError::KeyHeader)?;
            let value = HeaderValue::from_str(key.value.resolve()?.expose()).map_err(|_| RegisterSettingsError::TokenForm)?;
            client = client.always(name, value);
        }
        Ok(Self { client, token })
    }

    /// With a header in each exchange.
    pub(super) fn always(self, name: HeaderName, value: HeaderValue) -> Self {
        Self { client: self.client.always(name, value), ..self }
    }

    pub(super) fn over(&mut self, wire: &Arc<dyn Wire>) {
        self.client.over(wire);
    }

    /// Whether anybody speaks HTTP there.
    pub(super) async fn greet(&self) -> Result<(), Failure> {
        self.client.exchange(Outgoing { method: Method::Get, target: String::new(), headers: Vec::new(), posted: None }).await.map(drop)
    }

    /// One call; with another token once, when the first one was refused.
    pub(super) async fn call(
        &self,
        method: Method,
        target: String,
        headers: Vec<(&'static str, String)>,
        posted: Option<Vec<u8>>,
    ) -> Result<Incoming, Undelivered> {
        let answer = self.once(method, target.clone(), headers.clone(), posted.clone()).await?;
        if answer.status == 401 && self.token.forget().await { self.once(method, target, headers, posted).await } else { Ok(answer) }
    }

    async fn once(&self, method: Method, target: String, headers: Vec<(&'static str, String)>, posted: Option<Vec<u8>>) -> Result<Incoming, Undelivered> {
        let token = self.authorise().await?;
        let accept = ("Accept", "application/json".to_owned());
        let headers = headers.into_iter().chain([accept]).chain(token).collect();
        self.client.exchange(Outgoing { method, target, headers, posted }).await.map_err(undelivered)
    }

    /// The header that says who asks. Nobody can mend its lack by sending less: what waits is sent when who we are is put right.
    pub(super) async fn authorise(&self) -> Result<Option<(&'static str, String)>, Undelivered> {
        self.token.header().await.map_err(|no| {
            Undelivered::Temporary(match no {
                NoToken::Away(why) => why,
                NoToken::Refused => "no-token",
            })
        })
    }
}

/// What an answer means by its status.
pub(super) fn judged(answer: &Incoming) -> Result<(), Undelivered> {
    match answer.status {
        401 => Err(Undelivered::Temporary("no-token")),
        status => judge(status, retry_after(&answer.headers)),
    }
}
