//! Who asks: bodies, each by a secret of its own that is exchanged for a token of some minutes (OAuth 2.0, RFC 6749, section 4.4).
//!
//! Of a secret only the SHA-256 is known here: secrets are drawn at random with 256 bits, so nothing is gained by a slow hash. A token is sealed by the site's
//! key and kept nowhere; what it lets is also held against the settings of the moment, so that a client taken out of them is out.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{ConnectInfo, FromRequestParts, State};
use axum::http::header::{AUTHORIZATION, RETRY_AFTER, WWW_AUTHENTICATE};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jalon_catalogue::BodyId;
use jalon_journey::Who;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use subtle::{Choice, ConstantTimeEq};
use utoipa::ToSchema;

use crate::api::input::{bearer, header, is_kind};
use crate::api::problem::Problem;
use crate::form::Form;
use crate::private::Private;
use crate::seal::Purpose;
use crate::site::Site;

/// How long a token lasts, in seconds.
const TOKEN_SECONDS: i64 = 600;
/// The header in which the proxy in front says with which certificate the connection was made: its SHA-256, in hexadecimal digits.
const CERTIFICATE: &str = "x-client-certificate-sha256";

/// What a client may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Scope {
    /// Read the body's requests.
    #[serde(rename = "requests:read")]
    Read,
    /// Say where they stand, and decide.
    #[serde(rename = "requests:write")]
    Write,
}

impl Scope {
    const ALL: [(Self, &'static str); 2] = [(Self::Read, "requests:read"), (Self::Write, "requests:write")];

    fn name(self) -> &'static str {
        Self::ALL.iter().find(|(scope, _)| *scope == self).map_or("", |(_, name)| name)
    }
}

/// A body that may come by the API. Its name is that of the body.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClientSettings {
    /// SHA-256 of its secret, in hexadecimal digits: one, or two while it changes. `jalon client-secret` draws a secret and says its hash.
    pub secret_sha256: Vec<String>,
    /// What it may do.
    pub scopes: BTreeSet<Scope>,
    /// SHA-256 of its certificates, in hexadecimal digits. When there are some it comes by mutual TLS, which the proxy in front checks.
    #[serde(default)]
    pub certificates_sha256: Vec<String>,
}

impl ClientSettings {
    /// Whether it comes by mutual TLS, which a proxy in front checks.
    pub fn comes_by_certificate(&self) -> bool {
        !self.certificates_sha256.is_empty()
    }
}

/// Settings of a client that cannot work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ClientError {
    /// Not one or two secrets.
    #[error("`secret_sha256` has one hash, or two while the secret changes")]
    Secrets,
    /// A hash has another form.
    #[error("a SHA-256 is 64 hexadecimal digits; `jalon client-secret` says that of a new secret")]
    Hash,
    /// It may do nothing.
    #[error("`scopes` has `requests:read`, `requests:write` or both")]
    Scopes,
}

#[derive(Clone)]
struct Client {
    secrets: Vec<[u8; 32]>,
    scopes: BTreeSet<Scope>,
    certificates: Vec<[u8; 32]>,
}

/// Bodies that may come by the API.
#[derive(Clone, Default)]
pub struct Clients(BTreeMap<BodyId, Client>);

impl Clients {
    /// With a body.
    pub fn with(mut self, body: BodyId, settings: &ClientSettings) -> Result<Self, ClientError> {
        let hashes = |written: &[String]| written.iter().map(|hash| hash_of(hash).ok_or(ClientError::Hash)).collect::<Result<Vec<_>, _>>();
        let client =
            Client { secrets: hashes(&settings.secret_sha256)?, scopes: settings.scopes.clone(), certificates: hashes(&settings.certificates_sha256)? };
        if !(1..=2).contains(&client.secrets.len()) {
            return Err(ClientError::Secrets);
        }
        if client.scopes.is_empty() {
            return Err(ClientError::Scopes);
        }
        self.0.insert(body, client);
        Ok(self)
    }

    /// The client of this name and secret, over a connection that it may come by.
    fn known(&self, name: &str, secret: &str, headers: &HeaderMap) -> Option<(&BodyId, &Client)> {
        let given: [u8; 32] = Sha256::digest(secret).into();
        let (body, client) = self.0.get_key_value(&BodyId::from(name))?;
        (client.has(&client.secrets, given) && client.comes_well(headers)).then_some((body, client))
    }
}

impl Client {
    fn has(&self, among: &[[u8; 32]], given: [u8; 32]) -> bool {
        debug_assert!(!self.secrets.is_empty());
        among.iter().fold(Choice::from(0), |found, own| found | own.ct_eq(&given)).into()
    }

    fn comes_well(&self, headers: &HeaderMap) -> bool {
        self.certificates.is_empty() || hash_of(header(headers, CERTIFICATE)).is_some_and(|given| self.has(&self.certificates, given))
    }
}

fn hash_of(text: &str) -> Option<[u8; 32]> {
    let digits = text.as_bytes();
    let mut hash = [0; 32];
    if digits.len() != 64 {
        return None;
    }
    for (byte, pair) in hash.iter_mut().zip(digits.chunks(2)) {
        let digit = |at: usize| char::from(pair[at]).to_digit(16);
        *byte = u8::try_from(digit(0)? * 16 + digit(1)?).ok()?;
    }
    Some(hash)
}

impl std::fmt::Debug for Clients {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Clients").field(&self.0.keys().collect::<Vec<_>>()).finish()
    }
}

/// What a token says.
#[derive(Serialize, Deserialize)]
struct Token {
    body: String,
    scopes: BTreeSet<Scope>,
    /// Until when, in seconds since 1970.
    until: i64,
}

/// A token, as it is given (RFC 6749, section 5.1).
#[derive(Serialize, ToSchema)]
pub(crate) struct Given {
    access_token: String,
    /// `Bearer`.
    token_type: &'static str,
    /// In seconds.
    expires_in: i64,
    /// What it lets, with spaces between.
    scope: String,
}

/// Why no token is given (RFC 6749, section 5.2).
#[derive(Serialize, ToSchema)]
pub(crate) struct NotGiven {
    /// `invalid_request`, `invalid_client`, `unsupported_grant_type` or `invalid_scope`.
    error: &'static str,
    /// For engineers.
    error_description: &'static str,
}

/// What is asked with.
#[derive(ToSchema)]
#[expect(dead_code, reason = "the form is read field by field; this describes it")]
pub(crate) struct Asked {
    /// `client_credentials`.
    grant_type: String,
    /// The name of the body, unless it is in `Authorization: Basic`.
    client_id: Option<String>,
    /// Its secret, unless it is in `Authorization: Basic`.
    client_secret: Option<String>,
    /// What is asked for, with spaces between; all that the client may do when nothing is.
    scope: Option<String>,
}

/// A token for a body.
///
/// The client's name is that of the body in the catalogue; its secret comes in `Authorization: Basic`, or in the form.
#[utoipa::path(
    post, path = "/api/v1/token", tag = "token", operation_id = "giveToken", security(()),
    request_body(content = Asked, content_type = "application/x-www-form-urlencoded"),
    responses(
        (status = 200, description = "A token", body = Given),
        (status = 400, description = "The form is not as it should be", body = NotGiven),
        (status = 401, description = "The name and the secret are not of a client", body = NotGiven),
        (status = 429, description = "Too many tries: `Retry-After` says when to go on", body = NotGiven),
        crate::api::openapi::Always,
    )
)]
pub(crate) async fn give(
    State(site): State<Arc<Site>>,
    headers: HeaderMap,
    peer: Option<Extension<ConnectInfo<std::net::SocketAddr>>>,
    content: Bytes,
) -> Result<Response, Problem> {
    let private = site.private.as_ref().ok_or_else(Problem::nothing)?;
    if !is_kind(&headers, "application/x-www-form-urlencoded") {
        return Ok(refused(StatusCode::BAD_REQUEST, "invalid_request", "a form was awaited: application/x-www-form-urlencoded"));
    }
    let form = Form::parse(&content);
    if form.get("grant_type") != "client_credentials" {
        return Ok(refused(StatusCode::BAD_REQUEST, "unsupported_grant_type", "`grant_type=client_credentials` was awaited"));
    }
    let (name, secret) = basic(&headers).unwrap_or_else(|| (form.get("client_id").to_owned(), form.get("client_secret").to_owned()));
    let Some((body, client)) = private.exchange.clients.known(&name, &secret, &headers) else {
        let from = site.client.of(&headers, peer.as_ref().map(|Extension(info)| info));
        if let Err(wait) = private.guesses.admit(from) {
            let mut response = refused(StatusCode::TOO_MANY_REQUESTS, "invalid_client", "too many tries with a wrong name or secret");
            response.headers_mut().insert(RETRY_AFTER, (wait.as_secs() + 1).into());
            return Ok(response);
        }
        return Ok(refused(StatusCode::UNAUTHORIZED, "invalid_client", "the name and the secret are not of a client, or it does not come by its certificate"));
    };
    let asked: Vec<&str> = form.get("scope").split(' ').filter(|word| !word.is_empty()).collect();
    let scopes: Option<BTreeSet<Scope>> = if asked.is_empty() { Some(client.scopes.clone()) } else { asked.into_iter().map(scope_named).collect() };
    let Some(scopes) = scopes.filter(|scopes| scopes.is_subset(&client.scopes)) else {
        return Ok(refused(StatusCode::BAD_REQUEST, "invalid_scope", "the client may not do all that is asked for"));
    };
    let scope = scopes.iter().map(|scope| scope.name()).collect::<Vec<_>>().join(" ");
    let token = Token { body: body.to_string(), scopes, until: private.casework.clock().now().as_second() + TOKEN_SECONDS };
    let access_token = site.key.seal(Purpose::ApiToken, &serde_json::to_vec(&token).unwrap_or_default());
    Ok(Json(Given { access_token, token_type: "Bearer", expires_in: TOKEN_SECONDS, scope }).into_response())
}

fn scope_named(name: &str) -> Option<Scope> {
    Scope::ALL.iter().find(|(_, of)| *of == name).map(|(scope, _)| *scope)
}

fn refused(status: StatusCode, error: &'static str, error_description: &'static str) -> Response {
    let mut response = (status, Json(NotGiven { error, error_description })).into_response();
    if status == StatusCode::UNAUTHORIZED {
        response.headers_mut().insert(WWW_AUTHENTICATE, HeaderValue::from_static("Basic realm=\"jalon\""));
    }
    response
}

/// The name and secret of `Authorization: Basic`, each decoded (RFC 6749, section 2.3.1).
fn basic(headers: &HeaderMap) -> Option<(String, String)> {
    let (scheme, credentials) = header(headers, AUTHORIZATION.as_str()).split_once(' ')?;
    if !scheme.eq_ignore_ascii_case("basic") {
        return None;
    }
    let pair = String::from_utf8(STANDARD.decode(credentials.trim()).ok()?).ok()?;
    let (name, secret) = pair.split_once(':')?;
    let decoded = |text: &str| form_urlencoded::parse(format!("x={text}").as_bytes()).next().map(|(_, value)| value.into_owned());
    Some((decoded(name)?, decoded(secret)?))
}

/// A body that asks by a token.
pub(crate) struct Caller {
    pub(crate) body: BodyId,
    scopes: BTreeSet<Scope>,
}

impl Caller {
    /// As whom it acts.
    pub(crate) fn who(&self) -> Who {
        Who::Body { body: self.body.clone() }
    }

    fn of(site: &Site, private: &Private, headers: &HeaderMap) -> Option<Self> {
        let token: Token = serde_json::from_slice(&site.key.open(Purpose::ApiToken, bearer(headers)?)?).ok()?;
        if token.until < private.casework.clock().now().as_second() {
            return None;
        }
        let (body, client) = private.exchange.clients.0.get_key_value(&BodyId::from(token.body.as_str()))?;
        let scopes = token.scopes.intersection(&client.scopes).copied().collect();
        client.comes_well(headers).then(|| Self { body: body.clone(), scopes })
    }

    /// Refuses who may not do this.
    pub(crate) fn may(&self, scope: Scope) -> Result<(), Problem> {
        if self.scopes.contains(&scope) {
            return Ok(());
        }
        Err(Problem::new(StatusCode::FORBIDDEN, "scope", format!("the token does not let this: it needs the scope `{}`", scope.name())))
    }
}

impl FromRequestParts<Arc<Site>> for Caller {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, site: &Arc<Site>) -> Result<Self, Problem> {
        let private = site.private.as_ref().ok_or_else(Problem::nothing)?;
        Self::of(site, private, &parts.headers).ok_or_else(Problem::no_token)
    }
}
