//! A file of a request, and the paper that says how it was settled: had as attachments, and each time noted.

use axum::extract::{Path, State};
use axum::response::Response;
use jalon_casework::{ActError, Deed};
use jalon_intake::{DisplayName, Kind};
use jalon_journey::{Command, PaperId, Scan};
use jalon_store::BlobId;
use serde::Deserialize;

use crate::attestation;
use crate::oops::Oops;
use crate::routes::desk::AtDesk;
use crate::routes::mine::download::attachment;
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
    let bytes = store.blob(BlobId::from_bytes(id.0)).await.map_err(ActError::from)?.ok_or(Oops::NotFound)?;
    // The kind is what the content was found to be when it came in, never what the sender said.
    let kind = [Kind::Pdf, Kind::Jpeg, Kind::Png].into_iter().find(|kind| kind.media_type() == paper.kind).ok_or(Oops::NotFound)?;
    Ok(attachment(&DisplayName::new(&paper.name).for_download(kind), kind.media_type(), bytes.into_vec()))
}

pub(crate) async fn decision(State(here): State<Here>, desk: AtDesk) -> Result<Response, Oops> {
    let pdf = attestation::decision(&here, &desk.loaded, desk.request()?).await?;
    noted(&here, &desk).await?;
    Ok(attachment("decision.pdf", Kind::Pdf.media_type(), pdf))
}

/// Notes who had it, before they have it.
async fn noted(here: &Here, desk: &AtDesk) -> Result<(), Oops> {
    let deed = Deed::online(desk.seated.who(), jalon_casework::random());
    desk.does(here, &deed, Command::View { request: desk.request()?.id }).await?;
    Ok(())
}
