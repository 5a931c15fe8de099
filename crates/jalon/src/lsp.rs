//! `jalon lsp`: what an editor needs to know, on the standard input and output.

use std::process::ExitCode;

use anyhow::{Result, anyhow};
use jalon_lsp::Connection;
use jiff::civil::Date;

pub(crate) fn run(today: Date) -> Result<ExitCode> {
    let (connection, threads) = Connection::stdio();
    let served = jalon_lsp::serve(&connection, today).map_err(|error| anyhow!("the editor: {error}"));
    drop(connection);
    threads.join()?;
    served.map(|()| ExitCode::SUCCESS)
}
