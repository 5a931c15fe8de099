//! A browser without a screen: it keeps cookies, follows nothing on its own, and sends forms as pages ask.

use std::collections::BTreeMap;

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use http_body_util::BodyExt as _;
use jalon_catalogue::Catalogue;
use jalon_web::{ClientAddress, Clock, Config, RateLimits, SessionKey, router};
use jiff::civil::date;
use tower::ServiceExt as _;

pub(crate) const BOUNDARY: &str = "----jalon-7d1f";

pub(crate) struct Browser {
    router: Router,
    /// The answers.
    pub(crate) cookie: Option<String>,
    /// All other cookies, each as `NAME=VALUE`.
    pub(crate) others: BTreeMap<String, String>,
    /// Headers sent with every request.
    pub(crate) headers: HeaderMap,
}

pub(crate) struct Page {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
}

/// The embedded French catalogue on 4 May 2026.
pub(crate) fn config() -> Config {
    Config {
        catalogue: Catalogue::embedded(),
        today: Clock::Fixed(date(2026, 5, 4)),
        key: SessionKey::from_bytes([1; 32]),
        rate: RateLimits::standard(),
        client: ClientAddress::Peer,
        names: jalon_web::Base::example(),
        operator: None,
        private: None,
    }
}

impl Browser {
    pub(crate) fn new() -> Self {
        Self::of(config())
    }

    pub(crate) fn of(config: Config) -> Self {
        Self::at(router(config))
    }

    /// At a site that others visit too.
    pub(crate) fn at(router: Router) -> Self {
        Self { router, cookie: None, others: BTreeMap::new(), headers: HeaderMap::new() }
    }

    /// The site, for a request that no browser sends.
    pub(crate) fn router(&self) -> Router {
        self.router.clone()
    }

    /// Another browser on the same site.
    pub(crate) fn beside(&self) -> Self {
        Self::at(self.router.clone())
    }

    pub(crate) async fn get(&mut self, path: &str) -> Page {
        self.send(Method::GET, path, Body::empty()).await
    }

    /// Sends a form, with the fields as they are.
    /// Sends a form with files, as [`multipart`](crate::tell::multipart) writes it.
    pub(crate) async fn post_parts(&mut self, path: &str, body: Vec<u8>) -> Page {
        self.headers.insert(header::CONTENT_TYPE, format!("multipart/form-data; boundary={BOUNDARY}").parse().unwrap());
        self.headers.insert(header::CONTENT_LENGTH, body.len().into());
        let page = self.send(Method::POST, path, Body::from(body)).await;
        self.headers.remove(header::CONTENT_TYPE);
        self.headers.remove(header::CONTENT_LENGTH);
        page
    }

    pub(crate) async fn post_raw(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let mut text = form_urlencoded::Serializer::new(String::new());
        text.extend_pairs(fields);
        self.headers.insert(header::CONTENT_TYPE, "application/x-www-form-urlencoded".parse().unwrap());
        let page = self.send(Method::POST, path, Body::from(text.finish())).await;
        self.headers.remove(header::CONTENT_TYPE);
        page
    }

    /// Opens the page of a form, then sends it with its token and these fields.
    pub(crate) async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let token = self.get(path).await.token();
        let fields: Vec<_> = [("token", token.as_str())].into_iter().chain(fields.iter().copied()).collect();
        self.post_raw(path, &fields).await
    }

    pub(crate) async fn send(&mut self, method: Method, path: &str, body: Body) -> Page {
        let mut request = Request::builder().method(method).uri(path).body(body).unwrap();
        *request.headers_mut() = self.headers.clone();
        let cookies: Vec<&str> = self.cookie.iter().chain(self.others.values()).map(String::as_str).collect();
        if !cookies.is_empty() {
            request.headers_mut().insert(header::COOKIE, cookies.join("; ").parse().unwrap());
        }
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        for set in parts.headers.get_all(header::SET_COOKIE) {
            let pair = set.to_str().unwrap().split(';').next().unwrap();
            let kept = (!pair.ends_with('=')).then(|| pair.to_owned());
            match (pair.split('=').next().unwrap(), kept) {
                ("__Host-jalon", kept) => self.cookie = kept,
                (name, Some(kept)) => drop(self.others.insert(name.to_owned(), kept)),
                (name, None) => drop(self.others.remove(name)),
            }
        }
        Page { status: parts.status, headers: parts.headers, body: body.collect().await.unwrap().to_bytes().to_vec() }
    }

    /// A browser whose person started the event.
    pub(crate) async fn started() -> Self {
        let mut browser = Self::new();
        assert_eq!(browser.post("/fr/naissance", &[]).await.status, StatusCode::SEE_OTHER);
        browser
    }

    /// A browser whose person lives in metropolitan France and has one child, born on 2 May 2026.
    pub(crate) async fn with_a_child() -> Self {
        let mut browser = Self::started().await;
        browser.post("/fr/naissance/questions/children-count", &[("enfants", "1")]).await;
        let page = browser.post("/fr/naissance/questions/children-birth-dates", &birth("2", "5", "2026")).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER);
        let page = browser.post("/fr/naissance/questions/home", &[("place", "69001")]).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER);
        browser
    }
}

pub(crate) fn birth<'a>(day: &'a str, month: &'a str, year: &'a str) -> [(&'static str, &'a str); 3] {
    [("naissance.0-day", day), ("naissance.0-month", month), ("naissance.0-year", year)]
}

impl Page {
    pub(crate) fn html(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |v| v.to_str().unwrap())
    }

    /// The value of the first hidden field of that name.
    pub(crate) fn hidden(&self, name: &str) -> String {
        between(self.html(), &format!("name=\"{name}\" value=\""), "\"").unwrap_or_default().to_owned()
    }

    /// The token of the first form of the page; empty when there is none.
    pub(crate) fn token(&self) -> String {
        between(self.html(), "name=\"token\" value=\"", "\"").unwrap_or_default().to_owned()
    }

    pub(crate) fn has(&self, text: &str) -> bool {
        self.html().contains(text)
    }

    /// The text of the page title.
    pub(crate) fn title(&self) -> &str {
        between(self.html(), "<title>", "</title>").unwrap()
    }

    /// The part of a plan about one service.
    pub(crate) fn service(&self, id: &str) -> &str {
        let html = self.html();
        let start = html.find(&format!("data-service=\"{id}\"")).unwrap_or_else(|| panic!("no {id}"));
        let end = html[start + 1..].find("data-service=").map_or(html.len(), |e| start + 1 + e);
        &html[start..end]
    }
}

pub(crate) fn between<'a>(text: &'a str, before: &str, after: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(before)?;
    Some(rest.split_once(after)?.0)
}
