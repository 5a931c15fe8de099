//! Lines of log, on standard error: one a request, with the pattern of its route and never its address.

use std::io::IsTerminal as _;

use tracing_subscriber::EnvFilter;

use super::config::LogFormat;

/// Begins to write lines, those that `JALON_LOG` lets through, else those of `usual`.
pub(crate) fn init(format: LogFormat, usual: &str) {
    let filter = EnvFilter::try_from_env("JALON_LOG").unwrap_or_else(|_| EnvFilter::new(usual));
    let lines = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_ansi(std::io::stderr().is_terminal());
    match format {
        LogFormat::Text => lines.init(),
        LogFormat::Json => lines.json().flatten_event(true).with_current_span(false).with_span_list(false).init(),
    }
}
