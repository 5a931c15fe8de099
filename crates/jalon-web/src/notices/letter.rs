//! The same on paper, for whoever has no screen: it says all that is needed to go on without one.

use jalon_casework::About;
use jalon_catalogue::SilenceMeans;
use jalon_journey::{Outcome, Request, Settled};
use jalon_message::letter::{Block, Fact, Letter, Proof};

use super::Message;
use crate::place::Place;
use crate::words::Key;

impl Message<'_> {
    pub(super) fn letter(&self) -> Letter {
        let words = self.format.words;
        let reference = self.telling.request.and_then(|request| request.reference.clone());
        let site = self.scribe.origin.trim_start_matches("https://").to_owned();
        Letter {
            language: self.tag.0.parse().unwrap_or_else(|_| jalon_message::Language::undetermined()),
            geometry: self.scribe.envelope(),
            sender: vec![self.say(Key::SiteName).to_owned(), site],
            recipient: self.recipient(),
            day: self.telling.day,
            place_and_date: words.fill(Key::LetterDate, "date", self.format.date(self.telling.day)),
            reference: reference.map(|value| Fact { label: self.say(Key::LetterReference).to_owned(), value }),
            subject: self.subject(),
            body: self.body(),
            closing: vec![self.say(Key::SiteName).to_owned()],
            proof: Some(Proof { sentence: words.fill(Key::LetterProof, "address", self.address(&Place::Ours)), code: self.telling.proof }),
        }
    }

    /// The name as the person wrote it in the form, if they did, over their address.
    fn recipient(&self) -> Vec<String> {
        let member = self.telling.member;
        let field = |concept: &str| member.fields.iter().find(|(key, _)| key.member.is_none() && key.concept.as_str() == concept);
        let value = |concept: &str| field(concept).map(|(_, field)| field.value.as_str());
        let name: Vec<&str> = value("given-names").into_iter().chain(value("used-name").or_else(|| value("family-name"))).collect();
        let name = (!name.is_empty()).then(|| name.join(" "));
        name.into_iter().chain(member.reach.letters.iter().flat_map(|address| address.lines.iter().cloned())).collect()
    }

    fn body(&self) -> Vec<Block> {
        let mut body = vec![Block::Paragraph(self.say(Key::NoticeHello).to_owned())];
        match (self.about(), self.telling.request) {
            (About::Decided { outcome, .. }, Some(request)) => self.decision(*outcome, request, &mut body),
            (About::Silence { .. }, Some(request)) => self.silence(request, &mut body),
            _ => body.push(Block::Paragraph(self.happened())),
        }
        body.push(Block::Facts(self.ways()));
        body
    }

    fn decision(&self, outcome: Outcome, request: &Request, body: &mut Vec<Block>) {
        let (decided, next) = match outcome {
            Outcome::Granted => (Key::LetterGranted, Key::LetterGrantedNext),
            Outcome::Refused => (Key::LetterRefused, Key::LetterRefusedNext),
            Outcome::Closed => (Key::LetterClosed, Key::LetterClosedNext),
        };
        body.push(Block::Paragraph(self.of_request(decided, request)));
        body.push(Block::Paragraph(self.say(next).to_owned()));
        if let Some(decision) = request.decision().filter(|decision| !decision.appeal.is_empty()) {
            body.push(Block::Heading(self.say(Key::LetterContest).to_owned()));
            body.push(Block::Paragraph(decision.appeal.clone()));
        }
    }

    fn silence(&self, request: &Request, body: &mut Vec<Block>) {
        let Some(Settled::Silence { means, on }) = &request.settled else {
            body.push(Block::Paragraph(self.happened()));
            return;
        };
        let labels = self.format.labels;
        let gaps = [
            ("body", labels.body(&request.body).into()),
            ("service", labels.service_name(&request.service).into()),
            ("date", self.format.long_date(*on).into()),
        ];
        body.push(Block::Paragraph(self.format.words.fill_all(Key::LetterSilence, gaps)));
        body.push(Block::Paragraph(
            self.say(match means {
                SilenceMeans::Acceptance => Key::LetterSilenceAcceptance,
                SilenceMeans::Refusal => Key::LetterSilenceRefusal,
                SilenceMeans::Nothing => Key::LetterSilenceNothing,
            })
            .to_owned(),
        ));
        if let Some(rule) = &request.silence {
            body.push(Block::Paragraph(self.format.words.fill(Key::LetterSource, "source", &rule.source)));
        }
    }

    /// How to go on: on the site, and by telephone where the body has one.
    fn ways(&self) -> Vec<Fact> {
        let (_, place) = self.next();
        let mut ways = vec![Fact { label: self.say(Key::LetterOnline).to_owned(), value: self.address(&place) }];
        let body = self.telling.request.map(|request| &request.body).or_else(|| match self.about() {
            About::Deadline { service, .. } => self.scribe.catalogue.services.get(&service.as_str().into()).map(|service| &service.body),
            _ => None,
        });
        if let Some(phone) = body.and_then(|body| self.scribe.catalogue.bodies.get(body)).and_then(|body| body.phone.as_ref())
            && let Some(body) = body
        {
            let gaps = [("body", self.format.labels.body(body).into()), ("phone", phone.to_string().into())];
            ways.push(Fact { label: self.say(Key::LetterPhone).to_owned(), value: self.format.words.fill_all(Key::LetterPhoneValue, gaps) });
        }
        ways
    }

    fn of_request(&self, key: Key, request: &Request) -> String {
        let labels = self.format.labels;
        self.format.words.fill_all(key, [("body", labels.body(&request.body).into()), ("service", labels.service_name(&request.service).into())])
    }
}
