//! The routes of the site. All are given to [`Routes`], which remembers them: a test holds each against the table that says who may do what, and one without a
//! row fails it.

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::handler::Handler;
use axum::http::Method;
use axum::routing::{MethodRouter, get, post};

use crate::upload;

/// A route of the site: what is asked, where.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Route {
    /// GET stands for HEAD too.
    pub method: Method,
    /// The address, with the names of its parts: `/fr/{event}/plan`.
    pub path: String,
}

/// A router that remembers what it was given.
pub(crate) struct Routes<S = ()> {
    router: Router<S>,
    known: Vec<Route>,
}

impl<S: Clone + Send + Sync + 'static> Routes<S> {
    pub(crate) fn new() -> Self {
        Self { router: Router::new(), known: Vec::new() }
    }

    /// A page.
    pub(crate) fn get<H: Handler<T, S>, T: 'static>(self, path: &str, handler: H) -> Self {
        self.on(Method::GET, path, get(handler))
    }

    /// A form without a page of its own.
    pub(crate) fn post<H: Handler<T, S>, T: 'static>(self, path: &str, handler: H) -> Self {
        self.on(Method::POST, path, post(handler))
    }

    /// A page with a form that is sent to its own address.
    pub(crate) fn form<G: Handler<A, S>, A: 'static, P: Handler<B, S>, B: 'static>(self, path: &str, show: G, answer: P) -> Self {
        self.get(path, show).post(path, answer)
    }

    /// The same, where files may come with the form.
    pub(crate) fn form_with_files<G: Handler<A, S>, A: 'static, P: Handler<B, S>, B: 'static>(self, path: &str, show: G, answer: P) -> Self {
        self.get(path, show).on(Method::POST, path, post(answer).layer(DefaultBodyLimit::max(upload::LARGEST)))
    }

    fn on(mut self, method: Method, path: &str, handler: MethodRouter<S>) -> Self {
        self.known.push(Route { method, path: path.to_owned() });
        self.router = self.router.route(path, handler);
        self
    }

    pub(crate) fn merge(mut self, other: Self) -> Self {
        self.known.extend(other.known);
        self.router = self.router.merge(other.router);
        self
    }

    pub(crate) fn with_state<Outer>(self, state: S) -> Routes<Outer> {
        Routes { router: self.router.with_state(state), known: self.known }
    }

    /// The router, and all that it was given.
    pub(crate) fn into_parts(self) -> (Router<S>, Vec<Route>) {
        (self.router, self.known)
    }
}
