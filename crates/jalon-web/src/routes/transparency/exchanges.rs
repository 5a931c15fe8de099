//! `/fr/transparence/echanges`: the register of agreements, and the same as JSON.

use std::collections::BTreeMap;
use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use jalon_agreements::{Agreement, Ban, Scope};
use jalon_catalogue::Catalogue;
use jalon_rules::Source;
use serde::Serialize;

use super::label;
use crate::oops::Oops;
use crate::page::{Holds, Page, show as show_page};
use crate::place::Place;
use crate::routes::mine::ground;
use crate::site::{Here, Site};
use crate::words::Key;

#[derive(Template)]
#[template(path = "transparency/exchanges.html")]
struct ExchangesPage<'a> {
    page: Page<'a>,
    /// Who receives, sees or tells, and under what.
    bodies: BTreeMap<String, Vec<AgreementView<'a>>>,
    bans: Vec<BanView<'a>>,
}

struct AgreementView<'a> {
    id: &'a str,
    name: String,
    purpose: String,
    what: String,
    services: Vec<String>,
    ground: &'a str,
    basis: &'a Source,
    kept: String,
}

struct BanView<'a> {
    name: String,
    bodies: String,
    basis: &'a Source,
}

pub(super) async fn show(State(here): State<Here>) -> Response {
    let agreements = here.site.agreements();
    let mut bodies: BTreeMap<String, Vec<AgreementView<'_>>> = BTreeMap::new();
    for agreement in agreements.all() {
        let (whom, view) = view(&here, agreement);
        bodies.entry(whom).or_default().push(view);
    }
    let page = Page::new(&here, &Place::Exchanges, here.words().say(Key::ExchangesTitle)).back_to(&here, &Place::Data);
    let template = ExchangesPage { page, bodies, bans: agreements.bans().iter().map(|ban| ban_view(&here, ban)).collect() };
    show_page(&template, Holds::NothingPersonal)
}

/// An agreement, and who receives, sees or tells under it.
fn view<'a>(here: &'a Here, agreement: &'a Agreement) -> (String, AgreementView<'a>) {
    let (labels, format, words) = (here.labels(), here.format(), here.words());
    let (whom, services) = match &agreement.scope {
        Scope::Receive { to, services, .. } => (labels.body(to).to_owned(), services.iter().map(|service| labels.service_name(service).to_owned()).collect()),
        Scope::SeeState { by, working_on } => (labels.body(by).to_owned(), working_on.iter().map(|service| labels.service_name(service).to_owned()).collect()),
        Scope::Fetch { from, events } => (
            words.fill(Key::ExchangesFrom, "register", format.text(&format!("register-{from}"), None)),
            events.iter().map(|event| format.text(&format!("event-{event}"), None)).collect(),
        ),
        Scope::Notify { from, events } => (
            words.fill(Key::ExchangesBy, "register", format.text(&format!("register-{from}"), None)),
            events.iter().map(|event| format.text(&format!("event-{event}"), None)).collect(),
        ),
    };
    let mut fields: Vec<String> = agreement.fields.iter().map(|field| label(here, &field)).collect();
    fields.dedup();
    let view = AgreementView {
        id: &agreement.id,
        name: format.text(&format!("agreement-{}", agreement.id), None),
        purpose: format.text(&format!("purpose-{}", agreement.purpose), None),
        what: fields.join(", "),
        services,
        ground: words.say(ground(agreement.ground)),
        basis: &agreement.basis.source,
        kept: format.text(&format!("agreement-{}", agreement.id), Some("kept")),
    };
    (whom, view)
}

fn ban_view<'a>(here: &'a Here, ban: &'a Ban) -> BanView<'a> {
    BanView {
        name: here.format().text(&format!("agreement-{}", ban.id), None),
        bodies: ban.bodies.iter().map(|body| here.labels().body(body)).collect::<Vec<_>>().join(", "),
        basis: &ban.basis.source,
    }
}

/// The register as others read it: identifiers of the catalogue, and texts in each of its languages.
#[derive(Serialize)]
struct Register<'a> {
    country: &'a str,
    release: &'a str,
    agreements: Vec<Written<'a>>,
    bans: &'a [Ban],
}

#[derive(Serialize)]
struct Written<'a> {
    #[serde(flatten)]
    agreement: &'a Agreement,
    name: BTreeMap<&'a str, &'a str>,
    purpose_text: BTreeMap<&'a str, &'a str>,
    kept: BTreeMap<&'a str, &'a str>,
}

pub(super) async fn json(State(site): State<Arc<Site>>) -> Result<Response, Oops> {
    let (catalogue, agreements) = (&*site.catalogue, site.agreements());
    let written = |agreement| written(catalogue, agreement);
    let (agreements, bans) = (agreements.all().iter().map(written).collect(), agreements.bans());
    let register = Register { country: &catalogue.country, release: &catalogue.release, agreements, bans };
    let bytes = serde_json::to_vec(&register).map_err(|_| Oops::Fault)?;
    Ok(([(CONTENT_TYPE, "application/json"), (CACHE_CONTROL, "public, max-age=3600"), (ACCESS_CONTROL_ALLOW_ORIGIN, "*")], bytes).into_response())
}

fn written<'a>(catalogue: &'a Catalogue, agreement: &'a Agreement) -> Written<'a> {
    let texts = |key: String, attribute| {
        let text = |tag: &'a jalon_catalogue::LanguageTag| Some((&*tag.0, catalogue.texts.get(tag, &key, attribute)?));
        catalogue.languages.iter().filter_map(text).collect()
    };
    Written {
        agreement,
        name: texts(format!("agreement-{}", agreement.id), None),
        purpose_text: texts(format!("purpose-{}", agreement.purpose), None),
        kept: texts(format!("agreement-{}", agreement.id), Some("kept")),
    }
}
