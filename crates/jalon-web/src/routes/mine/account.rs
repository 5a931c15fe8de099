//! `/fr/mes-demarches`: one's journeys, where one is signed in, and one's rights.

use askama::Template;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use jalon_casework::{ActError, Arrival, Casework, Clock};
use jalon_catalogue::RegisterId;
use jalon_journey::{JourneyId, PersonId, expected};
use jalon_plan::Detail;
use jiff::Timestamp;

use super::Seen;
use super::tell::short_body;
use crate::form::Form;
use crate::oops::Oops;
use crate::page::{Holds, Page, lead_to, show as show_page};
use crate::place::Place;
use crate::private::act::{self, ActFields};
use crate::private::programs::KIND;
use crate::private::visitor::Signed;
use crate::site::Here;
use crate::words::Key;

#[derive(Template)]
#[template(path = "mine/account.html")]
struct AccountPage<'a> {
    page: Page<'a>,
    journeys: Vec<JourneyLine>,
    /// What a register told of their death, and whom to have it put right.
    died: Option<String>,
    /// Who vouches for the person, if somebody does.
    by: Option<String>,
    sessions: Vec<SessionLine<'a>>,
    join: String,
    resume: String,
    /// Where all is erased; not for whoever came by the code of somebody else's account.
    erase: Option<String>,
    /// Where keys of programs are; not for them either.
    programs: Option<String>,
    sign_in: String,
    fields: ActFields,
}

/// One journey.
struct JourneyLine {
    id: JourneyId,
    title: String,
    href: String,
    since: String,
    waiting: String,
    /// Whether a register told of it, and the person has not looked at it.
    offered: bool,
    code: String,
    /// Whether it was opened by a code in this session, and can be put to the account's name.
    attachable: bool,
}

/// One session.
struct SessionLine<'a> {
    id: String,
    kind: &'a str,
    since: String,
    seen: String,
    this: bool,
}

pub(crate) async fn show(State(here): State<Here>, signed: Signed) -> Result<Response, Oops> {
    let casework = &here.private()?.casework;
    let own = signed.own(here.private()?).await?;
    let mut journeys = Vec::new();
    for kept in &own {
        journeys.extend(journey_line(&here, kept.arrival, Some(kept.since), false).await?);
    }
    for (journey, person) in &signed.person.opened {
        if !own.iter().any(|kept| kept.arrival.journey == *journey) {
            let arrival = Arrival { journey: *journey, person: *person };
            let attachable = signed.person.name.is_some() && casework.can_attach(arrival, signed.open.account()).await?;
            journeys.extend(journey_line(&here, arrival, None, attachable).await?);
        }
    }
    let died = match signed.account() {
        Some(account) => casework.death_told_by(account).await?.map(|register| died(&here, &register)),
        None => None,
    };
    let template = AccountPage {
        died,
        page: Page::new(&here, &Place::Mine, here.words().say(Key::MineTitle)).back_to(&here, &Place::Home),
        journeys,
        sessions: sessions(&here, casework, &signed).await?,
        by: signed.person.name.as_ref().map(|name| name.by.clone()),
        join: here.href(&Place::Join),
        resume: here.href(&Place::Resume),
        erase: signed.account().map(|_| here.href(&Place::Erase)),
        programs: signed.account().map(|_| here.href(&Place::Programs)),
        sign_in: here.href(&Place::SignIn),
        fields: ActFields::new(&here, Some(&signed.open)),
    };
    Ok(show_page(&template, Holds::Answers))
}

/// That a register told of the death of whoever reads this.
fn died(here: &Here, register: &RegisterId) -> String {
    let body = here.catalogue().registers.get(register).map_or("", |register| short_body(here, &register.body));
    let name = here.format().text(&format!("register-{register}"), None);
    here.words().fill_all(Key::MineDied, [("register", name.into()), ("body", body.into())])
}

async fn journey_line(here: &Here, arrival: Arrival, since: Option<Timestamp>, attachable: bool) -> Result<Option<JourneyLine>, Oops> {
    let casework = &here.private()?.casework;
    let Arrival { journey: id, person } = arrival;
    let Some(loaded) = casework.load(id).await?.filter(|loaded| loaded.journey.member(person).is_some()) else { return Ok(None) };
    // An event that the catalogue no longer has is not shown, and its journey stays.
    let Ok(seen) = Seen::by(here, &loaded.journey, person, Detail::Verdicts) else { return Ok(None) };
    let offered = loaded.journey.offered_to(person).and_then(|offered| here.catalogue().registers.get(&offered.register));
    let waiting = match offered {
        Some(register) => here.words().fill(Key::MineOffered, "body", short_body(here, &register.body)),
        None => here.words().count(Key::MineWaiting, expected(&loaded.journey, person, &seen.plan, &seen.draft).len()),
    };
    let since = since.map(|since| here.words().fill(Key::MineSince, "day", here.format().date(casework.clock().day_of(since))));
    Ok(Some(JourneyLine {
        id,
        title: here.format().text(&format!("event-{}", seen.event.id), None),
        href: here.href(&Place::Journey(id)),
        since: since.unwrap_or_else(|| here.words().say(Key::MineByCode).to_owned()),
        waiting,
        offered: offered.is_some(),
        code: here.href(&Place::Code(id)),
        attachable,
    }))
}

/// Where the person is signed in: as themselves, and as whoever they were without an account. Who came by the code of somebody with an identity sees where they
/// are themselves.
async fn sessions<'a>(here: &'a Here, casework: &Casework, signed: &Signed) -> Result<Vec<SessionLine<'a>>, Oops> {
    let words = here.words();
    let now = casework.clock().now().as_millisecond();
    let moment = |millis| moment(here, casework.clock(), millis);
    let account = signed.open.account();
    let mut lines = Vec::new();
    let ours = |session: &jalon_store::Session| session.kind != KIND && (signed.account().is_some() || session.id == signed.open.session.id);
    for person in casework.persons(account).await? {
        let kind = match &signed.person.name {
            Some(_) if person == account => Key::MineSessionSigned,
            _ => Key::MineSessionCode,
        };
        let open = casework.store().sessions(jalon_store::PersonId::from_bytes(person.0), now).await.map_err(ActError::from)?;
        lines.extend(open.into_iter().filter(ours).map(|session| SessionLine {
            this: session.id == signed.open.session.id,
            id: session.id.to_string(),
            kind: words.say(kind),
            since: moment(session.created),
            seen: moment(session.seen),
        }));
    }
    lines.sort_by_key(|line| !line.this);
    Ok(lines)
}

/// A moment of a session, for people.
pub(super) fn moment(here: &Here, clock: &Clock, millis: i64) -> String {
    let at = Timestamp::from_millisecond(millis).unwrap_or(Timestamp::UNIX_EPOCH);
    let (day, time) = (clock.day_of(at), clock.time_of(at));
    let time = format!("{:02}:{:02}", time.hour(), time.minute());
    here.words().fill_all(Key::MineMoment, [("day", here.format().date(day).into()), ("time", time.into())])
}

/// Ends sessions, takes a journey that was opened by a code into the account, or hears that whoever is signed in lives.
pub(crate) async fn act(State(here): State<Here>, headers: HeaderMap, signed: Signed, form: Form) -> Result<Response, Oops> {
    let key = act::key(&here, &headers, &form, Some(&signed.open))?;
    let casework = &here.private()?.casework;
    if let Ok(journey) = form.get("attach").parse::<JourneyId>() {
        attach(casework, &signed, journey, key).await?;
    } else if form.get("alive") == "yes" {
        casework.deny_death(signed.account().ok_or(Oops::NotFound)?).await?;
    } else {
        let only = form.get("end");
        let account = signed.account().ok_or(Oops::NotFound)?;
        for person in casework.persons(account).await? {
            end(casework, person, &signed, only).await?;
        }
    }
    Ok(lead_to(&here, &Place::Mine))
}

async fn attach(casework: &Casework, signed: &Signed, journey: JourneyId, key: [u8; 16]) -> Result<(), Oops> {
    let (Some(name), Some((_, person))) = (&signed.person.name, signed.person.opened.iter().find(|(opened, _)| *opened == journey)) else {
        return Err(Oops::NotFound);
    };
    casework.attach(Arrival { journey, person: *person }, signed.open.account(), name.by.clone(), key).await?;
    Ok(())
}

/// Ends one session of a person, or all but the one that asks.
async fn end(casework: &Casework, person: PersonId, signed: &Signed, only: &str) -> Result<(), Oops> {
    let owner = jalon_store::PersonId::from_bytes(person.0);
    if only == "others" {
        casework.store().end_sessions(owner, Some(signed.open.session.id)).await.map_err(ActError::from)?;
    } else {
        let session = only.parse().map_err(|_| Oops::NotAForm)?;
        casework.store().end_session(owner, session).await.map_err(ActError::from)?;
    }
    Ok(())
}
