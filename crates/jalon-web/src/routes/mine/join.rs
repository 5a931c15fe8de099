//! `/fr/rejoindre`: somebody accepts an invitation into a journey, once they were told what the others will see.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;

use super::arrive::Arriving;
use super::code_field::{CodeField, Wrong, read};
use crate::form::Form;
use crate::oops::Oops;
use crate::page::{Holds, Page, show_with};
use crate::place::Place;
use crate::private::act::{self, ActFields};
use crate::private::guess::Client;
use crate::private::visitor::Visitor;
use crate::site::Here;
use crate::words::Key;

#[derive(Template)]
#[template(path = "mine/join.html")]
struct JoinPage<'a> {
    page: Page<'a>,
    /// The name under which they join, if somebody vouches for it.
    name: Option<String>,
    field: CodeField,
    fields: ActFields,
}

pub(crate) async fn show(State(here): State<Here>, visitor: Visitor) -> Response {
    page(&here, &visitor, "", None)
}

fn page(here: &Here, visitor: &Visitor, typed: &str, wrong: Option<Wrong>) -> Response {
    let mut page = Page::new(here, &Place::Join, here.words().say(Key::JoinTitle)).back_to(here, &Place::Home);
    page.mistaken = wrong.is_some();
    let template = JoinPage {
        page,
        name: visitor.person().and_then(|signed| signed.person.name).map(|name| name.shown),
        field: CodeField::digits(here, Key::JoinLabel, typed, wrong),
        fields: ActFields::new(here, visitor.0.as_ref()),
    };
    show_with(if wrong.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK }, &template, Holds::Answers)
}

pub(crate) async fn join(State(here): State<Here>, headers: HeaderMap, client: Client, visitor: Visitor, form: Form) -> Result<Response, Oops> {
    let key = act::key(&here, &headers, &form, visitor.0.as_ref())?;
    let typed = form.get("code");
    let invitation = match read(typed) {
        Ok(code) => code,
        Err(wrong) => return Ok(page(&here, &visitor, typed, Some(wrong))),
    };
    client.may_guess(&here)?;
    let private = here.private()?;
    let arriving = Arriving::new(private, &visitor, &form);
    let Some(arrival) = private.casework.join(&invitation, arriving.account, key).await? else {
        return Ok(page(&here, &visitor, typed, Some(Wrong::Unknown)));
    };
    arriving.lead_into(&here, visitor, arrival.journey, true).await
}
