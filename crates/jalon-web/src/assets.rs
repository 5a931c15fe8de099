//! The stylesheet and the icon: compressed once, named by their content, kept by browsers for ever.

use std::sync::OnceLock;

use axum::http::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};

use crate::compress::{Coding, brotli, gzip};

const STYLESHEET: &[u8] = include_bytes!("../../../web/dist/jalon.css");

/// A milestone. It follows the colours of the page.
const ICON: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="#1b4d89" d="M3 15V7a5 5 0 0 1 10 0v8z"/><path fill="#fff" d="M5 7h6v2H5z"/></svg>"##;

pub(crate) const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// Address of the stylesheet, which changes with its content.
pub(crate) fn stylesheet_path() -> &'static str {
    static PATH: OnceLock<String> = OnceLock::new();
    PATH.get_or_init(|| format!("/assets/jalon-{:016x}.css", fingerprint(STYLESHEET)))
}

/// Compresses the stylesheet as far as it goes, once. The first visitor waits for it, unless it was called before.
pub(crate) fn prepare() -> &'static [u8] {
    static SMALL: OnceLock<Vec<u8>> = OnceLock::new();
    SMALL.get_or_init(|| brotli(STYLESHEET, 11))
}

fn prepare_gzip() -> &'static [u8] {
    static SMALL: OnceLock<Vec<u8>> = OnceLock::new();
    SMALL.get_or_init(|| gzip(STYLESHEET, 9))
}

/// GET of the stylesheet.
pub(crate) async fn stylesheet(headers: HeaderMap) -> Response {
    let etag = format!("\"{}\"", &stylesheet_path()["/assets/".len()..]);
    if headers.get(IF_NONE_MATCH).is_some_and(|v| v.as_bytes() == etag.as_bytes()) {
        return (StatusCode::NOT_MODIFIED, [(ETAG, etag), (CACHE_CONTROL, FOR_EVER.to_owned())]).into_response();
    }
    let coding = Coding::accepted(headers.get(ACCEPT_ENCODING));
    let body = match coding {
        Coding::Brotli => prepare(),
        Coding::Gzip => prepare_gzip(),
        Coding::Plain => STYLESHEET,
    };
    let mut response =
        ([(CONTENT_TYPE, "text/css; charset=utf-8"), (CACHE_CONTROL, FOR_EVER), (VARY, "accept-encoding")], [(ETAG, etag)], body).into_response();
    if let Some(name) = coding.name() {
        response.headers_mut().insert(CONTENT_ENCODING, name);
    }
    response
}

/// GET of the icon, at the address where browsers look on their own, so that none asks twice.
pub(crate) async fn icon() -> Response {
    ([(CONTENT_TYPE, "image/svg+xml"), (CACHE_CONTROL, "public, max-age=604800")], ICON).into_response()
}

/// FNV-1a: only tells versions of our own file apart.
pub(crate) fn fingerprint(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}
