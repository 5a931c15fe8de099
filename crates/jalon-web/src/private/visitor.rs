//! Who a request comes from, by a session that the server keeps: it can be listed and ended, and the browser holds nothing but a random token.

use std::time::Duration;

use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue};
use jalon_casework::{ActError, Kept, Loaded};
use jalon_catalogue::BodyId;
use jalon_identity::LogoutHint;
use jalon_journey::{JourneyId, PersonId, Who};
use jalon_store::{NewSession, Session, SessionToken};
use serde::{Deserialize, Serialize};

use crate::oops::Oops;
use crate::private::cookie::Cookie;
use crate::private::{Private, Role, programs};
use crate::session::SessionId;
use crate::site::Here;

/// A person's session ends after so long without a request, and after so long in any case.
const PERSON: (Duration, Duration) = (Duration::from_hours(2), Duration::from_hours(12));
/// An agent's: a working day.
const AGENT: (Duration, Duration) = (Duration::from_mins(30), Duration::from_hours(10));

/// What a session knows of whoever holds it. Sealed under their key.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "as")]
pub(crate) enum Standing {
    /// A person.
    Person(Person),
    /// An agent of a body.
    Agent(Agent),
}

/// A person who came in.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct Person {
    /// Their name, if somebody vouches for it.
    pub(crate) name: Option<Identified>,
    /// Journeys that they opened by a code in this session, and as whom.
    pub(crate) opened: Vec<(JourneyId, PersonId)>,
    /// Whether the session opens these and nothing else: they came by the code of somebody who has an identity. A code that was written down or said on the
    /// telephone opens one journey, never all that is somebody's.
    #[serde(default)]
    pub(crate) by_code_only: bool,
}

/// Somebody whose identity somebody vouches for.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Identified {
    /// How they are called.
    pub(crate) shown: String,
    /// What is known of them, by the names of the claims of OpenID Connect.
    pub(crate) claims: std::collections::BTreeMap<String, String>,
    /// Who vouches, in words for people.
    pub(crate) by: String,
    /// How they sign out there.
    pub(crate) logout: Option<LogoutHint>,
}

impl std::fmt::Debug for Identified {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Identified(…)")
    }
}

/// An agent.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Agent {
    /// The name that people may know.
    pub(crate) name: String,
    /// The body that they act for.
    pub(crate) body: String,
    /// What they may do there.
    pub(crate) role: Role,
    /// How they sign out where they signed in.
    pub(crate) logout: Option<LogoutHint>,
}

impl std::fmt::Debug for Agent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Agent(…)")
    }
}

/// Whoever sends a request: perhaps nobody that we know.
#[derive(Debug)]
pub(crate) struct Visitor(pub(crate) Option<Open>);

/// An open session.
#[derive(Debug, Clone)]
pub(crate) struct Open {
    pub(crate) session: Session,
    pub(crate) standing: Standing,
}

impl Open {
    /// Whose session it is.
    pub(crate) fn account(&self) -> PersonId {
        PersonId(*self.session.person.as_bytes())
    }

    /// What ties forms to this session.
    pub(crate) fn tie(&self) -> SessionId {
        tie(&self.session.id)
    }
}

/// A person who came in, by an identity or a code.
#[derive(Debug, Clone)]
pub(crate) struct Signed {
    pub(crate) open: Open,
    pub(crate) person: Person,
}

impl Signed {
    /// A journey, and as whom they act in it; none when it does not concern them.
    pub(crate) async fn enter(&self, private: &Private, journey: JourneyId) -> Result<Option<(PersonId, Loaded)>, Oops> {
        let Some(loaded) = private.casework.load(journey).await? else { return Ok(None) };
        let found = match self.account() {
            Some(account) => private.casework.acting(account, &loaded).await?,
            None => None,
        };
        let opened = || self.person.opened.iter().find(|(opened, _)| *opened == journey).map(|(_, person)| *person);
        Ok(found.or_else(opened).map(|person| (person, loaded)))
    }

    /// Whose journeys, sessions and rights are theirs to see to; none for whoever came by the code of somebody with an identity.
    pub(crate) fn account(&self) -> Option<PersonId> {
        (!self.person.by_code_only).then(|| self.open.account())
    }

    /// The journeys that are theirs, the last first; besides come those that they opened by a code.
    pub(crate) async fn own(&self, private: &Private) -> Result<Vec<Kept>, Oops> {
        match self.account() {
            Some(account) => Ok(private.casework.journeys(account).await?),
            None => Ok(Vec::new()),
        }
    }
}

/// An agent at their desk.
#[derive(Debug)]
pub(crate) struct Seated {
    pub(crate) open: Open,
    pub(crate) agent: Agent,
}

impl Seated {
    pub(crate) fn body(&self) -> BodyId {
        self.agent.body.as_str().into()
    }

    /// Whether they lead: the one place that says what a role may do.
    pub(crate) fn leads(&self) -> bool {
        self.agent.role == Role::Lead
    }

    /// As whom they act.
    pub(crate) fn who(&self) -> Who {
        Who::Agent { agent: self.open.account(), name: self.agent.name.clone(), body: self.body() }
    }
}

/// A person in one of their journeys: the one that the address names.
#[derive(Debug)]
pub(crate) struct Inside {
    pub(crate) signed: Signed,
    pub(crate) loaded: Loaded,
    pub(crate) person: PersonId,
}

impl Inside {
    /// Somebody in a journey. Another person's journey, one that is no more and one that never was answer the same.
    pub(crate) async fn of(private: &Private, signed: Signed, id: JourneyId) -> Result<Self, Oops> {
        let (person, loaded) = signed.enter(private, id).await?.ok_or(Oops::NotFound)?;
        if loaded.journey.member(person).is_none() {
            return Err(Oops::NotFound);
        }
        Ok(Self { signed, loaded, person })
    }

    pub(crate) fn id(&self) -> JourneyId {
        self.loaded.id
    }

    pub(crate) fn who(&self) -> Who {
        Who::Person { person: self.person }
    }

    /// What is theirs. The journey concerns them, or they would not be inside.
    pub(crate) fn member(&self) -> Result<&jalon_journey::Member, Oops> {
        self.loaded.journey.member(self.person).ok_or(Oops::NotFound)
    }
}

/// Who a request was found to come from before a handler asks: looked up once.
#[derive(Debug, Clone)]
pub(crate) struct Met(pub(crate) Option<Open>);

impl Visitor {
    /// Whoever sends a request with these headers.
    pub(crate) async fn of(here: &Here, headers: &HeaderMap) -> Result<Self, Oops> {
        let Ok(private) = here.private() else { return Ok(Self(None)) };
        let Some(token) = Cookie::Session.values(headers).find_map(|value| value.parse::<SessionToken>().ok()) else { return Ok(Self(None)) };
        let now = private.casework.clock().now().as_millisecond();
        let store = private.casework.store();
        // What a program comes in by opens nothing in a browser.
        let found = store.session(&token, now).await.map_err(ActError::from)?.filter(|session| session.kind != programs::KIND);
        let Some(session) = found else { return Ok(Self(None)) };
        // A session whose limits could not be moved on is still a session.
        if let Err(error) = store.touch_session(&session, now).await {
            tracing::warn!(%error, "a session could not be marked as seen");
        }
        let Ok(standing) = serde_json::from_slice(&session.plain) else { return Ok(Self(None)) };
        Ok(Self(Some(Open { session, standing })))
    }

    /// The person, if it is one who came in.
    pub(crate) fn person(&self) -> Option<Signed> {
        let open = self.0.as_ref()?;
        let Standing::Person(person) = &open.standing else { return None };
        Some(Signed { open: open.clone(), person: person.clone() })
    }
}

impl FromRequestParts<Here> for Visitor {
    type Rejection = Oops;

    async fn from_request_parts(parts: &mut Parts, here: &Here) -> Result<Self, Oops> {
        match parts.extensions.get::<Met>() {
            Some(Met(open)) => Ok(Self(open.clone())),
            None => Self::of(here, &parts.headers).await,
        }
    }
}

impl FromRequestParts<Here> for Signed {
    type Rejection = Oops;

    async fn from_request_parts(parts: &mut Parts, here: &Here) -> Result<Self, Oops> {
        here.private()?;
        match Visitor::from_request_parts(parts, here).await?.0 {
            Some(open) => match open.standing.clone() {
                Standing::Person(person) => Ok(Self { open, person }),
                Standing::Agent(_) => Err(Oops::SignIn),
            },
            None => Err(Oops::SignIn),
        }
    }
}

impl FromRequestParts<Here> for Seated {
    type Rejection = Oops;

    async fn from_request_parts(parts: &mut Parts, here: &Here) -> Result<Self, Oops> {
        here.private()?;
        match Visitor::from_request_parts(parts, here).await?.0 {
            Some(open) => match open.standing.clone() {
                Standing::Agent(agent) => Ok(Self { open, agent }),
                Standing::Person(_) => Err(Oops::NotFound),
            },
            None => Err(Oops::DeskSignIn),
        }
    }
}

/// The part of an address that names a journey.
#[derive(Deserialize)]
struct Named {
    journey: String,
}

impl FromRequestParts<Here> for Inside {
    type Rejection = Oops;

    async fn from_request_parts(parts: &mut Parts, here: &Here) -> Result<Self, Oops> {
        let signed = Signed::from_request_parts(parts, here).await?;
        let Path(named) = Path::<Named>::from_request_parts(parts, here).await.map_err(|_| Oops::NotFound)?;
        let id: JourneyId = named.journey.parse().map_err(|_| Oops::NotFound)?;
        Self::of(here.private()?, signed, id).await
    }
}

/// A session that was opened just now.
pub(crate) struct CameIn {
    /// The header that tells the browser.
    pub(crate) cookie: HeaderValue,
    /// What ties forms and codes to it.
    pub(crate) tie: SessionId,
}

/// Opens a session, always a new one: whoever comes in never keeps a token from before. Gives the header that tells the browser.
pub(crate) async fn come_in(here: &Here, before: Visitor, account: PersonId, standing: &Standing) -> Result<HeaderValue, Oops> {
    Ok(open_session(here, before, account, standing).await?.cookie)
}

/// The same, for whoever has something to show in the new session.
pub(crate) async fn open_session(here: &Here, before: Visitor, account: PersonId, standing: &Standing) -> Result<CameIn, Oops> {
    let private = here.private()?;
    let (kind, (idle, absolute)) = match standing {
        Standing::Person(_) => ("person", PERSON),
        Standing::Agent(_) => ("agent", AGENT),
    };
    if let Some(open) = before.0 {
        private.casework.store().end_session(open.session.person, open.session.id).await.map_err(ActError::from)?;
    }
    let now = private.casework.clock().now().as_millisecond();
    let millis = |duration: Duration| i64::try_from(duration.as_millis()).unwrap_or(i64::MAX);
    let new = NewSession {
        kind: kind.into(),
        person: jalon_store::PersonId::from_bytes(account.0),
        now,
        idle: millis(idle),
        ends: now.saturating_add(millis(absolute)),
        plain: serde_json::to_vec(standing).map_err(|_| Oops::Fault)?.into(),
    };
    let token = private.casework.store().create_session(new).await.map_err(ActError::from)?;
    Ok(CameIn { cookie: Cookie::Session.set(&token.reveal(), absolute.as_secs())?, tie: tie(&token.session()) })
}

/// The header that makes the browser forget its session.
pub(crate) fn forget() -> HeaderValue {
    Cookie::Session.forget()
}

fn tie(session: &jalon_store::SessionId) -> SessionId {
    let mut tie = [0; 16];
    tie.copy_from_slice(&session.as_bytes()[..16]);
    SessionId::from_bytes(tie)
}
