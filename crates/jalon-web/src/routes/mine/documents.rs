//! Documents about a request, as PDF: what was sent, what was decided, and a letter that contests it.

use jalon_journey::{Event, FieldKey, Request, What};
use jalon_message::Language;
use jalon_message::letter::{Block, Document, Fact, Geometry, Letter};
use jiff::civil::Date;

use super::request::is_refused;
use super::tell::{ContentView, HasLeft, Row, today};
use crate::oops::Oops;
use crate::place::RequestFile;
use crate::private::visitor::Inside;
use crate::site::Here;
use crate::words::Key;
use crate::{attestation, printed};

/// The longest line of an address that stands at the head of a letter, in characters.
const LONGEST_HEAD: usize = 60;

/// A document; [`Oops::NotFound`] when there is nothing that it could say.
pub(super) async fn make(here: &Here, inside: &Inside, request: &Request, file: RequestFile) -> Result<Vec<u8>, Oops> {
    let about = About { here, inside, request, today: today(here)? };
    match file {
        RequestFile::Copy => printed::pdf(here, about.copy()?).await,
        RequestFile::Decision => attestation::decision(here, &inside.loaded, request).await,
        RequestFile::Contest if is_refused(request) => printed::pdf(here, about.contest()?).await,
        RequestFile::Contest => Err(Oops::NotFound),
    }
}

/// What documents are about.
struct About<'a> {
    here: &'a Here,
    inside: &'a Inside,
    request: &'a Request,
    today: Date,
}

impl About<'_> {
    fn say(&self, key: Key) -> String {
        self.here.words().say(key).to_owned()
    }

    fn date(&self, day: Date) -> String {
        self.here.format().date(day)
    }

    fn service(&self) -> String {
        self.here.format().text(&format!("service-{}", self.request.service), None)
    }

    fn body(&self) -> String {
        self.here.format().text(&format!("body-{}", self.request.body), None)
    }

    fn sent_on(&self) -> Option<&Event> {
        self.request.history.first()
    }

    fn fact(&self, label: Key, value: String) -> Fact {
        Fact { label: self.say(label), value }
    }

    /// The file that the body knows.
    fn reference(&self) -> Option<Fact> {
        self.request.reference.clone().map(|reference| self.fact(Key::TellDocReference, reference))
    }

    /// Where their letters arrive, line by line.
    fn address(&self) -> Vec<String> {
        let concepts = &self.here.catalogue().concepts;
        let is_address =
            |key: &FieldKey| key.member.is_none() && concepts.get(&key.concept).is_some_and(|c| c.autocomplete.as_deref() == Some("street-address"));
        let written = self.request.content.fields.iter().find(|(key, _)| is_address(key));
        written.map(|(_, value)| value.lines().map(str::to_owned).collect()).unwrap_or_default()
    }

    /// The name of whoever asked, as they wrote it.
    fn name(&self) -> String {
        let name = self.request.name();
        if name.is_empty() { self.request.disclosure.signature.clone().unwrap_or_default() } else { name }
    }

    /// Which request it is, in the rows of a table.
    fn facts(&self) -> Vec<Fact> {
        let mut facts = vec![self.fact(Key::TellDocService, self.service()), self.fact(Key::TellDocBody, self.body())];
        facts.extend(Some(self.name()).filter(|name| !name.is_empty()).map(|name| self.fact(Key::TellDocBy, name)));
        facts.extend(self.sent_on().map(|event| self.fact(Key::TellDocSent, self.date(event.day))));
        facts
    }

    fn language(&self) -> Result<Language, Oops> {
        self.here.tag().0.parse().map_err(|_| Oops::Fault)
    }

    /// What the body received.
    fn copy(&self) -> Result<Document, Oops> {
        let content = ContentView::new(self.here, self.inside, &self.request.content, &HasLeft);
        let row = |row: Row| Fact { label: row.label, value: row.lines.join("\n") };
        let mut told: Vec<Fact> = content.fields.into_iter().chain(content.facts).map(row).collect();
        told.extend(content.papers.into_iter().map(|paper| Fact { label: paper.evidence, value: paper.name }));
        let disclosure = &self.request.disclosure;
        let mut body = vec![Block::Facts(self.facts()), Block::Heading(self.say(Key::TellRequestContent))];
        body.extend((!told.is_empty()).then_some(Block::Facts(told)));
        body.push(Block::Paragraph(format!("{} {}", self.say(Key::TellCheckBasis), disclosure.basis)));
        body.extend(disclosure.signature.as_ref().map(|name| Block::Paragraph(self.here.words().fill(Key::TellDocSigned, "name", name))));
        Ok(Document {
            language: self.language()?,
            issuer: vec![self.say(Key::SiteName)],
            day: self.today,
            place_and_date: self.date(self.today),
            reference: self.reference(),
            title: self.say(Key::TellDocCopy),
            body,
            closing: Vec::new(),
            proof: None,
        })
    }

    /// A letter that contests a refusal, ready to be signed: the reasons are the person's to add.
    fn contest(&self) -> Result<Letter, Oops> {
        let words = self.here.words();
        let short = |line: &str| line.chars().take(LONGEST_HEAD).collect::<String>();
        let name = Some(self.name()).filter(|name| !name.trim().is_empty()).unwrap_or_else(|| self.say(Key::TellDocYourName));
        let sender = [name.clone()].into_iter().chain(self.address()).map(|line| short(&line)).collect();
        let sent = self.sent_on().map(|event| self.date(event.day)).unwrap_or_default();
        let decided = self.request.history.iter().rev().find(|event| matches!(event.what, What::Decided { .. } | What::SilenceFell { .. }));
        let on = decided.map(|event| self.date(event.day)).unwrap_or_default();
        let opening = [("service", self.service().into()), ("sent", sent.into()), ("date", on.into())];
        let body = vec![
            Block::Paragraph(words.fill_all(Key::TellLetterOpening, opening)),
            Block::Paragraph(self.say(Key::TellLetterAsk)),
            Block::Paragraph(self.say(Key::TellLetterReasons)),
            Block::Paragraph(self.say(Key::TellLetterAnswer)),
        ];
        Ok(Letter {
            language: self.language()?,
            geometry: if &*self.here.catalogue().country == "DE" { Geometry::germany() } else { Geometry::france() },
            sender,
            recipient: vec![short(&self.body())],
            day: self.today,
            place_and_date: self.date(self.today),
            reference: self.reference(),
            subject: words.fill(Key::TellLetterSubject, "service", self.service()),
            body,
            closing: vec![self.say(Key::TellLetterClosing), name],
            proof: None,
        })
    }
}
