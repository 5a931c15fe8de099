//! Help, accessibility and data: what everybody may want to know about the site itself.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use crate::oops::Oops;
use crate::page::{Holds, Page, show as show_page};
use crate::place::Place;
use crate::private::visitor::Visitor;
use crate::routes::mine::{KeptLink, kept_links};
use crate::session::HOURS;
use crate::site::Here;
use crate::words::Key;

#[derive(Template)]
#[template(path = "help.html")]
struct Help<'a> {
    page: Page<'a>,
    bodies: Vec<Body>,
    /// Who helps people near them in this country.
    people: Option<&'a str>,
}

struct Body {
    name: String,
    site: Option<String>,
    find: Option<String>,
    phone: Option<String>,
}

pub(crate) async fn help(State(here): State<Here>) -> Response {
    let text = |s: &Option<std::sync::Arc<str>>| s.as_ref().map(ToString::to_string);
    let body = |b: &jalon_catalogue::PublicOrganisation| Body {
        name: here.format().text(&format!("body-{}", b.id), None),
        site: text(&b.site),
        find: text(&b.find),
        phone: text(&b.phone),
    };
    let bodies = here.catalogue().bodies.values().filter(|b| b.site.is_some() || b.find.is_some() || b.phone.is_some()).map(body).collect();
    let page = Page::new(&here, &Place::Help, here.words().say(Key::HelpTitle)).back_to(&here, &Place::Home);
    show_page(&Help { page, bodies, people: here.format().optional("country-help", None) }, Holds::NothingPersonal)
}

#[derive(Template)]
#[template(path = "accessibility.html")]
struct Accessibility<'a> {
    page: Page<'a>,
    /// Who defends people's rights in this country, and where to write.
    defender: Option<(&'a str, &'a str)>,
}

pub(crate) async fn accessibility(State(here): State<Here>) -> Response {
    let page = Page::new(&here, &Place::Accessibility, here.words().say(Key::AccessibilityTitle)).back_to(&here, &Place::Home);
    let defender = here.format().optional("country-defender", None).zip(here.format().optional("country-defender", Some("address")));
    show_page(&Accessibility { page, defender }, Holds::NothingPersonal)
}

#[derive(Template)]
#[template(path = "data.html")]
struct Data<'a> {
    page: Page<'a>,
    hours: u64,
    /// Whether journeys are kept here at all.
    keeps: bool,
    /// Those that the person keeps.
    kept: Vec<KeptLink>,
    /// Where one comes back by a code.
    resume: String,
    /// Who may receive what, what is done with data, and by which rules.
    open: Vec<(String, String)>,
}

pub(crate) async fn data(State(here): State<Here>, visitor: Result<Visitor, Oops>) -> Response {
    let page = Page::new(&here, &Place::Data, here.words().say(Key::DataTitle)).back_to(&here, &Place::Home);
    let kept = match &visitor {
        Ok(visitor) => kept_links(&here, visitor).await.unwrap_or_default(),
        Err(_) => Vec::new(),
    };
    let holds = if kept.is_empty() { Holds::NothingPersonal } else { Holds::Answers };
    let statistics = here.private().is_ok().then_some((Place::Statistics, Key::StatisticsTitle));
    let open = [(Place::Exchanges, Key::ExchangesTitle), (Place::Processing, Key::ProcessingTitle), (Place::Algorithms, Key::AlgorithmsTitle)];
    let open = open.into_iter().chain(statistics).map(|(place, title)| (here.href(&place), here.words().say(title).to_owned())).collect();
    show_page(&Data { page, hours: HOURS, keeps: here.private().is_ok(), kept, resume: here.href(&Place::Resume), open }, holds)
}
