//! Looking files over again, for those who do the jobs: what came while nothing could look waits for it.

use jalon_casework::{Found, Later, Looker};
use jalon_intake::{ScanError, Scanner};

/// Looks over by a scanner.
#[derive(Debug)]
pub struct Looking(pub Scanner);

impl Looker for Looking {
    fn look<'a>(&'a self, bytes: &'a [u8]) -> Later<'a, Option<Found>> {
        Box::pin(async move {
            match self.0.scan(bytes).await {
                Ok(_) => Some(Found::Clean),
                Err(ScanError::Infected(name)) => {
                    tracing::warn!(name, "a file that waited was refused by the scanner");
                    Some(Found::Infected)
                }
                Err(ScanError::Unavailable) => None,
            }
        })
    }
}
