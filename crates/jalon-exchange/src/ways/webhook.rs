//! Signed events, posted to the body's own system: whoever has one that reads them needs nothing else.

use std::sync::Arc;

use jalon_casework::{Answer, Casework, Delivered, Undelivered};
use jalon_journey::Request;

use super::{Handed, Office};
use crate::envelope::{WITHDRAWN, write};
use crate::http::Wire;
use crate::poll::Poll;
use crate::post::Post;
use crate::probe::{Finding, Findings, Stage, encrypted, failed, reach};
use crate::settings::{BodySettings, SettingsError, WayName};
use crate::signature::Signer;

/// Posts signed events.
pub(crate) struct Webhook {
    post: Post,
    signer: Signer,
    poll: Option<Poll>,
}

impl Webhook {
    pub(super) fn open(settings: &BodySettings) -> Result<Self, SettingsError> {
        let (patience, private_network, trust) = (settings.patience(), settings.private_network, settings.trust()?);
        let post = Post::to(&settings.address, patience, private_network, trust.clone()).ok_or(SettingsError::Address)?;
        let secret = settings.secret.as_ref().ok_or(SettingsError::Lacks("secret", WayName::Webhook))?;
        let signer = Signer::new(secret.resolve()?.expose()).ok_or(SettingsError::SecretForm)?;
        let poll = settings.poll.as_ref().map(|poll| Poll::new(poll, patience, private_network, trust)).transpose()?;
        Ok(Self { post, signer, poll })
    }

    pub(super) fn over(&mut self, wire: &Arc<dyn Wire>) {
        self.post.over(wire);
        self.poll.iter_mut().for_each(|poll| poll.over(wire));
    }

    pub(super) async fn deliver(&self, office: &Office, handed: &Handed<'_>) -> Result<Delivered, Undelivered> {
        let Handed { parcel, message, files } = handed;
        let content = write(&office.origin, parcel.request, message, files);
        let signed = self.signer.sign(&message.id, office.clock.now(), &content);
        match self.post.send(&message.id, signed, content).await {
            // A body that never had what is taken back has nothing to do.
            Err(Undelivered::Permanent("http-404" | "http-410")) if message.kind == WITHDRAWN => Ok(Delivered::default()),
            answer => answer,
        }
    }

    pub(super) async fn ask(&self, request: &Request, casework: &Casework) -> Result<Answer, Undelivered> {
        match &self.poll {
            Some(poll) => poll.ask(request, casework).await,
            None => Ok(Answer::default()),
        }
    }

    pub(super) async fn probe(&self, settings: &BodySettings, mut findings: Findings) -> Vec<Finding> {
        findings.works(Stage::Secret, "it is where the settings say, and of the right form");
        let mut findings = match reach(findings, &settings.address, settings.private_network).await {
            Ok(findings) => findings,
            Err(failed) => return failed,
        };
        match self.post.greet().await {
            Ok(()) => {
                findings.works(Stage::Encryption, encrypted(&settings.address));
                findings.works(Stage::Answer, "it speaks HTTP; whether it takes a request shows with the first one");
                findings.done()
            }
            Err(failure) => failed(findings, failure),
        }
    }
}
