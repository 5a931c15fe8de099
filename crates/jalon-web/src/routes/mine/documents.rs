//! Documents about a request, as PDF: what was sent, what was decided, and a letter that contests it.

use jalon_catalogue::{FieldKind, SilenceMeans};
use jalon_journey::{Event, Outcome, Request, Settled, What, Who};
use jalon_message::Language;
use jalon_message::letter::{Block, Document, Fact, Geometry, Letter, LetterError, Part};
use jiff::civil::Date;

use super::request::is_refused;
use super::request_view::state_words;
use super::tell::{ContentView, Row, today};
use crate::oops::Oops;
use crate::place::RequestFile;
use crate::private::visitor::Inside;
use crate::site::Here;
use crate::words::Key;

/// How often a document is mended before it is given up: once for each sign that our fonts do not have, and for each part that does not fit.
const MOST_MENDED: usize = 100;

/// The longest line of an address that stands at the head of a document, in characters.
const LONGEST_HEAD: usize = 60;

/// A document; [`Oops::NotFound`] when there is nothing that it could say.
pub(super) fn make(here: &Here, inside: &Inside, request: &Request, file: RequestFile) -> Result<Vec<u8>, Oops> {
    let about = About { here, inside, request };
    let sheet = match file {
        RequestFile::Copy => about.copy()?,
        RequestFile::Decision => about.decision(request.settled.as_ref().ok_or(Oops::NotFound)?)?,
        RequestFile::Contest if is_refused(request) => about.contest()?,
        RequestFile::Contest => return Err(Oops::NotFound),
    };
    sheet.pdf(here)
}

/// The words of a document, before they are set.
struct Sheet {
    sender: Vec<String>,
    /// None: for whoever it concerns.
    recipient: Option<Vec<String>>,
    day: Date,
    date: String,
    reference: Option<Fact>,
    title: String,
    body: Vec<Block>,
    closing: Vec<String>,
}

impl Sheet {
    /// The document. What people typed may have signs that no font of ours has, or be too long for the head of a letter: it is mended and says so.
    fn pdf(mut self, here: &Here) -> Result<Vec<u8>, Oops> {
        let mut strange = false;
        for _ in 0..MOST_MENDED {
            match self.set(here)? {
                Ok(pdf) => return Ok(pdf),
                Err(LetterError::Character(sign)) => {
                    if !strange {
                        strange = true;
                        self.body.push(Block::Paragraph(here.words().say(Key::TellDocStrange).to_owned()));
                    }
                    self.each(&|text| text.replace(sign, "?"));
                }
                Err(LetterError::DoesNotFit(Part::Sender)) if self.sender.len() > 1 => self.sender.truncate(1),
                Err(LetterError::DoesNotFit(Part::Reference)) if self.reference.is_some() => self.reference = None,
                Err(error) => {
                    tracing::error!(%error, "a document cannot be made");
                    return Err(Oops::Fault);
                }
            }
        }
        Err(Oops::NotNow)
    }

    fn set(&self, here: &Here) -> Result<Result<Vec<u8>, LetterError>, Oops> {
        let language: Language = here.tag().0.parse().map_err(|_| Oops::Fault)?;
        let (day, place_and_date, reference) = (self.day, self.date.clone(), self.reference.clone());
        let (body, closing) = (self.body.clone(), self.closing.clone());
        Ok(if let Some(recipient) = &self.recipient {
            let geometry = if &*here.catalogue().country == "DE" { Geometry::germany() } else { Geometry::france() };
            let (sender, recipient, subject) = (self.sender.clone(), recipient.clone(), self.title.clone());
            Letter { language, geometry, sender, recipient, day, place_and_date, reference, subject, body, closing, proof: None }.pdf()
        } else {
            let (issuer, title) = (self.sender.clone(), self.title.clone());
            Document { language, issuer, day, place_and_date, reference, title, body, closing, proof: None }.pdf()
        })
    }

    /// Changes each of its texts.
    fn each(&mut self, change: &impl Fn(&str) -> String) {
        let fact = |fact: &mut Fact| {
            fact.label = change(&fact.label);
            fact.value = change(&fact.value);
        };
        let heads = self.sender.iter_mut().chain(self.recipient.iter_mut().flatten()).chain(&mut self.closing);
        heads.chain([&mut self.date, &mut self.title]).for_each(|text| *text = change(text));
        self.reference.iter_mut().for_each(fact);
        for block in &mut self.body {
            match block {
                Block::Paragraph(text) | Block::Heading(text) => *text = change(text),
                Block::List(texts) => texts.iter_mut().for_each(|text| *text = change(text)),
                Block::Facts(facts) => facts.iter_mut().for_each(fact),
            }
        }
    }
}

/// What documents are about.
struct About<'a> {
    here: &'a Here,
    inside: &'a Inside,
    request: &'a Request,
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

    /// What the person wrote in the field that a provider or a browser calls so.
    fn told(&self, is_it: impl Fn(&jalon_catalogue::InformationConcept) -> bool) -> Option<String> {
        let concepts = &self.here.catalogue().concepts;
        self.request
            .content
            .fields
            .iter()
            .find(|(key, _)| key.member.is_none() && concepts.get(&key.concept).is_some_and(&is_it))
            .map(|(_, value)| value.clone())
    }

    /// The name of whoever asked, as they wrote it.
    fn name(&self) -> String {
        let claim = |name: &'static str| self.told(move |concept| concept.claim.as_deref() == Some(name));
        let name: Vec<String> = claim("given_name").into_iter().chain(claim("family_name")).collect();
        if name.is_empty() { self.request.disclosure.signature.clone().unwrap_or_default() } else { name.join(" ") }
    }

    /// Which request it is, in the rows of a table.
    fn facts(&self) -> Vec<Fact> {
        let mut facts = vec![self.fact(Key::TellDocService, self.service()), self.fact(Key::TellDocBody, self.body())];
        facts.extend(Some(self.name()).filter(|name| !name.is_empty()).map(|name| self.fact(Key::TellDocBy, name)));
        facts.extend(self.sent_on().map(|event| self.fact(Key::TellDocSent, self.date(event.day))));
        facts
    }

    fn sheet(&self, sender: Vec<String>, title: String, body: Vec<Block>) -> Result<Sheet, Oops> {
        let day = today(self.here)?;
        Ok(Sheet { sender, recipient: None, day, date: self.date(day), reference: self.reference(), title, body, closing: Vec::new() })
    }

    /// What the body received.
    fn copy(&self) -> Result<Sheet, Oops> {
        let content = ContentView::new(self.here, self.inside, &self.request.content, |_| None);
        let row = |row: Row| Fact { label: row.label, value: row.lines.join("\n") };
        let mut told: Vec<Fact> = content.fields.into_iter().chain(content.facts).map(row).collect();
        told.extend(content.papers.into_iter().map(|paper| Fact { label: paper.evidence, value: paper.name }));
        let disclosure = &self.request.disclosure;
        let mut body = vec![Block::Facts(self.facts()), Block::Heading(self.say(Key::TellRequestContent))];
        body.extend((!told.is_empty()).then_some(Block::Facts(told)));
        body.push(Block::Paragraph(format!("{} {}", self.say(Key::TellCheckBasis), disclosure.basis)));
        body.extend(disclosure.signature.as_ref().map(|name| Block::Paragraph(self.here.words().fill(Key::TellDocSigned, "name", name))));
        self.sheet(vec![self.say(Key::SiteName)], self.say(Key::TellDocCopy), body)
    }

    /// What was decided, by whom, why, and how it is contested.
    fn decision(&self, settled: &Settled) -> Result<Sheet, Oops> {
        let (state, _) = state_words(self.request.state);
        let mut facts = self.facts();
        facts.push(self.fact(Key::TellDocOutcome, self.say(state)));
        let decided =
            self.request.history.iter().rev().find(|event| matches!(event.what, What::Decided { .. } | What::SilenceFell { .. } | What::Withdrawn { .. }));
        facts.extend(decided.map(|event| self.fact(Key::TellDocOn, self.date(event.day))));
        if let Some(Who::Agent { name, .. }) = decided.map(|event| &event.who) {
            facts.push(self.fact(Key::TellDocDecidedBy, name.clone()));
        }
        let mut body = vec![Block::Facts(facts)];
        // Whose word it is: the body's own decision, or what the law makes of its silence.
        let issuer = match settled {
            Settled::Decision(decision) => {
                for (heading, words) in [(Key::TellDecisionReasons, &decision.reasons), (Key::TellDecisionAppeal, &decision.appeal)] {
                    if !words.trim().is_empty() {
                        body.extend([Block::Heading(self.say(heading)), Block::Paragraph(words.trim().to_owned())]);
                    }
                }
                self.body()
            }
            Settled::Silence { means, on } => {
                let key = match means {
                    SilenceMeans::Acceptance => Key::TellDecisionSilenceAccepts,
                    SilenceMeans::Refusal => Key::TellDecisionSilenceRefuses,
                    SilenceMeans::Nothing => Key::TellDecisionSilenceNothing,
                };
                let source = self.request.silence.as_ref().map(|rule| rule.source.clone()).unwrap_or_default();
                body.push(Block::Paragraph(format!("{} {source}", self.here.words().fill(key, "date", self.date(*on)))));
                self.say(Key::SiteName)
            }
            Settled::Withdrawn => self.say(Key::SiteName),
        };
        let granted = self.request.state == jalon_journey::RequestState::Decided(Outcome::Granted);
        self.sheet(vec![issuer], self.say(if granted { Key::TellDocAttestation } else { Key::TellDocDecision }), body)
    }

    /// A letter that contests a refusal, ready to be signed: the reasons are the person's to add.
    fn contest(&self) -> Result<Sheet, Oops> {
        let words = self.here.words();
        let short = |line: &str| line.chars().take(LONGEST_HEAD).collect::<String>();
        let name = Some(self.name()).filter(|name| !name.trim().is_empty()).unwrap_or_else(|| self.say(Key::TellDocYourName));
        let address = self.told(|concept| concept.kind == FieldKind::Lines && concept.autocomplete.as_deref() == Some("street-address"));
        let sender = [name.clone()].into_iter().chain(address.iter().flat_map(|lines| lines.lines()).map(str::to_owned)).map(|line| short(&line)).collect();
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
        let title = words.fill(Key::TellLetterSubject, "service", self.service());
        let mut sheet = self.sheet(sender, title, body)?;
        sheet.recipient = Some(vec![short(&self.body())]);
        sheet.closing = vec![self.say(Key::TellLetterClosing), name];
        Ok(sheet)
    }
}
