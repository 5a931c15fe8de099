//! Mail over SMTP.
//!
//! One mail has one recipient, is plain text in UTF-8, says its language and says that a program wrote it (RFC 3834), so that no out-of-office answer comes
//! back. Nothing that a person typed can become a header: an address and a subject are types that cannot hold a line end.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use jiff::Timestamp;
use lettre::address::Envelope;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message};
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::transport::smtp::{Error as SmtpError, PoolConfig, SmtpTransport};
use lettre::{Address, Transport as _};
use serde::Deserialize;

use crate::net::is_loopback;
use crate::secret::{Secret, SecretRef};
use crate::{Cause, Language, MessageId, SendError};

/// An address of mail. A domain in another script is kept in its ASCII form (RFC 5890).
///
/// Its `Debug` shows only the domain: an address is personal data.
#[derive(Clone, PartialEq, Eq, Hash, Deserialize)]
#[serde(try_from = "String")]
pub struct MailAddress(Address);

/// A text that is not an address of mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an address of mail has a name, an @ and a domain, such as name@example.org")]
pub struct InvalidMailAddress;

impl MailAddress {
    /// The address as text.
    pub fn as_str(&self) -> &str {
        self.0.as_ref()
    }
}

impl FromStr for MailAddress {
    type Err = InvalidMailAddress;

    fn from_str(text: &str) -> Result<Self, InvalidMailAddress> {
        let (name, domain) = text.trim().rsplit_once('@').ok_or(InvalidMailAddress)?;
        let domain = idna::domain_to_ascii(domain).map_err(|_| InvalidMailAddress)?;
        // 254 characters is what fits in a path of RFC 5321, section 4.5.3.1.3, with its brackets.
        if name.len() > 64 || name.len() + 1 + domain.len() > 254 || !name.is_ascii() || name.bytes().any(|b| b.is_ascii_control()) {
            return Err(InvalidMailAddress);
        }
        Address::new(name, domain).map(Self).map_err(|_| InvalidMailAddress)
    }
}

impl TryFrom<String> for MailAddress {
    type Error = InvalidMailAddress;

    fn try_from(text: String) -> Result<Self, InvalidMailAddress> {
        text.parse()
    }
}

impl fmt::Debug for MailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "MailAddress(…@{})", self.0.domain())
    }
}

/// The subject of a mail: one line, not empty.
#[derive(Clone, PartialEq, Eq)]
pub struct Subject(String);

/// A text that is not a subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a subject is one line of 1 to 200 characters")]
pub struct InvalidSubject;

impl FromStr for Subject {
    type Err = InvalidSubject;

    fn from_str(text: &str) -> Result<Self, InvalidSubject> {
        let text = text.trim();
        let line = |c: char| !c.is_control() && !matches!(c, '\u{2028}' | '\u{2029}');
        if text.is_empty() || text.chars().count() > 200 || !text.chars().all(line) { Err(InvalidSubject) } else { Ok(Self(text.to_owned())) }
    }
}

/// One mail to one person.
#[derive(Clone)]
pub struct Mail {
    /// Its identity: `<id@domain>` is its `Message-ID`.
    pub id: MessageId,
    /// To whom.
    pub to: MailAddress,
    /// The language of the subject and of the text.
    pub language: Language,
    /// What the inbox shows.
    pub subject: Subject,
    /// What the person reads: plain text.
    pub text: String,
    /// When it was written, for its `Date`. The same when it is sent again.
    pub written: Timestamp,
}

impl fmt::Debug for Mail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mail").field("id", &self.id).finish_non_exhaustive()
    }
}

/// How the connection to the mail server is kept secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Security {
    /// TLS from the first byte (RFC 8314), usually port 465.
    Tls,
    /// TLS after `STARTTLS` (RFC 3207), usually port 587. A server that does not offer it is given nothing.
    StartTls,
    /// None. Only to this machine.
    Plain,
}

/// The configuration of mail.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MailSettings {
    /// The mail server: a host name or an address.
    pub server: String,
    /// Its port.
    pub port: u16,
    /// How the connection is kept secret.
    pub security: Security,
    /// A certificate authority (PEM) to trust beside those of the web, for a server inside an administration.
    #[serde(default)]
    pub authority: Option<String>,
    /// The name to sign in with, and where its password is kept.
    #[serde(default)]
    pub account: Option<Account>,
    /// The name shown as sender.
    pub from_name: String,
    /// The address shown as sender, and to which failures come back.
    pub from: MailAddress,
    /// Where answers go, if not to the sender.
    #[serde(default)]
    pub reply_to: Option<MailAddress>,
    /// The site's domain: the right side of every `Message-ID`, and the name given to the mail server.
    pub domain: String,
    /// The `https:` or `mailto:` address by which one stops these mails (RFC 2369), where there is one.
    #[serde(default)]
    pub unsubscribe: Option<String>,
    /// The longest wait for one answer of the server, in seconds.
    #[serde(default = "default_timeout")]
    pub timeout_seconds: u16,
    /// The most connections kept at once.
    #[serde(default = "default_connections")]
    pub connections: u8,
}

/// Who the site is for the mail server.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Account {
    /// The name.
    pub user: String,
    /// Where the password is kept.
    pub password: SecretRef,
}

const fn default_timeout() -> u16 {
    30
}

const fn default_connections() -> u8 {
    4
}

/// A configuration of mail that cannot work.
#[derive(Debug, thiserror::Error)]
pub enum MailSettingsError {
    /// Without encryption to another machine.
    #[error("mail without encryption goes to this machine only: set `security` to `tls` or `starttls`")]
    PlainToElsewhere,
    /// The domain is not a domain.
    #[error("`domain` is not a domain name")]
    Domain,
    /// The sender's name has a line end or another control character.
    #[error("`from_name` is one line without control characters")]
    FromName,
    /// The address to unsubscribe is not one.
    #[error("`unsubscribe` is an https: or mailto: address without spaces")]
    Unsubscribe,
    /// A wait of zero seconds, or no connection at all.
    #[error("`timeout_seconds` and `connections` are at least 1")]
    Zero,
    /// The certificate authority cannot be read.
    #[error("`authority` is not a certificate in PEM form")]
    Authority,
    /// The password cannot be read.
    #[error(transparent)]
    Secret(#[from] crate::secret::SecretError),
}

/// Sends mail. Cheap to clone; the clones share their connections.
#[derive(Clone)]
pub struct Mailer(Arc<Inner>);

struct Inner {
    // The blocking transport, on the pool of blocking threads: its time-outs are those of the socket, and a caller who gives up does not leave a connection
    // in the middle of a message for the next caller to take out of the pool.
    transport: SmtpTransport,
    from: Mailbox,
    reply_to: Option<Mailbox>,
    domain: String,
    unsubscribe: Option<String>,
}

impl Mailer {
    /// Prepares to send. Connects to nothing yet.
    pub fn new(settings: &MailSettings) -> Result<Self, MailSettingsError> {
        if settings.security == Security::Plain && !is_loopback(&settings.server) {
            return Err(MailSettingsError::PlainToElsewhere);
        }
        if settings.timeout_seconds == 0 || settings.connections == 0 {
            return Err(MailSettingsError::Zero);
        }
        if settings.from_name.chars().any(char::is_control) {
            return Err(MailSettingsError::FromName);
        }
        let domain = idna::domain_to_ascii_strict(&settings.domain).map_err(|_| MailSettingsError::Domain)?;
        if let Some(address) = &settings.unsubscribe {
            let scheme = address.starts_with("https://") || address.starts_with("mailto:");
            if !scheme || !address.bytes().all(|b| b.is_ascii_graphic() && !matches!(b, b'<' | b'>' | b',')) {
                return Err(MailSettingsError::Unsubscribe);
            }
        }
        let mut builder = SmtpTransport::builder_dangerous(&settings.server)
            .port(settings.port)
            .tls(tls(settings)?)
            .hello_name(ClientId::Domain(domain.clone()))
            .timeout(Some(Duration::from_secs(settings.timeout_seconds.into())))
            .pool_config(PoolConfig::new().max_size(settings.connections.into()));
        if let Some(account) = &settings.account {
            let password: Secret = account.password.resolve()?;
            builder = builder.credentials(Credentials::new(account.user.clone(), password.expose().to_owned()));
        }
        let name = (!settings.from_name.trim().is_empty()).then(|| settings.from_name.trim().to_owned());
        Ok(Self(Arc::new(Inner {
            transport: builder.build(),
            from: Mailbox::new(name, settings.from.0.clone()),
            reply_to: settings.reply_to.as_ref().map(|address| Mailbox::new(None, address.0.clone())),
            domain,
            unsubscribe: settings.unsubscribe.clone(),
        })))
    }

    /// Hands a mail over to the mail server. `Ok` means that the server took charge of it, not that it was read.
    ///
    /// Dropping the future does not take the mail back: it may be sent all the same.
    pub async fn send(&self, mail: &Mail) -> Result<(), SendError> {
        let inner = Arc::clone(&self.0);
        let message = inner.message(mail)?;
        let envelope = Envelope::new(Some(inner.from.email.clone()), vec![mail.to.0.clone()]).map_err(|_| SendError::Permanent(Cause::Unsendable))?;
        let sent = tokio::task::spawn_blocking(move || inner.transport.send_raw(&envelope, &message)).await;
        match sent {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) => Err(classify(&error)),
            // The runtime is shutting down.
            Err(_) => Err(SendError::Temporary(Cause::Unreachable)),
        }
    }
}

impl Drop for Inner {
    /// Says goodbye to the mail server on a thread of its own: it waits for the answer, and whoever drops the last sender may be serving others.
    fn drop(&mut self) {
        let transport = self.transport.clone();
        // Without a thread to be had, the connections are closed here, later but all the same.
        let _ = std::thread::Builder::new().spawn(move || transport.shutdown());
    }
}

impl Inner {
    /// The mail as it goes over the wire.
    fn message(&self, mail: &Mail) -> Result<Vec<u8>, SendError> {
        let mut builder = Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, mail.to.0.clone()))
            .subject(mail.subject.0.clone())
            .date(SystemTime::from(mail.written))
            .message_id(Some(format!("<{}@{}>", mail.id, self.domain)))
            .raw_header(header("Content-Language", mail.language.as_str()))
            .raw_header(header("Auto-Submitted", "auto-generated"))
            .header(ContentType::TEXT_PLAIN);
        if let Some(reply_to) = &self.reply_to {
            builder = builder.reply_to(reply_to.clone());
        }
        if let Some(address) = &self.unsubscribe {
            builder = builder.raw_header(header("List-Unsubscribe", &format!("<{address}>")));
        }
        let message = builder.body(mail.text.clone()).map_err(|_| SendError::Permanent(Cause::Unsendable))?;
        Ok(message.formatted())
    }
}

/// A header whose value is ours, in ASCII and without a line end.
fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

fn tls(settings: &MailSettings) -> Result<Tls, MailSettingsError> {
    if settings.security == Security::Plain {
        return Ok(Tls::None);
    }
    let mut parameters = TlsParameters::builder(settings.server.clone());
    if let Some(pem) = &settings.authority {
        // A text without certificate is read as no certificate at all, and the operator would look for the fault elsewhere.
        if !pem.contains("-----BEGIN CERTIFICATE-----") {
            return Err(MailSettingsError::Authority);
        }
        parameters = parameters.add_root_certificate(Certificate::from_pem(pem.as_bytes()).map_err(|_| MailSettingsError::Authority)?);
    }
    let parameters = parameters.build_rustls().map_err(|_| MailSettingsError::Authority)?;
    Ok(if settings.security == Security::Tls { Tls::Wrapper(parameters) } else { Tls::Required(parameters) })
}

/// Whether to try again, by the reply code of the server (RFC 5321, section 4.2.1: 4yz for now, 5yz for good).
///
/// Codes by which a server refuses the site rather than the message (RFC 4954, section 6) are temporary although they begin with 5: the mail is good, and
/// passes once the operator has mended the password.
fn classify(error: &SmtpError) -> SendError {
    if let Some(code) = error.status() {
        let code = u16::from(code);
        return match code {
            530 | 534 | 535 | 538 => SendError::Temporary(Cause::Smtp(code)),
            500..=599 => SendError::Permanent(Cause::Smtp(code)),
            _ => SendError::Temporary(Cause::Smtp(code)),
        };
    }
    if timed_out(error) {
        SendError::Temporary(Cause::TimedOut)
    } else if error.is_tls() {
        SendError::Temporary(Cause::Encryption)
    } else if error.is_response() {
        SendError::Temporary(Cause::Protocol)
    } else if error.is_client() {
        // The client refuses before it speaks: STARTTLS is not offered, or no way to sign in is.
        SendError::Temporary(Cause::Encryption)
    } else {
        SendError::Temporary(Cause::Unreachable)
    }
}

/// Whether a wait ended without an answer. A socket says `WouldBlock` for it on Unix and `TimedOut` on Windows.
fn timed_out(error: &SmtpError) -> bool {
    let mut source = std::error::Error::source(error);
    while let Some(error) = source {
        if let Some(error) = error.downcast_ref::<std::io::Error>() {
            return matches!(error.kind(), std::io::ErrorKind::WouldBlock | std::io::ErrorKind::TimedOut);
        }
        source = error.source();
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_cannot_carry_a_header() {
        for (typed, kept) in
            [("name@example.org", "name@example.org"), (" name+tag@example.org ", "name+tag@example.org"), ("a@bücher.example", "a@xn--bcher-kva.example")]
        {
            assert_eq!(typed.parse::<MailAddress>().unwrap().as_str(), kept);
        }
        let long = format!("{}@example.org", "a".repeat(65));
        for bad in ["", "name", "@example.org", "name@", "a@b\r\nBcc: c@d.example", "a\r\nBcc: c@d.example", "é@example.org", "a b@example.org", &long] {
            assert_eq!(bad.parse::<MailAddress>(), Err(InvalidMailAddress), "{bad:?}");
        }
        assert_eq!(format!("{:?}", "name@example.org".parse::<MailAddress>().unwrap()), "MailAddress(…@example.org)");
    }

    #[test]
    fn a_subject_is_one_line() {
        assert!("Votre demande est arrivée".parse::<Subject>().is_ok());
        for bad in ["", "  ", "a\r\nBcc: x@y.example", "a\nb", "a\u{2028}b", "a\0", &"x".repeat(201)] {
            assert!(bad.parse::<Subject>().is_err(), "{bad:?}");
        }
    }

    fn settings() -> MailSettings {
        serde_json::from_str(
            r#"{ "server": "127.0.0.1", "port": 25, "security": "plain", "from_name": "Jalon", "from": "site@example.org", "domain": "example.org" }"#,
        )
        .unwrap()
    }

    #[test]
    fn a_configuration_that_would_tell_the_network_is_refused() {
        let with = |change: fn(&mut MailSettings)| {
            let mut settings = settings();
            change(&mut settings);
            Mailer::new(&settings).map(|_| ())
        };
        assert!(with(|_| ()).is_ok());
        assert!(matches!(with(|s| s.server = "mail.example.org".into()), Err(MailSettingsError::PlainToElsewhere)));
        assert!(matches!(with(|s| s.server = "localhost.example.org".into()), Err(MailSettingsError::PlainToElsewhere)));
        assert!(matches!(with(|s| s.timeout_seconds = 0), Err(MailSettingsError::Zero)));
        assert!(matches!(with(|s| s.domain = "exa mple".into()), Err(MailSettingsError::Domain)));
        assert!(matches!(with(|s| s.from_name = "a\r\nb".into()), Err(MailSettingsError::FromName)));
        assert!(matches!(with(|s| s.unsubscribe = Some("https://a.example/>, <x".into())), Err(MailSettingsError::Unsubscribe)));
        assert!(matches!(with(|s| s.unsubscribe = Some("http://a.example/".into())), Err(MailSettingsError::Unsubscribe)));
        assert!(matches!(
            with(|s| {
                s.security = Security::Tls;
                s.authority = Some("nothing".into());
            }),
            Err(MailSettingsError::Authority)
        ));
    }
}
