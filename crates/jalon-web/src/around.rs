//! What is done around every request: limits, time, faults, headers, compression, one line of log.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::body::Body;
use axum::extract::{ConnectInfo, MatchedPath, Request, State};
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY, RETRY_AFTER,
    STRICT_TRANSPORT_SECURITY, VARY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::api;
use crate::api::problem::Problem;
use crate::compress::{Coding, WORTH_IT};
use crate::oops::Oops;
use crate::private::known::{self, Known};
use crate::private::visitor::{Met, Visitor};
use crate::routes;
use crate::site::{Here, Site};
use crate::upload;

/// The largest form that is read, in bytes.
pub(crate) const LARGEST_BODY: usize = 64 * 1024;

const LONGEST: Duration = Duration::from_secs(10);

/// On every response. Nothing runs, nothing is fetched from elsewhere, nobody may frame us, no address of ours leaves.
const HEADERS: [(HeaderName, &str); 8] = [
    (
        CONTENT_SECURITY_POLICY,
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'",
    ),
    (STRICT_TRANSPORT_SECURITY, "max-age=63072000; includeSubDomains"),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (REFERRER_POLICY, "no-referrer"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (HeaderName::from_static("permissions-policy"), "browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=()"),
    (HeaderName::from_static("x-frame-options"), "DENY"),
];

/// Lets a request through, and makes its response fit to leave.
pub(crate) async fn around(State(site): State<Arc<Site>>, mut request: Request, next: Next) -> Response {
    let start = Instant::now();
    let method = request.method().clone();
    // The pattern, never the address: an address could be typed by a person.
    let route = request.extensions().get::<MatchedPath>().map_or_else(|| "none".to_owned(), |m| m.as_str().to_owned());
    // Programs ask by tokens and are answered in their own way.
    let program = request.uri().path().starts_with(api::UNDER);
    let here = Here { edition: site.edition_for(request.uri().path(), request.headers()), site };
    let coding = Coding::accepted(request.headers().get(ACCEPT_ENCODING));
    let free = route.starts_with("/assets/") || matches!(route.as_str(), "/health" | "/favicon.ico");

    let (largest, longest) = if upload::comes_in(&here, &method, &route) { (upload::LARGEST, upload::LONGEST) } else { (LARGEST_BODY, LONGEST) };
    let response = if let Err(oops) = admit(&here, &request, free, largest) {
        explained(&here, program, oops.into_response())
    } else {
        // Who it is could not be found out: handlers that need it ask again, and say so.
        if let (false, Ok(visitor)) = (free || program, Visitor::of(&here, request.headers()).await) {
            request.extensions_mut().insert(Met(visitor.0));
        }
        let known = request.extensions().get::<Met>().and_then(|met| met.0.as_ref()).map(Known::of);
        known::with(known, async {
            let response = tokio::time::timeout(longest, next.run(request)).await.unwrap_or_else(|_| Oops::TooSlow.into_response());
            explained(&here, program, response)
        })
        .await
    };
    let mut response = compressed(coding, &method, response).await;
    for (name, value) in HEADERS {
        // A file that somebody sent is given back under a policy of its own, which is stricter; a page with a passkey runs our one script.
        response.headers_mut().entry(name).or_insert(HeaderValue::from_static(value));
    }
    response.headers_mut().entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    let micros = u64::try_from(start.elapsed().as_micros()).unwrap_or(u64::MAX);
    tracing::info!(%method, route, status = response.status().as_u16(), micros, "request");
    response
}

fn admit(here: &Here, request: &Request, free: bool, largest: usize) -> Result<(), Oops> {
    let client = here.site.client.of(request.headers(), request.extensions().get::<ConnectInfo<SocketAddr>>());
    if !free && let Err(wait) = here.site.limiter.admit(client) {
        return Err(Oops::TooMany { seconds: wait.as_secs() + 1 });
    }
    let length = request.headers().get(CONTENT_LENGTH).and_then(|v| v.to_str().ok()?.parse::<usize>().ok());
    if length.is_some_and(|length| length > largest) { Err(Oops::TooLarge) } else { Ok(()) }
}

/// The response, with a page of ours when it is a refusal or a fault.
fn explained(here: &Here, program: bool, response: Response) -> Response {
    let oops = response.extensions().get::<Oops>().copied();
    let bare = !response.headers().get(CONTENT_TYPE).is_some_and(|t| t.as_bytes().starts_with(b"text/html") || t.as_bytes().starts_with(b"application/"));
    let Some(oops) = oops.or_else(|| Oops::of(response.status()).filter(|_| bare)) else { return response };
    let mut page = if program { Problem::from(oops).into_response() } else { routes::oops::page(here, oops) };
    if let Some(allowed) = response.headers().get(axum::http::header::ALLOW) {
        page.headers_mut().insert(axum::http::header::ALLOW, allowed.clone());
    }
    if let Oops::TooMany { seconds } = oops {
        page.headers_mut().insert(RETRY_AFTER, seconds.into());
    }
    page
}

async fn compressed(coding: Coding, method: &Method, response: Response) -> Response {
    let Some(name) = coding.name().filter(|_| *method != Method::HEAD && is_page(response.headers())) else { return response };
    let (mut parts, body) = response.into_parts();
    // Pages are made in memory and have no end but their own.
    let Ok(bytes) = axum::body::to_bytes(body, usize::MAX).await else { return Oops::Fault.into_response() };
    parts.headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
    if bytes.len() < WORTH_IT {
        return Response::from_parts(parts, Body::from(bytes));
    }
    parts.headers.insert(CONTENT_ENCODING, name);
    parts.headers.remove(CONTENT_LENGTH);
    Response::from_parts(parts, Body::from(coding.apply(&bytes)))
}

fn is_page(headers: &HeaderMap) -> bool {
    !headers.contains_key(CONTENT_ENCODING) && headers.get(CONTENT_TYPE).is_some_and(|t| t.as_bytes().starts_with(b"text/html"))
}
