//! Pages shown instead of the one asked for.

use askama::Template;
use axum::response::Response;

use crate::oops::Oops;
use crate::page::{Holds, Page, show_with};
use crate::place::Place;
use crate::site::Here;
use crate::words::Key;

#[derive(Template)]
#[template(path = "oops.html")]
struct OopsPage<'a> {
    page: Page<'a>,
    text: String,
}

pub(crate) fn page(here: &Here, oops: Oops) -> Response {
    let (title, text) = oops.words();
    let page = Page::new(here, &Place::Home, here.words().say(title));
    show_with(oops.status(), &OopsPage { page, text: here.words().say(text).to_owned() }, Holds::Answers)
}
