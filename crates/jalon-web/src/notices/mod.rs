//! Words of messages: what a person is told by mail, by short message and by letter.
//!
//! A message says that something happened and where to read it; what happened is on the site, behind the door. So no amount, no reason, no name of a person and
//! no code that opens anything is ever in one. Subjects and short messages name neither service nor body, whatever the event: they are shown on locked screens
//! and read over shoulders, and an exception for a death or an illness would tell by itself. The text of a mail may name both.
//!
//! Every message carries the code by which it can be checked on the site, so that somebody who is careful does not have to follow its link.

mod handed;
mod letter;

use std::sync::Arc;

use jalon_casework::{About, Mailed, Pause, Telling, Written};
use jalon_catalogue::{BodyId, Catalogue, LanguageTag, ServiceId};
use jalon_message::letter::{Geometry, Letter};

use crate::format::Format;
use crate::place::Place;
use crate::site::Edition;
use crate::words::Key;

/// Finds the words of messages, in each language of a catalogue.
pub struct Scribe {
    catalogue: Arc<Catalogue>,
    editions: Vec<Edition>,
    origin: String,
}

impl Scribe {
    /// For a site at `origin` (`https://jalon.example`, without a slash at its end).
    pub fn new(catalogue: Arc<Catalogue>, origin: impl Into<String>) -> Self {
        Self { editions: Edition::all(&catalogue), catalogue, origin: origin.into() }
    }

    /// Where an agent who was invited types their code, in the first language of the catalogue.
    pub fn new_key_address(&self) -> String {
        format!("{}{}", self.origin.trim_end_matches('/'), Place::DeskNewKey.href(&self.catalogue, &self.editions[0].tag))
    }

    /// Where the window of an envelope is, in the country of the catalogue.
    fn envelope(&self) -> Geometry {
        match &*self.catalogue.country {
            "DE" => Geometry::germany(),
            _ => Geometry::france(),
        }
    }

    /// The words of one message.
    fn message<'a>(&'a self, telling: &'a Telling<'a>) -> Message<'a> {
        let edition = self.editions.iter().find(|edition| edition.tag == telling.language).unwrap_or(&self.editions[0]);
        let format = Format { words: &edition.words, labels: &edition.labels, catalogue: &self.catalogue, tag: &edition.tag };
        Message { scribe: self, telling, tag: &edition.tag, format }
    }
}

impl std::fmt::Debug for Scribe {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Scribe").field("origin", &self.origin).finish_non_exhaustive()
    }
}

impl jalon_casework::Scribe for Scribe {
    fn words(&self, telling: &Telling<'_>) -> Written {
        let message = self.message(telling);
        Written { subject: message.subject(), text: message.text(), short: message.short() }
    }

    fn letter(&self, telling: &Telling<'_>) -> Letter {
        self.message(telling).letter()
    }

    /// In the first language of the catalogue: that of the bodies' own country.
    fn paused(&self, body: &BodyId, pause: &Pause) -> Mailed {
        let edition = &self.editions[0];
        let (words, labels, tag) = (&edition.words, &edition.labels, &edition.tag);
        let format = Format { words, labels, catalogue: &self.catalogue, tag };
        let since = format.date(jalon_casework::Clock::of(&self.catalogue).day_of(pause.since));
        let text = [
            words.say(Key::NoticeHello),
            "",
            &words.fill_all(Key::NoticePaused, [("body", labels.body(body).into()), ("date", since.into())]),
            &words.fill(Key::NoticePausedCause, "cause", pause.cause.as_str()),
            "",
            words.say(Key::SiteName),
            &self.origin,
            "",
        ]
        .join("\n");
        Mailed { language: tag.clone(), subject: words.say(Key::NoticePausedSubject).to_owned(), text }
    }
}

/// One message being written.
struct Message<'a> {
    scribe: &'a Scribe,
    telling: &'a Telling<'a>,
    tag: &'a LanguageTag,
    format: Format<'a>,
}

/// A service and the body that provides it, as people call them.
struct Named {
    service: String,
    body: String,
}

impl Message<'_> {
    fn about(&self) -> &About {
        &self.telling.notice.about
    }

    fn say(&self, key: Key) -> &str {
        self.format.words.say(key)
    }

    /// A whole address.
    fn address(&self, place: &Place) -> String {
        format!("{}{}", self.scribe.origin, place.href(&self.scribe.catalogue, self.tag))
    }

    fn named(&self) -> Option<Named> {
        let request = self.telling.request?;
        let labels = self.format.labels;
        Some(Named { service: labels.service_name(&request.service).to_owned(), body: labels.body(&request.body).to_owned() })
    }

    /// What the inbox shows: neither service nor body.
    fn subject(&self) -> String {
        let words = self.format.words;
        match self.about() {
            About::Sent { requests } => words.count(Key::NoticeSubjectSent, *requests),
            About::Missing { until, .. } => words.fill(Key::NoticeSubjectMissing, "date", self.format.date(*until)),
            About::Message { .. } => words.say(Key::NoticeSubjectMessage).to_owned(),
            About::Decided { .. } => words.say(Key::NoticeSubjectDecided).to_owned(),
            About::Silence { .. } => words.say(Key::NoticeSubjectSilence).to_owned(),
            About::Deadline { on, .. } => words.fill(Key::NoticeSubjectDeadline, "date", self.format.date(*on)),
            About::Harmful { .. } => words.say(Key::NoticeSubjectHarmful).to_owned(),
            About::Joined => words.say(Key::NoticeSubjectJoined).to_owned(),
            About::Announced { .. } => words.say(Key::NoticeSubjectAnnounced).to_owned(),
        }
    }

    /// What happened, in a sentence or two.
    fn happened(&self) -> String {
        let words = self.format.words;
        // What a request is about is gone when whoever asked was erased: then the subject says enough.
        let of = |key: Key| self.named().map_or_else(|| self.subject(), |n| words.fill_all(key, [("body", n.body.into()), ("service", n.service.into())]));
        match self.about() {
            About::Sent { requests } => words.count(Key::NoticeSent, *requests),
            About::Missing { until, .. } => self.named().map_or_else(
                || self.subject(),
                |n| {
                    let date = self.format.long_date(*until);
                    words.fill_all(Key::NoticeMissing, [("body", n.body.into()), ("service", n.service.into()), ("date", date.into())])
                },
            ),
            About::Message { .. } => of(Key::NoticeMessage),
            About::Decided { .. } => of(Key::NoticeDecided),
            About::Silence { .. } => of(Key::NoticeSilence),
            About::Deadline { service, on } => {
                let service = self.format.labels.service_name(&service.as_str().into()).to_owned();
                words.fill_all(Key::NoticeDeadline, [("date", self.format.long_date(*on).into()), ("service", service.into())])
            }
            About::Harmful { .. } => words.say(Key::NoticeHarmful).to_owned(),
            About::Joined => words.say(Key::NoticeJoined).to_owned(),
            About::Announced { register } => {
                // A register that the catalogue no longer has: then the subject says enough.
                let keeper = self.scribe.catalogue.registers.get(&register.as_str().into());
                keeper.map_or_else(|| self.subject(), |keeper| words.fill(Key::NoticeAnnounced, "body", self.format.labels.body(&keeper.body)))
            }
        }
    }

    /// The next act, and the page where it is done.
    fn next(&self) -> (Key, Place) {
        let journey = self.telling.id;
        let of_request = |key, request: &jalon_journey::RequestId| (key, Place::Request(journey, *request));
        match self.about() {
            About::Sent { .. } => (Key::NoticeActSent, Place::Journey(journey)),
            About::Missing { request, .. } => of_request(Key::NoticeActMissing, request),
            About::Message { request } => of_request(Key::NoticeActMessage, request),
            About::Decided { request, .. } => of_request(Key::NoticeActDecided, request),
            About::Silence { request } => of_request(Key::NoticeActSilence, request),
            About::Deadline { service, .. } if self.scribe.catalogue.requests.contains_key(&ServiceId::from(service.as_str())) => {
                (Key::NoticeActDeadlineHere, Place::Choose(journey))
            }
            About::Deadline { .. } => (Key::NoticeActDeadline, Place::Journey(journey)),
            About::Harmful { request: Some(request) } => of_request(Key::NoticeActHarmful, request),
            About::Harmful { request: None } => (Key::NoticeActHarmful, Place::Papers(journey)),
            About::Joined => (Key::NoticeActJoined, Place::Journey(journey)),
            About::Announced { .. } => (Key::NoticeActAnnounced, Place::Journey(journey)),
        }
    }

    fn text(&self) -> String {
        let (act, place) = self.next();
        let check = [("code", self.telling.proof.to_string().into()), ("address", self.address(&Place::Ours).into())];
        [
            self.say(Key::NoticeHello),
            "",
            &self.happened(),
            "",
            self.say(act),
            &self.address(&place),
            "",
            &self.format.words.fill_all(Key::NoticeProof, check),
            self.say(Key::NoticeNever),
            "",
            self.say(Key::SiteName),
            "",
        ]
        .join("\n")
    }

    fn short(&self) -> String {
        let (_, place) = self.next();
        let gaps = [
            ("subject", self.subject().into()),
            ("address", self.address(&place).into()),
            ("code", self.telling.proof.to_string().into()),
            ("check", self.address(&Place::Ours).into()),
        ];
        self.format.words.fill_all(Key::NoticeShort, gaps)
    }
}

#[cfg(test)]
mod tests;
