//! Makes bodies smaller on their way out.

use std::io::Write;

use axum::http::HeaderValue;

/// Pages smaller than this fit the first packets anyway.
pub(crate) const WORTH_IT: usize = 1400;

/// How a body is coded (RFC 9110, section 8.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Coding {
    Brotli,
    Gzip,
    Plain,
}

impl Coding {
    /// The best coding that the client accepts. A coding given the weight 0 is refused.
    pub(crate) fn accepted(header: Option<&HeaderValue>) -> Self {
        let text = header.and_then(|v| v.to_str().ok()).unwrap_or_default();
        let accepts = |name: &str| {
            text.split(',').any(|offer| {
                let mut parts = offer.split(';').map(str::trim);
                let named = parts.next().is_some_and(|n| n.eq_ignore_ascii_case(name));
                let refused = parts.any(|p| p.strip_prefix("q=").is_some_and(|q| q.parse() == Ok(0.0)));
                named && !refused
            })
        };
        if accepts("br") {
            Coding::Brotli
        } else if accepts("gzip") {
            Coding::Gzip
        } else {
            Coding::Plain
        }
    }

    /// Its name in `Content-Encoding`.
    pub(crate) fn name(self) -> Option<HeaderValue> {
        match self {
            Coding::Brotli => Some(HeaderValue::from_static("br")),
            Coding::Gzip => Some(HeaderValue::from_static("gzip")),
            Coding::Plain => None,
        }
    }

    /// A page coded so, at little cost.
    pub(crate) fn apply(self, body: &[u8]) -> Vec<u8> {
        match self {
            Coding::Brotli => brotli(body, 4),
            Coding::Gzip => gzip(body, 3),
            Coding::Plain => body.to_vec(),
        }
    }
}

/// `body` in Brotli (RFC 7932), at a quality from 0 to 11.
pub(crate) fn brotli(body: &[u8], quality: i32) -> Vec<u8> {
    let parameters = brotli::enc::BrotliEncoderParams { quality, lgwin: 18, size_hint: body.len(), ..Default::default() };
    let mut out = Vec::with_capacity(body.len() / 4);
    // Writing to memory does not fail.
    let _ = brotli::BrotliCompress(&mut &*body, &mut out, &parameters);
    out
}

/// `body` in gzip (RFC 1952), at a level from 0 to 9.
pub(crate) fn gzip(body: &[u8], level: u32) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::with_capacity(body.len() / 3), flate2::Compression::new(level));
    // Writing to memory does not fail.
    let _ = encoder.write_all(body);
    encoder.finish().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_coding_that_is_accepted() {
        let best = |text: &'static str| Coding::accepted(Some(&HeaderValue::from_static(text)));
        assert_eq!(best("gzip, deflate, br, zstd"), Coding::Brotli);
        assert_eq!(best("gzip, br;q=0"), Coding::Gzip);
        assert_eq!(best("BR; q=0.5"), Coding::Brotli);
        assert_eq!(best("identity"), Coding::Plain);
        assert_eq!(Coding::accepted(None), Coding::Plain);
    }
}
