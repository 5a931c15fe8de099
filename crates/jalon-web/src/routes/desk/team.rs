//! `/fr/agents/equipe`: for those who lead. Who works for the body here, invitations, and work that goes from one to another.

use askama::Template;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use jalon_casework::Queue;
use jalon_identity::SignIn;
use jalon_journey::{Agent, Command, PersonId};
use serde::Deserialize;

use crate::form::Form;
use crate::oops::Oops;
use crate::page::{Holds, Page, show_with};
use crate::place::Place;
use crate::private::act::{self, ActFields};
use crate::private::agents::{self, Colleague};
use crate::private::{Role, invitations};
use crate::routes::desk::bulk::{Bulk, Done, key_for, one};
use crate::routes::desk::{Bar, Lead};
use crate::site::Here;
use crate::words::Key;

/// How many requests are given on at once. Whoever has more gives the rest by a second click.
const AT_ONCE: u32 = 200;
/// The longest name and address of somebody invited, in characters.
const LONGEST: usize = 100;

#[derive(Template)]
#[template(path = "desk/team.html")]
struct TeamPage<'a> {
    page: Page<'a>,
    bar: Bar,
    fields: ActFields,
    done: Vec<String>,
    members: Vec<MemberLine>,
    /// Whether agents come in by passkeys here.
    invites: bool,
    name: &'a str,
    account: &'a str,
    lead: bool,
    /// The code of an invitation that was made just now.
    code: Option<String>,
    new_key: String,
    error: Option<Mistake<'a>>,
}

impl TeamPage<'_> {
    /// What is wrong with a field.
    fn wrong(&self, field: &str) -> Option<&str> {
        self.error.as_ref().filter(|mistake| mistake.field == field).map(|mistake| mistake.text)
    }
}

struct MemberLine {
    id: String,
    name: String,
    role: &'static str,
    role_words: String,
    seen: String,
    in_charge: u64,
}

struct Mistake<'a> {
    field: &'static str,
    text: &'a str,
}

/// What is shown besides the agents.
#[derive(Default)]
struct Shown<'a> {
    done: Vec<String>,
    name: &'a str,
    account: &'a str,
    lead: bool,
    code: Option<String>,
    error: Option<(&'static str, Key)>,
}

#[derive(Deserialize)]
pub(crate) struct After {
    #[serde(default)]
    done: String,
}

pub(crate) async fn show(State(here): State<Here>, lead: Lead, after: Result<Query<After>, QueryRejection>) -> Result<Response, Oops> {
    let sealed = after.map(|Query(after)| after.done).unwrap_or_default();
    let done = Done::opened(&here, &lead.0, &sealed).map(|done| done.lines(&here)).unwrap_or_default();
    page(&here, &lead, Shown { done, ..Shown::default() }).await
}

pub(crate) async fn act(State(here): State<Here>, lead: Lead, headers: HeaderMap, form: Form) -> Result<Response, Oops> {
    let key = act::key(&here, &headers, &form, Some(&lead.0.open))?;
    match form.get("action") {
        "give" => give(&here, &lead, key, &form).await,
        "invite" => invite(&here, &lead, &form).await,
        _ => Err(Oops::NotAForm),
    }
}

/// All that one agent is in charge of goes to another, or to nobody.
async fn give(here: &Here, lead: &Lead, key: [u8; 16], form: &Form) -> Result<Response, Oops> {
    let (private, seated) = (here.private()?, &lead.0);
    let team = agents::colleagues(private, &seated.body()).await?;
    let named = |name: &str| form.get(name).parse().ok().and_then(|id: PersonId| team.iter().find(|colleague| colleague.id == id));
    let (from, to) = (named("from"), named("to"));
    let to: Option<Agent> = match (to, form.get("to")) {
        (Some(to), _) => Some(to.into()),
        (None, "nobody") => None,
        _ => return page(here, lead, Shown { error: Some(("to", Key::DeskNoOneChosen)), ..Shown::default() }).await,
    };
    let Some(from) = from else {
        return page(here, lead, Shown { error: Some(("from", Key::DeskNoOneChosen)), ..Shown::default() }).await;
    };
    let entries = private.casework.inbox(&seated.who(), &Queue::Of(from.id), None, AT_ONCE).await?;
    let mut done = Done::new(seated, Bulk::Give, to.as_ref().map(|agent| agent.name.clone()));
    for entry in entries {
        let key = key_for(key, entry.request, Bulk::Give, to.as_ref());
        done.note(one(here, seated, entry.request, key, Command::Assign { request: entry.request, to: to.clone() }).await);
    }
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("done", &done.sealed(here));
    Ok(Redirect::to(&format!("{}?{}", here.href(&Place::DeskTeam), query.finish())).into_response())
}

/// A code by which somebody makes a passkey. It is shown once, on the page that answers: it may be in no address.
async fn invite(here: &Here, lead: &Lead, form: &Form) -> Result<Response, Oops> {
    let private = here.private()?;
    if !has_passkeys(&private.sign_in) {
        return Err(Oops::NotFound);
    }
    let (name, account, leads) = (form.get("name").trim(), form.get("account").trim(), form.get("role") == "lead");
    let fits = |text: &str| !text.is_empty() && text.chars().count() <= LONGEST;
    let wrong = if !fits(name) {
        Some(("name", Key::DeskNoInviteName))
    } else if !fits(account) {
        Some(("account", Key::DeskNoInviteAccount))
    } else {
        None
    };
    let shown = Shown { name, account, lead: leads, ..Shown::default() };
    if let Some(wrong) = wrong {
        return page(here, lead, Shown { error: Some(wrong), ..shown }).await;
    }
    let role = if leads { Role::Lead } else { Role::Agent };
    let code = invitations::invite_agent(&private.casework, &lead.0.body(), role, account, name).await?;
    page(here, lead, Shown { code: Some(code.to_string()), ..Shown::default() }).await
}

pub(crate) fn has_passkeys(sign_in: &SignIn) -> bool {
    matches!(sign_in, SignIn::Real { passkeys: Some(_), .. })
}

async fn page(here: &Here, lead: &Lead, shown: Shown<'_>) -> Result<Response, Oops> {
    let (private, seated, words) = (here.private()?, &lead.0, here.words());
    let mut members = Vec::new();
    for colleague in agents::colleagues(private, &seated.body()).await? {
        let in_charge = private.casework.waiting(&seated.who(), &Queue::Of(colleague.id)).await?;
        members.push(member(here, &colleague, in_charge)?);
    }
    let mut page = Page::new(here, &Place::DeskTeam, words.say(Key::DeskTeamTitle)).back_to(here, &Place::Desk);
    page.mistaken = shown.error.is_some();
    let status = if page.mistaken { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let page = TeamPage {
        page,
        bar: Bar::new(here, seated),
        fields: ActFields::new(here, Some(&seated.open)),
        done: shown.done,
        members,
        invites: has_passkeys(&private.sign_in),
        name: shown.name,
        account: shown.account,
        lead: shown.lead,
        code: shown.code,
        new_key: format!("{}{}", private.origin, here.href(&Place::DeskNewKey)),
        error: shown.error.map(|(field, key)| Mistake { field, text: words.say(key) }),
    };
    Ok(show_with(status, &page, Holds::Answers))
}

fn member(here: &Here, colleague: &Colleague, in_charge: u64) -> Result<MemberLine, Oops> {
    let clock = here.private()?.casework.clock();
    let (role, key) = match colleague.role {
        Role::Agent => ("agent", Key::DeskRoleAgent),
        Role::Lead => ("lead", Key::DeskRoleLead),
    };
    Ok(MemberLine {
        id: colleague.id.to_string(),
        name: colleague.name.clone(),
        role,
        role_words: here.words().say(key).to_owned(),
        seen: here.format().date(clock.day_of(colleague.seen)),
        in_charge,
    })
}
