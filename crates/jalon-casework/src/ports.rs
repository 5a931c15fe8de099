//! What the workers need of the world, and this crate does not know: words, ways out, bodies' systems, what looks files over.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use jalon_catalogue::{BodyId, LanguageTag};
use jalon_journey::{Journey, JourneyId, Member, Paper, Request};
use jalon_log::{Answer as WitnessAnswer, Offer, Verifier};
use jalon_message::code::Code;
use jalon_message::letter::{Document, Letter};
use jalon_message::mail::{MailAddress, Mailer};
use jalon_message::sms::SmsSender;
use jalon_message::{Cause, MessageId, SendError};
use jiff::civil::Date;

use crate::Casework;
use crate::follow::Notice;
use crate::hear::Word;
use crate::pause::Pause;

/// A future behind a pointer, so that ports can be chosen when the program starts.
pub type Later<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// What a person is to be told, with all that the words may name.
#[derive(Debug)]
pub struct Telling<'a> {
    /// What about.
    pub notice: &'a Notice,
    /// The journey.
    pub id: JourneyId,
    /// Its state.
    pub journey: &'a Journey,
    /// The person.
    pub member: &'a Member,
    /// The request that it is about.
    pub request: Option<&'a Request>,
    /// Their language.
    pub language: LanguageTag,
    /// The code by which they see on the site that it is ours.
    pub proof: Code,
    /// The day.
    pub day: Date,
}

/// Words for a person.
#[derive(Clone)]
pub struct Written {
    /// The subject of a mail.
    pub subject: String,
    /// The text of a mail.
    pub text: String,
    /// The text of a short message.
    pub short: String,
}

/// Words for somebody who works for a body.
#[derive(Debug, Clone)]
pub struct Mailed {
    /// The language.
    pub language: LanguageTag,
    /// The subject.
    pub subject: String,
    /// The text.
    pub text: String,
}

/// Whoever finds the words: in the person's language, and never more of their data than needed.
pub trait Scribe: Send + Sync {
    /// Words for a mail or a short message.
    fn words(&self, telling: &Telling<'_>) -> Written;
    /// A letter.
    fn letter(&self, telling: &Telling<'_>) -> Letter;
    /// Words to whoever looks after a body's system: it does not answer, and nothing is sent to it for now.
    fn paused(&self, body: &BodyId, pause: &Pause) -> Mailed;
}

/// Where finished letters go to be printed and posted.
pub trait LetterBox: Send + Sync {
    /// Posts one. The same identity twice is one letter.
    fn post<'a>(&'a self, id: &'a MessageId, pdf: Vec<u8>) -> Later<'a, Result<(), SendError>>;

    /// Posts one with files in the same envelope. One that can enclose nothing refuses it.
    fn post_with<'a>(&'a self, id: &'a MessageId, pdf: Vec<u8>, enclosed: Vec<Enclosed>) -> Later<'a, Result<(), SendError>> {
        if enclosed.is_empty() { self.post(id, pdf) } else { Box::pin(async { Err(SendError::Permanent(Cause::Unsendable)) }) }
    }
}

/// A file that goes in the envelope of a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enclosed {
    /// Its kind: `application/pdf`.
    pub kind: String,
    /// Itself.
    pub bytes: Vec<u8>,
}

/// By what messages leave. What is absent is not sent: the person sees it on the site.
#[derive(Clone, Default)]
pub struct Senders {
    /// Electronic mail.
    pub mail: Option<Mailer>,
    /// Short messages.
    pub sms: Option<SmsSender>,
    /// Letters.
    pub letters: Option<Arc<dyn LetterBox>>,
}

/// A request was not handed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undelivered {
    /// It may be tried again.
    Temporary(&'static str),
    /// The body says when it wants to be asked again.
    Later {
        /// How it said so.
        cause: &'static str,
        /// In how many seconds.
        seconds: u32,
    },
    /// It will be refused again: somebody must look.
    Permanent(&'static str),
}

/// What is handed over.
#[derive(Debug, Clone, Copy)]
pub struct Parcel<'a> {
    /// The request.
    pub request: &'a Request,
    /// The place in its history of what came of it since, which is handed over; none for the request itself.
    pub entry: Option<usize>,
    /// The files that go along.
    pub papers: &'a [Paper],
}

/// Whoever puts what is handed over in words, for people of a body who have no screen of ours: in the first language of the catalogue.
pub trait Clerk: Send + Sync {
    /// As a document that goes along.
    fn document(&self, parcel: Parcel<'_>) -> Document;

    /// As a letter, with its files in the same envelope.
    fn letter(&self, parcel: Parcel<'_>, addressed: Addressed<'_>) -> Letter;
}

/// Where a letter goes, and where it is answered: name, then address, a line each.
#[derive(Debug, Clone, Copy)]
pub struct Addressed<'a> {
    /// To whom.
    pub to: &'a [String],
    /// Who is written back to.
    pub reply: &'a [String],
}

/// What a body said when it took a request.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Delivered {
    /// Its own number for the request.
    pub reference: Option<String>,
}

/// What a body that is asked says of a request.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answer {
    /// Its words, each under the name by which it is taken once.
    pub words: Vec<Word>,
    /// In how many seconds it is asked again; none when it is never asked.
    pub again: Option<u32>,
}

/// Whoever hands requests over to a body's own system. The request's identity is the key by which the body knows one that comes again.
pub trait Courier: Send + Sync {
    /// Hands one over, with the files that go along: each was looked over, and is in the store under its identity.
    fn deliver<'a>(&'a self, parcel: Parcel<'a>) -> Later<'a, Result<Delivered, Undelivered>>;

    /// Asks a body where a request stands, if it is one that is asked.
    fn ask<'a>(&'a self, _request: &'a Request, _casework: &'a Casework) -> Later<'a, Result<Answer, Undelivered>> {
        Box::pin(async { Ok(Answer::default()) })
    }

    /// The electronic address of whoever looks after the body's system; none when nobody said.
    fn contact(&self, _body: &BodyId) -> Option<&MailAddress> {
        None
    }
}

/// A witness of the log, by whatever way it is asked.
pub trait Witness: Send + Sync {
    /// By what name operators know it.
    fn name(&self) -> &str;

    /// The key with which it cosigns.
    fn key(&self) -> &Verifier;

    /// Offers it a checkpoint; where nothing that a witness says came back, a word tells operators why.
    fn add<'a>(&'a self, offer: &'a Offer) -> Later<'a, Result<WitnessAnswer, String>>;
}

/// Whoever looks files over.
pub trait Looker: Send + Sync {
    /// What it finds in one; nothing when it cannot look now.
    fn look<'a>(&'a self, bytes: &'a [u8]) -> Later<'a, Option<Found>>;
}

/// What was found in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// Nothing wrong.
    Clean,
    /// Something that does harm.
    Infected,
}
