//! A file of a request, and the paper that says how it was settled: had as attachments, and each time noted.

use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderName, HeaderValue};
use axum::response::{IntoResponse, Response};
use jalon_casework::Deed;
use jalon_journey::{Command, PaperId, Scan};
use jalon_store::BlobId;
use serde::Deserialize;

use crate::attestation;
use crate::oops::Oops;
use crate::routes::desk::AtDesk;
use crate::site::Here;

#[derive(Deserialize)]
pub(crate) struct Named {
    paper: String,
}

pub(crate) async fn paper(State(here): State<Here>, desk: AtDesk, Path(named): Path<Named>) -> Result<Response, Oops> {
    let request = desk.request()?;
    let id: PaperId = named.paper.parse().map_err(|_| Oops::NotFound)?;
    if !request.holds(id) {
        return Err(Oops::NotFound);
    }
    let (_, paper) = desk.loaded.journey.paper(id).filter(|(_, paper)| paper.scan == Scan::Clean).ok_or(Oops::NotFound)?;
    noted(&here, &desk).await?;
    let store = here.private()?.casework.store();
    let bytes = store.blob(BlobId::from_bytes(id.0)).await.map_err(jalon_casework::ActError::from)?.ok_or(Oops::NotFound)?;
    // The kind is what the content was found to be when it came in, never what the sender said.
    let kind = HeaderValue::try_from(&paper.kind).map_err(|_| Oops::Fault)?;
    Ok(attachment(kind, &paper.name, bytes.into_vec()))
}

pub(crate) async fn decision(State(here): State<Here>, desk: AtDesk) -> Result<Response, Oops> {
    let pdf = attestation::decision(&here, &desk.loaded, desk.request()?).await?;
    noted(&here, &desk).await?;
    Ok(attachment(HeaderValue::from_static("application/pdf"), "decision.pdf", pdf))
}

/// Notes who had it, before they have it.
async fn noted(here: &Here, desk: &AtDesk) -> Result<(), Oops> {
    let deed = Deed::online(desk.seated.who(), jalon_casework::random());
    desk.does(here, &deed, Command::View { request: desk.request()?.id }).await?;
    Ok(())
}

/// Bytes that a browser saves and does not show.
pub(crate) fn attachment(kind: HeaderValue, name: &str, bytes: Vec<u8>) -> Response {
    let headers: [(HeaderName, HeaderValue); 3] =
        [(CONTENT_TYPE, kind), (CONTENT_DISPOSITION, disposition(name)), (CACHE_CONTROL, HeaderValue::from_static("no-store"))];
    (headers, bytes).into_response()
}

/// The name in UTF-8 (RFC 6266, section 4.3; RFC 8187 for its coding).
fn disposition(name: &str) -> HeaderValue {
    let mut text = String::from("attachment; filename*=UTF-8''");
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_') {
            text.push(char::from(byte));
        } else {
            text.push_str(&format!("%{byte:02X}"));
        }
    }
    // Only letters, digits and percent signs are left.
    HeaderValue::try_from(text).unwrap_or(HeaderValue::from_static("attachment"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_a_file_is_never_anything_else() {
        assert_eq!(disposition("acte n° 1.pdf"), "attachment; filename*=UTF-8''acte%20n%C2%B0%201.pdf");
        assert_eq!(disposition("a\"\r\nx: y"), "attachment; filename*=UTF-8''a%22%0D%0Ax%3A%20y");
    }
}
