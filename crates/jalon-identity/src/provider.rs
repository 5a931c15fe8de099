//! One provider, and the two halves of a sign-in: sending somebody there, and believing what comes back.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::Timestamp;
use jsonwebtoken::DecodingKey;
use ring::digest;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use url::Url;

use crate::claims::{Expected, IdClaims, UserinfoClaims};
use crate::config::{ConfigError, Kind, Levels, ProviderConfig, Userinfo};
use crate::directory::{Directory, Metadata, json};
use crate::error::{LoginError, Step, TokenFault};
use crate::http::{Answer, Http, Outage};
use crate::identity::{Delegation, Domain, Identity, LogoutHint};
use crate::pending::{Begin, Callback, PendingLogin, PendingLogout, same};
use crate::random::{Random, token};
use crate::secret::Secret;
use crate::signature::{self, SignatureAlgorithm};

/// RFC 7518 §3.2: a key of HS256 is at least as long as its hash.
const HS256_SECRET: usize = 32;

/// A provider that people sign in with. Shared by all requests.
#[derive(Debug)]
pub struct Provider {
    config: ProviderConfig,
    secret: Secret,
    http: Http,
    directory: Directory,
}

impl Provider {
    /// Reads the secret and checks the configuration. The provider itself is not asked: a site starts without it.
    pub fn new(config: ProviderConfig) -> Result<Self, ConfigError> {
        config.check()?;
        let secret = config.client_secret.read()?;
        if config.needs_long_secret() && secret.reveal().len() < HS256_SECRET {
            return Err(ConfigError::ShortSecret);
        }
        let http = Http::for_provider(&config.issuer);
        Ok(Self { directory: Directory::new(http.clone()), config, secret, http })
    }

    /// Asks the provider for its addresses and keys, so that a mistake is seen when the site starts. Every sign-in does it too where it must: an error here is
    /// for the log.
    pub async fn discover(&self, now: Timestamp) -> Result<(), LoginError> {
        self.metadata(now).await.map(drop)
    }

    /// The provider's name, as it publishes it.
    pub fn issuer(&self) -> &str {
        self.config.issuer.as_str()
    }

    /// What the provider is.
    pub fn kind(&self) -> &Kind {
        &self.config.kind
    }

    /// Begins a sign-in: the code flow with a proof key (RFC 7636, S256), a state and a nonce.
    pub async fn begin(&self, random: &mut (impl Random + Send), now: Timestamp) -> Result<Begin, LoginError> {
        let pending = PendingLogin {
            issuer: self.issuer().to_owned(),
            state: token(random).map_err(|_| LoginError::Random)?,
            nonce: token(random).map_err(|_| LoginError::Random)?,
            verifier: token(random).map_err(|_| LoginError::Random)?,
            began: now,
        };
        let metadata = self.metadata(now).await?;
        let mut redirect = metadata.authorization.url().clone();
        let challenge = URL_SAFE_NO_PAD.encode(digest::digest(&digest::SHA256, pending.verifier.as_bytes()));
        redirect
            .query_pairs_mut()
            .append_pair("response_type", "code")
            .append_pair("client_id", &self.config.client_id)
            .append_pair("redirect_uri", self.config.redirect.as_str())
            .append_pair("scope", &self.scopes())
            .append_pair("state", &pending.state)
            .append_pair("nonce", &pending.nonce)
            .append_pair("code_challenge", &challenge)
            .append_pair("code_challenge_method", "S256")
            .extend_pairs(self.demands());
        Ok(Begin { redirect, pending })
    }

    /// Ends a sign-in: everything that came back is checked before anything of it is believed.
    ///
    /// `pending` is what [`Provider::begin`] gave in the same browser; the caller removes it whatever the outcome.
    pub async fn finish(&self, pending: PendingLogin, callback: &Callback, now: Timestamp) -> Result<Identity, LoginError> {
        pending.check(self.issuer(), callback, now)?;
        let metadata = self.metadata(now).await?;
        self.check_issuer(callback, &metadata)?;
        let tokens = self.exchange(callback.code()?, &pending.verifier, &metadata).await?;
        let id = self.id_claims(&tokens, &pending, now).await?;
        let delegation = self.delegation(&id)?;
        let userinfo = self.userinfo(&tokens, &id.sub, &metadata, now).await?;
        userinfo.into_identity(&self.config.kind, self.issuer(), id, delegation, LogoutHint(tokens.id_token))
    }

    /// Begins a sign-out at the provider (RP-Initiated Logout 1.0); none where it has no such thing: then ending our own session is all there is.
    pub async fn logout(&self, hint: &LogoutHint, random: &mut (impl Random + Send), now: Timestamp) -> Result<Option<(Url, PendingLogout)>, LoginError> {
        let state = token(random).map_err(|_| LoginError::Random)?;
        let metadata = self.metadata(now).await?;
        let Some(end) = &metadata.end_session else { return Ok(None) };
        let mut redirect = end.url().clone();
        redirect
            .query_pairs_mut()
            .append_pair("id_token_hint", &hint.0)
            .append_pair("post_logout_redirect_uri", self.config.after_logout.as_str())
            .append_pair("state", &state);
        Ok(Some((redirect, PendingLogout { state })))
    }

    async fn metadata(&self, now: Timestamp) -> Result<std::sync::Arc<Metadata>, LoginError> {
        self.directory.metadata(&self.config, now).await
    }

    fn scopes(&self) -> String {
        match &self.config.scopes {
            None => self.config.kind.scopes().to_owned(),
            Some(scopes) => std::iter::once("openid").chain(scopes.iter().map(String::as_str).filter(|scope| *scope != "openid")).collect::<Vec<_>>().join(" "),
        }
    }

    /// What each kind of provider is asked beyond the standard flow.
    fn demands(&self) -> Vec<(&'static str, String)> {
        match &self.config.kind {
            Kind::FranceConnect { acr, delegation } => {
                let domains: Vec<_> = delegation.iter().map(Domain::name).collect();
                let rep_scope =
                    if domains.is_empty() { serde_json::json!({ "essential": true }) } else { serde_json::json!({ "essential": true, "values": domains }) };
                let claims = serde_json::json!({ "id_token": { "amr": { "essential": true }, "rep_scope": rep_scope } });
                vec![("acr_values", acr.name().to_owned()), ("claims", claims.to_string()), ("prompt", "login consent".to_owned())]
            }
            Kind::ProConnect { acr } if !acr.is_empty() => {
                let claims = serde_json::json!({ "id_token": { "acr": { "essential": true, "values": acr }, "amr": { "essential": true } } });
                vec![("claims", claims.to_string())]
            }
            Kind::ProConnect { .. } => vec![("claims", serde_json::json!({ "id_token": { "amr": { "essential": true } } }).to_string())],
            Kind::Plain { acr } if !acr.is_empty() => vec![("acr_values", acr.join(" "))],
            Kind::Plain { .. } => vec![],
        }
    }

    /// RFC 9207 §2.4: an answer that names another provider, or none where ours always names itself, would send the code to the wrong one.
    fn check_issuer(&self, callback: &Callback, metadata: &Metadata) -> Result<(), LoginError> {
        match callback.iss.as_deref() {
            Some(iss) if iss == self.issuer() => Ok(()),
            None if !metadata.names_itself => Ok(()),
            _ => Err(LoginError::Issuer),
        }
    }

    async fn exchange(&self, code: &str, verifier: &str, metadata: &Metadata) -> Result<Tokens, LoginError> {
        let fields = [
            ("grant_type", "authorization_code"),
            ("code", code),
            ("redirect_uri", self.config.redirect.as_str()),
            ("client_id", &self.config.client_id),
            ("client_secret", self.secret.reveal()),
            ("code_verifier", verifier),
        ];
        let answer = self.http.post(&metadata.token, &fields).await;
        if let Ok(Answer { status: 400 | 401, body, .. }) = &answer {
            let refusal: Option<Refusal> = serde_json::from_slice(body).ok();
            match refusal.as_ref().map(|refusal| refusal.error.as_str()) {
                Some("invalid_grant") => return Err(LoginError::Refused),
                Some("invalid_client" | "unauthorized_client") => return Err(LoginError::Client),
                _ => {}
            }
        }
        json(answer).map_err(|outage| LoginError::Unavailable(Step::Token, outage))
    }

    async fn id_claims(&self, tokens: &Tokens, pending: &PendingLogin, now: Timestamp) -> Result<IdClaims, LoginError> {
        let claims: IdClaims = self.verified(&tokens.id_token, self.config.signature, now).await?.map_err(LoginError::IdToken)?;
        claims.check(&self.expected(now)).map_err(LoginError::IdToken)?;
        if !same(&pending.nonce, claims.nonce.as_deref().unwrap_or_default()) {
            return Err(LoginError::IdToken(TokenFault::Nonce));
        }
        if !claims.belongs_to(&tokens.access_token) {
            return Err(LoginError::IdToken(TokenFault::AccessToken));
        }
        let levels: Levels<'_> = self.config.kind.levels();
        if levels.accept(claims.acr.as_deref()) { Ok(claims) } else { Err(LoginError::Level) }
    }

    async fn userinfo(&self, tokens: &Tokens, sub: &str, metadata: &Metadata, now: Timestamp) -> Result<UserinfoClaims, LoginError> {
        let unavailable = |outage| LoginError::Unavailable(Step::Userinfo, outage);
        let access = Secret::new(&tokens.access_token);
        let claims: UserinfoClaims = match self.config.userinfo {
            Userinfo::Unsigned => json(self.http.get(&metadata.userinfo, "application/json", Some(&access)).await).map_err(unavailable)?,
            Userinfo::Signed(algorithm) => {
                let answer = self.http.get(&metadata.userinfo, "application/jwt", Some(&access)).await.map_err(unavailable)?;
                if answer.status != 200 {
                    return Err(unavailable(Outage::Status(answer.status)));
                }
                if answer.content_type != "application/jwt" {
                    return Err(LoginError::Userinfo(TokenFault::Unsigned));
                }
                let jwt = std::str::from_utf8(&answer.body).map_err(|_| LoginError::Userinfo(TokenFault::Malformed))?;
                let claims: UserinfoClaims = self.verified(jwt.trim(), algorithm, now).await?.map_err(LoginError::Userinfo)?;
                claims.check(&self.expected(now)).map_err(LoginError::Userinfo)?;
                claims
            }
        };
        // Core §5.3.2: otherwise somebody's data could be put in place of another's.
        if same(sub, &claims.sub) { Ok(claims) } else { Err(LoginError::Userinfo(TokenFault::Subject)) }
    }

    /// The claims of a token with a right signature.
    async fn verified<T: DeserializeOwned>(&self, jwt: &str, algorithm: SignatureAlgorithm, now: Timestamp) -> Result<Result<T, TokenFault>, LoginError> {
        let header = match signature::header(jwt, algorithm) {
            Ok(header) => header,
            Err(fault) => return Ok(Err(fault)),
        };
        let key = match algorithm {
            SignatureAlgorithm::Hs256 => DecodingKey::from_secret(self.secret.reveal().as_bytes()).map_err(|_| TokenFault::Key),
            SignatureAlgorithm::Es256 | SignatureAlgorithm::Rs256 => self.directory.key(algorithm, header.kid.as_deref(), now).await?,
        };
        Ok(key.and_then(|key| signature::verify(jwt, algorithm, &key)))
    }

    fn expected(&self, now: Timestamp) -> Expected<'_> {
        Expected { issuer: self.issuer(), client_id: &self.config.client_id, now }
    }

    /// The mandate, where a mediator signed in. One that covers nothing of ours is refused here too: the provider was asked to, but the decision is ours.
    fn delegation(&self, id: &IdClaims) -> Result<Option<Delegation>, LoginError> {
        let Some(scopes) = &id.rep_scope else { return Ok(None) };
        let domains: Vec<_> = scopes.iter().cloned().map(Domain::from).collect();
        let ours = match &self.config.kind {
            Kind::FranceConnect { delegation, .. } => delegation.as_slice(),
            Kind::ProConnect { .. } | Kind::Plain { .. } => return Err(LoginError::Delegation),
        };
        let covered = !domains.is_empty() && (ours.is_empty() || ours.iter().any(|domain| domains.contains(domain)));
        if covered { Ok(Some(Delegation { domains })) } else { Err(LoginError::Delegation) }
    }
}

/// RFC 6749 §5.1, as far as it concerns us.
#[derive(Deserialize)]
struct Tokens {
    access_token: String,
    id_token: String,
}

/// RFC 6749 §5.2.
#[derive(Deserialize)]
struct Refusal {
    error: String,
}
