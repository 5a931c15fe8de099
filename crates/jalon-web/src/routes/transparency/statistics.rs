//! `/fr/transparence/chiffres`: how many requests were decided, without small counts, and the same as JSON.

use std::sync::Arc;

use askama::Template;
use axum::Json;
use axum::extract::State;
use axum::http::header::ACCESS_CONTROL_ALLOW_ORIGIN;
use axum::response::{IntoResponse, Response};
use jalon_casework::FEWEST;
use serde_json::json;

use crate::oops::Oops;
use crate::page::{Holds, Page, show as show_page};
use crate::place::Place;
use crate::site::{Here, Site};
use crate::words::Key;

#[derive(Template)]
#[template(path = "transparency/statistics.html")]
struct StatisticsPage<'a> {
    page: Page<'a>,
    fewest: u64,
    total: String,
    bodies: Vec<BodyView<'a>>,
}

/// One body, and each of its services that is shown.
struct BodyView<'a> {
    id: &'a str,
    name: &'a str,
    services: Vec<(&'a str, String)>,
}

pub(super) async fn show(State(here): State<Here>) -> Result<Response, Oops> {
    let published = here.private()?.casework.statistics().await?;
    let number = |count: u64| here.format().number(count.into());
    let bodies = published.bodies().iter().map(|(body, services)| BodyView {
        id: body.as_str(),
        name: here.labels().body(body),
        services: services.iter().map(|(service, count)| (here.labels().service_name(service), number(*count))).collect(),
    });
    let page = Page::new(&here, &Place::Statistics, here.words().say(Key::StatisticsTitle)).back_to(&here, &Place::Data);
    let template = StatisticsPage { page, fewest: FEWEST, total: number(published.total()), bodies: bodies.collect() };
    Ok(show_page(&template, Holds::NothingPersonal))
}

/// The same for any program, by identifiers of the catalogue.
pub(super) async fn json(State(site): State<Arc<Site>>) -> Result<Response, Oops> {
    let published = site.private.as_ref().ok_or(Oops::NotFound)?.casework.statistics().await?;
    let row = |(body, service, count)| json!({ "body": body, "service": service, "decided": count });
    let rows = published.bodies().iter().flat_map(|(body, services)| services.iter().map(move |(service, count)| (body.as_str(), service.as_str(), *count)));
    let figures = json!({ "country": &*site.catalogue.country, "fewest": FEWEST, "total": published.total(), "decided": rows.map(row).collect::<Vec<_>>() });
    Ok(([(ACCESS_CONTROL_ALLOW_ORIGIN, "*")], Json(figures)).into_response())
}
