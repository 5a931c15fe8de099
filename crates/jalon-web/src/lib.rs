//! The citizen's site: pages in, plans out, and nothing kept.
//!
//! A handler reads the request, checks that it may be done, calls the domain ([`jalon_plan`], [`jalon_catalogue`]) and shows a page. No rule of law is here,
//! and no words about a service: those are the catalogue's. A page is a struct with its template, so that a text that is missing does not compile. There is
//! no script in any page, no store behind them and no account: the answers are in a cookie that only this site can open.
//!
//! ```no_run
//! # async fn run(catalogue: std::sync::Arc<jalon_catalogue::Catalogue>) -> std::io::Result<()> {
//! use jalon_web::{Base, ClientAddress, Clock, Config, RateLimits, SessionKey};
//!
//! let config =
//!     Config { today: Clock::of(&catalogue), catalogue, key: SessionKey::random(), rate: RateLimits::standard(), client: ClientAddress::Peer, names: Base::example(), operator: None, private: None };
//! let listener = tokio::net::TcpListener::bind("127.0.0.1:8080").await?;
//! jalon_web::serve(listener, jalon_web::router(config), std::future::pending()).await
//! # }
//! ```

use std::future::Future;
use std::net::SocketAddr;
use std::sync::{Arc, OnceLock};

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::response::IntoResponse;
use jalon_catalogue::Catalogue;
pub use jalon_interop::cpsv::Base;
use tokio::net::TcpListener;
use tower_http::catch_panic::CatchPanicLayer;

mod api;
mod around;
mod assets;
mod attestation;
mod compress;
mod content;
mod demo;
mod fields;
mod form;
mod format;
#[cfg(test)]
mod fuzz;
mod guard;
mod item_view;
mod labels;
mod looking;
mod notices;
mod oops;
mod page;
mod parse;
mod place;
mod place_field;
mod plan_view;
mod printed;
mod private;
mod rate;
mod routes;
mod routing;
mod seal;
mod session;
mod site;
mod turn_view;
mod upload;
mod why_view;
mod words;

pub use api::{ClientError, ClientSettings, Clients, Exchange, Scope};
pub use demo::{Demo, Drawer};
pub use looking::Looking;
pub use notices::Scribe;
pub use private::invitations::invite_agent;
pub use private::{BodyStaff, DemoAgent, Private, Role, Staff};
pub use rate::{Rate, RateLimits};
pub use routing::Route;
pub use seal::SessionKey;
pub use site::{ClientAddress, Clock, Operator};

use crate::oops::Oops;
use crate::place::PathWords;
use crate::routing::Routes;
use crate::site::{Edition, Here, Site};

/// What a site needs.
#[derive(Debug)]
pub struct Config {
    /// What it shows.
    pub catalogue: Arc<Catalogue>,
    /// Which day it is.
    pub today: Clock,
    /// The key that seals people's answers.
    pub key: SessionKey,
    /// How much clients may ask.
    pub rate: RateLimits,
    /// How clients are told apart.
    pub client: ClientAddress,
    /// Where things of the published catalogue have their names.
    pub names: Base,
    /// Who is responsible for it; unknown, and pages say so, where nobody was named.
    pub operator: Option<Operator>,
    /// What is behind a door: journeys that are kept, and the work of bodies on them. None: the site computes plans and keeps nothing.
    pub private: Option<Private>,
}

/// The whole site, in every language of its catalogue.
pub fn router(config: Config) -> Router {
    router_and_routes(config).0
}

/// The same, with every route that it has: for whoever holds them against a table of their own.
pub fn router_and_routes(config: Config) -> (Router, Vec<Route>) {
    let editions = Edition::all(&config.catalogue);
    let site = Arc::new(Site {
        catalogue: config.catalogue,
        clock: config.today,
        key: config.key,
        limiter: rate::Limiter::new(config.rate),
        client: config.client,
        editions,
        names: config.names,
        operator: config.operator,
        published: OnceLock::new(),
        open: OnceLock::new(),
        agreements: OnceLock::new(),
        private: config.private,
    });
    let mut routes = Routes::new()
        .get("/", routes::root::show)
        .with_state(site.clone())
        .get("/health", routes::health::show)
        .get("/robots.txt", routes::robots::show)
        .get("/favicon.ico", assets::icon)
        .merge(routes::open::routes(site.clone()))
        .merge(routes::transparency::files(&site))
        .merge(routes::log::routes(&site))
        .merge(api::routes(&site))
        .merge(routes::desk::once(Here { site: site.clone(), edition: 0 }))
        .merge(routes::mine::returns(&site))
        .merge(demo::entrance(&site))
        .get(assets::stylesheet_path(), assets::stylesheet);
    for edition in 0..site.editions.len() {
        routes = routes.merge(pages(Here { site: site.clone(), edition }));
    }
    let (router, known) = routes.into_parts();
    (surrounded(router.fallback(async || Oops::NotFound), site), known)
}

/// A router with what is done around every request.
fn surrounded(router: Router, site: Arc<Site>) -> Router {
    router
        .layer(DefaultBodyLimit::max(around::LARGEST_BODY))
        .layer(CatchPanicLayer::custom(|_panic| Oops::Fault.into_response()))
        .layer(axum::middleware::from_fn_with_state(site, around::around))
}

/// The pages of one language.
fn pages(here: Here) -> Routes {
    let words = PathWords::of(here.tag());
    let under = |path: &str| format!("/{}{path}", here.tag().0);
    Routes::new()
        .get(&under(""), routes::home::show)
        .merge(demo::routes(&here))
        .form(&under(&format!("/{}", words.find)), routes::find::show, routes::find::answer)
        .get(&under(&format!("/{}", words.help)), routes::about::help)
        .get(&under(&format!("/{}", words.accessibility)), routes::about::accessibility)
        .get(&under(&format!("/{}", words.data)), routes::about::data)
        .form(&under(&format!("/{}/{{body}}", words.offices)), routes::offices::show, routes::offices::answer)
        .form(&under("/{event}"), routes::event::show, routes::event::start)
        .get(&under(&format!("/{{event}}/{}", words.notice)), routes::transparency::notice::show)
        .form(&under(&format!("/{{event}}/{}/{{question}}", words.questions)), routes::question::show, routes::question::answer)
        .get(&under(&format!("/{{event}}/{}", words.answers)), routes::answers::show)
        .get(&under(&format!("/{{event}}/{}", words.plan)), routes::plan::show)
        .get(&under(&format!("/{{event}}/{}/{{service}}", words.plan)), routes::service::show)
        .get(&under(&format!("/{{event}}/{}", words.print)), routes::plan::print)
        .get(&under(&format!("/{{event}}/{}", words.calendar)), routes::calendar::show)
        .merge(routes::transparency::routes(&here))
        .merge(routes::desk::routes(&here))
        .merge(routes::mine::routes(&here))
        .merge(routes::mine::tell_once(&here))
        .with_state(here)
}

/// Serves a site until `shutdown` ends, then finishes what was begun.
pub async fn serve(listener: TcpListener, router: Router, shutdown: impl Future<Output = ()> + Send + 'static) -> std::io::Result<()> {
    // So that the first visitor does not wait for it.
    tokio::task::spawn_blocking(assets::prepare);
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service).with_graceful_shutdown(shutdown).await
}

#[cfg(test)]
mod tests {
    use axum::body::Body;
    use axum::http::{Request, StatusCode};
    use http_body_util::BodyExt as _;
    use tower::ServiceExt as _;

    use super::*;

    #[tokio::test]
    async fn a_panic_becomes_a_page_that_says_the_fault_is_ours() {
        let catalogue = Catalogue::embedded();
        let site = Arc::new(Site {
            editions: Edition::all(&catalogue),
            catalogue,
            clock: Clock::of(&Catalogue::embedded()),
            key: SessionKey::random(),
            limiter: rate::Limiter::new(RateLimits::standard()),
            client: ClientAddress::Peer,
            names: Base::example(),
            operator: None,
            published: OnceLock::new(),
            open: OnceLock::new(),
            agreements: OnceLock::new(),
            private: None,
        });
        let router = surrounded(Routes::new().get("/en/x", async || -> &'static str { panic!("on purpose") }).into_parts().0, site);
        let response = router.oneshot(Request::get("/en/x").body(Body::empty()).unwrap()).await.unwrap();
        assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
        assert!(response.headers().contains_key("content-security-policy"));
        let page = response.into_body().collect().await.unwrap().to_bytes();
        assert!(std::str::from_utf8(&page).unwrap().contains("The fault is ours"));
    }
}
