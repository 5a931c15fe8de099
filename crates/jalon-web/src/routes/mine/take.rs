//! Takes a file in: looked at, scanned, kept, and told to the journey; or refused with a reason.

use axum::http::HeaderMap;
use jalon_casework::{ActError, Deed};
use jalon_catalogue::EvidenceId;
use jalon_intake::{Accepted, Active, Found, Refused, ScanError, accept};
use jalon_journey::{Command, Member, Paper, PaperId, Scan};
use jalon_store::BlobId;

use crate::form::Form;
use crate::oops::Oops;
use crate::private::Private;
use crate::private::act;
use crate::private::visitor::Inside;
use crate::site::Here;
use crate::upload::{File, LARGEST_FILE};
use crate::words::Key;

/// A file that may be kept.
pub(super) struct Taken {
    accepted: Accepted,
    scan: Scan,
}

/// Why a file is not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NotTaken {
    /// None was chosen.
    Nothing,
    /// Something is wrong with it.
    Refused(Refused),
    /// Something in it does harm.
    Infected,
    /// The person has given as many as there may be.
    TooMany,
    /// The person has given as much as there may be.
    TooMuch,
}

impl NotTaken {
    /// What is wrong and how to mend it.
    pub(super) fn words(self, here: &Here) -> String {
        let megabytes = |bytes: usize| here.words().count(Key::TellFileTooLarge, bytes / 1_000_000);
        let key = match self {
            Self::Nothing => Key::TellFileNone,
            Self::Infected => Key::TellFileInfected,
            Self::TooMany => Key::TellFileTooMany,
            Self::TooMuch => Key::TellFileTooMuch,
            Self::Refused(Refused::TooLarge { limit }) => return megabytes(limit),
            Self::Refused(Refused::TooManyPages { limit }) => return here.words().count(Key::TellFilePages, limit),
            Self::Refused(Refused::Empty) => Key::TellFileEmpty,
            Self::Refused(Refused::NotAccepted(Found::Heic)) => Key::TellFileHeic,
            Self::Refused(Refused::NotAccepted(Found::Picture)) => Key::TellFilePicture,
            Self::Refused(Refused::NotAccepted(Found::Office)) => Key::TellFileOffice,
            Self::Refused(Refused::NotAccepted(Found::Archive)) => Key::TellFileArchive,
            Self::Refused(Refused::NotAccepted(_)) => Key::TellFileOther,
            Self::Refused(Refused::Name { .. } | Refused::DeclaredType { .. }) => Key::TellFileName,
            Self::Refused(Refused::TooManyPixels { .. }) => Key::TellFilePixels,
            Self::Refused(Refused::Encrypted) => Key::TellFileEncrypted,
            Self::Refused(Refused::Active(Active::EmbeddedFile)) => Key::TellFileInside,
            Self::Refused(Refused::Active(_)) => Key::TellFileActive,
            Self::Refused(Refused::Polyglot | Refused::Damaged | Refused::TooComplex) => Key::TellFileDamaged,
        };
        here.words().say(key).to_owned()
    }
}

/// Looks at a file. `coming` is how many bytes come before it in the same form.
pub(super) async fn look(private: &Private, member: &Member, file: File, coming: &mut (usize, u64)) -> Result<Result<Taken, NotTaken>, Oops> {
    let Some(bytes) = &file.bytes else { return Ok(Err(NotTaken::Refused(Refused::TooLarge { limit: LARGEST_FILE }))) };
    coming.0 += 1;
    coming.1 += bytes.len() as u64;
    if member.papers.len() + coming.0 > private.files.files_per_person.min(jalon_journey::MOST_PAPERS) {
        return Ok(Err(NotTaken::TooMany));
    }
    let given: u64 = member.papers.values().map(|paper| paper.bytes).sum();
    if given + coming.1 > private.files.bytes_per_person {
        return Ok(Err(NotTaken::TooMuch));
    }
    let limits = private.files;
    // Takes time in proportion to the file: not on a thread that serves. What holds its room in memory goes along.
    let looked = tokio::task::spawn_blocking(move || {
        let mut file = file;
        let bytes = file.bytes.take().unwrap_or_default();
        (accept(bytes, &file.name, file.declared.as_deref(), &limits), file)
    });
    let (accepted, _file) = looked.await.map_err(|_| Oops::Fault)?;
    let accepted = match accepted {
        Ok(accepted) => accepted,
        Err(refused) => return Ok(Err(NotTaken::Refused(refused))),
    };
    Ok(match private.scanner.scan(&accepted.bytes).await {
        Ok(_) => Ok(Taken { accepted, scan: Scan::Clean }),
        Err(ScanError::Infected(name)) => {
            tracing::warn!(name, "a file was refused by the scanner");
            Err(NotTaken::Infected)
        }
        Err(ScanError::Unavailable) => Ok(Taken { accepted, scan: Scan::Waiting }),
    })
}

/// Keeps a file, and tells the journey. A file that the journey does not take is kept nowhere.
pub(super) async fn keep(private: &Private, inside: &Inside, evidence: &EvidenceId, taken: Taken, key: [u8; 16]) -> Result<PaperId, Oops> {
    let Accepted { kind, name, bytes } = taken.accepted;
    let length = bytes.len() as u64;
    let store = private.casework.store();
    let blob = store.put_blob(jalon_store::PersonId::from_bytes(inside.person.0), bytes).await.map_err(ActError::from)?;
    let id = PaperId(*blob.as_bytes());
    let paper = Paper { id, evidence: evidence.clone(), name: name.as_str().to_owned(), kind: kind.media_type().to_owned(), bytes: length, scan: taken.scan };
    let added = private.casework.act(inside.id(), &Deed::online(inside.who(), key), Command::AddPaper { paper }).await;
    let kept = match &added {
        Ok(loaded) => loaded.journey.member(inside.person).and_then(|member| {
            // The same act again: the file of the first time stands, this one does not.
            let again = || member.papers_for(evidence).find(|paper| paper.name == name.as_str() && paper.bytes == length);
            member.papers.get(&id).or_else(again).map(|paper| paper.id)
        }),
        Err(_) => None,
    };
    if kept != Some(id) {
        forget(private, id).await;
    }
    added?;
    kept.ok_or(Oops::Stale)
}

/// Deletes the bytes of a file. What could not be deleted is sealed under the person's key and goes with it.
pub(super) async fn forget(private: &Private, paper: PaperId) {
    if let Err(error) = private.casework.store().delete_blob(BlobId::from_bytes(paper.0)).await {
        tracing::warn!(%error, "a file could not be deleted");
    }
}

/// The key of the act of a form with files, once it is clear that the form is ours.
pub(super) fn key(here: &Here, headers: &HeaderMap, form: &Form, inside: &Inside) -> Result<[u8; 16], Oops> {
    act::key(here, headers, form, Some(&inside.signed.open))
}
