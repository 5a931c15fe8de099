//! `/fr/agents/connexion`: how agents come in and leave. By ProConnect, by a passkey, or, in a demonstration, by a name.

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::http::header::{COOKIE, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use jalon_casework::ActError;
use jalon_catalogue::BodyId;
use jalon_identity::{Callback, Identity, LoginError, LogoutHint, OsRandom, PendingLogin, PendingPasskeyLogin, PendingRegistration, Provider, SignIn};
use jalon_journey::PersonId;
use serde::{Deserialize, Serialize};

use crate::form::Form;
use crate::oops::Oops;
use crate::page::{Holds, Page, lead_to, show as show_page, show_with};
use crate::place::Place;
use crate::private::act::{self, ActFields};
use crate::private::visitor::{self, Agent, Standing, Visitor};
use crate::private::{Role, agents};
use crate::seal::Purpose;
use crate::site::Here;
use crate::words::Key;

/// What is kept while an agent is elsewhere: sealed, for as long as a sign-in may take.
const PENDING_COOKIE: &str = "__Host-jalon-pending-agent";
const PENDING_SECONDS: u32 = 600;
/// The issuer of invented agents.
const DEMO: &str = "demo:agents";

/// A sign-in that has begun in this browser.
#[derive(Serialize, Deserialize)]
pub(crate) enum Pending {
    /// At the provider. The language comes back with it: the address of return has none.
    Provider { login: PendingLogin, language: String },
    /// With a passkey.
    Key(PendingPasskeyLogin),
    /// A first passkey is being made, for the invitation that is found by this index.
    NewKey { registration: PendingRegistration, invitation: [u8; 32] },
}

impl Pending {
    pub(crate) fn cookie(&self, here: &Here) -> Result<HeaderValue, Oops> {
        let plain = serde_json::to_vec(self).map_err(|_| Oops::Fault)?;
        let sealed = here.site.key.seal(Purpose::DeskPending, &plain);
        HeaderValue::try_from(format!("{PENDING_COOKIE}={sealed}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age={PENDING_SECONDS}")).map_err(|_| Oops::Fault)
    }

    /// What this browser began; none when it began nothing.
    pub(crate) fn of(here: &Here, headers: &HeaderMap) -> Option<Self> {
        let mut cookies = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok()).flat_map(|value| value.split(';'));
        let sealed = cookies.find_map(|cookie| cookie.trim().strip_prefix(PENDING_COOKIE)?.strip_prefix('='))?;
        serde_json::from_slice(&here.site.key.open(Purpose::DeskPending, sealed)?).ok()
    }
}

/// The header that makes the browser forget what it began: a sign-in is finished once.
pub(crate) fn forget_pending() -> HeaderValue {
    HeaderValue::from_static("__Host-jalon-pending-agent=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0")
}

/// Somebody who may come in as an agent.
pub(crate) struct Arrives {
    pub(crate) account: PersonId,
    pub(crate) name: String,
    pub(crate) body: BodyId,
    pub(crate) role: Role,
    pub(crate) logout: Option<LogoutHint>,
}

/// Lets an agent in, and leads them to their queues.
pub(crate) async fn let_in(here: &Here, before: Visitor, arrives: Arrives) -> Result<Response, Oops> {
    let private = here.private()?;
    let Arrives { account, name, body, role, logout } = arrives;
    agents::note(private, account, &body, &name, role).await?;
    let standing = Standing::Agent(Agent { name, body: body.to_string(), role, logout });
    let cookie = visitor::come_in(here, before, account, &standing).await?;
    let mut response = lead_to(here, &Place::Desk);
    response.headers_mut().append(SET_COOKIE, cookie);
    response.headers_mut().append(SET_COOKIE, forget_pending());
    Ok(response)
}

#[derive(Template)]
#[template(path = "desk/sign_in.html")]
struct SignInPage<'a> {
    page: Page<'a>,
    fields: ActFields,
    /// Invented agents, by body.
    demo: Vec<DemoLine>,
    provider: Option<ProviderLine>,
    keys: Option<Keys>,
    error: Option<&'a str>,
}

struct DemoLine {
    id: String,
    name: String,
    about: String,
}

struct ProviderLine {
    href: String,
    words: String,
}

/// Where passkeys are used and made.
struct Keys {
    ask: String,
    make: String,
}

pub(crate) async fn show(State(here): State<Here>, visitor: Visitor) -> Result<Response, Oops> {
    here.private()?;
    if matches!(&visitor.0, Some(open) if matches!(open.standing, Standing::Agent(_))) {
        return Ok(lead_to(&here, &Place::Desk));
    }
    page(&here, &visitor, None)
}

fn page(here: &Here, visitor: &Visitor, error: Option<(StatusCode, Key)>) -> Result<Response, Oops> {
    let (private, words) = (here.private()?, here.words());
    let (demo, provider, keys) = match &private.sign_in {
        SignIn::Demo(people) => {
            let line = |person: &jalon_identity::DemoPerson| {
                let (body, role) = private.staff.of_demo(&person.id)?;
                let role = words.say(if role == Role::Lead { Key::DeskRoleLead } else { Key::DeskRoleAgent });
                Some(DemoLine { id: person.id.clone(), name: person.name.clone(), about: format!("{}, {role}", here.labels().body(&body)) })
            };
            (people.all().iter().filter_map(line).collect(), None, None)
        }
        SignIn::Real { agents, passkeys, .. } => {
            let provider = agents.as_ref().map(|provider| ProviderLine { href: here.href(&Place::DeskGo), words: button(here, provider) });
            let keys = passkeys.as_ref().map(|_| Keys { ask: here.href(&Place::DeskKey), make: here.href(&Place::DeskNewKey) });
            (Vec::new(), provider, keys)
        }
        SignIn::None => (Vec::new(), None, None),
    };
    let mut page = Page::new(here, &Place::DeskSignIn, words.say(Key::DeskSignInTitle));
    page.mistaken = error.is_some();
    let fields = ActFields::new(here, visitor.0.as_ref());
    let shown = SignInPage { page, fields, demo, provider, keys, error: error.map(|(_, key)| words.say(key)) };
    Ok(show_with(error.map_or(StatusCode::OK, |(status, _)| status), &shown, Holds::Answers))
}

/// What the button says: ProConnect asks that its name be on it.
fn button(here: &Here, provider: &Provider) -> String {
    match provider.kind() {
        jalon_identity::Kind::ProConnect { .. } => here.words().say(Key::DeskProConnect).to_owned(),
        _ => here.words().say(Key::DeskProvider).to_owned(),
    }
}

/// An invented agent comes in.
pub(crate) async fn demo(State(here): State<Here>, visitor: Visitor, headers: HeaderMap, form: Form) -> Result<Response, Oops> {
    let private = here.private()?;
    act::key(&here, &headers, &form, visitor.0.as_ref())?;
    let SignIn::Demo(people) = &private.sign_in else { return Err(Oops::NotFound) };
    let found = people.get(form.get("who")).and_then(|person| Some((person, private.staff.of_demo(&person.id)?)));
    let Some((person, (body, role))) = found else {
        return page(&here, &visitor, Some((StatusCode::UNPROCESSABLE_ENTITY, Key::DeskNoOneChosen)));
    };
    let account = private.casework.person_of_identity(DEMO, &person.id).await?;
    let_in(&here, visitor, Arrives { account, name: person.name.clone(), body, role, logout: None }).await
}

/// The provider through which agents sign in.
fn provider(here: &Here) -> Result<&Provider, Oops> {
    match &here.private()?.sign_in {
        SignIn::Real { agents: Some(provider), .. } => Ok(provider),
        _ => Err(Oops::NotFound),
    }
}

/// An agent leaves for the provider. A link, not a form: forms of ours lead nowhere else.
pub(crate) async fn go(State(here): State<Here>, visitor: Visitor) -> Result<Response, Oops> {
    let now = here.private()?.casework.clock().now();
    let begun = match provider(&here)?.begin(&mut OsRandom, now).await {
        Ok(begun) => begun,
        Err(error) => return failed(&here, &visitor, error),
    };
    let pending = Pending::Provider { login: begun.pending, language: here.tag().0.to_string() };
    let mut response = Redirect::to(begun.redirect.as_str()).into_response();
    response.headers_mut().append(SET_COOKIE, pending.cookie(&here)?);
    Ok(response)
}

/// An agent comes back from the provider.
pub(crate) async fn back(State(here): State<Here>, visitor: Visitor, headers: HeaderMap, RawQuery(query): RawQuery) -> Result<Response, Oops> {
    let pending = Pending::of(&here, &headers);
    let language = if let Some(Pending::Provider { language, .. }) = &pending { language.as_str() } else { "" };
    let edition = here.site.editions.iter().position(|edition| &*edition.tag.0 == language).unwrap_or_else(|| here.site.edition_for("/", &headers));
    let here = Here { site: here.site.clone(), edition };
    let mut response = returned(&here, visitor, pending, query.as_deref().unwrap_or_default()).await?;
    response.headers_mut().append(SET_COOKIE, forget_pending());
    Ok(response)
}

async fn returned(here: &Here, visitor: Visitor, pending: Option<Pending>, query: &str) -> Result<Response, Oops> {
    let (private, provider) = (here.private()?, provider(here)?);
    let Some(Pending::Provider { login, .. }) = pending else { return failed(here, &visitor, LoginError::State) };
    let callback = match Callback::from_query(query) {
        Ok(callback) => callback,
        Err(error) => return failed(here, &visitor, error),
    };
    let identity = match provider.finish(login, &callback, private.casework.clock().now()).await {
        Ok(identity) => identity,
        Err(error) => return failed(here, &visitor, error),
    };
    let siret = identity.organisation.as_ref().and_then(|organisation| organisation.siret.as_ref());
    let Some((body, role)) = siret.and_then(|siret| private.staff.of_establishment(siret.as_str(), identity.email.as_deref())) else {
        return page(here, &visitor, Some((StatusCode::FORBIDDEN, Key::DeskNotOurs)));
    };
    let account = private.casework.person_of_identity(&identity.subject.issuer, &identity.subject.sub).await?;
    let Some(name) = name_of(&identity) else { return page(here, &visitor, Some((StatusCode::FORBIDDEN, Key::DeskNameless))) };
    let_in(here, visitor, Arrives { account, name, body, role, logout: Some(identity.logout) }).await
}

/// The name that people may know: whoever asks a public body may know who sees to it (CRPA, art. L111-2).
fn name_of(identity: &Identity) -> Option<String> {
    let names = &identity.names;
    let parts: Vec<&str> = [names.given.as_deref(), names.usual.as_deref().or(names.family.as_deref())].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

/// A sign-in that came to no end: what to do, in words; why, in the log.
fn failed(here: &Here, visitor: &Visitor, error: LoginError) -> Result<Response, Oops> {
    if error == LoginError::Cancelled {
        return page(here, visitor, None);
    }
    tracing::warn!(code = error.code(), "an agent could not sign in");
    let (status, key) = match error {
        LoginError::Expired | LoginError::State | LoginError::Callback | LoginError::Refused => (StatusCode::CONFLICT, Key::DeskAgain),
        _ => (StatusCode::SERVICE_UNAVAILABLE, Key::DeskProviderAway),
    };
    page(here, visitor, Some((status, key)))
}

#[derive(Template)]
#[template(path = "desk/left.html")]
struct LeftPage<'a> {
    page: Page<'a>,
    again: String,
    /// Where the session at the provider ends too.
    provider: Option<String>,
}

/// An agent signs out here; a link ends their session at the provider as well.
pub(crate) async fn leave(State(here): State<Here>, Visitor(open): Visitor, headers: HeaderMap, form: Form) -> Result<Response, Oops> {
    let private = here.private()?;
    act::key(&here, &headers, &form, open.as_ref())?;
    let mut elsewhere = None;
    if let Some(open) = open {
        let store = private.casework.store();
        store.end_session(open.session.person, open.session.id).await.map_err(ActError::from)?;
        if let (Standing::Agent(Agent { logout: Some(hint), .. }), Ok(provider)) = (&open.standing, provider(&here)) {
            // A provider that is away ends its session by itself.
            let begun = provider.logout(hint, &mut OsRandom, private.casework.clock().now()).await.ok().flatten();
            elsewhere = begun.map(|(url, _)| url.to_string());
        }
    }
    let page = Page::new(&here, &Place::DeskSignIn, here.words().say(Key::DeskLeftTitle));
    let mut response = show_page(&LeftPage { page, again: here.href(&Place::DeskSignIn), provider: elsewhere }, Holds::Answers);
    response.headers_mut().append(SET_COOKIE, visitor::forget());
    Ok(response)
}
