//! `/health`: whether the process answers, for what watches it.

pub(crate) async fn show() -> &'static str {
    "ok\n"
}
