//! `/fr/reprendre/fichier`: somebody begins from a file that they carried here.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use jalon_carry::NotOpened;
use jalon_casework::{NotACode, Passphrase};

use super::arrive::Arriving;
use super::resume::{self, FileField};
use crate::oops::Oops;
use crate::private::act;
use crate::private::guess::Client;
use crate::private::visitor::Visitor;
use crate::site::Here;
use crate::upload::Posted;
use crate::words::Key;

/// Why nothing began.
enum Wrong {
    /// With the file.
    File(Key),
    /// With the passphrase.
    Passphrase(Key),
}

impl From<NotOpened> for Wrong {
    fn from(why: NotOpened) -> Self {
        match why {
            NotOpened::TooLarge | NotOpened::NotOne => Self::File(Key::CarriedNotOne),
            NotOpened::Damaged => Self::File(Key::CarriedDamaged),
            NotOpened::Newer(_) => Self::File(Key::CarriedNewer),
            NotOpened::WrongPassphrase => Self::Passphrase(Key::CarriedWrong),
        }
    }
}

pub(crate) async fn open(State(here): State<Here>, headers: HeaderMap, client: Client, visitor: Visitor, posted: Posted) -> Result<Response, Oops> {
    let Posted { form, files } = posted;
    let key = act::key(&here, &headers, &form, visitor.0.as_ref())?;
    let typed = form.get("passphrase");
    let again = |wrong: Wrong| {
        let (file, passphrase) = match wrong {
            Wrong::File(key) => (Some(key), None),
            Wrong::Passphrase(key) => (None, Some(key)),
        };
        Ok(resume::page_with_file(&here, &visitor, FileField::new(&here, typed, file, passphrase)))
    };
    // What can be told without the file's work is told first, and is no guess.
    let Some(file) = files.into_iter().find(|file| file.field == "file") else { return again(Wrong::File(Key::CarriedNone)) };
    let Some(bytes) = file.bytes.filter(|bytes| bytes.len() <= jalon_carry::LARGEST) else { return again(NotOpened::TooLarge.into()) };
    let passphrase = match typed.parse::<Passphrase>() {
        Ok(passphrase) => passphrase,
        Err(NotACode::Length) => return again(Wrong::Passphrase(Key::CarriedLength)),
        Err(NotACode::Slip) => return again(Wrong::Passphrase(Key::ResumeSlip)),
    };
    client.may_guess(&here)?;
    let private = here.private()?;
    let file = match private.carrying.open(bytes, &passphrase).await? {
        Ok(file) => file,
        Err(why) => return again(why.into()),
    };
    let Ok(carried) = file.into_carried(here.catalogue(), private.casework.clock().today()) else { return again(Wrong::File(Key::CarriedElsewhere)) };

    let arriving = Arriving::new(private, &visitor, &form);
    let kept = private.casework.take_up(arriving.account, carried, key).await?;
    let without_code = kept.journey.member(arriving.account).is_some_and(|member| member.code_until.is_none());
    arriving.lead_into(&here, visitor, kept.id, without_code).await
}
