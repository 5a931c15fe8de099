//! A site that keeps journeys: on a store in memory, with invented people, and a clock that can be set ahead.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Router;
use axum::http::StatusCode;
use jalon_casework::{Casework, Served};
use jalon_catalogue::{BodyId, Catalogue};
use jalon_identity::{DemoPeople, DemoPerson, SignIn};
use jalon_intake::Scanner;
use jalon_message::code::SiteKey;
use jalon_store::{KeysInMemory, Store, StoreConfig};
use jalon_web::{Private, Staff, router};
use jiff::civil::date;

use crate::harness::{Browser, Page, between, birth, config};

/// A private part of a site, on a store of its own.
pub(crate) async fn private(sign_in: SignIn, scanner: Scanner) -> Private {
    let store = Store::open(&StoreConfig::new("sqlite::memory:".parse().unwrap(), Arc::new(KeysInMemory::random()))).await.unwrap();
    private_on(store, sign_in, scanner, BTreeMap::new())
}

/// The same on a store that may hold something, where some bodies work elsewhere.
pub(crate) fn private_on(store: Store, sign_in: SignIn, scanner: Scanner, served: BTreeMap<BodyId, Served>) -> Private {
    let catalogue = Catalogue::embedded();
    let clock = jalon_casework::Clock::of(&catalogue);
    let casework = Casework::new(store, catalogue, clock, served);
    let staff: Staff = serde_json::from_value(serde_json::json!({ "caf": { "demo": [{ "id": "dominique", "role": "lead" }] } })).unwrap();
    Private::new(casework, sign_in, staff, scanner, SiteKey::new(&[4; 32]), "https://jalon.example".into())
}

/// A browser on a site with that private part.
pub(crate) fn browser(private: Private) -> Browser {
    Browser::of(jalon_web::Config { private: Some(private), ..config() })
}

/// Invented people: two for the site, one who works for a body.
pub(crate) fn demo() -> SignIn {
    let told = |told: &[(&str, &str)]| told.iter().map(|(field, value)| ((*field).to_owned(), (*value).to_owned())).collect();
    let plays = "lone-parent-lyon";
    let person = |id: &str, name: &str| DemoPerson {
        id: id.into(),
        name: name.into(),
        born: date(1991, 4, 12),
        plays: plays.into(),
        told: told(&[("birth-place", "69123"), ("birth-country", "99100"), ("sex", "female"), ("child-given-names.0", "Noé"), ("phone", "06 39 98 00 01")]),
    };
    SignIn::Demo(DemoPeople::new(vec![person("camille", "Camille Martin"), person("alex", "Alex Durand"), person("dominique", "Dominique Petit")]).unwrap())
}

/// A site with a private part, and what is behind it.
pub(crate) struct Kept {
    router: Router,
    pub(crate) casework: Casework,
}

impl Kept {
    pub(crate) async fn new() -> Self {
        Self::with(demo()).await
    }

    pub(crate) async fn with(sign_in: SignIn) -> Self {
        let private = private(sign_in, Scanner::none_because("test")).await;
        let casework = private.casework.clone();
        Self { router: router(jalon_web::Config { private: Some(private), ..config() }), casework }
    }

    /// Sets its clock ahead of the machine.
    pub(crate) fn pass(&self, minutes: i64) {
        self.casework.clock().set_ahead(minutes * 60_000);
    }

    /// A browser that nobody has used.
    pub(crate) fn browser(&self) -> Browser {
        Browser::at(self.router.clone())
    }

    /// A browser whose person lives in metropolitan France and has one child, born on 2 May 2026.
    pub(crate) async fn with_a_child(&self) -> Browser {
        let mut browser = self.browser();
        browser.post("/fr/naissance", &[]).await;
        browser.post("/fr/naissance/questions/children-count", &[("enfants", "1")]).await;
        browser.post("/fr/naissance/questions/children-birth-dates", &birth("2", "5", "2026")).await;
        let page = browser.post("/fr/naissance/questions/home", &[("place", "69001")]).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER);
        browser
    }

    /// The same, whose plan is kept without an account: with the address of the journey and its code.
    pub(crate) async fn keeping(&self) -> (Browser, String, String) {
        let mut browser = self.with_a_child().await;
        let kept = browser.act("/fr/naissance/garder", &[]).await;
        assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.html());
        let shown = browser.get(kept.header("location")).await;
        let journey = kept.header("location").strip_suffix("/code").unwrap().to_owned();
        (browser, journey, shown.code())
    }

    /// A browser whose person signed in.
    pub(crate) async fn signed_in(&self, person: &str) -> Browser {
        let mut browser = self.browser();
        let page = browser.act("/fr/connexion", &[("person", person)]).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.html());
        browser
    }
}

impl Browser {
    /// Opens a page, then sends its first form with these fields.
    pub(crate) async fn act(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let fields = self.get(path).await.with_hidden(fields);
        self.post_raw(path, &fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect::<Vec<_>>()).await
    }
}

impl Page {
    /// These fields, after the hidden ones of the first form.
    pub(crate) fn with_hidden(&self, fields: &[(&str, &str)]) -> Vec<(String, String)> {
        let act = between(self.html(), "name=\"act\" value=\"", "\"").unwrap_or_default().to_owned();
        let hidden = [("token".to_owned(), self.token()), ("act".to_owned(), act)];
        hidden.into_iter().chain(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))).collect()
    }

    /// The code that the page shows.
    pub(crate) fn code(&self) -> String {
        between(self.html(), "data-code>", "<").unwrap_or_else(|| panic!("no code in {}", self.html())).to_owned()
    }
}
