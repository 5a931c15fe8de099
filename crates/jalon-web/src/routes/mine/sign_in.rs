//! `/fr/connexion`: by an invented name in a demonstration, by a provider anywhere else.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::{Query, RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use jalon_casework::{Pivot, PivotFields};
use jalon_catalogue::EventId;
use jalon_identity::{Callback, DemoPerson, Gender, Identity, Kind, LoginError, OsRandom, Provider, ProviderFault, SignIn};
use jalon_journey::{JourneyId, PersonId};
use jalon_rules::{FactValue, Held, ListId, Question, Type};
use serde::Deserialize;

use super::with_cookies;
use crate::form::Form;
use crate::oops::Oops;
use crate::page::{Holds, Page, lead_to, show as show_page, show_with};
use crate::place::Place;
use crate::private::Private;
use crate::private::act::{self, ActFields};
use crate::private::cookie::Cookie;
use crate::private::pending::{Pending, Waits};
use crate::private::visitor::{Identified, Person, Standing, Visitor, open_session};
use crate::session::{Presence, Session, Trail};
use crate::site::{Here, now};
use crate::words::Key;

/// Before the name of a field, in the claims of somebody invented: what the demonstration says of them. No provider has a claim of that name.
pub(super) const TOLD: &str = "told:";

/// The plan that somebody is about to keep.
#[derive(Deserialize)]
pub(crate) struct ToKeep {
    #[serde(default)]
    event: String,
}

impl ToKeep {
    fn event(&self, here: &Here) -> Option<EventId> {
        here.catalogue().events.keys().find(|id| id.as_str() == self.event).cloned()
    }
}

#[derive(Template)]
#[template(path = "mine/sign_in.html")]
struct SignInPage<'a> {
    page: Page<'a>,
    way: Way,
    resume: String,
    home: String,
    /// Nobody was chosen.
    mistaken: bool,
}

/// How people sign in.
enum Way {
    /// As somebody invented.
    Demo { people: Vec<Invented>, event: String, fields: ActFields },
    /// At a provider, by its name.
    Provider { name: String, go: String },
    /// Not at all.
    None,
}

struct Invented {
    id: String,
    name: String,
    plays: String,
}

pub(crate) async fn show(State(here): State<Here>, Query(to_keep): Query<ToKeep>, visitor: Visitor) -> Result<Response, Oops> {
    Ok(show_page(&page(&here, to_keep.event(&here), &visitor, false)?, Holds::Answers))
}

fn page<'a>(here: &'a Here, event: Option<EventId>, visitor: &Visitor, mistaken: bool) -> Result<SignInPage<'a>, Oops> {
    let private = here.private()?;
    let way = match &private.sign_in {
        SignIn::Demo(people) => {
            let of_the_site = people.all().iter().filter(|person| private.staff.of_demo(&person.id).is_none());
            Way::Demo {
                people: of_the_site.map(|person| invented(here, person)).collect(),
                event: event.as_ref().map(ToString::to_string).unwrap_or_default(),
                fields: ActFields::new(here, visitor.0.as_ref()),
            }
        }
        SignIn::Real { people: Some(provider), .. } => Way::Provider { name: name_of(provider), go: here.href(&Place::Go(event.clone())) },
        SignIn::Real { people: None, .. } | SignIn::None => Way::None,
    };
    let place = event.map_or(Place::SignIn, Place::SignInToKeep);
    let mut page = Page::new(here, &place, here.words().say(Key::SignInTitle)).back_to(here, &Place::Home);
    page.mistaken = mistaken;
    Ok(SignInPage { page, way, resume: here.href(&Place::Resume), home: here.href(&Place::Home), mistaken })
}

fn invented(here: &Here, person: &DemoPerson) -> Invented {
    let played = here.format().optional(&format!("persona-{}", person.plays), None);
    Invented { id: person.id.clone(), name: person.name.clone(), plays: played.unwrap_or(&person.plays).to_owned() }
}

/// The name by which people know a provider.
fn name_of(provider: &Provider) -> String {
    match provider.kind() {
        Kind::FranceConnect { .. } => "FranceConnect".to_owned(),
        Kind::ProConnect { .. } => "ProConnect".to_owned(),
        Kind::Plain { .. } => {
            let address = provider.issuer();
            address.split_once("://").map_or(address, |(_, rest)| rest).split('/').next().unwrap_or(address).to_owned()
        }
    }
}

/// Signs in as somebody invented.
pub(crate) async fn demo(State(here): State<Here>, headers: HeaderMap, presence: Presence, visitor: Visitor, form: Form) -> Result<Response, Oops> {
    act::key(&here, &headers, &form, visitor.0.as_ref())?;
    let private = here.private()?;
    let SignIn::Demo(people) = &private.sign_in else { return Err(Oops::NotFound) };
    let to_keep = ToKeep { event: form.get("event").to_owned() };
    let event = to_keep.event(&here);
    let Some(person) = people.get(form.get("person")).filter(|person| private.staff.of_demo(&person.id).is_none()) else {
        return Ok(show_with(StatusCode::UNPROCESSABLE_ENTITY, &page(&here, event, &visitor, true)?, Holds::Answers));
    };
    let account = private.casework.person_of_identity("demo", &person.id).await?;
    if let Some(pivot) = invented_pivot(person) {
        private.casework.recognise(account, &pivot).await?;
    }
    let (given, family) = person.name.split_once(' ').unwrap_or((&person.name, ""));
    let claims = [("given_name", given.to_owned()), ("family_name", family.to_owned()), ("birthdate", person.born.to_string())];
    let claims = claims.into_iter().filter(|(_, value)| !value.is_empty()).map(|(claim, value)| (claim.to_owned(), value));
    let told = person.told.iter().map(|(field, value)| (format!("{TOLD}{field}"), value.clone()));
    let name =
        Identified { shown: person.name.clone(), claims: claims.chain(told).collect(), by: here.words().say(Key::SignInDemoBy).to_owned(), logout: None };
    let answers = played(&here, person, presence.session());
    let response = enter(&here, visitor, account, name, event).await?;
    // What does not fit the browser is answered by hand.
    Ok(match answers.and_then(|answers| answers.cookie(&here.site.key, &here.catalogue().law, now()).ok()) {
        Some(cookie) => with_cookies(response, [cookie]),
        None => response,
    })
}

/// The answers of this browser with those of the persona that somebody plays, as if they had given them: the demonstration begins with a plan and forms that
/// are not empty. What was answered here about the same event stays as it is.
fn played(here: &Here, person: &DemoPerson, before: Option<&Session>) -> Option<Session> {
    let (catalogue, today) = (here.catalogue(), here.site.clock.today());
    let persona = catalogue.personas.iter().find(|persona| persona.id.as_str() == person.plays)?;
    let event = catalogue.events.get(&persona.event)?;
    let mut session = before.cloned().unwrap_or_else(|| Session::new(&catalogue.law));
    if session.events.contains_key(&event.id) {
        return None;
    }
    // The persona's days are as far from today as they are from its own.
    let later = persona.date.until(today).ok()?;
    let moved = |fact, value| match value {
        // A month is its first day.
        FactValue::Date(date) if catalogue.law.fact(fact).of_type == Type::Month => FactValue::Date(date.saturating_add(later).first_of_month()),
        FactValue::Date(date) => FactValue::Date(date.saturating_add(later)),
        other => other,
    };
    let lists = (0..catalogue.law.lists().len()).map(ListId::new);
    for (list, size) in lists.filter_map(|list| Some((list, persona.situation.size(list)?))) {
        session.situation.set_size(list, Some(size));
    }
    for (question, held) in persona.situation.held() {
        let value = |fact| Some(Held::declared(moved(fact, held.value)));
        match question {
            Question::Household(fact) => session.situation.set(fact, value(fact)),
            Question::Member(list, member, fact) => session.situation.set_member(list, member, fact, value(fact)),
            Question::Size(_) => {}
        }
    }
    let known = |asked: &jalon_catalogue::Question| {
        crate::fields::asked(&catalogue.law, &asked.asks, &session.situation).any(|asked| crate::fields::known(asked, &session.situation).is_some())
    };
    let asked = event.questions.iter().filter(|asked| known(asked)).map(|asked| asked.id.clone()).collect();
    session.events.insert(event.id.clone(), Trail { asked, ..Trail::default() });
    Some(session)
}

/// Lets somebody in whose identity is known, and leads them on.
async fn enter(here: &Here, visitor: Visitor, account: PersonId, name: Identified, to_keep: Option<EventId>) -> Result<Response, Oops> {
    let opened = opened_before(here.private()?, &visitor, account).await?;
    let came_in = open_session(here, visitor, account, &Standing::Person(Person { name: Some(name), opened, by_code_only: false })).await?;
    let place = to_keep.map_or(Place::Mine, Place::Keep);
    Ok(with_cookies(lead_to(here, &place), [came_in.cookie]))
}

/// Journeys that somebody opened before they came in as `account`: they can still be attached to it.
pub(super) async fn opened_before(private: &Private, visitor: &Visitor, account: PersonId) -> Result<Vec<(JourneyId, PersonId)>, Oops> {
    let Some(before) = visitor.person() else { return Ok(Vec::new()) };
    let mut opened = before.person.opened.clone();
    // What somebody with an identity kept is theirs; whoever signs in after them on the same device has nothing of it.
    if before.person.name.is_some() {
        return Ok(if before.open.account() == account { opened } else { Vec::new() });
    }
    for kept in before.own(private).await? {
        let arrival = (kept.arrival.journey, kept.arrival.person);
        if !opened.contains(&arrival) {
            opened.push(arrival);
        }
    }
    Ok(opened)
}

/// Leaves for the provider.
pub(crate) async fn go(State(here): State<Here>, Query(to_keep): Query<ToKeep>) -> Result<Response, Oops> {
    let private = here.private()?;
    let SignIn::Real { people: Some(provider), .. } = &private.sign_in else { return Err(Oops::NotFound) };
    match provider.begin(&mut OsRandom, private.casework.clock().now()).await {
        Ok(begun) => {
            let event = to_keep.event(&here);
            let pending = Pending::cookie(&here, Waits::sign_in(begun.pending, event.as_ref()))?;
            Ok(with_cookies(Redirect::to(begun.redirect.as_str()).into_response(), [pending]))
        }
        Err(error) => Ok(failed(&here, error)),
    }
}

/// Comes back from the provider.
pub(crate) async fn back(State(any): State<Here>, headers: HeaderMap, RawQuery(query): RawQuery, visitor: Visitor) -> Result<Response, Oops> {
    let pending = Pending::of(&any.site, &headers);
    let here = in_the_language_of(any, &headers, pending.as_ref());
    let response = match finish(&here, pending, &query.unwrap_or_default()).await {
        Ok((identity, by, event)) => {
            let casework = &here.private()?.casework;
            let account = casework.person_of_identity(&identity.subject.issuer, &identity.subject.sub).await?;
            if let Some(pivot) = pivot(&identity) {
                casework.recognise(account, &pivot).await?;
            }
            enter(&here, visitor, account, identified(identity, by), event).await?
        }
        Err(error) => failed(&here, error),
    };
    // Whatever came of it, this sign-in is not begun any more.
    Ok(with_cookies(response, [Cookie::Pending.forget()]))
}

/// The site in the language in which somebody left.
pub(super) fn in_the_language_of(any: Here, headers: &HeaderMap, pending: Option<&Pending>) -> Here {
    let edition = pending.and_then(|pending| pending.edition(&any.site)).unwrap_or_else(|| any.site.edition_for("", headers));
    Here { edition, ..any }
}

async fn finish(here: &Here, pending: Option<Pending>, query: &str) -> Result<(Identity, String, Option<EventId>), LoginError> {
    let Some(Pending { waits: Waits::In(login, to_keep), .. }) = pending else { return Err(LoginError::State) };
    let Ok(Private { sign_in: SignIn::Real { people: Some(provider), .. }, casework, .. }) = here.private() else { return Err(LoginError::State) };
    let callback = Callback::from_query(query)?;
    let identity = provider.finish(login, &callback, casework.clock().now()).await?;
    // A mediator is at the keyboard, and no act here could say so yet: better nobody than the wrong name under it.
    if identity.delegation.is_some() {
        return Err(LoginError::Delegation);
    }
    let event = to_keep.and_then(|event| ToKeep { event }.event(here));
    Ok((identity, name_of(provider), event))
}

/// The six fields by which registers know a person; none where the provider did not give them all.
fn pivot(identity: &Identity) -> Option<Pivot> {
    let Identity { names, birth, gender, .. } = identity;
    let birth = birth.as_ref()?;
    let fields = PivotFields {
        given_name: names.given.clone()?,
        family_name: names.family.clone()?,
        birthdate: birth.date.to_string(),
        gender: claim_of((*gender)?).to_owned(),
        birthplace: birth.place.as_ref().map(|place| place.as_str().to_owned()).unwrap_or_default(),
        birthcountry: birth.country.as_ref()?.as_str().to_owned(),
    };
    fields.try_into().ok()
}

/// The same of somebody invented, as far as the demonstration says it of them.
fn invented_pivot(person: &DemoPerson) -> Option<Pivot> {
    let (given, family) = person.name.split_once(' ')?;
    let told = |field: &str| person.told.get(field).cloned();
    let fields = PivotFields {
        given_name: given.to_owned(),
        family_name: family.to_owned(),
        birthdate: person.born.to_string(),
        gender: told("sex")?,
        birthplace: told("birth-place")?,
        birthcountry: told("birth-country")?,
    };
    fields.try_into().ok()
}

/// A gender by the word of the claim.
fn claim_of(gender: Gender) -> &'static str {
    match gender {
        Gender::Female => "female",
        Gender::Male => "male",
        Gender::Unspecified => "unspecified",
    }
}

/// What a session remembers of an identity, by the names of the claims.
fn identified(identity: Identity, by: String) -> Identified {
    let Identity { names, birth, gender, email, logout, .. } = identity;
    let family = names.usual.as_ref().or(names.family.as_ref());
    let shown: Vec<&str> = names.given.iter().chain(family).map(String::as_str).collect();
    let shown = if shown.is_empty() { by.clone() } else { shown.join(" ") };
    let claims: BTreeMap<String, String> = [
        ("given_name", names.given),
        ("family_name", names.family),
        ("preferred_username", names.usual),
        ("birthdate", birth.as_ref().map(|birth| birth.date.to_string())),
        ("birthplace", birth.as_ref().and_then(|birth| Some(birth.place.as_ref()?.as_str().to_owned()))),
        ("birthcountry", birth.as_ref().and_then(|birth| Some(birth.country.as_ref()?.as_str().to_owned()))),
        ("gender", gender.map(|gender| claim_of(gender).to_owned())),
        ("email", email),
    ]
    .into_iter()
    .filter_map(|(claim, value)| Some((claim.to_owned(), value?)))
    .collect();
    Identified { shown, claims, by, logout: Some(logout) }
}

#[derive(Template)]
#[template(path = "mine/sign_in_failed.html")]
struct FailedPage<'a> {
    page: Page<'a>,
    text: &'a str,
    sign_in: String,
    resume: String,
}

/// The page about a sign-in that did not come to an end: what happened and what to do, in words for people. The log has the code, and nothing of the person.
pub(super) fn failed(here: &Here, error: LoginError) -> Response {
    let (status, title, text) = match error {
        LoginError::Cancelled => (StatusCode::OK, Key::LoginCancelled, Key::LoginCancelledText),
        LoginError::Expired => (StatusCode::BAD_REQUEST, Key::LoginExpired, Key::LoginExpiredText),
        LoginError::State | LoginError::Callback | LoginError::Issuer | LoginError::Refused => (StatusCode::BAD_REQUEST, Key::LoginLost, Key::LoginLostText),
        LoginError::Level => (StatusCode::FORBIDDEN, Key::LoginLevel, Key::LoginLevelText),
        LoginError::Delegation => (StatusCode::FORBIDDEN, Key::LoginMandate, Key::LoginMandateText),
        LoginError::Unavailable(..) | LoginError::Provider(ProviderFault::Unavailable) => (StatusCode::SERVICE_UNAVAILABLE, Key::LoginAway, Key::LoginAwayText),
        LoginError::Provider(_)
        | LoginError::Client
        | LoginError::Metadata(_)
        | LoginError::IdToken(_)
        | LoginError::Userinfo(_)
        | LoginError::Claim(_)
        | LoginError::Random => (StatusCode::BAD_GATEWAY, Key::LoginFault, Key::LoginFaultText),
    };
    if error == LoginError::Cancelled {
        tracing::info!(code = error.code(), "sign-in ended");
    } else {
        tracing::warn!(code = error.code(), "sign-in ended");
    }
    let page = Page::new(here, &Place::SignIn, here.words().say(title)).back_to(here, &Place::Home);
    let template = FailedPage { page, text: here.words().say(text), sign_in: here.href(&Place::SignIn), resume: here.href(&Place::Resume) };
    show_with(status, &template, Holds::Answers)
}
