//! `/fr/mes-demarches/ID/personnes`: who is in a journey, what each sees, and how somebody comes in or goes.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use jalon_journey::Command;

use super::code::Shown;
use super::with_cookies;
use crate::form::Form;
use crate::oops::Oops;
use crate::page::{Holds, Page, lead_to, show as show_page, show_with};
use crate::place::Place;
use crate::private::act::{self, ActFields};
use crate::private::once::{For, Once};
use crate::private::visitor::Inside;
use crate::site::Here;
use crate::words::Key;

#[derive(Template)]
#[template(path = "mine/people.html")]
struct PeoplePage<'a> {
    page: Page<'a>,
    /// How many others there are, in words.
    company: String,
    shown: Option<Shown>,
    /// Until when the last invitation can be accepted.
    open_until: Option<String>,
    join: String,
    /// Whether there is somebody to leave it to.
    can_leave: bool,
    /// They asked to leave and did not confirm.
    unsure: bool,
    invite: ActFields,
    leave: ActFields,
}

pub(crate) async fn show(State(here): State<Here>, headers: HeaderMap, inside: Inside) -> Result<Response, Oops> {
    Ok(show_page(&page(&here, &headers, &inside, false)?, Holds::Answers))
}

fn page<'a>(here: &'a Here, headers: &HeaderMap, inside: &Inside, unsure: bool) -> Result<PeoplePage<'a>, Oops> {
    let (id, private) = (inside.id(), here.private()?);
    let journey = &inside.loaded.journey;
    let others = journey.people.iter().filter(|member| !member.left && member.person != inside.person).count();
    let now = private.casework.clock().now();
    let mut page = Page::new(here, &Place::People(id), here.words().say(Key::PeopleTitle)).back_to(here, &Place::Journey(id));
    page.mistaken = unsure;
    Ok(PeoplePage {
        page,
        company: here.words().count(Key::JourneyOthers, others),
        shown: Once::read(here, headers, inside.signed.open.tie(), For::Invitation, &id).map(|once| Shown::of(here, &once)),
        open_until: journey
            .invitation
            .filter(|(until, by)| *until >= now && *by == inside.person)
            .map(|(until, _)| here.format().long_date(private.casework.clock().day_of(until))),
        join: private.address(here, &Place::Join),
        can_leave: others > 0,
        unsure,
        invite: ActFields::new(here, Some(&inside.signed.open)),
        leave: ActFields::new(here, Some(&inside.signed.open)),
    })
}

pub(crate) async fn act(State(here): State<Here>, headers: HeaderMap, inside: Inside, form: Form) -> Result<Response, Oops> {
    let deed = act::deed(&here, &headers, &form, &inside.signed.open, inside.who())?;
    let (id, casework) = (inside.id(), &here.private()?.casework);
    match form.get("action") {
        "invite" => {
            let code = casework.invite(id, &deed).await?;
            let loaded = casework.load(id).await?.ok_or(Oops::NotFound)?;
            let (until, _) = loaded.journey.invitation.ok_or(Oops::Stale)?;
            let shown = Once::show(&here, inside.signed.open.tie(), For::Invitation, &id, code.grouped(), Some(casework.clock().day_of(until)))?;
            Ok(with_cookies(lead_to(&here, &Place::People(id)), [shown]))
        }
        "leave" if form.get("sure") != "yes" => Ok(show_with(StatusCode::UNPROCESSABLE_ENTITY, &page(&here, &headers, &inside, true)?, Holds::Answers)),
        "leave" => {
            casework.act(id, &deed, Command::Leave).await?;
            Ok(lead_to(&here, &Place::Mine))
        }
        _ => Err(Oops::NotAForm),
    }
}
