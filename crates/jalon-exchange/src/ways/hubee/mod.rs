//! HubEE, the platform by which French agencies are sent application files: for a body that works in its portal, or whose software fetches from it.
//!
//! Its public description (folders 1.2.7, subscriptions 1.2.3) is at <https://github.com/dinum-HubEE/Documentations>. A folder is declared with its files, its files
//! are put, and it is completed: only then the agency sees it. The platform finds no folder by our number of it. So the folder that was declared is kept here before
//! anything of it can be completed, and no other ever is: what an answer was lost of lies there incomplete, which nobody at the body sees.

mod api;
mod contents;
mod kept;
mod settings;
mod status;

use std::sync::Arc;

use jalon_casework::{Answer, Casework, Clerk, Delivered, Undelivered};
use jalon_journey::Request;

pub(crate) use self::api::Api;
use self::api::{Dropped, Folder};
use self::contents::{Content, contents, external_id};
use self::kept::{Kept, Place};
pub use self::settings::{DoneSettings, HubeeSettings, RefusalSettings, TypeSettings};
#[cfg(test)]
pub(crate) use self::status::tests::read as read_at_random;
use super::{Handed, Office};
use crate::envelope::WITHDRAWN;
use crate::http::Wire;
use crate::probe::{Finding, Findings, Stage, encrypted, failed, reach};
use crate::settings::{BodySettings, SettingsError, WayName};
use crate::word::Reader;

/// Sends folders.
pub(crate) struct Hubee {
    api: Api,
    settings: HubeeSettings,
    every_minutes: Option<u16>,
    clerk: Arc<dyn Clerk>,
}

impl Hubee {
    pub(super) fn open(settings: &BodySettings, clerk: Arc<dyn Clerk>) -> Result<Self, SettingsError> {
        let own = settings.hubee.clone().ok_or(SettingsError::Lacks("hubee", WayName::Hubee))?;
        Ok(Self { api: Api::open(settings)?, settings: own, every_minutes: settings.poll.as_ref().map(|poll| poll.every_minutes), clerk })
    }

    pub(super) fn over(&mut self, wire: &Arc<dyn Wire>) {
        self.api.over(wire);
    }

    pub(super) async fn deliver(&self, office: &Office, handed: &Handed<'_>) -> Result<Delivered, Undelivered> {
        let place = Place::of(&handed.parcel);
        if handed.message.kind == WITHDRAWN && self.never_left(office, &place.of_the_request()).await? {
            return Ok(Delivered::default());
        }
        let contents = contents(handed, self.clerk.as_ref(), &self.settings);
        let kept = match place.read(&office.store).await? {
            Some(kept) if kept.closing || self.is_sound(office, &place, &kept, &contents).await? => kept,
            Some(_) | None => match self.declare(office, handed, &place, &contents).await? {
                Some(kept) => kept,
                None => return Err(Undelivered::Temporary("declared-twice")),
            },
        };
        self.complete(office, &place, kept, &contents).await?;
        Ok(Delivered::default())
    }

    /// Whether what is taken back reached nobody: it was never declared, or it is dropped before it was completed.
    async fn never_left(&self, office: &Office, request: &Place) -> Result<bool, Undelivered> {
        let Some(kept) = request.read(&office.store).await? else { return Ok(true) };
        match (self.api.drop_folder(&kept.folder).await?, kept.closing) {
            (Dropped::Now, _) | (Dropped::WasGone, false) => request.forget(&office.store).await.map(|()| true),
            (Dropped::WasGone, true) | (Dropped::Not, _) => Ok(false),
        }
    }

    /// Whether a folder that nobody began to complete is still what it should be; dropped and forgotten otherwise.
    async fn is_sound(&self, office: &Office, place: &Place, kept: &Kept, contents: &[Content]) -> Result<bool, Undelivered> {
        // What this program wrote may have changed with it since, and the platform knows sizes from the declaration.
        let same = kept.attachments.len() == contents.len() && kept.attachments.iter().zip(contents).all(|(there, ours)| there.size == ours.bytes.len());
        let there = self.api.folder(&kept.folder).await?;
        if same && there.is_some() {
            return Ok(true);
        }
        if there.is_some() && self.api.drop_folder(&kept.folder).await? == Dropped::Not {
            return Err(Undelivered::Permanent("folder-not-dropped"));
        }
        place.forget(&office.store).await?;
        Ok(false)
    }

    /// Declares a folder and keeps which it is. Of two that are declared at once, one is kept and the other dropped.
    async fn declare(&self, office: &Office, handed: &Handed<'_>, place: &Place, contents: &[Content]) -> Result<Option<Kept>, Undelivered> {
        let request = handed.parcel.request;
        let external = external_id(request.id, handed.parcel.entry).ok_or(Undelivered::Permanent("history-too-long"))?;
        let declared = self.api.declare(&self.settings, request, &external, contents).await?;
        let kept = place.keep(&office.store, &declared).await?;
        if kept.as_ref().is_none_or(|kept| kept.folder != declared.folder) {
            // Left behind it would do no harm: it is never completed.
            let _ = self.api.drop_folder(&declared.folder).await;
        }
        Ok(kept)
    }

    /// Puts what is not there yet, then completes the folder; content with that another worker, whose lease ended in the middle, was quicker.
    async fn complete(&self, office: &Office, place: &Place, kept: Kept, contents: &[Content]) -> Result<(), Undelivered> {
        let folder = self.api.folder(&kept.folder).await?.ok_or(Undelivered::Permanent("folder-gone"))?;
        if folder.is_complete() {
            return Ok(());
        }
        match self.put_and_complete(office, place, &kept, &folder, contents).await {
            // Nothing is put into a folder that is complete.
            Err(refused @ Undelivered::Permanent(_)) => match self.api.folder(&kept.folder).await? {
                Some(folder) if folder.is_complete() => Ok(()),
                _ => Err(refused),
            },
            other => other,
        }
    }

    async fn put_and_complete(&self, office: &Office, place: &Place, kept: &Kept, folder: &Folder, contents: &[Content]) -> Result<(), Undelivered> {
        for (attachment, content) in kept.attachments.iter().zip(contents) {
            if !folder.has(&attachment.id) {
                self.api.put(&kept.folder, &attachment.id, content).await?;
            }
        }
        place.keep_closing(&office.store, &Kept { closing: true, ..kept.clone() }).await?;
        self.api.complete(&kept.folder).await
    }

    pub(super) async fn ask(&self, office: &Office, request: &Request, casework: &Casework) -> Result<Answer, Undelivered> {
        let (Some(every), Some(done), Some(refused)) = (self.every_minutes, &self.settings.done, &self.settings.refused) else { return Ok(Answer::default()) };
        let again = Some(u32::from(every) * 60);
        let kept = Place::of_a_request(request).read(&office.store).await?;
        let Some(kept) = kept.filter(|kept| kept.closing) else { return Ok(Answer { words: Vec::new(), again }) };
        let content = self.api.case(&kept.case).await?;
        let reader = Reader { catalogue: casework.catalogue(), today: casework.clock().today() };
        let external = external_id(request.id, None);
        let Some(said) = status::said(&content, reader, external.as_deref(), &status::Meaning { done, refused }) else {
            return Err(Undelivered::Temporary("answer-unreadable"));
        };
        if said.wrong {
            tracing::warn!(body = %request.body, "the software of a body could not take a folder of HubEE in (SI_INTG_ERROR)");
        }
        let source = format!("hubee:{}", kept.case);
        let word = |(id, said): (String, jalon_casework::Said)| jalon_casework::Word {
            request: request.id,
            name: casework.name_of_word(&request.body, &source, &id),
            place: None,
            said,
        };
        Ok(Answer { words: said.words.into_iter().map(word).collect(), again })
    }
}

/// Tries the platform as far as nothing is sent by it: who we are, and whether the body receives this kind of folder.
pub(super) async fn probe(api: &Api, settings: &BodySettings, mut findings: Findings) -> Vec<Finding> {
    findings.works(Stage::Secret, "it is where the settings say");
    let Some(hubee) = &settings.hubee else { return findings.done() };
    let mut findings = match reach(findings, &settings.address, settings.private_network).await {
        Ok(findings) => findings,
        Err(failed) => return failed,
    };
    if let Err(failure) = api.greet().await {
        return failed(findings, failure);
    }
    findings.works(Stage::Encryption, encrypted(&settings.address));
    match api.subscriptions(hubee).await {
        Err(Undelivered::Temporary("no-token")) => findings.fails(
            Stage::Authorisation,
            "no token is given to us, or none that counts",
            "look at `oauth`: its address, `client_id`, its secret, and `scope: OSL`",
        ),
        Err(Undelivered::Temporary(why) | Undelivered::Permanent(why) | Undelivered::Later { cause: why, .. }) => findings.fails(
            Stage::Answer,
            format!("it does not say who receives which folders ({why})"),
            "is `address` that of the API, without a path? Else try again later",
        ),
        Ok(subscriptions) => {
            findings.works(Stage::Authorisation, "it knows us");
            findings.works(Stage::Answer, "it says who receives which folders");
            if subscriptions.iter().any(|one| one.is_of(hubee)) {
                findings.works(Stage::Meaning, format!("the body receives folders of `{}`", hubee.process));
                findings.done()
            } else {
                let seen = format!("the body has no active subscription to `{}` under this number and branch code", hubee.process);
                findings.fails(Stage::Meaning, seen, "look at `hubee.process`, `recipient` and `branch`, or ask the body to subscribe")
            }
        }
    }
}

impl Folder {
    /// Whether it left: the agency sees it, or has seen it.
    fn is_complete(&self) -> bool {
        self.status.as_deref() != Some("HUBEE_RECEIVED")
    }
}
