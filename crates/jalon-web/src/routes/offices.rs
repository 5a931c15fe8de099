//! `/fr/guichets/BODY`: the offices of a body near where one lives.
//!
//! The place comes in the body of a form, and is neither kept nor written anywhere: the form changes nothing, so it needs no token.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use jalon_catalogue::{BodyId, Office};

use crate::fields::{Control, Group};
use crate::form::Form;
use crate::oops::Oops;
use crate::page::{Holds, Page, show as show_page, show_with};
use crate::place::Place;
use crate::place_field::{self, Said, Unclear};
use crate::site::Here;
use crate::words::Key;

#[derive(Template)]
#[template(path = "offices.html")]
struct OfficesPage<'a> {
    page: Page<'a>,
    group: Group,
    /// The offices found; none when none was looked for.
    found: Option<Vec<&'a Office>>,
    /// The body's own page, for when no office is known.
    elsewhere: Option<&'a str>,
}

pub(crate) async fn show(State(here): State<Here>, Path(body): Path<String>) -> Result<Response, Oops> {
    let body = known(&here, &body)?;
    Ok(show_page(&view(&here, &body, None, None, None), Holds::NothingPersonal))
}

pub(crate) async fn answer(State(here): State<Here>, Path(body): Path<String>, form: Form) -> Result<Response, Oops> {
    let body = known(&here, &body)?;
    match place_field::read(&here.catalogue().places, &form) {
        Said::One(place) => {
            let found = here.catalogue().offices.near(&body, &place);
            Ok(show_page(&view(&here, &body, Some(&form), None, Some(found)), Holds::Answers))
        }
        Said::Not(unclear) => Ok(show_with(StatusCode::UNPROCESSABLE_ENTITY, &view(&here, &body, Some(&form), Some(&unclear), None), Holds::Answers)),
    }
}

/// A body some of whose offices are known.
fn known(here: &Here, body: &str) -> Result<BodyId, Oops> {
    let body = BodyId::from(body);
    if here.catalogue().offices.has(&body) { Ok(body) } else { Err(Oops::NotFound) }
}

fn view<'a>(here: &'a Here, body: &BodyId, typed: Option<&Form>, unclear: Option<&Unclear>, found: Option<Vec<&'a Office>>) -> OfficesPage<'a> {
    let name = here.format().text(&format!("body-{body}"), None);
    let mut page = Page::new(here, &Place::Offices(body.clone()), here.words().fill(Key::OfficesTitle, "body", name)).back_to(here, &Place::Help);
    page.mistaken = unclear.is_some();
    let elsewhere = here.catalogue().bodies.get(body).and_then(|body| body.find.as_deref().or(body.site.as_deref()));
    OfficesPage { page, group: place_field::group(here.format(), typed, unclear), found, elsewhere }
}

/// A telephone number as a telephone dials it.
fn dialled(number: &str) -> String {
    number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
}
