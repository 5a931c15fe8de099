//! By what a register knows us: nothing, a token that we were given, or one that is had anew when the last one ends.

use std::fmt;
use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jalon_message::secret::Secret;
use serde::Deserialize;
use tokio::sync::Mutex;
use zeroize::Zeroizing;

use super::parameters::escape;
use super::settings::{OauthSettings, RegisterSettingsError};
use crate::http::{Client, Failure, Limits, Method, Outgoing};

/// The longest answer that is read, in bytes.
const LONGEST_ANSWER: u64 = 64 * 1024;
/// How long before its end a token is no longer used.
const MARGIN: Duration = Duration::from_secs(30);
/// How long a token is used of which nobody said how long (RFC 6749, section 5.1 recommends saying so).
const SHORT: Duration = Duration::from_mins(1);
/// The longest time that one is used, whatever was said.
const LONGEST: Duration = Duration::from_hours(24);

/// By what a register knows us.
pub(crate) struct Token(Kind);

enum Kind {
    None,
    Fixed(Zeroizing<String>),
    Oauth(Box<Oauth>),
}

struct Oauth {
    client: Client,
    /// `Basic …`.
    authorisation: Zeroizing<String>,
    form: String,
    /// The last one, and until when it is used. One is had at a time.
    last: Mutex<Option<(Zeroizing<String>, Instant)>>,
}

/// No token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NoToken {
    /// Whoever gives tokens is away.
    Away(&'static str),
    /// They give us none.
    Refused,
}

#[derive(Deserialize)]
struct Given {
    access_token: String,
    token_type: String,
    expires_in: Option<u64>,
}

impl Token {
    pub(crate) fn none() -> Self {
        Self(Kind::None)
    }

    pub(crate) fn fixed(token: &str) -> Result<Self, RegisterSettingsError> {
        if token.trim().is_empty() || !token.trim().bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(RegisterSettingsError::TokenForm);
        }
        Ok(Self(Kind::Fixed(Zeroizing::new(token.trim().to_owned()))))
    }

    pub(crate) fn oauth(client: Client, id: &str, secret: &Secret, scope: Option<&str>) -> Self {
        // RFC 6749, section 2.3.1: both are escaped as in forms before they are joined.
        let pair = Zeroizing::new(format!("{}:{}", escape(id), escape(secret.expose())));
        let authorisation = Zeroizing::new(format!("Basic {}", STANDARD.encode(&*pair)));
        let form = scope.map_or_else(|| "grant_type=client_credentials".to_owned(), |scope| format!("grant_type=client_credentials&scope={}", escape(scope)));
        Self(Kind::Oauth(Box::new(Oauth { client, authorisation, form, last: Mutex::new(None) })))
    }

    /// Tokens that are had by these settings, from a host within these limits.
    pub(crate) fn of(oauth: &OauthSettings, limits: &Limits) -> Result<Self, RegisterSettingsError> {
        let limits = Limits { longest_answer: LONGEST_ANSWER, ..limits.clone() };
        let client = Client::to(&oauth.address, limits).ok_or(RegisterSettingsError::Address("oauth.address"))?;
        Ok(Self::oauth(client, &oauth.client_id, &oauth.client_secret.resolve()?, oauth.scope.as_deref()))
    }

    /// The header that says who asks; none where nobody has to know.
    pub(crate) async fn header(&self) -> Result<Option<(&'static str, String)>, NoToken> {
        let bearer = |token: &str| Some(("Authorization", format!("Bearer {token}")));
        match &self.0 {
            Kind::None => Ok(None),
            Kind::Fixed(token) => Ok(bearer(token)),
            Kind::Oauth(oauth) => {
                let mut last = oauth.last.lock().await;
                if let Some((token, until)) = &*last
                    && Instant::now() < *until
                {
                    return Ok(bearer(token));
                }
                let (token, lasts) = oauth.ask().await?;
                let header = bearer(&token);
                *last = Some((token, Instant::now() + lasts));
                Ok(header)
            }
        }
    }

    /// Forgets the last token, which was refused. Whether there is any use in asking for another.
    pub(crate) async fn forget(&self) -> bool {
        let Kind::Oauth(oauth) = &self.0 else { return false };
        oauth.last.lock().await.take().is_some()
    }
}

impl Oauth {
    async fn ask(&self) -> Result<(Zeroizing<String>, Duration), NoToken> {
        let headers = vec![
            ("Authorization", self.authorisation.to_string()),
            ("Content-Type", "application/x-www-form-urlencoded".to_owned()),
            ("Accept", "application/json".to_owned()),
        ];
        let outgoing = Outgoing { method: Method::Post, target: String::new(), headers, posted: Some(self.form.clone().into_bytes()) };
        let answer = self.client.exchange(outgoing).await.map_err(|failure: Failure| NoToken::Away(failure.word()))?;
        match answer.status {
            200 => {}
            429 | 500..=599 => return Err(NoToken::Away("token-server")),
            _ => return Err(NoToken::Refused),
        }
        let content = Zeroizing::new(answer.body.map_err(|failure| NoToken::Away(failure.word()))?);
        given(&content).ok_or(NoToken::Refused)
    }
}

/// The token that an answer gives, and how long it is used; none where it gives none that can be sent.
pub(crate) fn given(content: &[u8]) -> Option<(Zeroizing<String>, Duration)> {
    let Given { access_token, token_type, expires_in } = serde_json::from_slice(content).ok()?;
    let token = Zeroizing::new(access_token);
    let lasts = expires_in.map_or(SHORT, |seconds| Duration::from_secs(seconds).min(LONGEST).saturating_sub(MARGIN));
    (token_type.eq_ignore_ascii_case("bearer") && !token.is_empty() && token.bytes().all(|byte| byte.is_ascii_graphic())).then_some((token, lasts))
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.0 {
            Kind::None => "Token(none)",
            Kind::Fixed(_) => "Token(fixed)",
            Kind::Oauth(_) => "Token(oauth)",
        })
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Read as _, Write as _};
    use std::net::TcpListener;
    use std::sync::mpsc;

    use super::*;

    /// A server of tokens that gives these answers, one each time.
    fn server(answers: Vec<String>) -> (Client, mpsc::Receiver<String>) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}/token", listener.local_addr().unwrap());
        let (send, came) = mpsc::channel();
        std::thread::spawn(move || {
            for answer in answers {
                let (mut stream, _) = listener.accept().unwrap();
                let mut bytes = [0; 4096];
                let mut text = String::new();
                while !text.contains("grant_type") {
                    let length = stream.read(&mut bytes).unwrap();
                    text += &String::from_utf8_lossy(&bytes[..length]);
                }
                send.send(text).unwrap();
                write!(stream, "HTTP/1.1 {answer}").unwrap();
            }
        });
        let limits = Limits {
            patience: Duration::from_secs(5),
            at_once: 1,
            longest_answer: 1000,
            private_network: false,
            rests: true,
            trust: crate::tls::Trust::default(),
        };
        (Client::to(&address, limits).unwrap(), came)
    }

    fn ok(json: &str) -> String {
        format!("200 OK\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{json}", json.len())
    }

    #[tokio::test]
    async fn a_token_is_used_until_it_ends_or_is_refused() {
        let (client, came) = server(vec![
            ok(r#"{"access_token": "one", "token_type": "Bearer", "expires_in": 3600}"#),
            ok(r#"{"access_token": "two", "token_type": "bearer", "expires_in": 10}"#),
            ok(r#"{"access_token": "three", "token_type": "bearer"}"#),
        ]);
        let token = Token::oauth(client, "us:", &Secret::new("p w".to_owned()), Some("income"));
        let header = async || token.header().await.unwrap().unwrap().1;
        assert_eq!(header().await, "Bearer one");
        assert_eq!(header().await, "Bearer one", "it holds for an hour");
        let asked = came.recv().unwrap();
        assert!(
            asked.contains(&format!("Basic {}", STANDARD.encode("us%3A:p%20w"))) && asked.ends_with("grant_type=client_credentials&scope=income"),
            "{asked}"
        );
        assert!(token.forget().await);
        assert_eq!(header().await, "Bearer two");
        assert_eq!(header().await, "Bearer three", "ten seconds are over before they begin");
        assert!(!format!("{token:?}").contains("three"));
    }

    #[tokio::test]
    async fn no_token_is_told_from_nobody_there() {
        for (answer, wanted) in [
            ("401 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".to_owned(), NoToken::Refused),
            ("503 Away\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".to_owned(), NoToken::Away("token-server")),
            (ok("garbage"), NoToken::Refused),
            (ok(r#"{"access_token": "a", "token_type": "mac"}"#), NoToken::Refused),
            (ok(r#"{"access_token": "a\r\nb", "token_type": "bearer"}"#), NoToken::Refused),
        ] {
            let (client, _came) = server(vec![answer]);
            assert_eq!(Token::oauth(client, "us", &Secret::new("s".to_owned()), None).header().await, Err(wanted));
        }
    }

    #[test]
    fn a_token_that_no_header_carries_is_told_at_the_start() {
        assert!(Token::fixed("abc.def\n").is_ok());
        assert!(Token::fixed("a b").is_err() && Token::fixed(" ").is_err() && Token::fixed("é").is_err());
    }
}
