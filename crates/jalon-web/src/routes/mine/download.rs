//! Files given back, and documents made for one. Always as an attachment: nothing that somebody sent is ever shown inside a page of ours.

use std::fmt::Write as _;

use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use jalon_casework::ActError;
use jalon_intake::{DisplayName, Kind};
use jalon_journey::authority::{Sight, sees};
use jalon_journey::{PaperId, RequestId, Scan};
use jalon_log::Receipt;
use jalon_store::BlobId;
use serde::Deserialize;

use super::documents;
use crate::oops::Oops;
use crate::place::{PathWords, RequestFile};
use crate::private::visitor::Inside;
use crate::site::Here;

/// How far the log is carried on for somebody who waits.
const STEPS: usize = 4;

/// The part of an address that names a file.
#[derive(Deserialize)]
pub(super) struct NamedPaper {
    paper: String,
}

/// The part of an address that names a request.
#[derive(Deserialize)]
pub(super) struct NamedRequest {
    pub(super) request: String,
}

/// A file of the person's own. One that waits to be looked over is given to nobody.
pub(super) async fn paper(State(here): State<Here>, inside: Inside, Path(named): Path<NamedPaper>) -> Result<Response, Oops> {
    let id: PaperId = named.paper.parse().map_err(|_| Oops::NotFound)?;
    let paper = inside.member()?.papers.get(&id).filter(|paper| paper.scan == Scan::Clean).ok_or(Oops::NotFound)?;
    let kind = [Kind::Pdf, Kind::Jpeg, Kind::Png].into_iter().find(|kind| kind.media_type() == paper.kind).ok_or(Oops::NotFound)?;
    let bytes = here.private()?.casework.store().blob(BlobId::from_bytes(id.0)).await.map_err(ActError::from)?.ok_or(Oops::NotFound)?;
    Ok(attachment(&DisplayName::new(&paper.name).for_download(kind), kind.media_type(), bytes.into_vec()))
}

/// A document about a request of the person's own.
pub(super) async fn document(file: RequestFile, here: &Here, inside: &Inside, named: &NamedRequest) -> Result<Response, Oops> {
    let id: RequestId = named.request.parse().map_err(|_| Oops::NotFound)?;
    if sees(&inside.loaded.journey, &inside.who(), id) != Some(Sight::Whole) {
        return Err(Oops::NotFound);
    }
    let request = inside.loaded.journey.request(id).ok_or(Oops::NotFound)?;
    let pdf = documents::make(here, inside, request, file).await?;
    let name = format!("{}-{}.pdf", file.word(PathWords::of(here.tag())), request.service);
    Ok(attachment(&name, Kind::Pdf.media_type(), pdf))
}

/// What proves what the log says of a request of the person's own: one file, which `jalon verify receipt` reads.
pub(super) async fn receipts(State(here): State<Here>, inside: Inside, Path(named): Path<NamedRequest>) -> Result<Response, Oops> {
    let id: RequestId = named.request.parse().map_err(|_| Oops::NotFound)?;
    if sees(&inside.loaded.journey, &inside.who(), id) != Some(Sight::Whole) {
        return Err(Oops::NotFound);
    }
    let request = inside.loaded.journey.request(id).ok_or(Oops::NotFound)?;
    let casework = &here.private()?.casework;
    // What happened a moment ago may not be in the log yet. Where the log has more to catch up with, its workers do.
    for _ in 0..STEPS {
        if casework.log_step().await? == 0 {
            break;
        }
    }
    let receipts = casework.receipts(inside.id(), id).await?;
    if receipts.is_empty() {
        return Err(Oops::NotFound);
    }
    let name = format!("{}-{}.json", PathWords::of(here.tag()).receipts, request.service);
    Ok(attachment(&name, "application/json", Receipt::write_all(&receipts).into_bytes()))
}

/// A response that browsers save and do not open in the page. What they would open all the same can do nothing (`sandbox`).
pub(crate) fn attachment(name: &str, media_type: &str, bytes: Vec<u8>) -> Response {
    let Ok(media_type) = HeaderValue::from_str(media_type) else { return Oops::Fault.into_response() };
    let Ok(disposition) = HeaderValue::from_str(&disposition(name)) else { return Oops::Fault.into_response() };
    let headers = [
        (CONTENT_TYPE, media_type),
        (CONTENT_DISPOSITION, disposition),
        (CACHE_CONTROL, HeaderValue::from_static("no-store")),
        (axum::http::header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("sandbox; default-src 'none'; frame-ancestors 'none'")),
    ];
    (StatusCode::OK, headers, Body::from(bytes)).into_response()
}

/// RFC 6266, with a name in plain letters for what does not read the other (RFC 8187).
fn disposition(name: &str) -> String {
    let plain: String = name.chars().map(|c| if c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | ' ') { c } else { '_' }).collect();
    let mut coded = String::new();
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_') {
            coded.push(char::from(byte));
        } else {
            let _ = write!(coded, "%{byte:02X}");
        }
    }
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{coded}")
}

#[cfg(test)]
mod tests {
    use super::disposition;

    #[test]
    fn a_name_never_leaves_its_header() {
        assert_eq!(disposition("livret é.pdf"), "attachment; filename=\"livret _.pdf\"; filename*=UTF-8''livret%20%C3%A9.pdf");
        assert_eq!(disposition("a\"; x=\"\r\nb.pdf"), "attachment; filename=\"a__ x____b.pdf\"; filename*=UTF-8''a%22%3B%20x%3D%22%0D%0Ab.pdf");
    }
}
