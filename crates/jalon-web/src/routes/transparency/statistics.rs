//! `/fr/transparence/chiffres`: how many requests were decided, with small counts hidden.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use jalon_casework::FEWEST;

use crate::oops::Oops;
use crate::page::{Holds, Page, show as show_page};
use crate::place::Place;
use crate::site::Here;
use crate::words::Key;

#[derive(Template)]
#[template(path = "transparency/statistics.html")]
struct StatisticsPage<'a> {
    page: Page<'a>,
    fewest: u64,
    total: String,
    bodies: Vec<BodyView<'a>>,
}

/// One body: all of its services, then each.
struct BodyView<'a> {
    id: &'a str,
    name: &'a str,
    total: String,
    services: Vec<(&'a str, String)>,
}

pub(super) async fn show(State(here): State<Here>) -> Result<Response, Oops> {
    let published = here.private()?.casework.statistics().await?;
    let number = |count: Option<u64>| match count {
        Some(count) => here.format().number(count.into()),
        None => here.words().say(Key::StatisticsHidden).to_owned(),
    };
    let bodies = published.bodies().map(|(body, of)| BodyView {
        id: body.as_str(),
        name: here.labels().body(body),
        total: number(of.total()),
        services: of.services().map(|(service, count)| (here.labels().service_name(service), number(count))).collect(),
    });
    let page = Page::new(&here, &Place::Statistics, here.words().say(Key::StatisticsTitle)).back_to(&here, &Place::Data);
    let template = StatisticsPage { page, fewest: FEWEST, total: number(published.total()), bodies: bodies.collect() };
    Ok(show_page(&template, Holds::NothingPersonal))
}
