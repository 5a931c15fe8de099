//! What is around the content of every page.

use std::borrow::Cow;
use std::fmt::Display;

use askama::Template;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use jalon_rules::{Confidence, Source};

use crate::assets;
use crate::oops::Oops;
use crate::place::Place;
use crate::private::known::{self, Known};
use crate::site::Here;
use crate::words::{Key, Words};

/// What the layout needs. Every page has one.
pub(crate) struct Page<'a> {
    words: &'a Words,
    pub(crate) lang: &'a str,
    pub(crate) dir: &'static str,
    /// The heading of the page.
    pub(crate) title: String,
    /// Whether the page tells a mistake: its title says so first.
    pub(crate) mistaken: bool,
    /// The address of the page itself, where its form goes. Said outright: a form without it keeps a fragment of the address, and browsers then give the
    /// focus to the fragment rather than to the error summary.
    pub(crate) here: String,
    pub(crate) stylesheet: &'static str,
    pub(crate) home: String,
    pub(crate) help: String,
    pub(crate) accessibility: String,
    pub(crate) data: String,
    pub(crate) languages: Vec<Alternate<'a>>,
    pub(crate) back: Option<String>,
    /// Whoever came in.
    pub(crate) insider: Option<Insider<'a>>,
    /// Where one sees whether a message is ours, on a site that sends messages.
    pub(crate) ours: Option<String>,
    /// Where a demonstration says what to try: every page of one says that nobody is real.
    pub(crate) demo: Option<String>,
}

/// Whoever came in, as the top of each page says.
pub(crate) struct Insider<'a> {
    pub(crate) name: Cow<'a, str>,
    /// Where their journeys or queues are, in words.
    pub(crate) own: (String, &'a str),
    /// Where they sign out.
    pub(crate) leave: String,
}

impl<'a> Insider<'a> {
    /// None for agents at their desk, whose pages have a bar of their own.
    fn of(here: &'a Here, place: &Place, known: Known) -> Option<Self> {
        let words = here.words();
        let leave = here.href(&Place::Leave);
        Some(match known {
            Known::Person(name) => {
                let name = name.map_or(Cow::Borrowed(words.say(Key::InsiderByCode)), Cow::Owned);
                Self { name, own: (here.href(&Place::Mine), words.say(Key::MineTitle)), leave }
            }
            Known::Agent(name, body) => {
                let desk = here.href(&Place::Desk);
                if here.href(place).starts_with(&desk) {
                    return None;
                }
                let name = Cow::Owned(format!("{name}, {}", here.labels().body(&body)));
                Self { name, own: (desk, words.say(Key::InsiderDesk)), leave }
            }
        })
    }
}

/// The same page in one language.
pub(crate) struct Alternate<'a> {
    pub(crate) lang: &'a str,
    pub(crate) dir: &'static str,
    pub(crate) name: &'a str,
    pub(crate) href: String,
    pub(crate) current: bool,
}

impl<'a> Page<'a> {
    pub(crate) fn new(here: &'a Here, place: &Place, title: impl Into<String>) -> Self {
        let languages = here.site.editions.iter().enumerate().map(|(index, edition)| Alternate {
            lang: &edition.tag.0,
            dir: direction(&edition.tag.0),
            name: endonym(&edition.tag.0),
            href: place.href(here.catalogue(), &edition.tag),
            current: index == here.edition,
        });
        Self {
            words: here.words(),
            lang: &here.tag().0,
            dir: direction(&here.tag().0),
            title: title.into(),
            mistaken: false,
            here: here.href(place),
            stylesheet: assets::stylesheet_path(),
            home: here.href(&Place::Home),
            help: here.href(&Place::Help),
            accessibility: here.href(&Place::Accessibility),
            data: here.href(&Place::Data),
            languages: languages.collect(),
            back: None,
            demo: here.demo().is_ok().then(|| here.href(&Place::Demo)),
            insider: known::current().and_then(|known| Insider::of(here, place, known)),
            ours: here.private().is_ok().then(|| here.href(&Place::Ours)),
        }
    }

    /// With a link to the page before.
    pub(crate) fn back_to(mut self, here: &Here, place: &Place) -> Self {
        self.back = Some(here.href(place));
        self
    }

    /// One of the site's own texts.
    pub(crate) fn say(&self, key: Key) -> &str {
        self.words.say(key)
    }

    /// How a source was read, when it was not the official text.
    pub(crate) fn reading(&self, source: &Source) -> Option<&str> {
        match source.confidence {
            Confidence::Unread => Some(self.say(Key::CitedUnread)),
            Confidence::Secondary => Some(self.say(Key::CitedSecondary)),
            Confidence::Official => None,
        }
    }

    /// One of the site's own texts, with one argument.
    pub(crate) fn fill(&self, key: Key, name: &'static str, value: impl Display) -> String {
        self.words.fill(key, name, value)
    }
}

fn direction(tag: &str) -> &'static str {
    match tag.split('-').next() {
        Some("ar" | "fa" | "he" | "ur" | "yi") => "rtl",
        _ => "ltr",
    }
}

/// A language's name in itself.
fn endonym(tag: &str) -> &str {
    match tag {
        "fr" => "Français",
        "en" => "English",
        "ar" => "العربية",
        "de" => "Deutsch",
        "es" => "Español",
        "it" => "Italiano",
        "pt" => "Português",
        other => other,
    }
}

/// Whether a page holds something about a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Holds {
    /// The same page for everybody.
    NothingPersonal,
    /// Never to be kept by anything on the way.
    Answers,
}

/// The response that shows a page.
pub(crate) fn show(template: &impl Template, holds: Holds) -> Response {
    show_with(StatusCode::OK, template, holds)
}

/// The response that shows a page under another status.
pub(crate) fn show_with(status: StatusCode, template: &impl Template, holds: Holds) -> Response {
    let Ok(html) = template.render() else { return Oops::Fault.into_response() };
    let caching = match holds {
        Holds::NothingPersonal => HeaderValue::from_static("no-cache"),
        Holds::Answers => HeaderValue::from_static("no-store"),
    };
    (status, [(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")), (CACHE_CONTROL, caching)], html).into_response()
}

/// The response that leads to another page, after a form too.
pub(crate) fn lead_to(here: &Here, place: &Place) -> Response {
    Redirect::to(&here.href(place)).into_response()
}
