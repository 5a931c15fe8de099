//! Messages that left, and the codes by which a person sees on the site that one is ours.

use std::fmt::Write as _;

use jalon_journey::{JourneyId, NoticeChannel, PersonId};
use jalon_message::MessageId;
use jalon_message::code::{self, Code, SiteKey};
use jalon_store::{Commit, Owner, Store, ViewChange, ViewRow};
use jiff::civil::Date;

use crate::error::ActError;
use crate::{Casework, owner, stream};

/// The identity of the message of a job: the same whenever the job is done, and telling nothing.
pub(crate) fn message_id(store: &Store, key: &str) -> MessageId {
    let named = store.blind("message", key.as_bytes());
    let mut text = String::with_capacity(32);
    for byte in &named[..16] {
        let _ = write!(text, "{byte:02x}");
    }
    // Thirty-two hexadecimal digits are always one.
    text.parse().unwrap_or_else(|_| unreachable!("hexadecimal digits are an identity"))
}

/// Messages that left, by their codes.
const PROOFS: &str = "proof";

/// What is known of a message that left.
#[derive(serde::Serialize, serde::Deserialize)]
pub(crate) struct Shown {
    pub(crate) message: String,
    pub(crate) day: Date,
    pub(crate) by: NoticeChannel,
}

impl Shown {
    pub(crate) fn row(&self, journey: JourneyId, person: PersonId, proof: Code) -> ViewChange {
        ViewChange::Put(ViewRow {
            name: PROOFS.into(),
            scope: proof.lookup_key().to_owned(),
            key: self.message.as_bytes().to_vec(),
            rank: 0,
            stream: Some(stream(journey)),
            owner: Owner::Sealed { person: owner(person), plain: serde_json::to_vec(self).unwrap_or_default().into() },
            open: Vec::new(),
        })
    }
}

/// A message that is ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ours {
    /// The day on which it was written.
    pub day: Date,
    /// How it left.
    pub by: NoticeChannel,
}

impl Casework {
    /// The code by which a document about a person, made on a day, is known as ours. The same document has the same code however often it is made.
    pub async fn prove(&self, key: &SiteKey, journey: JourneyId, person: PersonId, document: &str, day: Date) -> Result<Code, ActError> {
        let message = message_id(&self.store, document);
        let proof = code::issue(key, &message, code::Channel::Letter, day);
        let shown = Shown { message: message.as_str().to_owned(), day, by: NoticeChannel::Letter };
        self.store.commit(Commit { views: vec![shown.row(journey, person, proof)], ..Commit::default() }).await?;
        Ok(proof)
    }

    /// The message that a code proves to be ours; none when it is not. Callers limit how often it is tried.
    pub async fn is_ours(&self, key: &SiteKey, typed: Code) -> Result<Option<Ours>, ActError> {
        let page = jalon_store::Page::first(16);
        let rows = self.store.list(PROOFS, typed.lookup_key(), &page).await?;
        let shown = rows.iter().filter_map(|row| serde_json::from_slice::<Shown>(row.plain.as_deref()?).ok());
        let ours = |shown: &Shown| {
            let message = shown.message.parse::<MessageId>().ok()?;
            let proof = code::check(key, typed, &message, channel(shown.by), shown.day);
            (proof == code::Verdict::Ours).then_some(Ours { day: shown.day, by: shown.by })
        };
        Ok(shown.into_iter().find_map(|shown| ours(&shown)))
    }
}

pub(crate) fn channel(by: NoticeChannel) -> code::Channel {
    match by {
        NoticeChannel::Mail => code::Channel::Mail,
        NoticeChannel::Sms => code::Channel::Sms,
        NoticeChannel::Letter => code::Channel::Letter,
    }
}
