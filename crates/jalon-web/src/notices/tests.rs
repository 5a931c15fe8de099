use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use jalon_casework::{Addressed, Clerk, Notice, Parcel};
use jalon_catalogue::{SilenceMeans, load_dir};
use jalon_journey::{
    Act, Answers, Channel, Command, Content, Decision, Disclosure, FieldValue, Journey, JourneyId, MissingAsk, NoticeChannel, Origin, Outcome, Paper, PaperId,
    PersonId, PostalAddress, Reach, RequestId, Sending, SilenceRule, Submission, Who, decide,
};
use jalon_message::code::{self, SiteKey};
use jalon_message::letter::Block;
use jiff::Timestamp;
use jiff::civil::{Date, date};

use super::*;

const PERSON: PersonId = PersonId([1; 16]);
const REQUEST: RequestId = RequestId([2; 16]);
const DAY: Date = Date::constant(2026, 5, 4);

/// What nothing but the recipient of a letter may show.
const PERSONAL: [&str; 7] = ["Canary", "Zaza", "canary@example.org", "+33600000042", "1 rue du Serin", "Motif secret", "Mots de l’agent"];

struct House {
    scribe: Scribe,
    catalogue: Arc<Catalogue>,
    service: &'static str,
    body: &'static str,
}

fn french() -> House {
    house(Catalogue::embedded(), "family-benefits-declaration", "caf")
}

fn german() -> House {
    let catalogue = load_dir(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../catalogue/de"), None).unwrap().catalogue.unwrap();
    let (service, body) = ("elterngeld", "elterngeldstelle");
    house(catalogue, service, body)
}

fn house(catalogue: Arc<Catalogue>, service: &'static str, body: &'static str) -> House {
    assert!(catalogue.services.contains_key(&service.into()), "{service} is a service: {:?}", catalogue.requests.keys());
    assert!(catalogue.bodies.contains_key(&body.into()), "{body} is a body");
    House { scribe: Scribe::new(catalogue.clone(), "https://jalon.example"), catalogue, service, body }
}

impl House {
    /// A journey in which a request was sent by somebody reached in every way, then what `after` does.
    fn journey(&self, after: impl IntoIterator<Item = (Who, Command)>) -> Journey {
        let person = Who::Person { person: PERSON };
        let field = |value: &str| Some(FieldValue { value: value.into(), origin: Origin::Declared, on: DAY });
        let fields = BTreeMap::from([("family-name".parse().unwrap(), field("Canary")), ("given-names".parse().unwrap(), field("Zaza"))]);
        let reach = Reach {
            mail: Some("canary@example.org".into()),
            phone: Some("+33600000042".into()),
            letters: Some(PostalAddress { lines: vec!["1 rue du Serin".into(), "75002 Paris".into()] }),
            language: None,
        };
        let mut journey = Journey::default();
        for command in [
            Command::Begin { event: "birth".into(), language: LanguageTag("fr".into()), answers: Answers::default() },
            Command::Reach(reach),
            Command::Fill { fields },
        ] {
            does(&mut journey, &person, command);
        }
        let sending = Sending {
            request: REQUEST,
            service: self.service.into(),
            body: self.body.into(),
            content: Content { fields: BTreeMap::from([("family-name".parse().unwrap(), "Canary".into())]), ..Content::default() },
            disclosure: Disclosure { basis: "CSS, art. L531-2".into(), consent: None, signature: None, under: None },
            silence: Some(SilenceRule { within: jalon_catalogue::AnswerTime::Months(2), means: SilenceMeans::Refusal, source: "CRPA, art. L231-4".into() }),
        };
        let previewed = journey.version;
        does(&mut journey, &person, Command::Submit(Submission { requests: vec![sending], previewed }));
        for (who, command) in after {
            does(&mut journey, &who, command);
        }
        journey
    }

    fn agent(&self) -> Who {
        Who::Agent { agent: PersonId([9; 16]), name: "Zaza Agente".into(), body: self.body.into() }
    }

    fn decided(&self, outcome: Outcome) -> Journey {
        let decision = Decision { outcome, reasons: "Motif secret".into(), appeal: "Écrivez à la commission de recours amiable dans les deux mois.".into() };
        self.journey([(self.agent(), Command::Decide { request: REQUEST, decision })])
    }

    /// Every notice with a journey in which it arises.
    fn notices(&self) -> Vec<(About, Journey)> {
        let until = date(2026, 6, 3);
        let missing = MissingAsk { evidence: BTreeSet::new(), words: "Mots de l’agent".into(), until };
        let silent = Command::Silence { request: REQUEST, calendar: Box::new(self.catalogue.calendar.clone()) };
        let unasked = self.catalogue.services.keys().find(|service| !self.catalogue.requests.contains_key(*service)).unwrap();
        vec![
            (About::Sent { requests: 1 }, self.journey([])),
            (About::Sent { requests: 3 }, self.journey([])),
            (About::Missing { request: REQUEST, until }, self.journey([(self.agent(), Command::AskMissing { request: REQUEST, missing })])),
            (About::Message { request: REQUEST }, self.journey([(self.agent(), Command::Write { request: REQUEST, words: "Mots de l’agent".into() })])),
            (About::Decided { request: REQUEST, outcome: Outcome::Granted }, self.decided(Outcome::Granted)),
            (About::Decided { request: REQUEST, outcome: Outcome::Refused }, self.decided(Outcome::Refused)),
            (About::Decided { request: REQUEST, outcome: Outcome::Closed }, self.decided(Outcome::Closed)),
            (About::Silence { request: REQUEST }, self.journey([(Who::Guardian, silent)])),
            (About::Deadline { service: self.service.into(), on: until }, self.journey([])),
            (About::Deadline { service: unasked.to_string(), on: until }, self.journey([])),
            (About::Harmful { request: Some(REQUEST) }, self.journey([])),
            (About::Harmful { request: None }, self.journey([])),
            (About::Joined, self.journey([])),
            (About::Announced { register: "civil-status".into() }, self.journey([])),
        ]
    }

    fn with<T>(&self, about: &About, journey: &Journey, language: &str, by: NoticeChannel, read: impl Fn(&Scribe, &Telling<'_>) -> T) -> T {
        let notice = Notice { person: PERSON, about: about.clone(), by };
        let proof = code::issue(&SiteKey::new(&[7; 32]), &"0123456789abcdef0123456789abcdef".parse().unwrap(), code::Channel::Mail, DAY);
        let telling = Telling {
            notice: &notice,
            id: JourneyId([3; 16]),
            journey,
            member: journey.member(PERSON).unwrap(),
            request: about.request().and_then(|request| journey.request(request)),
            language: LanguageTag(language.into()),
            proof,
            day: DAY,
        };
        read(&self.scribe, &telling)
    }

    /// Every message in one language, as people read it.
    fn every_message(&self, language: &str) -> String {
        let mut all = String::new();
        for (about, journey) in self.notices() {
            let written = self.with(&about, &journey, language, NoticeChannel::Mail, jalon_casework::Scribe::words);
            let _ = writeln!(all, "==== {about:?}\n# {}\n{}---- SMS\n{}\n", written.subject, written.text, written.short);
        }
        all
    }

    fn every_letter(&self, language: &str) -> String {
        let mut all = String::new();
        for (about, journey) in self.notices() {
            let letter = self.with(&about, &journey, language, NoticeChannel::Letter, jalon_casework::Scribe::letter);
            let pdf = letter.pdf().unwrap();
            assert!(pdf.starts_with(b"%PDF"));
            assert_eq!(letter.recipient, ["Zaza Canary", "1 rue du Serin", "75002 Paris"]);
            let _ = writeln!(all, "==== {about:?}\n{}\n# {}", letter.place_and_date, letter.subject);
            blocks(&letter.body, &mut all);
            let _ = writeln!(all, "{}\n[{}]\n", letter.closing.join("\n"), letter.proof.unwrap().sentence);
        }
        all
    }
}

/// What a letter or a document says, as text.
fn blocks(body: &[Block], all: &mut String) {
    for block in body {
        match block {
            Block::Paragraph(text) => all.push_str(text),
            Block::Heading(text) => {
                let _ = write!(all, "## {text}");
            }
            Block::List(items) => all.push_str(&items.join("\n")),
            Block::Facts(facts) => all.push_str(&facts.iter().map(|fact| format!("{} | {}", fact.label, fact.value)).collect::<Vec<_>>().join("\n")),
        }
        all.push('\n');
    }
}

/// One command, done on the day, or well after it where a day must have passed.
fn does(journey: &mut Journey, who: &Who, command: Command) {
    let day = if matches!(command, Command::Silence { .. }) { date(2026, 8, 1) } else { DAY };
    let at: Timestamp = format!("{day}T12:00:00Z").parse().unwrap();
    let act = Act { at, day, who: who.clone(), channel: Channel::Online };
    for recorded in decide(journey, &act, command).unwrap() {
        journey.evolve(&recorded.event);
    }
}

#[test]
fn every_message_reads_well_in_every_language() {
    for (house, languages) in [(french(), ["fr", "en"]), (german(), ["de", "en"])] {
        for language in languages {
            let name = format!("{}_{language}", house.catalogue.country);
            insta::assert_snapshot!(format!("messages_{name}"), house.every_message(language));
            insta::assert_snapshot!(format!("letters_{name}"), house.every_letter(language));
        }
    }
}

/// What a body is handed, in the language of its country: each kind of message as a document, and the request as a letter.
#[test]
fn what_a_body_is_handed_reads_well() {
    let paper = Paper {
        id: PaperId([4; 16]),
        evidence: "bank-details".into(),
        name: "carte.pdf".into(),
        kind: "application/pdf".into(),
        bytes: 1_000,
        scan: jalon_journey::Scan::Clean,
    };
    for house in [french(), german()] {
        let person = || Who::Person { person: PERSON };
        let journey = house
            .journey([(person(), Command::Write { request: REQUEST, words: "Bonjour.\nMerci.".into() }), (person(), Command::Withdraw { request: REQUEST })]);
        let request = journey.request(REQUEST).unwrap();
        let mut all = String::new();
        for entry in [None, Some(1), Some(2)] {
            let papers = if entry.is_none() { std::slice::from_ref(&paper) } else { &[] };
            let document = house.scribe.document(Parcel { request, entry, papers });
            assert!(document.pdf().unwrap().starts_with(b"%PDF"));
            assert_eq!(document.pdf().unwrap(), house.scribe.document(Parcel { request, entry, papers }).pdf().unwrap(), "it is the same whenever it is made");
            let _ = writeln!(all, "==== {}\n{}", document.title, document.place_and_date);
            blocks(&document.body, &mut all);
        }
        let lines = ["Caisse", "75000 Paris"].map(str::to_owned);
        let letter = Clerk::letter(&house.scribe, Parcel { request, entry: Some(2), papers: &[] }, Addressed { to: &lines, reply: &lines });
        assert!(letter.pdf().unwrap().starts_with(b"%PDF"));
        let _ = writeln!(all, "==== {}", letter.subject);
        blocks(&letter.body, &mut all);
        insta::assert_snapshot!(format!("handed_{}", house.catalogue.country), all);
    }
}

#[test]
fn a_message_tells_nothing_of_the_person() {
    for (house, languages) in [(french(), ["fr", "en"]), (german(), ["de", "en"])] {
        for language in languages {
            let all = house.every_message(language) + &house.every_letter(language);
            for personal in PERSONAL {
                assert!(!all.contains(personal), "{personal} is in a message in {language}");
            }
        }
    }
}

#[test]
fn a_locked_screen_shows_neither_service_nor_body() {
    for (house, language) in [(french(), "fr"), (french(), "en"), (german(), "de")] {
        let tag = LanguageTag(language.into());
        let edition = house.scribe.editions.iter().find(|edition| edition.tag == tag).unwrap();
        for (about, journey) in house.notices() {
            let written = house.with(&about, &journey, language, NoticeChannel::Sms, jalon_casework::Scribe::words);
            let seen = format!("{}\n{}", written.subject, written.short);
            for service in house.catalogue.services.keys() {
                assert!(!seen.contains(edition.labels.service_name(service)), "{service} in {seen}");
            }
            for body in house.catalogue.bodies.keys() {
                assert!(!seen.contains(edition.labels.body(body)), "{body} in {seen}");
            }
            assert!(written.short.chars().count() <= 320, "two joined messages in most scripts: {}", written.short);
        }
    }
}
