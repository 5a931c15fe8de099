//! What is handed over to a body, in words for its people: the same that the person was shown, as a document. It goes to the body alone, which may know all of it.

use jalon_casework::{Addressed, Clerk, Parcel};
use jalon_journey::{Disclosure, Event, Request, What};
use jalon_message::letter::{Block, Document, Fact, Letter};
use jiff::civil::Date;

use super::Scribe;
use crate::content::{self, Line};
use crate::format::Format;
use crate::words::Key;

impl Clerk for Scribe {
    fn document(&self, parcel: Parcel<'_>) -> Document {
        let handed = self.handed(parcel);
        let words = handed.format.words;
        let day = handed.day();
        Document {
            language: handed.format.tag.0.parse().unwrap_or_else(|_| jalon_message::Language::undetermined()),
            issuer: vec![words.say(Key::SiteName).to_owned(), self.origin.trim_start_matches("https://").to_owned()],
            day,
            place_and_date: words.fill(Key::LetterDate, "date", handed.format.date(day)),
            reference: Some(handed.reference()),
            title: handed.title(),
            body: handed.body(),
            closing: Vec::new(),
            proof: None,
        }
    }

    fn letter(&self, parcel: Parcel<'_>, addressed: Addressed<'_>) -> Letter {
        let Document { language, day, place_and_date, reference, title, body, .. } = self.document(parcel);
        let handed = self.handed(parcel);
        let words = handed.format.words;
        let site = self.origin.trim_start_matches("https://");
        let opening = [Block::Paragraph(words.say(Key::HandedHello).to_owned()), Block::Paragraph(words.fill(Key::HandedLetter, "site", site))];
        let answer = [
            Block::Heading(words.say(Key::HandedAnswer).to_owned()),
            Block::Paragraph(words.fill(Key::HandedAnswerTo, "reference", parcel.request.id.to_string())),
        ];
        Letter {
            language,
            geometry: self.envelope(),
            sender: addressed.reply.to_vec(),
            recipient: addressed.to.to_vec(),
            day,
            place_and_date,
            reference,
            subject: title,
            body: opening.into_iter().chain(body).chain(answer).collect(),
            closing: vec![words.say(Key::SiteName).to_owned()],
            proof: None,
        }
    }
}

impl Scribe {
    /// In the first language of the catalogue: that of the bodies' own country.
    fn handed<'a>(&'a self, parcel: Parcel<'a>) -> Handed<'a> {
        let edition = &self.editions[0];
        let format = Format { words: &edition.words, labels: &edition.labels, catalogue: &self.catalogue, tag: &edition.tag };
        Handed { parcel, format }
    }
}

/// What is handed over, while it is put in words.
struct Handed<'a> {
    parcel: Parcel<'a>,
    format: Format<'a>,
}

impl<'a> Handed<'a> {
    fn say(&self, key: Key) -> String {
        self.format.words.say(key).to_owned()
    }

    /// What happened.
    fn event(&self) -> Option<&'a Event> {
        self.parcel.request.history.get(self.parcel.entry.unwrap_or(0))
    }

    /// The day on which it happened: the same document has the same day, whenever it is written.
    fn day(&self) -> Date {
        self.event().map_or(self.parcel.request.counted_from, |event| event.day)
    }

    fn reference(&self) -> Fact {
        Fact { label: self.say(Key::AttestationReference), value: self.parcel.request.id.to_string() }
    }

    fn title(&self) -> String {
        let what = self.parcel.entry.and_then(|_| self.event()).map(|event| &event.what);
        let title = match what {
            None => Key::HandedTitleSent,
            Some(What::Supplied { .. }) => Key::HandedTitleSupplied,
            Some(What::Withdrawn { .. }) => Key::HandedTitleWithdrawn,
            Some(_) => Key::HandedTitleMessage,
        };
        self.format.words.fill(title, "service", self.format.labels.service_name(&self.parcel.request.service))
    }

    fn body(&self) -> Vec<Block> {
        let mut body = vec![Block::Facts(self.about())];
        match self.parcel.entry.and_then(|_| self.event()).map(|event| &event.what) {
            None => {
                self.lines(Key::HandedFields, content::fields(self.format, self.parcel.request), &mut body);
                self.lines(Key::HandedAnswers, content::facts(self.format, self.parcel.request), &mut body);
            }
            Some(What::Withdrawn { .. }) => body.push(Block::Paragraph(self.say(Key::HandedWithdrawn))),
            Some(What::Supplied { words, .. } | What::Wrote { words, .. }) if !words.trim().is_empty() => {
                body.push(Block::Heading(self.say(Key::HandedWords)));
                body.push(Block::Paragraph(words.replace('\r', "")));
            }
            Some(_) => {}
        }
        self.papers(&mut body);
        if self.parcel.entry.is_none() {
            self.basis(&self.parcel.request.disclosure, &mut body);
        }
        body
    }

    /// Which request, of whom, to whom, since when.
    fn about(&self) -> Vec<Fact> {
        let Request { service, body, reference, history, .. } = self.parcel.request;
        let labels = self.format.labels;
        let fact = |label: Key, value: String| (!value.is_empty()).then(|| Fact { label: self.say(label), value });
        [
            fact(Key::AttestationService, labels.service_name(service).to_owned()),
            fact(Key::AttestationAsker, self.parcel.request.name()),
            fact(Key::HandedTo, labels.body(body).to_owned()),
            fact(Key::AttestationSent, history.first().map(|event| self.format.date(event.day)).unwrap_or_default()),
            // The body's own number is known only after the request itself left.
            fact(Key::HandedReference, reference.clone().filter(|_| self.parcel.entry.is_some()).unwrap_or_default()),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    fn lines(&self, heading: Key, lines: Vec<Line>, body: &mut Vec<Block>) {
        if !lines.is_empty() {
            body.push(Block::Heading(self.say(heading)));
            body.push(Block::Facts(lines.into_iter().map(|Line { label, value }| Fact { label, value: value.join("\n") }).collect()));
        }
    }

    fn papers(&self, body: &mut Vec<Block>) {
        if !self.parcel.papers.is_empty() {
            let labels = self.format.labels;
            let listed = self.parcel.papers.iter().zip(1..).map(|(paper, number)| {
                let evidence = labels.evidence(&paper.evidence).map_or_else(|| paper.evidence.to_string(), |labels| labels.name.clone());
                format!("{number}. {evidence} ({})", paper.name)
            });
            body.push(Block::Heading(self.say(Key::HandedPapers)));
            body.push(Block::List(listed.collect()));
        }
    }

    /// Why the body may have it.
    fn basis(&self, disclosure: &Disclosure, body: &mut Vec<Block>) {
        let words = self.format.words;
        body.push(Block::Heading(self.say(Key::HandedBasis)));
        body.push(Block::Paragraph(disclosure.basis.clone()));
        if let Some(consent) = disclosure.consent {
            let day = jalon_casework::Clock::of(self.format.catalogue).day_of(consent);
            body.push(Block::Paragraph(words.fill(Key::HandedConsent, "date", self.format.date(day))));
        }
        if let Some(signature) = &disclosure.signature {
            body.push(Block::Paragraph(words.fill(Key::HandedSignature, "name", signature.as_str())));
        }
    }
}
