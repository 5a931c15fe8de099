//! `/robots.txt`: everything may be read; nothing personal has an address.

pub(crate) async fn show() -> &'static str {
    "User-agent: *\nAllow: /\n"
}
