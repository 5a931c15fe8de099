//! `/fr/reprendre/fichier`: somebody begins from a file that they carried here.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use jalon_carry::NotOpened;
use jalon_casework::{NotACode, Passphrase};

use super::resume::{self, FileField};
use super::{code, with_cookies};
use crate::oops::Oops;
use crate::page::lead_to;
use crate::place::Place;
use crate::private::act;
use crate::private::guess::Client;
use crate::private::visitor::{Person, Standing, Visitor, open_session};
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

    let before = visitor.person();
    let account = before.as_ref().map_or_else(|| act::newcomer(private, &form), |signed| signed.open.account());
    let kept = private.casework.take_up(account, carried, key).await?;
    if before.as_ref().is_some_and(|signed| signed.person.name.is_some()) {
        return Ok(lead_to(&here, &Place::Journey(kept.id)));
    }
    let mut cookies = Vec::new();
    let tie = if let Some(signed) = &before {
        signed.open.tie()
    } else {
        let came_in = open_session(&here, visitor, account, &Standing::Person(Person::default())).await?;
        cookies.push(came_in.cookie);
        came_in.tie
    };
    // The form that comes a second time must not make a code in place of the one that is shown.
    if kept.journey.member(account).is_some_and(|member| member.code_until.is_none()) {
        cookies.push(code::issue_at_once(&here, kept.id, account, tie).await?);
    }
    Ok(with_cookies(lead_to(&here, &Place::Code(kept.id)), cookies))
}
