//! `/fr/naissance/vos-donnees`: what is done with data around an event, in plain words: all that Regulation (EU) 2016/679, art. 13 and 14, wants people to be told.
//!
//! It is made from the catalogue, its registers and its agreements, so that what it says is what is done.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use jalon_agreements::{Agreement, Disclosure, Fetching, Field, Scope};
use jalon_catalogue::{Asks, BodyId, LifeEvent, RegisterId};
use jalon_rules::Source;

use super::label;
use crate::oops::Oops;
use crate::page::{Holds, Page, show as show_page};
use crate::place::Place;
use crate::routes::mine::ground;
use crate::session::HOURS;
use crate::site::{Here, Operator};
use crate::words::Key;

#[derive(Template)]
#[template(path = "transparency/notice.html")]
struct NoticePage<'a> {
    page: Page<'a>,
    event: String,
    operator: Option<&'a Operator>,
    hours: u64,
    /// Whether journeys are kept here, and requests sent.
    keeps: bool,
    /// What the questions ask, and what of it is sensitive.
    asked: String,
    sensitive: String,
    recipients: Vec<Recipient<'a>>,
    registers: Vec<Asked<'a>>,
    /// Who sees to it that the law is kept, and where to complain.
    authority: Option<(&'a str, &'a str)>,
    exchanges: String,
    algorithms: String,
    data: String,
}

/// A body that may receive something, for one purpose.
struct Recipient<'a> {
    body: &'a BodyId,
    name: &'a str,
    agreement: &'a str,
    purpose: String,
    services: Vec<&'a str>,
    what: String,
    basis: &'a Source,
    ground: &'a str,
    kept: String,
}

/// A register that may be asked.
struct Asked<'a> {
    register: &'a RegisterId,
    name: String,
    body: &'a str,
    purpose: String,
    what: String,
    basis: &'a Source,
    ground: &'a str,
}

pub(crate) async fn show(State(here): State<Here>, Path(slug): Path<String>) -> Result<Response, Oops> {
    let event = here.event(&slug)?;
    let place = Place::Notice(event.id.clone());
    let page = Page::new(&here, &place, here.words().say(Key::NoticeTitle)).back_to(&here, &Place::Event(event.id.clone()));
    let (asked, sensitive) = questions(&here, event);
    let agreements = here.site.agreements().all();
    let template = NoticePage {
        page,
        event: here.format().text(&format!("event-{}", event.id), None),
        operator: here.site.operator.as_ref(),
        hours: HOURS,
        keeps: here.private().is_ok(),
        asked,
        sensitive,
        recipients: agreements.iter().filter_map(|agreement| recipient(&here, event, agreement)).collect(),
        registers: agreements.iter().filter_map(|agreement| register(&here, event, agreement)).collect(),
        authority: here.format().optional("country-authority", None).zip(here.format().optional("country-authority", Some("address"))),
        exchanges: here.href(&Place::Exchanges),
        algorithms: here.href(&Place::Algorithms),
        data: here.href(&Place::Data),
    };
    Ok(show_page(&template, Holds::NothingPersonal))
}

/// What the questions of an event ask: what is sensitive apart.
fn questions(here: &Here, event: &LifeEvent) -> (String, String) {
    let labels = here.labels();
    let asks = |sensitive: bool| {
        let asked = event.questions.iter().filter(|question| question.sensitive == sensitive).flat_map(|question| match &question.asks {
            Asks::Size(list) => vec![labels.list(*list).to_owned()],
            Asks::Household(facts) | Asks::Members(_, facts) => facts.iter().map(|fact| labels.fact(*fact).to_owned()).collect(),
        });
        each_once(asked)
    };
    (asks(false), asks(true))
}

/// What a body receives around an event under an agreement; none when nothing.
fn recipient<'a>(here: &'a Here, event: &LifeEvent, agreement: &'a Agreement) -> Option<Recipient<'a>> {
    let Scope::Receive { to, services, .. } = &agreement.scope else { return None };
    let catalogue = here.catalogue();
    let about: Vec<_> = event.services.iter().filter(|service| services.contains(service)).filter_map(|service| catalogue.services.get(service)).collect();
    let forms = about.iter().filter_map(|service| Disclosure::of_form(catalogue, catalogue.requests.get(&service.id)?));
    let fields: Vec<Field> = forms.flat_map(|form| form.fields().collect::<Vec<_>>()).collect();
    (!about.is_empty()).then(|| Recipient {
        body: to,
        name: here.labels().body(to),
        agreement: &agreement.id,
        purpose: here.format().text(&format!("purpose-{}", agreement.purpose), None),
        services: about.iter().map(|service| here.labels().service_name(&service.id)).collect(),
        what: each_once(fields.iter().map(|field| label(here, field))),
        basis: &agreement.basis.source,
        ground: here.words().say(ground(agreement.ground)),
        kept: here.format().text(&format!("agreement-{}", agreement.id), Some("kept")),
    })
}

/// What a register may be asked around an event under an agreement; none when nothing.
fn register<'a>(here: &'a Here, event: &LifeEvent, agreement: &'a Agreement) -> Option<Asked<'a>> {
    let Scope::Fetch { from, events } = &agreement.scope else { return None };
    let kept = here.catalogue().registers.get(from).filter(|_| events.contains(&event.id))?;
    let needed = Fetching::needed(here.catalogue(), from, event)?;
    Some(Asked {
        register: from,
        name: here.format().text(&format!("register-{from}"), None),
        body: here.labels().body(&kept.body),
        purpose: here.format().text(&format!("purpose-{}", agreement.purpose), None),
        what: each_once(needed.fields().map(|field| label(here, &field))),
        basis: &agreement.basis.source,
        ground: here.words().say(ground(agreement.ground)),
    })
}

/// Names in their order, each once.
fn each_once(names: impl Iterator<Item = String>) -> String {
    let mut listed: Vec<String> = Vec::new();
    for name in names {
        if !listed.contains(&name) {
            listed.push(name);
        }
    }
    listed.join(", ")
}
